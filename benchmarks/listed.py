"""What a list of all listed firms costs ``stocks``: ``python -m benchmarks.listed``."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

import newscli
from benchmarks.posts import posts
from benchmarks.prose import SECURITIES
from newscli.stocks import NameList

COUNT = 5_700  # about as many shares as Shanghai, Shenzhen and Beijing have together
_ROUNDS = 15
_FIRST = "东西南北中华国海天金银宏盛泰安康达信诚恒瑞兴隆丰利源茂新科创智博远航凯迪伟力星光明晨旭辉腾飞翔鹏"
_TRADES = (
    "股份 科技 集团 控股 电子 医药 生物 能源 材料 智能 环保 传媒 证券 银行 化工 机械 食品 地产 软件"
)
_PREFIXES = ("600", "601", "603", "605", "002", "300", "301", "688")


def listed(count: int = COUNT) -> Iterator[tuple[str, str]]:
    """Give pairs of ticker and name: the securities of the posts, then names that nobody bears."""
    names = {name: f"{symbol[2:]}.{symbol[:2].upper()}" for symbol, name in SECURITIES.items()}
    draw, trades = Random(57), _TRADES.split()
    while len(names) < count:
        number = len(names)
        prefix = _PREFIXES[number // 1_000 % len(_PREFIXES)]
        market = "SH" if prefix[0] == "6" else "SZ"
        name = draw.choice(_FIRST) + draw.choice(_FIRST) + draw.choice(trades)
        names.setdefault(name, f"{prefix}{number % 1_000 or 1:03d}.{market}")
    yield from ((ticker, name) for name, ticker in names.items())


def write(path: Path, count: int = COUNT) -> None:
    """Write such a list as ``--names`` takes it."""
    rows = "".join(f"{ticker},{name}\n" for ticker, name in listed(count))
    path.write_text("ticker,name\n" + rows, encoding="utf-8")


def _milliseconds(*works: Callable[[], object]) -> list[float]:
    """What each takes, in the median of rounds in which they take turns, in time of the processor."""
    seconds: list[list[float]] = [[] for _ in works]
    for _ in range(_ROUNDS):
        for taken, work in zip(seconds, works, strict=True):
            start = process_time()
            work()
            taken.append(process_time() - start)
    return [1_000 * median(taken) for taken in seconds]


def main() -> None:
    """Print what the list costs at the start and for each post."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.csv"
        write(path)
        names = NameList.load(path)
        (reading,) = _milliseconds(lambda: NameList.load(path))
        print(f"reading {COUNT:,} names: {reading:.1f} ms")
    records = [newscli.clean(newscli.parse(text)) for _, text in posts(400)]
    texts = [newscli.text(record)["text"] for record in records]
    search, without, with_names = _milliseconds(
        lambda: [names.find(text) for text in texts],
        lambda: [newscli.stocks(record) for record in records],
        lambda: [newscli.stocks(record, names=names) for record in records],
    )
    found = sum(len(names.find(text)) for text in texts) / len(texts)
    for what, spent in (("searching", search), ("in all", with_names - without)):
        print(f"{what}: {1_000 * spent / len(records):.0f} µs a post, with {found:.1f} names each")


if __name__ == "__main__":
    main()
