"""Every flag, once, as data.

The parser, the help, the man page, the completions and the typer application that explains
mistakes are all made from this table and that of ``commands``, so that they cannot disagree.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newscli.cli.commands import STAGES

DOCUMENT_COMMANDS = (*STAGES, "run")
RULED_COMMANDS = DOCUMENT_COMMANDS[1:]

NOTATIONS = (
    "sina",
    "tencent",
    "eastmoney",
    "tushare",
    "joinquant",
    "yahoo",
    "bloomberg",
    "ric",
    "tradingview",
    "xueqiu",
    "futu",
    "baostock",
)
VERDICTS = ("confirmed", "likely", "doubtful", "false")


class Flag(NamedTuple):
    """One flag. ``kind``: ``switch``, ``text``, ``path``, ``count`` or ``choice``.

    ``commands`` names the commands that take it; none means all of them. ``group`` is the heading
    under which the help shows it.
    """

    name: str
    short: str
    kind: str
    group: str
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    default: str | int | None = None
    commands: tuple[str, ...] = DOCUMENT_COMMANDS

    @property
    def key(self) -> str:
        """The name as an identifier: ``files-from`` is ``files_from``."""
        return self.name.replace("-", "_")


INPUT, ANSWER, OUTPUT, RULES, WORK, HELP = (
    "Input",
    "Answer",
    "Output",
    "Rules",
    "Work",
    "Help",
)
GROUPS = (ANSWER, INPUT, OUTPUT, RULES, WORK, HELP)

FLAGS = (
    # meta
    Flag(
        "explain",
        "",
        "switch",
        ANSWER,
        "add meta_evidence: for each fact the rule that gave it and the string it read",
        commands=("meta", "run"),
    ),
    # stocks
    Flag(
        "each",
        "",
        "switch",
        ANSWER,
        "one line a mention, with its sentence, instead of one a document",
        commands=("stocks",),
    ),
    Flag(
        "verdict",
        "",
        "choice",
        ANSWER,
        "leave out what is judged worse than this",
        "LEVEL",
        VERDICTS,
        commands=("stocks", "run"),
    ),
    Flag(
        "notation",
        "",
        "choice",
        ANSWER,
        "write tickers as this source writes them",
        "NAME",
        NOTATIONS,
        commands=("stocks", "run"),
    ),
    Flag(
        "names",
        "",
        "path",
        ANSWER,
        "look for the names of this list too (CSV or JSON lines: ticker, name, aliases)",
        "FILE",
        commands=("stocks", "run"),
    ),
    Flag(
        "learn",
        "",
        "switch",
        ANSWER,
        "write a list of names learned from all the documents, for --names",
        commands=("stocks",),
    ),
    # text
    Flag(
        "plain",
        "",
        "switch",
        ANSWER,
        "bare text instead of JSON, a form feed line between documents",
        commands=("text",),
    ),
    Flag(
        "null",
        "0",
        "switch",
        ANSWER,
        "bare text, a NUL byte after each document",
        commands=("text",),
    ),
    Flag(
        "markdown",
        "",
        "switch",
        ANSWER,
        "Markdown: headings, lists, tables, links and pictures are kept",
        commands=("text",),
    ),
    # input
    Flag(
        "from",
        "",
        "choice",
        INPUT,
        "what the input is; by its content where nothing is said",
        "KIND",
        ("auto", "post", "page", "jsonl"),
        "auto",
    ),
    Flag("files-from", "", "path", INPUT, "read the files named in F, one a line", "F"),
    Flag("files0-from", "", "path", INPUT, "the same, names ended by NUL bytes", "F"),
    # output
    Flag("output", "o", "path", OUTPUT, "write to FILE, which appears when all is done", "FILE"),
    Flag(
        "fields",
        "f",
        "text",
        OUTPUT,
        "only these keys, e.g. id,meta.title,stocks.ticker",
        "KEYS",
    ),
    Flag("carry", "", "switch", OUTPUT, "the whole record, not only the answer"),
    Flag("json", "", "switch", OUTPUT, "JSON lines, on a terminal too"),
    Flag("pretty", "", "switch", OUTPUT, "JSON, indented"),
    Flag("view", "", "switch", OUTPUT, "shown for reading, also where no terminal is"),
    # rules
    Flag(
        "rules",
        "",
        "path",
        RULES,
        "try your own site rules first",
        "FILE|DIR",
        commands=RULED_COMMANDS,
    ),
    Flag(
        "no-rules",
        "",
        "switch",
        RULES,
        "no built-in site rules: what holds for any site",
        commands=RULED_COMMANDS,
    ),
    Flag(
        "tz",
        "",
        "text",
        RULES,
        "the zone of times that name none (else China's, but on pages in other languages)",
        "ZONE",
        commands=("meta", "run"),
    ),
    # work
    Flag("jobs", "j", "count", WORK, "work in N processes; 0: one a core", "N", default=1),
    Flag(
        "errors",
        "",
        "choice",
        WORK,
        "what to do with a document that fails",
        "HOW",
        ("report", "keep", "stop"),
        "report",
    ),
    Flag("quiet", "q", "switch", WORK, "no progress on standard error"),
    # help
    Flag("help", "h", "switch", HELP, "this help", commands=()),
)


def flags_of(command: str) -> Iterator[Flag]:
    """The flags that a command takes, in the order of the help."""
    for flag in FLAGS:
        if not flag.commands or command in flag.commands:
            yield flag
