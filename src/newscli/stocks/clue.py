"""What in a sentence speaks for the company or against it: the points, and the words that say it."""

from typing import NamedTuple


class Clue(NamedTuple):
    """A piece of evidence: points for the company (or against it, below 0), and in words."""

    points: float
    words: str
