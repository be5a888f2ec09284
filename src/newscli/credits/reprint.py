"""Lines that say where a text was first, and by whom: 本文来自微信公众号“某某”（ID：…），作者：某某，…."""

from newscli.credits import fields, outlet
from newscli.credits.model import CreditLine, Fields
from newscli.patterns import lazy

LONGEST = 200
_ACCOUNT = lazy(
    r"(?:本文|文章|内容|原文)(?:章|首发|转载|来自|来源|于|自|系)*\s?[:：]?\s?(?:微信)?公众(?:平台|账号|号)\s?[:：]?\s?[“\"「【《]?"
    r"(?P<paper>[^“”\"「」【】《》（）()，,。:：]{2,20})[”\"」】》]?\s?(?:[（(][^（）()]{2,60}[)）])?(?P<rest>(?:[，,。；;\s].*)?)"
)
_CLAUSES = lazy(r"[，,。；;]|\s{2,}")


def read_reprint(text: str) -> CreditLine | None:
    """Read a line that names the account a text is from; None for any other.

    Of what stands behind the account only authors and editors are read: the rest is the licence, the
    picture agency, whose opinion it is. Seen at 36kr, 虎嗅 and 和讯网.
    """
    if len(text) > LONGEST or "公众" not in text[:14]:
        return None
    found = _ACCOUNT.fullmatch(text)
    paper = outlet.bare(found["paper"]) if found else ""
    if not found or not paper:
        return None
    out = Fields(kinds=["source"])
    for clause in _CLAUSES.split(found["rest"]):
        read = fields.read(fields.unwrapped(clause)) if clause else None
        if read is not None:
            out.credits += read.credits
            out.kinds += [kind for kind in read.kinds if kind != "source"]
    return CreditLine(out.rule, tuple(out.credits), outlet.resolve(paper))
