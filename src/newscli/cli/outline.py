"""An outline of markup as it came: which elements, and where the text is."""

from html.parser import HTMLParser

_LOOK = 60_000
_LINES = 40
_TEXTS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre"))
_BLOCKS = _TEXTS | {"caption", "blockquote", "figcaption", "div", "section", "article", "title"}
_SILENT = frozenset(("script", "style"))


def outline_of(html: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The tags in a piece of markup, in order, and its first blocks of text with their tags.

    Only the beginning of long markup is read.
    """
    reader = _Outline()
    reader.feed(html[:_LOOK])
    reader.cut()
    return reader.tags, reader.lines[:_LINES]


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.lines: list[tuple[str, str]] = []
        self._tag = ""
        self._text = ""
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in _BLOCKS:
            self.cut()
            self._tag = tag
        if tag == "img":
            self.lines.append((tag, dict(attrs).get("src") or ""))
        self._silent = tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        if tag in _BLOCKS:
            self.cut()

    def handle_data(self, data: str) -> None:
        if not self._silent and len(self._text) < 400:
            self._text += data

    def handle_comment(self, data: str) -> None:
        if data.strip():
            self.lines.append(("comment", " ".join(data[:400].split())))

    def cut(self) -> None:
        """The end of a block of text."""
        if text := " ".join(self._text.split()):
            self.lines.append((self._tag, text))
        self._tag, self._text = "", ""
