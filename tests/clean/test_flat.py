"""Plain markup is laid flat as the parser would lay it, or left to the parser."""

import tomllib
from pathlib import Path

import pytest
from benchmarks.posts import posts
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newscli
from newscli.clean.flat import flat
from newscli.clean.tree import body_of, tape_of

from .wild import PIECES, attributes, plain_markup, texts

CASES = tomllib.loads((Path(__file__).parent / "flat.toml").read_text(encoding="utf-8"))
MORE = ["table", "tbody", "tr", "td", "ul", "li", "h2", "h3", "section", "font", "code", "style"]
TAGS = [*PIECES["tags"], *MORE]
CHANGES = ["", "<", ">", "/", '"', "&", "\xa0", "</p>", "<p>", "<td>", "<b>", "-->", "<!--", " "]

well_formed: st.SearchStrategy[str]
closed = st.builds(
    lambda tag, extra, inner: f"<{tag}{extra}>{inner}</{tag}>",
    st.sampled_from(TAGS),
    attributes,
    st.deferred(lambda: well_formed),
)
void = st.builds("<{}{}{}>".format, st.sampled_from(["br", "img"]), attributes, st.just(""))
table = st.builds(
    "<table><tbody><tr><td>{}</td>{}</tr></tbody></table>".format,
    st.deferred(lambda: well_formed),
    st.sampled_from(["", "\n", "\u3000", "<td></td>", "<!-- -->"]),
)
well_formed = st.lists(
    st.one_of(texts, closed, void, table, st.sampled_from(["<!-- a -->", "\n", "&nbsp;", "\xa0"])),
    max_size=4,
).map("".join)


def same_as_parsed(html: str) -> bool:
    """Whether it could be laid flat; then it must be as the parser has it."""
    tape = flat(html)
    if tape is not None:
        assert tape == tape_of(body_of(html))
    return tape is not None


@pytest.mark.parametrize("html", [case["html"] for case in CASES["taken"]])
def test_taken(html: str) -> None:
    assert same_as_parsed(html)


@pytest.mark.parametrize("html", [case["html"] for case in CASES["left"]])
def test_left_to_the_parser(html: str) -> None:
    assert flat(html) is None


def test_posts_are_taken() -> None:
    """All of it is of no use if posts are left to the parser."""
    assert all(same_as_parsed(newscli.parse(text)["html"]) for _, text in posts(200))


@given(well_formed, st.data())
@settings(max_examples=1500, deadline=None)
def test_well_formed_and_changed(html: str, data: st.DataObject) -> None:
    same_as_parsed("<div>" + html + "</div>")
    at = data.draw(st.integers(0, len(html)))
    lost = data.draw(st.integers(0, 4))
    same_as_parsed("<p>" + html[:at] + data.draw(st.sampled_from(CHANGES)) + html[at + lost :])


@given(plain_markup)
@settings(max_examples=300, deadline=None)
@example('<br alt" style>')
@example('<b"></b>')
def test_soup(html: str) -> None:
    same_as_parsed(html)


def test_lone_surrogates_are_left_to_the_parser() -> None:
    assert flat("<p>\ud800</p>") is None


def test_what_could_be_nested_too_deep_is_left_to_the_parser() -> None:
    assert flat("<div>" * 600 + "</div>" * 600) is None
