"""Paragraphs that are nothing but credits, at the head and at the foot of an article.

A feed that takes whole pages has their info line above the text: ``2022-07-02 08:30 来源：某某日报``.
"""

import re

from newscli.article import Block, Removed
from newscli.clean.walk import Item
from newscli.credits import is_outlet, read_line
from newscli.patterns import lazy

MAX_LINE = 160
"""Characters. Whatever is longer says more than who wrote it."""

REACH = 4
"""So many paragraphs from either end are looked at; credits among them do not count."""

MAX_INFO = 80
_STAMP = lazy(
    r"(?:(?:发布|发表)?(?:时间|日期)?\s?[:：]\s?)?(?:19|20)\d\d\s?[-/.年]\s?[01]?\d\s?[-/.月]\s?[0-3]?\d日?"
    r"\s{0,4}[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?",
    re.A,
)


# 同花顺（300033.SZ）: a house of that name, but here a security
_CODED = lazy(
    r"[(（]\s?(?:S[HZ]|BJ|HK)?[.:：]?\s?[0-9]{5,6}(?:\.(?:S[HZ]|BJ|HK))?\s?[)）]", re.A | re.I
)


def without_credit_lines(items: list[Item]) -> list[Item]:
    """Take out the credit lines, each under the rule that ``credits`` gives it, at its place."""
    kept = list(items)
    _sweep(kept, range(len(kept)))
    _sweep(kept, range(len(kept) - 1, -1, -1))
    return kept


def _is_info(text: str) -> bool:
    """Whether a line is an info line: a whole date with a time, and credits at most."""
    if len(text) > MAX_INFO or not (stamp := _STAMP.search(text)):
        return False
    rest = f"{text[: stamp.start()]} {text[stamp.end() :]}".strip(" \u3000|｜·")
    return not rest or read_line(rest) is not None or is_outlet(rest)


def _sweep(items: list[Item], order: range) -> None:
    passed = 0 if order.step > 0 else 1  # an info line stands first, if anywhere
    reach = REACH + passed
    for at in order:
        item = items[at]
        if not isinstance(item, Block) or not item.text:
            continue
        text = item.text
        if item.kind in ("paragraph", "heading") and len(text) <= MAX_LINE:
            line = read_line(text)
            if line is not None and not _CODED.search(text):
                items[at] = Removed(line.rule, text)
                continue
            if not passed and (":" in text or "：" in text) and _is_info(text):
                items[at] = Removed("info-line", text)
                continue
        passed += 1
        if passed == reach:
            return
