"""Two writings of one text, made alike."""

import unicodedata


def folded(text: str) -> str:
    """The text with widths, case, spaces and punctuation folded away, to compare two writings."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
