"""Where the name before a written code begins: 日前山东墨龙(00568.HK) names 山东墨龙.

No list of names is needed: the run of characters before the bracket is cut into words, words
that lead up to a name are taken off its front, and what is left is of a name's length.
"""

import re

from newscli.patterns import lazy
from newscli.stocks.boundaries import segmenter
from newscli.stocks.lexicon import lexicon

_RUN = lazy(r"[0-9A-Za-z一-鿿㐀-䶿Ａ-Ｚａ-ｚ*&·.+'-]+(?: [0-9A-Za-z一-鿿Ａ-Ｚ&.+'-]+)*\Z")
_LATIN_NAME = lazy(r"[A-Z][0-9A-Za-z&.+'-]*(?: [A-Z0-9&][0-9A-Za-z&.+'-]*)*\Z", re.A)
_SPECIAL = lazy(r"\*?ST[一-鿿]{1,4}[A-BＡＢ]?\Z")
_SUFFIX = lazy(r"(?:-[A-Z]{1,3}|[ABＡＢ]股?|ETF|LOF|REIT)\Z", re.A)
_FULL_NAME = lazy("(?:公司|集团|银行)\\Z")
_SPACED = lazy("(?:[一-鿿] {1,2}){1,3}[一-鿿][ABＡＢ]?\\Z")
_LONGEST = 24  # characters of a company's full name
_USUAL = 4  # characters of a share's name in Shanghai and Shenzhen
_MOST = 8
# Parts of speech of what leads up to a name: conjunction, preposition, adverb, pronoun …
_LEADING = (
    "c",
    "p",
    "d",
    "r",
    "u",
    "ud",
    "ug",
    "uj",
    "ul",
    "uv",
    "uz",
    "t",
    "m",
    "q",
    "y",
    "v",
    "f",
    "vn",
    "zg",
)
# No firm's name begins with one of these, as 和邦生物 does with 和.
_NEVER_FIRST = "及与或对由被在的等为让于"
_QUOTES = {"”": "“", "」": "「", "》": "《", '"': '"', "’": "‘"}


def name_before(text: str, end: int) -> tuple[int, int, int] | None:
    """Find the name that ends at ``end``.

    Returns where the mention begins (an opening quotation mark belongs to it) and the start and
    end of the name itself, or None where no name stands there.
    """
    while end > 0 and text[end - 1] == " ":
        end -= 1
    window = max(0, end - _LONGEST)
    closing = text[end - 1 : end]
    if closing in _QUOTES:
        opening = text.rfind(_QUOTES[closing], window, end - 1)
        inside = opening >= 0 and 1 < end - 1 - (opening + 1) <= _LONGEST
        return (opening, opening + 1, end - 1) if inside else None
    if spaced := _SPACED.search(text, window, end):
        return (spaced.start(), spaced.start(), end)
    match = _RUN.search(text[window:end])
    if match is None or match[0].isdigit():
        return None
    start = end - _length(match[0])
    return (start, start, end) if end - start > 1 else None


def _length(run: str) -> int:
    """How many characters at the end of a run are the name."""
    if special := _SPECIAL.search(run):
        return len(special[0])
    suffix = _SUFFIX.search(run)
    tail = suffix[0] if suffix else ""
    latin = None if tail else _LATIN_NAME.search(run)
    if latin and len(latin[0]) > 2:
        return len(latin[0])
    body = run.removesuffix(tail)
    if tail and len(body) == 3 and body[0] in lexicon().leads:
        body = body[1:]
    return _length_of_body(body) + len(tail) if body else len(run)


def _length_of_body(body: str) -> int:
    if len(body) <= 3:
        return len(body)
    words = segmenter().cut(body, False)
    words = _without_leads(words)
    left = sum(map(len, words))
    if _FULL_NAME.search(body) and left > _MOST:
        return left
    if left <= _MOST and not _has_lead(words):
        return left
    return _usual(words)


def _without_leads(words: list[str]) -> list[str]:
    """Take off the words before a name: 公司, 以及, 昨日, 收购 … as long as a name remains."""
    leads = lexicon().leads
    while len(words) > 1:
        rest = sum(map(len, words[1:]))
        clear = words[0] in leads
        leading = clear or _part(words[0]) in _LEADING
        # Four characters are a name as they are: 和邦生物 is not "and 邦生物".
        sure = clear and (len(words[0]) > 1 or words[0] in _NEVER_FIRST)
        if not leading or rest < 2 or (rest < 4 and not sure):
            break
        words = words[1:]
    return words


def _has_lead(words: list[str]) -> bool:
    return any(word in lexicon().leads for word in words[:-1])


def _usual(words: list[str]) -> int:
    """The end of a run at a word's edge that is as long as names usually are."""
    lengths, total = [], 0
    for word in reversed(words):
        total += len(word)
        lengths.append(total)
    for wanted in (_USUAL, 3, 5, 6, 2):
        if wanted in lengths:
            return wanted
    return min(_USUAL, total)


def _part(word: str) -> str:
    return segmenter().tag(word)[0][1]
