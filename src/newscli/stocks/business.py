"""Whether a sentence speaks of shares or of business at all, whoever is meant."""

from newscli.stocks.acts import act
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon


def market_words(scene: Scene) -> int:
    """How many words of the stock market the sentence has, the name itself left out."""
    words, around = lexicon().market, f"{scene.before}\n{scene.after}"
    # Most sentences have none, and one search tells.
    return sum(word in around for word in words) if words.inside(around) else 0


def business(scene: Scene) -> str:
    """A word of the sentence that tells of shares or of business, or ""."""
    words, around = lexicon(), f"{scene.before}\n{scene.after}"
    lists = (words.market, words.firm, words.figures)
    done = act(scene.after) or words.act.at_start(scene.after)
    if len(done) > 1:
        return done
    return next((word for some in lists if (word := some.inside(around))), "")


def told_of_shares(text: str) -> bool:
    """Whether a text has a word of the stock market, or of what firms alone do."""
    return bool(lexicon().market.inside(text) or lexicon().firm.inside(text))
