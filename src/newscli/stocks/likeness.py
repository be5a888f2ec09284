"""How much the words around a name are such as stand around firms: a weight for each, learned.

The clues (``clues``) read what is known to tell, and most sentences have none of it. Nearly every word
tells a little, though: what is beside 的 and 飞 is a bird more often, and what is beside 毛利 is a firm.
How much each tells was learned from the labelled sentences of the tests (``tests/stocks/training.py``)
and lies in ``likeness.json``.
"""

import json
from functools import cache

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon, worth
from newscli.wordlists import beside

_REACH = 40  # characters of the sentence on each side
_NEAR = 14  # words of those
_SIZES = range(1, 7)  # characters of the words in the lists, as far as they tell
_FIGURES = lazy("[0-9][0-9.,]*")
_NONE = ("", "")
# Lists of ``words.toml`` on what stands behind a name and before it.
_BEHIND = (
    *("company", "agent", "organ", "act", "strong_act"),
    *("sector", "trade", "report", "filler", "move"),
)
_BEFORE = ("before_company", "before_word", "before_share")


def likeness(scene: Scene, kind: str) -> float:
    """How much more likely a firm is than not, by the words around a name of a ``kind`` (in logits)."""
    weights, total = _weights(), 0
    for feature in features(scene, kind):
        if feature in weights:
            total += weights[feature]
    return total / 10


def features(scene: Scene, kind: str) -> set[str]:
    """What the surroundings of a name are described by: words, their kinds, and lists they are in."""
    before = _FIGURES.sub("0", scene.before[-_REACH:])
    after = _FIGURES.sub("0", scene.after[:_REACH])
    ahead = segmenter().tag(before, False)[: -_NEAR - 1 : -1] if before else []
    behind = segmenter().tag(after, False)[:_NEAR] if after else []
    (b0, q0), (b1, q1) = (*ahead, _NONE, _NONE)[:2]
    (a0, p0), (a1, p1) = (*behind, _NONE, _NONE)[:2]
    own = f"{kind}{worth(scene.name)}"
    found = {
        *("", f"k{kind}", f"w{own}", f"v{own} {p0}", f"u{own} {q0}", f"A{a0}", f"a{a1}"),
        *(f"B{b0}", f"b{b1}", f"P{p0}", f"p{p0} {p1}", f"Q{q0}", f"q{q1} {q0}", f"x{q0} {p0}"),
        *(f"X{kind} {q0} {p0}", f"Y{kind} {a0}", f"Z{kind} {b0}"),
        *(f"c{after[:1]}", f"c{after[:2]}", f"c{after[:3]}"),
        *(f"d{before[-1:]}", f"d{before[-2:]}", f"d{before[-3:]}"),
    }
    for word, _ in (*ahead, *behind):
        found |= {f"s{word}"}
    return found | _listed(scene, kind)


def _listed(scene: Scene, kind: str) -> set[str]:
    """The lists of ``words.toml`` that what stands around a name is in."""
    words, (behind, before) = lexicon(), _lists()
    around = f"{scene.before}\n{scene.after}"
    found = {
        "Sm" if words.market.inside(around) else "S-m",
        "Sf" if words.firm.inside(around) else "S-f",
        "Sg" if words.figures.inside(around) else "S-g",
        "Sn" if words.nature.inside(around) else "S-n",
    }
    for size in _SIZES:
        after, left = scene.after[:size], scene.left[-size:]
        if after in behind:
            for label in behind[after]:
                found |= {f"L{label}", f"l{label} {kind}"}
        if left in before:
            for label in before[left]:
                found |= {f"L{label}", f"l{label} {kind}"}
    rivals = words.company_of.get(scene.name)
    if rivals and any(word in around for word in rivals):
        found |= {"R"}
    return found


@cache
def _lists() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The lists that each word which may stand behind a name, or before it, is in."""
    sides: list[dict[str, list[str]]] = [{}, {}]
    for side, labels in zip(sides, (_BEHIND, _BEFORE), strict=True):
        for label in labels:
            for word in getattr(lexicon(), label):
                side.setdefault(word, []).append(label)
    return sides[0], sides[1]


@cache
def _weights() -> dict[str, int]:
    """The weight of each feature, in tenths."""
    with open(beside(__file__, "likeness.json"), "rb") as file:
        read: dict[str, int] = json.load(file)
    return read
