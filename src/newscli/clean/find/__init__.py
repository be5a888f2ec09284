"""Find the article on a page: by the rules of its site, or else by where its prose is."""

from selectolax.lexbor import LexborNode

from newscli.article import Removed
from newscli.clean.find import sites
from newscli.clean.find.declared import with_declared
from newscli.clean.find.edges import without_edges
from newscli.clean.find.headline import cut_before, headline_of, text_of
from newscli.clean.find.lines import info_lines, is_dated
from newscli.clean.find.nothing import refuse
from newscli.clean.find.root import descended, surveyed, with_lead
from newscli.clean.find.state import embedded_time
from newscli.clean.find.survey import Survey
from newscli.clean.found import Found
from newscli.record import Record
from newscli.rules.site import PAGE_HOST, Site, host_of

__all__ = ["find_article", "without_edges"]


def find_article(body: LexborNode, html: str, record: Record, site: Site) -> Found:
    """Where the article on a page is, and what else of the page tells a fact.

    Raises ``Problem`` ``no-article`` with the reason.
    """
    found = _by_rules(body, record, site) if site.article else None
    if found is None:
        found = _by_prose(body, record)
    if site.host and not host_of(record):
        found.removed.append(Removed(PAGE_HOST, site.host))
    name = sites.outlet(body, html, site)
    if name:
        found.removed.append(Removed("source", f"来源：{name}"))
    if not is_dated(record, found.removed) and (time := embedded_time(html)):
        found.removed.append(Removed("page-state", time))
    return found


def _by_prose(body: LexborNode, record: Record) -> Found:
    """The article by where the prose is: on any page."""
    survey = surveyed(body)
    root = with_declared(descended(survey.top), record)
    headline = headline_of(survey, root, record)
    refuse(survey, root, headline, body)
    wider = with_lead(survey, root, headline)
    removed: list[Removed] = []
    if headline is not None:
        node = headline.node
        if node is not None and wider.holds(headline.part):
            cut_before(node, wider.node, survey.skip)
            survey.skip[node.mem_id] = "headline"
        else:
            removed.append(Removed("headline", headline.text))
    start = headline.lines if headline else 0
    removed += [Removed("info-line", text) for text in info_lines(survey, wider, root, start)]
    return Found([wider.node], survey.skip, removed)


def _by_rules(body: LexborNode, record: Record, site: Site) -> Found | None:
    """The article where the site's rules say; None where they do not know this page."""
    nodes = sites.articles(body, site)
    survey = Survey(body, _around(nodes))
    parts = [survey.parts[node.mem_id] for node in nodes if node.mem_id in survey.parts]
    if not parts:
        return None
    removed: list[Removed] = []
    start = 0
    node = sites.headline(body, site)
    if node is not None:
        survey.skip[node.mem_id] = "headline"
        if not _stands_in(node, nodes):
            removed.append(Removed("headline", text_of(node, record)))
    elif headline := headline_of(survey, parts[0], record):
        start = headline.lines
        removed.append(Removed("headline", headline.text))
    texts = sites.info_lines(body, site)
    texts += [text for text in info_lines(survey, parts[0], parts[-1], start) if text not in texts]
    removed += [Removed("info-line", text) for text in texts]
    return Found([part.node for part in parts], survey.skip, removed)


def _around(nodes: list[LexborNode]) -> set[int]:
    """The elements and all that they stand in: none of these may go for its name."""
    kept = set[int]()
    for node in nodes:
        here: LexborNode | None = node
        while here is not None and here.mem_id not in kept:
            kept.add(here.mem_id)
            here = here.parent
    return kept


def _stands_in(node: LexborNode, nodes: list[LexborNode]) -> bool:
    """Whether an element stands in one of the others."""
    known = {other.mem_id for other in nodes}
    here: LexborNode | None = node
    while here is not None and here.mem_id not in known:
        here = here.parent
    return here is not None
