"""Line breaks that stand for the end of a paragraph."""

from selectolax.lexbor import LexborNode

from newscli.clean.builder import INDENT


def starts_paragraph(node: LexborNode | None) -> bool:
    """Whether what follows a line break is set as a paragraph: indented, or after a blank line."""
    while node is not None and node.tag == "-text" and (node.text_content or "").isspace():
        if "\u3000" in (node.text_content or ""):
            return True
        node = node.next
    if node is None:
        return False
    if node.tag == "-text":
        text = (node.text_content or "").lstrip(" \t\r\n")
        return text[:1] == INDENT[1] or text[:2] == "\xa0\xa0"
    return node.tag == "br"
