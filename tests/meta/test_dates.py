"""Times as documents write them, case by case."""

import json
import zoneinfo
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.meta.dates import Clock, find_time, read_time
from newscli.meta.zones import CHINA, zone

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "dates.jsonl").read_text(encoding="utf-8").splitlines()
]


def clock(kind: str | None) -> Clock:
    if kind == "new-york":
        try:
            return Clock(zone("America/New_York"))
        except zoneinfo.ZoneInfoNotFoundError:
            pytest.skip("no zone data on this machine")
    kinds = {
        "gmt": Clock(labelled_gmt=CHINA),
        "dates": Clock(dates_only=True),
        "utc": Clock(UTC),
        "abroad": Clock(None),
        "us": Clock(month_first=True),
        "europe": Clock(month_first=False),
    }
    return kinds.get(kind or "", Clock())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_time(case: dict[str, Any]) -> None:
    kind = case.get("clock")
    assert read_time(case["text"], clock(kind), 2022 if kind == "year" else None) == case["want"]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("2019年09月07日 13:43 来源：某报 责任编辑：某某", "2019-09-07T13:43:00+08:00"),
        ("某报 2019-09-24 09:10", "2019-09-24T09:10:00+08:00"),
        ("来源：某报 时间：2019-09-23 14:34:05 作者：", "2019-09-23T14:34:05+08:00"),
        ("阅读 1.2万 评论 33", None),
        ("By Ada Quay | May 2, 2019 | 12 comments", "2019-05-02"),
        ("Hafen, 3. Juli 2018 — Mitteilung", "2018-07-03"),
        ("12. März 2019 © 2017-01-01", "2019-03-12"),
        ("2019-03-12 | 1. Mai 2017", "2019-03-12"),
        ("Sonntags, ab 05.03.2017", None),
        ("07:40 2022/11/08", "2022-11-08T07:40:00+08:00"),
        ("1:40 2022/11/08", "2022-11-08T01:40:00+08:00"),
        ("比分2:40 2022/11/08", "2022-11-08"),
        ("07:40 2022/11/08 09:15", "2022-11-08T09:15:00+08:00"),
    ],
)
def test_time_inside_a_line(line: str, want: str | None) -> None:
    assert find_time(line) == want


def test_china_needs_no_zone_data() -> None:
    assert zone("Asia/Shanghai") is CHINA


def test_unknown_zone_is_refused() -> None:
    with pytest.raises(KeyError):
        zone("Asia/Nowhere")


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1)))
def test_what_python_prints_is_read(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    aware = moment.replace(tzinfo=UTC)
    assert read_time(aware.isoformat()) == aware.isoformat()
    assert (
        read_time(moment.strftime("%Y-%m-%d %H:%M:%S")) == moment.replace(tzinfo=CHINA).isoformat()
    )
    assert read_time(moment.strftime("%Y年%m月%d日")) == moment.date().isoformat()


@given(
    st.text(alphabet="0123456789-:/.年月日 TZGMT+上午", max_size=40)
    | st.text(alphabet="0123456789-/., demarjunaiPM:h", max_size=40)
    | st.text(max_size=40)
)
def test_never_raises_and_always_reads_back(text: str) -> None:
    read = read_time(text)
    if read is not None:
        assert read_time(read) == read
        datetime.fromisoformat(read)
    find_time(text)
