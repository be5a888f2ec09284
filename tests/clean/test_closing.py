"""Notices at the ends of an article: taken there, with credits around them, and nowhere else."""

import json
import time
from pathlib import Path

import pytest

from newscli.clean import article_of
from newscli.clean.closing import MAX_NOTICE
from newscli.rules import Rules, load

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "closing.jsonl").read_text(encoding="utf-8").splitlines()
]
STORY = [
    "周二收盘，沪深两市成交额连续第五个交易日突破万亿元，北向资金净流入二十亿元。",
    "截至三季度末，公司账面货币资金为四十二亿元，经营现金流净额为正。",
]
EDITOR = "责任编辑：韩梅"


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


def _read(lines: list[str], rules: Rules) -> tuple[list[str], list[tuple[str, str]]]:
    html = "\n".join(f"<p>　　{line}</p>" for line in lines).replace("&", "&amp;")
    article = article_of({"html": html}, rules)
    return article.text.split("\n\n"), [(item.rule, item.text) for item in article.removed]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
@pytest.mark.parametrize("place", ["last", "above-the-editor", "first"])
def test_closing(case: dict[str, str], place: str, rules: Rules) -> None:
    text = case["text"]
    lines = {
        "last": [*STORY, text],
        "above-the-editor": [*STORY, text, EDITOR],
        "first": [text, *STORY],
    }[place]
    kept, removed = _read(lines, rules)
    rest = [entry for entry in removed if entry[1] != EDITOR]
    assert rest == ([(case["rule"], text)] if case["rule"] else []), case["why"]
    assert [line for line in kept if line != text] == STORY, case["why"]


def test_several_go_one_after_the_other(rules: Rules) -> None:
    notices = [case["text"] for case in CASES if case["rule"]][:5]
    kept, removed = _read([*STORY, *notices], rules)
    assert kept == STORY
    assert [text for _, text in removed] == notices


def test_a_document_of_notices_alone_keeps_them(rules: Rules) -> None:
    text = "点击蓝字关注我们"
    assert _read([text, text], rules) == ([text, text], [])


def test_in_the_midst_of_an_article_they_stay(rules: Rules) -> None:
    text = "点击蓝字关注我们"
    kept, removed = _read([STORY[0], text, STORY[1]], rules)
    assert kept == [STORY[0], text, STORY[1]]
    assert not removed


def test_one_sentence_of_the_story_keeps_the_block(rules: Rules) -> None:
    text = "投资有风险，入市需谨慎。该股周二收跌百分之四。"
    kept, removed = _read([*STORY, text], rules)
    assert kept == [*STORY, text]
    assert not removed


def test_every_case_says_why() -> None:
    assert all(case["why"] for case in CASES)
    assert len({case["text"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    "piece",
    ["请点击", "本文，", "投资有风险，", "版权归", "欢迎您", "如有疑问，请", "0571-", "本站不"],
)
def test_hostile_text_takes_no_time(piece: str, rules: Rules) -> None:
    text = ("欢迎关注" + piece * MAX_NOTICE)[:MAX_NOTICE]
    started = time.perf_counter()
    _read([*STORY, text], rules)
    assert time.perf_counter() - started < 1
