"""Places that stand in datelines (中新网哈尔滨7月27日电). Data."""

from newscli.credits.words import words

PLACES = words("places")

LIKE_NAMES = words("places-like-names")
"""Counties and towns that read like a person's name: 温岭, 汤阴. Places only where a person already is."""
