"""What is taken for a document, and what is told of that which is none."""

import io
from pathlib import Path

import pytest

from newscli.parse import as_record
from newscli.problems import Problem

POST = b"---\ntitle: a\n---\n<p>x</p>"


@pytest.mark.parametrize("document", [POST, POST.decode(), bytearray(POST), memoryview(POST)])
def test_bytes_and_text_are_documents(document):
    assert as_record(document) == as_record(POST)


@pytest.mark.parametrize("document", [Path("post.md"), io.BytesIO(POST), None, 5, [POST]])
def test_what_is_no_document_is_called_so(document):
    with pytest.raises(TypeError, match=f"not {type(document).__name__}"):
        as_record(document)


def test_the_name_of_a_file_is_not_taken_for_what_is_in_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("post.md").write_bytes(POST)
    with pytest.raises(TypeError, match=r"post\.md is a file: read it"):
        as_record("post.md")
    assert as_record("no-such-file.md")["html"] == "no-such-file.md"
    with pytest.raises(Problem, match="binary-document"):
        as_record("a\0b")


def test_a_kind_that_is_none_is_refused():
    with pytest.raises(ValueError, match="kind is one of auto, post, page, jsonl, not html"):
        as_record(POST, kind="html")
