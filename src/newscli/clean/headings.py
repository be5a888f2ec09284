"""Headings that are not marked up as headings, told by their looks.

Seen in feed posts: ``<p><font cms-style="strong-Bold">…</font></p>``, ``<p><strong>…``,
``<p cms-style="font-L strong-Bold">``; a coloured short line that is not bold; two centred lines in
a row that are one heading; ``（一）…`` and ``一、…`` with no markup at all.
"""

from collections.abc import Mapping

from newscli.article import Block, Span
from newscli.clean.blocks import NO_LOOKS, Item
from newscli.patterns import lazy

_MAX_HEADING = 45
"""Characters. A longer line in bold is emphasis."""

_MAX_PLAIN = 30
"""Characters of a heading that has nothing but its number to show for it."""

_MAX_CENTRED = 2
"""Centred lines in a row that can be one heading."""

_LEVEL = 2
"""The level given to a heading that was only told by its looks."""

_SENTENCE_ENDS = tuple("。；;，,、：:.…”！!）)")
_BOLD_ENDS = tuple("。；;，,、：:.…”")
# 一、 （一） 1．; not 1. and 1、 which number sentences and products
_NUMBERED = lazy(
    r"(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}．)"
)
_NUMBERS = lazy("[一二三四五六七八九十0-9]+")
_HAS_NUMBER = frozenset("一二三四五六七八九十（(0123456789")


def mark_headings(items: list[Item], looks: Mapping[int, frozenset[str]]) -> list[Item]:
    """Turn the paragraphs that are headings into headings; two lines of one heading become one."""
    blocks = [item for item in items if isinstance(item, Block)]
    numbered: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind != "paragraph" or block.quoted:
            continue
        look = looks.get(id(block), NO_LOOKS) if looks else NO_LOOKS
        if block.spans or look:
            if _is_heading(block, look):
                _make_heading(block)
        elif block.text[0] in _HAS_NUMBER and _is_numbered(block.text):
            numbered.append(at)
    for at in [at for at in numbered if _stands_alone(blocks, at)]:
        _make_heading(blocks[at])
    if looks and any("centred" in look for look in looks.values()):
        _mark_centred(blocks, looks)
        items = _joined(items, looks)
    return items


def _make_heading(block: Block) -> None:
    block.kind, block.level = "heading", _LEVEL
    block.spans = [span for span in block.spans if span.kind != "strong"]


def _is_heading(block: Block, look: frozenset[str]) -> bool:
    text = block.text
    if len(text) > _MAX_HEADING or "\n" in text:
        return False
    if "heading" in look:
        return True
    if "coloured" in look and not text.endswith(_SENTENCE_ENDS):
        return True
    if text.endswith(_BOLD_ENDS) or (text[-1] in "）)" and "。" in text):
        return False  # in brackets behind a sentence stands who wrote it
    return block.spanned("strong") >= len(text) - text.count(" ") - text.count("\u3000")


def _mark_centred(blocks: list[Block], looks: Mapping[int, frozenset[str]]) -> None:
    """One or two centred short lines between texts head what follows; more are a poster."""
    centred = [
        block.kind in ("paragraph", "heading") and "centred" in looks.get(id(block), ())
        for block in blocks
    ]
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and centred[end]:
            end += 1
        if 0 < end - at <= _MAX_CENTRED and at > 0 and end < len(blocks) and blocks[end].text:
            for block in blocks[at:end]:
                if _is_short(block.text) and block.kind == "paragraph" and not block.quoted:
                    _make_heading(block)
        at = max(end, at + 1)


def _is_short(text: str) -> bool:
    return len(text) <= _MAX_PLAIN and "\n" not in text and not text.endswith(_SENTENCE_ENDS)


def _is_numbered(text: str) -> bool:
    return _is_short(text) and bool(_NUMBERED.match(text))


def _stands_alone(blocks: list[Block], at: int) -> bool:
    """Whether a numbered line heads something: what is around it is text, not the next number."""
    if at + 1 == len(blocks):
        return False
    form = _form(blocks[at])
    return form != _form(blocks[at + 1]) and (not at or form != _form(blocks[at - 1]))


def _form(block: Block) -> str:
    """How a line is numbered: 、 for 一、 and （） for （二）; "" for a line that is not."""
    if block.kind not in ("paragraph", "heading") or not _is_numbered(block.text):
        return ""
    number = _NUMBERED.match(block.text)
    return _NUMBERS.sub("", number[0]) if number else ""


def _joined(items: list[Item], looks: Mapping[int, frozenset[str]]) -> list[Item]:
    """Two centred headings in a row are one: a number or a first half, and the rest."""
    kept: list[Item] = []
    before: Block | None = None
    for item in items:
        if isinstance(item, Block):
            if (
                before is not None
                and _is_centred_heading(before, looks)
                and _is_centred_heading(item, looks)
                and len(before.text) + len(item.text) < _MAX_HEADING
            ):
                _join(before, item)
                before = None  # three in a row are not one
                continue
            before = item
        kept.append(item)
    return kept


def _is_centred_heading(block: Block, looks: Mapping[int, frozenset[str]]) -> bool:
    return block.kind == "heading" and "centred" in looks.get(id(block), ())


def _join(first: Block, second: Block) -> None:
    shift = len(first.text) + 1
    first.text = f"{first.text} {second.text}"
    first.spans += [Span(s.start + shift, s.end + shift, s.kind, s.value) for s in second.spans]
