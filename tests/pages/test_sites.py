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


@pytest.mark.parametrize("button", ["", "<p>点击查看全文</p>", "<div>加载中…</div>"])
def test_a_button_in_the_place_of_the_article_is_none(button: str) -> None:
    html = (
        '<div class="main-content"><h1 class="main-title">HEADLINE</h1><div class="date-source">'
        '<span class="date">2021年09月07日 13:43</span><a class="source">武山日报</a></div>'
        f'<div class="article" id="artibody">{button}</div><div class="b"><p>P1</p><p>P2</p></div></div>'
    )
    case = TABLE["site"][0] | {"html": html}
    record = newscli.text(newscli.meta(newscli.parse(page(case))))
    assert record["text"].split("\n\n") == [PIECES["P1"], PIECES["P2"]]
    assert record["meta"]["outlet"] == "武山日报"


@pytest.mark.parametrize("flash", ["沪指收涨1%。", "央行今日净投放20亿元", "港湾粮油涨停"])
def test_a_flash_in_the_place_of_the_article_is_one(flash: str) -> None:
    html = (
        '<h1 class="main-title">HEADLINE</h1><div class="date-source"><span class="date">2021年09月07日'
        f' 13:43</span></div><div class="article" id="artibody"><p>{flash}</p></div><p>P1</p><p>P2</p>'
    )
    case = TABLE["site"][0] | {"html": html}
    assert newscli.text(newscli.parse(page(case)))["text"] == flash
