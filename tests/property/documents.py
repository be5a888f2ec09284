"""Documents for the properties: posts put together of pieces, whole ones, broken ones, any bytes."""

from benchmarks.posts import post as plausible_post
from hypothesis import strategies as st

# Letters of several scripts, full width, astral and combining ones, every space, the signs of markup.
_ALPHABET = (
    "上海证券报记者陈晨国光科技一二，。：、“”（）《》【】　 \t\n\u00a0\u200b\ufeff"
    "abcXY019.%-_|/&<>\"'＆Ａ１;#😀𠮷\u0301"
)
TEXT = st.text(_ALPHABET, max_size=40)
WORDS = st.sampled_from(
    [
        "市场监管部门表示，相关企业应当如实披露信息。",
        "公司股价当日收报12.30元，涨幅为2.1%。",
        "“我们没有停产。”他在电话里说。",
        "　　远岭科技发布公告称，",
        "一、产业链上游",
        "贵州茅台（600519.SH）与五粮液（000858）均上涨。",
        "腾讯控股(00700.HK)收跌，比亚迪（002594，股吧）走高。",
        "太阳能和机器人行业的景气度回升，中国平安人寿的保费也在增长。",
        "（记者 林若溪 高明远）",
        "中新社广州8月3日电 （记者 何静怡）3日，",
        "责任编辑：周立 ",
        "来源：岭海晚报",
        "原标题：谁在布局车规级芯片",
        "海量资讯、精准解读，尽在新浪财经APP",
        "$太阳能(SZ000591)$",
        "",
        "&nbsp;",
        "1 < 2 && 3 > 2",
    ]
)
SECURITIES = st.sampled_from(
    [
        ("sh600519", "贵州茅台"),
        ("sz002594", "比亚迪"),
        ("sz000591", "太阳能"),
        ("sh601318", "中国平安"),
        ("sz300024", "机器人"),
        ("bj835670", "数字人"),
        ("sh000300", "沪深300指数"),
        ("sh999999", "没有的"),
    ]
)
# What stands around the words: opened and closed, opened alone, closed alone, void.
_AROUND = st.sampled_from(
    [
        ("<p>", "</p>"),
        ("<p>　　", "</p>\n"),
        ('<p cms-style="font-L align-Center">', "</p>"),
        ('<p class="article-editor">', "</p>"),
        ('<p class="ori_titlesource">', "</p>"),
        ("<div>", "</div>"),
        ("<div>", ""),
        ('<div class="img_wrapper">', "</div>"),
        ('<div class="app-kaihu-qr">', "</div>"),
        ('<div class="clearfix appendQr_wrap">', "</div>"),
        ('<font cms-style="font-L strong-Bold">', "</font>"),
        ('<p><font cms-style="strong-Bold">', "</font></p>"),
        ("<strong>", "</strong>"),
        ("<em>", "</em>"),
        ("<sub>", "</sub>"),
        ("<code>", "</code>"),
        ("<b>", ""),
        ("", "</b></p>"),
        ("<h2>", "</h2>"),
        ("<h3>", "</h2>"),
        ("<blockquote>", "</blockquote>"),
        ("<ul><li>", "</li></ul>"),
        ("<ol><li>甲<li>", "</ol>"),
        ("<pre>", "\n  </pre>"),
        ("<table><tr><td>", "</td><td rowspan=2>乙</td></tr></table>"),
        ("<table><caption>表1</caption><tr><th>代码<td>", "</table>"),
        ("<style>", "</style>"),
        ("<script>", "</script>"),
        ("<!--", "-->"),
        ("<!--article_adlist[", "]article_adlist-->"),
        ("<!-- news_keyword_pub,stock,sz002594&sh600519 -->", ""),
        ('<a href="https://example.org/a?b=1&c=2">', "</a>"),
        ('<a href=" javascript:alert(1)" onclick="x()">', "</a>"),
        ('<span data-stock="sina:sh600519">', "</span>"),
        ("<关于", ">的议案"),
        ("", "<br>"),
        ("", "<br><br>"),
        ("", '<img src="https://example.org/a.jpg" alt="图">'),
        ("", '<img src="data:image/gif;base64,AAAA">'),
        ("<svg><title>", "</title></svg>"),
        ("<template>", "</template>"),
        ("<noscript>", "</noscript>"),
    ]
)


def _marked(security: tuple[str, str]) -> str:
    symbol, name = security
    return (
        f'<span id="stock_{symbol}"><a class="keyword" href="https://finance.sina.com.cn/realstock/'
        f'company/{symbol}/nc.shtml">{name}</a></span><span id="quote_{symbol}"></span>'
    )


_INLINE = st.one_of(WORDS, TEXT, SECURITIES.map(_marked))
BODIES = st.recursive(
    st.lists(_INLINE, max_size=4).map("".join),
    lambda inner: st.one_of(
        st.tuples(_AROUND, inner).map(lambda pair: pair[0][0] + pair[1] + pair[0][1]),
        st.lists(inner, min_size=1, max_size=4).map("".join),
    ),
    max_leaves=12,
)
_HEADER_VALUES = st.one_of(
    st.sampled_from(
        [
            "'深圳_20+8_产业集群'",
            '""""""\'什么？\'""""""',
            "@大道 关注了股票",
            "' '",
            "新浪财经",
            "新浪财经 - 新浪财经－国內",
            "Sat, 02 Jul 2022 00:16:58 GMT",
            "Mon, 19 Jan 1970 19:22:04 GMT",
            "2021-03-21 16:45:49",
            "Invalid Date",
            "\n - 金融\n - 新浪财经",
            "\n    - 金融 - 股票\n",
            "*ST奇信_ 重组",
            "{a: [b, {c: d}]}",
            "&a [*a]",
            "'https://picsum.photos/400/300?random=1'",
        ]
    ),
    TEXT.map(lambda text: text.replace("\n", " ")),
)
_KEYS = ["title", "categories", "author", "date", "headimg", "thumbnail", "tags", "url", "自定"]
HEADERS = st.dictionaries(st.sampled_from(_KEYS), _HEADER_VALUES, max_size=6).map(
    lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs.items())
)
_PIECED = st.tuples(HEADERS, BODIES).map(
    lambda pair: f"---\n{pair[0]}---\n\n<div>   \n{pair[1]}</div>"
)
_PLAUSIBLE = st.integers(0, 10**6).map(plausible_post)


@st.composite
def _broken(draw: st.DrawFn) -> str:
    """A plausible post, cut off anywhere after its header or with something put in anywhere."""
    whole = draw(_PLAUSIBLE)
    body = whole.index("<div>")
    place = draw(st.integers(body, len(whole)))
    if draw(st.booleans()):
        return whole[:place]
    return whole[:place] + draw(st.one_of(TEXT, BODIES)) + whole[place:]


POSTS = st.one_of(_PIECED, _PIECED, _PLAUSIBLE, _broken())
PAGES = st.tuples(TEXT, BODIES).map(
    lambda pair: (
        f"<!DOCTYPE html><html><head><title>{pair[0]}</title><meta property=og:title content='一'>"
        f"</head><body><nav><a href=/>首页</a></nav><article>{pair[1]}</article></body></html>"
    )
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
"""Values as a JSON writer of another program may hold them, NaN and huge numbers included."""
