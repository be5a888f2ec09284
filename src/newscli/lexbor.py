"""selectolax's lexbor, loaded without ``logging``, which alone takes a tenth of a one-off call.

selectolax makes itself a logger while it is loaded, and uses it for a mistake that newscli does not
make. So while it is loaded a stand-in takes the place of ``logging``; whatever is asked of that, or of
the loggers that it gave, loads the true module and asks it. A program that has loaded ``logging``
already is left alone.
"""

import importlib
import sys
from types import ModuleType
from typing import Any

_LOGGING = "logging"


class _Logger:
    """Stands for the logger of a name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        return getattr(importlib.import_module(_LOGGING).getLogger(self._name), attribute)


class _Logging(ModuleType):
    """Stands for ``logging``."""

    def getLogger(self, name: str) -> _Logger:  # noqa: N802 - the name that it has there
        """The logger of a name, to be."""
        return _Logger(name)

    def __getattr__(self, attribute: str) -> Any:
        _give_place(self)
        return getattr(importlib.import_module(_LOGGING), attribute)


def _give_place(stand_in: ModuleType) -> None:
    """Leave the place of ``logging`` to the true one, if it is taken by its stand-in."""
    if sys.modules.get(_LOGGING) is stand_in:
        del sys.modules[_LOGGING]


_stand_in = _Logging(_LOGGING)
sys.modules.setdefault(_LOGGING, _stand_in)
try:
    from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError
finally:
    _give_place(_stand_in)

__all__ = ["LexborHTMLParser", "LexborNode", "SelectolaxError"]
