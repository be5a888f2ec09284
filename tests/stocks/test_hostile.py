"""Texts that are made to be slow: the time grows with the length and no faster."""

import time

import pytest

from newscli.article import Article, Block, Span
from newscli.stocks import securities

TEXTS = {
    "digits": "1" * 100_000,
    "brackets": "（" * 50_000,
    "dollars": "$" * 1_000_000,
    "dollars and names": "$中(6" * 50_000,
    "characters": "中国" * 50_000,
    "spaces": " " * 100_000,
    "letters": "HK" * 50_000,
    "venues": "NYSE：" * 20_000,
    "labels": "代码" * 50_000,
    "open codes": "(600519" * 15_000,
    "lists": "(600519,600519" * 7_000,
    "wide digits": "６" * 100_000,
    "list signs": "甲、" * 50_000,
    "named codes": "贵州茅台(600519)" * 3_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    made = Article([Block("paragraph", TEXTS[name])])
    start = time.perf_counter()
    securities({}, made, title=TEXTS[name][:2_000])
    assert time.perf_counter() - start < 4


def test_many_marks() -> None:
    text = "中芯国际" * 5_000
    spans = [Span(i, i + 4, "stock", "sina:sh688981") for i in range(0, len(text), 4)]
    start = time.perf_counter()
    stocks = securities({}, Article([Block("paragraph", text, spans)]), title=None)
    assert time.perf_counter() - start < 8
    assert len(stocks[0]["mentions"]) == 5_000
