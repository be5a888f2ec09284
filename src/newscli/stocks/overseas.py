"""Codes of Hong Kong and of America written in a text: 9988.hk, HK00700, NYSE：BABA, TSLA.O …

What such a code cannot occur without (HK, a colon before a number or a capital, .US) is looked for
in the text's ASCII first, which is quick.
"""

import re
import string
from collections.abc import Iterator

from newscli.patterns import lazy
from newscli.stocks.symbols import VENUE_BY_SUFFIX
from newscli.stocks.tickers import Ticker, place

NO_ADDRESS = r"(?!@|\.(?:com|cn|net|s?html?|pdf|csv|xlsx?|docx?|jpe?g|png|txt)(?![0-9A-Za-z]))"
"""Behind a code: it is no part of an address or of a file's name."""

Found = tuple[int, int, Ticker]

_HK_SUFFIX = lazy(
    r"(?<![0-9A-Za-z.])(?P<code>[0-9]{3,5}|HSI|HSCEI|HSCCI|HSTECH)(?P<code2>)\s?[.-]\s?HK"
    r"(?![0-9A-Za-z])",
    re.A | re.I,
)
# HK 2022 is a year: an exhibition, a flight.
_HK_PREFIX = lazy(
    r"(?<![0-9A-Za-z])(?:(?:HKEX|SEHK|HKSE|XHKG|HKG)\s?[.:：_-]\s?(?P<code>[0-9]{1,5})"
    r"|HK(?:\s?[.:：_-]\s?|\s?(?!(?:19|20)[0-9]{2}(?![0-9])))(?P<code2>[0-9]{4,5}))"
    r"(?![0-9A-Za-z])(?![.,][0-9])(?!\s?[万亿元点])" + NO_ADDRESS,
    re.A | re.I,
)
# 港股：9988点 is a price.
_HK_LABEL = lazy(
    r"(?:(?:港交所|香港交易所|香港联交所|联交所|港股|股份代号|股份代號)"
    r"(?:股份代号|股份代號|股票代码|代码|代號)?|[HＨ]股(?:股票|证券)?(?:代码|代号|代號)"
    r"|(?<=[(（；;，,、/／])(?:港|[HＨ]股?)(?=\s?[:：]\s?0?[0-9]{4}(?![0-9年])))"
    r"\s?[:：]\s?(?P<code>[0-9]{1,5})(?![0-9A-Za-z])(?!\s?[点万亿元家只个倍%％]|[.,，][0-9])",
    re.A,
)
_US_PREFIX = lazy(
    r"(?<![A-Za-z])(?P<venue>NASDAQ|Nasdaq|NYSE ?(?:American|Arca|MKT)|NYSE|AMEX|OTC(?:QX|QB|PK)?"
    r"|纳斯达克|纽交所|纽约证券交易所|美交所|美股)(?:股票)?(?:代码)?\s?[:：]\s?"
    r"(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Za-z0-9股])(?P<more>(?:[,，、]\s?[A-Z]{1,5}(?![A-Za-z0-9]))*)",
    re.A,
)
_US_SUFFIX = lazy(
    r"(?<![A-Za-z0-9$.])(?P<code>[A-Z]{1,5}(?:[._-][A-Z])?)\.(?P<market>US|OQ|O|N)(?![A-Za-z0-9.])",
    re.A,
)
# （港股00700）, （港股9616/美股BABA）: the market alone before the code. 港股2018 is a year.
_BARE_MARKET = lazy(
    r"港股\s?(?P<code>0[0-9]{4})(?![0-9A-Za-z])(?![.,，][0-9])(?!\s?[点万亿元家只个倍股份%％])"
    r"|(?<=[(（/／,，;；、])港股\s?(?P<short>(?!19|20)[0-9]{4})(?=\s?[)）/／,，;；、])"
    r"|(?<=[(（/／,，;；、])美股\s?(?P<american>[A-Z]{2,5})(?=\s?[)）/／,，;；、])",
    re.A,
)
_WORDS = frozenset(
    ("AI", "ETF", "IPO", "ADR", "ADS", "SPAC", "REIT", "REITS", "QDII", "GDP", "CPI", "PPI", "PMI")
)
# 微信号SZ…, 型号HK-8888: what stands before a code that is none
_ANOTHER = lazy(
    r"(?:微信号?|公众号|编号|型号|货号|单号|合同号|车次|航班|邮箱|密码)(?:为|是)?\s?[:：]?\s?\Z"
)
_MORE = lazy("[A-Z]{1,5}", re.A)
_VENUES = (
    ("NASDAQ", "NASDAQ"),
    ("Nasdaq", "NASDAQ"),
    ("纳", "NASDAQ"),
    ("NYSE American", "AMEX"),
    ("NYSE MKT", "AMEX"),
    ("NYSE Arca", "ARCA"),
    ("NYSE", "NYSE"),
    ("纽", "NYSE"),
    ("AMEX", "AMEX"),
    ("美交", "AMEX"),
    ("OTC", "OTC"),
)
_VENUE_NAMES = (b"NYSE", b"ASDAQ", b"asdaq", b"AMEX", b"OTC")
_SPACES = " \t\n\r\f\v"
_CAPITALS = frozenset(string.ascii_uppercase)
_DIGITS = frozenset(string.digits)


def overseas(text: str, narrow: bytes) -> Iterator[Found]:
    """The codes in a folded text, with their places; ``narrow`` is its ASCII, a sign for a sign."""
    if b"HK" in narrow or b"hk" in narrow or b"Hk" in narrow:
        yield from _hong_kong(text, narrow.upper())
    narrow = narrow.translate(None, b"?")  # what follows is looked for in the few that are left
    after_colon = _after_colons(text)
    if not after_colon.isdisjoint(_DIGITS) and any(sign in text for sign in "港联代H"):
        for match in _HK_LABEL.finditer(text):
            yield from _found(*match.span(), place(match["code"], "HK"))
    if not after_colon.isdisjoint(_CAPITALS) and (
        any(sign in text for sign in "纳纽美") or any(name in narrow for name in _VENUE_NAMES)
    ):
        yield from _behind_venue(text)
    if "港股" in text or "美股" in text:
        yield from _behind_market(text)
    if b".US" in narrow or b".O" in narrow or b".N" in narrow:
        for match in _US_SUFFIX.finditer(text):
            code = match["code"].replace("_", ".").replace("-", ".")
            venue = VENUE_BY_SUFFIX.get(match["market"], "")
            yield from _found(*match.span(), place(code, "US", venue))


def _hong_kong(text: str, capitals: bytes) -> Iterator[Found]:
    """The codes before or behind HK. The patterns are long to search for, and quick to try there."""
    for pattern, before, behind in ((_HK_SUFFIX, 10, 2), (_HK_PREFIX, 2, 20)):
        at = capitals.find(b"HK")
        while at >= 0:
            match = pattern.search(text, max(0, at - before), at + 2 + behind)
            if match and match.start() <= at < match.end() and not is_another(text, match.start()):
                code = match["code"] or match["code2"]
                yield from _found(*match.span(), place(code.upper(), "HK"))
            at = capitals.find(b"HK", at + 2)


def is_another(text: str, start: int) -> bool:
    """Whether what stands before a code says that it numbers something else."""
    return _ANOTHER.search(text, max(0, start - 8), start) is not None


def _behind_venue(text: str) -> Iterator[Found]:
    """American codes behind their exchange: NYSE：BABA, and those listed after it."""
    for match in _US_PREFIX.finditer(text):
        venue = next((v for lead, v in _VENUES if match["venue"].startswith(lead)), "")
        end = match.start("more")
        if not match["venue"].isascii() and "\u3400" <= text[end : end + 1] <= "\u9fff":
            continue  # 纳斯达克：AI概念
        yield from _found(match.start(), end, place(match["code"], "US", venue))
        for more in _MORE.finditer(text, *match.span("more")):
            yield from _found(*more.span(), place(more[0], "US", venue))


def _behind_market(text: str) -> Iterator[Found]:
    """Codes behind the name of their market alone, in brackets: （港股00700/美股BABA）."""
    for match in _BARE_MARKET.finditer(text):
        if american := match["american"]:
            found = None if american in _WORDS else place(american, "US")
        else:
            found = place(match["code"] or match["short"], "HK")
        yield from _found(*match.span(), found)


def _after_colons(text: str) -> set[str]:
    """The signs that stand behind the colons of a text."""
    return {
        part[:2].lstrip(_SPACES)[:1]
        for sign in ":："
        if sign in text
        for part in text.split(sign)[1:]
    }


def _found(start: int, end: int, ticker: Ticker | None) -> Iterator[Found]:
    if ticker:
        yield start, end, ticker
