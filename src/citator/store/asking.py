"""Questions to the store: what is due, how much there is of what, what changed, who cites an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from citator.store.opening import Store
from citator.store.schema import address, change, cited, document, fact, host, run, work
from citator.store.spans import Change, batches, next_for_hosts, take

__all__ = [
    "Citing", "Counts", "StoredWork", "change_counts", "changes_after", "changes_of", "changes_since", "citing", "counts", "dead", "due",
    "fact_of", "find", "last_change", "moved", "out_of_order", "recall_to", "set_fact", "set_fact_once", "watched_ids", "works",
]  # fmt: skip


class Citing(NamedTuple):
    """One work that cites an address: its key and record, the address as it has it, the document and the places there."""

    address_id: int | None
    work_id: int
    key: str
    record: str
    url: str | None
    source: str
    places: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, and how it stands."""

    addresses: int
    works: int
    documents: int
    never_checked: int
    due: int
    next_due: int | None
    verdicts: dict[str, int]
    states: dict[str, int]


class StoredWork(NamedTuple):
    """A work with the addresses that its documents have for it, the first cited first."""

    id: int
    key: str
    record: str
    links: tuple[tuple[int, str], ...]
    sources: tuple[str, ...]


def due(connection: Connection, at: int, limit: int | None = None) -> list[tuple[int, int]]:
    """The addresses that are due, as pairs of host and address: the hosts that have waited longest first."""
    wanted = (
        sa.select(address.c.host_id, address.c.id)
        .select_from(host.join(address, address.c.host_id == host.c.id))
        .where(host.c.next_at <= at, address.c.next_at <= at)
        .order_by(host.c.next_at, host.c.id, address.c.next_at, address.c.id)
    )
    return [(row[0], row[1]) for row in connection.execute(wanted if limit is None else wanted.limit(limit))]


def watched_ids(connection: Connection) -> Iterator[tuple[int, int, str]]:
    """Every watched address: host, number, address."""
    wanted = sa.select(address.c.host_id, address.c.id, address.c.url).where(address.c.watched).order_by(address.c.id)
    for row in connection.execute(wanted, execution_options={"yield_per": 5_000}):
        yield row[0], row[1], row[2]


def recall_to(connection: Connection, at: int, latest: int) -> int:
    """Make due at ``at`` what is due after ``latest`` only, which no rule says: a clock that ran ahead has. The number of addresses."""
    late = address.c.watched & (address.c.next_at > latest)
    found = connection.execute(sa.select(address.c.id, address.c.host_id).where(late)).all()
    if not found:
        return 0
    take(connection, address, [row[0] for row in found])
    done = connection.execute(address.update().where(late).values(next_at=at))
    next_for_hosts(connection, {row[1] for row in found})
    return int(done.rowcount)


def counts(connection: Connection, at: int) -> Counts:
    """How much there is, and how it stands at a time."""
    verdicts: Counter[str] = Counter()
    states: Counter[str] = Counter()
    never = 0
    grouped = sa.select(address.c.verdict, address.c.state, sa.func.count()).where(address.c.watched)
    for verdict, state, number in connection.execute(grouped.group_by(address.c.verdict, address.c.state)):
        states[state] += number
        if verdict is None:
            never += number
        else:
            verdicts[verdict] += number
    waiting = sa.select(sa.func.count()).select_from(address).where(address.c.watched)
    return Counts(
        addresses=sum(states.values()),
        works=connection.execute(sa.select(sa.func.count()).select_from(work)).scalar_one(),
        documents=connection.execute(sa.select(sa.func.count()).select_from(document)).scalar_one(),
        never_checked=never,
        due=connection.execute(waiting.where(address.c.next_at <= at)).scalar_one(),
        next_due=connection.execute(sa.select(sa.func.min(host.c.next_at))).scalar(),
        verdicts=dict(verdicts),
        states=dict(states),
    )


def changes_since(connection: Connection, since: int) -> list[Change]:
    """What happened after a time, in order.

    Nothing is told that a clock which ran ahead has dated later than now and than the last run: it would be news for years.
    """
    wanted = sa.select(*(change.c[name] for name in Change._fields)).order_by(change.c.id)
    wanted = wanted.where(change.c.happened > since, change.c.happened <= _latest(connection))
    return [Change._make(row) for row in connection.execute(wanted)]


def changes_of(connection: Connection, run_id: int) -> list[Change]:
    """What a run has to tell, in order."""
    wanted = sa.select(*(change.c[name] for name in Change._fields)).where(change.c.run_id == run_id).order_by(change.c.id)
    return [Change._make(row) for row in connection.execute(wanted)]


def _latest(connection: Connection) -> int:
    """Now, or the time of the last run if that is later (``--as-of``)."""
    last = connection.execute(sa.select(run.c.started, run.c.finished).order_by(run.c.turn.desc(), run.c.id.desc()).limit(1)).first()
    return max(Store.clock(connection), *(one or 0 for one in last or (0,)))


def changes_after(connection: Connection, number: int) -> tuple[int, list[Change]]:
    """What was noted after the change with a number, in order, and the number of the last of them."""
    wanted = sa.select(change.c.id, *(change.c[name] for name in Change._fields)).where(change.c.id > number).order_by(change.c.id)
    rows = connection.execute(wanted).all()
    return (rows[-1][0] if rows else number), [Change._make(row[1:]) for row in rows]


def last_change(connection: Connection) -> int:
    """The number of the last change that was noted; 0 where there is none."""
    return int(connection.execute(sa.select(sa.func.coalesce(sa.func.max(change.c.id), 0))).scalar_one())


def change_counts(connection: Connection, run_id: int) -> dict[str, int]:
    """How many changes of each kind a run has to tell."""
    wanted = sa.select(change.c.kind, sa.func.count()).where(change.c.run_id == run_id).group_by(change.c.kind)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def dead(connection: Connection) -> list[int]:
    """The watched addresses that are dead."""
    wanted = sa.select(address.c.id).where(sa.text("state = 'dead'"), address.c.watched).order_by(address.c.id)
    return list(connection.execute(wanted).scalars())


def out_of_order(connection: Connection) -> int:
    """How many of them are only out of order."""
    wanted = sa.select(sa.func.count()).select_from(address).where(sa.text("state = 'dead'"), address.c.watched, address.c.silent)
    return int(connection.execute(wanted).scalar_one())


def moved(connection: Connection) -> list[int]:
    """The watched addresses whose pages are noted to have moved for good, and are not dead."""
    wanted = sa.select(address.c.id).where(address.c.moved.is_not(None), address.c.state != "dead", address.c.watched)
    return list(connection.execute(wanted.order_by(address.c.id)).scalars())


def citing(connection: Connection, ids: Sequence[int]) -> dict[int, list[Citing]]:
    """The works that cite addresses, by address; the first one taken in first."""
    found: dict[int, list[Citing]] = {}
    joined = cited.join(work, work.c.id == cited.c.work_id).join(document, document.c.id == cited.c.document_id)
    wanted = sa.select(
        cited.c.address_id, work.c.id, work.c.key, work.c.record, cited.c.url, document.c.source, cited.c.places
    ).select_from(joined)
    for some in batches(ids):
        for row in connection.execute(wanted.where(cited.c.address_id.in_(some)).order_by(cited.c.id)):
            found.setdefault(row[0], []).append(Citing._make(row))
    return found


def find(connection: Connection, digest: bytes, key: str) -> list[int]:
    """The addresses with that digest, else those of the work with that key."""
    found = list(connection.execute(sa.select(address.c.id).where(address.c.digest == digest)).scalars())
    if found:
        return found
    joined = cited.join(work, work.c.id == cited.c.work_id)
    wanted = sa.select(cited.c.address_id).select_from(joined).where(work.c.key == key, cited.c.address_id.is_not(None))
    return list(dict.fromkeys(connection.execute(wanted.order_by(cited.c.id)).scalars()))


def works(connection: Connection) -> Iterator[list[StoredWork]]:
    """Every work, in the order in which they were taken in, some at a time."""
    ids = list(connection.execute(sa.select(work.c.id).order_by(work.c.id)).scalars())
    joined = work.join(cited, cited.c.work_id == work.c.id).join(document, document.c.id == cited.c.document_id)
    wanted = sa.select(work.c.id, work.c.key, work.c.record, cited.c.address_id, cited.c.url, document.c.source).select_from(joined)
    for some in batches(ids):
        rows: dict[int, list[tuple[int, str, str, int | None, str | None, str]]] = {}
        for row in connection.execute(wanted.where(work.c.id.in_(some)).order_by(work.c.id, cited.c.id)):
            rows.setdefault(row[0], []).append(tuple(row))
        made = []
        for of in rows.values():
            links = {row[3]: row[4] or "" for row in reversed(of) if row[3] is not None}
            sources = tuple(dict.fromkeys(row[5] for row in of))
            made.append(StoredWork(of[0][0], of[0][1], of[0][2], tuple(reversed(links.items())), sources))
        yield made


def fact_of(connection: Connection, name: str) -> str | None:
    """What the store notes about itself under a name."""
    return connection.execute(sa.select(fact.c.value).where(fact.c.name == name)).scalar()


def set_fact(connection: Connection, name: str, value: str) -> None:
    """Note something about the store itself."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    # In one statement: two runs that begin together both find nothing there.
    made = insert(fact).values(name=name, value=value)
    connection.execute(made.on_conflict_do_update(index_elements=[fact.c.name], set_={"value": value}))


def set_fact_once(connection: Connection, name: str, value: str) -> None:
    """Note something about the store itself, unless something is noted under that name."""
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(insert(fact).values(name=name, value=value).on_conflict_do_nothing())
