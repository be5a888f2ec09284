"""Headings that are not marked up as headings: short lines set in bold.

Seen in feed posts: ``<p><font cms-style="strong-Bold">…</font></p>``, ``<p><strong>…``, and
``<p cms-style="font-L strong-Bold">``.
"""

from newscli.article import Block
from newscli.clean.walk import Item

MAX_HEADING = 45
"""Characters. A longer line in bold is emphasis."""

LEVEL = 2
"""The level given to a heading that was only told by its looks."""

_SENTENCE_ENDS = tuple("。；;，,、：:.…”")


def mark_headings(items: list[Item], centred: set[int]) -> None:
    """Turn the paragraphs that are headings by their looks into headings, in place."""
    for item in items:
        if (
            isinstance(item, Block)
            and item.kind == "paragraph"
            and item.spans
            and _is_heading(item)
        ):
            item.kind, item.level = "heading", LEVEL
            item.spans = [span for span in item.spans if span.kind != "strong"]


def _is_heading(block: Block) -> bool:
    text = block.text
    if len(text) > MAX_HEADING or "\n" in text or text.endswith(_SENTENCE_ENDS) or block.quoted:
        return False
    bold = sum(span.end - span.start for span in block.spans if span.kind == "strong")
    return bold >= len(text) - text.count(" ") - text.count("\u3000")
