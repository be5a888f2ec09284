"""Saved pages, case by case: what is the article, what are its facts, and when there is none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.problems import Problem
from newscli.record import dumps, loads
from newscli.rules import load

TABLE = tomllib.loads((Path(__file__).parent / "pages.toml").read_text(encoding="utf-8"))
_FACTS = ("title", "published", "outlet", "authors", "editors", "site", "image")
GENERAL = load(builtin=False)


def page(html: str) -> str:
    """The page with its pieces in their places."""
    for name, piece in TABLE["pieces"].items():
        html = html.replace(name, piece)
    return html


def expected(case: dict[str, Any]) -> list[str]:
    return [TABLE["pieces"].get(text, text) for text in case["body"]]


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_page(case: dict[str, Any]) -> None:
    record = newscli.text(newscli.meta(newscli.parse(page(case["html"]))))
    assert [block for block in record["text"].split("\n\n") if block] == expected(case)
    assert not [text for text in case.get("lacks", ()) if text in record["text"]]
    wanted = {key: case[key] for key in _FACTS if key in case}
    assert {key: record["meta"][key] for key in wanted} == wanted
    assert not (case.get("undated") and record["meta"]["published"])


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_the_text_is_found_without_the_rules_of_any_site(case: dict[str, Any]) -> None:
    record = newscli.text(newscli.parse(page(case["html"])), rules=GENERAL)
    assert [block for block in record["text"].split("\n\n") if block] == expected(case)


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_the_facts_are_the_same_after_clean(case: dict[str, Any]) -> None:
    record = newscli.parse(page(case["html"]))
    cleaned = newscli.clean(record)
    assert newscli.meta(cleaned)["meta"] == newscli.meta(record)["meta"]
    assert newscli.clean(loads(dumps(cleaned))) == cleaned


@pytest.mark.parametrize("case", TABLE["nothing"], ids=lambda case: case["why"])
def test_no_article(case: dict[str, Any]) -> None:
    record = newscli.parse(page(case["html"]))
    with pytest.raises(Problem) as refused:
        newscli.clean(record)
    assert refused.value.code == "no-article"
    assert case["reason"] in refused.value.message


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_an_article_stays_one_when_a_sentence_speaks_of_a_wall(case: dict[str, Any]) -> None:
    sentence = "据介绍，上述系统错误导致部分用户需要登录后查看页面，目前服务已经恢复正常。"
    html = case["html"].replace("P2", sentence).replace("E2", sentence)
    assert newscli.text(newscli.parse(page(html)))["text"]
