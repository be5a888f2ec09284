"""Bad input: a line on standard error with a stable code, the rest goes on, exit status 1."""

import gzip
import json
import os
import sys

import pytest

from newscli.problems import CODES


@pytest.fixture
def bad(tmp_path):
    """One file for each thing that can be wrong, with its code."""
    folder = tmp_path / "bad"
    folder.mkdir()
    files = {
        "empty.md": b"",
        "blank.md": b" \n\t\n",
        "unclosed.md": "---\ntitle: '电池'\n<p>没有结束</p>\n".encode(),
        "picture.md": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        "feed.md": b'<?xml version="1.0"?><rss version="2.0"></rss>',
        "line.jsonl": b"{nothing}\n",
        "array.jsonl": b'[{"html": "<p>a</p>"}]\n',
        "no-html.jsonl": b'{"url": "https://example.com"}\n',
        "number.jsonl": b'{"html": 5}\n',
        "deep.jsonl": b'{"html": "<p>a</p>", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
        "odd.jsonl": b'{"html": "<p>a</p>", "removed": 5}\n',
        "cut.gz": gzip.compress(bytes(5000))[:-20],
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / "dangling.md").symlink_to("nowhere.md")
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "none").mkdir()
    return {
        "bad/empty.md": "empty-document",
        "bad/blank.md": "empty-document",
        "bad/unclosed.md": "front-matter-unclosed",
        "bad/picture.md": "binary-document",
        "bad/feed.md": "many-documents",
        "bad/line.jsonl:1": "bad-json",
        "bad/array.jsonl:1": "not-an-object",
        "bad/no-html.jsonl:1": "no-html",
        "bad/number.jsonl:1": "no-html",
        "bad/deep.jsonl:1": "too-deep",
        "bad/odd.jsonl:1": "bad-record",
        "bad/cut.gz": "bad-compression",
        "bad/dangling.md": "missing-file",
        "bad/loop.md": "unreadable-file",
        "bad/none": "no-documents",
        "bad/absent.md": "missing-file",
        "/dev/null": "not-a-file",
    }


def arguments(bad):
    return [name.removesuffix(":1") for name in bad]


@pytest.mark.parametrize("command", ["parse", "clean", "meta", "stocks", "text"])
@pytest.mark.parametrize("jobs", ["1", "4"])
def test_each_fault_has_its_line_and_the_good_ones_come_out(newscli, posts, bad, command, jobs):
    posts(2)
    done = newscli(command, "-j", jobs, "posts/00000.md", *arguments(bad), "posts/00001.md")
    assert done.code == 1
    assert [r["source"] for r in done.records] == ["posts/00000.md", "posts/00001.md"]
    lines = [line.split(": ", 3) for line in done.lines]
    assert [(source, code) for _, source, code, _ in lines] == list(bad.items())
    assert {name for name, *_ in lines} == {f"newscli {command}"}
    assert all(message and code in CODES for *_, code, message in lines)


def test_an_address_in_the_place_of_a_file_is_told_the_way(newscli):
    done = newscli("meta", "https://news.example/1.html")
    assert (done.code, done.out) == (1, b"")
    way = "an address and not a file: curl -sL URL | newscli COMMAND"
    assert done.lines == [f"newscli meta: https://news.example/1.html: missing-file: {way}"]


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_faults_that_only_reading_the_article_shows(newscli, posts, tmp_path, jobs):
    posts(1)
    (tmp_path / "deep.html").write_text("<!doctype html><title>a</title>" + "<div>" * 60_000 + "a")
    (tmp_path / "nothing.html").write_text("<!doctype html><body><nav><a href=/>a</a></nav></body>")
    for command in ("clean", "meta", "stocks", "text"):
        done = newscli(command, "-j", jobs, "deep.html", "nothing.html", "posts")
        assert done.code == 1
        assert [line.split(": ")[1:3] for line in done.lines] == [
            ["deep.html", "html-too-deep"],
            ["nothing.html", "no-article"],
        ]
        assert len(done.records) == 1


def test_every_code_is_shown_here_or_named_as_shown_elsewhere(bad):
    here = {*bad.values(), "html-too-deep", "no-article", "too-large"}
    elsewhere = {"worker-died", "internal-error"}  # test_jobs; a fault that is not known of
    assert here | elsewhere == set(CODES)


def test_a_compression_that_is_not_installed(newscli, tmp_path, helpers):
    (tmp_path / "zstandard.py").write_text("raise ImportError")
    (tmp_path / "a.zst").write_bytes(bytes.fromhex("28b52ffd04ffffffff"))
    done = newscli("text", "a.zst", env=helpers.environment(PYTHONPATH=str(tmp_path)))
    assert done.code == 1
    if sys.version_info < (3, 14):
        wanted = "Zstandard is not installed: pip install 'newscli[zst]'"
        assert done.lines == [f"newscli text: a.zst: bad-compression: {wanted}"]


def test_keep_puts_the_failures_in_the_stream(newscli, posts, bad):
    posts(2)
    done = newscli(
        *("parse", "--errors", "keep", "posts/00000.md", *arguments(bad), "posts/00001.md")
    )
    assert done.code == 1
    assert len(done.lines) == len(bad)
    kept = done.records[1:-1]
    assert [(r["source"], r["error"]["code"]) for r in kept] == list(bad.items())
    through = newscli("meta", stdin=done.out)
    assert through.code == 0
    assert through.out.splitlines()[1:-1] == done.out.splitlines()[1:-1]


def test_keep_keeps_what_a_failed_record_held(newscli):
    line = b'{"mine": [1], "source": "a.md", "text": "x"}\n'
    (record,) = newscli("meta", "--errors", "keep", stdin=line).records
    assert record["mine"] == [1]
    assert record["source"] == "a.md"
    assert record["error"]["code"] == "no-html"


def test_keep_in_one_process_is_keep_in_a_pipe(newscli):
    page = b"<!DOCTYPE html><html><head><title>x</title></head><body><p>y</p></body></html>"
    first = newscli("parse", "--errors", "keep", stdin=page)
    piped = newscli("clean", "--errors", "keep", stdin=first.out)
    at_once = newscli("run", "parse,clean", "--errors", "keep", stdin=page)
    assert piped.records[0]["error"]["code"] == "no-article"
    assert at_once.records[0]["source"] == "-"
    assert at_once.out == piped.out


def test_stop_stops_at_the_first(newscli, posts, bad):
    posts(3)
    for jobs in ("1", "4"):
        done = newscli(
            *("meta", "-j", jobs, "--errors", "stop"),
            *("posts/00000.md", "bad/empty.md", "posts/00001.md", "bad/unclosed.md"),
        )
        assert done.code == 3
        assert [r["source"] for r in done.records] == ["posts/00000.md"]
        assert done.lines == ["newscli meta: bad/empty.md: empty-document: there is nothing in it"]


@pytest.mark.parametrize("jobs", ["1", "4"])
@pytest.mark.parametrize("place", [0, 50, 99])
@pytest.mark.parametrize("as_records", [False, True])
def test_one_bad_document_in_a_hundred(newscli, posts, tmp_path, jobs, place, as_records):
    posts(100)
    bad = tmp_path / "posts" / f"{place:05}.md"
    if as_records:
        lines = newscli("parse", "posts").out.splitlines()
        lines[place] = b"{"
        done = newscli("meta", "-j", jobs, "-f", "source", stdin=b"\n".join(lines))
        named = f"-:{place + 1}"
    else:
        bad.write_text("---\ntitle: x\n")
        done = newscli("meta", "-j", jobs, "-f", "source", "posts")
        named = f"posts/{place:05}.md"
    assert done.code == 1
    assert [r["source"] for r in done.records] == [
        f"posts/{number:05}.md" for number in range(100) if number != place
    ]
    (line,) = done.lines
    assert line.startswith(f"newscli meta: {named}: ")


def test_a_file_without_rights(newscli, posts, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    posts(2)
    (tmp_path / "posts" / "00000.md").chmod(0)
    locked = tmp_path / "posts" / "locked"
    locked.mkdir(mode=0)
    done = newscli("parse", "posts")
    assert done.code == 1
    assert [line.split(": ")[1:3] for line in done.lines] == [
        ["posts/00000.md", "unreadable-file"],
        ["posts/locked", "unreadable-file"],
    ]
    assert len(done.records) == 1


def test_bare_text_cannot_hold_a_failure_so_it_is_reported_again(newscli):
    line = b'{"source": "a.md", "error": {"code": "no-html", "message": "none"}}\n'
    done = newscli("text", "--plain", stdin=line)
    assert (done.code, done.out) == (1, b"")
    assert done.lines == ["newscli text: a.md: no-html: none"]


@pytest.mark.parametrize("form", [["--plain"], ["-0"], ["--plain", "--markdown"]])
def test_keep_puts_no_json_into_bare_text(newscli, posts, form):
    posts(1)
    alone = newscli("text", *form, "posts").out
    done = newscli("text", *form, "--errors", "keep", "missing.md", "posts", "missing.md")
    assert (done.code, done.out) == (1, alone)
    assert len(done.lines) == 2


def test_one_problem_is_one_line_whatever_the_name(newscli):
    done = newscli("meta", "a\nb\x1b[31m\r.md", "x" * 3000)
    assert done.code == 1
    assert len(done.lines) == 2
    assert done.lines[0].startswith(r"newscli meta: a\nb\x1b[31m\r.md: missing-file: ")
    assert len(done.lines[1]) < 600


def test_an_endless_input_is_refused(shell):
    done = shell("newscli parse --from post - < /dev/zero")
    assert (done.code, done.out) == (1, b"")
    assert done.err.startswith("newscli parse: -: too-large: ")


def test_a_line_without_end_is_refused_and_the_next_is_read(newscli):
    endless = b'{"html": "' + b"a" * (130 << 20) + b'"}\n{"html": "<p>b</p>"}\n'
    for jobs in ("1", "2"):
        done = newscli("text", "-j", jobs, "-f", "text", stdin=endless)
        assert done.code == 1
        assert done.records == [{"text": "b"}]
        assert done.err.startswith("newscli text: -:1: too-large: ")


def test_output_is_json_whatever_comes_in(newscli):
    line = (
        b'{"html": "<p>a\\ud800b</p>", "n": NaN, "i": -Infinity, "big": 1e999, '
        b'"nul": "\\u0000", "key\\udfff": [1e400]}\n'
    )
    for command in ("parse", "clean", "meta", "stocks", "text"):
        done = newscli(command, stdin=line)
        assert done.code == 0
        (record,) = done.records
        assert "Infinity" not in done.out.decode()
        assert "NaN" not in done.out.decode()
        assert record["nul"] == "\0"
        json.loads(done.out, parse_constant=pytest.fail)
