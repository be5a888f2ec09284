"""Counts of an article, and the digest that the same story has under two titles."""

import unicodedata

from newscli.article import Article
from newscli.digest import sha256
from newscli.patterns import lazy

_SPACES = " \n\t\r　\xa0\u2002\u2003\u2009\u200a"
_FOLDED_AWAY = lazy(r"[\W_]+")

# Most texts are ASCII and common Chinese characters between a few marks. These are folded by string
# methods, in a third of the time that the pattern for every mark takes.
_MARKS = "，。、：；“”（）《》？！—…％·‘’【】　"
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_LOWER = bytes(range(256)).lower()
_ONE_WAY_TO_WRITE = bytes([*range(0xC0), *range(0xE4, 0xEA)])
"""The bytes in the UTF-8 of ASCII and of the Chinese characters from U+4000 to U+9FFF."""


def counts(article: Article, text: str, images: int) -> dict[str, int]:
    """``characters`` (spaces aside), ``paragraphs`` (blocks with text), ``images``, ``tables``, ``links``."""
    paragraphs = tables = links = 0
    for block in article.blocks:
        if block.text:
            paragraphs += 1
        if block.kind == "table":
            tables += 1
        for span in block.spans:
            if span.kind == "link":
                links += 1
    return {
        "characters": len(text) - sum([text.count(space) for space in _SPACES if space in text]),
        "paragraphs": paragraphs,
        "images": images,
        "tables": tables,
        "links": links,
    }


def text_hash(text: str) -> str | None:
    """The SHA-256 (hex) of the text without spaces and punctuation, widths and case folded; None
    where nothing is left."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")  # of the same length: twice as fast as taking it out
    folded = text.encode("utf-8", "replace")
    if folded.translate(None, _ONE_WAY_TO_WRITE):
        folded = _thoroughly_folded(text).encode("utf-8", "replace")
    else:
        folded = folded.translate(_LOWER, _ASCII_MARKS)
    return sha256(folded) if folded else None


def _thoroughly_folded(text: str) -> str:
    """The text without marks of any script, its letters in the one form that they share."""
    letters = _FOLDED_AWAY.sub("", text)
    if unicodedata.is_normalized("NFKC", letters):  # most are: to see it costs next to nothing
        return letters.casefold()
    return _FOLDED_AWAY.sub("", unicodedata.normalize("NFKC", letters)).casefold()
