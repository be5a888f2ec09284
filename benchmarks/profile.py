"""Where a command spends its time: ``python -m benchmarks.profile text`` (from raw records)."""

import argparse
import cProfile
import pstats

import newscli
from benchmarks.posts import posts
from newscli.record import dumps, loads


def main() -> None:
    """Profile one command over some posts, and print the functions that took most."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profile", description=__doc__)
    parser.add_argument("stage", choices=("parse", "clean", "meta", "stocks", "text"))
    parser.add_argument("--posts", type=int, default=300)
    parser.add_argument("--clean", action="store_true", help="from clean records")
    parser.add_argument("--rows", type=int, default=30)
    parser.add_argument("--sort", choices=("tottime", "cumtime", "ncalls"), default="tottime")
    chosen = parser.parse_args()
    records = [newscli.parse(text) for _, text in posts(chosen.posts)]
    if chosen.clean:
        records = [newscli.clean(record) for record in records]
    lines = [dumps(record) for record in records]
    stage = getattr(newscli, chosen.stage)
    stage(loads(lines[0]))  # load what it needs
    profile = cProfile.Profile()
    profile.enable()
    for line in lines:
        dumps(stage(loads(line)))
    profile.disable()
    pstats.Stats(profile).sort_stats(chosen.sort).print_stats(chosen.rows)


if __name__ == "__main__":
    main()
