"""Pages as browsers and tools save them: in letters, archives, with the head of an answer."""

import plistlib
import tomllib
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.property.documents import PAGES

from newscli.parse import as_record
from newscli.parse.kind import kind_of
from newscli.problems import Problem

SECONDS = 1.0
"""Of hostile letters of a megabyte: a page of that size takes a thirtieth, on a quiet machine."""

TABLE = tomllib.loads(Path(__file__).with_name("saved.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["why"])
def test_a_page_comes_out_of_what_it_was_saved_in(case, end):
    data = case["document"].replace("\n", end).encode(case.get("encode", "utf-8"))
    assert kind_of(data) == "saved"
    if "code" in case:
        with pytest.raises(Problem) as refused:
            as_record(data)
        assert refused.value.code == case["code"]
        assert case.get("message", "") in refused.value.message
        return
    for kind in ("auto", "page"):
        record = as_record(data, kind=kind)
        assert record["format"] == "page"
        assert record["html"].rstrip("\r\n") == case["html"]
        assert record["head"]["canonical"] == case.get("canonical")
        assert record["encoding"] == case.get("encoding", "utf-8")


@pytest.mark.parametrize("case", TABLE["plain"], ids=lambda case: case["why"])
def test_what_only_looks_like_it_is_a_document_as_any_other(case):
    assert kind_of(case["document"].encode()) == "post"


def archive(**main):
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def test_a_web_archive_holds_its_page_with_address_and_encoding():
    page = "<html><title>某事</title><body><p>某公司的股价在昨天上涨。</p></body></html>"
    data = archive(
        WebResourceData=page.encode("gbk"),
        WebResourceTextEncodingName="GBK",
        WebResourceURL="https://finance.example.com/1.html",
        WebResourceMIMEType="text/html",
    )
    record = as_record(data)
    assert record["html"] == page
    assert record["encoding"] == "gb18030"
    assert record["head"]["canonical"] == "https://finance.example.com/1.html"


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00",
        b"bplist00\xd1\x01\x02",
        archive(WebResourceData=b"<html></html>")[:-9],
        archive(WebResourceData="no bytes"),
        plistlib.dumps({"other": 1}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps([1], fmt=plistlib.FMT_BINARY),
    ],
    ids=["nothing", "no table", "cut off", "of text", "another list", "an array"],
)
def test_a_damaged_or_other_archive_is_refused(data):
    with pytest.raises(Problem) as refused:
        as_record(data)
    assert refused.value.code == "binary-document"


LETTER = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n'
HOSTILE = {
    "parts without end": LETTER + b"--b0\r\nContent-Type: text/html\r\n\r\nx\r\n" * 30_000,
    "boundaries alone": LETTER + b"--b0\r\n" * 200_000,
    "fields without end": LETTER + b"--b0\r\n" + b"Content-Type: text/html\r\n" * 40_000,
    "fields that go on": LETTER + b"--b0\r\nContent-Type: text/html;\r\n" + b" a=b;\r\n" * 150_000,
    "letters in letters": LETTER
    + b"".join(
        b'--b%d\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n' % (n, n + 1)
        for n in range(15_000)
    ),
    "answers without end": b"HTTP/1.1 301 Moved\r\nLocation: https://example.com/\r\n\r\n" * 20_000,
    "remarks before no root": b"<!-- a > -->" * 80_000,
    "half a remark": b"<!--" + b"-" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_letters_take_no_longer_than_their_size(name):
    data = HOSTILE[name]
    start = process_time()
    with suppress(Problem):
        as_record(data)
    assert process_time() - start < SECONDS


def attached(page, transfer):
    """A letter with a picture and a page in it, as the library writes it."""
    letter = EmailMessage()
    letter["From"] = "<Saved by Blink>"
    letter.set_content("words")
    letter.add_related(b"picture", maintype="image", subtype="png")
    letter.add_alternative(page, subtype="html", cte=transfer)
    return letter.as_bytes()


@given(PAGES, st.sampled_from(["quoted-printable", "base64", "8bit"]))
def test_any_page_comes_out_of_a_letter_as_it_went_in(page, transfer):
    assert as_record(attached(page, transfer))["html"].removesuffix("\n") == page.removesuffix("\n")


@given(st.sampled_from([LETTER, b"HTTP/1.1 200 OK\r\n", b"bplist00", b"<rss>"]), st.binary())
def test_no_bytes_behind_such_a_beginning_are_too_odd(start, rest):
    with suppress(Problem):
        assert as_record(start + rest)["html"]
