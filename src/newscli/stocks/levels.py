"""The four verdicts, from worst to best."""

LEVELS = ("false", "doubtful", "likely", "confirmed")
_RANKS = {level: place for place, level in enumerate(LEVELS)}


def rank(level: str) -> int:
    """The place of a verdict from ``false`` (0) to ``confirmed`` (3)."""
    return _RANKS[level]
