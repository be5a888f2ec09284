"""Read a rule file and refuse a broken one: which file, which key, and why.

The form of a file is a table of its keys (``_FORM``), so that the check, the message and the
documentation say the same.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newscli.patterns import lazy
from newscli.rules.select import BadSelector, parse

if TYPE_CHECKING:
    from pathlib import Path

Table = dict[str, Any]

FLAGS = re.ASCII | re.DOTALL
"""Of patterns: ``\\d`` and ``\\w`` are ASCII, and ``.`` matches the line breaks inside a block."""

_RULE_NAME = lazy(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.A)
_HOST = lazy(r"[^\s./:?#*A-Z]+(?:\.[^\s./:?#*A-Z]+)*")

Form = type | tuple[type, ...]
_FORM: dict[str, Mapping[str, Form]] = {
    "": {
        "name": str,
        "match": dict,
        "clock": dict,
        "meta": dict,
        "page": dict,
        "style": dict,
        "pictures": dict,
        "drop": list,
        "drop_text": list,
        "comment": list,
    },
    "match": {"authors": list, "hosts": list, "markup": list, "assets": list},
    "clock": {"gmt_is": str, "dates_only": bool},
    "meta": {"outlet": str, "aliases": dict, "suffixes": list},
    "page": {
        "article": list,
        "headline": list,
        "info": list,
        "author": list,
        "outlet": list,
        "outlet_in_scripts": list,
    },
    "style": {"strong": list, "centred": list, "coloured": list, "heading": list, "caption": list},
    "pictures": {"proxies": list},
    "drop": {"rule": str, "select": list},
    "drop_text": {
        "rule": str,
        "pattern": str,
        "hint": (str, list),
        "within": bool,
        "follow": bool,
    },
    "comment": {"rule": str, "hint": str},
}
"""Every key a rule file may have, and the type of its value; those in ``_REPEATED`` repeat."""

_SECTIONS = ("match", "clock", "meta", "page", "style", "pictures")
_REPEATED = ("drop", "drop_text", "comment")
_REQUIRED = {
    "": ("name",),
    "drop": ("rule", "select"),
    "drop_text": ("rule", "pattern"),
    "comment": ("rule", "hint"),
}
_SELECTORS = (("match", "markup"), *(("style", key) for key in _FORM["style"]))


class RuleError(Exception):
    """A rule file that cannot be used: ``file``, ``key`` (dotted) and ``reason``."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        self.file, self.key, self.reason = file, key, reason
        super().__init__(file, key, reason)  # what it is made of, so that it can be pickled

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.reason) if part)


def read(path: "Path") -> Table:
    """Read and check one rule file.

    Returns its table, of the form ``_FORM``. Raises ``RuleError``.
    """
    import tomllib

    try:
        return check(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except OSError as error:
        raise RuleError(str(path), "", error.strerror or "cannot be read") from None
    except UnicodeDecodeError:
        raise RuleError(str(path), "", "not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise RuleError(str(path), "", f"not TOML: {error}") from None


def check(table: Table, file: str) -> Table:
    """Check a whole file's table against ``_FORM``; gives it back, or raises ``RuleError``."""
    _check_table(table, "", "", file)
    for key in _SECTIONS:
        if key in table:
            _check_table(table[key], key, key, file)
    for key in _REPEATED:
        for number, entry in enumerate(table.get(key, ()), 1):
            where = f"{key}[{number}]"
            if not isinstance(entry, dict):
                raise RuleError(file, where, "a table was expected: write [[" + key + "]]")
            _check_table(entry, key, where, file)
            if not _RULE_NAME.fullmatch(entry["rule"]):
                raise RuleError(file, f"{where}.rule", "lower-case words joined by hyphens, please")
    return table


def check_closely(table: Table, file: str) -> Table:
    """Check also what takes longer: patterns, selectors, zone and words of a user's own file."""
    _check_match(table.get("match", {}), file)
    for number, entry in enumerate(table.get("drop_text", ()), 1):
        _check_pattern(entry, f"drop_text[{number}]", file)
    for number, entry in enumerate(table.get("drop", ()), 1):
        _check_selectors(entry["select"], f"drop[{number}].select", file)
    for section, key in _SELECTORS:
        _check_selectors(table.get(section, {}).get(key, ()), f"{section}.{key}", file)
    for key, selectors in table.get("page", {}).items():
        if key == "outlet_in_scripts":
            for number, written in enumerate(selectors, 1):
                _check_group(written, f"page.{key}[{number}]", file)
        else:
            _check_css(selectors, f"page.{key}", file)
    aliases = table.get("meta", {}).get("aliases", {})
    for name, outlet in aliases.items():
        if not isinstance(outlet, str) or not outlet or not name:
            raise RuleError(file, f"meta.aliases.{name}", "a string was expected")
    zone = table.get("clock", {}).get("gmt_is")
    if zone is not None and not _is_zone(zone):
        raise RuleError(file, "clock.gmt_is", f"no such time zone: {zone!r}; Asia/Shanghai is one")
    return table


def _check_match(match: Mapping[str, Any], file: str) -> None:
    """Refuse hosts that no address has, and scripts and styles that do not tell whose page it is."""
    for host in match.get("hosts", ()):
        if not _HOST.fullmatch(host):
            reason = f"{host!r}: a host alone in small letters: news.example.cn"
            raise RuleError(file, "match.hosts", reason)
    if match.get("assets") and not match.get("hosts"):
        raise RuleError(file, "match.assets", "`hosts` is missing, which says whose they are")


def _check_group(pattern: str, where: str, file: str) -> None:
    """Refuse what is no regular expression with a group for the value."""
    try:
        groups = re.compile(pattern, FLAGS).groups
    except re.error as error:
        raise RuleError(file, where, f"no regular expression: {error}") from None
    if groups < 1:
        raise RuleError(file, where, "a group (…) was expected, for what is to be read")


def _check_table(table: Table, form: str, where: str, file: str) -> None:
    for key, value in table.items():
        dotted = f"{where}.{key}" if where else key
        if key not in _FORM[form]:
            raise RuleError(file, dotted, f"no such key; known are {', '.join(_FORM[form])}")
        wanted = _FORM[form][key]
        if not isinstance(value, wanted):
            how = f": write [[{key}]]" if key in _REPEATED else ""
            raise RuleError(file, dotted, f"{_NAMES[wanted]} was expected{how}")
        if isinstance(value, list) and key not in _REPEATED:
            _check_strings(value, dotted, file)
    for key in _REQUIRED.get(form, ()):
        if not table.get(key):
            raise RuleError(file, f"{where}.{key}" if where else key, "missing or empty")


def _check_strings(values: list[Any], where: str, file: str) -> None:
    if not all(isinstance(value, str) and value for value in values):
        raise RuleError(file, where, "a list of strings was expected")


def _check_pattern(entry: Table, where: str, file: str) -> None:
    if entry.get("hint") in ("", []):
        raise RuleError(file, f"{where}.hint", "empty: leave it out, or say what every match holds")
    try:
        pattern = re.compile(entry["pattern"], FLAGS)
    except re.error as error:
        raise RuleError(file, f"{where}.pattern", f"not a regular expression: {error}") from None
    if entry.get("within") and pattern.search(""):
        raise RuleError(file, f"{where}.pattern", "matches the empty string: nothing to cut")
    if entry.get("within") and entry.get("follow"):
        raise RuleError(file, f"{where}.follow", "`within` cuts in a line; nothing can follow it")


def _check_selectors(selectors: list[str], where: str, file: str) -> None:
    for selector in selectors:
        try:
            parse(selector)
        except BadSelector as error:
            raise RuleError(file, where, str(error)) from None


def _check_css(selectors: list[str], where: str, file: str) -> None:
    from newscli.lexbor import LexborHTMLParser, SelectolaxError

    for selector in selectors:
        try:
            LexborHTMLParser("<p></p>").css(selector)
        except (SelectolaxError, ValueError):
            raise RuleError(file, where, f"not a CSS selector: {selector!r}") from None


def _is_zone(name: str) -> bool:
    if name in ("Asia/Shanghai", "UTC"):  # known without a zone database
        return True
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


_NAMES: dict[Form, str] = {
    str: "a string",
    list: "a list",
    dict: "a table",
    bool: "true or false",
    (str, list): "a string or a list of strings",
}
