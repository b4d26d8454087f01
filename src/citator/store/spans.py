"""What was seen at addresses: read as it stands, written as spans. The caller has judged; here nothing but rows is known.

All functions take a connection in a transaction, so that what belongs together is kept together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from citator.store.driver import by_ids, many
from citator.store.schema import address, change, content, host, snapshot, span

__all__ = [
    "Change",
    "Look",
    "Now",
    "Span",
    "contents",
    "copies_of",
    "found_copies",
    "last_span",
    "note_changes",
    "now",
    "rewrite",
    "spans_of",
    "take",
    "write",
]

_AT_ONCE: Final = 500
_LOCK: Final = 0x63697466


class Now(NamedTuple):
    """An address as it stands: its derived columns, and the last span (``span_id`` is ``None`` where it was never seen)."""

    id: int
    url: str
    host_id: int
    watched: bool
    next_at: int | None
    base: bytes | None
    verdict: str | None
    reason: str | None
    state: str
    since: int | None
    successes: int
    weight: float
    clear: int
    failing_since: int | None
    last: int | None
    gone: float
    gone_since: int | None
    silent: bool
    noted: str | None
    moved: str | None
    span_id: int | None
    last_at: int | None
    fingerprint: bytes | None
    content: bytes | None
    final_url: str | None
    sha256: bytes | None


class Span(NamedTuple):
    """One stretch of looks that saw the same."""

    id: int
    address_id: int
    first_at: int
    last_at: int
    fetched: int | None
    looks: int
    verdict: str
    reason: str
    status: int | None
    final_url: str | None
    sha256: bytes | None
    size: int | None
    etag: str | None
    modified: str | None
    content: bytes | None


class Look(NamedTuple):
    """One look to be kept, with all that follows from it. ``extends`` is the span that it goes on with; ``None`` begins a new one."""

    address_id: int
    extends: int | None
    at: int
    fetched: int | None  # the time again, where the page was sent whole
    fingerprint: bytes
    verdict: str
    reason: str
    status: int | None
    final_url: str | None
    sha256: bytes | None
    size: int | None
    etag: str | None
    modified: str | None
    content: bytes | None  # the digest
    data: bytes | None  # the content itself, where the store may not have it yet
    base: bytes | None
    next_at: int | None
    state: str
    since: int | None
    successes: int
    weight: float
    clear: int
    failing_since: int | None
    settled: bool = False  # all but what is counted stands there already
    gone: float = 0.0
    gone_since: int | None = None
    silent: bool = False
    noted: str | None = None
    moved: str | None = None


class Change(NamedTuple):
    """Something worth telling: what kind, when, and the rest as JSON."""

    address_id: int
    run_id: int | None
    happened: int
    kind: str
    detail: str


_IDS: Final[sa.BindParameter[Any]] = sa.bindparam("ids", expanding=True)
_NOW = sa.select(
    address.c.id, address.c.url, address.c.host_id, address.c.watched, address.c.next_at, address.c.base, address.c.verdict,
    address.c.reason, address.c.state, address.c.since, address.c.successes, address.c.weight, address.c.clear, address.c.failing_since,
    address.c.last, address.c.gone, address.c.gone_since, address.c.silent, address.c.noted, address.c.moved,
    address.c.span_id, span.c.last_at, span.c.fingerprint, span.c.content, span.c.final_url, span.c.sha256,
).select_from(address.outerjoin(span, span.c.id == address.c.span_id)).where(address.c.id.in_(_IDS))  # fmt: skip
_SPAN = sa.select(*(span.c[name] for name in Span._fields)).order_by(span.c.id)

_LAST = (
    sa.select(*(span.c[name] for name in Span._fields), content.c.data)
    .select_from(address.join(span, span.c.id == address.c.span_id).join(content, content.c.digest == span.c.content))
    .where(address.c.digest == sa.bindparam("of"))
)


def batches(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The items, as many at a time as one statement takes."""
    for at in range(0, len(items), _AT_ONCE):
        yield items[at : at + _AT_ONCE]


def now(connection: Connection, ids: Sequence[int], *, to_write: bool = False) -> dict[int, Now]:
    """How addresses stand, by their ids.

    ``to_write``: what is made of it will be written in this transaction, and nobody else writes there until then. (In PostgreSQL it would
    be lost, or noted twice; SQLite has one writer.) All take addresses in one order, and wait for nobody who waits for them.
    """
    found: dict[int, Now] = {}
    if to_write:
        take(connection, address, ids)
    for some in batches(ids):
        found.update((row[0], Now._make(row)) for row in by_ids(connection, _NOW, some).all())
    return found


def take(connection: Connection, table: sa.Table, ids: Iterable[int]) -> None:
    """Keep rows from everybody else who writes, until the end of the transaction; what only refers to them may come meanwhile.

    All take addresses before hosts, and of each kind all that they need at once, or two would wait for each other.
    """
    for some in batches(sorted(set(ids))) if connection.dialect.name == "postgresql" else ():
        connection.execute(sa.select(table.c.id).where(table.c.id.in_(some)).order_by(table.c.id).with_for_update(key_share=True))


def spans_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[Span]]:
    """All spans of addresses, the oldest first."""
    found: dict[int, list[Span]] = {}
    for some in batches(ids):
        for row in connection.execute(_SPAN.where(span.c.address_id.in_(some))):
            found.setdefault(row[1], []).append(Span._make(row))
    return found


def last_span(connection: Connection, digest: bytes) -> tuple[Span, bytes] | None:
    """The last span of the address with that digest, with what is kept of its page; ``None`` where there is none, or nothing is kept."""
    row = connection.execute(_LAST, {"of": digest}).first()
    return None if row is None else (Span._make(row[:-1]), row[-1])


def contents(connection: Connection, digests: Iterable[bytes]) -> dict[bytes, bytes]:
    """What is kept of pages, by digest."""
    found: dict[bytes, bytes] = {}
    for some in batches(sorted(set(digests))):
        found.update(
            (row[0], row[1]) for row in connection.execute(sa.select(content.c.digest, content.c.data).where(content.c.digest.in_(some)))
        )
    return found


_EXTEND = (
    span.update()
    .where(span.c.id == sa.bindparam("extends"))
    .values(
        last_at=sa.bindparam("at"),
        looks=span.c.looks + 1,
        fetched=sa.func.coalesce(sa.bindparam("fetched"), span.c.fetched),
        sha256=sa.bindparam("sha256"),
        size=sa.bindparam("size"),
        etag=sa.bindparam("etag"),
        modified=sa.bindparam("modified"),
    )
)
_COUNTED = ("successes", "weight", "clear", "failing_since", "next_at")
_DERIVED = (*_COUNTED, "gone", "gone_since", "verdict", "reason", "state", "since", "silent", "noted", "moved", "base")
_STAND = (
    address.update()
    .where(address.c.id == sa.bindparam("address_id"))
    .values({**{name: sa.bindparam(name) for name in _DERIVED}, "last": sa.bindparam("at")})
)
_STAND_STILL = (
    address.update()
    .where(address.c.id == sa.bindparam("address_id"))
    .values({**{name: sa.bindparam(name) for name in _COUNTED}, "last": sa.bindparam("at")})
)
_STAND_ANEW = _STAND.values({"span_id": sa.bindparam("new_span")})
_BEGIN = span.insert().returning(span.c.id, span.c.address_id)


def write(connection: Connection, looks: Sequence[Look], hosts: Iterable[int]) -> None:
    """Keep looks, at most one for each address, and when their ``hosts`` are next due."""
    extended = [look for look in looks if look.extends is not None]
    fresh = [look for look in looks if look.extends is None]
    many(connection, _EXTEND, extended)
    many(connection, _STAND, [look for look in extended if not look.settled])
    many(connection, _STAND_STILL, [look for look in extended if look.settled])
    if fresh:
        _keep_contents(connection, {one.content: one.data for one in fresh if one.content is not None and one.data is not None})
        # Databases hand out numbers in the order of insertion, and not in that of the rows that come back.
        names = ("address_id", "fingerprint", "verdict", "reason", "status", "final_url", "sha256", "size", "etag", "modified", "content")
        rows = [
            {**{name: getattr(one, name) for name in names}, "first_at": one.at, "last_at": one.at, "fetched": one.fetched, "looks": 1}
            for one in fresh
        ]
        ids = {row[1]: row[0] for row in connection.execute(_BEGIN, rows)}
        connection.execute(_STAND_ANEW, [{**_standing(one), "new_span": ids[one.address_id]} for one in fresh])
    next_for_hosts(connection, hosts)


def _standing(one: Look) -> dict[str, Any]:
    return {name: getattr(one, name) for name in (*_DERIVED, "address_id", "at")}


def _keep_contents(connection: Connection, found: Mapping[bytes, bytes]) -> None:
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    if found:
        # In one order: two that write the same pages in two orders would wait for each other.
        rows = [{"digest": digest, "data": data} for digest, data in sorted(found.items())]
        connection.execute(insert(content).on_conflict_do_nothing(), rows)


_NEXT = (
    host.update()
    .where(host.c.id.in_(_IDS))
    .values(next_at=sa.select(sa.func.min(address.c.next_at)).where(address.c.host_id == host.c.id).scalar_subquery())
)


def next_for_hosts(connection: Connection, hosts: Iterable[int]) -> None:
    """Note when each host is next due: with the first of its addresses."""
    found = sorted(set(hosts))
    take(connection, host, found)
    for some in batches(found):
        by_ids(connection, _NEXT, some)


def rewrite(connection: Connection, spans: Sequence[Mapping[str, Any]], addresses: Sequence[Mapping[str, Any]]) -> None:
    """Put other verdicts on spans (``of``, ``new_verdict``, ``new_reason``), other derived columns on addresses (``address_id``, …)."""
    if spans:
        changed = span.update().where(span.c.id == sa.bindparam("of"))
        connection.execute(changed.values(verdict=sa.bindparam("new_verdict"), reason=sa.bindparam("new_reason")), list(spans))
    if addresses:
        connection.execute(_STAND, list(addresses))


def note_changes(connection: Connection, changes: Sequence[Change]) -> None:
    """Write down what is worth telling; the last thing in its transaction.

    Where many write, one after the other: a reader's mark is a number, and nothing with a lower one may come to light behind it.
    """
    if changes:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        connection.execute(change.insert(), [one._asdict() for one in changes])


def found_copies(connection: Connection, copies: Sequence[tuple[int, str, int, int]]) -> set[int]:
    """Note archived copies (address, where, when it was made, when it was found); the addresses that had none before."""
    if not copies:
        return set()
    known = copies_of(connection, [one[0] for one in copies])
    fresh = {(one[0], one[1]): one for one in copies if one[1] not in {url for url, _ in known.get(one[0], ())}}
    rows = [{"address_id": one[0], "url": one[1], "taken": one[2], "found": one[3]} for one in fresh.values()]
    if rows:
        connection.execute(snapshot.insert(), rows)
    return {one[0] for one in copies} - known.keys()


def copies_of(connection: Connection, ids: Sequence[int]) -> dict[int, list[tuple[str, int]]]:
    """The archived copies of addresses: where, and when they were made; the one found last at the end."""
    found: dict[int, list[tuple[str, int]]] = {}
    for some in batches(ids):
        wanted = sa.select(snapshot.c.address_id, snapshot.c.url, snapshot.c.taken).where(snapshot.c.address_id.in_(some))
        for row in connection.execute(wanted.order_by(snapshot.c.found, snapshot.c.taken)):
            found.setdefault(row[0], []).append((row[1], row[2]))
    return found
