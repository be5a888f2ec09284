"""What stands round the text of documents and blogs: lists of their parts, signs beside headings, trails,
links to their neighbours."""

import pytest

import newscli

PROSE = [
    f"The harbour's warehouse number {number} was renovated last year for forty million, the port says."
    for number in range(1, 7)
]
TITLE = "Thirty warehouses renovated"


def page(inside: str, *, title: str = TITLE, head: str = f"<h1>{TITLE}</h1>") -> str:
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body>"
        f"<div class='top'>{head}</div><div class='text'>{inside}</div></body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def text_of(html: str) -> list[str]:
    return newscli.text(newscli.parse(html))["text"].split("\n\n")


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ('<a class="headerlink" href="#costs" title="Permalink">¶</a>', False),
        ('<a href="#costs" class="header-anchor x">#</a>', False),
        ('<a href="#costs" class="bookmark">#</a>', False),
        ('<a class="headerlink" href="/costs">¶</a>', True),
        ('<a class="reference" href="#costs">¶</a>', True),
    ],
)
def test_the_sign_that_links_to_a_heading_is_none_of_it(link: str, *, kept: bool) -> None:
    html = page(f"{paragraphs(*PROSE[:3])}<h2>Costs{link}</h2>{paragraphs(*PROSE[3:])}")
    said = text_of(html)
    assert said[:3] + said[4:] == PROSE
    assert (said[3] == "Costs") is not kept


def test_the_heading_of_a_list_of_parts_goes_with_the_list() -> None:
    parts = "".join(f'<li><a href="#p{n}">Part {n} of the renovation</a></li>' for n in range(4))
    listed = f"<div><p>Contents</p><ul>{parts}</ul></div>"
    assert text_of(page(listed + paragraphs(*PROSE))) == PROSE
    assert text_of(page(paragraphs("Contents", *PROSE)))[0] == "Contents"  # no list is below it


NOTICES = (
    "The harbour and all boats in it are insured as the small print says, which nobody has read so far.",
    "I have worked for several ports; what is written here is not what they think, but what I think of them.",
)


@pytest.mark.parametrize(
    "neighbour", ["← <b>Previous</b>: Fixes for the pier", "Next post: Piers", "≪前の記事 港の夜"]
)
def test_an_article_ends_with_the_links_to_its_neighbours(neighbour: str) -> None:
    link = f'<div><a href="/older">{neighbour}</a></div>'
    behind = "".join(f"<hr>{paragraphs(notice)}" for notice in NOTICES)
    inside = f"<div>{paragraphs(*PROSE)}{link}</div>{behind}"
    assert text_of(page(inside)) == PROSE


def test_links_to_neighbours_above_the_text_end_nothing() -> None:
    link = '<div><a href="/older">Next post: Piers</a></div>'
    assert text_of(page(link + paragraphs(*PROSE))) == PROSE
    half = paragraphs(*PROSE[:3]) + link + paragraphs(*PROSE[3:])
    assert text_of(page(half)) == PROSE
    more = [f"{text[:-1]}, and so does the town." for text in PROSE[:3]]
    teaser = paragraphs(*PROSE) + link + paragraphs(*more)  # of a text in parts
    assert text_of(page(teaser)) == [*PROSE, *more]


def test_a_trail_to_the_page_is_no_headline() -> None:
    trail = '<p><a href="/">Port tales</a> &gt; <a href="/t">Tales of today</a></p>'
    title = "The dog (Port tales Tales of today)"
    html = page(paragraphs(*PROSE), title=title, head=trail)
    assert newscli.meta(newscli.parse(html))["meta"]["title"] == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("■ 港口三十座仓库完成改造", "港口三十座仓库完成改造"),
        ("港口三十座仓库完成改造", "港口三十座仓库完成改造"),
        ("■ 记者观察", "■ 记者观察"),
    ],
)
def test_the_sign_of_an_anchor_is_none_of_the_headline(heading: str, title: str) -> None:
    of_page = "某某的日记 - 港口三十座仓库完成改造" if "仓库" in heading else heading
    html = page(paragraphs(*PROSE), title=of_page, head=f"<h3>{heading}</h3>")
    assert newscli.meta(newscli.parse(html))["meta"]["title"] == title


def test_a_name_and_a_day_below_an_introduction_are_none_of_the_text() -> None:
    deck = (
        "A letter about ports, piers and the people who work on them, from the harbour of Westby."
    )
    said = text_of(page(paragraphs(deck, "Ada Quay, April 19, 2020", *PROSE)))
    assert said == [deck, *PROSE]
    place = "Westby Hall, April 19, 2020, was the place and the day."
    assert place in text_of(page(paragraphs(deck, place, *PROSE)))


SENTENCES = (
    '<li><a href="/1">A second blog wrote about the same dog and its owner in November</a>.</li>',
    '<li><a href="/2">Its readers say</a> that the dog is <a href="/3">not the first in Westby</a>!</li>',
)


def test_a_list_of_links_that_is_sentences_is_part_of_the_text() -> None:
    said = text_of(page(paragraphs(*PROSE, "Update:") + f"<ul>{''.join(SENTENCES)}</ul>"))
    assert said[: len(PROSE)] == PROSE
    assert "in November." in said[-1] or "in November." in said[-2]
    titles = "".join(SENTENCES).replace("</a>.", "</a>").replace("</a>!", "</a>")
    assert text_of(page(paragraphs(*PROSE) + f"<ul>{titles}</ul>")) == PROSE


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Last Modified: Thu Nov 20 2003", False),
        ("Zuletzt geändert: 3. Mai 2019", False),
        ("Update May 3, 2019: the port has since sold all of its sheds.", True),
        ("The port sold its last shed on May 3, 2019", True),
    ],
)
def test_the_day_of_a_change_below_a_text_is_none_of_it(line: str, *, kept: bool) -> None:
    said = text_of(page(f"{paragraphs(*PROSE)}<hr>{line}"))
    assert said == ([*PROSE, line] if kept else PROSE)


def test_the_readings_of_signs_are_none_of_the_headline() -> None:
    heading = "<ruby>港口<rp>(</rp><rt>gangkou</rt><rp>)</rp></ruby>三十座<ruby>仓库<rt>cangku</rt></ruby>"
    heading += "完成改造"
    html = page(paragraphs(*PROSE), title="某某的日记", head=f"<h1>{heading}</h1>")
    assert newscli.meta(newscli.parse(html))["meta"]["title"] == "港口三十座仓库完成改造"


@pytest.mark.parametrize(
    "last",
    [
        "<strong>Artículos relacionados</strong><br>• La convocatoria de 2022: <a href='/2'>45 perros</a>",
        "Powiązane artykuły:<br>Pies z portu wrócił do domu po trzech latach",
        "Original-Content von: Harbour GmbH, übermittelt durch news aktuell",
    ],
)
def test_what_leads_on_below_a_text_is_none_of_it(last: str) -> None:
    assert text_of(page(paragraphs(*PROSE, last))) == PROSE


def test_what_stands_in_a_title_between_section_and_site_is_the_headline() -> None:
    heading = "How to build a pier step by step"
    title = f"Harbours - {heading} - Harbour Post, the paper of the ports."
    head = f"<div><h1>harbours</h1></div><div><h1>{heading}</h1></div><span>3 May 2021</span>"
    html = page(paragraphs(*PROSE), title=title, head=head)
    assert newscli.meta(newscli.parse(html))["meta"]["title"] == heading
    assert text_of(html) == PROSE


def test_headings_and_fields_of_a_form_below_a_text_are_none_of_it() -> None:
    label = '<label for="to"><span>Recipient\'s address</span><input name="to" id="to"></label>'
    form = f'<form id="friend"><h3>Tell a friend about it</h3><div>{label}</div></form>'
    assert text_of(page(paragraphs(*PROSE) + form)) == PROSE
    said = text_of(page(paragraphs(*PROSE) + "<h4>Let us know what you think!</h4>"))
    assert said[: len(PROSE)] == PROSE  # a sentence may stand there
    between = text_of(page(f"{paragraphs(*PROSE[:3])}<h3>Costs</h3>{paragraphs(*PROSE[3:])}"))
    assert "Costs" in between


def test_who_answers_for_a_feed_is_none_of_the_text() -> None:
    said = (
        "This feed is provided by an independent third party, for which Harbour Post is not liable."
    )
    assert text_of(page(paragraphs(*PROSE, said))) == PROSE
