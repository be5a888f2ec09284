"""``newscli clean``: the article alone, and what was removed."""

from typing import Any

from newscli.cli.quick import Call
from newscli.cli.work import Step, Subject


def step(call: Call, rules: Any) -> tuple[Step, tuple[str, ...]]:
    """Put the cleaned markup in the place of the raw, and ``removed``."""
    from newscli.clean import cleaned

    def clean(subject: Subject) -> None:
        subject.record = cleaned(subject.record, rules)

    return clean, ("html", "removed")
