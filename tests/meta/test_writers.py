"""Who wrote a page in Latin letters, by its head and the bylines that it shows, case by case."""

import json
from pathlib import Path
from typing import Any

import pytest

from newscli import rules
from newscli.article import Article, Block, Removed
from newscli.meta import explained

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "writers.jsonl").read_text(encoding="utf-8").splitlines()
]
RULES = rules.load()
TEXT = "The harbour was closed on Monday."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_writers(case: dict[str, Any]) -> None:
    article = Article(
        [Block("paragraph", text) for text in (TEXT, *case.get("last", ()))],
        [Removed(rule, text) for rule, text in case.get("removed", ())],
    )
    meta = {"og:type": ["article"]} | case.get("meta", {})
    head = {"meta": meta} | {key: case[key] for key in ("json_ld", "canonical") if key in case}
    found, evidence = explained({"head": head}, article, RULES)
    assert found["authors"] == case["authors"], case["why"]
    assert ("authors" in evidence) == bool(case["authors"])
