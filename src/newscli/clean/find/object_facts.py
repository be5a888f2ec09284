"""What objects say of the article that stands in them: when, whose, by whom, told by their keys."""

from collections.abc import Iterator, Mapping
from typing import Any

from newscli.article import Removed
from newscli.clean.find.embedded import name_of_key
from newscli.credits import is_name, is_outlet
from newscli.patterns import lazy

_TIMES = (
    "publishtime", "pubtime", "publishedat", "publishedtime", "publishdate", "pubdate", "datepublished",
    "publishat", "releasetime", "displaytime", "showtime", "newstime", "inputtime", "ptime", "posttime",
    "ctime", "createtime", "createdat", "createdate", "pubtimelong", "publishtimelong", "time", "date",
    "datetime", "created",
)  # fmt: skip
"""Best first."""

_SOURCES = (
    "source",
    "sourcename",
    "sourcetitle",
    "copyfrom",
    "origin",
    "originname",
    "media",
    "medianame",
)
_AUTHORS = ("author", "authorname", "authors", "authorlist", "writer", "byline", "reporter")
_EDITORS = ("editor", "editorname", "editors", "responsibleeditor", "dutyeditor", "responeditor")
_NAMES = ("name", "nickname", "authorname", "title")
_PREFIXES = ("article", "news", "doc", "widget")

_TIME = lazy(r"1\d{9}(?:\d{3})?\Z|(?:19|20)\d\d[-/年.][01]?\d[-/月.][0-3]?\d")
LONGEST = 40
_MOST = 6


def told_by(objects: tuple[Mapping[str, Any], ...]) -> list[Removed]:
    """The facts that some objects tell, the nearest first, as lines of a page would say them."""
    found: list[Removed] = []
    if time := next(
        (f"{key}={value}" for key, value in _values(objects, _TIMES) if _TIME.match(value)), ""
    ):
        found.append(Removed("page-state", time))
    for keys, label in ((_SOURCES, "来源"), (_AUTHORS, "作者"), (_EDITORS, "责任编辑")):
        for _, value in _values(objects, keys):
            if line := _line(label, value):
                found.append(line)
    return found


def _values(
    objects: tuple[Mapping[str, Any], ...], keys: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """What the first object has under these keys that has any of them, each with its key."""
    for around in objects:
        named = {_bare(key): value for key, value in [*around.items()][::-1]}
        found = [(key, text) for key in keys for text in _strings(named.get(key))]
        if found:
            yield from found
            return


def _bare(key: str) -> str:
    """A key without what says that it is an article's: ``article-source-name`` is ``sourcename``."""
    key = name_of_key(key)
    prefix = next((prefix for prefix in _PREFIXES if key.startswith(prefix)), "")
    return key[len(prefix) :] if len(key) > len(prefix) + 3 else key


def _strings(value: Any) -> Iterator[str]:
    """The strings of a value: of people and papers that are objects, their names."""
    for item in value[:_MOST] if isinstance(value, list) else [value]:
        names = [item.get(key) for key in _NAMES] if isinstance(item, Mapping) else [item]
        text = next((name for name in names if isinstance(name, str) and name.strip()), "")
        if 1 < len(text := " ".join(text.split())) <= LONGEST and "://" not in text:
            yield text


def _line(label: str, value: str) -> Removed | None:
    """A value as the line of a page that says the same; None for codes and words in Latin letters that
    are no names."""
    if ":" in value or "：" in value:  # 责编：某某, with its own label
        return Removed("info-line", value)
    if not value.isascii():
        return Removed("info-line", f"{label}：{value}")
    if label == "作者" and is_name(value):
        return Removed("byline", value)
    return (
        Removed("info-line", f"{label}：{value}") if label == "来源" and is_outlet(value) else None
    )
