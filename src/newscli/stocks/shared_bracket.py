"""One bracket with the codes of several firms: 贵州茅台、五粮液（600519、000858）.

Shares of one firm in two markets share its name. Two shares of the mainland are two firms: the names
of all of them have to stand before the bracket, in the order of the codes, and where they do not no
code gets a name.
"""

from collections.abc import Sequence

from newscli.patterns import lazy
from newscli.stocks.codes import Code
from newscli.stocks.name_before import name_before

_MAINLAND = frozenset(("SH", "SZ", "BJ"))
_DIVIDED = lazy(r"\s?[、，,/／;；]\s?")
_BETWEEN = "、，,/和与及"

Place = tuple[int, int]


def of_several(text: str, codes: Sequence[Code], first: int) -> int:
    """How many codes, from the ``first`` on, stand in a row and are of several firms; 0 if none."""
    end = first + 1
    while end < len(codes) and _DIVIDED.fullmatch(text, codes[end - 1].end, codes[end].start):
        end += 1
    shares = {code.ticker.code for code in codes[first:end] if _is_share(code)}
    return end - first if len(shares) > 1 and len(shares) == end - first else 0


def names_of(text: str, opening: int, count: int) -> list[Place] | None:
    """The places of so many names before a bracket, in order; None where there are fewer."""
    places: list[Place] = []
    end = opening
    while len(places) < count:
        found = name_before(text, end)
        if found is None:
            return None
        start, name_start, name_end = found
        joined = name_end - name_start > 3 and text[name_start] in "和与及"
        places.append((name_start + joined, name_end))
        end = start if joined else start - 1
        if len(places) < count and (end < 1 or not (joined or text[end] in _BETWEEN)):
            return None
    return places[::-1]


def _is_share(code: Code) -> bool:
    return code.ticker.market in _MAINLAND and code.ticker.type in ("stock", "dr")
