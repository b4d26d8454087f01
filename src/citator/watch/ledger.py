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
from citator.watch.judging import chance, standing_of, state_news
from citator.watch.kept import Kept, clean, kept, opened

__all__ = ["Ledger", "Seen"]

_OUTCOME: Final = slice(0, 8)
_WORDS: Final = slice(8, 16)


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
        packed = {one.address_id: (one, kept(one.observation, one.check)) for one in seen}
        with self._store.writing() as connection:
            rows = now(connection, list(packed))
            data = contents(connection, _wanted(packed, rows))
            looks, news = [], []
            for number, (one, what) in packed.items():
                row = rows.get(number)
                if row is not None:
                    look, changes = self._look(one, what, row, data)
                    looks.append(look)
                    news += changes
            write(connection, looks, {row.host_id for row in rows.values()})
            copies = [
                (one.address_id, clean(one.check.archived.url) or "", int(one.check.archived.datetime.timestamp()), one.at)
                for one, _ in packed.values()
                if one.check.archived
            ]
            newly = found_copies(connection, copies)
            news += [Change(number, self._run_id, packed[number][0].at, "archived", "{}") for number in sorted(newly)]
            note_changes(connection, news)
        return news

    def _look(self, one: Seen, what: Kept, row: Now, data: Mapping[bytes, bytes]) -> tuple[Look, list[Change]]:
        check, seen = one.check, one.observation
        fingerprint = what.fingerprint
        if _is_near(row, fingerprint) and _still_the_same(row, seen, data):
            fingerprint = row.fingerprint or fingerprint
        # A clock that was set back begins a span of its own: inside one, time only goes on.
        goes_on = row.span_id is not None and fingerprint == row.fingerprint and one.at >= (row.last_at or 0)
        before = standing_of(row)
        after = advance(before, check.verdict, check.reason, one.at, self._policy)
        base, changes = row.base, []
        kind = state_news(before, after)
        if kind:
            changes.append(self._change(one, kind, row))
        if not goes_on:
            if _moved_anew(row, check):
                changes.append(self._change(one, "moved", row))
            base, told = self._drift(one, what, row, data)
            if told:
                changes.append(self._change(one, "drifted", row, what=told))
        final = clean(seen.final_url)
        look = Look(
            one.address_id, row.span_id if goes_on else None, one.at, fingerprint, check.verdict.value, check.reason, seen.status,
            None if final == row.url else final, what.sha256, seen.size, what.etag, what.modified, what.digest, what.data, base,
            next_look(after, check.verdict, one.at, self._policy, chance(one.address_id, one.at)),
            after.state.value, after.since, after.successes, after.weight, after.clear, after.failing_since,
        )  # fmt: skip
        return look, changes

    def _drift(self, one: Seen, what: Kept, row: Now, data: Mapping[bytes, bytes]) -> tuple[bytes | None, str | None]:
        """What later texts are held against from now on, and what has changed since the text that this one is held against."""
        if one.check.verdict is not LinkVerdict.ALIVE:
            return row.base, None
        before = data.get(row.base) if row.base else None
        if before is None:
            return what.digest, None
        told = drifted(opened(before, row.url, one.at), one.observation, one.expected, self._share)
        return (what.digest if told else row.base), told

    def _change(self, one: Seen, kind: str, row: Now, **more: Any) -> Change:
        was = {"verdict": row.verdict, "reason": row.reason, "state": row.state, "final_url": row.final_url}
        return Change(one.address_id, self._run_id, one.at, kind, json.dumps({"was": was, **more}))


def _wanted(packed: Mapping[int, tuple[Seen, Kept]], rows: Mapping[int, Now]) -> set[bytes]:
    """The contents that are needed: those of pages with nearly the same words, and those that a new text is held against."""
    wanted: set[bytes] = set()
    for number, (one, what) in packed.items():
        row = rows.get(number)
        if row is None or row.fingerprint == what.fingerprint:
            continue
        if _is_near(row, what.fingerprint) and row.content:
            wanted.add(row.content)
        if row.base and one.check.verdict is LinkVerdict.ALIVE:
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


def _moved_anew(row: Now, check: LinkCheck) -> bool:
    if check.verdict is not LinkVerdict.ALIVE or check.reason != "moved":
        return False
    return (row.verdict, row.reason) != ("alive", "moved") or row.final_url != clean(check.final_url)
