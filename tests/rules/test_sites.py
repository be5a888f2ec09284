"""Which rules hold for a document: by author, by host, by markup; a user's own before the built-in."""

import pickle
from pathlib import Path

import pytest

from newscli.clean import article_of
from newscli.rules import Rules, load

KNOWN = {
    "新浪财经": "新浪财经",
    "新浪财经 - 新浪财经－国內": "新浪财经",
    "证券时报网": "证券时报网",
    "每经网": "每经网",
    "财联社": "财联社",
    "中证网": "中证网",
    "格隆汇": "格隆汇",
    "雪球 - 用户自选动态": "雪球",
    "36kr": "36氪",
    "某某日报": None,
    "": None,
}
CHANNELS = {  # of a site, as headers join them to its name
    "新浪财经 - 新浪财经－国內": "新浪财经",
    "新浪财经－股票": "新浪财经",
    "证券时报网－要闻": "证券时报网",
    "新浪科技": None,
}
HOSTS = {
    "https://finance.sina.com.cn/roll/a.shtml": "新浪财经",
    "https://sina.com.cn.example.org/": None,
    "https://kuaixun.stcn.com/a.html": "证券时报网",
    "http://www.nbd.com.cn/articles/1.html": "每经网",
    "https://www.cls.cn/detail/1": "财联社",
    "https://m.cls.cn/detail/1": "财联社",
    "https://notcls.cn/": None,
    "https://36kr.com/p/1": "36氪",
    "//xueqiu.com/1/2": "雪球",
    "not an address": None,
}
TRUE_ZONES = {"证券时报网": "Asia/Shanghai", "每经网": "Asia/Shanghai", "中证网": "Asia/Shanghai"}
OWN = """
name = "某某财经"
[match]
{match}
[[drop]]
rule = "own-advert"
select = [".ad"]
"""


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load()


@pytest.mark.parametrize(("author", "name"), KNOWN.items())
def test_known_by_author(author: str, name: str | None, rules: Rules) -> None:
    assert rules.site({"front_matter": {"author": author}}).name == name


@pytest.mark.parametrize(("url", "name"), HOSTS.items())
def test_known_by_host(url: str, name: str | None, rules: Rules) -> None:
    assert rules.site({"url": url}).name == name
    assert rules.site({"head": {"canonical": url, "meta": {}}}).name == name
    assert rules.site({"head": {"meta": {"og:url": [url]}}}).name == name


@pytest.mark.parametrize(
    "record", [{"front_matter": 3}, {"head": []}, {"url": 1}, {"html": None}, {}]
)
def test_odd_records_are_of_no_site(record: dict[str, object], rules: Rules) -> None:
    assert rules.site(record).name is None


@pytest.mark.parametrize(("author", "name"), CHANNELS.items())
def test_known_by_author_with_a_channel(author: str, name: str | None, rules: Rules) -> None:
    assert rules.site({"front_matter": {"author": author}}).name == name


@pytest.mark.parametrize("author", KNOWN)
def test_clocks(author: str, rules: Rules) -> None:
    site = rules.site({"front_matter": {"author": author}})
    assert site.clock == TRUE_ZONES.get(site.name or "")
    assert site.dates_only == (site.name == "格隆汇")


def test_words_of_their_own(rules: Rules) -> None:
    def site(author: str) -> object:
        return rules.site({"front_matter": {"author": author}})

    assert site("每经网").aliases["本报"] == "每日经济新闻"
    assert site("中证网").aliases["本报"] == "中国证券报"
    assert site("证券时报网").aliases["本报"] == "证券时报"
    assert site("新浪财经").outlet is None
    assert "_新浪网" in site("新浪财经").suffixes


def own(tmp_path: Path, match: str) -> Rules:
    path = tmp_path / "own.toml"
    path.write_text(OWN.format(match=match), encoding="utf-8")
    return load(path)


def removed(rules: Rules, record: dict[str, object]) -> list[str]:
    html = '<p>正文。</p><div class="ad">广告</div><div class="fenlei1">词</div>'
    return [item.rule for item in article_of({"html": html, **record}, rules).removed]


def test_own_rules_stand_before_the_built_in(tmp_path: Path) -> None:
    rules = own(tmp_path, 'authors = ["证券时报网"]')
    record = {"front_matter": {"author": "证券时报网"}}
    assert rules.site(record).name == "某某财经"
    assert removed(rules, record) == ["own-advert", "keywords"]


def test_own_rules_hold_for_their_site_alone(tmp_path: Path) -> None:
    rules = own(tmp_path, 'hosts = ["example.cn"]')
    assert removed(rules, {"url": "https://www.example.cn/1"}) == ["own-advert"]
    assert removed(rules, {"url": "https://www.example.com/1"}) == []


@pytest.mark.parametrize(
    ("text", "rules_out"),
    [("港口上半年的吞吐量比去年同期增长一成。" * 8, []), ("立即开户", ["own-advert"])],
    ids=["the article has the class of an advertisement", "there was nothing but one"],
)
def test_rules_that_leave_nothing_are_put_aside(
    text: str, rules_out: list[str], tmp_path: Path
) -> None:
    rules = own(tmp_path, 'hosts = ["example.cn"]')
    record = {"html": f'<div class="ad"><p>{text}</p></div>', "url": "https://www.example.cn/1"}
    article = article_of(record, rules)
    assert [item.rule for item in article.removed] == rules_out
    assert article.text == ("" if rules_out else text)


def test_a_file_without_match_holds_for_all_and_names_none(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN.format(match="").replace("[match]\n", ""), encoding="utf-8")
    rules = load(path)
    assert removed(rules, {}) == ["own-advert"]
    assert rules.site({}).name is None
    assert rules.site({"front_matter": {"author": "财联社"}}).name == "财联社"


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<div id="zw-cms">x</div>', True),
        ("<div id='zw-cms' class=a>x</div>", True),
        ("<DIV ID=zw-cms>x</DIV>", True),
        ('<p id="zw-cms">x</p>', False),
        ('<div class="zw-cms">x</div>', False),
        ("zw-cms <div>", False),
        ('<div data-x="' + "y" * 5000 + '" id="zw-cms">', False),
        ("", False),
    ],
)
def test_known_by_markup_alone(markup: str, found: bool, tmp_path: Path) -> None:
    rules = own(tmp_path, 'markup = ["div#zw-cms"]')
    assert (rules.site({"html": markup}).name == "某某财经") is found
    assert rules.site({"html": "<p>nothing</p>"}).name is None


def test_the_markup_has_to_match_beside_the_host(tmp_path: Path) -> None:
    rules = own(tmp_path, 'hosts = ["example.cn"]\nmarkup = ["article.new-layout"]')
    html = '<article class="a new-layout">x</article>'
    assert rules.site({"url": "https://example.cn/", "html": html}).name == "某某财经"
    assert rules.site({"url": "https://example.cn/", "html": "<article>x"}).name is None
    assert rules.site({"url": "https://example.com/", "html": html}).name is None


def test_a_folder_of_rules(tmp_path: Path) -> None:
    for name in ("甲站", "乙站"):
        text = f'name = "{name}"\n[match]\nauthors = ["{name}"]\n'
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    rules = load(tmp_path)
    assert rules.site({"front_matter": {"author": "乙站"}}).name == "乙站"
    assert rules.site({"front_matter": {"author": "财联社"}}).name == "财联社"


def test_without_the_built_in_rules_the_generic_ones_hold() -> None:
    rules = load(builtin=False)
    record = {"front_matter": {"author": "证券时报网"}}
    assert rules.site(record).name is None
    html = '<p>正文。</p><div class="fenlei1">某某旁边的字</div><p>股市有风险，投资需谨慎。</p>'
    article = article_of({"html": html, **record}, rules)
    assert [item.rule for item in article.removed] == ["disclaimer"]
    assert article.text == "正文。\n\n某某旁边的字"


def test_memory_stays_flat_however_many_hosts(rules: Rules) -> None:
    for number in range(5000):
        rules.site({"url": f"https://h{number}.example.cn/"})
    assert len(rules._sites) <= 4097


def test_rules_go_to_other_processes_however_often_they_were_used(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        """
name = "某某网"
[match]
authors = ["某某网"]
[[drop_text]]
rule = "promotion"
hint = "荐书"
pattern = '荐书：.{1,20}'
""",
        encoding="utf-8",
    )
    record = {"front_matter": {"author": "某某网"}, "html": "<p>正文在此。</p><p>荐书：某书</p>"}
    rules = load(path)
    assert [block.text for block in article_of(record, rules).blocks] == ["正文在此。"]
    there = pickle.loads(pickle.dumps(rules))
    assert [block.text for block in article_of(record, there).blocks] == ["正文在此。"]
    assert there.site({"front_matter": {"author": "新浪财经"}}).name == "新浪财经"
    bare = pickle.loads(pickle.dumps(load(builtin=False)))
    assert bare.site({"front_matter": {"author": "新浪财经"}}).name is None
