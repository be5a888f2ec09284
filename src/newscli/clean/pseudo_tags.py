"""Words in angle brackets that a parser takes for tags: 《关于<A股回购方案>的议案》.

Such a word is no tag when it begins with a Chinese character (the parser keeps it as text), but it
is one when it begins with a letter, and then it comes out of the parser in lower case and without
its brackets. A name with Chinese in it is no element of anybody's: it is text.
"""

from newscli.patterns import lazy

_WRITTEN = lazy(r"<([A-Za-z][^\s<>/]{0,200})[^<>]{0,200}>")


class PseudoTags:
    """Gives back how such words were written. The markup is looked through once, if ever."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._forms: dict[str, str] | None = None

    def written(self, tag: str) -> str:
        """The text of a pseudo tag, brackets included. ``tag`` is its name as the parser gives it."""
        if self._forms is None:
            self._forms = {}
            for match in _WRITTEN.finditer(self._html):
                if not match[1].isascii():
                    self._forms.setdefault(match[1].lower(), match[0])
        return self._forms.get(tag) or f"<{tag}>"
