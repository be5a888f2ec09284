"""A lead that says again what the text begins with, cut off where its field ended: 导读：… 以...

It is told by the text, which follows: nothing is lost with it.
"""

import re

from newscli.article import Removed
from newscli.clean.blocks import Item, places_of_text

_LEAST = 24
"""Characters of a lead: what is shorter may be said twice on purpose."""

_LEAST_CUT = 60
"""The same, where no sign says that it is cut off."""

_LONGEST_DATELINE = 40
_MOST_BLOCKS = 8
"""So many blocks behind a lead are read."""

_LABEL = re.compile(
    r"[【\[（(]?(?:(?:内容|文章|核心|本文)?(?:导读|导语|摘要|提要|提示)|简介|(?:內容|文章)?(?:導讀|導語|摘要|提要))"
    r"\s?[】\]）)]?\s?[:：]?"
)
_SIGNS = re.compile(r"[\W_]+")
_DATELINE = re.compile(r"[电讯電訊](?:(?:通讯员|记者|通訊員|記者)\w{2,20})?$")
_CUT = re.compile(r"(?:\.{2,}|…)\s*$")


def without_lead(items: list[Item]) -> list[Item]:
    """Take out the first block where the text behind it begins with the same words.

    It has a label or is cut off, or there is a dateline before these, or the next paragraph goes on
    behind them.
    """
    places = places_of_text(items)
    if len(places) < 2:
        return items
    first = items[places[0]]
    behind = "".join(_plain(items[at].text) for at in places[1 : 1 + _MOST_BLOCKS])
    label = _LABEL.match(first.text.strip())
    lead = _plain(first.text.strip()[label.end() if label else 0 :])
    at = behind.find(lead, 0, len(lead) + _LONGEST_DATELINE) if len(lead) >= _LEAST else -1
    if at > 0:
        told = bool(_DATELINE.search(behind, 0, at))
    else:
        told = (
            bool(label)
            or _is_cut(first.text, lead)
            or len(_plain(items[places[1]].text)) > len(lead)
        )
    if at >= 0 and told:
        items[places[0]] = Removed("summary", first.text)
    return items


def _is_cut(text: str, lead: str) -> bool:
    """Whether a lead ends with an ellipsis, or is long and ends in the midst of a sentence."""
    text = text.rstrip()
    return bool(_CUT.search(text)) or (len(lead) >= _LEAST_CUT and text[-1].isalnum())


def _plain(text: str) -> str:
    return _SIGNS.sub("", text)
