"""Bringing each mention before the judge, with what stands around it."""

from bisect import bisect_left

from newscli.article import Block
from newscli.patterns import lazy
from newscli.stocks.business import business, told_of_shares
from newscli.stocks.context import Scene, scene
from newscli.stocks.firm_acts import act
from newscli.stocks.mentions import Mention
from newscli.stocks.ordinary import is_listed, is_place, is_surely, sense
from newscli.stocks.tables import column_head
from newscli.stocks.verdicts import judge

_SHARES = ("stock", "bshare", "dr")
# （600519，股价1688元）: what only the code of a share has behind it
_OF_A_SHARE = lazy("[，,；;]\\s?(?:以?下简?称|简称|股价|市值|总市值|最新价|收盘价)")
_SAME_HOUSE = lazy("(?:股份|集团|控股|公司|公路|[A-Z])\\Z")  # 华能国际|电力股份
_BRACKET_ENDS = lazy("[^（(\\n]{0,80}?[)）\\]】]")


def judge_all(
    mentions: list[Mention],
    text: str,
    tables: list[tuple[int, Block]],
    known: set[str] | None = None,
    among: list[Mention] | None = None,
) -> None:
    """Fill in the verdict of each mention of one text.

    ``tables`` are the tables of the text with their places; ``known`` are the tickers of which
    the document is certain; ``among`` are all mentions, if those to judge are only some of them.
    """
    if not mentions:
        return
    others = mentions if among is None else [m for m in among if m.field == mentions[0].field]
    starts = [m.start for m in others]
    for mention in mentions:
        number = _sense_of(mention, text)
        seen = _around_number(mention, text) if number else None
        if seen:
            _peers(seen, mention, others, starts, text)
        if mention.coded and (not seen or _is_code(seen, number)):
            linked = mention.evidence == "markup"
            mention.verdict = "confirmed"
            mention.reason = (
                "linked; its code stands beside it" if linked else "its code is written"
            )
            continue
        if refused := _refused(mention, others, starts, text):
            mention.verdict, mention.reason = "false", refused
            continue
        if not seen:
            seen = scene(text, mention.name_start, mention.name_end)
            _peers(seen, mention, others, starts, text)
        seen.firm = mention.ticker.type in _SHARES
        if mention.field == "text":
            _in_table(seen, mention, tables)
        verdict = judge(
            seen,
            evidence=mention.evidence,
            known=known is not None and mention.ticker.ticker in known,
            number=number,
        )
        mention.verdict, mention.reason = verdict


def _refused(mention: Mention, others: list[Mention], starts: list[int], text: str) -> str:
    """Why a mention is false whatever is said of it, "" where it must be judged."""
    if not mention.has_name:
        return "a number, and nothing speaks of shares"
    longer = _in_longer(mention, others, starts, text)
    return f"in {longer} it is part of another firm's name, whose code is written" if longer else ""


def _in_longer(mention: Mention, others: list[Mention], starts: list[int], text: str) -> str:
    """The longer name with another security's code that begins with this one: 海安|远洋药业（01999.HK）.

    "" where there is none, and where the rest only says what house the firm is: 海安|股份（01999.HK）.
    """
    at = bisect_left(starts, mention.start)
    while at < len(others) and others[at].start <= mention.name_start:
        other = others[at]
        at += 1
        longer = other.coded and not other.numbered and other.name_end > mention.name_end
        if not longer or other.name_start != mention.name_start or other.ticker == mention.ticker:
            continue
        if not _SAME_HOUSE.search(text, mention.name_end, other.name_end):
            return text[other.name_start : other.name_end]
    return ""


def _is_code(seen: Scene, number: str) -> bool:
    """Whether a number behind a name of such a sense is a code for certain, without the judge.

    What its share or firm does follows a name, and where the name is none that is known the sentence
    is of business, or names a share beside it.
    """
    if number == "listed":
        return bool(act(seen.after))
    if number not in ("ending", "mixed"):
        return not seen.name and bool(business(seen))
    if business(seen) or any(is_surely(peer) for peer in seen.peers):
        return True
    return number == "mixed" and told_of_shares(f"{seen.lead}\n{seen.trail}")


def is_none(mention: Mention, text: str) -> bool:
    """Whether a number in brackets, once it is judged, is no security's: 网点（600519）.

    Behind a word that is a firm's name it is a mention all the same, which is said to be false; behind
    a place's, 深圳（518000）, it is none however much the sentence speaks of firms.
    """
    if not mention.numbered:
        return False
    if mention.verdict in ("confirmed", "likely"):
        return is_place(text[mention.name_start : mention.name_end])
    return _sense_of(mention, text) != "listed"


def _sense_of(mention: Mention, text: str) -> str:
    """What the name before a bare number may mean (``ordinary.sense``), "" where the code is sure."""
    if not mention.numbered or _OF_A_SHARE.match(text, mention.end):
        return ""
    name = text[mention.name_start : mention.name_end]
    if mention.evidence == "markup" or "股吧" in text[mention.name_end : mention.end]:
        # A site marks what its list has: firms' names.
        listed = is_listed(name) and not _fills_cell(mention, text)
        return "listed" if listed else ""
    if is_listed(name) and _fills_cell(mention, text):
        return ""
    return sense(name) if name else "plain"


def _fills_cell(mention: Mention, text: str) -> bool:
    """Whether a name and its number are all that a table's cell holds."""
    before, after = (
        text[max(0, mention.start - 1) : mention.start],
        text[mention.end : mention.end + 1],
    )
    return "\t" in (before, after) and before in "\t\n" and after in "\t\n"


def _around_number(mention: Mention, text: str) -> Scene:
    """What stands around a name and the bracket behind it."""
    closed = _BRACKET_ENDS.match(text, mention.name_end + 1)
    seen = scene(text, mention.name_start, closed.end() if closed else mention.end)
    seen.name = text[mention.name_start : mention.name_end]
    return seen


def _peers(
    seen: Scene, mention: Mention, mentions: list[Mention], starts: list[int], text: str
) -> None:
    first, last = seen.bounds
    low, high = bisect_left(starts, first), bisect_left(starts, last)
    seen.peers = [
        text[m.name_start : m.name_end]
        for m in mentions[low : min(high, low + 40)]
        if m.has_name and m.ticker != mention.ticker and m.start != mention.start
    ]


def _in_table(seen: Scene, mention: Mention, tables: list[tuple[int, Block]]) -> None:
    for offset, block in tables:
        if offset <= mention.start < offset + len(block.text):
            start, end = mention.name_start - offset, mention.name_end - offset
            seen.table = True
            seen.head, seen.alone = column_head(block, start, end)
            # Cells are no neighbours in a sentence.
            seen.left = seen.left if not seen.alone else ""
            seen.right = seen.right if not seen.alone else ""
