"""What is written: where, in which form, and only when it can be."""

import json
import os
import stat

import pytest

from newscli.cli.fields import OWN


def test_o_gives_the_same_bytes(newscli, posts, tmp_path):
    posts(3)
    done = newscli("meta", "posts", "-o", "out.jsonl")
    assert (done.code, done.out, done.err) == (0, b"", "")
    assert (tmp_path / "out.jsonl").read_bytes() == newscli("meta", "posts").out


def test_o_appears_at_the_end_even_when_documents_failed(newscli, posts, tmp_path):
    posts(2)
    (tmp_path / "out.jsonl").write_text("old\n")
    (tmp_path / "out.jsonl").chmod(0o640)
    done = newscli("meta", "posts", "nothing.md", "-o", "out.jsonl")
    assert done.code == 1
    assert (tmp_path / "out.jsonl").read_bytes().count(b"\n") == 2
    assert stat.S_IMODE((tmp_path / "out.jsonl").stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "posts"]


def test_o_keeps_the_old_file_when_the_run_stops(newscli, posts, tmp_path):
    posts(2)
    (tmp_path / "out.jsonl").write_text("old\n")
    done = newscli("meta", "--errors", "stop", "posts", "nothing.md", "-o", "out.jsonl")
    assert done.code == 3
    assert (tmp_path / "out.jsonl").read_text() == "old\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "posts"]


def test_o_through_a_link_writes_the_file_it_points_to(newscli, posts, tmp_path):
    posts(1)
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "out.jsonl").write_text("old\n")
    (tmp_path / "link.jsonl").symlink_to("real/out.jsonl")
    assert newscli("meta", "posts", "-o", "link.jsonl").code == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real" / "out.jsonl").read_bytes().startswith(b"{")


def test_o_may_be_a_file_that_is_read(newscli, posts, tmp_path):
    posts(3)
    newscli("parse", "posts", "-o", "all.jsonl")
    assert newscli("clean", "all.jsonl", "-o", "all.jsonl").code == 0
    records = [json.loads(line) for line in (tmp_path / "all.jsonl").read_bytes().splitlines()]
    assert len(records) == 3
    assert all("removed" in record for record in records)


def test_o_devices(newscli, posts):
    posts(1)
    assert newscli("meta", "posts", "-o", "/dev/null").code == 0
    assert newscli("meta", "posts", "-o", "/dev/stdout").out == newscli("meta", "posts").out
    assert newscli("meta", "posts", "-o", "-").out == newscli("meta", "posts").out


@pytest.mark.parametrize(
    "wrong",
    [
        ["-o", "missing/out.jsonl"],
        ["-o", "posts"],
        ["--rules", "missing.toml"],
        ["--rules", "bad.toml"],
        ["--rules", "empty"],
        ["--tz", "Mars/Olympus"],
        ["-f", "meta.titel"],
        ["-f", "id,,source"],
        ["--files-from", "missing"],
        ["--files-from", "posts"],
        ["-j", "-1"],
        ["-j", "many"],
        ["--errors", "ignore"],
        ["--from", "pdf"],
        ["--nosuch"],
        ["-", "-"],
    ],
)
def test_called_wrongly_is_2_before_any_output(newscli, posts, tmp_path, wrong):
    posts(2)
    (tmp_path / "bad.toml").write_text("this is = = not TOML")
    (tmp_path / "empty").mkdir()
    done = newscli("meta", "posts", *wrong)
    assert (done.code, done.out) == (2, b"")
    assert done.lines
    assert all(line.startswith("newscli meta: ") for line in done.lines)


def test_a_wrong_names_file_is_2_before_any_output(newscli, posts, tmp_path):
    posts(2)
    (tmp_path / "names.csv").write_text("ticker,name\n600519.SH,贵州茅台\nNOT,A\n")
    done = newscli("stocks", "posts", "--names", "names.csv")
    assert (done.code, done.out) == (2, b"")
    assert "names.csv:3" in done.err
    assert newscli("stocks", "posts", "--names", "missing.csv").code == 2


@pytest.mark.parametrize(
    "call",
    [
        "stocks --each --learn",
        "stocks --each --carry",
        "stocks --learn --carry",
        "stocks --learn --notation=yahoo",
        "text --plain --pretty",
        "text --plain --carry",
        "text -0 --carry",
        "text --plain -f text",
    ],
)
def test_two_outputs_at_once_are_refused(newscli, posts, call):
    posts(1)
    done = newscli(*call.split(), "posts")
    assert (done.code, done.out) == (2, b"")
    assert "do not go together" in done.err


@pytest.mark.parametrize(
    ("flag", "stage"),
    [
        ("--explain", "meta"),
        ("--verdict=likely", "stocks"),
        ("--notation=ric", "stocks"),
        ("--tz=Asia/Tokyo", "meta"),
    ],
)
def test_run_refuses_what_belongs_to_a_command_that_is_not_run(newscli, posts, flag, stage):
    posts(1)
    done = newscli("run", "clean,text", flag, "posts")
    told = f"newscli run: {flag.partition('=')[0]} is for {stage}, which is not to be run"
    assert (done.code, done.out, done.lines) == (2, b"", [told])
    assert newscli("run", f"clean,{stage}", flag, "posts").code == 0


def test_o_in_a_folder_that_is_gone(shell, posts):
    posts(1)
    done = shell('a=$PWD; mkdir gone; cd gone; rmdir ../gone; newscli meta "$a/posts" -o x')
    assert (done.code, done.out) == (2, b"")
    assert done.lines == ["newscli meta: -o x: No such file or directory"]


def test_view_shows_for_reading_where_no_terminal_is(newscli, posts):
    posts(1)
    for command in ("parse", "clean", "meta", "stocks", "text"):
        done = newscli(command, "--view", "posts")
        assert done.code == 0
        assert not done.out.startswith(b"{")
        assert b"\x1b" not in done.out
        assert done.out.decode().count("\n") > 2


@pytest.mark.parametrize("other", ["--json", "--pretty", "--plain"])
def test_view_and_a_form_for_programs_are_refused(newscli, posts, other):
    posts(1)
    done = newscli("text", "--view", other, "posts")
    assert (done.code, done.out) == (2, b"")


def test_fields_keep_the_form_of_the_record(newscli, posts):
    posts(1)
    keys = "source,meta.title,meta.credits.name,front_matter.date,nothing.at.all"
    (record,) = newscli("meta", "-f", keys, "posts").records
    assert record == {
        "source": "posts/00000.md",
        "meta": {
            "title": record["meta"]["title"],
            "credits": [{"name": "林晓舟"}, {"name": "周文静"}],
        },
        "front_matter": {"date": "Sat, 02 Jul 2022 00:00:58 GMT"},
        "nothing": {"at": {"all": None}},
    }


def test_fields_of_a_record_that_lacks_them_are_null(newscli):
    (record,) = newscli("text", "-f", "id,mine,meta.title", stdin=b'{"html":"<p>a</p>"}').records
    assert record["mine"] is None
    assert record["meta"] == {"title": None}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("meta.titel", "meta.title"),
        ("meta.pubished", "meta.published"),
        ("metta", "meta"),
        ("stock", "stocks"),
        ("stocks.tickers", "stocks.ticker"),
        ("Source", "source"),
        ("meta.text-hash", "meta.text_hash"),
        ("removed.rules", "removed.rule"),
    ],
)
def test_a_near_miss_is_refused_with_the_right_key(newscli, wrong, right):
    done = newscli("stocks", "-f", f"id,{wrong}", stdin=b"")
    assert (done.code, done.out) == (2, b"")
    assert done.lines == [f"newscli stocks: -f {wrong}: no such key; is it {right}?"]


def test_a_near_miss_of_a_key_of_a_mention(newscli):
    done = newscli("stocks", "--each", "-f", "ticker,sentense", stdin=b"")
    assert (done.code, done.lines) == (
        2,
        ["newscli stocks: -f sentense: no such key; is it sentence?"],
    )


@pytest.mark.parametrize("key", ["stocks.ticker", "meta.title", "url", ".test"])
def test_a_key_that_no_mention_has_is_refused(newscli, key):
    done = newscli("stocks", "--each", "-f", f"ticker,{key}", stdin=b"")
    assert (done.code, done.out) == (2, b"")
    assert f"-f {key}: not in a line of --each; there are id, source," in done.err


def test_a_key_of_ones_own_that_looks_like_ours(newscli):
    line = b'{"html":"<p>a</p>","test":1,"stock":2,"url":3}'
    (record,) = newscli("text", "-f", ".test,.stock,url", stdin=line).records
    assert record == {"test": 1, "stock": 2, "url": 3}


def keys_at(path):
    """The keys that the schema has in the objects at a dotted path."""
    from newscli.schema import schema

    whole = schema()

    def keys(part):
        if "$ref" in part:
            part = whole["$defs"][part["$ref"].rpartition("/")[2]]
        inner = [*part.get("anyOf", []), *([part["items"]] if "items" in part else [])]
        return part.get("properties") or next(filter(None, map(keys, inner)), {})

    found = whole["properties"]
    for name in path.split(".") if path else []:
        found = keys(found[name])
    return set(found)


@pytest.mark.parametrize("form", [["-j", "1"], ["-j", "2"], ["--pretty"]])
def test_keys_that_no_record_has_and_that_end_as_ours_do_are_told(newscli, posts, form):
    posts(3)
    done = newscli("meta", *form, "-f", "id,title,ticker,mine", "posts")
    assert done.code == 0
    assert done.lines == [
        "newscli meta: -f title: no record has it; is it meta.title?",
        "newscli meta: -f ticker: no record has it; is it stocks.ticker?",
    ]


@pytest.mark.parametrize("keys", ["title", ".title", "meta.title,text", "url"])
def test_keys_that_a_record_has_or_that_are_named_as_ones_own_are_not(newscli, keys):
    line = b'{"html":"<p>a</p>"}\n{"html":"<p>a</p>","title":"b","url":"c"}\n'
    done = newscli("text", "-f", keys, stdin=line if keys != ".title" else line[:20])
    assert (done.code, done.err) == (0, "")


def test_nothing_is_missed_in_an_empty_stream(newscli):
    assert newscli("meta", "-f", "title", stdin=b"").err == ""


@pytest.mark.parametrize("path", [path for path in OWN if path not in ("each", "meta_evidence")])
def test_the_known_keys_are_those_of_the_schema(path):
    assert set(OWN[path]) == keys_at(path)


def test_pretty_is_the_same_json(newscli, posts):
    posts(2)
    pretty = newscli("meta", "--pretty", "posts").out.decode()
    assert pretty.startswith('{\n  "id"')
    found = [json.loads(part) for part in pretty.replace("\n}\n{", "\n}\0{").split("\0")]
    assert found == newscli("meta", "posts").records


def test_plain_text(newscli, posts):
    posts(2)
    texts = [record["text"] for record in newscli("text", "posts").records]
    assert newscli("text", "--plain", "posts").out.decode() == "\n\f\n".join(texts) + "\n"
    assert newscli("text", "-0", "posts").out.decode() == "".join(f"{t}\n\0" for t in texts)
    one = newscli("text", "--plain", "posts/00000.md").out.decode()
    assert one == texts[0] + "\n"


def test_markdown(newscli, posts):
    posts(1)
    (record,) = newscli("text", "--markdown", "posts").records
    assert "**" in record["markdown"] or "#" in record["markdown"]
    assert (
        newscli("text", "--markdown", "--plain", "posts").out.decode()
        == record["markdown"].rstrip("\n") + "\n"
    )


def test_each_and_verdict_and_notation(newscli, posts):
    posts(2)
    mentions = newscli("stocks", "--each", "posts").records
    assert set(mentions[0]) | {"error"} == set(OWN["each"])
    assert [m["ticker"] for m in mentions] == ["300750.SZ"] * 2
    assert all(m["name"] in m["sentence"] for m in mentions)
    assert {(m["code"], m["mic"]) for m in mentions} == {("300750", "XSHE")}
    (stock,) = newscli("stocks", "posts/00000.md").records[0]["stocks"]
    assert [m["reason"] for m in mentions[:1]] == [m["reason"] for m in stock["mentions"][:1]]
    yahoo = newscli("stocks", "--notation", "sina", "-f", "stocks.ticker", "posts").records
    assert yahoo[0] == {"stocks": [{"ticker": "sz300750"}]}
    for record in newscli("stocks", "--verdict", "confirmed", "posts").records:
        assert all(stock["verdict"] == "confirmed" for stock in record["stocks"])


def test_learned_names_are_a_names_file(newscli, posts):
    posts(3)
    learned = newscli("stocks", "--learn", "posts", "-o", "names.jsonl")
    assert learned.code == 0
    done = newscli("stocks", "--names", "names.jsonl", "posts")
    assert done.code == 0, done.err


def test_order_of_stages_does_not_matter(shell, posts):
    posts(3)
    one = shell("newscli parse posts | newscli meta | newscli clean | newscli text -f meta,text")
    two = shell("newscli parse posts | newscli text | newscli clean | newscli meta -f meta,text")
    assert one.out == two.out
    assert one.out.count(b"\n") == 3


def test_tz_and_explain(newscli, posts):
    posts(1)
    (record,) = newscli("meta", "--explain", "--tz", "Asia/Hong_Kong", "posts").records
    assert list(record) == ["id", "source", "meta", "meta_evidence"]


def test_schema(newscli):
    whole = json.loads(newscli("schema").out)
    assert whole["type"] == "object"
    for command in ("parse", "clean", "meta", "stocks", "text"):
        assert json.loads(newscli("schema", command).out)["type"] == "object"


def test_output_modes_follow_the_umask(newscli, posts, tmp_path):
    posts(1)
    newscli("meta", "posts", "-o", "out.jsonl", umask=0o027)
    assert stat.S_IMODE(os.stat(tmp_path / "out.jsonl").st_mode) == 0o640
