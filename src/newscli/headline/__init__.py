"""The headline of an article: found, freed of what tools and sites did to it, proved by the text.

Posts name it in their header, pages in the headline that ``clean`` took out of the article or in
``<title>``. ``stocks`` needs the same string as ``meta`` for its positions, so both call this.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newscli.article import Article
from newscli.credits import read_original_title
from newscli.headline.folding import folded
from newscli.patterns import lazy
from newscli.record import Record
from newscli.rules.origin import linked_data
from newscli.slotted import Slotted

if TYPE_CHECKING:
    from newscli.rules import Rules

__all__ = ["Headline", "folded", "headline", "title_of"]

_FLASH = lazy(r"\s*【([^【】]{2,200})】")
_SPACES = lazy(r"[ \t\r\n\f\v\xa0]+")
_UNSEEN = " \u3000\ufeff\u200b"
"""What is not seen at the ends of a title: spaces, wide or of no width, and a byte order mark."""
# 某某社某地12月19日电题：
_WIRED = lazy(
    r"^[㐀-鿿]{2,4}[社网][㐀-鿿、]{0,12}\s?[0-9]{1,2}月[0-9]{1,2}日电\s?题\s?[:：]\s?(?=\S)"
)
_ARTICLES = ("Article", "Posting")
_BODY = 20_000
"""How many characters of the text are searched for the characters of a damaged title."""


class Headline(Slotted):
    """``title`` repaired or None, ``raw`` as the document has it, ``original`` the 原标题 where it
    says something else, and ``evidence``: field → (rule, string read)."""

    __slots__ = ("evidence", "original", "raw", "title")

    def __init__(self) -> None:
        self.title: str | None = None
        self.raw: str | None = None
        self.original: str | None = None
        self.evidence: dict[str, tuple[str, str]] = {}


def headline(record: Record, article: Article, suffixes: Sequence[str] = ()) -> Headline:
    """The headline of a document.

    ``suffixes`` are what the site adds to its titles (``Site.suffixes``). Never raises: a header
    or head of another shape than expected says nothing.
    """
    out = Headline()
    rule, raw = _found(record, article)
    if raw is None:
        return out
    out.raw = raw
    title = _plain(raw)
    if rule in ("page-title", "og-title", "json-ld"):
        from newscli.headline.site_names import without_site  # pages alone need it

        title = without_site(title, [*suffixes, *_site_names(record)])
    elif rule == "page-headline":
        title = _as_titled(title, record, suffixes)
    originals = [
        line.title
        for text in article.taken("original-title")
        if (line := read_original_title(text)) and line.title
    ]
    if "_" in title and rule == "front-matter":
        from newscli.headline.underscores import restored  # damaged titles alone need it

        proofs = [*originals, *article.taken("headline"), *_repeats(article)]
        repaired = restored(title, proofs, article.text[:_BODY])
        rule += ", underscores restored" if repaired != title else ""
        title = repaired
    if "电题" in title:
        title = _WIRED.sub("", title)
    out.title = title or None
    out.evidence["title"] = (rule, raw)
    for original in originals:
        if original != title and folded(original) != folded(title):
            out.original = _plain(original)
            out.evidence["title_original"] = ("original-title", original)
            break
    return out


def title_of(record: Record, article: Article, rules: "Rules") -> str | None:
    """The repaired headline alone, by the rules of the document's site; None where there is none."""
    return headline(record, article, rules.site(record).suffixes).title


def _as_titled(text: str, record: Record, suffixes: Sequence[str]) -> str:
    """What a page shows as its headline, put right by what its head says."""
    from newscli.headline.site_names import without_section, without_site
    from newscli.headline.wording import worded

    head = record.get("head")
    if not isinstance(head, Mapping):
        return text
    said = [_named(head, "og:title"), _named(head, "twitter:title"), head.get("title")]
    known = [*suffixes, *_site_names(record)]
    titles = [without_site(_plain(title), known) for title in said if isinstance(title, str)]
    return without_section(worded(text, titles))


def _found(record: Record, article: Article) -> tuple[str, str | None]:
    """Which string is the headline, and by which rule; None where the document has none."""
    header = record.get("front_matter")
    if isinstance(header, Mapping) and isinstance(title := header.get("title"), str):
        return "front-matter", title
    for text in article.taken("headline"):
        if text.strip():
            return "page-headline", text
    head = record.get("head")
    if isinstance(head, Mapping):
        told = head.get("title")
        for rule, named in (
            ("og-title", _named(head, "og:title")),
            ("json-ld", _in_data(head, told if isinstance(told, str) else "")),
            ("page-title", told),
        ):
            if isinstance(named, str) and named.strip() and not _is_site_alone(named, record):
                return rule, named
    if isinstance(title := record.get("title"), str):
        return "record", title
    return "", None


def _in_data(head: Mapping[str, Any], title: str) -> str | None:
    """The headline of the one article that a page's JSON-LD tells of, where its ``<title>`` says
    something else: the name of the site, or that it is news."""
    items = [item for item in linked_data(head) if isinstance(item, Mapping)]
    articles = [item for item in items if str(item.get("@type")).strip("[]'").endswith(_ARTICLES)]
    named = [item["headline"] for item in articles if isinstance(item.get("headline"), str)]
    if len(named) != 1 or not named[0].strip():
        return None
    return None if folded(_plain(named[0])) in folded(title) else named[0]


def _named(head: Mapping[str, Any], name: str) -> str | None:
    meta = head.get("meta")
    values = meta.get(name) if isinstance(meta, Mapping) else None
    first = values[0] if isinstance(values, list) and values else values
    return first if isinstance(first, str) else None


def _site_names(record: Record) -> Iterable[str]:
    head = record.get("head")
    if isinstance(head, Mapping) and (name := _named(head, "og:site_name")):
        yield name.strip()


def _is_site_alone(title: str, record: Record) -> bool:
    """Whether a page's title is the site's name, as on all of its pages."""
    return folded(title) in map(folded, _site_names(record))


def _plain(raw: str) -> str:
    """The title without entities, wrapping quotes and needless spaces."""
    title = raw
    for _ in range(2):  # &amp;nbsp; has been seen encoded twice
        if "&" not in title:
            break
        import html  # not loaded for every title

        title = html.unescape(title)
    title = _SPACES.sub(" ", title).strip(_UNSEEN)
    while (
        len(title) > 2
        and title[0] in "'\""
        and title[-1] == title[0]
        and title[0] not in title[1:-1].strip(title[0])
    ):
        title = title[1:-1].strip(" 　")
    return title if title.strip("'\"") else ""


def _repeats(article: Article) -> Iterable[str]:
    """Other writings of the title in the article: its first heading, 【…】 before the first words."""
    seen = 0
    for block in article.blocks:
        if not block.text:
            continue
        if seen == 0 and (found := _FLASH.match(block.text)):
            yield found[1]
        if block.kind == "heading" or (seen == 0 and len(block.text) < 120):
            yield block.text
        seen += 1
        if seen >= 3:
            return
