"""Notes on the writer below an article: who it is, and where to write to."""

import re

from newscli.article import Block, Removed
from newscli.clean.blocks import Item
from newscli.clean.find import phrases
from newscli.credits import names_in
from newscli.headline import folded
from newscli.patterns import lazy

LONGEST = 500
"""Characters of a note."""

_LONGEST_OFFICE = 120
"""Characters of a line that says what the writer is: *Professor of History, Harbour College*."""

_MOST = 4
"""So many lines of notes stand below an article."""

_MOST_OF_TEXT = 0.25
"""Share of the text that the notes may be. A profile of a writer begins as a note does."""

_NAMING = frozenset(("byline", "info-line", "author-box"))
"""Rules under which went what names the writer."""

_STOP = lazy("[.!?…]$")
_NAME = r"(?P<name>(?:[^\W\d_a-z][\w.'’-]{0,20},? ){1,5})"
_VERB = (
    r"(?:is|was|writes|covers|reports|works|lives|teaches|has (?:written|been|covered|worked)|ist|war"
    r"|schreibt|arbeitet|leitet|est|écrit|es|escribe|è|scrive|é|escreve|schrijft)\b"
)
_NOTE = lazy(rf"{_NAME}(?:\([^()]{{1,30}}\) )?{_VERB}(?P<rest>.*)", re.S)
_ROLE = lazy(
    rf"(?:\W{{1,3}}[\w.'’&-]{{1,24}}){{0,7}}?\W(?:{'|'.join(phrases.lines('roles'))})\b", re.I
)
_ADDRESS = r"(?:[\w.+-]{1,40}@[\w.-]{3,40}|@\w{2,30})"
_CONTACT = lazy(
    rf"(?:(?:e-?mail|contact|twitter|x|mail|tel)\s?: ?)?{_ADDRESS}[\s|,;/]{{0,4}}(?:@\w{{2,30}})?"
    r"|(?:you can |please )?(?:reach|contact|e-?mail|follow|write to) [^.!?]{1,50} (?:on|at|via)\b.{0,80}"
    r"|[^.!?]{2,60} can be (?:reached|contacted|followed|found) (?:at|on|via|by)\b.{0,80}"
    r"|\w{2,4}\s?(?:기자|특파원)\s?[\w.+-]{1,40}@[\w.-]{3,40}"
    r"|this (?:article|story|post|report) was (?:edited|reviewed|produced|translated) by [^.!?]{2,80}\.?"
    r"|(?:folgen sie|suivez|sigue a|segui) [^.!?]{2,50} (?:auf|bei|sur|en|su) \w{1,12}\b.{0,40}",
    re.I | re.S,
)


def without_notes(items: list[Item]) -> list[Item]:
    """Take out the notes with which the text ends."""
    sizes = [len(item.text) if isinstance(item, Block) else 0 for item in items]
    names = ""
    taken = size = 0
    for at in range(len(items) - 1, 0, -1):
        item = items[at]
        if not isinstance(item, Block) or not item.text:
            continue
        size += sizes[at]
        if taken == _MOST or len(item.text) > LONGEST or size > sum(sizes) * _MOST_OF_TEXT:
            break
        names = names or _names(items)
        if not _is_note(item.text, names) and not _is_below_name(items, at, names):
            break
        items[at] = Removed("author-box", item.text)
        taken += 1
    return items


def _is_below_name(items: list[Item], at: int, names: str) -> bool:
    """Whether a block is no sentence, and the one above it nothing but the writer's name: who it is."""
    if len(items[at].text) > _LONGEST_OFFICE or _STOP.search(items[at].text):
        return False
    above = next((item for item in reversed(items[:at]) if item.text), None)
    return above is not None and _is_writer(above.text, names)


def _is_writer(text: str, names: str) -> bool:
    """Whether a text is a name in Latin letters and nothing else, and the byline has it."""
    return len(text) <= _LONGEST_OFFICE and names_in(text) == [text] and folded(text) in names


def _names(items: list[Item]) -> str:
    """What was taken out that names the writer, folded; a stroke where nothing was."""
    said = [item.text for item in items if isinstance(item, Removed) and item.rule in _NAMING]
    return folded("".join(said)) or "|"


def _is_note(text: str, names: str) -> bool:
    """Whether a text says who the writer is, by a name of the byline or by a trade of writers."""
    if _CONTACT.fullmatch(text.strip()) or _is_writer(text, names):
        return True
    found = _NOTE.match(text)
    if found is None:
        return False
    return folded(found["name"]) in names or _ROLE.match(found["rest"]) is not None
