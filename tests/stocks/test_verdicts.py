"""Verdicts: measured on labelled sentences, and the reasons that are given."""

import pytest
from tests.stocks import scoring

from newscli.stocks.boundaries import torn
from newscli.stocks.context import scene
from newscli.stocks.cuts import cut_through
from newscli.stocks.lexicon import kind_of
from newscli.stocks.trade_names import tells_of_trade


def test_labelled_sentences() -> None:
    result = scoring.score()
    assert sum(result) >= 400
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_sentences_not_tuned_on() -> None:
    result = scoring.score(("checked",))
    assert result.precision >= 0.95
    assert result.recall >= 0.97


def test_sentences_as_news_has_them() -> None:
    result = scoring.score((scoring.ROUNDS,))
    assert sum(result) >= 900
    assert result.precision >= 0.98
    assert result.recall >= 0.98


def test_documents() -> None:
    result = scoring.score((scoring.DOCUMENTS,))
    assert sum(result) >= 50
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_bare_names_where_the_firm_is_known() -> None:
    result = scoring.score_bare(listed=False)
    assert sum(result) >= 500
    assert result.precision >= 0.98
    assert result.recall >= 0.92


def test_bare_names_of_a_list() -> None:
    result = scoring.score_bare(listed=True)
    assert result.precision >= 0.98
    assert result.recall >= 0.74


def test_bare_numbers() -> None:
    result = scoring.score_numbered()
    assert sum(result) >= 300
    assert result.precision >= 0.97
    assert result.recall >= 0.97


def test_half_of_the_sentences_are_traps() -> None:
    rows = [row for name in scoring.SETS for row in scoring.sentences(name)]
    traps = sum(not row["real"] for row in rows)
    assert 0.4 < traps / len(rows) < 0.6


@pytest.mark.parametrize(
    ("left", "right", "amid"),
    [
        ("车间里的工业", "正在装车", True),
        ("新松", "正在装车", False),
        ("", "正在装车", False),
        ("昨天，", "正在装车", False),
        ("受益于", "板块走强，而工业", False),
        ("毛利改善，但", "订单仍少", False),
        ("去年", "关停了一条产线", False),
        ("白鹭", "发布公告", True),  # another firm's brand
        ("3月2日，白鹭", "发布公告", True),
        ("主持人提到", "发布公告", False),
        ("工业", "，", True),
        ("工业", "", True),
        ("关店最多的是", "，", False),
    ],
)
def test_a_name_that_tells_of_its_trade_is_passed_over(left: str, right: str, amid: bool) -> None:
    text = f"{left}机器人{right}"
    assert tells_of_trade(text, len(left), len(left) + 3) is amid


@pytest.mark.parametrize(
    ("left", "name", "right", "cut"),
    [
        ("深圳的创", "新产业", "比较分散", ("创新", "产业")),
        ("", "数字人", "文研究", ("数字", "人文")),
        ("在南", "太平洋", "无核区", ("南太平洋",)),
        ("", "中国动力", "电池产业", ("中国", "动力电池")),
        ("投资", "贝因美", "股份", None),
        ("深圳市", "凯中精密", "技术股份有限公司", None),
        ("", "中芯国际", "芯片生产线", None),
        ("", "凤凰传媒", "体记者提问", ("凤凰", "传", "媒体")),  # 体 would be left alone
        ("", "重庆水务", "局公布了", None),  # 水务局 has a whole word of the name
        ("", "中国铝业", "将复产", None),
        ("", "周大生", "财报", None),  # 生财 is a word, and 财报 too
        ("", "爱美客", "官网", None),
        ("我", "国新能源", "汽车出口", ("我国", "新能源")),
        ("", "", "", None),
        ("", "新产业", "", None),
    ],
)
def test_boundaries(left: str, name: str, right: str, cut: tuple[str, ...] | None) -> None:
    found = torn(left, name, right)
    assert (found.words if found else None) == cut


@pytest.mark.parametrize(
    ("text", "name", "company", "cut"),
    [
        ("中国东方航空开通新航线", "东方航空", "", False),
        ("清华紫光股份有限公司", "紫光股份", "有限公司", False),
        ("国际航空港股份有限公司", "空港股份", "有限公司", True),  # 航|空港 has no brand
        ("中国银河证券首席分析师", "中国银河", "", False),
        ("中国太平洋人寿保险股份有限公司", "中国太平", "洋人寿保险股份有限公司", True),
        ("江苏宏图高科技股份有限公司", "宏图高科", "技股份有限公司", False),
        ("华润微电子扩产", "华润微", "", False),
        ("创新产业比较分散", "新产业", "", True),
    ],
)
def test_names_in_longer_names(text: str, name: str, company: str, cut: bool) -> None:
    start = text.index(name)
    seen = scene(text, start, start + len(name))
    assert bool(cut_through(seen, kind_of(name), company)) is cut


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("老百姓", "word"),
        ("新产业", "word"),
        ("陆家嘴", "place"),
        ("太平洋", "place"),
        ("中国动力", "phrase"),
        ("海南发展", "growth"),
        ("新天然气", "word"),
        ("波音", "brand"),
        ("红蜻蜓", "thing"),
        ("中国石油", "known"),
        ("比亚迪", "brand"),
        ("凯中精密", "proper"),
        ("TCL科技", "proper"),
        ("石化机械", "known"),  # two words that are said together, and a firm
        ("三棵树木", "proper"),
        ("中国天然气", "phrase"),
        ("中国光大银行", "proper"),
        ("亚洲金融", "phrase"),
        ("大丰港", "place"),
    ],
)
def test_kinds_of_names(name: str, kind: str) -> None:
    assert kind_of(name) == kind
