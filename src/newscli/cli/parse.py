"""``newscli parse``: the record itself is the answer."""

from newscli.cli.arguments import Call
from newscli.cli.work import Step, Subject


def step(call: Call) -> tuple[Step, tuple[str, ...]]:
    """Nothing is left to do once the document is a record."""

    def parsed(subject: Subject) -> None:
        return

    return parsed, ()
