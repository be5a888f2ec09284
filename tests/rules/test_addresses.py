"""Where a record says it is from, whatever somebody put there."""

import pytest

from newscli.clean.addresses import base_of
from newscli.rules.origin import host_of, is_at_front, original

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


ARCHIVED = "https://web.archive.org/web/20240102030405/https://Harbour.example/a/1.html"


def test_a_page_of_the_web_archive_is_from_where_it_was_taken():
    assert host_of({"head": {"canonical": ARCHIVED, "meta": {}}}) == "harbour.example"
    assert host_of({"url": ARCHIVED}) == "harbour.example"
    assert original(ARCHIVED) == "https://Harbour.example/a/1.html"
    # What is relative in it leads into the archive.
    assert base_of({"url": ARCHIVED}) == ARCHIVED


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        "https://web.archive.org/web/20240102030405/harbour.example",
        "https://web.archive.org/about/",
        "https://harbour.example/?u=https://web.archive.org/web/20240102030405/https://a.example/",
    ],
)
def test_other_addresses_are_as_they_are(address):
    assert original(address) == address


@pytest.mark.parametrize(
    ("addresses", "front"),
    [
        (["https://harbour.example"], True),
        (["https://harbour.example/"], True),
        (["//harbour.example/index.html"], True),
        (["https://harbour.example/en/"], True),
        (["https://harbour.example/pt-br/home.php"], True),
        (["https://web.archive.org/web/20240102030405/https://harbour.example/"], True),
        (["https://harbour.example/", "https://harbour.example/home.html"], True),
        (["https://harbour.example/", "https://harbour.example/a/1.html"], False),
        (["https://harbour.example/?p=12"], False),
        (["https://harbour.example/trams/"], False),
        ([ARCHIVED], False),
        ([], False),
    ],
)
def test_a_front_has_no_other_address(addresses, front):
    record = {"head": {"canonical": next(iter(addresses), None), "meta": {"og:url": addresses[1:]}}}
    assert is_at_front(record) is front


@pytest.mark.parametrize(
    ("base", "url", "want"),
    [
        ('<base href="https://www.harbour.example/n/">', None, "https://www.harbour.example/n/"),
        ("<BASE HREF='//www.harbour.example/n/'>", None, "https://www.harbour.example/n/"),
        ('<base target="_blank" href="/n/">', PAGE, "https://Finance.example.com/n/"),
        ('<base href="/n/">', None, ""),
        ('<base target="_blank">', PAGE, PAGE),
        ('<base href="javascript:alert(1)">', PAGE, PAGE),
        ('<basefont color="red" href="/n/">', PAGE, PAGE),
    ],
)
def test_a_page_may_name_the_base_of_its_addresses(base, url, want):
    record = {"head": {"meta": {}}, "html": f"<html><head>{base}</head><body>x</body></html>"}
    assert base_of(record | ({"url": url} if url else {})) == want
    assert base_of({"html": base, "url": PAGE}) == PAGE  # a post is no page
