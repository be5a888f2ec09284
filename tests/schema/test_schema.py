"""The schema is right: real outputs of every command are held against it, and it refuses others."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import newscli
from newscli.problems import CODES
from newscli.record import dumps, loads
from newscli.schema import COMMANDS, schema

ROOT = Path(__file__).parents[2]
_READ = tomllib.loads((Path(__file__).parent / "documents.toml").read_text(encoding="utf-8"))
GOOD = [case["text"].encode() for kind in ("post", "page", "record") for case in _READ[kind]]
WHYS = [case["why"] for kind in ("post", "page", "record") for case in _READ[kind]]
SEED = (ROOT / "seeds" / "000_a62c123a4dbf7896.txt").read_bytes()
DOORS = {name: getattr(newscli, name) for name in COMMANDS}


def faults(record, command=None):
    checker = Draft202012Validator(schema(command))
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(record)]


def given(document):
    """A document as the library takes it: a line of JSON is a record."""
    return loads(document) if document.startswith(b"{") else document


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_the_schema_is_a_schema(command):
    Draft202012Validator.check_schema(schema(command))


@pytest.mark.parametrize("document", [SEED, *GOOD], ids=["the seed", *WHYS])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_answers_has_its_form(command, document):
    answer = loads(dumps(DOORS[command](given(document))))
    assert faults(answer, command) == []
    assert faults(answer) == []


@pytest.mark.parametrize("document", [SEED, *GOOD], ids=["the seed", *WHYS])
def test_a_record_that_went_through_all_commands_has_every_form(document):
    record = newscli.meta(newscli.parse(given(document)), explain=True)
    for name in ("clean", "stocks", "text"):
        record = DOORS[name](record)
    for command in (None, *COMMANDS):
        assert faults(loads(dumps(record)), command) == []


def test_every_key_of_the_schema_is_written_by_something():
    """A key that no document fills would be a promise that nothing keeps."""
    filled = set()
    for document in [SEED, *GOOD]:
        record = newscli.meta(newscli.parse(given(document)), explain=True)
        for name in ("clean", "stocks", "text"):
            record = DOORS[name](record)
        filled |= set(record) | {f"meta.{key}" for key, value in record["meta"].items() if value}
    wanted = set(schema()["properties"]) | {
        f"meta.{key}" for key in schema()["$defs"]["meta"]["properties"]
    }
    assert wanted - filled <= {"error", "markdown", "meta.updated", "meta.description"}


@pytest.mark.parametrize("case", _READ["bad"], ids=lambda case: case["why"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_error_record_has_the_form(command, case, tmp_path):
    path = tmp_path / "document"
    path.write_text(case["text"], encoding="utf-8")
    call = [sys.executable, "-m", "newscli", command, "--errors", "keep", str(path)]
    kind = ["--from", "jsonl"] if case["text"].startswith("{") else []
    done = subprocess.run([*call, *kind], capture_output=True)
    assert done.returncode == 1
    record = json.loads(done.stdout)
    assert record["error"]["code"] == case["code"]
    assert faults(record, command) == []


@pytest.mark.parametrize("flags", [["text", "--markdown"], ["stocks", "--notation", "ric"]])
def test_flags_that_change_an_answer_keep_to_the_form(flags, tmp_path):
    path = tmp_path / "post.md"
    path.write_bytes(GOOD[0])
    call = [sys.executable, "-m", "newscli", *flags, str(path)]
    done = subprocess.run(call, capture_output=True, check=True)
    assert faults(json.loads(done.stdout), flags[0]) == []


def test_the_command_prints_it():
    for command in (None, *COMMANDS):
        call = [sys.executable, "-m", "newscli", "schema", *([command] if command else [])]
        done = subprocess.run(call, capture_output=True, check=True)
        assert json.loads(done.stdout) == schema(command)


def test_each_call_gives_a_schema_of_its_own():
    schema()["properties"].clear()
    assert schema()["properties"]


def test_every_error_code_is_in_it():
    assert schema()["$defs"]["error"]["properties"]["code"]["enum"] == list(CODES)


def test_everything_is_described():
    waiting = [("record", schema())]
    while waiting:
        name, value = waiting.pop()
        for key, inner in value.get("properties", {}).items():
            assert "description" in inner or "$ref" in inner, f"{name}.{key}"
            waiting.append((f"{name}.{key}", inner))
        for key, inner in value.get("$defs", {}).items():
            assert "description" in inner, key
            waiting.append((key, inner))


WRONG = {
    "a list for a title": {"meta": {"title": []}},
    "a verdict that is none": {"stocks": [{"verdict": "maybe"}]},
    "a code that is none": {"source": "-", "error": {"code": "oops", "message": ""}},
    "a span before the text": {"stocks": [{"mentions": [{"start": -1}]}]},
    "a key of meta that is not told": {"meta": {"headline": "a"}},
    "text that is no text": {"text": 5},
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_it_refuses_what_is_wrong(change):
    record = newscli.text(newscli.stocks(newscli.meta(newscli.parse(SEED))))
    assert faults(record) == []
    _overlay(record, change)
    assert faults(record) != []


def _overlay(value, change):
    for key, inner in change.items() if isinstance(change, dict) else enumerate(change):
        if isinstance(inner, dict | list) and inner and key in _places(value):
            _overlay(value[key], inner)
        else:
            value[key] = inner


def _places(value):
    return value if isinstance(value, dict) else range(len(value))


def test_a_command_that_is_none_is_refused():
    with pytest.raises(KeyError):
        schema("headline")
