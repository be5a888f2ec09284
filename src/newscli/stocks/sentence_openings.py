"""A word or a place that opens its sentence, which goes on to what only firms have.

日照港|费率下调，净利润下滑 is of the firm, though a port has rates too; 百合花|颜料放量，净利润预增 is of no
flower. Where the sentence names others that may have it, 陆家嘴|写字楼回暖，多家公司扭亏, it says nothing.
"""

from newscli.patterns import lazy
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon

_OTHERS = lazy(
    "[多数几十百][余多]?家|一批|众多|各家|各大|企业|外资|机构|上市公司|农户|商户|合作社|居民|商家|钢厂"
    "|[贸科旅化文][一-鿿]公司|等公司|们"
)
_OF_A_HOUSE = lazy("门店|订单|市占率|加盟|业务(?!员|培训)")  # flowers and heroes have none
_POINTS = {"word": 2.2, "place": 1.8}


def opening(scene: Scene, kind: str) -> Clue | None:
    """Read the sentence that a name of a ``kind`` opens, for what only a firm has."""
    words = lexicon()
    if kind not in _POINTS or scene.before or scene.name in words.trades:
        return None
    told = words.firm.inside(scene.after)
    if not told and kind == "word" and (house := _OF_A_HOUSE.search(scene.after)):
        told = house[0]
    if not told or _OTHERS.search(scene.after) or words.nature.inside(scene.after):
        return None
    return Clue(_POINTS[kind], f"opens a sentence on {told}")
