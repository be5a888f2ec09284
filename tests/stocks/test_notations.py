"""Vendors' notations: what is written reads back, and nothing is made up."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.stocks import NOTATIONS, Ticker, convert, parse, resolve
from newscli.stocks.ranges import VENUES
from newscli.stocks.symbols import READERS, resolve_written
from newscli.stocks.tickers import place

HERE = Path(__file__).parent
TABLE: dict[str, dict[str, str]] = tomllib.loads((HERE / "notations.toml").read_text("utf-8"))
SYMBOLS = [json.loads(line) for line in (HERE / "symbols.jsonl").read_text("utf-8").splitlines()]

six = st.integers(0, 999_999).map("{:06d}".format)
letters = st.text("ABCDEHKS", min_size=1, max_size=5)
placed = st.one_of(
    st.builds(place, six, st.sampled_from(["SH", "SZ", "BJ", "NQ", "OF"])),
    st.builds(place, st.integers(1, 89_999).map(str), st.just("HK")),
    st.builds(place, st.sampled_from(["HSI", "HSCEI", "HSTECH"]), st.just("HK")),
    st.builds(place, letters, st.just("US"), st.sampled_from(["", *VENUES])),
    st.builds(place, letters.map(lambda s: s[:4] + ".A"), st.just("US"), st.just("NYSE")),
    st.builds(place, st.sampled_from([".DJI", ".IXIC", ".INX"]), st.just("US")),
    st.builds(place, st.sampled_from(["930050", "H30535"]), st.just("CSI")),
    st.builds(place, st.sampled_from(["CU0", "V2105", "CL", "XAU"]), st.just("FUT")),
    st.builds(place, st.just("BK0963"), st.just("BK")),
).filter(bool)


def test_the_table_has_every_notation() -> None:
    for row in TABLE.values():
        assert {*row, "canonical"} == set(NOTATIONS)


@pytest.mark.parametrize("text", TABLE)
def test_written(text: str) -> None:
    ticker = parse(text)
    assert ticker is not None
    for notation, symbol in TABLE[text].items():
        assert (notation, convert(ticker, notation) or "") == (notation, symbol)


@pytest.mark.parametrize("case", SYMBOLS, ids=lambda c: f"{c['notation']}-{c['symbol']}")
def test_read(case: dict[str, Any]) -> None:
    ticker = resolve(case["symbol"], case["notation"])
    assert (ticker.ticker if ticker else None) == case["ticker"]


@given(placed, st.sampled_from(NOTATIONS))
def test_what_is_written_reads_back(ticker: Ticker, notation: str) -> None:
    symbol = convert(ticker, notation)
    if symbol is not None:
        again = resolve(symbol, notation)
        assert again == ticker
        assert again is not None
        assert again.type == ticker.type


@given(st.text(max_size=20), st.sampled_from(sorted(READERS)))
def test_any_text_can_be_read(symbol: str, notation: str) -> None:
    ticker = resolve(symbol, notation)
    assert ticker is None or parse(ticker.ticker) == ticker


@given(st.text(max_size=20))
def test_symbols_of_unknown_notation(symbol: str) -> None:
    ticker = resolve_written(symbol)
    assert ticker is None or parse(ticker.ticker) == ticker


def test_exchange_of_an_american_share_is_needed_where_it_is_written() -> None:
    ticker = resolve("AAPL.OQ", "ric")
    assert ticker is not None
    assert convert(ticker, "tradingview") == "NASDAQ:AAPL"
    assert convert(ticker, "eastmoney") == "105.AAPL"
    unknown = parse("AAPL.US")
    assert unknown is not None
    assert convert(unknown, "tradingview") is None


def test_unknown_notation() -> None:
    with pytest.raises(KeyError):
        resolve("600519", "nobody")
