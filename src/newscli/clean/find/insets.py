"""Headings like 相关报道 that do not end an article: links to others, set into the midst of it."""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.find import phrases
from newscli.clean.find.sequel import (
    LEAST_AT_LAST,
    LEAST_PARAGRAPHS,
    LONGEST_LINK,
    SENTENCE,
    is_link,
    is_sentences,
    reads_on,
)
from newscli.clean.find.shares import size_of

_LEAST_BEHIND = 0.25
"""Share of the text that has to stand behind the links for the article to go on."""

_LEAST_BEHIND_SIGN = 0.5
"""The same behind © 2019, which is a picture's then, and not the page's."""

_LEAST_LINKS = 3

_LEAST_LAST = 2
"""So many titles of other articles below the last sentence are related; one may be a source's."""

_SHORTEST_TITLE = 8
_FILE = re.compile(
    r"^(?:附[件图表录：:0-9]|[0-9]{1,2}[.、．])|https?:|www\.|\.(?:docx?|pdf|xlsx?|pptx?|wps|zip|rar|et)\b",
    re.I,
)
"""What a link to an enclosure says, and not one to another article."""

_HEADS_LINKS = phrases.pattern("insets")
_COMMENTS = re.compile("comment|kommentar|discussion|conversation|repl|response|thought", re.I)
_COLONS, _ASTERISKED = (":", "："), ("*:", "* :")


def end_of_inset(items: list[Item], at: int, whole: int) -> int:
    """Where the article goes on behind the links below a heading; 0 where it does not.

    ``whole`` is the size of the text in bytes. Lists of links and teasers behind an article have
    links between their sentences; an article that goes on has none. Below a heading in letters there
    may be no link at all: what it headed, a player or a form, was no text.
    """
    heading = items[at]
    if not isinstance(heading, Block) or not _HEADS_LINKS.search(heading.text):
        return 0
    start = _behind_links(items, at + 1)
    bare = start == at + 1
    if bare and (size_of(heading.text) > 2 * len(heading.text) or _COMMENTS.search(heading.text)):
        return 0
    prose = 0
    for item in items[start:]:
        if bare and is_link(item):
            break
        if isinstance(item, Block) and item.text:
            if is_link(item):
                break
            if is_sentences(item.text):
                prose += size_of(item.text)
    least = _LEAST_BEHIND_SIGN if "©" in heading.text else _LEAST_BEHIND
    enough = LEAST_PARAGRAPHS if bare else LEAST_AT_LAST
    return start if prose > whole * least or reads_on(items, start, enough) else 0


def without_announcements(items: list[Item]) -> list[Item]:
    """Take out the lines with which the text ends, and which announce what went: *See also:*, the
    labels of a form."""
    if items and isinstance(items[-1], Block):
        return items
    for at in range(len(items) - 1, 0, -1):
        item = items[at]
        if not isinstance(item, Block):
            continue
        text = item.text
        if len(text) > LONGEST_LINK or not text.endswith(_COLONS):
            break
        if not (text.endswith(_ASTERISKED) or _HEADS_LINKS.search(text)):
            break
        items[at] = Removed("related", text)
    return items


def without_last_links(items: list[Item]) -> list[Item]:
    """Take out the paragraphs with which the text ends, of which each is nothing but a link to what seems
    to be another article.

    Fewer than three may be the article's, unless they are titles in Chinese right behind its last
    sentence; and so may those behind a colon, which are its sources.
    """
    links: list[int] = []
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        if not isinstance(item, Block) or not item.text:
            continue
        if item.spans and _leads_on(item):
            links.append(at)
            continue
        if len(links) < _LEAST_LINKS:
            titles = all(_is_title(items[place].text) for place in links)
            goes = len(links) >= _LEAST_LAST and titles and not is_link(item)
            goes = goes and SENTENCE.search(item.text) is not None
        else:
            goes = not item.text.endswith(_COLONS)
        if goes:
            for place in links:
                items[place] = Removed("related", items[place].text)
        break
    return items


def _leads_on(block: Block) -> bool:
    """Whether a paragraph is nothing but a link, and neither a sentence nor a file."""
    if block.kind != "paragraph" or "。" in block.text or not is_link(block):
        return False
    return not _FILE.search(block.text.strip())


def _is_title(text: str) -> bool:
    """Whether a text may be a title in Chinese."""
    return len(text.strip()) >= _SHORTEST_TITLE and size_of(text) > 2 * len(text)


def _behind_links(items: list[Item], start: int) -> int:
    """The place behind the links from one on, with the pictures and whatever went between them."""
    end = start
    for at in range(start, len(items)):
        item = items[at]
        if is_link(item):
            end = at + 1
        elif isinstance(item, Block) and item.text:
            break
    return end
