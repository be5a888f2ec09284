"""The rest of an article that a page hides until its reader asks for it: 展开全文, *Read more*."""

import re

from newscli.clean.find.chrome import named_rule
from newscli.clean.find.links import address_of, leads_away
from newscli.clean.find.page import Page
from newscli.clean.find.survey import PROSE, Survey
from newscli.clean.tape import attributes_of, name_of
from newscli.clean.tree import BODY
from newscli.patterns import lazy

_NEAR = 8
"""So many tags may stand between what is hidden and its button."""

_MOST = 20
"""So many groups of what is hidden are looked at."""

_MUCH = 600
"""Bytes of prose. What is hidden and less may be an offer, told by its words."""

_MOSTLY = 3
"""So many times the labels and links that a rest holds are its sentences."""

_PROBE = 20
"""Characters of a text by which its copy is known."""

_AROUND = " \t\n\u3000\u200b\xa0…·.>»›→↓▼﹀∨+-[]【】（）()"
_BUTTON = lazy(
    r"(?:点击|點擊)?(?:展开|展開|阅读|閱讀|查看|显示|顯示|继续阅读|繼續閱讀)(?:剩余|余下|剩餘|更多|全部|完整|阅读)*\s?\d{0,2}\s?%?"
    r"(?:全文|内容|內容|正文|文章|全部|更多|剩余|余下|剩餘)*"
    r"|(?:read|show|view|see|expand)(?: the)?(?: full| whole| entire| more| rest| all)+(?: of (?:the|this))?"
    r"(?: article| story| text| post)?"
    r"|continue reading(?: the)?(?: article| story| post)?|keep reading|weiterlesen|mehr (?:lesen|anzeigen)"
    r"|lire (?:la suite|plus)|leer más|seguir leyendo|leia mais|leggi tutto|lees (?:meer|verder)"
    r"|続きを読む|もっと見る|더\s?보기|читать далее",
    re.I,
)
_OFFER = lazy(
    "登录|登陆|注册|登入|二维码|扫码|扫描|客户端|小程序|关注我们|log ?in|sign ?(?:in|up)|subscri|cookie",
    re.I,
)


def unfolded(survey: Survey, exempt: set[int]) -> Survey:
    """The survey; or one in which the rest of an article is shown that stands hidden beside its button.

    ``exempt`` are the elements that the survey did not leave out for their names.
    """
    hidden = [at for at in survey.flagged if survey.skip[at] == "hidden"]
    if not hidden:
        return survey
    page = survey.page
    shown: set[int] = set()
    for group in _groups(page, hidden)[:_MOST]:
        if _has_button(page, group) and _is_rest(page, group):
            shown.update(group)
    if not shown:
        return survey
    page.show(shown)
    return Survey(page, BODY, exempt | shown)


def _groups(page: Page, hidden: list[int]) -> list[list[int]]:
    """What is hidden, as it stands one right behind the other: all paragraphs of a rest may be."""
    groups: list[list[int]] = []
    for at in hidden:
        if groups and page.end_of(groups[-1][-1]) + 1 == at:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _has_button(page: Page, group: list[int]) -> bool:
    """Whether the nearest words behind what is hidden or before it are those of a button that leads to
    no other page."""
    end = page.end_of(group[-1])
    behind = range(end, min(end + _NEAR, len(page.tape)))
    before = range(group[0] - 1, max(group[0] - _NEAR, BODY), -1)
    return _is_button(page, behind) or _is_button(page, before)


def _is_button(page: Page, places: range) -> bool:
    """Whether the first words at some places are a button's."""
    for at in places:
        said = page.tape[at].partition(">")[2].strip(_AROUND)
        if not said:
            continue
        if not _BUTTON.fullmatch(said):
            return False
        links = (page.tape[place] for place in (at, at - 1) if page.tape[place].startswith("a "))
        return not any(leads_away(address_of(link)) for link in links)
    return False


def _is_rest(page: Page, group: list[int]) -> bool:
    """Whether what is hidden may be the rest of the article: sentences that stand nowhere else on the
    page, and no comments, teasers, slides or offers."""
    prose = others = 0
    for at in group:
        tag = page.tape[at].partition(">")[0]
        named = named_rule(name_of(tag), attributes_of(tag))
        if named not in (None, "hidden", "info-line") or _is_slide(page, at, len(group)):
            return False
        within = Survey(page, at, weighing=True)
        if 2 * len(within.linked) > within.number:  # titles of others above the sentences
            return False
        prose += within.top.prose
        others += within.top.other + within.top.links
    said = "".join(page.amount(at).said for at in group)
    if prose < PROSE or prose < _MOSTLY * others or (prose < _MUCH and _OFFER.search(said)):
        return False
    probe = "".join(said.split())[-_PROBE:]
    return "".join(page.amount(BODY).said.split()).count(probe) == 1


def _is_slide(page: Page, at: int, several: int) -> bool:
    """Whether an element is one of ``several`` that begin with a heading each."""
    return several > 1 and page.tape[at + 1][:1] == "h" and page.tape[at + 1][1:2].isdigit()
