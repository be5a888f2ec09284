"""Where the article of a page without names ends: behind it stands what readers and the site say."""

import pytest

import newscli

ARTICLE = [
    "港湾粮油去年的营业收入增长一成，主要是因为新的码头投入使用，公司预计今年还会更多。",
    "公司还说，第二座码头明年开工，预计投资二十亿元，其中一半由银行贷款支付，一半自筹。",
    "分析人士认为，粮油的价格今年不会大涨，因为去年的库存还没有用完，而需求增长有限。",
]
SAID = "说得好听，码头修好以前谁也不知道能不能赚钱，我看这家公司的股票还要跌上一阵子才行。"


def text_of(*behind: str) -> list[str]:
    """The paragraphs of the text that is found, in containers that have no names."""
    body = "".join(f"<div><p>{line}</p></div>" for line in [*ARTICLE, *behind])
    head = "<html><head><title>码头带来增长</title></head><body>"
    page = f"{head}<div><h1>码头带来增长</h1>{body}</div></body></html>"
    return newscli.text(newscli.parse(page))["text"].split("\n\n")


@pytest.mark.parametrize(
    "end",
    ["责任编辑：沈听澜", "（责编：沈听澜）", "【责任编辑:沈听澜】", "责任编辑 沈听澜"],
)
def test_an_article_ends_with_its_editor_however_much_is_said_behind(end: str) -> None:
    assert text_of(end, "热门", *[f"{n}楼：{SAID}" for n in range(12)]) == ARTICLE


@pytest.mark.parametrize(
    "line", ["责任编辑：沈听澜", "（责编：沈听澜）", "相关阅读", "延伸阅读", "热门推荐", "（完）"]
)
def test_an_article_goes_on_where_more_of_its_sentences_follow(line: str) -> None:
    more = [f"{text[:-1]}，第{n}期亦然。" for n in range(2) for text in ARTICLE]
    assert [text for text in text_of(line, *more) if text != line] == [*ARTICLE, *more]


@pytest.mark.parametrize(
    "behind",
    [
        [f"读者{name}：{SAID}" for name in "甲乙丙丁戊己"],
        ["码头明年开工", SAID, "粮油价格回落", SAID, "港湾粮油改选董事", SAID],
        [f"免责声明：{SAID}", SAID, SAID, SAID],
        [SAID, f"<a href='/1'>码头明年开工投资二十亿元</a></p><p>{SAID}", SAID, SAID],
    ],
)
@pytest.mark.parametrize("line", ["责任编辑：沈听澜", "相关阅读"])
def test_an_article_ends_where_readers_other_articles_or_notices_follow(
    line: str, behind: list[str]
) -> None:
    assert text_of(line, *behind) == ARTICLE


MORE = [f"{text[:-1]}，第{n}期亦然。" for n in range(2) for text in ARTICLE]
LINKS = [f"<a href='/{n}'>码头明年开工投资二十亿元</a>" for n in range(2)]


@pytest.mark.parametrize(
    "label", ["猜你喜欢", "大家都在看", "你可能还喜欢", "热点推荐", "相关新闻"]
)
@pytest.mark.parametrize("late", [2, 3, 6])
def test_the_label_of_an_empty_box_in_the_midst_ends_no_article(label: str, late: int) -> None:
    lines = [*MORE[:6], label, *MORE[:late]]
    found = [text for text in text_of(*lines) if text != label]
    assert found == [*ARTICLE, *MORE[:6], *MORE[:late]]


def test_an_article_goes_on_behind_a_box_with_a_subheading_and_a_list_s_beginning() -> None:
    more = [MORE[0], "码头的三期", f"{MORE[1][:-1]}：", *MORE[2:4]]
    assert [text for text in text_of("猜你喜欢", *more) if text != "猜你喜欢"] == [*ARTICLE, *more]


@pytest.mark.parametrize("label", ["相关报道", "推荐阅读"])
def test_a_box_of_links_before_the_last_two_paragraphs_is_taken_out_alone(label: str) -> None:
    assert text_of(*MORE, label, *LINKS, *MORE[:2]) == [*ARTICLE, *MORE, *MORE[:2]]
    assert text_of(*MORE, label, *LINKS, SAID) == [*ARTICLE, *MORE]


@pytest.mark.parametrize("line", ["编辑 沈听澜", "长按识别二维码关注我们"])
def test_an_article_goes_on_behind_a_code_or_its_editor_with_three_more_paragraphs(
    line: str,
) -> None:
    assert text_of(*MORE, line, *MORE[:3])[-3:] == MORE[:3]


@pytest.mark.parametrize("line", ["编辑 沈听澜", "免责声明", "网友评论", "（完）"])
def test_what_two_paragraphs_say_behind_an_end_is_none_of_the_article(line: str) -> None:
    assert text_of(*MORE, line, *MORE[:2]) == [*ARTICLE, *MORE]


@pytest.mark.parametrize("label", ["猜你喜欢", "热门推荐"])
@pytest.mark.parametrize(
    "behind",
    [
        ["码头明年开工", SAID, "粮油价格回落", SAID, "港湾粮油改选董事", SAID],
        [f"声明：{SAID}", SAID, SAID],
        [f"读者{name}：{SAID}" for name in "甲乙丙"],
        [SAID, LINKS[0], SAID, LINKS[1]],
    ],
)
def test_titles_notices_remarks_and_links_behind_such_a_label_are_none_of_it(
    label: str, behind: list[str]
) -> None:
    assert text_of(*MORE, label, *behind) == [*ARTICLE, *MORE]


TITLE = "<a href='/{}'>码头明年开工投资二十亿元</a></p><p>"
SHORT = ARTICLE[:2]


def test_a_short_article_ends_at_the_heading_of_teasers_that_say_more() -> None:
    teasers = [f"{TITLE.format(n)}第{n}期：{SAID}" for n in range(8)]
    assert short_text_of("推荐阅读", *teasers) == SHORT
    first, *rest = ARTICLE * 2
    again = [line for n in range(2) for line in ("相关阅读", TITLE.format(n) + first, *rest)]
    assert [line for line in short_text_of(*again) if len(line) > 20] == [*SHORT, *ARTICLE * 4]


def short_text_of(*behind: str) -> list[str]:
    """The paragraphs that are found of an article of two."""
    body = "".join(f"<div><p>{line}</p></div>" for line in [*SHORT, *behind])
    head = "<html><head><title>码头带来增长</title></head><body>"
    page = f"{head}<div><h1>码头带来增长</h1><p>2022-07-02 08:05</p>{body}</div></body></html>"
    return newscli.text(newscli.parse(page))["text"].split("\n\n")


def page_text(body: str) -> list[str]:
    """The paragraphs of the text that is found below a headline and a date."""
    head = "<html><head><title>码头带来增长</title></head><body>"
    top = "<h1>码头带来增长</h1><p>2022-07-02 08:05</p>"
    return newscli.text(newscli.parse(f"{head}<div>{top}{body}</div></body></html>"))["text"].split(
        "\n\n"
    )


@pytest.mark.parametrize("head", ["<h3>评论</h3>", "<div>共2条评论</div>", "<p>评论（2）</p>"])
@pytest.mark.parametrize("times", ["2小时前", "08-17 09:30"])
def test_a_flash_ends_where_remarks_that_say_more_stand_below(head: str, times: str) -> None:
    remarks = "".join(
        f"<div><b>读者{name}</b> <span>{times}</span><p>{SAID}</p></div>" for name in "甲乙丙"
    )
    assert page_text(f"<p>{ARTICLE[0]}</p>{head}{remarks}") == ARTICLE[:1]


def test_a_heading_that_says_comment_without_hours_below_is_the_article_s() -> None:
    body = f"<p>{ARTICLE[0]}</p><h3>评论</h3>" + "".join(f"<p>{line}</p>" for line in MORE[:3])
    assert page_text(body) == [ARTICLE[0], "评论", *MORE[:3]]


CARD = "<div><h3><a href='/{}.html'>码头明年开工投资二十亿元</a></h3><p>{}</p><span>{}</span></div>"


@pytest.mark.parametrize("time", ["2022-07-01", "3小时前", "2022-07-01 09:30"])
def test_dated_teasers_below_the_article_are_none_of_it(time: str) -> None:
    whole = [*ARTICLE, *MORE[3:]]
    text = "".join(f"<p>{line}</p>" for line in whole)
    assert page_text(text + "".join(CARD.format(n, MORE[n], time) for n in (1, 2))) == whole


def test_titles_with_hours_are_the_article_s_where_they_are_most_of_it_or_alone() -> None:
    cards = "".join(CARD.format(n, MORE[n], "09:30") for n in range(6))
    assert page_text(f"<p>{ARTICLE[0]}</p>{cards}")[-1] in ("09:30", MORE[5])
    text = "".join(f"<p>{line}</p>" for line in ARTICLE)
    assert MORE[1] in page_text(text + CARD.format(1, MORE[1], "2022-07-01"))
    undated = "".join(CARD.format(n, MORE[n], "东江") for n in (1, 2))
    assert MORE[2] in page_text(text + undated)


def test_a_flash_that_stands_on_its_page_twice_is_kept_once() -> None:
    assert page_text(f"<div><p>{ARTICLE[0]}</p></div>" * 2) == ARTICLE[:1]
    verse = "".join(f"<p>{line}</p>" for line in ("江水东流，", "码头灯火。"))
    assert len(page_text(f"<p>{ARTICLE[0]}</p>{verse}{verse}")) == 5


NEXT = "<div class='txt'>{}</div>".format("".join(f"<p>{line}</p>" for line in MORE[:3]))


@pytest.mark.parametrize("info", ["2022-07-01 09:00　来源：东江日报", "2022年7月1日 09:00"])
@pytest.mark.parametrize("title", ["港湾粮油改选董事", "<a href='/2.html'>港湾粮油改选董事</a>"])
def test_an_article_ends_where_the_next_one_is_loaded(info: str, title: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in ARTICLE)
    below = f"<h1>{title}</h1><div class='meta'>{info}</div>{NEXT}"
    assert page_text(f"<div class='txt'>{text}</div>{below}") == ARTICLE


@pytest.mark.parametrize("below", ["", "<p>公司在2022年7月1日说：</p>"])
def test_a_section_below_a_heading_of_the_first_level_is_the_article_s(below: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in ARTICLE)
    found = page_text(f"<div class='txt'>{text}</div><h1>二、改选董事</h1>{below}{NEXT}")
    assert found[:3] == ARTICLE
    assert found[-3:] == MORE[:3]


def test_a_digest_goes_on_behind_the_editor_of_its_first_article() -> None:
    other = [f"{line}（{n}）" for n in range(2) for line in ARTICLE]
    found = text_of("责任编辑：沈听澜", *other, "责任编辑：罗知秋")
    assert [line for line in found if "编辑" not in line] == [*ARTICLE, *other]


@pytest.mark.parametrize(
    "end", ["51条评论|1,307人参与网友评论", "4,786 条评论", "最热评论", "网友跟帖", "全部跟帖"]
)
def test_an_article_ends_where_comments_begin(end: str) -> None:
    assert text_of(end, f"甲：{SAID}", f"乙：{SAID}") == ARTICLE


@pytest.mark.parametrize("line", ["3条建议", "51条评论中有一半是机器写的", "2023年评论"])
def test_a_count_of_other_things_ends_none(line: str) -> None:
    assert text_of(line, *ARTICLE)[3] == line


@pytest.mark.parametrize("end", ["全部评论（2）", "最新评论 12", "评论(0)", "网友评论 3条"])
def test_an_article_ends_at_a_heading_with_the_number_of_comments(end: str) -> None:
    assert text_of(end, f"甲：{SAID}", f"乙：{SAID}") == ARTICLE


@pytest.mark.parametrize(
    "line",
    [
        "点赞 12　评论 5　转发　收藏　举报",
        "收藏 | 保存 | 打印 | 关闭",
        "听新闻 00:00/03:25",
        "分享至好友和朋友圈",
        "标签",
        "更多精彩内容请进入财经频道",
        "发表评论 文明上网理性发言，请遵守新闻评论服务协议",
        "1660695120000",
        "共 1 页",
        "手机看公告",
        "> > 正文",
        "阅读 32.1W",
        "分享：微信QQ",
        "分享 微信 微博",
        "好文章，需要你的鼓励 12",
        "给作者打赏，鼓励TA抓紧创作！",
        "------分隔线----------------------------",
        "顶一下 (3) 100% 踩一下 (0) 0%",
        "TAG标签： 新材料",
        "更多报道详见：新材料专题",
        "想爆料？请登录《帮忙团》栏目，提供新闻线索，或拨打热线0000-00000000。",
        "发布日期：2022-08-17 责任编辑：沈听澜 【打印本页】【关闭窗口】",
    ],
)
def test_what_is_offered_below_an_article_is_none_of_it(line: str) -> None:
    assert text_of(line) == ARTICLE


@pytest.mark.parametrize(
    "line", ["评论两则", "分享给大家三条经验", "推荐阅读了三本书", "志愿者劝导大家文明上网"]
)
def test_words_of_buttons_begin_lines_of_the_article_too(line: str) -> None:
    assert text_of(line, *ARTICLE)[3] == line


def test_the_word_for_comments_is_an_end_where_times_stand_below() -> None:
    remarks = "<h3>评论</h3>" + "".join(
        f"<div><span>{name}</span><p>{SAID}</p><span>2022-08-17 08:0{n}</span></div>"
        for n, name in enumerate(("甲", "乙", "丙"))
    )
    body = "".join(f"<p>{line}</p>" for line in ARTICLE)
    html = f"<html><head><title>码头带来增长</title></head><body><div><h1>码头带来增长</h1>{body}"
    read = newscli.text(newscli.parse(f"{html}{remarks}</div></body></html>"))["text"]
    assert read.split("\n\n") == ARTICLE
    told = html + "<h3>评论</h3>" + "".join(f"<p>{n}：{SAID}</p>" for n in "甲乙丙")
    assert "评论" in newscli.text(newscli.parse(f"{told}</div></body></html>"))["text"].split(
        "\n\n"
    )


@pytest.mark.parametrize("end", ["相关日志", "相关博文", "随机文章", "看过本文的人还看过"])
def test_an_article_ends_where_other_articles_are_listed(end: str) -> None:
    assert text_of(end, "码头工人的一天", "港口的夜") == ARTICLE


def in_one_element(*behind: str) -> list[str]:
    """The paragraphs of the text that is found where empty lines divide one element."""
    head = "<html><head><title>码头带来增长</title></head><body>"
    page = f"{head}<h1>码头带来增长</h1><div>{'<br><br>'.join([*ARTICLE, *behind])}</div></body></html>"
    return newscli.text(newscli.parse(page))["text"].split("\n\n")


def test_titles_that_are_links_below_the_last_sentence_are_none_of_it() -> None:
    titles = [f'<b><a href="/{n}">码头何时才能{word}工</a></b>' for n, word in enumerate("开完竣")]
    assert in_one_element(*titles) == ARTICLE
    assert len(in_one_element(titles[0])) == len(ARTICLE) + 1  # one alone may be where it is from
    assert len(in_one_element("参考资料：", *titles)) == len(ARTICLE) + 4
    files = [f'<a href="/{n}.doc">附件{n}：码头投资的预算表</a>' for n in "12"]
    assert len(in_one_element(*files)) == len(ARTICLE) + 2


@pytest.mark.parametrize(
    "line", ["看财经头条、查实时行情，上手机澜江网财经频道 m.lan.example", "0"]
)
def test_an_offer_or_a_counter_below_an_article_is_none_of_it(line: str) -> None:
    assert text_of(line) == ARTICLE


def test_a_row_of_buttons_in_the_text_is_none_of_it() -> None:
    assert text_of("【字号 大 中 小】 打印 留言 纠错", *MORE[:3])[3:] == MORE[:3]
    assert text_of("【字体：大 中 小】【E-mail推荐 】", *MORE[:3])[3:] == MORE[:3]
    assert text_of("打印 留言 纠错都要收费", *ARTICLE)[3] == "打印 留言 纠错都要收费"


LATIN = [
    "The harbour company earned a tenth more last year, mainly because a new quay was opened in May.",
    "It said that a second quay would be begun next year, and that banks would lend half of the money.",
    "Analysts expect the price of grain to stay where it is, because the stores are full for now.",
]


@pytest.mark.parametrize("label", ["Don't miss", "Related stories", "Newsletter"])
def test_a_label_before_the_last_three_paragraphs_in_letters_ends_none(label: str) -> None:
    whole = [f"{text[:-1]}, as in part {n}." for n in range(5) for text in LATIN]
    lines = "".join(f"<p>{line}</p>" for line in [*whole, label, *LATIN])
    page = f"<title>A new quay brings growth</title><h1>A new quay brings growth</h1><div>{lines}</div>"
    found = newscli.text(newscli.parse(f"<html><body>{page}</body></html>"))["text"]
    assert found.split("\n\n") == [*whole, *LATIN]


@pytest.mark.parametrize(
    "wall",
    [
        "Pour lire la suite<br>de cet essai et de deux autres,<br>créez votre compte",
        "Cet article est réservé aux abonnés",
        "Sie möchten weiterlesen?",
        "Dieser Artikel ist nur für Abonnenten",
        "Questo articolo è riservato agli abbonati",
        "Este contenido es exclusivo para suscriptores",
        "Para continuar lendo, faça seu login",
        "Subscribe now to continue reading",
        "This article is for subscribers only",
    ],
)
def test_an_article_ends_where_it_breaks_off_for_those_who_do_not_pay(wall: str) -> None:
    def read(*lines: str) -> list[str]:
        page = "".join(f"<p>{line}</p>" for line in lines)
        title = "A new quay brings growth"
        html = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{page}</div>"
        return newscli.text(newscli.parse(f"{html}</body></html>"))["text"].split("\n\n")

    assert read(*LATIN, wall, "One euro for the first month", "Log in", "Offers") == LATIN
    assert read(*LATIN, wall, *LATIN)[-3:] == LATIN


def test_the_writer_and_his_trade_below_an_article_are_none_of_it() -> None:
    def read(*lines: str) -> list[str]:
        page = "".join(f"<p>{line}</p>" for line in lines)
        title = "A new quay brings growth"
        head = f"<head><title>{title}</title></head>"
        html = (
            f"<html>{head}<body><h1>{title}</h1><p>By Ada Quay</p><div>{page}</div></body></html>"
        )
        return newscli.text(newscli.parse(html))["text"].split("\n\n")

    assert read(*LATIN, "Ada Quay", "Professor of History, Harbour College") == LATIN
    assert read(*LATIN, "Tom Ashby", "Harbour master") == [*LATIN, "Tom Ashby", "Harbour master"]
