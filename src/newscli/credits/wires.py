"""Datelines of the agencies that write in English: ``LONDON, May 4 (Reuters) - …``, ``PARIS (AP) — …``."""

from newscli.credits.model import Opening
from newscli.months import MONTH
from newscli.patterns import lazy

_DATELINE = lazy(
    rf"(?!The |An? )(?P<place>[A-Z][A-Za-zÀ-ž.'’\-]{{1,20}}(?: [A-Z][A-Za-zÀ-ž.'’\-]{{1,20}}){{0,3}})"
    rf"(?:, (?!{MONTH}\b)[A-Z][A-Za-z.]{{1,20}}(?: [A-Z][A-Za-z.]{{1,20}})?)?"
    rf"(?:, (?:{MONTH})\.? [0-9]{{1,2}}(?:, [0-9]{{4}})?)?"
    r" (?:\((?P<house>Reuters|AP|AFP|Xinhua|Bloomberg|dpa|DPA|UPI|PTI|ANI|IANS|Kyodo|TASS|Yonhap|EFE|ANSA)\)"
    r"|/(?P<wire>Xinhua|PRNewswire|PR Newswire)(?:-[A-Za-z ]{2,20})?/)"
    r" ?(?:--|-|–|—) ",
)


def read_wired(head: str) -> Opening | None:
    """The dateline at the head of a text in English; None where there is none."""
    found = _DATELINE.match(head)
    if found is None:
        return None
    house = found["house"] or found["wire"]
    return Opening("dateline", "", found.end(), (), house, found["place"])
