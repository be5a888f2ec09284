"""What must always hold, whatever the document: the rules of the record's page as properties."""

import json
import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from selectolax.lexbor import LexborHTMLParser
from tests.property.documents import ANY_JSON, BODIES, PAGES, POSTS

import newscli
from newscli.problems import CODES
from newscli.record import dumps, loads
from newscli.schema import schema

STAGES = {
    "clean": newscli.clean,
    "meta": newscli.meta,
    "stocks": newscli.stocks,
    "text": newscli.text,
}
ANSWERS = ("meta", "stocks", "text")
ALLOWED = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "caption"),
    *("thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption", "pre", "br", "a"),
    *("strong", "em", "sub", "sup", "code", "span", "html", "head", "body", "-text"),
}
ATTRIBUTES = {"href", "src", "alt", "colspan", "rowspan", "data-stock", "start"}
SCHEMA = Draft202012Validator(schema())

always = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(problem):
    """A problem is one that is known, told in one line."""
    assert problem.code in CODES
    assert "\n" not in problem.message


def record_of(document):
    """A record of a document that can be one."""
    try:
        record = newscli.parse(document)
        newscli.clean(record)
    except newscli.Problem as problem:
        check(problem)
        assume(False)
    return record


def answers(record):
    return {key: record[key] for key in ANSWERS if key in record}


@always
@given(POSTS, st.lists(st.sampled_from(sorted(STAGES)), max_size=7))
def test_the_order_of_the_commands_does_not_matter(document, order):
    record = record_of(document)
    expected = {name: STAGES[name](record)[name] for name in ANSWERS}
    for name in order:
        record = loads(dumps(STAGES[name](record)))
    assert answers(record) == {name: expected[name] for name in ANSWERS if name in order}


@always
@given(PAGES, st.permutations(sorted(STAGES)))
def test_nor_for_pages(document, order):
    record = record_of(document)
    expected = {name: STAGES[name](record)[name] for name in ANSWERS}
    for name in order:
        record = loads(dumps(STAGES[name](record)))
    assert answers(record) == expected


@always
@given(st.one_of(POSTS, PAGES), st.sampled_from(sorted(STAGES)))
def test_a_command_twice_is_the_command_once(document, name):
    once = STAGES[name](record_of(document))
    piped = loads(dumps(once))
    assert STAGES[name](piped) == STAGES[name](once) == once
    assert list(STAGES[name](piped)) == list(once)


@always
@given(st.one_of(POSTS, PAGES))
def test_a_record_that_parse_made_is_parsed_already(document):
    record = record_of(document)
    assert newscli.parse(record, source="elsewhere") == record


@always
@given(POSTS)
def test_every_mention_stands_where_it_says(document):
    record = record_of(document)
    for stage in STAGES.values():
        record = stage(record)
    places = {"text": record["text"], "title": record["meta"]["title"]}
    for stock in record["stocks"]:
        for mention in stock["mentions"]:
            assert places[mention["field"]][mention["start"] : mention["end"]] == mention["text"]


@always
@given(st.one_of(POSTS, PAGES))
def test_every_record_has_the_form_of_the_schema(document):
    record = newscli.meta(record_of(document), explain=True)
    for stage in STAGES.values():
        record = stage(record)
    assert [(e.json_path, e.message) for e in SCHEMA.iter_errors(loads(dumps(record)))] == []


@always
@given(st.one_of(POSTS, PAGES))
def test_text_is_paragraphs_with_one_blank_line_between(document):
    text = newscli.text(record_of(document))["text"]
    for paragraph in text.split("\n\n") if text else []:
        assert paragraph.strip(" \n\t\u3000") != ""
        assert not paragraph.startswith(("\n", "\u3000"))
        assert not paragraph.endswith("\n")


@always
@given(st.one_of(POSTS, PAGES))
def test_clean_markup_is_plain_and_inert(document):
    html = newscli.clean(record_of(document))["html"]
    for node in LexborHTMLParser(html).css("*"):
        assert node.tag in ALLOWED
        assert set(node.attributes) <= ATTRIBUTES
        for value in (node.attributes.get("href"), node.attributes.get("src")):
            assert not re.match(r"\s*(?:javascript|vbscript|data)\s*:", value or "", re.I)
    assert "<!--" not in html


@always
@given(POSTS, st.sampled_from(sorted(STAGES)), st.dictionaries(st.text(), ANY_JSON, max_size=3))
def test_keys_that_are_not_ours_travel_on_at_their_places(document, name, others):
    record = record_of(document)
    ours = set(schema()["properties"])
    others = {key: value for key, value in others.items() if key not in ours}
    items = list(record.items())
    mixed = dict(items[:2]) | others | dict(items[2:])
    done = STAGES[name](mixed)
    assert list(done)[: len(mixed)] == list(mixed)
    assert all(done[key] is mixed[key] for key in others)


@always
@given(POSTS)
def test_what_comes_in_is_not_changed(document):
    record = record_of(document)
    before = dumps(record)
    for stage in STAGES.values():
        stage(record)
    assert dumps(record) == before


@always
@given(st.dictionaries(st.text(), ANY_JSON, max_size=3), BODIES)
def test_what_is_written_is_json(others, html):
    record = safely(newscli.meta, {**others, "html": html})
    assume(record is not None)
    json.loads(dumps(newscli.text(record)), parse_constant=pytest.fail)


@always
@given(BODIES)
def test_the_same_story_under_two_titles_has_one_hash(body):
    one, two = (
        newscli.meta(f"---\ntitle: {title}\n---\n<p>正文第一句。</p>{body}")["meta"]
        for title in ("车间里的账本", "订单从哪里来")
    )
    assert one["text_hash"] == two["text_hash"]


def safely(stage, document):
    """A stage's answer, or None where it reports what is wrong. Any other exception goes on."""
    try:
        return stage(document)
    except newscli.Problem as problem:
        check(problem)
        return None


@always
@given(st.binary(max_size=300), st.sampled_from(sorted(STAGES)))
def test_any_bytes_give_a_record_or_a_problem(data, name):
    record = safely(newscli.parse, data)
    answer = safely(STAGES[name], data)
    for found in (record, answer):
        if found is not None:
            json.loads(dumps(found), parse_constant=pytest.fail)


@always
@given(POSTS, st.binary(max_size=8), st.floats(0, 1), st.sampled_from(sorted(STAGES)))
def test_any_bytes_in_the_middle_of_a_post(document, data, share, name):
    whole = document.encode("utf-8", "surrogatepass")
    place = int(share * len(whole))
    for broken in (whole[:place] + data + whole[place:], whole[:place] + data):
        answer = safely(STAGES[name], broken)
        if answer is not None:
            json.loads(dumps(answer), parse_constant=pytest.fail)


@always
@given(
    st.dictionaries(
        st.sampled_from(
            [*("id", "source", "format", "front_matter", "head", "html", "removed", "meta", "url")]
        ),
        st.one_of(
            ANY_JSON,
            BODIES,
            st.lists(st.fixed_dictionaries({"rule": st.text(), "text": st.text()}), max_size=3),
            st.dictionaries(
                st.sampled_from(
                    ["title", "date", "author", "categories", "meta", "json_ld", "lang"]
                ),
                ANY_JSON,
            ),
        ),
    ),
    st.sampled_from(sorted(STAGES)),
)
def test_any_record_gives_a_record_or_a_problem(record, name):
    answer = safely(STAGES[name], record)
    if answer is not None:
        json.loads(dumps(answer), parse_constant=pytest.fail)
        once_more = safely(STAGES[name], loads(dumps(answer)))
        assert once_more is not None
        assert (
            once_more[name if name != "clean" else "html"]
            == loads(dumps(answer))[name if name != "clean" else "html"]
        )
