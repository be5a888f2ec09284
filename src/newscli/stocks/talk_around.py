"""What the talk around a sentence is of: a firm's matters or a place's sights.

A sentence need not say itself that a firm is meant: 能让探路者下这个决心的，只有价格
stands between sentences on a purchase, its price and the share. Trades are spoken of with the same
words (机器人 in a report on its makers), so that such talk tells nothing of them.
"""

from newscli.patterns import lazy
from newscli.stocks.clue import Clue
from newscli.stocks.context import Scene
from newscli.stocks.lexicon import lexicon

_THE_FIRM = lazy(
    "(?:\\A|[，。；：“])(?:公司(?![们的和内])|该公司|该股|该企业|这家[^，。；]{0,12}?(?:公司|企业|龙头)"
    "|(?:根据)?公告(?:显示|称|指出)|财报显示)"
)
# What is said of a place, and seldom of the firm that is called after it.
_SIGHTS = lazy(
    "(?<!三特)索道|缆车|夜市|灯光|雾凇|云海|泄洪|下泄|水位|大坝|中华鲟|航道|台风|海域|冷空气|洋流|海底|横渡|登顶|望去|夜景|目的地|胜地|旅游名片|山脉|登山|游客|景观|景区|大街|步行街|人山人海|挤满|人潮|车水马龙|熙熙攘攘|滑雪|西坡|北坡|南坡|风景|客流|打卡|民宿|火车站|高铁|市民|街区|写字楼|商圈|森林公园|石窟|古镇|外滩|行政区|货物吞吐量|集装箱吞吐量|万吨|耕地|海拔|门票|发电量"
)
_OF_A_FIRM = lazy("公司|上市|实控|旗下")
# What a place does and is, right behind its name: 日照港|位于, 张家界|的古称.
_LIES = lazy(
    "(?:[0-9]{4}年)?(?:位于|地处|坐落|始建|动工|开工建设|建成通车|通航|开港|通车)|火爆|爆火|出圈|走红|境内|以[东西南北](?!方|部)|[东西南北][临与至]"
    "|全年[^，。]{0,6}天|进行了?(?:规划|勘[查测察探]|疏浚|绿化)|的(?:古称|旧称|别称|由来|传说|气候|地形|海拔|[春夏秋冬]天|[清早]晨|夜晚)"
    "|[^，。；：]{0,14}?(?:毗邻|接壤|相望|交界|为邻)|[一-鿿]{0,4}?(?:港区|作业区|锚地|航道|口岸|保税区|泊位|航站楼|候机楼|大厅|到达口|安检口|跑道)(?!公司|业务)"
    "|的(?:港口|码头|航线|泊位|航道|水深)|拥有[^，。；]{0,40}?(?:码头|泊位|航道|跑道|航站楼|景点|景区|自然资源)"
    "|(?:将|有望)*成为[^，。；]{0,14}?(?:通道|出海口|枢纽|门户|中心|胜地|目的地|母港)"
    "|(?:即将|将|再度)*迎来了?[^，。；]{0,6}(?:扩容|扩建|客流|游客|旺季|雪季|首船|首航|首架|首班)"
)
TALK = "the talk around is of a firm"
SEEN = "the place is told of with"
LIES = "goes on as a place does:"
_MAINLY = lazy("[和、与及][^，。；]{0,14}?为(?:主|重点|核心)")
_MUCH, _SOME = 4, 2  # words of firms around


def around(scene: Scene, kind: str) -> Clue | None:
    """Read the sentences before and after for a name of a ``kind``, and a place's own sentence."""
    if kind == "place" and (lies := _LIES.match(scene.after)):
        return Clue(-1.8, f"{LIES} {lies[0]}")
    if kind == "place" and scene.left.endswith("以") and (mainly := _MAINLY.match(scene.after)):
        return Clue(-1.8, f"{LIES} {mainly[0]}")  # 以|天津港|和秦皇岛港为主
    if kind == "place" and (seen := _sights(scene)):
        return seen
    if kind not in ("idiom", "place", "word") or scene.name in lexicon().trades:
        return None
    near = f"{scene.lead}\n{scene.trail}"
    if not lexicon().firm.inside(near):
        return None
    count = sum(word in near for word in lexicon().firm)
    count += bool(_THE_FIRM.search(scene.trail)) + bool(_THE_FIRM.search(scene.lead))
    if count >= _MUCH:
        return Clue(1.0, TALK)
    return Clue(0.6, TALK) if count >= _SOME else None


def _sights(scene: Scene) -> Clue | None:
    """Read a sentence on a place as such: 许多游客慕名到张家界."""
    seen = _SIGHTS.search(scene.sentence)
    if not seen or lexicon().firm.inside(scene.sentence) or _OF_A_FIRM.search(scene.sentence):
        return None
    return Clue(-1.2, f"{SEEN} {seen[0]}")
