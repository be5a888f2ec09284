"""Articles that have to come out whole, and with nothing of what stands beside them."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.pages.test_lists import SENTENCES, TITLES

import newscli
from newscli.rules import load

TABLE = tomllib.loads((Path(__file__).parent / "wholes.toml").read_text(encoding="utf-8"))
GENERAL = load(builtin=False)
HEADS = {
    "A": "<h1>环湖公路西段路基完工</h1><div class='info'>2023-10-03 09:12 来源：临江日报</div>",
    "B": "<h1>Linfield to rebuild its breakwater</h1><div class='meta'>October 3, 2023</div>",
}
PAGE = """<!DOCTYPE html><html><head><title>{}</title>{}</head><body>
<div class="nav"><a href="/">首页</a></div>
<div class="wrap"><div class="main">{}</div></div><div class="footer">临江日报 版权所有</div></body></html>"""


def sentences(said: str) -> list[str]:
    """The sentences that ``A1-3`` or ``B2`` stands for."""
    first, _, last = said[1:].partition("-")
    whole: list[str] = TABLE["sentences"][said[0]]
    return whole[int(first) - 1 : int(last or first)]


def page(case: dict[str, Any]) -> str:
    """The page of a case, with its pieces in their places."""
    cards = ""
    for at in range(case.get("times", 0)):
        card = case["card"].replace("T", TITLES[at]).replace("S", SENTENCES[at])
        cards += card.replace("N", str(at + 1))
    head = HEADS[case["has"][:1] or "A"]
    body = re.sub(
        r"(?<![A-Za-z])[AB]\d-\d",
        lambda found: "".join(f"<p>{text}</p>" for text in sentences(found[0])),
        case["body"].replace("HEAD", f"{head} "),
    )
    body = re.sub(r"\b[ab]\d\b", lambda found: sentences(found[0].upper())[0], body)
    if case.get("headed", True):
        body = head + body
    title = re.sub("<[^>]*>.*", "", head.removeprefix("<h1>"))
    return PAGE.format(title, case.get("head", ""), body.replace("CARDS", cards))


@pytest.mark.parametrize("case", TABLE["page"], ids=lambda case: case["why"])
def test_an_article_comes_whole_and_alone(case: dict[str, Any]) -> None:
    text = newscli.text(newscli.parse(page(case)), rules=GENERAL)["text"]
    wanted = [said for said in case["has"].split() for said in sentences(said)]
    assert [said for said in wanted if text.count(said) != 1] == []
    assert [said for said in case.get("shows", []) if text.count(said) != 1] == []
    assert [said for said in case.get("lacks", []) if said in text] == []
