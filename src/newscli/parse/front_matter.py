"""The header of a post: every key as written, values strings or lists of strings.

A header that is plain (as the generators write it) is read line by line; other YAML goes to
PyYAML, strings only; what is not YAML at all (nine quotes round a title, ``@`` unquoted, quotes
inside quotes) is repaired first, and the repair is reported. Seen: Hexo's ``---``, Hugo's ``+++``
(TOML), JSON headers of both.
"""

import re
from typing import NamedTuple

from newscli.parse.header_values import Fields, flat
from newscli.patterns import lazy
from newscli.problems import Problem

_MAX_NESTING = 100
"""Lists in lists in a header. PyYAML's C parser goes down by recursion, and crashes far below."""

_OPEN = lazy(r"\s*(---|\+\+\+)[ \t]*\r?\n")
_KEY = lazy(r"([^\s:#\-'\"\[\]{}&*!|>%@`,?][^:\n]*?)[ \t]*:(?:[ \t]+(.*))?")
_LOOKS_LIKE_A_KEY = lazy(r"\s*['\"]?[\w-]+['\"]?\s*[:=]")
_ITEM = lazy(r"([ ]*)-(?:[ \t]+(.*))?")
_SINGLE = lazy(r"'((?:[^']|'')*)'[ \t]*")
_DOUBLE = lazy(r'"([^"\\]*)"[ \t]*')
# A plain scalar that YAML cannot read as anything else: no indicator first, no ": " or " #" inside.
_PLAIN = lazy(r"(?![-?:,\[\]{}#&*!|>'\"%@`\s])(?:[^:#\n]|:(?=[^\s])|(?<=[^\s])#)*")
# Tabs, and what YAML takes for a line break or does not take at all
_ODD = lazy("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_JSON_KEY = lazy(r'\{\s*"[^"\n]{1,64}"\s*:')
_DOTS = lazy(r"^\.\.\.[ \t]*\r?(?:\n|\Z)", re.M)  # how Jekyll and pandoc let a header end as well
_CLOSE = lazy(r"^---[ \t]*\r?(?:\n|\Z)", re.M)
_SURE_KEYS = frozenset(("title", "date", "categories", "tags", "layout", "permalink", "thumbnail"))
_QUOTES = "'\""
_HEADLINES = frozenset(("title", "subtitle"))
# What YAML would take for a comment, a list, a mapping, a tag: #降准# is a word, [图解] a label.
_NOT_TEXT = lazy(r"[\[{!&*].*|#[^\s#].*|[^'\"\[{|>].* #[^\s#].*")


class Header(NamedTuple):
    """A header's fields, the keys that had to be repaired, and the markup after it, untouched."""

    fields: Fields
    repaired: list[str]
    body: str


def read_header(text: str) -> Header:
    """Divide a post into header and body.

    A text without a header is all body. Raises ``Problem``: ``front-matter-unclosed``, ``bad-json``
    for a header in JSON that is none, ``too-deep``.
    """
    match = _OPEN.match(text)
    if not match:
        return _read_json(text) if text.lstrip().startswith("{") else Header({}, [], text)
    fence = match[1]
    end = re.compile(rf"^{re.escape(fence)}[ \t]*\r?(?:\n|\Z)", re.M).search(text, match.end())
    if not end and fence == "---":
        end = _DOTS.search(text, match.end())
    if not end:
        first = text[match.end() : match.end() + 500].lstrip("\r\n").partition("\n")[0]
        if _LOOKS_LIKE_A_KEY.match(first):
            raise Problem("front-matter-unclosed", f"no closing {fence} line")
        return Header({}, [], text)  # a rule drawn at the head of a text without header
    written = text[match.end() : end.start()].replace("\r\n", "\n")
    body = text[end.end() :]
    if fence == "+++":
        return _read_toml(written, body)
    fields, repaired = _read(written)
    if (second := _OPEN.match(body)) and second[1] == fence:
        return _with_second(Header(fields, repaired, body), second.end())
    return Header(fields, repaired, body)


def _read(written: str) -> tuple[Fields, list[str]]:
    fields = read_plain(written)
    return (fields, []) if fields is not None else _read_yaml(written)


def _with_second(header: Header, start: int) -> Header:
    """Take in a second header right behind the first: what the first lacks is added.

    It has to be plain, and to hold a key that only a header has; a text between two rules is text.
    """
    end = _CLOSE.search(header.body, start)
    fields = read_plain(header.body[start : end.start()].replace("\r\n", "\n")) if end else None
    if end is None or not fields or _SURE_KEYS.isdisjoint(fields):
        return header
    added = [key for key in fields if key not in header.fields]
    merged = {**fields, **header.fields}
    return Header(merged, [*header.repaired, *added], header.body[end.end() :])


def read_plain(written: str) -> Fields | None:
    """Read a header whose every line is plain; None where YAML has to decide what it means."""
    if not written.replace("\n", "").isprintable() and _ODD.search(written):
        return None
    fields: Fields = {}
    key = indent = ""
    items: list[str] | None = None
    for line in written.split("\n"):
        if not line.strip():
            continue
        item = _ITEM.fullmatch(line)
        if item:
            value = _scalar(item[2] or "")
            if items is None or value is None or (items and item[1] != indent):
                return None
            indent = item[1]
            items.append(value)
            fields[key] = items
            continue
        pair = _KEY.fullmatch(line)
        if not pair:
            return None
        value = _scalar(pair[2] or "")
        if value is None:
            return None
        key = pair[1]
        items = None if (pair[2] or "").strip() else []
        fields[key] = value
    return fields


def _scalar(written: str) -> str | None:
    """A scalar on one line, or None where it is not one that is plain."""
    written = written.rstrip(" \t")
    if not written:
        return ""
    if written[0] == "'":
        return match[1].replace("''", "'") if (match := _SINGLE.fullmatch(written)) else None
    if written[0] == '"':
        return match[1] if (match := _DOUBLE.fullmatch(written)) else None
    return written if _PLAIN.fullmatch(written) else None


def _read_yaml(written: str) -> tuple[Fields, list[str]]:
    written, repaired = _headlines_as_text(written)
    fields = _load_yaml(written)
    if fields is not None:
        return fields, repaired
    lines = [line.rstrip(" \t") for line in written.split("\n")]
    for at, line in enumerate(lines):
        pair = _KEY.fullmatch(line)
        value = pair[2] if pair else None
        if pair and value and not _is_yaml(f"k: {value}"):
            repaired.append(pair[1])
            lines[at] = f"{pair[1]}: {_quoted(_unquoted(value))}"
        elif (item := _ITEM.fullmatch(line)) and item[2] and not _is_yaml(f"- {item[2]}"):
            repaired.append("- " + item[2])
            lines[at] = f"{item[1]}- {_quoted(_unquoted(item[2]))}"
    fields = _load_yaml("\n".join(lines))
    if fields is None:  # not even its lines make sense together: keep the pairs that do
        fields = {m[1]: _unquoted(m[2] or "") for m in map(_KEY.fullmatch, lines) if m}
        repaired = list(fields)
    return fields, repaired


def _headlines_as_text(written: str) -> tuple[str, list[str]]:
    """Quote a headline that stands without quotes and that YAML would take apart."""
    lines, repaired = written.split("\n"), list[str]()
    for at, line in enumerate(lines):
        pair = _KEY.fullmatch(line.rstrip(" \t"))
        if not (pair and pair[1] in _HEADLINES and pair[2] and _NOT_TEXT.fullmatch(pair[2])):
            continue
        if lines[at + 1 : at + 2] and lines[at + 1].startswith(" "):
            continue  # the value goes on
        lines[at] = f"{pair[1]}: {_quoted(pair[2])}"
        repaired.append(pair[1])
    return "\n".join(lines), repaired


def _load_yaml(written: str) -> Fields | None:
    import yaml

    if _may_nest_too_deep(written):
        return None
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        value = yaml.load(written, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if value is None or value == "":
        return {}
    return flat(value) if isinstance(value, dict) else None


def _may_nest_too_deep(written: str) -> bool:
    """Whether a header could be nested deeper than is safe to hand to PyYAML."""
    if written.count("[") + written.count("{") > _MAX_NESTING:
        return True
    lines = written.split("\n")
    return any(
        len(line) - len(line.lstrip(" ")) > 2 * _MAX_NESTING
        or line.count("- ") + line.count("? ") > _MAX_NESTING
        for line in lines
        if len(line) > _MAX_NESTING
    )


def _is_yaml(line: str) -> bool:
    return _load_yaml(line) is not None or (
        line.startswith("- ") and _load_yaml("k: " + line[2:]) is not None
    )


def _unquoted(written: str) -> str:
    """Take off quotes that stand on both sides, however many; those inside stay."""
    value = written.strip()
    while len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES:
        value = value[1:-1].strip()
    return value


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _read_toml(written: str, body: str) -> Header:
    import tomllib

    try:
        return Header(flat(tomllib.loads(written, parse_float=str)), [], body)
    except (tomllib.TOMLDecodeError, RecursionError):
        pairs = [line.partition("=") for line in written.split("\n")]
        fields: Fields = {k.strip(): _unquoted(v) for k, sign, v in pairs if sign and k.strip()}
        return Header(fields, list(fields), body)


def _read_json(text: str) -> Header:
    """A JSON header: an object, then the body (Hexo closes it with ``;;;``, Hugo with nothing)."""
    import json

    start = len(text) - len(text.lstrip())
    try:
        decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
        value, end = decoder.raw_decode(text, start)
    except RecursionError:
        raise Problem("too-deep") from None
    except json.JSONDecodeError as error:
        if _JSON_KEY.match(text, start):
            wrong = f"{error.msg[:1].lower()}{error.msg[1:]}"
            raise Problem(
                "bad-json", f"a header that is not JSON: {wrong}, line {error.lineno}"
            ) from None
        return Header({}, [], text)
    if not isinstance(value, dict):
        return Header({}, [], text)
    body = re.compile(r"(?:\s{0,20};;;)?[ \t]*\r?\n?").sub("", text[end:], count=1)
    return Header(flat(value), [], body)
