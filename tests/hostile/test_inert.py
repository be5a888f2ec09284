"""Cleaned markup is inert: nothing in it runs, whatever was in the document."""

import html
import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import newscli

HERE = Path(__file__).parent
VECTORS = [
    (family, vector)
    for family, table in tomllib.loads((HERE / "vectors.toml").read_text(encoding="utf-8")).items()
    for vector in table["vectors"]
]

PLAIN = """
    p h1 h2 h3 h4 h5 h6 ul ol li blockquote table caption tbody tr figure figcaption pre br
    strong em sub sup code
"""
ALLOWED = {
    **dict.fromkeys(PLAIN.split(), frozenset[str]()),
    "td": frozenset(("colspan", "rowspan")),
    "th": frozenset(("colspan", "rowspan")),
    "a": frozenset(("href",)),
    "img": frozenset(("src",)),
    "span": frozenset(("data-stock",)),
}


def cleaned(vector: str) -> str:
    """The vector in the midst of an article, cleaned."""
    markup = f"<div><p>据报道，公司股价上涨。</p>{vector}<p>分析人士认为，后市可期。</p></div>"
    return str(newscli.clean({"html": markup, "format": "post"})["html"])


def test_there_are_vectors_enough():
    assert len(VECTORS) >= 140
    assert len(set(VECTORS)) == len(VECTORS)


@pytest.mark.parametrize(("family", "vector"), VECTORS)
def test_nothing_but_the_allowed_survives(family, vector):
    body = LexborHTMLParser(cleaned(vector.replace("HIT", "hit(1)"))).body
    assert body is not None
    for node in body.css("*:not(body)"):
        assert node.tag in ALLOWED
        for name, value in node.attributes.items():
            assert name in ALLOWED[node.tag]
            if name in ("href", "src"):
                scheme = re.match(r"[\x00-\x20]*([a-z][\sa-z0-9+.-]*):", value or "", re.A | re.I)
                assert scheme is None or scheme[1] in ("http", "https", "ftp", "mailto")


CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)

PAGE = """<!doctype html><meta charset=utf-8><title>running</title><body><script>
const hits = new Set();
window.hit = n => hits.add(n);
const markup = %s;
const events = ['click', 'mouseover', 'mousedown', 'mouseup', 'pointerenter', 'focus', 'mouseenter',
                'error', 'load', 'toggle', 'animationstart', 'start'];
for (const text of markup) {
  for (const written of [true, false]) {  // as a document of its own, and put into one by a script
    const frame = document.createElement('iframe');
    frame.sandbox = 'allow-scripts allow-same-origin';
    document.body.append(frame);
    const inside = frame.contentDocument;
    if (written) {
      inside.open();
      inside.write('<!doctype html><body>' + text);
      inside.close();
    } else {
      inside.body.innerHTML = text;
    }
  }
}
setTimeout(() => {
  const documents = [...document.querySelectorAll('iframe')].map(f => f.contentDocument);
  for (const d of documents) for (const e of d ? d.querySelectorAll('body *') : []) {
    for (const name of events) { try { e.dispatchEvent(new Event(name, {bubbles: true})); } catch {} }
    if (e.tagName === 'A' && !/^(https?|mailto|ftp):/.test(e.href)) { try { e.click(); } catch {} }
  }
  setTimeout(() => {
    document.body.replaceChildren();
    document.body.textContent = 'HITS ' + JSON.stringify([...hits]);
  }, 500);
}, 500);
</script>"""


def hits(markups: list[str], folder: Path) -> set[int]:
    """The numbers of the markups that ran something in a real browser."""
    texts = [m.replace("HIT", f"parent.hit({n})") for n, m in enumerate(markups)]
    page = folder / "page.html"
    page.write_text(
        PAGE % json.dumps(texts).replace("</", "<\\/").replace("<!--", "<\\!--"), "utf-8"
    )
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom",
        page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    match = re.search(r"HITS (\[[^\]]*\])", html.unescape(done.stdout.decode("utf-8")))
    assert match, done.stdout[:2000]
    return set(json.loads(match[1]))


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")
def test_nothing_runs_in_a_browser(tmp_path):
    # The vectors as they are run, so the check can fail; cleaned, none does.
    raw = [vector for _, vector in VECTORS]
    (tmp_path / "raw").mkdir()
    (tmp_path / "clean").mkdir()
    ran = hits(raw, tmp_path / "raw")
    assert len(ran) >= 60
    assert hits([cleaned(vector) for vector in raw], tmp_path / "clean") == set()
