"""Tables of data in an article keep the names that they link; tables that are menus go."""

import pytest

import newscli

PROSE = "".join(
    f"<p>本月第{number}周，多家水泥企业上调出厂价格，业内人士认为需求正在恢复，库存降至低位。</p>"
    for number in range(1, 7)
)
PAGE = """<!doctype html><html><head><title>水泥价格</title></head><body>
<table class=menu><tr><td><a href=/a>股票频道</a></td><td>|</td><td><a href=/b>基金频道</a></td></tr></table>
<div class=content><h1>水泥企业上调价格</h1>{prose}
<table><tr><th>公司</th><th>市值</th></tr>{rows}</table>
<p>分析人士表示，价格能否站稳，还要看下半年开工的情况。</p></div></body></html>"""


def rows(count: int, value: str) -> str:
    return "".join(
        f'<tr><td><a href="https://quote.eastmoney.com/sh60{n:04}.html">公司{n}</a></td><td>{value}</td></tr>'
        for n in range(count)
    )


def test_linked_names_stay_in_a_table_of_data():
    page = PAGE.format(prose=PROSE, rows=rows(6, "12.5亿元"))
    text = newscli.text(page)["text"]
    assert "公司\t市值\n公司0\t12.5亿元\n公司1\t12.5亿元" in text
    assert text.count("亿元") == 6


def test_a_menu_in_a_table_does_not():
    assert "频道" not in newscli.text(PAGE.format(prose=PROSE, rows=rows(3, "1亿元")))["text"]


def names(columns: int) -> str:
    return "".join(
        "<tr>"
        + "".join(f'<td><a href="/q/{r}{c}">公司{r}{c}</a></td>' for c in range(columns))
        + "</tr>"
        for r in range(3)
    )


MORE = "".join(
    f'<tr><td><a href="/{n}">多家水泥企业公布第{n}季度业绩预告</a></td>'
    f'<td><a href="/t{n}">股票频道的又一条新闻标题</a></td></tr>'
    for n in range(3)
)


def in_article(table: str, *, wrapped: bool = False) -> str:
    table = f"<div class=scroll>{table}</div>" if wrapped else table
    page = PAGE.replace("<table><tr><th>公司</th><th>市值</th></tr>{rows}</table>", table)
    return newscli.text(page.format(prose=PROSE))["text"]


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("columns", [2, 4, 9])
def test_a_table_of_linked_names_stays_where_sentences_follow(columns: int, wrapped: bool) -> None:
    text = in_article(f"<table>{names(columns)}</table>", wrapped=wrapped)
    first = "\t".join(f"公司0{c}" for c in range(columns))
    assert f"{first}\n公司10" in text
    assert text.endswith("还要看下半年开工的情况。")


def test_a_table_of_other_headlines_goes():
    assert "业绩预告" not in in_article(f"<table>{MORE}</table>")


def test_a_menu_in_rows_goes_where_no_sentence_stands_before_it():
    page = PAGE.replace("<table class=menu>", f"<table>{names(4)}</table><table class=menu>")
    text = newscli.text(page.format(prose=PROSE, rows=rows(3, "1亿元")))["text"]
    assert "公司10" not in text
