"""Credits in what is none itself: at the head of a notice, ``（来源：某报 版权归原作者所有）``,
``（作者：某某，仅代表个人观点）``, in ``本文首发于某某财经``, and at the end of a box of keywords,
``老小区 改造 【纠错】 责任编辑：某某``.
"""

from newscli.credits import is_outlet, read_line
from newscli.credits.outlet import looks_like
from newscli.patterns import lazy

NOTICES = frozenset(("copyright", "disclaimer", "related", "tags"))
_CREDIT = lazy(
    r"[（(【]?(?P<credit>(?:本文|文章)?(?:来源|作者)\s?[:：丨|｜]\s?[^，,。；;]{2,40}?)[）)】]?"
    r"(?:[，,。；;]|\s+(?=版权|转载|本文|仅|不代表|如有|侵|原标题))"
)
# 本文系某某网独家稿件，未经授权，不得转载
_OWN = lazy(
    r"本文[系为是]\s?(?P<house>[^，。：:\s]{2,12}?)(?:独家|原创)(?:原创)?(?:稿件|内容|文章|报道|作品|首发)?[，,。]"
)
_REPRINT = lazy(r"本?文?.{0,2}授[权權][转轉][载載]自")
_ONES_OWN = lazy("我的|自己|个人|本人|博客")
_EDITED = lazy(r"(?:责任编辑|責任編輯|责编)\s?[:：]\s?\S{2,4}\s*\Z")


def credit_in(rule: str, text: str) -> str:
    """The credit in what ``clean`` took out under a rule of ``NOTICES``, or ""."""
    if rule == "tags":
        edited = _EDITED.search(text) if "责" in text or "責" in text else None
        return edited[0] if edited else ""
    if rule == "related":
        return text if "首发" in text[:6] and _is_first_print(text) else ""
    if rule == "copyright" and ("公众号" in text[:14] or _REPRINT.match(text)):
        return text  # 本文来自微信公众号…，作者…，请勿转载; 本文獲授權轉載自《某刊》
    if text[:2] == "本文" and "公众号" in text[:14]:
        return text.partition("。")[0]  # 本文首发于微信公众号：…。观点…
    if rule == "copyright" and text[:2] == "本文" and (whose := _OWN.match(text)):
        return f"来源：{whose['house']}" if is_outlet(whose["house"]) else ""
    found = _CREDIT.match(text) if "来源" in text[:6] or "作者" in text[:6] else None
    return found["credit"] if found else ""


def _is_first_print(text: str) -> bool:
    """Whether a line names the outlet where the text was first: 本文首发于某某财经, not 首发于我的博客."""
    line = read_line(text)
    if line is None or not line.outlet or _ONES_OWN.search(text):
        return False
    return "公众号" in text or looks_like(line.outlet)
