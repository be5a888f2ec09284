"""Markup in, blocks and removed things out: the cases of ``bodies/*.toml``, one a variant of real posts.

A block is written on one line: nothing before a paragraph, ``# `` before a heading, ``- `` before an
item, ``! SRC`` or ``! SRC | CAPTION`` for a picture, ``|| `` before a table (rows divided by ``/``,
cells by ``|``), ``'' `` before preformatted text; ``> `` before any of them in a quotation. Spans are
written as ``[kind:text]`` (with the value: ``[link=ADDRESS:text]``) after the blocks, in ``spans``.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newscli.article import Article, Block
from newscli.clean import article_of, cleaned
from newscli.record import dumps, loads
from newscli.rules import Rules, load

FILES = sorted((Path(__file__).parent / "bodies").glob("*.toml"))
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['why'][:40]}")
    for path in FILES
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
TOLD = frozenset(("comment", "style", "script"))
"""Rules that are left out of ``removed`` in the cases, unless ``all`` is set."""


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


def record_of(case: dict[str, Any]) -> dict[str, Any]:
    header = {key: case[key] for key in ("author", "title") if key in case}
    return {"html": case["html"], "front_matter": header, **case.get("record", {})}


def written(block: Block) -> str:
    signs = {"heading": "# ", "item": "- ", "picture": "! ", "table": "|| ", "preformatted": "'' "}
    text = block.text
    if block.kind == "picture":
        text = f"{block.src} | {block.caption}" if block.caption else block.src
    elif block.kind == "table":
        rows = [" | ".join(block.text[c.start : c.end] for c in row) for row in block.rows]
        text = " / ".join([f"({block.caption})", *rows] if block.caption else rows)
    return ("> " if block.quoted else "") + signs.get(block.kind, "") + text


def spans_of(article: Article) -> list[str]:
    return [
        f"[{span.kind}{'=' + span.value if span.value else ''}:{block.text[span.start : span.end]}]"
        for block in article.blocks
        for span in block.spans
    ]


@pytest.mark.parametrize("case", CASES)
def test_body(case: dict[str, Any], rules: Rules) -> None:
    record = record_of(case)
    article = article_of(record, rules)
    assert [written(block) for block in article.blocks] == case["blocks"], case["why"]
    told = [
        f"{rule}: {text}" for rule, text in article.removed if rule not in TOLD or case.get("all")
    ]
    assert told == case.get("removed", []), case["why"]
    if "spans" in case:
        assert spans_of(article) == case["spans"], case["why"]


@pytest.mark.parametrize("case", CASES)
def test_what_is_clean_stays_as_it_is(case: dict[str, Any], rules: Rules) -> None:
    record = record_of(case)
    article = article_of(record, rules)
    once = loads(dumps(cleaned(record, rules)))  # as through a pipe, where nothing is remembered
    assert article_of(once, rules) == article
    assert cleaned(once, rules) == once


def test_every_case_says_why() -> None:
    whys = [param.values[0]["why"] for param in CASES]
    assert all(whys)
    assert len(set(whys)) == len(whys)
