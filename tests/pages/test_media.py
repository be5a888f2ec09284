"""Whose a page is that names no source: by its site, where that is a medium that writes."""

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
SITES = [*builtin().sites, *map(loads, builtin().media.splitlines())]
POSTS = [(name, t) for t in SITES for name in t["match"].get("authors", ()) if " - " not in name]


def page(case: dict[str, Any]) -> str:
    """The whole page of a case."""
    address = f'<link rel="canonical" href="{case["url"]}">' if "url" in case else ""
    head = f"<title>{case.get('title', 'HEADLINE')}</title>{address}{case.get('head', '')}"
    text = f"{case.get('before', '')}<p>P1</p><p>P2</p>{case.get('behind', '')}"
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
    if "site" in case:
        assert found["site"] == case["site"]
    # No rules are for this layout: the article is found by its prose.
    assert PIECES["P1"] in record["text"]
    assert PIECES["P2"] in record["text"]


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
