"""An article in an element that browsers show without scripts alone, or never: ``noscript``, ``template``."""

import re

from newscli.clean.find.shares import size_of, text_in
from newscli.patterns import lazy

_LEAST = 200
"""Bytes of text. With less it asks for scripts, or draws a picture that counts readers."""

_TAG = lazy(r"<(?P<end>/?)(?P<name>noscript|template)(?=[\s>])[^<>]*>", re.I)


def with_unshown(html: str) -> str:
    """The markup of a page with such elements shown as hold a text; "" where none does."""
    pieces: list[str] = []
    done, opened = 0, None
    for tag in _TAG.finditer(html):
        if not tag["end"]:
            opened = opened or tag
        elif opened and opened["name"].lower() == tag["name"].lower():
            within = html[opened.end() : tag.start()]
            if len(within) * 3 >= _LEAST and size_of(text_in(f">{within}")) >= _LEAST:
                pieces += [html[done : opened.start()], "<div>", within, "</div>"]
                done = tag.end()
            opened = None
    return "".join([*pieces, html[done:]]) if pieces else ""
