"""Lists of names: reading them, refusing bad ones, finding names, learning a list."""

import json
import pickle
import random
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from benchmarks.listed import COUNT, listed, write

from newscli.article import Article, Block, Cell
from newscli.stocks import Learner, NameList, NamesError, parse, securities
from newscli.stocks.search import searcher


def _file(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "names"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _found(names: NameList, text: str, title: str | None = None) -> list[str]:
    stocks = securities({}, Article([Block("paragraph", text)]), title=title, names=names)
    return [f"{s['ticker']} {m['text']} {m['verdict']}" for s in stocks for m in s["mentions"]]


@pytest.mark.parametrize(
    "text",
    [
        "ticker,name,aliases\n600519.SH,贵州茅台,茅台集团|茅台股份\n",
        '{"ticker": "600519.SH", "name": "贵州茅台", "aliases": ["茅台集团", "茅台股份"]}\n\n',
        "\ufeffname,ticker,aliases\n贵州 茅台,600519.SH,茅台集团|茅台股份\n",
        "ticker,name,aliases\nSH600519,贵州茅台,茅台集团|茅台股份\n\n",
        "symbol,name,aliases\n600519.SH,贵州茅台,茅台集团|茅台股份\n",
        "ts_code,symbol,name,aliases\n600519.SH,600519,贵州茅台,茅台集团|茅台股份\n",
        '{"symbol": "600519.SH", "name": "贵州茅台", "aliases": ["茅台集团", "茅台股份"]}\n',
        '{"ticker": "600519.SH", "name": "贵州茅台", "aliases": "茅台集团|茅台股份"}\n',
    ],
)
def test_load(tmp_path: Path, text: str) -> None:
    names = NameList.load(_file(tmp_path, text))
    assert set(names.tickers) == {"贵州茅台", "茅台集团", "茅台股份"}
    assert _found(names, "据悉，贵州茅台提价。") == ["600519.SH 贵州茅台 likely"]


def test_a_column_of_places_names_no_firms() -> None:
    names = NameList({"张家界": parse("000430.SZ")})  # type: ignore[dict-item]
    for head, found in (("城市", []), ("股票", ["000430.SZ"]), ("名称", ["000430.SZ"])):
        cells, rows, text = [(head, "涨幅"), ("张家界", "2%")], [], ""
        for row in cells:
            rows.append([])
            for sign, cell in zip("\t\n", row, strict=True):
                rows[-1].append(Cell(len(text), len(text) + len(cell)))
                text += cell + sign
        table = Block("table", text.rstrip("\n"), rows=rows)
        made = Article([Block("paragraph", "市场回暖，股价上涨，业绩增长。"), table])
        assert [s["ticker"] for s in securities({}, made, title=None, names=names)] == found, head


def test_a_list_goes_to_other_processes(tmp_path: Path) -> None:
    names = NameList.load(_file(tmp_path, "ticker,name\n600519.SH,贵州茅台\n000858.SZ,五 粮 液\n"))
    there = pickle.loads(pickle.dumps(names))
    for text in ("据悉，贵州茅台提价。", "据悉，五 粮 液提价。"):
        assert _found(there, text) == _found(names, text) != []


def test_names_that_are_printed_with_spaces(tmp_path: Path) -> None:
    names = NameList.load(
        _file(
            tmp_path, "ticker,name\n000858.SZ,五 粮 液\n000002.SZ,万  科Ａ\nTSLA.US,Tesla Motors\n"
        )
    )
    for text, want in (
        ("五 粮 液涨停", "000858.SZ 五 粮 液"),
        ("五粮液涨停", "000858.SZ 五粮液"),
        ("万 科Ａ公告", "000002.SZ 万 科Ａ"),
        ("万  科A公告", "000002.SZ 万  科A"),
        ("Tesla Motors 公告", "TSLA.US Tesla Motors"),
        ("贵州 茅台公告", None),
    ):
        found = [line.rpartition(" ")[0] for line in _found(names, f"据悉，{text}。")]
        assert found == ([want] if want else []), text


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (
            "ticker,name\n600519.SH,贵州茅台\n600519.SZ,贵州\n",
            3,
            "no such ticker: '600519.SZ'; 600519.SH is one",
        ),
        ("ticker,name\n600519.SH\n", 2, "a row with too few columns"),
        ("ticker,name\n600519.SH,茅\n", 2, "the name '茅' has one character"),
        ("ticker,name\n600519.SH,  \n", 2, "an empty name"),
        ("code,title\n1,2\n", 1, "the first line must have the columns ticker and name"),
        ("", 1, "the first line must have the columns ticker and name"),
        ("ticker,name\n", None, "no names in it"),
        (
            "ticker,name\n600519.SH,茅台酒\n000858.SZ,茅台酒\n",
            3,
            "茅台酒 is 600519.SH and 000858.SZ",
        ),
        ('{"ticker": "600519.SH", "name": "茅台酒"}\nnonsense\n', 2, "not a line of JSON"),
        ('{"ticker": "600519.SH"}\n', 1, "a row needs the strings ticker and name"),
        ('{"ticker": "600519.SH", "name": "茅台酒"}\n[1]\n', 2, "not a JSON object"),
        ("ticker,name\n600519.SH,茅台酒\n".encode() + "中".encode("gb18030"), 3, "not UTF-8"),
    ],
)
def test_bad_files(tmp_path: Path, text: str | bytes, line: int | None, reason: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(NamesError) as caught:
        NameList.load(path)
    assert (caught.value.line, caught.value.reason) == (line, reason)
    assert str(caught.value) == f"{path}:{line}: {reason}" if line else f"{path}: {reason}"
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


LIST = {
    "白云山A": "000522.SZ",
    "白云山": "600332.SH",
    "节能风电": "601016.SH",
    "万科A": "000002.SZ",
    "粤电力A": "000539.SZ",
    "阿里巴巴-SW": "09988.HK",
    "ST阳光": "600220.SH",
    "*ST阳光": "000608.SZ",
    "环保": "000001.SZ",
    "机器人": "300024.SZ",
    "TCL科技": "000100.SZ",
}


@pytest.fixture(scope="module")
def names() -> NameList:
    return NameList({name: parse(ticker) for name, ticker in LIST.items()})  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("节能风电公告中标。", ["601016.SH 节能风电 confirmed"]),
        ("白云山A股票停牌。", ["000522.SZ 白云山A confirmed"]),
        ("阿里巴巴美股上涨。", ["09988.HK 阿里巴巴 confirmed"]),
        (
            "*ST阳光跌停，ST阳光涨停。",
            ["000608.SZ *ST阳光 confirmed", "600220.SH ST阳光 confirmed"],
        ),
        ("加强环保督察。", []),
        ("工业机器人产量增长。", []),
        ("机器人涨停。", ["300024.SZ 机器人 confirmed"]),
        ("粤电力涨停。", ["000539.SZ 粤电力 confirmed"]),
        ("ATCL科技大会。", []),
        ("ＴＣＬ科技公告。", ["000100.SZ ＴＣＬ科技 confirmed"]),
        ("ＡＴＣＬ科技大会。", []),
        ("万科Ａ涨停。", ["000002.SZ 万科Ａ confirmed"]),
        ("＊ＳＴ阳光跌停。", ["000608.SZ ＊ＳＴ阳光 confirmed"]),
        ("*ＳＴ阳光跌停。", ["000608.SZ *ＳＴ阳光 confirmed"]),
        ("今日ＸＤ环保跌停。", ["000001.SZ 环保 confirmed"]),
    ],
)
def test_find(names: NameList, text: str, found: list[str]) -> None:
    assert _found(names, text) == found


def test_a_list_vouches_for_a_bare_number() -> None:
    row = NameList({"星球石墨": parse("688633.SH")})  # type: ignore[dict-item]
    text = "厂门口挂着星球石墨（688633）的牌子。"
    assert _found(row, text) == ["688633.SH 星球石墨（688633） confirmed"]
    other = NameList({"星球石墨": parse("688634.SH")})  # type: ignore[dict-item]
    assert "688633.SH 星球石墨（688633） confirmed" not in _found(other, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("浙江海岳股份（600519.SH）公告。", "海岳股份（600519.SH）"),
        ("名单中海岳股份(600519)靠前。", "海岳股份(600519)"),
        ("“海岳股份”（600519.SH）公告。", "“海岳股份”（600519.SH）"),
        ("海岳股份（600519.SH）公告。", "海岳股份（600519.SH）"),
        ("浙江海岳股份（600520.SH）公告。", "浙江海岳股份（600520.SH）"),  # another firm
    ],
)
def test_a_list_says_where_the_name_before_a_code_begins(text: str, found: str) -> None:
    names = NameList({"海岳股份": parse("600519.SH")})  # type: ignore[dict-item]
    assert _found(names, text)[0].split()[1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("万科股价大跌。", ["000002.SZ 万科 confirmed"]),
        ("格力渠道改革，营收下降。", ["000651.SZ 格力 likely"]),
        ("格力小学开学了。", []),  # nothing says that the firm is meant
        ("创始人离开万科已经七年。", ["000002.SZ 万科 likely"]),  # somebody is meant
        ("入冬后，万科与邻居又吵了一架。", ["000002.SZ 万科 likely"]),
        ("老万科小区装了电梯。", []),
        ("三百万科研经费到账。", []),
        ("环保订单增长，营收上升。", []),  # a word
    ],
)
def test_names_of_two_characters(text: str, found: list[str]) -> None:
    rows = {"万科": "000002.SZ", "格力": "000651.SZ", "环保": "000001.SZ"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    assert _found(names, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("立讯拟赴港上市，募资扩产。", ["立讯"]),
        ("柳工前三季度净利润增长，股价创新高。", ["柳工"]),
        ("线下仍是美的、格力的天下，美的海外营收占比超四成。", ["美的", "美的", "格力"]),
        ("中免有望受益，股价涨停。", ["中免"]),
        ("招行拟发行二级资本债。", ["招行"]),
        ("立讯在厂区里建了一座公园。", []),  # nothing tells of business
        ("完美的业绩让股价大涨，最美的是营收。", []),  # no word of its own
        ("爱美的女性撑起了医美企业的营收。", []),
        ("中免税收不变，企业营收增长。", []),
        ("公司招行政人员三名，营收增长。", []),
        ("立讯康达股价大涨。", []),  # another firm's name
        ("立讯电子股价大涨。", []),
        ("云岭立讯股价大涨。", []),
        ("南玻的门窗股价不贵。", []),  # the list has no such name
    ],
)
def test_names_of_two_characters_that_are_no_words(text: str, found: list[str]) -> None:
    rows = {"立讯": "002475.SZ", "柳工": "000528.SZ", "美的": "000333.SZ", "中免": "601888.SH"}
    rows |= {"格力": "000651.SZ", "招行": "600036.SH", "南玻A": "000012.SZ"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    assert [line.split()[1] for line in _found(names, text)] == found


def test_an_alias_of_one_firm_makes_no_other_known() -> None:
    rows = {"广发证券": "000776.SZ", "广发": "000776.SZ"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    text = "广发证券公告增资。广发银行、广发信托与其无关。"
    assert _found(names, text) == ["000776.SZ 广发证券 confirmed"]


def test_a_short_form_is_no_b_share() -> None:
    rows = {"华新B股": "900933.SH", "万科A": "000002.SZ", "京东方B": "200725.SZ"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    assert _found(names, "N华新股价首日大涨，XD万科公告。") == ["000002.SZ 万科 confirmed"]
    assert _found(names, "京东方股价涨停。") == []
    assert _found(names, "华新B股涨停。") == ["900933.SH 华新B股 confirmed"]


FIRMS = {
    "宁德时代": "300750.SZ", "比亚迪": "002594.SZ", "中国移动": "600941.SH", "中国铝业": "601600.SH",
    "百度": "09888.HK", "腾讯": "00700.HK", "腾讯控股": "00700.HK", "贵州茅台": "600519.SH",
    "茅台": "600519.SH",
    "中国船舶": "600150.SH", "三一重工": "600031.SH", "中信建投": "601066.SH", "国泰君安": "601211.SH",
    "东方财富": "300059.SZ", "光大证券": "601788.SH", "中国平安": "601318.SH", "中国卫通": "601698.SH",
    "新希望": "000876.SZ",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$TSLA 昨夜大涨，$BRK.B 收跌。", ["$TSLA", "$BRK.B"]),
        ("$HOME 与 $w，US$TSLA，$TSLA5，$XYZ。", []),  # no codes of the list
        ("$海岳汽车(TSLA)$ 大涨。", ["$海岳汽车(TSLA)$"]),  # one mention
        ("海岳汽车（TSLA）盘前涨3%。", ["海岳汽车（TSLA）"]),
        ("海岳汽车 (TSLA)盘前涨3%。", ["海岳汽车 (TSLA)"]),
        ("海岳汽车（AI）盘前涨3%。", ["海岳汽车"]),  # another word
        ("海岳汽车（TSLA.US）盘前涨3%。", ["海岳汽车（TSLA.US）"]),
    ],
)
def test_codes_of_letters_alone(text: str, found: list[str]) -> None:
    rows = {"海岳汽车": "TSLA.US", "云岭控股": "BRK.B.US"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    stocks = securities({}, Article([Block("paragraph", text)]), title=None, names=names)
    assert [mention["text"] for stock in stocks for mention in stock["mentions"]] == found


HOUSES = Path(__file__).with_name("houses.jsonl").read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def firms() -> NameList:
    return NameList({name: parse(ticker) for name, ticker in FIRMS.items()})  # type: ignore[misc]


@pytest.mark.parametrize(
    "case", [json.loads(line) for line in HOUSES], ids=lambda case: case["why"]
)
def test_another_house_with_the_name_in_its_own(firms: NameList, case: dict[str, Any]) -> None:
    found = [line.split()[1] for line in _found(firms, case["text"])]
    assert found == ([case["name"]] if case["name"] else []), case["why"]


def test_a_firm_that_a_list_finds_for_certain_is_known_in_the_rest() -> None:
    names = NameList({"探路者": parse("300005.SZ")})  # type: ignore[dict-item]
    alone = "此后几年，探路者选择了一条更难的路。"
    assert _found(names, alone) == []
    known = _found(names, f"探路者拟回购股份。探路者股价大跌。{alone}")
    assert known == ["300005.SZ 探路者 confirmed"] * 3
    trade = NameList({"机器人": parse("300024.SZ")})  # type: ignore[dict-item]
    other = "机器人拟回购股份。机器人股价大跌。此后几年，机器人选择了一条更难的路。"
    assert _found(trade, other) == ["300024.SZ 机器人 confirmed"] * 2


def test_a_share_letter_is_left_out_of_names_of_two_characters() -> None:
    rows = {"万科A": "000002.SZ", "南玻A": "000012.SZ"}
    names = NameList({name: parse(ticker) for name, ticker in rows.items()})  # type: ignore[misc]
    assert _found(names, "万科股价大跌。") == ["000002.SZ 万科 confirmed"]
    assert _found(names, "南玻的门窗股价不贵。") == []


def test_the_search_without_the_extra_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["节能风电白云山A股和白云山，ST阳光*ST阳光机器人", "", "阿里巴巴-SW阿里巴巴"]
    tickers = {name: parse(ticker) for name, ticker in LIST.items()}
    fast = NameList(tickers)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "ahocorasick_rs", None)
    plain = NameList(tickers)  # type: ignore[arg-type]
    assert [fast.find(text) for text in texts] == [plain.find(text) for text in texts]


def test_names_that_overlap_are_found_where_the_leftmost_stands() -> None:
    draw = random.Random(11)
    ticker = parse("600519.SH")
    for _ in range(300):
        rows = {"".join(draw.choices("甲乙丙", k=draw.randint(3, 5))) for _ in range(4)}
        text = "".join(draw.choices("甲乙丙丁", k=40))
        at, wanted = 0, []
        while at < len(text):
            longest = max((len(name) for name in rows if text.startswith(name, at)), default=0)
            if longest:
                wanted.append((at, at + longest))
            at += longest or 1
        found = NameList(dict.fromkeys(rows, ticker)).find(text)  # type: ignore[arg-type]
        assert [(start, end) for start, end, _ in found] == wanted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("双串乙丙股价", []),  # 串 and 甲 end in the same byte
        ("甲乙串乙丙", [(0, 2)]),
        ("甲乙丙丁", [(0, 3)]),
        ("😀甲乙丙，𠀀乙丁", [(1, 4), (6, 8)]),
        ("\ud800甲乙丙", [(1, 4)]),
    ],
)
def test_what_looks_like_a_name_by_its_bytes_is_none(
    text: str, found: list[tuple[int, int]]
) -> None:
    assert [*searcher(["甲乙", "甲乙丙", "乙丁", "𠀀丁"])(text)] == found


def _many(count: int) -> list[tuple[str, str]]:
    draw = random.Random(7)
    seen: dict[str, str] = {}
    while len(seen) < count:
        name = "".join(chr(draw.randrange(0x4E00, 0x9F00)) for _ in range(4))
        seen[name] = f"600{draw.randrange(1_000):03d}.SH"
    return [(ticker, name) for name, ticker in seen.items()]


def test_a_list_of_two_hundred_thousand(tmp_path: Path) -> None:
    rows = _many(200_000)
    text = "ticker,name\n" + "".join(f"{ticker},{name}\n" for ticker, name in rows)
    start = time.perf_counter()
    names = NameList.load(_file(tmp_path, text))
    assert time.perf_counter() - start < 20
    assert names.find(f"，{rows[-1][1]}，")[0][2] == parse(rows[-1][0])


def test_a_list_of_all_listed_firms(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    write(path)
    rows = list(listed())
    names = NameList.load(path)
    assert len(rows) == COUNT
    text = "，".join(name for _, name in rows)
    assert [text[start:end] for start, end, _ in names.find(text)] == [name for _, name in rows]


def _learned(*texts: str) -> list[dict[str, Any]]:
    learner = Learner()
    for text in texts:
        made = Article([Block("paragraph", text)])
        learner.add(securities({}, made, title=None), text=made.text)
    return learner.rows()


def test_learn(tmp_path: Path) -> None:
    rows = _learned(
        "山东墨龙(00568.HK)公告，中国平安（601318.SH/02318.HK）年报。",
        "“山东墨龙”（00568.HK）涨。中国平安(601318)公告。",
        "深圳市凯中精密技术股份有限公司(002823)公告。",
        "净额为(600000)元。",
    )
    assert {"ticker": "601318.SH", "name": "中国平安", "aliases": [], "count": 2} in rows
    assert [row["count"] for row in rows] == sorted((row["count"] for row in rows), reverse=True)
    assert {"ticker": "00568.HK", "name": "山东墨龙", "aliases": [], "count": 2} in rows
    assert all(row["ticker"] != "02318.HK" for row in rows)  # its name is the mainland share's
    assert all(row["ticker"] != "600000.SH" for row in rows)
    path = _file(tmp_path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    names = NameList.load(path)
    assert _found(names, "此前，山东墨龙股价上涨。") == ["00568.HK 山东墨龙 confirmed"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("证券代码：600519 证券简称：海岳股份 公告编号：2023-001", ["海岳股份"]),
        ("股票简称：海岳股份，股票代码：600519", ["海岳股份"]),
        ("600519.SH 海岳股份：拟派息。", ["海岳股份"]),
        ("海岳股份H股（02899.HK）涨3%。", ["海岳股份"]),
        ("云岭矿业股份有限公司次年在上海证券交易所挂牌上市（股票代码：600519）。", []),
        ("收评：TSLA.US 海岳汽车，跌3%。", []),  # whose name stands behind a code is not sure
        ("跟踪中证海岳装备指数（931752）", ["中证海岳装备指数"]),
    ],
)
def test_what_is_learned_is_a_name(text: str, names: list[str]) -> None:
    assert [name for row in _learned(text) for name in [row["name"], *row["aliases"]]] == names


def test_learning_keeps_names_and_no_documents() -> None:
    learner = Learner()
    texts = [f"{'平稳运行。' * 200}贵州茅台({code})公告。" for code in ("600519.SH", "600519")]
    answers = []
    for text in texts:
        made = Article([Block("paragraph", text)])
        answers.append((securities({}, made, title=None), made.text))
    tracemalloc.start()
    sizes = []
    for number in range(1, 6_001):
        stocks, text = answers[number % 2]
        learner.add(stocks, text="".join(list(text)))  # a text of its own, as documents have
        if number % 2_000 == 0:
            sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert sizes[-1] - sizes[0] < 20_000


def test_learning_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["newscli.stocks.learn"], "_MOST_PAIRS", 100)
    learner = Learner()
    for number in range(400):
        name = f"甲{number:03d}科技"
        stock = {"ticker": "600519.SH", "name": name, "type": "stock"}
        mention = {"field": "text", "start": 0, "end": 6, "evidence": "code"}
        stocks = [stock | {"mentions": [mention | {"verdict": "confirmed"}]}]
        for _ in range(3 if number < 20 else 1):
            learner.add(stocks, text=name)
    (row,) = learner.rows()
    assert len(row["aliases"]) < 100
    assert {"甲000科技", "甲019科技"} <= {row["name"], *row["aliases"]}  # seen most often


def test_learning_does_not_depend_on_the_order() -> None:
    texts = ["山东墨龙(00568.HK)公告。", "贵州茅台（600519.SH）提价。", "贵州茅台(600519)公告。"]
    assert _learned(*texts) == _learned(*reversed(texts))
