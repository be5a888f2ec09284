"""A strict parser of the command line, made from the table of flags.

It takes every correct call and nothing else. Loading typer costs as much as the rest of a one-off
call (50 ms and, since 0.29, 150), so typer only comes to explain what is refused here.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, NoReturn

from newscli.cli.commands import BY_NAME, Argument, Command
from newscli.cli.flags import Flag, flags_of

Value = str | int | bool | None

NO_OPTION = "no such option: "


class Refused(Exception):
    """The arguments are not a correct call; the text says why, in one line."""


class Call(NamedTuple):
    """A correct call: the command, its arguments in order, and a value for each of its flags."""

    command: str
    arguments: tuple[str, ...]
    values: Mapping[str, Value]

    def given(self, key: str) -> str | None:
        """The text of a flag, or ``None`` where it was not given or the command has no such."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def on(self, key: str) -> bool:
        """Is a switch on?"""
        return self.values.get(key) is True

    @property
    def jobs(self) -> int:
        """The number after ``-j``; 1 where it does not say."""
        value = self.values.get("jobs")
        return value if isinstance(value, int) else 1


def parse(argv: list[str]) -> Call:
    """Read the arguments of a process. Raises ``Refused``."""
    if not argv:
        raise Refused(f"a command is wanted: {', '.join(BY_NAME)}")
    name, rest = argv[0], argv[1:]
    if name in ("--help", "-h"):
        return Call("", (), {"help": True})
    if name in ("--version", "-V"):
        return Call("", (), {"version": True})
    if name == "help":
        name, rest = (rest[0], ["--help"]) if rest else ("--help", [])
        return parse([name, *rest])
    if name not in BY_NAME:
        raise Refused(f"{NO_OPTION}{name}" if name[:1] == "-" else f"no such command '{name}'")
    flags = list(flags_of(name))
    values: dict[str, Value] = {flag.key: _default(flag) for flag in flags}
    arguments: list[str] = []
    _read(iter(rest), _Spelling(flags), values, arguments)
    if not values["help"]:
        check_arguments(BY_NAME[name], arguments)
    return Call(name, tuple(arguments), values)


class _Spelling:
    """How the flags of one command are spelt on the command line."""

    def __init__(self, flags: list[Flag]) -> None:
        self.long = {flag.name: flag for flag in flags}
        self.short = {flag.short: flag for flag in flags if flag.short}


def _read(
    rest: Iterator[str], spelling: _Spelling, values: dict[str, Value], arguments: list[str]
) -> None:
    for word in rest:
        if word == "--":
            arguments.extend(rest)
        elif word.startswith("--"):
            name, equals, value = word[2:].partition("=")
            flag = spelling.long.get(name)
            if flag is None:
                raise Refused(f"{NO_OPTION}--{name}")
            if flag.kind == "switch":
                if equals:
                    raise Refused(f"--{name} takes no value")
                values[flag.key] = True
            else:
                put(values, flag, value if equals else _next(rest, flag))
        elif word.startswith("-") and word != "-":
            _read_short(word[1:], rest, spelling, values)
        else:
            arguments.append(word)


def _read_short(
    word: str, rest: Iterator[str], spelling: _Spelling, values: dict[str, Value]
) -> None:
    """Read ``-q``, ``-qj4`` or ``-j 4``."""
    for place, letter in enumerate(word, 1):
        flag = spelling.short.get(letter)
        if flag is None:
            raise Refused(f"{NO_OPTION}-{letter}")
        if flag.kind != "switch":
            put(values, flag, word[place:] or _next(rest, flag))
            return
        values[flag.key] = True


def _next(rest: Iterator[str], flag: Flag) -> str:
    return next(rest, "") or _wanted(flag)


def _wanted(flag: Flag) -> NoReturn:
    # A value that is empty is a variable of a script that was not set.
    raise Refused(f"--{flag.name} wants a value: {flag.metavar}")


def _default(flag: Flag) -> Value:
    return False if flag.kind == "switch" else flag.default


def put(values: dict[str, Value], flag: Flag, word: str) -> None:
    """Set a flag to a value. Raises ``Refused``.

    A number or a choice that is given again goes before the one in an alias; of two files, or two
    lists of keys, one would be lost in silence.
    """
    value = _checked(flag, word)
    if flag.kind in ("text", "path") and values[flag.key] not in (flag.default, value):
        raise Refused(f"--{flag.name} is given twice")
    values[flag.key] = value


def _checked(flag: Flag, value: str) -> Value:
    """The value of a flag, in its kind. Raises ``Refused``."""
    if not value:
        _wanted(flag)
    if flag.kind == "choice" and value not in flag.choices:
        raise Refused(f"--{flag.name} {value}: not one of {', '.join(flag.choices)}")
    if flag.kind == "count":
        if not (value.isascii() and value.isdigit() and len(value) < 6):
            raise Refused(f"--{flag.name} {value}: not a number from 0 to 99999")
        return int(value)
    return value


def check_arguments(command: Command, arguments: list[str]) -> None:
    """See that a command has as many arguments as it takes. Raises ``Refused``."""
    least = sum(argument.least for argument in command.arguments)
    if len(arguments) < least:
        raise Refused(f"{command.arguments[0].metavar} is missing")
    for place, argument in enumerate(command.arguments):
        if argument.most == 0:
            return
        _check_choice(argument, arguments[place : place + argument.most])
    most = sum(argument.most for argument in command.arguments)
    if len(arguments) > most:
        raise Refused(f"one argument too many: {arguments[most]}")


def _check_choice(argument: Argument, words: list[str]) -> None:
    for word in words:
        if argument.choices and word not in argument.choices:
            raise Refused(f"{word}: not one of {', '.join(argument.choices)}")
