"""Lines on a page that are no part of its article, and such as only look like them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli

CASES = tomllib.loads((Path(__file__).parent / "lines.toml").read_text(encoding="utf-8"))["line"]
PROSE = [
    f"The city council said on Tuesday that estate number {number} was renovated, at a cost of forty million."
    for number in range(1, 7)
]


def page(line: str, *, last: bool) -> str:
    lines = [*PROSE, line] if last else [*PROSE[:4], line, *PROSE[4:]]
    paragraphs = "".join(f"<p>{text}</p>" for text in lines)
    return (
        "<!doctype html><html><head><title>Thirty estates renovated</title></head><body>"
        "<h1>Thirty estates renovated</h1><p>By Ada Winter, May 2, 2023</p>"
        f"<article>{paragraphs}</article></body></html>"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['text']}: {case['why']}")
def test_line(case: dict[str, Any]) -> None:
    cleaned = newscli.clean(newscli.parse(page(case["text"], last=case.get("last", False))))
    taken = {entry["text"]: entry["rule"] for entry in cleaned["removed"]}
    assert taken.get(case["text"], "") == case["rule"]
    said = newscli.text(cleaned)["text"].split("\n\n")
    assert [text for text in said if text in PROSE] == PROSE
    assert (case["text"] in said) == (not case["rule"])


def test_a_line_below_a_picture_is_its_caption() -> None:
    line = "A crane lifts the first of the windows. Photo: Mara Lind"
    html = page(line, last=False).replace(
        f"<p>{line}", f"<p><img src='https://h.example/1.jpg'></p><p>{line}"
    )
    images = newscli.meta(newscli.parse(html))["meta"]["images"]
    assert images == [{"src": "https://h.example/1.jpg", "caption": line}]
