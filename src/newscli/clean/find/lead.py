"""A lead that says again what the text begins with, cut off where its field ended: 导读：… 以...

It is told by the text, which follows: nothing is lost with it.
"""

import re

from newscli.article import Block, Removed
from newscli.clean.walk import Item

LEAST = 24
"""Characters of a lead: what is shorter may be said twice on purpose."""

MOST_BLOCKS = 4
"""So many blocks behind a lead are read."""

_LABEL = re.compile(
    r"[【\[（(]?(?:(?:内容|文章|核心|本文)?(?:导读|导语|摘要|提要|提示)|简介|(?:內容|文章)?(?:導讀|導語|摘要|提要))"
    r"\s?[】\]）)]?\s?[:：]?"
)
_SPACE = re.compile(r"\s+")
_CUT = re.compile(r"(?:\.{2,}|…)+$")


def without_lead(items: list[Item]) -> list[Item]:
    """Take out the first block, cut off or with a label, where the text begins with the same words."""
    places = [at for at, item in enumerate(items) if isinstance(item, Block) and item.text]
    if len(places) < 2:
        return items
    first = items[places[0]]
    behind = "".join(_plain(items[at].text) for at in places[1 : 1 + MOST_BLOCKS])
    text = _plain(first.text)
    label = _LABEL.match(text)
    text = text[label.end() if label else 0 :]
    lead = _CUT.sub("", text)
    if (label or lead != text) and len(lead) >= LEAST and behind.startswith(lead):
        items[places[0]] = Removed("summary", first.text)
    return items


def _plain(text: str) -> str:
    return _SPACE.sub("", text)
