"""What stands at the edges of a page's article and is none of it, told by its words.

The finder goes by containers. What a page sets into the same container as the article, or around it
in containers without a name, is known by what it says: the info line before the first sentence,
the heading 相关阅读 and all after it, the words of buttons.
"""

import re

from newscli.article import Block, Removed
from newscli.clean.find import phrases
from newscli.clean.find.headline import folded
from newscli.clean.find.info import is_bare, is_info, is_sure
from newscli.clean.walk import Item

LONGEST_HEADING = 60
LONGEST_INFO = 200
LEAD = 180
"""Bytes of text after which the article has begun: no info line follows."""

LEAST_BEFORE = 0.3
"""Share of the text that has to stand before the end of an article: 相关阅读 may be in its middle."""

MOST_BEFORE = 0.6
"""Share of the text after which 长按二维码关注 is the end, and not a picture's caption."""

MAX_REMOVED = 1000

_ENDS = phrases.words("ends")
_BUTTONS = frozenset(phrases.lines("buttons"))
_ENDS_IN_LATIN = phrases.pattern("ends-latin")
_FOOTER = phrases.pattern("footers")
_ASIDE = phrases.pattern("asides")
_CODE = re.compile(r"(?:请)?(?:扫描|长按|识别|扫一扫|扫码).{0,12}(?:二维码|关注|小程序).{0,30}$")
_AROUND = ' \t:：|｜>》»›→…·•-—_【】[]()（）"“”!！+.'


def without_edges(items: list[Item]) -> list[Item]:
    """Take out the info lines at the head, the buttons, and all from the end of the article on."""
    items = [_judged(item) for item in items]
    sizes = [
        len(item.text.encode("utf-8", "replace")) if isinstance(item, Block) else 0
        for item in items
    ]
    whole = sum(sizes)
    before = 0
    headline = next(
        (folded(i.text) for i in items if isinstance(i, Removed) and i.rule == "headline"), ""
    )
    for at, item in enumerate(items):
        if isinstance(item, Block):
            if before > whole * LEAST_BEFORE and (
                _is_end(item) or (before > whole * MOST_BEFORE and _CODE.match(item.text))
            ):
                return [*items[:at], *map(_gone, items[at:])]
            if before < LEAD and (rule := _rule_at_head(item, headline)):
                items[at] = Removed(rule, item.text)
                continue
            before += sizes[at]
    return items


def _rule_at_head(block: Block, headline: str) -> str:
    """The rule under which a block goes that stands before the first sentences, or ""."""
    size = len(block.text)
    if not size or block.kind == "table":
        return ""
    if size <= LONGEST_INFO and (is_sure(block.text) or is_bare(block.text)):
        return "info-line"
    return "headline" if headline and size < 300 and folded(block.text) == headline else ""


def _judged(item: Item) -> Item:
    if isinstance(item, Block) and item.text and len(item.text) < 30 and item.kind != "heading":
        text = item.text.strip()
        if text.lower() in _BUTTONS:
            return Removed("control", item.text)
    if isinstance(item, Block) and len(item.text) < 200 and _ASIDE.match(item.text):
        return Removed("info-line" if is_info(item.text) else "related", item.text)
    return item


def _is_end(block: Block) -> bool:
    text = block.text
    if len(text) > LONGEST_HEADING:
        return len(text) < 400 and bool(_FOOTER.search(text))
    text = text.strip(_AROUND)
    return (
        "".join(text.split()) in _ENDS
        or bool(_FOOTER.search(text))
        or bool(_ENDS_IN_LATIN.fullmatch(text))
    )


def _gone(item: Item) -> Item:
    if isinstance(item, Block):
        text = item.text or item.src
        rule = "info-line" if len(text) <= LONGEST_INFO and is_info(text) else "related"
        return Removed(rule, text[:MAX_REMOVED])
    return item
