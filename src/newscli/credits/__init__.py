"""Credits: who wrote, edited and pictured an article, and for which outlet, read from its own words.

Strings in, names out; nothing here knows of markup or records. Three places hold credits:

- a paragraph of its own (``本报记者 某某 深圳报道``, ``责任编辑：某某``): ``read_line``;
- the head of the first paragraphs (``中新网哈尔滨7月27日电（记者 某某）``): ``read_opening``;
- the end of the last paragraph (``…（记者某某）``): ``read_closing``;

and pages have an info line with dates and counters among it: ``read_info``.

Fewer is better than wrong: a word that may be a name and may be none gives no name.
"""

from newscli.credits.closing import read_closing
from newscli.credits.line import read_line, read_original_title
from newscli.credits.model import EDITORS, WRITERS, Closing, Credit, CreditLine, Opening
from newscli.credits.names import is_name, is_sure_name
from newscli.credits.opening import read_opening
from newscli.credits.outlet import is_known as is_outlet
from newscli.credits.outlet import is_own as is_own_name


def read_info(text: str) -> CreditLine | None:
    """Read a page's info line leniently; None where it names neither person nor outlet.

    ``text`` may be any short line beside the headline or below the article. Never raises.
    """
    # Posts have no such line, and its patterns take time to compile.
    from newscli.credits import info

    return info.read_info(text)


def read_byline(text: str) -> tuple[Credit, ...]:
    """The people behind *by*, *von*, *par* in a short line in Latin letters."""
    from newscli.credits import latin  # as above

    return latin.read_byline(text)


def names_in(text: str) -> list[str]:
    """The names of a text that is nothing but a list of people in Latin letters."""
    from newscli.credits import latin_names  # as above

    return latin_names.names_in(text)


def signed_by(text: str) -> list[str]:
    """The names in Latin letters of a line that says in words who wrote, and nothing else."""
    from newscli.credits import latin_names  # as above

    return latin_names.signed_by(text)


def is_alias(text: str) -> bool:
    """Whether a word may be the name of one who signs with a single word: Wyn, quillfeather."""
    from newscli.credits import latin_names  # as above

    return latin_names.is_alias(text)


__all__ = [
    "EDITORS",
    "WRITERS",
    "Closing",
    "Credit",
    "CreditLine",
    "Opening",
    "is_alias",
    "is_name",
    "is_outlet",
    "is_own_name",
    "is_sure_name",
    "names_in",
    "read_byline",
    "read_closing",
    "read_info",
    "read_line",
    "read_opening",
    "read_original_title",
    "signed_by",
]
