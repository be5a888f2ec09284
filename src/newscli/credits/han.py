"""Chinese characters, told cheaply."""

from newscli.patterns import lazy

HAN = r"[^\W\d_A-Za-z]"
"""In a pattern: a letter that is not Latin.

A range such as U+3400 to U+9FFF would be exact, but each one takes a millisecond to compile, and a
command that reads one document waits for all of them.
"""

_ANY = lazy("[㐀-鿿]")

EASTERN = "⺀"
"""The first of the signs of China, Japan and Korea, for a look at where a text begins: Greek, Arabic and
the scripts of Europe stand before it."""


def is_han(text: str) -> bool:
    """Whether the text is Chinese characters and nothing else (and not empty)."""
    return bool(text) and min(text) >= "㐀" and max(text) <= "鿿"


def has_han(text: str) -> bool:
    """Whether a Chinese character is in the text."""
    return _ANY.search(text) is not None
