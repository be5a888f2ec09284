"""Who reported for a desk or from a place, as papers of Taiwan and offices of the mainland say it.

``財經中心／某某報導``, ``某某╱高雄報導``, ``新頭殼 某某／綜合報導``, ``宣传科 某某``.
"""

from newscli.credits import names, outlet
from newscli.credits.han import HAN
from newscli.credits.model import Credit, CreditLine
from newscli.credits.places import PLACES
from newscli.patterns import lazy

_DESK = lazy(
    rf"{HAN}{{2,6}}(?:中心|[組组])\s?[／/]\s?(?P<who>(?:{HAN}|[、\s]){{2,20}}?)\s?[報报][導道]"
    rf"|[報报][道導]\s?[:：]\s?(?P<named>(?:{HAN}|[、\s]){{2,20}})"
    rf"|(?P<alone>{HAN}{{3}})\s?[報报][導道]"
    rf"|{HAN}{{0,8}}(?:宣传科|宣传部|宣传处|办公室)\s{{1,3}}(?P<written>{HAN}{{2,3}})"
)
_FROM = lazy(
    r"(?:(?P<house>[^\s，。、:：／/]{2,12}?)\s?(?:(?:19|20)[0-9]{2}[./\-][0-9]{1,2}[./\-][0-9]{1,2}\s|\s))?"
    rf"(?P<who>{HAN}{{2,4}}(?:、{HAN}{{2,4}}){{0,3}})\s?[／/]\s?"
    rf"(?P<place>{HAN}{{2,3}}?)?(?:(?:綜合|即時|連線|综合|即时|连线)(?:外電|外电)?)?[報报][導道]"
)
_GLUED = lazy(rf"(?:{HAN}|[A-Za-z]){{2,6}}(?:{HAN}|、){{4,16}}")
_REPORTS = ("報導", "报道")
_LONGEST_HOUSE = 6
"""Characters of a medium's name that runs into its reporters'."""

_LISTED = lazy(r"[、\s]+")
_EVERYWHERE = ("綜合", "综合", "即時", "即时", "連線", "连线")
_PARTS = "縣市县"


def read_desk(text: str) -> CreditLine | None:
    """Read a line that names who reported behind a desk's name, or before a place's; None where it
    names no person that is sure."""
    if line := _from_place(text) or _of_house(text):
        return line
    found = _DESK.fullmatch(text)
    if not found:
        return None
    if (who := (found["who"] or found["named"] or found["alone"] or found["written"]).strip()) in (
        "綜合",
        "综合",
    ):
        return CreditLine("byline")
    people = _LISTED.split(who)
    if not all(
        map(names.is_sure_name if found["written"] or found["alone"] else names.is_name, people)
    ):
        return None
    if found["written"]:
        return CreditLine("byline", (Credit(people[0], "author", None, text),))
    return CreditLine("byline", tuple(Credit(name, "reporter", None, text) for name in people))


def _from_place(text: str) -> CreditLine | None:
    """``某某／高雄報導``, behind the medium's name or without it."""
    found = _FROM.fullmatch(text)
    if not found or not all(map(names.is_sure_name, found["who"].split("、"))):
        return None
    place = found["place"]
    if place in _EVERYWHERE:
        place = None
    if place and place.rstrip(_PARTS) not in PLACES:
        return None
    house = _known(found["house"]) if found["house"] else None
    if found["house"] and not house:
        return None
    people = (Credit(name, "reporter", None, text) for name in found["who"].split("、"))
    return CreditLine("byline", tuple(people), house, place)


def _of_house(text: str) -> CreditLine | None:
    """``某某新聞某某、某某台北報導``: a known medium, its reporters and the place, with nothing between."""
    if text[-2:] not in _REPORTS or not _GLUED.fullmatch(text):
        return None
    for at in range(2, _LONGEST_HOUSE + 1):
        if not (house := _known(text[:at]) or _known(f"{text[:at]}網")):
            continue
        who, place = text[at:-4], text[-4:-2]
        if place in PLACES and all(map(names.is_sure_name, who.split("、"))):
            people = (Credit(name, "reporter", None, text) for name in who.split("、"))
            return CreditLine("byline", tuple(people), house, place)
    return None


def _known(house: str) -> str | None:
    """The known medium that a word is, or that it is with its name in Latin letters behind it."""
    bare = house.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return next((outlet.resolve(name) for name in (house, bare) if outlet.is_known(name)), None)
