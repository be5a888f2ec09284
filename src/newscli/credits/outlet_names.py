"""Newspapers, agencies, sites and channels by name, and how an unknown one is recognised. Data."""

from newscli.credits.words import words

ALIASES = {
    "每经": "每日经济新闻",
    "每经网": "每日经济新闻",
    "每经AI": "每日经济新闻",
    "每经头条": "每日经济新闻",
    "中经": "中国经营报",
    "一财": "第一财经",
    "总台央视": "央视",
    "总台": "中央广播电视总台",
    "总台央广": "中央广播电视总台",
    "央视总台": "央视",
    "e公司": "证券时报e公司",
    "21世纪": "21世纪经济报道",
    "21": "21世纪经济报道",
    "北青": "北京青年报",
    "北青报": "北京青年报",
    "中青报": "中国青年报",
    "经参": "经济参考报",
    "南都": "南方都市报",
    "中证": "中国证券报",
    "德国之声中文网": "德国之声",
    "MoneyDJ新聞": "MoneyDJ",
    "上证": "上海证券报",
    "深晚": "深圳晚报",
}
"""Short names that a house uses for itself in its bylines → its name."""

_PORTALS = ("新浪", "网易", "搜狐", "腾讯", "凤凰", "凤凰网")
CHANNELS = words("channels")
KNOWN = words("outlets") | {portal + each for portal in _PORTALS for each in CHANNELS}
ENDINGS = words("outlet-endings")
NO_OUTLET = frozenset(word.replace("+", " ") for word in words("no-outlets"))
OWN = words("own-names")
SECTIONS = words("sections")
BODIES = words("bodies")
HOSTS = {"chinatimes.net.cn": "华夏时报"}
"""Addresses by which a house says in its byline who 本报 is: 本报（chinatimes.net.cn）记者 某某."""
KINDS = frozenset(("晨报", "晚报", "早报", "商报", "快报", "都市报", "时报"))
"""The kind of a paper, by which it speaks of itself in 晨报讯 and 晚报记者."""
