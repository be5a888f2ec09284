"""The page of behaviour says what is so."""

import re
from pathlib import Path

from newscli.cli.commands import COMMANDS, EXIT_STATUSES
from newscli.cli.flags import FLAGS
from newscli.cli.paths import is_document_name
from newscli.cli.streams import LARGEST
from newscli.problems import CODES

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text()


def rows(heading):
    """The first two cells of each row of the table under a heading."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (.+?) \| (.+?) \|$", section, re.M)
    return cells[1:] if cells[0][1] != "---" else cells


def test_every_error_code_and_no_other():
    told = {code.strip("`"): meaning for code, meaning in rows("Error codes") if code != "---"}
    assert told == CODES


def test_every_exit_status():
    from newscli.cli import report

    told = {int(number) for number, _ in rows("Exit status") if number.isdigit()}
    known = {
        value
        for name, value in vars(report).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, int)
    }
    assert told == known
    assert {status for status, _ in EXIT_STATUSES} <= told


def test_every_option_and_command_named_exists():
    names = {flag.name for flag in FLAGS} | {"help"}
    assert set(re.findall(r"(?<![\w-])--([a-z][a-z0-9-]*)", PAGE)) <= names
    shorts = {flag.short for flag in FLAGS if flag.short} | {"0"}
    assert set(re.findall(r"`(?:\w+ )?-([a-z0-9])[ `]", PAGE)) <= shorts
    for command in COMMANDS:
        assert f"`{command.name}`" in PAGE


def test_the_names_of_documents():
    listed = re.search(r"can be a document: `([^`]+)`", PAGE)
    assert listed is not None
    for suffix in listed[1].split():
        assert is_document_name(f"a{suffix}")
        assert is_document_name(f"A{suffix.upper()}.gz")
    assert not is_document_name("a.json")
    assert f"{LARGEST >> 20} MiB" in PAGE


def test_the_form_of_the_lines(newscli):
    done = newscli("meta", "missing.md")
    form = re.search(r"^    newscli COMMAND: SOURCE: CODE: message$", PAGE, re.M)
    assert form is not None
    assert re.fullmatch(r"newscli meta: missing\.md: [a-z-]+: .+", done.lines[0])
