"""Heads of pages, case by case, and that the short way says what the long one does."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parse.head import read_head

CASES = tomllib.loads((Path(__file__).parent / "heads.toml").read_text(encoding="utf-8"))["case"]
PARTS = st.sampled_from(
    [
        "<p>某事发生</p>",
        '<meta name="author" content="陆小满">',
        "<meta itemprop=datePublished content='2021-09-07'>",
        '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
        "<script>var a = '<p>' + 1;</script>",
        '<div class="a"><a href="/">首页</a></div>',
        "<!-- <p> -->",
    ]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_head(case: dict[str, Any]) -> None:
    head = read_head(case["html"])
    wanted = {key: None if value == "" else value for key, value in case.items() if key in head}
    assert {key: head[key] for key in wanted} == wanted


@given(st.lists(PARTS, max_size=6), st.lists(PARTS, max_size=12))
def test_the_body_need_not_be_parsed(head: list[str], body: list[str]) -> None:
    start = "<html><head><title>t</title>" + "".join(head) + "</head>"
    page = f"{start}<body>{''.join(body)}</body></html>"
    whole = f"{start}<bodies>{''.join(body)}</bodies></html>"  # parsed as a whole: no <body>
    assert read_head(page) == read_head(whole)
