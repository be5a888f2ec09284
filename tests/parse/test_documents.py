"""What is taken for a document, and what is told of that which is none."""

import io
from pathlib import Path

import pytest

from newscli.parse import as_record

POST = b"---\ntitle: a\n---\n<p>x</p>"


@pytest.mark.parametrize("document", [POST, POST.decode(), bytearray(POST), memoryview(POST)])
def test_bytes_and_text_are_documents(document):
    assert as_record(document) == as_record(POST)


@pytest.mark.parametrize("document", [Path("post.md"), io.BytesIO(POST), None, 5, [POST]])
def test_what_is_no_document_is_called_so(document):
    with pytest.raises(TypeError, match=f"not {type(document).__name__}"):
        as_record(document)


def test_a_kind_that_is_none_is_refused():
    with pytest.raises(ValueError, match="kind is one of auto, post, page, jsonl, not html"):
        as_record(POST, kind="html")
