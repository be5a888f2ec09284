"""The picture that a page sets between the headline and the container of the text."""

from newscli.clean.find.headline import Headline
from newscli.clean.find.parts import Part
from newscli.clean.find.survey import Survey
from newscli.clean.tape import name_of, texts_of
from newscli.patterns import lazy

_MOST = 200
"""So many tags behind the headline are looked at."""

_AROUND = ("div", "p", "figure", "center", "section")
_PHOTOGRAPH = lazy(r'src="[^"]{4,}\.(?:jpe?g|png|webp)[^"]*"')
_NONE = lazy(
    r"avatar|icon|logo|head|face|user|author|qr|ewm|erweima|weixin|wechat|share|banner|default|blank|btn|advert"
    r'|[/_"\s-]ads?[/_"\s-]'
)


def lead_picture(survey: Survey, root: Part, headline: Headline | None) -> list[tuple[int, int]]:
    """The element with the picture, by the places of its tags; none where there is no such one.

    The picture is all that its element holds, and no link: other ones are the writers', or adverts.
    """
    if headline is None or headline.at is None or not headline.at < root.start:
        return []
    tape, page = survey.tape, survey.page
    at = page.end_of(headline.at) + 1
    for _ in range(_MOST):
        if at >= root.start:
            break
        tag, _, _ = tape[at].partition(">")
        name = name_of(tag)
        if name == "a" or at in survey.skip:
            at = page.end_of(at)
        elif name == "img" and _PHOTOGRAPH.search(tag) and not _NONE.search(tag.lower()):
            around, _, text = tape[at - 1].partition(">")
            end = page.end_of(at - 1)
            alone = not text.strip() and not "".join(texts_of(tape, at - 1, end)).strip()
            if name_of(around) in _AROUND and alone and not _NONE.search(around.lower()):
                return [(at - 1, end)]
        at += 1
    return []
