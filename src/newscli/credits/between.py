"""What stands between two labels of a credit line: the names of the first, the house of the second."""

from newscli.credits import outlet
from newscli.credits.han import is_han
from newscli.credits.labels import Label
from newscli.credits.names import is_name, is_pen_name, is_sure_name
from newscli.credits.outlet_names import OWN
from newscli.credits.people import NOTE, people_in
from newscli.credits.values import EDGE, affiliation_in
from newscli.patterns import lazy

_LAST_WORD = lazy(r"(?:^|[\s、，,;；/／|｜丨)）])([^\s、，,;；|｜丨)）]{1,24})$")


def divided(value: str, mark: Label) -> tuple[str, str]:
    """A value and the outlet of the label that follows: ``江聃 澎湃新闻`` → ``江聃 ``, 澎湃新闻."""
    if value[-1:] in ")）" and mark.role != "source":
        alone = NOTE.sub("", value).strip()
        if alone and not any(map(str.isspace, alone)) and (name := affiliation_in(alone)):
            return "", name  # 文/新浪财经某某（微信公众号…）专栏作家 某某
    if mark.role != "source" and (glued := _glued_house(value.rstrip())):
        return glued
    found = _LAST_WORD.search(value.rstrip()[-60:])
    if found and mark.role == "source" and found[1] == value.strip():
        return value, ""  # 来源：光明日报  作者：…
    if found and (name := affiliation_in(found[1])):
        return value[: value.rstrip().rfind(found[1])], name
    return value, ""


def last_house(gap: str) -> str:
    """The outlet in the gap before a label; of two that follow one another the second."""
    if name := affiliation_in(gap):
        return name
    first, _, last = gap.strip(EDGE).rpartition(" ")
    house = affiliation_in(first) if first else ""
    product = len(last) <= 6 and is_han(last) and not is_name(last)  # 某某日报 掌上某某
    return house and (affiliation_in(last) or (house if product else ""))


def before_editors(mark: Label, value: str) -> tuple[Label, str]:
    """A label and its value before an editor's: ``文｜某某 编辑｜…`` may have a pen name, and of
    ``责任编辑：某某 督阅编辑：…`` the last word belongs to the next label."""
    word = value.strip(EDGE)
    if mark.firm and mark.role == "author" and len(word) <= 3 and is_pen_name(word):
        return mark._replace(long=True), value
    found = _LAST_WORD.search(value[-60:])
    if found and found[1] != word and len(found[1]) <= 4 and is_han(found[1]):
        kept = is_name(found[1]) or _is_set_wide(word)
        return mark, value if kept else value[: value.rfind(found[1])]
    return mark, value


def _is_set_wide(value: str) -> bool:
    """Whether a value ends in a name with a space in it: ``李昂 田 雨``."""
    words = value.split()
    return len(words) > 1 and len(words[-1]) == len(words[-2]) == 1 and is_name("".join(words[-2:]))


def _glued_house(run: str) -> tuple[str, str] | None:
    """``某某本报|记者``, ``某某新华社|记者``: names and the house of the next label without a space."""
    if run[-1:] == "》":  # 某某《某报》|记者
        lengths = [len(run) - run.rfind("《")]
    else:
        lengths = list(range(2, min(len(run) - 1, 10)))
    for length in lengths:
        name, before = run[-length:], run[:-length]
        if name not in OWN and not outlet.is_known(name) and name[0] != "《":
            continue
        people = people_in(before)[0] if is_han(before[-1:]) else None
        if people and is_sure_name(people[-1]) and not affiliation_in(before):
            return before, name.strip("《》")
    return None


def is_office(value: str, mark: Label) -> bool:
    """Whether an office's name for itself stands behind 通讯员, where others are named: 通讯员 建萱."""
    word = value.strip(EDGE)
    return mark.role == "correspondent" and 2 <= len(word) <= 6 and is_han(word)
