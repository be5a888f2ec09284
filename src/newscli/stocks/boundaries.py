"""Does a name stand in its sentence as words of its own?

Sites link by blind search: in 创新产业比较分散 the stock 新产业 was marked, across the words 创新
and 产业. The test: cut the clause into words as its words' frequencies have it, once freely and
once with the name as a word, and see which is likelier. The name counts as a rare word, so that
a true name (贝因美股份, which a plain dictionary cuts as 贝 因 美股 份) holds its ground, and one
that tears two common words apart does not.

``rjieba`` (0.1 s to load) is imported by the first call.
"""

import math
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

# Characters of the clause that are looked at on each side.
REACH = 8
# What a name that the dictionary does not have weighs, as a count in the dictionary's corpus.
_NAME_COUNT = 20.0
_BRAND_COUNT = 500.0  # a name that everybody knows (快手, 小米)
_TOTAL = math.log(60_101_967)  # all counts of jieba's dictionary


class Segmenter(Protocol):
    """The part of rjieba's interface that is used."""

    def cut(self, text: str, hmm: bool = True) -> list[str]:
        """Cut a text into words."""

    def tag(self, text: str, hmm: bool = True) -> list[tuple[str, str]]:
        """Cut a text into words with their parts of speech."""

    def has_word(self, word: str) -> bool:
        """Tell whether the dictionary has a word."""

    def suggest_freq(self, segment: str) -> int:
        """The count that a word has, or would need to be cut as one word."""


class Torn(NamedTuple):
    """How a name cuts through words.

    ``words`` are the words that it covers or cuts, as the clause is cut without it; ``left`` and
    ``right`` are those that lie across its two ends ("" where an end falls between words).
    """

    words: tuple[str, ...]
    left: str
    right: str


@cache
def segmenter() -> Segmenter:
    """The word cutter with its own dictionary, loaded once."""
    import rjieba

    loaded: Segmenter = rjieba.Jieba()
    return loaded


@lru_cache(maxsize=10_000)
def torn(left: str, name: str, right: str, *, brand: bool = False) -> Torn | None:
    """Tell which words a name cuts through between what stands left and right of it.

    ``left`` and ``right`` are the rest of the clause (up to ``REACH`` characters are used);
    ``brand`` says that the name is known to everybody.
    None where the name stands as words of its own.
    """
    left, right = left[-REACH:], right[:REACH]
    words = segmenter().cut(left + name + right, False)
    start, end = len(left), len(left) + len(name)
    crossing = _crossing(words, start, end)
    if crossing is None:
        return None
    apart = _weight(segmenter().cut(left, False))
    apart += _name_weight(name, _BRAND_COUNT if brand else _NAME_COUNT)
    apart += _weight(segmenter().cut(right, False))
    return crossing if _weight(words) > apart else None


def _crossing(words: list[str], start: int, end: int) -> Torn | None:
    """The words that lie across ``start`` or ``end``; None where both fall between words."""
    position, left, right = 0, "", ""
    covered = []
    for word in words:
        after = position + len(word)
        if position < start < after:
            left = word
        if position < end < after:
            right = word
        if position < end and after > start:
            covered.append(word)
        position = after
    return Torn(tuple(covered), left, right) if left or right else None


def _weight(words: list[str]) -> float:
    return sum(_word_weight(word) for word in words)


def _name_weight(name: str, rare: float) -> float:
    own = math.log(rare) - _TOTAL
    if segmenter().has_word(name):
        own = max(own, _word_weight(name))
    # A name of several plain words weighs at least what they do.
    return max(own, _weight(segmenter().cut(name, False)))


@lru_cache(maxsize=20_000)
def _word_weight(word: str) -> float:
    """The logarithm of a word's share of the dictionary's corpus."""
    return math.log(count(word)) - _TOTAL


def count(word: str) -> int:
    """How often a single word of the dictionary stands in its corpus; 1 for an unknown one."""
    if not segmenter().has_word(word):
        return 1
    return max(segmenter().suggest_freq(word) - 1, 1)
