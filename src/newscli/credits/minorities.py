"""Names without family names: of Tibetans, Mongols, Uyghurs and Kazakhs, in Chinese characters, where no dot
divides them (次仁罗布, 斯琴高娃, 木拉提别克)."""

import re
from functools import cache

from newscli.credits.words import words
from newscli.patterns import lazy

_SHORTEST, LONGEST = 4, 8
"""Characters of such a name: of shorter ones too many are other words."""


def is_minority_name(text: str) -> bool:
    """Whether a word of Chinese characters is made of the parts of such names and nothing else."""
    return _SHORTEST <= len(text) <= LONGEST and _name().fullmatch(text) is not None


@cache
def _name() -> re.Pattern[str]:
    """Two or three parts, each of the longest that fits."""
    parts = "|".join(sorted(words("minority-names"), key=len, reverse=True))
    return lazy(f"(?:{parts}){{2,3}}")
