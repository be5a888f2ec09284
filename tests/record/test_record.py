"""The record as a line of JSON: what comes in, what goes out."""

import json
import math
import subprocess
import sys

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.problems import Problem
from newscli.record import _without_orjson, dumps, loads

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
SURROGATES = st.characters(categories=("Cs",))


@given(st.dictionaries(st.text(), ANY_JSON))
def test_what_is_written_is_json_whatever_is_in_it(record):
    json.loads(dumps(record), parse_constant=pytest.fail)


@given(
    st.dictionaries(st.text(), st.none() | st.booleans() | st.text() | st.integers(-(2**53), 2**53))
)
def test_what_is_written_is_read_again(record):
    assert loads(dumps(record)) == record


@given(st.dictionaries(st.text(), st.text() | st.integers(-(2**60), 2**60)))
def test_key_order_is_kept(record):
    assert list(loads(dumps(record))) == list(record)


@given(st.text(SURROGATES, min_size=1, max_size=1), st.text(), st.text())
def test_a_lone_surrogate_goes_out_as_the_replacement_character(surrogate, before, after):
    assert loads(dumps({before: f"{before}{surrogate}{after}"})) == {before: f"{before}�{after}"}


def test_lone_surrogates_of_others_come_in():
    assert loads(rb'{"a": "\ud83d x"}')["a"][-2:] == " x"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_numbers_that_json_has_not_become_null(number):
    record = loads(b'{"a": %s}' % number.encode())
    assert not math.isfinite(record["a"]) if record["a"] is not None else True
    assert json.loads(dumps(record)) == {"a": None}


def test_a_long_integer_stays_a_number():
    record = loads(b'{"a": 123456789012345678901234567890}')
    assert json.loads(dumps(record))["a"] == pytest.approx(1.2345678901234568e29)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", "bad-json"),
        (b"{", "bad-json"),
        (b"{'a': 1}", "bad-json"),
        (b'{"a": "\xff"}', "bad-json"),
        (b"[1, 2]", "not-an-object"),
        (b'"text"', "not-an-object"),
        (b"null", "not-an-object"),
        (b"12", "not-an-object"),
        (b"[" * 100_000, "bad-json"),
        (b'{"a":' * 100_000, "bad-json"),
    ],
)
def test_lines_that_are_no_records_are_refused_with_a_code(line, code):
    with pytest.raises(Problem) as caught:
        loads(line)
    assert caught.value.code in (code, "too-deep")


WITHOUT_ORJSON = r"""
import sys
from newscli.record import dumps, loads
record = {"id": "a", "n": 2**63, "text": "新闻\u2028\x7f\x00\t\"/\\", "x": [None, True, {"y": []}]}
odd = [{"a": 1e16}, {"a": float("nan")}, {"a": 2**70}, {1: 2}, {"a": "\ud800"}, {"a": (1, 2)}]
early = dumps(record)
assert "orjson" not in sys.modules
early_odd = []
for each in odd:
    sys.modules.pop("orjson", None)
    early_odd.append(dumps(each))
loads(b"{}")
assert "orjson" in sys.modules
assert early == dumps(record), early
assert early_odd == [dumps(each) for each in odd], early_odd
"""


def test_the_first_lines_are_written_without_orjson_and_alike():
    subprocess.run([sys.executable, "-c", WITHOUT_ORJSON], check=True)


@given(ANY_JSON)
def test_what_is_written_without_orjson_is_what_orjson_writes(value):
    record = {"key": value}
    written = _without_orjson(record)
    assert written is None or written == orjson.dumps(record)


@given(st.dictionaries(st.text(), st.text() | st.booleans() | st.none() | st.lists(st.text())))
def test_what_documents_give_is_written_without_orjson(record):
    assert _without_orjson(record) == orjson.dumps(record)


def test_orjson_is_loaded_when_there_is_more_to_write():
    code = (
        "import sys\nfrom newscli.record import dumps\n"
        "for _ in range(17): dumps({})\nassert 'orjson' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
