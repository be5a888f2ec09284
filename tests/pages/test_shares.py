"""How much of a text is links: quick cuts in the markup give what a parser's tree does."""

import re

import pytest
from hypothesis import example, given
from tests.clean.wild import wild_markup

from newscli.clean.find.page import Page
from newscli.clean.find.shares import amount_in
from newscli.clean.find.survey import Survey
from newscli.clean.tape import unescaped
from newscli.clean.tree import BODY, body_of

_LINK = re.compile("<a(?: [^>]*)?>((?:(?!</a>).)*)</a>", re.S)


def page_of(markup: str) -> Page:
    """A page of some markup."""
    return Page(body_of(f"<body>{markup}"))


@pytest.mark.parametrize(
    ("markup", "linked"),
    [
        ('<ul><li><a href="/1">甲</a>乙<li><a>丙</a>', "甲丙"),  # an anchor has no attribute
        ('<p><a href="/1"><b>甲</b>乙</a>', "甲乙"),
        ("<p><abbr>甲</abbr><article>乙</article>", ""),  # names that begin alike
        ('<p><a href="/1"></a>甲', ""),
        ('<p><a href="/1">甲<p>乙', "甲乙"),
    ],
)
def test_links(markup: str, linked: str) -> None:
    assert amount_in(page_of(markup)._html).linked == linked


@given(wild_markup)
def test_links_of_wild_markup(markup: str) -> None:
    html = page_of(markup)._html
    links = "".join(_LINK.findall(html))
    assert amount_in(html).linked == unescaped(re.sub("<[^>]*>", "", links))


@given(wild_markup)
@example("<h1><plaintext>1</plaintext>")
def test_a_survey_knows_where_headings_end(markup: str) -> None:
    page, other = page_of(markup), page_of(markup)
    for heading in Survey(page, BODY).headings:
        assert page.end_of(heading.at) == other.end_of(heading.at)
