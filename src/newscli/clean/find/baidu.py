"""What a page says in the elements that Baidu asked news sites for, hidden or shown: ``#pubtime_baidu``,
``#source_baidu``, ``#author_baidu``, ``#editor_baidu``."""

import re
from html import unescape

from newscli.article import Removed
from newscli.credits import is_outlet, is_sure_name
from newscli.patterns import lazy

_MARK = "_baidu"
_LONGEST = 60
"""Characters of what such an element says."""

_LONGEST_TAG = 220
"""Characters of a start tag before that name."""

_ELEMENT = lazy(
    r"""<(?P<tag>[a-z][a-z0-9]*)\b[^<>]{0,200}?\bid\s?=\s?["']?(?P<what>pubtime|source|author|editor)_baidu\b[^<>]{0,200}>"""
    r"(?P<said>.{1,400}?)</(?P=tag)\s?>",
    re.I | re.S,
)
_TAGS = lazy(r"<[^<>]*>")
_COLONS = (":", "：")


def told_to_baidu(html: str, removed: list[Removed]) -> list[Removed]:
    """The info lines that a page has for Baidu beside those that it shows, which are ``removed``."""
    elements = _elements(html)
    if not elements:
        return []
    shown = [entry.text for entry in removed if entry.rule in ("info-line", "byline", "source")]
    lines: list[Removed] = []
    for element in elements:
        said = " ".join(unescape(_TAGS.sub(" ", element["said"])).split())
        if not said or len(said) > _LONGEST or any(said in text for text in shown):
            continue
        if line := _labelled(element["what"].lower(), said):
            lines.append(Removed("info-line", line))
    return lines


def _elements(html: str) -> list[re.Match[str]]:
    """The elements in some markup that are named for Baidu, told from their names backwards."""
    elements = []
    at = html.find(_MARK)
    while at >= 0:
        start = html.rfind("<", max(0, at - _LONGEST_TAG), at)
        if start >= 0 and (element := _ELEMENT.match(html, start)):
            elements.append(element)
            at = element.end() - 1
        at = html.find(_MARK, at + 1)
    return elements


def _labelled(what: str, said: str) -> str:
    """What an element says, with the label that its name stands for where it has none; "" for what
    is no name."""
    if what == "pubtime" or any(sign in said for sign in _COLONS):
        return said
    if what == "source":
        return f"来源：{said}" if is_outlet(said) else ""
    if not is_sure_name(said):
        return ""
    return f"作者：{said}" if what == "author" else f"责任编辑：{said}"
