"""When an article was published, by lines, addresses and the zone of its page."""

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from newscli import rules
from newscli.article import Article, Block, Removed
from newscli.meta import facts
from newscli.meta.addresses import day_in
from newscli.updates import ends_in_update, is_first, published_parts, updated_part

RULES = rules.load()
HERE = Path(__file__).parent


def cases(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def page(lang: str | None, text: str, *lines: str, **head: Any) -> dict[str, Any]:
    """The facts of a page with these info lines."""
    article = Article([Block("paragraph", text)], [Removed("info-line", line) for line in lines])
    return facts({"head": {"lang": lang, "meta": {}, **head}}, article, RULES)


ENGLISH = "The harbour of the city is to be closed for the whole of the summer, officials said."
CHINESE = "记者从港口管理部门获悉，这座港口今年夏天将全部关闭进行改造，预计明年开放。"


@pytest.mark.parametrize("case", cases("lines"), ids=lambda case: case["why"])
def test_line(case: dict[str, Any]) -> None:
    found = page(case.get("lang", "en-GB"), ENGLISH, *case["lines"])
    assert found["published"] == case["published"]
    assert found["updated"] == case.get("updated")


@pytest.mark.parametrize("case", cases("addresses"), ids=lambda case: case["why"])
def test_address(case: dict[str, Any]) -> None:
    found = day_in(case["address"])
    assert (found[0] if found else None) == case["want"]


def test_the_address_tells_where_nothing_else_does() -> None:
    address = "https://news.example.com/2019/06/27/harbour"
    assert page("en", ENGLISH, canonical=address)["published"] == "2019-06-27"
    assert page("en", ENGLISH, canonical=address)["published_raw"] == "2019/06/27"
    assert page("en", ENGLISH, "May 2, 2019", canonical=address)["published"] == "2019-05-02"


@pytest.mark.parametrize(
    ("written", "lines", "published"),
    [
        ("2022-08-17-06:08:00", ["2022-08-17 06:42 来源：江海日报"], "2022-08-17T06:42:00+08:00"),
        ("2022-08-17-06:08:00", [], "2022-08-17"),
        ("2022-08-17-06:09:00", ["2022-08-17 06:42"], "2022-08-17T06:09:00+08:00"),
        ("2022-08-17-06:08:21", ["2022-08-17 06:42"], "2022-08-17T06:08:21+08:00"),
        ("2022-08-17 06:08:00", ["2022-08-17 06:42"], "2022-08-17T06:08:00+08:00"),
    ],
)
def test_of_a_time_whose_minutes_are_its_month_the_day_alone_counts(
    written: str, lines: list[str], published: str
) -> None:
    meta = {"firstpublishedtime": written, "lastmodifiedtime": written}
    found = page("zh", CHINESE, *lines, meta=meta)
    assert found["published"] == published
    assert found["updated"] == page("zh", CHINESE, meta=meta)["published"]


def test_the_address_tells_the_year_that_the_page_leaves_out() -> None:
    found = page(
        "zh", CHINESE, "11-05 10:30 来源：河畔日报", canonical="http://a.cn/20211105/1.html"
    )
    assert found["published"] == "2021-11-05T10:30:00+08:00"


@pytest.mark.parametrize(
    ("line", "address", "want"),
    [
        ("12-31 23:59", "http://a.cn/2022-01-01/1.html", "2021-12-31T23:59:00+08:00"),
        ("01-01 00:05", "http://a.cn/2021/12-31/1.html", "2022-01-01T00:05:00+08:00"),
        ("07-02 08:05", "http://a.cn/2022/07-02/1.html", "2022-07-02T08:05:00+08:00"),
        ("02-29 08:05", "http://a.cn/20200301/1.html", "2020-02-29T08:05:00+08:00"),
    ],
)
def test_a_date_without_its_year_is_near_the_day_of_the_address(
    line: str, address: str, want: str
) -> None:
    assert page("zh", CHINESE, line, canonical=address)["published"] == want


def test_an_address_of_a_day_after_the_last_change_tells_nothing() -> None:
    address = "https://news.example.com/events/2029-06-27-regatta"
    head = {"canonical": address, "meta": {"article:modified_time": ["2019-01-01"]}}
    assert page("en", ENGLISH, **head)["published"] is None


@pytest.mark.parametrize(
    ("lang", "text", "head", "want"),
    [
        ("en", ENGLISH, {}, "2021-03-21"),
        ("zh-CN", CHINESE, {}, "2021-03-21T16:45:00+08:00"),
        (None, CHINESE, {}, "2021-03-21T16:45:00+08:00"),
        ("zh-CN", ENGLISH, {}, "2021-03-21T16:45:00+08:00"),
        ("en", ENGLISH, {"canonical": "https://en.harbour.cn/1.html"}, "2021-03-21T16:45:00+08:00"),
        ("ja", "港は夏の間ずっと閉鎖されると市の担当者は話した。", {}, "2021-03-21T16:45:00+09:00"),
        (
            "ko",
            "항구는 여름 내내 문을 닫는다고 시 관계자가 말했다.",
            {},
            "2021-03-21T16:45:00+09:00",
        ),
    ],
)
def test_a_time_without_a_zone_is_of_the_pages_country(
    lang: str | None, text: str, head: dict[str, Any], want: str
) -> None:
    assert page(lang, text, "2021-03-21 16:45", **head)["published"] == want


@pytest.mark.parametrize(
    ("meta", "line", "want"),
    [
        ({"cxensething:publishtime": ["2021-05-03T08:00:00Z"]}, None, "2021-05-03T08:00:00+00:00"),
        ({"iso-8601-publish-date": ["2021-05-03"]}, "2021-05-02", "2021-05-02"),
        (
            {"article:publicationdate": ["nonsense"], "x-published-at": ["2021-05-03"]},
            None,
            "2021-05-03",
        ),
        ({"video:publish_date": ["2021-05-03"]}, None, None),
        ({"unpublish_date": ["2021-05-03"]}, None, None),
        ({"publisher": ["2021-05-03"]}, None, None),
        (
            {"dcterms.created": ["2021-05-02T08:00:00Z"], "article:published_time": ["2021-05-03"]},
            None,
            "2021-05-03",
        ),
        ({"dcterms.created": ["2021-05-02T08:00:00Z"]}, None, "2021-05-02T08:00:00+00:00"),
    ],
)
def test_a_name_nobody_knows_tells_of_the_publication(
    meta: dict[str, Any], line: str | None, want: str | None
) -> None:
    lines = [line] if line else []
    assert page("en", ENGLISH, *lines, meta=meta)["published"] == want


@pytest.mark.parametrize(
    ("address", "kind", "want"),
    [
        ("https://www.harbour.example/", "website", None),
        ("https://www.harbour.example", "website", None),
        ("https://www.harbour.example/en/", "website", None),
        ("https://web.archive.org/web/20240102030405/https://harbour.example/", "website", None),
        ("https://www.harbour.example/", "article", "2021-05-03"),
        ("https://www.harbour.example/a", "website", "2021-05-03"),
        ("https://www.harbour.example?p=7", "website", "2021-05-03"),
        ("https://www.harbour.example/", "", "2021-05-03"),
        ("/", "website", "2021-05-03"),
    ],
)
def test_a_front_page_was_not_published(address: str, kind: str, want: str | None) -> None:
    meta = {"dcterms.created": ["2021-05-03"], "og:type": [kind]}
    assert page("en", ENGLISH, canonical=address, meta=meta)["published"] == want


@pytest.mark.parametrize(
    ("lang", "meta", "linked", "want", "why"),
    [
        (
            "en",
            "15:40:14+00:00",
            "15:40:14+02:00",
            "15:40:14+02:00",
            "one says where its clock hangs",
        ),
        (
            "en",
            "15:40:14+02:00",
            "15:40:14+00:00",
            "15:40:14+02:00",
            "the same the other way round",
        ),
        ("it", "19:50:37Z", "18:50:37Z", "18:50:37+00:00", "in Italy clocks are ahead"),
        ("it", "18:50:37Z", "19:50:37Z", "18:50:37+00:00", "the same the other way round"),
        ("en", "19:50:37Z", "18:50:37Z", "19:50:37+00:00", "where English is written nobody knows"),
        ("it", "19:50:37Z", "18:50:36Z", "19:50:37+00:00", "another second: published anew"),
        ("it", "19:50:37Z", "", "19:50:37+00:00", "a date tells nothing of the clock"),
    ],
)
def test_a_time_told_twice(lang: str, meta: str, linked: str, want: str, why: str) -> None:
    other = f"2021-05-03T{linked}" if linked else "2021-05-03"
    head = {
        "meta": {"article:published_time": [f"2021-05-03T{meta}"]},
        "json_ld": [{"@type": "NewsArticle", "datePublished": other}],
    }
    assert page(lang, ENGLISH, **head)["published"] == f"2021-05-03T{want}", why


def test_when_it_was_created_goes_behind_when_it_was_published() -> None:
    head = {
        "meta": {"dcterms.created": ["2021-05-03T08:00:00Z"]},
        "json_ld": [{"@type": "NewsArticle", "datePublished": "2021-05-03T09:00:00Z"}],
    }
    assert page("en", ENGLISH, **head)["published"] == "2021-05-03T09:00:00+00:00"


def test_the_user_knows_the_zone() -> None:
    article = Article([Block("paragraph", ENGLISH)], [Removed("info-line", "2021-03-21 16:45")])
    found = facts({"head": {"lang": "en"}}, article, RULES, "UTC")
    assert found["published"] == "2021-03-21T16:45:00+00:00"


@pytest.mark.parametrize(
    ("lang", "head", "want"),
    [
        ("en", {}, None),
        ("en-US", {}, "2019-03-04"),
        ("en_PH", {}, "2019-03-04"),
        ("en-GB", {}, "2019-04-03"),
        ("en-CA", {}, None),
        ("fr", {}, "2019-04-03"),
        (None, {"meta": {"og:locale": ["en_US"]}}, "2019-03-04"),
        ("en", {"canonical": "https://www.harbour.co.uk/a"}, "2019-04-03"),
        ("en", {"canonical": "https://www.harbour.gov/a"}, "2019-03-04"),
        ("en", {"canonical": "https://www.harbour.com/a"}, None),
    ],
)
def test_day_or_month_first(lang: str | None, head: dict[str, Any], want: str | None) -> None:
    assert page(lang, ENGLISH, "Posted 3/4/2019", **head)["published"] == want


LABELS = ["Updated", "Posted on", "/", " 2019", "|", "Veröffentlicht", "aktualisiert am", "x" * 20]


@given(st.lists(st.sampled_from(LABELS)).map(" ".join) | st.text())
def test_parts_of_a_line_are_in_it(line: str) -> None:
    assert all(part in line for part in published_parts(line))
    assert updated_part(line) in line
    assert is_first(line) in (True, False)
    if not ends_in_update(line) and not updated_part(line):
        assert published_parts(line)


def test_the_function_takes_the_zone_of_times_that_name_none() -> None:
    post = "---\ntitle: 某厂扩产\ndate: 2022-07-02 08:30\n---\n<p>某厂扩产。</p>"
    assert newscli.meta(post)["meta"]["published"] == "2022-07-02T08:30:00+08:00"
    assert newscli.meta(post, tz="Asia/Tokyo")["meta"]["published"] == "2022-07-02T08:30:00+09:00"
    with pytest.raises(ZoneInfoNotFoundError):
        newscli.meta(post, tz="Asia/Peking")
