"""Pictures, languages, counts and digests."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.article import Article, Block, Span
from newscli.meta.fingerprint import counts, text_hash
from newscli.meta.language import language
from newscli.meta.pictures import address, lead, pictures

HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


@pytest.mark.parametrize(
    "case", cases("pictures"), ids=lambda case: f"{case['why']}: {case['src'][:40]}"
)
def test_picture(case: dict[str, Any]) -> None:
    assert address(case["src"], case.get("base")) == case["want"]


@pytest.mark.parametrize("case", cases("languages"), ids=lambda case: case["why"])
def test_language(case: dict[str, Any]) -> None:
    assert language(case["text"], case.get("lang")) == case["want"]


def test_each_picture_once_with_its_caption() -> None:
    article = Article(
        [
            Block("picture", src="https://img.example.com/1.jpg"),
            Block("picture", src="https://img.example.com/1.jpg", caption="展会现场。 某某 摄"),
            Block("picture", src="https://img.example.com/2.jpg", caption="image"),
            Block(
                "picture", src="https://img.example.com/3.jpg", caption="W020211207402214348198.png"
            ),
        ]
    )
    assert pictures(article, None) == [
        {"src": "https://img.example.com/1.jpg", "caption": "展会现场。 某某 摄"},
        {"src": "https://img.example.com/2.jpg", "caption": None},
        {"src": "https://img.example.com/3.jpg", "caption": None},
    ]


def test_lead_picture_is_one_of_the_article() -> None:
    images: list[dict[str, str | None]] = [
        {"src": "https://a.example/1.jpg"},
        {"src": "https://a.example/2.jpg"},
    ]
    assert lead(images, ["https://a.example/2.jpg"], None) == "https://a.example/2.jpg"
    assert lead(images, ["https://a.example/other.jpg"], None) == "https://a.example/1.jpg"
    assert lead([], ["https://a.example/2.jpg"], None) is None


def test_counts() -> None:
    article = Article(
        [
            Block("heading", "一、综述", level=2),
            Block(
                "paragraph",
                "甲 乙　丙",
                [Span(0, 1, "link", "https://a.example/"), Span(2, 3, "strong")],
            ),
            Block("table", "甲\t乙"),
            Block("picture", src="x"),
        ]
    )
    assert counts(article, article.text, 1) == {
        "characters": 9,
        "paragraphs": 3,
        "images": 1,
        "tables": 1,
        "links": 1,
    }


SPACE = st.text(alphabet=" \n　，。“”！…", max_size=3)


@given(st.lists(st.tuples(SPACE, st.sampled_from(list("甲乙丙aＢ1２"))), min_size=1, max_size=20))
def test_digest_ignores_spaces_marks_and_widths(pieces: list[tuple[str, str]]) -> None:
    plain = "".join(letter for _, letter in pieces)
    narrow = plain.translate(str.maketrans("Ｂ２", "b2"))
    assert text_hash("".join(mark + letter for mark, letter in pieces)) == text_hash(narrow)


def test_digest_of_nothing_is_none() -> None:
    assert text_hash(" ，。\n") is None


def test_digest_tells_texts_apart() -> None:
    assert text_hash("甲乙") != text_hash("乙甲")
