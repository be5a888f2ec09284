"""Markup that no parser reads as it was meant: put right before it is parsed.

Seen in scrapes of Sina's pages of 2015: ``<a href="…" class="keyword f_st" target="_blank>`` with
the quote never closed, so that the name of the stock and the tags behind it fall into the attribute.
"""

_UNCLOSED = '="_blank>'


def repaired(html: str) -> str:
    """The markup with such slips put right; the same string where there are none."""
    return html.replace(_UNCLOSED, '="_blank">') if _UNCLOSED in html else html
