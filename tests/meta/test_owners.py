"""Which paper's page it is, by its title or the name of its site."""

import pytest

from newscli.meta.owners import paper_of


@pytest.mark.parametrize(
    ("title", "site_name", "want"),
    [
        ("两座新厂投产-------青柳日报数字报纸", None, "青柳日报"),
        ("两座新厂投产_青柳日报", None, "青柳日报"),
        ("两座新厂投产——青柳晚报多媒体数字报刊平台", None, "青柳晚报"),
        ("兩座新廠投產 - 青柳時報電子報", None, "青柳時報"),
        ("两座新厂投产", "青柳商报", "青柳商报"),
        ("两座新厂投产", "青柳商报网", None),
        ("青柳工业公司半年报", None, None),
        ("两座新厂投产_青柳早报", None, None),
        ("读懂青柳日报", None, None),
        ("记者：走进青柳日报", None, None),
        ("青柳日报 - 两座新厂投产", None, None),
        (["两座新厂投产_青柳日报"], None, None),
        (None, None, None),
    ],
)
def test_paper(title: object, site_name: str | None, want: str | None) -> None:
    assert paper_of(title, site_name) == want
