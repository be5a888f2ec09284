"""What the tags of a page tell of writers: looked up once for each that occurs."""

import re

from newscli.clean.memory import Memory
from newscli.patterns import lazy

OTHERS, WRITES = 1, 2
"""Signs of a tag: names in its element are others' than the writers', or may be the writers'."""

_MOST_KEPT = 500_000
"""Characters of tags whose signs are kept."""

_HINTS = ("aut", "byl", "write", "contri", "verf", "journ", "colum", "firma", "posts ", "articles ")
"""One of these is in every tag that names writers."""

_NAMES = r' (?:class|id|rel|itemprop|data-[a-z]{2,9})="[^"]{0,200}?'
WRITER = lazy(
    rf"{_NAMES}(?:author(?!i[tz])|byline|contributor"
    r"|(?<![a-z])(?:writer|autor(?:in|en|es)?(?![a-z])|auteur|verfasser|firma(?![a-z])))"
    r'|^a [^>]{0,300}?href="[^"]{0,200}?/'
    r"(?:author|contributor|journalist|columnist|writer|autor|auteur)s?/[a-z]"
    r'|^a [^>]{0,400}?(?:title|aria-label)="[^"]{0,30}(?:posts|articles) (?:by|from|par) [^"]{5,50}"',
    re.I,
)
BOX = lazy(
    rf"{_NAMES}(?:(?:author|writer)[a-z]{{0,2}}[-_]{{0,2}}"
    r"(?:bio|box|card|info|about|detail|name|profile|block|meta|content)"
    r"|about[-_]{0,2}(?:the[-_])?(?:author|writer))"
    r'| itemprop="author"',
    re.I,
)
_OF_OTHERS = lazy(
    rf"{_NAMES}(?:comment|quote|testimonial|book|photo|image|video|caption|related|review)(?:er)?s?[-_]{{0,2}}"
    "(?:author|byline|contributor)",
    re.I,
)
_QUOTED = ("figure", "figcaption", "blockquote")
_CAPTION = lazy(r' class="(?:[^"]{1,80} )?(?:[a-z]{2,8}-)?(?:fig)?caption(?:-text)?[ "]')
_REMARKS = ('itemprop="review', 'itemprop="comment', 'itemprop="suggestedAnswer')


class _Signs(Memory[int]):
    """What tags tell of writers: ``OTHERS``, ``WRITES``, or nothing, as nearly all."""

    def comes_again(self, tag: str) -> bool:
        """No two links are the same."""
        return not tag.startswith("a ")

    def looked_up(self, tag: str) -> int:
        """Read a tag."""
        if tag[:1] == "/":
            return 0
        return OTHERS if _is_of_others(tag) else WRITES if may_name(tag) else 0


def _is_of_others(tag: str) -> bool:
    """Whether the authors in an element are those of a picture, a quotation or a remark."""
    if tag.startswith(_QUOTED) or ("caption" in tag and _CAPTION.search(tag)):
        return True
    return "itemprop" in tag and any(mark in tag for mark in _REMARKS)


def may_name(tag: str) -> bool:
    """Whether a tag has a word of those that mark writers, and does not mark those of comments."""
    low = tag.lower()
    for hint in _HINTS:
        if hint in low:
            return not _OF_OTHERS.search(tag)
    return False


SIGNS = _Signs(_MOST_KEPT)
