"""Regular expressions that are compiled when they are first used.

A look at one article needs a dozen of the few hundred patterns; to compile them all would take
longer than everything else together.
"""

import re
from typing import Any, AnyStr, Generic, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class LazyPattern(Generic[AnyStr]):
    """Stands for a compiled pattern; its first use compiles it, later ones cost nothing more."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self.flags = flags

    def __reduce__(self) -> tuple[type["LazyPattern[AnyStr]"], tuple[AnyStr, int]]:
        return LazyPattern, (self.pattern, self.flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern that behaves as ``re.compile(source, flags)`` does, but for ``isinstance``.

    A mistake in ``source`` shows at the first use; a test compiles every one.
    """
    return cast("re.Pattern[AnyStr]", LazyPattern(source, flags))
