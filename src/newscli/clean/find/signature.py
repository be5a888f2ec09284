"""The last line of a text where it says who wrote it, when it was sent, or nothing."""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item, places_of_text
from newscli.clean.find.info import is_stamp, tells_change
from newscli.clean.find.next_article import LONGEST_INFO
from newscli.credits import is_outlet, is_sure_name

_MOST_HEADINGS = 2
"""So many headings of forms stand behind an article."""

_SIGNED = re.compile(r"[（(](?P<name>[^（）()]{2,4})[)）]")
_INITIALS = re.compile(r"[（(][a-z]{2,4}(?:\s?[/,]\s?[a-z]{2,4}){0,3}[)）]")
"""Those who wrote and edited it, by their initials: (abc/de), (rtr/abc)."""

_STOPS = frozenset(".!?…。！？”\"»’'")
_LETTER = re.compile(r"[^\W\d]|\d\D|\d{7}")


def without_signature(items: list[Item]) -> list[Item]:
    """Take out the line with which the text ends: the writer's name or initials in brackets, a sign,
    a change's day, when it was sent."""
    at = _last(_without_headings(items))
    if (told := places_of_text(items)[1:]) and is_stamp(items[told[-1]].text):
        items[told[-1]] = Removed("info-line", items[told[-1]].text)
    elif (
        at and items[at].text and not _LETTER.search(items[at].text)
    ):  # a full stop, a counter alone
        items[at] = Removed("control", items[at].text)
    elif at and _INITIALS.fullmatch(items[at].text.strip()):
        items[at] = Removed("editor", items[at].text)
    elif at and len(items[at].text) <= LONGEST_INFO and tells_change(items[at].text):
        items[at] = Removed("info-line", items[at].text)
    signed = _SIGNED.fullmatch(items[at].text.strip()) if at else None
    if signed and is_sure_name(signed["name"]) and not is_outlet(signed["name"]):
        items[at] = Removed("byline", signed["name"])
    return items


def _last(items: list[Item]) -> int:
    """Where the last block is; 0 if it is the first item or there is none."""
    return next((at for at in range(len(items) - 1, 0, -1) if isinstance(items[at], Block)), 0)


def _without_headings(items: list[Item]) -> list[Item]:
    """Take out the headings of forms, of which nothing is left."""
    for _ in range(_MOST_HEADINGS):
        at = _last(items)
        if at + 1 >= len(items):
            break
        last, below = items[at], items[at + 1]
        if not isinstance(last, Block) or last.kind != "heading" or last.text[-1:] in _STOPS:
            break
        if not isinstance(below, Removed) or below.rule != "control":
            break
        items[at] = Removed("control", last.text)
    return items
