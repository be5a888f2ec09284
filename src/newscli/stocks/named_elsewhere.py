"""The clues for a name whose firm the document is certain of elsewhere: writers mean one thing by it."""

from newscli.patterns import lazy
from newscli.stocks.business import business, told_around
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.following import NOUN
from newscli.stocks.lexicon import lexicon
from newscli.stocks.lists import HOUSES
from newscli.stocks.talk_around import SEEN, TALK

_OPENS = lazy("[^的她他我你们]{0,4}[让使是]|")
BY_GRAMMAR = frozenset(
    (
        *(f"after {word}" for word in ("的", "是", "让", "给", "对", "使", "为")),
        *("goes on with 的", "goes on with 的故事"),
    )
)
"""What clues of its grammar alone say of a name."""


def settled(found: list[Clue], scene: Scene, kind: str) -> list[Clue]:
    """The clues for a name that is the firm elsewhere in the document, which is one more.

    Writers mean one thing by a name. What stands before it by its grammar (能让|探路者) then says
    nothing any more, as long as its clause goes on; 行业的|探路者 ends one.
    """
    if scene.right and scene.name not in lexicon().trades:
        found = [clue for clue in found if clue.points > 0 or clue.words not in BY_GRAMMAR]
        if kind in ("word", "idiom"):  # 探路者|芯片业务: the noun is what the firm has
            found = [clue for clue in found if clue.points != NOUN]
    if kind == "place" and scene.before[-1:] in ("", "，", ",", "："):
        # 陆家嘴|委托专业机构, 上海机场|旅客吞吐量; 张家界 has its sights all the same.
        house = scene.name.endswith(HOUSES)
        told = (SEEN, "goes on with 吞吐量") if house else ("\0",)
        found = [c for c in found if c.points != NOUN and not c.words.startswith(told)]
    against = any(clue.points < 0 for clue in found)
    points = 1.2 if against else 1.8 if kind == "place" else 2.4
    return [*found, Clue(points, "named with certainty elsewhere in the document")]


def named_again(found: list[Clue], scene: Scene, kind: str) -> list[Clue]:
    """The clues for a bare name whose firm the document is certain of elsewhere.

    A noun behind it is then what the firm has, where the sentence is of business: 黑芝麻|糊剂业务收入下降.
    中国电影 and the like are spoken of as what they mean there too, and need a word that says more.
    """
    points = 1.2
    own = kind in ("word", "idiom") and scene.name not in lexicon().trades
    if own and len(scene.right) > 3 and _OPENS.fullmatch(scene.left):
        # 能让|探路者|下这个决心: writers mean one thing by the name that opens a clause
        found = [clue for clue in found if clue.words not in BY_GRAMMAR]
        points = 2.2 if all(clue.points > 0 for clue in found) else points
    if own and not scene.left and any(clue.points == NOUN for clue in found) and business(scene):
        found = [clue for clue in found if clue.points != NOUN]
        points = 1.6
    if kind in ("idiom", "thing") and len(scene.name) > 2 and not told_around(scene, near=False):
        told = [clue for clue in found if clue.words != TALK]
        if not told:  # 一家|三人行: said amid the talk of a firm
            found, points = told, 0.4 if kind == "idiom" else -1.0
    general = kind == "growth" or (kind == "phrase" and scene.name.startswith("中国"))
    if general and not any(clue.points > 0 for clue in found):
        points = 0.2
    return [*found, Clue(points, "named with certainty elsewhere in the document")]
