"""The help, 80 columns wide, from the table of commands and flags."""

from collections.abc import Iterator

from newscli.cli.commands import BY_NAME, COMMANDS, EXIT_STATUSES, Argument, Command
from newscli.cli.flags import GROUPS, Flag, flags_of

_WIDTH = 80
_INDENT = 2
_COLUMN = 22


def help_text(command: str) -> str:
    """The help of a command, or of newscli itself for ``""``."""
    lines = _command_help(BY_NAME[command]) if command else _overview()
    return "".join(f"{line}\n" for line in lines)


def _overview() -> Iterator[str]:
    yield "usage: newscli COMMAND [OPTION]... [FILE|DIR|-]..."
    yield ""
    yield from _wrapped(
        "Turns scraped Chinese finance news into data. Every command reads documents or JSON "
        "lines and writes JSON lines; on a terminal it shows them for reading."
    )
    yield ""
    yield "Commands"
    for command in COMMANDS:
        yield from _entry(command.name, command.summary)
    yield ""
    yield "Options"
    yield from _entry("-h, --help", "this help; newscli COMMAND --help tells more")
    yield from _entry("--version", "the version")
    yield ""
    yield "Examples"
    yield from _example(
        "newscli parse posts/ | newscli clean | newscli meta > news.jsonl",
        "a folder of posts as data",
    )
    yield from _example("newscli meta post.md", "one article, to read on the terminal")
    yield ""
    statuses = ", ".join(f"{status} {what}" for status, what in EXIT_STATUSES)
    yield from _wrapped(f"Exit status: {statuses}.")


def _command_help(command: Command) -> Iterator[str]:
    yield f"usage: newscli {command.name} [OPTION]... {usage_arguments(command)}".rstrip()
    yield ""
    yield from _wrapped(command.about)
    yield ""
    for argument in command.arguments:
        yield from _entry(argument.metavar, argument.help)
    flags = list(flags_of(command.name))
    for group in GROUPS:
        members = [flag for flag in flags if flag.group == group]
        if members:
            yield ""
            yield group
        for flag in members:
            yield from _entry(_spelt(flag), described(flag))
    yield ""
    yield "Examples"
    for line, what in command.examples:
        yield from _example(line, what)


def usage_arguments(command: Command) -> str:
    """The arguments of a command as a usage line has them."""
    return " ".join(_usage(argument) for argument in command.arguments)


def _usage(argument: Argument) -> str:
    name = argument.metavar if argument.least else f"[{argument.metavar}]"
    return name if argument.most == 1 else f"{name}..."


def _spelt(flag: Flag) -> str:
    """How a flag is typed: ``-j, --jobs N``."""
    name = f"--{flag.name} {flag.metavar}".rstrip()
    return f"-{flag.short}, {name}" if flag.short else f"    {name}"


def described(flag: Flag) -> str:
    """What a flag does, with its choices and its default."""
    text = flag.help
    if flag.choices:
        text += f": {', '.join(flag.choices)}"
    if flag.default is not None:
        text += f" [{flag.default}]"
    return text


def _entry(name: str, text: str) -> Iterator[str]:
    """A name and its description in two columns; a long name has a line of its own."""
    lines = list(_wrapped(text, _INDENT + _COLUMN))
    if len(name) > _COLUMN - 2:
        yield " " * _INDENT + name
    else:
        lines[0] = " " * _INDENT + name.ljust(_COLUMN) + lines[0].lstrip()
    yield from lines


def _example(line: str, what: str) -> Iterator[str]:
    yield f"  {line}"
    yield f"      {what}"


def _wrapped(text: str, indent: int = 0) -> Iterator[str]:
    """The words of a text in lines."""
    line = " " * indent
    for word in text.split():
        if len(line) + len(word) + 1 > _WIDTH and line.strip():
            yield line.rstrip()
            line = " " * indent
        line += word if not line.strip() else f" {word}"
    yield line
