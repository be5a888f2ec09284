"""Reads the word lists that lie beside: words divided by white space, ``#`` lines are comments."""

import os

_FOLDER = os.path.join(os.path.dirname(__file__), "words")


def words(name: str) -> frozenset[str]:
    """The words of ``words/NAME.txt``."""
    with open(os.path.join(_FOLDER, f"{name}.txt"), encoding="utf-8") as lines:
        return frozenset(
            word for line in lines if not line.startswith("#") for word in line.split()
        )
