"""The grammar of a credit line: labels, and the people and outlets that stand with them.

A line such as ``新京报记者 陆七 编辑 刘八 校对 李九`` is cut at its labels (记者, 编辑, 校对). What
stands between two of them is the names of the first and the outlet of the second. A label may also
follow its names (``张三/文 李四/图``, ``王五 摄``). Everything in the line has to be accounted for:
one word that is neither name, outlet, label nor place, and the line is no credit line.
"""

import re
from dataclasses import dataclass, field

from newscli.credits import labels, names, outlet
from newscli.credits.labels import Label
from newscli.credits.model import EDITORS, WRITERS, Credit
from newscli.credits.people import ADDRESS, NOTE, people_in
from newscli.credits.places import PLACES
from newscli.credits.roles import GLUED
from newscli.credits.script import is_han

_REPORTED = re.compile(
    r"\s*(?P<how>摄影|综合|联合|独家|现场|采访|连线|实习)?(?:报道|報道|專稿|专稿|专电)\s*[:：]?$"
    r"|\s*发自\s?(?P<place>[\w、]{2,12})$"
)
_BRACKETS = {"（": ")）", "(": ")）", "【": "】", "[": "]］", "［": "］]", "〔": "〕"}
_LEAD = "□○◇▪◼⬛▲△▼►▶▷●■◆◎★☆*•·—-–※▌▎|丨 \t　"
_BULLETS = str.maketrans(dict.fromkeys("◎○●⊙■□◆◇▲△►▶▷", " "))
_EDGE = " \t　、，,;；|｜丨/／"
_WORDS = re.compile(r"[\s:：丨|｜/／、，,]")
_SENTENCE = re.compile(r"[。！？!?…；]")
_LAST_WORD = re.compile(r"(?:^|[\s、，,;；/／|｜丨)）])([^\s、，,;；|｜丨)）]{1,24})$")


@dataclass(slots=True)
class Fields:
    """What a credit line says. ``kinds`` are the roles of its labels, ``source`` among them."""

    credits: list[Credit] = field(default_factory=list)
    outlet: str | None = None
    place: str | None = None
    kinds: list[str | None] = field(default_factory=list)

    @property
    def rule(self) -> str:
        """The rule name under which such a line is listed."""
        if any(kind in WRITERS or kind == "translator" for kind in self.kinds):
            return "byline"
        if any(kind in EDITORS for kind in self.kinds):
            return "editor"
        return "source" if "source" in self.kinds else "credits"


def unwrapped(text: str) -> str:
    """The line without the brackets around it, bullets before it and spaces."""
    text = text.strip().lstrip(_LEAD).strip().translate(_BULLETS)
    while len(text) > 2 and text[0] in _BRACKETS and text[-1] in _BRACKETS[text[0]]:
        inner = text[1:-1]
        if text[0] in inner and inner.find(text[-1]) < inner.find(text[0]):
            break
        text = inner.strip().lstrip(_LEAD).strip()
    return text


def read(text: str) -> Fields | None:
    """What the line says if it is nothing but credits, else None. The text comes unwrapped."""
    out = Fields()
    text, out.place = reported_from(text)
    marks = labels.find(text)
    if not marks:
        return _unlabelled(text, out)
    if text.endswith(("供图", "截图")) and any(mark.role == "source" for mark in marks):
        return None  # 来源：作者供图 is a picture's caption
    gap = text[: marks[0].start]
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    affiliation = ""
    if not marks[0].after:
        affiliation = affiliation_in(gap)
        if gap.strip(_EDGE) and not affiliation:
            return None
        gap = ""
    begin = 0
    for index, (mark, stop) in enumerate(zip(marks, ends, strict=True)):
        if mark.after:
            if not _read_before(gap, mark, text[begin : mark.end], out):
                return None
            gap, affiliation, begin = text[mark.end : stop], "", mark.end
            if stop == len(text):
                return None if gap.strip(_EDGE) else out
            if not marks[index + 1].after:
                affiliation = affiliation_in(gap)
                if gap.strip(_EDGE) and not affiliation:
                    return None
                gap = ""
            continue
        value, following = text[mark.end : stop], ""
        if stop < len(text) and not marks[index + 1].after:
            value, following = _divided(value, mark)
        written = text[begin : mark.end + len(value)].strip(_EDGE)
        if not _take(value, mark, affiliation, written, out) and not (
            stop < len(text) and not value.strip()
        ):
            return None
        begin, affiliation, gap = mark.end + len(value), following, ""
    return out


def reported_from(text: str) -> tuple[str, str | None]:
    """The line without 北京报道 or 发自北京 at its end, and the place (the first of several)."""
    tail = text[-24:]
    found = _REPORTED.search(tail)
    if not found or outlet.is_known(_WORDS.split(tail)[-1]):  # 来源：21世纪经济报道
        return text, None
    rest = text[: len(text) - len(tail) + found.start()].rstrip()
    if found["place"]:
        return rest, found["place"].split("、")[0]
    place = None
    while (word := re.search(r"[\s、]([^\s、]{2,8})$", rest)) and is_place(word[1]):
        place = word[1]
        rest = rest[: word.start()].rstrip()
    if place is None:
        for length in range(min(6, len(rest) - 2), 1, -1):
            if rest[-length:] in PLACES:
                return rest[:-length], rest[-length:]
    return rest, place


def is_place(token: str) -> bool:
    """Whether a word before 报道 is a place: of the table, or nothing else that stands there."""
    if token in PLACES or token.rstrip("市县区省州") in PLACES:
        return True
    if not (2 <= len(token) <= 6 and is_han(token)) or any(label in token for label in GLUED):
        return False
    return not (names.is_name(token) or outlet.looks_like(token) or names.split_run(token))


def affiliation_in(text: str) -> str:
    """The outlet before a label, cleaned; empty where what stands there is none."""
    name = outlet.bare(NOTE.sub("", ADDRESS.sub("", text)))
    if not outlet.is_known(name) and outlet.is_known(name[:-2]) and name.endswith("报道"):
        name = name[:-2]  # 环球网报道 记者 某某
    if not outlet.looks_like(name) and (house := outlet.house_of(name)):
        return house
    fits = outlet.is_own(name) or outlet.looks_like(name) or outlet.is_body(name)
    return name if fits else ""


def _divided(value: str, mark: Label) -> tuple[str, str]:
    """A value and the outlet of the label that follows: ``江聃 澎湃新闻`` → ``江聃 ``, 澎湃新闻."""
    found = _LAST_WORD.search(value.rstrip()[-60:])
    if found and mark.role == "source" and found[1] == value.strip():
        return value, ""  # 来源：光明日报  作者：…
    if found and (name := affiliation_in(found[1])):
        return value[: value.rstrip().rfind(found[1])], name
    return value, ""


def _read_before(gap: str, mark: Label, written: str, out: Fields) -> bool:
    """Read a label that stands behind its names (张三/文), or behind another's (记者 张三 摄)."""
    if gap.strip(_EDGE):
        return _take(gap, mark, "", written.strip(_EDGE), out)
    if not out.kinds:
        return False
    if mark.role == "photographer" and out.credits:
        last = out.credits[-1].text
        out.credits = [c._replace(role=mark.role) if c.text == last else c for c in out.credits]
        out.kinds[-1] = mark.role
        out.outlet = next((c.affiliation for c in out.credits if c.role in WRITERS), None)
    return True


def _take(value: str, mark: Label, affiliation: str, written: str, out: Fields) -> bool:
    """Read the value of a label into ``out``; whether it could be read."""
    value = value.strip(_EDGE + "。")
    out.kinds.append(mark.role)
    if mark.role in ("source", "picture_source"):
        return _take_source(value, mark.role, affiliation, out)
    people, own = people_in(value, firm=mark.firm, pen=mark.role in EDITORS)
    # 证券时报记者 某某 证券时报网: the outlet at the label goes before the one behind the name.
    own = affiliation if affiliation and not outlet.is_own(affiliation) else own or affiliation
    if own and not outlet.is_own(own):
        own = outlet.resolve(own)
        if mark.role in WRITERS or mark.role in EDITORS or mark.role == "translator":
            out.outlet = out.outlet or own
    if people is None:
        # 作者：网络整理 is a credit line that names nobody; 记者：您怎么看 is an interview.
        named = mark.firm and mark.role not in ("reporter", "trainee_reporter")
        named = named or (mark.role is None and mark.after)  # 某某科供稿
        return named and len(value) <= 24 and not _SENTENCE.search(value)
    if not people and mark.firm and mark.role in ("author", "editor", "responsible_editor"):
        return True  # an empty field, or a staff code alone
    if mark.role is not None:
        out.credits += [Credit(name, mark.role, own or None, written) for name in people]
    return bool(people or (own and not affiliation)) or (mark.role is None and mark.firm)


def _take_source(value: str, role: str, affiliation: str, out: Fields) -> bool:
    if not value or len(value) > 60 or re.search(r"[。！？!?]", value):
        return False
    if role == "source":
        if affiliation or outlet.is_data_source(value):
            return False
        out.outlet = outlet.from_source(value) or out.outlet
    return True


def _unlabelled(text: str, out: Fields) -> Fields | None:
    """A signature without a label, ``观察者网 杨某某``: only with an outlet before it."""
    if len(text) > 30 or _SENTENCE.search(text):
        return None
    people, own = people_in(text)
    if not own or people is None or not (people or outlet.is_known(own)):
        return None
    out.outlet = None if outlet.is_own(own) else outlet.resolve(own)
    out.kinds.append("author" if people else "source")
    out.credits = [Credit(name, "author", out.outlet, text.strip()) for name in people]
    return out
