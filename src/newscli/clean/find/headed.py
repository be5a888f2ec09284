"""Containers of an article that hold more links than sentences, and stay: a flash and what else there is to
read, a paragraph."""

from itertools import takewhile
from typing import TYPE_CHECKING

from newscli.clean.find.info import has_date, is_info
from newscli.clean.find.parts import Part
from newscli.clean.find.tag_meanings import LISTS

if TYPE_CHECKING:
    from newscli.clean.find.survey import Survey

_BELOW = 8
"""So many lines below the headline one tells the date."""

_LEAST = 2
"""So many paragraphs at least show what the start tag of a paragraph is, among the last ``_NEAR``."""

_NEAR = 20


def stays(survey: "Survey", part: Part, outer: Part) -> bool:
    """Whether a part that holds more links than sentences is of the article all the same."""
    return _holds_article(survey, part) if part.prose else _is_paragraph(survey, part, outer)


def _holds_article(survey: "Survey", part: Part) -> bool:
    """Whether the first sentences of a part stand below a headline of the first level, and between them
    an info line with a date."""
    within = takewhile(lambda heading: heading.at > part.start, reversed(survey.headings))
    first = next((heading for heading in reversed([*within]) if heading.tag == "h1"), None)
    if first is None or first.number != part.first:
        return False
    return any(
        line.number == first.number and has_date(line.text) and is_info(line.text)
        for line in survey.lines[first.lines : first.lines + _BELOW]
    )


def _is_paragraph(survey: "Survey", part: Part, outer: Part) -> bool:
    """Whether a part is one line among paragraphs with the same start tag: where ``div`` is what elsewhere
    ``p`` is, links in it are no menu, as long as it says something beside them."""
    if not part.other or part.tag in LISTS:
        return False
    alone = [line.part is part for line in survey.lines[-2:]]
    if alone[-1:] != [True] or alone == [True, True]:
        return False
    tag = survey.tape[part.start].partition(">")[0] + ">"
    return sum(survey.tape[at].startswith(tag) for at in outer.paragraphs[-_NEAR:]) >= _LEAST
