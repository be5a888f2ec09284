"""Lists of files: longer than a command line, ended by newlines or NUL bytes, from a pipe."""

import subprocess

import pytest


def sources(done):
    return [record["source"] for record in done.records]


def test_a_list_of_files(newscli, posts, tmp_path):
    posts(3)
    names = ["posts/00002.md", "posts/00000.md"]
    (tmp_path / "list").write_text("\n".join(names) + "\n\n")
    (tmp_path / "list0").write_bytes("\0".join(names).encode())
    (tmp_path / "dos").write_text("\r\n".join(names))
    assert sources(newscli("parse", "--files-from", "list")) == names
    assert sources(newscli("parse", "--files-from", "dos")) == names
    assert sources(newscli("parse", "--files0-from", "list0")) == names
    done = newscli("parse", "--files-from", "-", stdin="\n".join(names).encode())
    assert sources(done) == names
    done = newscli("parse", "posts/00001.md", "--files-from", "list")
    assert sources(done) == ["posts/00001.md", *names]


def test_a_list_of_200_000_lines(start, tmp_path, posts, helpers):
    posts(1)
    (tmp_path / "list").write_text("posts/00000.md\n" * 1000 + "missing/文件.md\n" * 199_000)
    process = start("parse", "--files-from", "list", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=helpers.LONGEST)
    assert process.returncode == 1
    assert out.count(b"\n") == 1000
    assert err.count(b": missing-file: ") == 199_000


def test_standard_input_is_read_once_also_where_a_list_names_it(newscli, posts, tmp_path, helpers):
    posts(1)
    (tmp_path / "list").write_text("-\nposts/00000.md\n-\n")
    done = newscli("parse", "--files-from", "list", stdin=helpers.post(7).encode())
    assert (done.code, sources(done)) == (1, ["-", "posts/00000.md"])
    told = "newscli parse: -: unreadable-file: standard input can be read only once"
    assert done.lines == [told]
    done = newscli("parse", "--files-from", "-", stdin=b"-\nposts/00000.md\n")
    assert (done.code, sources(done), done.lines) == (1, ["posts/00000.md"], [told])


def test_closed_standard_input_that_a_list_names(shell, posts):
    done = shell("printf -- '-\\n' > list; newscli parse --files-from list <&-")
    assert (done.code, done.out) == (1, b"")
    assert done.lines == ["newscli parse: -: unreadable-file: standard input is closed"]


@pytest.mark.parametrize("flag", ["--files-from", "--files0-from"])
def test_a_list_that_is_none(newscli, posts, flag):
    posts(1)
    done = newscli("parse", flag, "missing")
    assert (done.code, done.lines) == (
        2,
        [f"newscli parse: {flag} missing: No such file or directory"],
    )
    done = newscli("parse", flag, "posts")
    assert done.lines == [f"newscli parse: {flag} posts: a folder, not a list of files"]
