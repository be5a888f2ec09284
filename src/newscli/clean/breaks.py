"""Line breaks that stand for the end of a paragraph."""

from newscli.clean.builder import INDENT
from newscli.clean.tape import Tape, unescaped


def starts_paragraph(tape: Tape, at: int) -> bool:
    """Whether what follows a ``<br>`` is set as a paragraph: indented, or after a blank line."""
    text = unescaped(tape[at].partition(">")[2])
    if text and not text.isspace():
        text = text.lstrip(" \t\r\n")
        return text[:1] == INDENT[1] or text[:2] == "\xa0\xa0"
    return "\u3000" in text or tape[at + 1].startswith(("br>", "br "))
