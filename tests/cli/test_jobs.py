"""``-j``: the same bytes, in the same order, whatever happens to the workers."""

import os
import signal
import subprocess
import time

import pytest


def wait_until(holds, what):
    """Wait for something that other processes bring about; fail where it does not come."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if found := holds():
            return found
        os.sched_yield()
    return pytest.fail(f"{what}: not in a minute")


def test_the_same_bytes_from_one_and_four_over_5_000_documents(newscli, posts):
    posts(5_000)
    one = newscli("meta", "posts")
    assert one.code == 0
    assert one.out.count(b"\n") == 5_000
    assert newscli("meta", "-j", "4", "posts").out == one.out
    records = newscli("parse", "-j", "2", "posts").out
    assert newscli("text", "-j", "4", stdin=records).out == newscli("text", stdin=records).out


@pytest.mark.parametrize("count", [0, 1, 2, 17, 100])
def test_any_number_of_documents(newscli, posts, count):
    posts(count + 1)
    paths = [f"posts/{number:05}.md" for number in range(count)]
    listed = "\n".join(paths).encode()
    one = newscli("text", "--files-from", "-", stdin=listed)
    for jobs in ("0", "4"):
        done = newscli("text", "-j", jobs, "--files-from", "-", stdin=listed)
        assert (done.code, done.out) == (0, one.out)


def test_no_worker_at_one(start, newscli, posts, helpers):
    posts(1)
    line = newscli("parse", "posts").out
    for jobs, workers in (("1", 0), ("3", 1)):
        process = start(
            "meta", "-j", jobs, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )
        process.stdin.write(line)
        process.stdout.readline()
        assert len(helpers.children_of(process.pid)) == workers
        process.stdin.close()
        assert process.wait(helpers.LONGEST) == 0


def test_bare_text_and_pretty_json_too(newscli, posts):
    posts(40)
    for how in (["--plain"], ["-0"], ["--pretty"], ["--markdown"]):
        one = newscli("text", *how, "posts")
        assert newscli("text", "-j", "4", *how, "posts").out == one.out
    for how in (["--each"], ["--learn"]):
        assert newscli("stocks", "-j3", *how, "posts").out == newscli("stocks", *how, "posts").out


def test_a_file_of_records_under_a_documents_name(newscli, posts, tmp_path):
    """A worker that opens a post and finds a million records hands it back to be streamed."""
    posts(30)
    (tmp_path / "posts" / "00010.md").write_bytes(newscli("parse", "posts").out)
    one = newscli("meta", "posts")
    assert one.out.count(b"\n") == 59
    assert newscli("meta", "-j", "4", "posts").out == one.out


@pytest.fixture
def held(tmp_path, posts):
    """Documents, one of which takes a worker a long time: a pipe on which nobody writes."""
    posts(60)
    slow = tmp_path / "slow.md"
    slow.write_text("<div>" + "<p>电池工厂投产。</p>" * 150_000 + "</div>")
    names = [f"posts/{number:05}.md" for number in range(60)]
    (tmp_path / "list").write_text("\n".join([*names[:30], "slow.md", *names[30:]]))
    return names


@pytest.mark.parametrize("whence", ["files", "records"])
def test_a_killed_worker_costs_the_document_that_it_held(start, newscli, held, helpers, whence):
    arguments = ["--files-from", "list"]
    if whence == "records":
        newscli("parse", "--files-from", "list", "-o", "all.jsonl")
        arguments = ["all.jsonl"]
    process = start(
        *("meta", "-j", "2", "-f", "source", *arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    for _ in range(30 if whence == "files" else 1):
        process.stdout.readline()
    busy = wait_until(lambda: busiest(process.pid, helpers), "a worker at the slow document")
    os.kill(busy, signal.SIGKILL)
    out, err = process.communicate(timeout=helpers.LONGEST)
    assert process.returncode == 1
    name = "slow.md"
    message = "the process that worked on it was killed by signal 9"
    assert err.decode() == f"newscli meta: {name}: worker-died: {message}\n"
    assert b"slow" not in out
    assert out.count(b"\n") == (30 if whence == "files" else 59)


def busiest(pid, helpers):
    """The worker that is at the slow document: no other has used a quarter of a second."""
    for child in helpers.children_of(pid):
        with open(f"/proc/{child}/stat") as stat:
            fields = stat.read().rpartition(")")[2].split()
        if int(fields[11]) + int(fields[12]) > os.sysconf("SC_CLK_TCK") / 4:
            return child
    return None


def test_all_workers_killed_again_and_again(start, newscli, posts, helpers):
    posts(20)
    lines = newscli("parse", "posts").out.splitlines(keepends=True)
    process = start(
        *("meta", "-j", "3", "-f", "source"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    for line in lines:
        process.stdin.write(line)
        assert process.stdout.readline()
        for child in helpers.children_of(process.pid):
            os.kill(child, signal.SIGKILL)
    process.stdin.close()
    assert process.wait(helpers.LONGEST) == 0
    assert process.stderr.read() == b""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_no_orphan_when_the_parent_ends(start, newscli, posts, helpers, number):
    posts(1)
    line = newscli("parse", "posts").out
    process = start(
        *("meta", "-j", "4", "-", "/dev/stdin"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    for _ in range(8):
        process.stdin.write(line)
        process.stdout.readline()
    workers = helpers.children_of(process.pid)
    assert workers
    process.send_signal(number)
    process.wait(helpers.LONGEST)
    wait_until(lambda: not any(map(helpers.runs, workers)), "the workers' end")
    assert process.stderr.read() == b""


def test_the_window_is_bounded(start, tmp_path, newscli, posts, helpers):
    """A slow document at the front does not make the rest pile up in memory."""
    posts(1)
    line = newscli("parse", "posts").out
    slow = tmp_path / "slow.jsonl"
    with open(slow, "wb") as file:
        file.write(b'{"html":"' + b"<p>a</p>" * 100_000 + b'"}\n')
        for _ in range(8_000):
            file.write(line)
    peak = peak_memory(start("text", "-j", "2", str(slow), stdout=subprocess.DEVNULL), helpers)
    assert peak < 250 << 10


def peak_memory(process, helpers):
    """The most memory a process had, in KiB."""
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                found = [line for line in status if line.startswith("VmHWM")]
        except OSError:
            break
        if found:
            peak = max(peak, int(found[0].split()[1]))
        os.sched_yield()
    assert process.wait(helpers.LONGEST) == 0
    return peak


@pytest.mark.parametrize("files", [6, 10, 18])
def test_with_no_room_for_more_workers_fewer_do_the_work(newscli, posts, files):
    resource = pytest.importorskip("resource")
    posts(50)

    def narrow():
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    done = newscli("meta", "-j", "8", "posts", preexec_fn=narrow)
    if files > 6:
        assert (done.code, done.err) == (0, "")
        assert done.out == newscli("meta", "posts").out
    else:
        assert (done.code, done.out) == (3, b"")
        assert done.lines == ["newscli meta: no worker can be started: Too many open files"]
