"""How much of the text of an element is links."""

from typing import NamedTuple

from newscli.clean.tape import unescaped
from newscli.patterns import lazy

_TAG = lazy("<[^>]*>")
_TEXT = lazy(">([^<]+)")
_LINK = lazy("<a(?: [^>]*)?>([^<]*(?:<(?!/a>)[^<]*)*)</a>")


class Amount(NamedTuple):
    """Characters of text in an element, and of those in links."""

    text: int
    links: int

    @property
    def share(self) -> float:
        """How much of the text is links: 0 to 1."""
        return self.links / self.text if self.text else 0.0


def amount_in(markup: str) -> Amount:
    """The amount of text in an element's markup, in which ``<`` and ``>`` begin and end tags alone."""
    text = text_in(markup)
    linked = "".join(_LINK.findall(markup))
    linked = unescaped(_TAG.sub("", linked) if "<" in linked else linked)
    return Amount(len(text), len(linked))


def text_in(markup: str) -> str:
    """The text in markup that begins with a tag."""
    return unescaped("".join(_TEXT.findall(markup)))
