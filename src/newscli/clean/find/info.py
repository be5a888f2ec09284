"""The info line of a page: a short line with a date, a source, an author or an editor."""

import re
from functools import lru_cache

from newscli.months import ANY_MONTH, CHINESE_MONTH, MONTH, WEEKDAY, english_month
from newscli.patterns import lazy
from newscli.updates import begins_in_update, is_first

_YEAR = r"(?:19|20)\d\d(?!\d)"
_WRITTEN_OUT = (
    rf"(?<!\w){MONTH}\.? ?\d\d?(?:st|nd|rd|th)?,? {{1,2}}{_YEAR}"
    rf"|(?<!\d){CHINESE_MONTH} \d\d?(?:st|nd|rd|th)?[,，] ?{_YEAR}"
    rf"|(?<![\w.])\d\d?(?:st|nd|rd|th|er|º|°|\.)?[ \-](?:de |of )?{MONTH}\.?,?[ \-](?:de |del )?{_YEAR}"
)
_DOTTED = rf"(?<![\d.])[0-3]?\d\.\s?[0-3]?\d\.\s?{_YEAR}|(?<![\d.])[0-3]\d\.[0-3]\d\.\d\d(?![\d.])"
_SLASHED = (
    rf"(?<![\d/\-])[0-3]?\d\s?[/\-]\s?[0-3]?\d\s?[/\-]\s?{_YEAR}"
    r"|(?<![\d/])[0-3]?\d/[0-3]?\d/\d\d(?![\d/])"
)
_WESTERN = f"{_WRITTEN_OUT}|{_DOTTED}|{_SLASHED}"
_WORD = "[〇零○一二三四五六七八九十百]"
_EASTERN = (
    rf"(?:民[國国]{_WORD}{{1,6}}|(?:令和|平成|昭和)\s?(?:\d\d?|元)|[〇零○一二三四五六七八九]{{4}}|[０-９]{{4}}|{_YEAR})年"
    rf"(?:{_WORD}{{1,2}}|\d\d?|[０-９]{{1,2}})月(?:{_WORD}{{1,3}}|\d\d?|[０-９]{{1,2}})[日號]"
)
_LABEL = (
    r"(?:(?:信息|文章|稿件|新闻)?(?:来源|來源)|作者|记者|記者|责任编辑|責任編輯|责编|编辑|編輯|校对|审核|发布[者人]|"
    r"(?:发布|发表|更新|上传|录入|發布|發佈|發表)?(?:时间|時間|日期)|稿源|供稿|出处|发布于|发表于)(?:于|人|员|单位)?\s?[:：]"
)
_ON_DAY = (  # 发表于 2021-06-30 更新于 2021-07-02 分类于 随笔
    r"(?:^|[\s|｜·])(?:发表|发布|更新|發表|發佈)(?:于|於)\s?[:：]?\s?(?:19|20)\d\d\s?[-/.年]\s?[01]?\d\s?[-/.月]\s?[0-3]?\d"
)
_AGO = r"^[^，：:]{0,20}\d{1,3}\s?(?:小时|分钟|天)前$"  # 某某观察 关注 1小时前
# di Ada Quay: of words of which most begin a sentence, before a name and nothing else
_BY_A_NAME = (
    r"(?-i:^(?:Por|Di|di|Door) [A-ZÀ-Þ][^\W\d_]+(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][^\W\d_]+){1,3}$)"
)
_AT_START = (
    r"^(?:by|posted|published|updated|written by|authors?|von|par|publié|veröffentlicht)\b"
    r"|^contributors?\s?:"
    rf"|{_BY_A_NAME}"
)
_ANY_WORD = lazy(rf"{_AT_START}|\bmin(?:ute)?s? read\b", re.A | re.I)
_SIGN = lazy("[0-9:：/月阅浏点昨今刚]")
"""One of these is in every info line but those that ``_ANY_WORD`` finds: most lines have none."""

_INFO = lazy(
    rf"{_LABEL}"
    r"|(?:19|20)\d\d\s?[-/.年년]\s?[01]?\d\s?[-/.月월]\s?[0-3]?\d"
    r"|^[㐀-鿿]{2,4}/[㐀-鿿]{3,12}$"
    r"|(?<!\d)[01]?\d月[0-3]?\d日|(?<!\d)\d\d?[-/]\d\d \d\d:\d\d|\d\d-\d\d-\d\d \d\d:\d\d"
    rf"|{_WESTERN}|{_EASTERN}|{_AT_START}"
    r"|\bmin(?:ute)?s? read\b"
    rf"|阅读|浏览|点击|^(?:昨天|今天|刚刚|\d{{1,3}}(?:小时|分钟|天)前)|{_AGO}",
    re.A | re.I,
)
_DATE = lazy(
    r"(?:19|20)\d\d\s?[-/.年년]\s?[01]?\d\s?[-/.月월]\s?[0-3]?\d"
    rf"|{_WESTERN}|{_EASTERN}",
    re.A | re.I,
)
_LABELLED = lazy(
    rf"{_LABEL}|(?:^|[\s|｜])(?:来源|作者|责编)[^\s:：，。]{{2,12}}(?:$|[\s|｜])|{_ON_DAY}"
    r"|\b(?:by|posted|published|written by|authors?|submitted|veröffentlicht|gespeichert|publié le"
    r"|publicado el|pubblicato il|geplaatst)\b"
    rf"|^(?:von|par|por) [A-ZÀ-Þ]|{_BY_A_NAME}",
    re.A | re.I,
)
_BEGINS = lazy(
    rf"{_LABEL}|(?:by|von|par|por|posted|published|written|author|submitted|veröffentlicht|gespeichert|publi|pubbl"
    r"|geplaatst|gepubl)",
    re.A | re.I,
)
_DATED = lazy(_WESTERN, re.A | re.I)
_DATES = lazy(
    rf"{_EASTERN}|[０-９]{{1,2}}[:：][０-９]{{2}}|"
    r"(?:19|20)\d\d\s?[-/.年년]\s?\d\d?\s?[-/.月월]\s?\d\d?[日일]?|\d\d?月\d\d?日|\d\d?-\d\d?|\d\d?[:：]\d\d"
    r"|星期.|周[一二三四五六日]|(?:阅读|浏览|点击)(?:量|次?数)?|评论|收藏|点赞|转发|喜欢|热度|分钟|\d+"
    r"|\b(?:by|posted|published|updated|on|at|am|pm|min(?:ute)?s? read|um|uhr|le|el|il|op|om|de|del|à|ore)\b"
    rf"|\b{WEEKDAY}\b"
    rf"|(?<!\w){MONTH}|{CHINESE_MONTH}",
    re.A | re.I,
)
_SIGNS = lazy(r"[\W_]+")
_LONGEST_REST = 6
"""Characters that a bare info line has besides its date."""

_ISSUE = lazy(r"第?\s?[A-Z]?\d{1,2}\s?版(?![本权])", re.A)  # A05版, 第03版: a newspaper's
_CLOCK = lazy(rf"\d\d?[-/.月]\d\d?日?\s*\d\d?[:：]\d\d|{_AGO}", re.A)
_WESTERN_CLOCK = lazy(
    rf"(?:{_WESTERN}),?\s{{1,3}}(?:[\-–|·@] ?|um |at |à |om |kl\.? |ore |a las )?[0-2]?\d[:hH]\d\d",
    re.A,
)
_STOPPED = lazy(r"\w{3}\.\Z")
_STAMP = lazy(
    r"[(（]\s?[12][0-9]{3}[年/.\-][0-9]{1,2}[月/.\-][0-9]{1,2}日?\s[0-9]{1,2}[:：][0-9]{2}\s?[)）]\s{0,3}\w{0,8}"
)
_LONGEST_BESIDE = 24
"""Letters beside a date with its clock, such as a name: with more it is a sentence."""

_SENTENCE = lazy(r"[。；！？]|[a-z]{2}\. (?!\d)")  # not Sept. 19, 5 p.m. ET
_STOPS = frozenset(".!?…”\"»’'")
# By the time the harbour was closed, the boats had gone.
_WHOLE_SENTENCE = lazy(r"(?:\S+ ){6,}\S*[^\W\d_]{2}(?:[.!?]|…)[”\"»’']?")


# 3 Mayıs 2021, 25 de maig del 2022
_ELSEWHERE = lazy(
    rf"(?<![\w.])(?P<day>[0-9]{{1,2}})\.? (?:de |d['’])?(?P<month>{ANY_MONTH})\.?,? (?=(?:del? )?{_YEAR})"
)


@lru_cache(maxsize=1024)  # a line is asked about by each look at its page, and by the readers
def is_info(text: str) -> bool:
    """Whether a short text is an info line or a part of one."""
    if _SENTENCE.search(text) or _is_sentence(text):
        return False
    if not _SIGN.search(text):
        return bool(_ANY_WORD.search(text))
    return bool(_INFO.search(in_english(text)))


def _is_sentence(text: str) -> bool:
    """Whether a text is one sentence of several words, which may begin with *by* as a byline does."""
    return (
        text[-1:] in _STOPS
        and _WHOLE_SENTENCE.fullmatch(text) is not None
        and not _DATE.search(in_english(text))
    )


def is_stamp(text: str) -> bool:
    """Whether a line is a day and an hour in brackets, and at most the name of a programme."""
    return text[:1] in "(（" and bool(_STAMP.fullmatch(text))


def is_labelled(text: str) -> bool:
    """Whether an info line says what it says: 责任编辑：…, 来源：…"""
    return is_info(text) and bool(_LABELLED.search(text))


def tells_after(text: str) -> bool:
    """Whether a line behind the article tells of it: 责任编辑：…, *Posted by …*.

    What has a date and does not begin with what it is stands over another article.
    """
    if not is_labelled(text):
        return False
    text = in_english(text)
    return _BEGINS.match(text) is not None or not _DATED.search(text) or is_first(text)


def tells_change(text: str) -> bool:
    """Whether a line behind the article says when that was changed, and nothing else: *Last modified: …*"""
    if not is_info(text) or not has_date(text):
        return False
    return begins_in_update(text) and _rest(text) <= _LONGEST_BESIDE


def is_sure(text: str) -> bool:
    """Whether an info line has a label, or a time of the day or a newspaper's page with its date."""
    if not is_info(text):
        return False
    text = in_english(text)
    return bool(
        _LABELLED.search(text)
        or _CLOCK.search(text)
        or (
            _WESTERN_CLOCK.search(text)
            and _rest(text) <= _LONGEST_BESIDE
            and not _STOPPED.search(text)
        )
        or (_ISSUE.search(text) and _DATE.search(text))
    )


def is_bare(text: str) -> bool:
    """Whether an info line holds a date, and next to nothing besides."""
    return is_info(text) and _rest(text) <= _LONGEST_REST


def _rest(text: str) -> int:
    """How many letters a line has beside its dates."""
    return len(_SIGNS.sub("", _DATES.sub("", in_english(text))))


def has_date(text: str) -> bool:
    """Whether a line has a whole date."""
    return bool(_DATE.search(in_english(text)))


def in_english(text: str) -> str:
    """The text with the months between day and year as English has them: ``3 Mayıs 2021``."""
    return _ELSEWHERE.sub(_translated, text) if "20" in text or "19" in text else text


def _translated(found: re.Match[str]) -> str:
    month = english_month(found["month"])
    return f"{found['day']} {month} " if month else found[0]
