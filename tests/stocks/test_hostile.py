"""Texts that are made to be slow: the time grows with the length and no faster."""

import gc
import importlib
import pkgutil
import time
from collections.abc import Iterator
from typing import Any

import pytest

from newscli.article import Article, Block, Cell, Span
from newscli.patterns import LazyPattern
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
    "numbers": "600519 " * 15_000,
    "colons": "美股：A港股：1" * 10_000,
    "American codes": "A.US" * 25_000,
    "labelled codes": "证券代码600519" * 5_000,
    "labelled names": "证券代码：600519 证券简称：" * 4_000,
    "markets": "（港股00700/美股BABA" * 6_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    made = Article([Block("paragraph", TEXTS[name])])
    start = time.process_time()
    securities({}, made, title=TEXTS[name][:2_000])
    assert time.process_time() - start < 4


def test_a_name_without_end() -> None:
    text = "中芯国际" * 25_000
    span = Span(0, 4, "stock", "sina:sh688981")
    start = time.process_time()
    stocks = securities({}, Article([Block("paragraph", text, [span])]), title=None)
    assert time.process_time() - start < 12
    assert len(stocks[0]["mentions"]) == 25_000


# Asked for a whole string alone, never searched for in one.
WHOLE = {"_SUFFIXED", "_BLOOMBERG", "_CODE", "_NAME", "_RUN", "_SPACED", "_LATIN_NAME", "_OPENS"}


@pytest.fixture(autouse=True)
def no_collection() -> Iterator[None]:
    """To go over all that other tests have left takes half a second, and is none of the text's."""
    gc.disable()
    yield
    gc.enable()


def _patterns() -> list[tuple[str, Any]]:
    package = importlib.import_module("newscli.stocks")
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        loaded = importlib.import_module(f"newscli.stocks.{module.name}")
        found += [
            (f"{module.name}.{name}", value)
            for name, value in vars(loaded).items()
            if isinstance(value, LazyPattern) and name not in WHOLE
        ]
    return found


@pytest.mark.parametrize(("name", "pattern"), _patterns())
def test_patterns(name: str, pattern: Any) -> None:
    """A pattern that backtracks takes seconds for a few thousand signs, and these take none."""
    for text in TEXTS.values():
        some = text[:4_000]
        start = time.process_time()
        list(pattern.finditer(some.encode() if isinstance(pattern.pattern, bytes) else some))
        assert time.process_time() - start < 0.5, f"{name}: {some[:10]}"


def test_many_marks() -> None:
    text = "中芯国际" * 5_000
    spans = [Span(i, i + 4, "stock", "sina:sh688981") for i in range(0, len(text), 4)]
    start = time.process_time()
    stocks = securities({}, Article([Block("paragraph", text, spans)]), title=None)
    assert time.process_time() - start < 8
    assert len(stocks[0]["mentions"]) == 5_000


TABLES = {
    "labels": [["证券代码", "600519", "证券简称", "贵州茅台"]] * 2_000,
    "headings": [["代码", "名称"] * 50] * 100,
    "codes": [["600519", "贵州茅台"] * 20] * 300,
    "together": [["贵州茅台600519 600519贵州茅台"] * 10] * 500,
    "merged": [["代码", "简称"], *[["600519", "甲乙"]] * 2_000],
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    rows, text, cells = TABLES[name], "", []
    for row in rows:
        line = []
        for cell in row:
            high = 1_000 if name == "merged" else 1
            line.append(Cell(len(text), len(text) + len(cell), rowspan=high, colspan=high))
            text += cell + "\t"
        text = text[:-1] + "\n"
        cells.append(line)
    made = Article([Block("table", text[:-1], rows=cells)])
    start = time.process_time()
    securities({}, made, title=None)
    assert time.process_time() - start < 3
