"""Dates of the East that are not in plain figures → the same in figures: ``2022-7-2``.

``民國111年7月2日`` (a Republic's year: 1911 more), ``令和4年7月2日`` and the reigns before it,
``二〇二二年七月二日``, ``２０２２年７月２日``. Of three figures before 年 with a day behind, the
years are the Republic's too, as papers of Taiwan set them.
"""

import re

from newscli.patterns import lazy

_ERAS = {"民國": 1911, "民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925}
_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1B), 0xFF0F, 0xFF0D, 0xFF0E)}
"""Full-width figures, and the signs between the parts of a date and an hour."""

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_PLACES = {"十": 10, "百": 100}
_ZERO = "〇零○"
_WORD = rf"[{_ZERO}一二三四五六七八九十百]"
_DATE = lazy(
    rf"(?:(?:中[華华])?(?P<era>{'|'.join(_ERAS)})\s?(?P<reign>[0-9]{{1,3}}|元|{_WORD}{{1,6}})"
    rf"|(?<![0-9])(?P<republic>1[0-3][0-9])|(?P<year>(?:19|20)[0-9]{{2}}|[一二][{_ZERO}一二三四五六七八九]{{3}}))"
    rf"\s?年\s?(?P<month>[0-9]{{1,2}}|{_WORD}{{1,2}})\s?月\s?(?P<day>[0-9]{{1,2}}|{_WORD}{{1,3}})\s?[日號号]"
)


def in_figures(text: str) -> str:
    """The text with such dates in plain figures; any other text as it is."""
    text = text.translate(_WIDE)
    return _DATE.sub(_figures, text) if "年" in text else text


def _figures(found: re.Match[str]) -> str:
    if found["era"]:
        year = _ERAS[found["era"]] + (1 if found["reign"] == "元" else _number(found["reign"]))
    elif found["republic"]:
        year = _ERAS["民國"] + int(found["republic"])
    else:
        year = _number(found["year"])
    return f"{year}-{_number(found['month'])}-{_number(found['day'])} "


def _number(word: str) -> int:
    """``31``, ``三十一``, ``三一``, ``一百一十一``, ``二〇二二`` → the number."""
    if word.isdigit() and word.isascii():
        return int(word)
    total, last = 0, 0
    for sign in word:
        if sign in _PLACES:
            total += (last or 1) * _PLACES[sign]
            last = 0
        else:
            last = last * 10 + _DIGITS[sign]
    return total + last
