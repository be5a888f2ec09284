"""An article that stands on its page twice, for wide screens and for narrow ones: kept once.

Which of the two a reader sees a style sheet decides, by names such as ``visible-xs`` or ``d-md-none``.
"""

from newscli.article import Block, Removed
from newscli.clean.blocks import MAX_REMOVED, Item, places_of_text
from newscli.clean.find.sequel import is_sentences
from newscli.clean.find.shares import size_of

_LEAST_BLOCKS, _LEAST_SIZE = 3, 600
"""Blocks and bytes of text that come again, the same and in the same order: fewer may be a refrain."""

_LEAST_SENTENCES = 2
"""Paragraphs of sentences that stand again right behind themselves, as no refrain does."""


def without_copy(items: list[Item]) -> list[Item]:
    """Take out the second copy of an article that is all there is, twice; and the beginning of one that
    stands again above all of it, for readers to ask for the rest."""
    places = places_of_text(items)
    texts = [items[at].text for at in places]
    if not texts or texts.count(texts[0]) != 2:
        return items
    again = texts.index(texts[0], 1)
    same = texts[:again]
    if same != texts[again : 2 * again]:
        return items
    start, end = 0, places[again]
    if 2 * again == len(texts):
        if not (_is_much(same) or _is_flash(same)):
            return items
        start, end = end, len(items)
    elif sum(map(is_sentences, same)) < _LEAST_SENTENCES:
        return items
    gone = map(_gone, items[start:end])
    return [*items[:start], *gone, *items[end:]]


def _is_much(texts: list[str]) -> bool:
    """Whether texts are too many and too long for a refrain."""
    return len(texts) >= _LEAST_BLOCKS and sum(map(size_of, texts)) >= _LEAST_SIZE


def _is_flash(texts: list[str]) -> bool:
    """Whether texts are one paragraph of prose: a flash is no more."""
    return len(texts) == 1 and is_sentences(texts[0])


def _gone(item: Item) -> Item:
    if isinstance(item, Block):
        return Removed("duplicate", (item.text or item.src)[:MAX_REMOVED])
    return item
