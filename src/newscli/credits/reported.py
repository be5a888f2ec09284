"""Where it was reported from: ``… 北京报道``, ``… 发自北京`` at the end of a byline."""

from newscli.credits import names, outlet
from newscli.credits.han import HAN, is_han
from newscli.credits.places import LIKE_NAMES, PLACES
from newscli.credits.roles import GLUED
from newscli.patterns import lazy

_REPORTED = lazy(
    r"\s*(?:摄影|综合|綜合|联合|聯合|独家|獨家|现场|現場|采访|採訪|连线|連線|实习|實習|即時|即时)?(?:报道|報道|報導|报导|專稿|专稿|专电)\s*[:：]?$"
    r"|\s*发自\s?(?P<place>[\w、]{2,12})$"
)
_INNER = lazy(r"\s发自\s?(?P<place>[\w、]{2,6})(?=\s(?:实习生|记者|通讯员|编辑))")
# 每经记者 某某 甘肃天水摄影报道 每经编辑 某某
_AMID = lazy(
    rf"\s(?P<place>{HAN}{{2,6}}?)(?:摄影|现场|实习)?报道(?=\s{{1,3}}[^\s，。]{{0,6}}(?:编辑|责编|校对))"
)
_REPORTS = ("报道", "報道", "報導", "專稿", "专稿", "专电")
_DATED = lazy(r"(?<![于在自从到至])\s?[0-9]{1,2}月[0-9]{1,2}日\s?$")
_LAST = lazy(r"[\s、|｜丨/／]+([^\s、|｜丨/／]{2,8})$")
_SLASHED = lazy(rf"(?:\w{{0,8}}[記记]者)?\s?(?P<who>[\w、]{{2,16}})\s?[／/]\s?{HAN}{{2}}")
_WORDS = lazy(r"[\s:：丨|｜/／、，,]")


def reported_from(text: str) -> tuple[str, str | None]:
    """The line without 北京报道 or 发自北京 at its end, and the place (the first of several)."""
    if "发自" in text and (inner := _INNER.search(text)):  # 记者 某某 发自上海 实习生 某某
        return text[: inner.start()] + text[inner.end() :], inner["place"]
    if "报道 " in text and (amid := _AMID.search(text)):
        place = next((amid["place"] for n in (2, 3) if amid["place"][-n:] in PLACES), None)
        if place:
            return text[: amid.start()] + text[amid.end() :], place
    if text[-3:-2] in (" ", "　") and text[-2:] in PLACES and ("记者" in text or "記者" in text):
        return text[:-3].rstrip(), text[-2:]  # 鉅亨網記者某某 台北
    tail = text[-24:]
    if "发自" not in tail and not tail.rstrip(" \t　:：").endswith(_REPORTS):
        return text, None
    found = _REPORTED.search(tail)
    if not found or outlet.is_known(_WORDS.split(tail)[-1]):  # 来源：21世纪经济报道
        return text, None
    rest = text[: len(text) - len(tail) + found.start()].rstrip()
    if found["place"]:
        return rest, found["place"].split("、")[0]
    place = None
    listed = True
    while (word := _LAST.search(rest)) and (is_place(word[1]) or _is_slashed(rest)):
        place, listed = word[1], "、" in word[0]
        rest = rest[: word.start()].rstrip()
    if place is None and rest[-2:] in LIKE_NAMES and _is_behind_a_name(rest[:-2]):
        return rest[:-2].rstrip(), rest[-2:]  # 记者某某 温岭报道
    if listed:  # 某某上海、深圳报道, and 某某北京报道
        for length in range(min(6, len(rest) - 2), 1, -1):
            if rest[-length:] in PLACES:
                return _DATED.sub("", rest[:-length]), rest[-length:]
    return _DATED.sub("", rest), place


def _is_behind_a_name(text: str) -> bool:
    """Whether a text ends with a person's name, alone or right behind a label: ``本报记者某某``."""
    word = _WORDS.split(text.rstrip())[-1]
    for label in GLUED:
        word = word.rpartition(label)[2]
    return names.is_sure_name(word)


def _is_slashed(text: str) -> bool:
    """Whether it is 記者某某／安平: two signs behind names and a stroke are a place's, also where they
    could be a name."""
    found = _SLASHED.fullmatch(text)
    return found is not None and all(map(names.is_sure_name, found["who"].split("、")))


def is_place(token: str) -> bool:
    """Whether a word before 报道 is a place: of the table, or nothing else that stands there."""
    if token in PLACES or token.rstrip("市县区省州") in PLACES:
        return True
    if not (2 <= len(token) <= 6 and is_han(token)) or names.is_name(token):
        return False
    if any(label in token for label in GLUED):
        return False
    if any(token[-n:] in PLACES and names.is_name(token[:-n]) for n in range(2, len(token) - 1)):
        return False  # 某某深圳
    return not (outlet.looks_like(token) or names.split_run(token))
