"""A firm's name of two characters that only the reader's list gives: 万科, 格力, 小米.

They are parts of other words and names (格力小学), so that their sentence must tell of business, or
they must stand as the name of somebody does: 王石离开|万科, 万科|告别一个时代.
"""

from newscli.patterns import lazy
from newscli.stocks.boundaries import count, segmenter
from newscli.stocks.business import told_around
from newscli.stocks.context import Scene

_HAN = lazy("[㐀-鿿]")
_JOINED = frozenset(
    (
        "n",
        "nz",
        "nr",
        "nrt",
        "ns",
        "nt",
        "ng",
        "vn",
        "an",
        "a",
        "b",
        "s",
        "q",
        "m",
        "f",
        "j",
        "i",
        "l",
        "k",
        "x",
    )
)
"""Parts of speech of what a name may be one word with, on its right or on its left."""

_SAID = ("v", "a", "b", "d", "i", "l")
_RARE, _KNOWN = 30, 200  # in the dictionary's corpus: above it a verb, a noun is everybody's


def means_firm(scene: Scene, kind: str) -> bool:
    """Whether a name of two characters of a ``kind`` is the firm's in its sentence."""
    return told_around(scene, near=False) or (kind == "brand" and _is_somebody(scene))


def _is_somebody(scene: Scene) -> bool:
    """Whether a name that means nothing else stands with verbs and particles alone beside it."""
    part = segmenter().tag(scene.name)[0][1]
    if count(scene.name) > (_RARE if part in _SAID else _KNOWN):
        return False
    if _HAN.match(scene.right) and segmenter().tag(scene.right[:8])[0][1] in _JOINED:
        return False
    left = scene.left[-8:]
    return not _HAN.match(left[-1:]) or segmenter().tag(left)[-1][1] not in _JOINED
