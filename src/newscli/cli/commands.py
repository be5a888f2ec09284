"""Every command, once, as data: what the help, the man page and the completions say of it, and of the
status that a call ends with."""

from typing import NamedTuple

STAGES = ("parse", "clean", "meta", "stocks", "text")
SHELLS = ("bash", "zsh", "fish")

EXIT_STATUSES = (
    (0, "all done"),
    (1, "some documents failed"),
    (2, "called wrongly; nothing was written"),
    (3, "stopped early"),
    (130, "interrupted"),
    (141, "the reader of the output went away"),
)
"""What the status of a call says, for the help and the man page."""


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
