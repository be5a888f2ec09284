"""Selectors of rule files: what they select, and that the index finds what the selector says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.rules.presence import occurs
from newscli.rules.select import BadSelector, Index, parse

ELEMENTS = [
    ("p", {"class": "a b", "id": "x"}),
    ("div", {"class": "a-b"}),
    ("img", {"src": "https://n.example.cn/qrcode.png", "alt": ""}),
    ("span", {"id": "quote_sh600000"}),
    ("div", {"hidden": None}),
    ("p", {"lang": "zh-CN", "style": "display:none"}),
    ("img", {"alt": "[加油]", "height": "24"}),
]
SELECTORS = {
    "p": [0, 5],
    ".a": [0],
    ".a.b": [0],
    ".b.c": [],
    "p.a": [0],
    "div.a": [],
    "#x": [0],
    "p#x.b": [0],
    "*": None,
    "[hidden]": [4],
    "[src*=qrcode]": [2],
    "[src$='.png']": [2],
    '[src^="https://n."]': [2],
    "[id^=quote_]": [3],
    "[class~=b]": [0],
    "[class=b]": [],
    "[lang|=zh]": [5],
    "[style*='display:none']": [5],
    "[alt^='['][alt$=']']": [6],
    "img[alt]": [2, 6],
    "p, img": [0, 2, 5, 6],
    ".a, [src*=',']": [0],
    "[src*='']": [],
    "IMG": [2, 6],
}
BAD = [
    "",
    " ",
    "*",
    "div p",
    "a>b",
    "p:hover",
    "p::before",
    ".",
    "#",
    "[",
    "[]",
    "p]",
    "p,",
    "p[",
    "p[a b]",
    "a + b",
    "1p",
]


@pytest.mark.parametrize(("selector", "wanted"), SELECTORS.items())
def test_selects(selector: str, wanted: list[int] | None) -> None:
    if wanted is None:
        with pytest.raises(BadSelector):
            parse(selector)
        return
    index = Index([(selector, "found")])
    found = [
        at for at, (tag, attributes) in enumerate(ELEMENTS) if index.find(tag, dict(attributes))
    ]
    assert found == wanted


@pytest.mark.parametrize("selector", BAD)
def test_refuses(selector: str) -> None:
    with pytest.raises(BadSelector):
        parse(selector)


@given(st.text(alphabet="ap.#[]='\"*~^$|, \\-", max_size=20))
def test_reads_or_refuses_anything(selector: str) -> None:
    try:
        compounds = parse(selector)
    except BadSelector:
        return
    assert compounds


def test_the_first_rule_comes_first() -> None:
    index = Index([(".b", 1), ("p", 2), ("#x", 3), (".a", 4)])
    assert index.find(*ELEMENTS[0]) == [1, 2, 3, 4]


def test_presence_is_quick_on_hostile_markup() -> None:
    assert not occurs(["div.x[data-y=zz]"], "<div zz " * 100_000)
    assert not occurs(["#needle"], "needle" * 200_000)
    assert occurs(["#needle"], "needle " * 20 + '<p id="needle">')
