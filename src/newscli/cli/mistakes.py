"""What to say to a command line that the strict parser refuses: the typer application.

It is made from the same table of flags, so it knows the same commands, flags and values; it adds
what typer is good at, the suggestion of what was meant. Where it takes a call after all, the call
is carried out.
"""

import inspect
from collections.abc import Callable
from difflib import get_close_matches
from typing import Annotated, Any

import typer

from newscli.cli.arguments import NO_OPTION, Call, Refused, Value, check_arguments, put
from newscli.cli.commands import BY_NAME, COMMANDS, Argument, Command
from newscli.cli.flags import Flag, flags_of
from newscli.cli.report import MISUSED, Report

# The exception of every wrong call; where typer keeps it has moved between releases.
_WrongCall: type[Exception] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"
)


def explained(argv: list[str], reason: str) -> Call | int:
    """Explain on standard error what is wrong with a call (exit status 2), or take it.

    ``reason`` is what the strict parser had against it.
    """
    if argv[:1] == ["help"]:
        argv = [*argv[1:2], "--help"]
    command = argv[0] if argv and argv[0] in BY_NAME else ""
    taken: list[Call] = []
    try:
        if argv:
            application(taken.append)(argv, standalone_mode=False)
            return taken[0]
    except _WrongCall as error:
        message = getattr(error, "format_message", error.__str__)()
        if "no such command" in reason and "Did you mean" in message:
            reason = _line(message)
    except (Refused, IndexError):
        pass  # The strict parser has said so.
    report = Report(command)
    report.line(reason + _hint(command, reason))
    report.line(f"try newscli {command}{' ' if command else ''}--help")
    return MISUSED


def _line(message: str) -> str:
    """Typer's message as the end of a line of ours."""
    message = " ".join(message.split()).replace(". Did you mean", "; did you mean")
    return message[:1].lower() + message[1:]


def _hint(command: str, reason: str) -> str:
    """What an option that the command does not have was meant to be, where that can be told."""
    _, refused, option = reason.partition(NO_OPTION)
    name = option.lstrip("-")
    if not refused:
        return ""
    if option in ("--version", "-V"):
        return "; it is newscli --version"
    others = [
        other.name
        for other in COMMANDS
        if any(option in (f"--{flag.name}", f"-{flag.short}") for flag in flags_of(other.name))
    ]
    if others and not command:
        return "; it stands behind the command"
    if others:
        names = " and ".join(filter(None, (", ".join(others[:-1]), others[-1])))
        return f"; {names} {'have' if len(others) > 1 else 'has'} it"
    known = [flag.name for flag in flags_of(command)] + ([] if command else ["version"])
    near = get_close_matches(name, known, n=2, cutoff=0.7)
    return f"; did you mean {' or '.join(f'--{each}' for each in near)}?" if near else ""


def application(take: Callable[[Call], None]) -> typer.Typer:
    """The typer application; ``take`` is called with a call that it accepts."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

    @app.callback()
    def newscli() -> None:
        return

    for command in COMMANDS:
        app.command(command.name, help=command.summary, add_help_option=False)(
            _function(command, take)
        )
    return app


def _function(command: Command, take: Callable[[Call], None]) -> Callable[..., None]:
    """A function with the signature that typer reads the flags and arguments from."""
    flags = list(flags_of(command.name))

    def carry_out(**given: Any) -> None:
        words: list[str] = []
        for place in range(len(command.arguments)):
            value = given.pop(f"argument_{place}")
            words.extend([value] if isinstance(value, str) else value or [])
        values: dict[str, Value] = {flag.key: flag.default for flag in flags}
        for flag in flags:
            _put(values, flag, given[f"flag_{flag.key}"])
        if not values["help"]:
            check_arguments(command, words)
        take(Call(command.name, tuple(words), values))

    parameters = [_parameter(flag) for flag in flags]
    parameters += [_argument(place, argument) for place, argument in enumerate(command.arguments)]
    signature = inspect.Signature(parameters)
    carry_out.__signature__ = signature  # type: ignore[attr-defined]
    carry_out.__annotations__ = {item.name: item.annotation for item in parameters}
    return carry_out


def _put(values: dict[str, Value], flag: Flag, given: Any) -> None:
    if flag.kind == "switch":
        values[flag.key] = bool(given)
    for word in given if isinstance(given, list) else ():
        put(values, flag, word)


def _parameter(flag: Flag) -> inspect.Parameter:
    names = [f"--{flag.name}", *([f"-{flag.short}"] if flag.short else [])]
    kind: Any = bool if flag.kind == "switch" else list[str] | None
    default = False if flag.kind == "switch" else None
    option = typer.Option(*names, help=flag.help, metavar=flag.metavar or None)
    return _keyword(f"flag_{flag.key}", Annotated[kind, option], default)


def _argument(place: int, argument: Argument) -> inspect.Parameter:
    described = typer.Argument(help=argument.help, metavar=argument.metavar)
    kind: Any = str | None if argument.most == 1 else list[str] | None
    return _keyword(f"argument_{place}", Annotated[kind, described], None)


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )
