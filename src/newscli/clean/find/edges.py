"""What stands at the edges of a page's article and is none of it, told by its words.

The finder goes by containers. What a page sets into the same container as the article, or around it
in containers without a name, is known by what it says: the info line before the first sentence,
the heading 相关阅读 and all after it, the words of buttons.
"""

import re
from itertools import pairwise

from newscli.article import Block, Removed
from newscli.clean.blocks import MAX_REMOVED
from newscli.clean.end_marks import END_MARK, is_end_mark
from newscli.clean.find import phrases
from newscli.clean.find.another import LONGEST_INFO
from newscli.clean.find.cards import without_dated_cards
from newscli.clean.find.controls import heads_contents, is_control, is_toolbar
from newscli.clean.find.copies import without_copy
from newscli.clean.find.ends import (
    LABEL_FIRST,
    LEAD,
    LONGEST_HEADING,
    credits_in,
    is_last,
    is_neighbours,
)
from newscli.clean.find.headline import folded
from newscli.clean.find.info import has_date, is_bare, is_info, is_sure
from newscli.clean.find.insets import (
    end_of_inset,
    without_announcements,
    without_last_links,
)
from newscli.clean.find.lead import without_lead
from newscli.clean.find.notes import without_notes
from newscli.clean.find.photographs import is_caption, is_photo_credit
from newscli.clean.find.sequel import is_link
from newscli.clean.find.shares import size_of
from newscli.clean.walk import Item
from newscli.credits import CreditLine, is_outlet, is_sure_name, names_in

LONGEST_BUTTON = 80
LONGEST_LABEL = 24
LONGEST_ASIDE = 200
LONGEST_JUDGED = 320
LONGEST_LATE = 100
LONGEST_CELL = 14
"""Characters of a table's cell in a row of buttons."""

_ASIDE = phrases.pattern("asides")
_OFFER = re.compile(
    r"[^.?!]{1,50}\? (?:sign up|subscribe) (?:now |here |today )?(?:for|to) "
    r"(?:.{0,80}newsletter|our .{0,80}$)"
    r"|.{0,200}\bin your inbox\b[^.?!]{0,40}\? (?:sign up|subscribe)\b.{0,20}$",
    re.I,
)
_LABELS = frozenset(phrases.lines("labels"))
_TAGS = frozenset(phrases.lines("tags"))
_COLON = re.compile(r"[:：|]\s?")
_POSITION = re.compile(
    r"(?!.*[我是的做当这那谁])[\w ·]{0,12}(?:记者|記者|撰稿人|专栏作家|评论员|研究员|分析师|特约作者|主笔)$"
)
_POINTERS = tuple("►▶▸☞➤")
"""Signs before a line that is nothing but a link to another article."""

_SIGNED = re.compile(r"[（(](?P<name>[^（）()]{2,4})[)）]")
_DAY_FIRST = re.compile(r"(?:发布|公告|更新|发表|录入)?(?:时间|日期)\s?[:：]\s?20[0-9]{2}")
"""What a line of date and buttons begins with: 公告日期：2022-08-17 加入自选股 查看原文."""

_LETTER = re.compile(r"[^\W\d]|\d\D|\d{7}")


def without_edges(items: list[Item]) -> list[Item]:
    """Take out the info lines at the head, the buttons, and all from the end of the article on."""
    items = [_judged(item) for item in items]
    _give_captions(items)
    sizes = [size_of(item.text) if isinstance(item, Block) else 0 for item in items]
    whole = sum(sizes)
    before = resumes = 0
    headline = next(
        (folded(i.text) for i in items if isinstance(i, Removed) and i.rule == "headline"), ""
    )
    for at, item in enumerate(items):
        if isinstance(item, Block):
            if at < resumes:
                items[at] = _gone(item)
                continue
            if is_last(items, at, before, whole, whole - before - sizes[at]):
                resumes = end_of_inset(items, at, whole)
                if not resumes:
                    return [*items[:at], *map(_gone, items[at:])]
                items[at] = _gone(item)
                continue
            if not before and (rule := _rule_of_first(items, at)):
                items[at] = Removed(rule, item.text)
                continue
            if before < LEAD and (rule := _rule_at_head(item, headline)):
                items[at] = Removed(rule, item.text)
                continue
            if before < LEAD * 3 and (rule := _rule_below_deck(items, at)):
                items[at] = Removed(rule, item.text)
                continue
            before += sizes[at]
        elif item.rule == "links" and is_neighbours(items, at, before, whole):
            return [*items[:at], *map(_gone, items[at:])]
        elif not before and item.rule == "links":
            if _DAY_FIRST.match(item.text) and len(item.text) <= LONGEST_BUTTON:
                items[at] = Removed("info-line", item.text)
            elif _is_linked_writer(items, at):
                items[at] = Removed("byline", item.text)
    return without_lead(_without_last(without_copy(items)))


def _without_last(items: list[Item]) -> list[Item]:
    """Take out the lines and links with which the text ends that are none of it."""
    items = without_last_links(without_dated_cards(without_notes(items)))
    return _without_signature(without_announcements(items))


def _without_signature(items: list[Item]) -> list[Item]:
    """Take out the writer's name in brackets with which the text ends, a line of its own, or a sign."""
    at = next((at for at in range(len(items) - 1, 0, -1) if isinstance(items[at], Block)), 0)
    if at and items[at].text and not _LETTER.search(items[at].text):  # a full stop, a counter alone
        items[at] = Removed("control", items[at].text)
    signed = _SIGNED.fullmatch(items[at].text.strip()) if at else None
    if signed and is_sure_name(signed["name"]) and not is_outlet(signed["name"]):
        items[at] = Removed("byline", signed["name"])
    return items


def _rule_at_head(block: Block, headline: str) -> str:
    """The rule under which a block goes that stands before the first sentences, or ""."""
    size = len(block.text)
    if not size:
        return ""
    if block.kind == "table":  # 2009年08月17日 来源：某某网 | 【字号 大 中 小】, a row of its own
        if size > LONGEST_INFO or "\n" in block.text:
            return ""
        if is_sure(block.text):
            return "info-line"
        return "control" if is_toolbar(block.text, "table") else ""
    if (
        size <= LONGEST_HEADING
        and LABEL_FIRST.match(block.text)
        and (line := credits_in(block.text))
    ):
        return _rule_of(line, block.text)
    if _POSITION.match(block.text):
        return "byline"
    if size <= LONGEST_INFO and (is_sure(block.text) or is_bare(block.text)):
        return "info-line"
    return "headline" if headline and size < 300 and folded(block.text) == headline else ""


def _rule_of_first(items: list[Item], at: int) -> str:
    """The rule under which the first block goes for what stands beside it, or ""."""
    if _is_name_alone(items, at):
        return "byline"
    return "control" if _is_linked_button(items, at) or _heads_contents(items, at) else ""


def _is_name_alone(items: list[Item], at: int) -> bool:
    """Whether the first block is a writer's name, and not that of whom the next ones speak."""
    name = items[at].text.strip(" 　")
    if not is_sure_name(name) or is_outlet(name):
        return False
    return not any(name in item.text for item in items[at + 1 : at + 4])


def _rule_below_deck(items: list[Item], at: int) -> str:
    """The rule under which a block goes that stands below a long introduction, or "": the byline, or the
    only line that tells a day, with its label or its time."""
    text = items[at].text
    if _is_byline_again(items, at):
        return "byline"
    if len(text) > LONGEST_LATE or not _is_dated(text):
        return ""
    texts = [item.text for item in items if isinstance(item, Block)]
    dated = sum(1 for text in texts if len(text) <= LONGEST_LATE and _is_dated(text))
    return "" if dated > 1 else "info-line"


def _is_dated(text: str) -> bool:
    """Whether a text is an info line with a whole date."""
    return has_date(text) and (is_sure(text) or _is_name_and_day(text))


def _is_name_and_day(text: str) -> bool:
    """Whether a line is a name in Latin letters and a date: *Ada Quay, May 3, 2023*."""
    name, comma, day = text.partition(", ")
    return bool(comma) and is_bare(day) and names_in(name) == [name]


def _is_byline_again(items: list[Item], at: int) -> bool:
    """Whether a block is nothing but the names in Latin letters that the page's byline gives, too."""
    text = items[at].text
    if len(text) > LONGEST_HEADING or not (names := names_in(text)):
        return False
    said = [i.text for i in items if isinstance(i, Removed) and i.rule in ("byline", "info-line")]
    return all(any(name in line for line in said) for name in names)


def _is_linked_button(items: list[Item], at: int) -> bool:
    """Whether a block is a few linked words right behind the info line: 微博看某地."""
    item = items[at]
    if not 0 < len(item.text) <= LONGEST_CELL or not is_link(item) or not at:
        return False
    above = items[at - 1]
    return isinstance(above, Removed) and above.rule == "info-line"


def _heads_contents(items: list[Item], at: int) -> bool:
    """Whether a block is the heading of the list of the article's parts, which went for its links."""
    below = items[at + 1] if at + 1 < len(items) else None
    return isinstance(below, Removed) and below.rule == "links" and heads_contents(items[at].text)


def _is_linked_writer(items: list[Item], at: int) -> bool:
    """Whether a link above the text is a writer's name: the line of the date is beside it."""
    if not is_sure_name(items[at].text):
        return False
    beside = (*items[max(0, at - 1) : at], *items[at + 1 : at + 2])
    return any(item.rule == "info-line" for item in beside if isinstance(item, Removed))


def _judged(item: Item) -> Item:
    """A block, or what is taken out in its place for its words."""
    if not isinstance(item, Block) or not item.text or len(item.text) >= LONGEST_JUDGED:
        return item
    text = item.text
    if item.kind == "paragraph" and is_caption(text):
        return Removed("caption", text)
    if len(text) >= LONGEST_ASIDE:
        return item
    if len(text) < LONGEST_BUTTON and is_control(text, item.kind):
        return Removed("control", text)
    if (text[:1] in _POINTERS or text[:2] == "更多") and is_link(item):
        return Removed("related", text)
    if _is_labelled_link(text) or _ASIDE.match(text) or ("?" in text and _OFFER.match(text)):
        return Removed("info-line" if is_info(text) else "related", text)
    if item.kind in ("paragraph", "heading") and is_photo_credit(text):
        return Removed("photo-credit", text)
    return item


def _is_labelled_link(text: str) -> bool:
    """Whether a line begins with a label like 相关阅读：, which the title of another article follows."""
    found = _COLON.search(text, 0, LONGEST_LABEL)
    if found is None:
        return False
    label = text[: found.start()].strip().lower()
    return label in _TAGS or (label in _LABELS and found.end() < len(text))


def _give_captions(items: list[Item]) -> None:
    """Give the pictures without a caption the line below that says whose they are."""
    for picture, line in pairwise(items):
        if not isinstance(line, Removed) or line.rule not in ("caption", "photo-credit"):
            continue
        if isinstance(picture, Block) and picture.kind == "picture":
            picture.caption = picture.caption or line.text.replace("\n", " ")


def _rule_of(line: CreditLine, text: str) -> str:
    """The rule of a credit line: that of info lines, where it tells the date, too."""
    return "info-line" if is_sure(text) and has_date(text) else line.rule


def _gone(item: Item) -> Item:
    if isinstance(item, Block):
        text = item.text or item.src
        if line := credits_in(text):
            return Removed(_rule_of(line, text), text)
        if is_end_mark(text):
            return Removed(END_MARK, text)
        rule = "info-line" if len(text) <= LONGEST_INFO and is_info(text) else "related"
        return Removed(rule, text[:MAX_REMOVED])
    return item
