"""The article that a page loads below its own, into the same container, when its reader scrolls on."""

from newscli.article import Block
from newscli.clean.blocks import Item
from newscli.clean.find.info import has_date, is_sure

LONGEST_INFO = 200
_REACH = 3
"""So many lines below its headline the line stands that tells its date."""


def begins_another(items: list[Item], at: int) -> bool:
    """Whether a headline of the first level stands at a place, with an info line of its own below it
    that has a whole date and a label or a time: sections of an article have none."""
    item = items[at]
    if not isinstance(item, Block) or item.kind != "heading" or item.level != 1:
        return False
    below = (item.text for item in items[at + 1 : at + 1 + _REACH])
    return any(len(text) <= LONGEST_INFO and is_sure(text) and has_date(text) for text in below)
