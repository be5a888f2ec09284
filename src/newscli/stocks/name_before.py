"""Where the name before a written code begins: 日前山东墨龙(00568.HK) names 山东墨龙.

No list of names is needed: the run of characters before the bracket is cut into words, words
that lead up to a name are taken off its front, and what is left is of a name's length.
"""

import re

from newscli.patterns import lazy
from newscli.stocks.leads import (
    CONJUNCTIONS,
    NEVER_FIRST,
    behind_lead,
    has_lead,
    of_house,
    usual,
    without_leads,
    words_of,
)
from newscli.stocks.lexicon import lexicon

_RUN = lazy(r"[0-9A-Za-z一-鿿㐀-䶿Ａ-Ｚａ-ｚ*&·.+'－-]+(?: [0-9A-Za-z一-鿿Ａ-Ｚ&.+'-]+)*\Z")
_LATIN_NAME = lazy(r"[A-Z][0-9A-Za-z&.+'-]*(?: [A-Z0-9&][0-9A-Za-z&.+'-]*)*\Z", re.A)
_SPECIAL = lazy(r"\*?ST[一-鿿]{1,4}[A-BＡＢ]?\Z")
_SUFFIX = lazy(
    r"(?:ETF(?:易方达|华夏|嘉实|南方|广发|富国|汇添富|华泰柏瑞|国泰|博时|招商|华宝|银华|工银|天弘|鹏华"
    r"|华安|景顺|大成|海富通|平安|建信|万家|永赢|摩根|基金|龙头|指数基金|增强)|[-－][A-ZＡ-Ｚ]{1,3}|[ABＡＢ]股?|ETF|LOF|REIT)\Z",
    re.A,
)
_FULL_NAME = lazy("(?:公司|集团|银行)\\Z")
_FUND = lazy("(?:混合|债券|货币|联接|指数|增强|[长短]债)[A-E]?\\Z")
# A fund is called after its house: 易方达蓝筹精选混合, 天弘余额宝货币
_OF_A_HOUSE = lazy(
    "(?:易方达|华夏|嘉实|南方|广发|富国|汇添富|国泰|博时|招商|华宝|银华|工银瑞信|天弘|鹏华|华安|景顺长城|大成|海富通|建信|万家"
    "|永赢|摩根|兴全|兴证全球|中欧|诺安|交银|中银|农银汇理|民生加银|国投瑞银|上投摩根|长城|长盛|长信|融通|泰达宏利|宝盈|东方红"
    "|前海开源|安信|信达澳亚|华商|国联安|金鹰|睿远|泓德|圆信永丰|西部利得|浙商|财通|光大保德信|申万菱信|平安|华泰柏瑞)"
    "[^的旗、和与]{1,18}(?:混合|债券|货币|联接|指数|增强|[长短]债|股票)[A-E]?\\Z"
)
_FUND_TAILS = ("ETF", "LOF", "REIT")
_FUND_CLASS = lazy(r"[(（](?:LOF|QDII|FOF|ETF|QDII-LOF|QDII-FOF|REITs?)[)）][A-E]?\Z", re.A)
# 1.某某股份: the number of an item, and what else no name begins with
# 日前兆易创新: cut before the words are, which would find 前兆 in it
_ITEM = lazy(
    r"\A(?:[0-9]{1,3}\.(?=[^0-9])|[.·&+'－-]+|(?:日前|近日|昨日|今日|昨晚|此前|目前|近期)(?=..)"
    r"|[一-鿿]{0,8}?记者从(?=..)|交易对方(?=..))",
    re.A,
)
# 某某股份（维权）(600000): what sites put behind a name
_REMARK = lazy(
    r"[(（\[](?:维权|行情|股吧|微博|诊股)(?:[,，、\s](?:维权|行情|股吧|微博|诊股|资讯)){0,3}[)）\]]\Z"
)
_BOND = lazy(r"[0-9]{2}[一-鿿]{2,6}[0-9A-Z]{0,4}", re.A)  # 19某某01: year, debtor, number
_DATED_BOND = lazy("[一-鿿][0-9]{2}转债\\Z")  # 甲25转债
# 续发行的|22国债10, but 8月22日|某某股份
_BOND_BEHIND = lazy(
    r"(?<![0-9.])[0-9]{2}(?![年月日时分家只个万亿元股名期号])[一-鿿]{2,6}[0-9]{2}\Z", re.A
)
# Of these the names of funds are made: 港股医疗ETF, 创业板软件ETF
_THEMES = (
    "港股",
    "创业板",
    "科创板",
    "北交所",
    "沪市",
    "深市",
    "A股",
    "美股",
    "半导体",
    "芯片",
    "光伏",
    "医药",
)
# What a code may stand behind that is no name: 公司（600519.SH）, 和H股（06030.HK）, 发行可转债
_NO_NAME = lazy(
    "(?:[和与及或该本此其的]|公司|上市|股东|控股|发行|标的|旗下|联系|证券|股票|股份|集团|有限|责任)*"
    "(?:公司|股东|[该本此个]股|上述|另有|还有|[ABHＡＢＨ]股|港股|美股|股票|股份|可转债|转债|债券|基金|证券|代码|简称"
    "|电话|热线|传真|邮编|编号|密码|验证码|邀请码)"
)
# 在某某交易所挂牌上市（股票代码：600519）: what is said of a firm, whose name stands elsewhere
_LISTING = lazy(
    "(?:上市|挂牌(?:交易)?|公开发行(?:股票)?|(?:登陆|转板至?|转至|登上)"
    "(?:创业板|科创板|主板|北交所|上交所|深交所|港交所|新三板|[A港美]股|资本市场|纳斯达克|纽交所))\\Z"
)
_SHARES = lazy("(?<=[^A-Za-zＡ-Ｚａ-ｚ港美控参入持配])股(?![份权东票民本息价市指股])(?=..)")
_DIGITS = frozenset("0123456789")
_LISTING_ENDS = frozenset("市牌易行票板所三股场克")
_SPACED = lazy("(?:[一-鿿] {1,2}){1,3}[一-鿿][ABＡＢ]?\\Z")
_LONGEST = 24  # characters of a company's full name
_MOST = 8
# Behind one of these a run begins with a conjunction: 某某（600519）和京东（09618.HK）
_ENDED = ")）]】］〕”」》"
_QUOTES = {"”": "“", "」": "「", "》": "《", '"': '"', "’": "‘"}


def name_before(text: str, end: int) -> tuple[int, int, int] | None:
    """Find the name that ends at ``end``.

    Returns where the mention begins (an opening quotation mark belongs to it) and the start and
    end of the name itself, or None where no name stands there.
    """
    end = before_remark(text, end)
    window = max(0, end - _LONGEST)
    closing = text[end - 1 : end]
    if closing in _QUOTES:
        opening = text.rfind(_QUOTES[closing], window, end - 1)
        inside = opening >= 0 and 1 < end - 1 - (opening + 1) <= _LONGEST
        return (opening, opening + 1, end - 1) if inside else None
    if spaced := _SPACED.search(text, window, end):
        return (spaced.start(), spaced.start(), end)
    share = _FUND_CLASS.search(text, window, end)  # 白酒(LOF)A
    stop = share.start() if share else end
    match = _RUN.search(text[window:stop])
    if match is None or match[0].isdigit():
        return None
    if match[0][-1] in _LISTING_ENDS and _LISTING.search(match[0]):
        return None
    # 重仓股|某某股份, and 港股通医疗ETF
    kinds = list(_SHARES.finditer(match[0])) if "股" in match[0] else []
    # 格隆汇7月2日丨某某集团: a stroke, though it is among the characters
    run = match[0][kinds[-1].end() :] if kinds else match[0]
    run = _ITEM.sub("", run.rpartition("丨")[2])
    if not run:
        return None
    before = text[stop - len(run) - 1 : stop - len(run)]
    if before and before in _ENDED and run[0] in CONJUNCTIONS and len(run) > 2:
        run = run[1:]
    start = stop - _length(run)
    if end - start < 2 or _NO_NAME.fullmatch(text, start, end):
        return None
    return (start, start, end)


def is_no_name(name: str) -> bool:
    """Whether a run says only what a code is of: 公司, 该公司A股."""
    return _NO_NAME.fullmatch(name) is not None


def before_remark(text: str, end: int) -> int:
    """Where a name may end that stands before ``end``: spaces and （维权） between are passed over."""
    for _ in range(2):
        while end > 0 and text[end - 1] in " \u3000":
            end -= 1
        remark = _REMARK.search(text, max(0, end - 16), end)
        if remark is None:
            break
        end = remark.start()
    return end


def _length(run: str) -> int:
    """How many characters at the end of a run are the name."""
    if special := _SPECIAL.search(run):
        return len(special[0])
    if fund := _OF_A_HOUSE.search(run):
        return len(fund[0])
    if _BOND.fullmatch(run):
        return len(run)
    numbered = _BOND_BEHIND.search(run) if run[-1] in _DIGITS else None
    if bond := numbered or _DATED_BOND.search(run):
        return len(bond[0])
    suffix = _SUFFIX.search(run)
    tail = suffix[0] if suffix else ""
    latin = None if tail else _LATIN_NAME.search(run)
    if latin and len(latin[0]) > 2:
        return len(latin[0])
    body = run.removesuffix(tail)
    if tail and len(body) == 3 and body[0] in lexicon().leads:
        body = body[1:]
    if not body:
        return len(run)
    of_body = (
        _length_of_fund if tail.startswith(_FUND_TAILS) and len(body) > _MOST else _length_of_body
    )
    length = of_body(body)
    if tail.startswith(_FUND_TAILS):
        before = body[: len(body) - length]
        length += next((len(theme) for theme in _THEMES if before.endswith(theme)), 0)
    return length + len(tail)


def _length_of_body(body: str) -> int:
    if len(body) <= 3:
        return len(body) - (len(body) == 3 and body[0] in NEVER_FIRST)
    if _FUND.search(body):
        return _length_of_fund(body)
    words = without_leads(of_house(words_of(body)))
    left = sum(map(len, words))
    if _FULL_NAME.search(body) and left > _MOST:
        return sum(map(len, behind_lead(words)))
    if left <= _MOST and not has_lead(words):
        return left
    return usual(words)


def _length_of_fund(body: str) -> int:
    """A fund's name is long, 易方达蓝筹精选混合: all of it from the last word that leads up to it."""
    words = without_leads(words_of(body))
    leads = [at for at, word in enumerate(words[:-1]) if word in NEVER_FIRST]
    return sum(map(len, words[leads[-1] + 1 :] if leads else words))
