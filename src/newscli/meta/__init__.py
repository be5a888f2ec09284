"""``meta``: the facts of an article. Every key is always there; None or [] where it does not say."""

from typing import Any

from newscli.article import Article
from newscli.credits import EDITORS, WRITERS
from newscli.meta.gather import gathered
from newscli.record import Record
from newscli.rules import Rules

__all__ = ["Evidence", "explained", "facts"]

Facts = dict[str, Any]
Evidence = dict[str, dict[str, str]]


def facts(record: Record, article: Article, rules: Rules, tz: str | None = None) -> Facts:
    """The ``meta`` object of a record.

    ``article`` is what ``newscli.clean.article_of`` gives for the record; ``tz`` is the IANA zone
    of times written without one (None: China's, but on pages in other languages). Raises
    ``zoneinfo.ZoneInfoNotFoundError`` for a zone unknown here.
    """
    return gathered(record, article, rules, tz)[0]


def explained(
    record: Record, article: Article, rules: Rules, tz: str | None = None
) -> tuple[Facts, Evidence]:
    """``facts`` and, for each field that has a value, ``{"rule", "read"}``: the rule that gave it
    and the string that it read (``meta_evidence`` of the record)."""
    found, proof = gathered(record, article, rules, tz)
    for key, roles in (("credits", None), ("authors", WRITERS), ("editors", EDITORS)):
        for credit in found["credits"]:
            if roles is None or credit["role"] in roles:
                proof[key] = proof[f"{credit['name']} {credit['role']}"]
                break
    told = [key for key in found if key in proof and found[key]]
    return found, {key: {"rule": proof[key][0], "read": proof[key][1]} for key in told}
