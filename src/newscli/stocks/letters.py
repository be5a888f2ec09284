"""American codes that are letters alone: $TSLA, 特斯拉（TSLA）.

Such letters are words, too, (AI) or $w: only the reader's list says that they are a code.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING

from newscli.patterns import lazy
from newscli.stocks.codes import Code

if TYPE_CHECKING:
    from newscli.stocks.names import NameList

_CASHTAG = lazy(r"(?<![0-9A-Za-z$])\$(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)(?![0-9A-Za-z$])(?!\.[0-9])")
_BRACKET = lazy(r" ?[(（](?P<code>[A-Z]{1,5}(?:\.[A-Z])?)[)）]")


def with_cashtags(codes: list[Code], text: str, names: "NameList") -> list[Code]:
    """Add to the codes of a text, in order, the cashtags whose letters are a code of the list."""
    starts, tags = [code.start for code in codes], []
    at = text.find("$")  # takes a tenth of the time that the pattern would take to go over the text
    while at >= 0:
        match = _CASHTAG.match(text, at)
        ticker = names.american.get(match["code"]) if match else None
        if match and ticker:
            before = bisect_right(starts, at) - 1
            if before < 0 or codes[before].end <= at:
                tags.append(Code(at, match.end(), ticker))
        at = text.find("$", at + 1)
    return sorted([*codes, *tags], key=lambda code: code.start) if tags else codes


def bracketed(text: str, end: int, code: str) -> int:
    """Where the bracket closes that has an American ``code`` and opens at ``end``, or 0."""
    match = _BRACKET.match(text, end)
    return match.end() if match and match["code"] == code else 0
