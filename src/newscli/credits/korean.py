"""Korean reporters, who sign as such: ``홍길동 기자``, ``[홍길동·김영희 기자 hong@example.com]``.

A name has three syllables here, of which the first is a family name: shorter and longer ones are
words as often. A word for a section of the paper may begin like a name as well.
"""

from newscli.credits.model import Credit
from newscli.credits.words import words
from newscli.patterns import lazy

REPORTER = "기자"

_FAMILY = (
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함"
    "변염여추도석선설마길연위표명반왕"
)
_NAME = rf"[{_FAMILY}][가-힣]{{2}}"
_NAMES = rf"(?P<names>{_NAME}(?:\s?[·ㆍ,]\s?{_NAME}){{0,4}})\s{{0,2}}{REPORTER}"
_SIGNED = lazy(rf"(?:^|[\s\[(=/|]){_NAMES}(?=$|[\s\])(=/|:])")
_ALONE = lazy(
    rf"[\[(]?\s?(?:[^\s\[\]()=]{{2,12}}\s?=\s?)?{_NAMES}(?:\s?[\[(/=]?\s?[\w.+\-]{{2,40}}@[\w.\-]{{4,40}}[\])]?)?\s?[\])]?"
)
_BETWEEN = lazy(r"\s?[·ㆍ,]\s?")
_NOBODY = words("no-korean-names")


def read_reporters(text: str, *, alone: bool = False) -> tuple[Credit, ...]:
    """Those who sign as reporters in a short line; with ``alone``, where it says nothing besides."""
    found = _ALONE.fullmatch(text) if alone else _SIGNED.search(text)
    names = _BETWEEN.split(found["names"]) if found else []
    if not found or not _NOBODY.isdisjoint(names):
        return ()
    return tuple(Credit(name, "reporter", None, found[0].strip()) for name in names)
