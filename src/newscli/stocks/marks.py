"""What the site itself says: marked names, links to a security's page, the declared list.

The forms are data: ``newscli/rules/marks.toml``, whose head explains them. It is read at the first
mark, link or list that is met, never for an article without any.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from newscli.article import Article
from newscli.patterns import lazy
from newscli.rules.builtin import builtin
from newscli.stocks.symbols import READERS
from newscli.stocks.tickers import Ticker

DECLARED_RULE = "declared-stocks"
_LONGEST = 200  # characters of a value whose reading is remembered
_MAX_NAME = 60
_SENTENCE_ENDS = lazy("[。！？；]")


class Mark(NamedTuple):
    """A stretch of the article's text that the site tied to a security."""

    start: int
    end: int
    ticker: Ticker


class LinkForm(NamedTuple):
    """An address that leads to a security: a string it always has, its pattern, its notation."""

    host: str
    pattern: re.Pattern[str]
    notation: str


class DeclaredForm(NamedTuple):
    """A comment that lists the securities of an article."""

    pattern: re.Pattern[str]
    separator: str
    notation: str
    prefixes: dict[str, str]


class Forms(NamedTuple):
    """The forms of ``marks.toml`` that are read from an article (not from its markup)."""

    links: tuple[LinkForm, ...]
    declared: tuple[DeclaredForm, ...]


@cache
def forms() -> Forms:
    """The forms, made once."""
    table = builtin().marks
    return Forms(
        tuple(
            LinkForm(row["host"], lazy(row["pattern"], re.A), row["notation"])
            for row in table["link"]
        ),
        tuple(
            DeclaredForm(
                lazy(row["pattern"], re.A),
                row["separator"],
                row["notation"],
                row.get("prefixes", {}),
            )
            for row in table["declared"]
        ),
    )


def marked(article: Article) -> list[Mark]:
    """Find the names that the site marked or linked, with their place in the article's text.

    In document order; one name with two codes gives two marks; a mark around nothing gives none,
    nor does one around sentences: an element that was never closed.
    """
    found: dict[tuple[int, int, str], Mark] = {}
    for offset, block in article.placed():
        for span in block.spans:
            if span.kind not in ("stock", "link") or span.end <= span.start:
                continue
            ticker = _ticker_of(span.kind, span.value)
            if ticker is None:
                continue
            start, end = _trimmed(block.text, span.start, span.end)
            if start < end and _may_be_name(block.text, start, end):
                mark = Mark(offset + start, offset + end, ticker)
                found.setdefault((mark.start, mark.end, ticker.ticker), mark)
    return sorted(found.values(), key=lambda mark: (mark.start, mark.end))


def declared(article: Article) -> list[Ticker]:
    """Read the site's own lists of the article's securities, in their order, each once."""
    found: dict[str, Ticker] = {}
    for comment in article.taken(DECLARED_RULE):
        for form in forms().declared:
            if match := form.pattern.search(comment):
                lead = form.prefixes.get(match["kind"], "")
                for symbol in match["symbols"].split(form.separator):
                    symbol = symbol.strip().rstrip("-").strip()
                    meant = f"{form.notation}:{lead}{symbol}"
                    if symbol and (ticker := _ticker_of("stock", meant)):
                        found.setdefault(ticker.ticker, ticker)
    return list(found.values())


def link_ticker(address: str) -> Ticker | None:
    """The security to whose page an address leads, or None."""
    for form in forms().links:
        if form.host in address:
            match = form.pattern.search(address[:2000])
            if match and (ticker := READERS[form.notation](match["symbol"])):
                return ticker
    return None


def _ticker_of(kind: str, value: str) -> Ticker | None:
    """What ``_read`` reads, remembered: the same few are named again and again."""
    return _read(kind, value[:2000]) if len(value) > _LONGEST else _remembered(kind, value)


def _read(kind: str, value: str) -> Ticker | None:
    """The security that a link's address or a mark's symbol means, or None."""
    if kind == "link":
        return link_ticker(value)
    notation, _, symbol = value.partition(":")
    try:
        return READERS[notation](symbol.strip())
    except KeyError:  # a record from elsewhere may name a notation that nobody knows
        return None


_remembered = lru_cache(maxsize=4_000)(_read)


def _may_be_name(text: str, start: int, end: int) -> bool:
    return end - start <= _MAX_NAME and not _SENTENCE_ENDS.search(text, start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave spaces at the ends of a mark out of the name."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
