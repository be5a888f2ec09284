"""Last lines of a paragraph that are none of its own: ``…明年投产。<br>（责任编辑：某某）``.

They become paragraphs, so that whatever judges paragraphs sees them apart from the article's sentences.
"""

from newscli.article import Block, Span
from newscli.clean.asides import cut_out, rule_for_all
from newscli.clean.blocks import Item
from newscli.clean.closing import notice
from newscli.clean.credit_lines import MAX_LINE
from newscli.credits import EDITORS, WRITERS, read_line
from newscli.rules.site import Site

_REACH = 4
"""So many blocks from the end are looked at."""


def set_apart(items: list[Item], site: Site) -> list[Item]:
    """Put the credits and notices that end one of the last paragraphs behind it, as paragraphs."""
    seen = 0
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        if isinstance(item, Block):
            if "\n" in item.text and item.kind == "paragraph" and not _below_picture(items, at):
                items[at + 1 : at + 1] = reversed(_taken(item, site))
            seen += 1
            if seen == _REACH:
                break
    return items


def _below_picture(items: list[Item], at: int) -> bool:
    """Whether a picture stands before the item, which may be its caption."""
    before = items[at - 1] if at else None
    return isinstance(before, Block) and before.kind == "picture"


def _taken(block: Block, site: Site) -> list[Block]:
    """Take the last lines that are none of its own from a block; the last comes first."""
    if len(block.text) <= MAX_LINE and read_line(block.text):
        return []  # all of it is one credit line
    taken: list[Block] = []
    for at in _starts(block.text, site):
        taken.append(_behind(block, at + 1))
        cut_out(block, at, len(block.text))
    return taken


def _starts(text: str, site: Site) -> list[int]:
    """Where the breaks before such lines stand in a text, from the last on."""
    starts: list[int] = []
    sure, end = 0, len(text)
    while (at := text.rfind("\n", 1, end)) > 0:
        kind = _is_apart(text[at + 1 : end].strip(), site)
        if kind is None:
            break
        starts.append(at)
        sure = len(starts) if kind else sure
        end = at
    if sure and text[: starts[sure - 1]].rstrip().endswith("》"):
        return []  # below the title of a book stands who wrote the book
    return starts[:sure]


def _is_apart(line: str, site: Site) -> bool | None:
    """Whether a line is none of the paragraph's: a notice, or who wrote or edited the article or where
    it is from; False for other credits, which only go with such lines; None for the article's."""
    if len(line) <= MAX_LINE and (read := read_line(line)):
        people = any(credit.role in WRITERS or credit.role in EDITORS for credit in read.credits)
        return people or read.outlet is not None or read.rule in ("editor", "original-title")
    rules = [rule for rule in site.texts.for_text(line) if not rule.within]
    return True if rule_for_all(line, rules) or notice(line) else None


def _behind(block: Block, start: int) -> Block:
    """What stands in a block from a place on, as a paragraph."""
    spans = [
        Span(max(span.start - start, 0), span.end - start, span.kind, span.value)
        for span in block.spans
        if span.end > start
    ]
    return Block("paragraph", block.text[start:], spans, quoted=block.quoted)
