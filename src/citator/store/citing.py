"""What is cited where: documents, works and addresses come in, and what is no longer cited goes out on request. History always stays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from citator.store.schema import address, cited, document, host, work
from citator.store.spans import batches, next_for_hosts, take

__all__ = [
    "Cited", "Entry", "Kept", "Link", "cited_in", "drop_documents", "keep", "known_documents", "numbers_of", "prune", "put",
    "rename_document", "unwatch_uncited",
]  # fmt: skip


_LOCK: Final = 0x63697465


class Link(NamedTuple):
    """One address of a work: the digest of its normal form, the address as cited, and its host."""

    digest: bytes
    url: str
    host: str


class Entry(NamedTuple):
    """One work in a document: what makes it the same elsewhere, its key, its record (CSL-JSON), where it is cited, its addresses.

    ``bare``: its record says nothing but the address.
    """

    identity: str
    key: str
    record: str
    places: str
    links: tuple[Link, ...]
    bare: bool = False


class Cited(NamedTuple):
    """A document with all the works that it cites."""

    source: str
    media_type: str | None
    sha256: str | None
    entries: Sequence[Entry]


class Kept(NamedTuple):
    """What came of documents: the addresses that are watched now and were not before, and those that were; the hosts of the new ones."""

    new: set[int]
    known: set[int]
    hosts: set[int]


def keep(connection: Connection, one: Cited, at: int) -> Kept:
    """Take in a document, or some of its works, again or for the first time."""
    kept = put(connection, [one], at)
    next_for_hosts(connection, kept.hosts)
    return kept


def put(connection: Connection, documents: Sequence[Cited], at: int) -> Kept:
    """The same of several in one transaction, in which :func:`next_for_hosts` is still to be called for their hosts, once."""
    _alone(connection)
    digests = {link.digest for one in documents for entry in one.entries for link in entry.links}
    take(connection, address, numbers_of(connection, sorted(digests)).values())
    new, everything, hosts = set[int](), set[int](), set[int]()
    for one in documents:
        document_id = _document(connection, one, at)
        works = _works(connection, one.entries, document_id)
        links = {link.digest: link for entry in one.entries for link in entry.links}
        addresses, fresh, touched = _addresses(connection, links, at)
        _cited(connection, document_id, one.entries, works, addresses)
        new |= fresh
        everything |= set(addresses.values())
        hosts |= touched
    return Kept(new, everything - new, hosts)


def _alone(connection: Connection) -> None:
    """Let nobody else change what is cited until the end of the transaction: two would both find a work new. SQLite has one writer.

    To be called before anything is written: who waits here must hold nothing that others wait for.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("select pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def _document(connection: Connection, one: Cited, at: int) -> int:
    values: dict[str, Any] = {"updated": at}
    if one.media_type or one.sha256:  # else it is known by hearsay, and what is known of it stays
        values |= {"media_type": one.media_type, "sha256": one.sha256}
    found = connection.execute(sa.select(document.c.id).where(document.c.source == one.source)).scalar()
    if found is not None:
        connection.execute(document.update().where(document.c.id == found).values(values))
        return int(found)
    made = connection.execute(document.insert().values(source=one.source, added=at, **values).returning(document.c.id))
    return int(made.scalar_one())


def _works(connection: Connection, entries: Sequence[Entry], document_id: int) -> dict[str, int]:
    """The numbers of the works by identity; those that are new are put in, the records of the others brought up to date.

    A bare address says nothing against what another document has of the work.
    """
    wanted = {entry.identity: entry for entry in entries}
    found: dict[str, int] = {}
    taken: set[str] = set()
    for some in batches(list(wanted)):
        found.update((row[0], row[1]) for row in connection.execute(sa.select(work.c.identity, work.c.id).where(work.c.identity.in_(some))))
    told = _cited_elsewhere(connection, [found[name] for name, entry in wanted.items() if entry.bare and name in found], document_id)
    changed = [{"of": found[name], "new": entry.record} for name, entry in wanted.items() if name in found and found[name] not in told]
    if changed:
        connection.execute(work.update().where(work.c.id == sa.bindparam("of")).values(record=sa.bindparam("new")), changed)
    missing = [entry for name, entry in wanted.items() if name not in found]
    for some in batches([entry.key for entry in missing]):
        taken.update(connection.execute(sa.select(work.c.key).where(work.c.key.in_(some))).scalars())
    rows = []
    for entry in missing:
        key = entry.key if entry.key not in taken else _free_key(connection, entry.key, taken)
        taken.add(key)
        rows.append({"identity": entry.identity, "key": key, "record": entry.record})
    for some in batches(rows):
        made = connection.execute(work.insert().returning(work.c.identity, work.c.id), some)
        found.update((row[0], row[1]) for row in made)
    return found


def _cited_elsewhere(connection: Connection, works: Sequence[int], document_id: int) -> set[int]:
    """Those of the works that another document cites too."""
    found: set[int] = set()
    for some in batches(works):
        wanted = sa.select(cited.c.work_id).where(cited.c.work_id.in_(some), cited.c.document_id != document_id)
        found.update(connection.execute(wanted).scalars())
    return found


def _free_key(connection: Connection, key: str, taken: Collection[str]) -> str:
    """``key`` with a number behind it, for another work that has it already; found in steps that double, for many may have it."""

    def is_free(number: int) -> bool:
        name = f"{key}-{number}"
        return name not in taken and connection.execute(sa.select(work.c.id).where(work.c.key == name)).first() is None

    used, free = 1, 2
    while not is_free(free):
        used, free = free, 2 * free
    while free - used > 1:
        middle = (used + free) // 2
        used, free = (used, middle) if is_free(middle) else (middle, free)
    return f"{key}-{free}"


def _addresses(connection: Connection, links: dict[bytes, Link], at: int) -> tuple[dict[bytes, int], set[int], set[int]]:
    """The numbers of the addresses by digest; which of them were not watched until now and are due at once, and the hosts of those."""
    found: dict[bytes, int] = {}
    again: set[int] = set()
    for some in batches(list(links)):
        wanted = sa.select(address.c.digest, address.c.id, address.c.watched).where(address.c.digest.in_(some))
        for row in connection.execute(wanted):
            found[row[0]] = row[1]
            if not row[2]:
                again.add(row[1])
    missing = [link for digest, link in links.items() if digest not in found]
    hosts = _hosts(connection, {link.host for link in missing})
    fresh: set[int] = set()
    for some in batches(missing):
        rows = [
            {
                "digest": link.digest, "url": link.url, "host_id": hosts[link.host], "watched": True, "next_at": at, "state": "unknown",
                "successes": 0, "weight": 0.0, "clear": 0,
            }
            for link in some
        ]  # fmt: skip
        for row in connection.execute(address.insert().returning(address.c.digest, address.c.id), rows):
            found[row[0]] = row[1]
            fresh.add(row[1])
    touched = set(hosts.values())
    for some in batches(sorted(again)):
        connection.execute(address.update().where(address.c.id.in_(some)).values(watched=True, next_at=at))
        touched.update(connection.execute(sa.select(address.c.host_id).where(address.c.id.in_(some))).scalars())
    return found, fresh | again, touched


def _hosts(connection: Connection, names: set[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in batches(sorted(names)):
        found.update((row[0], row[1]) for row in connection.execute(sa.select(host.c.name, host.c.id).where(host.c.name.in_(some))))
    for some in batches([{"name": name} for name in sorted(names - found.keys())]):
        found.update((row[0], row[1]) for row in connection.execute(host.insert().returning(host.c.name, host.c.id), some))
    return found


def _cited(
    connection: Connection,
    document_id: int,
    entries: Sequence[Entry],
    works: dict[str, int],
    addresses: dict[bytes, int],
) -> None:
    rows = {
        (works[entry.identity], addresses[link.digest] if link else None): {
            "document_id": document_id,
            "work_id": works[entry.identity],
            "address_id": addresses[link.digest] if link else None,
            "url": link.url if link else None,
            "places": entry.places,
        }
        for entry in entries
        for link in (entry.links or (None,))
    }
    known: dict[tuple[int, int | None], Any] = {}
    wanted = sa.select(cited.c.id, cited.c.work_id, cited.c.address_id, cited.c.url, cited.c.places)
    for some in batches(sorted({work_id for work_id, _ in rows})):
        for row in connection.execute(wanted.where(cited.c.document_id == document_id, cited.c.work_id.in_(some))):
            known[row[1], row[2]] = row
    for some in batches([row for at, row in rows.items() if at not in known]):
        connection.execute(cited.insert(), some)
    changed = [
        {"of": known[at][0], "new_url": row["url"], "new_places": row["places"]}
        for at, row in rows.items()
        if at in known and (known[at][3], known[at][4]) != (row["url"], row["places"])
    ]
    if changed:
        values: dict[str, Any] = {"url": sa.bindparam("new_url"), "places": sa.bindparam("new_places")}
        connection.execute(cited.update().where(cited.c.id == sa.bindparam("of")).values(values), changed)


def prune(connection: Connection, one: Cited) -> None:
    """Take out of the store what a document cited before and cites no more."""
    _alone(connection)
    now = {(entry.identity, link.digest if link else None) for entry in one.entries for link in (entry.links or (None,))}
    joined = cited.join(work, work.c.id == cited.c.work_id).join(document, document.c.id == cited.c.document_id)
    wanted = sa.select(cited.c.id, work.c.identity, address.c.digest).select_from(
        joined.outerjoin(address, address.c.id == cited.c.address_id)
    )
    known = connection.execute(wanted.where(document.c.source == one.source))
    for some in batches([row[0] for row in known if (row[1], row[2]) not in now]):
        connection.execute(cited.delete().where(cited.c.id.in_(some)))


def known_documents(connection: Connection) -> dict[str, int]:
    """The documents of the store, by the name of their source."""
    return {row[0]: row[1] for row in connection.execute(sa.select(document.c.source, document.c.id))}


def rename_document(connection: Connection, before: str, after: str) -> None:
    """Give a document another name, unless there is one of that name."""
    if connection.execute(sa.select(document.c.id).where(document.c.source == after)).first() is None:
        connection.execute(document.update().where(document.c.source == before).values(source=after))


def cited_in(connection: Connection, source: str) -> set[bytes]:
    """The digests of the addresses that a document cites, as far as is known."""
    joined = cited.join(document, document.c.id == cited.c.document_id).join(address, address.c.id == cited.c.address_id)
    return set(connection.execute(sa.select(address.c.digest).select_from(joined).where(document.c.source == source)).scalars())


def numbers_of(connection: Connection, digests: Sequence[bytes]) -> dict[bytes, int]:
    """The numbers of addresses, by digest."""
    found: dict[bytes, int] = {}
    for some in batches(digests):
        wanted = sa.select(address.c.digest, address.c.id).where(address.c.digest.in_(some))
        found.update((row[0], row[1]) for row in connection.execute(wanted))
    return found


def drop_documents(connection: Connection, ids: Sequence[int]) -> None:
    """Take documents out, with what they cite; :func:`unwatch_uncited` then lets go of the addresses."""
    _alone(connection)
    for some in batches(ids):
        connection.execute(cited.delete().where(cited.c.document_id.in_(some)))
        connection.execute(document.delete().where(document.c.id.in_(some)))


def unwatch_uncited(connection: Connection) -> int:
    """Watch no more what no document cites, and forget works that none cites; the number of addresses. Their history stays."""
    _alone(connection)
    uncited = address.c.watched & ~sa.exists().where(cited.c.address_id == address.c.id)
    found = connection.execute(sa.select(address.c.id, address.c.host_id).where(uncited)).all()
    take(connection, address, [row[0] for row in found])
    done = connection.execute(address.update().where(uncited).values(watched=False, next_at=None))
    connection.execute(work.delete().where(~sa.exists().where(cited.c.work_id == work.c.id)))
    next_for_hosts(connection, {row[1] for row in found})
    return int(done.rowcount)
