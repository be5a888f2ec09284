"""Lines behind an article that are none of it: an address for letters, and those that say nothing but
that the text is over: （完）, 全文完, - END -, ■, # # #.
"""

import re

from newscli.patterns import lazy

END_MARK = "end-mark"
"""The rule under which such a line goes."""

LONGEST, _LONGEST_MARK = 60, 48
"""Characters of such a line, and of a mark."""

_LONGEST_OWNER = 14
"""Characters of a line that says whose a text is: ©某某新闻."""

_EDGE = r"[\s©（）()【】\[\]「」《》<>＜＞—–−─━=＝~～*＊·•.。|｜/_#-]"
_MARK = lazy(
    rf"{_EDGE}{{0,24}}(?:[全本正]?[文篇]?完结?|(?:全文|本文|正文|文章)(?:已|到此)?[结結]束|(?:the\s)?e\s?n\s?d|enditem(?:/[a-z]{{1,4}})?|-30-|끝|おわり|終わり)"
    rf"{_EDGE}{{0,24}}"
    r"|[（(【\[<＜＝=-]\s?(?:了|終|终|終了|fin|30)\s?[）)】\]>＞＝=-]"
    r"|[■□◆◇♦◼◾▪█∎●○◎▲△▼▽※♢▣◘]{1,5}"
    r"|(?:[-—–─━=＝*＊#_~～]\s{0,3}){3,24}",
    re.I,
)


# editor@example.com, 编辑部邮箱：editor@example.com, 网址：www.example.com
_ADDRESS = lazy(
    r"(?:[^\s，。：:@]{0,6}(?:邮箱|信箱|联系我们)\s?[:：]\s?)?[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9_-]{1,30}(?:\.[A-Za-z0-9_-]{2,20}){1,3}"
    r"|(?:官方)?网[址站]\s?[:：]\s?(?:https?://)?www\.[A-Za-z0-9_./-]{4,40}"
)


_HEADS = frozenset(
    (
        "法律声明",
        "重要声明",
        "特别声明",
        "特别提示",
        "重要提示",
        "版权声明",
        "免责声明",
        "免责条款",
        "声明",
        "声明：",
        "本报告分析师：",
        "报告分析师：",
    )
)
"""Headings of notices: with what stood below taken out, they head nothing."""
_TAGS = lazy(
    r"(?:[#＃][^\s#＃，。！？]{1,14}[#＃]?[\s　]{0,3}){2,12}|[#＃][^\s#＃，。！？]{2,14}[#＃]"
)  # #半导体 #算力


def rule_at_end(text: str) -> str:
    """The rule under which a line goes that stands last: a mark of the end, an address; or ""."""
    if is_end_mark(text):
        return END_MARK
    if text in _HEADS:
        return "disclaimer"
    if text[0] == "©" and len(text) <= _LONGEST_OWNER:
        return "copyright"
    if text[0] in "#＃" and _TAGS.fullmatch(text):
        return "tags"
    addressed = "@" in text or "www." in text
    return "contact" if addressed and _ADDRESS.fullmatch(text.strip()) else ""


def is_end_mark(text: str) -> bool:
    """Whether a line behind an article says just that it is over."""
    return len(text) <= _LONGEST_MARK and _MARK.fullmatch(text.strip()) is not None
