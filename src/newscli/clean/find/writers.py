"""Who wrote a page's article by its markup: what stands in ``class="byline"``, ``rel="author"`` and
the like below the headline, with or without the word *by*.

Names in the letters of Europe, and Chinese ones that are all of an element. The same markup names the
writers of other articles further down: the look ends where the text of the article has begun, and with
the first element that names anybody end those of other kinds.
"""

import re

from newscli.clean.find.headline import Headline
from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.clean.find.writer_tags import BOX, OTHERS, SIGNS, WRITER, WRITES, may_name
from newscli.clean.tape import attributes_of, name_of, texts_of, unescaped
from newscli.clean.tree import BODY
from newscli.credits import WRITERS, is_alias, is_sure_name, names_in, read_byline, read_info
from newscli.credits.han import EASTERN
from newscli.patterns import lazy

_REACH = 800
"""So many pieces of the tape are looked at."""

_BELOW = 200
"""So many below a Chinese headline."""

_BESIDE = 30
"""So many pieces behind one that names a writer may name the next."""

_PARTS = 120
"""So many pieces of an element that names writers are looked at one by one."""

_ENDING = 40
"""So many pieces at the end of an article may be a box about its writer."""

_LEAD = 1500
"""Characters of text behind the headline after which the article has begun."""

_CARD = 30
"""So many pieces of a link are looked at for a heading."""

_ABOVE = 200
"""Characters of text behind the headline that stand above the article's, such as a deck."""

_BAR = 2500
"""Characters of markup of a line with the writers and a counter of remarks."""

_LOOSE = 4
"""Characters of a list of names that are not its names': *and* for a comma."""

LONGEST = 400
"""Characters of an element that names writers; of what has more, the first text may."""

_LABELS = lazy("[记記作]者|通讯员")
"""Behind one of these stands who wrote a Chinese article, whatever is marked below it."""

_HEADINGS = ("h2", "h3", "h4", "h5")
_JOINTS = frozenset((",", "/", "and", "&", "und", "et", "y", ", and", ";"))
_NO_WRITING = lazy(
    r"(?<!written )(?<!posted )(?<!story )(?<!published )(?<=\w )by:?$"
    r"|\b(?:photos?|fotos?|photographer|images?|pictures?|illustrat\w+|credits?|editors?|redaktur|reviewers?"
    r"|translators?|producers?|hosts?|quelle|bild)\s?:$",
    re.I,
)
"""``Photo by``, ``Edited by``, ``Editor:``: whoever stands behind did not write it."""

_META_NAME = 'itemprop="name"'
_NOT_ITS_OWN = frozenset(("comments", "related", "navigation", "hot-list", "login"))


def writers(survey: Survey, headline: Headline, root: Part, lines: list[str]) -> list[str]:
    """What the elements near the headline of the article in ``root`` say of its writers: their names,
    none where the first byline of ``lines``, the page's info lines, names them all. A word that may
    be a writer's alias is given where there is no name.

    They stand below the headline, or else right above it; or the article ends with a box about its
    writer. Such boxes are round others' names too: they count where they all say the same.
    """
    at = _behind(survey, headline)
    if any(character >= EASTERN for character in headline.text):
        return _eastern(survey, at, root.end, lines)
    each, alias = _marked(survey, at, root.end, WRITER)
    bylines = [line for line in map(read_byline, lines) if line]
    if not each and not bylines:
        each = _above(survey, headline) or _boxed(survey, at, root.end) or [alias]
    found = list(dict.fromkeys(name for names in each for name in names))
    said = {credit.name for credit in bylines[0]} if bylines else set()
    return [] if said.issuperset(found) else found


def _eastern(survey: Survey, at: int, stop: int, lines: list[str]) -> list[str]:
    """The Chinese name that is all of the first element that is marked as the writer's; none where
    a label says who wrote. Accounts are called otherwise than people are."""
    seen, before = 0, ""
    for place in range(at, min(at + _BELOW, stop)):
        tag, _, text = survey.tape[place].partition(">")
        text = text.strip()
        if tag[:1] != "/" and may_name(tag) and WRITER.search(tag):
            if before.endswith((":", "：")):  # a label says whose name it is
                return []
            said = "".join(_texts(survey, place))
            if len(said) == 3 and is_sure_name(said) and not _is_on_card(survey, place):
                return [] if any(map(_names_writers, lines)) else [said]
        if text:
            before = text
            seen += len(text)
            if seen > _LEAD or _LABELS.search(text):
                break
    return []


def _names_writers(line: str) -> bool:
    """Whether an info line says who wrote."""
    read = read_info(line)
    return read is not None and any(credit.role in WRITERS for credit in read.credits)


def _above(survey: Survey, headline: Headline) -> list[list[str]]:
    """The names in the elements right above a headline, none where these are in several."""
    at = headline.part.start if headline.at is None else headline.at
    found, _ = _marked(survey, max(BODY, at - _BESIDE), at, WRITER)
    return found if len(found) == 1 else []


def _boxed(survey: Survey, at: int, end: int) -> list[list[str]]:
    """The names in the boxes about the writer behind the ``end`` of an article, or else in the last
    of its elements; none where they say different things."""
    for first, stop in ((end, len(survey.tape)), (max(at, end - _ENDING), end)):
        boxes, _ = _marked(survey, first, stop, BOX)
        if boxes:
            return boxes if all(names == boxes[0] for names in boxes) else []
    return []


def _behind(survey: Survey, headline: Headline) -> int:
    """The place on the tape behind the headline."""
    if headline.at is not None:
        return survey.page.end_of(headline.at)
    begin = headline.text[:20]
    for at in range(headline.part.start, headline.part.end):
        if begin in unescaped(survey.tape[at].partition(">")[2]):
            return at + 1
    return headline.part.end


def _marked(
    survey: Survey, at: int, stop: int, mark: re.Pattern[str]
) -> tuple[list[list[str]], list[str]]:
    """The names in each element that is marked as the writers', between two places of the tape, and
    the first word in one that may be an alias."""
    tape, seen, kind = survey.tape, 0, ""
    found: list[list[str]] = []
    alias: list[str] = []
    stop = min(at + _REACH, stop)
    while at < stop and seen < _LEAD:
        tag, _, text = tape[at].partition(">")
        sign = SIGNS[tag]
        of_others = sign == OTHERS or _is_of_others(survey, at, seen)
        end = survey.page.end_of(at) if of_others else 0
        if not end and sign == WRITES and mark.search(tag) and kind in ("", _kind(tag)):
            texts = [] if _is_on_card(survey, at) else _texts(survey, at)
            if names := _named(texts):
                end, kind = survey.page.end_of(at), _kind(tag)
                found.append(_all_in(survey, at, end, names))
                stop = min(stop, end + _BESIDE)
            elif not alias:
                alias = [text for text in texts[-1:] if is_alias(text)]
        if end:
            at, text = end, tape[end].partition(">")[2]
        seen += len(text.strip())
        at += 1
    return found, alias


def _is_of_others(survey: Survey, at: int, seen: int) -> bool:
    """Whether an element is one of remarks, of other articles or of a menu. A small one above the text
    counts the remarks, and may stand in one element with the byline."""
    rule = survey.skip.get(at)
    if rule not in _NOT_ITS_OWN:
        return False
    return rule != "comments" or seen > _ABOVE or survey.page.size(at) > _BAR


def _is_on_card(survey: Survey, at: int) -> bool:
    """Whether an element stands below a heading and in one link with it: that leads to an article,
    and tells who wrote that."""
    headed = False
    for piece in reversed(survey.tape[max(0, at - _CARD) : at]):
        if piece.startswith("/a>"):
            break
        if piece.startswith("a "):
            return headed
        headed = headed or piece[:2] in _HEADINGS
    return False


def _kind(tag: str) -> str:
    """What elements that name one writer each have in common: the tag and its classes."""
    return f"{name_of(tag)} {attributes_of(tag).get('class')}"


def _first_class(tag: str) -> str:
    """A tag with the first of its classes: those behind it tell the first and the last of a row."""
    return " ".join(_kind(tag).split(" ", 2)[:2])


def _texts(survey: Survey, at: int) -> list[str]:
    """The texts in an element, without those of nothing but space; in one that shows none, the name
    that its ``<meta>`` gives."""
    end = survey.page.end_of(at)
    texts = [" ".join(text.split()) for text in texts_of(survey.tape, at, end)]
    if found := [text for text in texts if text]:
        return found
    tags = [piece.partition(">")[0] for piece in survey.tape[at + 1 : min(end, at + _BESIDE)]]
    said = [attributes_of(tag).get("content") for tag in tags if _META_NAME in tag]
    return [text for text in said if text]


def _all_in(survey: Survey, at: int, end: int, names: list[str]) -> list[str]:
    """The names in an element, or those of its links to writers' pages and of its parts that are like
    the one with the first name, where these name more: two links with nothing between them are no
    name of four words, and a position may stand between two writers."""
    found: list[str] = []
    kinds: set[str] = set()
    before = ""
    for place in range(at + 1, min(end, at + _PARTS)):
        tag, _, text = survey.tape[place].partition(">")
        text = " ".join(unescaped(text).split())
        marked = may_name(tag) and WRITER.search(tag)
        if marked or " class=" in tag:
            said = names_in(" ".join(_texts(survey, place)))
            if said == names[:1] and (marked or text == names[0]):
                kinds.add(_first_class(tag))
            counts = (marked and tag.startswith("a ")) or _first_class(tag) in kinds
            if counts and not _NO_WRITING.search(before):
                found += said
        before = text or before
    found = list(dict.fromkeys(found))
    return found if len(found) > len(names) and found[0] == names[0] else names


def _named(texts: list[str]) -> list[str]:
    """The names that the texts of an element give: all of it, or one by itself and what is joined to
    it."""
    if sum(map(len, texts)) > LONGEST:
        return names_in(texts[0])
    said = " ".join(texts)
    whole, each = names_in(said) or _behind_section(said), _each(texts)
    # What stands in two elements is one name only where neither is.
    parted = len(each) == len(whole) == 1 and whole[0].startswith(each[0])
    return each if parted or len(each) > len(whole) else whole


def _behind_section(text: str) -> list[str]:
    """The names behind the name of a section: *Politics · Ada Quay, Nora Field*."""
    section, divider, names = text.partition(" · ")
    if not divider or not section.isalpha():
        return []
    found = names_in(names)
    return found if found and len(", ".join(found)) >= len(names.strip()) - _LOOSE else []


def _each(texts: list[str]) -> list[str]:
    """The names that stand in a text by themselves: the first, and those that are joined to it."""
    found: list[str] = []
    for before, text in zip(["", *texts], texts, strict=False):
        if found and not (before in _JOINTS or before.endswith(",")):
            if text not in _JOINTS:
                break
        elif not _NO_WRITING.search(before):
            found += names_in(text)
    return found
