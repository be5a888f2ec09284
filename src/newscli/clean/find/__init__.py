"""Find the article on a page."""

from selectolax.lexbor import LexborNode

from newscli.clean.found import Found
from newscli.clean.find.survey import Part, Survey
from newscli.problems import Problem
from newscli.record import Record
from newscli.rules.site import Site

MIN_ARTICLE = 60


def find_article(body: LexborNode, record: Record, site: Site) -> Found:
    survey = Survey(body)
    for _ in range(3):
        most = max((size for _, size in survey.flagged), default=0)
        if most <= survey.top.prose:
            break
        survey = Survey(body, {i for i, size in survey.flagged if size > survey.top.prose})
    top = survey.top
    if top.prose + top.other < MIN_ARTICLE:
        raise Problem("no-article", "no text that could be an article")
    part = _descended(top)
    return Found([part.node], survey.skip, [])


def _descended(part: Part) -> Part:
    while part.best is not None:
        share = 0.5 if part.best.tag in ("article", "main") else 0.7
        if part.best.prose < part.prose * share:
            break
        part = part.best
    return part
