"""What an info line holds beside people and outlets: times, counters, buttons, where an account was."""

import re

from newscli.credits.buttons import without_buttons
from newscli.credits.han import HAN
from newscli.credits.names import is_sure_name
from newscli.credits.people import ADDRESS
from newscli.credits.places import PLACES
from newscli.months import CHINESE_MONTH
from newscli.patterns import lazy

_LABEL = (
    "(?:(?:最后|最近|首次)?(?:发布|发表|更新|编辑|修改|上传|录入|创建|出版|刊登|刊发|刊發|發布|發佈|發表)(?:时间|日期|時間|于)?"
    r"\s?[:：/／]?|(?:时间|日期)\s?[:：])"
)
_ZONE = "(?:格林尼治标准时间|(?:北京|香港|台北)时间|GMT|UTC)"
_DAY = (
    r"(?:(?:[12][0-9]{3}|[0-9]{2})\s?[年\-/.]\s?[0-9]{1,2}\s?[月\-/.]\s?[0-9]{1,2}\s?日?"
    rf"|(?<![0-9]){CHINESE_MONTH}\s[0-3]?[0-9](?:st|nd|rd|th)?[,，]\s?[12][0-9]{{3}})"
)
_WEEKDAY = "(?:星期[一二三四五六日天]|[周週][一二三四五六日])"
_HOUR = (
    rf"{_ZONE}?\s?(?:上午|下午|凌晨|早上|晚上|中午)?\s?[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?"
    r"(?:\.[0-9]{1,6})?\s?(?:[AaPp][Mm]\b|Z\b|GMT|UTC|[+\-][0-9]{2}:?[0-9]{2}\b)?"
)
_AGO = (
    r"[0-9]{1,3}\s?(?:秒钟?|分钟|个?小时|天|周|个月)之?前"
    r"|(?:昨天|前天|今天)\s?(?=[0-9]{1,2}[:：])|(?<![㐀-鿿])刚刚(?![㐀-鿿])"
)
TIMES = lazy(
    rf"{_LABEL}?\s?{_ZONE}?(?:{_DAY}(?:\s?T?[\s,，]{{0,2}}{_WEEKDAY}?\s?{_HOUR})?"
    rf"|(?<![0-9])[0-9]{{1,2}}[-/][0-9]{{1,2}}\s(?=[0-9]{{1,2}}[:：])|[0-9]{{1,2}}月[0-9]{{1,2}}日|{_HOUR}|{_AGO})|{_WEEKDAY}",
    re.A,
)
# 本文共1234字，阅读约需3分钟
_LENGTH = (
    r"(?:本文|全文)\s?(?:共计?|约)?\s?[0-9,]{2,6}\s?字[，,。]?"
    r"|(?:预计|大约)?阅读(?:本文|全文)?(?:时间|时长)?(?:大约|约需|约|需要|需|大概)*\s?[:：]?\s?约?\s?[0-9]{1,3}\s?(?:分钟|min)|[0-9]{1,3}\s?分钟阅读"
)
SURE = lazy(
    rf"(?:{_DAY}|[0-9]日|[0-9][-/][0-9]{{1,2}}\s).{{0,16}}[0-9][:：][0-9]|{_LABEL}\s?{_DAY}|{_AGO}|{_LENGTH}",
    re.A,
)
"""What says of a line without people and outlets that it is an info line: a bare day may be a heading."""

# [微博], [评论(12)], 【我要纠错】
_BUTTON = (
    r"[\[【](?:微博|转播|评论|我要|留言|分享|字[号体]|打印|推荐给|挑错|纠错)[^\[\]【】]{0,12}[\]】]"
)
# 我要评论 (23)
_COUNTED = (
    r"(?:我要评论|我来说两句|评论|参与|跟贴|留言|阅读|点击|浏览|人气|回應)"
    r"\s?[(（]\s?[0-9,]{1,9}\s?[)）]"
)
_NOISE = lazy(
    rf"{_LENGTH}|{_BUTTON}|{_COUNTED}|[·•]?\s?官方[账帐]号|"
    r"(?:发布|上传|录入)[人者]\s?[:：]|(?:发布|发表|更新|上传|修改|编辑|录入|创建)?(?:时间|日期)\s?[:：]|(?:浏览|阅读|点击|访问|查看|评论|参与|跟贴|收藏|转发|点赞|人气|热度)"
    r"(?:次数|数量|量|数)?\s?[:：]?\s?[\[【]?[0-9,.万]*[\]】]?\s?[次人+]?|字[号体][:：]?(?:\s?[大小]中[大小])?|[\[【]?\s?[大小中]\s[大小中]\s[大小中]\s?[\]】]?|打印|分享(?:到|至)?[:：]?|举报|订阅|关注|收藏|"
    r"^\s*(?:原创|转载)(?=\s)|(?:第\s?[A-Z]?[0-9]{1,3}|(?<![A-Za-z0-9])[A-Z][0-9]{2})\s?版(?![权本])|(?:发布|发表)于|[0-9]+\s?人?参与|[\[【（(](?:整理|编辑|原创|转载|综合(?:报道)?|綜合(?:報道|報導))[\]】）)]|[0-9]+\s?(?:条?评论|人?阅读|次)|我要评论|我来说两句|扫一扫|手机看新闻|(?<![“\"《「报网社台刊])(?:微信|微博)(?![公订号账帐视])|QQ空间|评论",
    re.A,
)
# posted @ 2017-05-06 10:11 某某某 阅读(123) 评论(0) 编辑 收藏: 博客园
_POSTED = lazy(r"posted (?:@|on)\s|\s阅读\s?[(（]\s?[0-9]{1,9}\s?[)）].{0,40}\Z", re.A)
_COUNTER = lazy(r"(?:(?<=\s)[0-9]{1,7}\s?)+$")
# 来自上海, 发布于北京, IP属地：广东: where the account was when it wrote
_WHEREABOUTS = lazy(
    r"(?:来自|发布于|IP属地)[:：]?\s?(?P<place>[㐀-鿿]{2,3}?)[省市]?(?=$|[\s0-9])", re.A
)
# 来自: 某某晚报, how Discuz writes 来源; behind 来自: also stands the telephone that was used.
# 来自 某某日报: without a colon before what an outlet's name ends in.
_CAME_FROM = lazy(
    r"来自\s?[:：](?=\s?[㐀-鿿])|来自\s(?!手机|社[会區区])(?=[㐀-鿿]{2,10}(?:[报報網网社台]|周刊)(?:\s|$))"
    r"|(?<![㐀-鿿])(?:出处|转自|转载自|摘自)\s?[:：]"
)
# 来　源：, 作　者：, as old templates set labels wide
_WIDE = lazy(
    r"(?<![㐀-鿿])(?P<first>[来來作编編记責责校审])\s(?P<last>[源者辑輯编編对對核])\s?(?=[:：])"
)
# 发布者：某某 put it on the page, whoever wrote it
_ENTERED = lazy(
    rf"(?:发布|上传|录入)(?:[人者]\s?[:：]|\s?[:：](?!\s?[0-9]))\s?(?P<name>{HAN}{{2,4}})(?=[\s|｜,，;；]|$)"
)
_SPACE = lazy(r"[\s　\xa0]+")


def unstamped(text: str) -> str:
    """What a line says of people and outlets: "" where it says times, counters and the like alone."""
    text = _SPACE.sub(" ", text).strip()
    if text.startswith("posted "):
        text = _POSTED.sub(" ", text).strip()
    plain = ADDRESS.sub(" ", without_buttons(text))
    plain = _WHEREABOUTS.sub(_placeless, _ENTERED.sub(_nobody, TIMES.sub(" ", plain)))
    plain = _WIDE.sub(r"\g<first>\g<last>", _CAME_FROM.sub("来源：", plain))
    plain = _COUNTER.sub("", _SPACE.sub(" ", _NOISE.sub(" ", plain)))
    return plain.strip(" |｜·-—/\\、，,:：()（）[]【】")


def _nobody(found: re.Match[str]) -> str:
    return " " if is_sure_name(found["name"]) else found[0]


def _placeless(found: re.Match[str]) -> str:
    return " " if found["place"] in PLACES else found[0]
