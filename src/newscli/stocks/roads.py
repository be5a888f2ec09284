"""A road and the firm that is called after it: 宁沪高速|全线封闭 is the road, 宁沪高速|分红 the firm.

Such names mean nothing else, and so they are the firm's unless what is told is told of roads.
"""

from newscli.patterns import lazy
from newscli.stocks.context import Scene, neighbours, partner
from newscli.stocks.firm_acts import act
from newscli.stocks.lexicon import lexicon

_ROADS = ("高速", "高铁", "铁路")
_FIRMS = frozenset(
    (
        "皖通",
        "中原",
        "福建",
        "山东",
        "海南",
        "华北",
        "宁沪",
        "吉林",
        "楚天",
        "赣粤",
        "深",
        "大秦",
        "广深",
        "京沪",
    )
)
_ALONG = lazy(
    "(?:全线|双向|主线|支线|沿线|沿途|复线|[一二三]期(?:工程)?|改?扩建(?!项目公司)|(?:建成|正式|全面)?通车|开通(?:运营|以来|[后前，至]|[0-9一二三四五六七八九十]{1,3}周?年)|封闭|限[行速]"
    "|拥堵|堵车|加开|增开|开行|列车|动车|往[一-鿿]{1,4}方向|[0-9]+公里|[一-鿿]{2,4}(?<![阶时波手片一两几分])段"
    "|[一-鿿]{0,4}?(?:收费站|服务区|出口(?!业务|额)|入口|匝道|(?<!联)互通|[东南西北]站|大桥|隧道|路段|车站))"
)
_UPON = lazy("上(?:[，行以，的发]|$)")
_TO = lazy(
    "(?:驶[入上离过]|驾车走|可走|改走|乘坐?|坐|搭乘|沿着?|紧[邻靠]|毗邻|临近|靠近|途经|(?<![财已])经由?|位于|地处|穿越|横跨|连接|接入|依托"
    "|集中在|发生在|封闭的?|公里长?的|最(?:繁忙|拥堵|长|早)的[一-鿿]{0,4}"
    "|(?:拥有|运营着?|经营|管理着?|不仅只?有|投资建设)(?:的|了)?)\\Z"
)
_THIS_ROAD = lazy("[。，；]?(?:这条(?!消息|新闻|公告)|该条?(?:路|高速|高铁|铁路|线))")
_ROAD = lazy("[一-鿿]{1,4}(?:高速|高铁|铁路)")


def road(scene: Scene) -> str:
    """What says that a name is a road's here and not its firm's, "" if nothing does."""
    if not scene.name.endswith(_ROADS) or act(scene.after):
        return ""
    if match := _ALONG.match(scene.after):
        return match[0]
    if match := _TO.search(scene.left):
        return match[0]
    if scene.left.endswith("在") and _UPON.match(scene.right):
        return "上"
    if match := _THIS_ROAD.match(f"{scene.after}{scene.trail}"):
        return match[0].lstrip("。，；")
    return _other_road(scene)


def _other_road(scene: Scene) -> str:
    """A road that stands beside the name and is no firm, where none does that is one."""
    if lexicon().market.inside(scene.sentence):
        return ""
    before, after = neighbours(scene)
    if not before and not after:
        after = [partner(scene)]
    roads = [match[0] for member in (*before, *after) if (match := _ROAD.match(member))]
    firms = [one for one in roads if one[:-2] in _FIRMS]
    return roads[0] if roads and not firms else ""
