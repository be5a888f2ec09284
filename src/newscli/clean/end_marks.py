"""Lines behind an article that are none of it: an address for letters, and those that say nothing but
that the text is over: （完）, 全文完, - END -, ■, # # #.
"""

import re

from newscli.patterns import lazy

END_MARK = "end-mark"
"""The rule under which such a line goes."""

LONGEST, LONGEST_MARK = 60, 24
"""Characters of such a line, and of a mark."""

_EDGE = r"[\s（）()【】\[\]「」《》<>＜＞—–−─━=＝~～*＊·•.。|｜/_#-]"
_MARK = lazy(
    rf"{_EDGE}{{0,10}}(?:[全本正]?[文篇]?完结?|(?:全文|本文|正文|文章)(?:已|到此)?[结結]束|(?:the\s)?end|enditem(?:/[a-z]{{1,4}})?|-30-|끝|おわり|終わり)"
    rf"{_EDGE}{{0,10}}"
    r"|[（(【\[<＜＝=-]\s?(?:了|終|终|終了|fin|30)\s?[）)】\]>＞＝=-]"
    r"|[■□◆◇♦◼◾▪█∎●○◎▲△▼▽※♢▣◘]{1,5}"
    r"|(?:[-—–─━=＝*＊#_~～]\s{0,3}){3,24}",
    re.I,
)


_ADDRESS = lazy(r"[\w.+-]{1,40}@[\w-]{1,30}(?:\.[\w-]{2,20}){1,3}", re.A)


def rule_at_end(text: str) -> str:
    """The rule under which a line goes that stands last: a mark of the end, an address; or ""."""
    if is_end_mark(text):
        return END_MARK
    return "contact" if "@" in text and _ADDRESS.fullmatch(text.strip()) else ""


def is_end_mark(text: str) -> bool:
    """Whether a line behind an article says just that it is over."""
    return len(text) <= LONGEST_MARK and _MARK.fullmatch(text.strip()) is not None
