"""What must hold for the cleaning of any markup whatever."""

import re
import unicodedata
from collections import Counter

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from newscli.article import Article, Block
from newscli.clean import article_of, cleaned
from newscli.problems import Problem
from newscli.record import dumps, loads
from newscli.rules import load

from .wild import plain_markup, sites, wild_markup

RULES = load()
ALLOWED = {
    "p": set(), "h1": set(), "h2": set(), "h3": set(), "h4": set(), "h5": set(), "h6": set(),
    "ul": set(), "ol": set(), "li": set(), "blockquote": set(), "pre": set(), "br": set(),
    "table": set(), "caption": set(), "tr": set(), "tbody": set(),
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
    "figure": set(), "img": {"src"}, "figcaption": set(),
    "a": {"href"}, "strong": set(), "em": set(), "sub": set(), "sup": set(), "code": set(),
    "span": {"data-stock"}, "body": set(), "html": set(), "head": set(),
}  # fmt: skip
"""Elements of clean markup with their attributes (and those that any parser adds)."""


PSEUDO_TAG = re.compile(r"<[A-Za-z][^\s>/]*[^\x00-\x7f]")
COMMENTS = ("comment", "advert", "declared-stocks")
"""What comments are told as. One inside an element that goes is not told."""
BROKEN_OFF = "]article_adlist-->"
"""What is text where such a comment ended too early, and goes under the same rule."""


def record_of(html: str, author: str = "") -> dict[str, object]:
    return {"html": html, "front_matter": {"author": author}}


@given(wild_markup, sites)
@settings(max_examples=400, deadline=None)
@example("<p>a<table><tr><td>x<p>y</td></tr></table>", "")
@example("<li><li><blockquote><ul><li>a", "")
@example("<h1><ol>1", "")
@example("<pre>\t\u200b</pre>", "")
@example("<pre>\n\n  a\n\n\nb  </pre>", "")
@example("<figure><img src='https://n.example.cn/a.jpg'><figcaption><p>a</p><p>b</p>", "")
@example("<table><caption>x<tr><td>", "")
@example("<p>a</p><p><img src='https://n.example.cn/a.jpg'></p><p>图为甲<br>图源：乙报</p>", "")
def test_clean_is_clean(html: str, author: str) -> None:
    record = record_of(html, author)
    article = article_or_none(record)
    if article is None:
        return
    once = cleaned(record, RULES)
    assert article_of(once, RULES) is article_of(once, RULES)  # the last one is remembered
    once = loads(dumps(once))  # as through a pipe, where nothing is
    again = article_of(once, RULES)
    assert again.blocks == article.blocks
    assert again.removed == article.removed
    assert cleaned(loads(dumps(once)), RULES) == once


@given(wild_markup, sites)
@settings(max_examples=300, deadline=None)
def test_clean_markup_holds_only_what_is_allowed(html: str, author: str) -> None:
    record = record_of(html, author)
    if article_or_none(record) is None:
        return
    written = cleaned(record, RULES)["html"]
    tree = LexborHTMLParser(written)
    for node in tree.css("*"):
        assert node.tag in ALLOWED, node.tag
        assert set(node.attributes) <= ALLOWED[node.tag], node.attributes
        for address in (node.attributes.get("href"), node.attributes.get("src")):
            assert not address or not re.match(
                r"\s*(?:javascript|data|vbscript)\s*:", address, re.I
            )


@given(plain_markup)
@settings(max_examples=400, deadline=None)
@example("<p id='quote_sh600000'><!-- x -->a")
@example("<a<!--article_adlist[<p>x</p>]article_adlist-->")
@example("<p>中<b>国</b>石<font>化</font>")
@example("<figure><figcaption>a</figcaption><figcaption>a</figcaption></figure>")
@example("<div class='img_descr'>a</div><p>相关阅读：</p><p><a href='https://x.cn'>b</a>")
@example('<div cms-style="align-Center">a<img src="https://n.example.cn/a.jpg"></div><p>（b）</p>')
def test_no_character_is_added_or_lost(html: str) -> None:
    """What stays and what is removed is all there was, up to white space."""
    assume(not PSEUDO_TAG.search(html))  # what is added for those is no text of the tree
    article = article_of(record_of(html), RULES)
    assert letters(" ".join(told(article))) == letters(all_text(html))


@given(plain_markup)
@settings(max_examples=200, deadline=None)
def test_blocks_are_well_formed(html: str) -> None:
    for block in article_of(record_of(html), RULES).blocks:
        assert block.text or block.src
        assert block.text == block.text.strip(" \u3000\n") or block.kind in (
            "preformatted",
            "table",
        )
        assert "\n\n" not in block.text
        for span in block.spans:
            assert 0 <= span.start < span.end <= len(block.text)
            assert span.kind in ("link", "stock", "strong", "em", "sub", "sup", "code")
        for before, after in zip(block.spans, block.spans[1:], strict=False):
            assert before.start <= after.start
            assert after.start >= before.end or after.end <= before.end, "spans nest"
        for row in block.rows:
            for cell in row:
                assert 0 <= cell.start <= cell.end <= len(block.text)
                assert "\t" not in block.text[cell.start : cell.end]


@given(st.text(max_size=200), sites)
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_odd(text: str, author: str) -> None:
    once = cleaned(record_of(text, author), RULES)
    assert cleaned(loads(dumps(once)), RULES) == once


@given(st.text(alphabet="<>/!-='\"ab pd\x00&;#x", max_size=120))
@settings(max_examples=300, deadline=None)
def test_no_markup_is_too_broken(html: str) -> None:
    try:
        once = cleaned(record_of(html), RULES)
    except Problem:
        return
    assert cleaned(loads(dumps(once)), RULES) == once


def article_or_none(record: dict[str, object]) -> Article | None:
    """None for a document with frames in the place of a body: it has no article."""
    try:
        return article_of(record, RULES)
    except Problem as problem:
        if problem.code == "no-html" and "<frameset" in str(record["html"]):
            return None
        raise


def told(article: Article) -> list[str]:
    return [
        *(block.caption if block.src else block.text for block in article.blocks),
        *(text for rule, text in article.removed if rule not in COMMENTS or text == BROKEN_OFF),
    ]


def all_text(html: str) -> str:
    html = html.replace('="_blank>', '="_blank">')
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    parts: list[str] = []
    for node in body.traverse(include_text=True):
        if node.tag == "-text":
            parts.append(node.text_content or "")
    return " ".join(parts)


def letters(text: str) -> Counter[str]:
    """The characters that can be seen, with their numbers."""
    return Counter(
        c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")
    )


def test_the_order_of_the_text_is_kept() -> None:
    table = "<table><tr><td>六</td><td>七</td></tr></table>"
    html = f"<div>一<p>二<b>三</b></p>四<ul><li>五</li></ul>{table}八</div>"
    blocks: list[Block] = article_of(record_of(html), RULES).blocks
    assert "".join("".join(block.text.split()) for block in blocks) == "一二三四五六七八"
