"""The signature at the end of a paragraph: ``…（记者某某）``, ``…（数据宝 某某）``, ``… (证券日报)``."""

from newscli.credits import fields, line, names, outlet
from newscli.credits.dateline_people import people_inside
from newscli.credits.desks import read_desk
from newscli.credits.model import Closing, Credit
from newscli.credits.offices import signed_for
from newscli.credits.people import people_in
from newscli.credits.reprint import quoted
from newscli.patterns import lazy

_LONGEST_TAIL = 50
"""Characters of a signature without brackets."""

_ENDED = "。！？!?”…；」』）)"
_LABELS = lazy("记者|記者|通讯员|实习生|文[/／丨|｜]|作者|撰文|摄影|(?:编辑|责编)[:：]")
_OPENS = {"）": "（(", ")": "（(", "】": "【", "]": "["}
_TOOK_PART = ("参与采写", "参与采访", "参与报道", "参与写作", "对本文亦有贡献", "亦有贡献")
_END_MARKS = lazy(r"[\s　]*[（(]\s*(?:完|本文完|全文完|未完待续|end|END)\s*[）)][\s　]*$")


_MOST_SIGNED = 5
"""Names in brackets behind the last sentence that sign it: more are those of a list."""


def read_closing(text: str) -> Closing | None:
    """Read the signature in brackets at the end of a paragraph, or in a last line of its own.

    ``…（记者某某）``, ``…（数据宝 某某）``, ``…(文/图 某某)``, ``… (证券日报)``, ``…\\n来源：某报``.
    None where the paragraph ends otherwise. Never raises.
    """
    body = text.rstrip(" \t　\xa0\n")
    if mark := _END_MARKS.search(body[-20:]):
        body = body[: len(body) - len(body[-20:]) + mark.start()].rstrip(" \t　\xa0\n")
    body = line.without_number(body)
    if not body:
        return None
    if "\n" in body[-90:]:
        start = body.rfind("\n") + 1
        if body[start - 2] == "》" and body.startswith(("作者", "译者", "编著"), start):
            return None  # below the title of a book stands who wrote the book
        if (last := line.read_line(body[start:])) and last.rule != "original-title":
            return Closing(last.rule, body[start:], start, last.credits, last.outlet)
    if body[-1] not in _OPENS:
        return _unbracketed(body) if _LABELS.search(body, len(body) - _LONGEST_TAIL) else None
    start = max(body.rfind(mark, -110) for mark in _OPENS[body[-1]])
    if start <= 0:
        return None
    inside = body[start + 1 : -1].strip()
    ended = body[:start].rstrip()[-1:] in _ENDED + "."
    return _signature(inside, body[start:], start, ended)


def _unbracketed(body: str) -> Closing | None:
    """``…。本报记者 某某``: a label and names behind the last sentence, without brackets."""
    start = max(body.rfind(mark, -_LONGEST_TAIL) for mark in _ENDED) + 1
    tail = body[start:].strip(" \t　\xa0")
    read = fields.read(fields.unwrapped(tail)) if start > 0 and len(tail) > 3 else None
    if not read or not read.credits or read.outlet == tail:
        return None
    if not names.is_sure_name(read.credits[0].name):
        return None
    return Closing(read.rule, tail, body.find(tail, start), tuple(read.credits), read.outlet)


def _signature(inside: str, written: str, start: int, ended: bool) -> Closing | None:
    if not 2 <= len(inside) <= 100:
        return None
    if inside.endswith(_TOOK_PART):
        inside = inside[: -max(len(word) for word in _TOOK_PART if inside.endswith(word))].strip()
    if inside.startswith(("作者", "本文作者")) and (who := line.read_who(inside)):
        return Closing(who.rule, written, start, who.credits)
    if read := fields.read(fields.unwrapped(inside)):
        if read.credits or read.outlet or read.kinds != ["source"]:
            return Closing(read.rule, written, start, tuple(read.credits), read.outlet)
        return None
    if not ended:
        return None
    if desk := read_desk(inside.replace("╱", "／")):  # 某某／綜合外電報導
        return Closing(desk.rule, written, start, desk.credits, desk.outlet)
    found = people_inside(inside, bare=True) if "记者" in inside else None
    if found and all(names.is_sure_name(credit.name) for credit in found):
        return Closing("byline", written, start, found)  # 某某 记者 某某
    if house := quoted(f"据{inside}" if inside[-1] == "电" and inside[0] != "据" else inside):
        return Closing("source", written, start, (), house)
    name = outlet.bare(inside)
    if outlet.is_known(name) or (len(name) > 3 and outlet.looks_like(name) and len(name) < 14):
        return Closing("source", written, start, (), outlet.resolve(name))
    people = signed_for(inside) or people_in(inside)[0]
    if people and len(people) <= _MOST_SIGNED and all(names.is_sure_name(name) for name in people):
        return Closing(
            "byline", written, start, tuple(Credit(n, "author", None, inside) for n in people)
        )
    return None
