"""The environment changes what a person sees, and never what a program reads."""

import os
import re

import pytest

ODD = [
    {"LC_ALL": "C", "LANG": "C"},
    {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict", "LC_ALL": "C"},
    {"NO_COLOR": "1"},
    {"FORCE_COLOR": "1"},
    {"TERM": "dumb"},
    {"COLUMNS": "20"},
    {"TZ": "America/New_York"},
    {"PYTHONWARNINGS": "error"},
    {"PYTHONDEVMODE": "1"},
]


@pytest.fixture
def chinese(tmp_path, helpers):
    folder = tmp_path / "深圳"
    folder.mkdir()
    (folder / "新闻 一.md").write_text(helpers.post(1))
    (folder / "新闻 二.md").write_text("---\ntitle: x\n")
    return folder


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: " ".join(odd))
def test_the_same_bytes_everywhere(newscli, chinese, helpers, odd):
    for command in ("meta", "text"):
        usual = newscli(command, "深圳")
        done = newscli(command, "深圳", env=helpers.environment(**odd))
        assert usual.code == done.code == 1
        assert done.out == usual.out
        assert "深圳/新闻 一.md".encode() in done.out
        assert done.err == usual.err
        assert "深圳/新闻 二.md: front-matter-unclosed" in done.err


def test_an_empty_environment(newscli, chinese):
    done = newscli("meta", "深圳/新闻 一.md", env={})
    assert (done.code, done.err) == (0, "")
    assert "电池企业".encode() in done.out


def test_a_folder_that_is_gone_or_elsewhere(newscli, shell, posts):
    posts(1)
    assert shell("mkdir gone; cd gone; rmdir ../gone; newscli meta x.md").code == 1
    assert shell("cd posts; newscli parse . | newscli meta").code == 0


ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def wide(text):
    from rich.cells import cell_len

    return cell_len(text)


@pytest.fixture
def on_terminal(tmp_path, helpers):
    """Run a program on a terminal of a width; gives what it shows, and the exit status."""
    import fcntl
    import pty
    import struct
    import termios

    def run(call, columns, env):
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(tmp_path)
            environment = helpers.environment(**{"TERM": "xterm-256color", **env})
            # The size is set by the parent, who says so by a byte.
            os.read(0, 1)
            os.execvpe(call[0], call, environment)
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        settings = termios.tcgetattr(fd)
        settings[3] &= ~(termios.ECHO | termios.ICANON)
        settings[1] &= ~termios.OPOST
        termios.tcsetattr(fd, termios.TCSANOW, settings)
        os.write(fd, b"x")
        shown = b""
        while True:
            try:
                chunk = os.read(fd, 65536)
            except OSError:
                break
            if not chunk:
                break
            shown += chunk
        _, status = os.waitpid(pid, 0)
        os.close(fd)
        return shown.decode(), os.waitstatus_to_exitcode(status)

    return run


@pytest.fixture
def terminal(on_terminal, helpers):
    """Run newscli on a terminal of a width; gives what it shows, and the exit status."""
    return lambda *words, columns=80, **env: on_terminal([*helpers.command(), *words], columns, env)


@pytest.fixture
def terminal_shell(on_terminal, helpers):
    """Run a line of bash on a terminal; gives what is seen there."""
    quoted = " ".join(f"'{word}'" for word in helpers.command())
    return lambda line: on_terminal(
        ["bash", "-c", f'newscli() {{ {quoted} "$@"; }}; {line}'], 80, {}
    )[0]


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("command", ["parse", "clean", "meta", "stocks", "text", "run"])
@pytest.mark.parametrize("count", [1, 3])
def test_no_line_is_wider_than_the_terminal(terminal, posts, command, columns, count):
    posts(count)
    stages = ["clean,meta,stocks,text"] if command == "run" else []
    shown, code = terminal(command, *stages, "posts", columns=columns)
    assert code == 0
    lines = ESCAPE.sub("", shown).splitlines()
    assert len(lines) > count
    assert max(map(wide, lines)) <= columns
    assert "\x1b" in shown
    if count > 1 and command not in ("stocks", "run"):
        assert len(lines) == 1 + count + 1


def test_a_card_tells_the_facts(terminal, posts):
    posts(1)
    shown = ESCAPE.sub("", terminal("meta", "posts")[0])
    for told in (
        "电池企业第0号消息",
        "林晓舟",
        "周文静",
        "杭州",
        "2022-07-02 08:00",
        "byline",
    ):
        assert told in shown, told
    assert "{" not in shown


def test_each_command_shows_its_answer(terminal, posts):
    posts(1)
    assert "front" not in terminal("text", "posts")[0]
    assert "　　第0号消息" in terminal("text", "posts")[0]
    stocks = ESCAPE.sub("", terminal("stocks", "posts")[0])
    assert "300750.SZ  宁德时代  1×" in stocks
    clean = ESCAPE.sub("", terminal("clean", "posts")[0])
    assert re.search(r"^editor +责任编辑：周文静$", clean, re.M)
    facts = ESCAPE.sub("", terminal("meta", "posts")[0])
    length = re.search(r"([0-9,]+) characters", facts)
    assert length is not None
    assert f"kept  3 paragraphs · {length[0]}" in clean
    outline = ESCAPE.sub("", terminal("parse", "posts")[0])
    assert re.search(r"^author +新浪财经$", outline, re.M)
    assert re.search(r"^p +第0号消息", outline, re.M)


def test_a_card_is_set_with_care(terminal, tmp_path):
    items = "".join(f"<li>第{number}项</li>" for number in "一二三")
    (tmp_path / "a.md").write_text(
        f"---\ntitle: 甲_乙_丙\n---\n<p>本文仅一段。</p><ul>{items}</ul><p>来源：某报</p>"
    )
    shown, _ = terminal("run", "meta,text", "a.md", TERM="dumb")
    assert "1 paragraphs" not in shown
    assert "\n\n\n" not in shown
    assert "• 第一项\n• 第二项\n• 第三项\n" in shown
    assert not terminal("text", "a.md", TERM="dumb")[0].endswith("\n\n")
    explained, _ = terminal("meta", "--explain", "a.md", TERM="dumb")
    assert re.search(r"^title +front-matter.*: 甲_乙_丙$", explained, re.M)


def test_many_files_give_a_line_each(terminal, posts):
    posts(5)
    shown = ESCAPE.sub("", terminal("meta", "posts", columns=100)[0]).splitlines()
    assert shown[0].split() == ["published", "outlet", "title", "authors"]
    assert len(shown) == 1 + 5 + 1
    assert all(line.startswith("2022-07-02") and "林晓舟" in line for line in shown[1:6])
    assert "most mentioned" in terminal("stocks", "posts")[0]


def test_json_on_a_terminal_when_asked(terminal, newscli, posts):
    posts(2)
    for flag in ("--json", "--pretty"):
        shown, code = terminal("meta", flag, "posts")
        assert code == 0
        assert shown == newscli("meta", flag, "posts").out.decode()
    assert (
        terminal("text", "--plain", "posts")[0] == newscli("text", "--plain", "posts").out.decode()
    )


def test_a_view_that_goes_to_a_file_has_no_colours_and_no_width_of_the_terminal(
    terminal, newscli, posts, tmp_path
):
    posts(2)
    terminal("meta", "--view", "posts", "-o", "view.txt", "-q", columns=40)
    assert (tmp_path / "view.txt").read_bytes() == newscli("meta", "--view", "posts").out
    assert "\x1b" in terminal("meta", "--view", "posts", "-o", "/dev/tty", "-q")[0]


def test_no_color_and_dumb_terminals(terminal, posts):
    posts(2)
    for command in ("meta", "stocks", "clean"):
        for one in ("posts", "posts/00000.md"):
            for env in ({"TERM": "dumb"}, {"TERM": "dumb", "NO_COLOR": "1"}):
                shown, code = terminal(command, one, **env)
                assert code == 0
                assert "\x1b" not in shown
            colourless, _ = terminal(command, one, NO_COLOR="1")
            assert not re.search(r"\x1b\[[0-9;]*3\d", colourless)
    assert "\x1b[" in terminal("stocks", "posts", TERM="dumb", FORCE_COLOR="1")[0]


def test_a_document_does_not_steer_the_terminal(terminal, tmp_path, helpers):
    evil = helpers.post(1, title="x\x1b]0;owned\x07y", filler="\x1b[2Jgone\x1b[31m")
    (tmp_path / "evil.md").write_text(evil)
    for command in ("parse", "clean", "meta", "stocks", "text"):
        shown, _ = terminal(command, "evil.md", TERM="dumb")
        assert "\x1b" not in shown
        assert "\x07" not in shown


def test_a_record_does_not_steer_the_terminal_by_what_it_brings_along(terminal, tmp_path):
    line = r'{"html": "<pre>\ta\u001b[31m</pre>", "markdown": "owned\u001b[2J", "text": "owned"}'
    (tmp_path / "evil.jsonl").write_text(line + "\n")
    for flags in ([], ["--markdown"]):
        shown, _ = terminal("text", *flags, "evil.jsonl", TERM="dumb")
        assert "\x1b" not in shown
        assert "owned" not in shown
        assert re.search(r"^ *a", shown, re.M)


def test_a_terminal_as_input_is_said_so(terminal):
    shown, code = terminal("meta")
    assert code == 2
    assert "standard input is a terminal" in shown


def test_failures_stand_among_the_lines(terminal, posts):
    posts(2)
    shown, code = terminal("meta", "posts", "missing.md")
    assert code == 1
    assert "newscli meta: missing.md: missing-file: " in shown


def test_fields_on_a_terminal_are_columns(terminal, posts):
    posts(2)
    shown = ESCAPE.sub("", terminal("meta", "-f", "source,meta.editors", "posts")[0])
    assert shown.splitlines()[0].split() == ["source", "meta.editors"]
    assert shown.count("周文静") == 2


def test_a_mistake_in_the_fields_is_refused_on_a_terminal_too(terminal, posts):
    posts(1)
    shown, code = terminal("meta", "-f", "meta.titel", "posts")
    assert code == 2
    assert shown.rstrip() == "newscli meta: -f meta.titel: no such key; is it meta.title?"


def test_a_key_of_ones_own_is_shown(terminal, tmp_path):
    (tmp_path / "own.jsonl").write_text('{"html": "<p>a</p>", "test": "mine"}\n')
    shown = ESCAPE.sub("", terminal("text", "-f", ".test", "own.jsonl")[0])
    assert re.search(r"^test +mine$", shown, re.M)


def test_no_progress_in_a_pipe_of_pipes(terminal_shell, posts):
    """Standard error is the terminal of all of them; the last may write to a file, and shows it."""
    posts(300)
    shown = terminal_shell("newscli parse posts | newscli meta | cat > out.jsonl; echo done")
    assert shown == "done\n"
    shown = terminal_shell(
        "newscli parse posts > all.jsonl; for i in 1 2 3 4 5 6 7 8; do cat all.jsonl; done |"
        " newscli meta > out.jsonl; echo done"
    )
    assert re.search(r"2,400 documents, [\d,]+ a second", shown)


def test_progress_only_where_someone_waits(terminal, posts, tmp_path, newscli):
    posts(300)
    # Enough to take a while on any machine.
    (tmp_path / "many.jsonl").write_bytes(newscli("parse", "posts").out * 20)
    shown, code = terminal("meta", "many.jsonl", "-o", "out.jsonl")
    assert code == 0
    assert re.search(r"\r\x1b\[K.*\d+% .*documents, [\d,]+ a second", shown)
    assert re.search(r"6,000 documents, [\d,]+ a second, \d:\d\d\n$", shown)
    assert terminal("meta", "-q", "many.jsonl", "-o", "out.jsonl") == ("", 0)
    assert terminal("meta", "many.jsonl", "-o", "out.jsonl", TERM="dumb") == ("", 0)
    assert newscli("meta", "many.jsonl", "-o", "out.jsonl").err == ""


def test_progress_fits_the_terminal_and_is_not_ahead_of_itself(terminal, posts, tmp_path, newscli):
    posts(300)
    (tmp_path / "many.jsonl").write_bytes(newscli("parse", "posts").out * 20)
    call = ("meta", "many.jsonl", "many.jsonl", "-o", "out.jsonl")
    shown, _ = terminal(*call, columns=40)
    lines = [line for line in shown.split("\r\x1b[K")[1:-1] if line]
    assert max(map(len, lines)) < 40
    for line in lines:
        share, done = re.search(r"(\d+)%  ([\d,]+)", line).groups()
        assert int(share) <= 50 or int(done.replace(",", "")) > 5000
