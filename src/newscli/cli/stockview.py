"""Securities for reading: a table for one article, the most mentioned for many."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from newscli.cli.typeset import shown
from newscli.record import Record

_COLOURS = {"confirmed": "green", "likely": "cyan", "doubtful": "yellow", "false": "red"}
_ENDS = "。！？；\n"


def securities(record: Record, width: int) -> Iterator[RenderableType]:
    """A line each: ticker, name, number of mentions, verdict, the first sentence."""
    stocks = record.get("stocks") or []
    if not stocks:
        yield Text("no securities", style="dim")
        return
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, overflow="ellipsis")
    for stock in stocks:
        verdict = str(stock.get("verdict"))
        table.add_row(
            Text(str(stock.get("ticker")), style="bold"),
            shown(str(stock.get("name") or "")),
            f"{len(stock.get('mentions') or [])}×",
            Text(verdict, style=_COLOURS.get(verdict, "")),
            _sentence(record, stock),
        )
    yield table
    for stock in stocks:
        if stock.get("verdict") in ("false", "doubtful"):
            yield Text(shown(f"{stock.get('ticker')}: {stock.get('reason')}"), style="dim")


def _sentence(record: Record, stock: dict[str, Any]) -> Text:
    """The sentence of the first mention, beginning near it, with the name highlighted."""
    mentions = stock.get("mentions") or []
    text = (record.get("view") or {}).get("text") or record.get("text") or ""
    if not mentions:
        return Text("declared, not mentioned", style="dim")
    first = mentions[0]
    if first.get("field") != "text" or not text:
        return Text(shown(str(first.get("text"))), style="bold underline")
    start, end = first["start"], first["end"]
    begin = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    stop = min(
        (at for at in (text.find(mark, end) for mark in _ENDS) if at >= 0), default=len(text)
    )
    begin = max(begin, start - 12)
    return Text.assemble(
        shown(text[begin:start]),
        (shown(text[start:end]), "bold underline"),
        shown(text[end : stop + 1]),
    )


class Tally:
    """Counts the securities of many documents and shows the most mentioned, with bars."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._names: dict[str, str] = {}

    def add(self, record: Record) -> None:
        """Count the mentions of a record that are not false."""
        for stock in record.get("stocks") or []:
            if stock.get("verdict") != "false":
                ticker = str(stock.get("ticker"))
                mentions = len(stock.get("mentions") or [])
                self._counts[ticker] = self._counts.get(ticker, 0) + mentions
                self._names.setdefault(ticker, str(stock.get("name") or ""))

    def shown(self, width: int, most: int = 10) -> Iterator[RenderableType]:
        """The most mentioned, a bar each."""
        top = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))[:most]
        if not top or not top[0][1]:
            return
        yield Text()
        yield Text("most mentioned", style="bold")
        table = Table.grid(padding=(0, 2))
        for _ in range(4):
            table.add_column(no_wrap=True)
        room = max(width - 40, 8)
        for ticker, count in top:
            bar = "█" * max(1, round(room * count / top[0][1])) if count else ""
            table.add_row(
                Text(ticker, style="bold"),
                shown(self._names[ticker]),
                f"{count:,}",
                Text(bar, "green"),
            )
        yield table
