"""Names of people in the letters of Europe: what is one, where it ends, and lists of them.

``Nora Field, Tom Ashby and Ada Quay, Harbour Post``: a name has two words or more, for what stands
alone is an account, a team or a site. What is behind a name and not divided from it (a button, a
paper in capitals) is cut off; what holds a word of a position or of a house is no name.
"""

import re
from collections.abc import Iterator

from newscli.credits.han import EASTERN
from newscli.credits.roles import NOBODY
from newscli.credits.words import words
from newscli.patterns import lazy

WORD = (
    r"(?:(?:al|el|ad|as|ash|ul|ur|ben|bin|ibn)-|(?:d|l|dell|dall)['’])?"
    r"[A-ZÀ-ÖØ-ÞĀ-ŽΆ-ΏΑ-ΫЀ-Я][^\W\d_]*(?:[.'’‘ʻ\-][^\W\d_]+)*(?:\.(?!\w))?"
)
_PARTICLE = (
    "de|del|della|degli|dei|das|dos|da|do|di|du|los|las|von|van|vom|der|den|ten|ter|zu|zum|zur|op|af|av|la|le"
    "|bin|bint|ibn|abu|al|el|y"
)
NAME = rf"{WORD}(?: (?!(?:AND|UND|WITH) )(?:(?:{_PARTICLE}) ){{0,2}}{WORD}){{1,4}}"
AND = (
    r"(?:,? ?(?:\b(?:and|AND|und|UND|et|y|e|och|og|dan|ve|oraz|и|і|та|και|with|WITH)|&) "
    r"| ?[,;/] ?)"
)
"""What stands between two names."""

WROTE = (
    "(?:words|text|story)(?: (?:and|&) (?:photo(?:graph)?|picture|image|video)s?)?"
    "|written|posted|published|reported|contributed|article|guest (?:article|blog|column|essay|post)"
    "|analysis|opinion|perspective|commentary|essay|column|interview|recipe"
    "|kommentar|kolumne|analyse|gastbeitrag|rezension|reportage|glosse|leitartikel|chronique|tribune"
    "|análisis|análise|opinión|opinião|intervista|commento"
)
"""What stands before *by* where the writer stands behind it."""

LABELS = (
    "contributors?|writers?|oleh|pewarta|wartawan|reporter|penulis|tekst|yazar|автор[ыи]?|текст"
)
"""What stands before a writer with a colon."""

_LONGEST_LIST = 300
_LEAST_CAPITALS = 5
"""Letters of a surname in capitals behind a first name that is not: with fewer it may be a house."""


_NAME = lazy(NAME)
_AND = lazy(AND)
_COMMAS = (",", ";", "/")
_BY = lazy(
    rf"(?:(?:(?:an?|eine?|une?|una|uma?) )?(?:{WROTE}) )?"
    r"(?:by|von|durch|par|por|di|door|autor(?:in|en|es)?|authors?|auteurs?)\b\s?:?\s?"
    rf"|(?:text[eo]?|testo|words|{LABELS})\s?:\s?|penulis |(?:de|nga|av|af) (?=\S+ \S)",
    re.I,
)
# What a line begins with that says in words who wrote.
_SIGNED = lazy(
    rf"(?:{WROTE}) by |(?:by|von|par|por|di|door|durch) "
    rf"|(?:autor(?:in|en|es)?|authors?|auteurs?|text[eo]?|testo|words|{LABELS})\s?: ?",
    re.I,
)
_MAIL = lazy(r"[\s|,;·(<\[]{0,3}\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}[)>\]]?")
# Nora "Nightingale" Field: what one is called, in the midst of the name.
_CALLED = lazy(r" [\"“„«][A-ZÀ-Þ][\w.’' -]{1,20}[\"”“»](?= [A-ZÀ-Þ])")
_HANDLE = lazy(r" \(?@\w{2,20}\)?(?![\w.@])")
_PLACE = rf" in {WORD}(?: {WORD})?"
_PLACED = lazy(rf"{_PLACE}(?=,? (?:(?:and|und|&) )?{NAME}{_PLACE})")
"""Where each of several wrote: *Nora Field in Berlin and Tom Ashby in Rome*."""

_TITLE = lazy(
    r"(?:(?:Dr|Dra|Prof|Mr|Mrs|Ms|Mag|Ing|Avv|Lic|Dipl|Dipl\.?-[A-Z]\w{1,9}|Rechtsanw[aä]lt(?:in)?"
    r"|Ma[iî]tre|Dott(?:\.ssa)?)\.? )+(?=\S+ \S)"
)
JUNIOR = lazy(r" ?, ?(?=(?:Jr|Sr)\b)")
"""The comma before Jr., which divides no names."""

# MD, CNN; Ph.D. FACLM: a degree or a house for short behind a name.
_ASIDE = lazy(
    r"[A-Z]{2,6}|(?:M\.?D|Ph\.?D|D\.?O|R\.?N|J\.?D|Esq|M\.?Sc|B\.?Sc)\b\.?(?: [A-Z.]{2,6})*"
)
_BRACKETS = lazy(r" ?\([^()]*\)")
_HOUSE = lazy(r" [|·•–—-] |: (?=[0-3]?[0-9]\.? \w{3,9} (?:19|20)[0-9]{2})| (?:for|in) (?=[^,;]*$)")
_NO_NAME = frozenset(word.casefold() for word in words("no-latin-names"))
_BEHIND = frozenset(word.casefold() for word in words("behind-latin-names"))
_POSITIONS = frozenset(word.casefold() for word in words("positions-behind-names"))
_DAYS = frozenset(word.casefold() for word in words("days"))
_ALIAS = lazy(r"[^\W\d_]{3,20}")
_SHOUTED = ("IN", "ON", "AT", "FOR", "TO")  # By Nora Field IN Harbours
_PARTS = lazy(r"[ .\-]")
_GLUED = lazy(r"[a-z]{3}(?<!Mac)(?<!Van)[A-Z]")
"""``Ada QuayHarbour``: two elements with no space between; McArthur is a name."""

_ARTICLES = ("La", "Le", "El", "Il", "Les", "Las", "Der", "Die", "Das", "Het")
"""Before a single word they make the name of a paper: *La Nación*."""

_MIXED = lazy(r"(?:^|(?<=-))(?:Mc|Mac|De|Di|La|Le|Van|Von)(?=[A-Z]{2})")
"""What stays small before a name in capitals: McFIELD, ROE-DeQUAY."""

_AROUND = " \t|·•—–-:,;/()[]"


def names_in(text: str) -> list[str]:
    """The names of a text that is a list of names, with nothing but houses and positions behind.

    ``By Nora Field and Tom Ashby, CNN`` → Nora Field, Tom Ashby. None where anything else stands
    before the first name or between two.
    """
    if text[:1] >= EASTERN:
        return []
    text = " ".join(text[: _LONGEST_LIST + 1].split())
    by = _BY.match(text)
    text = readable(text)
    if not 4 < len(text) <= _LONGEST_LIST or "http" in text or "@" in text:
        return []
    text = _BRACKETS.sub("", text[by.end() if by else 0 :]).strip(_AROUND)
    text, *behind = _HOUSE.split(text, 1)
    if behind and is_person(behind[0]):
        return []  # either may be the house
    found: list[str] = []
    ended = False
    for part, joined in _parts(JUNIOR.sub(" ", text)):
        name = _person(part)
        if found and _ASIDE.fullmatch(part):
            continue
        if name and not ended:
            found.append(name)
        elif name or not found or (joined and not ended):
            return []  # a name behind a house, a house first, a name and a house
        else:
            ended = True
    return list(dict.fromkeys(found))


def signed_by(text: str) -> list[str]:
    """The names of a line that says in words who wrote, and nothing else: *Von Nora Field*."""
    return names_in(text) if _SIGNED.match(text) else []


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a list that are not empty, each with whether *and* stands before it."""
    at, joined = 0, False
    for mark in (*_AND.finditer(text), None):
        if part := text[at : mark.start() if mark else len(text)].strip(_AROUND):
            yield part, joined
        if mark:
            at, joined = mark.end(), mark[0].strip() not in _COMMAS


def is_person(text: str) -> bool:
    """Whether a text is one name and nothing besides."""
    return bool(_NAME.fullmatch(text)) and cut(text) == _TITLE.sub("", text)


def readable(text: str) -> str:
    """The text of a byline without accounts (@norafield) and addresses (nora@harbour.example), and
    without the places where several wrote; in Dutch *en* stands between two names, elsewhere it is *in*."""
    if "@" in text:
        text = _HANDLE.sub("", _MAIL.sub("", text))
    if " in " in text:
        text = _PLACED.sub("", text)
    return text.replace(" en ", " & ") if text[:5].lower() == "door " else text


def _person(text: str) -> str:
    """The name that a text is, or that stands in it before a position; "" where there is none."""
    text = _TITLE.sub("", text)
    if (bare := _CALLED.sub("", text)) != text:
        return text if is_person(bare) else ""
    name = cut(text) if _NAME.fullmatch(text) else ""
    return name if name == text or _is_position(text[len(name) :].split()) else ""


def _is_position(words: list[str]) -> bool:
    """Whether the first of these words, or the first two, are a position or a house behind a name."""
    return (
        "-".join(words[:2]).casefold() in _POSITIONS
        or words[0].strip(".,").casefold() in _POSITIONS
    )


def is_alias(text: str) -> bool:
    """Whether a word may be the name of one who signs with a single word. Only where several places
    of a page give it, it is: by itself it may as well be a section or a site."""
    word = text.casefold()
    return bool(_ALIAS.fullmatch(text)) and not any(
        word in known for known in (_NO_NAME, _BEHIND, NOBODY)
    )


def cut(name: str) -> str:
    """The name at the head of what was read as one, or "" where there is none.

    ``Nora Field Follow`` → Nora Field, ``NORA FIELD Harbour`` → NORA FIELD, ``Nora Field Nora Field``
    → Nora Field, ``Ada Quay November`` → Ada Quay, ``Ada Quay Staff Writer`` → Ada Quay, ``Harbour
    Staff`` → "".
    """
    kept: list[str] = []
    parts = _TITLE.sub("", name.strip()).split(" ")
    for at, word in enumerate(parts):
        bare = word.strip(".,").casefold()
        if kept and (
            bare in _BEHIND or word in _SHOUTED or _turns(kept, word, at + 1 == len(parts))
        ):
            break
        if at > 1 and _is_position(parts[at : at + 2]):
            break
        kept.append(word)
        if len(word) > 4 and word[-1] == "." and word.count(".") == 1:  # Nora Field. Harbours
            kept[-1] = word[:-1]
            break
    for size in (2, 3):
        if kept[size : 2 * size] == kept[:size]:
            kept = kept[:size]
    while kept and kept[-1].rstrip(".").casefold() in _DAYS:
        kept.pop()
    name = " ".join(kept).rstrip(",")
    if name.endswith(("’s", "'s")):  # By Nora Field's own account
        return ""
    if len(kept) < 2 or _GLUED.search(name) or (len(kept) == 2 and kept[0] in _ARTICLES):
        return ""
    written_out = any(len(word.strip(".")) > 1 and "." not in word[:-1] for word in kept)
    said = [part.casefold() for part in _PARTS.split(name) if not part.islower()]  # San, not de los
    return name if written_out and _NO_NAME.isdisjoint(said) else ""


def _turns(kept: list[str], word: str, last: bool) -> bool:
    """Whether a word is in capitals behind words that are not, or the other way round."""
    shouted = _is_shouted(word)
    if shouted and len(kept) == 1 and last and len(word) >= _LEAST_CAPITALS:
        return False  # Nora FIELD: in some countries surnames are set so
    return shouted is not None and any(_is_shouted(before) is (not shouted) for before in kept)


def _is_shouted(word: str) -> bool | None:
    """Whether a word is in capitals; None where that tells nothing: an initial, a particle, III."""
    if len(word) < 3 or "." in word or word.islower() or set(word) <= set("IV"):
        return None
    return _MIXED.sub("", word).isupper()
