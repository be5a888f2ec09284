"""One page a site, read by the rules of its site and without them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.rules import load

TABLE = tomllib.loads((Path(__file__).parent / "sites.toml").read_text(encoding="utf-8"))
PIECES = TABLE["pieces"]
FACTS = ("published", "outlet", "authors", "editors", "site")
GENERAL = load(builtin=False)


def page(case: dict[str, Any]) -> str:
    """The whole page: its address stands in the head."""
    body = case["html"]
    for name, piece in PIECES.items():
        body = body.replace(name, piece)
    head = f'<link rel="canonical" href="{case["url"]}"><title>{PIECES["HEADLINE"]}</title>'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("case", TABLE["site"], ids=lambda case: case["site"])
def test_site(case: dict[str, Any]) -> None:
    record = newscli.text(newscli.meta(newscli.parse(page(case))))
    assert record["text"].split("\n\n") == [PIECES["P1"], PIECES["P2"]]
    assert record["meta"]["title"] == PIECES["HEADLINE"]
    wanted = {key: case[key] for key in FACTS if key in case}
    assert {key: record["meta"][key] for key in wanted} == wanted


@pytest.mark.parametrize("case", TABLE["site"], ids=lambda case: case["site"])
def test_the_text_is_found_without_rules(case: dict[str, Any]) -> None:
    text = newscli.text(newscli.parse(page(case)), rules=GENERAL)["text"]
    assert PIECES["P1"] in text
    assert PIECES["P2"] in text
