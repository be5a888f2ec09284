"""Promotion, disclaimers and notices as paragraphs: which rule takes each, and what has to stay."""

import json
from pathlib import Path

import pytest

from newscli.clean import article_of
from newscli.rules import Rules, load

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "promotion.jsonl").read_text(encoding="utf-8").splitlines()
]
BEFORE = "周二收盘，沪深两市成交额连续第五个交易日突破万亿元，北向资金净流入二十亿元。"
AFTER = "截至发稿，公司尚未对此作出回应，记者将继续关注事件的进展。"


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
@pytest.mark.parametrize("last", [True, False], ids=["last", "inside"])
def test_promotion(case: dict[str, str], last: bool, rules: Rules) -> None:
    html = f"<p>　　{BEFORE}</p>\n<p>　　{case['text']}</p>" + ("" if last else f"\n<p>{AFTER}</p>")
    record = {
        "html": html.replace("&", "&amp;"),
        "front_matter": {"author": case.get("author", ""), "url": case.get("url", "")},
    }
    article = article_of(record, rules)
    removed = [(item.rule, item.text) for item in article.removed]
    assert removed == ([(case["rule"], case["text"])] if case["rule"] else []), case["why"]
    stays = [] if case["rule"] else [case["text"]]
    assert article.text.split("\n\n") == [BEFORE, *stays, *([] if last else [AFTER])], case["why"]


def test_every_case_says_why() -> None:
    assert all(case["why"] for case in CASES)
    assert len({case["text"] for case in CASES}) == len(CASES)
