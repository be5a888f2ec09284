"""What stands around a name: the sentence, the clause, the list it is a member of."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from newscli.patterns import lazy

_SENTENCE_ENDS = "。！？!?；;\n\f"
_SENTENCE_END = lazy(f"[{_SENTENCE_ENDS}]")
_TO_SENTENCE = lazy(f".*[{_SENTENCE_ENDS}]", re.S)  # up to the last: it goes back from the end
_CLAUSE_BREAK = lazy(r"[^0-9A-Za-z一-鿿々·•.%％*+&-]")
_LIST_BREAK = lazy("、|和|与|及|以及")
_COMMA = lazy("[，,]")
_IN_BRACKETS = lazy("[（(][^（）()、]{1,16}[）)]")
_NEAR = 60  # characters of a clause before a name
_REACH = 400  # of a sentence, on each side: hostile text has no full stop
_AROUND = 200  # characters before and after a sentence that tell what the talk is of


@dataclass(slots=True)
class Scene:
    """A name in its surroundings.

    ``left`` and ``right`` are what stands beside it in its clause, ``before`` and ``after`` in its
    sentence. ``alone`` says that it fills its paragraph or table cell. ``peers`` are the other
    names in the sentence that the site, a code or the reader's list ties to a security. ``firm``
    says that the security is a firm's share, and not an index, a currency, a future, a sector.
    """

    name: str
    before: str
    after: str
    left: str
    right: str
    peers: Collection[str] = ()
    alone: bool = False
    title: bool = False
    table: bool = False
    firm: bool = True
    head: str = ""  # of the table's column
    bounds: tuple[int, int] = (0, 0)  # of the sentence in its text
    lead: str = ""  # what stands before the sentence
    trail: str = ""  # what stands after it

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.name}{self.after}"


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch of text begins and ends (with its full stop)."""
    floor = max(0, start - _REACH)
    ended = _TO_SENTENCE.match(text, floor, start)
    first = ended.end() if ended else floor
    stop = _SENTENCE_END.search(text, end, end + _REACH)
    last = stop.end() if stop else min(len(text), end + _REACH)
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def scene(text: str, start: int, end: int) -> Scene:
    """Look at the stretch ``start:end`` of a text in its sentence."""
    first, last = sentence_bounds(text, start, end)
    before, after = text[first:start], text[end:last]
    return Scene(
        text[start:end],
        before,
        after,
        clause_before(before),
        _clause_after(after),
        bounds=(first, last),
        lead=text[first - _AROUND if first > _AROUND else 0 : first],
        trail=text[last : last + _AROUND],
    )


def neighbours(scene: Scene) -> tuple[list[str], list[str]]:
    """The members of the list that a name stands in (甲、乙和丙): those before, those after.

    Nearest first; both empty where no 、 stands beside the name.
    """
    # 甲（1.2亿元）、乙（0.9亿元）: the figures are no members.
    before, after = _unbracketed(scene.before[-80:]), _unbracketed(scene.after[:80])
    left = before[-1:] == "、"
    right = after[:1] == "、"
    # What 等 closes is the list: 核桃等坚果富含不饱|和|脂肪酸 is no member.
    rest = _COMMA.split(after[:60].partition("等")[0].rstrip("。；！？"), maxsplit=1)[0]
    lead = _COMMA.split(before[-60:])[-1]
    those_before = _LIST_BREAK.split(lead)[:-1][::-1][:3] if left else []
    those_after = _LIST_BREAK.split(rest)[1:4] if right else []
    if left and not right and after[:1] in ("和", "与", "及"):
        those_after = _LIST_BREAK.split(rest)[1:2]
    return [s for m in those_before if (s := m.strip())], [
        s for m in those_after if (s := m.strip())
    ]


def _unbracketed(part: str) -> str:
    return _IN_BRACKETS.sub("", part) if "（" in part or "(" in part else part


def partner(scene: Scene) -> str:
    """What 和, 与 or 及 joins to a name that stands in no list: 新产业|和安图生物的仪器."""
    joined = scene.after[:1] in ("和", "与", "及") and scene.before[-1:] != "、"
    return scene.right[1:] if joined else ""


def clause_before(before: str) -> str:
    """What stands before a name in its clause, of what stands before it in its sentence."""
    # The end is all that is read, and hostile clauses are long.
    return _CLAUSE_BREAK.split(before[-_NEAR:])[-1]


def _clause_after(after: str) -> str:
    match = _CLAUSE_BREAK.search(after)
    return after[: match.start()] if match else after
