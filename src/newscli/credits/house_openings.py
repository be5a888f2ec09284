"""Openings with houses that no 讯 or 电 follows at once: ``乐居财经 某某 7月1日，…``, and several houses
of one group: ``新海南客户端、南海网、南国都市报7月1日消息（记者 某某）…``."""

from newscli.credits import outlet
from newscli.credits.dateline_people import DATE, people_behind
from newscli.credits.han import HAN
from newscli.credits.model import Credit, Opening
from newscli.credits.names import is_sure_name
from newscli.patterns import lazy

_SHORTEST = 4
"""Characters of such a house: 网易 and 搜狐 are also firms, of which news is told."""

_NAMED = lazy(rf"(?P<house>[^\s，。、]{{2,12}})\s(?P<name>{HAN}{{2,3}})\s(?={DATE})")
_GROUP = lazy(
    rf"(?P<houses>(?:[^\s，。、：:（(]{{2,12}}、){{1,3}}[^\s，。、：:（(]{{2,12}}?)\s?(?:{DATE})?(?:消息|讯|电)\s?(?=[（(])"
)


def read_named(head: str) -> Opening | None:
    """A known house, a name and a day at the start of a text; else None."""
    found = _NAMED.match(head)
    if not found or not is_sure_name(found["name"]) or len(found["house"]) < _SHORTEST:
        return None
    if not outlet.is_known(found["house"]):
        return None
    house = outlet.resolve(found["house"])
    credit = Credit(found["name"], "author", house, found[0].strip())
    return Opening("byline", "", found.end(), (credit,), house)


def read_group(head: str) -> Opening | None:
    """Several houses with the people in brackets behind them; which of them wrote it, nobody says."""
    found = _GROUP.match(head)
    if not found or not all(map(outlet.looks_like, found["houses"].split("、"))):
        return None
    behind = people_behind(head, found.end())
    return Opening("dateline", "", behind.end, behind.people) if behind.people else None
