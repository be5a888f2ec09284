"""A tree laid flat: what lexbor parsed, written out again by lexbor and cut at the tags.

A piece is ``tag>text``: a start tag, an end tag (``/p``) or a comment without its brackets, and the
text up to the next. lexbor writes ``<`` and ``>`` as entities in texts and in attributes, so every
``<`` begins a tag and the first ``>`` ends it; but comments, scripts and the like stand as they are,
and the name of a tag may hold a ``<``. Whoever goes over a tape calls ``glued`` for these.

There is no object to a node, and a start tag, attributes and all, is one string that can be looked
up whole.
"""

Tape = list[str]

_VOID = """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
"""
VOID = frozenset(_VOID.split())
"""Elements that have no end tag."""

RAW = frozenset(["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"])
"""Elements whose text stands as it is."""

_READINGS = ("rt>", "rt ", "rp>", "rp ")

_NO_ELEMENT = ("!", "?")


def unescaped(text: str) -> str:
    """Text of a tape as a reader sees it."""
    if "&" not in text:
        return text
    text = text.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&amp;", "&")


def attributes_of(tag: str) -> dict[str, str | None]:
    """The attributes of a start tag, in the order of the document."""
    written = tag.partition(" ")[2]
    if not written:
        return {}
    # A quote in a value is an entity, so each value ends at the next quote.
    pairs = [pair.partition('="') for pair in written[:-1].split('" ')]
    if "&" in tag:
        return {name: unescaped(value.replace("&quot;", '"')) for name, _, value in pairs}
    return {name: value for name, _, value in pairs}


def name_of(tag: str) -> str:
    """The name of the element that a start tag begins."""
    return tag.partition(" ")[0]


def comment_of(tag: str) -> str:
    """What a comment says."""
    return tag[3:-2].strip()


def glued(tape: Tape, at: int) -> tuple[str, str, int]:
    """The tag that begins with the piece at a place, the text after it, and the place of its last piece.

    For comments, and for pieces without ``>``.
    """
    piece = tape[at]
    if not piece.startswith("!--"):
        parts = [piece]
        while ">" not in tape[at] and at + 1 < len(tape):
            at += 1
            parts.append(tape[at])
        tag, _, text = "<".join(parts).partition(">")
        return tag, text, at
    first = at
    while "-->" not in tape[at] and at + 1 < len(tape):
        at += 1
    inside, _, text = tape[at].partition("-->")
    return "<".join([*tape[first:at], inside]) + "--", text, at


def raw(tape: Tape, at: int, name: str) -> tuple[str, int]:
    """The text of a ``RAW`` element that starts at a place, and the place of its end tag."""
    first, end = at, f"/{name}>"
    at += 1
    while at < len(tape) and not tape[at].startswith(end):
        at += 1
    return "<".join(tape[first:at]).partition(">")[2], at


def inside(tape: Tape, at: int) -> tuple[list[str], int]:
    """The texts in the element that starts at a place, and the place of its end tag."""
    texts: list[str] = []
    depth = 0
    while at < len(tape):
        tag, closed, text = tape[at].partition(">")
        if not closed or tag[:3] == "!--":
            tag, text, at = glued(tape, at)
        if tag[:1] == "/":
            depth -= 1
            if not depth:
                break
        elif tag[:1] not in _NO_ELEMENT:
            name = name_of(tag)
            if name in RAW:
                content, at = raw(tape, at, name)
                texts.append(content)
                if not depth or at >= len(tape):
                    break
                text = tape[at].partition(">")[2]
            elif name not in VOID:
                depth += 1
            elif name == "br":
                texts.append("\n")
        if text:
            texts.append(unescaped(text))
        at += 1
    return texts, min(at, len(tape) - 1)


def texts_of(tape: Tape, start: int, end: int) -> list[str]:
    """The texts between two places, quickly: of scripts in between, what has the form of texts."""
    texts: list[str] = []
    at = start
    while at < end:
        piece = tape[at]
        if piece[:1] == "!":
            _, text, at = glued(tape, at)
        else:
            text = piece.partition(">")[2]
        if text:
            texts.append(unescaped(text))
        at += 1
    return texts


def shown_in(tape: Tape) -> str:
    """The text of a headline's tape: a space where a line breaks, and no readings beside the signs."""
    shown = [
        piece.replace(">", "> ", 1) if piece.startswith(("br>", "br ")) else piece
        for piece in tape
        if not piece.startswith(_READINGS)
    ]
    return "".join(texts_of(shown, 0, len(shown)))
