"""Ctrl-C at any moment: 130, nothing half written, nothing on standard error."""

import os
import signal
import subprocess
import time

import pytest

from newscli.cli.signals import held


@pytest.fixture
def many(posts, newscli, tmp_path):
    posts(100)
    (tmp_path / "many.jsonl").write_bytes(newscli("parse", "posts").out * 30)
    return tmp_path / "many.jsonl"


@pytest.mark.parametrize("jobs", ["1", "4"])
@pytest.mark.parametrize("after", [1, 2, 30, 300, 1000])
def test_while_it_writes_to_a_pipe(start, many, helpers, jobs, after):
    process = start(
        *("meta", "-j", jobs, str(many)), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    for _ in range(after):
        assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=helpers.LONGEST)
    assert (process.returncode, err) == (130, b"")
    assert helpers.children_of(process.pid) == []


@pytest.mark.parametrize("jobs", ["1", "4"])
@pytest.mark.parametrize(
    "number",
    [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT],
    ids=lambda number: number.name,
)
def test_nothing_is_left_in_the_place_of_o(start, many, tmp_path, helpers, jobs, number):
    out = tmp_path / "out"
    out.mkdir()
    (out / "old.jsonl").write_text("old\n")
    reader, writer = os.pipe()
    with open(writer, "wb") as feed:
        process = start(
            *("meta", "-j", jobs, "-o", "out/old.jsonl"), stdin=reader, stderr=subprocess.PIPE
        )
        os.close(reader)
        # More than all that a pipe and the window take in: part of it is written by then.
        feed.write(many.read_bytes()[: 6 << 20])
        assert len(list(out.iterdir())) == 2
        process.send_signal(number)
        assert process.wait(helpers.LONGEST) == 128 + number
        feed_ends_quietly(feed)
    assert process.stderr.read() == b""
    assert [path.name for path in out.iterdir()] == ["old.jsonl"]
    assert (out / "old.jsonl").read_text() == "old\n"


def feed_ends_quietly(feed):
    try:
        feed.flush()
    except BrokenPipeError:
        return


def test_while_it_waits_for_input(start, newscli, posts, helpers):
    posts(1)
    line = newscli("parse", "posts").out
    for jobs in ("1", "4"):
        process = start(
            *("text", "-j", jobs),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
        process.stdin.write(line)
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(helpers.LONGEST) == 130
        assert process.stderr.read() == b""


def test_the_whole_group_is_interrupted_as_by_a_terminal(start, many, helpers):
    process = start(
        *("meta", "-j", "4", str(many)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=helpers.LONGEST)
    assert (process.returncode, err) == (130, b"")


def test_what_the_caller_ignores_stays_ignored(start, many, helpers):
    def as_nohup_does():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    process = start("meta", str(many), stdout=subprocess.PIPE, bufsize=0, preexec_fn=as_nohup_does)
    assert process.stdout.readline()
    process.send_signal(signal.SIGHUP)
    out, _ = process.communicate(timeout=helpers.LONGEST)
    assert (process.returncode, out.count(b"\n")) == (0, 2999)


def test_a_shell_loop_stops_at_ctrl_c(start, many, helpers, tmp_path):
    """On a terminal the process dies of the signal, which is what tells bash to stop its loop."""
    import pty

    quoted = " ".join(f"'{word}'" for word in helpers.command())
    script = (
        f"for i in 1 2 3; do {quoted} meta --json many.jsonl >/dev/null; echo $? >> codes; done"
    )
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(tmp_path)
        os.execvp("bash", ["bash", "-c", f"echo ready; {script}"])
    read_until(terminal, b"ready")
    end = 0
    while not end and not (tmp_path / "codes").exists():
        os.write(terminal, b"\x03")
        end, _ = os.waitpid(pid, os.WNOHANG)
    if not end:
        os.waitpid(pid, 0)
    os.close(terminal)
    codes = (tmp_path / "codes").read_text().split() if (tmp_path / "codes").exists() else []
    assert codes in ([], ["130"])


def read_until(fd, wanted):
    seen = b""
    while wanted not in seen:
        seen += os.read(fd, 1024)


def test_at_any_moment_of_the_start(start, posts, tmp_path, helpers):
    """While modules are loaded too: no traceback of ours, no crash, nothing left behind.

    What comes before the first line of newscli is Python's, which dies of the signal by itself.
    """
    posts(30)
    statuses = set()
    for step in range(40):
        # Standard input stays open: however slow this test is, the run does not end by itself.
        process = start(
            *("meta", "posts", "-", "-o", "out.jsonl"),
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        moment = time.perf_counter() + step * 0.004
        while time.perf_counter() < moment:
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=helpers.LONGEST)
        if process.returncode == 0:
            # Python has swallowed it before our first line, and says so: while it looked whether the
            # program is an archive, or in a callback of the import system.
            assert b"Failed checking if argv[0]" in err or b"Exception ignored in" in err
            (tmp_path / "out.jsonl").unlink()
        elif process.returncode != 130:
            assert process.returncode in (-signal.SIGINT, 1)
            ours = [line for line in err.splitlines() if b"newscli/cli" in line]
            assert all(line.endswith(b"in <module>") for line in ours)  # it loads its first modules
        statuses.add(process.returncode)
        assert [path.name for path in tmp_path.iterdir()] == ["posts"]
    assert 130 in statuses


def test_what_is_half_made_is_finished_first():
    """The part file of -o and the clean-up that takes it away come into being together."""
    seen = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: seen.append(number))
    try:
        with held():
            os.kill(os.getpid(), signal.SIGTERM)
            assert not seen
        assert seen == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, before)
