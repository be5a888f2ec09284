"""What a page's JSON-LD says its article is: ``articleBody``, as evidence of where the text stands.

It is text without markup, and often cut: the article is read from the page all the same.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.record import Record
from newscli.rules.origin import linked_data

_SHORTEST = 200
"""Characters of an ``articleBody`` that is believed."""

_MOST_BODIES = 3
_MOST_LEVELS = 12
"""So many containers around the one found are tried."""

_PROBE = 24
"""Characters of a probe, white space not counted."""


def with_declared(survey: Survey, root: Part, record: Record) -> Part:
    """The root, made wider until it holds what the page's JSON-LD gives as the article.

    Two of three probes (from the beginning, the middle and the end) have to be in it; if they are
    nowhere on the page, the root stays.
    """
    for body in islice(_bodies(record), _MOST_BODIES):
        text = "".join(body.split())
        if len(text) < _SHORTEST:
            continue
        middle = len(text) // 2
        probes = (text[:_PROBE], text[middle : middle + _PROBE], text[-_PROBE:])
        wider: Part | None = root
        for _ in range(_MOST_LEVELS):
            if wider is None:
                break
            held = "".join(survey.text_in(wider.start).split())
            if sum(probe in held for probe in probes) > 1:
                return wider
            wider = wider.outer
    return root


def _bodies(record: Record) -> Iterator[str]:
    for item in linked_data(record.get("head")):
        body = item.get("articleBody") if isinstance(item, Mapping) else None
        if isinstance(body, str):
            yield body
