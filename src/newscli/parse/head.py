"""The head of a page: what it says of itself before the article begins."""

from typing import Any

from selectolax.lexbor import LexborNode

from newscli.dom import tree_of
from newscli.problems import Problem
from newscli.record import loads

Head = dict[str, Any]


def read_head(html: str) -> Head:
    """Read a page's head.

    Returns ``title`` (or None), ``meta`` (every name, property or itemprop, lower-case, with its
    contents in order), ``json_ld`` (the objects, flattened out of arrays and ``@graph``; broken
    scripts are left out), ``canonical`` and ``lang`` (or None).
    """
    tree = tree_of(html)
    title = tree.css_first("title")
    meta: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            meta.setdefault(name.strip().lower(), []).append(content.strip())
    canonical = tree.css_first("link[rel=canonical][href]")
    root = tree.root
    return {
        "title": " ".join(title.text().split()) or None if title else None,
        "meta": meta,
        "json_ld": [
            item
            for node in tree.css('script[type="application/ld+json"]')
            for item in _json_ld(node)
        ],
        "canonical": canonical.attributes.get("href") if canonical else None,
        "lang": (root.attributes.get("lang") if root else None) or None,
    }


def _json_ld(node: LexborNode) -> list[Any]:
    """The objects of one script; none where it is not JSON."""
    try:
        value = loads(
            b'{"@graph":' + node.text().strip().rstrip(";").encode("utf-8", "replace") + b"}"
        )
    except Problem:
        return []
    found: list[Any] = []
    queue = [value["@graph"]]
    while queue:
        item = queue.pop(0)
        if isinstance(item, list):
            queue[:0] = item
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                queue[:0] = graph
            else:
                found.append(item)
    return found
