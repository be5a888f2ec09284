"""Names without a mark or a code: what the document has named before, and the user's list."""

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from newscli.patterns import lazy
from newscli.stocks.mentions import Mention
from newscli.stocks.tickers import Ticker

if TYPE_CHECKING:
    from newscli.stocks.names import NameList

_MARK = lazy(r"-(?:SW?|WR?|S?B|P|R|RS|DRS?|SS|Z|U|V|UW|WD|D)\Z", re.A)
_SHARE_LETTER = lazy(r"(?<=[一-鿿]{2})[ABＡＢ]股?\Z")
_SHORT = lazy('(?:下简称|下称|简称)[：:为]?[“"]([^“”"\n。]{2,8})[”"]')
_SHARE_ENDS = frozenset("ABDPRSUVWZＡＢ股")  # with which a class of shares is written
_SHARES_ABROAD = ("H股", "Ｈ股", "港股")
_WIDTH = str.maketrans("ABＡＢ", "ＡＢAB")  # a text writes 深南路A and 深南路Ａ
_Place = tuple[int, int, Ticker]
_START, _END = itemgetter(0), itemgetter(1)
_MOST_NAMES = 200  # of one document, and of one name: a hostile text must not cost more


def named_mentions(
    sources: dict[str, str], found: list[Mention], names: "NameList | None"
) -> list[Mention]:
    """Find the bare names of the title and the text, none over a mention that is ``found``.

    ``sources`` are the two by the field of their mentions. A name counts that a mark or a code of
    this document ties to a security, as long as it ties it to one alone, and every name of the
    user's list.
    """
    own = _own_names(found, sources, names)
    mentions = []
    for field, within in sources.items():
        if places := _places(within, own, names):
            taken = sorted((m.start, m.end) for m in found if m.field == field)
            mentions += _standing(_free(places, taken), field, within)
    return mentions


def _standing(places: list[_Place], field: str, text: str) -> list[Mention]:
    """A mention for each place, but where the trade is told of, or another house."""
    if not places:
        return []
    # Most articles have no place to be looked at.
    from newscli.stocks.houses import may_go_on, of_another_house
    from newscli.stocks.trade_names import tells_of_trade

    signs, mentions = may_go_on(text), []
    for start, end, ticker in places:
        behind = _bracketed(text, end, ticker) if ticker.market == "US" else 0
        if behind:  # 特斯拉（TSLA）
            mentions.append(Mention(field, start, behind, ticker, "code", start, end, coded=True))
            continue
        looked_at = signs is None or text[end : end + 1] in signs
        if looked_at and of_another_house(text, start, end, ticker):
            continue
        if not tells_of_trade(text, start, end):
            mentions.append(Mention(field, start, end, ticker, "name", start, end))
    return mentions


def _bracketed(text: str, end: int, ticker: Ticker) -> int:
    """Where the bracket with an American code behind a name closes, or 0."""
    from newscli.stocks.letters import bracketed

    return bracketed(text, end, ticker.code)


def _free(places: list[_Place], taken: list[tuple[int, int]]) -> list[_Place]:
    """The places that neither a place before them nor a taken stretch overlaps; both are in order."""
    free, end, reach, next_ = [], 0, 0, 0
    for place in places:
        start, stop, _ = place
        if start < end:
            continue
        end = stop
        while next_ < len(taken) and taken[next_][0] < stop:
            reach = max(reach, taken[next_][1])
            next_ += 1
        if reach <= start:
            free.append(place)
    return free


def _own_names(
    found: list[Mention], sources: dict[str, str], listed: "NameList | None"
) -> dict[str, Ticker]:
    """The names that the document itself gives to securities."""
    names: dict[str, Ticker | None] = {}
    for mention in found:
        if not mention.has_name:
            continue
        text = sources[mention.field]
        name = text[mention.name_start : mention.name_end]
        if listed is not None and text[mention.name_end : mention.name_end + 2] in _SHARES_ABROAD:
            known = listed.tickers.get(name)
            if known and known != mention.ticker:
                continue  # 某某|H股（02899.HK） says that its name alone is the other share's
        forms = {name}
        if name.endswith("公司"):
            # A full name gives its short one: …股份有限公司（002823.SZ，下称“凯中精密”）.
            short = _SHORT.search(text, mention.name_end, mention.end + 30)
            forms.update((short[1],) if short else ())
        if name[-1:] in _SHARE_ENDS:
            forms.update((_MARK.sub("", name), _SHARE_LETTER.sub("", name), name.translate(_WIDTH)))
        for form in forms:
            if len(form) > 1:
                known = names.setdefault(form, mention.ticker)
                if known != mention.ticker:
                    names[form] = _main(known, mention.ticker)
    tied = {name: ticker for name, ticker in names.items() if ticker}
    return dict(list(tied.items())[:_MOST_NAMES])


def _main(one: Ticker | None, other: Ticker) -> Ticker | None:
    """Of the shares that one firm has in two markets, the mainland's; None for two firms.

    An index has a number in Shanghai and one in Shenzhen (000300, 399300), and Shanghai's is its own.
    """
    if one and one.type == other.type == "index":
        return one if one.market == "SH" else other
    markets = {"SH": 0, "SZ": 0, "BJ": 0, "HK": 1, "US": 2}
    if one is None or markets.get(one.market, 9) == markets.get(other.market, 9):
        return None
    return min(one, other, key=lambda ticker: markets.get(ticker.market, 9))


def _places(text: str, own: dict[str, Ticker], names: "NameList | None") -> list[_Place]:
    """Where the document's own names and those of the list stand, in order, the longest first."""
    places: list[_Place] = []
    for name, ticker in own.items():
        at = text.find(name)
        while at >= 0:
            places.append((at, at + len(name), ticker))
            at = text.find(name, at + len(name))
    if names is not None:
        places += names.find(text)
    if own:
        places.sort(key=_END, reverse=True)
        places.sort(key=_START)
    return places
