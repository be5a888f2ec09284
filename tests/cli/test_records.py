"""Records as other programs write them: indented, in an array, without what a command needs."""

import json

import pytest

ONE = {"url": "https://example.org/1", "html": "<p>某厂投产。</p>", "mine": 7}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_indented_record_goes_in_and_out_as_one(newscli, tmp_path, jobs):
    (tmp_path / "one.json").write_text(json.dumps(ONE, indent=2))
    done = newscli("text", "-j", jobs, "one.json", "-", stdin=json.dumps(ONE, indent=1).encode())
    assert (done.code, done.err) == (0, "")
    assert done.records == [{**ONE, "text": "某厂投产。"}] * 2


def test_what_pretty_writes_is_read_again(newscli, posts):
    posts(1)
    pretty = newscli("meta", "--carry", "--pretty", "posts")
    again = newscli("stocks", "-f", "source,meta.title,stocks.ticker", stdin=pretty.out)
    assert again.records[0]["meta"]["title"] == pretty_title(pretty)
    assert again.records[0]["source"] == "posts/00000.md"


def pretty_title(done):
    return json.loads(done.out)["meta"]["title"]


def test_an_array_and_objects_over_lines_are_reported_once_with_a_way_out(newscli, tmp_path):
    (tmp_path / "array.json").write_text(json.dumps([ONE] * 50, indent=2))
    (tmp_path / "line.json").write_text(json.dumps([ONE] * 50))
    (tmp_path / "many.json").write_text(json.dumps(ONE, indent=2) * 3)
    done = newscli("text", "array.json", "line.json", "many.json")
    assert (done.code, done.out) == (1, b"")
    assert done.lines == [
        "newscli text: array.json: not-an-object: a JSON array, not one record a line: jq -c '.[]'",
        "newscli text: line.json:1: not-an-object: a JSON array, not one record a line: jq -c '.[]'",
        "newscli text: many.json: bad-json: JSON over several lines, not one record a line: jq -c .",
    ]


def test_an_answer_alone_is_told_from_a_record_without_markup(newscli, shell, posts):
    posts(1)
    done = shell("newscli meta posts | newscli stocks")
    assert done.code == 1
    told = "no `html`, an answer alone: begin with parse, or --carry the record"
    assert done.lines == [f"newscli stocks: posts/00000.md: no-html: {told}"]
    assert newscli("text", stdin=b'{"url": 1}').err.endswith(": no-html: no `html`\n")
    called = newscli("text", stdin=b'{"title": "a<b", "content": "<p>x</p>"}').err
    assert called.endswith(": no `html`; if `content` is the markup: jq -c '.html = .content'\n")


def test_what_is_no_json_is_told_by_its_column(newscli):
    done = newscli("text", stdin=b'{"html": "<p>a</p>"}\n{"html": nothing}\n')
    assert done.code == 1
    (line,) = done.lines
    assert line.startswith("newscli text: -:2: bad-json: ")
    assert line.endswith(" at character 10")
    assert "line 1" not in line


@pytest.mark.parametrize("theirs", [{}, {"code": 404}, {"code": "x"}, {"message": "x"}, "none", []])
def test_an_error_of_somebody_else_is_a_key_like_any_other(newscli, theirs):
    done = newscli("text", stdin=json.dumps({**ONE, "error": theirs}).encode())
    assert (done.code, done.err) == (0, "")
    assert done.records == [{**ONE, "error": theirs, "text": "某厂投产。"}]


@pytest.mark.parametrize(
    "stocks",
    [
        True,
        "x",
        ["x"],
        [{"mentions": 5}],
        [{"mentions": [{}]}],
        [{"mentions": [{"start": "a"}]}],
        [{}],
    ],
)
def test_a_card_shows_no_stocks_of_a_form_that_is_not_ours(newscli, stocks):
    line = json.dumps({**ONE, "stocks": stocks}).encode()
    done = newscli("meta", "--view", stdin=line)
    assert (done.code, done.err) == (0, "")
    assert "mention" not in done.out.decode()
