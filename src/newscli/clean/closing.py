"""Notices at either end of an article, told by the words that they are made of.

What stands there, speaks to the reader or of the text itself, and says nothing of the story, is no
part of it. No list of forms holds them all. But a story's sentence brings words of its own, and these
bring none: a paragraph goes that the vocabulary of notices (``words/notices.txt``) covers, if it speaks
of the text or to the reader (``addressed.txt``) and is about what notices are about (``anchors.txt``).
In the midst of an article the same paragraph may be the story's, so it stays there.
"""

import re
from functools import cache
from typing import NamedTuple

from newscli import wordlists
from newscli.article import Removed
from newscli.clean.blocks import Item
from newscli.clean.end_marks import LONGEST, rule_at_end
from newscli.patterns import lazy

MAX_NOTICE = 400
"""Characters. What is longer tells a story."""

_MAX_FOREIGN = 0.12
"""Share of a sentence's characters that may be none of the vocabulary's: 两周内, 本报告期."""

_MOST_FOREIGN = 0.32
"""The same, where a rule knows the form of the whole line, with the names that stand in it."""

_MAX_HEAD = 120
"""Characters of a notice that stands before the article."""

_END = lazy(r"[。！？!?；;]|\s{2,}|\n")
# Addresses, numbers of telephones, names in quotation marks and in brackets, names of media
_NAMES = lazy(
    r"(?:https?://|www\.)[\w./?=&%-]+|[\w.+-]+@[\w.-]+|[0-9][0-9\s()（）-]{5,}|[A-Za-z][\w-]{4,}|"
    r"[“「『《【][^”」』》】]{1,12}[”」』》】]|"
    r"[一-鿿]{2,4}(?:财经|日报|晚报|早报|时报|新闻|科技|商报|周刊|电视台|广播电视总台|网(?![络友站上])|社(?![会区]))|"
    r"(?:(?![的了过在被])[一-鿿]){2,6}(?=APP|App|app|客户端|视频号|公众号)|(?<=不代表)[^，。]{1,8}(?=立场|观点)",
    re.A,
)
_MARKS = "\u3000，、：:,.~～（）()“”「」『』《》【】[]|/-—–…·*>"
_SIGNS = lazy(r"[^\w]|_")
_TOLD = lazy(
    r"她|(?<![其吉])他(?!人)|这句|个字(?![0-9])|的(?:说法|提示|字样|表述|骗局|传言)|挡箭牌|护身符|所谓的|对方|"
    r"当心|警惕|上当|骗|请勿(?:点击|扫|添加|相信)|请(?:通过|在)官方|来源不明|就会|"
    r"记者(?:拨打|发现|了解|注意|看到|联系上|多次)|"
    r"[，,”][^，。]{0,16}(?:表示|指出|认为|强调|写道|写明|回应|说道?|称)[。”]{0,2}$"
)


def is_told(text: str) -> bool:
    """Whether a text with a notice's words tells a story: somebody says it, or it is spoken of."""
    return _TOLD.search(simplified(text)) is not None


def tells_more(text: str) -> bool:
    """Whether a text holds more words of its own than a notice does with the names in it."""
    return _foreign(simplified(text)) > _MOST_FOREIGN


def simplified(text: str) -> str:
    """A text with the letters of notices as the mainland writes them."""
    return text.translate(_words().traditional)


def without_notices(items: list[Item]) -> bool:
    """Put ``Removed`` in the place of the notices that stand last and first among some items.

    Where nothing but notices is there, they are what the document says, and stay; then it is False.
    """
    last = _sweep(items, range(len(items) - 1, -1, -1), MAX_NOTICE, ends=True)
    if last is not None and (first := _sweep(items, range(len(items)), _MAX_HEAD)) is not None:
        for at, rule in last + first:
            items[at] = Removed(rule, items[at].text)
    return last is not None


def _sweep(
    items: list[Item], order: range, longest: int, *, ends: bool = False
) -> list[tuple[int, str]] | None:
    """The notices from one end on to the first block that is none, or None where no such block is.

    ``ends`` says that it is the end, where marks stand that the text is over.
    """
    taken: list[tuple[int, str]] = []
    for at in order:
        item = items[at]
        if isinstance(item, Removed) or not item.text:
            continue
        rule = ""
        if not item.rows and len(item.text) <= longest:
            if ends and len(item.text) <= LONGEST:
                rule = rule_at_end(item.text)
            rule = rule or notice(item.text)
        if not rule:
            return taken
        taken.append((at, rule))
    return None


def notice(text: str) -> str:
    """The rule under which a text is nothing but a notice, or ""."""
    words = _words()
    for word in words.stories:  # loops: a pattern takes ten times as long to look for so many
        if word in text:
            return ""
    if (plain := simplified(text)) != text:
        return notice(plain)
    ended = text.rstrip("。！!~～ ") + "$"
    for word in words.addressed:
        if word in ended:
            break
    else:
        return ""
    for word, rule in words.anchors:
        if word in text:
            return rule if all(map(_is_bare, _END.split(text))) and not is_told(text) else ""
    return ""


def _is_bare(sentence: str) -> bool:
    """Whether the vocabulary of notices leaves next to nothing of a sentence."""
    letters = _words().letters
    if not _SIGNS.sub("", sentence):
        return True  # 👇
    if len(set(sentence) - letters) * 2 > len(sentence):  # names in a notice are not that long
        return False
    most = len(sentence) * _MAX_FOREIGN
    named = _NAMES.sub(" ", sentence)
    # Letters that no word of notices has tell a story's sentence at once
    return len(set(named) - letters) <= most and _left(named) <= most


def _foreign(text: str) -> float:
    """The share of a text that the vocabulary of notices leaves over."""
    return _left(_NAMES.sub(" ", text)) / max(1, len(text))


def _left(text: str) -> int:
    """The characters that are in no word of notices and no sign."""
    return len(_SIGNS.sub("", _words().notices.sub(" ", text)))


class _Words(NamedTuple):
    """The word lists of ``words``: ``notices`` matches what notices are made of, ``letters`` are its own;
    ``traditional`` turns what Hong Kong and Taiwan write into them."""

    stories: list[str]
    addressed: list[str]
    anchors: list[tuple[str, str]]
    notices: re.Pattern[str]
    letters: frozenset[str]
    traditional: dict[int, str]


@cache
def _words() -> _Words:
    notices = wordlists.words(__file__, "notices")
    return _Words(
        wordlists.words(__file__, "stories"),
        wordlists.words(__file__, "addressed"),
        [
            (word, rule)
            for rule, _, words in (
                line.partition(":") for line in wordlists.lines(__file__, "anchors")
            )
            for word in words.split()
        ],
        lazy("|".join(sorted(notices, key=len, reverse=True))),
        frozenset(" ".join(notices) + _MARKS),
        {ord(pair[0]): pair[1] for pair in wordlists.words(__file__, "traditional")},
    )
