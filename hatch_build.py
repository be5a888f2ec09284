"""What the build makes: the manual page and the completions, from the tables of the command line."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACES = {
    "newscli.1": "share/man/man1/newscli.1",
    "newscli.bash": "share/bash-completion/completions/newscli",
    "_newscli": "share/zsh/site-functions/_newscli",
    "newscli.fish": "share/fish/vendor_completions.d/newscli.fish",
}


class Made(BuildHookInterface):
    """Writes the files into ``build/share`` and has the wheel install them under the prefix."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built (of a source distribution too: it holds the sources)."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        try:
            # Neither needs anything that is not in the standard library.
            from newscli.cli.completion import script
            from newscli.cli.man import man_page
        finally:
            sys.path.pop(0)
        folder = Path(self.root) / "build" / "share"
        folder.mkdir(parents=True, exist_ok=True)
        texts = {
            "newscli.1": man_page(self.metadata.version),
            "newscli.bash": script("bash"),
            "_newscli": script("zsh"),
            "newscli.fish": script("fish"),
        }
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
            build_data["shared_data"][str(folder / name)] = PLACES[name]
