"""Bringing each mention before the judge, with what stands around it."""

from bisect import bisect_left

from newscli.article import Block
from newscli.stocks.context import Scene, scene
from newscli.stocks.mentions import Mention
from newscli.stocks.tables import column_head
from newscli.stocks.verdicts import judge

_SHARES = ("stock", "bshare", "dr")


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
        if mention.coded:
            mention.verdict = "confirmed"
            mention.reason = (
                "linked; its code stands beside it"
                if mention.evidence == "markup"
                else "its code is written"
            )
            continue
        seen = scene(text, mention.name_start, mention.name_end)
        seen.firm = mention.ticker.type in _SHARES
        _peers(seen, mention, others, starts, text)
        if mention.field == "text":
            _in_table(seen, mention, tables)
        verdict = judge(
            seen,
            evidence=mention.evidence,
            known=known is not None and mention.ticker.ticker in known,
        )
        mention.verdict, mention.reason = verdict


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
