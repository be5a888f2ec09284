"""Saved pages of news sites, 30 to 400 kB: an article of a few kilobytes among everything else."""

from collections.abc import Iterator

from benchmarks.prose import Prose

_SCRIPT = (
    "(function(w,d){var s=d.createElement('script');s.async=1;"
    "s.src='//cdn.example.com/%d.js';d.head.appendChild(s)})(window,document);"
)
_FIGURE = '<figure><img src="//img.example.com/1.jpg"><figcaption>资料图</figcaption></figure>'
_STYLE = ".%s-%d{margin:0 auto;padding:%dpx;font:14px/1.7 'PingFang SC',sans-serif;color:#4d4f53}"


def pages(count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Give ``count`` pages as (name, text). The same seed gives the same pages."""
    for number in range(count):
        yield f"{number:05d}.html", page(seed * 1_000_000 + number)


def page(seed: int) -> str:
    """Write one page."""
    prose = Prose(seed)
    wanted = min(400_000, max(30_000, int(prose.chance.lognormvariate(11.4, 0.5))))
    article = _article(prose)
    rest = max(4_000, wanted - len(article.encode()))
    title, outlet = prose.title(), prose.word("outlet")
    return "".join(
        [
            _head(prose, title, outlet, rest // 4),
            f'<body class="article-page"><header class="top">{_links(prose, rest // 8, "nav")}</header>',
            '<div class="wrap clearfix"><div class="crumbs"><a href="/">首页</a> &gt; 财经</div>',
            f'<div class="main"><h1 class="main-title">{title}</h1>',
            '<div class="date-source"><span class="date">2022年07月12日 08:16</span> ',
            f'<span class="source">来源：{outlet}</span> <a href="#comments">评论</a></div>',
            f'<div class="article" id="artibody">{article}</div>',
            '<div class="share">分享到：<a href="#">微博</a> <a href="#">微信</a></div></div>',
            f'<div class="side">{_links(prose, rest // 4, "rank")}</div></div>',
            f'<div class="comments" id="comments">{_comments(prose, rest // 8)}</div>',
            f'<div class="related">{_links(prose, rest // 8, "feed")}</div>',
            f"<footer>{_links(prose, 2_000, 'foot')}<p>版权所有 未经许可不得转载</p></footer>",
            _scripts(prose, rest // 8),
            "</body></html>",
        ]
    )


def _head(prose: Prose, title: str, outlet: str, size: int) -> str:
    styles = "".join(
        _STYLE % (prose.chance.choice(["box", "nav", "col"]), n, n % 40) for n in range(size // 180)
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{title}_{outlet}</title>"
        f'<meta name="keywords" content="{prose.word("industry")},{prose.word("place")}">'
        f'<meta name="description" content="{prose.sentence()}">'
        '<meta property="article:published_time" content="2022-07-12T08:16:00+08:00">'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">'
        f"<style>{styles}</style>{_scripts(prose, size // 2)}</head>"
    )


def _article(prose: Prose) -> str:
    parts = [f"<p>本报记者 {prose.person()} {prose.word('place')}报道</p>"]
    for _ in range(prose.chance.randint(6, 30)):
        parts.append(f"<p>　　{prose.paragraph()}</p>")
        if prose.chance.random() < 0.15:
            parts.append(f"<p><strong>{prose.heading()}</strong></p>")
        if prose.chance.random() < 0.1:
            parts.append(_FIGURE)
    parts.append(f"<p>（责任编辑：{prose.person()}）</p>")
    return "\n".join(parts)


def _links(prose: Prose, size: int, name: str) -> str:
    """A list of links of about so many bytes, each with its headline."""
    lines, length = [], 0
    while length < size:
        address = f"https://news.example.com/{prose.chance.randrange(10**8)}.html"
        link = (
            f'<li class="{name}-item"><a href="{address}" target="_blank" '
            f'data-track="{name}_{len(lines)}">{prose.title()}</a><span>07-12</span></li>'
        )
        lines.append(link)
        length += len(link.encode())
    return f'<ul class="{name}-list">{"".join(lines)}</ul>'


def _comments(prose: Prose, size: int) -> str:
    lines, length = [], 0
    while length < size:
        line = (
            f'<div class="comment-item"><span class="user">网友{prose.chance.randrange(10**6)}</span>'
            f'<p>{prose.sentence()}</p><a href="#">回复</a> <em>{prose.chance.randint(0, 99)}</em></div>'
        )
        lines.append(line)
        length += len(line.encode())
    return "".join(lines)


def _scripts(prose: Prose, size: int) -> str:
    count = max(1, size // (len(_SCRIPT) + 20))
    numbers = (prose.chance.randrange(10**6) for _ in range(count))
    return "".join(f"<script>{_SCRIPT % number}</script>" for number in numbers)
