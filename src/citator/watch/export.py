"""Every work with the current status of its links, in the formats of bibliographies and as CSV; and the history of one address."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, TypeAlias

from citator.formats import writers
from citator.formats.json import record_from_json
from citator.formats.json.values import time_text
from citator.model import Field, LinkCheck, Record, Report, Work
from citator.rules.link_title import Expected, expected_of
from citator.store import Connection, Store
from citator.store import asking as ask
from citator.store.asking import StoredWork
from citator.text.userinfo import masked
from citator.watch.columns import COLUMNS, as_parquet
from citator.watch.kept import digest_of
from citator.watch.news import Known, gathered, moment
from citator.watch.reports import SEPARATOR

__all__ = ["FORMATS", "export", "history"]

FORMATS: Final = ("bibtex", "biblatex", "csl-json", "ris", "csv", "parquet")

_One: TypeAlias = tuple[Work, list[Known], tuple[str, ...]]
"""A work, its links, and the documents that cite it."""
_Found: TypeAlias = list[_One]


def export(store: Store, format: str) -> str | bytes:  # noqa: A002 - the name of the option everywhere
    """Every work with its links, in one of ``FORMATS``: bytes for "parquet", else text."""
    with store.reading() as connection:
        found = [one for some in ask.works(connection) for one in _with_links(connection, some)]
    if format == "csv":
        return _csv(found)
    if format == "parquet":
        return as_parquet(_rows(found))
    return masked(writers.write(Report(works=tuple(work for work, _, _ in found)), format))


def _with_links(connection: Connection, works: list[StoredWork]) -> Iterator[_One]:
    """Works with the verdicts on their addresses: each judged by what this work expects there."""
    # Of the works that have the same address and expect something else there, each has a round of its own.
    rounds: list[dict[int, Expected]] = []
    chosen: dict[tuple[int, int], int] = {}
    for one in works:
        wanted = expected_of(record_from_json(json.loads(one.record)))
        for number, _ in one.links:
            free = (at for at, of in enumerate(rounds) if of.get(number, wanted) == wanted)
            at = chosen[one.id, number] = next(free, len(rounds))
            if at == len(rounds):
                rounds.append({})
            rounds[at][number] = wanted
    known = [gathered(connection, list(of), of) for of in rounds]
    for one in works:
        record = _without_passwords(record_from_json(json.loads(one.record)))
        found = [(known[chosen[one.id, number]].get(number), url) for number, url in one.links]
        links = [(of, url) for of, url in found if of is not None]
        checks = [_shown_check(of.check, url or of.check.url) for of, url in links if of.check]
        link = checks[0] if checks else None
        url = masked(links[0][1] or links[0][0].row.url) if links else None
        archived = link.archived if link else None
        work = Work(f"w{one.id}", one.key, (), record, record, url, link, tuple(checks[1:]), archived=archived)
        yield work, [of for of, _ in links], one.sources


def _without_passwords(record: Record) -> Record:
    return record.having(URL=Field(masked(url))) if (url := record.text("URL")) != masked(url) else record


def _shown_check(check: LinkCheck, url: str) -> LinkCheck:
    final, suggested = (one and masked(one) for one in (check.final_url, check.suggested_url))
    return replace(check, url=masked(url), final_url=final, suggested_url=suggested)


def _csv(found: _Found) -> str:
    """The rows (RFC 4180); times are RFC 3339, documents parted by a bar."""
    out = io.StringIO()
    table = csv.DictWriter(out, tuple(COLUMNS), restval="", lineterminator="\r\n")
    table.writeheader()
    for row in _rows(found):
        table.writerow({name: _harmless(_written(cell)) for name, cell in row.items() if cell is not None})
    return out.getvalue()


def _rows(found: _Found) -> Iterator[dict[str, Any]]:
    """One row for each address of each work; a work without one has a row too."""
    for work, links, sources in found:
        about = {"key": work.key, "type": work.record.type, "title": work.record.text("title"), "documents": sources}
        for cells in map(_cells, links) if links else [{}]:
            yield {name: _shown(cell) for name, cell in {**about, **cells}.items()}


def _cells(known: Known) -> dict[str, Any]:
    row, check, spans = known.row, known.check, known.spans
    cells = {
        "url": row.url,
        "verdict": row.verdict,
        "reason": row.reason,
        "state": row.state,
        "since": moment(row.since),
        "checks": sum(span.looks for span in spans),
    }
    if spans:
        cells |= {"first_seen": moment(spans[0].first_at), "checked_at": moment(spans[-1].last_at)}
    if check is not None:
        cells |= {"verdict": check.verdict.value, "reason": check.reason}  # for this work
        cells |= {"status": check.status, "final_url": check.final_url, "suggested_url": check.suggested_url}
        if check.archived:
            cells |= {"archived_url": check.archived.url, "archived_at": check.archived.datetime}
    return cells


def _shown(cell: Any) -> Any:
    return masked(cell) if type(cell) is str else tuple(map(masked, cell)) if isinstance(cell, tuple) else cell


def _written(cell: Any) -> Any:
    return time_text(cell) if isinstance(cell, datetime) else SEPARATOR.join(cell) if isinstance(cell, tuple) else cell


def _harmless(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def history(store: Store, named: str) -> list[dict[str, Any]] | None:
    """What was seen at an address, or at those of the work with a key: a line for each unchanged stretch, the oldest first.

    ``None`` where nothing of that name is or was watched.
    """
    with store.reading() as connection:
        ids = ask.find(connection, digest_of(named), named)
        known = gathered(connection, ids)
    return list(_lines(known.values())) if ids else None


def _lines(known: Iterable[Known]) -> Iterator[dict[str, Any]]:
    for one in known:
        for span in one.spans:
            yield {
                "url": masked(one.row.url),
                "first_seen": time_text(moment(span.first_at)),
                "last_seen": time_text(moment(span.last_at)),
                "checks": span.looks,
                "verdict": span.verdict,
                "reason": span.reason,
                "status": span.status,
                "final_url": masked(span.final_url or one.row.url) if span.final_url or span.status is not None else None,
                "sha256": span.sha256.hex() if span.sha256 else None,
            }
