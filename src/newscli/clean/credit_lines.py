"""Paragraphs that are nothing but credits, at the head and at the foot of an article."""

from newscli.article import Block, Removed
from newscli.clean.walk import Item
from newscli.credits import read_line

MAX_LINE = 160
"""Characters. Whatever is longer says more than who wrote it."""

REACH = 4
"""So many paragraphs from either end are looked at; credits among them do not count."""


def without_credit_lines(items: list[Item]) -> list[Item]:
    """Take out the credit lines, each under the rule that ``credits`` gives it, at its place."""
    kept = list(items)
    _sweep(kept, range(len(kept)))
    _sweep(kept, range(len(kept) - 1, -1, -1))
    return kept


def _sweep(items: list[Item], order: range) -> None:
    passed = 0
    for at in order:
        item = items[at]
        if not isinstance(item, Block) or not item.text:
            continue
        if item.kind in ("paragraph", "heading") and len(item.text) <= MAX_LINE:
            line = read_line(item.text)
            if line is not None:
                items[at] = Removed(line.rule, item.text)
                continue
        passed += 1
        if passed == REACH:
            return
