"""A credit line with another in brackets behind it: ``本报记者 某某（来源：某报）``."""

from newscli.credits.fields import read
from newscli.credits.model import Fields


def read_both(text: str) -> Fields | None:
    """What a line and the brackets behind it say, where both are credits: ``本报记者 某某（来源：某报）``,
    ``来源：某报 （记者 某某）``."""
    before, mark, behind = text.rstrip("）) ").replace("(", "（").rpartition("（")
    if not (mark and before) or "（" in before:
        return None
    first, second = read(before.strip()), read(behind.strip())
    if first is None or second is None:
        return None
    sourced = "source" in second.kinds and second.outlet
    first.outlet = second.outlet if sourced else first.outlet or second.outlet
    first.place = first.place or second.place
    first.credits += second.credits
    first.kinds += second.kinds
    return first
