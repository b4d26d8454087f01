"""What has changed, for those who want to know only that: news first, and what is still broken; nothing new, nothing said.

What the rules decide is noted, once (:mod:`citator.watch.judging`, :mod:`citator.watch.ledger`). A reader has had all that was noted up to
some point; news to it is how what was noted last differs from what was noted last up to there. What a single look shows in between makes
nothing of it untrue, and takes none of it away.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from citator.formats.json.evidence import archived_to_json
from citator.formats.json.values import time_text
from citator.model import Archived, LinkCheck, LinkVerdict, Severity
from citator.rules.link_drift import drifted
from citator.rules.link_history import State
from citator.rules.link_title import Expected
from citator.rules.link_verdict import judge
from citator.store import Connection, Store
from citator.store import asking as ask
from citator.store.asking import Citing
from citator.store.spans import Change, Now, Span, contents, copies_of, now, spans_of
from citator.text.userinfo import masked
from citator.watch.judging import expected_for
from citator.watch.kept import seen_again

__all__ = [
    "FAILED", "KINDS", "Item", "Known", "apart", "as_noted", "failing_since", "gathered", "moment", "news_of", "number_out_of_order",
    "severity_of", "standing", "still_broken",
]  # fmt: skip

KINDS: Final = ("broken", "recovered", "withdrawn", "moved", "drifted", "archived")
_IN_JSON: Final = {"out-of-order": "broken"}
_OUT_OF_ORDER: Final = {"broken": "out-of-order", "still": "still-out-of-order"}
FAILED: Final = frozenset([*_OUT_OF_ORDER, *_OUT_OF_ORDER.values()])
"""Kinds of news of what is not there: told with the time since when it fails, and not that at which this was certain."""
_SEVERITY: Final = {
    **dict.fromkeys(("broken", "still"), Severity.ERROR),
    **dict.fromkeys(("moved", "drifted", *_OUT_OF_ORDER.values()), Severity.WARNING),
}
_SHARE: Final = 0.5  # of the text that must stay: noted with each text that drifted since November 2026
_GONE: Final = frozenset(["dead", "mismatch"])
_FAILING: Final = _GONE | {"unstable"}
_ALIVE: Final = frozenset(["alive"])
_STANDING: Final = frozenset(["broken", "out-of-order", "withdrawn", "recovered"])
"""Changes that say how an address stands; the others say what its page is."""

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
        """Whether it counts as dead, but not by answers that say so: the page may be there, and nobody is told that it is gone."""
        return self.row.state == State.DEAD and bool(self.row.silent)


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news.

    ``since``: from when on it is so (dead: when that was certain); ``was``: the verdict before; ``what``: more, in words; ``shown``: the
    look that it rests on, which need not be the last one; ``silent``: what is called broken is only out of order.
    """

    kind: str
    known: Known
    since: datetime | None
    was: str | None = None
    what: str = ""
    shown: LinkCheck | None = None
    silent: bool = False

    @property
    def began(self) -> datetime | None:
        """What people are told of the time: of what is broken, when it failed first, which is days before it was called dead."""
        return self.known.failing_since or self.since if self.kind in FAILED else self.since

    @property
    def seen(self) -> LinkCheck | None:
        """The look that it rests on."""
        return self.shown or self.known.check

    def to_json(self) -> dict[str, Any]:
        """The item of the contract."""
        known, check, seen = self.known, self.known.check, self.seen
        out = {
            "url": masked(known.row.url),
            "key": known.key,
            "documents": [masked(one) for one in known.documents],
            "verdict": known.row.verdict,
            "reason": known.row.reason,
            "status": check.status if check else None,
            "since": time_text(self.since),
            "failing_since": time_text(known.failing_since) if self.kind in FAILED else None,
            "out_of_order": self.silent if self.kind in FAILED else known.out_of_order,
            "was": self.was,
            "suggested_url": masked(seen.suggested_url) if seen and seen.suggested_url else None,
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


def number_out_of_order(connection: Connection) -> int:
    """How many of the addresses that count as dead do not do so by answers that say that they are gone."""
    return ask.out_of_order(connection)


def apart(news: Mapping[str, Sequence[Item]]) -> News:
    """The news as people are told it: what is only out of order is no news of what is gone. Kinds without any are left out."""
    found: News = {}
    for kind, items in news.items():
        for item in items:
            found.setdefault(_OUT_OF_ORDER.get(kind, kind) if item.silent else kind, []).append(item)
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
    """News by kind, to a reader who has had all that was noted before these changes; what came and went between says nothing."""
    by_address: dict[int, list[Change]] = {}
    for change in changes:
        by_address.setdefault(change.address_id, []).append(change)
    news: News = {kind: [] for kind in KINDS}
    with store.reading() as connection:
        known = {number: one for number, one in gathered(connection, list(by_address)).items() if one.row.watched}
        rewritten = _rewritten(connection, known, by_address)
        for number, one in known.items():
            for item in _news_of_one(one, by_address[number], rewritten.get(number)):
                news[item.kind].append(item)
        return {kind: sorted(_resting(connection, items), key=_order) for kind, items in news.items()}


def _rewritten(connection: Connection, known: Mapping[int, Known], changes: Mapping[int, Sequence[Change]]) -> dict[int, str]:
    """What has changed in all, in words, of the addresses of which another text was noted more than once; "" where it is as it was."""
    drifts = {number: [change for change in changes[number] if change.kind == "drifted"] for number in known}
    ends = {
        number: (_text_at(known[number].spans, of[0].happened, before=True), _text_at(known[number].spans, of[-1].happened))
        for number, of in drifts.items()
        if len(of) > 1
    }
    data = contents(connection, {span.content for pair in ends.values() for span in pair if span and span.content})
    found: dict[int, str] = {}
    for number, (first, last) in ends.items():
        before, after = (data.get(span.content) if span and span.content else None for span in (first, last))
        if first and last and before and after:
            one = known[number]
            share = json.loads(drifts[number][-1].detail).get("share", _SHARE)
            old, new = seen_again(first, before, one.row.url), seen_again(last, after, one.row.url)
            found[number] = drifted(old, new, expected_for(one.citing), share) or ""
    return found


def _text_at(spans: Sequence[Span], at: int, *, before: bool = False) -> Span | None:
    """The stretch in which a text was seen that was noted at a time; with ``before``, the last one that showed the page before it."""
    begun = next((number for number in range(len(spans) - 1, -1, -1) if spans[number].first_at == at), None)
    if begun is None or not before:
        return None if begun is None else spans[begun]
    return next((span for span in reversed(spans[:begun]) if span.verdict == "alive"), None)


def _news_of_one(one: Known, changes: Sequence[Change], rewritten: str | None) -> Iterator[Item]:
    turns = [change for change in changes if change.kind in _STANDING]
    kind = _turn(_told_before(turns[0]), one.row.noted) if turns else None
    if kind is not None:
        last = turns[-1]
        was = json.loads(last.detail)["was"]["verdict"] if kind == "recovered" else _before(one)
        certain = one.row.state == (State.OK if kind == "recovered" else State.DEAD)
        since = moment(one.row.since if certain else last.happened)
        yield Item(_IN_JSON.get(kind, kind), one, since, was, _again(last), silent=kind == "out-of-order")
    for kind in ("moved", "drifted", "archived"):
        change = next((change for change in reversed(changes) if change.kind == kind), None)
        if change is None or (kind == "moved" and one.row.moved is None) or (kind == "drifted" and rewritten == ""):
            continue
        item = _of_page(one, change)
        yield replace(item, what=rewritten) if kind == "drifted" and rewritten else item


def _of_page(one: Known, change: Change) -> Item:
    detail = json.loads(change.detail)
    return Item(change.kind, one, moment(change.happened), detail.get("was", {}).get("verdict"), detail.get("what", ""))


def _turn(told: str | None, noted: str | None) -> str | None:
    """What is news of how an address stands to whom that was told of it last, when this is noted last; ``None``: nothing."""
    if noted == told or (noted == "withdrawn" and told is None):
        return None
    return noted or "recovered"


def _told_before(change: Change) -> str | None:
    """What was noted of an address before a change of its standing."""
    was: dict[str, str | None] = json.loads(change.detail).get("was", {})
    return was.get("noted", "broken" if change.kind == "recovered" else None)  # what it was is written since November 2026


def as_noted(store: Store, changes: Sequence[Change]) -> News:
    """Each change as it was when it was noted, for readers that keep what they have had: what comes after takes nothing of it away."""
    news: News = {kind: [] for kind in KINDS}
    with store.reading() as connection:
        known = gathered(connection, sorted({change.address_id for change in changes}))
        for change in changes:
            one = known.get(change.address_id)
            if one is None or not one.row.watched:
                continue
            kind = _IN_JSON.get(change.kind, change.kind)
            if change.kind in _STANDING:
                then = _as_of(one, change)
                was = json.loads(change.detail).get("was", {}).get("verdict") if kind == "recovered" else _before(then)
                news[kind].append(Item(kind, then, moment(change.happened), was, _again(change), silent=change.kind == "out-of-order"))
            elif kind in news:
                news[kind].append(_of_page(_as_of(one, change), change))
        return {kind: sorted(_resting(connection, items), key=_order) for kind, items in news.items()}


def _as_of(one: Known, change: Change) -> Known:
    """An address as it was known when something was noted of it."""
    spans = tuple(span for span in one.spans if span.first_at <= change.happened)
    if not spans or len(spans) == len(one.spans):
        return one
    last = spans[-1]
    check = LinkCheck(one.row.url, LinkVerdict(last.verdict), last.reason, last.status, last.final_url or one.row.url)
    copy = one.check.archived if one.check else None
    return replace(one, row=one.row._replace(verdict=last.verdict, reason=last.reason), spans=spans, check=replace(check, archived=copy))


def _resting(connection: Connection, items: Sequence[Item]) -> list[Item]:
    """The items, each with the look that it rests on."""
    found = {at: span for at, item in enumerate(items) if (span := _span_of(item)) is not None and _is_other(item, span)}
    data = contents(connection, {span.content for span in found.values() if span.content})
    out = list(items)
    for at, span in found.items():
        one = items[at].known
        check = _check(one.row, span, data, expected_for(one.citing))
        out[at] = replace(items[at], shown=replace(check, archived=one.check.archived if one.check else None))
    return out


def _is_other(item: Item, span: Span) -> bool:
    return span is not item.known.spans[-1] or (item.known.check is not None and item.known.check.checked_at is None)


def _span_of(item: Item) -> Span | None:
    """The stretch that a piece of news rests on: the last that says so. ``None`` where nothing was seen."""
    spans = item.known.spans
    failing = ({"unstable"} if item.silent else _GONE, _FAILING)
    wanted = {"recovered": (_ALIVE,), "moved": (_ALIVE,), "drifted": (_ALIVE,), "archived": ()}.get(item.kind, failing)
    for verdicts in wanted:
        for span in reversed(spans):
            if span.verdict in verdicts and (item.kind != "moved" or span.reason == "moved"):
                return span
            if span.verdict == "alive" and item.kind != "moved":
                break
    return spans[-1] if spans else None


def still_broken(store: Store, news: News) -> list[Item]:
    """What is dead and is no news."""
    told = {item.known.row.id for item in news["broken"]}
    with store.reading() as connection:
        return _dead(connection, "still", [number for number in ask.dead(connection) if number not in told])


def _dead(connection: Connection, kind: str, ids: Sequence[int]) -> list[Item]:
    known = gathered(connection, ids).values()
    items = [Item(kind, one, moment(one.row.since), _before(one), silent=one.out_of_order) for one in known]
    return sorted(_resting(connection, items), key=_order)


def standing(store: Store, at: int, days: int) -> News:
    """What needs somebody at a time: all that is broken, all that has moved for good, and the texts that drifted in the last ``days``."""
    with store.reading() as connection:
        broken = _dead(connection, "broken", ask.dead(connection))
        places = [one for one in gathered(connection, ask.moved(connection)).values() if one.spans]
        moved = _resting(connection, [Item("moved", one, moment(one.spans[-1].first_at)) for one in places])
        lately = ask.changes_since(connection, at - days * 86_400)
    moved = [replace(item, since=moment(span.first_at)) for item in moved if (span := _span_of(item)) is not None]
    rewritten = news_of(store, [one for one in lately if one.kind == "drifted"])["drifted"]
    return {
        "broken": broken,
        "moved": sorted(moved, key=_order),
        "drifted": [item for item in rewritten if item.known.row.state != State.DEAD],
    }


def severity_of(kind: str) -> Severity:
    """How bad news of a kind is."""
    return _SEVERITY.get(kind, Severity.INFO)


def _order(item: Item) -> tuple[list[str], str]:
    return item.known.documents, item.known.row.url


def _before(one: Known) -> str | None:
    """The verdict before the failures began; ``None`` where there was none."""
    before = None
    failing = False
    for span in one.spans:
        failing = span.verdict != "alive" and (failing or span.verdict in _FAILING)
        before = before if failing else span.verdict
    return before


def _again(change: Change) -> str:
    return "judged again under other rules; nothing new was seen" if json.loads(change.detail).get("judged_again") else ""
