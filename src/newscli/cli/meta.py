"""``newscli meta``: the facts of an article."""

from typing import Any

from newscli.cli.quick import Call
from newscli.cli.work import Step, Subject


def step(call: Call, rules: Any) -> tuple[Step, tuple[str, ...]]:
    """Add ``meta``, and ``meta_evidence`` with --explain."""
    from newscli.meta import facts

    def meta(subject: Subject) -> None:
        subject.record["meta"] = facts(subject.record, subject.article, rules)

    return meta, ("meta",)
