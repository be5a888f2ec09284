"""The quick reader of plain headers says what PyYAML says, on whatever it accepts."""

import tomllib
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newscli.parse.front_matter import Header, read_header, read_plain
from newscli.problems import Problem

LETTERS = "ab:# -'\"\\[]{}&*!|>%@`,?\t.~=1新·。＿"
PIECES = tomllib.loads((Path(__file__).parent / "pieces.toml").read_text(encoding="utf-8"))
KEYS = st.sampled_from(PIECES["keys"])
VALUES = st.one_of(st.text(alphabet=LETTERS, max_size=10), st.sampled_from(PIECES["values"]))
LINES = st.one_of(
    st.builds("{}: {}".format, KEYS, VALUES),
    st.builds("{}:{}".format, KEYS, VALUES),
    st.builds(" - {}".format, VALUES),
    st.builds("- {}".format, VALUES),
    st.builds("    - {}".format, VALUES),
    st.builds("  {}".format, VALUES),
    st.sampled_from(["", " ", "#x", "\t", "categories: ", "tags:"]),
)


def read_or_none(text: str) -> Header | None:
    """None for a header that is never closed: that is reported, not guessed at."""
    try:
        return read_header(text)
    except Problem as problem:
        if problem.code != "front-matter-unclosed":
            raise
        return None


def as_yaml(written: str) -> dict[str, object] | None:
    try:
        value = yaml.load(written, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None
    return {} if value in (None, "") else value


@given(st.lists(LINES, max_size=6).map("\n".join))
@settings(max_examples=1500, deadline=None)
@example("categories: \n - 金融\n - 新浪财经\nheadimg: 'x'")
@example("a: 1\n- b")
@example("a:\n- b\nc: d\n- e")
@example("a: b\na: c")
@example("a:\n - b\n    - c")
@example("title: 'a'\n  b: c")
def test_plain_is_what_yaml_says(written: str) -> None:
    fields = read_plain(written)
    if fields is not None:
        assert fields == as_yaml(written)


@given(st.lists(LINES, max_size=6).map("\n".join))
@settings(max_examples=500, deadline=None)
def test_any_header_gives_strings_and_lists_of_strings(written: str) -> None:
    header = read_or_none(f"---\n{written}\n---\n<p>x</p>")
    if header is None:
        return
    for key, value in header.fields.items():
        assert isinstance(key, str)
        assert isinstance(value, str) or all(isinstance(item, str) for item in value)
    assert header.body.endswith("<p>x</p>")


@given(st.text(max_size=300))
@settings(max_examples=500, deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    header = read_or_none(text)
    assert header is None or text.endswith(header.body)
