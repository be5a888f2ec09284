"""The four verdicts, from worst to best."""

LEVELS = ("false", "doubtful", "likely", "confirmed")


def rank(level: str) -> int:
    """The place of a verdict from ``false`` (0) to ``confirmed`` (3)."""
    return LEVELS.index(level)
