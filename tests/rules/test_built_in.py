"""The built-in rule files keep their own rules: checked closely, hinted, and quick on hostile text."""

import re
import time
from pathlib import Path
from typing import Any

import pytest

import newscli.rules
from newscli.rules.read import FLAGS, check_closely, read

FOLDER = Path(newscli.rules.__file__).parent
FILES = [FOLDER / "generic.toml", *sorted((FOLDER / "sites").glob("*.toml"))]
TEXTS = [
    (path.stem, number, entry)
    for path in FILES
    for number, entry in enumerate(read(path).get("drop_text", ()), 1)
]
HOSTILE = [
    "0" * 100_000,
    "（" * 100_000,
    "(" * 50_000 + ")" * 50_000,
    " " * 100_000,
    "　" * 100_000,
    "更多" * 50_000,
    "中国" * 50_000,
    "本文不构成" * 20_000,
    "（本文" * 30_000,
    "注：" * 50_000,
    "【【" * 50_000,
    "点击查看" * 25_000,
    "a" * 100_000,
    "声明：本文" * 20_000,
    "https://" * 12_000,
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_is_in_order(path: Path) -> None:
    check_closely(read(path), str(path))


@pytest.mark.parametrize(("file", "number", "entry"), TEXTS, ids=lambda value: str(value)[:20])
def test_text_rules_have_hints_of_more_than_a_letter(
    file: str, number: int, entry: dict[str, Any]
) -> None:
    hints = [entry["hint"]] if isinstance(entry["hint"], str) else entry["hint"]
    assert all(len(hint) > 1 for hint in hints), "one letter is in every text"
    assert len(set(hints)) == len(hints)


@pytest.mark.parametrize(("file", "number", "entry"), TEXTS, ids=lambda value: str(value)[:20])
def test_text_rules_are_quick(file: str, number: int, entry: dict[str, Any]) -> None:
    pattern = re.compile(entry["pattern"], FLAGS)
    hint = entry["hint"] if isinstance(entry["hint"], str) else entry["hint"][0]
    for text in HOSTILE:
        for hostile in (text, text + hint, hint + text, text[:50_000] + hint + text[:50_000]):
            started = time.perf_counter()
            if entry.get("within"):
                sum(1 for _ in pattern.finditer(hostile))
            else:
                pattern.fullmatch(hostile)
            assert time.perf_counter() - started < 1, (file, number, hostile[:20])
