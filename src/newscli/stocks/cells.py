"""Cells of tables: what a heading says, which security a cell's code is, whether it holds a name."""

import re
from typing import NamedTuple

from newscli.article import Block, Cell
from newscli.patterns import lazy
from newscli.stocks.codes import labelled
from newscli.stocks.symbols import MARKET_BY_TOKEN, VENUE_BY_SUFFIX
from newscli.stocks.tickers import Ticker, place

Grid = list[list[Cell | None]]
"""The rows of a table with every cell at each of the places that it covers."""

_CODE = lazy(
    r"\s*(?P<lead>[A-Za-z]{2})?(?P<code>[0-9]{3,6})(?:\.(?P<tail>[A-Za-z]{2,4}))?\s*"
    # 300274.SZ（创业板）
    r"(?:[(（](?:[一-鿿]{1,3}板|[ABHＡＢＨ]股|[沪深京港]市|[上深北港]交所)[)）]\s*)?",
    re.A,
)
_AMERICAN = lazy(r"\s*(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)\s*", re.A)
_MARKED_AMERICAN = lazy(r"\s*(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)\.(?P<tail>US|OQ?|N)\s*", re.A)
# 产品代码, 科目代码, 行政区划代码 … number other things: what 代码 is of has to be a security.
_CODE_HEAD = lazy(
    "(?:\\A|[^\u3400-\u9fff]|股票|证券|基金主?|债券?|指数|正股|港股通|[ABHＡＢＨ港美新个]股|上市|公司|标的|股份|[场市]内"
    "|[沪深京港]市|交易|[及与和])(?:代码|代號|代号)"
    "|(?:\\A|[Ss]tock |[Ss]ecurit(?:y|ies) |[Ff]und |[Bb]ond )[Cc]ode|[Tt]icker"
    "|(?:股票|证券|股份)(?:编号|編號)"
)
_ANY_CODE_HEAD = lazy("代码|代號|代号|[Cc]ode|[Tt]icker|编号|編號")
_OTHER_CODES = lazy(
    "区划|邮政|邮编|行业|机构|信用|税|项目|产品|公告|车次|申购|配售|认购|股东|科目|HS|ISO|SWIFT|GB"
)
_SUBJECT = lazy("正股|债|基金|ETF|LOF|REIT|指数|[BHＢＨ]股|港股|美股|港市")
_SUBJECTS = {"B股": "B", "Ｂ股": "B", "H股": "港", "Ｈ股": "港", "港股": "港", "港市": "港"}
_FUNDS = ("基金", "ETF", "LOF", "REIT")
_NAME_HEAD = lazy("简称|名称|公司|股票|个股|证券|标的|代码|[Nn]ame|[Cc]ompany")
_NO_NAME_HEAD = lazy("英文|全称|管理人|托管|经理|所在|数|额|价|市值|占|比")
_NAME = lazy(r"\s*[*0-9A-Za-z一-鿿Ａ-Ｚ][^。，；\t\n]{1,29}\s*")
_THINGS_HEAD = lazy("ETF|LOF|REITs?|[ABH港美]股|基金|转债|债券|品种|企业")
_OTHER_HEAD = lazy(
    "交易所|市场|板块|行业|国家|地区|评级|类|地点|时间|日期|原因|事件|主营|概念|城市|机场|备注"
)
_FIGURE = lazy(r"[0-9.,%\s-]+", re.A)
# What a table with a bare code has: a number of five or six digits, or a market beside others.
_CANDIDATE = lazy(
    r"(?<![0-9.,-])[0-9]{5,6}(?![0-9,%])|[0-9A-Z]\.(?:HK|US|OQ?|N)(?![A-Za-z])|香港|港股|[HＨ]股|港交所|HKEX|SEHK",
    re.A,
)
_FOREIGN = lazy(
    "香港|港股|[港联聯]交所|HKEX|SEHK|纽约|纽交所|纳斯达克|美国|美股|美交所|NYSE|(?i:NASDAQ)"
)
# Exchanges and markets alone: a table of countries has 香港 and 美国, too.
_HONG_KONG = lazy("香港(?:[联聯]?交易?所|[联聯]合交易所)|港股|[港联聯]交所|HKEX|SEHK")
_AMERICA = lazy(
    "(?:美国)?(?:纽约证券交易所|纽交所|纳斯达克(?:证券|股票)?(?:交易所|市场)?)|美股|美交所"
    "|NYSE|NASDAQ|Nasdaq"
)
_OPEN_FUND = lazy("(?:混合|联接|债券|[长短]债|增强)型?(?:发起式?)?[A-I]?\\Z")
_MOST_COLUMNS = 40


class Head(NamedTuple):
    """What a heading over codes says: ``subject`` is 基金, 债, 正股, 港 …, or "" for shares."""

    subject: str


def has_codes(text: str) -> bool:
    """Whether a table can have bare codes at all: most have figures alone."""
    return (_CANDIDATE.search(text) or _FOREIGN.search(text)) is not None


def names_markets(text: str) -> bool:
    """Whether a table names a foreign market."""
    return _FOREIGN.search(text) is not None


def grid(block: Block) -> Grid:
    """The rows of a table, merged cells repeated where they reach."""
    merged = False
    for cells in block.rows:
        for cell in cells:
            if cell.colspan > 1 or cell.rowspan > 1:
                merged = True
    return _spread(block) if merged else list(map(list, block.rows))


def _spread(block: Block) -> Grid:
    spread: Grid = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for cells in block.rows:
        row: list[Cell | None] = []
        waiting = iter(cells)
        cell: Cell | None = next(waiting, None)
        while len(row) < _MOST_COLUMNS and (cell is not None or len(row) in hanging):
            column = len(row)
            if column in hanging:
                above, left = hanging.pop(column)
                row.append(above)
                if left > 1:
                    hanging[column] = (above, left - 1)
                continue
            if cell is None:
                break
            for _ in range(min(cell.colspan, _MOST_COLUMNS - len(row))):
                if cell.rowspan > 1:
                    hanging[len(row)] = (cell, cell.rowspan - 1)
                row.append(cell)
            cell = next(waiting, None)
        spread.append(row)
    return spread


def _unspaced(head: str) -> str:
    """A heading that is set wide, as it is meant: A 股代码."""
    return head.replace(" ", "") if " " in head and not head.isascii() else head


def heads_codes(head: str) -> Head | None:
    """What a heading over codes of securities says, None if it is none."""
    head = _unspaced(head)
    if not ("代" in head or "ode" in head or "icker" in head or "编" in head) or len(head) > 20:
        return None
    if not _CODE_HEAD.search(head) or _OTHER_CODES.search(head):
        return None
    return Head(subject(head))


def heads_other_codes(head: str) -> bool:
    """Whether a heading stands over the codes or numbers of something else."""
    return _ANY_CODE_HEAD.search(head) is not None and heads_codes(head) is None


def heads_other_than_names(head: str) -> bool:
    """Whether a heading says that no names stand under it: 交易所, 行业."""
    return _OTHER_HEAD.search(head) is not None


def subject(head: str) -> str:
    """What a heading's codes or names are of: 转债简称 and 债券代码 are of one thing."""
    head = _unspaced(head)
    match = _SUBJECT.search(head)
    if not match:
        return ""
    word = _SUBJECTS.get(match[0], match[0])
    return "基金" if word in _FUNDS else "美" if word == "美股" else word


def heads_names(head: str) -> int:
    """How surely a heading stands over names: 0 for not at all."""
    head = _unspaced(head)
    if _THINGS_HEAD.fullmatch(head):
        return 1
    if len(head) > 20 or not _NAME_HEAD.search(head) or _NO_NAME_HEAD.search(head):
        return 0
    if heads_other_codes(head):
        return 0
    return 3 if "简称" in head else 2 if "名称" in head else 1


def ticker_in(text: str, cell: Cell, head: Head | None = None, beside: str = "") -> Ticker | None:
    """The security whose code a cell is.

    ``head`` is what its heading says, ``beside`` the market that its row names (see ``market_of``).
    """
    of = head.subject if head else ""
    match = _CODE.fullmatch(text, cell.start, cell.end)
    if match is None:
        return _american_in(text, cell, "美" in (of, beside)) if head else None
    code = match["code"]
    token = (match["lead"] or match["tail"] or "").upper()
    if token:
        market = MARKET_BY_TOKEN.get(token)
        return place(code, market) if market else None
    if len(code) == 6:
        return labelled(code, of)
    if len(code) == 5 and code[0] == "0":
        return place(code, "HK")
    return place(code, "HK") if head and "港" in (of, beside) else None


def _american_in(text: str, cell: Cell, said: bool) -> Ticker | None:
    """The American security whose code a cell is; ``said``: its heading or its row says so."""
    if found := _MARKED_AMERICAN.fullmatch(text, cell.start, cell.end):
        return place(found["code"], "US", VENUE_BY_SUFFIX.get(found["tail"], ""))
    found = _AMERICAN.fullmatch(text, cell.start, cell.end) if said else None
    return place(found["code"], "US") if found else None


def market_of(text: str, row: list[Cell | None]) -> str:
    """The foreign market that a cell of a row names, 港 or 美; "" for none."""
    for cell in row:
        if cell and 1 < cell.end - cell.start < 16:
            written = text[cell.start : cell.end].strip()
            if _HONG_KONG.fullmatch(written):
                return "港"
            if _AMERICA.fullmatch(written):
                return "美"
    return ""


def is_name(text: str, cell: Cell, longest: int = 30) -> bool:
    """Whether a cell can hold a security's name."""
    match = _NAME.fullmatch(text, cell.start, cell.end)
    if match is None:
        return False
    return len(match[0].strip()) <= longest and not _FIGURE.fullmatch(match[0])


def fund_of(text: str, name: Cell, ticker: Ticker) -> Ticker:
    """The security of a code by its name: no share is called 某某混合A, an open fund is."""
    return (_OPEN_FUND.search(inside(text, name)) and place(ticker.code, "OF")) or ticker


def inside(text: str, cell: Cell | None) -> str:
    """The text of a cell, without the spaces around it."""
    return text[cell.start : cell.end].strip() if cell else ""
