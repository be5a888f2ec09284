"""Bylines, datelines, sources and editors, case by case.

``lines_held_out.jsonl`` was written before the grammar was tuned on ``lines/``.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from newscli.credits import (
    Closing,
    CreditLine,
    Opening,
    names_in,
    read_closing,
    read_info,
    read_line,
    read_opening,
)

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def all_cases(folder: str) -> list[dict[str, Any]]:
    """The cases of every file in a folder: one file a rule, ``none`` for what is none."""
    return [
        case
        for path in sorted((HERE / folder).glob("*.jsonl"))
        for case in cases(f"{folder}/{path.stem}")
    ]


def told(found: CreditLine | Opening | Closing | None, keys: dict[str, Any]) -> dict[str, Any]:
    """What was read, of the keys that a case states."""
    said: dict[str, Any] = {"rule": None, "people": [], "outlet": None, "place": None, "date": None}
    if found is not None:
        values = found._asdict()
        said.update(
            {key: values[key] for key in ("rule", "outlet", "place", "date") if key in values}
        )
        said["people"] = [[credit.name, credit.role] for credit in found.credits]
        said["outlet"] = values.get("outlet", values.get("agency"))
    return {key: value for key, value in said.items() if key in keys}


def wanted(case: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in case.items() if key not in ("text", "why")}


@pytest.mark.parametrize(
    "case",
    all_cases("lines") + cases("lines_held_out"),
    ids=lambda c: c["text"],
)
def test_line(case: dict[str, Any]) -> None:
    assert told(read_line(case["text"]), case) == wanted(case), case["why"]


@pytest.mark.parametrize(
    "case",
    all_cases("openings"),
    ids=lambda case: case["text"],
)
def test_opening(case: dict[str, Any]) -> None:
    assert told(read_opening(case["text"]), case) == wanted(case), case["why"]


@pytest.mark.parametrize("case", cases("closings"), ids=lambda case: case["text"])
def test_closing(case: dict[str, Any]) -> None:
    assert told(read_closing(case["text"]), case) == wanted(case), case["why"]


@pytest.mark.parametrize("case", cases("infos"), ids=lambda case: case["text"])
def test_info_line(case: dict[str, Any]) -> None:
    assert told(read_info(case["text"]), case) == wanted(case), case["why"]


@pytest.mark.parametrize("case", cases("latin_names"), ids=lambda case: case["text"])
def test_list_of_names_in_latin_letters(case: dict[str, Any]) -> None:
    assert names_in(case["text"]) == case["want"], case["why"]


def test_opening_says_where_the_article_begins() -> None:
    text = "　　【某某回应】财联社7月3日电，某集团公告称"
    found = read_opening(text)
    assert found is not None
    assert text[found.end :] == "，某集团公告称"


def test_closing_says_where_it_begins() -> None:
    text = "项目如期开工。（记者 沈若溪）（完）"
    found = read_closing(text)
    assert found is not None
    assert text[found.start :].startswith("（记者")


def test_original_title_is_given_without_its_label() -> None:
    found = read_line("原标题：某市出台新规 来源：央视")
    assert found is not None
    assert found.title == "某市出台新规"


def test_a_pen_name_behind_a_label_without_a_colon_is_kept_as_written() -> None:
    found = read_opening("财联社8月3日讯（记者 秦朗 编辑 旭日）周一早盘")
    assert found is not None
    assert [credit.text for credit in found.credits] == ["记者 秦朗", "编辑 旭日"]


def test_text_and_affiliation_are_kept_as_written() -> None:
    found = read_line("长江商报（www.example.com.cn）记者 秦朗 陆小满 武汉报道")
    assert found is not None
    assert found.credits[0].affiliation == "长江商报"
    assert found.credits[0].text == "长江商报（www.example.com.cn）记者 秦朗 陆小满"
