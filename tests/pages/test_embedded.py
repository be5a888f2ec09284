"""Pages that hold their article for their scripts: read where it is the page's own, refused where not."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli.clean.find.objects import objects
from newscli.clean.tree import body_of
from newscli.problems import Problem

TABLE = tomllib.loads((Path(__file__).parent / "embedded.toml").read_text(encoding="utf-8"))
PIECES = TABLE["pieces"]
PROSE = [PIECES[name] for name in ("P1", "P2", "P3")]
N = 20_000
HOSTILE = {
    "objects that never end": 'window.S = {"title":"TITLE","content":' * N,
    "lists in lists": 'window.S = {"title":"TITLE","content":' + '[{"a":' * N,
    "JSON in strings in strings": 'a = "TITLE";' + 'JSON.parse("{' * N,
    "undefined again and again": 'window.S = {"title":"TITLE"' + ',"a": undefined' * N + "}",
    "keys without marks": "S = { title: 'TITLE', a: " * N,
    "calls in calls": "S = { title: 'TITLE', a: " + "f(" * N,
    "remarks": "S = { title: 'TITLE', " + "/*" * N + "// " * N,
    "texts beside many keys": 'S = {"title":"x"'
    + "".join(f',"k{n}text":"{"TITLE, P1" * 2}"' for n in range(N))
    + "}",
}
LARGE = ("HEAD", "SHELL", "HTML", "ESCAPED", "PLAIN")
SCRAPS = [
    '{"',
    '":"',
    '","',
    '"}',
    "undefined",
    "{",
    "[",
    "]",
    "\\",
    "%7B",
    "JSON.parse(",
    "= { a:",
    "'",
    ".slice(6, -6)",
    "/*",
    "//",
    "=",
    "</script>",
]


def page(html: str) -> str:
    """The whole page of a case; its larger pieces are made of the smaller ones."""
    whole = f"<!DOCTYPE html><html><head>HEAD</head><body>{html}</body></html>"
    lines = PIECES["PLAIN"].replace("\n", "\\n")
    pieces = PIECES | {"PLAIN": lines}
    for name in [*LARGE, *(name for name in pieces if name not in LARGE)]:
        whole = whole.replace(name, pieces[name])
    return whole


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_page(case: dict[str, Any]) -> None:
    parsed = newscli.parse(page(case["html"]))
    record = newscli.text(newscli.meta(parsed))
    assert record["text"].split("\n\n") == PROSE
    found = record["meta"]
    assert found["title"] == PIECES["TITLE"]
    wanted = {key: case[key] or None for key in ("published", "outlet") if key in case}
    wanted |= {key: case[key] for key in ("authors", "editors") if key in case}
    assert {key: found[key] for key in wanted} == wanted
    cleaned = newscli.clean(parsed)
    assert newscli.clean(cleaned) == cleaned
    assert newscli.meta(cleaned)["meta"] == found


@pytest.mark.parametrize("case", TABLE["nothing"], ids=lambda case: case["why"])
def test_no_article(case: dict[str, Any]) -> None:
    with pytest.raises(Problem) as refused:
        newscli.clean(newscli.parse(page(case["html"])))
    assert refused.value.code == "no-article"


@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=3)).map("".join))
def test_broken_scripts_raise_nothing(script: str) -> None:
    html = f"<script>title{script * 40}</script>"
    tree = body_of(html)
    assert all(isinstance(value, dict) for value in objects(html, tree, ["title"]))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_scripts_take_no_longer_than_their_size(name: str) -> None:
    html = page(f"SHELL<script>{HOSTILE[name]}</script>")
    started = time.process_time()
    with pytest.raises(Problem):
        newscli.clean(newscli.parse(html))
    assert time.process_time() - started < 5
