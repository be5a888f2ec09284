"""The manual page, in roff, from the table of commands and flags; the build installs it."""

from collections.abc import Iterator

from newscli.cli.commands import COMMANDS, EXIT_STATUSES, Command
from newscli.cli.flags import GROUPS, Flag, flags_of
from newscli.cli.help import described, usage_arguments


def man_page(version: str = "") -> str:
    """The text of newscli(1)."""
    return "".join(f"{line}\n" for line in _page(version))


def _page(version: str) -> Iterator[str]:
    yield f'.TH NEWSCLI 1 "" "newscli {version}" "User Commands"'
    yield ".SH NAME"
    yield r"newscli \- turns scraped Chinese finance news into data"
    yield ".SH SYNOPSIS"
    yield r".B newscli"
    yield r"\fICOMMAND\fR [\fIOPTION\fR]... [\fIFILE\fR|\fIDIR\fR|\-]..."
    yield ".SH DESCRIPTION"
    yield _text(
        "Every command reads documents (files, folders or standard input) or JSON lines and writes "
        "JSON lines; on a terminal it shows them for reading. Given JSON lines a command keeps "
        "every key and adds its own; given documents it writes id, source and its answer."
    )
    yield ".SH COMMANDS"
    for command in COMMANDS:
        yield from _command(command)
    yield ".SH EXIT STATUS"
    for status, what in EXIT_STATUSES:
        yield from (".TP", rf".B {status}", _text(what))
    yield ".SH ENVIRONMENT"
    yield from (".TP", ".B NO_COLOR", "No colours on a terminal.")
    yield from (".TP", ".B FORCE_COLOR", "Colours on a terminal that says it has none.")
    yield from (".TP", ".B COLUMNS", "The width to show things in.")


def _command(command: Command) -> Iterator[str]:
    yield f".SS newscli {command.name} [OPTION]... {_text(usage_arguments(command))}"
    yield _text(command.about)
    flags = [flag for group in GROUPS for flag in flags_of(command.name) if flag.group == group]
    for flag in flags:
        yield from (".TP", _spelt(flag), _text(described(flag)))
    for line, what in command.examples:
        yield from (".PP", _text(f"{what[:1].upper()}{what[1:]}:"), ".PP", ".nf")
        yield from (r".RS 4", _text(line), ".RE", ".fi")


def _spelt(flag: Flag) -> str:
    long = rf"\fB{_text(f'--{flag.name}')}\fR"
    value = rf" \fI{flag.metavar}\fR" if flag.metavar else ""
    short = rf"\fB\-{flag.short}\fR, " if flag.short else ""
    return short + long + value


def _text(text: str) -> str:
    """A text in roff: hyphens that are typed, and no line that looks like a request."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    return rf"\&{text}" if text.startswith((".", "'")) else text
