"""From an article to its ``stocks``: find the mentions, judge each, gather them by security."""

from typing import TYPE_CHECKING, Any

from newscli.article import Article, Block
from newscli.stocks.codes import Code, written
from newscli.stocks.levels import rank
from newscli.stocks.marks import DECLARED_RULE, declared
from newscli.stocks.mentions import Mention, coded_mentions, marked_mentions
from newscli.stocks.tickers import Ticker

if TYPE_CHECKING:
    from newscli.stocks.names import NameList

Sources = dict[str, str]  # the title and the text, by the field of their mentions
Tables = list[tuple[int, Block]]  # each with its place in the text

_EVIDENCE = ("markup", "declared", "code", "name")
_OFTEN = 4  # mentions, from which on they tell of each other
_DECLARED_ONLY = "the site lists it for this article, but its name does not stand in the text"


def find(article: Article, text: str, title: str | None, names: "NameList | None") -> list[Mention]:
    """Find and judge every mention, those of the title first, then in the order of the text.

    A name that nobody marked is a mention only where it is likely the company: the bare word
    老百姓 in an article that names the chemist's of that name is not.
    """
    codes = _codes(text, names)
    found = marked_mentions(article, text, codes)
    found += coded_mentions(text, "text", codes, found)
    tables = _tables(article)
    if tables:
        from newscli.stocks.tables import table_mentions

        for offset, block in tables:
            found += table_mentions(block, offset)
    in_title = coded_mentions(title, "title", _codes(title, names)) if title else []
    found = [*_apart(in_title), *_apart(found)]
    if not found and names is None:
        return []
    # Loaded late: most articles of a day have no security, and nothing to be judged.
    from newscli.stocks.repeats import named_mentions

    sources = {"title": title or "", "text": text}
    if found:
        found = _judged(found, sources, tables, names)
    named = named_mentions(sources, found, names)
    known = {m.ticker.ticker for m in found if m.verdict == "confirmed"}
    if named:
        _judge(named, sources, tables, known)
    if found or len(named) > 1:
        _second_look(found, named, known, sources, tables)
    kept = [m for m in named if rank(m.verdict) >= rank("likely")]
    # Two codes in one bracket share their place, and stay in the order they were written.
    return sorted([*found, *kept], key=lambda m: (m.field == "text", m.start, m.end))


def _codes(text: str, names: "NameList | None") -> list[Code]:
    """The codes of a text, and those of the list in it that are letters alone."""
    if names is None or "$" not in text:
        return written(text)
    from newscli.stocks.letters import with_cashtags

    return with_cashtags(written(text), text, names)


def _judged(
    found: list[Mention], sources: Sources, tables: Tables, names: "NameList | None"
) -> list[Mention]:
    """Judge what marks and codes show, and leave out the numbers that are none."""
    from newscli.stocks.judging import is_none

    _trust(found, sources, names)
    _judge(found, sources, tables)
    return [m for m in found if not is_none(m, sources[m.field])]


def _judge(
    mentions: list[Mention],
    sources: Sources,
    tables: Tables,
    known: set[str] | None = None,
    among: list[Mention] | None = None,
) -> None:
    """Judge mentions, those of the title and those of the text, as ``judge_all`` does."""
    from newscli.stocks.judging import judge_all

    for field, within in sources.items():
        some = [m for m in mentions if m.field == field]
        if some:
            judge_all(some, within, tables if field == "text" else [], known, among)


def _trust(found: list[Mention], sources: Sources, names: "NameList | None") -> None:
    """Take a bare number for a code where the name before it is the security's elsewhere.

    The user's list has the two, or a code that is certain stands behind the name.
    """
    if names is not None:
        _by_list(found, sources, names)
    numbered = [m for m in found if m.numbered]
    if not numbered:
        return
    sure = {
        (sources[m.field][m.name_start : m.name_end], m.ticker.ticker)
        for m in found
        if m.coded and not m.numbered
    }
    for m in numbered:
        name = sources[m.field][m.name_start : m.name_end]
        m.numbered = (name, m.ticker.ticker) not in sure


def _by_list(found: list[Mention], sources: Sources, names: "NameList") -> None:
    """Let the list say where the name before a code begins: 门口挂着|某某石墨（688633）."""
    listed = names.tickers
    for m in found:
        if not m.coded or m.name_end == m.name_start:
            continue
        name = sources[m.field][m.name_start : m.name_end]
        for at in range(len(name) - 1):
            if listed.get(name[at:]) == m.ticker:
                m.numbered = False
                if at and m.evidence == "code":
                    m.name_start += at
                    m.start = max(m.start, m.name_start)
                break


def _tables(article: Article) -> Tables:
    """The tables of an article with their places in its text."""
    for block in article.blocks:
        if block.kind == "table":
            return [(offset, block) for offset, block in article.placed() if block.kind == "table"]
    return []


def _second_look(
    found: list[Mention], named: list[Mention], known: set[str], sources: Sources, tables: Tables
) -> None:
    """Judge again what was doubted: the same name may be the firm for certain in another place.

    Bare names of securities that were ``known`` when they were judged would be judged alike.
    """
    every = [*found, *named]
    doubted = [m for m in every if rank(m.verdict) < rank("likely")]
    if not doubted:
        return
    certain = {m.ticker.ticker for m in every if m.verdict == "confirmed"}
    likely = [m.ticker.ticker for m in every if m.verdict == "likely"]
    # Some sites put codes behind words too; beside one that is likely the firm such a code counts.
    coded = {m.ticker.ticker for m in every if m.coded}
    certain.update(one for one in likely if one in coded or likely.count(one) > 1)
    again = [m for m in doubted if m.ticker.ticker in certain]
    _judge([m for m in again if m.evidence != "name"], sources, tables, certain, among=found)
    bare = [m for m in again if m.evidence == "name" and m.ticker.ticker not in known]
    if not found:  # by a list alone nothing is known of a trade's name
        from newscli.stocks.trade_names import is_trade

        bare = [m for m in bare if not is_trade(sources[m.field][m.start : m.end])]
    _judge(bare, sources, tables, certain, among=named)
    if len(every) > _OFTEN:
        from newscli.stocks.majority import settle

        settle(every, doubted, sources)


def gather(
    mentions: list[Mention], article: Article, whole: str, title: str | None
) -> list[dict[str, Any]]:
    """Put mentions together by security, in order of first appearance; declared ones last."""
    listed = declared(article) if any(r.rule == DECLARED_RULE for r in article.removed) else []
    if not mentions and not listed:
        return []
    text = {"text": whole, "title": title or ""}
    by_ticker: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_ticker.setdefault(mention.ticker.ticker, []).append(mention)
    declared_tickers = {ticker.ticker for ticker in listed}
    stocks = [
        _security(group, text, ticker in declared_tickers) for ticker, group in by_ticker.items()
    ]
    for ticker in listed:
        if ticker.ticker not in by_ticker:
            stocks.append(
                _facts(ticker)
                | {
                    "name": None,
                    "verdict": "doubtful",
                    "reason": _DECLARED_ONLY,
                    "evidence": ["declared"],
                    "mentions": [],
                }
            )
    return stocks


def _facts(ticker: Ticker) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "ticker": ticker.ticker,
        "code": ticker.code,
        "exchange": ticker.exchange,
        "mic": ticker.mic,
        "board": ticker.board,
        "type": ticker.type,
    }
    if ticker.written and ticker.written != ticker.code:
        facts["code_as_written"] = ticker.written
    return facts


def _security(group: list[Mention], text: dict[str, str], is_declared: bool) -> dict[str, Any]:
    best = max(group, key=lambda m: rank(m.verdict))
    kinds = {m.evidence for m in group}
    if any(m.coded for m in group):
        kinds.add("code")
    if is_declared:
        kinds.add("declared")
    # The one that says most of the identity: the American exchange, the code as it was written.
    told = max((m.ticker for m in group), key=lambda t: (bool(t.venue), bool(t.written)))
    return _facts(told) | {
        "name": _name(group, text),
        "verdict": best.verdict,
        "reason": best.reason,
        "evidence": [kind for kind in _EVIDENCE if kind in kinds],
        "mentions": [
            {
                "field": m.field,
                "start": m.start,
                "end": m.end,
                "text": text[m.field][m.start : m.end],
                "evidence": m.evidence,
                "verdict": m.verdict,
                "reason": m.reason,
            }
            for m in group
        ],
    }


def _name(group: list[Mention], text: dict[str, str]) -> str | None:
    """The name of a security: of its surest mention, marked before coded before bare."""
    order = {"markup": 0, "code": 1, "name": 2}
    named = [m for m in group if m.has_name]
    if not named:
        return None
    best = min(named, key=lambda m: (-rank(m.verdict), order[m.evidence]))
    return text[best.field][best.name_start : best.name_end]


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Drop what is found twice: the same security at overlapping places."""
    if len(mentions) < 2:
        return mentions
    kept: dict[str, list[Mention]] = {}
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        same = kept.setdefault(m.ticker.ticker, [])
        if not same or m.start >= same[-1].end:
            same.append(m)
        elif m.coded:
            same[-1].numbered = m.numbered and (same[-1].numbered or not same[-1].coded)
            same[-1].coded = True
    return sorted((m for group in kept.values() for m in group), key=lambda m: (m.start, m.end))
