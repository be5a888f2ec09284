"""What tags mean, looked up once for each that occurs: a document's tags come again and again."""

from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")

_LONGEST_KEPT = 200
"""Characters. A longer tag is not likely to come again."""


class Memory(dict[str, Meaning], Generic[Meaning]):
    """Tags as they stand on a tape, and what they mean. A tag that is not here yet is looked up.

    ``most`` is how many characters of tags are kept; then the memory starts afresh.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._size = 0

    def __missing__(self, tag: str) -> Meaning:
        """Look a tag up, and keep it if it is likely to come again."""
        meaning = self.looked_up(tag)
        if len(tag) <= _LONGEST_KEPT and self.comes_again(tag):
            self._size += len(tag)
            if self._size > self._most:
                self.clear()
                self._size = len(tag)
            self[tag] = meaning
        return meaning

    def looked_up(self, tag: str) -> Meaning:
        """What a tag means, worked out."""
        raise NotImplementedError

    def comes_again(self, tag: str) -> bool:
        """Whether a tag of this form is likely to come again."""
        raise NotImplementedError
