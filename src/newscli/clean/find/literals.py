"""Objects as programs write them: ``{title: 'A', info: {time: '2017-12-07', n: 3,},}``.

Their keys have no quotation marks and their strings have single ones, a comma may stand behind the
last value. Seen: 今日头条 (``BASE_DATA``), whose strings may be cut: ``'&quot;A&quot;'.slice(6, -6)``.
A value that is no literal, such as a call, is left out.
"""

import re
from typing import Any

_MOST_DEPTH = 40
_MOST_VALUES = 50_000

IS_LITERAL = re.compile(r"\{\s{0,99}[A-Za-z_$][\w$]{0,60}\s{0,9}:")
"""How one begins: with a key in no quotation marks."""

_SPACE = re.compile(r"(?:\s|//[^\n]*(?:\n|\Z)|/\*(?:(?!\*/).)*\*/)*", re.S)
_STRING = re.compile(r"'(?P<single>(?:[^'\\\n]|\\.)*)'|\"(?P<double>(?:[^\"\\\n]|\\.)*)\"", re.S)
_KEY = re.compile(r"[A-Za-z_$][\w$]*|[0-9]+")
_WORD = re.compile(r"-?[0-9][\w.]*|true\b|false\b|null\b|undefined\b|![01]")
_SLICE = re.compile(r"\.slice\(\s?(?P<start>[0-9]{1,4})\s?,\s?-(?P<end>[0-9]{1,4})\s?\)")
_ESCAPE = re.compile(r"\\(?:u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})|(?P<one>.))", re.S)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "", "v": "", "0": "", "\n": ""}
_WORDS = {"true": True, "false": False, "!0": True, "!1": False, "null": None, "undefined": None}
_NEXT = re.compile(r"[^'\"(){}\[\],]+")
_LEFT_OUT = object()


class _Broken(Exception):
    """What is read is no object, or breaks off."""


def read_literal(script: str, at: int) -> tuple[dict[str, Any] | None, int]:
    """The object that begins at a place, None where it is broken; and where reading ended."""
    reader = _Reader(script, at)
    try:
        return reader.mapping(0), reader.at
    except _Broken:
        return None, reader.at


class _Reader:
    """Reads one object; ``at`` is the place that comes next."""

    def __init__(self, script: str, at: int) -> None:
        self.script = script
        self.at = at
        self.left = _MOST_VALUES

    def mapping(self, depth: int) -> dict[str, Any]:
        """The object whose brace comes next."""
        found: dict[str, Any] = {}
        self.at += 1
        while not self.ends("}"):
            key = self.key()
            if self.next() != ":":
                raise _Broken
            self.at += 1
            value = self.value(depth)
            if value is not _LEFT_OUT:
                found[key] = value
            self.comma("}")
        return found

    def sequence(self, depth: int) -> list[Any]:
        """The list whose bracket comes next."""
        found: list[Any] = []
        self.at += 1
        while not self.ends("]"):
            value = self.value(depth)
            if value is not _LEFT_OUT:
                found.append(value)
            self.comma("]")
        return found

    def value(self, depth: int) -> Any:
        """The value that comes next; ``_LEFT_OUT`` for what is no literal."""
        self.left -= 1
        if depth > _MOST_DEPTH or self.left < 0:
            raise _Broken
        opening = self.next()
        if opening == "{":
            value: Any = self.mapping(depth + 1)
        elif opening == "[":
            value = self.sequence(depth + 1)
        elif opening in "'\"":
            value = self.string()
            if cut := _SLICE.match(self.script, self.at):
                self.at = cut.end()
                value = value[int(cut["start"]) : -int(cut["end"]) or None]
        elif word := _WORD.match(self.script, self.at):
            self.at = word.end()
            value = _WORDS.get(word[0], word[0])
        else:
            value = _LEFT_OUT
        return value if self.next() in ",}]" else self.skipped()

    def skipped(self) -> object:
        """Go on to the end of a value that is no literal."""
        open_ones = 0
        while open_ones or self.next() not in ",}]":
            sign = self.next()
            if sign in "'\"":
                self.string()
                continue
            open_ones += (sign in "([{") - (sign in ")]}")
            if open_ones < 0:
                raise _Broken
            others = _NEXT.match(self.script, self.at)
            self.at = others.end() if others else self.at + 1
        return _LEFT_OUT

    def key(self) -> str:
        """The key that comes next."""
        if self.next() in "'\"":
            return self.string()
        found = _KEY.match(self.script, self.at)
        if found is None:
            raise _Broken
        self.at = found.end()
        return found[0]

    def string(self) -> str:
        """The string that comes next."""
        found = _STRING.match(self.script, self.at)
        if found is None:
            raise _Broken
        self.at = found.end()
        text = found["single"] if found["double"] is None else found["double"]
        return _ESCAPE.sub(_unescaped, text) if "\\" in text else text

    def next(self) -> str:
        """The sign that comes next, behind space and remarks."""
        if (space := _SPACE.match(self.script, self.at)) is not None:
            self.at = space.end()
        if self.at >= len(self.script):
            raise _Broken
        return self.script[self.at]

    def ends(self, sign: str) -> bool:
        """Whether the sign that closes comes next; it is read."""
        if self.next() != sign:
            return False
        self.at += 1
        return True

    def comma(self, closing: str) -> None:
        """Read the comma behind a value; none stands before the sign that closes."""
        sign = self.next()
        if sign == ",":
            self.at += 1
        elif sign != closing:
            raise _Broken


def _unescaped(found: re.Match[str]) -> str:
    code = found["four"] or found["two"]
    return chr(int(code, 16)) if code else _LETTERS.get(found["one"], found["one"])
