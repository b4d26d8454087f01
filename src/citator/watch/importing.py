"""Takes in what other programs, and other stores, have of addresses: what to watch, and what was seen there before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from citator.config import Settings
from citator.errors import SourceError
from citator.formats.json.values import time_text
from citator.model import Failed, LinkVerdict, Record
from citator.net.addresses import unasked
from citator.rules.link_history import Policy, advance, next_look
from citator.sources import File, load
from citator.store import Store
from citator.store.citing import Cited, Entry, cited_in, numbers_of, put
from citator.store.spans import Change, Look, Now, found_copies, note_changes, now, write
from citator.text.counts import counted
from citator.text.keys import keys
from citator.text.urls import normalise
from citator.text.userinfo import is_masked, masked
from citator.watch.judging import chance, noted_after, policy_of, standing_of, to_note
from citator.watch.kept import clean, digest_of
from citator.watch.news import moment
from citator.watch.reports import REPORTED, Line, read_report
from citator.watch.taking import is_bare, link_of, record_text

__all__ = ["Imported", "bring"]

_AT_ONCE: Final = 5_000  # addresses: a run beside it must not wait for long
_NAMED: Final = 5  # of what is left out for one reason


@dataclass(slots=True)
class Imported:
    """What came of it, in numbers, and the reports that could not be read. ``looks`` were taken into the history.

    ``told``: what was left out and why, in lines for people that name the report and the place in it.
    """

    addresses: int = 0
    new: int = 0
    looks: int = 0
    left_out: int = 0
    failed: list[Failed] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, int]:
        """The counts of the contract."""
        return {name: getattr(self, name) for name in ("addresses", "new", "looks", "left_out")}


def bring(store: Store, reports: Sequence[str], settings: Settings, at: int, seen: int | None = None) -> Imported:
    """Watch what the reports name, and take what they saw into the history of what was never looked at here.

    ``seen``: when the looks were made, for reports that bear no time; without it theirs are not taken. What citator itself saw elsewhere
    (an export) is taken also where it is newer than what was seen here. A report that can't be read changes nothing and is told.
    Raises :class:`StoreError`.
    """
    done, policy = Imported(), policy_of(settings)
    for name in reports:
        try:
            read = read_report(load(File(name), settings.limits()).data, name)
        except SourceError as error:
            done.failed.append(Failed(error.source, error.code, error.reason))
            continue
        done.left_out += len(read.left_out)
        lines = [replace(line, at=line.at if line.at is not None else seen) for line in read.lines]
        done.told += _left_out(name, read.left_out, lines, at)
        found = _by_address(replace(line, at=None) if _is_to_come(line, at) else line for line in lines)
        for some in _parts(found):
            _keep(store, some, name, at, policy, done)
    return done


def _is_to_come(line: Line, at: int) -> bool:
    return line.at is not None and line.at > at


def _left_out(name: str, left_out: Sequence[Line], lines: Sequence[Line], at: int) -> Iterator[str]:
    """What of a report is not taken, and why: the first by name, and how many more."""
    yield from _named(name, left_out, _why_no_address, "line")
    to_come = [line for line in lines if line.has_look and _is_to_come(line, at)]
    yield from _named(
        name, to_come, lambda line: f"{masked(line.url)}: a look at {time_text(moment(line.at))}, which is yet to come", "look"
    )
    odd = [line for line in lines if line.odd]
    yield from _named(name, odd, lambda line: f"{masked(line.url)}: a look with {line.odd}", "look")
    undated = sum(1 for line in lines if line.has_look and line.at is None)
    if undated:
        yield f"{name}: {counted(undated, 'look')} without a time left out (--seen TIME says when they were made)"


def _why_no_address(line: Line) -> str:
    if is_masked(line.url):
        return f"{line.url}: an address whose password is not shown is another one"
    return f"{masked(line.url)}: no address of the web ({unasked(line.url)})" if line.url else "no address"


def _named(name: str, lines: Sequence[Line], why: Callable[[Line], str], noun: str) -> Iterator[str]:
    yield from (f"{name}: {f'{line.place}: ' if line.place else ''}{why(line)}; left out" for line in lines[:_NAMED])
    if len(lines) > _NAMED:
        yield f"{name}: {counted(len(lines) - _NAMED, f'more {noun}')} left out for this reason"


def _parts(found: dict[bytes, list[Line]]) -> Iterator[dict[bytes, list[Line]]]:
    items = iter(found.items())
    while some := dict(islice(items, _AT_ONCE)):
        yield some


def _by_address(lines: Iterable[Line]) -> dict[bytes, list[Line]]:
    """The lines of each address; the one that has seen most comes first."""
    found: dict[bytes, list[Line]] = {}
    for line in lines:
        found.setdefault(digest_of(line.url), []).append(line)
    for of in found.values():
        of.sort(key=lambda line: (line.verdict is None, line.status is None, -(line.at or 0)))
    return found


def _keep(store: Store, found: dict[bytes, list[Line]], report: str, at: int, policy: Policy, done: Imported) -> None:
    by_document: dict[str, list[Line]] = {}
    for of in found.values():
        for line in of:
            for document in line.documents or (report,):
                by_document.setdefault(str(clean(document)), []).append(line)
    ids: dict[bytes, int] = {}
    with store.writing() as connection:
        documents = []
        for document, lines in by_document.items():
            known = cited_in(connection, document)  # under the work that the document itself says it is
            documents.append(Cited(document, None, None, _entries([one for one in lines if digest_of(one.url) not in known])))
        kept = put(connection, documents, at)
        done.new += len(kept.new)
        ids = numbers_of(connection, list(found))
        rows = now(connection, list(ids.values()), to_write=True)
        looks, copies, news = [], [], list[Change]()
        for digest, number in ids.items():
            first, row = found[digest][0], rows[number]
            if _is_news(first, row):
                look, change = _look(first, row, at, policy)
                looks.append(look)
                news += change
            copies += [(number, str(clean(one.archived[0])), one.archived[1], one.at or at) for one in found[digest] if one.archived]
        write(connection, looks, kept.hosts | {row.host_id for row in rows.values()})
        found_copies(connection, copies)
        note_changes(connection, news)
    done.addresses += len(found)
    done.looks += len(looks)


def _is_news(line: Line, row: Now) -> bool:
    """Whether what a line saw belongs into the history: it is dated, and nothing was seen here that counts more."""
    if line.at is None or not line.has_look:
        return False
    return row.span_id is None or (line.verdict is not None and line.at > (row.last_at or 0))


def _entries(lines: Sequence[Line]) -> list[Entry]:
    single = {digest_of(line.url): line for line in reversed(lines)}
    records = [Record.from_csl({"type": line.about.get("type") or "webpage", "URL": line.url, **_title(line)}) for line in single.values()]
    made = keys(records)
    entries = []
    for line, record, key in zip(single.values(), records, made, strict=True):
        name = str(clean(line.about.get("key") or key))
        entries.append(
            Entry(f"url {normalise(line.url)}", name, record_text(record, name), json.dumps([]), (link_of(line.url),), is_bare(record))
        )
    return entries


def _title(line: Line) -> dict[str, str]:
    return {"title": line.about["title"]} if line.about.get("title") else {}


def _look(line: Line, row: Now, at: int, policy: Policy) -> tuple[Look, list[Change]]:
    """The look of a line, and what is to be noted of it. Nothing is kept of the page: a look of our own begins a stretch of its own."""
    verdict, reason = (line.verdict, line.reason) if line.verdict is not None else (LinkVerdict.UNKNOWN, REPORTED)
    seen = line.at if line.at is not None else at
    after = advance(standing_of(row), verdict, reason, seen, policy)
    final = str(clean(line.final_url)) if line.final_url else None
    mark = hashlib.blake2b(f"imported {verdict} {reason} {line.status} {final}".encode(), digest_size=16).digest()
    due = at if line.verdict is None else next_look(after, verdict, seen, policy, chance(row.id, seen))
    kind = to_note(row.noted, after)
    was = {"verdict": row.verdict, "reason": row.reason, "state": row.state, "noted": row.noted}
    look = Look(
        address_id=row.id, extends=None, at=seen, fetched=None, fingerprint=mark, verdict=verdict.value, reason=reason, status=line.status,
        final_url=None if final == row.url else final, sha256=None, size=None, etag=None, modified=None, content=None, data=None,
        base=row.base, next_at=due, state=after.state.value, since=after.since, successes=after.successes, weight=after.weight,
        clear=after.clear, failing_since=after.failing_since, gone=after.gone, gone_since=after.gone_since, silent=after.silent,
        noted=noted_after(row.noted, kind), moved=row.moved,
    )  # fmt: skip
    return look, [Change(row.id, None, seen, kind, json.dumps({"was": was}))] if kind else []
