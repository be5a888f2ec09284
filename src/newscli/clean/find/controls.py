"""Buttons and players in a page's text, told by their words: 打印, 点赞 12, 字号 大 中 小, *Load more*."""

import re

from newscli.clean.find import phrases
from newscli.clean.find.ends import AROUND, LONGEST_HEADING, is_end_in_latin

_SHORTEST_OFFER = 4
"""Characters of a heading that is a button: 阅读全文. A part of an article may be on 订阅."""

_BUTTONS = frozenset(phrases.lines("buttons"))
# 评论收藏分享, 点赞 12 评论 5 转发: buttons set in a row
_IN_A_ROW = re.compile(
    r"(?:(?:评论|評論|收藏|分享|点赞|點讚|举报|打印|(?:友善)?列印|轉寄(?:好友)?|转发|轉發|关注|纠错|朗读|留言|海报|阅读|保存|关闭|点踩|语音播报|倍速|在看|喜欢|反馈|回复|顶一下|踩一下|(?:目前)?字[号級级]|字體大小|字体|[大中小])"
    r"(?:\s?[（(]?[0-9][0-9.,]{0,7}[万wk+]{0,2}[)）]?(?:\s?[0-9.]{1,5}%)?)?[\s|｜·/:：]{0,3}){2,9}"
    r"|分享[到至]?\s?[:：]?\s{0,3}(?:(?:(?:新浪|腾讯)?微[信博]|朋友圈|qq空间|qq好友|qq|豆瓣|facebook|twitter|line|复制链接|更多)[\s|｜·/、]{0,3}){1,9}"
)
_BETWEEN = re.compile(r"[\s|｜丨·/【】\[\]（）()<>《》:：]+")
_LEAST_BUTTONS = 3
_LEAST_SHARE = 0.75
"""Share of the words of a row that have to be buttons'; a paragraph has to say nothing else."""

_CONTROL = phrases.pattern("controls")
_CONTENTS = frozenset(phrases.lines("contents"))
_DIGIT = re.compile("[0-9]")
_COUNTERS = (" ago", "»", "›", ">", "→", ".jpg", ".jpeg", ".png", ".gif")
_BRACKETS = "]】)）"


def is_control(text: str, kind: str) -> bool:
    """Whether a short block is what a button says, or a player, a gallery, a counter; of headings,
    whether it heads the list of the article's parts."""
    folded = text.strip().lower()
    if kind == "heading":
        said = folded.rstrip(":：")
        return heads_contents(text) or (len(said) >= _SHORTEST_OFFER and said in _BUTTONS)
    if folded in _BUTTONS or _IN_A_ROW.fullmatch(folded):
        return True
    if ("字号" in folded or "字体" in folded or "打印" in folded) and is_toolbar(folded, kind):
        return True
    counts = _DIGIT.search(folded) or folded.endswith(_COUNTERS) or folded.startswith("loading")
    if counts and _CONTROL.fullmatch(folded):
        return True
    if len(folded) > LONGEST_HEADING or folded[-1:] in _BRACKETS:  # [pause] stands in a text
        return False
    bare = folded.strip(AROUND)  # [+] Enlarge
    return bare in _BUTTONS and not is_end_in_latin(bare)


def heads_contents(text: str) -> bool:
    """Whether a text says that the list of the article's parts follows: 目录, *In this article:*"""
    return text.strip().lower().rstrip(":：") in _CONTENTS


def is_toolbar(text: str, kind: str) -> bool:
    """Whether a line is a row of buttons: 【字号 大 中 小】 打印 留言 网摘 纠错."""
    if "\n" in text:
        return False
    said = [word for word in _BETWEEN.split(text) if word]
    buttons = sum(1 for word in said if word in _BUTTONS)
    least = _LEAST_SHARE if kind == "table" else 1
    return buttons >= _LEAST_BUTTONS and buttons >= len(said) * least
