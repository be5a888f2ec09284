"""``newscli stocks``: the securities of an article."""

from typing import Any

from newscli.cli.quick import Call
from newscli.cli.work import Step, Subject
from newscli.record import Record


def step(call: Call, rules: Any) -> tuple[Step, tuple[str, ...]]:
    """Add ``stocks``."""
    from newscli.stocks import securities

    def stocks(subject: Subject) -> None:
        subject.record["stocks"] = securities(subject.record, subject.article)

    return stocks, ("stocks",)


def each(record: Record) -> list[Record]:
    """One line a mention."""
    raise NotImplementedError
