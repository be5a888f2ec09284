"""A document becomes a record: its kind, its encoding, its header or page head, its markup."""

import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from newscli.digest import sha256
from newscli.parse.encoding import decode
from newscli.parse.front_matter import read_header
from newscli.parse.kind import is_page, kind_of
from newscli.problems import Problem
from newscli.record import Record, loads

__all__ = ["as_record", "kind_of"]

_LONGEST_PATH = 1000
"""Characters of a text that may be the name of a file."""

_KINDS = ("auto", "post", "page", "jsonl")
_CALLED = (
    "content",
    "body",
    "raw_html",
    "content_html",
    "markup",
    "page",
    "description",
    "summary",
)
"""What others call it."""

_ANSWERS = frozenset(("meta", "stocks", "text", "markdown", "ticker"))
"""What a command writes of a document where it does not write the record."""


def as_record(
    document: bytes | str | Mapping[str, Any], *, source: str = "-", kind: str = "auto"
) -> Record:
    """Make a record of a document, or complete one that came from elsewhere.

    ``document`` is the bytes (or the text) of a post or of a page, or a record. ``kind`` is
    ``auto``, ``post``, ``page`` or ``jsonl`` (one record). A record keeps every key that it has;
    one that newscli made before comes back as it was. The argument is never changed.

    Raises ``Problem``: ``empty-document``, ``binary-document``, ``many-documents``,
    ``front-matter-unclosed``, ``bad-json``, ``not-an-object``, ``too-deep``, ``no-html``, ``bad-record``; and
    ``TypeError`` or ``ValueError`` for a document or a kind that is none.
    """
    if isinstance(document, Mapping):
        return _completed(document, source)
    data = document if isinstance(document, bytes) else _bytes_of(document)
    if kind not in _KINDS:
        raise ValueError(f"kind is one of {', '.join(_KINDS)}, not {kind}")
    if not data.strip():
        raise Problem("empty-document")
    told = kind_of(data) if kind in ("auto", "page") else kind
    if kind == "auto":
        kind = told
    if kind == "json":
        from newscli.parse.indented import indented

        if (record := indented(data)) is not None:
            return _completed(record, source)
        kind = "post"
    if kind == "jsonl":
        return _completed(loads(data), source)
    if kind in ("page", "saved"):
        return _page(data, source, wrapped=told == "saved")
    text, encoding = decode(data)
    if not text or text.isspace():  # a mark of the order of bytes, and no more
        raise Problem("empty-document")
    header = read_header(text)
    record = {"id": _id(data), "source": source, "format": "post", "encoding": encoding}
    record["front_matter"] = header.fields
    if header.repaired:
        record["front_matter_repaired"] = header.repaired
    record["html"] = header.body
    return record


def _page(data: bytes, source: str, *, wrapped: bool) -> Record:
    """The record of a page, as it is or ``wrapped`` in what it was saved in."""
    from newscli.parse.head import read_head

    content, address, charset = data, "", ""
    if wrapped:
        from newscli.parse.saved import unwrapped

        content, address, charset = unwrapped(data)
    text, encoding = decode(content, charset)
    if not text or text.isspace():
        raise Problem("empty-document")
    head = read_head(text)
    head["canonical"] = head["canonical"] or address or None
    return {
        "id": _id(data),
        "source": source,
        "format": "page",
        "encoding": encoding,
        "front_matter": None,
        "head": head,
        "html": text,
    }


def _bytes_of(document: object) -> bytes:
    """The bytes of a text. Raises ``TypeError`` for what is no document: a path, an open file."""
    if isinstance(document, str):
        if len(document) <= _LONGEST_PATH and "<" not in document and "\n" not in document:
            _refuse_path(document)
        return document.encode("utf-8", "surrogatepass")
    if isinstance(document, bytearray | memoryview):
        return bytes(document)
    raise TypeError(f"a document is bytes, text or a mapping, not {type(document).__name__}")


def _refuse_path(text: str) -> None:
    """Raise ``TypeError`` for the name of a file that there is: somebody took it for the document."""
    with suppress(ValueError):  # a NUL in it
        if os.path.isfile(text):
            raise TypeError(f"{text} is a file: read it, and pass what is in it")


def _completed(document: Mapping[str, Any], source: str) -> Record:
    """Add to a record what a stage needs and it lacks. Its own keys stay, at their places."""
    record = dict(document)
    html = record.get("html")
    if not isinstance(html, str):
        raise Problem("no-html", _why_no_html(record))
    _check_forms(record)
    own = record.get("id")
    if not isinstance(own, str | int) or isinstance(own, bool):
        record["id"] = _id(html.encode("utf-8", "surrogatepass"))
    record.setdefault("source", source)
    if "format" not in record:
        record["format"] = "record"
        if "head" not in record and "removed" not in record and is_page(html):
            from newscli.parse.head import read_head

            record["head"] = read_head(html)
    return record


def _why_no_html(record: Record) -> str:
    if record.get("html") is not None:
        return "`html` is not a string"
    for key in _CALLED:
        if isinstance(record.get(key), str) and "<" in record[key]:
            return f"no `html`; if `{key}` is the markup: jq -c '.html = .{key}'"
    if _ANSWERS.isdisjoint(record):
        return "no `html`"
    return "no `html`, an answer alone: begin with parse, or --carry the record"


def _check_forms(record: Record) -> None:
    """Refuse a record whose keys of ours have a form that no stage could read."""
    for key, form in (("front_matter", Mapping), ("head", Mapping), ("removed", list)):
        value = record.get(key)
        if value is not None and not isinstance(value, form):
            raise Problem(
                "bad-record", f"`{key}` is not {'a list' if form is list else 'an object'}"
            )
    for entry in record.get("removed") or ():
        if not (
            (type(entry) is dict or isinstance(entry, Mapping))  # quicker for what JSON gives
            and isinstance(entry.get("rule"), str)
            and isinstance(entry.get("text"), str)
        ):
            raise Problem("bad-record", "`removed` holds more than objects with `rule` and `text`")


def _id(data: bytes) -> str:
    return sha256(data)[:16]
