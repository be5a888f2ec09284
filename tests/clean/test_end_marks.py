"""Lines that say that the text is over go from its end, and stay anywhere else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.rules import Rules, load

LINES = tomllib.loads((Path(__file__).parent / "end_marks.toml").read_text(encoding="utf-8"))[
    "line"
]
CASES = [(text, line["goes"], line["why"]) for line in LINES for text in line["texts"]]
STORY = [
    "周二收盘，沪深两市成交额连续第五个交易日突破万亿元，北向资金净流入二十亿元。",
    "截至三季度末，公司账面货币资金为四十二亿元，经营现金流净额为正。",
]
BEHIND = {
    "last": [],
    "above the editor": ["责任编辑：韩梅"],
    "above a notice": ["本文不构成投资建议。"],
}


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


def read(lines: list[str], rules: Rules, **keys: Any) -> tuple[list[str], list[str]]:
    """The paragraphs of the text, and what went as a mark of the end."""
    html = "".join(f"<p>{line.replace('<', '&lt;')}</p>" for line in lines)
    record = newscli.text(newscli.clean({"html": html, **keys}, rules=rules))
    went = [entry["text"] for entry in record["removed"] if entry["rule"] == "end-mark"]
    return record["text"].split("\n\n"), went


@pytest.mark.parametrize(("text", "goes", "why"), CASES)
@pytest.mark.parametrize("place", BEHIND)
def test_line(text: str, goes: bool, why: str, place: str, rules: Rules) -> None:
    kept, went = read([*STORY, text, *BEHIND[place]], rules)
    assert kept == (STORY if goes else [*STORY, text]), why
    assert went == ([text] if goes else [])


@pytest.mark.parametrize("text", ["（完）", "END", "■", "* * *"])
def test_within_an_article_and_at_its_head_it_stays(text: str, rules: Rules) -> None:
    assert read([STORY[0], text, STORY[1]], rules) == ([STORY[0], text, STORY[1]], [])
    assert read([text, *STORY], rules) == ([text, *STORY], [])


def test_the_heading_of_a_notice_goes_with_it(rules: Rules) -> None:
    notice = "本文不构成投资建议。"
    assert read([*STORY, "法律声明", notice], rules)[0] == STORY
    lines = [*STORY, "特别提示", STORY[0]]
    assert read(lines, rules)[0] == lines


@pytest.mark.parametrize(
    "text", ["#半导体 #算力", "#头条挑战赛#", "©海棠新闻", "#台積電 #半導體 #台股"]
)
def test_tags_and_owners_go_from_the_end(text: str, rules: Rules) -> None:
    assert read([*STORY, text], rules)[0] == STORY
    assert read([STORY[0], text, STORY[1]], rules)[0] == [STORY[0], text, STORY[1]]


def test_a_text_of_marks_alone_keeps_them(rules: Rules) -> None:
    assert read(["END", "（完）"], rules) == (["END", "（完）"], [])


def test_the_signature_before_it_is_read(rules: Rules) -> None:
    html = f"<p>{STORY[0]}</p><p>{STORY[1]}（记者 韩梅）</p><p>（完）</p>"
    assert newscli.meta({"html": html}, rules=rules)["meta"]["authors"] == ["韩梅"]


def test_on_a_page_all_behind_it_goes() -> None:
    lines = "".join(f"<p>{line}</p>" for line in [*STORY, *STORY, "— END —", "往期文章", STORY[0]])
    page = f"<html><head><title>成交额破万亿</title></head><body><h1>成交额破万亿</h1>{lines}</body></html>"
    record = newscli.text(newscli.clean(newscli.parse(page)))
    assert record["text"].split("\n\n") == [*STORY, *STORY]
    assert {"rule": "end-mark", "text": "— END —"} in record["removed"]
