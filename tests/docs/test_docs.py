"""Every example in the documentation runs, and prints what the page says."""

import contextlib
import io
import os
import re
import sys
from pathlib import Path

import pytest
from tests.docs.examples import ROOT, agrees, examples, pages, run, samples, steps
from tests.docs.record_page import page

from newscli.clean.elements import DROPPED
from newscli.clean.find import phrases
from newscli.rules.builtin import builtin

ALL = [example for path in pages() for example in examples(path)]
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def _named(example):
    return f"{example.page}:{example.line}"


def test_there_are_examples():
    assert {example.page for example in ALL} >= {"README.md", "docs/getting-started.md"}


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_the_examples_of_a_page_do_what_they_show(path, tmp_path, monkeypatch):
    """In the order of the page, in one folder, as a reader would follow them."""
    samples(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)
    for example in examples(path):
        if example.kind == "python":
            run_python(example)
        else:
            run_console(example, tmp_path)


def run_console(example, where):
    for step in steps(example.body):
        printed = run(step.command, where)
        assert agrees(step.output, printed), (
            f"{_named(example)}: $ {step.command}\n--- shown\n{step.output}--- printed\n{printed}"
        )


def run_python(example):
    """Run the block; a line that ends in ``# value`` has that value."""
    names = {"__name__": "example"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(example.body, _named(example), "exec"), names)
    for line in example.body.splitlines():
        expression, comment, value = line.partition("  # ")
        if comment and expression.strip() and _is_value(value):
            assert repr(eval(expression, names)) == value.strip(), f"{_named(example)}: {line}"


def _is_value(text):
    """Whether a comment shows a value, such as ``# ['陈靖斌']``, and is not a remark."""
    try:
        compile(text.strip(), "comment", "eval")
    except SyntaxError:
        return False
    return text.strip()[:1] in "'[{(0123456789" or text.strip() in ("None", "True", "False")


def test_the_page_of_the_record_is_current():
    text = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert text == page(), "docs/record.md is out of date: make docs"


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path):
    text = path.read_text(encoding="utf-8")
    missing = [link for link in _LINK.findall(text) if not (path.parent / link).exists()]
    assert missing == []


def test_an_elision_stands_for_anything():
    assert agrees("a…c\n", "abbc\n")
    assert agrees("a\n…\nz\n", "a\nb\nc\nz\n")
    assert not agrees("a…c\n", "abbd\n")
    assert not agrees("ab\n", "abc\n")


def test_every_page_is_reached_from_the_readme():
    reached, new = set(), [ROOT / "README.md"]
    while new:
        page = new.pop()
        reached.add(page)
        links = [(page.parent / link).resolve() for link in _LINK.findall(page.read_text("utf-8"))]
        new += [link for link in links if link.suffix == ".md" and link not in reached]
    assert set(pages()) - {ROOT / "docs" / "index.md"} <= reached


def test_every_rule_under_which_something_goes_is_told():
    text = "".join(path.read_text("utf-8") for path in pages())
    assert [rule for rule in sorted(set(rules_of_removed())) if f"`{rule}`" not in text] == []


def rules_of_removed():
    """The rules of elements, of names on pages and of rule files, and those in the code of ``clean``."""
    yield from DROPPED.values()
    yield from (line.partition(":")[0] for line in phrases.lines("chrome"))
    made = builtin()
    for table in (made.generic, *made.sites):
        for kind in ("drop", "drop_text", "comment"):
            yield from (entry["rule"] for entry in table.get(kind, ()))
    for path in (ROOT / "src" / "newscli" / "clean").rglob("*.py"):
        yield from re.findall(r'Removed\(\s*"([a-z-]+)"', path.read_text("utf-8"))
