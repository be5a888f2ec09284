"""One block under construction: text as it comes, white space folded, spans kept at their places.

Inline joins never add or lose a character: ``<b>中</b>国`` is 中国. Only what a browser would fold
is folded (spaces, tabs, newlines, no-break spaces) and the spaces of typesetters; a newline between
two wide characters is nothing, as in a browser: lines wrapped in the source do not cut a name. Only
indentation is taken off the ends of lines, and only characters that cannot be seen are left out.
"""

import re

from newscli.article import Span
from newscli.patterns import lazy

INDENT = " \u3000"
"""What stands at the ends of lines and says nothing: the space and the ideographic space."""

_START = INDENT + "\n\t\xa0"
_END = INDENT + "\n"

# With the spaces of typesetters, &ensp;&emsp;, by which paragraphs are indented as well
_SPACES = "\t\r\f\v\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f"
_FOLDED = lazy(f"[ \n{_SPACES}]+")
_INVISIBLE = lazy(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_WIDE = (
    "[\u2e80-\u2fff\u3001-\u30ff\u31f0-\u4dbf\u4e00-\ua4cf\uf900-\ufaff\uff01-\uff60"
    "\U00020000-\U0003fffd]"
)
_WRAPPED = lazy(f"(?<={_WIDE})[ \t\r]*\n[ \t\r]*(?={_WIDE})")
_INDENTED = lazy("^[ \t]*\u3000[ \t\u3000]*", re.M)
_BLANK_LINES = lazy(r"\n[ \t\u3000]*(?=\n)")
_UNSETTLED = lazy(
    "  |^[ \u3000\n]|[ \u3000\n]$|[ \u3000\n]\n|\n[ \u3000]"
    f"|[{_SPACES}\ud800-\udfff]|" + _INVISIBLE.pattern
)


def visible(text: str) -> str:
    """A text without the characters that cannot be seen, its white space folded."""
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def plain(text: str) -> str | None:
    """The text of a block that is nothing but this text; None where a ``Builder`` has to see to it."""
    text = text.strip(_END)
    return text if text.isprintable() and "  " not in text else None


def is_settled(text: str) -> bool:
    """Whether a ``Builder`` would leave a block's text as it is, and there is some."""
    if text.isprintable():
        return bool(text) and "  " not in text and text[0] != " " and text[-1] != " "
    return not _UNSETTLED.search(text)


class Builder:
    """Collects the text and the spans of one block."""

    __slots__ = ("_at_start", "_parts", "_space", "length", "preformatted", "spans")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at_start = True  # of the block or of a line
        self._space = False  # the text ends with a space
        self.length = 0
        self.spans: list[Span] = []
        self.preformatted = False

    def add(self, text: str) -> None:
        """Add the text of a text node."""
        if self.preformatted:
            text = _INVISIBLE.sub("", text).replace("\r\n", "\n")
        else:
            at_start = self._at_start
            if at_start:
                text = text.lstrip(_START)
            # isprintable is a fast gate: it fails for all that has to be folded or left out,
            # but for the space itself (and for U+3000, which then passes through unharmed).
            if not text.isprintable() or "  " in text:
                if "\n" in text:
                    text = _WRAPPED.sub("", text)
                text = _FOLDED.sub(" ", _INVISIBLE.sub("", text))
                if at_start:
                    text = text.lstrip(INDENT)
            if self._space and text[:1] == " ":
                text = text[1:]
        if text:
            self._parts.append(text)
            self.length += len(text)
            self._at_start = False
            self._space = text[-1] == " "

    def add_cell(self, sign: str, text: str) -> int:
        """Add a sign, if any, and a text that is ``plain``; the answer is where the text begins."""
        parts = self._parts
        if parts and parts[-1][-1] in INDENT:
            self.trim()
        if sign:
            parts.append(sign)
            self.length += 1
        start = self.length
        if text:
            parts.append(text)
            self.length += len(text)
        self._at_start, self._space = not text, False
        return start

    def space(self) -> None:
        """Divide what came from what comes, where two blocks meet in one cell."""
        if not self._at_start and not self._space:
            self._put(" ")
            self._space = True

    def line_break(self) -> None:
        """End a line inside the block; blank lines never arise."""
        if self._at_start and not self.preformatted:
            return
        self.trim()
        self._put("\n")
        self._at_start = not self.preformatted
        self._space = False

    def divide(self, sign: str) -> None:
        """End a cell (tab) or a row (newline) of a table."""
        self.trim()
        self._put(sign)
        self._at_start, self._space = True, False

    def open(self, kind: str, value: str = "") -> Span:
        """Begin a span here; it ends at ``close``."""
        span = Span(self.length, -1, kind, value)
        self.spans.append(span)
        return span

    def close(self, span: Span) -> None:
        """End a span here."""
        span.end = self.length

    def finish(self) -> tuple[str, list[Span]]:
        """The text and the spans that hold some of it."""
        text = "".join(self._parts)
        if self.preformatted:  # lines are moved here, so spans would not hold
            text = _BLANK_LINES.sub("", _INDENTED.sub("", text)).lstrip("\n").rstrip(_END)
            return "" if text.isspace() else text, []
        text = text.rstrip(_END)
        if not self.spans:
            return text, self.spans
        size = len(text)
        spans = []
        for span in self.spans:
            if span.end < 0 or span.end > size:
                span.end = size
            if span.start < span.end:
                spans.append(span)
        return text, spans

    def cut_row(self, length: int) -> None:
        """Forget what was added after a length, and the sign before it."""
        text = "".join(self._parts)[:length]
        self._parts = [text] if text else []
        self.length = len(text)
        self._at_start, self._space = True, False

    def _put(self, sign: str) -> None:
        self._parts.append(sign)
        self.length += 1

    def trim(self) -> None:
        """Take indentation off the end of the line."""
        while self._parts:
            last = self._parts[-1]
            kept = last.rstrip(INDENT)
            self.length -= len(last) - len(kept)
            if kept:
                self._parts[-1] = kept
                return
            self._parts.pop()
