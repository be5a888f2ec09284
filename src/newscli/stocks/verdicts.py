"""Is it the company? Evidence for and against, added up, and the reason in words.

Sites link blindly: of 49 marked names in a sample 13 were not the company. A mention starts with
what its name is worth alone (凯中精密 means nothing else, 老百姓 means the common people), and each
piece of evidence adds or takes points. Cheap evidence comes first; the word cutter is loaded only
where that does not settle the matter.
"""

import re
from typing import NamedTuple

from newscli.stocks.boundaries import Torn, segmenter, torn
from newscli.stocks.context import Scene, neighbours
from newscli.stocks.lexicon import kind_of, lexicon

_EDGE = re.compile("[0-9A-Za-z]")
_QUANTITY = re.compile(r"[涨跌][幅了]?(?:近|约|逾|超|达)?\s?[0-9]")
_HAN = re.compile("[㐀-鿿]")
_GENERAL_FIRM = re.compile("(?:家|些|类|型|个|大)$")
_SPECIAL = re.compile(r"\*?S?\*?ST|XD|XR|DR|退市")
_COLUMN_OF_FIRMS = re.compile("简称|名称|个股|股票|公司|证券|标的")
_NOUN = ("n", "vn", "ng", "an", "nz", "s")

# What a name is worth alone, by its kind.
_PRIOR = {"proper": 2.0, "brand": 2.0, "phrase": 0.4, "place": -0.8, "word": -1.2}
_WORDS = {
    "proper": "the name means nothing else",
    "brand": "a known firm's name",
    "phrase": "plain words side by side",
    "place": "a place of that name",
    "word": "an ordinary word",
}
_CONFIRMED, _LIKELY, _DOUBTFUL = 2.0, 0.9, -0.5


class Verdict(NamedTuple):
    """A level of ``levels.LEVELS`` and why."""

    level: str
    reason: str


class _Clue(NamedTuple):
    points: float
    words: str


def judge(scene: Scene, *, evidence: str, known: bool = False) -> Verdict:
    """Decide whether a name in its surroundings is the company.

    ``evidence`` is how it was found: markup, code or name. ``known`` says that the document is
    certain of this security elsewhere (its code is written, or the context says so).
    """
    if _part_of_longer_code(scene):
        token = _longer_token(scene)
        return Verdict("false", f"part of the longer code or word {token}")
    other = _other_firm(scene)
    if other:
        return Verdict("false", f"goes on as {scene.name}{other}, which is something else")
    kind = "proper" if _SPECIAL.match(scene.name) else kind_of(scene.name)
    company = _company_follows(scene, kind)
    cut = _cut_through(scene, company)
    if cut:
        return Verdict("false", _cut_reason(scene, cut))
    lead = "linked" if evidence == "markup" else "its name stands here"
    if kind in ("proper", "brand"):
        why = f"followed by {company}" if company else "word boundaries hold"
        certain = evidence == "markup" or known or company or _market_words(scene) > 1
        return Verdict("confirmed" if certain else "likely", f"{lead}; {why}")
    return _weigh(scene, kind, [_Clue(3.0, f"followed by {company}")] if company else [], known)


def _weigh(scene: Scene, kind: str, clues: list[_Clue], known: bool) -> Verdict:
    """Add up the evidence for a name that means something without the company."""
    clues += [
        clue
        for clue in (
            None if clues else _after(scene, kind),
            _before(scene, kind),
            _list(scene),
            _surroundings(scene),
            _placing(scene),
        )
        if clue
    ]
    if known:
        clues.append(_Clue(1.2, "named with certainty elsewhere in the document"))
    total = _PRIOR[kind] + sum(clue.points for clue in clues)
    level = (
        "confirmed"
        if total >= _CONFIRMED
        else "likely"
        if total >= _LIKELY
        else "doubtful"
        if total >= _DOUBTFUL
        else "false"
    )
    good = level in ("confirmed", "likely")
    telling = sorted(
        (clue for clue in clues if (clue.points > 0) == good), key=lambda clue: -abs(clue.points)
    )
    if telling:
        return Verdict(level, "; ".join([_WORDS[kind], *(clue.words for clue in telling[:2])]))
    words = _WORDS[kind]
    return Verdict(level, words if good else f"{words}, and nothing says that the firm is meant")


# --- the form of the name's ends ---


def _part_of_longer_code(scene: Scene) -> bool:
    """R007 in DR007, GD in GDP: letters and digits run on."""
    name = scene.name
    left, right = scene.before[-1:], scene.after[:1]
    if _EDGE.match(name[0]) and _EDGE.match(left):
        return True
    return bool(_EDGE.match(name[-1]) and _EDGE.match(right) and right not in "AB")


def _longer_token(scene: Scene) -> str:
    left = re.search(r"[0-9A-Za-z.]{0,16}\Z", scene.before)
    right = re.match(r"[0-9A-Za-z.]{0,16}", scene.after)
    return f"{left[0] if left else ''}{scene.name}{right[0] if right else ''}"


def _other_firm(scene: Scene) -> str:
    for word in lexicon().others.get(scene.name, ()):
        if scene.after.startswith(word):
            return word
    return ""


def _company_follows(scene: Scene, kind: str) -> str:
    """The word right after the name that makes it a company's, "" if there is none."""
    right = scene.after.removeprefix("（").removeprefix("(")
    for word in lexicon().company:
        if right.startswith(word):
            return word
    if kind in ("proper", "brand", "place") and right.startswith("公司"):
        return "公司"
    for place in ("（集团）", "（中国）", "(集团)"):
        if scene.after.startswith(place):
            return place
    return ""


def _cut_through(scene: Scene, company: str) -> Torn | None:
    """The words that the name cuts through, unless it is only a part of its firm's longer name."""
    if not (_HAN.match(scene.left[-1:]) or _HAN.match(scene.right[:1])):
        return None
    cut = torn(scene.left, scene.name, scene.right)
    if cut is None or not company or cut.left:
        return cut
    return None if cut.right.endswith(company) or cut.right in scene.name + company else cut


def _cut_reason(scene: Scene, cut: Torn) -> str:
    stretch = "".join(cut.words)
    # What the covered words leave of the clause on the right, so that a reader sees the sense.
    over = len(stretch) - len(scene.name) - (len(cut.left) and stretch.index(scene.name))
    stretch += scene.right[over : over + 4]
    if len(cut.words) == 1:
        return f"in {stretch} it is part of the longer word {cut.words[0]}"
    return f"in {stretch} the link cuts the words {' and '.join(cut.words)}"


# --- what stands around it ---


def _starting(text: str, words: tuple[str, ...]) -> str:
    """The longest of some words that a text starts with, "" if none."""
    return max((word for word in words if text.startswith(word)), key=len, default="")


def _ending(text: str, words: tuple[str, ...]) -> str:
    return max((word for word in words if text.endswith(word)), key=len, default="")


def _after(scene: Scene, kind: str) -> _Clue | None:
    """Read what follows the name."""
    words, right = lexicon(), scene.after
    if _QUANTITY.match(right):
        return _Clue(2.6, "its price moves")
    if word := _starting(right, words.strong_act):
        return _Clue(2.8, f"followed by {word}")
    if word := _starting(right, words.organ):
        return _Clue(2.8, f"followed by {word}")
    if word := _starting(right, words.sector):
        return _Clue(-2.5, f"goes on with {word}")
    if right[:1] in ("：", ":") and _market_words(scene):
        return _Clue(2.2, "stands before a colon, as a firm's news does")
    if word := _starting(right, words.act):
        return _Clue(2.0 if kind == "phrase" else 1.2, f"followed by {word}")
    if scene.right and _HAN.match(scene.right[0]):
        following, part = segmenter().tag(scene.right[:8])[0]
        if part in _NOUN:
            return _Clue(-2.0, f"goes on with {following}")
    return None


def _before(scene: Scene, kind: str) -> _Clue | None:
    """Read what stands before the name."""
    words, left = lexicon(), scene.left
    if not left:
        return None
    if word := _ending(left, words.before_company):
        general = _GENERAL_FIRM.search(left.removesuffix(word)) and word in ("公司", "股票")
        return None if general else _Clue(1.8 if kind != "word" else 1.2, f"after {word}")
    if word := _ending(left, words.before_word):
        return _Clue(-1.5, f"after {word}")
    last, part = segmenter().tag(left[-8:])[-1]
    if part in (*_NOUN, "a", "b", "v", "ns"):
        return _Clue(-0.8, f"after {last}")
    return None


def _list(scene: Scene) -> _Clue | None:
    """Read the list that the name is a member of."""
    members, listed = neighbours(scene)
    if not listed:
        return None
    for member in members:
        for peer in scene.peers:
            if peer in member and kind_of(peer) in ("proper", "brand"):
                return _Clue(2.6, f"in a list with {peer}")
    firms = [member for member in members if _firm_like(member)]
    if firms:
        return _Clue(2.2, f"in a list with {firms[0]}")
    return _Clue(-1.5, f"in a list with {members[0]}") if members else None


def _firm_like(member: str) -> bool:
    """Tell whether a member of a list looks like a firm's name."""
    if not 2 < len(member) < 7:
        return False
    if not segmenter().has_word(member):
        parts = segmenter().cut(member, False)
        odd = any(len(part) == 1 for part in parts) and len(member) < 5
        return odd or member.endswith(("股份", "集团", "科技", "证券", "银行", "电气"))
    return kind_of(member) == "brand" and len(member) > 2


def _market_words(scene: Scene) -> int:
    """How many words of the stock market the sentence has, the name itself left out."""
    around = f"{scene.before}\n{scene.after}"
    return sum(word in around for word in lexicon().market)


def _surroundings(scene: Scene) -> _Clue | None:
    """Read the sentence: other securities and words of the market in it."""
    certain = [peer for peer in scene.peers if kind_of(peer) in ("proper", "brand")]
    words = _market_words(scene)
    if certain and words:
        return _Clue(1.0, f"beside {certain[0]}")
    if words > 2:
        return _Clue(0.8, "a sentence on shares")
    return _Clue(0.5, "the sentence speaks of shares") if words else None


def _placing(scene: Scene) -> _Clue | None:
    if scene.table and _COLUMN_OF_FIRMS.search(scene.head):
        return _Clue(3.5, f"in the column {scene.head}")
    if scene.alone and scene.table:
        return _Clue(1.5, "a table cell of its own")
    return None
