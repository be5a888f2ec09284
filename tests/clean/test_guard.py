"""What the guard before the parser refuses, and what only looks like it."""

import time

import pytest

import newscli
from newscli.dom import MAX_ATTRIBUTES, MAX_IN_A_SLIP, tree_of

WORDS = " ".join(f".entry-{n} a{{color:#fff;width:{n}px}}" for n in range(MAX_ATTRIBUTES))
CODE = " ".join(f"if (row<left && n === {n}) next();" for n in range(MAX_ATTRIBUTES))
TEXT = "<p>港湾粮油去年的营业收入增长一成，主要是因为新的码头投入使用，公司预计今年还会更多。</p>"

HARMLESS = {
    "a style sheet of a blog's template": f"<style type='text/css'>{WORDS}</style>{TEXT}",
    "a style sheet, in capitals": f"<STYLE>{WORDS}</STYLE>{TEXT}",
    "a style sheet within a comment": f"<style><!-- {WORDS} --></style>{TEXT}",
    "a script": f"<script>{CODE}</script>{TEXT}",
    "markup that was commented out": f"<!-- <p class=x {WORDS} -->{TEXT}",
    "a comparison": f"{TEXT}<p>a < {WORDS}</p>",
    "one long description": f'<meta name=description content="<b {WORDS}">{TEXT}',
}


@pytest.mark.parametrize("name", HARMLESS)
def test_many_words_without_an_end_of_a_tag_are_no_attributes(name: str) -> None:
    assert "港湾粮油" in tree_of(HARMLESS[name]).body.text()


def test_a_tag_in_the_attributes_hides_none_of_them() -> None:
    many = " ".join(f"a{n}" for n in range(20 * MAX_ATTRIBUTES))
    for end in (" <>", " <b>", " < >", "=\"<b\" c='<d'>"):
        with pytest.raises(newscli.Problem, match="attributes"):
            tree_of(f"<div {many}{end}x</div>")


def test_the_end_of_a_tag_in_a_value_hides_no_attributes() -> None:
    many = " ".join(f'a{n}="x>{n}"' for n in range(2 * MAX_IN_A_SLIP))
    for quoted in (many, many.replace('"', "'")):
        with pytest.raises(newscli.Problem, match="attributes"):
            tree_of(f"{TEXT}<div {quoted}>x</div>")
    text = "港湾粮油去年的营业收入增长一成 " * MAX_ATTRIBUTES
    for harmless in (
        f"<p>{text}</p>",
        f'<p title="a > b">{text}</p>',
        f"<script>if (a<b) {{ {many} }}</script>{TEXT}",
        f"{TEXT}<!-- <p {many} -->",
        f'{TEXT}<a class="b href="c">' + f'<p class="{text}">' * 3,
    ):
        assert "港湾粮油" in tree_of(harmless).body.text()


def test_looking_for_the_end_of_a_script_is_linear() -> None:
    stretch = f"<b {' x' * MAX_ATTRIBUTES}>"
    for around in (("<script>", "</script>"), ("<script>", ""), ("<!--", "")):
        started = time.perf_counter()
        tree_of(stretch.join(around).replace(stretch, stretch * 4000))
        assert time.perf_counter() - started < 5
