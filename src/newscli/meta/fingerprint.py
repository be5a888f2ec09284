"""Counts of an article, and the digest that the same story has under two titles."""

import re
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
# Of the UTF-8, because a class of bytes compiles in no time, and one of characters in a millisecond.
_OTHERS = lazy(rb"[\xc2-\xe3\xea-\xf4][\x80-\xe3\xea-\xf4]*")
_HEXAGRAMS = lazy(rb"\xe4\xb7.", re.S)  # marks among the Chinese characters


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
    folded = text.encode("utf-8", "replace").translate(_LOWER, _ASCII_MARKS)
    if folded.translate(None, _ONE_WAY_TO_WRITE):
        folded = _OTHERS.sub(_folded, _HEXAGRAMS.sub(b"", folded))
    return sha256(folded) if folded else None


def _folded(others: re.Match[bytes]) -> bytes:
    """Letters of other scripts without the marks among them, in the one form that they share.

    They alone are folded: almost all of a text stays as it is.
    """
    letters = _FOLDED_AWAY.sub("", others[0].decode("utf-8"))
    normal = unicodedata.normalize("NFKC", letters)
    return _FOLDED_AWAY.sub("", normal).casefold().encode("utf-8")
