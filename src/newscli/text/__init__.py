"""An article becomes text: plain, or Markdown."""

from newscli.article import Article
from newscli.text.markdown import markdown

__all__ = ["markdown", "plain"]


def plain(article: Article) -> str:
    """The article as plain text: one paragraph a line block, one blank line between, nothing else."""
    return article.text
