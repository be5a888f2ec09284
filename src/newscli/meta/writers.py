"""Who wrote an article in Latin letters, where several places say it.

The page shows a byline (``clean`` listed it in ``removed``), and its head declares authors: JSON-LD,
``<meta name=author>``. Where both name one person they are sure of him, and the longer list counts.
Where they name others, what the reader sees counts: heads name who entered the text, or the house.
"""

import re
import unicodedata
from itertools import islice, takewhile
from typing import NamedTuple

from newscli.article import Article
from newscli.credits import Credit, is_alias, names_in
from newscli.credits.han import EASTERN
from newscli.credits.latin_names import is_person
from newscli.headline import folded
from newscli.meta.pageheads import PUBLISHED, Heads
from newscli.meta.signatures import signature
from newscli.patterns import lazy
from newscli.rules.origin import original

_MOST_TAGS = 3
"""So many ``<meta>`` of one name are read until one names authors: a picture's come further down."""

_MOST_WRITERS = 6
"""Of more ``<meta>`` of one name each is another article's."""

_WROTE = ("author", "reporter")
_EASTERN = lazy(f"[{EASTERN}-\uffff]")
_BYLINES = ("byline", "info-line")
_CALLED = ("og:site_name", "application-name")
_SELF = (*_CALLED, "dc.publisher", "copyright")
_DIVIDER = lazy(r"\s(?:[|·•»~:]|[-–—]{1,2})\s")


class Named(NamedTuple):
    """Writers, and where they are named: the rule and what was read."""

    credits: tuple[Credit, ...]
    rule: str
    text: str


def is_latin(credit: Credit) -> bool:
    """Whether a credit stands in a byline in Latin letters, and says who wrote."""
    return credit.role in _WROTE and not is_eastern(credit.text)


def is_eastern(text: str) -> bool:
    """Whether Chinese, Japanese or Korean characters are in a text."""
    return bool(_EASTERN.search(text))


def writers(heads: Heads, article: Article, shown: list[Named]) -> list[Named]:
    """The writers by the bylines that the page shows and by its head, none where neither names any.

    An agency's last line, ``Reporting by Nora Field; Additional reporting by Tom Ashby``, tells who
    reported beside the writers; who helped them counts only where nobody else is named.
    """
    house = _houses(heads)
    shown = [kept for named in shown if (kept := _without(named, house)).credits]
    wire = [named for named in shown if named.credits[0].role != "author"]
    found = _signed(heads, article, house, [named for named in shown if named not in wire])
    if not found and not wire:
        names, text = signature(article)
        last = _without(_credited(names, "signature", text), house)
        return [last] if last.credits else []
    if not found:
        return wire
    return found + [kept for named in wire if (kept := _first(named)).credits]


def _signed(heads: Heads, article: Article, house: set[str], shown: list[Named]) -> list[Named]:
    """The writers by bylines and by the head."""
    declared = _without(_declared(heads), house)
    marked = list(takewhile(_is_marked, shown))
    visible = _longer(marked, shown[len(marked) :]) if marked else _agreed(shown, declared)
    names = [credit.name for named in visible for credit in named.credits]
    if not names:
        if declared.rule == "page-author" and not (_is_article(heads) or _is_own(heads, declared)):
            return []
        found = declared if declared.credits else _alias(heads, article, house)
        return [found] if found.credits else []
    said = [credit.name for credit in declared.credits]
    if not said or not all(any(_is_same(name, other) for other in said) for name in names):
        return visible
    shouted = all(name.isupper() for name in said) and len(said) == len(names)
    return visible if shouted else [declared]


def _is_marked(named: Named) -> bool:
    """Whether it is a name that the page's markup sets apart: there is one for each writer."""
    return named.rule == "byline" and named.text == named.credits[0].name


def _longer(marked: list[Named], others: list[Named]) -> list[Named]:
    """The names that markup sets apart, or the byline that gives all of them and more: of three
    writers one may have no page to be linked to."""
    names = {folded(named.text) for named in marked}
    for named in others:
        if names < {folded(credit.name) for credit in named.credits}:
            return [named]
    return marked


def _agreed(shown: list[Named], declared: Named) -> list[Named]:
    """The first byline that gives a name which the head declares, or else the first: above it a map
    or a picture may have one."""
    said = {folded(credit.name) for credit in declared.credits}
    for named in shown if said else ():
        if any(folded(credit.name) in said for credit in named.credits):
            return [named]
    return shown[:1]


def _first(named: Named) -> Named:
    """Those who reported, without those who helped them."""
    kept = tuple(credit for credit in named.credits if not credit.text.startswith("Additional"))
    return named._replace(credits=kept)


def _is_same(shown: str, declared: str) -> bool:
    """Whether two strings name one person: one has a word behind the other, or in its middle."""
    one, other = folded(shown), folded(declared)
    if one.startswith(other) or other.startswith(one):
        return True
    these, those = shown.casefold().split(), declared.casefold().split()
    return (these[0], these[-1]) == (those[0], those[-1])


def _declared(heads: Heads) -> Named:
    """The authors that the head declares: those of the JSON-LD, or else the first of its ``<meta>``
    that names any; or one that names all of the JSON-LD's and more."""
    linked = list(heads.linked_people())
    said = [name for text in linked for name in names_in(text)]
    for contents in heads.author_tags():
        for text in contents[:_MOST_TAGS]:
            if names := names_in(text):
                names = _each(contents, heads) or names
                if set(said) < set(names):
                    return _credited(names, "page-author", text)
                break
    return _credited(said, "json-ld", ", ".join(linked))


def _each(contents: list[str], heads: Heads) -> list[str]:
    """The names that several ``<meta>`` give, each of them one: none where another thing is among
    them, or other articles are on the page."""
    names = list(dict.fromkeys(contents))
    if len(names) > _MOST_WRITERS or heads.lists_articles():
        return []
    return names if all(names_in(name) == [name] for name in names) else []


def _is_article(heads: Heads) -> bool:
    """Whether the head says that the page is an article: the author of another page made the site."""
    kind = heads.named(["og:type"]) or ""
    return "article" in kind.lower() or heads.named(PUBLISHED) is not None or heads.has_article()


def _is_own(heads: Heads, declared: Named) -> bool:
    """Whether the site is the declared author's own, by its address: who made it writes there."""
    host = _host(heads)
    return any(_plain(credit.name) in host for credit in declared.credits)


def _host(heads: Heads) -> str:
    """The host that the page gives as its own, folded, or ""."""
    address = heads.canonical if isinstance(heads.canonical, str) else heads.named(["og:url"]) or ""
    return _plain("".join(original(address).split("/")[2:3]))


def _credited(names: list[str], rule: str, text: str) -> Named:
    """The names as those of authors, each once."""
    credits = tuple(Credit(name, "author", None, text) for name in dict.fromkeys(names))
    return Named(credits, rule, text)


def _alias(heads: Heads, article: Article, houses: set[str]) -> Named:
    """The one word with which the writer signs, if head and page give the same, or the head gives it
    in several ways and nobody else; and none of the house's names has it."""
    declared = [*dict.fromkeys(heads.linked_people())]
    for tag in heads.author_tags():
        declared += dict.fromkeys(tag)
    for alias in dict.fromkeys(declared):
        if not is_alias(alias) or any(_plain(alias) in house for house in houses):
            continue
        if len(declared) > 1 and set(declared) == {alias} and not is_eastern(alias):
            return _credited([alias], "alias", alias)
        signed = re.compile(
            rf"(?:^|\b(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor) ){alias}\b(?! ?[a-z])"
        )
        if any(rule in _BYLINES and signed.search(text) for rule, text in article.removed):
            return _credited([alias], "alias", alias)
    return Named((), "", "")


def _houses(heads: Heads) -> set[str]:
    """What the page calls itself: names that are no person's. What stands first in them and the
    organizations of its JSON-LD are so unless they are its address as well: a person's own page is
    called by the person's name."""
    names = list(islice(heads.all_named(_SELF), 10))
    called = {_plain(name) for name in islice(heads.all_named(_CALLED), 10)}
    publishers = islice(heads.all_named(("publisher",)), 10)
    # Some sites that say what they are called name the writer as the publisher of what he wrote.
    names += [name for name in publishers if not (called and is_person(name))]
    host = _host(heads)
    others = [_DIVIDER.split(name, maxsplit=1)[0] for name in names]
    others += islice(heads.organizations(), 10)
    plain = {name for name in map(_plain, others) if name not in host}
    return {host, *map(_plain, names), *plain} - {""}


def _plain(name: str) -> str:
    """A name folded, without the signs over and under its letters: some of a site's tags lack them."""
    letters = unicodedata.normalize("NFD", name)
    return folded("".join(letter for letter in letters if not unicodedata.combining(letter)))


def _without(named: Named, houses: set[str]) -> Named:
    credits = tuple(credit for credit in named.credits if _plain(credit.name) not in houses)
    return named._replace(credits=credits)
