"""Lines that say nothing but that the text is over: （完）, 全文完, - END -, ■, # # #."""

import re

from newscli.patterns import lazy

END_MARK = "end-mark"
"""The rule under which such a line goes."""

LONGEST = 24
"""Characters of such a line."""

_EDGE = r"[\s（）()【】\[\]「」《》<>＜＞—–−─━=＝~～*＊·•.。|｜/_#-]"
_MARK = lazy(
    rf"{_EDGE}{{0,10}}(?:[全本正]?[文篇]?完结?|(?:全文|本文|正文|文章)(?:已|到此)?[结結]束|(?:the\s)?end|-30-|끝|おわり|終わり)"
    rf"{_EDGE}{{0,10}}"
    r"|[（(【\[<＜＝=-]\s?(?:了|終|终|終了|fin|30)\s?[）)】\]>＞＝=-]"
    r"|[■□◆◇♦◼◾▪█∎●○◎▲△▼▽※♢▣◘]{1,5}"
    r"|(?:[-—–─━=＝*＊#_~～]\s{0,3}){3,24}",
    re.I,
)


def is_end_mark(text: str) -> bool:
    """Whether a line behind an article says just that it is over."""
    return len(text) <= LONGEST and _MARK.fullmatch(text.strip()) is not None
