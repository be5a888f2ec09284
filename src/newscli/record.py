"""The record: one document as one line of JSON. The only user of orjson.

Whatever JSON someone hands us comes in, and whatever we hold goes out as valid JSON:
NaN and the infinities become null, and a lone surrogate, which UTF-8 cannot write, U+FFFD.

To load orjson takes as long as to write a hundred records without it. So it is loaded with the first
record that is read, or when so many have been written that it pays; until then the json of the
standard library writes the same bytes.
"""

import sys
from collections.abc import Mapping
from typing import Any

from newscli.patterns import lazy
from newscli.problems import Problem

Record = dict[str, Any]

_SURROGATE = lazy("[\ud800-\udfff]")
_ARRAY = "a JSON array, not one record a line: jq -c '.[]'"
"""What to say of an array, with the way to records."""

_FEW = 16
_few_written = 0


def loads(line: bytes) -> Record:
    """Read one line of JSON.

    Raises ``Problem``: ``bad-json``, ``not-an-object`` or ``too-deep``.
    """
    import orjson

    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        value = _loads_leniently(line, f"{error.msg} at character {error.pos + 1}")
    if isinstance(value, list):
        raise Problem("not-an-object", _ARRAY)
    if not isinstance(value, dict):
        raise Problem("not-an-object", f"a JSON object was expected, not {_kind(value)}")
    return value


def error_of(record: Mapping[str, Any]) -> dict[str, str] | None:
    """The ``error`` of a record that failed; None where a key of that name is somebody else's."""
    error = record.get("error")
    if isinstance(error, dict) and all(isinstance(error.get(k), str) for k in ("code", "message")):
        return error
    return None


def dumps(record: Mapping[str, Any], *, pretty: bool = False) -> bytes:
    """Write a record as one line of UTF-8 JSON without its newline (``pretty``: indented by two)."""
    if not pretty and "orjson" not in sys.modules:
        global _few_written
        _few_written += 1
        if _few_written <= _FEW and (line := _without_orjson(record)) is not None:
            return line
    import orjson

    option = orjson.OPT_INDENT_2 if pretty else 0
    try:
        return orjson.dumps(record, option=option)
    except TypeError:
        return orjson.dumps(_without_surrogates(record), option=option)


def _without_orjson(record: Mapping[str, Any]) -> bytes | None:
    """What orjson would write, byte for byte; None where that is not certain."""
    if not _is_written_alike(record):
        return None
    import json

    try:
        return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return None


def _is_written_alike(value: Any) -> bool:
    """Is this nothing but texts, truths, short integers and collections of them?"""
    kind = type(value)
    if kind is dict:
        return all(type(key) is str and _is_written_alike(inner) for key, inner in value.items())
    if kind is list:
        return all(map(_is_written_alike, value))
    if kind is int:
        return bool(-(2**63) <= value < 2**64)
    return kind is str or kind is bool or value is None


def _loads_leniently(line: bytes, wrong: str) -> Any:
    """Read what orjson refuses but other writers of JSON make: NaN, Infinity, lone surrogates."""
    import json

    try:
        return json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise Problem("bad-json", "not UTF-8") from None
    except RecursionError:
        raise Problem("too-deep") from None
    except ValueError:
        raise Problem("bad-json", wrong) from None


def _without_surrogates(value: Any) -> Any:
    """Copy a JSON value with every lone surrogate replaced; anything not JSON becomes its text."""
    if isinstance(value, str):
        return _SURROGATE.sub("�", value)
    if isinstance(value, Mapping):
        return {_without_surrogates(str(k)): _without_surrogates(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_without_surrogates(v) for v in value]
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        # orjson writes integers of 64 bits; a longer one is kept as the nearest float, as orjson reads it.
        return value if -(2**63) <= value < 2**64 else float(value)
    return str(value)


def _kind(value: Any) -> str:
    names = {str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
