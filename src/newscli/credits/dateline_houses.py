"""Where the outlet of a dateline ends and the place begins: 中新社北京 → 中新社, 北京."""

import functools
import re

from newscli.credits import names, outlet
from newscli.credits.han import is_han
from newscli.credits.outlet_names import ALIASES, CHANNELS, KNOWN, OWN
from newscli.credits.places import PLACES

_OF_THE_HOUSE = frozenset(["网", "客户端", "APP", "新媒体"])
_AGENCIES = ("社", "新华网", "中新网", "人民网", "路透", "彭博", "央广网")


def _longest_place(rest: str) -> int:
    """How long a place behind an agency may be: longer with its country before it (哈萨克斯坦阿拉木图)."""
    return 12 if any(rest[:n] in PLACES or rest[-n:] in PLACES for n in range(2, 6)) else 6


@functools.lru_cache(maxsize=1024)
def split_house(text: str, dated: bool = False) -> tuple[str, str | None]:
    """Where the outlet ends and the place begins: 中新社北京 → 中新社, 北京; ``""`` if no outlet.

    ``dated``: a date follows, so that a word behind a known outlet is a place even if it is not
    in the table.
    """
    for length in range(min(len(text), 16), 1, -1):
        house = text[:length]
        if house not in KNOWN and house not in OWN and house not in ALIASES:
            continue
        rest = text[length:]
        whole = house + next((word for word in _OF_THE_HOUSE if rest.startswith(word)), "")
        if text[len(whole) :] in PLACES:
            return whole, text[len(whole) :]  # 中新网客户端石家庄
        if not rest:
            return house, None
        if rest in _OF_THE_HOUSE:
            return text, None  # 扬子晚报网
        if rest[0] in "|｜丨" and outlet.looks_like(rest[1:]):
            return house, None  # 财联社|新消费日报
        if rest in CHANNELS:
            return house, None  # 某某网金融
        place = rest.removesuffix("市") if rest.removesuffix("市") in PLACES else rest
        if outlet.looks_like(rest):
            return text, None  # 中新网浙江新闻
        first = re.split(r"[/、·]", place)[0]
        if first in PLACES:
            return house, first
        if dated and is_han(rest) and "记者" not in rest and len(rest) <= _longest_place(rest):
            # 长沙晚报掌上长沙: a product of the house; but an agency has people in the smallest places.
            return house, rest if house.endswith(_AGENCIES) and not names.is_name(rest) else None
    for length in range(2, 8):
        if text[-length:] in PLACES and outlet.looks_like(text[:-length]):
            return text[:-length], text[-length:]
    if outlet.looks_like(text) or outlet.is_own(text):
        return text, None
    return "", None
