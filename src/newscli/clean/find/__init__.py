"""Find the article on a page: by the rules of its site, or else by where its prose is."""

import re

from newscli.article import Removed
from newscli.clean.find import sites
from newscli.clean.find.above_teasers import without_teasers
from newscli.clean.find.article_body import with_declared
from newscli.clean.find.baidu import told_to_baidu
from newscli.clean.find.cuts import cut_before
from newscli.clean.find.edges import without_edges
from newscli.clean.find.headline import Headline, headline_of, text_of, titles_of
from newscli.clean.find.info import is_info
from newscli.clean.find.lines import info_lines, is_dated, is_timed
from newscli.clean.find.link_digest import linked_article
from newscli.clean.find.noscript import with_unshown
from newscli.clean.find.nothing import LEAST, WALL, refuse
from newscli.clean.find.page import Page
from newscli.clean.find.pictures import lead_picture
from newscli.clean.find.root import FEW, descended, surveyed, with_lead, with_lines
from newscli.clean.find.script_facts import embedded_outlet, embedded_time, remarked_time
from newscli.clean.find.shown_dates import element_times
from newscli.clean.find.survey import Survey
from newscli.clean.find.tag_meanings import ARTICLE, HEADLINE
from newscli.clean.find.teasers_behind import skip_teasers
from newscli.clean.find.unfold import unfolded
from newscli.clean.find.writers import writers
from newscli.clean.found import Found
from newscli.clean.tape import texts_of
from newscli.clean.tree import BODY, body_of
from newscli.credits.han import has_han
from newscli.lexbor import LexborNode
from newscli.patterns import lazy
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.origin import host_of
from newscli.rules.register import PAGE_HOST
from newscli.rules.site import Site

__all__ = ["find_article", "without_edges"]

_EMPTY = 4000
"""Characters of markup. What has more is not empty."""

_PICTURES = ("img", "video", "picture", "iframe")
_BUTTON = lazy("全文|加载|点击|展开|登录|打开|下载|稍候|[Ll]oading")
_HOLDS = lazy(r"<script|<textarea", re.I)


def find_article(body: LexborNode, html: str, record: Record, site: Site) -> Found:
    """Where the article on a page is, and what else of the page tells a fact.

    Raises ``Problem`` ``no-article`` with the reason.
    """
    # The tree is asked what the site's rules name, and marked with it, before it is laid flat.
    marked = sites.marked(body, site)
    page = Page(body)
    found = _by_rules(page, body, marked, record, site) if marked else None
    if found is not None and _says_little(page, found):
        found = _held(html, body, record, 0) or (None if _is_bare(page, found) else found)
    if found is None:
        found = _by_prose(page, body, html, record)
    if site.host and site.known_by == site.host and not host_of(record):
        found.removed.append(Removed(PAGE_HOST, site.host))
    found.removed.extend(Removed("byline", f"作者：{name}") for name in sites.authors(body, site))
    found.removed.extend(told_to_baidu(html, found.removed))
    if name := sites.outlet(body, html, site) or _outlet(html, record, found.removed):
        found.removed.append(Removed("source", f"来源：{name}"))
    found.removed.extend(
        Removed("page-state", time) for time in _times(html, record, found.removed)
    )
    return found


def _outlet(html: str, record: Record, removed: list[Removed]) -> str | None:
    """The outlet that a script of the page tells with the article's title."""
    headlines = [entry.text for entry in removed if entry.rule == "headline"]
    return embedded_outlet(html, [*headlines, *titles_of(record)])


def _times(html: str, record: Record, removed: list[Removed]) -> list[str]:
    """When elements and scripts of the page say that its article was published, best first."""
    if is_timed(record, removed) or any(entry.rule == "page-state" for entry in removed):
        return []
    headlines = [entry.text for entry in removed if entry.rule == "headline"]
    titles = [*headlines, *titles_of(record)]
    times = [*filter(None, [remarked_time(html)]), *element_times(html, titles)]
    if not is_dated(record, removed):
        chinese = not titles or has_han(" ".join(titles))
        times += filter(None, [embedded_time(html, chinese=chinese)])
    return times


def _by_prose(page: Page, body: LexborNode, html: str, record: Record) -> Found:
    """The article by where the prose is: on any page."""
    survey = surveyed(page)
    root = with_declared(survey, descended(survey), record)
    headline = headline_of(survey, root, record)
    if shorter := without_teasers(survey, root, headline, record):
        survey, root = shorter, descended(shorter)
        headline = headline_of(survey, root, record)
    root = with_lines(survey, root, headline)
    try:
        refuse(survey, root, headline, body, record)
    except Problem:
        found = _held(html, body, record, survey.top.prose) or _instead(
            survey, headline, html, record
        )
        if found is None:
            raise
        return found
    if survey.top.prose < WALL and (held := _held(html, body, record, survey.top.prose)):
        return held
    skip_teasers(survey, root, headline, record)
    wider = with_lead(survey, root, headline)
    removed: list[Removed] = []
    if headline is not None:
        at = headline.at
        if at is not None and wider.holds(headline.part):
            cut_before(survey, at, wider)
            survey.skip[at] = "headline"
            if " ".join(survey.text_in(at).split()) != headline.text:  # there is a badge in it
                removed.append(Removed("headline", headline.text))
        else:
            removed.append(Removed("headline", headline.text))
    lines = info_lines(survey, wider, root, headline.lines if headline else 0)
    if headline is not None:
        removed += [Removed("byline", name) for name in writers(survey, headline, wider, lines)]
    removed += [Removed("info-line", text) for text in lines]
    roots = [*lead_picture(survey, wider, headline), (wider.start, wider.end)]
    return Found(page.tape, roots, survey.skip, removed)


def _instead(survey: Survey, headline: Headline | None, html: str, record: Record) -> Found | None:
    """The article of a page that shows no sentences: where it is nothing but links, or in an element
    that is shown without scripts alone."""
    if survey.top.prose >= FEW:
        return None
    if headline and (place := linked_article(survey, headline, record)):
        removed = [Removed("headline", headline.text)]
        below = survey.lines[headline.lines :]
        texts = [line.text for line in below if line.part.start < place[0]]
        removed += [Removed("info-line", text) for text in texts[1:] if is_info(text)]
        return Found(survey.tape, [place], {}, removed)
    if shown := with_unshown(html):
        body = body_of(shown)
        try:
            return _by_prose(Page(body), body, "", record)  # nothing in it is looked for again
        except Problem:
            return None
    return None


def _says_little(page: Page, found: Found) -> bool:
    """Whether what was found has less text than a flash: its place may be there, and empty yet."""
    if sum(page.size(start) for start, _ in found.roots) > _EMPTY:
        return False
    return sum(page.amount(start).unlinked for start, _ in found.roots) < FEW


def _is_bare(page: Page, found: Found) -> bool:
    """Whether what the rules of the site name is a button at most, and no picture: 点击查看全文. Then the
    article stands elsewhere, or nowhere."""
    if sum(page.amount(start).unlinked for start, _ in found.roots) >= LEAST:
        return False
    pieces = [piece for start, end in found.roots for piece in page.tape[start:end]]
    said = "".join(texts_of(pieces, 0, len(pieces)))
    return (not said.strip() or _BUTTON.search(said) is not None) and not any(
        piece.startswith(_PICTURES) for piece in pieces
    )


def _held(html: str, body: LexborNode, record: Record, prose: int) -> Found | None:
    """The article that a page holds for its scripts, where it shows next to nothing in sentences."""
    if not _HOLDS.search(html):
        return None
    from newscli.clean.find.unshown_article import stated  # few pages are shells

    return stated(html, body, record, prose)


def _by_rules(
    page: Page, body: LexborNode, marked: sites.Marked, record: Record, site: Site
) -> Found | None:
    """The article where the site's rules say; None where they do not know this page."""
    survey = unfolded(Survey(page, BODY), set())
    parts = [survey.parts[at] for at in survey.marked.get(ARTICLE, ()) if at in survey.parts]
    if not parts:
        return None
    removed: list[Removed] = []
    start = 0
    if marked.headline is not None:
        survey.skip |= dict.fromkeys(survey.marked.get(HEADLINE, ()), "headline")
        if not marked.headline_within:
            removed.append(Removed("headline", text_of(marked.headline, record)))
    elif headline := headline_of(survey, parts[0], record):
        start = headline.lines
        removed.append(Removed("headline", headline.text))
    texts = sites.info_lines(body, site)
    texts += [text for text in info_lines(survey, parts[0], parts[-1], start) if text not in texts]
    removed += [Removed("info-line", text) for text in texts]
    return Found(page.tape, [(part.start, part.end) for part in parts], survey.skip, removed)
