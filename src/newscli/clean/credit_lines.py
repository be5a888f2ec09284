"""Paragraphs that are nothing but credits, at the head and at the foot of an article.

A feed that takes whole pages has their info line above the text: ``2022-07-02 08:30 来源：某某日报``.
"""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.credits import is_outlet, is_sure_name, labels, read_line
from newscli.credits.han import is_han
from newscli.credits.outlet import looks_like
from newscli.patterns import lazy

MAX_LINE = 160
"""Characters. Whatever is longer says more than who wrote it."""

_REACH = 4
"""So many paragraphs from either end are looked at; credits among them do not count."""

_ITEMS = 3
"""So many items with a source below each make a digest."""

_MAX_LISTED = 24
"""Characters of a house and the name behind it."""

_MAX_INFO = 80
"""Characters of a first line that may tell the time."""

_FIGURE = "[0-9一二三四五六七八九十]{1,3}"
_DAY = lazy(rf"(?:[12][0-9]{{3}}|[一二三四五六七八九〇○零]{{4}})年{_FIGURE}月{_FIGURE}日")
_WORKERS = ("作者", "译者", "导演", "编剧", "监制")
_OF_WORKS = ("出版社", "出版时间", "主演", "上映", "片名", "书名", "类型：")
_SIGNS = frozenset("记記编編:：|｜丨/／")  # of labels
# A clock, a year or a while: of a line without one nothing else is asked.
_TIMED = lazy(r"[0-9][:：][0-9]|[12][0-9]{3}\s?[-/.年]|[0-9]\s?(?:秒|分|个?小时|天|周|个月)")
# 同花顺（300033.SZ）: a house of that name, but here a security
_CODED = lazy(
    r"[(（]\s?(?:S[HZ]|BJ|HK)?[.:：]?\s?[0-9]{5,6}(?:\.(?:S[HZ]|BJ|HK))?\s?[)）]", re.A | re.I
)


def without_credit_lines(items: list[Item]) -> list[Item]:
    """Take out the credit lines, each under the rule that ``credits`` gives it, at its place."""
    kept = list(items)
    sources = _sweep(kept, range(len(kept))) + _sweep(kept, range(len(kept) - 1, -1, -1))
    if sources >= _ITEMS:
        for at in _of_items(kept):
            kept[at] = items[at]
    return kept


def _of_items(kept: list[Item]) -> list[int]:
    """Where the sources of a digest's items stood: so many, with text between, are none of the article's."""
    places: list[int] = []
    sources: set[str] = set()
    runs, between = 0, True
    for at, item in enumerate(kept):
        if isinstance(item, Removed):
            if item.rule == "source":
                places.append(at)
                sources.add(item.text)
                runs, between = runs + between, False
        elif item.text:
            between = True
    return places if runs >= _ITEMS and len(sources) > 1 else []


def _is_info(text: str) -> bool:
    """Whether a line is an info line: a date with people and an outlet at most, or a time alone."""
    from newscli.credits.stamps import SURE, TIMES, unstamped  # few posts begin so

    if len(text) > _MAX_INFO:
        return False
    sure = SURE.search(text) is not None
    if not sure and not TIMES.search(text):
        return False
    rest = unstamped(text)
    if not rest:
        return sure
    named = is_outlet(rest) or looks_like(rest) or (len(rest) == 3 and is_sure_name(rest))
    return named or read_line(rest) is not None


def _is_labelled(text: str) -> bool:
    """Whether an item of a list begins with a label: 原标题：, 责任编辑："""
    return not {":", "："}.isdisjoint(text[:5])


def _signs(items: list[Item], at: int) -> bool:
    """Whether the bare name of a body signs the text, a day below it: 某交易所, 2022年7月2日."""
    below = items[at + 1] if at + 1 < len(items) else None
    if not isinstance(below, Block) or not is_han(items[at].text):
        return False
    return _DAY.fullmatch(below.text) is not None


def _is_of_list(items: list[Item], at: int) -> bool:
    """Whether a house and a name without a label stand among others: a list of prize winners."""
    text = items[at].text
    if len(text) > _MAX_LISTED or not _SIGNS.isdisjoint(text) or not _is_bare(text):
        return False
    beside = [items[near].text for near in (at - 1, at + 1) if 0 <= near < len(items)]
    return any(len(text) <= _MAX_LISTED and _is_bare(text) for text in beside)


def _is_bare(text: str) -> bool:
    """Whether a line names a house and people, and no label says what they did."""
    line = None if labels.find(text) else read_line(text)
    return line is not None and bool(line.credits) and line.place is None


def _is_of_work(items: list[Item], at: int) -> bool:
    """Whether a label tells of a book or a film: its title stands above, or its publisher or cast beside."""
    above = items[at - 1].text if at else ""
    below = items[at + 1].text if at + 1 < len(items) else ""
    if above[:1] == "《" and above[-1:] == "》" and above.find("》") == len(above) - 1:
        return True
    return below.startswith(_OF_WORKS) or above.startswith(_OF_WORKS)


def _sweep(items: list[Item], order: range) -> int:
    """Take out the credit lines from one end on; how many of them name a source."""
    passed = 0 if order.step > 0 else 1  # an info line stands first, if anywhere
    reach, sources = _REACH + passed, 0
    for at in order:
        item = items[at]
        if not isinstance(item, Block) or not item.text:
            continue
        text = item.text
        may = item.kind in ("paragraph", "heading") or (item.kind == "item" and _is_labelled(text))
        if may and len(text) <= MAX_LINE:
            if not passed and _TIMED.search(text) and _is_info(text):
                items[at] = Removed("info-line", text)
                continue
            line = read_line(text)
            if line is not None and line.rule == "source" and _signs(items, at):
                line = None
            if line is not None and line.credits and _is_of_list(items, at):
                line = None
            if line is not None and text[:2] in _WORKERS and _is_of_work(items, at):
                line = None
            if line is not None and (line.rule == "original-title" or not _CODED.search(text)):
                items[at] = Removed(line.rule, text)
                sources += line.rule == "source"
                continue
        passed += 1
        if passed == reach:
            break
    return sources
