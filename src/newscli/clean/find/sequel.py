"""Whether an article goes on behind a line that could be its end: 猜你喜欢, 相关阅读, links to others."""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.find import phrases
from newscli.clean.find.shares import size_of

PROSE = 60
"""Bytes of a paragraph with the end of a sentence."""

LONGEST_LINK = 80

LEAST_PARAGRAPHS = 3
"""So many paragraphs of sentences, and the article goes on."""

LEAST_AT_LAST = 2
"""The same where nothing but them stands there."""

_MOST_OTHERS = 1
"""So many subheadings or short lines stand among them."""

NOTICE = phrases.pattern("notices")
SENTENCE = re.compile('[。！？!?.][”」’"）)]{0,2}$')

_STOP = re.compile('[。！？!?.；;：:—，,…][”」’"）)]{0,2}$')
_WITHIN = ("caption", "photo-credit", "control", "script", "comment", "embed")
"""What goes from the midst of an article; a notice goes from its end."""

_OF_THE_SITE = re.compile("声明|聲明|版权|版權|转载|轉載|免责|免責|提示[:：]")
_LONGEST_LABEL = 24
_SPEAKER = re.compile(r"[^，,。“「]{1,12}[:：]")


def reads_on(items: list[Item], start: int, least: int = LEAST_AT_LAST) -> bool:
    """Whether the next paragraphs from a place on are sentences of an article, with one heading or so
    among them: no links, no titles, no notices, and not all of them said by someone (甲：支持).

    ``least`` paragraphs are enough where nothing is among them and no more follow."""
    texts: list[str] = []
    others = 0
    for item in items[start:]:
        if is_link(item) or (isinstance(item, Removed) and item.rule not in _WITHIN):
            break
        if not isinstance(item, Block) or not (text := item.text):
            continue
        if _is_prose(item):
            texts.append(text)
            if len(texts) == LEAST_PARAGRAPHS:
                break
        elif not texts or others == _MOST_OTHERS or NOTICE.match(text):
            break
        else:
            others += 1
    enough = len(texts) >= (LEAST_PARAGRAPHS if others else least)
    return enough and not all(_SPEAKER.match(text) for text in texts)


def runs_on(items: list[Item], start: int) -> bool:
    """Whether an article goes on from a place: three paragraphs of sentences in a row, with nothing
    between them. What readers say has names, hours and buttons there."""
    texts: list[str] = []
    for item in items[start : start + LEAST_PARAGRAPHS]:
        if not isinstance(item, Block) or not _is_prose(item):
            return False
        texts.append(item.text)
    return len(texts) == LEAST_PARAGRAPHS and not any(_SPEAKER.match(text) for text in texts)


def is_sentences(text: str) -> bool:
    """Whether a paragraph's text is long enough for prose and ends as a sentence does."""
    return size_of(text) >= PROSE and SENTENCE.search(text) is not None


def _is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of sentences, or one that a list or the next one goes on with,
    and no notice."""
    text = block.text
    if block.kind != "paragraph" or size_of(text) < PROSE or not _STOP.search(text):
        return False
    return not (NOTICE.match(text) or _OF_THE_SITE.search(text, 0, _LONGEST_LABEL))


def is_link(item: Item) -> bool:
    """Whether a line is nothing but a link, or was a list of links."""
    if isinstance(item, Removed):
        return item.rule in ("links", "related")
    if not item.text or len(item.text) > LONGEST_LINK:
        return False
    return item.spanned("link") >= len(item.text) * 0.8
