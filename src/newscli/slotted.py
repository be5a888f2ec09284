"""Records with named places that can be set: what ``dataclass(slots=True)`` makes, written out.

To load ``dataclasses``, which reads and compiles source, takes a one-off call a tenth of its time, and
each class it makes half a millisecond more. A class on the way of every call names its ``__slots__``
and fills them itself; that two of them are alike, and how one is shown, comes from here.
"""


class Slotted:
    """Compared, and shown, by what stands in its places."""

    __slots__: tuple[str, ...] = ()

    def _held(self) -> list[object]:
        return [getattr(self, name) for name in self.__slots__]

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._held() == self._held()

    def __repr__(self) -> str:
        places = zip(self.__slots__, self._held(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in places)})"
