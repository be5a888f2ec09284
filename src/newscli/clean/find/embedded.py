"""The article that a page holds for its scripts and does not show.

Some pages are shells: scripts make what their readers see. Where the article's markup or text is in the
page all the same, in JSON or in a hidden field, it stands in an object beside its headline. It is taken
for the page's article only if that headline is the page's own: another one's stands in a list of
what else there is to read, a text without one may be anything.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from itertools import islice
from typing import Any, NamedTuple

from newscli.clean.find.headline import likeness, titles_of
from newscli.clean.find.objects import objects
from newscli.headline import folded
from newscli.lexbor import LexborNode
from newscli.record import Record
from newscli.rules.origin import linked_data

_BODY_KEYS = re.compile(
    r"(?:content|contents|contenthtml|htmlcontent|contenttext|articlebody|body|bodyhtml|html|text|txt|fulltext"
    r"|articletext|maintext|cnthtml)\Z"
)
"""What a text is called; words may stand before it (``widgetContent``, ``article-content``)."""

_BLOCK_KEYS = re.compile(r"(?:content|contents|contentlist|body|blocks|paragraphs)\Z")
"""What a text is called that stands in pieces, an object each."""

_TEXT_KINDS = re.compile(
    r"(?:text|html|p|para|paragraph|richtext|rich_text|heading|h[1-6])\Z", re.I
)
"""The ``type`` of a piece that is text."""

_INNER = re.compile(r"(?:sub|base|basic|article|news|publish|doc|meta)?info\Z")
"""What an object is called that tells of the article beside whose text it stands."""

_MOST_PIECES = 2000

_OTHERS = re.compile(
    r"comment|repl(?:y|ies)|remark|review|recommend|relat|advert|sponsor|author|user|seo|share"
)
"""In names of what holds no text of the article: readers' words, other articles, portraits."""

_SAME = 0.9
"""Likeness to the page's title of a headline that is its own."""

_SHORTEST = 60
"""Characters of a text."""

_LONGEST_TITLE = 300
_MOST_VALUES, _MOST_TEXTS, _MOST_KEYS = 300_000, 200, 200
"""So many values are looked at in one script, so many texts, and so many keys for the headline of one."""

_MARKUP = re.compile(
    r"<(?:p|br|div|section|article|h[1-6]|img|figure|strong|span|table|ul)[\s/>]", re.I
)
_TAGS = re.compile(r"<[^<>]*>")
_SPLIT = re.compile(r"\s*[\r\n]+\s*")
_CUT_OFF = ("…", "...", "……")
_NO_LETTERS = re.compile(r"[^a-z]+")


class Embedded(NamedTuple):
    """An article in an object: its ``markup``, its ``title``, and the objects around it, nearest first,
    that may tell more of it."""

    markup: str
    title: str
    told: tuple[Mapping[str, Any], ...]


def embedded(html: str, body: LexborNode, record: Record) -> Embedded | None:
    """The article that an object of a page holds, or None: the longest text beside its headline."""
    written = titles_of(record)
    titles = [folded(title) for title in written]
    said = _descriptions(record)
    best: Embedded | None = None
    for value in (*objects(html, body, written), *linked_data(record.get("head"))):
        for text, told in islice(_texts(value), _MOST_TEXTS):
            if (best is None or len(text) > len(best.markup)) and (title := _title(told, titles)):
                markup = _markup(text)
                if markup and folded(_TAGS.sub("", markup)) not in said:
                    best = Embedded(markup, title, told)
    return best


def _texts(value: Any) -> Iterator[tuple[str, tuple[Mapping[str, Any], ...]]]:
    """Every string that is called as an article's text is, with the objects that it stands in.

    Of the objects round the nearest one those are told that hold it without a list between: what
    stands in a list is one of several.
    """
    stack: list[tuple[Any, tuple[Mapping[str, Any], ...]]] = [(value, ())]
    for _ in range(_MOST_VALUES):
        if not stack:
            return
        here, above = stack.pop()
        if isinstance(here, Mapping):
            told = (here, *_inner(here), *above[:2])
            for key, inner in here.items():
                if isinstance(inner, str):
                    if len(inner) >= _SHORTEST and _BODY_KEYS.search(name_of_key(key)):
                        yield inner, told
                elif isinstance(inner, Mapping | list) and not _OTHERS.search(key.lower()):
                    stack.append((inner, (here, *above[:2])))
                    if isinstance(inner, list) and _BLOCK_KEYS.search(name_of_key(key)):
                        yield _joined(inner), told
        elif isinstance(here, list):
            stack += [(inner, ()) for inner in here if isinstance(inner, Mapping | list)]


def _inner(here: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The objects in one that tell more of the same article: ``subInfo: {source: …, time: …}``."""
    inner = [value for key, value in here.items() if _INNER.match(name_of_key(key))]
    return [value for value in inner if isinstance(value, Mapping)]


def _joined(pieces: list[Any]) -> str:
    """The text of pieces, each in a line of its own; those of other kinds say nothing."""
    lines: list[str] = []
    for piece in pieces[:_MOST_PIECES]:
        if isinstance(piece, Mapping) and "title" not in piece and _is_text(piece):
            said = (piece.get(key) for key in ("data", "text", "content", "html", "value"))
            lines.append(next((text for text in said if isinstance(text, str)), ""))
    return "\n".join(lines)


def _is_text(piece: Mapping[str, Any]) -> bool:
    """Whether a piece is of a kind that is text, or of none."""
    return _TEXT_KINDS.match(str(piece.get("type", "p"))) is not None


def name_of_key(key: str) -> str:
    """A key in small letters alone: ``pub_time`` and ``pubTime`` are one."""
    return _NO_LETTERS.sub("", key.lower())


def _title(told: tuple[Mapping[str, Any], ...], titles: list[str]) -> str:
    """The page's headline as one of some objects has it, or ""."""
    for around in told:
        for value in islice(around.values(), _MOST_KEYS):
            if isinstance(value, str) and 4 <= len(value) <= _LONGEST_TITLE:
                plain = " ".join(unescape(_TAGS.sub("", value)).split())
                if likeness(folded(plain), titles) >= _SAME:
                    return plain
    return ""


def _markup(text: str) -> str:
    """The markup that a string is or stands for, "" for what is cut off or no text."""
    if text.lstrip().startswith("&lt;"):
        text = unescape(text)
    if _MARKUP.search(text):
        return text
    lines = [line for line in _SPLIT.split(unescape(_TAGS.sub("", text)).strip()) if line]
    if not lines or (len(lines) == 1 and lines[0].endswith(_CUT_OFF)):
        return ""
    return "".join([f"<p>{escape(line)}</p>" for line in lines])


def _descriptions(record: Record) -> set[str]:
    """What the page's head says of itself, folded."""
    head = record.get("head")
    meta = head.get("meta") if isinstance(head, Mapping) else None
    named = meta.items() if isinstance(meta, Mapping) else ()
    values = [values for name, values in named if "description" in name]
    return {
        folded(value)
        for found in values
        for value in (found if isinstance(found, list) else [found])
        if isinstance(value, str)
    }
