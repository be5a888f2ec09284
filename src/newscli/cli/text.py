"""``newscli text``: the article as plain text, in JSON or bare."""

from newscli.cli.arguments import Call
from newscli.cli.work import Print, Step, Subject
from newscli.record import Record

FORM_FEED = b"\f\n"


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Add ``text``, or ``markdown`` with --markdown."""
    if call.on("markdown"):
        from newscli.text.markdown import markdown

        def as_markdown(subject: Subject) -> None:
            subject.record["markdown"] = markdown(subject.article)

        return as_markdown, ("markdown",)
    from newscli.text import plain

    def text(subject: Subject) -> None:
        subject.record["text"] = plain(subject.article)

    return text, ("text",)


def bare(call: Call) -> Print:
    """Print the text without JSON: a form feed line before each document (the first one's is left
    out where the output begins), or a NUL byte after it."""
    key = "markdown" if call.on("markdown") else "text"
    before, after = (b"", b"\0") if call.on("null") else (FORM_FEED, b"")

    def print_bare(record: Record) -> bytes:
        text: str = record[key]
        ending = "" if text.endswith("\n") else "\n"
        return before + (text + ending).encode("utf-8", "replace") + after

    return print_bare
