"""The people named in a stretch of a credit line, and the outlet that stands before them."""

import re

from newscli.credits import names, outlet
from newscli.credits.han import is_han
from newscli.credits.outlet_names import OWN
from newscli.patterns import lazy

NOTE = lazy(r"[（(][^（）()]{0,40}[)）]|[\[【]微博[\]】]")
ADDRESS = lazy(
    r"[A-Za-z0-9._%+\-]{1,40}@[A-Za-z0-9.\-]{1,40}|(?:https?://|www\.)[!-~]{1,80}|(?<![0-9])0[0-9]{2,3}-\s?[0-9]{7,8}(?:-[0-9]{1,6})?",
    re.A,
)
OFFICE_FOR_SHORT = lazy(r"[^\W\d_A-Za-z]{2}[宣选]|[^\W\d_A-Za-z]宣")
"""佛公宣, 穗交宣: an office's name for itself, and sometimes a name to look at."""
_TOKENS = lazy(r"[\s、，,;；/／&|｜丨▪]+")
_SIGNS = lazy(r"[、，,;；/／&|｜丨▪]+")
# 《求学·某某》杂志 某某: what looks like a foreign name is none.
_MAGAZINE = lazy(r"\s*《(?P<paper>[^《》]{2,16})》\s?(?:杂志社?|周刊)(?=\s)")
# Behind a name and a comma: who the author is (温彬，银行首席研究员).
POSITION = lazy(
    r"(?:研究员|分析师|经济学家|教授|院长|所长|主任|博士|总经理|负责人|合伙人|律师|专家|学者|董事长|总裁"
    r"|顾问|主编|硕士|专栏作家|秘书长|会长)$"
)


def people_in(value: str, *, firm: bool = False, pen: bool = False) -> tuple[list[str] | None, str]:
    """The names in a value and the outlet that stands before them; None where a word is neither.

    ``firm``: a colon or bar stood before, so a first word that nobody knows is what the writer
    stands for (文丨某某韬略 秦朗). ``pen``: with it, a word that only may be a name counts as one.
    """
    own = ""
    if is_han(value):
        if len(value) < 4 and names.is_name(value) and not outlet.is_known(value):
            return [value], ""  # most values are one name
    else:
        if printed := _MAGAZINE.match(value):
            own, value = printed["paper"], value[printed.end() :]
        spaced = ADDRESS.sub(" ", NOTE.sub(" ", value)).replace("》", "》 ")
        value = names.without_code(spaced.strip())
    if not value:
        return [], own
    if names.is_latin_name(value):
        return [value], ""
    people: list[str] = []
    tokens = [token for token in _TOKENS.split(value) if token]
    for index, token in enumerate(_words(tokens, value)):
        token = names.without_code(token).strip("《》【】。.:：·•")
        if token in ("等", "") or (people and _is_no_more(token)):
            continue
        token = token.removesuffix("等") if len(token) > (2 if people else 3) else token
        housed = "·" in token and outlet.looks_like(token)  # 中国青年报·中青在线 is no foreign name
        if not housed and not outlet.is_known(token) and names.is_name(token):
            people.append(token)
        elif outlet.looks_like(house := token.removesuffix("記者").removesuffix("记者")):
            own = own or house
        elif token in OWN:
            own = own or token
        elif (run := _run_together(token, tokens)) is not None:
            people += run
        elif firm and not index and _is_house(token, tokens[1:2], pen):
            continue
        elif firm and pen and (not people or len(token) < 4) and names.is_pen_name(token):
            people.append(token)
        elif people and len(tokens) == 2 and token.isalpha() and token.isascii():
            continue  # a nickname: 某某 allen
        else:
            return None, ""
    return (people, own) if people or own else (None, "")


def _is_house(first: str, following: list[str], pen: bool) -> bool:
    """Whether a first word that nobody knows is a house: a name follows it, and it is none itself."""
    named = bool(following) and names.is_name(following[0])
    return named and len(first) > 2 and not (pen and len(first) == 3)


def _is_no_more(token: str) -> bool:
    """Whether a word behind a name says who the person is, or is an office's name for itself."""
    if POSITION.search(token):
        return True
    short = OFFICE_FOR_SHORT.fullmatch(token) is not None
    return short and not names.is_sure_name(token)  # (某某 粤公宣)


def _run_together(token: str, among: list[str]) -> list[str] | None:
    """The names that stand in a word; none of two of two characters among names set apart, which
    may be one of four (张弋凌宇)."""
    run = names.split_run(token) or names.long_name(token, among)
    if not run:
        return None
    return run if len(among) == 1 or [len(name) for name in run] != [2, 2] else []


def _words(tokens: list[str], value: str) -> list[str]:
    """The words of a value: what was set wide is put together, but not across a sign (甲/乙)."""
    if all(len(token) > 1 for token in tokens) or not _SIGNS.search(value):
        return names.joined(_latin_joined(tokens, value))
    parts = _SIGNS.split(value)
    return [word for part in parts for word in names.joined(_latin_joined(part.split(), part))]


def _latin_joined(tokens: list[str], value: str) -> list[str]:
    """Latin words that stood together in the value, as one token each."""
    if not any(token[0] < "\x80" for token in tokens):
        return tokens
    return [
        piece
        for part in re.split(rf"{_SIGNS.pattern}|\s{{2,}}", value)
        for piece in _pieces(part.strip())
        if piece
    ]


def _pieces(part: str) -> list[str]:
    return [part] if names.is_latin_name(part) else part.split()
