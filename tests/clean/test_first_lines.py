"""The first line of a post, where feeds put the info line of a page."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli

LINES = tomllib.loads((Path(__file__).parent / "first_lines.toml").read_text("utf-8"))["line"]
ARTICLE = "港湾粮油去年的营业收入增长一成，主要是因为新的码头投入使用，公司预计今年还会更多。"


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["text"])
def test_first_line(line: dict[str, Any]) -> None:
    post = f"---\ntitle: 港湾粮油收入增长\n---\n<p>{line['text']}</p><p>{ARTICLE}</p>"
    record = newscli.meta(newscli.clean(newscli.parse(post)))
    text = newscli.text(record)["text"]
    assert text == f"{line['text']}\n\n{ARTICLE}" if line.get("stays") else text == ARTICLE
    facts = record["meta"]
    for key in ("published", "outlet", "authors", "editors"):
        assert facts[key] == line.get(key, [] if key.endswith("s") else None), key
