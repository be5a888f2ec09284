"""From a call to what is to be done with each document: steps, keys, how the answer is printed.

Everything that can be wrong with a call is found here, before anything is read or written.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from newscli.cli.arguments import Call
from newscli.cli.commands import STAGES
from newscli.cli.flags import flags_of
from newscli.cli.report import Misuse
from newscli.cli.work import Plan, Print, Step, Subject
from newscli.record import Record, dumps


def stages_of(call: Call) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stages of a call, and the files and folders it names. Raises ``Misuse``."""
    if call.command != "run":
        return (call.command,), call.arguments
    stages = tuple(stage.strip() for stage in call.arguments[0].split(","))
    for stage in stages:
        if stage not in STAGES:
            raise Misuse(
                f"{stage or call.arguments[0]}: not a command; one or more of {','.join(STAGES)}"
            )
    return tuple(dict.fromkeys(stages)), call.arguments[1:]


def plan_of(call: Call, stages: tuple[str, ...], *, view: bool) -> Plan:
    """Make the plan of a call. Raises ``Misuse`` where a flag, a rules or a names file is wrong.

    ``view``: a person looks at the answer, who gets the whole record as JSON lines to show.
    """
    fields = call.given("fields")
    _refuse_together(call)
    if call.command == "run":
        _refuse_idle(call, stages)
    rules = _rules(call) if stages != ("parse",) else None
    made = [_stage(stage, call) for stage in stages]
    if view and stages != ("parse",):
        made.append((_show, ()))
    whole = view or call.on("carry") or fields is not None
    return Plan(
        steps=tuple(step for step, _ in made),
        keys=tuple(key for _, keys in made for key in keys),
        whole=whole or "parse" in stages or "clean" in stages,
        parsed=stages[0] == "parse" and len(stages) > 1,
        bare=is_bare(call),
        rules=rules,
        print=_print(call, fields, view=view),
    )


def is_bare(call: Call) -> bool:
    """Is the output something else than records, in which a document that failed has no place?"""
    return any(map(call.on, ("plain", "null", "learn")))


_FORMS = ("each", "learn", "plain", "null", "pretty", "json", "view")
"""The forms of output; of two that are asked for one would be lost."""

_TOGETHER = (
    *(("each", form) for form in ("pretty", "json", "view")),
    ("plain", "null"),
    ("pretty", "json"),
)
_NOT_WITH = {
    "each": ("carry",),
    "learn": ("carry", "fields", "notation"),
    "plain": ("carry", "fields"),
    "null": ("carry", "fields"),
}
"""What a form has no place for."""


def _refuse_together(call: Call) -> None:
    """Raise ``Misuse`` for flags that ask for two different outputs."""
    forms = [form for form in _FORMS if call.on(form)]
    if not forms:
        return
    others = [] if tuple(forms) in _TOGETHER else forms[1:]
    others += [name for name in _NOT_WITH.get(forms[0], ()) if _is_given(call, name)]
    if others:
        raise Misuse(f"--{forms[0]} and --{others[0]} do not go together")


def _is_given(call: Call, name: str) -> bool:
    return call.on(name) or call.given(name) is not None


def _refuse_idle(call: Call, stages: tuple[str, ...]) -> None:
    """Raise ``Misuse`` for a flag of a command that ``run`` is not to run."""
    for flag in flags_of(call.command):
        given = _is_given(call, flag.key) and call.values[flag.key] != flag.default
        if given and not set(flag.commands or stages) & set(stages):
            owner = flag.commands[0]
            raise Misuse(f"--{flag.name} is for {owner}, which is not to be run")


def _rules(call: Call) -> Any:
    from newscli.rules import RuleError, load

    written, path = call.given("rules"), None
    if written is not None:
        from pathlib import Path

        path = Path(written)
    try:
        return load(path, builtin=not call.on("no_rules"))
    except RuleError as error:
        raise Misuse(f"--rules {error}") from None


def _stage(stage: str, call: Call) -> tuple[Step, tuple[str, ...]]:
    """The step of one stage and the keys it writes. Only what is asked for is loaded."""
    command = import_module(f"newscli.cli.{stage}")
    made: tuple[Step, tuple[str, ...]] = command.step(call)
    return made


def _print(call: Call, fields: str | None, *, view: bool) -> Print:
    """How the record of one document becomes bytes."""
    if view:
        if fields is not None:
            from newscli.cli.fields import paths_of

            paths_of(fields, each=call.on("each"))  # to be refused before anything is opened
        return _each(_json_line) if call.on("each") else _json_line
    if call.on("learn"):
        return _json_line
    pretty = call.on("pretty")

    def print_json(record: Record) -> bytes:
        return dumps(record, pretty=pretty) + b"\n"

    plain: Print = print_json if pretty else _json_line
    if fields is not None:
        from newscli.cli.fields import projection

        project = projection(fields, each=call.on("each"))
        plain = _after(project, plain)
    if call.on("each"):
        return _each(plain)
    if call.on("plain") or call.on("null"):
        from newscli.cli.text import bare

        return bare(call)
    return plain


def _show(subject: Subject) -> None:
    """Add what a view shows beside the answer: the article's blocks, and what was removed."""
    from newscli.headline import title_of
    from newscli.meta.fingerprint import counts

    article = subject.article
    subject.record["view"] = {
        "blocks": [(block.kind, block.text or block.caption) for block in article.blocks],
        "removed": [item._asdict() for item in article.removed],
        "text": article.text,
        "counts": counts(article, article.text, images=0),
        "title": title_of(subject.record, article, subject.rules),
    }


def _json_line(record: Record) -> bytes:
    return dumps(record) + b"\n"


def _after(change: Callable[[Record], Record], then: Print) -> Print:
    return lambda record: then(change(record))


def _each(then: Print) -> Print:
    """A line for each mention that the step of stocks has found."""
    return lambda record: b"".join(map(then, record["each"]))
