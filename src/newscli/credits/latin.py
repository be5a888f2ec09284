"""Bylines in Latin letters in an info line: ``Posted by Ada Quay on March 16, 2023 · 6 min read``.

English, German, French, Spanish, Italian and Dutch. Names are those of two words or more: what
stands alone behind *by* is an account, a team or a site.
"""

import re

from newscli.credits.model import Credit
from newscli.credits.words import words
from newscli.patterns import lazy

_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:[.'’\-][^\W\d_]+)*\.?"
_NAME = rf"{_WORD}(?: (?:(?:de|del|della|da|di|du|von|van|der|den|la|le|bin|al|el|y) ){{0,2}}{_WORD}){{1,3}}"
_BY = lazy(
    r"(?:^|[|·•—–\-:0-9]\s?|(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|[Ss]tory) )"
    r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Di|Door|Autor(?:in)?|Author|Auteur)\s?:?\s"
    rf"(?P<names>{_NAME}(?:(?:,| and| &| und| et| y| e|, and) {_NAME}){{0,4}})"
)
_WIRE = lazy(
    r"[(（]?(?P<role>Reporting|Additional reporting|Writing|Compiled|Editing|Edited) by "
    rf"(?P<names>{_NAME}(?:(?:,| and| &|, and) {_NAME}){{0,7}})(?: in {_WORD}(?: {_WORD})?)?[;.)）]*\s*"
)
_BETWEEN = lazy(r",? (?:and|und|et|y|e|&) |, ")
_NO_NAME = words("no-latin-names")
_DAYS = words("days")
_GLUED_ON = lazy("(?<=[a-z])(?=(?:Published|Updated|Posted|Last |Reviewed))")
_GLUED = lazy(r"[a-z]{3}(?<!Mac)(?<!Van)[A-Z]")
"""``Ada QuayHarbour``: two elements with no space between; McArthur is a name."""


def read_byline(text: str) -> tuple[Credit, ...]:
    """The people behind *by* in a short line, none where what stands there is no person."""
    found = _BY.search(_GLUED_ON.sub(" ", text))
    return _credited(found, "author") if found else ()


def read_wire(text: str) -> tuple[Credit, ...]:
    """``(Reporting by Nora Field; Editing by Tom Ashby)``; none where it is anything else too."""
    out: list[Credit] = []
    at = 0
    while found := _WIRE.match(text, at):
        role = "editor" if found["role"].startswith("Edit") else "reporter"
        out += _credited(found, role)
        at = found.end()
    return tuple(out) if at == len(text) else ()


def _credited(found: re.Match[str], role: str) -> tuple[Credit, ...]:
    names = [_undated(name.strip()) for name in _BETWEEN.split(found["names"])]
    return tuple(
        Credit(name, role, None, found[0].strip())
        for name in names
        if " " in name and _NO_NAME.isdisjoint(re.split(r"[ .]", name)) and not _GLUED.search(name)
    )


def _undated(name: str) -> str:
    """The name without the month or weekday that stands behind it."""
    parts = name.split()
    while parts and parts[-1].rstrip(".") in _DAYS:
        parts.pop()
    return " ".join(parts)
