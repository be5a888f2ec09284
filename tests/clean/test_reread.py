"""Clean markup is read back the same with and without the parser, whatever was done to it."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newscli.article import Article
from newscli.clean.markup import write
from newscli.clean.reread import reread
from newscli.problems import Problem
from newscli.rules import load

from .test_bodies import CASES, record_of
from .wild import sites, wild_markup

clean = import_module("newscli.clean")
RULES = load()

LINES = tomllib.loads((Path(__file__).parent / "lines.toml").read_text(encoding="utf-8"))["lines"]
own_lines = st.sampled_from(LINES)
"""What ``markup`` writes, and what it would not write but for one character."""


def same_both_ways(html: str) -> bool:
    """Whether it could be read without the parser; then it must have been read the same."""
    blocks = reread(html)
    if blocks is not None:
        assert blocks == clean.parsed(html)
    return blocks is not None


@given(st.lists(own_lines, max_size=6), st.sampled_from(["\n", ""]))
@settings(max_examples=1000, deadline=None)
@example(["<ul>", "<ol>", "<li>a</li>", "</ol>", "<li>b</li>", "</ul>"], "\n")
@example(["<blockquote>", "<p>a</p>", "<ul>", "<li>b</li>", "</ul>", "</blockquote>"], "\n")
@example(["<p>a"], "\n")
def test_lines_are_read_as_the_parser_reads_them(lines: list[str], end: str) -> None:
    same_both_ways("".join(line + "\n" for line in lines[:-1]) + "".join(lines[-1:]) + end)


@given(wild_markup, sites, st.data())
@settings(max_examples=500, deadline=None)
def test_what_was_written_and_changed(html: str, author: str, data: st.DataObject) -> None:
    try:
        article: Article = clean.article_of(
            {"html": html, "front_matter": {"author": author}}, RULES
        )
    except Problem:
        return
    written = write(article.blocks)
    same_both_ways(written)
    if written:
        at = data.draw(st.integers(0, len(written) - 1))
        lost = data.draw(st.integers(0, 5))
        put = data.draw(
            st.sampled_from(["", "<", ">", "&", " ", "\n", "</p>", "<b>", "\u3000", '"'])
        )
        same_both_ways(written[:at] + put + written[at + lost :])


def test_nearly_all_clean_markup_is_read_without_the_parser() -> None:
    """Or else the quick way is not taken any more: only preformatted text is left to the parser."""
    written = [write(clean.article_of(record_of(case.values[0]), RULES).blocks) for case in CASES]
    left = [html for html in written if not same_both_ways(html)]
    left = [html for html in left if not re.search("<pre>", html)]
    assert len(left) <= len(written) / 50, left


def test_a_table_stays_one_though_its_cell_is_longer_when_clean() -> None:
    """The spaces where its lines broke make it longer than a cell may be in wild markup."""
    cell = "<br>".join(["abc"] * 130)
    wild = f"<p>甲公司公布了数据。</p><table><tr><td>{cell}</td><td>1</td></tr></table>"
    blocks = clean.article_of({"html": wild}, RULES).blocks
    assert [block.kind for block in blocks] == ["paragraph", "table"]
    written = write(blocks)
    assert reread(written) == clean.parsed(written) == blocks
