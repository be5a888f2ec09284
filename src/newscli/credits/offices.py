"""Signatures of those who write for the place where they work: ``（沧澜港支行 沈砚秋）``."""

from newscli.credits.han import HAN
from newscli.credits.names import is_sure_name
from newscli.credits.places import PLACES
from newscli.patterns import lazy

_MOST = 3
"""So many names stand behind an office."""

_SIGNED = lazy(
    rf"(?P<office>{HAN}{{1,14}}?(?:学院|大学|学校|[分支]行|公司|集团|中心|协会|委员会|办公室|政府|街道|社区|法院|医院|研究所"
    rf"|[局科处部院所站队厂办]))[\s　]{{1,3}}(?P<names>{HAN}{{2,4}}(?:[\s　、]{{1,2}}{HAN}{{2,4}}){{0,2}})"
)


def signed_for(text: str) -> list[str]:
    """Who signs for an office: the names where an office and sure names are all of a text, else none."""
    found = _SIGNED.fullmatch(text)
    if found is None:
        return []
    people = found["names"].replace("、", " ").split()
    if any(not is_sure_name(name) or name in PLACES for name in people):
        return []
    return people[:_MOST]
