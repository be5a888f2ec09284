"""Read a rule file and refuse a broken one: which file, which key, and why.

The form of a file is a table of its keys (``FORM``), so that the check, the message and the
documentation say the same.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Table = dict[str, Any]

RULE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.A)

FORM: dict[str, Mapping[str, type]] = {
    "": {
        "name": str,
        "match": dict,
        "clock": dict,
        "meta": dict,
        "page": dict,
        "drop": list,
        "drop_text": list,
        "style": dict,
        "comment": list,
    },
    "match": {"authors": list, "hosts": list, "markup": list},
    "clock": {"gmt_is": str, "dates_only": bool},
    "meta": {"outlet": str, "aliases": dict, "suffixes": list},
    "page": {"article": list, "headline": list, "info": list},
    "style": {"strong": list, "centred": list, "caption": list},
    "comment": {"rule": str, "hint": str},
    "drop": {"rule": str, "select": list},
    "drop_text": {"rule": str, "pattern": str, "hint": str, "within": bool},
}
"""Every key a rule file may have, and the type of its value; those in ``REPEATED`` repeat."""

REPEATED = ("drop", "drop_text", "comment")
REQUIRED = {
    "": ("name",),
    "drop": ("rule", "select"),
    "drop_text": ("rule", "pattern"),
    "comment": ("rule", "hint"),
}


class RuleError(Exception):
    """A rule file that cannot be used: ``file``, ``key`` (dotted) and ``reason``."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.file, self.key, self.reason = file, key, reason
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")


def read(path: Path) -> Table:
    """Read and check one rule file.

    Returns its table, of the form ``FORM``. Raises ``RuleError``.
    """
    try:
        return check(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except OSError as error:
        raise RuleError(str(path), "", error.strerror or "cannot be read") from None
    except UnicodeDecodeError:
        raise RuleError(str(path), "", "not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError(str(path), "", f"not TOML: {error}") from None


def check(table: Table, file: str) -> Table:
    """Check a whole file's table against ``FORM``; gives it back, or raises ``RuleError``."""
    _check_table(table, "", "", file)
    for key in ("match", "clock", "meta", "page", "style"):
        if key in table:
            _check_table(table[key], key, key, file)
    for key in REPEATED:
        for number, entry in enumerate(table.get(key, ()), 1):
            where = f"{key}[{number}]"
            if not isinstance(entry, dict):
                raise RuleError(file, where, "a table was expected: write [[" + key + "]]")
            _check_table(entry, key, where, file)
            if not RULE_NAME.fullmatch(entry["rule"]):
                raise RuleError(file, f"{where}.rule", "lower-case words joined by hyphens, please")
    for number, entry in enumerate(table.get("drop_text", ()), 1):
        _check_pattern(entry["pattern"], f"drop_text[{number}].pattern", file)
    return table


def _check_table(table: Table, form: str, where: str, file: str) -> None:
    for key, value in table.items():
        dotted = f"{where}.{key}" if where else key
        if key not in FORM[form]:
            raise RuleError(file, dotted, f"no such key; known are {', '.join(FORM[form])}")
        wanted = FORM[form][key]
        if not isinstance(value, wanted):
            raise RuleError(file, dotted, f"{_NAMES[wanted]} was expected")
        if isinstance(value, list) and key not in REPEATED:
            _check_strings(value, dotted, file)
    for key in REQUIRED.get(form, ()):
        if not table.get(key):
            raise RuleError(file, f"{where}.{key}" if where else key, "missing or empty")


def _check_strings(values: list[Any], where: str, file: str) -> None:
    if not all(isinstance(value, str) and value for value in values):
        raise RuleError(file, where, "a list of strings was expected")


def _check_pattern(pattern: str, where: str, file: str) -> None:
    try:
        re.compile(pattern, re.A)
    except re.error as error:
        raise RuleError(file, where, f"not a regular expression: {error}") from None


_NAMES = {str: "a string", list: "a list", dict: "a table", bool: "true or false"}
