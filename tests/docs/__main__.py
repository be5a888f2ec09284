"""``make docs``: the page of the record made anew, and the outputs in all examples."""

import sys
import tempfile
from pathlib import Path

from tests.docs.examples import ROOT, pages, refreshed, samples
from tests.docs.record_page import page


def main() -> int:
    """Write the pages that have changed, and name them."""
    _write(ROOT / "docs" / "record.md", page())
    for path in pages():
        with tempfile.TemporaryDirectory() as where:
            samples(Path(where))
            _write(path, refreshed(path, Path(where)))
    return 0


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    sys.exit(main())
