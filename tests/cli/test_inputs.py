"""Where documents come from: files, folders, standard input, compressed or not."""

import bz2
import gzip
import json
import lzma
import os
import plistlib
import random
import threading
from pathlib import Path

import pytest


def sources(done):
    return [record["source"] for record in done.records]


def test_files_in_the_order_given(newscli, posts):
    posts(3)
    done = newscli("parse", "posts/00002.md", "posts/00000.md", "posts/00001.md")
    assert done.code == 0
    assert sources(done) == ["posts/00002.md", "posts/00000.md", "posts/00001.md"]


def test_a_folder_is_read_whole_sorted_by_path_without_dot_files(newscli, tmp_path, helpers):
    names = [
        *("b.md", "a.md", "a/z.md", "a-b/c.txt", "a/b/d.html", "ä.md", "深圳.md", "Z.HTML"),
        *(".hidden.md", ".git/x.md", "picture.png", "style.css", "labels.json", "Makefile"),
    ]
    for number, name in enumerate(names):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(helpers.post(number))
    done = newscli("parse", "in")
    wanted = [f"in/{name}" for name in names[:8]]
    assert done.code == 0
    assert sources(done) == sorted(wanted)


def test_pages_with_a_query_in_their_names_are_documents(newscli, tmp_path, helpers):
    names = ["a.php?id=3", "b.html@p=2", "c.shtml?from=wap.gz", "d.php", "e@f.py", "g?h.css"]
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(names):
        (folder / name).write_text(helpers.post(number))
    assert sources(newscli("parse", "in")) == [f"in/{name}" for name in names[:3]]


def test_the_same_folder_with_and_without_slash(newscli, posts):
    posts(2)
    assert sources(newscli("parse", "posts/")) == sources(newscli("parse", "posts"))


def test_a_document_on_standard_input(newscli, helpers):
    for arguments in ((), ("-",)):
        done = newscli("meta", *arguments, stdin=helpers.post(7).encode())
        (record,) = done.records
        assert list(record) == ["id", "source", "meta"]
        assert record["source"] == "-"
        assert record["meta"]["authors"] == ["林晓舟"]


def test_json_lines_on_standard_input_keep_every_key(newscli):
    line = {"url": "https://example.com/1", "html": "<p>电池工厂投产。</p>", "mine": {"a": [1]}}
    done = newscli("text", stdin=json.dumps(line).encode() + b"\n\n")
    (record,) = done.records
    assert list(record) == ["url", "html", "mine", "text"]
    assert record["mine"] == {"a": [1]}
    assert record["text"] == "电池工厂投产。"


def test_an_id_of_its_own_stays_be_it_a_number(newscli):
    for own in ('"a1"', "7", '"0000000000000000"'):
        for command in ("parse", "clean", "meta"):
            done = newscli(command, stdin=f'{{"id":{own},"html":"<p>x</p>"}}\n'.encode())
            assert done.records[0]["id"] == json.loads(own)


def test_documents_in_the_answer_out(newscli, posts):
    posts(1)
    keys = {
        name: list(newscli(name, "posts").records[0])
        for name in ("meta", "stocks", "text", "clean")
    }
    assert keys["meta"] == ["id", "source", "meta"]
    assert keys["stocks"] == ["id", "source", "stocks"]
    assert keys["text"] == ["id", "source", "text"]
    assert {"id", "source", "front_matter", "html", "removed"} <= set(keys["clean"])
    carried = newscli("meta", "--carry", "posts").records[0]
    assert {"id", "source", "front_matter", "html", "meta"} <= set(carried)
    assert "removed" not in carried


@pytest.mark.parametrize("first", ["parse", "clean"])
def test_a_pipe_of_commands_is_one_run(newscli, posts, shell, first):
    posts(4)
    piped = shell(f"newscli {first} posts | newscli meta | newscli stocks | newscli text")
    assert piped.code == 0
    once = newscli("run", f"{first},meta,stocks,text", "posts")
    assert once.out == piped.out


@pytest.mark.parametrize(
    ("suffix", "compress"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)]
)
def test_compressed_input_is_known_by_its_bytes(newscli, tmp_path, helpers, suffix, compress):
    post = helpers.post().encode()
    record = newscli("parse", stdin=post).out
    packed = compress(post)
    (tmp_path / "named.md").write_bytes(packed)
    (tmp_path / f"post.md{suffix}").write_bytes(packed)
    (tmp_path / "lines").write_bytes(compress(record * 3))
    done = newscli("text", "named.md", f"post.md{suffix}", "lines", "--carry")
    assert done.code == 0
    assert [r["source"] for r in done.records] == ["named.md", f"post.md{suffix}", *["-"] * 3]
    assert len({r["text"] for r in done.records}) == 1
    assert newscli("text", stdin=packed).records[0]["text"] == done.records[0]["text"]


def zstandard():
    """A function that compresses, of the standard library or of the extra."""
    try:
        from compression import zstd
    except ImportError:
        return pytest.importorskip("zstandard").ZstdCompressor().compress
    return zstd.compress


def test_zstandard(newscli, helpers):
    compress = zstandard()
    record = newscli("parse", stdin=helpers.post().encode()).out
    packed = compress(record * 3) + compress(record * 2)
    assert newscli("parse", stdin=packed).out == record * 5
    cut = newscli("parse", stdin=packed[:-20])
    assert cut.code == 1
    assert cut.out == record * cut.out.count(b"\n")
    assert cut.lines == ["newscli parse: -: bad-compression: the compressed data is cut off"]


def test_zstandard_that_is_none(newscli, tmp_path):
    (tmp_path / "a.zst").write_bytes(bytes.fromhex("28b52ffd04ffffffff") * 9)
    done = newscli("text", "a.zst")
    assert done.code == 1
    assert done.err.startswith("newscli text: a.zst: bad-compression: ")


@pytest.mark.parametrize("compress", [gzip.compress, bz2.compress, lzma.compress])
def test_damaged_compression_is_reported_and_the_rest_goes_on(newscli, tmp_path, posts, compress):
    posts(1)
    whole = compress(random.Random(7).randbytes(3000))  # others may begin like JSON
    (tmp_path / "cut").write_bytes(whole[:2000])
    (tmp_path / "wrong").write_bytes(whole[:60] + bytes(40) + whole[100:])
    done = newscli("parse", "cut", "wrong", "posts")
    assert done.code == 1
    assert [line.split(": ")[1:3] for line in done.lines] == [
        ["cut", "bad-compression"],
        ["wrong", "bad-compression"],
    ]
    assert len(done.records) == 1


def test_mixed_inputs_in_one_call(newscli, tmp_path, posts, helpers):
    posts(2)
    (tmp_path / "page.html").write_text(
        "<!doctype html><html><head><title>投产</title></head><body><article><h1>投产</h1>"
        + "<p>杭州一家电池企业的新工厂本周投产，今年产量预计增长三成。</p>" * 5
        + "</article></body></html>"
    )
    lines = newscli("parse", "posts").out
    (tmp_path / "records").write_bytes(lines)
    (tmp_path / "records.gz").write_bytes(gzip.compress(lines))
    done = newscli(
        *("parse", "page.html", "records", "-", "records.gz", "posts"),
        stdin=helpers.post(9).encode(),
    )
    assert done.code == 0
    assert [record["format"] for record in done.records] == ["page", *["post"] * 7]


def test_pages_in_single_files_of_browsers(newscli, tmp_path):
    page = "<html><head><title>某事</title></head><body><p>x</p></body></html>"
    letter = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.mhtml").write_bytes((letter + page).encode())
    (folder / "b.MHT").write_bytes((letter + page).encode())
    main = {"WebMainResource": {"WebResourceData": page.encode()}}
    (folder / "c.webarchive").write_bytes(plistlib.dumps(main, fmt=plistlib.FMT_BINARY))
    (folder / "d.html").write_text("<rss></rss>")
    for jobs in ("1", "2"):
        run = newscli("parse", "-j", jobs, "-f", "format,head.title", "in")
        assert run.records == [{"format": "page", "head": {"title": "某事"}}] * 3
        assert run.err.startswith("newscli parse: in/d.html: many-documents: an RSS feed")
        assert run.code == 1
    run = newscli("parse", "-f", "format", stdin=(letter + page).encode())
    assert run.records == [{"format": "page"}]


def test_from_overrules_the_content(newscli):
    page = b"<html><body><p>a</p></body></html>"
    assert newscli("parse", "--from", "post", stdin=page).records[0]["format"] == "post"
    assert newscli("parse", "--from=page", stdin=b"<p>a</p>").records[0]["format"] == "page"
    assert newscli("parse", "--from", "jsonl", stdin=b"").code == 0
    assert newscli("parse", "--from", "jsonl", stdin=b"<p>a</p>\n").code == 1


def test_names_with_odd_characters(newscli, tmp_path, helpers):
    folder = tmp_path / "in"
    folder.mkdir()
    names = ["a\nb.md", "'\"x.md", "　全角 空格.md", "\x1b[31mred.md"]
    for name in names:
        (folder / name).write_text(helpers.post())
    (folder / os.fsdecode(b"\xff\xfe.md")).write_text(helpers.post())
    done = newscli("parse", "in")
    assert done.code == 0
    assert len(done.records) == 5
    assert {f"in/{name}" for name in names} < set(sources(done))
    listed = b"\0".join(os.fsencode(f"in/{name}") for name in names)
    assert len(newscli("parse", "--files0-from", "-", stdin=listed).records) == 4


def test_10_000_small_files_in_one_folder(newscli, posts):
    posts(10_000)
    done = newscli("parse", "-f", "source", "posts")
    assert done.code == 0
    assert sources(done) == [f"posts/{number:05}.md" for number in range(10_000)]


def test_a_named_pipe_is_read(newscli, tmp_path, helpers):
    os.mkfifo(tmp_path / "pipe")

    def write():
        (tmp_path / "pipe").write_text(helpers.post(5))

    for jobs in ("1", "4"):
        writer = threading.Thread(target=write)
        writer.start()
        done = newscli("meta", "-j", jobs, "pipe")
        writer.join()
        assert done.code == 0
        assert sources(done) == ["pipe"]


def test_process_substitution(shell, posts):
    posts(2)
    done = shell("newscli meta <(cat posts/00000.md) <(newscli parse posts)")
    assert done.code == 0
    assert len(done.records) == 3


def test_a_folder_that_loops_by_a_link_ends(newscli, tmp_path, posts):
    posts(2)
    (tmp_path / "posts" / "again").symlink_to(tmp_path / "posts")
    (tmp_path / "posts" / "linked.md").symlink_to("00001.md")
    (tmp_path / "other").symlink_to("posts")
    done = newscli("parse", "posts")
    assert done.code == 0
    assert sources(done) == ["posts/00000.md", "posts/00001.md", "posts/linked.md"]
    assert len(newscli("parse", "other").records) == 3


def test_a_pipe_and_a_device_in_a_folder_are_passed_over(newscli, tmp_path, posts):
    posts(1)
    os.mkfifo(tmp_path / "posts" / "pipe.md")
    (tmp_path / "posts" / "null.txt").symlink_to("/dev/null")
    done = newscli("parse", "posts")
    assert done.code == 0
    assert len(done.records) == 1


def test_a_run_does_not_read_its_own_output(shell, posts):
    posts(3)
    done = shell(
        "cd posts && newscli parse . > all.jsonl && newscli parse . > all.jsonl; wc -l < all.jsonl"
    )
    assert done.out.strip() == b"3"
    again = shell(
        "cd posts && newscli parse . -o new.jsonl && newscli parse 0*.md -o new.jsonl; wc -l < new.jsonl"
    )
    assert again.out.strip() == b"3"


def test_a_run_does_not_read_what_an_earlier_one_left_for_it_to_replace(newscli, posts, tmp_path):
    posts(3)
    for _ in range(2):
        assert newscli("parse", "posts", "-o", "posts/all.jsonl").code == 0
    assert (tmp_path / "posts" / "all.jsonl").read_bytes().count(b"\n") == 3
    (tmp_path / "link.jsonl").symlink_to("posts/all.jsonl")
    assert newscli("parse", "posts", "-o", "link.jsonl").code == 0
    assert (tmp_path / "posts" / "all.jsonl").read_bytes().count(b"\n") == 3
    # Where it is named, it is what is meant.
    assert newscli("meta", "posts/all.jsonl", "posts", "-o", "posts/all.jsonl").code == 0
    assert (tmp_path / "posts" / "all.jsonl").read_bytes().count(b"\n") == 6


def test_byte_order_mark_and_windows_line_ends_in_records(newscli):
    line = b'{"html": "<p>a</p>"}'
    done = newscli("text", stdin=b"\xef\xbb\xbf" + line + b"\r\n" + line + b"\r\n")
    assert done.code == 0
    assert [record["text"] for record in done.records] == ["a", "a"]


def test_a_last_line_without_an_end_and_long_lines(newscli):
    long = json.dumps({"html": "<p>" + "电" * 200_000 + "</p>"}, ensure_ascii=False).encode()
    done = newscli("text", stdin=long + b"\n" + long + b'\n{"html": "<p>z</p>"}')
    assert done.code == 0
    assert [len(record["text"]) for record in done.records] == [200_000, 200_000, 1]


def test_empty_standard_input_is_an_empty_stream(newscli):
    for command in ("parse", "text"):
        done = newscli(command)
        assert (done.code, done.out, done.err) == (0, b"", "")


def test_error_records_pass_untouched(newscli, posts):
    line = b'{"source":"a.md",  "error":{"code":"bad-json","message":"x"},"mine":1}\n'
    for command in ("parse", "clean", "meta", "stocks", "text"):
        done = newscli(command, "-f", "id", stdin=line)
        assert (done.code, done.out, done.err) == (0, line, "")


def test_the_path_is_the_one_the_user_gave(newscli, posts):
    folder = posts(1)
    assert sources(newscli("parse", str(folder))) == [str(folder / "00000.md")]
    assert sources(newscli("parse", "./posts/../posts")) == ["./posts/../posts/00000.md"]
    assert Path(folder).exists()
