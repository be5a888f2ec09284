"""Markdown that is read as it was meant: each example is rendered by another reader of CommonMark."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import newscli
from newscli.clean import article_of
from newscli.rules import load
from newscli.text import markdown

RULES = load(builtin=False)
READER = MarkdownIt().enable("table")


def rendered(markup: str) -> str:
    return READER.render(markdown(article_of({"html": markup}, RULES))).strip()


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("<p>1. 近30日内</p>", "no list: the dot behind the number is escaped, not the number"),
        ("<p>12) 其他</p>", "the same with a bracket"),
        ("<p>- 甲 + 乙</p>", "no item of a list"),
        ("<p># 甲</p>", "no heading"),
        ("<p>甲\n<br>=</p>", "no heading by the line below"),
        ("<p>3*4*5_6_7</p>", "no emphasis"),
        ("<p>&amp;copy; &amp;#8212;</p>", "an entity that the article writes about"),
        ("<p>&lt;b&gt;甲&lt;/b&gt;</p>", "a tag that it writes about"),
        ("<p>某社讯<strong>（记者 秦朗）</strong>今日开盘</p>", "bold that ends with a bracket"),
        ("<p>他说<strong>“很好。”</strong>随后离开</p>", "bold between quotation marks"),
        ("<p>甲<strong><em>（乙）</em></strong>丙丁</p>", "bold and slanted at once"),
        ("<p>甲<strong>乙</strong><em>丙</em>丁戊</p>", "the one right behind the other"),
        ("<p>用<code>a*b\\c</code>表示</p>", "no backslash is added to code"),
        ('<p>注意!<a href="https://e.org/">公告</a>已出</p>', "no picture"),
    ],
)
def test_a_paragraph_comes_back(markup: str, why: str) -> None:
    assert rendered(markup).replace("<br />", "<br>") == markup.replace("\n<br>", "<br>\n"), why


@pytest.mark.parametrize("text", ["1. 甲", "# 甲", "- 甲", "=", "3) 甲"])
def test_an_item_holds_text_alone(text: str) -> None:
    assert rendered(f"<ul><li>{text}</li></ul>") == f"<ul>\n<li>{text}</li>\n</ul>"


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("甲<br>乙", "甲 乙"),
        ("甲 #", "甲 #"),
        ("甲 ##", "甲 ##"),
        ("C#", "C#"),
        ("#", "#"),
        ("甲<br># 乙", "甲 # 乙"),
    ],
)
def test_a_heading_is_one_line(heading: str, read: str) -> None:
    assert rendered(f"<h2>{heading}</h2><p>丙。</p>") == f"<h2>{read}</h2>\n<p>丙。</p>"


def test_signs_where_they_are_read() -> None:
    article = article_of({"html": "<p>今日<strong>大涨</strong>，<em>放量</em>。</p>"}, RULES)
    assert markdown(article) == "今日**大涨**，*放量*。"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://e.org/a b(1)", "https://e.org/a%20b%281%29"),
        ("https://e.org/\x1b[31m\x9b", "https://e.org/%1B[31m%C2%9B"),
        ("https://e.org/\u202e\u3000.png", "https://e.org/%E2%80%AE%E3%80%80.png"),
        ("https://e.org/公告", "https://e.org/公告"),
    ],
    ids=["space and brackets", "control characters", "direction and wide space", "Chinese"],
)
def test_an_address_is_read_whole_and_steers_no_terminal(address: str, written: str) -> None:
    article = article_of({"html": f'<p>见<a href="{html.escape(address)}">公告</a></p>'}, RULES)
    assert markdown(article) == f"见[公告]({written})"


PIECES = st.text(alphabet="甲乙丙1.#*_`~|&;<>[]()!=+-\\ “”（）。", min_size=1, max_size=8)
MARKED = st.builds(
    lambda tag, text: f"<{tag}>{html.escape(text)}</{tag}>" if tag else html.escape(text),
    st.sampled_from(["", "strong", "em", "code", 'a href="https://e.org/"']),
    PIECES,
).map(lambda markup: markup.replace('</a href="https://e.org/">', "</a>"))


@given(st.lists(MARKED, min_size=1, max_size=5).map("".join))
def test_no_character_is_lost_or_added(markup: str) -> None:
    article = article_of({"html": f"<p>甲{markup}乙丙，丁。</p>"}, RULES)
    text = html.unescape(re.sub(r"</?[a-z][^>]*>", "", READER.render(markdown(article))))
    assert "".join(text.split()) == "".join(article.text.split())


def test_the_function_gives_markdown_in_the_place_of_text() -> None:
    post = "<h2>一季度</h2><p>某厂扩产。</p>"
    document = newscli.text(post, source="a.md", markdown=True)
    assert list(document) == ["id", "source", "markdown"]
    assert document["markdown"] == "## 一季度\n\n某厂扩产。"
    record = newscli.text({"html": post, "mine": 7}, markdown=True)
    assert record == {"html": post, "mine": 7, "markdown": document["markdown"]}
