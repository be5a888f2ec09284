"""``python -m newscli``: the same as ``newscli``."""

from newscli.cli import main

main()
