"""What is no part of the article by what it says: promotion, disclaimers, notices.

The rules are ``[[drop_text]]`` of the rule files. One look at the whole text tells whether any of
them could apply, which for most documents is all that is done. They are written as the mainland writes:
of what Hong Kong and Taiwan write, whole blocks are read in its letters, too.
"""

from itertools import islice

from newscli.article import Block, Removed, Span
from newscli.clean.blocks import Item
from newscli.clean.closing import is_told, simplified, tells_more
from newscli.patterns import lazy
from newscli.rules.site import Site
from newscli.rules.texts import DropText

_SHOWN = lazy("长按|识别|扫描|扫码|扫一扫|[上下]方|扫[上下]")
_TRADITIONAL = "這為與個時會國們"
"""Letters of which every article in traditional script holds one."""

_MAX_CUTS = 50
"""Parts that one rule cuts out of one block. Nobody promotes more often in one paragraph."""

_MAX_LINK_LIST = 80
"""Characters of a line that may belong to a list of further articles."""


def without_asides(items: list[Item], site: Site) -> list[Item]:
    """Take out what a rule names, under that rule: whole blocks, or with ``within`` a part of one."""
    text = "\n".join([item.text for item in items if isinstance(item, Block)])
    traditional = [letter for letter in _TRADITIONAL if letter in text]
    rules = site.texts.for_text(f"{text}\n{simplified(text)}" if traditional else text)
    if not rules:
        return items
    kept: list[Item] = []
    coded = False
    following = ""  # the rule that takes the lines after its own
    cutting = [rule for rule in rules if rule.within]
    taking = [rule for rule in rules if not rule.within]
    for item in items:
        if not isinstance(item, Block) or not item.text:
            kept.append(item)
            continue
        if following and _is_further(item):
            kept.append(Removed(following, item.text))
            continue
        following = ""
        rule = rule_for_all(item.text, taking)
        if rule is None and traditional:
            rule = rule_for_all(simplified(item.text), taking)
        if rule is not None:
            kept.append(Removed(rule.rule, item.text))
            coded = coded or rule.rule == "qr-promotion"
            following = rule.rule if rule.follow else ""
        else:
            _cut_parts(item, cutting, kept)
    return _without_codes(kept) if coded else kept


def _without_codes(items: list[Item]) -> list[Item]:
    """Take out the pictures that lines taken out as ``qr-promotion`` speak of: the one below such a
    line, and where no more text follows the one above it. A picture with a caption is none of them."""
    for at, item in enumerate(items):
        if isinstance(item, Block) or item.rule != "qr-promotion" or not _SHOWN.search(item.text):
            continue
        at_end = not any(isinstance(other, Block) and other.text for other in items[at + 1 :])
        for beside in (at + 1, at - 1) if at_end else (at + 1,):
            other = items[beside] if 0 <= beside < len(items) else None
            if isinstance(other, Block) and other.kind == "picture" and not other.caption:
                items[beside] = Removed("qr-promotion", other.src)
                break
    return items


def rule_for_all(text: str, rules: list[DropText]) -> DropText | None:
    """The rule that takes all of a text."""
    for rule in rules:
        if rule.could_match(text) and rule.pattern.fullmatch(text):
            if is_told(text) or (rule.rule == "copyright" and tells_more(text)):
                return None
            return rule
    return None


def _is_further(block: Block) -> bool:
    """Whether a line of a list of further articles: nothing but a link, or an item of a list."""
    if len(block.text) > _MAX_LINK_LIST or block.kind not in ("paragraph", "item", "heading"):
        return False
    return block.kind == "item" or block.spanned("link") >= len(block.text) * 0.8


def _cut_parts(block: Block, rules: list[DropText], kept: list[Item]) -> None:
    """Cut out of a block what rules with ``within`` match, and put down what is left of it."""
    cut: list[Removed] = []
    whole = block.text
    for rule in rules:
        if not block.rows and rule.could_match(block.text):
            for match in reversed(list(islice(rule.pattern.finditer(block.text), _MAX_CUTS))):
                if match.end() > match.start():
                    cut.append(Removed(rule.rule, match[0].strip()))
                    cut_out(block, match.start(), match.end())
    if block.text:
        kept.append(block)
    if cut[1:]:
        cut.sort(key=lambda removed: whole.find(removed.text))
    kept += cut


def cut_out(block: Block, start: int, end: int) -> None:
    """Cut a stretch out of a block's text, and the white space that it leaves at the ends.

    Spans behind it move, spans that reach into it are shortened, spans inside it go.
    """
    text = block.text
    while end == len(text.rstrip()) and start and text[start - 1] in " \u3000\n":
        start -= 1
    if end >= len(text.rstrip()):
        end = len(text)
    while not start and end < len(text) and text[end] in " \u3000\n":
        end += 1
    block.text = text[:start] + text[end:]
    size = end - start
    spans: list[Span] = []
    for span in block.spans:
        first = span.start if span.start <= start else max(span.start - size, start)
        last = span.end if span.end <= start else max(span.end - size, start)
        if first < last:
            spans.append(Span(first, last, span.kind, span.value))
    block.spans = spans
