"""The objects that a page holds for its scripts: JSON in scripts, and texts in hidden fields.

Seen: ``<script id="__NEXT_DATA__" type="application/json">{…}``, ``window.initialState={…}``,
``JSON.parse("{…}")``, ``var BASE_DATA = {title: '…'}``, JSON encoded as an address is (``%7B…``), and
a block of ``<textarea class="article-title">``, ``<textarea class="article-content">`` and so on.
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote

from newscli.clean.find.literals import IS_LITERAL, read_literal
from newscli.lexbor import LexborNode

Object = dict[str, Any]

_MAX_SCRIPT = 4_000_000
_MAX_READ = 8_000_000
"""Characters of scripts that are read, in one and in all; what breaks off counts as far as it was read."""

_LEAST = 80
"""Characters of a script. A shorter one holds no article."""

_MAX_STARTS = 40
"""So many places of a script are tried where an object may begin."""

_MAX_FIELDS = 60

_SCRIPT = re.compile(r"<script(?P<attributes>[^<>]{0,600})>", re.I)
_NO_DATA = re.compile(r"""\bsrc\s?=|ld\+json""", re.I)
_START = re.compile(
    r"""(?:=|\bparse\(|\bdecodeURIComponent\()\s{0,4}"""
    r"""(?P<value>\{(?="|\s{1,99}[A-Za-z_$][\w$]{0,60}\s{0,9}:)|"(?=\{|%7B))"""
)
_ENCODED = "%7B"
_LETTERS = re.compile(r"\w{4}")
_UNDEFINED = re.compile(r"(?<=[:,\[\s])undefined(?=\s{0,9}[,}\]])")
# Numbers stay as they are written.
_DECODER = json.JSONDecoder(strict=False, parse_int=str, parse_float=str)


def objects(html: str, body: LexborNode, titles: list[str]) -> Iterator[Object]:
    """Every object that the scripts of a page begin with or assign, then that of its hidden fields.

    Scripts that hold none of the page's ``titles`` are not read. Broken JSON gives nothing and spoils
    nothing.
    """
    left, end, forms = _MAX_READ, 0, _forms(titles)
    for tag in _SCRIPT.finditer(html):
        if tag.start() < end:  # in the text of a script
            continue
        end = html.find("</script", tag.end())
        end = len(html) if end < 0 else end
        size = end - tag.end()
        if _LEAST <= size <= min(left, _MAX_SCRIPT) and not _NO_DATA.search(tag["attributes"]):
            script = html[tag.end() : end]
            if any(form in script for form in forms):
                left -= size
                yield from _in_script(script.strip())
    if fields := _fields(body):
        yield fields


def _forms(titles: list[str]) -> list[str]:
    """How the first letters of some titles may stand in a script."""
    found = [letters[0] for title in titles if (letters := _LETTERS.search(title))]
    escaped = [json.dumps(letters)[1:-1] for letters in found]
    upper = [form.upper().replace("\\U", "\\u") for form in escaped if "\\" in form]
    encoded = [form for letters in found for form in (quote(letters), quote(letters).lower())]
    return [*found, *escaped, *upper, *encoded]


def _in_script(script: str) -> Iterator[Object]:
    """The objects of one script."""
    if script.startswith(_ENCODED):
        script = unquote(script)
    if script.startswith("{"):
        yield from _read(script, 0)[0]
        return
    left, at = 2 * len(script), 0
    for _ in range(_MAX_STARTS):
        start = _START.search(script, at)
        if start is None or left <= 0:
            return
        found, at = _read(script, start.start("value"))
        left -= at - start.start()
        at = max(at, start.end()) if found else start.end()
        yield from found


def _read(script: str, at: int) -> tuple[list[Object], int]:
    """The object that begins at a place, none where it is broken; and where reading ended."""
    try:
        value, end = _DECODER.raw_decode(script, at)
    except json.JSONDecodeError as error:
        if script.startswith("undefined", error.pos):
            mended = _UNDEFINED.sub("null", script[at:])
            return (_read(mended, 0)[0], len(script)) if mended != script[at:] else ([], error.pos)
        if IS_LITERAL.match(script, at):
            literal, end = read_literal(script, at)
            return ([literal] if literal else []), max(end, error.pos)
        return [], error.pos
    except (ValueError, RecursionError):
        return [], len(script)
    if isinstance(value, str):  # JSON in a string
        value = unquote(value) if value.startswith(_ENCODED) else value
        return (_read(value, 0)[0] if value.startswith("{") else []), end
    return ([value] if isinstance(value, dict) else []), end


def _fields(body: LexborNode) -> Object:
    """The texts of the fields of a page by what they are called: nobody has written into them yet."""
    found: Object = {}
    for node in body.css("textarea")[:_MAX_FIELDS]:
        attributes = node.attributes
        name = attributes.get("class") or attributes.get("id") or attributes.get("name")
        text = (node.text() or "").strip()
        if name and text:
            found.setdefault(name.split()[0] if name.split() else name, text)
    return found
