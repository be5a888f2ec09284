"""Securities for reading: a table for one article, the most mentioned for many."""

from collections.abc import Iterator
from typing import Any

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from newscli.cli.typeset import fitted, set_lines, shown
from newscli.record import Record

_COLOURS = {"confirmed": "green", "likely": "cyan", "doubtful": "yellow", "false": "red"}
_ENDS = "。！？；\n"
_MOST_SHOWN = 10


def are_ours(stocks: Any) -> bool:
    """Are these securities, as ``newscli stocks`` writes them, that a record brought along?"""
    if not isinstance(stocks, list) or not stocks:
        return False
    return all(
        isinstance(stock, dict)
        and isinstance(stock.get("mentions"), list)
        and all(isinstance(mention, dict) and _is_placed(mention) for mention in stock["mentions"])
        for stock in stocks
    )


def _is_placed(mention: dict[str, Any]) -> bool:
    return type(mention.get("start")) is type(mention.get("end")) is int


def securities(record: Record, width: int) -> Iterator[RenderableType]:
    """A line each: ticker, name, number of mentions, verdict, the first sentence."""
    stocks = record.get("stocks") or []
    if not stocks:
        yield Text("no securities", style="dim")
        return
    rows = [_row(stock) for stock in stocks]
    widths = [min(max(cell_len(row[at]) for row in rows), 18) for at in range(4)]
    room = max(width - sum(widths) - 2 * len(widths), 10)
    for stock, row in zip(stocks, rows, strict=True):
        ticker, name, count, verdict = (
            fitted(cell, size) for cell, size in zip(row, widths, strict=True)
        )
        line = Text.assemble(
            (ticker, "bold"),
            "  ",
            name,
            "  ",
            count,
            "  ",
            (verdict, _COLOURS.get(row[3], "")),
            "  ",
        )
        line.append_text(_sentence(record, stock, room))
        yield line
    for stock in stocks:
        if stock.get("verdict") in ("false", "doubtful"):
            for part in set_lines(shown(f"{stock.get('name')}: {stock.get('reason')}"), width):
                yield Text(part, style="dim")


def _row(stock: dict[str, Any]) -> tuple[str, str, str, str]:
    mentions = len(stock.get("mentions") or [])
    verdict = str(stock.get("verdict"))
    return str(stock.get("ticker")), shown(str(stock.get("name") or "")), f"{mentions}×", verdict


def _sentence(record: Record, stock: dict[str, Any], room: int) -> Text:
    """The sentence of the first mention, from near it on, with the name highlighted."""
    mentions = stock.get("mentions") or []
    view = record.get("view") or {}
    if not mentions:
        return Text(fitted("declared by the site, not mentioned", room).rstrip(), style="dim")
    first = mentions[0]
    text = str(view.get("title" if first.get("field") == "title" else "text") or "")
    start, end = first["start"], first["end"]
    begin = max(max(text.rfind(mark, 0, start) for mark in _ENDS) + 1, start - room // 6)
    stops = [at for at in (text.find(mark, end) for mark in _ENDS) if at >= 0]
    stop = min(stops, default=len(text))
    before, name = shown(text[begin:start]), shown(text[start:end])
    line = fitted(before + name + shown(text[end : stop + 1]), room).rstrip()
    sentence = Text(line)
    sentence.stylize("bold underline", len(before), min(len(before) + len(name), len(line)))
    return sentence


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

    def shown(self, width: int) -> Iterator[RenderableType]:
        """The most mentioned, a bar each."""
        top = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_SHOWN]
        if not top or not top[0][1]:
            return
        yield Text()
        yield Text("most mentioned", style="bold")
        names = {ticker: fitted(self._names[ticker], 16) for ticker, _ in top}
        digits = len(f"{top[0][1]:,}")
        room = min(max(width - 12 - 18 - digits - 4, 8), 40)
        for ticker, count in top:
            bar = "█" * max(1, round(room * count / top[0][1]))
            yield Text.assemble(
                (fitted(ticker, 10), "bold"),
                f"  {names[ticker]}  {count:>{digits},}  ",
                (bar, "green"),
            )
