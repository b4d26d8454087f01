"""What the pages show, from the store: only read, and judged under the rules of today as far as one address goes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from citator.formats.json import record_from_json
from citator.model import LinkVerdict
from citator.store import Connection, Store, listing, runs
from citator.store import asking as ask
from citator.store.listing import Wanted
from citator.store.spans import Change, copies_of, spans_of
from citator.watch.figures import STATES
from citator.watch.news import (
    Item,
    Known,
    apart,
    failing_since,
    gathered,
    moment,
    news_of,
    number_out_of_order,
    still_broken,
)
from citator.watch.told import HEADS

__all__ = ["PAGE", "Wanted", "address", "documents", "fault_of", "overview", "report", "works"]

PAGE: Final = 100
"""How many addresses stand on one page."""
MOST: Final = 500
"""How much news of one kind does."""
_QUOTED: Final = 200  # characters of what was asked for
_FAILING: Final = frozenset(["dead", "suspect"])


@dataclass(frozen=True, slots=True)
class Row:
    """One address of one work."""

    key: str
    title: str
    id: int | None
    url: str | None
    verdict: str | None
    reason: str | None
    state: str | None
    since: datetime | None
    last: datetime | None
    out_of_order: bool = False


def overview(store: Store, at: int) -> dict[str, Any]:
    """The figures, and what the last run brought."""
    with store.reading() as connection:
        counts, last = ask.counts(connection, at), runs.last_run(connection)
        changes = runs.news_of_last(connection)
        silent = number_out_of_order(connection)
    states = [(name, counts.states.get(name, 0)) for name in STATES]
    news = _news(news_of(store, changes))
    began, ended = (moment(last.started), moment(last.finished)) if last else (None, None)
    about = {"last": last, "began": began, "ended": ended, "news": news, "next": moment(counts.next_due)}
    return {"counts": counts, "states": states, "out_of_order": silent, **about}


def fault_of(store: Store, wanted: Wanted) -> str:
    """Why nothing can be wanted so: a state or verdict that there is not, a document that is not watched; "" where it can."""
    for name, value, known in (("state", wanted.state, STATES), ("verdict", wanted.verdict, tuple(LinkVerdict))):
        if value and value not in known:
            return f"{name}: {value[:_QUOTED]!r} is none of {', '.join(known)}"
    if wanted.document:
        with store.reading() as connection:
            if not listing.has_document(connection, wanted.document):
                return f"document: {wanted.document[:_QUOTED]!r} is not watched (Documents lists those that are)"
    return ""


def works(store: Store, wanted: Wanted, page: int) -> dict[str, Any]:
    """A page of works with the addresses that are wanted."""
    with store.reading() as connection:
        found = listing.listed(connection, wanted, (page - 1) * PAGE, PAGE + 1)
        spans = spans_of(connection, [one.address_id for one in found if one.address_id is not None and one.state in _FAILING])
    failing = {number: failing_since(of) for number, of in spans.items()}
    rows = [
        Row(
            one.key, _title(one.record), one.address_id, one.url, one.verdict, one.reason, one.state,
            failing.get(one.address_id or 0) or moment(one.since), moment(one.last),
            one.state == "dead" and bool(one.silent),
        )
        for one in found[:PAGE]
    ]  # fmt: skip
    return {"rows": rows, "more": len(found) > PAGE, "page": page, "wanted": wanted, "states": STATES}


def documents(store: Store) -> dict[str, Any]:
    """The documents, each with how its addresses stand."""
    with store.reading() as connection:
        found = listing.documents(connection)
    rows: dict[str, dict[str, int]] = {}
    for one in found:
        rows.setdefault(one.source, dict.fromkeys(STATES, 0)).update({one.state: one.number} if one.state else {})
    return {"rows": rows, "states": STATES}


def address(store: Store, number: int) -> dict[str, Any] | None:
    """All that is known of an address; ``None`` where there is none of that number."""
    with store.reading() as connection:
        known = gathered(connection, [number]).get(number)
        copies = copies_of(connection, [number]).get(number, [])
    if known is None:
        return None
    spans = [(moment(span.first_at), moment(span.last_at), span) for span in reversed(known.spans)]
    shown = {"spans": spans, "copies": [(url, moment(taken)) for url, taken in reversed(copies)], "cited": _cited(known)}
    failing = known.failing_since if known.row.state in _FAILING else None
    return {"known": known, "row": known.row, "check": known.check, "since": moment(known.row.since), "failing": failing, **shown}


def report(store: Store, since: datetime | None) -> dict[str, Any]:
    """News since a time, or what the last run brought; and what is still broken."""
    with store.reading() as connection:
        changes = _changes(connection, since)
    news = news_of(store, changes)
    return {"news": _news({**news, "still": still_broken(store, news)}), "since": since}


def _changes(connection: Connection, since: datetime | None) -> list[Change]:
    if since is not None:
        return ask.changes_since(connection, int(since.timestamp()))
    return runs.news_of_last(connection)


def _news(news: Mapping[str, Sequence[Item]]) -> list[tuple[str, str, int, Sequence[Item]]]:
    """What each kind is called, how much of it there is, and the first of it."""
    told = apart(news)
    return [(kind, HEADS[kind], len(told[kind]), told[kind][:MOST]) for kind in HEADS if kind in told]


def _cited(known: Known) -> list[tuple[str, str, str, str | None]]:
    return [(one.key, _title(one.record), one.source, one.url) for one in known.citing]


def _title(record: str) -> str:
    return record_from_json(json.loads(record)).text("title") or ""
