"""Whether a selector selects anything in some markup, without a parser: to know a site by its markup.

The markup is searched for the strings that such an element must have, and only the tags with one of
them are read. Scripts and comments are not told from the rest: choose a selector that says enough.
"""

from collections.abc import Iterable
from functools import lru_cache

from newscli.patterns import lazy
from newscli.rules.select import Compound, parse

_MAX_TAG = 4000
"""Characters. A start tag that is longer is passed over."""

_MAX_TRIES = 50
"""So many tags with the right string in them are read before the answer is no."""

_ATTRIBUTE = lazy(
    r"""([^\s"'<>/=]{1,100})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?"""
)
_TAG = lazy(r"<([a-zA-Z][^\s/>]{0,100})")


def occurs(selectors: Iterable[str], html: str) -> bool:
    """Whether one of the selectors selects an element of the markup."""
    return any(_found(compound, html) for text in selectors for compound in _compounds(text))


@lru_cache(maxsize=256)
def _compounds(selectors: str) -> list[Compound]:
    return parse(selectors)


def _found(compound: Compound, html: str) -> bool:
    sign = _sign(compound)
    at = html.find(sign)
    for _ in range(_MAX_TRIES):
        if at < 0:
            return False
        if _holds(compound, html, at):
            return True
        at = html.find(sign, at + 1)
    return False


def _sign(compound: Compound) -> str:
    """A string that every element of this form has in its start tag: the longest that is known."""
    signs = [compound.id, *compound.classes]
    signs += [text for name, _, value in compound.attributes for text in (name, value)]
    return max(signs, key=len) or f"<{compound.tag}"


def _holds(compound: Compound, html: str, at: int) -> bool:
    start = html.rfind("<", max(at - _MAX_TAG, 0), at + 1)
    tag = _TAG.match(html, start) if start >= 0 else None
    if not tag:
        return False
    end = html.find(">", at, at + _MAX_TAG)
    attributes: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(html, tag.end(), end if end > 0 else at + _MAX_TAG):
        attributes.setdefault(name.lower(), "".join(values))
    return compound.holds(tag[1].lower(), attributes, (attributes.get("class") or "").split())
