"""A firm's name of two characters that only the reader's list gives: 万科, 格力, 小米.

They are parts of other words and names (格力小学), so that their sentence must tell of business, or
they must stand as the name of somebody does: 王石离开|万科, 万科|告别一个时代. What not everybody knows
for a firm's name, 立讯 or 中免, must do both.
"""

from newscli.credits.han import is_han
from newscli.stocks.boundaries import FOLLOWERS, count, segmenter
from newscli.stocks.business import told_around
from newscli.stocks.context import Scene
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import kind_of, lexicon

_JOINED = frozenset(
    (
        "n",
        "nz",
        "nr",
        "nrt",
        "ns",
        "nt",
        "ng",
        "vn",
        "an",
        "a",
        "b",
        "s",
        "q",
        "m",
        "f",
        "j",
        "i",
        "l",
        "k",
        "x",
    )
)
"""Parts of speech of what a name may be one word with, on its right or on its left."""

_SAID = ("v", "a", "b", "d", "i", "l")
_RARE, _KNOWN = 30, 200  # in the dictionary's corpus: above it a verb, a noun is everybody's


_NO_WORD = ("proper", "brand")
_WHERE = ("海外", "境外", "国内", "全球")  # 美的|海外营收
_REACH = 8


def is_no_word(name: str) -> bool:
    """Whether two characters mean nothing but a firm or somebody."""
    return kind_of(name) in _NO_WORD


def means_firm(scene: Scene, kind: str, company: str, *, known: bool) -> bool:
    """Whether a name of two characters of a ``kind`` is the firm's in its sentence.

    ``company`` is the word behind it that makes it a company's name, "" if there is none; ``known``
    says that the document is certain of the firm elsewhere.
    """
    rare = kind in _NO_WORD and lexicon().kinds.get(scene.name) not in _NO_WORD
    told = known or (bool(company) and not rare) or told_around(scene, near=False)
    if rare:
        return told and _stands_alone(scene)
    return told or (kind == "brand" and _is_somebody(scene))


def _is_somebody(scene: Scene) -> bool:
    """Whether a name that means nothing else stands with verbs and particles alone beside it."""
    part = segmenter().tag(scene.name)[0][1]
    if count(scene.name) > (_RARE if part in _SAID else _KNOWN):
        return False
    return not _joined_right(scene) and not _joined_left(scene)


def _stands_alone(scene: Scene) -> bool:
    """Whether a name is a word of its clause, and no part of another name: 汇丰|晋信, 完|美的|结局."""
    left, right = scene.left[-_REACH:], scene.right[:_REACH]
    edge, at = 0, len(left)
    edges = [0]
    for word in segmenter().cut(f"{left}{scene.name}{right}", False):
        edge += len(word)
        edges.append(edge)
    if at not in edges or at + len(scene.name) not in edges or _joined_left(scene):
        return False
    words = lexicon()
    if act(right) or words.act.at_start(right) or words.report.at_start(right):
        return True
    first = segmenter().cut(right, False)[0] if right else ""
    loose = len(first) == 1 and is_han(first) and first not in FOLLOWERS  # 恒瑞|源正
    return not loose and (first in _WHERE or not _joined_right(scene))


def _joined_right(scene: Scene) -> bool:
    """Whether the name may be one word with what follows it."""
    right = scene.right[:_REACH]
    return is_han(right[:1]) and segmenter().tag(right)[0][1] in _JOINED


def _joined_left(scene: Scene) -> bool:
    """Whether the name may be one word with what stands before it."""
    left = scene.left[-_REACH:]
    return is_han(left[-1:]) and segmenter().tag(left)[-1][1] in _JOINED
