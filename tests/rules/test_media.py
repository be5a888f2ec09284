"""The sites of a line or two, searched as text: only whole names and whole hosts are found."""

import pytest

from newscli.rules import load
from newscli.rules.builtin import builtin
from newscli.rules.media import Media
from newscli.rules.register import Register


@pytest.fixture(scope="module")
def media() -> Media:
    return Media(builtin().media)


@pytest.mark.parametrize(
    ("key", "word", "there"),
    [
        ("authors", "第一财经", True),
        ("authors", "一财经", False),
        ("authors", "yicai.com", False),
        ("hosts", "yicai.com", True),
        ("hosts", "第一财经", False),
        ("authors", "outlet", False),
        ("authors", "", False),
        ("authors", "第一财经\ud800", False),
        ("authors", '第一财经", "第一财经网', False),
        ("authors", "第一财经\n", False),
        ("authors", "第一财经" * 1000, False),
    ],
)
def test_whole_words(key: str, word: str, there: bool, media: Media) -> None:
    assert media.has(key, word) is there


def test_in_the_order_of_the_file(media: Media) -> None:
    names = [table["name"] for table in media.matching("", ["blog.caixin.com", "caixin.com"])]
    assert names == ["财新博客", "财新网"]
    assert media.matching("某某日报", ["example.cn"]) == []


def test_memory_stays_flat_however_many_names(media: Media) -> None:
    for number in range(5000):
        media.has("authors", f"某某{number}")
    assert len(media._found) <= 4097
    assert media.has("authors", "财新网")


def test_a_users_own_table_stands_before_and_leaves_them() -> None:
    own = [{"name": "我的", "match": {"hosts": ["yicai.com"]}}]
    found = Register(own, builtin().sites, builtin().media).matching("", "www.yicai.com")
    assert [table["name"] for table in found] == ["我的", "第一财经"]


def test_none_without_the_built_in_rules() -> None:
    assert load(builtin=False).site({"url": "https://www.yicai.com/1.html"}).outlet is None
