"""Who wrote a page in Latin letters, by where the page says it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.record import Record

CASES = tomllib.loads((Path(__file__).parent / "bylines.toml").read_text(encoding="utf-8"))["page"]
TEXT = """
<p>The city council said on Tuesday that thirty older housing estates had been renovated this year.</p>
<p>Work on each of them took about five months, and residents were able to stay in their homes.</p>
<p>Another forty-five estates are to follow by the end of next year, although money is short.</p>
"""


def read(case: dict[str, Any]) -> Record:
    headline = case.get("headline", "<h1>Thirty estates renovated</h1>")
    html = f"""<html lang="en"><head><title>Thirty estates renovated</title>{case.get("head", "")}</head>
<body><div class="top">{headline}{case.get("below", "")}</div>
<div class="text">{case.get("first", "")}{TEXT}</div>
{case.get("behind", "")}</body></html>"""
    return newscli.parse(html)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_writers_of_a_page(case: dict[str, Any]) -> None:
    record = newscli.text(newscli.meta(read(case)))
    assert record["meta"]["authors"] == case["authors"]
    assert case.get("has", "") in record["text"]
    assert "lacks" not in case or case["lacks"] not in record["text"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_they_are_the_same_after_clean(case: dict[str, Any]) -> None:
    record = newscli.clean(read(case))
    assert newscli.meta(record)["meta"]["authors"] == case["authors"]
    assert newscli.clean(record) == record
