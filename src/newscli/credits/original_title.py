"""The headline that an article had where it comes from: ``原标题：…`` in its forms."""

import re

from newscli.credits import fields
from newscli.credits.model import CreditLine, Fields
from newscli.patterns import lazy

LONGEST = 400
"""Characters of a line that tells it."""

_TITLE = lazy(
    r"[（(\[【]?\s*(?:本文|文章)?原(?:标题|题目|題目|標題|题|文标题|文题目)\s*(?P<mark>为|是)?\s*(?P<colon>[:：丨|｜])?\s*(?P<title>\S.*)",
    re.S,
)
_TITLE_SOURCE = lazy(r"\s+(?P<rest>(?:(?:文章|本文)?来源|作者|记者|文)\s*[:：丨|｜].{1,60})$", re.S)
_SOURCE_WORDS = ("来源", "作者", "记者", "文")
_PAIRS = {"“": "”", "《": "》", '"': '"', "「": "」", "『": "』", "‘": "’"}


def read(text: str) -> CreditLine | None:
    """``原标题：…`` in its forms: bracketed, without colon, with the source behind it."""
    found = _TITLE.fullmatch(text)
    if not found:
        return None
    title = found["title"]
    spaced = text[found.start("title") - 1].isspace() or title[0] in '“《"'
    if not (found["colon"] or found["mark"] or spaced):
        return None
    return titled(title, text[0])


def titled(title: str, opening: str = "") -> CreditLine | None:
    """The title, and the source or author behind it; ``opening`` is the line's first character."""
    source: Fields | None = None
    tail = title[-80:]
    if any(word in tail for word in _SOURCE_WORDS) and (behind := _TITLE_SOURCE.search(tail)):
        source = fields.read(behind["rest"].strip("）)】] "))
        if source:
            title = title[: title.rfind(behind["rest"])]
    title = _unquoted(title.strip(), opening)
    if len(title) > 120 or not title:
        return None
    if source is None:
        return CreditLine("original-title", title=title)
    return CreditLine(
        "original-title", tuple(source.credits), source.outlet, source.place, title=title
    )


def _unquoted(title: str, opening: str) -> str:
    """The title without the bracket that closes the line and the quotes around all of it."""
    if opening in "（([【" and title and title[-1] in "）)】]":
        title = title[:-1].rstrip()
    first = title[:1]
    if (
        first in _PAIRS
        and title.endswith(_PAIRS[first])
        and _PAIRS[first] not in title[1:-1]
        and first not in title[1:-1]
    ):
        inner = title[1:-1].strip()
        return inner or title
    return title
