"""The name of a section (要聞, 国际) that stands alone above the article's headline."""

from newscli.article import Block
from newscli.clean.find.controls import is_control, is_toolbar
from newscli.clean.find.headline import folded
from newscli.clean.walk import Item
from newscli.credits.outlets import SECTIONS

REACH = 12
"""So many things may stand between a section's name and the headline below it."""


def is_section(items: list[Item], at: int, headline: str) -> bool:
    """Whether a block is a section's name with the headline below it, and at most pictures and
    buttons between them."""
    if items[at].text not in SECTIONS:
        return False
    for item in items[at + 1 : at + REACH]:
        if not isinstance(item, Block):
            if item.rule == "headline":
                return True
        elif headline and folded(item.text) == headline:
            return True
        elif item.text and not (
            is_control(item.text, item.kind) or is_toolbar(item.text, item.kind)
        ):
            return False
    return False
