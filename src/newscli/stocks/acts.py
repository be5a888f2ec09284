"""What only firms and shares do, or is done to them: 公告, 涨停, 拟收购, 被立案."""

from newscli.patterns import lazy
from newscli.stocks.lexicon import lexicon

_QUANTITY = lazy(
    r"(?:最[高低][涨跌]至|成交额?(?:约|近|超|逾)?)\s?[0-9]|[涨跌][幅了]?(?:近|约|逾|超|达)?\s?[0-9]|[0-9.,]{1,9}[万亿]{0,2}股(?![票市])"
    r"|报(?:收于?)?[0-9.,]{1,9}(?:港|美)?元(?![/每])"
    r"|[（(][-+]?[0-9.]{1,8}元?[，,]\s?(?:[-+]?[0-9.]{1,8}[，,]\s?)?[-+]?[0-9.]{1,6}%[)）]"
    r"|连[收拉][0-9一二三四五六七八九十两]{1,2}[个根]?(?:涨停|跌停|阳|阴|板)"
    r"|[0-9一二三四五六七八九十两]{1,2}(?:连板|连阳|天[0-9一二三四五六七八九十两]{1,2}板)"
)
# What is done to firms, planned by firms, said by their people.
_FIRM_ONLY = lazy(
    "(?:首度|首次|再度|再次|已|曾|遭|将|或|拟|疑)?被(?:并购|借壳|接管|吸收合并|私有化|[0-9一二三四五六七八九十百多数]{1,4}[只家位]?(?:基金|机构|券商|公募|外资|私募)"
    "|[^，。；、]{0,8}?(?:申请(?:预?重整|破产)|立案|问询|重仓|举牌|风险警示|摘牌|强制执行|列为被执行人|通报批评|出具警示函|证监局|证监会|交易所|上交所|深交所|责令改正))"
    "|甩卖[^，。；]{0,10}?(?:板块|资产|股权|业务|项目)"
    "|(?:再次|再度|拟|计划)?出售(?:旗下|资产|子公司|股权|所持)"
    "|拟[^，。；、]{0,10}?(?:收购|购买|出售|转让|增持|减持|回购|募资|发行|定增|设立|出资|重组|分拆|剥离)"
    "|(?:相关负责人|相关人士|内部人士|有关负责人|负责人|工作人员)(?:告诉|表示|回应|回复|称|透露|介绍|对[^，。]{2,8}表示)"
    "|(?:成立|创立|创办)于|的?(?:第[一二三]|最|前[五十])大(?:流通|外部|机构)?(?:客户|供应商|债权人|股东)"
    "|(?:原|前|时任|新任|现任)(?:副?董事长|副?总经理|副?总裁|董秘|高管|财务总监|实控人|实际控制人|大股东|控股股东)"
    "|(?:的?最大|唯一)的?[一-鿿]{0,4}?股东"
    "|(?:暴增|大增|骤降|下滑|缩水|飙升|低迷|亮眼|惨淡)的(?:利润|净利|业绩|营收|股价|市值|财报)"
    '|[“"][^”"]{1,6}[”"](?:战略|转型|业务|计划的核心)'
    "|(?:好于|优于|逊于|落后于?|领先于?|跑赢|跑输)(?:了?同行|同业|预期|大盘|行业)"
    "|向[一-鿿A-Za-z]{2,10}?(?:转让|出售|收购|增资|索赔|供货)"
    "|列[为入][^，。；]{0,8}?(?:标的|首选|首推|推荐|金股)|上市[一二三四五六七八九十0-9]{1,2}周年"
    "|何时(?:扭亏|分红|复牌|重组|摘帽|退市)"
    '|[“"]?(?:买入|增持|推荐|强烈推荐|优于大市|跑赢行业|跑赢大市|中性|持有)[”"]?的?(?:投资)?评级'
    "|(?:已|累计|新|共)?(?:关闭|关停|开设|开出|新开|净增|净关)了?[^，。；]{0,4}?[0-9百千万]{1,6}余?家"
    "[^，。；]{0,6}?(?:店|药房|超市|影院|影城|网点|营业部)"
)
_WEAK_MOVES = ("涨", "跌", "上涨", "下跌", "活跃", "反弹")


def act(text: str) -> str:
    """What only firms and shares do or have, right at the start of ``text``, or ""."""
    words = lexicon()
    if match := _FIRM_ONLY.match(text):
        return match[0]
    return move(text) or words.strong_act.at_start(text) or words.organ.at_start(text)


def move(right: str) -> str:
    """What a share does, with what may stand between (今日早盘一字涨停), or ""."""
    start = 0
    for _ in range(5):
        if match := _QUANTITY.match(right, start):
            return match[0]
        if word := lexicon().move.at_start(right[start : start + 8]):
            # A bare 涨 or 上涨 may be a price's; 涨停 is a share's alone.
            return "" if start == 0 and word in _WEAK_MOVES else word
        filler = lexicon().filler.at_start(right[start : start + 8])
        if not filler:
            return ""
        start += len(filler)
    return ""
