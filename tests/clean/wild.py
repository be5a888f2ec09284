"""Strategies that make wild markup: a soup of tags, texts, marks and comments, never well-formed."""

import tomllib
from pathlib import Path

from hypothesis import strategies as st

PIECES = tomllib.loads((Path(__file__).parent / "wild.toml").read_text(encoding="utf-8"))

texts = st.one_of(
    st.lists(st.sampled_from(PIECES["words"]), min_size=1, max_size=4).map("".join),
    st.text(alphabet="某中国1aA。，　 \n", min_size=1, max_size=12),
)
attributes = st.lists(st.sampled_from(PIECES["attributes"]), max_size=2).map("".join)


def soup(tags: list[str], void: list[str]) -> st.SearchStrategy[str]:
    """Markup of these tags: opened and closed at will."""
    opened = st.builds("<{}{}>".format, st.sampled_from(tags), attributes)
    closed = st.sampled_from(tags).map("</{}>".format)
    whole = st.builds(
        lambda tag, extra, text: f"<{tag}{extra}>{text}</{tag}>",
        st.sampled_from(tags),
        attributes,
        texts,
    )
    token = st.one_of(opened, closed, whole, texts, texts, st.sampled_from(void))
    return st.lists(token, max_size=24).map("".join)


plain_markup = soup(PIECES["tags"], PIECES["void"])
wild_markup = soup(PIECES["tags"] + PIECES["hostile"], PIECES["void"] + PIECES["alt"])
sites = st.sampled_from(
    ["", "新浪财经", "证券时报网", "每经网", "财联社", "中证网", "格隆汇", "雪球", "36kr"]
)
