"""``make quality``: scores on labelled samples and work a document, none worse than pinned."""

import argparse
import sys

from tests.quality import effort, gate
from tests.quality.scores import judged_posts


def main() -> int:
    """Measure, print, compare. Gives 1 where a score has fallen."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("-v", "--verbose", action="store_true", help="show every label not met")
    parser.add_argument("--pin", action="store_true", help="pin what is better now")
    parser.add_argument(
        "--accept-lower",
        metavar="REASON",
        help="pin what is worse, too; the reason goes into CHANGELOG.md",
    )
    chosen = parser.parse_args()
    now, floors = gate.reached(), gate.pinned()
    work, ceilings = effort.calls(), effort.pinned()
    for name, fields in now.items():
        for field, score in fields.items():
            floor = floors.get(name, {}).get(field)
            print(f"{name:17} {field:18} {score:.4f}  floor {'-' if floor is None else floor}")
    for field, count in work.items():
        print(f"{'calls':17} {field:18} {count:6.0f}  ceiling {ceilings.get(field, '-')}")
    if chosen.verbose:
        for one in judged_posts():
            if not one.right:
                print(f"  {one.sample} {one.field}: got {one.got!r}, wanted {one.wanted!r}")
    fallen = gate.below(now, floors) + effort.above(work, ceilings)
    accepted = chosen.accept_lower
    if accepted is not None and not accepted.strip():
        parser.error("--accept-lower wants a reason")
    worse = gate.below(now, floors) + effort.above(work, ceilings, margin=1.0)
    if worse and accepted is not None:
        gate.note(worse, accepted.strip())
        gate.write(gate.pin(now, floors, lower=True))
        effort.pin(work, ceilings, higher=True)
        return 0
    if chosen.pin:
        gate.write(gate.pin(now, floors, lower=False))
        effort.pin(work, ceilings, higher=False)
    for line in fallen:
        print(f"worse than pinned: {line}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
