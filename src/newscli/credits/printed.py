"""Lines that say where a text was printed first, or whose own it is: 本文首发于某报, 某号 出品 | 公众号 …"""

from newscli.credits import fields, outlet
from newscli.credits.model import CreditLine, Fields
from newscli.credits.reprint import quoted
from newscli.patterns import lazy

# 本文刊发于《某某周刊》2017年第24期: a paper by name, and where in it;
# 发于2024.5.6总第321期《某某周刊》杂志
_PRINTED_IN = lazy(
    r"(?:本文|原文)?发[于自]\s?[12][0-9]{3}[0-9.年月日\-/]{3,10}总第\s?[0-9]{1,4}\s?期《(?P<weekly>[^《》]{2,20})》(?:杂志)?|"
    r"(?:本文|此文|文章|原文)(?:原|首|已)?(?:刊发|刊载|刊登|发表|刊|载|发)[于在]\s?《(?P<paper>[^《》]{2,20})》[^。！？]{0,24}。?|"
    r"(?:刊载|刊发|刊登|原载|载)于\s?《(?P<carried>[^《》]{2,20})》[^。！？《]{0,24}。?|"
    r"《(?P<numbered>[^《》]{2,20})》(?:杂志)?\s?[（(]?[12][0-9]{3}\s?年第\s?[0-9]{1,3}\s?期[）)]?|"
    r"[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s?《(?P<daily>[^《》]{2,20})》[^。！？《]{0,12}版"
)
# 本文节选自《宏观周报》, 本文来自某证券研究所2022年7月1日发布的报告《…》
_PART_OF = lazy(
    r"本文(?:(?:节选|摘选|节录)自\s?[:：]?\s?[^。！？《]{0,40}"
    r"|(?:来|摘|选|源)自\s?[:：]?\s?[^。！？《]{0,40}(?:发布|发表|外发)的?(?:研究)?(?:报告)?)"
    r"《[^《》]{2,60}》[^。！？]{0,40}。?"
)
_SUPPLIED = lazy(r"(?:该|本|以上)(?:信息|资讯|内容|文章)由(?P<paper>[^。，,]{2,20})提供。?")
_OWN_TEXT = lazy(
    r"(?:(?:以上|本)内容为|本文[为系])?(?P<paper>[^\s。！？，,]{2,14}?)(?:\s{1,3}[A-Za-z0-9_]{3,20}\s{1,3})?(?:独家)?原创(?:文章|内容|作品|稿件)?[|｜丨]?"
)
# 本文为某某早知道原创
_WHOSE_OWN = lazy(
    r"本文[为系由]\s?(?P<paper>(?!作者|本人|个人|独家|首发|完全|纯|我)[^\s。！？，,的]{2,12}?)(?:独家)?原创"
)
# 某某 出品 | 公众号 Moumou; 出品 | 某某（ID：moumou）; 出品｜某某
_MADE_BY = lazy(
    r"(?P<paper>[^\s。！？，,：:|｜丨]{2,16})\s?出品\s?[|｜丨]\s?(?:微信)?公众号\s?[A-Za-z0-9_\-]{2,30}"
    r"|出品\s?[|｜丨:：]\s?(?P<account>[^\s。！？，,：:|｜丨（(]{2,16})\s?[（(]ID\s?[:：][^（）()]{2,30}[)）]"
    r"|出品\s?[|｜丨]\s?[^\s。！？!?，,：:|｜丨（(、]{2,10}"
)
_FORWARD = lazy(
    r"(?:(?:本文|文章|内容|內容)?(?:已?[经經获獲]?授[权權])?(?:[转轉][载載]自|[转轉]自|摘自|摘编自|选自|首发于|首发(?=\s?[:：|｜丨])|原载于?|原載[於于]?|刊于)|(?:本文|本篇文章|以上内容|稿件)(?P<told>源自|来自|来源于?))"
    r"\s*[:：|｜丨]?\s*(?P<paper>[^。！？，,\s][^。！？，,]{1,40})"
)
# 某某号 | 公众号 Moumou; 公众号：某某（ID：moumou）
_WITH_ACCOUNT = lazy(
    r"(?P<paper>[^\s|｜丨]{2,12}?)(?:\s?报道)?\s?[|｜丨]\s?(?:微信)?公众号\s?[:：]?\s?[A-Za-z][A-Za-z0-9_\-]{2,30}"
    r"|(?:微信)?公众号\s?[:：|｜丨]\s?(?P<account>[^\s。！？，,：:|｜丨（(]{2,16})\s?[（(](?:微信)?ID\s?[:：][^（）()]{2,30}[)）]"
)


# 转自：某报 作者：某某; 本文首发于某网，作者｜某某，编辑｜某某
_BY_OTHERS = lazy(
    r"(?:本文|文章|原文|内容|稿件)?(?:首发于|转载自|转自|摘自|来源于|来自|源自|原载于?)\s?[:：]?\s?"
    r"[“\"「《]?(?P<paper>[^，,。；;:：|｜丨\s“”\"「」《》]{2,16})[”\"」》]?\s{0,2}[，,；;\s]\s{0,2}"
    r"(?P<rest>(?:作者|记者|编辑|责编|撰文)[^。！？]{2,50})。?"
)
_CLAUSES = lazy(r"[，,；;]\s?(?=作者|记者|编辑|责编|撰文)")
_AUTHOR = lazy(r"作者(?=[^\s:：|｜丨/／])")
# 转自某某网：https://…
_ADDRESS = lazy(r"\s?[:：]?\s?https?://[!-~]{4,150}$")
# （某某财经出品）, in brackets
_PRODUCT = lazy(r"(?P<paper>[^\s。！？，,：:|｜丨（(]{2,12})出品")


def read_by_others(inner: str) -> CreditLine | None:
    """Whose text a line says it is, with the people: ``转载自某网，作者：某某，编辑：某某``."""
    found = _BY_OTHERS.fullmatch(inner)
    if not found or not outlet.looks_like(paper := outlet.bare(found["paper"])):
        return None
    people = Fields()
    for clause in _CLAUSES.split(found["rest"]):
        read = fields.read(fields.unwrapped(_AUTHOR.sub("作者：", clause)))
        if read is None or not read.credits:
            return None
        people.credits += read.credits
        people.kinds += read.kinds
    return CreditLine(people.rule, tuple(people.credits), outlet.resolve(paper))


def read_printed(inner: str) -> CreditLine | None:
    """Where a text was printed first, or whose own it is; its address may stand behind."""
    line = _printed(inner)
    if line is None and "://" in inner:
        return _printed(_ADDRESS.sub("", inner))
    return line


def _printed(inner: str) -> CreditLine | None:
    if house := quoted(inner):
        return CreditLine("source", outlet=house)
    if "《" in inner and (found := _PRINTED_IN.fullmatch(inner)):
        printed = outlet.bare(
            found["paper"]
            or found["weekly"]
            or found["numbered"]
            or found["daily"]
            or found["carried"]
        )
        return CreditLine("source", outlet=outlet.resolve(printed))
    if inner[:2] == "本文" and "《" in inner and _PART_OF.fullmatch(inner):
        return CreditLine("source")  # which report it is, not whose
    if inner.rstrip("。").endswith("提供") and (found := _SUPPLIED.fullmatch(inner)):
        return CreditLine("source", outlet=outlet.from_source(found["paper"]))
    if inner.endswith("原创") and (found := _WHOSE_OWN.fullmatch(inner)):
        return _own(found["paper"]) or CreditLine("source")
    if "原创" in inner[-6:] and (found := _OWN_TEXT.fullmatch(inner)):
        return _own(found["paper"])
    if "出品" in inner and (found := _MADE_BY.fullmatch(inner)):
        maker = found["paper"] or found["account"]
        return CreditLine("source", outlet=outlet.resolve(maker) if maker else None)
    if inner.endswith("出品") and (found := _PRODUCT.fullmatch(inner)):
        made = _own(found["paper"])
        return made._replace(rule="credits") if made else None  # the byline's house goes before
    if "公众号" in inner and (found := _WITH_ACCOUNT.fullmatch(inner)):
        return CreditLine("source", outlet=outlet.resolve(found["paper"] or found["account"]))
    if ("作者" in inner or "编辑" in inner) and (line := read_by_others(inner)):
        return line
    found = _FORWARD.fullmatch(inner)
    if found and inner.startswith("首发") and not outlet.looks_like(outlet.bare(found["paper"])):
        return None  # 首发：新品亮相
    if found and (paper := outlet.from_source(found["paper"])):
        told = found["told"] and (
            "的" in paper or not outlet.looks_like(paper)
        )  # 来自 a conversation
        return None if told else CreditLine("source", outlet=paper)
    return None


def _own(name: str) -> CreditLine | None:
    """Whose own a text is, where the name is an outlet's."""
    name = outlet.bare(name)
    return CreditLine("source", outlet=outlet.resolve(name)) if outlet.looks_like(name) else None
