"""How much of the text of an element is links."""

from typing import NamedTuple

from newscli.clean.tape import Tape, unescaped


class Amount(NamedTuple):
    """Characters of text in an element, and of those in links; bytes of text outside of links."""

    text: int
    links: int
    unlinked: int

    @property
    def share(self) -> float:
        """How much of the text is links: 0 to 1."""
        return self.links / self.text if self.text else 0.0


def amount_in(tape: Tape, start: int, end: int) -> Amount:
    """The amount of text in the element with its tags at these places."""
    size = links = unlinked = 0
    linked = False
    for piece in tape[start:end]:
        tag, _, text = piece.partition(">")
        if tag[:2] == "a " or tag == "a":
            linked = True
        elif tag == "/a":
            linked = False
        if text:
            if "&" in text:
                text = unescaped(text)
            size += len(text)
            if linked:
                links += len(text)
            else:
                unlinked += len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
    return Amount(size, links, unlinked)
