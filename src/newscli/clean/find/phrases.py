"""The word lists that lie beside in ``words``: what pages say and are named around their articles."""

import re
from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def lines(name: str) -> list[str]:
    """The lines of ``words/NAME.txt``; those that begin with ``#`` are comments."""
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def words(name: str) -> frozenset[str]:
    """The words of a list that is divided by white space."""
    return frozenset(word for line in lines(name) for word in line.split())


def pattern(name: str, flags: int = re.I) -> re.Pattern[str]:
    """A list of regular expressions as one."""
    return re.compile("|".join(lines(name)), flags)
