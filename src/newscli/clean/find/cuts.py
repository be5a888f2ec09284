"""What a page sets beside the article, in the same container: left out by where it stands."""

from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey

_FEW = 400
"""Bytes of text outside of links."""


def cut_before(survey: Survey, at: int, root: Part) -> None:
    """Leave out of ``root`` all that stands before its headline in it, pictures aside.

    Sentences too, if the headline is an ``h1``: below another heading the article may go on.
    """
    page = survey.page
    first = page.tape[at].startswith(("h1>", "h1 "))
    place, position = root.start + 1, page.position_of(root.start + 1)
    while place < at:
        end, there = page.passed(place, position)
        if end < at:
            pictured = any(piece.startswith("img") for piece in page.tape[place : end + 1])
            if not pictured and (first or page.amount(place).unlinked < _FEW):
                survey.skip[place] = "before-headline"
            place, position = end, there
        position += len(page.tape[place]) + 1  # or else the element is in it
        place += 1


def cut_after(survey: Survey, at: int, root: Part) -> None:
    """Leave out of ``root`` all that stands behind an element in it."""
    page = survey.page
    place, position = page.passed(at, page.position_of(at))
    while place < root.end:
        if not page.tape[place].startswith("/"):
            survey.skip[place] = "after-article"
            place, position = page.passed(place, position)
        position += len(page.tape[place]) + 1
        place += 1
