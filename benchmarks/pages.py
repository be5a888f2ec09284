"""Saved pages of news sites, 30 to 400 kB: an article of a few kilobytes among everything else.

How much of a page is scripts, tags, links and pictures, how long the tags are and how many of them are
like no other, is as on real pages of Chinese news sites (medians: 110 kB, 720 elements, 145 links).
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.prose import Prose

_KINDS: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("chrome.toml").read_text(encoding="utf-8")
)
_FIGURE = '<figure><img src="//img.example.com/1.jpg"><figcaption>资料图</figcaption></figure>'
_TIME = '<meta property="article:published_time" content="2022-07-12T08:16:00+08:00">'
_STYLE = ".%s-%d{margin:0 auto;padding:%dpx;font:14px/1.7 'PingFang SC',sans-serif;color:#4d4f53}\n"
_SCRIPT = (
    "(function(w,d){var s=d.createElement('script');s.async=1;s.src='//cdn.example.com/%d.js';"
    "d.head.appendChild(s);w.__conf=w.__conf||{};w.__conf.pos=['top','side','foot'];"
    "for(var i=0;i<w.__conf.pos.length;i++){if(i>%d){w.report&&w.report(w.__conf.pos[i]);}}"
    "})(window,document);"
)
SCRIPTS, STYLES, COMMENTS = 0.16, 0.08, 0.02
"""Shares of a page's size."""

DATED = 0.5
"""Share of the pages whose head tells the time; the others show it only."""


def pages(count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Give ``count`` pages as (name, text). The same seed gives the same pages."""
    for number in range(count):
        yield f"{number:05d}.html", page(seed * 1_000_000 + number)


def page(seed: int) -> str:
    """Write one page."""
    prose = Prose(seed)
    wanted = min(400_000, max(30_000, int(prose.chance.lognormvariate(11.7, 0.6))))
    article = _article(prose)
    rest = max(4_000, wanted - len(article.encode()))
    site = _KINDS[prose.chance.choice(sorted(_KINDS))]
    title, outlet = prose.title(), prose.word("outlet")
    fill = _Filler(prose, outlet)
    return "".join(
        [
            _head(prose, title, outlet, rest),
            fill(site["body"]),
            *(_piece(fill, piece, rest) for piece in site["before"]),
            fill(site["open"]),
            f'<h1 class="main-title">{title}</h1>',
            fill(site["info"]),
            fill(site["article"]),
            article,
            fill(site["close"]),
            "</div></div>",
            *(_piece(fill, piece, rest) for piece in site["side"]),
            *(_piece(fill, piece, rest) for piece in site["after"]),
            _scripts(prose, int(rest * SCRIPTS / 2)),
            "</body></html>",
        ]
    )


class _Filler:
    """Fills the slots of a template: each time with other words, addresses and numbers."""

    def __init__(self, prose: Prose, outlet: str) -> None:
        self._prose = prose
        self._outlet = outlet

    def __call__(self, template: str) -> str:
        """The template with its slots filled."""
        first, *parts = template.split("{")
        filled = [first]
        for part in parts:
            slot, _, rest = part.partition("}")
            filled += [self._slot(slot), rest]
        return "".join(filled)

    def _slot(self, slot: str) -> str:
        prose, chance = self._prose, self._prose.chance
        match slot:
            case "title":
                return prose.title()
            case "sentence":
                return prose.sentence()
            case "outlet":
                return self._outlet
            case "word":
                return prose.word("industry")
            case "url":
                path = f"{chance.randint(2019, 2022)}-07-{chance.randint(10, 30)}"
                return f"https://news.example.com/c/{path}/doc-{chance.randrange(10**8):08d}.shtml"
            case "image":
                return f"//n.example.com/front/200/w600h400/{chance.randrange(16**8):08x}.jpg"
            case "id":
                return f"{chance.randrange(10**6):06d}"
            case "number":
                return str(chance.randint(1, 9))
            case "count":
                return f"{chance.randrange(20_000):,}"
            case "date":
                return "2022年07月12日"
            case "clock":
                return f"{chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}"
        return prose.filled("{" + slot + "}")


def _piece(fill: _Filler, piece: dict[str, Any], size: int) -> str:
    """A part of the chrome, filled up to its share of the page."""
    before, behind = (fill(part) for part in piece["once"])
    lines, length = [], 0
    while length < size * piece["share"]:
        lines.append(fill(piece["each"]))
        length += len(lines[-1].encode())
    return "".join([before, *lines, behind])


def _head(prose: Prose, title: str, outlet: str, size: int) -> str:
    styles = "".join(
        _STYLE % (prose.chance.choice(["box", "nav", "col"]), n, n % 40)
        for n in range(int(size * STYLES) // 90)
    )
    remarks = "".join(f"<!-- {prose.heading()} -->" for _ in range(int(size * COMMENTS) // 60))
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="renderer" content="webkit">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}_{outlet}</title>"
        f'<meta name="keywords" content="{prose.word("industry")},{prose.word("place")}">'
        f'<meta name="description" content="{prose.sentence()}">'
        f"{_TIME if prose.chance.random() < DATED else ''}"
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">'
        '<link rel="stylesheet" href="//css.example.com/a.css"><link rel="icon" href="/favicon.ico">'
        f"<style>{styles}</style>{remarks}{_scripts(prose, int(size * SCRIPTS / 2))}</head>"
    )


def _article(prose: Prose) -> str:
    parts = [f"<p>本报记者 {prose.person()} {prose.word('place')}报道</p>"]
    for _ in range(prose.chance.randint(5, 22)):
        parts.append(f"<p>　　{prose.paragraph()}</p>")
        if prose.chance.random() < 0.15:
            parts.append(f"<p><strong>{prose.heading()}</strong></p>")
        if prose.chance.random() < 0.1:
            parts.append(_FIGURE)
    parts.append(f"<p>（责任编辑：{prose.person()}）</p>")
    return "\n".join(parts)


def _scripts(prose: Prose, size: int) -> str:
    count = max(1, size // (len(_SCRIPT) + 20))
    chance = prose.chance
    return "\n".join(
        f"<script>{_SCRIPT % (chance.randrange(10**6), chance.randint(0, 3))}</script>"
        for _ in range(count)
    )
