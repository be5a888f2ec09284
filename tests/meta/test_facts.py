"""The whole ``meta`` object of a document."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli import rules
from newscli.article import Article, Block, Removed
from newscli.meta import explained, facts

RULES = rules.load()
NOTICES = [
    json.loads(line)
    for line in (Path(__file__).parent / "notices.jsonl").read_text(encoding="utf-8").splitlines()
]
KEYS = [
    "title",
    "title_raw",
    "title_original",
    "published",
    "published_raw",
    "updated",
    "site",
    "outlet",
    "authors",
    "editors",
    "credits",
    "dateline",
    "categories",
    "keywords",
    "description",
    "url",
    "language",
    "image",
    "images",
    "counts",
    "text_hash",
]
HEADER = {
    "title": "某市打造_10+3_产业集群",
    "categories": ["金融", "新浪财经", "新浪财经－国內"],
    "headimg": "https://img.example.com/qr-logo.png",
    "author": "新浪财经",
    "date": "Sat, 02 Jul 2022 00:16:58 GMT",
    "thumbnail": "https://img.example.com/qr-logo.png",
}


def article(*paragraphs: str, removed: dict[str, str] | None = None) -> Article:
    return Article(
        [Block("paragraph", text) for text in paragraphs],
        [Removed(rule, text) for rule, text in (removed or {}).items()],
    )


def told(removed: dict[str, str], *paragraphs: str, author: str = "新浪财经") -> dict[str, Any]:
    return facts(
        {"front_matter": HEADER | {"author": author}}, article(*paragraphs, removed=removed), RULES
    )


def test_every_key_is_there_in_order() -> None:
    assert list(facts({}, Article(), RULES)) == KEYS


def test_what_nothing_says_is_null_or_empty() -> None:
    found = facts({}, Article(), RULES)
    counts = found.pop("counts")
    assert not any(found.values())
    assert not any(counts.values())


def test_a_post() -> None:
    found = told(
        {"byline": "本报记者 沈若溪 合肥报道", "editor": "责任编辑：秦朗 "},
        "某市近日出台政策。",
        "政策将惠及企业。",
    )
    assert found["title"] == "某市打造“10+3”产业集群"
    assert found["title_raw"] == "某市打造_10+3_产业集群"
    assert found["published"] == "2022-07-02T00:16:58+00:00"
    assert found["published_raw"] == "Sat, 02 Jul 2022 00:16:58 GMT"
    assert found["site"] == "新浪财经"
    assert found["authors"] == ["沈若溪"]
    assert found["editors"] == ["秦朗"]
    assert found["dateline"] == {"place": "合肥", "agency": None, "date": None}
    assert found["categories"] == ["金融", "新浪财经", "新浪财经－国內"]
    assert found["language"] == "zh-Hans"
    assert found["image"] is None
    assert found["images"] == []
    assert found["credits"] == [
        {"name": "沈若溪", "role": "reporter", "affiliation": "本报", "text": "本报记者 沈若溪"},
        {
            "name": "秦朗",
            "role": "responsible_editor",
            "affiliation": None,
            "text": "责任编辑：秦朗",
        },
    ]


def test_dateline_date_takes_its_year_from_the_publication() -> None:
    found = told({}, "中新网长春7月1日电（记者 沈若溪）1日，博览会开幕。")
    assert found["dateline"] == {"place": "长春", "agency": "中新网", "date": "2022-07-01"}
    assert found["outlet"] == "中新网"


@pytest.mark.parametrize(
    ("published", "written", "want"),
    [
        ("Fri, 31 Dec 2021 23:30:00 GMT", "1月1日", "2022-01-01"),
        ("Sun, 31 Jul 2022 18:00:00 GMT", "1日", "2022-08-01"),
        ("Tue, 05 Jul 2022 02:00:00 GMT", "27日", "2022-06-27"),
        ("Tue, 05 Jul 2022 02:00:00 GMT", "5日", "2022-07-05"),
        ("Mon, 03 Jan 2022 02:00:00 GMT", "30日", "2021-12-30"),
        ("Mon, 14 Mar 2022 02:00:00 GMT", "30日", None),
        ("Thu, 15 Dec 2022 02:00:00 GMT", "7月1日", "2022-07-01"),
        ("Tue, 05 Jul 2022 02:00:00 GMT", "8月1日", None),
    ],
)
def test_dateline_date_is_the_last_such_day_by_the_clock_of_greenwich(
    published: str, written: str, want: str | None
) -> None:
    record = {"front_matter": HEADER | {"date": published}}
    found = facts(record, article(f"中新网长春{written}电 博览会开幕。"), RULES)
    assert found["dateline"]["date"] == want


def test_dateline_of_december_published_in_january() -> None:
    record = {"front_matter": HEADER | {"date": "Sat, 01 Jan 2022 00:16:58 GMT"}}
    found = facts(record, article("中新网长春12月31日电 博览会开幕。"), RULES)
    assert found["dateline"]["date"] == "2021-12-31"


@pytest.mark.parametrize(
    ("removed", "paragraphs", "outlet", "why"),
    [
        (
            {"source": "来源：华夏时报"},
            ["新华社北京7月1日电 某部发布。"],
            "华夏时报",
            "来源 before the dateline",
        ),
        ({"byline": "新京报记者 秦朗"}, ["某市近日出台政策。"], "新京报", "the byline"),
        (
            {"editor": "每经编辑 秦朗"},
            ["某市近日出台政策。"],
            "每日经济新闻",
            "the outlet's editor",
        ),
        (
            {"original-title": "原标题：某某 来源：央视"},
            ["某市近日出台政策。"],
            "央视",
            "behind the original title",
        ),
        (
            {"original-title": "某某 来源：央视"},
            ["某市近日出台政策。"],
            "央视",
            "behind one that has no label",
        ),
        ({}, ["某市近日出台政策。（第一财经）"], "第一财经", "the signature of a flash"),
        (
            {},
            ["甲公司公告。（证券日报）", "乙公司公告。（彭博）"],
            None,
            "a digest's items have sources of their own",
        ),
        (
            {"byline": "本报记者 秦朗"},
            ["他向《某某商报》记者表示乐观。"],
            "某某商报",
            "本报, and the text names it",
        ),
        (
            {"byline": "本报记者 秦朗"},
            ["《甲报》记者与《乙报》记者获悉。"],
            None,
            "本报, and the text names two",
        ),
        ({}, ["他向《某某商报》记者表示乐观。"], None, "a paper in the text alone is no outlet"),
        (
            {"credits": "头图摄影丨新华社 秦朗"},
            ["某市近日出台政策。"],
            None,
            "the photographer's agency",
        ),
        ({"source": "来源：网络"}, ["某市近日出台政策。"], None, "the web is no outlet"),
        (
            {},
            [
                "财联社7月1日电，甲公司公告。",
                "新华社北京7月1日电 某部发布。",
                "证券时报7月1日讯，乙公司公告。",
            ],
            None,
            "a digest of several agencies is none of theirs",
        ),
        (
            {},
            [
                "财联社7月1日电，甲公司公告。",
                "财联社7月1日电，乙公司公告。",
                "财联社7月1日电，丙公司。",
            ],
            "财联社",
            "a digest of one agency's",
        ),
        (
            {},
            ["某市近日出台政策。来源：环球网编辑：秦若芷审核：周佳禾"],
            "环球网",
            "a page's foot run into the last sentence",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_outlet(
    removed: dict[str, str], paragraphs: list[str], outlet: str | None, why: str
) -> None:
    assert told(removed, *paragraphs)["outlet"] == outlet, why


def test_outlet_editor_and_site_editor_are_both_editors() -> None:
    assert told(
        {"byline": "每经编辑 秦朗", "editor": "责任编辑：陆小满 SF055"}, "某市近日出台政策。"
    )["editors"] == [
        "秦朗",
        "陆小满",
    ]


def test_a_signature_with_a_time_in_it_names_its_writer() -> None:
    assert told({"byline": "作者：沈听澜 | 2022-07-02 08:30"}, "某市近日出台政策。")["authors"] == [
        "沈听澜"
    ]


def test_photographers_and_translators_are_no_authors() -> None:
    found = told({"byline": "记者 秦朗 摄影 陆小满 编译 沈若溪"}, "某市近日出台政策。")
    assert found["authors"] == ["秦朗"]
    assert [credit["role"] for credit in found["credits"]] == [
        "reporter",
        "photographer",
        "translator",
    ]


def test_every_reporter_of_a_survey_is_named() -> None:
    found = told(
        {},
        "甲市出台政策。（记者 秦若芷）",
        "乙市出台政策。（记者 陆云帆）",
        "丙市出台政策。（记者 沈听澜）",
    )
    assert found["authors"] == ["秦若芷", "陆云帆", "沈听澜"]


def test_a_headline_in_bold_may_hold_the_dateline() -> None:
    blocks = [
        Block("heading", "新华社北京7月2日电 题：江海城的数字化转型"),
        Block("paragraph", "某市近日出台政策。"),
    ]
    found = facts({"front_matter": HEADER}, Article(blocks), RULES)
    assert found["dateline"] == {"place": "北京", "agency": "新华社", "date": "2022-07-02"}


def test_a_signature_stands_above_lines_that_are_no_sentences() -> None:
    found = told({}, "某市出台政策。（记者 秦若芷）", "甲公司发布半年报", "股市 基金")
    assert found["authors"] == ["秦若芷"]


def test_a_signature_above_sentences_is_not_the_articles() -> None:
    found = told({}, "甲市出台政策。（记者 秦若芷）", "乙市出台政策。", "股市 基金")
    assert found["authors"] == []


def test_a_note_on_the_pictures_names_no_author() -> None:
    found = told({"credits": "本文图片均为 江海新闻记者 秦朗 图"}, "某市近日出台政策。")
    assert (found["authors"], found["outlet"]) == ([], None)


def test_nobody_is_credited_twice() -> None:
    found = told(
        {"byline": "（记者 秦朗）"}, "新京报讯（记者 秦朗）某市近日出台政策。", "（记者 秦朗）"
    )
    assert found["authors"] == ["秦朗"]


def test_joined_categories_are_divided() -> None:
    record = {
        "front_matter": {
            "categories": ["金融", "新浪财经 - 新浪财经－国內"],
            "author": "新浪财经 - 新浪财经－国內",
        }
    }
    found = facts(record, Article(), RULES)
    assert found["categories"] == ["金融", "新浪财经", "新浪财经－国內"]
    assert found["site"] == "新浪财经"


def test_a_header_author_who_is_a_person() -> None:
    found = facts({"front_matter": {"author": "李小满"}}, Article(), RULES)
    assert found["authors"] == ["李小满"]
    assert found["site"] is None


def test_a_page() -> None:
    record = {
        "format": "page",
        "url": "https://news.example.com/2019/1.html",
        "head": {
            "title": "某公司回应质疑_某某网",
            "meta": {
                "article:published_time": ["2019-09-07T13:43:45+08:00"],
                "keywords": ["公司, 质疑，回应"],
                "description": ["某公司  对质疑作出回应"],
                "og:site_name": ["某某网"],
            },
            "json_ld": [],
            "canonical": None,
            "lang": "zh-CN",
        },
    }
    removed = {
        "headline": "某公司回应质疑",
        "info-line": "2019年09月07日 13:43 来源：某某商报 责任编辑：秦朗_NF4425",
    }
    found = facts(record, article("某公司周六作出回应。", removed=removed), RULES)
    assert found["title"] == "某公司回应质疑"
    assert found["published"] == "2019-09-07T13:43:45+08:00"
    assert found["outlet"] == "某某商报"
    assert found["editors"] == ["秦朗"]
    assert found["site"] == "某某网"
    assert found["keywords"] == ["公司", "质疑", "回应"]
    assert found["description"] == "某公司 对质疑作出回应"
    assert found["url"] == "https://news.example.com/2019/1.html"


def test_time_of_day_in_the_info_line_completes_a_date() -> None:
    record = {"head": {"meta": {"publishdate": ["2019-09-07"]}}}
    found = facts(
        record, article("某公司。", removed={"info-line": "2019-09-07 13:43 某某商报"}), RULES
    )
    assert found["published"] == "2019-09-07T13:43:00+08:00"


def test_json_ld_names_people() -> None:
    item = {
        "@type": "NewsArticle",
        "author": [{"@type": "Person", "name": "Jane Doe"}],
        "dateModified": "2021-01-02",
    }
    found = facts({"head": {"json_ld": [item]}}, article("The bank said so on Monday."), RULES)
    assert found["authors"] == ["Jane Doe"]
    assert found["updated"] == "2021-01-02"


def _posting(headline: str, author: str, day: str) -> dict[str, object]:
    return {
        "@type": "NewsArticle",
        "headline": headline,
        "author": {"@type": "Person", "name": author},
        "datePublished": day,
    }


def test_of_several_articles_in_json_ld_the_pages_own_counts() -> None:
    others = [_posting("Ports are busy", "Ada Quay", "2021-01-03")]
    own = _posting("Banks&#039; profits fall", "Jane Doe", "2021-01-02")
    head = {"title": "Banks' profits fall | The Courier", "json_ld": [*others, own, *others]}
    found = facts({"head": head}, article("The bank said so on Monday."), RULES)
    assert found["authors"] == ["Jane Doe"]
    assert found["published"] == "2021-01-02"


def test_of_several_articles_in_json_ld_the_first_counts_where_none_has_the_headline() -> None:
    items = [_posting("", "Jane Doe", "2021-01-02"), _posting("Ports", "Ada Quay", "2021-01-03")]
    head = {"title": "Banks' profits fall", "json_ld": items}
    found = facts({"head": head}, article("The bank said so on Monday."), RULES)
    assert found["authors"] == ["Jane Doe"]


def test_a_page_without_an_article_in_json_ld_says_it_of_itself() -> None:
    items = [
        {"@type": "WebSite", "datePublished": "2001-01-01"},
        {"@type": ["WebPage"], "datePublished": "2021-01-02", "dateModified": "2021-01-05"},
    ]
    found = facts({"head": {"json_ld": items}}, article("The bank said so on Monday."), RULES)
    assert found["published"] == "2021-01-02"
    assert found["updated"] == "2021-01-05"


def test_zone_of_naive_times_is_the_users() -> None:
    record = {"front_matter": {"date": "2021-03-21 16:45:49"}}
    assert facts(record, Article(), RULES)["published"] == "2021-03-21T16:45:49+08:00"
    assert facts(record, Article(), RULES, "UTC")["published"] == "2021-03-21T16:45:49+00:00"


def test_evidence_is_given_for_what_has_a_value() -> None:
    found, evidence = explained(
        {"front_matter": HEADER},
        article("某市。", removed={"byline": "新京报记者 秦朗 北京报道"}),
        RULES,
    )
    assert evidence["outlet"] == {"rule": "byline", "read": "新京报记者 秦朗 北京报道"}
    assert evidence["authors"] == {"rule": "byline", "read": "新京报记者 秦朗 北京报道"}
    assert evidence["dateline"]["read"] == "新京报记者 秦朗 北京报道"
    assert evidence["published"] == {"rule": "front-matter", "read": HEADER["date"]}
    assert all(found[key] for key in evidence)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    [
        "title",
        "author",
        "date",
        "categories",
        "tags",
        "headimg",
        "description",
        "url",
        "meta",
        "json_ld",
        "canonical",
        "lang",
    ]
)


@given(
    st.dictionaries(
        st.sampled_from(["front_matter", "head", "url", "date"]),
        st.dictionaries(FIELDS, JSON) | JSON,
    ),
    st.lists(st.text(max_size=80), max_size=4),
    st.lists(
        st.tuples(
            st.sampled_from(["byline", "editor", "source", "original-title", "info-line"]),
            st.text(max_size=80),
        ),
        max_size=3,
    ),
)
def test_no_document_makes_it_fail(
    record: dict[str, Any], paragraphs: list[str], removed: list[tuple[str, str]]
) -> None:
    document = article(*paragraphs)
    document.removed = [Removed(rule, text) for rule, text in removed]
    assert list(facts(record, document, RULES)) == KEYS


@pytest.mark.parametrize("case", NOTICES, ids=lambda case: case["why"])
def test_a_notice_may_hold_a_credit(case: dict[str, Any]) -> None:
    found = told({case["rule"]: case["text"]}, "港口今年夏天将关闭。", author="某某")
    assert (found["outlet"], found["authors"]) == (case["outlet"], case["authors"])
    assert found["editors"] == case.get("editors", [])
