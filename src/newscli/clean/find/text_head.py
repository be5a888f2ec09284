"""What stands above the text of a page's article, in the same container: the info line, the byline, the
headline once more, a button."""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.find.controls import heads_contents, is_control, is_toolbar
from newscli.clean.find.ends import LABEL_FIRST, LEAD, LONGEST_HEADING, credits_in, rule_of_credits
from newscli.clean.find.info import has_date, is_bare, is_sure
from newscli.clean.find.next_article import LONGEST_INFO
from newscli.clean.find.sequel import is_link
from newscli.credits import is_outlet, is_sure_name, names_in, signed_by
from newscli.credits.outlet_names import SECTIONS
from newscli.headline import folded

_LONGEST_LATE = 100
_LONGEST_HEADLINE = 300
_MOST_ABOVE = 40
"""So many things stand above the text of an article at most."""

_LONGEST_CELL = 14
"""Characters of a table's cell in a row of buttons."""

_POSITION = re.compile(
    r"(?!.*[我是的做当这那谁])[\w ·]{0,12}(?:记者|記者|撰稿人|专栏作家|评论员|研究员|分析师|特约作者|主笔)$"
)
_BESIDE = re.compile(r"[\W_]{1,3}|[0-9]{1,3}[ -]?min(?:ut[a-z]{1,2})?s?\.?", re.I)
"""What stands beside a name and a date, each in a line of its own: a stroke, the time that it takes to
read. Further down, *4 min* may be what a recipe says."""

_REACH = 12
"""So many things may stand between a section's name and the headline below it."""


def rule_above(items: list[Item], at: int, before: int, decks: int, headline: str) -> str:
    """The rule under which a block goes that stands above the text of the article, or "".

    ``before`` is the size of the text before it, and ``decks`` the number of blocks of sentences in it:
    a deck, however long, is one.
    """
    block = items[at]
    if not isinstance(block, Block):
        return ""
    rule = "" if before else _rule_of_first(items, at, headline)
    if not rule and before < LEAD:
        rule = _rule_at_head(block)
    if not rule and (before < LEAD * 3 or (decks == 1 and at <= _MOST_ABOVE)):
        rule = _rule_below_deck(items, at)
        if not rule and headline and len(block.text) < _LONGEST_HEADLINE:
            rule = "headline" if folded(block.text) == headline else ""
    return rule


def _rule_at_head(block: Block) -> str:
    """The rule under which a block goes that stands before the first sentences, or ""."""
    size = len(block.text)
    if not size:
        return ""
    if block.kind == "table":  # 2009年08月17日 来源：某某网 | 【字号 大 中 小】, a row of its own
        if size > LONGEST_INFO or "\n" in block.text:
            return ""
        if is_sure(block.text):
            return "info-line"
        return "control" if is_toolbar(block.text, "table") else ""
    if (
        size <= LONGEST_HEADING
        and LABEL_FIRST.match(block.text)
        and (line := credits_in(block.text))
    ):
        return rule_of_credits(line, block.text)
    if _POSITION.match(block.text):
        return "byline"
    if size <= LONGEST_INFO and (is_sure(block.text) or is_bare(block.text)):
        return "info-line"
    return "control" if _BESIDE.fullmatch(block.text) else ""


def _rule_of_first(items: list[Item], at: int, headline: str) -> str:
    """The rule under which the first block goes for what stands beside it, or ""."""
    if _is_name_alone(items, at):
        return "byline"
    if is_section(items, at, headline):
        return "control"
    return "control" if _is_linked_button(items, at) or _heads_contents(items, at) else ""


def _is_name_alone(items: list[Item], at: int) -> bool:
    """Whether the first block is a writer's name, and not that of whom the next ones speak."""
    name = items[at].text.strip(" 　")
    if not is_sure_name(name) or is_outlet(name):
        return False
    return not any(name in item.text for item in items[at + 1 : at + 4])


def _rule_below_deck(items: list[Item], at: int) -> str:
    """The rule under which a block goes that stands below a long introduction, or "": a byline, or the
    only line that tells a day, with its label or its time."""
    text = items[at].text
    if _is_byline_again(items, at):
        return "byline"
    if len(text) <= LONGEST_HEADING and not has_date(text) and signed_by(text):
        return "byline"
    if len(text) > _LONGEST_LATE or not _is_dated(text):
        return ""
    texts = [item.text for item in items if isinstance(item, Block)]
    dated = sum(1 for text in texts if len(text) <= _LONGEST_LATE and _is_dated(text))
    return "" if dated > 1 else "info-line"


def _is_dated(text: str) -> bool:
    """Whether a text is an info line with a whole date."""
    return has_date(text) and (is_sure(text) or _is_name_and_day(text))


def _is_name_and_day(text: str) -> bool:
    """Whether a line is a name in Latin letters and a date: *Ada Quay, May 3, 2023*."""
    name, comma, day = text.partition(", ")
    return bool(comma) and is_bare(day) and names_in(name) == [name]


def _is_byline_again(items: list[Item], at: int) -> bool:
    """Whether a block is nothing but the names in Latin letters that the page's byline gives, too."""
    text = items[at].text
    if len(text) > LONGEST_HEADING or not (names := names_in(text)):
        return False
    said = [i.text for i in items if isinstance(i, Removed) and i.rule in ("byline", "info-line")]
    return all(any(name in line for line in said) for name in names)


def _is_linked_button(items: list[Item], at: int) -> bool:
    """Whether a block is a few linked words right behind the info line: 微博看某地."""
    item = items[at]
    if not 0 < len(item.text) <= _LONGEST_CELL or not is_link(item) or not at:
        return False
    above = items[at - 1]
    return isinstance(above, Removed) and above.rule == "info-line"


def _heads_contents(items: list[Item], at: int) -> bool:
    """Whether a block is the heading of the list of the article's parts, which went for its links."""
    below = items[at + 1] if at + 1 < len(items) else None
    return isinstance(below, Removed) and below.rule == "links" and heads_contents(items[at].text)


def is_section(items: list[Item], at: int, headline: str) -> bool:
    """Whether a block is a section's name with the headline below it, and at most pictures and
    buttons between them."""
    if items[at].text not in SECTIONS:
        return False
    for item in items[at + 1 : at + _REACH]:
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
