"""What has changed, for those who want to know only that: news first, and what is still broken; nothing new, nothing said."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from citator.formats.json.evidence import archived_to_json
from citator.formats.json.values import time_text
from citator.model import Archived, LinkCheck, LinkVerdict, Severity
from citator.rules.link_history import State
from citator.rules.link_title import Expected
from citator.rules.link_verdict import judge
from citator.store import Connection, Store
from citator.store import asking as ask
from citator.store.asking import Citing
from citator.store.spans import Change, Now, Span, batches, contents, copies_of, now, spans_of
from citator.text.userinfo import masked
from citator.watch.judging import expected_for
from citator.watch.kept import seen_again

__all__ = [
    "FAILED", "KINDS", "Item", "Known", "apart", "failing_since", "gathered", "is_out_of_order", "moment", "news_of", "number_out_of_order",
    "severity_of", "standing", "still_broken",
]  # fmt: skip

KINDS: Final = ("broken", "recovered", "moved", "drifted", "archived")
_OUT_OF_ORDER: Final = {"broken": "out-of-order", "still": "still-out-of-order"}
FAILED: Final = frozenset([*_OUT_OF_ORDER, *_OUT_OF_ORDER.values()])
"""Kinds of news of what is not there: told with the time since when it fails, and not that at which this was certain."""
_SEVERITY: Final = {
    **dict.fromkeys(("broken", "still"), Severity.ERROR),
    **dict.fromkeys(("moved", "drifted", *_OUT_OF_ORDER.values()), Severity.WARNING),
}
_FAILING: Final = frozenset(["dead", "mismatch", "unstable"])

News = dict[str, list["Item"]]


@dataclass(frozen=True, slots=True)
class Known:
    """All that the store knows of one address: how it stands, the verdict on what was seen last, its history, who cites it."""

    row: Now
    check: LinkCheck | None
    spans: tuple[Span, ...]
    citing: tuple[Citing, ...]

    @property
    def key(self) -> str | None:
        """The key of the work that cited it first."""
        return self.citing[0].key if self.citing else None

    @property
    def documents(self) -> list[str]:
        """The documents that cite it."""
        return sorted({one.source for one in self.citing})

    @property
    def failing_since(self) -> datetime | None:
        """When the failures that go on now began; ``None`` where it does not fail."""
        return failing_since(self.spans)

    @property
    def out_of_order(self) -> bool:
        """Whether it counts as dead by time-outs and server errors alone: the page may be there, and nobody is told that it is gone."""
        return self.row.state == State.DEAD and is_out_of_order(self.spans)


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news.

    ``since``: from when on it is so (dead: when that was certain); ``was``: the verdict before; ``what``: more, in words.
    """

    kind: str
    known: Known
    since: datetime | None
    was: str | None = None
    what: str = ""

    @property
    def began(self) -> datetime | None:
        """What people are told of the time: of what is broken, when it failed first, which is days before it was called dead."""
        return self.known.failing_since or self.since if self.kind in FAILED else self.since

    def to_json(self) -> dict[str, Any]:
        """The item of the contract."""
        known, check = self.known, self.known.check
        out = {
            "url": masked(known.row.url),
            "key": known.key,
            "documents": [masked(one) for one in known.documents],
            "verdict": known.row.verdict,
            "reason": known.row.reason,
            "status": check.status if check else None,
            "since": time_text(self.since),
            "failing_since": time_text(known.failing_since) if self.kind in FAILED else None,
            "out_of_order": known.out_of_order,
            "was": self.was,
            "suggested_url": masked(check.suggested_url) if check and check.suggested_url else None,
            "archived": archived_to_json(_shown(check.archived)) if check else None,
            "evidence": [masked(line) for line in check.evidence] if check else [],
        }
        return {**out, "what": masked(self.what)} if self.what else out


def _shown(copy: Archived | None) -> Archived | None:
    return copy and replace(copy, url=masked(copy.url))


def moment(seconds: int | None) -> datetime | None:
    """A time of the store."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def failing_since(spans: Sequence[Span]) -> datetime | None:
    """When the failures began that no success has ended; ``None`` where there are none. What is hidden from us is neither."""
    began = None
    for span in spans:
        if span.verdict == "alive":
            began = None
        elif span.verdict in _FAILING:
            began = span.first_at if began is None else min(began, span.first_at)  # a clock may have been set back
    return moment(began)


def is_out_of_order(spans: Sequence[Span]) -> bool:
    """Whether the failures that no success has ended are time-outs and server errors, all of them."""
    verdicts = {span.verdict for span in spans[_last_success(spans) :] if span.verdict in _FAILING}
    return verdicts == {"unstable"}


def _last_success(spans: Sequence[Span]) -> int:
    return next((number for number in range(len(spans) - 1, -1, -1) if spans[number].verdict == "alive"), 0)


def number_out_of_order(connection: Connection) -> int:
    """How many of the addresses that count as dead do so by time-outs and server errors alone."""
    ids = ask.dead(connection, but=("dead", "mismatch"))
    return sum(is_out_of_order(of) for some in batches(ids) for of in spans_of(connection, some).values())


def apart(news: Mapping[str, Sequence[Item]]) -> News:
    """The news as people are told it: what is only out of order is no news of what is gone. Kinds without any are left out."""
    found: News = {}
    for kind, items in news.items():
        for item in items:
            found.setdefault(_OUT_OF_ORDER.get(kind, kind) if item.known.out_of_order else kind, []).append(item)
    return found


def gathered(connection: Connection, ids: Sequence[int], expected: Mapping[int, Expected] | None = None) -> dict[int, Known]:
    """All that is known of addresses, judged under the rules of today, by number. ``expected`` is what another work expects there."""
    rows, spans, citing, copies = now(connection, ids), spans_of(connection, ids), ask.citing(connection, ids), copies_of(connection, ids)
    data = contents(connection, {of[-1].content for of in spans.values() if of[-1].content})
    found: dict[int, Known] = {}
    for number in ids:
        row = rows.get(number)
        if row is None:
            continue
        of = spans.get(number, [])
        cited = tuple(citing.get(number, ()))
        wanted = (expected or {}).get(number) or expected_for(cited)
        check = _check(row, of[-1], data, wanted) if of else None
        if check is not None and number in copies:
            url, taken = copies[number][-1]
            check = replace(check, archived=Archived(url, datetime.fromtimestamp(taken, UTC)), in_archive=True)
        found[number] = Known(row, check, tuple(of), cited)
    return found


def _check(row: Now, span: Span, data: Mapping[bytes, bytes], expected: Expected) -> LinkCheck:
    kept = data.get(span.content) if span.content else None
    if kept is not None:
        return judge(seen_again(span, kept, row.url), expected)
    final = span.final_url or row.url
    return LinkCheck(row.url, LinkVerdict(span.verdict), span.reason, span.status, final, checked_at=moment(span.last_at))


def news_of(store: Store, changes: Sequence[Change]) -> News:
    """News by kind, from what was noted: what is so no longer is left out, and what came and went between says nothing."""
    by_address: dict[int, list[Change]] = {}
    for change in changes:
        by_address.setdefault(change.address_id, []).append(change)
    news: News = {kind: [] for kind in KINDS}
    with store.reading() as connection:
        known = gathered(connection, list(by_address))
    for number, of in by_address.items():
        one = known.get(number)
        if one is None or not one.row.watched:
            continue
        turns = [change for change in of if change.kind in ("broken", "recovered")]
        was_dead = bool(turns) and turns[0].kind == "recovered"
        if turns and one.row.state == State.DEAD and not was_dead:
            news["broken"].append(Item("broken", one, moment(one.row.since), _before(one), _again(turns[-1])))
        elif turns and one.row.state == State.OK and was_dead:
            detail = json.loads(turns[-1].detail)
            news["recovered"].append(Item("recovered", one, moment(one.row.since), detail["was"]["verdict"], _again(turns[-1])))
        for kind in ("moved", "drifted", "archived"):
            last = next((change for change in reversed(of) if change.kind == kind), None)
            if last is not None and _still_so(kind, one):
                detail = json.loads(last.detail)
                was = detail.get("was", {}).get("verdict")
                news[kind].append(Item(kind, one, moment(last.happened), was, detail.get("what", "")))
    return {kind: sorted(items, key=_order) for kind, items in news.items()}


def still_broken(store: Store, news: News) -> list[Item]:
    """What is dead and is no news."""
    told = {item.known.row.id for item in news["broken"]}
    with store.reading() as connection:
        known = gathered(connection, [number for number in ask.dead(connection) if number not in told])
    return sorted((Item("still", one, moment(one.row.since), _before(one)) for one in known.values()), key=_order)


def standing(store: Store, at: int, days: int) -> News:
    """What needs somebody at a time: all that is broken, all that has moved for good, and the texts that drifted in the last ``days``."""
    with store.reading() as connection:
        broken, moved = gathered(connection, ask.dead(connection)), gathered(connection, ask.moved(connection))
        lately = ask.changes_since(connection, at - days * 86_400)
    return {
        "broken": sorted((Item("broken", one, moment(one.row.since), _before(one)) for one in broken.values()), key=_order),
        "moved": sorted((Item("moved", one, moment(one.spans[-1].first_at)) for one in moved.values() if one.spans), key=_order),
        "drifted": news_of(store, [one for one in lately if one.kind == "drifted"])["drifted"],
    }


def severity_of(kind: str) -> Severity:
    """How bad news of a kind is."""
    return _SEVERITY.get(kind, Severity.INFO)


def _order(item: Item) -> tuple[list[str], str]:
    return item.known.documents, item.known.row.url


def _still_so(kind: str, one: Known) -> bool:
    if kind == "moved":
        return (one.row.verdict, one.row.reason) == ("alive", "moved")
    return kind == "archived" or one.row.verdict == "alive"


def _before(one: Known) -> str | None:
    """The last verdict before the failures began; ``None`` where there was none."""
    return next((span.verdict for span in reversed(one.spans) if span.verdict not in _FAILING), None)


def _again(change: Change) -> str:
    return "judged again under other rules; nothing new was seen" if json.loads(change.detail).get("judged_again") else ""
