"""What a page sets beside the article, in the same container: left out by where it stands."""

from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.clean.tape import inside, tags


def cut_before(survey: Survey, at: int, root: Part) -> None:
    """Leave out of ``root`` all that stands before an element in it, pictures aside."""
    open_: list[int] = []
    closed: list[list[tuple[int, int]]] = [
        []
    ]  # by depth: what stands in the elements that are open
    for place, step in tags(survey.tape, root.start + 1, at):
        if step > 0:
            open_.append(place)
            closed.append([])
        elif step < 0 and open_:
            closed.pop()
            closed[-1].append((open_.pop(), place))
        elif not step:
            closed[-1].append((place, place + 1))
    for start, end in (element for level in closed for element in level):
        if not any(piece.startswith("img") for piece in survey.tape[start:end]):
            survey.skip[start] = "before-headline"


def cut_after(survey: Survey, at: int, root: Part) -> None:
    """Leave out of ``root`` all that stands behind an element in it."""
    depth = 0
    for place, step in tags(survey.tape, inside(survey.tape, at)[1] + 1, root.end):
        if depth == 0 and step >= 0:
            survey.skip[place] = "after-article"
        depth = max(depth + step, 0)
