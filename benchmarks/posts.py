"""Feed posts such as a generator makes of RSS items: seven kinds of site, 1 to 30 kB, deterministic."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.prose import SECURITIES, Prose

_PIECES: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("pieces.toml").read_text(encoding="utf-8")
)
# What the generator puts into a headline in the place of these signs.
_DAMAGED = str.maketrans(dict.fromkeys(":/\\?*“”<>|[]", "_") | {"'": "’"})
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Mar", "May", "Jul", "Aug", "Oct", "Dec")


def posts(count: int, seed: int = 20) -> Iterator[tuple[str, str]]:
    """Give ``count`` posts as (name, text). The same seed gives the same posts."""
    for number in range(count):
        yield f"{number:05d}.md", post(seed * 1_000_000 + number)


def post(seed: int) -> str:
    """Write one post."""
    prose = Prose(seed)
    kind = prose.chance.choices(list(_SITES), [weight for weight, _ in _SITES.values()])[0]
    # Lengths as feeds have them: most of 4 to 12 kB, a few short flashes, a few long reads.
    wanted = min(29_000, max(900, int(prose.chance.lognormvariate(8.9, 0.6))))
    return _SITES[kind][1](prose, wanted)


def _headed(prose: Prose, author: str, categories: list[str], body: str) -> str:
    chance = prose.chance
    date = (
        f"{chance.choice(_DAYS)}, {chance.randint(1, 28):02d} {chance.choice(_MONTHS)} "
        f"{chance.randint(2020, 2023)} {chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}:07 GMT"
    )
    return _PIECES["post"]["whole"].format(
        title=prose.title().translate(_DAMAGED),
        categories="\n".join(f" - {name}" for name in categories),
        picture=f"https://n.sinaimg.cn/finance/{chance.randint(1, 99999)}.png",
        author=author,
        date=date,
        space=" ",
        body=body,
    )


def _paragraphs(prose: Prose, wanted: int) -> Iterator[str]:
    """Paragraphs of about so many bytes of UTF-8 together."""
    size = 0
    while size < wanted:
        paragraph = prose.paragraph()
        size += 3 * len(paragraph) + 60
        yield paragraph


def _security(prose: Prose) -> tuple[str, str]:
    return prose.chance.choice(list(SECURITIES.items()))


def _sina(prose: Prose, wanted: int) -> str:
    chance, piece = prose.chance, _PIECES["sina"]
    style = chance.choice(["", "", ' cms-style="font-L"'])
    marked = {}
    if chance.random() < 0.3:
        marked = dict(chance.sample(list(SECURITIES.items()), chance.randint(1, 4)))
    waiting = list(marked.items())
    lines = list(_sina_head(prose, style))
    for number, paragraph in enumerate(_paragraphs(prose, wanted - 2500)):
        if waiting and number % 2:
            symbol, name = waiting.pop()
            mark = piece["mark"].format(symbol=symbol, name=name)
            paragraph += f"其中，{mark}发布公告，{prose.sentence()}{name}表示，影响有限。"
        if chance.random() < 0.25:
            middle = paragraph.find("，") + 1
            paragraph = piece["bold"].format(before=paragraph[:middle], after=paragraph[middle:])
        lines.append(f"<p{style}>　　{paragraph}</p>")
        lines += _sina_between(prose, style, number)
    foot = piece["foot"].format(declared="&".join(sorted(marked)), editor=prose.person())
    categories = ["金融", "新浪财经", "新浪财经－国內"]
    return _headed(prose, "新浪财经", categories, "\n".join(lines) + foot)


def _sina_head(prose: Prose, style: str) -> Iterator[str]:
    chance, piece = prose.chance, _PIECES["sina"]
    if chance.random() < 0.4:
        yield f"<p{style}>　　原标题：{prose.title()}</p>"
    if chance.random() < 0.6:
        yield f"<p{style}>　　本报记者 {prose.person()} {prose.word('place')}报道</p>"
    if chance.random() < 0.2:
        yield piece["offer"]
    if chance.random() < 0.1:
        yield piece["advert"].format(outlet=prose.word("outlet"), title=prose.title())


def _sina_between(prose: Prose, style: str, number: int) -> Iterator[str]:
    """What stands between two paragraphs now and then: a heading, a picture, a table."""
    chance = prose.chance
    if chance.random() < 0.12:
        yield f'<p{style}>　　<font cms-style="strong-Bold">{prose.heading()}</font></p>'
    if chance.random() < 0.1:
        caption = chance.choice(["", "", f"资料图：{prose.word('place')}一处车间"])
        name = f"{chance.randrange(16**12):012x}"
        yield _PIECES["sina"]["picture"].format(number=number, name=name, caption=caption)
    if chance.random() < 0.03:
        yield _table(prose)


def _table(prose: Prose) -> str:
    rows = [("代码", "名称", "涨幅（%）")]
    for symbol, name in prose.chance.sample(list(SECURITIES.items()), prose.chance.randint(3, 9)):
        rows.append((symbol[2:], name, f"{prose.chance.uniform(-9, 10):.2f}"))
    lines = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    inner = "\n".join(f"<tr>{line}</tr>" for line in lines)
    return f'<table border="1" cellspacing="0"><tbody>\n{inner}\n</tbody></table>'


def _cls(prose: Prose, wanted: int) -> str:
    chance, piece = prose.chance, _PIECES["cls"]
    opening = piece["opening"]
    lines = [
        opening.format(month=chance.randint(1, 12), editor=prose.person(), text=prose.paragraph())
    ]
    for paragraph in _paragraphs(prose, wanted - 600):
        if chance.random() < 0.1:
            lines.append(f'<h3 id="-{len(lines)}-">{prose.heading()}</h3>')
        lines.append(f"<p>{paragraph}</p>")
        if chance.random() < 0.1:
            lines.append(piece["picture"])
    body = f'<div class="m-b-10">{"".join(lines)}</div>'
    return _headed(prose, "财联社", ["金融", "财联社", "财联社－深度"], body)


def _nbd(prose: Prose, wanted: int) -> str:
    piece = _PIECES["nbd"]
    lines = [piece["opening"].format(editor=prose.person(), space="  ")]
    lines += [f"        <p>　　{paragraph}</p>" for paragraph in _paragraphs(prose, wanted - 1200)]
    if prose.chance.random() < 0.5:
        symbol, name = _security(prose)
        market = "1" if symbol.startswith("sh") else "0"
        text = prose.sentence()
        lines.append(piece["mark"].format(market=market, code=symbol[2:], name=name, text=text))
    lines.append(piece["closing"])
    return _headed(prose, "每经网", ["金融", "每经网"], "\n".join(lines))


def _stcn(prose: Prose, wanted: int) -> str:
    piece = _PIECES["stcn"]
    parts = []
    for paragraph in _paragraphs(prose, wanted - 800):
        if prose.chance.random() < 0.3:
            symbol, name = _security(prose)
            paragraph += piece["mark"].format(symbol=symbol.upper(), code=symbol[2:], name=name)
        parts.append(f"<p>　　{paragraph}</p>")
    parts.append(piece["closing"])
    return _headed(prose, "证券时报网", ["金融", "证券时报网"], "".join(parts))


def _xueqiu(prose: Prose, wanted: int) -> str:
    piece = _PIECES["xueqiu"]
    parts = []
    for paragraph in _paragraphs(prose, wanted - 400):
        if prose.chance.random() < 0.3:
            symbol, name = _security(prose)
            parts.append(piece["mark"].format(symbol=symbol.upper(), name=name))
        parts.append(f"{paragraph}<br><br>\n")
    parts.append(piece["closing"])
    return _headed(prose, "雪球", ["社交媒体", "雪球"], "".join(parts))


def _gelonghui(prose: Prose, wanted: int) -> str:
    parts = []
    for paragraph in _paragraphs(prose, wanted - 500):
        first, comma, rest = paragraph.partition("，")
        parts.append(f"<p><span>{first}</span><span>{comma}</span><span>{rest}</span></p>")
        if prose.chance.random() < 0.1:
            parts.append(f"<p><strong><strong>{prose.heading()}</strong></strong></p>")
    return _headed(prose, "格隆汇", ["金融", "格隆汇"], "".join(parts) + "<p></p>" * 4)


def _flash(prose: Prose, wanted: int) -> str:
    text = "\n".join(_paragraphs(prose, min(wanted, 3000)))
    return _headed(prose, "36kr", ["商业", "36kr", "快讯"], text)


_SITES: dict[str, tuple[float, Callable[[Prose, int], str]]] = {
    "sina": (0.55, _sina),
    "cls": (0.12, _cls),
    "nbd": (0.09, _nbd),
    "stcn": (0.08, _stcn),
    "xueqiu": (0.05, _xueqiu),
    "gelonghui": (0.06, _gelonghui),
    "flash": (0.05, _flash),
}
