"""Markup that no parser reads as it was meant: put right before it is parsed.

Seen in scrapes of Sina's pages of 2015: ``<a href="…" class="keyword f_st" target="_blank>`` with
the quote never closed, so that the name of the stock and the tags behind it fall into the attribute.
Pages for telephones (AMP, Baidu's MIP) have pictures in elements of their own: ``<amp-img src="…">``.
"""

_UNCLOSED = '="_blank>'
_PICTURES = ("<amp-img ", "<mip-img ")


def repaired(html: str) -> str:
    """The markup with such slips put right; the same string where there are none."""
    if "p-img " in html:
        for picture in _PICTURES:
            html = html.replace(picture, "<img ")
    return html.replace(_UNCLOSED, '="_blank">') if _UNCLOSED in html else html
