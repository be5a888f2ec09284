"""Containers of an article that hold more links than sentences: a flash, and what else there is to read."""

from itertools import takewhile
from typing import TYPE_CHECKING

from newscli.clean.find.info import has_date, is_info
from newscli.clean.find.parts import Part

if TYPE_CHECKING:
    from newscli.clean.find.survey import Survey

BELOW = 8
"""So many lines below the headline one tells the date."""


def holds_article(survey: "Survey", part: Part) -> bool:
    """Whether the first sentences of a part stand below a headline of the first level, and between them
    an info line with a date."""
    within = takewhile(lambda heading: heading.at > part.start, reversed(survey.headings))
    first = next((heading for heading in reversed([*within]) if heading.tag == "h1"), None)
    if first is None or first.number != part.first:
        return False
    return any(
        line.number == first.number and has_date(line.text) and is_info(line.text)
        for line in survey.lines[first.lines : first.lines + BELOW]
    )
