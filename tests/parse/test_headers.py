"""Headers of posts, case by case, and the ones that were made to harm."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newscli.parse import as_record
from newscli.parse.front_matter import read_header
from newscli.parse.header_values import MAX_VALUES
from newscli.problems import Problem

CASES = tomllib.loads((Path(__file__).parent / "headers.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_header(case: dict[str, Any]) -> None:
    header = read_header(case["text"])
    assert header.fields == case["fields"], case["why"]
    assert header.repaired == case.get("repaired", []), case["why"]
    assert header.body == case["body"], case["why"]


def test_the_order_of_keys_is_kept() -> None:
    record = as_record("---\nb: 1\na: 2\nc: @3\n---\n<p>x</p>")
    assert list(record["front_matter"]) == ["b", "a", "c"]
    assert record["front_matter_repaired"] == ["c"]


@pytest.mark.parametrize(
    "text", ["---\ntitle: a\n<p>x</p>", "---\ntitle: 'a'\n\nauthor: b\n----\nx", "+++\ntitle = 1\n"]
)
def test_a_header_that_is_never_closed(text: str) -> None:
    with pytest.raises(Problem) as refused:
        read_header(text)
    assert refused.value.code == "front-matter-unclosed"


LISTS = [
    f"{n}: &{n} [{','.join([f'*{p}'] * 9)}]\n"
    for p, n in zip("abcdefghi", "bcdefghij", strict=True)
]
TABLES = [
    f"{n}: &{n} {{{','.join(f'k{i}: *{p}' for i in range(9))}}}\n"
    for p, n in zip("abcdefghijklm", "bcdefghijklmn", strict=True)
]
BOMBS = {
    "lists of aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(LISTS),
    "tables of aliases": "a: &a {k1: x, k2: x, k3: x, k4: x, k5: x}\n" + "".join(TABLES),
    "an alias of itself": "a: &a [*a, *a]\nb: &b {c: *b}\n",
    "nested lists": "a: " + "[" * 50_000 + "]" * 50_000,
    "nested tables": "a: " + "{b: " * 50_000,
    "nested by indentation": "\n".join(" " * n + f"k{n}:" for n in range(3000)),
    "many keys": "".join(f"k{n}: v\n" for n in range(50_000)),
    "quotes": "title: " + "'" * 100_000,
    "colons": "title: " + ": " * 50_000,
    "spaces": "title" + " " * 100_000 + ": x",
    "one long line": "title: '" + "某" * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_do_no_harm(name: str) -> None:
    started = time.process_time()
    header = read_header(f"---\n{BOMBS[name]}\n---\n<p>x</p>")
    assert time.process_time() - started < 10
    assert header.body == "<p>x</p>"
    values = sum(len(v) if isinstance(v, list) else 1 for v in header.fields.values())
    assert values <= max(MAX_VALUES, 50_000) + 1
