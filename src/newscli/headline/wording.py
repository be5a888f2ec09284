"""The words of a page's headline where its layout spoils them, as the page's own title writes them.

A layout sets the headline in capitals, in lines with no space between, with a date or a topline in
the same element (``Oh dear!Harbour must pay``), or breaks it after its colon.
"""

from collections.abc import Iterable

from newscli.headline.folding import folded
from newscli.headline.site_names import KINDS
from newscli.months import MONTH
from newscli.patterns import lazy

_DATE = lazy(rf"(?:{MONTH}\.? [0-3]?\d|[0-3]?\d\.? {MONTH})(?:,? (?:19|20)\d\d)?[\s:·|–-]*")
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*")
_MARK = lazy(r"[-–—:|]+(?=\s)")
_COLONS = (":", "：")
_LEAST = 12
"""Letters that a title shares with a headline, so that it is taken for it."""

_TAGS = frozenset(
    ("原创", "原創", "转载", "独家", "快讯", "视频", "图文", "图集", "置顶", "专题", "头条")
)
"""What a page sets into its headline's element, before it or behind it."""

_LONGEST = 600
"""Characters of a title that may be a headline."""

_MOST_ABOVE = 0.6
"""Of a topline and a headline in one element, the headline has at least this share."""


def worded(text: str, titles: Iterable[str]) -> str:
    """The headline as the page's titles write it, where that is better; else as it stands.

    ``titles`` are those of the page's head, freed of the site's name.
    """
    said = folded(text)
    for title in titles:
        if len(title) > _LONGEST or title.startswith(text):
            continue
        letters = folded(title)
        if said and letters.startswith(said):
            whole = _as_far_as(title, len(said))
            if (text.isupper() and not whole.isupper()) or _marks(whole) > _marks(text):
                return whole
        if len(letters) < _LEAST or said == letters:
            continue
        if text.endswith(_COLONS) and len(said) >= _LEAST and said in letters:
            return title
        if said.endswith(letters) and _is_above(text, said, letters):
            return title
        if said.startswith(letters):
            end = _end_of(text, len(letters))
            if _is_glued(text, end) or text[end:].strip() in _TAGS:
                return title
    return text


def _marks(text: str) -> tuple[int, int]:
    """How many words a text has, and how many marks that divide it."""
    return len(_WORD.findall(text)), len(_MARK.findall(text))


def _end_of(text: str, letters: int) -> int:
    """Where a text has so many letters."""
    for at, sign in enumerate(text):
        if letters <= 0:
            return at
        letters -= len(folded(sign))
    return len(text)


def _as_far_as(text: str, letters: int) -> str:
    """The beginning of a text that has so many letters, with the marks behind them that close it."""
    end = _end_of(text, letters)
    while end < len(text) and text[end] in "?!”’\"')）》】":
        end += 1
    return text[:end]


def _is_above(text: str, said: str, own: str) -> bool:
    """Whether what stands before a headline in its element is a date, or a topline.

    A topline is of an element of its own: no space divides it from the headline, or it is in capitals.
    """
    start = _end_of(text, len(said) - len(own) + 1) - 1
    above = text[:start]
    if _DATE.fullmatch(above) or above.strip(" |·–-") in KINDS or above.strip() in _TAGS:
        return True
    latin = own[0] < "\u0250"
    apart = not above[-1:].isspace() or (above.isupper() and above.rstrip()[-1:].isalpha())
    return latin and apart and len(own) >= len(said) * _MOST_ABOVE


def _is_glued(text: str, at: int) -> bool:
    """Whether another element begins at a place, with no space before it: ``closed todayWhat it means``."""
    return text[at : at + 1].isupper() and (text[at - 1].islower() or text[at - 1].isdigit())
