"""Places that stand in datelines (中新网哈尔滨7月27日电). Data."""

from newscli.credits.words import words

PLACES = words("places")
