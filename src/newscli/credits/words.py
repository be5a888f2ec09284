"""Reads the word lists that lie beside: words divided by white space, ``#`` lines are comments."""

from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def words(name: str) -> frozenset[str]:
    """The words of ``words/NAME.txt``."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
