"""The ``stocks`` of a record in other shapes: a line a mention, less what is doubtful, other tickers."""

from collections.abc import Iterable, Mapping
from typing import Any

from newscli.stocks.context import sentence_bounds
from newscli.stocks.levels import rank
from newscli.stocks.notations import convert
from newscli.stocks.tickers import Ticker, place

Stock = dict[str, Any]


def at_least(stocks: Iterable[Stock], level: str) -> list[Stock]:
    """Leave out the securities, and the mentions of the others, judged worse than ``level``."""
    least = rank(level)
    return [
        stock | {"mentions": [m for m in stock["mentions"] if rank(m["verdict"]) >= least]}
        for stock in stocks
        if rank(stock["verdict"]) >= least
    ]


def in_notation(stocks: Iterable[Stock], notation: str) -> list[Stock]:
    """Write each ``ticker`` as a vendor does (``notations.NOTATIONS``); null where it has no form."""
    return [stock | {"ticker": written(stock, notation)} for stock in stocks]


def written(stock: Mapping[str, Any], notation: str) -> str | None:
    """The ticker of one of our ``stocks`` in a vendor's notation, or None."""
    ticker = ticker_of(stock)
    return convert(ticker, notation) if ticker else None


def ticker_of(stock: Mapping[str, Any]) -> Ticker | None:
    """Read a security of a record back; its American exchange is kept."""
    code, _, market = str(stock.get("ticker")).rpartition(".")
    venue = stock.get("exchange") if market == "US" else None
    return place(code, market, venue or "")


def each(
    record: Mapping[str, Any],
    stocks: Iterable[Stock],
    *,
    text: str,
    title: str | None,
    published: str | None = None,
) -> list[dict[str, Any]]:
    """Give one object a mention, in the order of title and text.

    Each has ``id``, ``source``, ``published``, what it names (``ticker``, ``code``, ``mic``, ``name``),
    ``verdict`` and ``reason``, ``sentence`` (the one that the mention stands in), ``field`` (text or
    title) and ``span`` (start and end in that field). A security that is only declared has no mention
    and so no line.
    """
    lines = []
    for stock in stocks:
        for mention in stock["mentions"]:
            within = (title or "") if mention["field"] == "title" else text
            start, end = mention["start"], mention["end"]
            first, last = sentence_bounds(within, start, end)
            lines.append(
                {
                    "id": record.get("id"),
                    "source": record.get("source"),
                    "published": published,
                    "ticker": stock["ticker"],
                    "code": stock["code"],
                    "mic": stock["mic"],
                    "name": stock["name"],
                    "verdict": mention["verdict"],
                    "reason": mention["reason"],
                    "sentence": within[first:last],
                    "field": mention["field"],
                    "span": [start, end],
                }
            )
    return sorted(lines, key=lambda line: (line["field"] == "text", line["span"]))
