"""Captions that stand below their pictures as paragraphs, told by their words and their looks.

They go with the picture, not into the text. Seen: ``△大学时期的…``, ``图为…``, ``资料图：…。某某 摄``,
``（某某在发布会上）`` in brackets, ``某某商业街，某某新闻图``, centred lines of a few words,
``来源/某某小红书`` and ``<h3>注：…</h3>`` below charts, ``图1：…`` above and ``资料来源：…`` below charts of
reports.
"""

import re
from collections.abc import Mapping

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.credits import EDITORS, WRITERS, is_outlet, read_line
from newscli.patterns import lazy

_MAX_CAPTION = 90
"""Characters of a line that says by its words that it is a caption."""

_MAX_LOOKS = 40
"""Characters of a line that only looks like a caption."""

_ENOUGH = 2
"""So many paragraphs of text stand before and behind 来源：… if it is no credit of the article."""

_BEGINS = lazy(
    r"[（(【\[]?\s*(?:[△▲▼▽↑⬆]|资料图|资料照|图为|图中|上图|下图|左图|右图|配图|题图|头图|图[一二三四五六七八九十\d]{0,3}\s*[:：丨|｜/／]"
    r"|图表?\s?[一二三四五六七八九十\d]{1,3}[:：.、\s](?!.*[。！？])"
    r"|图表?(?:片|源)?\s*(?:来源|来自|说明|据|源)|图源|图自|图片\s*[:：由]|(?:本文|文中|文内)(?:图片|配图)|截图来?[源自]"
    r"|[数资][据料]来源\s*[:：]|来源\s*[/／丨|｜:：].{0,30}(?:图|截屏)|(?:视频|图文|数据图|海报(?:设计)?)\s*(?:来源)?\s*[:：]"
    r"|供图\s*[:：]|(?:摄影?|制图|漫画|插图|绘图)\s*[:：/／丨|｜]|注\s*[:：]|这是.{2,20}拍摄的"
    r"|Photo by |Source: )"
    r"|(?:视觉中国|图虫创意|东方IC|人民视觉|CFP|IC photo)$"
)
_ENDS = lazy(r"(?:供图|截图|图|(?<!拍)摄影?|绘制|制图|资料照片?|图片|截屏)\s*[）)】\]]?$")
_CREDITED = lazy(
    r"(?:[^拍][摄攝]|[\s。，）)]摄影|[\s。，）)（(][图圖]\s?[/／|｜丨]\s?[^。，！？]{2,16}?|供[图圖]|[\s，。]图(?:片)?(?:据|自|源)[^。，]{2,12}|摄\s?[（(][^（）()]{2,10}[）)])\s*[）)】\]]?$"
    r"|[（(](?:视觉中国|图虫|人民视觉|东方IC|IC\s?photo|CFP|新华社发|中新社发?|图源[^（）()]{1,14}|图/[^（）()]{1,14})[）)]$"
)
_SENTENCE_ENDS = tuple("。！？；!?;：:")
_ABOVE = lazy(r"图表?\s?[0-9一二三四五六七八九十]{1,3}\s?[:：.、\s]", re.A)
_SOURCE = lazy(rf"来源\s?[:：][^。！？；\n]{{1,{_MAX_LOOKS}}}")
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
    above = ""
    for at, item in enumerate(items):
        if not isinstance(item, Block):
            kept.append(item)
            continue
        if item.kind == "picture":
            picture = item
            if above and picture.caption:
                kept.append(Removed("caption", above))
            picture.caption, above = picture.caption or above, ""
        elif item.text[:1] == "图" and _stands_above(item, picture, _next(items, at)):
            above, picture = item.text.replace("\n", " "), None
            continue
        elif picture is not None and (
            _says_it_again(item, picture)
            or _is_caption(item, looks, items, at)
            or (item.text[:2] == "来源" and _is_its_source(items, at))
        ):
            if picture.caption:
                kept.append(Removed("caption", item.text))
            else:
                picture.caption = item.text.replace("\n", " ")  # a caption is one line
            # 某某发布会现场 and, on the next line, 图源：某某
            after = _next(items, at)
            picture = picture if after and _says_caption(after) else None
            continue
        else:
            picture = None
        kept.append(item)
    return kept


def _says_it_again(block: Block, picture: Block) -> bool:
    """Whether a line below a picture says what its ``alt`` says, and heads nothing."""
    return block.text == picture.caption and not _is_title(block)


def _stands_above(block: Block, picture: Block | None, after: Block | None) -> bool:
    """Whether 图1：… is the caption of the picture that follows, not of the one before."""
    if after is None or after.kind != "picture" or (picture is not None and not picture.caption):
        return False
    return _is_line(block) and len(block.text) <= _MAX_CAPTION and bool(_ABOVE.match(block.text))


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


def _is_caption(
    block: Block, looks: Mapping[int, frozenset[str]], items: list[Item], at: int
) -> bool:
    text = block.text
    if len(text) > _MAX_CAPTION or not _is_line(block):
        return False
    if _BEGINS.match(text):
        return True
    if _is_title(block):
        return False
    return _looks_so(block, looks, items, at) and not _is_the_articles(items, at)


def _is_title(block: Block) -> bool:
    """Whether a line heads what follows, and not the picture: pictures are called after it."""
    return block.kind == "heading" or _is_all(block, "strong")


def _looks_so(
    block: Block, looks: Mapping[int, frozenset[str]], items: list[Item], at: int
) -> bool:
    """Whether a line below a picture has the looks of a caption."""
    text = block.text
    if _CREDITED.search(text):
        return True
    if len(text) > _MAX_LOOKS or text.endswith(_SENTENCE_ENDS) or _NUMBERED.match(text):
        return False
    if text[0] in "（(" and text[-1] in "）)":
        return True
    if _ENDS.search(text) or _is_all(block, "em"):
        return True
    if "centred" not in looks.get(id(block), ()):
        return False
    # But one of several centred lines is a line of a poster, and so is the last line.
    after = _next(items, at)
    return after is not None and ("centred" not in looks.get(id(after), ()) or _says_caption(after))


def _is_the_articles(items: list[Item], at: int) -> bool:
    """Whether a line below a picture says who wrote, edited or published the article: （文章来源：某报）,
    （记者 某某） below the last picture, （本文作者 …） below the first."""
    item = items[at]
    line = read_line(item.text) if isinstance(item, Block) else None
    if line is None:
        return False
    if not any(credit.role in WRITERS or credit.role in EDITORS for credit in line.credits) and (
        line.rule != "source" or not (is_outlet(line.outlet or "") or "文" in item.text[:3])
    ):
        return False
    if "作者" in item.text or item.text[0] not in "（(":
        return not (_are_around(items[:at]) and _are_around(items[at + 1 :]))
    return not _are_around(items[at + 1 :])


def _is_its_source(items: list[Item], at: int) -> bool:
    """Whether 来源：… below a picture is the picture's source: not the article's, at either end."""
    item = items[at]
    if not isinstance(item, Block) or not _is_line(item) or not _SOURCE.fullmatch(item.text):
        return False
    if read_line(item.text) is None:
        return True
    return _are_around(items[:at]) and _are_around(items[at + 1 :])


def _are_around(items: list[Item]) -> bool:
    """Whether there are paragraphs of the text itself, so that a line beside them is at no end."""
    told = 0
    for item in items:
        if isinstance(item, Block) and item.text:
            told += len(item.text) > _MAX_CAPTION or read_line(item.text) is None
            if told == _ENOUGH:
                return True
    return False


def _says_caption(block: Block) -> bool:
    """Whether a line says by its first words that it belongs to a picture."""
    return _is_line(block) and len(block.text) <= _MAX_CAPTION and bool(_BEGINS.match(block.text))


def _is_line(block: Block) -> bool:
    return block.kind in ("paragraph", "heading") and "\n\n" not in block.text


def _is_all(block: Block, kind: str) -> bool:
    """Whether all of a block is emphasised in one way."""
    return bool(block.spans) and block.spanned(kind) >= len(block.text)


def _next(items: list[Item], at: int) -> Block | None:
    """The next block, if it comes within a few items (comments stand between)."""
    for item in items[at + 1 : at + 12]:
        if isinstance(item, Block):
            return item
    return None
