"""An article that stands on its page twice, for wide screens and for narrow ones: kept once.

Which of the two a reader sees a style sheet decides, by names such as ``visible-xs`` or ``d-md-none``.
"""

from newscli.article import Block, Removed
from newscli.clean.blocks import MAX_REMOVED, places_of_text
from newscli.clean.find.sequel import is_sentences
from newscli.clean.find.shares import size_of
from newscli.clean.walk import Item

LEAST_BLOCKS, LEAST_SIZE = 3, 600
"""Blocks and bytes of text that come again, the same and in the same order: fewer may be a refrain."""


def without_copy(items: list[Item]) -> list[Item]:
    """Take out the second copy of an article that is all there is, twice."""
    places = places_of_text(items)
    half = len(places) // 2
    if not half or len(places) % 2 or items[places[0]].text != items[places[half]].text:
        return items
    texts = [items[at].text for at in places]
    if texts[:half] != texts[half:] or not (_is_much(texts[:half]) or _is_flash(texts[:half])):
        return items
    start = places[half]
    return [*items[:start], *(_gone(item) for item in items[start:])]


def _is_much(texts: list[str]) -> bool:
    """Whether texts are too many and too long for a refrain."""
    return len(texts) >= LEAST_BLOCKS and sum(map(size_of, texts)) >= LEAST_SIZE


def _is_flash(texts: list[str]) -> bool:
    """Whether texts are one paragraph of prose: a flash is no more."""
    return len(texts) == 1 and is_sentences(texts[0])


def _gone(item: Item) -> Item:
    if isinstance(item, Block):
        return Removed("duplicate", (item.text or item.src)[:MAX_REMOVED])
    return item
