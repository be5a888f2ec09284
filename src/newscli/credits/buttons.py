"""The buttons of a page beside its credits: ``【纠错】 【责任编辑：某某】``, ``（责编：某某）打印 关闭``."""

import re

from newscli.credits.words import words
from newscli.patterns import lazy

_SPACE = r"[\s|｜丨·/、>》»<«《\[\]【】（）()+＋]"
_LISTED = words("buttons")
_WORDS = "|".join(sorted(_LISTED, key=lambda word: (-len(word), word)))
_COUNTER = (
    r"(?:阅读|浏览|点击|评论|点赞|转发|收藏|人气)(?:量|数|次数)?\s?[:：]?\s?[0-9][0-9,.]*[万+]*次?"
)
_SIZES = "[大中小][ /|][大中小](?:[ /|][大中小])?"
_BUTTON = rf"(?:{_COUNTER}|{_SIZES}|{_WORDS})[:：]?"
_BEFORE = lazy(rf"{_SPACE}*(?:{_BUTTON}{_SPACE}+)+", re.A)
_BEHIND = lazy(rf"(?:(?<=[）)\]】])|[\s|｜丨·/<《\[【（(+＋]+)(?:{_BUTTON}(?:{_SPACE}+|$))+$", re.A)
# With these, or a word, a line begins or ends that may have a button there: most lines have none.
_FIRST = frozenset(" |｜丨·/>《[【（(阅浏点评转收人大中小")
_LAST = frozenset(" |｜丨·/>》]】）):：0123456789.,万+次大中小")
_EDGES = tuple(_LISTED)
_OPEN = (":", "：", "|", "｜", "丨", "/")


def without_buttons(text: str) -> str:
    """A line without the buttons before and behind what it says.

    Never nothing: of a line of buttons alone, and where one stands for a name (来源：推荐), all stays.
    """
    plain = text[:1] not in _FIRST and text[-1:] not in _LAST
    if plain and not text.startswith(_EDGES) and not text.endswith(_EDGES):
        return text
    before, behind = _BEFORE.match(text), _BEHIND.search(text)
    start, end = before.end() if before else 0, behind.start() if behind else len(text)
    said = text[start:end].rstrip()
    return said if said and not said.endswith(_OPEN) else text
