"""What the words around a name tell: the learned weights, and words that a name's end is a part of."""

import json
from pathlib import Path

import pytest
from tests.stocks import training

from newscli.stocks import likeness
from newscli.stocks.boundaries import run_on
from newscli.stocks.context import scene
from newscli.stocks.lexicon import kind_of, worth
from newscli.stocks.weighing import is_beyond_doubt


def _read(text: str) -> float:
    before, name, after = text.replace("]]", "[[").split("[[")
    start = len(before)
    return likeness.likeness(scene(before + name + after, start, start + len(name)), kind_of(name))


def test_weights_are_whole_tenths_that_count() -> None:
    path = Path(likeness.__file__).with_name("likeness.json")
    weights = json.loads(path.read_text("utf-8"))
    assert len(weights) > 1_000
    assert all(type(weight) is int and weight for weight in weights.values())


def test_weights_tell_the_sentences_they_were_learned_from() -> None:
    """Where this fails, sentences were added: ``python tests/stocks/training.py`` learns anew."""
    weights = likeness._weights()
    rows = list(training.examples())
    right = sum((training.told(weights, row) > 0) == row.real for row in rows)
    assert right / len(rows) > 0.95


@pytest.mark.parametrize(
    ("firm", "other"),
    [
        ("[[红蜻蜓]]的直营门店毛利率连升两季。", "[[红蜻蜓]]在芦苇尖上停了许久。"),
        ("[[探路者]]的芯片子公司获得两轮增资。", "[[探路者]]们在雪坡上扎下营地。"),
        ("[[机器人]]拟与控股股东共同增资子公司。", "扫地[[机器人]]卡在了沙发底下。"),
        ("[[太平鸟]]关掉了三百家亏损的门店。", "[[太平鸟]]落在结了冰的枝条上。"),
        ("[[向日葵]]拟作价两亿转让药厂股权。", "[[向日葵]]开满了村口的坡地。"),
    ],
)
def test_a_firm_is_told_from_the_word(firm: str, other: str) -> None:
    assert _read(firm) > 0 > _read(other)


@pytest.mark.parametrize(
    ("name", "right", "word"),
    [
        ("新华网", "点布局图更新", "网点"),
        ("太极集团", "队获得铜牌", "团队"),
        ("招商公路", "演在三亚举行", "路演"),
        ("双环科技", "馆免费开放", "科技馆"),
        ("国投资本", "金分批到位", "本金"),
        ("新华网", "评论部", ""),  # a word of its own follows
        ("太极集团", "将召开股东会", ""),  # 将 is said of firms
        ("金龙鱼", "原董事长受审", ""),
        ("贵州茅台", "", ""),
        ("贵州茅台", "A股", ""),
    ],
)
def test_words_that_run_on(name: str, right: str, word: str) -> None:
    assert run_on(name, right) == word


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("贵州茅台", "三利谱"),  # the brand that everybody knows
        ("招商银行", "三利谱"),  # ends as firms' names do
        ("三利谱", "国民技术"),  # letters, and two words that all use
        ("三利谱", "太阳鸟"),
    ],
)
def test_what_a_name_is_worth(name: str, more: str) -> None:
    assert worth(name) > worth(more)


@pytest.mark.parametrize(
    ("before", "name", "after", "kind", "beyond"),
    [
        ("他在商场买了一台", "格力电器", "的柜机，三天就坏了", "brand", True),
        ("年夜饭桌上，一瓶", "五粮液", "已经见了底", "brand", True),
        ("月光把湖面染成", "浦发银行", "色的样子", "brand", False),  # the rest of another word
        ("一只", "太阳鸟", "停在枝头", "brand", False),  # letters that are a word
        ("走进", "七匹狼", "的领地", "thing", False),
    ],
)
def test_a_brand_that_stands_free_is_its_firm(
    before: str, name: str, after: str, kind: str, beyond: bool
) -> None:
    text = f"{before}{name}{after}"
    seen = scene(text, len(before), len(before) + len(name))
    assert is_beyond_doubt(seen, kind) is beyond
