"""Sentences, headlines and names put together from word lists. The same seed gives the same words."""

import tomllib
from pathlib import Path
from random import Random

_READ = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
_LISTS = {key: value.split() for key, value in _READ.items() if isinstance(value, str)}
SECURITIES: dict[str, str] = _READ["securities"]


class Prose:
    """A writer with a source of chance of its own."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def word(self, of: str) -> str:
        return self.chance.choice(_LISTS[of])

    def person(self) -> str:
        return self.word("surname") + self.word("given")

    def sentence(self) -> str:
        return self.filled(self.chance.choice(_READ["sentences"]))

    def heading(self) -> str:
        return self.filled(self.chance.choice(_READ["headings"]))

    def title(self) -> str:
        return self.filled(self.chance.choice(_READ["titles"]))

    def paragraph(self, least: int = 1, most: int = 4) -> str:
        return "".join(self.sentence() for _ in range(self.chance.randint(least, most)))

    def filled(self, template: str) -> str:
        """A template with its slots filled."""
        parts = template.split("{")
        filled = [parts[0]]
        for part in parts[1:]:
            slot, _, rest = part.partition("}")
            filled += [self._slot(slot), rest]
        return "".join(filled)

    def _slot(self, slot: str) -> str:
        chance = self.chance
        if slot == "person":
            return self.person()
        if slot == "month":
            return str(chance.randint(1, 12))
        if slot == "day":
            return str(chance.randint(1, 28))
        if slot == "year":
            return str(chance.randint(2020, 2030))
        if slot == "number":
            return chance.choice([str(chance.randint(2, 9800)), f"{chance.uniform(1, 900):.2f}"])
        if slot == "percent":
            return f"{chance.uniform(0.2, 98):.1f}"
        if slot == "small":
            return f"{chance.uniform(0.1, 60):.2f}"
        if slot == "half":
            return chance.choice(["上半年", "前三季度", "一季度", "去年全年"])
        return self.word(slot)
