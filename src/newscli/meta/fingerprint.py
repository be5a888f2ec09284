"""Counts of an article, and the digest that the same story has under two titles."""

import hashlib
import re
import unicodedata

from newscli.article import Article
from newscli.patterns import lazy

_FOLDED_AWAY = lazy(r"[\W_]+")
_OTHER_LETTERS = lazy("[^0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+")
_SPACES = " \n\t\r　\xa0\u2002\u2003\u2009\u200a"


def counts(article: Article, text: str, images: int) -> dict[str, int]:
    """``characters`` (spaces aside), ``paragraphs`` (blocks with text), ``images``, ``tables``, ``links``."""
    return {
        "characters": len(text) - sum(map(text.count, _SPACES)),
        "paragraphs": sum(1 for block in article.blocks if block.text),
        "images": images,
        "tables": sum(1 for block in article.blocks if block.kind == "table"),
        "links": sum(1 for block in article.blocks for span in block.spans if span.kind == "link"),
    }


def text_hash(text: str) -> str | None:
    """The SHA-256 (hex) of the text without spaces and punctuation, widths and case folded; None
    where nothing is left."""
    folded = _FOLDED_AWAY.sub("", text)
    # To normalise a whole text takes six times as long as all else, and almost all of it is ASCII
    # and Chinese characters, which stay as they are.
    folded = _FOLDED_AWAY.sub("", _OTHER_LETTERS.sub(_normalised, folded)).casefold()
    return hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest() if folded else None


def _normalised(letters: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", letters[0])
