"""Lines that say in what capacity a text was written, and by a house alone: 本报评论员, （新华社记者）."""

from newscli.credits import outlet
from newscli.credits.model import CreditLine
from newscli.credits.signed import read_turned

LAST = frozenset("员者部道合")
"""What the words end in; a glance at it spares all other lines the rest."""

_LONGEST = 14
_CAPACITIES = ("特约评论员", "评论员", "记者", "编辑部", "综合报道", "综合")


def read_unnamed(text: str) -> CreditLine | None:
    """Read a line that names a house, and nobody of it; None for any other."""
    if len(text) in (5, 6) and (turned := read_turned(text)):
        return turned
    for capacity in _CAPACITIES if len(text) <= _LONGEST else ():
        if text.endswith(capacity):
            house = text.removesuffix(capacity)
            if outlet.is_known(house) and len(house) > 2:
                return CreditLine("byline", outlet=outlet.resolve(house))
            return CreditLine("byline") if outlet.is_own(house) else None
    return None
