"""Titles as they are found, damaged and shown, case by case."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.article import Article, Block, Removed
from newscli.headline import folded, headline
from newscli.headline.site_names import without_site
from newscli.headline.underscores import restored

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "titles.jsonl").read_text(encoding="utf-8").splitlines()
]


def document(case: dict[str, Any]) -> tuple[dict[str, Any], Article]:
    """The record and the article that a case describes."""
    article = Article()
    if "original" in case:
        article.removed.append(Removed("original-title", case["original"]))
    if "headline" in case:
        article.removed.append(Removed("headline", case["headline"]))
    if "heading" in case:
        article.blocks.append(Block("heading", case["heading"], level=2))
    for text in (case.get("first"), "报道的第一段与标题无关。", case.get("body")):
        if text:
            article.blocks.append(Block("paragraph", text))
    if "page" in case:
        meta = {"og:site_name": [case["site_name"]]} if "site_name" in case else {}
        return {"head": {"title": case["page"], "meta": meta}}, article
    return {"front_matter": {"title": case["raw"]}}, article


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_title(case: dict[str, Any]) -> None:
    found = headline(*document(case))
    assert found.title == case["want"]
    if "want_original" in case:
        assert found.original == case["want_original"]


def test_raw_title_is_kept_as_written() -> None:
    assert headline({"front_matter": {"title": " '_甲_乙 '"}}, Article()).raw == " '_甲_乙 '"


def test_evidence_names_the_rule_and_the_string() -> None:
    found = headline({"front_matter": {"title": "打造_甲_产业"}}, Article())
    assert found.evidence["title"] == ("front-matter, underscores restored", "打造_甲_产业")


@pytest.mark.parametrize(
    "record", [{}, {"front_matter": None}, {"front_matter": {"title": ["甲"]}}, {"head": []}]
)
def test_no_title_is_none(record: dict[str, Any]) -> None:
    assert headline(record, Article()).title is None


def test_suffix_of_a_site_comes_off() -> None:
    record = {"head": {"title": "某公司回应质疑——甲乙丙", "meta": {}}}
    assert headline(record, Article(), ["——甲乙丙"]).title == "某公司回应质疑"


def test_a_colon_before_the_name_of_a_site_comes_off_with_it() -> None:
    assert without_site("港口扩建获批：武山新报", ["武山新报"]) == "港口扩建获批"
    assert without_site("武山要闻：港口扩建获批", ["武山新报"]) == "武山要闻：港口扩建获批"


TITLES = st.text(alphabet="_甲乙元股ST1 ：“”/", max_size=40)


@given(TITLES, TITLES, TITLES)
def test_only_underscores_change(title: str, proof: str, body: str) -> None:
    repaired = restored(title, [proof], body)
    assert len(repaired) == len(title)
    assert all(a == b or a == "_" for a, b in zip(title, repaired, strict=True))


@given(TITLES, TITLES)
def test_repairing_twice_is_repairing_once(title: str, body: str) -> None:
    once = restored(title, [], body)
    assert restored(once, [], body) == once


@given(st.text(max_size=60))
def test_headline_never_raises(raw: str) -> None:
    headline(
        {"front_matter": {"title": raw}},
        Article([Block("paragraph", raw)], [Removed("original-title", raw)]),
    )


@given(st.text(alphabet="甲_-| 网报", max_size=30))
def test_site_names_come_off_the_end_alone(title: str) -> None:
    assert title.startswith(without_site(title).rstrip())


def test_folding_ignores_width_case_and_marks() -> None:
    assert folded("“ＡＢ c”，１") == folded("abc1")
