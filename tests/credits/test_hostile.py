"""No text makes the grammar slow, and none makes it fail."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.credits import read_closing, read_info, read_line, read_opening
from newscli.credits.line import LONGEST
from newscli.credits.names import split_run
from newscli.headline.site_names import without_site
from newscli.headline.underscores import restored
from newscli.meta.dates import find_time, read_time
from newscli.meta.language import language
from newscli.meta.pictures import address

PIECES = [
    "1",
    "（",
    "）",
    "(",
    "【",
    "】",
    " ",
    "　",
    "记者",
    "记者 ",
    "编辑",
    "来源：",
    "王",
    "王小",
    "中",
    "新华社",
    "日",
    "电",
    "7月",
    "、",
    "·",
    "_",
    "/",
    "|",
    "文/",
    "a",
    "A ",
    "@",
    "\n",
    "http://",
    "?url=",
    "-",
    "北京",
    "报道",
    "综合",
    "原标题",
    "．",
]
SIZE = 100_000
READERS = [
    read_line,
    read_opening,
    read_closing,
    read_info,
    read_time,
    find_time,
    language,
    without_site,
    split_run,
]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_a_hundred_thousand_of_anything(reader: object) -> None:
    for piece in PIECES:
        text = piece * (SIZE // len(piece))
        started = time.process_time()
        reader(text)  # type: ignore[operator]
        assert time.process_time() - started < 0.5, piece


@pytest.mark.parametrize("piece", PIECES)
def test_the_longest_line_that_is_read(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    started = time.process_time()
    for reader in (read_line, read_opening, read_closing, read_info):
        reader(text)
        reader("记者 " + text)
        reader(text + "）")
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize("piece", PIECES)
def test_long_titles_and_addresses(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    started = time.process_time()
    restored("_甲_" + text[:2000], [text], text)
    address(text, "https://a.example/")
    assert time.process_time() - started < 0.5


WORDS = st.lists(
    st.sampled_from([*PIECES, "陆小满", "秦朗", "：", "责任编辑：", "讯", "，", "。"]), max_size=14
).map("".join)


@given(WORDS | st.text(max_size=60))
def test_nothing_makes_it_fail(text: str) -> None:
    read_line(text)
    read_info(text)
    opening = read_opening(text)
    assert opening is None or 0 < opening.end <= len(text)
    closing = read_closing(text)
    assert closing is None or 0 <= closing.start < len(text)


@given(WORDS)
def test_a_name_is_a_part_of_the_line(text: str) -> None:
    line = read_line(text)
    for credit in line.credits if line else ():
        assert credit.name.replace(" ", "") in text.replace(" ", "").replace("　", "").replace(
            "\n", ""
        )
        assert credit.text
