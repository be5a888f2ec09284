"""The headline where an article begins with it again: it is in the facts, not in the text.

Seen: the title as the first ``<p>`` without a label, as ``<h1>``, in bold. What generators do to
titles (quotes and slashes become ``_``) must not hide that it is the same.
"""

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.credits import read_line
from newscli.patterns import lazy
from newscli.record import Record

_SIGNS = lazy(r"[\W_]+")
_MIN_TITLE = 6
"""Characters, signs not counted. Shorter ones (市场一周) may well begin a text."""

_MAX_CREDIT = 80
_REACH = 3
"""So many lines of credits of so many characters may stand before the title."""


def without_title(items: list[Item], record: Record) -> list[Item]:
    """Take out the first block if it says what the document's title says, and nothing else.

    The source and the writer (来源：…) may stand before it: credits are taken out later.
    """
    title = _title_of(record)
    if not title:
        return items
    credits = 0
    for at, item in enumerate(items):
        if not isinstance(item, Block) or not item.text:
            continue
        text = item.text
        # Quicker than to fold both; signs may be added at one end, not at both.
        alike = text[0] in title or text[-1] in title
        if (
            alike
            and item.kind in ("paragraph", "heading")
            and _says(text, title)
            and _has_more(items, at)
        ):
            items = list(items)
            items[at] = Removed("headline", text)
            break
        credits += 1
        if credits > _REACH or len(text) > _MAX_CREDIT or read_line(text) is None:
            break
    return items


def _says(text: str, title: str) -> bool:
    """Whether a text is the title, whatever signs and spaces either has."""
    if text.endswith(("。", "…")):
        return False  # a sentence: the title was cut out of the text, not the other way round
    if len(text) >= 2 * len(title) + 20:
        return False
    folded = _SIGNS.sub("", text)
    return len(folded) >= _MIN_TITLE and folded == _SIGNS.sub("", title)


def _title_of(record: Record) -> str:
    header = record.get("front_matter")
    title = header.get("title") if isinstance(header, dict) else None
    return title if isinstance(title, str) else ""


def _has_more(items: list[Item], at: int) -> bool:
    """Whether there is more text: a post of one line is not emptied because its title repeats it."""
    return any(isinstance(item, Block) and item.text for item in items[at + 1 :])
