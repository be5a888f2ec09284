"""The info lines of a page outside of its article."""

import re
from collections.abc import Mapping

from newscli.article import Removed
from newscli.clean.find.info import has_date, is_info, is_labelled, is_sure
from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.patterns import lazy
from newscli.record import Record

REACH = 15
"""So many short lines before the first sentence and after the last may be info lines."""

_TIMED = lazy(r"publi|pubd|pubt|dateupdate|create_at|issued|release", re.A)


def info_lines(survey: Survey, head: Part, tail: Part, start: int) -> list[str]:
    """The info lines outside of the article: before its ``head``, and after its ``tail``.

    ``start`` is the number of the headline among the lines. Before the article every line that
    could be one is; after it, where dates of other articles stand, only those that say so. What is
    sure comes first: readers take the first time they find.
    """
    before = [
        line.text
        for line in survey.lines[start:]
        if line.number <= head.first and not head.holds(line.part)
    ][-REACH:]
    after = [
        line.text
        for line in survey.lines
        if tail.last <= line.number <= tail.last + 2 and not tail.holds(line.part)
    ][:REACH]
    found = [text for text in _joined(before) if is_info(text)]
    found.sort(key=is_sure, reverse=True)
    return found + [text for text in _joined(after) if is_labelled(text)]


def _joined(lines: list[str]) -> list[str]:
    """The lines, a label that stands alone (发布日期：) joined with what follows it."""
    joined: list[str] = []
    for text in lines:
        if joined and joined[-1].endswith((":", "：")) and len(joined[-1]) < 10:
            joined[-1] += text
        else:
            joined.append(text)
    return joined


def is_dated(record: Record, removed: list[Removed]) -> bool:
    """Whether the head or an info line gives a whole date: then no script is asked."""
    if any(entry.rule == "info-line" and has_date(entry.text) for entry in removed):
        return True
    head = record.get("head")
    if not isinstance(head, Mapping):
        return False
    meta = head.get("meta")
    if isinstance(meta, Mapping) and any(
        _TIMED.search(name)
        and any(isinstance(value, str) and value[:4].isdigit() for value in values)
        for name, values in meta.items()
        if isinstance(name, str) and isinstance(values, list)
    ):
        return True
    items = head.get("json_ld")
    return isinstance(items, list) and any(
        isinstance(item, Mapping) and item.get("datePublished") for item in items
    )
