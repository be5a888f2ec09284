"""What a page's head and a post's header say beside the title: strings by many names for one thing.

Names are those seen in Chinese and English pages; ``record["head"]["meta"]`` has them lower-case.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from newscli.record import Record

PUBLISHED = [
    "article:published_time",
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
    "dcterms.created",
    "datepublished",
    "date",
    "firstpublishedtime",
    "parsely-pub-date",
    "sailthru.date",
    "weibo:article:create_at",
    "article:create_at",
    "dateupdate",
]
UPDATED = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "lastmodifiedtime",
]
SOURCES = ["contentsource", "mediaid", "source", "article:source", "og:source", "copyright_source"]
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


def header(record: Record) -> Mapping[str, Any]:
    """The post's header, empty where there is none."""
    value = record.get("front_matter")
    return value if isinstance(value, Mapping) else {}


def named(record: Record, names: list[str]) -> str | None:
    """The first content of a page's ``<meta>`` under any of these names, in order of the names."""
    return next(iter(all_named(record, names)), None)


def all_named(record: Record, names: list[str]) -> Iterator[str]:
    """Every content of a page's ``<meta>`` under these names."""
    head = record.get("head")
    meta = head.get("meta") if isinstance(head, Mapping) else None
    if not isinstance(meta, Mapping):
        return
    for name in names:
        values = meta.get(name)
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str) and value.strip():
                yield value.strip()


def in_header(record: Record, names: list[str]) -> str | None:
    """The first string of a post's header under any of these keys."""
    values = header(record)
    if not values:
        return None
    for name in names:
        value = values.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


def listed(value: Any) -> list[str]:
    """The strings of a list or of one string divided by commas; nothing for anything else."""
    if isinstance(value, str):
        for mark in "，、;；|":
            value = value.replace(mark, ",")
        value = value.split(",")
    if not isinstance(value, list):
        return []
    found = (item.strip() for item in value if isinstance(item, str))
    return list(dict.fromkeys(item for item in found if item))


def linked_data(record: Record, key: str) -> Iterator[Any]:
    """The values of a key in the articles of a page's JSON-LD."""
    head = record.get("head")
    items = head.get("json_ld") if isinstance(head, Mapping) else None
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping) and item.get(key):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(k, str) and ("Article" in k or "Posting" in k) for k in kinds):
                yield item[key]


def linked_people(record: Record) -> Iterator[str]:
    """The persons that a page's JSON-LD names as authors."""
    for value in linked_data(record, "author"):
        for person in value if isinstance(value, list) else [value]:
            if isinstance(person, str):
                yield person.strip()
            elif isinstance(person, Mapping) and person.get("@type") in ("Person", None):
                name = person.get("name")
                if isinstance(name, str):
                    yield name.strip()
