"""A record becomes an article: found, stripped, and written back as plain markup."""

from typing import NamedTuple

from newscli.article import Article, Block, Removed
from newscli.clean.addresses import base_of
from newscli.clean.asides import without_asides
from newscli.clean.blocks import Item
from newscli.clean.captions import caption_pictures
from newscli.clean.closing import without_notices
from newscli.clean.credit_lines import without_credit_lines
from newscli.clean.headings import mark_headings
from newscli.clean.last_lines import set_apart
from newscli.clean.markup import write
from newscli.clean.repairs import repaired
from newscli.clean.reread import reread
from newscli.clean.source import Source
from newscli.clean.titles import without_title
from newscli.clean.tree import BODY, body_of, found_in, tape_of
from newscli.clean.walk import Walk
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.looks import Looks
from newscli.rules.marks import OwnMarks
from newscli.rules.site import Rules, Site

__all__ = ["article_of", "cleaned"]

_OWN = Looks(marks=OwnMarks())
_CODE = frozenset(("comment", "script", "style"))
_LEAST_TAKEN = 100
"""Characters of what rules took out of a page that they emptied: a site may have a class for its
articles that it had for its advertisements when the rules were made."""


class _Read(NamedTuple):
    """A clean record's markup and what was removed, with the article that they are."""

    html: str
    removed: list[dict[str, str]]
    size: int
    article: Article


_last: _Read | None = None
"""The clean record that was written or read last: the stages of one process ask for it in turn."""


def article_of(record: Record, rules: Rules) -> Article:
    """The article of a record, clean or not yet.

    A record that has ``removed`` is clean: its markup is read as it stands. Raises ``Problem``:
    ``no-html``, ``html-too-deep``, ``no-article``.
    """
    html = record.get("html")
    if not isinstance(html, str):
        raise Problem("no-html")
    removed = record.get("removed")
    if removed is None:
        return _judged(html, record, rules)
    last = _last
    if last and last.html is html and last.removed is removed and last.size == len(removed):
        return last.article
    blocks = reread(html)
    if blocks is None:
        blocks = parsed(html)
    article = Article(blocks, [Removed(entry["rule"], entry["text"]) for entry in removed])
    _remember(html, removed, article)
    return article


def _remember(html: str, removed: list[dict[str, str]], article: Article) -> None:
    global _last
    _last = _Read(html, removed, len(removed), article)


def parsed(html: str) -> list[Block]:
    """The blocks of clean markup, however it is written. Raises ``Problem`` ``html-too-deep``."""
    walk = Walk(_OWN, Source(own=True))
    tape = tape_of(body_of(html))
    walk.run(tape, BODY, len(tape) - 1)
    return [item for item in walk.items if isinstance(item, Block)]


def cleaned(record: Record, rules: Rules) -> Record:
    """The record with ``html`` as the article alone and ``removed`` as what was taken out."""
    return with_article(record, article_of(record, rules))


def with_article(record: Record, article: Article) -> Record:
    """The record with an article in the place of its markup."""
    html = write(article.blocks)
    removed = [{"rule": rule, "text": text} for rule, text in article.removed]
    _remember(html, removed, article)
    return {**record, "html": html, "removed": removed}


def _judged(html: str, record: Record, rules: Rules) -> Article:
    """Clean wild markup by its site's rules; where these leave nothing of what is there, without."""
    site = rules.site(record)
    article = _stripped(html, record, site)
    for block in article.blocks:
        if block.text:
            return article
    if site.name is None or not any(
        len(entry.text) >= _LEAST_TAKEN and entry.rule not in _CODE for entry in article.removed
    ):
        return article
    try:
        other = _stripped(html, record, rules.without_sites)
    except Problem:
        return article
    return other if other.text else article


def _stripped(html: str, record: Record, site: Site) -> Article:
    """Clean wild markup: find the article, walk over it, then judge its blocks by their texts."""
    html = repaired(html)
    found, lines = found_in(html, record, site)
    walk = Walk(site.looks, Source(html, lines, base_of(record), found.skip))
    for start, end in found.roots:
        walk.run(found.tape, start, end)
    items: list[Item] = [*found.removed, *walk.items]
    if record.get("head") is not None:
        from newscli.clean.find import without_edges

        items = without_edges(items)
    items = without_title(items, record)
    items = set_apart(items, site)
    items = without_asides(items, site)
    items = caption_pictures(items, walk.looks)
    items = without_credit_lines(items)
    told = without_notices(items)
    items = mark_headings(items, walk.looks)
    blocks = [item for item in items if isinstance(item, Block)]
    if record.get("head") is not None and (
        not told or all(block.kind == "heading" for block in blocks)
    ):
        from newscli.clean.find.nothing import refuse_rest

        refuse_rest(items, record, told=told)
    return Article(blocks, [item for item in items if isinstance(item, Removed)])
