"""The encodings of documents, case by case, and whatever bytes come."""

import encodings.aliases
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parse import as_record
from newscli.parse.encoding import decode
from newscli.problems import Problem

TABLE = tomllib.loads((Path(__file__).parent / "encodings.toml").read_text(encoding="utf-8"))


def _document(case: dict[str, Any], damage: str) -> str:
    text: str = case.get("before", "") + TABLE["texts"][case["text"]]
    return text.replace("DECLARED", case["declares"]).replace("DAMAGE", damage)


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["why"])
def test_encoding(case: dict[str, Any]) -> None:
    mark = "@@@" if "damage" in case else ""
    data = _document(case, mark).encode(case["written"])
    if mark:
        data = data.replace(b"@@@", bytes.fromhex(case["damage"]))
    text, told = decode(data)
    assert told == case["told"]
    if mark:
        assert text.replace("\ufffd", "").startswith(_document(case, mark).partition("@@@")[0])
    else:
        assert text == _document(case, "")


@pytest.mark.parametrize("case", TABLE["case"], ids=lambda case: case["why"])
def test_it_is_said_in_the_record(case: dict[str, Any]) -> None:
    record = as_record(_document(case, "").encode(case["written"]))
    assert (record["format"], record["encoding"]) == ("page", case["told"])


def test_a_page_cut_off_in_the_middle_of_a_character() -> None:
    case = TABLE["case"][0]
    data = _document(case, "").encode("gb18030").partition(b"</p>")[0][:-1]
    text, told = decode(data)
    assert told == "gb18030"
    assert "董事长㛃䶮先生表示" in text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00", b"%PDF-1.7\n\xff\xfe", b"\x7fELF\x02\x01\x01" + bytes(9)]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Problem) as refused:
        decode(data)
    assert refused.value.code == "binary-document"


@pytest.mark.parametrize("declared", sorted({*encodings.aliases.aliases.values(), "undefined"}))
def test_whatever_is_declared_the_page_is_read(declared: str) -> None:
    data = f'<html><meta charset="{declared}"><title>九派新闻</title>'.encode("gbk")
    text, told = decode(data)
    assert "charset" in text
    assert told


@given(st.binary(max_size=3000))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, told = decode(data)
    except Problem as problem:
        code = problem.code
    else:
        code = "" if isinstance(text, str) and told else "nothing"
    assert code in ("", "binary-document")


@given(st.text(min_size=1, max_size=500))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if data and "\0" not in text and not text.startswith("\ufeff"):
        assert decode(data) == (data.decode(), "utf-8")


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe \x00\n\x00"]
)
def test_a_byte_order_mark_alone_is_nothing(data: bytes) -> None:
    with pytest.raises(Problem) as refused:
        as_record(data)
    assert refused.value.code == "empty-document"
