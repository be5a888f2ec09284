"""``newscli clean``: the article alone, and what was removed."""

from newscli.cli.arguments import Call
from newscli.cli.work import Step, Subject


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Put the cleaned markup in the place of the raw, and ``removed``."""
    from newscli.clean import with_article

    def clean(subject: Subject) -> None:
        subject.record = with_article(subject.record, subject.article)

    return clean, ("html", "removed")
