"""Adding up the evidence on a name: the clues, and how the words around it read.

The points of the clues were set by hand. On sentences that nobody had seen they told less than on those
they were set by: a noun behind a name, which has a weight of its own there, was a firm's in one case of
four. So the clues together count for so much and no more, and the weights that were learned of all the
words around (``likeness``) stand beside them; only what nothing but a share or its firm has, and what is
no firm's, keeps its say.
"""

from typing import NamedTuple

from newscli.credits.han import is_han
from newscli.stocks.boundaries import FOLLOWERS, segmenter
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.following import NOUN
from newscli.stocks.lexicon import lexicon, worth
from newscli.stocks.likeness import likeness

_LIKENESS = 2.5  # points for each step of what the words around tell
_MOST = 3.0  # points above or below what is likely, that clues may count for beside them
_LITTLE = 1.0  # what the words around count for against a clue that is sure, of so many points:
_SURELY, _BARRED = 2.2, -1.8
_NOUN_BESIDE = -0.8
_OF_KIND = 0.5  # how far what a name is worth by its kind counts beside them: they know the kind
_STRONG = 2.4  # of a clue, from which on a share or its firm alone is told of
_NO_WORDS = 1.5  # worth of a name whose letters are no plain words
_NEXT = 6  # characters behind a name in which its next word is
_NO_NOUNS = ("v", "d", "p", "m", "r", "c", "t")
"""Parts of speech before which a name ends, as rjieba tags them."""

_CONFIRMED, _LIKELY, _DOUBTFUL = 2.0, 0.9, -0.5


class Verdict(NamedTuple):
    """A level of ``levels.LEVELS`` and why."""

    level: str
    reason: str


def weigh(alone: Clue, found: list[Clue], scene: Scene | None = None, kind: str = "") -> Verdict:
    """Add up the evidence for a name that means something without the company.

    ``scene`` is where the name of a ``kind`` stands, if the words around it are to be weighed, too.
    """
    total = alone.points + sum(clue.points for clue in found)
    if scene and (around := _undecided(alone, found) and read_around(scene, kind)):
        total, found = _beside(alone, found, around), [*found, around]
    level = "false"
    for name, least in (("confirmed", _CONFIRMED), ("likely", _LIKELY), ("doubtful", _DOUBTFUL)):
        if total >= least:
            level = name
            break
    good = level in ("confirmed", "likely")
    telling = sorted(
        (clue for clue in found if (clue.points > 0) == good), key=lambda clue: -abs(clue.points)
    )
    if telling:
        return Verdict(level, "; ".join([alone.words, *(clue.words for clue in telling[:2])]))
    if good:
        return Verdict(level, f"{alone.words}; nothing speaks against the firm")
    return Verdict(level, f"{alone.words}, and nothing says that the firm is meant")


def read_around(scene: Scene, kind: str) -> Clue | None:
    """How the words around a name read (``likeness``), None where there are none to speak of."""
    if scene.alone or not (scene.before or scene.after):
        return None
    points = _LIKENESS * likeness(scene, kind)
    return Clue(
        points, f"the words around are such as stand by {'a firm' if points > 0 else 'no firm'}"
    )


def is_beyond_doubt(scene: Scene, kind: str) -> bool:
    """Whether a name is its firm's whatever is talked of: 买了一台|格力电器|的柜机, 最爱喝|青岛啤酒|，夏天….

    Everybody speaks of brands, and not of business alone. So the words around tell nothing of one that is
    no plain words, where it ends for certain: a noun behind it may be the rest of another, 浦发银行|色.
    """
    brand = kind in ("brand", "proper") or lexicon().kinds.get(scene.name) == "brand"
    if kind == "thing" or not brand or worth(scene.name) < _NO_WORDS:
        return False
    right = scene.right
    if not is_han(right[:1]) or right[0] in FOLLOWERS:
        return True
    return segmenter().tag(right[:_NEXT])[0][1] in _NO_NOUNS


def _undecided(alone: Clue, found: list[Clue]) -> bool:
    """Whether the words around may tip the balance (``_beside``)."""
    told, sure, barred = _told(alone, found)
    return not ((sure and told >= _LITTLE) or (barred and told < -_LITTLE))


def _beside(alone: Clue, found: list[Clue], around: Clue) -> float:
    """The points of all evidence where the words around are weighed, too.

    They say little against what nothing but a share or its firm has, and little for what goes on as an
    association or a sight.
    """
    told, sure, barred = _told(alone, found)
    read = around.points
    if sure and read < -_LITTLE:
        read = -_LITTLE
    if barred and read > _LITTLE:
        read = _LITTLE
    return _LIKELY + max(-_MOST, min(_MOST, told)) + read


def _told(alone: Clue, found: list[Clue]) -> tuple[float, bool, bool]:
    """How far above what is likely the clues are, and whether one of them is sure for it, or against it.

    A noun behind the name counts for less where the words around tell 机器人|订单 from 机器人|餐厅.
    """
    told, sure, barred = _OF_KIND * (alone.points - _LIKELY), False, False
    for clue in found:
        told += _NOUN_BESIDE if clue.points == NOUN else clue.points
        sure = sure or clue.points >= _SURELY
        barred = barred or (clue.points <= _BARRED and clue.points != NOUN)
    return told, sure, barred


def of_number(found: list[Clue], number: str) -> list[Clue]:
    """Weigh the clues anew for a name with a bare number in brackets behind it.

    客服（600705）表示: who speaks is no firm where no firm is called so. 上海机场（600009）旅客吞吐量:
    behind a bracket a noun may be what the firm has. 值得买(300785)的好物: the bracket is a site's.
    """
    if number in ("plain", "ending"):
        told = [clue for clue in found if clue.words not in ("after 公司", "after 上市公司")]
        return [clue for clue in told if not 1.0 < clue.points < _STRONG]
    lighter = {NOUN: -1.0, -0.2: -1.2, -0.5: -1.2}
    return [
        Clue(lighter.get(clue.points, clue.points), clue.words)
        if clue.words.startswith("goes on with")
        else clue
        for clue in found
    ]
