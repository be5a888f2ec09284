"""The facts of Chinese pages, by where a page says them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import newscli

CASES = tomllib.loads((Path(__file__).parent / "heads.toml").read_text(encoding="utf-8"))["page"]
TITLE = "三十个老小区完成改造"
TEXT = """
<p>市住房部门周二表示，今年已有三十个建成二十年以上的老小区完成改造，涉及居民一万二千户。</p>
<p>每个小区的改造平均用时五个月，施工期间居民不必搬离，水电气也没有长时间中断。</p>
<p>明年年底前还将改造四十五个小区，不过资金仍有缺口，部分项目需要居民共同出资。</p>
"""


def page(case: dict[str, Any]) -> str:
    head = f"<title>{case.get('title', TITLE)}</title>{case.get('head', '')}"
    headline = case.get("h1", f"<h1>{TITLE}</h1>")
    return (
        f'<html lang="zh-CN"><head><meta charset="utf-8">{head}</head><body><div class="main">'
        f'{headline}{case.get("below", "")}<div class="text">{TEXT}</div></div></body></html>'
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_facts_of_a_page(case: dict[str, Any]) -> None:
    record = newscli.parse(page(case))
    meta = newscli.meta(record)["meta"]
    assert {key: meta[key] or type(want)() for key, want in case["facts"].items()} == case["facts"]
    assert newscli.meta(newscli.clean(record))["meta"] == meta
