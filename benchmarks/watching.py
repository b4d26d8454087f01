"""The store of ``citator watch``: how fast it takes in what was seen, how large it grows, how long "what is due" and "what changed" take.

``python -m benchmarks.watching [ADDRESSES [ROUNDS]]``: so many addresses, each looked at in so many rounds with nothing changed, then a
round in which one in fifty is gone. Each page has a title and 150 words of its own. No request is made.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from citator.model import FrozenMap, LinkCheck, LinkVerdict, Observation, Page
from citator.rules.link_history import DAY, Policy
from citator.rules.link_title import Expected
from citator.store import Store, open_store
from citator.store import asking as ask
from citator.store.citing import Cited, Entry, keep
from citator.store.spans import Look, now, write
from citator.watch.kept import digest_of
from citator.watch.ledger import Ledger, Seen
from citator.watch.taking import link_of

_START = 1_700_000_000
_BATCH = 500
_WORDS = "river lamp keeper tide mill weir harbour log ship oil stair bread letter causeway fog bell chart sound reef light".split()


def _url(number: int) -> str:
    return f"https://host{number % 5_000}.example.org/reports/{number}/the-log-of-the-lighthouse.html"


def _page(number: int) -> Page:
    words = [f"{_WORDS[(number * 7 + at * at) % len(_WORDS)]}{(number + at) % 97}" for at in range(150)]
    return Page(_url(number), title=f"Log number {number}", text=" ".join(words))


def _seen(number: int, address_id: int, at: int, *, gone: bool = False) -> Seen:
    moment = datetime.fromtimestamp(at, UTC)
    url = _url(number)
    status, verdict, reason = (404, LinkVerdict.DEAD, "not-found") if gone else (200, LinkVerdict.ALIVE, "ok")
    page = Page(url, title="Not found") if gone else _page(number)
    headers = FrozenMap({"content-type": "text/html", "etag": f'"{number}"'})
    observation = Observation(
        "o1", url, moment, status=status, final_url=url, headers=headers, media_type="text/html", page=page, size=9_000,
        sha256=sha256(url.encode()).hexdigest(),
    )  # fmt: skip
    return Seen(address_id, at, LinkCheck(url, verdict, reason, status, url), observation, Expected())


def _batches(ids: Sequence[int], at: int, gone: int = 0) -> Iterator[list[Seen]]:
    for start in range(0, len(ids), _BATCH):
        numbers = range(start, min(start + _BATCH, len(ids)))
        yield [_seen(number, ids[number], at, gone=bool(gone) and number % gone == 0) for number in numbers]


def _filled(store: Store, count: int) -> list[int]:
    ids: dict[bytes, int] = {}
    for start in range(0, count, 20_000):
        entries = [
            Entry(f"url {_url(number)}", f"log{number}", "{}", "[]", (link_of(_url(number)),))
            for number in range(start, min(start + 20_000, count))
        ]
        with store.writing() as connection:
            keep(connection, Cited(f"list{start}", None, None, entries), _START)
    with store.reading() as connection:
        for _, number, url in ask.watched_ids(connection):
            ids[digest_of(url)] = number
    return [ids[digest_of(_url(number))] for number in range(count)]


def _size(path: Path) -> float:
    return sum(one.stat().st_size for one in path.parent.glob(f"{path.name}*")) / 1e6


class Watch:
    """Seconds that passed, and seconds of the processor: the machine may have other work."""

    def __init__(self) -> None:
        self.passed = self.used = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        passed, used = time.perf_counter(), time.process_time()
        yield
        self.passed += time.perf_counter() - passed
        self.used += time.process_time() - used

    def rate(self, count: int) -> str:
        return f"{count / self.passed:,.0f} observations/s ({count / self.used:,.0f} for each second of the processor)"


def _round(store: Store, ids: Sequence[int], at: int, gone: int = 0, watch: Watch | None = None) -> Watch:
    """The time in the store; making up what was seen is not counted."""
    ledger, watch = Ledger(store, None, Policy()), watch or Watch()
    for batch in _batches(ids, at, gone):
        with watch.running():
            ledger.record(batch)
    return watch


def _alone(store: Store, ids: Sequence[int], at: int) -> Watch:
    """The time for the rows alone: looks that are judged already go on with the spans that are there."""
    watch = Watch()
    for start in range(0, len(ids), _BATCH):
        with store.reading() as connection:
            rows = list(now(connection, ids[start : start + _BATCH]).values())
        seen = ("alive", "ok", 200, None, b"0" * 32, 9_000, '"1"', None, None, None)
        looks = [
            Look(row.id, row.span_id, at, at, b"", *seen, row.base, at + 9 * DAY, "ok", row.since, row.successes + 1, 0.0, 0, None, True)
            for row in rows
        ]
        with watch.running(), store.writing() as connection:
            write(connection, looks, {row.host_id for row in rows})
    return watch


def _settled(store: Store) -> None:
    with store.reading() as connection:
        connection.exec_driver_sql("pragma wal_checkpoint(truncate)")


def watching(addresses: int = 100_000, rounds: int = 10) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "citator.db"
        with open_store(f"sqlite:///{path}") as store:
            began = time.perf_counter()
            ids = _filled(store, addresses)
            print(f"watch add: {addresses:,} addresses in {time.perf_counter() - began:.1f} s")
            _settled(store)
            empty = _size(path)
            took = _round(store, ids, _START)
            _settled(store)
            first = _size(path)
            print(f"first look: {took.rate(addresses)}; {empty:.1f} MB of addresses, {first - empty:.1f} MB of what was seen")
            took = Watch()
            for number in range(1, rounds):
                _round(store, ids, _START + number * 10 * DAY, watch=took)
            _settled(store)
            looks = addresses * (rounds - 1)
            print(f"unchanged: {looks:,} looks, {took.rate(looks)}; {_size(path) - first:+.1f} MB")
            print(f"the rows alone: {_alone(store, ids, _START + (rounds * 10 - 5) * DAY).rate(addresses)}")
            last = _START + rounds * 10 * DAY
            print(f"one in fifty gone: {_round(store, ids, last, gone=50).rate(addresses)}")
            for name, ask_it in (
                ("due, the first 500", lambda connection: ask.due(connection, last + 400 * DAY, 500)),
                ("due, all", lambda connection: ask.due(connection, last + 400 * DAY)),
                ("due, none", lambda connection: ask.due(connection, last)),
                ("changed in the last round", lambda connection: ask.changes_since(connection, last - 1)),
                ("figures of watch status", lambda connection: ask.counts(connection, last)),
            ):
                times = []
                for _ in range(3):
                    with store.reading() as connection:
                        began = time.perf_counter()
                        ask_it(connection)
                        times.append(time.perf_counter() - began)
                print(f"{name}: {min(times) * 1000:.1f} ms")


if __name__ == "__main__":
    watching(*(int(argument) for argument in sys.argv[1:]))
