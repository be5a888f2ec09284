"""Whole articles: what is found, how it is put together, and what must always hold."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.stocks.articles import article

from newscli.article import Article, Block, Cell
from newscli.stocks import LEVELS, NameList, at_least, each, in_notation, parse, securities

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "000_a62c123a4dbf7896.txt"
CASES = tomllib.loads((HERE / "articles.toml").read_text("utf-8"))["case"]
TABLES = tomllib.loads((HERE / "tables.toml").read_text("utf-8"))["case"]
KEYS = ["ticker", "code", "exchange", "mic", "board", "type", "name", "verdict", "reason"]
KEYS += ["evidence", "mentions"]


def _line(stock: dict[str, Any]) -> str:
    mentions = ", ".join(
        ("^" if m["field"] == "title" else "") + m["text"] for m in stock["mentions"]
    )
    return f"{stock['ticker']} {stock['name'] or ''} {stock['verdict']} | {mentions}"


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["why"])
def test_article(case: dict[str, Any]) -> None:
    made = article(case["text"], case.get("declared", ""))
    stocks = securities({}, made, title=case.get("title"))
    assert [_line(stock) for stock in stocks] == case["want"]
    _must_hold(stocks, made.text, case.get("title"))


def _must_hold(stocks: list[dict[str, Any]], text: str, title: str | None) -> None:
    assert len({stock["ticker"] for stock in stocks}) == len(stocks)
    json.dumps(stocks)
    for stock in stocks:
        assert [key for key in stock if key != "code_as_written"] == KEYS
        assert parse(stock["ticker"]) is not None
        assert stock["evidence"]
        assert stock["reason"]
        within = {"text": text, "title": title or ""}
        for m in stock["mentions"]:
            assert list(m) == [*("field", "start", "end", "text", "evidence", "verdict", "reason")]
            assert m["reason"]
            assert m["text"] == within[m["field"]][m["start"] : m["end"]] != ""
            assert LEVELS.index(m["verdict"]) <= LEVELS.index(stock["verdict"])
        if stock["mentions"]:
            assert stock["verdict"] in {m["verdict"] for m in stock["mentions"]}


def test_the_seed() -> None:
    import newscli

    # Through the front door: parse, clean, and the stage itself.
    stocks = newscli.stocks(SEED.read_bytes())["stocks"]
    found = {stock["ticker"]: stock for stock in stocks}
    assert [s["ticker"] for s in stocks] == ["688981.SH", "002594.SZ", "300832.SZ"]
    assert [s["name"] for s in stocks] == ["中芯国际", "比亚迪", "新产业"]
    assert [s["verdict"] for s in stocks] == ["confirmed", "confirmed", "false"]
    reason = found["300832.SZ"]["reason"]
    assert "创新产业比较分散" in reason
    assert "cuts the words 创新 and 产业" in reason
    assert all(s["evidence"] == ["markup", "declared"] for s in stocks)


def _table(rows: list[list[str]]) -> Block:
    text, cells = "", []
    for row in rows:
        line = []
        for cell in row:
            # "2x1:text" is two rows high and one column wide
            spans, _, shown = cell.rpartition(":") if cell[1:2] == "x" else ("1x1", "", cell)
            high, _, wide = spans.partition("x")
            place = len(text), len(text) + len(shown)
            line.append(Cell(*place, colspan=int(wide), rowspan=int(high)))
            text += shown + "\t"
        text = text[:-1] + "\n"
        cells.append(line)
    return Block("table", text[:-1], rows=cells)


@pytest.mark.parametrize("case", TABLES, ids=lambda c: c["why"])
def test_tables(case: dict[str, Any]) -> None:
    made = Article([_table(case["rows"])])
    stocks = securities({}, made, title=None)
    assert [_line(stock) for stock in stocks] == case["want"]
    _must_hold(stocks, made.text, None)


def test_a_marked_word_in_a_column_of_shares_is_the_share() -> None:
    from newscli.article import Span

    block = _table([["证券简称", "涨幅"], ["机器人", "3.1%"], ["新希望", "2%"]])
    block.spans = [
        Span(cell.start, cell.end, "stock", "sina:sz300024") for cell in block.rows[1][:1]
    ]
    stocks = securities({}, Article([block]), title=None)
    assert stocks[0]["verdict"] == "confirmed"


def test_code_as_written() -> None:
    stocks = securities({}, article("颖泰生物(833819)公告，腾讯控股(0700.HK)涨。"), title=None)
    assert [(s["code"], s.get("code_as_written")) for s in stocks] == [
        ("920819", "833819"),
        ("00700", "0700"),
    ]
    plain = securities({}, article("贵州茅台（600519.SH）涨。"), title=None)
    assert "code_as_written" not in plain[0]


def test_other_shapes() -> None:
    made = article(
        "创[[新产业|sina:sz300832]]分散。[[中芯国际|sina:sh688981]]扩产！苹果(NASDAQ: AAPL)涨。"
    )
    stocks = securities({}, made, title="中芯国际扩产")
    record = {"id": "0" * 16, "source": "a.md"}
    lines = each(record, stocks, text=made.text, title="中芯国际扩产", published="2022-07-02")
    assert [(line["ticker"], line["field"], line["sentence"]) for line in lines] == [
        ("688981.SH", "title", "中芯国际扩产"),
        ("300832.SZ", "text", "创新产业分散。"),
        ("688981.SH", "text", "中芯国际扩产！"),
        ("AAPL.US", "text", "苹果(NASDAQ: AAPL)涨。"),
    ]
    assert lines[0]["id"] == record["id"]
    assert lines[0]["published"] == "2022-07-02"
    assert [s["ticker"] for s in at_least(stocks, "likely")] == ["688981.SH", "AAPL.US"]
    assert len(at_least(stocks, "false")) == 3
    tradingview = [s["ticker"] for s in in_notation(stocks, "tradingview")]
    assert tradingview == ["SSE:688981", "SZSE:300832", "NASDAQ:AAPL"]
    assert [s["ticker"] for s in in_notation(stocks, "joinquant")][-1] is None


fragments = st.sampled_from(
    [*(HERE / "fragments.txt").read_text("utf-8").splitlines(), "\n\n", " "]
)
names = NameList({"太阳能": parse("000591.SZ"), "贵州茅台": parse("600519.SH")})  # type: ignore[dict-item]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(fragments, max_size=12).map("".join), st.none() | st.text(max_size=8), st.booleans()
)
def test_what_always_holds(text: str, title: str | None, listed: bool) -> None:
    made = article(text)
    stocks = securities({}, made, title=title, names=names if listed else None)
    _must_hold(stocks, made.text, title)
    assert securities({}, made, title=title, names=names if listed else None) == stocks
