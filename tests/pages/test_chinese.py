"""Pages in the manner of Chinese media, read with the rules of their sites and without."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.record import Record
from newscli.rules import Rules, load

FILES = ("chinese.toml", "portals.toml", "papers.toml")
FACTS = ("published", "authors", "editors")


def _cases() -> list[dict[str, Any]]:
    """The pages of all files, with the pieces in their places."""
    cases = []
    for name in FILES:
        table = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
        cases += [_filled(case, table["pieces"]) for case in table["page"]]
    return cases


def _filled(case: dict[str, Any], pieces: dict[str, str]) -> dict[str, Any]:
    def filled(text: str) -> str:
        for name in sorted(pieces, key=len, reverse=True):
            text = text.replace(name, pieces[name])
        return text

    traditional = "HEADLINE" in case["html"]
    body = case.get("body", [f"{'T' if traditional else 'P'}{n}" for n in range(1, 7)])
    return {
        **case,
        "html": filled(case["html"]),
        "body": [filled(line) for line in body],
        "stays": [filled(line) for line in case.get("stays", ())],
        "headline": case.get("title") or pieces["HEADLINE" if traditional else "TITLE"],
    }


CASES = _cases()


def page(case: dict[str, Any]) -> Record:
    """The record of a page, whose address stands in its head."""
    address = f'<link rel="canonical" href="{case["url"]}">'
    title = f"<title>{case['headline']}_{case['site']}</title>"
    head = f'<meta charset="utf-8">{title}{address}{case.get("head", "")}'
    return newscli.parse(
        f"<!DOCTYPE html><html><head>{head}</head><body>{case['html']}</body></html>"
    )


def without(lines: list[str], stays: list[str]) -> list[str]:
    """The lines without those that only the rules of a site take out."""
    return [line for line in lines if line not in stays]


def read(case: dict[str, Any], rules: Rules | None) -> Record:
    record = page(case)
    return newscli.text(newscli.meta(record, rules=rules), rules=rules)


@pytest.fixture(scope="module")
def general() -> Rules:
    return load(builtin=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["site"])
def test_by_the_rules_of_its_site(case: dict[str, Any]) -> None:
    record = read(case, None)
    found = record["meta"]
    assert record["text"].split("\n\n") == case["body"]
    assert "title" in case or found["title"] == case["headline"]
    wanted = {key: case[key] for key in (*FACTS, "outlet") if key in case}
    assert {key: found[key] or type(want)() for key, want in wanted.items()} == wanted
    assert case.get("unknown") or found["site"] == case["site"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["site"])
def test_without_rules(case: dict[str, Any], general: Rules) -> None:
    record = read(case, general)
    found = record["meta"]
    assert without(record["text"].split("\n\n"), case["stays"]) == case["body"]
    wanted = {key: case[key] for key in FACTS if key in case}
    assert {key: found[key] or type(want)() for key, want in wanted.items()} == wanted
    assert found["outlet"] in (case.get("outlet"), None) or "outlet" not in case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["site"])
def test_clean_first_or_not(case: dict[str, Any]) -> None:
    record = page(case)
    cleaned = newscli.clean(record)
    assert newscli.clean(cleaned) == cleaned
    assert newscli.meta(cleaned)["meta"] == newscli.meta(record)["meta"]


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('<span class="byline"><a href="/author/1">沈砚秋</a></span>', ["沈砚秋"]),
        ('<p>编辑：<span class="author">沈砚秋</span></p>', []),
        ('<p>责编：<a class="author-name" href="/u/1">沈砚秋</a></p>', []),
        ('<span class="author">海边钓鱼翁</span>', []),
        ('<div class="comment-author">沈砚秋</div>', []),
    ],
)
def test_a_name_that_an_element_gives_as_the_writers(byline: str, authors: list[str]) -> None:
    lines = "".join(f"<p>{line}</p>" for line in CASES[0]["body"])
    html = f"<html><head><title>海棠湾的两座新工厂</title></head><body><h1>海棠湾的两座新工厂</h1>{byline}"
    record = newscli.parse(f"{html}<div>{lines}</div></body></html>")
    assert newscli.meta(record)["meta"]["authors"] == authors


def test_a_source_below_the_buttons_under_a_headline_tells_an_article_among_teasers() -> None:
    lines = "".join(f"<p>{line}</p>" for line in CASES[0]["body"])
    teasers = "".join(
        f"<div><ul><li><a href='/{n}'>第{n}家公司公布半年报，净利润增长了一成</a></li></ul>"
        f"<p>第{n}家公司十六日晚间公布半年报，称净利润比上年同期增长了一成，原料价格的影响不大。</p></div>"
        for n in range(10, 40)
    )
    head = (
        "<html><head><title>海棠湾的两座新工厂</title></head><body><div><h1>海棠湾的两座新工厂</h1>"
    )
    info = "<div>分享到：</div><div>9 23</div><div>2022-08-17 21:15 来源：海棠日报</div>"
    themes = ("专题：沿海各市的新材料产业园区怎么建", "专题：沿海各市的新材料产业园区怎么管")
    link = f"<ul>{''.join(f'<li><a href=/z>{theme}</a></li>' for theme in themes)}</ul>"
    read = newscli.meta(newscli.parse(f"{head}{info}{link}{lines}{teasers}</div></body></html>"))[
        "meta"
    ]
    assert (read["outlet"], read["published"]) == ("海棠日报", "2022-08-17T21:15:00+08:00")
