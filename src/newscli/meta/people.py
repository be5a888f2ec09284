"""Who wrote it and for whom: the credits of an article put together from all the places they stand in."""

import functools
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from newscli.article import Article
from newscli.credits import (
    WRITERS,
    Closing,
    Credit,
    CreditLine,
    Opening,
    is_name,
    is_outlet,
    is_own_name,
    is_sure_name,
    names_in,
    read_closing,
    read_info,
    read_line,
    read_opening,
    read_original_title,
)
from newscli.credits.han import EASTERN
from newscli.credits.outlet import from_source, looks_like
from newscli.meta import pageheads
from newscli.meta.notices import NOTICES, credit_in
from newscli.meta.outlet import choose, of_paper
from newscli.meta.owners import owner
from newscli.meta.pageheads import Heads
from newscli.patterns import lazy
from newscli.rules import Site
from newscli.slotted import Slotted

if TYPE_CHECKING:
    from newscli.meta.writers import Named

_LINES = frozenset(("byline", "editor", "source", "credits", "original-title", "info-line"))
_LATIN = lazy("[A-Za-z]")
_OF_ARTICLE = ("article:author", "og:article:author")
_OPENING_PARAGRAPHS = 3
_FOOT = 16
_MOST_ITEMS = 20
_OTHERS = 2
"""Of so many other items a digest is told."""
_MARKS = frozenset(":：|丨｜/")
_BELOW = 3
"""So many lines may stand below the last sentences of an article and be none."""
_SHORT = 30
_SENTENCE_ENDS = frozenset("。！？!?；")
_SOURCED = lazy("来源|來源|稿源|出处|转自|摘自|来自")


class People(Slotted):
    """Everyone credited, the outlet, and what the dateline says; ``evidence``: field, or name and
    role → (rule, text).

    ``claims`` are the outlets that were named, by the kind of place, each with what was read; ``own``
    says that a credit speaks of 本报.
    """

    __slots__ = ("agency", "claims", "credits", "date", "evidence", "outlet", "own", "place")

    def __init__(self) -> None:
        self.credits: list[Credit] = []
        self.outlet: str | None = None
        self.place: str | None = None
        self.agency: str | None = None
        self.date: str | None = None
        self.evidence: dict[str, tuple[str, str]] = {}
        self.claims: dict[str, tuple[str, str]] = {}
        self.own = False

    def names(self, roles: tuple[str, ...]) -> list[str]:
        """The names of those with one of these roles, each once, in order."""
        return list(dict.fromkeys([credit.name for credit in self.credits if credit.role in roles]))

    def add(self, credits: Iterable[Credit], rule: str, text: str) -> None:
        """Add people who are not there yet, and note whether one is of 本报."""
        for credit in credits:
            if credit.affiliation and is_own_name(credit.affiliation):
                self.own = True
            key = f"{credit.name} {credit.role}"
            if key not in self.evidence:
                self.evidence[key] = (rule, text)
                self.credits.append(credit)


def people(heads: Heads, article: Article, site: Site, text: str) -> People:
    """Gather the credits of an article; ``text`` is the article's."""
    out = People()
    latin = _from_lines(article, out)
    _from_foot(article, out)
    _from_opening(article, out)
    _from_closing(article, out)
    _from_head(heads, article, latin, out)
    chosen = choose(out.claims, out.own, article, text, site)
    if chosen is None and heads.is_page and max(text[:40], default="") >= EASTERN:
        site_name = heads.named(("og:site_name", "application-name"))
        chosen = of_paper(heads.title, site_name, article, site)
    if chosen:
        out.outlet, out.evidence["outlet"] = chosen
    return out


def _from_lines(article: Article, out: People) -> "list[Named]":
    """Read the lines that ``clean`` took out; the answer are bylines in Latin letters."""
    latin: list[Named] = []
    for rule, text in article.removed:
        if rule not in _LINES and (rule not in NOTICES or not (text := credit_in(rule, text))):
            continue
        if len(text) > 2000:
            continue
        text = text.strip(" \t\r\n　\xa0")
        line = _line(rule, text)
        if line is None:
            continue
        credits = line.credits
        if text[:1] < EASTERN and credits:
            from newscli.meta import writers  # few posts have such a line

            if wrote := tuple(filter(writers.is_latin, credits)):
                latin.append(writers.Named(wrote, rule, text))
                credits = tuple(credit for credit in credits if credit not in wrote)
        out.add(credits, rule, text)
        if line.place and not out.place:
            out.place = line.place
            out.evidence["dateline"] = (rule, text)
        if line.outlet:
            sourced = line.rule in ("source", "original-title") or "来源" in text or "來源" in text
            kind = "source" if sourced else line.rule
            if rule == "info-line" and line.rule == "source" and not _SOURCED.search(text):
                kind = "named"  # beside the date stands who shows it as often as who wrote it
            out.claims.setdefault(kind, (line.outlet, text))
    return latin


@functools.lru_cache(maxsize=2048)
def _line(rule: str, text: str) -> CreditLine | None:
    if rule == "original-title":
        return read_original_title(text)
    if rule == "info-line":  # its dates and counters are no names
        from newscli.credits.stamps import unstamped  # few posts have such a line

        first = "首发" in text[:6] and read_line(text)  # 本文首发于某某财经，作者：某某
        return first or read_info(text) or read_line(text) or read_line(unstamped(text))
    if rule in ("copyright", "disclaimer", "credits"):  # whose the pictures are, no more
        return read_line(text)
    if rule == "byline" and is_sure_name(text):  # a page's first line
        return CreditLine("byline", (Credit(text, "author", None, text),))
    if rule == "byline" and text[:1] < EASTERN and (found := names_in(text)):
        return CreditLine("byline", tuple(Credit(name, "author", None, text) for name in found))
    line = read_line(text)
    return line if line and (line.credits or line.outlet) else read_info(text) or line


def _from_foot(article: Article, out: People) -> None:
    """Read credit lines that stayed in the article, because something stands behind them.

    They name people alone: what a digest says of its items' sources is not the article's.
    """
    for block in article.blocks[-_FOOT:]:
        text = block.text
        if 3 < len(text) <= 40 and block.kind == "paragraph" and not _MARKS.isdisjoint(text):
            line = read_line(text)
            if line is not None and line.rule in ("byline", "editor"):
                out.add(line.credits, "credit-line", text)


def _from_opening(article: Article, out: People) -> None:
    """Read the dateline or byline at the head of the article."""
    opening = _opening(article)
    if opening is None or (opening.agency and _is_digest(article, opening)):
        return
    out.add(opening.credits, opening.rule, opening.text)
    if opening.agency:
        kind = "dateline" if opening.rule == "dateline" else "byline"
        out.claims.setdefault(kind, (opening.agency, opening.text))
    if (opening.rule == "dateline" and opening.agency) or opening.place:
        out.evidence.setdefault("dateline", ("dateline", opening.text))
        out.agency = opening.agency if opening.rule == "dateline" else None
        out.place = opening.place or out.place
        out.date = opening.date


def _opening(article: Article) -> Opening | None:
    """The first dateline or byline at the head of one of the first paragraphs."""
    seen = 0
    for block in article.blocks:
        headed = block.kind == "heading" and "题" in block.text[:40]  # 某社某地7月2日电 题：…
        if not block.text or not (headed or block.kind in ("paragraph", "preformatted")):
            continue
        if found := read_opening(block.text):
            return found
        seen += 1
        if seen == _OPENING_PARAGRAPHS:
            break
    return None


def _is_digest(article: Article, first: Opening) -> bool:
    """Whether other paragraphs begin with the datelines of other agencies."""
    others = 0
    for block in article.blocks:
        head = block.text[:40]
        if ("电" in head or "讯" in head) and first.text not in block.text:
            found = read_opening(block.text)
            others += found is not None and found.agency not in (None, first.agency)
            if others == _OTHERS:
                return True
    return False


def _from_closing(article: Article, out: People) -> None:
    """Read the signature at the end of the last paragraph.

    In a digest every item ends with its source in brackets: then none is the article's.
    """
    ends = (
        block.text
        for block in reversed(article.blocks)
        if block.text and block.kind in ("paragraph", "item", "preformatted")
    )
    last, closing = _last_signed(ends)
    if not closing:
        return
    if closing.rule == "source" and any(
        text.rstrip()[-1:] in "）)" and read_closing(text) for text in ends
    ):
        return
    if closing.rule == "byline":
        signed = [found for text in ends if (found := _signature_of_reporters(text))]
        for found in reversed(signed[:_MOST_ITEMS] if len(signed) >= _OTHERS else []):
            out.add(found.credits, "signature", found.text)
    if closing.rule in ("source", "editor") and (first := read_closing(last[: closing.start])):
        out.add(first.credits, "signature", first.text)  # …(某某)（文章来源：某报）
    out.add(closing.credits, "signature", closing.text)
    wrote = any(credit.role in WRITERS or credit.role == "translator" for credit in closing.credits)
    if closing.outlet and (wrote or closing.rule == "source" or "来源" in closing.text):
        out.claims.setdefault("signature", (closing.outlet, closing.text))


def _last_signed(ends: Iterator[str]) -> tuple[str, Closing | None]:
    """The last sentences, and the signature that ends them; below may be a few lines that are none:
    keywords, links, 举报."""
    for text in islice(ends, _BELOW + 1):
        closing = read_closing(text)
        if closing or len(text) > _SHORT or not _SENTENCE_ENDS.isdisjoint(text):
            return text, closing
    return "", None


def _signature_of_reporters(text: str) -> Closing | None:
    """The signature of an item of a survey, which has one reporter each."""
    if text.rstrip()[-1:] not in "）)" or "记者" not in text[-40:]:
        return None
    closing = read_closing(text)
    return closing if closing and closing.rule == "byline" else None


def _from_head(heads: Heads, article: Article, latin: "list[Named]", out: People) -> None:
    """What the page's head and the post's header name, where the article itself does not."""
    source = heads.named(pageheads.SOURCES)
    # Elsewhere a page's source may be its section: <meta name=source content="Case Study">
    if source and (name := from_source(source)) and (is_outlet(name) or not name.isascii()):
        out.claims.setdefault("page-source", (name, source))
    source = heads.in_header(pageheads.HEADER_SOURCES)
    # A header's source may be a path as well.
    if source and (name := from_source(source)) and looks_like(name):
        out.claims.setdefault("page-source", (name, source))
    if out.names(WRITERS):
        return
    if (author := heads.in_header(["author"])) and is_sure_name(author) and not is_outlet(author):
        out.add((Credit(author, "author", None, author),), "front-matter", author)
        return
    for name in heads.linked_people():
        if (is_name(name) or " " in name) and len(name) < 60 and not _LATIN.search(name):
            out.add((Credit(name, "author", None, name),), "json-ld", name)
    if heads.title and (wrote := owner(heads.title, article)):
        out.add((Credit(wrote, "author", None, wrote),), "page-title", str(heads.title))
        return
    # A Chinese page's <meta name=author> is its editor, its site or its webmaster.
    if not (latin or heads.meta or heads.json_ld):
        return
    for name in heads.all_named(_OF_ARTICLE):  # blogs name theirs
        if is_sure_name(name) and not is_outlet(name):
            out.add((Credit(name, "author", None, name),), "page-head", name)
    from newscli.meta import writers  # a post has no head

    if latin or not any(writers.is_eastern(credit.text) for credit in out.credits):
        for named in writers.writers(heads, article, latin):
            out.add(named.credits, named.rule, named.text)
