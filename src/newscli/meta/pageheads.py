"""What a page's head and a post's header say beside the title: strings by many names for one thing.

Names are those seen in Chinese and English pages; ``record["head"]["meta"]`` has them lower-case.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newscli.headline import folded
from newscli.patterns import lazy
from newscli.record import Record

PUBLISHED = [
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "og:release_date",
    "og:time",
    "published_time",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dc.date",
    "dcterms.issued",
    "dcterms.date",
    "datepublished",
    "rnews:datepublished",
    "originalpublicationdate",
    "article_date_original",
    "article.published",
    "article:publish_date",
    "shareaholic:article_published_time",
    "dcsext.articlefirstpublished",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dc.date.publication",
    "og:pubdate",
    "publicationdate",
    "date_published",
    "dateposted",
    "publish_time",
    "rbpubdate",
    "twt-published-at",
    "publish-date",
    "published-date",
    "published_date",
    "publication-date",
    "pub_date",
    "publishtime",
    "pubtime",
    "bt:pubdate",
    "vr:published_time",
    "displaydate",
    "ptime",
    "pdate",
    "date",
    "firstpublishedtime",
    "parsely-pub-date",
    "sailthru.date",
    "weibo:article:create_at",
    "article:create_at",
    "dateupdate",
]
_ITEM = "datepublished"
CREATED = ["dc.date.created", "dcterms.created", "dc.created"]
"""When somebody began to write it: what tells of the publication goes before."""

UPDATED = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "lastmodifiedtime",
]
SOURCES = ["contentsource", "mediaid", "source", "article:source", "og:source", "copyright_source"]
HEADER_SOURCES = ["source", "来源", "來源", "media"]
DESCRIPTIONS = ["description", "og:description", "twitter:description"]
KEYWORDS = ["keywords", "news_keywords", "article:tag"]
HEADER_DATES = [
    "date",
    "published",
    "pubdate",
    "pubDate",
    "created",
    "publish_date",
    "publishDate",
    "time",
]
HEADER_UPDATES = ["updated", "lastmod", "modified", "last_modified", "update"]

_AUTHOR = lazy(r"(?:author|byline|creator)s?$|^byl$")
_PUBLISHED_AT = lazy(
    r"(?:^|[:._\-])(?:first[_\-]?)?pub(?:lish(?:ed)?|lication)?[_\-.:]?(?:date|time|at|on|datetime|timestamp)$"
)
"""What further names say that they tell the time of publication."""

_WRITTEN_BY = frozenset(
    ("written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da")
)
_OTHERS = lazy("citation|image|photo|video|book|site|web|tool|comment|twitter")
"""In the names of what tells of others: a picture's author, whoever made the site."""


class Heads:
    """The header of a post and the head of a page, each empty where the record has none.

    Never raises: a header or head of another shape than expected says nothing.
    """

    __slots__ = ("canonical", "header", "is_page", "json_ld", "lang", "meta", "title")

    def __init__(self, record: Record) -> None:
        header, head = record.get("front_matter"), record.get("head")
        self.header: Mapping[str, Any] = header if isinstance(header, Mapping) else {}
        self.meta: Mapping[str, Any] = {}
        self.json_ld: list[Any] = []
        self.canonical = self.lang = self.title = None
        self.is_page = isinstance(head, Mapping)
        if isinstance(head, Mapping):
            meta, items, lang = head.get("meta"), head.get("json_ld"), head.get("lang")
            self.meta = meta if isinstance(meta, Mapping) else {}
            self.json_ld = items if isinstance(items, list) else []
            self.canonical = head.get("canonical")
            self.lang = lang if isinstance(lang, str) else None
            self.title = head.get("title")

    def named(self, names: Iterable[str]) -> str | None:
        """The first content of a page's ``<meta>`` under any of these names, in order of the names."""
        return next(self.all_named(names), None) if self.meta else None

    def all_named(self, names: Iterable[str]) -> Iterator[str]:
        """Every content of a page's ``<meta>`` under these names."""
        if not self.meta:
            return
        for name in names:
            values = self.meta.get(name)
            for value in values if isinstance(values, list) else [values]:
                if isinstance(value, str) and value.strip():
                    yield value.strip()

    def author_tags(self) -> Iterator[list[str]]:
        """The contents of each kind of ``<meta>`` that names authors by its name: ``author`` first,
        then ``sailthru.author``, ``dc.creator``, ``byl``, whatever stands before."""
        names = [name for name in self.meta if isinstance(name, str) and _AUTHOR.search(name)]
        for name in sorted(names, key=lambda name: name != "author"):
            if not _OTHERS.search(name):
                yield list(self.all_named([name]))
        for number in "12":  # how WordPress tells Twitter
            if (self.named([f"twitter:label{number}"]) or "").lower() in _WRITTEN_BY:
                yield list(self.all_named([f"twitter:data{number}"]))

    def published(self) -> Iterator[str]:
        """What the head says that it was published, best first.

        ``<meta itemprop>`` stand in the body as well, one for each article that a page leads to:
        where they name several days, none of them is the page's.
        """
        days = {value[:10] for value in self.all_named([_ITEM])}
        yield from self.all_named(n for n in PUBLISHED if n != _ITEM or len(days) == 1)

    def called_published(self) -> Iterator[str]:
        """What further ``<meta>`` say of the publication, by their names alone."""
        for name in self.meta:
            if isinstance(name, str) and _PUBLISHED_AT.search(name) and not _OTHERS.search(name):
                yield from self.all_named([name])

    def in_header(self, names: Iterable[str]) -> str | None:
        """The first string of a post's header under any of these keys."""
        for name in names:
            value = self.header.get(name)
            if isinstance(value, str) and value.strip():
                return value
        return None

    def has_article(self) -> bool:
        """Whether an article is among what the page's JSON-LD tells."""
        return any(_is(item, "Article", "Posting") for item in self.json_ld)

    def is_of_site(self) -> bool:
        """Whether the head calls the page a site, and tells of no article."""
        if self.named(["og:type"]) != "website" or self.has_article():
            return False
        return not self.named(["article:published_time"])

    def lists_articles(self) -> bool:
        """Whether the page's ``<meta itemprop>`` tell of several articles."""
        return len({*self.all_named([_ITEM])}) > 1 or len({*self.all_named(["headline"])}) > 1

    def organizations(self) -> Iterator[str]:
        """The names of organizations in the page's JSON-LD that are no persons as well, and of the
        publishers of its articles."""
        for item in self.json_ld:
            publisher = item.get("publisher") if isinstance(item, Mapping) else None
            for body in (item, publisher):
                name = body.get("name") if isinstance(body, Mapping) else None
                is_house = _is(body, "Organization") and not _is(body, "Person")
                if is_house and isinstance(name, str):
                    yield name

    def linked_data(self, key: str) -> Iterator[Any]:
        """The values of a key in the articles of a page's JSON-LD that are the page's own.

        Some pages list the articles that they lead to as well. Own are those with the page's
        headline; where none has it, the first. A page that is no article says it of itself.
        """
        found = [item for item in self.json_ld if _is(item, "Article", "Posting")]
        found = found or [item for item in self.json_ld if _is(item, "WebPage")]
        if len(found) > 1:
            found = [item for item in found if self._is_own(item)] or found[:1]
        for item in found:
            if item.get(key):
                yield item[key]

    def told_to_baidu(self, key: str) -> Iterator[Any]:
        """The values of a key in what Chinese pages tell Baidu, which is of no type."""
        for item in self.json_ld:
            if isinstance(item, Mapping) and "pubDate" in item and key in item:
                yield item[key]

    def _is_own(self, item: Mapping[str, Any]) -> bool:
        """Whether an article of the JSON-LD has the page's headline."""
        from html import unescape  # few pages list several articles

        headline = item.get("headline") or item.get("name")
        said = folded(unescape(headline)) if isinstance(headline, str) else ""
        titles = [self.title, *self.all_named(("og:title", "twitter:title"))]
        return bool(said) and any(
            title and (folded(title).startswith(said) or said.startswith(folded(title)))
            for title in titles
            if isinstance(title, str)
        )

    def linked_people(self) -> Iterator[str]:
        """The persons that a page's JSON-LD names as authors, in place or by their ``@id``."""
        values = [*self.linked_data("author")] or [*self.linked_data("creator")]
        values = values or [item for item in self.json_ld if _is_author(item)]
        for value in values:
            for person in value if isinstance(value, list) else [value]:
                if isinstance(person, str):
                    yield person.strip()
                elif isinstance(person, Mapping):
                    known = "name" in person or "familyName" in person
                    person = person if known else self._by_id(person.get("@id"))
                    if _is(person, "Person") or "@type" not in person:
                        name = person.get("name") or _in_parts(person)
                        names = name if isinstance(name, list) else [name]
                        yield from (name.strip() for name in names if isinstance(name, str))

    def _by_id(self, identity: Any) -> Mapping[str, Any]:
        """The object of the JSON-LD that has this ``@id`` and says more than that."""
        if isinstance(identity, str):
            for item in self.json_ld:
                if isinstance(item, Mapping) and item.get("@id") == identity and "name" in item:
                    return item
        return {}


def _is_author(item: Any) -> bool:
    """Whether an object of JSON-LD is a person that no article of it points to, the page's author by
    the ``@id``."""
    return _is(item, "Person") and str(item.get("@id")).endswith("#author")


def _in_parts(person: Mapping[str, Any]) -> str | None:
    """The name of a person of JSON-LD that gives its parts alone."""
    parts = [person.get("givenName"), person.get("familyName")]
    return " ".join(part for part in parts if isinstance(part, str)) if all(parts) else None


def _is(item: Any, *words: str) -> bool:
    """Whether the type of an object of JSON-LD has one of these words in its name."""
    kind = item.get("@type") if isinstance(item, Mapping) else None
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(kind, str) and word in kind for kind in kinds for word in words)


def listed(value: Any) -> list[str]:
    """The strings of a list or of one string divided by commas; nothing for anything else."""
    if value is None:
        return []
    if isinstance(value, str):
        for mark in "，、;；|":
            value = value.replace(mark, ",")
        value = value.split(",")
    if not isinstance(value, list):
        return []
    found = [item.strip() for item in value if isinstance(item, str)]
    return list(dict.fromkeys([item for item in found if item]))
