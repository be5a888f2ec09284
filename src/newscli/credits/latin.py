"""Bylines in Latin letters in an info line: ``Posted by Ada Quay on March 16, 2023 · 6 min read``.

English, German, French, Spanish, Italian and Dutch.
"""

import re

from newscli.credits.latin_names import AND, JUNIOR, LABELS, NAME, WORD, WROTE, cut, readable
from newscli.credits.model import Credit
from newscli.patterns import lazy

_LIST = (
    rf"{NAME}(?:(?:, [A-Z]{{2,6}}(?=,? (?:and|&) ))?{AND}{NAME})"  # the house for short behind each
)
_BY = lazy(
    rf"(?:^|[|·•—–\-:/0-9(]\s?|(?:(?i:{WROTE})|(?:[AaPp]\.?[Mm]\.?|ago|[A-Z]{{1,3}}[TZ])) )"
    r"(?:(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|Autor(?:in|en|es)?|Authors?|Auteurs?)\s?:?\s"
    rf"|(?:Text[eo]?|Testo|Words|(?i:{LABELS}))\s?:\s|Penulis )"
    rf"(?P<names>{_LIST}{{0,9}})"
)
# …as the hub of a far-flung trade by Ada Quay / May 3, 2023: behind the lead, right before the date
_DATED = lazy(
    rf"(?P<before>\S{{1,30}}) [Bb]y (?P<names>{_LIST}{{0,9}}) ?[/|·•—–] ?"
    r"(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)"
)
_OTHER_WORK = lazy(r"ed$|photo|image|illustration|video|graphic|picture", re.I)
_IN = rf" in {WORD}(?: {WORD}){{0,2}}"
_PLACED = rf"{NAME}(?:, [A-Z]{{2,6}}(?=,? (?:and|&) ))?(?:{_IN})?"
_WIRE = lazy(
    r"[(（]?(?P<role>Reporting|[Aa]dditional reporting|Writing|Compiled|Editing|Edited) by "
    rf"(?P<names>{_PLACED}(?:{AND}{_PLACED}){{0,7}})[;.)）]*\s*"
)
_PLACES = lazy(_IN)
_BETWEEN = lazy(AND)
_GLUED_ON = lazy("(?<=[a-z])(?=(?:Published|Updated|Posted|Last |Reviewed))")


def read_byline(text: str) -> tuple[Credit, ...]:
    """The people behind *by* in a short line, none where what stands there is no person."""
    text = readable(JUNIOR.sub(" ", _GLUED_ON.sub(" ", text)))
    found = _BY.search(text)
    if not found and (found := _DATED.search(text)) and _OTHER_WORK.search(found["before"]):
        return ()
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
    names = [cut(name) for name in _BETWEEN.split(_PLACES.sub("", found["names"]))]
    return tuple(Credit(name, role, None, found[0].strip()) for name in names if name)
