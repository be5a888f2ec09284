"""Pipes and files that close, fill up or were never open."""

import os
import subprocess
import threading

import pytest

EVERY = ("parse", "clean", "meta", "stocks", "text")


@pytest.fixture
def many(posts, newscli, tmp_path):
    """Records for more output than a pipe holds, by far."""
    posts(200, filler="公司称订单充足。" * 40)
    (tmp_path / "many.jsonl").write_bytes(newscli("parse", "posts").out * 10)
    return tmp_path / "many.jsonl"


@pytest.mark.parametrize("jobs", ["1", "4"])
@pytest.mark.parametrize("command", [*EVERY, "run meta,text"])
def test_the_reader_goes_away(start, many, helpers, command, jobs):
    process = start(
        *(*command.split(), "-j", jobs, str(many)), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout.readline().startswith(b"{")
    workers = helpers.children_of(process.pid)
    process.stdout.close()
    assert process.wait(helpers.LONGEST) == 141
    assert process.stderr.read() == b""
    assert not any(map(helpers.runs, workers))
    assert (len(workers) > 0) == (jobs == "4")


def test_head_in_a_shell(shell, many):
    done = shell("newscli parse many.jsonl | newscli meta | head -1; echo ${PIPESTATUS[@]}")
    line, statuses = done.out.splitlines()
    assert line.startswith(b"{")
    assert statuses == b"141 141 0"
    assert done.err == ""


@pytest.mark.parametrize("command", [["--help"], ["meta", "--help"], ["schema"], ["--version"]])
def test_what_is_printed_may_be_cut_off(command, helpers):
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*helpers.command(), *command], stdout=writer, stderr=subprocess.PIPE, timeout=60
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_a_full_disk(shell, posts, many, jobs):
    posts(3, "few")
    for source in ("few", "few/00000.md", "many.jsonl"):
        for command in EVERY:
            done = shell(f"newscli {command} -j {jobs} {source} > /dev/full")
            assert done.code == 3
            message = "cannot write to standard output: No space left on device"
            assert done.lines == [f"newscli {command}: {message}"]
    assert shell("newscli --help > /dev/full").code == 3
    assert shell("newscli schema > /dev/full").code == 3


def test_a_full_disk_behind_o(newscli, posts):
    posts(1)
    done = newscli("meta", "posts", "-o", "/dev/full")
    assert done.code == 3
    assert done.lines == ["newscli meta: cannot write to /dev/full: No space left on device"]


def test_standard_input_closed(shell, posts):
    posts(1)
    done = shell("newscli meta <&-")
    assert (done.code, done.out) == (2, b"")
    assert done.lines == ["newscli meta: standard input is closed: name a file or a folder"]
    assert shell("newscli meta posts <&-").code == 0
    done = shell("newscli meta - <&-")
    assert (done.code, done.out) == (2, b"")


def test_standard_output_closed(shell, posts):
    posts(1)
    for command in ("newscli meta posts", "newscli --help", "newscli schema", "newscli --version"):
        done = shell(f"{command} >&-")
        assert done.code == 3
        assert done.err.endswith(": standard output is closed\n")
    assert shell("newscli meta posts -o out.jsonl >&-; cat out.jsonl").out.count(b"\n") == 1


def test_standard_error_closed(shell, posts, tmp_path):
    posts(1)
    done = shell("newscli meta posts missing.md 2>&-")
    assert (done.code, done.out.count(b"\n"), done.err) == (1, 1, "")
    done = shell("newscli meta posts missing.md -o out.jsonl 2>&-; cat out.jsonl")
    assert done.out.count(b"\n") == 1
    assert b"missing" not in done.out


def test_all_three_closed(shell, posts):
    posts(1)
    assert shell("newscli meta posts <&- >&- 2>&-").code == 3
    assert (
        shell("newscli meta posts -o out.jsonl <&- >&- 2>&-; cat out.jsonl").out.count(b"\n") == 1
    )


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_the_first_line_is_out_while_the_input_is_open(start, newscli, posts, helpers, jobs):
    posts(3)
    lines = newscli("parse", "posts").out.splitlines(keepends=True)
    process = start(*("meta", "-j", jobs), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    for line in lines:
        process.stdin.write(line)
        assert process.stdout.readline().endswith(b"}\n")
    process.stdin.close()
    assert process.wait(helpers.LONGEST) == 0


def test_a_line_that_comes_in_pieces(start, newscli, posts, helpers):
    posts(1)
    line = newscli("parse", "posts").out
    process = start("text", stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    for at in range(0, len(line), 500):
        process.stdin.write(line[at : at + 500])
    assert process.stdout.readline().startswith(b"{")
    process.stdin.close()
    assert process.wait(helpers.LONGEST) == 0


def test_pipes_that_do_not_block(start, many, helpers):
    """Someone who shares a pipe may have made it non-blocking, as ssh and node do."""
    (their_stdin, stdin), (stdout, their_stdout) = os.pipe(), os.pipe()
    os.set_blocking(their_stdin, False)
    os.set_blocking(their_stdout, False)
    process = start("meta", stdin=their_stdin, stdout=their_stdout, stderr=subprocess.PIPE)
    os.close(their_stdin)
    os.close(their_stdout)

    def feed():
        with open(stdin, "wb") as pipe:
            pipe.write(many.read_bytes())

    feeder = threading.Thread(target=feed)
    feeder.start()
    with open(stdout, "rb") as pipe:
        out = pipe.read()
    feeder.join()
    assert (process.wait(helpers.LONGEST), process.stderr.read()) == (0, b"")
    assert out.count(b"\n") == 2000
