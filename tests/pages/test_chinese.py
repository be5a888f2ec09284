"""Pages in the manner of Chinese media, read with the rules of their sites and without."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.record import Record
from newscli.rules import Rules, load

TABLE = tomllib.loads((Path(__file__).parent / "chinese.toml").read_text(encoding="utf-8"))
PIECES = TABLE["pieces"]
FACTS = ("published", "authors", "editors")


def filled(text: str) -> str:
    """A text with its pieces in their places."""
    for name in sorted(PIECES, key=len, reverse=True):
        text = text.replace(name, PIECES[name])
    return text


def headline(case: dict[str, Any]) -> str:
    name = "HEADLINE" if "HEADLINE" in case["html"] else "TITLE"
    return str(case.get("title") or PIECES[name])


def page(case: dict[str, Any]) -> Record:
    """The record of a page, whose address stands in its head."""
    address = f'<link rel="canonical" href="{case["url"]}">'
    title = f"<title>{headline(case)}_{case['site']}</title>"
    head = f'<meta charset="utf-8">{title}{address}{case.get("head", "")}'
    body = filled(case["html"])
    return newscli.parse(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>")


def expected(case: dict[str, Any]) -> list[str]:
    letter = "T" if "HEADLINE" in case["html"] else "P"
    return [filled(line) for line in case.get("body", [f"{letter}{n}" for n in range(1, 7)])]


def without(lines: list[str], stays: list[str]) -> list[str]:
    """The lines without those that only the rules of a site take out."""
    return [line for line in lines if line not in stays]


def read(case: dict[str, Any], rules: Rules | None) -> Record:
    record = page(case)
    return newscli.text(newscli.meta(record, rules=rules), rules=rules)


@pytest.fixture(scope="module")
def general() -> Rules:
    return load(builtin=False)


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["site"])
def test_by_the_rules_of_its_site(case: dict[str, Any]) -> None:
    record = read(case, None)
    found = record["meta"]
    assert record["text"].split("\n\n") == expected(case)
    assert "title" in case or found["title"] == headline(case)
    wanted = {key: case[key] for key in (*FACTS, "outlet") if key in case}
    assert {key: found[key] for key in wanted} == wanted
    assert case.get("unknown") or found["site"] == case["site"]


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["site"])
def test_without_rules(case: dict[str, Any], general: Rules) -> None:
    record = read(case, general)
    found = record["meta"]
    stays = [filled(line) for line in case.get("stays", ())]
    assert without(record["text"].split("\n\n"), stays) == expected(case)
    wanted = {key: case[key] for key in FACTS if key in case}
    assert {key: found[key] for key in wanted} == wanted
    assert found["outlet"] in (case.get("outlet"), None) or "outlet" not in case


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["site"])
def test_clean_first_or_not(case: dict[str, Any]) -> None:
    record = page(case)
    cleaned = newscli.clean(record)
    assert newscli.clean(cleaned) == cleaned
    assert newscli.meta(cleaned)["meta"] == newscli.meta(record)["meta"]
