"""Every place where a text speaks of a security: marks, codes and names brought together."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newscli.article import Article
from newscli.patterns import lazy
from newscli.stocks.codes import Code
from newscli.stocks.marks import Mark, marked
from newscli.stocks.tickers import Ticker

Place = tuple[int, int]

_OPENING = "(（[【［〔"
_CLOSING = ")）]】］〕"
_LONGEST_BRACKET = 80
_DIVISION = 3  # characters between the codes of a list
# What a bracket with several codes holds: （601688.SH；6886.HK）, （NYSE：BABA；港交所：9988）
_CODES_ALONE = lazy(
    r"(?:[0-9A-Za-z.:：;；,，/、\s-]|港交所|联交所|上交所|深交所|纳斯达克|纽交所|美股|港股|[AHＡＨ]股"
    r"|股票|代码)*"
)
# 直播间（300001）, 新车（301001）: what numbers in brackets count and number, too
_NUMBERED = lazy(
    "(?:群|直播间|房间|会议室|展位|席位|车牌|口令|批次|工号|[销产数总][量数]|交付量|发货量|用量"
    "|[人户件次]数|人次|新车|员工|用户|客户|考生|学生|旅客|会员|粉丝|订单|热线|传真|电话|手机|邮箱"
    "|频道|(?<!数)码|函|总投资|期投资|开户|账户|报名|录取|招生|参会|到会|出席|得票|赞成|反对|弃权|阅读|播放"
    "|点赞|转发|浏览|下载|出货|投放|交付|面积|专利|耗资|斥资|合计|共计|小计|余额|股份数|持股|文件|均价"
    "|收入|利润|现金流|存货|成本|费用|负债|国家标准|行业标准|门牌|[工运名保清回账]单|体彩|福彩|图源"
    "|[注率次例页条项票价款]|(?<!计)量|(?<!有)数)\\Z"
)
# 净额为（600000）, 人数达（300059）; 飞亚达, 众和, 设计 end names.
_UNFINISHED = lazy(
    "(?:[为是约于了的与及共额第称说]|[数额量值高约将已近共超]达|[高多约]可达|[总共合累预估]计|[共拥含持还仅只占]有"
    "|[增升降减涨跌达调截延冲]至|(?<!通)号)\\Z"
)
_CLASS = lazy("[一-鿿]{2}[AHＡＨ]股\\Z")
# 招商银行A股（600036）、H股（03968）
_OTHER_SHARE = lazy("(?<=[)）\\]】］〕])\\s?(?:[、，,/和与及]?\\s?[AHＡＨ]股)?")
_MORE_THAN_NAME = lazy(r"[(（\[【$0-9０-９.:：]")


@dataclass(slots=True)
class Mention:
    """One place: ``start``/``end`` in the text or the title, the name's own place in it.

    ``evidence`` is markup, code or name. ``coded`` says that the security's code stands there, and
    ``numbered`` that it is a bare number in brackets, which counts and numbers other things too.
    ``verdict`` and ``reason`` are filled in by the judge.
    """

    field: str
    start: int
    end: int
    ticker: Ticker
    evidence: str
    name_start: int
    name_end: int
    coded: bool = False
    numbered: bool = False
    verdict: str = ""
    reason: str = ""

    @property
    def has_name(self) -> bool:
        """Whether there is a name, not a code alone."""
        return self.name_end > self.name_start


def marked_mentions(article: Article, text: str, codes: Sequence[Code]) -> list[Mention]:
    """The names that the site marked, in the article's text; ``codes`` are those of the text."""
    mentions = [_marked(mark, text, codes) for mark in _kept(article)]
    return [mention for mention in mentions if mention.has_name or mention.coded]


def _marked(mark: Mark, text: str, codes: Sequence[Code]) -> Mention:
    """A mark as a mention: 雪球 links $阿里巴巴-SW(09988)$ whole, and the name is within."""
    start, end = mark.start, mark.end
    inside = text[start:end]
    if not _MORE_THAN_NAME.search(inside):
        return Mention("text", start, end, mark.ticker, "markup", start, end)
    bracket = min((at for sign in _OPENING if (at := inside.find(sign)) > 0), default=-1)
    if bracket > 0:
        end = mark.start + bracket
    if inside[0] == "$":
        start, end = mark.start + 1, end if bracket > 0 else mark.end - (inside[-1] == "$")
    coded = False
    for at in range(bisect_left(codes, mark.start, key=lambda code: code.start), len(codes)):
        if codes[at].end > mark.end:
            break
        coded = coded or codes[at].ticker == mark.ticker
    return Mention(
        "text", mark.start, mark.end, mark.ticker, "markup", start, max(start, end), coded=coded
    )


def _kept(article: Article) -> Iterable[Mark]:
    if any(span.kind in ("stock", "link") for block in article.blocks for span in block.spans):
        return marked(article)
    return ()


def coded_mentions(
    text: str, field: str, codes: Iterable[Code], marks: Iterable[Mention] = ()
) -> list[Mention]:
    """Make mentions of the codes of a text, each with the name before it.

    Marks that a code follows take it in.

    A mark whose own code stands right behind it in brackets is stretched over the brackets and
    gets ``coded``; the code gives no second mention then.
    """
    ends = {mark.name_end: mark for mark in marks}
    mentions: list[Mention] = []
    codes = list(codes)
    at = 0
    while at < len(codes):
        code = codes[at]
        several = _of_several_firms(text, field, codes, at)
        if several is not None:
            mentions += several[0]
            at += several[1]
            continue
        before = mentions[-1] if mentions else None
        mention = _with_name(text, field, code, ends, before)
        if mention:
            mentions.append(mention)
        at += 1
    return mentions


def _of_several_firms(
    text: str, field: str, codes: list[Code], at: int
) -> tuple[list[Mention], int] | None:
    """The mentions of codes of several firms in one bracket, and how many codes they are."""
    if at + 1 == len(codes) or codes[at + 1].start - codes[at].end > _DIVISION:
        return None
    from newscli.stocks.shared_bracket import names_of, of_several

    count = of_several(text, codes, at)
    opening = _bracket(text, codes[at])[0] if count else -1
    if opening < 0:
        return None
    group = codes[at : at + count]
    names = names_of(text, opening, count)
    if names is None:
        named = names_of(text, opening, 1) is not None
        return [_alone(field, code) for code in group if named or not code.weak], count
    return [_coded(field, code, name, name) for code, name in zip(group, names, strict=True)], count


def _with_name(
    text: str, field: str, code: Code, marks: dict[int, Mention], last: Mention | None
) -> Mention | None:
    if code.name:
        linked = marks.get(code.name[1])
        if linked and linked.ticker == code.ticker:  # 证券简称：[某某] 证券代码：600000
            linked.coded = True
            return None
        return _coded(field, code, (code.start, code.end), code.name)
    opening, end = _bracket(text, code)
    if opening < 0:
        return None if code.weak else _code_first(text, field, code)
    from newscli.stocks.name_before import before_remark, name_before

    before = _before_class(text, before_remark(text, opening), code)
    if last and last.has_name and _OTHER_SHARE.fullmatch(text, last.end, opening):
        # 招商银行（600036）（03968.HK）: a second bracket with the firm's other share
        return _coded(field, code, (last.start, end), (last.name_start, last.name_end))
    mark = marks.get(before)
    if mark and mark.ticker == code.ticker:
        mark.end, mark.coded, mark.numbered = end, True, code.weak
        return None
    if mark:
        return _coded(field, code, (mark.start, end), (mark.name_start, mark.name_end))
    found = name_before(text, before)
    if found is None:
        return None if code.weak else _code_first(text, field, code)
    start, name_start, name_end = found
    if code.weak:
        if not _is_name(text[name_start:name_end]):
            return None
        from newscli.stocks.ordinary import listed_end

        if before := listed_end(text[name_start:name_end]):
            start = name_start = name_start + before
    return _coded(field, code, (start, end), (name_start, name_end))


def _before_class(text: str, end: int, code: Code) -> int:
    """Where a share's name may end: 中国平安|H股（02318.HK）."""
    of_a_share = code.ticker.type == "stock" and _CLASS.search(text, max(0, end - 4), end)
    return end - 2 if of_a_share else end


def _coded(field: str, code: Code, place: Place, name: Place) -> Mention:
    """A code with its name: ``place`` is that of the mention, ``name`` that of the name in it."""
    return Mention(field, *place, code.ticker, "code", *name, coded=True, numbered=code.weak)


def _code_first(text: str, field: str, code: Code) -> Mention:
    """A code with no name before it: with the name behind it, or alone."""
    from newscli.stocks.name_behind import name_behind

    found = name_behind(text, code.start, code.end)
    if found is None:
        return _alone(field, code)
    return _coded(field, code, (code.start, found[2]), (found[0], found[1]))


def _alone(field: str, code: Code) -> Mention:
    """A code with no name before it: the mention is the code."""
    return _coded(field, code, (code.start, code.end), (code.start, code.start))


def _bracket(text: str, code: Code) -> tuple[int, int]:
    """Where the bracket around a code opens, and the end of the bracket; -1 if there is none."""
    floor = max(0, code.start - _LONGEST_BRACKET)
    for position in range(code.start - 1, floor - 1, -1):
        if text[position] in _OPENING:
            break
        if text[position] in _CLOSING or text[position] in "。\n":
            return -1, code.end
    else:
        return -1, code.end
    divided = "；" in text[position : code.start]
    if divided and not _CODES_ALONE.fullmatch(text, position + 1, code.start):
        return -1, code.end
    stop = min(len(text), code.end + _LONGEST_BRACKET)
    for after in range(code.end, stop):
        if text[after] in _CLOSING:
            # （SH600519，股价1688元，市值…）: what else the bracket says is not the mention.
            rest = text[code.end : after]
            plain = not any(sign in rest for sign in "，。；") or _CODES_ALONE.fullmatch(rest)
            return position, after + 1 if plain else code.end
    return position, code.end


def _is_name(name: str) -> bool:
    """Tell whether what stands before a bare number can be a name (净额为(600000) has none)."""
    if name.endswith("指数"):
        return True
    return len(name) > 1 and not _UNFINISHED.search(name) and not _NUMBERED.search(name)
