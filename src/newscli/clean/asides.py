"""Blocks that are no part of the article by what they say: promotion, disclaimers, notices."""

from newscli.article import Block, Removed
from newscli.clean.walk import Item
from newscli.rules.site import DropText, Site


def without_asides(items: list[Item], site: Site) -> list[Item]:
    """Take out the blocks whose text a rule names, each under that rule, at its place."""
    text = "\n".join(item.text for item in items if isinstance(item, Block))
    rules = [rule for rule in site.drop_text if rule.hint in text]
    return [_judged(item, rules) for item in items] if rules else items


def _judged(item: Item, rules: list[DropText]) -> Item:
    if isinstance(item, Block) and item.text:
        for rule in rules:
            if rule.hint in item.text and not rule.within and rule.pattern.fullmatch(item.text):
                return Removed(rule.rule, item.text)
    return item
