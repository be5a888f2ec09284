"""How much of the text of an element is links."""

from typing import NamedTuple

from newscli.clean.tape import unescaped
from newscli.patterns import lazy

_TAG = lazy("<[^>]*>")
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_ITEM = lazy(r"<li(?=[\s>])")
_TEXT = lazy(">([^<]+)")


class Amount(NamedTuple):
    """The text in an element, and that of its links."""

    said: str
    linked: str

    @property
    def text(self) -> int:
        """Characters of text."""
        return len(self.said)

    @property
    def unlinked(self) -> int:
        """Bytes of text outside of links."""
        return size_of(self.said) - size_of(self.linked)

    @property
    def share(self) -> float:
        """How much of the text is links: 0 to 1."""
        return len(self.linked) / len(self.said) if self.said else 0.0


def amount_in(markup: str) -> Amount:
    """The amount of text in an element's markup, in which ``<`` and ``>`` begin and end tags alone."""
    text = text_in(markup)
    linked = "".join(_links_in(markup))
    linked = unescaped(_TAG.sub("", linked) if "<" in linked else linked)
    return Amount(text, linked)


def _links_in(markup: str) -> list[str]:
    """What the links in some markup hold, their tags taken off."""
    if "<a>" in markup:
        markup = markup.replace("<a>", "<a >")
    # Cut up at the end tags: a pattern that does the same takes ten times as long.
    return [part.partition("<a ")[2].partition(">")[2] for part in markup.split("</a>")[:-1]]


def is_told(markup: str) -> bool:
    """Whether each item of a list ends with a stop that stands outside of its links."""
    tails = [("<li" + item).rpartition("</a>") for item in _ITEM.split(markup)[1:]]
    said = [text_in(f"<li>{tail}" if link else tail).rstrip() for _, link, tail in tails]
    return bool(said) and all(text.endswith(_STOPS) for text in said)


def text_in(markup: str) -> str:
    """The text in markup that begins with a tag."""
    return unescaped("".join(_TEXT.findall(markup)))


def size_of(text: str) -> int:
    """Bytes of UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
