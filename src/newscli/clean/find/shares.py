"""How much of the text of an element is links."""

from typing import NamedTuple

from newscli.clean.tape import RAW, Tape, glued, name_of, raw, unescaped


class Amount(NamedTuple):
    """Characters of text in an element, and of those in links."""

    text: int
    links: int

    @property
    def share(self) -> float:
        """How much of the text is links: 0 to 1."""
        return self.links / self.text if self.text else 0.0


def amount_in(tape: Tape, at: int) -> Amount:
    """The amount of text in the element that starts at a place."""
    size = links = depth = linked = 0
    name = name_of(tape[at].partition(">")[0])
    start, end = (f"{name}>", f"{name} "), f"/{name}>"
    while at < len(tape):
        piece = tape[at]
        if piece.startswith("/"):
            if piece.startswith("/a>"):
                linked = 0
            elif piece.startswith(end):
                depth -= 1
                if not depth:
                    break
        elif piece.startswith(start):
            depth += 1
        elif piece.startswith(("a ", "a>")):
            linked = 1
        tag, closed, text = piece.partition(">")
        if not closed or tag.startswith("!--"):
            _, text, at = glued(tape, at)
        elif (inner := name_of(tag)) in RAW and inner != name:
            _, at = raw(tape, at, inner)
            continue
        if text:
            length = len(unescaped(text) if "&" in text else text)
            size += length
            links += length * linked
        at += 1
    return Amount(size, links)
