"""Underscores in a title back to the characters they were.

Scripts that make posts of feed items put ``_`` for each of ``: / \\ ? * “ ” < > | [ ]`` in a title,
because it becomes a file name. Back comes what can be known: quotation marks, which stand in
pairs; the star of ``*ST``; the stroke of ``元/斤``; and any character that the body or the original
title shows at the same place. The others stay: a wrong colon is worse than an underscore.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newscli.patterns import lazy

_DAMAGED = r":/\\?*“”<>|\[\]"
# What a proof may show: the characters above, and those written for them in running text.
_SHOWN = lazy(rf"[{_DAMAGED}：？／｜｢｣「」『』〈〉《》‘’\"]")
_UNIT_LEFT = "元币角分%％倍吨"
_UNIT_RIGHT = lazy(
    "股|斤|公斤|千克|克|吨|桶|盎司|平|㎡|度|千瓦|月|年|天|日|人|份|张|手|瓶|只|头|台|辆|套|米|升|盒|片|次|件|户|票|磅|标箱|晚|小时"
)
# 1049元_斤: between a sum and what it is paid for stands nothing but a stroke. Not 元_股价.
_PER = lazy(
    rf"(?<=[0-9零一二三四五六七八九十百千万亿美港欧日]元)_(?=(?:{_UNIT_RIGHT.pattern})(?:[\W0-9A-Za-z的以至起左到不]|$))"
)
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"), ('"', '"'))
# These stay in titles, so that they stood in the place of no underscore.
_NEVER_DAMAGED = frozenset('‘’"「」『』｢｣')
_STAR = lazy(r"_(?=S?\*?ST[^\W\d_A-Za-z])")
_QUOTE_LONGEST = 24
_SEARCHED = 30_000
"""Characters of the text that are searched for what stood in the place of an underscore."""


def restored(title: str, proofs: Sequence[str], body: str) -> str:
    """The title with the underscores that can be known put back.

    ``proofs`` are other writings of the same title (原标题, a repeated headline), ``body`` is the
    article's text. Pure; the answer has as many characters as the title.
    """
    if "_" not in title:
        return title
    characters = list(title)
    for proof in proofs:
        _from_other_writing(characters, proof)
    text = "\n".join([*proofs, body])
    _quotes_shown(characters, text)
    _shown_in_context(characters, text)
    _stars(characters, text)
    _strokes(characters)
    _pairs(characters)
    return "".join(characters)


def _open(characters: list[str]) -> list[int]:
    return [index for index, character in enumerate(characters) if character == "_"]


def _from_other_writing(characters: list[str], proof: str) -> None:
    """Take over what another writing of the whole title, or of all but its edges, has there."""
    title = "".join(characters)
    if "_" not in title or len(proof) > 400:
        return
    for start in _starts(title, proof):
        piece = proof[start : start + len(title)]
        if len(piece) == len(title) and all(
            a == b or (a == "_" and _SHOWN.match(b)) for a, b in zip(title, piece, strict=True)
        ):
            characters[:] = piece
            return


def _starts(title: str, proof: str) -> list[int]:
    """Where the title may begin in the proof: where its longest stretch without damage lies."""
    longest = max(title.split("_"), key=len)
    if len(longest) < 2:
        return []
    at = title.find(longest)
    return [start for start in {proof.find(longest) - at, proof.rfind(longest) - at} if start >= 0]


def _quotes_shown(characters: list[str], text: str) -> None:
    """``_20+8_`` where the text has ``“20+8”``, or that in marks of another kind."""
    places = _open(characters)
    for first, second in pairwise(places):
        if characters[first] != "_" or not 1 < second - first <= _QUOTE_LONGEST + 1:
            continue
        inner = "".join(characters[first + 1 : second])
        if any(f"{left}{inner}{right}" in text for left, right in _QUOTES):
            characters[first], characters[second] = "“", "”"


def _shown_in_context(characters: list[str], text: str) -> None:
    """``1049元_斤`` where the text has ``1049元/斤``: one character, everywhere the same."""
    behind: dict[str, set[str]] = {}
    for place in _open(characters):
        left = "".join(characters[max(0, place - 6) : place]).rpartition("_")[2]
        right = "".join(characters[place + 1 : place + 7]).partition("_")[0]
        if not (
            left and right and (left[-3:] in text or right[:2] in text or left[-1] in _UNIT_LEFT)
        ):
            continue
        if left[-1] not in behind:
            behind[left[-1]] = _behind(left[-1], text)
        if right[0] not in behind[left[-1]]:
            continue
        if left[-1] in _UNIT_LEFT and (unit := _UNIT_RIGHT.match(right)):
            if "/" in _between(left[-1], unit[0], text):
                characters[place] = "/"  # 元/瓶 stands with other figures too
            continue
        for before, after in _windows(left, right):
            between = _between(before, after, text)
            if len(between) == 1:
                characters[place] = between.pop()
            if between:
                break


def _behind(before: str, text: str) -> set[str]:
    """What stands behind the characters that may be damaged and have another one before them."""
    found: set[str] = set()
    at = text.find(before, 0, _SEARCHED - 1)
    while at >= 0:
        if _SHOWN.match(text, at + 1):
            found.add(text[at + 2 : at + 3])
        at = text.find(before, at + 1, _SEARCHED - 1)
    return found


def _windows(left: str, right: str) -> list[tuple[str, str]]:
    """What stands around an underscore, from much to little, four characters at the least."""
    least = 9 if (left + right).isascii() else 4  # of Latin letters four say little
    sizes = [
        (i, j) for i in range(1, len(left) + 1) for j in range(1, len(right) + 1) if i + j >= least
    ]
    sizes.sort(key=lambda size: -size[0] - size[1])
    return [(left[-i:], right[:j]) for i, j in sizes]


def _between(before: str, after: str, text: str) -> set[str]:
    """The characters that stand between two strings in the text."""
    shown: set[str] = set()
    at = text.find(before)
    while at >= 0 and len(shown) < 2:
        middle = at + len(before)
        if (
            text.startswith(after, middle + 1)
            and _SHOWN.match(text, middle)
            and text[middle] not in _NEVER_DAMAGED
        ):
            shown.add(text[middle])
        at = text.find(before, at + 1)
    return shown


def _stars(characters: list[str], text: str) -> None:
    """``_ST奇信`` → ``*ST奇信``, unless the text knows the name without a star only."""
    title = "".join(characters)
    for found in _STAR.finditer(title):
        name = re.match(r"S?ST[^\W\d_A-Za-z]{2,4}", title[found.end() :])
        closes = "_" in title[found.end() : found.end() + 8]
        bare = name is not None and name[0][:5] in text and "*" + name[0][:5] not in text
        if not (closes and bare):
            characters[found.start()] = "*"


def _strokes(characters: list[str]) -> None:
    """``1049元_斤`` → ``1049元/斤``."""
    title = "".join(characters)
    if "元_" in title:
        for found in _PER.finditer(title):
            characters[found.start()] = "/"


def _pairs(characters: list[str]) -> None:
    """The underscores that are left, two and two, are quotation marks if they can be."""
    title = "".join(characters)
    places = [place for place in _open(characters) if not _single(title, place)]
    if len(places) % 2 or (len(places) != len(_open(characters)) and len(places) > 2):
        return
    pairs = list(zip(places[::2], places[1::2], strict=True))
    if any(first and characters[first - 1] == "”" for first, _ in pairs):
        return  # behind a proved quotation it may as well be a colon
    if all(_quotable(title[first + 1 : second]) for first, second in pairs):
        for first, second in pairs:
            characters[first], characters[second] = "“", "”"


def _single(title: str, place: int) -> bool:
    """Whether an underscore stands for itself or for a mark of its own: ``元_股``, ``a_b``, `` _ ``."""
    before, after = title[place - 1 : place], title[place + 1 : place + 2]
    if (before.isspace() and after.isspace()) or (after.isspace() and not title[:place].count("_")):
        return True
    if before and before in _UNIT_LEFT and _UNIT_RIGHT.match(title, place + 1):
        return True
    return (
        bool(before and after)
        and before.isascii()
        and after.isascii()
        and before.isalnum()
        and after.isalnum()
    )


def _quotable(inner: str) -> bool:
    return (
        0 < len(inner) <= _QUOTE_LONGEST
        and not any(c.isspace() for c in inner)
        and "_" not in inner
    )
