"""Lines that say in what capacity a text was written, and by a house alone: 本报评论员, （新华社记者）."""

from newscli.credits import outlet
from newscli.credits.han import HAN
from newscli.credits.model import CreditLine
from newscli.credits.signed import read_turned
from newscli.patterns import lazy

LAST = frozenset("员者部道合品论")
"""What the words end in; a glance at it spares all other lines the rest."""

_LONGEST = 14
_CAPACITIES = ("特约评论员", "评论员", "记者", "编辑部", "社论", "综合报道", "综合")


# 某报新媒体中心出品, 某某客户端出品
_MADE = lazy(
    rf"(?P<house>(?:{HAN}|[A-Za-z·+]){{2,16}}?)(?P<desk>(?:新媒体|融媒体?|全媒体|视频|财经|评论|深度|数据)*(?:(?:国内|国际|对外|财经|经济|采访)部|中心|客户端|编辑部|工作室|新媒体|融媒体|频道))出品"
)


def read_unnamed(text: str) -> CreditLine | None:
    """Read a line that names a house, and nobody of it; None for any other."""
    if text[-1] == "品":
        made = _MADE.fullmatch(text)
        if made is None:
            return None
        known = outlet.is_known(made["house"])
        if not (known or outlet.looks_like(text.removesuffix("出品"))):
            return None
        return CreditLine("credits", outlet=outlet.resolve(made["house"]) if known else None)
    if len(text) in (5, 6) and (turned := read_turned(text)):
        return turned
    for capacity in _CAPACITIES if len(text) <= _LONGEST else ():
        if text.endswith(capacity):
            house = text.removesuffix(capacity)
            if outlet.is_known(house) and len(house) > 2:
                return CreditLine("byline", outlet=outlet.resolve(house))
            return CreditLine("byline") if outlet.is_own(house) else None
    return None
