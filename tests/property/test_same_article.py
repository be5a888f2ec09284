"""The same article in another dress: whatever a feed made of its markup, the answers are the same."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newscli

SAMPLES = sorted((Path(__file__).parents[1] / "quality" / "samples").glob("*.md"))
TAG = re.compile(r"(<!--.*?-->|<[^>]*>)|([^<]+)", re.S)
PARAGRAPH = re.compile(r"<p([^>]*)>(.*?)</p>", re.S)


def entities(text: str) -> str:
    return "".join(f"&#x{ord(sign):x};" if "一" <= sign <= "鿿" else sign for sign in text)


def in_texts(body: str) -> str:
    return TAG.sub(lambda found: found[1] or entities(found[2]), body)


DRESSES: dict[str, Callable[[str], str]] = {
    "div for p": lambda body: re.sub(r"<(/?)p(?=[\s>])", r"<\1div", body),
    "section for p": lambda body: re.sub(r"<(/?)p(?=[\s>])", r"<\1section", body),
    "spans inside": lambda body: PARAGRAPH.sub(r'<p\1><span style="a:b">\2</span></p>', body),
    "fonts inside": lambda body: PARAGRAPH.sub(r"<p\1><font><font>\2</font></font></p>", body),
    "newlines between": lambda body: re.sub(r"(</p>|<br/?>)", r"\1\n\n", body),
    "indented by ideographic spaces": lambda body: re.sub(r"(<p[^>]*>)", r"\1　　", body),
    "indented by no-break spaces": lambda body: re.sub(r"(<p[^>]*>)", r"\1&nbsp;&nbsp;", body),
    "indented by em spaces": lambda body: re.sub(r"(<p[^>]*>)", r"\1&emsp;&emsp;", body),
    "characters as entities": in_texts,
    "in an article": lambda body: f'<div class="rich"><article>{body}</article></div>',
    "tags in capitals": lambda body: re.sub(
        r"<(/?)([a-z][a-z0-9]*)", lambda tag: f"<{tag[1]}{tag[2].upper()}", body
    ),
    "two signs for a newline": lambda body: body.replace("\n", "\r\n"),
    "what nobody sees behind paragraphs": lambda body: body.replace("</p>", "\u200b</p>"),
    "empty paragraphs between": lambda body: body.replace("</p>", "</p><p></p><p>&nbsp;</p>"),
    "scripts between": lambda body: body.replace(
        "</p>", "</p><script>var a='<p>x</p>'</script><style>b{c:d}</style>"
    ),
}


def answers(post: str) -> dict[str, Any]:
    """What is known of a post, its text without the white space."""
    record = newscli.parse(post)
    for stage in (newscli.clean, newscli.meta, newscli.stocks, newscli.text):
        record = stage(record)
    facts = record["meta"]
    return {
        **{key: facts[key] for key in ("title", "published", "authors", "editors", "outlet")},
        "dateline": facts["dateline"],
        "images": facts["images"],
        "paragraphs": ["".join(text.split()) for text in record["text"].split("\n\n")],
        "stocks": {stock["ticker"]: stock["verdict"] for stock in record["stocks"]},
    }


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_answers_are_the_same(sample: Path, dress: str) -> None:
    post = sample.read_text("utf-8")
    head = re.match(r"\s*---\n.*?\n---\n", post, re.S)
    start = head.end() if head else 0
    assert answers(post[:start] + DRESSES[dress](post[start:])) == answers(post)
