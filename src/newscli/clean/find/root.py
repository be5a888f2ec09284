"""The container that holds the article, by where the prose of a page is."""

from collections.abc import Iterable

from newscli.clean.find.chrome import named_rule
from newscli.clean.find.cuts import cut_after
from newscli.clean.find.headline import Headline
from newscli.clean.find.listing import are_led
from newscli.clean.find.page import Page
from newscli.clean.find.parts import Part
from newscli.clean.find.shares import size_of
from newscli.clean.find.survey import LONGEST_INFO, PROSE, Survey
from newscli.clean.find.tag_meanings import KNOWN
from newscli.clean.find.unfold import unfolded
from newscli.clean.tape import attributes_of, name_of
from newscli.clean.tree import BODY
from newscli.patterns import lazy

_PLENTY = 5000
"""Bytes of prose. With more, the article is not in what was left out for its name."""


FEW = 200
"""Bytes of prose. What was left out for its name has to hold more to be looked into again."""

_SCARCE = 400
"""Bytes of prose. With less of it on a page, what was left out is looked for in what was left out."""

_MOST_WITHIN = 3
"""So deep."""

_MOST_BEHIND = 20
"""So many elements behind the container found are looked at."""

_OWN = 0.05
"""Share of a container's prose that stands straight in it, from which on it holds the article."""

_NEARLY_ALL = 0.97
"""Share of a container's prose that may as well be all."""

_MOST_LINES = 0.6
"""Share of the lines of a page that are most of them."""

_WITHIN = frozenset(("ul", "ol", "dl", "menu", "blockquote"))
"""No such element is an article: what it belongs to stands around it."""

_WORD = lazy("[a-z]+")

_SECOND = frozenset(("comments", "related", "footer", "login", "appeal", "author-box", "promotion"))
"""Rules of what stands beside an article: what goes under them is hardly ever round one."""

_TIMES, _MANY_TIMES, _MOST_TIMES = 3, 9, 50
"""How many times as much prose as outside an element must hold to be looked into again: where a headline
is outside; where it goes under ``_SECOND``; where both is so."""

_LEAST = dict.fromkeys(("comments", "footer", "related", "share", "login", "navigation"), 1500)
_LEAST["hidden"] = 600
_LEAST["navigation"] = _LEAST["share"] = 400


def surveyed(page: Page) -> Survey:
    """A survey in which nothing was left out for its name that holds more than all the rest."""
    survey = Survey(page, BODY)
    exempt: set[int] = set()
    for _ in range(3):
        prose = survey.top.prose
        if prose > _PLENTY:
            break
        wrong = _wrong(page, survey, prose)
        if not wrong:
            break
        exempt |= wrong
        _show(page, wrong)
        survey = Survey(page, BODY, exempt)
    survey = unfolded(survey, exempt)
    return survey if survey.top.prose >= FEW else _lenient(page, survey, exempt)


def _lenient(page: Page, survey: Survey, exempt: set[int]) -> Survey:
    """A survey of a page with next to no sentences that keeps links beside sentences, and what is
    hidden if no sentence stands below a headline: lists of things to buy, of what others wrote. The
    first one, if that finds no more."""
    flash = survey.number and any(h.tag == "h1" and not h.number for h in survey.headings)
    hidden = set() if flash else {at for at in survey.flagged if _is_but_hidden(page, survey, at)}
    again = Survey(page, BODY, exempt | hidden, lenient=True)
    if again.top.prose < FEW:
        return survey
    _show(page, hidden)
    return again


def _is_but_hidden(page: Page, survey: Survey, at: int) -> bool:
    """Whether an element is hidden, and no dialog or the like."""
    return survey.skip[at] == "hidden" and _name_of(page, at) == "hidden"


def _show(page: Page, places: Iterable[int]) -> None:
    """Show those of some elements that are hidden: or else they go once more, when all is read."""
    page.show(at for at in places if KNOWN[page.tape[at].partition(">")[0]].rule == "hidden")


def _wrong(page: Page, survey: Survey, prose: int, level: int = 0) -> set[int]:
    """What a survey left out for its name and holds more prose than so much: by itself, or in an
    element within that was left out for its own name. Then both are told."""
    wrong: set[int] = set()
    headed = any(heading.tag == "h1" for heading in survey.headings)
    for at in survey.flagged:
        rule = _name_of(page, at) if survey.skip[at] == "hidden" else survey.skip[at]
        least = _least(page, at, rule, prose, headed=headed)
        # No character has more than three bytes, but for rare ones.
        if page.size(at) * 3 <= least or page.amount(at).unlinked <= least:
            continue
        within = Survey(page, at, weighing=True)
        if within.top.prose > least:
            if rule != "hidden" or not are_led(within, within.top):
                wrong.add(at)
        elif (
            prose < _SCARCE
            and level < _MOST_WITHIN
            and (inner := _wrong(page, within, prose, level + 1))
        ):
            wrong |= {at, *inner}
    return wrong


def _name_of(page: Page, at: int) -> str:
    """The rule of the name of what is hidden: comments, dialogs. What has no such name is hidden alone."""
    tag = page.tape[at].partition(">")[0]
    rule = named_rule(name_of(tag), attributes_of(tag))
    return rule if rule in _SECOND else "hidden"


def _least(page: Page, at: int, rule: str, prose: int, *, headed: bool) -> int:
    """How much prose an element must hold to be the article in spite of the rule that it goes under:
    several times as much as there is outside, where a headline is outside (``headed``), and no more
    than that where the headline is in it.

    Of what is hidden it is asked neither: walls hide all but the introduction.
    """
    if not headed and page.holds(at, "<h1"):
        return max(PROSE, prose)
    times = 1
    if rule in _SECOND:
        times = _MOST_TIMES if headed else _MANY_TIMES
    elif headed and rule != "hidden":
        times = _TIMES
    return max(_LEAST.get(rule, FEW), prose * times)


def descended(survey: Survey) -> Part:
    """The smallest container with nearly all the prose.

    Half of it is enough where the only ``h1`` stands in the container, above the prose: what
    stands beside it, as flashes in a column, has another one. Not so if it goes on in its like.
    """
    part = survey.top
    ones = [heading for heading in survey.headings if heading.tag == "h1"]
    one = ones[0] if len(ones) == 1 else None
    while (best := part.best) is not None:
        share = 0.5 if best.tag in ("article", "main") else 0.7
        if best.prose < part.prose * share:
            headed = one is not None and one.number <= best.first and best.holds(one.part)
            if not headed or best.prose < part.prose * 0.5 or _goes_on(survey, part, best):
                break
        elif _holds_more(survey, part, best):
            break
        part = best
    while part.tag in _WITHIN and part.outer is not None:
        part = part.outer
    return part


def with_lines(survey: Survey, root: Part, headline: Headline | None) -> Part:
    """The root; or the smallest container with most lines of a page, where the only sentence found is the
    headline said once more: verses have none, nor have many lists."""
    if headline is None or root.prose + root.other > LONGEST_INFO:
        return root
    if any(line.text != headline.text for line in survey.lines if root.holds(line.part)):
        return root
    held: dict[Part, int] = {}
    for line in survey.lines:
        part: Part | None = line.part
        size = 0 if root.holds(part) else size_of(line.text)
        while part is not None:
            held[part] = held.get(part, 0) + size
            part = part.outer
    whole = held.get(survey.top, 0)
    if whole < FEW:
        return root
    most = [part for part, size in held.items() if size >= whole * _MOST_LINES]
    return min(most, key=lambda part: part.end - part.start)


def _holds_more(survey: Survey, part: Part, best: Part) -> bool:
    """Whether sentences of the article stand beside the container with most of them: straight in the
    part round it, or behind it in its like."""
    if part.own >= max(FEW, part.prose * _OWN) and part.tag != "body":
        return True
    return best.prose < part.prose * _NEARLY_ALL and _goes_on(survey, part, best, alike=True)


def _goes_on(survey: Survey, part: Part, best: Part, *, alike: bool = False) -> bool:
    """Whether an element behind the container found is one of the same kind, with text of its own:
    a section, or named alike. It may be the article's next.

    ``alike`` asks for more: sections too have to be named alike, and to hold sentences above all.
    """
    page, tape = survey.page, survey.tape
    kind = _names if alike else _kind
    own, begins = kind(tape[best.start]), tape[best.start][:3]
    at, position = page.passed(best.start, page.position_of(best.start))
    for _ in range(_MOST_BEHIND):
        position += len(tape[at]) + 1
        at += 1
        if at >= part.end or tape[at].startswith("/"):
            return False
        named = tape[at].startswith(begins) and at not in survey.skip
        like = named and kind(tape[at]) == own
        if like and page.amount(at).unlinked >= FEW // 2 and not (alike and _lists(page, at)):
            return True
        at, position = page.passed(at, position)
    return False


def _lists(page: Page, at: int) -> bool:
    """Whether an element holds as much of links and labels as of sentences, or nearly."""
    top = Survey(page, at, weighing=True).top
    return top.prose < 3 * (top.other + top.links)


def _names(piece: str) -> list[str]:
    """What an element is called: its tag and the words of its attributes."""
    return _WORD.findall(piece.partition(">")[0].lower())


def _kind(piece: str) -> list[str]:
    """What an element is called: of sections the tag alone."""
    return ["section"] if piece.startswith(("section ", "section>")) else _names(piece)


def with_lead(survey: Survey, root: Part, headline: Headline | None) -> Part:
    """The root, made wider where sentences stand between the headline and it: the lead."""
    if headline is None or root.holds(headline.part) or headline.number >= root.first:
        return root
    wider = root
    while wider.outer is not None and not wider.holds(headline.part):
        wider = wider.outer
    cut_after(survey, root.start, wider)
    return wider
