"""Captions that stand below their pictures as paragraphs, told by their words and their looks.

They go with the picture, not into the text. Seen: ``△大学时期的…``, ``图为…``, ``资料图：…。某某 摄``,
``（某某在发布会上）`` in brackets, ``某某商业街，某某新闻图``, centred lines of a few words,
``来源/某某小红书`` and ``<h3>注：…</h3>`` below charts.
"""

import re
from collections.abc import Mapping

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.patterns import lazy

MAX_CAPTION = 90
"""Characters of a line that says by its words that it is a caption."""

MAX_LOOKS = 40
"""Characters of a line that only looks like a caption."""

_BEGINS = lazy(
    r"[（(【\[]?\s*(?:[△▲▼▽↑⬆]|资料图|资料照|图为|图中|上图|下图|左图|右图|配图|题图|头图|图[一二三四五六七八九十\d]{0,3}\s*[:：丨|｜/／]"
    r"|图表?(?:片|源)?\s*(?:来源|来自|说明|据|源)|图源|截图来?[源自]|数据来源\s*[:：]|来源\s*[/／丨|｜:：].{0,30}(?:图|截屏)"
    r"|供图\s*[:：]|摄影?\s*[:：/／丨|｜]|制图\s*[:：]|注\s*[:：])"
)
_ENDS = lazy(r"(?:供图|截图|图|摄影?|绘制|制图|资料照片?|图片|截屏)\s*[）)】\]]?$")
_SENTENCE_ENDS = tuple("。！？；!?;：:")
_NUMBERED = lazy(r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]", re.A)


def caption_pictures(items: list[Item], looks: Mapping[int, frozenset[str]]) -> list[Item]:
    """Give pictures the captions that stand below them, and take those lines out of the text."""
    kinds = {item.kind for item in items if isinstance(item, Block)}
    if "table" in kinds:
        items = _without_repeated(items)
    if "picture" not in kinds:
        return items
    kept: list[Item] = []
    picture: Block | None = None
    for at, item in enumerate(items):
        if not isinstance(item, Block):
            kept.append(item)
            continue
        if item.kind == "picture":
            picture = item
        elif picture is not None and _is_caption(item, looks, _next(items, at)):
            if picture.caption:
                kept.append(Removed("caption", item.text))
            else:
                picture.caption = item.text
            picture = None
            continue
        else:
            picture = None
        kept.append(item)
    return kept


def _without_repeated(items: list[Item]) -> list[Item]:
    """Take out the paragraph before a table that says what the table's caption says."""
    kept: list[Item] = []
    for item in items:
        if isinstance(item, Block) and item.kind == "table" and item.caption:
            before = next((at for at in range(len(kept) - 1, -1, -1) if _is_block(kept[at])), None)
            if before is not None and kept[before].text == item.caption:
                kept[before] = Removed("caption", item.caption)
        kept.append(item)
    return kept


def _is_block(item: Item) -> bool:
    return isinstance(item, Block)


def _is_caption(block: Block, looks: Mapping[int, frozenset[str]], after: Block | None) -> bool:
    text = block.text
    if block.kind not in ("paragraph", "heading") or len(text) > MAX_CAPTION or "\n\n" in text:
        return False
    if _BEGINS.match(text):
        return not text.startswith("图为") or len(text) <= MAX_CAPTION
    if block.kind == "heading" or _is_bold(block):
        return False
    if len(text) > MAX_LOOKS or text.endswith(_SENTENCE_ENDS) or _NUMBERED.match(text):
        return False
    if text[0] in "（(" and text[-1] in "）)":
        return True
    if _ENDS.search(text):
        return True
    # Centred: but one of several centred lines is a line of a poster, and so is the last line.
    return (
        "centred" in looks.get(id(block), ())
        and after is not None
        and "centred" not in looks.get(id(after), ())
    )


def _is_bold(block: Block) -> bool:
    return sum(s.end - s.start for s in block.spans if s.kind == "strong") >= len(block.text)


def _next(items: list[Item], at: int) -> Block | None:
    """The next block, if it comes within a few items (comments stand between)."""
    for item in items[at + 1 : at + 12]:
        if isinstance(item, Block):
            return item
    return None
