"""Many documents on a terminal: a line each, in columns that the first line sets."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.text import Text

from newscli.cli.cards import as_text, title_of, value_at
from newscli.cli.stockview import Tally
from newscli.cli.typeset import fitted, fitted_end
from newscli.record import Record, error_of

_LEAST = 4
"""Columns of the terminal that a column of a table gets, where there are so many."""


class Column(NamedTuple):
    """A heading, the share of the width it gets (in columns where it is fixed), what stands in it."""

    heading: str
    fixed: int
    share: int
    value: Callable[[Record], str]


def _path(path: str) -> Callable[[Record], str]:
    return lambda record: as_text(value_at(record, path))


def _date(record: Record) -> str:
    return str(value_at(record, "meta.published") or "–")[:10]


def _outlet(record: Record) -> str:
    return str(value_at(record, "meta.outlet") or value_at(record, "meta.site") or "–")


def _stocks(record: Record) -> str:
    named = [
        f"{stock.get('name') or ''} {stock.get('ticker')}".strip()
        + ("" if stock.get("verdict") in ("confirmed", "likely") else f" ({stock.get('verdict')})")
        for stock in record.get("stocks") or []
    ]
    return " · ".join(named) or "–"


def _kept(record: Record) -> str:
    return f"{record['view']['counts']['characters']:,}"


def _rules(record: Record) -> str:
    rules = [item["rule"] for item in record.get("removed") or []]
    return " · ".join(dict.fromkeys(rules)) or "–"


def _beginning(key: str) -> Callable[[Record], str]:
    return lambda record: str(record.get(key) or "")[:200]


_SOURCE = Column("source", 0, 2, lambda record: str(record.get("source") or ""))
_TITLE = Column("title", 0, 5, lambda record: title_of(record) or "(no title)")
_LENGTH = Column("text", 7, 0, _kept)
_COLUMNS = {
    "parse": (
        _SOURCE,
        Column("format", 6, 0, _path("format")),
        Column("encoding", 8, 0, _path("encoding")),
        Column("html", 9, 0, lambda record: f"{len(record.get('html') or ''):,}"),
        _TITLE,
    ),
    "clean": (
        _SOURCE,
        _LENGTH,
        Column("removed", 0, 3, _rules),
        _TITLE,
    ),
    "meta": (
        Column("published", 10, 0, _date),
        Column("outlet", 12, 0, _outlet),
        _TITLE,
        Column("authors", 0, 1, _path("meta.authors")),
    ),
    "stocks": (_TITLE, Column("stocks", 0, 6, _stocks)),
    "each": (
        Column("ticker", 10, 0, _path("ticker")),
        Column("name", 10, 0, _path("name")),
        Column("verdict", 9, 0, _path("verdict")),
        Column("sentence", 0, 1, _path("sentence")),
    ),
    "text": (_SOURCE, _LENGTH, Column("begins", 0, 6, _beginning("text"))),
    "markdown": (_SOURCE, _LENGTH, Column("begins", 0, 6, _beginning("markdown"))),
}


class Table:
    """Prints a heading, a row for each record, and what stands below."""

    def __init__(self, columns: tuple[Column, ...], width: int, tally: Tally | None) -> None:
        gaps = 2 * (len(columns) - 1)
        room = max(width - gaps - sum(column.fixed for column in columns), len(columns) * _LEAST)
        shares = sum(column.share for column in columns) or 1
        self._columns = columns
        self._widths = [
            column.fixed or max(room * column.share // shares, _LEAST) for column in columns
        ]
        while sum(self._widths) + gaps > width and max(self._widths) > 1:
            self._widths[self._widths.index(max(self._widths))] -= 1
        self._width = width
        self._tally = tally
        self._rows = 0

    def head(self) -> Iterator[RenderableType]:
        """The line of headings."""
        headings = [column.heading for column in self._columns]
        yield Text(self._line(headings), style="bold")

    def row(self, record: Record) -> RenderableType:
        """The line of a record."""
        self._rows += 1
        if (error := error_of(record)) is not None:
            line = f"{record.get('source', '')}: {error['code']}: {error['message']}"
            return Text(fitted(line, self._width).rstrip(), style="red")
        if self._tally is not None:
            self._tally.add(record)
        return Text(self._line([column.value(record) for column in self._columns]))

    def foot(self) -> Iterator[RenderableType]:
        """How many there were, and the most mentioned securities where those were asked for."""
        what = "mention" if self._columns is _COLUMNS["each"] else "document"
        plural = "" if self._rows == 1 else "s"
        yield Text(f"{self._rows:,} {what}{plural}", style="dim")
        if self._tally is not None:
            yield from self._tally.shown(self._width)

    def _line(self, values: list[str]) -> str:
        cells = [
            (fitted_end if column.heading == "source" else fitted)(value, width)
            for column, value, width in zip(self._columns, values, self._widths, strict=True)
        ]
        return "  ".join(cells).rstrip()


def table_for(stages: tuple[str, ...], fields: tuple[str, ...], width: int) -> Table:
    """The table for a command, or for the keys that were asked for."""
    tally = Tally() if "stocks" in stages and not fields else None
    if fields:
        columns = tuple(Column(path, 0, 1, _path(path)) for path in fields)
    else:
        kind = "meta" if "meta" in stages else stages[-1]
        columns = _COLUMNS[kind]
        if kind == "meta" and "stocks" in stages:
            columns = (*columns, Column("stocks", 0, 3, _stocks))
    return Table(columns, width, tally)
