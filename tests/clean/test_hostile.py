"""Markup made to cost time or to swell: what comes out stays in proportion to what went in."""

import time

import pytest

from newscli.clean import cleaned
from newscli.rules import Rules, load

N = 4000
STOCKS = "".join(f'<span id="stock_sh{600000 + i:06d}">' for i in range(N))
HOSTILE = {
    "marks in marks around paragraphs": STOCKS + "<p>x</p>" * N,
    "bold in bold around paragraphs": '<font cms-style="strong-Bold">' * N + "<p>x</p>" * N,
    "words that look like tags": "".join(f"<a某{i}>" for i in range(N)),
    "captions without pictures": "<div class=img_descr>x</div>" * N,
    "comments between pictures and captions": (
        "<img src=http://a.example/c.jpg><!-- x --><!-- y --><span class=img_descr>z</span>" * N
    ),
    "line breaks": "<p>a" + "<br> " * N,
    "promotion in one paragraph": "<p>" + "本话题在雪球有12条讨论，点击查看。<b>a</b>" * N,
    "promotion in many paragraphs": "<p>更多内容请下载某某APP</p>" * N,
    "brackets that never close": "<p>" + "（以上内容不构成投资建议" * N,
    "rows of nothing": "<table>" + "<tr><td></td></tr>" * N + "</table>",
    "spans of cells": "<table><tr>" + "<td colspan=999 rowspan=999>a" * N,
}


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


@pytest.mark.parametrize("name", HOSTILE)
def test_stays_in_proportion(name: str, rules: Rules) -> None:
    html = HOSTILE[name]
    started = time.perf_counter()
    record = cleaned({"html": html, "front_matter": {"author": "雪球"}}, rules)
    assert time.perf_counter() - started < 5
    told = sum(len(item["text"]) for item in record["removed"])
    assert len(record["html"]) + told < 10 * len(html) + 1000
