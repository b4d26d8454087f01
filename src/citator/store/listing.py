"""Pages of what is watched, for people who look it up: works with their addresses, documents with how theirs stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from citator.store.schema import address, cited, document, work

__all__ = ["Listed", "Stands", "Wanted", "documents", "has_document", "listed"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which works: those whose address stands so, whose document is that, in whose address or key the text stands. Empty: all."""

    state: str = ""
    verdict: str = ""
    document: str = ""
    text: str = ""


class Listed(NamedTuple):
    """One address of one work; the address is empty where a work has none."""

    work_id: int
    key: str
    record: str
    address_id: int | None
    url: str | None
    verdict: str | None
    reason: str | None
    state: str | None
    since: int | None
    last: int | None
    silent: bool | None


class Stands(NamedTuple):
    """How many addresses of a document stand so."""

    source: str
    state: str
    number: int


_COLUMNS = (
    work.c.id, work.c.key, work.c.record, address.c.id, address.c.url, address.c.verdict, address.c.reason, address.c.state,
    address.c.since, address.c.last, address.c.silent,
)  # fmt: skip


def listed(connection: Connection, wanted: Wanted, start: int, most: int) -> list[Listed]:
    """Works by their keys, each with its addresses, from ``start`` on."""
    joined = work.join(cited, cited.c.work_id == work.c.id).outerjoin(address, address.c.id == cited.c.address_id)
    if wanted.document:
        joined = joined.join(document, document.c.id == cited.c.document_id)
    rows = sa.select(*_COLUMNS).select_from(joined).distinct()
    for column, value in ((address.c.state, wanted.state), (address.c.verdict, wanted.verdict), (document.c.source, wanted.document)):
        if value:
            rows = rows.where(column == value)
    if wanted.text:
        rows = rows.where(address.c.url.contains(wanted.text, autoescape=True) | work.c.key.contains(wanted.text, autoescape=True))
    rows = rows.order_by(work.c.key, work.c.id, address.c.id).offset(start).limit(most)
    return [Listed._make(row) for row in connection.execute(rows)]


def has_document(connection: Connection, source: str) -> bool:
    """Whether there is a document of that name."""
    return connection.execute(sa.select(document.c.id).where(document.c.source == source)).first() is not None


def documents(connection: Connection) -> Sequence[Stands]:
    """The documents, each with the number of its addresses by how they stand."""
    joined = document.outerjoin(cited, cited.c.document_id == document.c.id).outerjoin(address, address.c.id == cited.c.address_id)
    number = sa.func.count(sa.distinct(address.c.id))
    wanted = sa.select(document.c.source, sa.func.coalesce(address.c.state, ""), number).select_from(joined)
    rows = connection.execute(wanted.group_by(document.c.source, address.c.state).order_by(document.c.source, address.c.state))
    return [Stands._make(row) for row in rows]
