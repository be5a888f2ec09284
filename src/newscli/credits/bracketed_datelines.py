"""Datelines that stand in brackets altogether, as wires and papers of Taiwan and Hong Kong have them.

``（中央社記者某某台北7日電）``, ``（中央社東京7日綜合外電報導）``, ``【明報專訊】``,
``《經濟通通訊社7日專訊》``.
"""

from newscli.credits import outlet
from newscli.credits.dateline_people import DATE, Behind, people_behind, plain_date
from newscli.credits.han import HAN
from newscli.credits.model import Credit, Opening
from newscli.credits.names import is_name
from newscli.credits.places import PLACES
from newscli.credits.reported import is_place
from newscli.patterns import lazy

_ENCLOSED = lazy(
    r"[（(【《](?P<house>[^\s（）()【】《》〈〉，。、：:]{2,16}?)"
    rf"(?:(?P<label>[記记]者)(?P<who>{HAN}{{2,8}}?(?:、{HAN}{{2,8}}?){{0,3}}))?"
    rf"(?P<date>{DATE})?(?P<word>綜合外電報導|综合外电报道|[專专]?[電电訊讯])[）)】》]"
)
# （德国之声中文网）某国总理周三说: only what a company or a subject of the news is not called
_NAMED = lazy(
    r"(?:[（(](?P<house>[^\s（）()，。、：:]{1,12}(?:[网網报報社]|[电電][台臺]|之[声聲音]))(?:報道|报道|報導)?[）)]"
    r"|【(?P<boxed>[^\s【】，。、：:]{1,12}[网網社])】)(?=\S)"
)
# （来源：某报）某报讯（记者 某某）…
_SOURCED = lazy(
    r"[（(](?:文章|本文)?来源\s?[:：|｜丨]\s?(?P<house>[^\s（）()，。、：:]{2,14})[)）]\s?(?=\S)"
)
_LENGTHS = (3, 2, 4)
"""Of names, the likeliest first."""
_PARTS = "縣市县區区"


def read_enclosed(head: str) -> Opening | None:
    """Read a dateline in brackets at the start of a paragraph; None where there is none."""
    if alone := _NAMED.match(head):
        house = alone["house"] or alone["boxed"]
        known = outlet.is_known(house)
        return Opening("dateline", "", alone.end(), (), outlet.resolve(house)) if known else None
    found = _ENCLOSED.match(head)
    if not found or (found["word"][-1] not in "訊讯" and not found["date"]):
        return None  # （某社電） alone says where it was heard, 【某台电】 nothing
    house, place = _house(found["house"], dated=bool(found["date"]))
    if not house:
        return None
    people: list[Credit] = []
    if found["who"]:
        named = _named(found["who"])
        if named is None:
            return None
        names, place = named
        written = f"{house}{found['label']}{names[0]}"
        people = [
            Credit(name, "reporter", house, written if name is names[0] else name) for name in names
        ]
    date = plain_date(found["date"])
    behind = Behind(tuple(people), found.end())
    if not people:
        behind = people_behind(head, found.end())  # 【某某報訊】記者某某報道：
    return Opening("dateline", "", behind.end, behind.people, outlet.resolve(house), place, date)


def read_source(head: str) -> Opening | None:
    """Read ``（来源：某报）`` at the start of a paragraph; None where no known outlet stands in it."""
    found = _SOURCED.match(head)
    if not found or not outlet.is_known(found["house"]):
        return None
    return Opening("dateline", "", found.end(), (), outlet.resolve(found["house"]))


def _house(run: str, dated: bool) -> tuple[str, str | None]:
    """The known outlet that a run of characters is or begins with, and the place behind it."""
    if outlet.is_known(run):
        return run, None
    for length in range(len(run) - 2, 1, -1) if dated else ():
        if outlet.is_known(run[:length]) and _is_known_place(run[length:]):
            return run[:length], run[length:]
    return "", None


def _named(who: str) -> tuple[list[str], str | None] | None:
    """The names in ``陸小滿、秦朗台北``, and the place behind the last; None where they cannot be told."""
    *names, last = who.split("、")
    for known in (True, False):
        for length in _LENGTHS:
            name, place = last[:length], last[length:]
            if is_name(name) and (_is_known_place(place) if known else _is_place(place)):
                names.append(name)
                return (names, place) if all(map(is_name, names)) else None
    names.append(last)
    return (names, None) if all(map(is_name, names)) else None


def _is_known_place(word: str) -> bool:
    return word in PLACES or word.rstrip(_PARTS) in PLACES


def _is_place(word: str) -> bool:
    return _is_known_place(word) or (len(word) > 1 and is_place(word))
