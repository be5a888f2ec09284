"""Where the words of a firm's name are only said: wished to somebody, called after, pointed at.

国泰民安，中国平安 is a wish, 被誉为|东方明珠 a title, 这个|华丽家族 a family.
"""

from newscli.patterns import lazy
from newscli.stocks.business import business
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene

_WISH = lazy(
    "祝愿|祝福|祈愿|祈福|祈祷|保佑|恭祝|敬祝|祝(?![贺捷])|国泰民安|国富民强|山河无恙|繁荣昌盛|风调雨顺|四海升平"
)
_TITLE = lazy(
    "(?:(?:被|并称?|美)?誉为|(?:被|人|又|俗|也|誉)称[为作]?|素有|享有|堪称|号称|被比作|被喻为)"
    '(?:[^，。；“]{1,10}的)?[“"「『]?\\Z'
)
_POINTED = lazy("(?:这|那|某|整|每|各|一)[个座条片]\\Z")
_NEAR = 40


def wished(scene: Scene) -> Clue | None:
    """Read a wish that the name's words are a part of, 祝愿祖国繁荣昌盛，|中国平安, and no business."""
    wish = _WISH.search(scene.before[-_NEAR:])
    return Clue(-3.0, f"a wish: {wish[0]}") if wish and not business(scene) else None


def titled(scene: Scene) -> Clue | None:
    """Read what gives a title to somebody or something: 维多利亚港被誉为|东方明珠."""
    title = _TITLE.search(scene.before[-20:])
    return Clue(-2.8, f"after {title[0]}") if title else None


def pointed(scene: Scene) -> str:
    """The word that points at a name as at a thing: 这个|华丽家族; or ""."""
    match = _POINTED.search(scene.left[-4:])
    return match[0] if match else ""
