"""Pictures: what their markup says of them, and where their captions stand."""

import re
from collections.abc import Mapping

from newscli.clean.builder import visible
from newscli.clean.tape import Tape, glued, name_of, unescaped
from newscli.patterns import lazy

_MOST_PIECES = 60
"""Tags in a figure. One with more holds a part of the article."""

_MAX_CAPTION = 250
"""Characters. What is longer is text of the article that stands in a figure."""

_TEXTS = frozenset((
    "table", "blockquote", "pre", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
))  # fmt: skip
"""What a figure is not a picture with: what stands in these is told by them."""

_FILE_NAME = lazy(r"[\w.-]+\.(?:jpe?g|png|gif|webp|bmp)", re.I)
_CHINESE = lazy("[\u3400-\u9fff]")


def caption_of(attributes: Mapping[str, str | None]) -> str:
    """The caption that ``alt`` gives, or "": names of files and words like ``image`` are none."""
    alt = attributes.get("alt")
    if not alt:
        return ""
    alt = visible(alt)
    if "." in alt and _FILE_NAME.fullmatch(alt):
        return ""
    return alt if " " in alt or _CHINESE.search(alt) else ""


def is_captioned(tape: Tape, at: int) -> bool:
    """Whether the figure at a place is a picture and bare words about it, without a ``figcaption``."""
    depth = said = 0
    pictured = False
    for _ in range(_MOST_PIECES):
        if at + 1 >= len(tape):
            return False
        tag, closed, text = tape[at].partition(">")
        if not closed or tag[:3] == "!--":
            tag, text, at = glued(tape, at)
        name = name_of(tag)
        if name in _TEXTS:
            return False
        if name == "figure":
            depth += 1
        elif name == "/figure":
            depth -= 1
        elif name == "img":
            pictured = True
        if not depth:
            break
        said += len(unescaped(text).strip())
        at += 1
    return not depth and pictured and 0 < said <= _MAX_CAPTION
