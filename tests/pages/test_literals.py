"""Objects as programs write them, read as far as they are literals."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.clean.find.literals import read_literal

CASES: list[tuple[str, dict[str, Any] | None]] = [
    ("{ a: 'x', 'b': \"y\", 3: [1, -2.5,], }", {"a": "x", "b": "y", "3": ["1", "-2.5"]}),
    ("{a: true, b: !1, c: null, d: undefined}", {"a": True, "b": False, "c": None, "d": None}),
    ("{a: 'it\\'s \\u6e2f\\x41\\n.'}", {"a": "it's 港A\n."}),
    ("{ // one\n a: /* two */ 1 }", {"a": "1"}),
    ("{a: '&quot;x&quot;'.slice(6, -6), b: 'abc'.slice(1, -0)}", {"a": "x", "b": "bc"}),
    ("{a: f({b: '}'}, [1]), c: x ? 1 : 2, d: 'e' + g, h: 'i'}", {"h": "i"}),
    ("{a: {b: [{c: 1}]}}", {"a": {"b": [{"c": "1"}]}}),
    ("{}", {}),
    ("{a: 'x'", None),
    ("{a: 'x", None),
    ("{a}", None),
    ("{a: f(}", None),
    ("{" + "a: {" * 60, None),
]


@pytest.mark.parametrize(("script", "want"), CASES)
def test_literal(script: str, want: dict[str, Any] | None) -> None:
    found, end = read_literal(script, 0)
    assert found == want
    assert want is None or end == len(script)


@given(st.lists(st.sampled_from(list("{}[](),:'\"ab1!/*\n\\ ")) | st.text(max_size=2)).map("".join))
def test_never_raises(text: str) -> None:
    found, end = read_literal("{" + text, 0)
    assert found is None or isinstance(found, dict)
    assert 0 < end <= len(text) + 1
