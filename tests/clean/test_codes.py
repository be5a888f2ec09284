"""Pictures that are none of the article's: codes to scan, stand-ins; and the address of one that is."""

import pytest

import newscli
from newscli.clean.addresses import picture_address

TEXT = "<p>港口今年夏天将全部关闭进行改造，预计明年开放。</p>"
A, B = "https://img.example.com/a.jpg", "https://img.example.com/b.jpg"


def pictures(html: str) -> list[str]:
    record = newscli.meta(newscli.parse(f"---\ntitle: 港口改造\n---\n\n<div>{html}</div>"))
    return [image["src"] for image in record["meta"]["images"]]


@pytest.mark.parametrize(
    ("html", "want", "why"),
    [
        (f"<p>长按识别二维码关注河畔财经</p><p><img src='{A}'></p>{TEXT}", [], "below the line"),
        (f"<p>扫码关注我们<br><img src='{A}'></p>{TEXT}", [], "in its paragraph"),
        (f"{TEXT}<p><img src='{A}'></p><p>扫描上方二维码关注我们</p>", [], "above, at the end"),
        (f"<p><img src='{A}'></p><p>扫描二维码关注我们</p>{TEXT}", [A], "above, but text follows"),
        (
            f"<p>扫码关注我们</p><figure><img src='{A}'><figcaption>吊车</figcaption></figure>{TEXT}",
            [A],
            "a picture with a caption",
        ),
        (f"<p>扫描二维码关注我们</p>{TEXT}<p><img src='{A}'></p>", [A], "text between"),
        (
            f"{TEXT}<p><img src='{B}'></p><p>扫描二维码关注我们</p><p><img src='{A}'></p>",
            [B],
            "of two the one below",
        ),
    ],
)
def test_a_code_to_scan_is_no_picture_of_the_article(html: str, want: list[str], why: str) -> None:
    assert pictures(html) == want, why


@pytest.mark.parametrize(
    ("attributes", "want"),
    [
        ({"src": "/i/blank.gif", "data-src": A}, A),
        ({"data-src": A, "src": "https://img.example.com/spacer.gif"}, A),
        ({"src": "https://img.example.com/blank.gif"}, ""),
        ({"srcset": f"{A} 320w, {B} 1280w"}, B),
        ({"srcset": f"{A} 1x, {B} 2x"}, B),
        ({"srcset": f"{A}, {B}"}, A),
        (
            {"srcset": "https://img.example.com/w_1,h_2/a.jpg 320w"},
            "https://img.example.com/w_1,h_2/a.jpg",
        ),
        ({"srcset": f"{A} 320w", "src": B}, B),
        ({"data-srcset": f"{A} 320w", "src": B}, A),
        ({"src": A, "srcset": f"{B} 320w"}, A),
    ],
)
def test_address_of_a_picture(attributes: dict[str, str | None], want: str) -> None:
    assert picture_address(attributes) == want
