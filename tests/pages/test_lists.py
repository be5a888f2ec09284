"""Pages that hold no article but lead to some, walls as people word them, and articles like them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.problems import Problem
from newscli.rules import load

TABLE = tomllib.loads((Path(__file__).parent / "lists.toml").read_text(encoding="utf-8"))
GENERAL = load(builtin=False)
TITLES = [
    "临江化工三季度净利同比增两成", "武山银行拟发行绿色债券三十亿元", "港口集团中标跨海通道配套项目",
    "两家基金公司同日公告自购旗下产品", "新能源车企公布十月交付数据", "粮价连涨三周，饲料企业称成本承压",
    "央企专业化整合再提速，港航板块受关注", "多地出台楼市新政，成交量回升", "北向资金单日净流入逾百亿元",
]  # fmt: skip
SENTENCES = [
    "公司表示，产品价格回升与费用下降是主要原因，四季度订单充足。",
    "募集资金将投向污水处理与分布式光伏，期限三年。",
    "项目总金额约九亿元，工期二十六个月，预计明年开工。", "合计金额逾两亿元，承诺持有不少于三年。",
    "头部三家均创单月新高，但价格战仍在延续。", "专家认为，新粮上市后价格有望回落。",
    "两家集团将共同出资设立新公司，注册地在武山。", "中介称，改善型需求占比超过六成，后市仍待观察。",
    "机构建议关注业绩确定性较高的龙头公司。",
]  # fmt: skip
LINKS = "".join(f'<li><a href="/b/{at}.html">{title}</a></li>' for at, title in enumerate(TITLES))
PIECES = {
    "MENU": '<ul><li><a href="/">首页</a></li><li><a href="/stock">股票</a></li></ul>',
    "LINKS": f"<ul>{LINKS}</ul>",
    "FOOTER": '<div class="footer"><p><a href="/about">关于我们</a></p><p>临江财经网 版权所有</p></div>',
}


def page(case: dict[str, Any]) -> str:
    """The page of a case, with its pieces in their places."""
    each = ""
    for at in range(case.get("times", 0)):
        filled = case["each"].replace("T", TITLES[at]).replace("S", SENTENCES[at])
        each += filled.replace("N", str(at + 1))
    body = f"MENU{case['body']}FOOTER".replace("EACH", each)
    for name, piece in PIECES.items():
        body = body.replace(name, piece)
    head = f"<title>{case['title']}</title>{case.get('head', '')}"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize("case", TABLE["nothing"], ids=lambda case: case["why"])
def test_no_article(case: dict[str, Any]) -> None:
    with pytest.raises(Problem) as refused:
        newscli.clean(newscli.parse(page(case)))
    assert refused.value.code == "no-article"
    assert case["reason"] in refused.value.message


@pytest.mark.parametrize("case", TABLE["article"], ids=lambda case: case["why"])
def test_an_article(case: dict[str, Any]) -> None:
    text = newscli.text(newscli.parse(page(case)), rules=GENERAL)["text"]
    assert [said for said in case["has"] if said not in text] == []
