"""Where a page's article ends, told by the words of a block: 相关阅读, 责任编辑：某某, 网友评论.

What such a block says holds only with enough text before it, and not too much behind.
"""

import re
from collections.abc import Container

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.end_marks import is_end_mark
from newscli.clean.find import phrases
from newscli.clean.find.info import has_date, is_bare, is_sure
from newscli.clean.find.next_article import begins_another
from newscli.clean.find.sequel import LEAST_PARAGRAPHS, NOTICE, PROSE, is_link, reads_on, runs_on
from newscli.clean.find.shares import size_of
from newscli.credits import EDITORS, WRITERS, CreditLine, read_info, read_line
from newscli.credits.han import EASTERN

LONGEST_HEADING = 60
LEAD = 180
"""Bytes of text after which the article has begun: no info line follows."""

_LEAST_BEFORE = 0.3
"""Share of the text that has to stand before the end of an article: 相关阅读 may be in its middle."""

_MOST_BEFORE = 0.6
"""Share of the text after which 长按二维码关注 is the end, and not a picture's caption."""

_MOST_BEHIND = 0.5
"""What stands behind the editors' names or a notice, to what stands before: with more, the
article goes on."""

_MOST_BEHIND_EDITED = 8
"""The same behind 责任编辑, with which Chinese articles end: comments on a flash are longer than it."""

_LEAST_CARDS = 3
_LONGEST_LABEL = 24

_LEADS_AWAY = re.compile(
    "相关|相關|延伸|推荐|推薦|热门|熱門|热点|更多|阅读|閱讀|喜欢|喜歡|在看|还看|感兴趣|感興趣"
)
"""Of the ends those behind which no one speaks: comments and notices are sentences too."""

_FLASHES = "快讯"
_LEAST_FLASHES = 2
_REACH = 12
"""So many blocks behind 更多快讯 are looked at for the hours of other flashes."""

_REMARKED = re.compile(
    r"评论|評論|跟[帖贴]|留言|回[复帖]|comment|kommentar|coment[aá]rio|reacties|komentarze|repl(?:y|ies)"
    r"|responses|yorumlar|комментарии",
    re.I,
)
"""Of the ends those behind which readers speak."""

_REMARKS = ("评论", "留言", "跟帖", "回复", "評論", "網友評論")
_SAYS_REMARKS = re.compile(r"\W{0,3}(?:评论|評論|留言|comments?|kommentare?)\W{0,3}", re.I)
_ANSWER = re.compile(r"\W{0,3}(?:回复|回覆|reply|antworten|répondre|responder)\b", re.I)
_LEAST_ANSWERS = 2

_NEIGHBOURS = re.compile(
    r"[←«‹<≪»›\s]*(?:(?:previous|older|newer|next)(?: (?:post|article|entry|story|page))?\s?[:：→»›]"
    r"|[上下]一?篇|[上下]一[条條则則]|[前次]の記事)",
    re.I,
)
"""What links to the articles before and behind this one begin with: *← Previous: …*, 上一篇, 次の記事."""

_AGO = re.compile(
    r"[0-9]{1,3}\s?(?:(?:小时|分钟|天|小時|分鐘)前|(?:minute|hour|day|week|month|year)s? ago)", re.I
)
_NAME_AND_TIME = re.compile(
    rf"[^。，.,]\s?(?:{_AGO.pattern}|[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9])$",
    re.I,
)
_HOUR = re.compile(r"[0-2]?[0-9][:：][0-9]{2}(?:[:：][0-9]{2})?")
_ENDS = phrases.words("ends")
_PLAIN_ENDS, _ENDS_IN_LATIN = phrases.plain_and_others("ends-latin")
# Where case counts, a search stops at the few letters with which a footer can begin, and nowhere else.
_FOOTER = phrases.pattern("footers", 0)
_PAYWALL = phrases.pattern("paywalls", re.I | re.S)
_LONGEST_WALL = 200
_EDITED = re.compile("编辑|责编|责任|校对|編輯|責編|撰文|采写|主编|Editing by")
LABEL_FIRST = re.compile(
    r"[（(]?(?:文|撰文|采写|作者|記者|编辑|編輯|责编|责任编辑|責任編輯|校对|(?:栏目|执行|本期)?主编"
    r"|(?:发布|更新|录入|发表)(?:时间|日期)|(?:信息|稿件|文章)?来源|供稿(?:单位|人)?)\s?[:：｜|丨]"
)
_CODE = re.compile(r"(?:请)?(?:扫描|长按|识别|扫一扫|扫码).{0,12}(?:二维码|关注|小程序).{0,30}$")
# 51条评论|1,307人参与网友评论, 全部评论（2）
_COUNT = re.compile(r"共?\s?[0-9][0-9,.]*[万千+]*\s?[条个人次]*|参与|网友|[\s|｜()（）]", re.A)
_COMMENTS = re.compile("(?:全部|最新|热门)?(?:评论|跟帖|跟贴|留言)+|全部回[复帖]")
AROUND = ' \t<^↑«:：|｜>》»›→…·•-–—_【】[]()（）"“”!！+.★☆▼►▶●◆■※'


def _is_end(block: Block) -> bool:
    text = block.text
    if len(text) > LONGEST_HEADING:
        return len(text) < 400 and _is_footer(text)
    text = text.strip(AROUND)
    if "".join(text.split()) in _ENDS or _is_footer(text) or is_end_in_latin(text.lower()):
        return True
    return _counts_remarks(text)


def _counts_remarks(text: str) -> bool:
    """Whether a text says how many readers said something: 共12条评论."""
    counted = text[:1].isdigit() or text[-1:].isdigit() or text.endswith(("条", "人参与"))
    counted = counted or text.startswith("共")
    return counted and _COMMENTS.fullmatch(_COUNT.sub("", text)) is not None


def _heads_remarks(block: Block) -> bool:
    """Whether a short line may stand above what readers say of a flash: 评论, a heading; 共12条评论."""
    text = block.text
    if len(text) > _LONGEST_LABEL:
        return False
    return (block.kind == "heading" and text in _REMARKS) or _counts_remarks(text.strip(AROUND))


def is_end_in_latin(text: str) -> bool:
    """Whether a text in lower case is a heading in letters with which an article ends."""
    if text[:1] >= EASTERN:
        return False
    return text in _PLAIN_ENDS or _ENDS_IN_LATIN.fullmatch(text) is not None


def _is_footer(text: str) -> bool:
    return bool(_FOOTER.search(text.lower()))


def is_last(items: list[Item], at: int, before: int, whole: int, behind: int) -> bool:
    """Whether a block is the end of an article, by what it says and how much stands around it.

    ``before`` and ``behind`` are the sizes of the text before and behind it, ``whole`` that of all.
    """
    block = items[at]
    if not isinstance(block, Block):
        return False
    text = block.text
    far = before > whole * _LEAST_BEFORE
    is_end = (far or before >= LEAD) and _is_end(block)
    if far and is_end:
        return not _goes_on(items, at, much=behind > before * _MOST_BEHIND)
    if is_end and (_heads_cards(items, at) or (_FLASHES in text and _heads_flashes(items, at))):
        return True
    if block.kind == "heading" and before >= LEAD and begins_another(items, at):
        return True
    if before >= PROSE and _heads_remarks(block) and _has_times(items, at):
        return True
    if before > whole * _MOST_BEFORE and _CODE.match(text):
        return not reads_on(items, at + 1)
    if before < LEAD:
        return False
    if behind > before * _MOST_BEHIND:
        edited = behind < before * _MOST_BEHIND_EDITED and _is_edited_once(items, at)
        return edited and not reads_on(items, at + 1)
    if len(text) < 500 and NOTICE.match(text):
        return True
    return _names_editors(text) and not reads_on(items, at + 1, LEAST_PARAGRAPHS)


def _goes_on(items: list[Item], at: int, *, much: bool) -> bool:
    """Whether an article goes on behind a line that says it is over, or that others follow or remarks:
    it may be the label of an empty box, or stand between two parts. ``much`` stands behind it."""
    text = items[at].text
    if _LEADS_AWAY.search(text) or (much and "完" in text):
        return reads_on(items, at + 1)
    return (is_end_mark(text) or _REMARKED.search(text) is not None) and runs_on(items, at + 1)


def is_readers(items: list[Item], at: int, before: int, whole: int) -> bool:
    """Whether what went as a button, 评论 or *Comments*, is the label of what readers say behind it."""
    if before <= whole * _LEAST_BEFORE or not _SAYS_REMARKS.fullmatch(items[at].text):
        return False
    return _has_times(items, at)


def is_neighbours(items: list[Item], at: int, before: int, whole: int) -> bool:
    """Whether links that went lead to the articles before and behind this one, and stand below most of
    its text: what follows is the site's."""
    if before <= whole * _MOST_BEFORE or not _NEIGHBOURS.match(items[at].text):
        return False
    return not reads_on(items, at + 1, LEAST_PARAGRAPHS)


def is_wall(text: str) -> bool:
    """Whether a line stands where an article breaks off before those who do not pay."""
    return len(text) < _LONGEST_WALL and _PAYWALL.match(text) is not None


def breaks_off(item: Removed, items: list[Item], at: int, before: int, whole: int) -> bool:
    """Whether the article ends with what was taken out at a place: with links to its neighbours, the label
    of what readers say, or a line such as stands before those who do not pay, behind which its text does
    not go on."""
    if item.rule == "links":
        return is_neighbours(items, at, before, whole)
    if item.rule == "control":
        return is_readers(items, at, before, whole)
    walled = item.rule == "related" and before >= LEAD and is_wall(item.text)
    return walled and not reads_on(items, at + 1)


def _heads_cards(items: list[Item], at: int) -> bool:
    """Whether titles that are links stand behind a block, each with sentences below it: the teasers of
    other articles, however much more they say than a short one."""
    cards = 0
    titled = False
    for item in items[at + 1 : at + 1 + 2 * _REACH]:
        if is_link(item):
            titled = True
        elif isinstance(item, Block) and _is_end(item):
            return False  # 相关阅读 stands there again and again, with a link each time
        elif isinstance(item, Block) and size_of(item.text) >= PROSE:
            if not titled:
                return False
            cards += 1
            titled = False
    return cards >= _LEAST_CARDS


def _has_times(items: list[Item], at: int) -> bool:
    """Whether a line soon behind a block is a time and nothing else, or with a name before it, as above
    and below what readers say, or their buttons to answer are there."""
    near = items[at + 1 : at + _REACH]
    behind = (item.text for item in near if isinstance(item, Block))
    if any(
        (len(text) <= LONGEST_HEADING and is_time(text))
        or (len(text) <= _LONGEST_LABEL and _NAME_AND_TIME.search(text))
        for text in behind
    ):
        return True
    buttons = (item.text for item in near if isinstance(item, Removed) and item.rule == "control")
    return sum(1 for text in buttons if _ANSWER.match(text)) >= _LEAST_ANSWERS


def _heads_flashes(items: list[Item], at: int) -> bool:
    """Whether other flashes stand behind a block, each with its hour in a line of its own."""
    behind = (item.text for item in items[at + 1 : at + _REACH] if isinstance(item, Block))
    return sum(1 for text in behind if _HOUR.fullmatch(text)) >= _LEAST_FLASHES


def _is_edited_once(items: list[Item], at: int) -> bool:
    """Whether a block says 责任编辑：某某, and no block behind it does, as in a digest of articles."""
    role = ("responsible_editor",)
    return _names_editors(items[at].text, role) and not any(
        _names_editors(item.text, role) for item in items[at + 1 :] if isinstance(item, Block)
    )


def is_time(text: str) -> bool:
    """Whether a line is a date, an hour or 3小时前."""
    return bool(_HOUR.fullmatch(text) or _AGO.fullmatch(text)) or (has_date(text) and is_bare(text))


def _names_editors(text: str, roles: Container[str] = (*EDITORS, *WRITERS)) -> bool:
    """Whether it is the last line of an article as papers set it: （责任编辑：某某）."""
    if len(text) > LONGEST_HEADING or not _EDITED.search(text):
        return False
    line = credits_in(text)
    return line is not None and any(credit.role in roles for credit in line.credits)


def credits_in(text: str) -> CreditLine | None:
    """What a line of credits says; one that begins with a label may hold words nobody knows."""
    line = read_line(text)
    if line is None and len(text) <= LONGEST_HEADING and LABEL_FIRST.match(text):
        line = read_info(text)
    return line if line is not None and (line.credits or line.outlet) else None


def rule_of_credits(line: CreditLine, text: str) -> str:
    """The rule of a credit line: that of info lines, where it tells the date, too."""
    return "info-line" if is_sure(text) and has_date(text) else line.rule
