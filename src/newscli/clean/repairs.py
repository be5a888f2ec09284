"""Markup that no parser reads as it was meant: put right before it is parsed.

Seen in scrapes of Sina's pages of 2015: ``<a href="…" class="keyword f_st" target="_blank>`` with
the quote never closed, so that the name of the stock and the tags behind it fall into the attribute.
Pages for telephones (AMP, Baidu's MIP) have pictures in elements of their own: ``<amp-img src="…">``.
"""

import re

from newscli.patterns import lazy

_UNCLOSED = '="_blank>'
_FOR_TELEPHONES = lazy(r"<html(?=[^>]{0,400}[ \t\n](?:amp|mip|⚡|⚡️)[\s=>])", re.I)
_PICTURES = ("<amp-img ", "<mip-img ")
_HEAD = 2000
"""Characters in which the start tag of a page stands: a search in the whole of it takes long."""


def repaired(html: str) -> str:
    """The markup with such slips put right; the same string where there are none."""
    if "<html " in html[:_HEAD] and _FOR_TELEPHONES.search(html, 0, _HEAD):
        for picture in _PICTURES:
            html = html.replace(picture, "<img ")
    return html.replace(_UNCLOSED, '="_blank">') if _UNCLOSED in html else html
