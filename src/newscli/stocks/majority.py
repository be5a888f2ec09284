"""What a document means by a name nearly always, it means where a sentence alone does not tell.

Only for ordinary words that no trade is called by: an article on 探路者 means the firm by the word, but
one on 张家界 has its firm and its sights, and one on 机器人 the machines of everybody.
"""

from collections import Counter

from newscli.stocks.levels import rank
from newscli.stocks.lexicon import kind_of, lexicon
from newscli.stocks.mentions import Mention

_LEAST = 4  # mentions that are likely the firm
_TIMES = 2  # as many as those that are not, and more


def settle(every: list[Mention], doubted: list[Mention], sources: dict[str, str]) -> None:
    """Take doubtful mentions for likely where the document means the firm by most.

    ``sources`` are the title and the text, by the field of their mentions.
    """
    sure = Counter(m.ticker.ticker for m in every if rank(m.verdict) >= rank("likely"))
    if not sure or max(sure.values()) < _LEAST:
        return
    unsure = Counter(m.ticker.ticker for m in every if rank(m.verdict) < rank("likely"))
    for m in doubted:
        count = sure[m.ticker.ticker]
        if m.verdict != "doubtful" or count < _LEAST or count <= _TIMES * unsure[m.ticker.ticker]:
            continue
        name = sources[m.field][m.name_start : m.name_end]
        if kind_of(name) in ("word", "idiom") and name not in lexicon().trades:
            m.verdict, m.reason = "likely", f"the document means the firm by it {count} times"
