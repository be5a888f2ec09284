"""Find the article on a page."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from newscli.article import Removed
from newscli.clean.find.edges import without_edges
from newscli.clean.find.headline import Headline, cut_after, cut_before, headline_of
from newscli.clean.find.info import has_date, is_info, is_labelled, is_sure
from newscli.clean.find.nothing import refuse
from newscli.clean.find.state import embedded_time
from newscli.clean.find.survey import Part, Survey, link_share
from newscli.clean.found import Found
from newscli.record import Record
from newscli.rules.site import Site

__all__ = ["find_article", "without_edges"]

PLENTY = 5000
"""Bytes of prose. With more, the article is not in what was left out for its name."""

_TIMED = re.compile(r"publi|pubd|pubt|dateupdate|create_at|issued|release", re.A)

REACH = 15
"""So many short lines before the first sentence and after the last may be info lines."""


def find_article(body: LexborNode, html: str, record: Record, site: Site) -> Found:
    """Where the article on a page is. Raises ``Problem`` ``no-article``."""
    survey = _surveyed(body)
    root = _descended(survey.top)
    headline = headline_of(survey, root, record)
    refuse(survey, root, headline, body)
    wider = _with_lead(survey, root, headline)
    removed: list[Removed] = []
    if headline is not None:
        node = headline.node
        if node is not None and wider.holds(headline.part):
            cut_before(node, wider.node, survey.skip)
            survey.skip[node.mem_id] = "headline"
        else:
            removed.append(Removed("headline", headline.text))
    removed += [Removed("info-line", text) for text in _info_lines(survey, root, wider, headline)]
    if not _is_dated(record, removed) and (time := embedded_time(html)):
        removed.append(Removed("page-state", time))
    return Found([wider.node], survey.skip, removed)


def _surveyed(body: LexborNode) -> Survey:
    """A survey in which nothing was left out for its name that holds more than all the rest."""
    survey = Survey(body)
    exempt: set[int] = set()
    for _ in range(3):
        prose = survey.top.prose
        if prose > PLENTY:
            break
        wrong = {
            node.mem_id
            for node in survey.flagged
            if _holds(node, prose * 10 if survey.skip[node.mem_id] == "hidden" else prose)
        }
        if not wrong:
            break
        exempt |= wrong
        survey = Survey(body, exempt)
    return survey


def _holds(node: LexborNode, prose: int) -> bool:
    """Whether an element holds more prose than so much."""
    text = len((node.text() or "").encode("utf-8", "replace"))
    if text <= prose:
        return False
    if text * (1 - link_share(node)) <= prose:
        return False
    return Survey(node).top.prose > prose


def _descended(part: Part) -> Part:
    """The smallest container with nearly all the prose."""
    while part.best is not None:
        share = 0.5 if part.best.tag in ("article", "main") else 0.7
        if part.best.prose < part.prose * share:
            break
        part = part.best
    return part


def _with_lead(survey: Survey, root: Part, headline: Headline | None) -> Part:
    """The root, made wider where sentences stand between the headline and it: the lead."""
    if headline is None or root.holds(headline.part) or headline.number >= root.first:
        return root
    wider = root
    while wider.outer is not None and not wider.holds(headline.part):
        wider = wider.outer
    cut_after(root.node, wider.node, survey.skip)
    return wider


def _info_lines(survey: Survey, root: Part, wider: Part, headline: Headline | None) -> list[str]:
    """The info lines outside of the article: before its first sentence, and after its last.

    Before it every line that could be one is; after it, where dates of other articles stand, only
    those that say so. What is sure comes first: readers take the first time they find.
    """
    start = headline.lines if headline else 0
    before = [
        line.text
        for line in survey.lines[start:]
        if line.number <= root.first and not wider.holds(line.part)
    ][-REACH:]
    after = [
        line.text
        for line in survey.lines
        if root.last <= line.number <= root.last + 2 and not root.holds(line.part)
    ][:REACH]
    found = [text for text in _joined(before) if is_info(text)]
    found.sort(key=is_sure, reverse=True)
    return found + [text for text in _joined(after) if is_labelled(text)]


def _is_dated(record: Record, removed: list[Removed]) -> bool:
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


def _joined(lines: list[str]) -> list[str]:
    """The lines, a label that stands alone (发布日期：) joined with what follows it."""
    joined: list[str] = []
    for text in lines:
        if joined and joined[-1].endswith((":", "：")) and len(joined[-1]) < 10:
            joined[-1] += text
        else:
            joined.append(text)
    return joined
