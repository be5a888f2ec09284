"""How much sense a reading of some bytes makes: the share of what texts of its language are full of.

Every encoding that is tried has a language or some; nonsense has few of the characters that stand
in every sentence of it. Shares are of what is not ASCII, so 0.3 is a third of a Chinese text's
characters, or of the accents of a French one.
"""

from newscli.patterns import lazy

_CHINESE = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而"
    "方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好"
    "应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向"
    "道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特"
    "件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运農這個們來時為國會對發說過後學經種進還應關"
    "與無數開從業實當點電區長報問題員財證券"
)
"""Characters that every Chinese text has, in both scripts."""

_KANA = frozenset(map(chr, (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7), 0x30FC)))
_HANGUL = frozenset(
    "이다는을의에가고하지한도로서은를사기어나인자시해정보대리수부일아있그라과들장제조원전만여면게상것성"
)
_WESTERN = frozenset("éèêëàâäáãåçîïíìôöóõùûüúñßœæøÉÈÀÇÖÄÜ’‘“”–—«»€£…°·¡¿©®\xa0")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžőűöüäßâăîşţČŘŠŽ„”–’—\xa0")

_COMMON = {
    "gb18030": _CHINESE,
    "big5hkscs": _CHINESE,
    "utf-8": _CHINESE | _KANA | _HANGUL | _WESTERN | _CENTRAL,
    "cp932": _KANA,
    "euc_jp": _KANA,
    "cp949": _HANGUL,
    "cp1252": _WESTERN,
    "cp1250": _CENTRAL,
}
"""Encoding → the characters that its texts are full of."""

_CYRILLIC = lazy("(?<![А-яЁё])[А-ЯЁ]?[а-яё]+(?![А-яЁё])")
_GREEK = lazy("(?<![Ά-ώ])[Ά-Ϋ]?[ά-ώ]+(?![Ά-ώ])")
_WORDS = {"cp1251": _CYRILLIC, "koi8-r": _CYRILLIC, "cp1253": _GREEK}
"""Encoding → how its words are written: a capital letter at their beginning at the most."""

_LONE = lazy(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")
"""A letter with an accent stands alone in a word of ASCII."""

_GUESSED = {
    "cp1252": 0.7, "euc_jp": 0.3, "cp932": 0.3, "cp949": 0.3, "cp1251": 0.8, "koi8-r": 0.8, "cp1253": 0.8,
    "cp1250": 0.7,
}  # fmt: skip
"""What a page may be in that declares nothing or something wrong, and is not in Chinese: with the
least fit of a text of its language. Any bytes make words of Cyrillic letters now and then."""

_FEWEST = 24
"""Bytes beyond ASCII. With fewer a text may be a few accents, but no language is told by its letters."""


def is_judged(encoding: str) -> bool:
    """Whether it is known what texts in an encoding are full of."""
    return encoding in _COMMON or encoding in _WORDS


def fit(sample: bytes, encoding: str) -> float:
    """How well an encoding makes sense of some bytes: the share of what is common in its texts,
    less what is lost three times. 0 where all is ASCII."""
    text = sample.decode(encoding, "replace")
    foreign = [c for c in text if c > "\x7f"]
    if not foreign:
        return 0.0
    lost = sum(
        1
        for c in foreign
        if c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or "\uff61" <= c <= "\uff9f"
    )
    if encoding in _WORDS:
        known = sum(map(len, _WORDS[encoding].findall(text)))
    else:
        common = _COMMON.get(encoding, _WESTERN)
        known = sum(1 for c in foreign if c in common)
    if encoding in ("cp1252", "cp1250"):
        known = min(known, len(_LONE.findall(text)))
    return (known - 3 * lost) / len(foreign)


def guess(sample: bytes, least: float) -> str | None:
    """The encoding of another language than Chinese that makes sense of some bytes, more than
    ``least``; None where none does."""
    beyond = len(sample) - len(sample.decode("ascii", "ignore"))
    names = _GUESSED if beyond >= _FEWEST else ("cp1252", "cp1250")
    fits = {name: fit(sample, name) for name in names}
    best = max(fits, key=fits.__getitem__)
    return best if fits[best] > max(_GUESSED[best], least) else None
