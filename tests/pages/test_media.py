"""Whose a page is that names no source: by its site, where that is a medium that writes."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.credits import is_outlet
from newscli.record import loads
from newscli.rules.builtin import builtin

TABLE = tomllib.loads((Path(__file__).parent / "media.toml").read_text(encoding="utf-8"))
PIECES = TABLE["pieces"]
MEDIA = list(map(loads, builtin().media.splitlines()))
SITES = [*builtin().sites, *MEDIA]
POSTS = [(name, t) for t in SITES for name in t["match"].get("authors", ()) if " - " not in name]


def page(case: dict[str, Any]) -> str:
    """The whole page of a case."""
    address = f'<link rel="canonical" href="{case["url"]}">' if "url" in case else ""
    head = f"<title>{case.get('title', 'HEADLINE')}</title>{address}{case.get('head', '')}"
    prose = f"<p>{case['text'] * 3}</p>" * 2 if "text" in case else "<p>P1</p><p>P2</p>"
    text = f"{case.get('before', '')}{prose}{case.get('behind', '')}"
    body = f'<div class="layout-unseen"><h1>HEADLINE</h1><div>{text}</div></div>'
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    for name, piece in PIECES.items():
        html = html.replace(name, piece)
    return html


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_page(case: dict[str, Any]) -> None:
    record = newscli.text(newscli.meta(newscli.parse(page(case))))
    found = record["meta"]
    assert found["outlet"] == case.get("outlet"), case["why"]
    assert found["authors"] == case.get("authors", [])
    assert found["title"] == PIECES["HEADLINE"] or "title" in case
    if "site" in case or "head" in case:
        assert found["site"] == case.get("site")
    # No rules are for this layout: the article is found by its prose.
    assert case.get("text", PIECES["P1"]) in record["text"]
    assert case.get("text", PIECES["P2"]) in record["text"]


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_clean_first_or_not(case: dict[str, Any]) -> None:
    parsed = newscli.parse(page(case))
    direct = newscli.meta(dict(parsed), explain=True)
    cleaned = newscli.meta(newscli.clean(dict(parsed)), explain=True)
    assert direct["meta"] == cleaned["meta"]
    assert direct["meta_evidence"] == cleaned["meta_evidence"]


@pytest.mark.parametrize(("name", "table"), POSTS, ids=lambda value: str(value)[:24])
def test_a_post_of_its_feed(name: str, table: dict[str, Any]) -> None:
    html = f"<div><p>{PIECES['P1']}</p><p>{PIECES['P2']}</p></div>"
    post = {"front_matter": {"title": "某事", "author": f"{name} - 快讯"}, "html": html}
    assert newscli.meta(post)["meta"]["outlet"] == (table.get("meta", {}).get("outlet") or None)


@pytest.mark.parametrize("table", SITES, ids=lambda table: table["name"])
def test_evidence_and_names(table: dict[str, Any]) -> None:
    outlet, hosts = table.get("meta", {}).get("outlet"), table["match"].get("hosts", ())
    for host in hosts:
        record = {"url": f"https://www.{host}/1.html", "html": f"<p>{PIECES['P1']}</p>"}
        told = newscli.meta(record, explain=True)
        assert told["meta"]["outlet"] == (outlet or None)
        if outlet:
            assert told["meta_evidence"]["outlet"] == {"rule": "site", "read": f"www.{host}"}
    if outlet:
        assert is_outlet(outlet), "credits/words/outlets.txt should have it"


def test_no_name_and_no_host_is_of_two_sites() -> None:
    for key in ("authors", "hosts"):
        named = [name for table in SITES for name in table["match"].get(key, ())]
        assert len(named) == len(set(named))


def element(selector: str, inner: str) -> str:
    """Elements that a selector of classes, ids and tags finds, around some markup."""
    for part in reversed(selector.split()):
        tag = re.match(r"[a-z0-9]*", part)
        classes = " ".join(re.findall(r"\.([\w-]+)", part))
        ids = " ".join(re.findall(r"#([\w-]+)", part))
        name = (tag and tag[0]) or "div"
        inner = f'<{name} class="{classes}" id="{ids}">{inner}</{name}>'
    return inner


@pytest.mark.parametrize(
    ("host", "part", "selector"),
    [
        (table["match"]["hosts"][0], part, selector)
        for table in MEDIA
        for part, selectors in table.get("page", {}).items()
        for selector in selectors
    ],
)
def test_a_part_that_rules_name(host: str, part: str, selector: str) -> None:
    prose = f"<p>{PIECES['P1']}</p><p>{PIECES['P2']}</p>"
    table = next(table for table in MEDIA if host in table["match"].get("hosts", ()))
    text = element(selector if part == "article" else table["page"]["article"][0], prose)
    headline = element(selector if part == "headline" else "h1", PIECES["HEADLINE"])
    info = element(selector, "2022-05-06 10:22 来源：武山日报") if part == "info" else ""
    decoy = f"<div><p>{PIECES['REKLAME'] * 9}</p><p>{PIECES['REKLAME'] * 9}</p></div>"
    html = f"<html><head><title>x</title></head><body>{decoy}{headline}{info}{text}{decoy}</body></html>"
    record = newscli.parse(html)
    record["url"] = f"https://www.{host}/1.html"
    record = newscli.text(newscli.meta(record))
    assert record["text"] == f"{PIECES['P1']}\n\n{PIECES['P2']}"
    assert record["meta"]["title"] == PIECES["HEADLINE"]
    if info:
        assert record["meta"]["outlet"] == "武山日报"
        assert record["meta"]["published"] == "2022-05-06T10:22:00+08:00"


@pytest.mark.parametrize("case", TABLE["post"], ids=lambda case: case["why"])
def test_post(case: dict[str, Any]) -> None:
    text = f"<p>{PIECES['P1']}</p><p>{PIECES['P2']}</p>"
    html = f"<div>{case.get('before', '')}{text}{case.get('behind', '')}</div>"
    record = {"front_matter": {"title": PIECES["HEADLINE"], **case["header"]}, "html": html}
    found = newscli.meta(record)["meta"]
    assert found["outlet"] == case.get("outlet"), case["why"]
    assert found["authors"] == case.get("authors", [])
    if "site" in case or "head" in case:
        assert found["site"] == case.get("site")
