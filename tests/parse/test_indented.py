"""JSON that does not stand on one line: read where it is one record, else told what to do."""

import json

import pytest

from newscli.parse import as_record
from newscli.problems import Problem

RECORD = {"url": "https://example.org/1", "html": "<p>某厂投产。</p>", "mine": [{"a": 1}]}


@pytest.mark.parametrize("indent", [0, 2, "\t"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n "])
def test_an_indented_record_is_the_record(indent, before):
    written = before + json.dumps(RECORD, indent=indent, ensure_ascii=False)
    assert as_record(written.encode()) == as_record(RECORD)


def test_a_record_of_ours_comes_back_as_it_was():
    record = as_record(b"---\ntitle: a\n---\n<p>x</p>")
    assert as_record(json.dumps(record, indent=2).encode()) == record


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('[\n  {"html": "<p>x</p>"},\n  {"html": "<p>y</p>"}\n]', "not-an-object"),
        ('[{"html": "<p>x</p>"},\n {"html": "<p>y</p>"}]', "not-an-object"),
        ('[\n  {\n    "html": "<p>x</p>"\n  }\n]\n', "not-an-object"),
        ('{\n  "html": "<p>x</p>"\n}\n{\n  "html": "<p>y</p>"\n}\n', "bad-json"),
        ('{\n  "title": "a"\n}', "no-html"),
        ('{\n  "url": "a",\n  "html": "<p>x</p><p>', "bad-json"),
        ('[\n  {\n    "html": "<p>x</p>"\n  },\n  {\n', "bad-json"),
        ('{\n  "title": "a",,\n}\n<p>x</p>', "bad-json"),
    ],
    ids=[
        *("array", "array, an object a line", "array, indented", "objects", "no html"),
        *("record cut off", "array cut off", "header"),
    ],
)
def test_other_json_over_several_lines_is_no_article(written, code):
    with pytest.raises(Problem) as refused:
        as_record(written.encode())
    assert refused.value.code == code


@pytest.mark.parametrize(
    "written",
    [
        '{\n  "title": "a"\n}\n<p>x</p>',
        '{\n  "title": "a"\n}\n{{< figure >}}',
        '{\n  "title": "a"\n};;;\n<p>x</p>',
        '[图]\n"某厂"投产',
        "[{a}, {b}]\n<p>x</p>",
        "{\n某厂投产\n}\n<p>x</p>",
    ],
    ids=["header", "shortcode", "Hexo's header", "brackets", "braces", "a brace"],
)
def test_posts_that_begin_like_json_are_posts(written):
    assert as_record(written.encode())["format"] == "post"


def test_who_says_post_gets_a_post():
    written = b'[\n  {"html": "<p>x</p>"}\n]'
    assert as_record(written, kind="post")["format"] == "post"


def test_a_header_in_an_older_encoding_is_read():
    written = '{\n  "title": "誠信為本"\n}\n<p>許功蓋的產業集群製造業強市</p>'.encode("big5hkscs")
    assert b"\\" in written  # the second half of a character, and no escape
    assert as_record(written)["front_matter"] == {"title": "誠信為本"}
