"""Documents that are cut, mutated, bombs, or far too large: a record or a reported error, in linear time."""

import gzip
import random
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newscli
from newscli.problems import CODES
from newscli.record import dumps

POST = (Path(__file__).parent / "post.md").read_bytes()


STAGES: list[Callable[[bytes], object]] = [
    newscli.parse, newscli.clean, newscli.meta, newscli.stocks, newscli.text,
]  # fmt: skip


def problem_of(stage: Callable[..., object], document: object) -> newscli.Problem | None:
    """What a command says of a document; None where it gives a record, which is valid JSON."""
    try:
        answer = stage(document)
    except newscli.Problem as problem:
        return problem
    assert isinstance(answer, dict)
    dumps(answer)
    return None


def survive(data: bytes) -> None:
    """Every command gives a record or a problem with a code."""
    for stage in STAGES:
        problem = problem_of(stage, data)
        if problem is not None:
            assert problem.code in CODES
            assert problem.code != "internal-error"
            assert "\n" not in problem.message


@pytest.mark.parametrize("compressed_by", [1, 7])
def test_cut_at_every_byte(compressed_by):
    for end in range(0, len(POST), compressed_by):
        survive(POST[:end] if compressed_by == 1 else POST[end:])


def test_mutated():
    chance = random.Random(20221002)
    pieces = [b"<", b">", b"'", b'"', b"---\n", b"</div>", b"<table>", b"<p", b"<!--", b"-->", b"&",
              b"\0", b"\xff", b"\xe4\xb8", "　".encode(), b"<svg>", b"_", b"(", "（".encode(), b"\r\n",
              b"<span id=stock_sz000001>", b": ", b"\n - ", b"&#x0;", b"\xed\xa0\x80"]  # fmt: skip
    for _ in range(400):
        data = bytearray(POST)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(data))
            match chance.randrange(3):
                case 0:
                    data[at : at + chance.randint(1, 40)] = b""
                case 1:
                    data[at:at] = chance.choice(pieces) * chance.choice((1, 1, 1, 30))
                case _:
                    data[at] = chance.randrange(256)
        survive(bytes(data))


@given(st.binary(max_size=400))
def test_any_bytes(data):
    survive(data)


@given(st.binary(max_size=200))
def test_any_bytes_as_a_body(data):
    survive(b"---\ntitle: a\n---\n" + data)


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_any_text_as_the_markup_of_a_record(text):
    for stage in (newscli.clean, newscli.meta, newscli.stocks, newscli.text):
        problem = problem_of(stage, {"html": text})
        assert problem is None or problem.code in CODES


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "gb18030", "big5"])
@pytest.mark.parametrize("declared", ["", "gb2312", "big5", "utf-16", "nonsense", "rot13", "utf-8"])
def test_encodings_with_right_and_wrong_declarations(codec, declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<!doctype html><html><head>{meta}<title>經濟新聞</title></head><body>" + (
        "<p>經濟部今日公布出口數據，較去年同期增長，專家認為景氣回溫。</p>" * 5
    )
    survive(page.encode(codec, "ignore"))


BOMBS = {
    "divisions": "<div>" * 100_000,
    "divisions, closed": "<div>" * 100_000 + "x" + "</div>" * 100_000,
    "lists": "<ul><li>" * 50_000,
    "quotations": "<blockquote>" * 100_000,
    "bold and italic": "<b><i>" * 50_000 + "x",
    "fonts": "<font color=red>" * 100_000 + "x",
    "spans, stock marks": "<span id=stock_sh600519>" * 50_000 + "x",
    "links": "<a href=x>" * 100_000,
    "tables": "<table><tr><td>" * 20_000,
    "tables of one cell": "<table><tr><td>x</table>" * 20_000,
    "templates": "<template>" * 50_000,
    "svg": "<svg>" * 100_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
    "attributes, the same": "<p" + " a=1" * 100_000 + ">x",
    "comments": "<!---->" * 100_000,
    "comments, open": "<!--" * 100_000,
    "brackets": "（" * 100_000,
    "open tags": "<" * 200_000,
    "ampersands": "&" * 200_000,
    "entities": "&#x4e2d;" * 50_000,
    "spaces": "<p>" + " " * 500_000 + "x",
    "ideographic spaces": "<p>" + "　" * 300_000 + "x",
    "digits": "<p>" + "6" * 300_000,
    "dollars": "<p>" + "$" * 300_000,
    "underscores": "<p>" + "_" * 300_000,
    "breaks": "<p>x" + "<br>" * 100_000,
    "newlines": "x\n" * 100_000,
    "pictures": "<img src=x>" * 50_000,
    "figures": "<figure><img src=x>y" * 20_000,
    "sidebars": "<div class=sidebar>A sentence, which says that there is more to come of it." * 900,
    "asides": "<aside><h1>x</h1>A sentence, which says that there is more to come of it." * 900,
    "sections": "<section>A sentence, which says that there is more to come of it, and more.</section>"
    * 5_000,
    "captions": "<img src=x><span class=img_descr>y</span>" * 20_000,
    "bylines": "<p>本报记者 陈明</p>" * 20_000,
    "names": "<p>本报记者 " + "陈明 李强 " * 20_000 + "</p>",
    "separators": "<p>来源：" + "、" * 100_000 + "</p>",
    "quotes": "<p>" + "“" * 200_000 + "</p>",
    "codes": "<p>" + "（600519.SH）" * 20_000 + "</p>",
    "rows": "<table>" + "<tr><td>1<td>2" * 30_000 + "</table>",
    "colspans": "<table>" + "<tr><td colspan=1000 rowspan=1000>1<td>2" * 5_000 + "</table>",
    "one long word": "<p>" + "中" * 1_000_000,
    "unknown elements": "".join(f"<x{n}>" for n in range(20_000)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs(name):
    start = time.process_time()
    survive(f"---\ntitle: '{name}'\nauthor: 新浪财经\n---\n".encode() + BOMBS[name].encode())
    survive(f"<!doctype html><title>{name}</title><body>".encode() + BOMBS[name].encode())
    # Ten readings of at most 1.5 MB: a second or two. Anything quadratic takes minutes.
    assert time.process_time() - start < 30


HEADERS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in pairwise("abcdefghi")),
    "alias to itself": "a: &a [*a]\n",
    "flow lists": "a: " + "[" * 50_000,
    "maps": "a:\n" + "".join(" " * n + "b:\n" for n in range(1, 2000)),
    "keys": "".join(f"k{n}: v\n" for n in range(50_000)),
    "the same key": "k: v\n" * 50_000,
    "quotes": "title: " + "'" * 100_001,
    "double quotes": "title: " + '"' * 100_001 + "a",
    "tags": "a: !!python/object/apply:os.system ['true']\n",
    "colons": "a" + ": " * 100_000,
    "items": "a:\n" + " - x\n" * 50_000,
    "tabs": "a:\tb\n\tc: d\n",
    "long line": "a: " + "x" * 2_000_000,
    "dashes": "- " * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HEADERS)
def test_header_bombs(name):
    start = time.process_time()
    survive(b"---\n" + HEADERS[name].encode() + b"\n---\n<p>text</p>")
    assert time.process_time() - start < 20


def test_what_a_packed_bomb_unpacks_to_is_binary_only_if_it_is():
    survive(gzip.compress(POST))
    survive(bytes(1_000_000))


@pytest.mark.parametrize("stage", [newscli.clean, newscli.meta, newscli.stocks, newscli.text])
def test_time_is_linear_in_size(stage):
    body = POST.split(b"<div>   \n")[1]
    head = POST[: POST.index(b"<div>")]

    def seconds(times: int) -> float:
        data = head + body * times
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            stage(data)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(250), seconds(1000)
    assert large < 4 * small * 2.5 + 0.05
