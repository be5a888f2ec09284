"""The grammar of a credit line: labels, and the people and outlets that stand with them.

A line such as ``新京报记者 陆七 编辑 刘八 校对 李九`` is cut at its labels (记者, 编辑, 校对). What
stands between two of them is the names of the first and the outlet of the second. A label may also
follow its names (``张三/文 李四/图``, ``王五 摄``). Everything in the line has to be accounted for:
one word that is neither name, outlet, label nor place, and the line is no credit line.
"""

import re

from newscli.credits import labels, outlet
from newscli.credits.between import before_editors, divided, is_office, last_house
from newscli.credits.han import HAN
from newscli.credits.labels import Label
from newscli.credits.model import EDITORS, WRITERS, Credit, Fields
from newscli.credits.names import is_sure_name
from newscli.credits.people import ADDRESS, people_in
from newscli.credits.reported import reported_from
from newscli.credits.roles import LABELS
from newscli.credits.values import EDGE, is_of_unknown, take
from newscli.patterns import lazy

_BRACKETS = {"（": ")）", "(": ")）", "【": "】", "[": "]］", "［": "］]", "〔": "〕"}
_LEAD = "▲△▼►▶▷●■□○◇▪◼⬛◆◎★☆*•·—-–※▌▎→>|丨 \t　"
_BULLET_SIGNS = frozenset("◎○●⊙■□◆◇▲△►▶▷")
# ◎某某 ○编辑 某某: a sign before the writer, and one before the editor
_SIGNED = lazy(
    rf"^[◎○●⊙■□]\s?(?P<who>{HAN}{{2,4}}(?:\s{HAN}{{2,4}}){{0,2}})\s{{0,3}}(?=[◎○●⊙■□]\s?(?:责任)?编辑)"
)
_BULLETS = str.maketrans(dict.fromkeys(_BULLET_SIGNS, " "))
_SENTENCE = lazy(r"[。！？!?…；]")
_PAGES = lazy(r"^[A-Z]?[0-9]{1,3}(?:[-—、][A-Z]?[0-9]{1,3})?版\s?[/／：:]\s?")  # A22-A23版/某报记者
# Labels set wide (编 辑：, 作　者：), and labels in brackets (【记者】).
_TRAINEE = lazy(
    r"[（(](?:实习生?|见习|实习编辑|见习编辑|实习记者|见习记者)[)）]"
)  # 某某(实习生)、某某
_WIDE = lazy(
    r"(?<![^\s|｜丨])([编作来记责校摄图审文终初复监策])[ 　]+([辑者源编对影片核字审制划])(?=[\s　:：丨|｜/])"
)
_WIDER = lazy(r"^(撰|审|供|通|摄)[ 　]+(稿|核|讯|影)[ 　]+(人|员)(?=\s?[:：])")
_BRACKETED = lazy(r"[【\[]\s?([^【】\[\]\s]{1,12})\s?[】\]][:：]?\s*")
# 策划、编辑：某某: two labels for the same people
_TWO_LABELS = lazy(rf"^({HAN}{{2,4}})[、&和及]({HAN}{{2,4}})(?=\s?[:：丨|｜])")


def unwrapped(text: str) -> str:
    """The line without the brackets around it and bullets; labels in their plain form."""
    text = text.strip()
    if text[:1] in _BULLET_SIGNS and "编辑" in text[3:]:
        text = _SIGNED.sub(_as_writers, text)
    text = text.lstrip(_LEAD).strip()
    if text[-1:] in "■□":
        text = text[:-1].rstrip()  # …出品）■
    if not _BULLET_SIGNS.isdisjoint(text):
        text = text.translate(_BULLETS)
    while len(text) > 2 and text[0] in _BRACKETS and text[-1] in _BRACKETS[text[0]]:
        inner = text[1:-1]
        if text[0] in inner and inner.find(text[-1]) < inner.find(text[0]):
            break
        text = inner.strip().lstrip(_LEAD).strip()
    if text[:3] in ("报道：", "報道：", "報導："):
        text = f"记者：{text[3:]}"
    if "||" in text:  # 某市纪委监委 || 责任编辑 某某
        text = text.replace("||", "|")
    if text[:1].isascii() and "版" in text[:9]:
        text = _PAGES.sub("", text)
    if "习" in text:
        text = _TRAINEE.sub("", text)
    if text[:1] in ("【", "["):
        text = _BRACKETED.sub(_plain_label, text)
    if "、" in text[2:5] or text[2:5].strip("&和及") != text[2:5]:
        text = _TWO_LABELS.sub(_stronger_label, text)
    if text[1:2].isspace():
        text = _WIDE.sub(r"\1\2", _WIDER.sub(r"\1\2\3", text))
    return text


def _as_writers(found: re.Match[str]) -> str:
    """The names behind a sign under a label; as written where they are none."""
    sure = all(map(is_sure_name, found["who"].split()))
    return f"作者：{found['who']} " if sure else found[0]


def _plain_label(found: re.Match[str]) -> str:
    label = found[1]
    housed = label.endswith(("记者", "記者")) and outlet.looks_like(label[:-2])
    if outlet.is_known(label) and found.string.startswith(("记者", "記者"), found.end()):
        return label  # [某某商报]记者 某某
    known = label in LABELS or label[2:] in LABELS  # 【见习记者】
    return f" {label}：" if known or housed else found[0]


def _stronger_label(found: re.Match[str]) -> str:
    """Of two labels the first that says what the people did; all of it where one is no label."""
    first, second = found[1], found[2]
    if first not in LABELS or second not in LABELS:
        return found[0]
    return first if LABELS[first] else second


def read(text: str) -> Fields | None:
    """What the line says if it is nothing but credits, else None. The text comes unwrapped."""
    out = Fields()
    written = text
    text, out.place = reported_from(text)
    if not (marks := labels.find(text)):
        return _unlabelled(text, out, "发自" in written)
    if len(marks) == 1 and text[marks[0].start : marks[0].end].startswith("访谈"):
        return None  # 访谈｜某某 by itself names the one who is asked
    if text.endswith(("供图", "截图")) and any(mark.role == "source" for mark in marks):
        return None  # 来源：作者供图 is a picture's caption
    return out if _Line(text, marks, out).read() else None


class _Line:
    """A line cut at its labels, read from left to right.

    ``gap`` is what stands before a label that follows its names, ``affiliation`` the outlet before
    one that goes before them, ``begin`` where the text of the next credit begins.
    """

    def __init__(self, text: str, marks: list[Label], out: Fields) -> None:
        self.text, self.marks, self.out = text, marks, out
        self.gap, self.affiliation, self.begin = "", "", 0
        self.pictures = False

    def read(self) -> bool:
        """Whether all of the line could be read."""
        first = self.marks[0]
        if not self._between(0, first.start, first) and not self._unlabelled(first.start):
            return is_of_unknown(self.text, first, len(self.marks)) and self._named(first)
        for mark, following in zip(self.marks, [*self.marks[1:], None], strict=True):
            if mark.role == "trainee_reporter" and self._edits(mark):
                mark = mark._replace(role=None)  # 编辑 某某 实习生 某某: an intern of the desk
            stop = following.start if following else len(self.text)
            ok = (
                self._after(mark, stop, following)
                if mark.after
                else self._before(mark, stop, following)
            )
            if not ok:
                return False
        return True

    def _named(self, mark: Label) -> bool:
        """``某某记者 某某``: whether sure names are all that follows a house that nobody knows."""
        if not take(self.text[mark.end :], mark, "", self.text.strip(), self.out):
            return False
        return all(is_sure_name(credit.name) for credit in self.out.credits)

    def _edits(self, mark: Label) -> bool:
        """Whether 实习生 stands behind editors, and behind nobody else."""
        kinds = self.out.kinds
        intern = self.text.startswith("实习生", mark.start)
        return intern and bool(kinds) and all(kind in EDITORS for kind in kinds)

    def _unlabelled(self, stop: int) -> bool:
        """``■ 某某 实习生 某某 广州报道``, ``■某某 某报记者 某某``, ``某某日报 某某 通讯员 某某``."""
        lead = self.text[:stop].strip()
        named, house = people_in(lead)
        housed = house and (lead.endswith(house) or lead.lstrip("《").startswith(house))
        if not named or not (self.out.place or housed) or not all(map(is_sure_name, named)):
            return False
        self.affiliation = house if housed else ""
        written = self.text[:stop].strip(EDGE).removesuffix(house).rstrip()
        self.out.credits += [Credit(name, "author", None, written) for name in named]
        self.out.kinds.append("author")
        self.begin = stop
        return True

    def _between(self, start: int, stop: int, following: Label | None) -> bool:
        """What stands between two labels, where it is no value of the first."""
        gap = self.text[start:stop]
        self.gap, self.affiliation = "", ""
        if not gap:
            return True
        if following is not None and following.after:
            self.gap = gap
            return True
        self.affiliation = last_house(gap) if following is not None else ""
        return bool(self.affiliation) or not gap.strip(EDGE)

    def _before(self, mark: Label, stop: int, following: Label | None) -> bool:
        """A label that stands before its names."""
        value, behind = self.text[mark.end : stop], ""
        if following is not None and not following.after:
            value, behind = divided(value, mark)
            if following.firm and following.role in EDITORS:
                mark, value = before_editors(mark, value)
        written = self.text[self.begin : mark.end + len(value)].strip(EDGE)
        empty = not value.strip()
        if self.pictures and mark.role == "reporter":
            mark = mark._replace(role="photographer")  # 图/某报记者 某某
        self.pictures = empty and mark.role == "photographer"
        if not take(value, mark, self.affiliation, written, self.out) and not (
            following and (empty or is_office(value, mark))
        ):
            return False
        self.begin, self.affiliation, self.gap = mark.end + len(value), behind, ""
        return True

    def _after(self, mark: Label, stop: int, following: Label | None) -> bool:
        """A label that stands behind its names (张三/文), or behind another's (记者 张三 摄)."""
        written = self.text[self.begin : mark.end].strip(EDGE)
        if self.gap.strip(EDGE):
            if not take(self.gap, mark, "", written, self.out):
                return False
        elif not self.out.kinds:
            return False
        elif mark.role == "photographer" and self.out.credits:
            self._turn()
        self.begin = mark.end
        return self._between(mark.end, stop, following)

    def _turn(self) -> None:
        """``新华社记者 张三 摄``: the label behind says what the person did."""
        out = self.out
        last = out.credits[-1].text
        out.credits = [
            c._replace(role="photographer") if c.text == last else c for c in out.credits
        ]
        out.kinds[-1] = "photographer"
        out.outlet = next((c.affiliation for c in out.credits if c.role in WRITERS), None)


def _unlabelled(text: str, out: Fields, sent: bool) -> Fields | None:
    """A signature without a label: with an outlet before it, ``观察者网 杨某某``, or the place behind it
    that it was ``sent`` from, ``杨某某 发自 某地``."""
    bare = ADDRESS.sub("", text) if "@" in text else text
    if len(bare) > 30 or _SENTENCE.search(bare):
        return None
    people, own = people_in(bare)
    sent = sent and bool(people) and out.place is not None and all(map(is_sure_name, people or ()))
    if not (own or sent) or people is None or not (people or outlet.is_known(own)):
        return None
    if own.isdigit():  # 2022/08/16 21:15
        return None
    out.outlet = outlet.resolve(own) if own and not outlet.is_own(own) else None
    out.kinds.append("author" if people else "source")
    out.credits = [Credit(name, "author", out.outlet, text.strip()) for name in people]
    return out
