"""Every command and every flag, once, as data.

The parser, the help, the man page, the completions and the typer application that explains
mistakes are all made from these tables, so that they cannot disagree.
"""

from collections.abc import Iterator
from typing import NamedTuple

DOCUMENT_COMMANDS = ("parse", "clean", "meta", "stocks", "text", "run")
RULED_COMMANDS = ("clean", "meta", "stocks", "text", "run")
STAGES = ("parse", "clean", "meta", "stocks", "text")

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
SHELLS = ("bash", "zsh", "fish")


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


class Argument(NamedTuple):
    """What a command takes beside flags. ``most`` is how many of it (0: any number)."""

    metavar: str
    help: str
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()


class Command(NamedTuple):
    """One command: its line in the list, its description, its arguments and two real examples."""

    name: str
    summary: str
    about: str
    arguments: tuple[Argument, ...]
    examples: tuple[tuple[str, str], ...]


_SOURCES = Argument(
    "FILE|DIR|-",
    "files and folders to read; standard input where there is none or where it says -",
)

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
        "the zone of times that name none",
        "ZONE",
        default="Asia/Shanghai",
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

COMMANDS = (
    Command(
        "parse",
        "documents into records: id, header, encoding, markup",
        "Reads posts (a header and a body of HTML) and saved web pages and writes each as one "
        "line of JSON: the record that every other command takes.",
        (_SOURCES,),
        (
            ("newscli parse posts/ > posts.jsonl", "a folder of posts as JSON lines"),
            (
                "curl -s $URL | newscli parse --pretty",
                "one page from the net, to look at",
            ),
        ),
    ),
    Command(
        "clean",
        "the article alone, in plain markup, and what was taken out",
        "Leaves of html the article alone, in plain and inert markup. Everything taken out "
        "(promotion, bylines, players, scripts) is listed in removed, each under its rule.",
        (_SOURCES,),
        (
            ("newscli parse posts/ | newscli clean > clean.jsonl", "clean a whole folder"),
            (
                "newscli clean -f source,removed.rule --json post.md",
                "under which rules things went out",
            ),
        ),
    ),
    Command(
        "meta",
        "the facts: title, people, outlet, dates, pictures, counts",
        "Reads the facts of an article: the headline as it was before a generator damaged it, "
        "who wrote and edited it and where, the true instant of publication, its pictures.",
        (_SOURCES,),
        (
            ("newscli meta posts/*.md > meta.jsonl", "facts only: id, source and meta"),
            (
                "newscli meta -f source,meta.title,meta.published posts/ --json",
                "three columns of it",
            ),
        ),
    ),
    Command(
        "stocks",
        "the securities, normalised, placed and judged",
        "Finds every security that an article names, by a site's mark, a written code or a list "
        "of names, and judges each mention: sites link names blindly.",
        (_SOURCES,),
        (
            (
                "newscli stocks --verdict likely posts/ > stocks.jsonl",
                "what is meant, without what a site linked by mistake",
            ),
            (
                "newscli stocks --each -f ticker,sentence --json posts/",
                "every mention with its sentence",
            ),
        ),
    ),
    Command(
        "text",
        "the article as plain text or Markdown",
        "Writes the article as text: one paragraph a block, one blank line between, nothing "
        "else in it.",
        (_SOURCES,),
        (
            ("newscli text --plain post.md | less", "read an article"),
            (
                "newscli parse posts/ | newscli text -j 0 -f id,text > corpus.jsonl",
                "a corpus, on all cores",
            ),
        ),
    ),
    Command(
        "run",
        "several of these in one process, each document read once",
        "Does the work of a pipe of commands in one process: `newscli run clean,meta` is "
        "`newscli clean | newscli meta`, without writing and reading the records in between.",
        (
            Argument("COMMANDS", "commands of newscli, divided by commas", 1, 1),
            _SOURCES,
        ),
        (
            ("newscli run meta,stocks,text -j 0 posts/ > all.jsonl", "three answers at once"),
            ("newscli run meta,stocks post.md", "a card with the stocks of an article"),
        ),
    ),
    Command(
        "schema",
        "the form of a record, as JSON Schema",
        "Prints the JSON Schema of the records that a command writes, or of all of them.",
        (Argument("COMMAND", "parse, clean, meta, stocks or text", 0, 1, STAGES),),
        (
            ("newscli schema > record.schema.json", "the whole contract"),
            ("newscli schema meta | jq '.properties | keys'", "what meta writes"),
        ),
    ),
    Command(
        "completion",
        "a script that completes newscli in your shell",
        "Prints a script that completes commands, flags and their values.",
        (Argument("SHELL", "bash, zsh or fish", 1, 1, SHELLS),),
        (
            ("source <(newscli completion bash)", "in ~/.bashrc"),
            (
                "newscli completion fish > ~/.config/fish/completions/newscli.fish",
                "once, for fish",
            ),
        ),
    ),
)

BY_NAME = {command.name: command for command in COMMANDS}


def flags_of(command: str) -> Iterator[Flag]:
    """The flags that a command takes, in the order of the help."""
    for flag in FLAGS:
        if not flag.commands or command in flag.commands:
            yield flag
