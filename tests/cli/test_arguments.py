"""The strict parser, typer, the help and the completions are of one mind: the table's."""

import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.cli import arguments, flags
from newscli.cli.commands import BY_NAME, COMMANDS, STAGES
from newscli.cli.completion import script
from newscli.cli.flags import FLAGS, VERDICTS, flags_of
from newscli.cli.help import help_text

NAMES = [command.name for command in COMMANDS]
WORDS = st.one_of(
    st.sampled_from(
        [
            word
            for flag in FLAGS
            for word in (f"--{flag.name}", f"-{flag.short}" if flag.short else "-q")
        ]
    ),
    st.sampled_from(["-", "--", "a.md", "-j4", "-j", "4", "--jobs=2", "--json=x", "-qj2", "-fid"]),
    st.sampled_from(["confirmed", "keep", "auto", "meta", "clean,text", "bash", "--from=post"]),
    st.text(alphabet="abj-=04 ", max_size=6),
)


def test_what_the_tables_repeat_is_the_same_elsewhere():
    """They are repeated so that a call loads no stage for its help or for a mistake."""
    from newscli.schema import COMMANDS as DESCRIBED
    from newscli.stocks import LEVELS, NOTATIONS

    assert LEVELS[::-1] == VERDICTS
    assert {*flags.NOTATIONS, "canonical"} == set(NOTATIONS)
    assert STAGES == DESCRIBED


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.lists(WORDS, max_size=6))
def test_typer_takes_what_the_strict_parser_takes(command, words):
    from newscli.cli.mistakes import application

    try:
        call = arguments.parse([command, *words])
    except arguments.Refused:
        return
    if call.on("help"):
        return  # whatever else stands there: typer looks at it first
    taken = []
    application(taken.append)([command, *words], standalone_mode=False)
    assert taken == [call]


@settings(deadline=None)
@given(st.lists(WORDS, max_size=5))
def test_what_is_refused_is_explained(words):
    from newscli.cli.mistakes import explained

    for command in ("meta", "schema", "run"):
        try:
            arguments.parse([command, *words])
        except arguments.Refused as refused:
            answer = explained([command, *words], str(refused))
            assert answer == 2 or isinstance(answer, arguments.Call)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mta"], "newscli: no such command 'mta'; did you mean 'meta'?"),
        (["meta", "--jsn"], "newscli meta: no such option: --jsn"),
        (["meta", "--jobs"], "newscli meta: --jobs wants a value: N"),
        (["meta", "-j", "x"], "newscli meta: --jobs x: not a number from 0 to 99999"),
        (["meta", "-j", "100000"], "newscli meta: --jobs 100000: not a number from 0 to 99999"),
        (["text", "--from", "pdf"], "newscli text: --from pdf: not one of auto, post, page, jsonl"),
        (["parse", "--explain"], "newscli parse: no such option: --explain"),
        (["schema", "metta"], "newscli schema: metta: not one of parse, clean, meta, stocks, text"),
        (["meta", "--json=yes"], "newscli meta: --json takes no value"),
        (["--json", "meta"], "newscli: no such option: --json; it stands behind the command"),
        (["-j", "4", "meta"], "newscli: no such option: -j; it stands behind the command"),
        (["--zzz"], "newscli: no such option: --zzz"),
        (["--verison"], "newscli: no such option: --verison; did you mean --version?"),
        (["meta", "-f", "id", "-f", "meta.title"], "newscli meta: --fields is given twice"),
        (["text", "--rules", "a", "--rules=b"], "newscli text: --rules is given twice"),
        (["run"], "newscli run: COMMANDS is missing"),
        (["run", "meta,txt"], "newscli run: txt: not a command; one or more of "),
        (["run", "meta,"], "newscli run: meta,: not a command; one or more of "),
        (["schema", "meta", "text"], "newscli schema: one argument too many: text"),
        (["meta", "-o", ""], "newscli meta: --output wants a value: FILE"),
        (["meta", "--tz="], "newscli meta: --tz wants a value: ZONE"),
        (["meta", "--files-from", ""], "newscli meta: --files-from wants a value: F"),
        (["help", "mta"], "newscli: no such command 'mta'; did you mean 'meta'?"),
        (["help", "xyz"], "newscli: no such command 'xyz'"),
        ([], "newscli: a command is wanted: parse, clean, meta, stocks, text, run, schema, "),
    ],
)
def test_mistakes_are_told_in_a_line(newscli, arguments, said):
    done = newscli(*arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.lines[0].startswith(said)
    assert "Traceback" not in done.err
    assert "╭" not in done.err


def test_a_number_or_a_choice_goes_before_the_one_of_an_alias():
    call = arguments.parse(["meta", "-j4", "--errors", "keep", "-j", "2", "--errors=stop"])
    assert (call.jobs, call.given("errors")) == (2, "stop")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["meta", "--jsno"], "--jsno; did you mean --json?"),
        (["meta", "--no-rule"], "--no-rule; did you mean --no-rules?"),
        (["meta", "--file-from", "x"], "--file-from; did you mean --files-from or --files0-from?"),
        (["meta", "--plain"], "--plain; text has it"),
        (["parse", "--verdict=likely"], "--verdict; stocks and run have it"),
        (["meta", "-0"], "-0; text has it"),
        (["meta", "--version"], "--version; it is newscli --version"),
        (["meta", "--zzz"], "--zzz"),
    ],
)
def test_an_option_that_is_none_names_what_was_meant(newscli, arguments, said):
    done = newscli(*arguments)
    assert done.code == 2
    assert done.lines[0] == f"newscli {arguments[0]}: no such option: {said}"


def test_blanks_between_commands_are_no_part_of_them(newscli, posts):
    posts(1)
    spaced = newscli("run", "meta, text", "posts")
    assert (spaced.code, spaced.out) == (0, newscli("run", "meta,text", "posts").out)


@pytest.mark.parametrize("command", ["", *NAMES])
def test_help_fits_and_tells_everything(newscli, helpers, command):
    done = newscli(
        *([command] if command else []), "--help", env=helpers.environment(COLUMNS="200")
    )
    text = done.out.decode()
    assert (done.code, done.err) == (0, "")
    assert max(map(len, text.splitlines())) <= 80
    assert text == help_text(command)
    assert text.isascii()
    if command:
        for flag in flags_of(command):
            assert f"--{flag.name}" in text
            assert all(choice in text for choice in flag.choices)
        assert text.index("Examples") > text.index("--help")
        assert len(BY_NAME[command].examples) == 2


@pytest.mark.parametrize(
    "asked",
    [["help", "meta"], ["meta", "-h"], ["meta", "x", "--help"], ["meta", "--jobs", "3", "-h"]],
)
def test_help_wherever_it_is_asked_for(newscli, asked):
    assert newscli(*asked).out.decode() == help_text("meta")


def test_version(newscli):
    from newscli import __version__

    assert newscli("--version").out.decode() == f"newscli {__version__}\n"


@pytest.mark.parametrize("command", NAMES)
def test_the_examples_of_the_help_run(shell, posts, tmp_path, command):
    posts(2)
    (tmp_path / "post.md").write_bytes((tmp_path / "posts" / "00000.md").read_bytes())
    for line, _ in BY_NAME[command].examples:
        line = line.replace("curl -s $URL", "cat post.md").replace("| less", "| cat")
        line = line.replace("~/.config/fish/completions/", "").replace("| jq", "| grep . #")
        done = shell(f"set -e -o pipefail; {line}; [ ! -e posts.jsonl ] || wc -l posts.jsonl")
        assert (done.code, done.err) == (0, ""), line


SHELLS = ["bash", "zsh", "fish"]


@pytest.mark.parametrize("shell_name", SHELLS)
def test_completion_scripts_are_correct_for_their_shell(newscli, tmp_path, shell_name):
    done = newscli("completion", shell_name)
    assert (done.code, done.out.decode()) == (0, script(shell_name))
    if shutil.which(shell_name) is None:
        pytest.skip(f"no {shell_name} here")
    path = tmp_path / "completion"
    path.write_bytes(done.out)
    checked = subprocess.run([shell_name, "-n", str(path)], capture_output=True, timeout=60)
    assert (checked.returncode, checked.stderr) == (0, b"")


def bash_completes(tmp_path, line):
    words = line.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    done = subprocess.run(
        [
            *("bash", "--norc", "-c"),
            f"{script('bash')}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}\n"
            'compopt() { :; }; _newscli; printf "%s\\n" "${COMPREPLY[@]}"',
        ],
        capture_output=True,
        cwd=tmp_path,
        timeout=60,
    )
    assert done.stderr == b""
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("newscli m", ["meta"]),
        ("newscli ", [*NAMES, "--help", "--version"]),
        ("newscli stocks --v", ["--verdict", "--view"]),
        ("newscli stocks --verdict l", ["likely"]),
        ("newscli meta --errors ", ["report", "keep", "stop"]),
        ("newscli meta --rules po", ["posts"]),
        ("newscli meta po", ["posts"]),
        ("newscli schema st", ["stocks"]),
        ("newscli completion ", SHELLS),
        ("newscli run clean,me", ["clean,meta"]),
        ("newscli run clean,text,s", ["clean,text,stocks"]),
        ("newscli parse --expl", []),
    ],
)
def test_bash_completes(tmp_path, posts, line, offered):
    posts(1)
    assert bash_completes(tmp_path, line) == offered


def test_fish_completes(tmp_path, newscli):
    if shutil.which("fish") is None:
        pytest.skip("no fish here")
    (tmp_path / "c.fish").write_bytes(newscli("completion", "fish").out)
    for line, offered in (
        ("newscli me", "meta"),
        ("newscli stocks --verdict li", "likely"),
        ("newscli run clean,me", "clean,meta"),
    ):
        done = subprocess.run(
            ["fish", "--no-config", "-c", f'source c.fish; complete -C "{line}"'],
            capture_output=True,
            cwd=tmp_path,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
            timeout=60,
        )
        assert [word.split("\t")[0] for word in done.stdout.decode().splitlines()] == [offered]


def test_the_man_page_is_made_of_the_help():
    from newscli.cli.man import man_page

    page = man_page()
    assert page.startswith(".TH NEWSCLI 1 ")
    for command in COMMANDS:
        assert f".SS newscli {command.name}" in page
    for flag in FLAGS:
        assert f"\\-\\-{flag.name.replace('-', chr(92) + '-')}" in page
    if shutil.which("man") is not None:
        done = subprocess.run(
            ["man", "--warnings", "-E", "UTF-8", "-l", "-"],
            input=page.encode(),
            capture_output=True,
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert re.search(r"newscli.*meta", done.stdout.decode())
