"""The word lists of ``words.toml``, and what a name means when no firm is meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.wordlists import beside

# Words at the end of a name that say: a firm. 平安银行 is no kind of 平安.
FIRM_TAIL = lazy(
    "(?:股份|集团|控股|科技|证券|银行|保险|信托|期货|实业|药业|制药|生物|乳业|酒业|食品|国际|材料|新材"
    "|重工|机械|电气|电器|光电|微电子|半导体|航空|石化|化工|水务|高科|传媒|环境|智能|精密|味业|家居"
    "|百货|置业|地产|置地)$"
)
_HOUSE = lazy("(?:集团|控股|证券|银行|保险|信托|期货|置业|置地|药业|制药|酒业|乳业)$")
_LATIN = lazy("[0-9A-Za-z]")
# Parts of speech of plain words: noun, verb, adjective, adverb, time, number, place in a list …
PLAIN = (
    "n",
    "v",
    "vn",
    "a",
    "an",
    "ad",
    "d",
    "t",
    "i",
    "l",
    "b",
    "m",
    "z",
    "f",
    "s",
    "q",
    "vd",
    "j",
)
_SMALL_HEADS = "新大小老好高美金"
_SMALL_TAILS = "人者家网城港街山湖海力园"
_COMMON = 800  # a word this frequent in the dictionary's corpus is everybody's
_PHRASE = 250
_SAID = 60
_USED = 50


class Words:
    """A list of words, asked which of them a text begins or ends with (the longest)."""

    __slots__ = ("_anywhere", "_by_first", "_by_last", "_sorted", "_words")

    def __init__(self, line: str) -> None:
        self._words = frozenset(line.split())
        self._sorted = tuple(sorted(self._words))
        longest_first = sorted(self._sorted, key=len, reverse=True)
        self._by_first = _lengths(longest_first, 0)
        self._by_last = _lengths(longest_first, -1)
        self._anywhere = lazy("|".join(longest_first))

    def at_start(self, text: str) -> str:
        """The longest word that ``text`` starts with, "" if there is none."""
        for length in self._by_first.get(text[:1], ()):  # most texts begin with none of them
            if text[:length] in self._words:
                return text[:length]
        return ""

    def at_end(self, text: str) -> str:
        """The longest word that ``text`` ends with, "" if there is none."""
        for length in self._by_last.get(text[-1:], ()):
            if text[-length:] in self._words:
                return text[-length:]
        return ""

    def inside(self, text: str) -> str:
        """The first word of the list in ``text``, "" if there is none."""
        match = self._anywhere.search(text)
        return match[0] if match else ""

    def __iter__(self) -> Iterator[str]:
        return iter(self._sorted)


def _lengths(longest_first: list[str], place: int) -> dict[str, list[int]]:
    """The lengths that words have, the longest first, by the letter that stands at a place in them."""
    found: dict[str, list[int]] = {}
    for word in longest_first:
        lengths = found.setdefault(word[place], [])
        if len(word) not in lengths:
            lengths.append(len(word))
    return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``words.toml``, each list ready for its use."""

    kinds: dict[str, str]
    heads: frozenset[str]
    regions: frozenset[str]
    trades: frozenset[str]
    numbered: frozenset[str]
    ends: frozenset[str]
    company: Words
    agent: Words
    organ: Words
    act: Words
    strong_act: Words
    sector: Words
    trade: Words
    report: Words
    filler: Words
    move: Words
    before_company: Words
    before_word: Words
    before_share: Words
    person: Words
    leads: frozenset[str]
    market: Words
    firm: Words
    figures: Words
    nature: Words
    others: dict[str, tuple[str, ...]]
    led: dict[str, tuple[str, ...]]
    own: dict[str, tuple[str, ...]]
    company_of: dict[str, tuple[str, ...]]


def _kinds(lists: dict[str, str]) -> dict[str, str]:
    """The kind of each name that is listed under one."""
    return {
        word: kind
        for kind in ("word", "place", "idiom", "thing", "brand", "growth")
        for word in lists[kind].split()
    }


@cache
def lexicon() -> Lexicon:
    """Read ``words.toml`` once."""
    import tomllib

    with open(beside(__file__, "words.toml"), "rb") as file:
        table = tomllib.load(file)
    after, before = table["after"], table["before"]
    regions = frozenset(table["kinds"]["region"].split())
    return Lexicon(
        _kinds(table["kinds"]),
        regions | set(table["kinds"]["modifier"].split()),
        regions,
        frozenset(table["kinds"]["trades"].split()),
        frozenset(table["kinds"]["numbered"].split()),
        frozenset(table["kinds"]["ends"].split()),
        Words(after["company"]),
        Words(after["agent"]),
        Words(after["organ"]),
        Words(after["act"]),
        Words(after["strong_act"]),
        Words(after["sector"]),
        Words(after["trade"]),
        Words(after["report"]),
        Words(after["filler"]),
        Words(after["move"]),
        Words(before["company"]),
        Words(before["word"]),
        Words(before["share"]),
        Words(before["person"]),
        frozenset(before["leads"].split()),
        Words(table["sentence"]["market"]),
        Words(table["sentence"]["firm"]),
        Words(table["sentence"]["figures"]),
        Words(table["sentence"]["nature"]),
        *(
            {name: tuple(words.split()) for name, words in table[key].items()}
            for key in ("others", "led", "own", "company")
        ),
    )


@lru_cache(maxsize=20_000)
def kind_of(name: str) -> str:
    """Say what a name is without its firm.

    ``word`` (老百姓), ``place`` (陆家嘴), ``idiom`` (好想你: people say so, and a firm's name),
    ``thing`` (苹果: the firm is named more often), ``phrase`` (plain words side by side: 中国动力),
    ``growth`` (such a phrase that ends in a verb: 海南发展), ``known`` (a phrase that is
    nearly always the firm: 中国石油), ``brand`` (known, and the firm alone) or ``proper`` (no
    such word: 凯中精密).
    """
    listed = lexicon().kinds.get(name)
    if listed:
        return "known" if listed == "brand" and _of_plain_words(name) else listed
    if _LATIN.search(name) or len(name) > 6:
        return "proper"
    if len(name) > 4:  # 中国|天然气
        return "phrase" if name[:2] in lexicon().regions and _is_plain(name[2:]) else "proper"
    if segmenter().has_word(name):
        return _kind_in_dictionary(name)
    if FIRM_TAIL.search(name):
        return "known" if len(name) == 4 and _in_plain_words(name) else "proper"
    return _kind_of_parts(name)


def _is_plain(word: str) -> bool:
    return segmenter().has_word(word) and segmenter().tag(word)[0][1] in PLAIN


def _kind_in_dictionary(name: str) -> str:
    part = segmenter().tag(name)[0][1]
    rare = count(name) < (10 if len(name) > 3 else 4)
    if rare or part not in (*PLAIN, "ns"):
        return "known" if _of_plain_words(name) else "brand"
    return "place" if part == "ns" else "word"


def _kind_of_parts(name: str) -> str:
    """Judge a name the dictionary does not have by the words it is made of."""
    parts = segmenter().tag(name, False)
    if len(parts) != 2:
        return "proper"
    (first, first_part), (second, second_part) = parts
    if len(name) == 3:
        if second == "港" and first_part in ("ns", "nz"):
            return "place"
        if first in _SMALL_HEADS and second_part in ("n", "v", "vn") and count(second) >= _COMMON:
            return "word"
        small = second in _SMALL_TAILS and first_part in ("n", "v", "vn", "a")
        return "word" if small and count(first) >= _COMMON else "proper"
    if first in _SMALL_HEADS and len(name) == 4 and count(second) >= _PHRASE:
        return "word"  # 新天然气
    if len(name) != 4 or first not in lexicon().heads:
        return "known" if len(name) == 4 and _in_plain_words(name) else "proper"
    region = first in lexicon().regions
    if count(second) < _PHRASE or not (region or second_part in PLAIN):
        # 山西焦煤: the coal of Shanxi, or the firm.
        known = segmenter().has_word(second) if region else _in_plain_words(name)
        return "known" if known else "proper"
    return "growth" if second_part in ("v", "vn") else "phrase"


def _in_plain_words(name: str) -> bool:
    """Tell whether a name begins with a region, or is two words that are said together: 石化|机械."""
    if name[:2] in lexicon().regions:
        return True
    parts = segmenter().tag(name, False)
    return (
        len(parts) == 2
        and not _HOUSE.search(name)
        and all(len(word) == 2 and part in PLAIN and count(word) >= _SAID for word, part in parts)
    )


def _of_plain_words(name: str) -> bool:
    """Tell whether a known name is a region or the like and a common word (中国+石油)."""
    return len(name) == 4 and name[:2] in lexicon().heads and count(name[2:]) >= _PHRASE


@lru_cache(maxsize=20_000)
def worth(name: str) -> float:
    """What a name that means its firm is worth alone, in points.

    贵州茅台 and 招商|银行 are nothing else whatever is told of them, and 晶方|科技 ends as firms' names do.
    三利谱 is made of letters that are no words, and 太阳鸟 and 国民|技术 are words that all use.
    """
    if lexicon().kinds.get(name) == "brand" or _HOUSE.search(name):
        return 4.0
    if FIRM_TAIL.search(name):
        return 2.5
    if segmenter().has_word(name):
        return 4.0 if segmenter().tag(name)[0][1] in ("nt", "nz") else 0.7
    parts = segmenter().cut(name, False)
    used = all((len(word) > 1 or word in _SMALL_HEADS) and count(word) >= _USED for word in parts)
    return 0.7 if used else 1.5
