"""From the arguments of the process to the command that carries them out."""

from newscli.cli import arguments
from newscli.cli.arguments import Call, Refused


def call(argv: list[str]) -> int:
    """Carry out a command line. Gives the exit status."""
    from newscli.cli.outputs import hold_standard_streams

    hold_standard_streams()
    try:
        return _carry_out(_understood(argv))
    except _Answered as answered:
        return answered.status
    except Exception as error:
        from newscli.cli.report import internal_error

        return internal_error(error)


class _Answered(Exception):
    """The call is done with; nothing is left to carry out."""

    def __init__(self, status: int) -> None:
        self.status = status


def _understood(argv: list[str]) -> Call:
    try:
        return arguments.parse(argv)
    except Refused as refused:
        reason = str(refused)
    from newscli.cli.mistakes import explained

    answer = explained(argv, reason)
    if isinstance(answer, int):
        raise _Answered(answer)
    return answer


def _carry_out(asked: Call) -> int:
    if asked.on("version"):
        from newscli import __version__

        return _say(f"newscli {__version__}\n")
    if asked.on("help"):
        from newscli.cli.help import help_text

        return _say(help_text(asked.command))
    if asked.command == "schema":
        from newscli.cli.schema import schema_text

        return _say(schema_text(*asked.arguments))
    if asked.command == "completion":
        from newscli.cli.completion import script

        return _say(script(asked.arguments[0]))
    from newscli.cli.filter import run

    return run(asked)


def _say(text: str) -> int:
    """Print a text that was asked for. Gives the exit status."""
    from newscli.cli.outputs import Writer, standard_output
    from newscli.cli.report import Report, Stop

    try:
        writer: Writer = standard_output()
        writer.write(text.encode())
    except Stop as stop:
        if stop.message:
            Report("").line(stop.message)
        return stop.status
    return 0
