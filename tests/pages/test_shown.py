"""The date that elements beside a headline show, case by case."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.clean.find.shown_dates import element_times

CASES = tomllib.loads((Path(__file__).parent / "shown.toml").read_text(encoding="utf-8"))["shown"]
PARAGRAPH = "<p>" + "The harbour of the city is closed. " * 4 + "</p>"
FAR = "<p>" + "The harbour of the city is closed. " * 50 + "</p>"
PIECES = st.lists(
    st.sampled_from(["<h1>", "</h1>", "<time datetime=", "2019-05-03", '"', ">", "<abbr ", "date "])
)


def page(html: str) -> str:
    html = html.replace("PROSE", PARAGRAPH)
    return html.replace("HEADLINE", "<h1>Harbour closed</h1>").replace("FAR", FAR)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_shown(case: dict[str, Any]) -> None:
    assert element_times(page(case["html"]), ["Harbour closed - The Courier"]) == case["want"]


@given(PIECES.map("".join) | st.text(), st.text(max_size=20))
def test_never_raises(html: str, title: str) -> None:
    assert len(element_times(html, [title])) <= 3
