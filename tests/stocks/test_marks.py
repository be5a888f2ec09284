"""The marks of ``rules/marks.toml``: ids, links, quotes, declared lists."""

import json
import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.article import Article, Removed
from newscli.stocks.marks import declared, forms, link_ticker
from newscli.stocks.symbols import READERS

CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("marks.jsonl").read_text("utf-8").splitlines()
]
MARKS = tomllib.loads((Path(newscli.__file__).parent / "rules" / "marks.toml").read_text("utf-8"))


def _cases(kind: str) -> list[dict[str, Any]]:
    return [case for case in CASES if kind in case]


@pytest.mark.parametrize("case", _cases("attribute"), ids=lambda c: c["value"])
def test_attribute(case: dict[str, Any]) -> None:
    for row in MARKS["mark"]:
        match = re.fullmatch(row["pattern"], case["value"], re.A)
        if row["attribute"] == case["attribute"] and match:
            ticker = READERS[row["notation"]](match["symbol"])
            break
    else:
        ticker = None
    assert (ticker.ticker if ticker else None) == case["ticker"]


@pytest.mark.parametrize("case", _cases("quote"), ids=lambda c: c["quote"])
def test_quote(case: dict[str, Any]) -> None:
    found = any(re.fullmatch(row["pattern"], case["quote"], re.A) for row in MARKS["quote"])
    assert found == case["is"]


@pytest.mark.parametrize("case", _cases("link"), ids=lambda c: c["link"][-40:])
def test_link(case: dict[str, Any]) -> None:
    ticker = link_ticker(case["link"])
    assert (ticker.ticker if ticker else None) == case["ticker"]


@pytest.mark.parametrize("case", _cases("declared"), ids=lambda c: c["declared"])
def test_declared(case: dict[str, Any]) -> None:
    article = Article([], [Removed("declared-stocks", case["declared"])])
    assert [ticker.ticker for ticker in declared(article)] == case["tickers"]


def test_every_row_is_read() -> None:
    assert all(row["notation"] in READERS for kind in ("mark", "link") for row in MARKS[kind])
    assert len(forms().links) == len(MARKS["link"])


def test_every_link_form_has_a_case() -> None:
    links = [case["link"] for case in _cases("link")]
    untested = [
        form.pattern.pattern
        for form in forms().links
        if not any(form.pattern.search(link) for link in links)
    ]
    assert untested == []


@pytest.mark.parametrize("sign", ["1", "/", "中", " ", "a.", "stock_", "(", "&"])
def test_patterns_are_linear(sign: str) -> None:
    text = sign * 100_000
    patterns = [re.compile(row["pattern"], re.A) for kind in MARKS for row in MARKS[kind]]
    for pattern in patterns:
        start = time.process_time()
        pattern.search(text)
        pattern.search("finance.sina.com.cn/" + text)
        assert time.process_time() - start < 0.5, pattern.pattern
