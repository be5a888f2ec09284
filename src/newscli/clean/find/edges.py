"""What stands at the edges of a page's article and is none of it, told by its words.

The finder goes by containers. What a page sets into the same container as the article, or around it
in containers without a name, is known by what it says: the info line before the first sentence,
the heading 相关阅读 and all after it, the words of buttons.
"""

import re
from itertools import pairwise

from newscli.article import Block, Removed
from newscli.clean.blocks import MAX_REMOVED, Item
from newscli.clean.end_marks import END_MARK, is_end_mark
from newscli.clean.find import phrases
from newscli.clean.find.author_notes import without_notes
from newscli.clean.find.controls import is_control
from newscli.clean.find.copies import without_copy
from newscli.clean.find.dated_teasers import without_dated_cards
from newscli.clean.find.ends import (
    LONGEST_HEADING,
    breaks_off,
    credits_in,
    is_last,
    is_wall,
    rule_of_credits,
)
from newscli.clean.find.info import has_date, is_info, is_labelled
from newscli.clean.find.insets import end_of_inset, without_announcements, without_last_links
from newscli.clean.find.next_article import LONGEST_INFO
from newscli.clean.find.photographs import is_caption, is_photo_credit
from newscli.clean.find.repeated_lead import without_lead
from newscli.clean.find.sequel import PROSE, is_link
from newscli.clean.find.shares import size_of
from newscli.clean.find.signature import without_signature
from newscli.clean.find.text_head import rule_above
from newscli.credits import is_sure_name
from newscli.headline import folded

_LONGEST_BUTTON = 80
_LONGEST_LABEL = 24
_LONGEST_ASIDE = 200
_LONGEST_JUDGED = 320
_BY_NAME = ("advert", "tags")
"""Rules under which containers go by what they are called."""


_ASIDE = phrases.pattern("asides")
_OFFER = re.compile(
    r"[^.?!]{1,50}\? (?:sign up|subscribe) (?:now |here |today )?(?:for|to) "
    r"(?:.{0,80}newsletter|our .{0,80}$)"
    r"|.{0,200}\bin your inbox\b[^.?!]{0,40}\? (?:sign up|subscribe)\b.{0,20}$",
    re.I,
)
_CONSENT = phrases.pattern("consents")
_LABELS = frozenset(phrases.lines("labels"))
_TAGS = frozenset(phrases.lines("tags"))
_COLON = re.compile(r"[:：﹕︰|]\s?")
_POINTERS = tuple("►▶▸☞➤")
"""Signs before a line that is nothing but a link to another article."""

_DAY_FIRST = re.compile(r"(?:发布|公告|更新|发表|录入)?(?:时间|日期)\s?[:：]\s?20[0-9]{2}")
"""What a line of date and buttons begins with: 公告日期：2022-08-17 加入自选股 查看原文."""


def without_edges(items: list[Item]) -> list[Item]:
    """Take out the info lines at the head, the buttons, and all from the end of the article on."""
    items = [_judged(item) for item in items]
    _give_captions(items)
    sizes = [size_of(item.text) if isinstance(item, Block) else 0 for item in items]
    whole = sum(sizes)
    before = resumes = decks = 0
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
                    return _cut_off(items, at)
                items[at] = _gone(item)
                continue
            if rule := rule_above(items, at, before, decks, headline):
                items[at] = Removed(rule, item.text)
                continue
            before += sizes[at]
            decks += sizes[at] >= PROSE
        elif breaks_off(item, items, at, before, whole):
            return _cut_off(items, at)
        elif not before and item.rule == "links":
            if _DAY_FIRST.match(item.text) and len(item.text) <= _LONGEST_BUTTON:
                items[at] = Removed("info-line", item.text)
            elif _is_linked_writer(items, at):
                items[at] = Removed("byline", item.text)
    return without_lead(_without_last(without_copy(items)))


def _cut_off(items: list[Item], at: int) -> list[Item]:
    """Take out all from the end of the article on, and the lines before it that are none of it."""
    return without_lead(_without_last([*items[:at], *map(_gone, items[at:])]))


def _without_last(items: list[Item]) -> list[Item]:
    """Take out the lines and links with which the text ends that are none of it."""
    items = without_last_links(without_dated_cards(without_notes(items)))
    return without_signature(without_announcements(items))


def _is_linked_writer(items: list[Item], at: int) -> bool:
    """Whether a link above the text is a writer's name: the line of the date is beside it."""
    if not is_sure_name(items[at].text):
        return False
    beside = (*items[max(0, at - 1) : at], *items[at + 1 : at + 2])
    return any(item.rule == "info-line" for item in beside if isinstance(item, Removed))


def _judged(item: Item) -> Item:
    """A block, or what is taken out in its place for its words."""
    if isinstance(item, Removed):
        return _credited(item)
    if not item.text or len(item.text) >= _LONGEST_JUDGED:
        return item
    text = item.text
    if item.kind == "paragraph" and is_caption(text):
        return Removed("caption", text)
    if is_wall(text):
        return Removed("related", text)
    if "\n" in text and text.partition("\n")[0].strip(" :").lower() in _LABELS:
        return Removed("related", text)
    if _CONSENT.match(text):
        return Removed("appeal", text)
    if len(text) >= _LONGEST_ASIDE:
        return item
    if len(text) < _LONGEST_BUTTON and is_control(text, item.kind):
        return Removed("control", text)
    if (text[:1] in _POINTERS or text[:2] == "更多") and is_link(item):
        return Removed("related", text)
    if _is_labelled_link(text) or _ASIDE.match(text) or ("?" in text and _OFFER.match(text)):
        return Removed("info-line" if is_info(text) else "related", text)
    if item.kind in ("paragraph", "heading") and is_photo_credit(text):
        return Removed("photo-credit", text)
    return item


def _credited(item: Removed) -> Removed:
    """What went for its container's name, as the credit line that it is: 【编辑:某某】 in ``adEditor``."""
    if item.rule not in _BY_NAME or not 4 < len(item.text) <= LONGEST_HEADING:
        return item
    line = credits_in(item.text)
    return Removed(line.rule, item.text) if line and line.credits else item


def _is_labelled_link(text: str) -> bool:
    """Whether a line begins with a label like 相关阅读：, which the title of another article follows."""
    found = _COLON.search(text, 0, _LONGEST_LABEL)
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


def _gone(item: Item) -> Item:
    """What stands behind the end: of lines with a date those that say whose it is; the others are
    those of cards, 某报 某某 2022-12-18 14:55."""
    text = item.text
    if isinstance(item, Removed):
        others = item.rule == "info-line" and has_date(text) and not is_labelled(text)
        return Removed("related", text) if others else item
    text = text or item.src
    others = has_date(text) and not is_labelled(text)
    if not others and (line := credits_in(text)):
        return Removed(rule_of_credits(line, text), text)
    if is_end_mark(text):
        return Removed(END_MARK, text)
    rule = "info-line" if len(text) <= LONGEST_INFO and is_labelled(text) else "related"
    return Removed(rule, text[:MAX_REMOVED])
