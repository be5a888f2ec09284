"""The table of codes: what is what, what cannot be, and where it trades."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.stocks.ranges import BSE_RENAMED, CODES, HONG_KONG, MARKETS
from newscli.stocks.tickers import bare, parse, place

TABLE = tomllib.loads(Path(__file__).with_name("tickers.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", TABLE["place"], ids=lambda c: f"{c['code']}.{c['market']}")
def test_place(case: dict[str, Any]) -> None:
    ticker = place(case["code"], case["market"])
    if "is" not in case:
        assert ticker is None
        return
    assert ticker is not None
    assert [ticker.type, ticker.board or ""] == case["is"]
    assert ticker.code == case.get("becomes", case["code"])
    assert ticker.written == (case["code"] if "becomes" in case else "")


@pytest.mark.parametrize("case", TABLE["bare"], ids=lambda c: f"{c['code']}-{len(c)}")
def test_bare(case: dict[str, Any]) -> None:
    ticker = bare(case["code"], beside_name=case.get("beside_name", False))
    assert (ticker.ticker if ticker else None) == case.get("ticker")


@pytest.mark.parametrize(
    ("text", "exchange", "mic"),
    [
        ("600519.SH", "SSE", "XSHG"),
        ("000858.SZ", "SZSE", "XSHE"),
        ("920819.BJ", "BSE", "BJSE"),
        ("00700.HK", "HKEX", "XHKG"),
        ("BABA.US", None, None),
        ("834277.NQ", "NEEQ", "NEEQ"),
    ],
)
def test_exchange_and_mic(text: str, exchange: str | None, mic: str | None) -> None:
    ticker = parse(text)
    assert ticker is not None
    assert (ticker.ticker, ticker.exchange, ticker.mic) == (text, exchange, mic)


def test_american_exchange_is_known_where_it_was_said() -> None:
    ticker = place("BABA", "US", "NYSE")
    assert ticker is not None
    assert (ticker.exchange, ticker.mic) == ("NYSE", "XNYS")
    assert ticker == place("BABA", "US")  # the exchange is no part of the identity


def test_shanghai_b_index_is_no_stock() -> None:
    ticker = place("000002", "SH")
    assert ticker is not None
    assert ticker.type == "index"


def test_every_prefix_has_one_meaning() -> None:
    rows = [(row[0], prefix) for row in CODES for prefix in row[1].split()]
    assert len(rows) == len(set(rows))
    assert {row[0] for row in CODES} <= set(MARKETS)


def test_hong_kong_plan_does_not_overlap() -> None:
    for (_, last, *_), (first, *_) in pairwise(HONG_KONG):
        assert last < first


def test_renamed_codes_go_to_different_new_ones() -> None:
    new = [place(code, "BJ") for code in BSE_RENAMED]
    assert len({ticker.code for ticker in new if ticker}) == len(BSE_RENAMED)


@given(st.text(max_size=12), st.sampled_from(sorted(MARKETS)))
def test_place_takes_any_text(code: str, market: str) -> None:
    ticker = place(code, market)
    assert ticker is None or parse(ticker.ticker) == ticker


@given(st.integers(0, 999_999).map("{:06d}".format), st.sampled_from(["SH", "SZ", "BJ", "NQ"]))
def test_canonical_form_reads_back(code: str, market: str) -> None:
    ticker = place(code, market)
    if ticker:
        again = parse(ticker.ticker)
        assert again is not None
        assert (again, again.type, again.board) == (ticker, ticker.type, ticker.board)
