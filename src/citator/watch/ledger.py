"""Writes down what a run has seen: spans go on or begin anew, standings move, news is noted. One transaction for each batch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from citator.model import LinkCheck, LinkVerdict, Observation
from citator.rules.link_drift import drifted, same_words
from citator.rules.link_history import Policy, advance, next_look
from citator.rules.link_title import Expected
from citator.store import Store
from citator.store.spans import Change, Look, Now, contents, found_copies, note_changes, now, write
from citator.watch.judging import chance, noted_after, standing_of, to_note
from citator.watch.kept import clean, kept, opened, outcome_of, words_of

__all__ = ["Ledger", "Seen"]

_OUTCOME: Final = slice(0, 8)
_WORDS: Final = slice(8, 16)
_PLACES: Final = 8  # of a page that moves on and on
_ALIKE: Final = 2  # of those, which differ in nothing but their query


@dataclass(frozen=True, slots=True)
class Seen:
    """One look of a run: the address, when by the clock of the run, the verdict with any archived copy, and what was seen."""

    address_id: int
    at: int
    check: LinkCheck
    observation: Observation
    expected: Expected


class Ledger:
    """Where a run writes. ``run_id`` is the run's; ``share`` the part of a text that must stay, or the page has drifted."""

    def __init__(self, store: Store, run_id: int | None, policy: Policy, share: float = 0.5) -> None:
        self._store = store
        self._run_id = run_id
        self._policy = policy
        self._share = share

    def record(self, seen: Sequence[Seen]) -> list[Change]:
        """Write down looks, at most one for each address; the news that they bring. All of it is kept, or nothing."""
        by_address = {one.address_id: one for one in seen}
        with self._store.writing() as connection:
            rows = now(connection, list(by_address), to_write=True)
            prints = {number: _fingerprint(one, rows[number]) for number, one in by_address.items() if number in rows}
            data = contents(connection, _wanted(by_address, rows, prints))
            looks, news = [], []
            for number, fingerprint in prints.items():
                look, changes = self._look(by_address[number], fingerprint, rows[number], data)
                looks.append(look)
                news += changes
            write(connection, looks, {row.host_id for row in rows.values()})
            copies = [
                (one.address_id, clean(one.check.archived.url) or "", int(one.check.archived.datetime.timestamp()), one.at)
                for one in by_address.values()
                if one.check.archived
            ]
            newly = found_copies(connection, copies)
            news += [Change(number, self._run_id, by_address[number].at, "archived", "{}") for number in sorted(newly)]
            note_changes(connection, news)
        return news

    def _look(self, one: Seen, fingerprint: bytes, row: Now, data: Mapping[bytes, bytes]) -> tuple[Look, list[Change]]:
        check, seen = one.check, one.observation
        if _is_near(row, fingerprint) and _still_the_same(row, seen, data):
            fingerprint = row.fingerprint or fingerprint
        # A clock that was set back begins a span of its own: inside one, time only goes on.
        goes_on = row.span_id is not None and fingerprint == row.fingerprint and one.at >= (row.last_at or 0)
        before = standing_of(row)
        after = advance(before, check.verdict, check.reason, one.at, self._policy)
        base, changes = row.base, []
        kind = to_note(row.noted, after)
        if kind:
            changes.append(self._change(one, kind, row))
        noted = noted_after(row.noted, kind)
        moved = _places(row, check)
        if moved and moved != row.moved:
            changes.append(self._change(one, "moved", row))
        digest = packed = None
        if not goes_on:
            digest, packed = kept(seen)
            base, told = self._drift(one, digest, row, data)
            if told:
                changes.append(self._change(one, "drifted", row, what=told, share=self._share))
        final = clean(seen.final_url)
        look = Look(
            address_id=one.address_id,
            extends=row.span_id if goes_on else None,
            at=one.at,
            fetched=None if seen.unchanged else one.at,
            fingerprint=fingerprint,
            verdict=check.verdict.value,
            reason=check.reason,
            status=seen.status,
            final_url=None if final == row.url else final,
            sha256=_sum(seen),
            size=seen.size,
            etag=clean(seen.headers.get("etag")),
            modified=clean(seen.headers.get("last-modified")),
            content=digest,
            data=packed,
            base=base,
            # It may have been taken out since it was asked.
            next_at=next_look(after, check.verdict, one.at, self._policy, chance(one.address_id, one.at)) if row.watched else None,
            state=after.state.value,
            since=after.since,
            successes=after.successes,
            weight=after.weight,
            clear=after.clear,
            failing_since=after.failing_since,
            settled=goes_on
            and (row.verdict, row.reason, row.state, row.since, row.gone, row.gone_since, bool(row.silent), row.noted, row.moved)
            == (
                check.verdict.value,
                check.reason,
                after.state.value,
                after.since,
                after.gone,
                after.gone_since,
                after.silent,
                noted,
                moved,
            ),
            gone=after.gone,
            gone_since=after.gone_since,
            silent=after.silent,
            noted=noted,
            moved=moved,
        )
        return look, changes

    def _drift(self, one: Seen, digest: bytes, row: Now, data: Mapping[bytes, bytes]) -> tuple[bytes | None, str | None]:
        """What later texts are held against from now on, and what has changed since the text that this one is held against."""
        if one.check.verdict is not LinkVerdict.ALIVE:
            return row.base, None
        before = data.get(row.base) if row.base else None
        if before is None:
            return digest, None
        told = drifted(opened(before, row.url, one.at), one.observation, one.expected, self._share)
        return (digest if told else row.base), told

    def _change(self, one: Seen, kind: str, row: Now, **more: Any) -> Change:
        was = {"verdict": row.verdict, "reason": row.reason, "state": row.state, "final_url": row.final_url, "noted": row.noted}
        return Change(one.address_id, self._run_id, one.at, kind, json.dumps({"was": was, **more}))


def _sum(seen: Observation) -> bytes | None:
    return bytes.fromhex(seen.sha256) if seen.sha256 else None


def _fingerprint(one: Seen, row: Now) -> bytes:
    """Eight bytes for the outcome, eight for the words; where the bytes are those of the last look, the words are."""
    outcome = outcome_of(one.observation, one.check)
    if (
        row.fingerprint is not None
        and row.fingerprint[_OUTCOME] == outcome
        and row.sha256 is not None
        and row.sha256 == _sum(one.observation)
    ):
        return row.fingerprint
    return outcome + words_of(one.observation)


def _wanted(seen: Mapping[int, Seen], rows: Mapping[int, Now], prints: Mapping[int, bytes]) -> set[bytes]:
    """The contents that are needed: those of pages with nearly the same words, and those that a new text is held against."""
    wanted: set[bytes] = set()
    for number, fingerprint in prints.items():
        row = rows[number]
        if row.fingerprint == fingerprint:
            continue
        if _is_near(row, fingerprint) and row.content:
            wanted.add(row.content)
        if row.base and seen[number].check.verdict is LinkVerdict.ALIVE:
            wanted.add(row.base)
    return wanted


def _is_near(row: Now, fingerprint: bytes) -> bool:
    """Whether the same came out of it, with other words on the page."""
    same = row.fingerprint is not None and row.fingerprint[_OUTCOME] == fingerprint[_OUTCOME]
    return same and row.fingerprint is not None and row.fingerprint[_WORDS] != fingerprint[_WORDS]


def _still_the_same(row: Now, seen: Observation, data: Mapping[bytes, bytes]) -> bool:
    found = data.get(row.content) if row.content else None
    if found is None or seen.page is None:
        return False
    before = opened(found, row.url, 0).page
    return before is not None and same_words(before, seen.page)


def _places(row: Now, check: LinkCheck) -> str | None:
    """Where the page is noted to have moved, after a look. It is back when two looks in a row say so, and not because one fails.

    Where each look is led to another place (the number of a visit stands in its address), the next one is none to note.
    """
    if check.verdict is not LinkVerdict.ALIVE:
        return row.moved
    if check.reason != "moved":
        return None if row.verdict == LinkVerdict.ALIVE and row.reason != "moved" else row.moved
    known, place = row.moved.split("\n") if row.moved else [], clean(check.final_url) or ""
    alike = sum(one.partition("?")[0] == place.partition("?")[0] for one in known)
    return row.moved if place in known or alike >= _ALIKE or len(known) >= _PLACES else "\n".join([*known, place])
