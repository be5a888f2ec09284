"""The day in a page's address: ``/2019/06/27/title``, ``/2019-06-27-title``, ``/t20190627_1.html``."""

from datetime import date

from newscli.patterns import lazy

_DAY = lazy(
    r"(?:(?<![\w.\-])|(?<=/[a-z])|(?<=_))(?P<year>(?:199|20[0-4])\d)"
    r"(?:/(?P<a>[01]?\d)/(?P<b>[0-3]?\d)(?=/|\.|$)|([\-_])(?P<c>[01]\d)\4(?P<d>[0-3]\d)"
    r"|/(?P<i>[01]\d)-(?P<j>[0-3]\d)(?=/)"
    r"|(?:/?(?P<e>[01]\d)(?P<f>[0-3]\d)|-(?P<g>[01]\d)/(?P<h>[0-3]\d))(?=[/_\-.]|$))(?![A-Za-z0-9])"
)
"""The letters name month and day in the five ways of writing. ``/2019/06/10-things`` has no day."""

_HOST = 8
"""Characters of ``https://``: what stands before the host and in it is no day."""


def day_in(address: str) -> tuple[str, str] | None:
    """The one day that an address names, in ISO 8601 and as written; None for none or for several."""
    address = address.replace("%2F", "/")
    start = address.find("/", _HOST)
    path = address[start:].partition("?")[0] if start > 0 else ""
    found: dict[str, str] = {}
    for match in _DAY.finditer(path):
        month, day = filter(None, match.group("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
        try:
            named = date(int(match["year"]), int(month), int(day)).isoformat()
        except ValueError:
            continue
        found.setdefault(named, match[0])
    return next(iter(found.items())) if len(found) == 1 else None
