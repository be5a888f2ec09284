"""newscli turns scraped Chinese finance news into data."""

__version__ = "0.1.0"
