"""Where a record says it is from, whatever somebody put there."""

import pytest

from newscli.clean.addresses import base_of
from newscli.rules.origin import host_of

PAGE = "https://Finance.example.com/a/1.html"


@pytest.mark.parametrize(
    "record",
    [
        {"url": PAGE},
        {"head": {"canonical": PAGE, "meta": {}}},
        {"head": {"canonical": None, "meta": {"og:url": [PAGE]}}},
        {
            "url": 5,
            "head": {"canonical": ["x"], "meta": {"og:url": [PAGE, "https://other.example"]}},
        },
    ],
)
def test_host_and_base_come_from_the_same_address(record):
    assert host_of(record) == "finance.example.com"
    assert base_of(record) == PAGE


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"url": 5},
        {"url": "relative/path"},
        {"head": {"meta": {"og:url": 5}}},
        {"head": {"meta": {"og:url": [None]}}},
        {"head": {"meta": {"og:url": []}}},
        {"head": {"meta": None}},
    ],
)
def test_nothing_usable_is_no_address(record):
    assert host_of(record) == base_of(record) == ""
