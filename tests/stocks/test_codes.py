"""Written codes: every form, what is none, and where the name before them begins."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.article import Article, Block
from newscli.stocks import securities
from newscli.stocks.codes import fold, written
from newscli.stocks.name_before import name_before
from newscli.stocks.ordinary import sense

HERE = Path(__file__).parent


def _cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", _cases("codes.jsonl"), ids=lambda c: c["text"])
def test_codes(case: dict[str, Any]) -> None:
    assert [code.ticker.ticker for code in written(case["text"])] == case["codes"]


@pytest.mark.parametrize("case", _cases("namings.jsonl"), ids=lambda c: c["text"])
def test_names(case: dict[str, Any]) -> None:
    text = case["text"]
    opening = max(text.rfind("("), text.rfind("（"))
    found = name_before(text, opening)
    assert (text[found[1] : found[2]] if found else None) == case["name"]


@pytest.mark.parametrize("case", _cases("behind.jsonl"), ids=lambda c: c["why"])
def test_names_behind_codes(case: dict[str, Any]) -> None:
    stocks = securities({}, Article([Block("paragraph", case["text"])]), title=None)
    assert [stock["name"] for stock in stocks if stock["name"]] == case["names"]


@pytest.mark.parametrize("case", _cases("senses.jsonl"), ids=lambda c: c["name"])
def test_what_a_name_before_a_number_means(case: dict[str, Any]) -> None:
    assert sense(case["name"]) == case["sense"], case["why"]


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)


PIECES = (
    "600519|.SH|(|)|（|）|SH|00700.HK|$|NYSE:|A|代码：|，|、|贵州茅台|６|０|股吧| |\n|港交所："
    "|300750|/|公司|混合"
)
pieces = st.sampled_from(PIECES.split("|"))


@given(st.lists(pieces, max_size=12).map("".join))
def test_codes_lie_in_the_text_apart_and_in_order(text: str) -> None:
    codes = written(text)
    assert all(0 <= code.start < code.end <= len(text) for code in codes)
    for one, other in pairwise(codes):
        assert one.end <= other.start


@given(st.lists(pieces, max_size=10).map("".join), st.integers(0, 60))
def test_names_lie_in_the_text(text: str, end: int) -> None:
    end = min(end, len(text))
    found = name_before(text, end)
    if found:
        assert 0 <= found[0] <= found[1] < found[2] <= end
