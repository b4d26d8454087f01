"""From rows to what the rules make of them: policies, standings, what a page should show; and judging all again when the rules change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from functools import cache
from importlib import resources
from typing import Any, Final

from citator._version import __version__
from citator.config import Settings
from citator.formats.json import record_from_json
from citator.model import LinkVerdict
from citator.rules.link_history import Policy, Standing, State, advance_stretch, next_look
from citator.rules.link_title import Expected, expected_of
from citator.rules.link_verdict import judge
from citator.store import Connection, Store
from citator.store import asking as ask
from citator.store.asking import Citing
from citator.store.spans import Change, Now, Span, batches, contents, next_for_hosts, note_changes, now, rewrite, spans_of
from citator.watch.kept import seen_again

__all__ = ["chance", "expected_for", "judge_again", "noted_after", "policy_of", "standing_of", "to_note"]

_RULES: Final = "rules"
_POLICY: Final = "policy"
_SOURCES: Final = {"citator.rules": "link", "citator.facts": "page_words", "citator.text": "clean titles language hosts"}


def policy_of(settings: Settings) -> Policy:
    """The settings of the group "watching", as the rules take them."""
    return Policy(**{field.name: getattr(settings, field.name) for field in fields(Policy)})


def standing_of(row: Now) -> Standing:
    """How an address stands, from its row."""
    counted = (row.successes, row.weight, row.clear, row.failing_since, row.last, row.gone, row.gone_since)
    return Standing(State(row.state), row.since, *counted, silent=bool(row.silent))


def expected_for(citing: Sequence[Citing]) -> Expected:
    """What a page should show: what the first work that cites it says."""
    return expected_of(record_from_json(json.loads(citing[0].record))) if citing else Expected()


def chance(address_id: int, at: int) -> float:
    """A number from 0 to 1 that is the same for the same address and time."""
    return int.from_bytes(hashlib.blake2b(f"{address_id} {at}".encode(), digest_size=4).digest(), "big") / 2**32


def to_note(noted: str | None, standing: Standing) -> str | None:
    """What is to be noted of how an address stands; ``None`` where that is what was ``noted`` of it last.

    What a single look makes of it is nothing: between the words "broken" and "recovered" it may look as it will.

    >>> to_note(None, Standing(State.DEAD)), to_note("broken", Standing(State.DEAD)), to_note("broken", Standing(State.OK))
    ('broken', None, 'recovered')
    >>> to_note("out-of-order", Standing(State.DEAD)), to_note("broken", Standing(State.SUSPECT)), to_note(None, Standing(State.SUSPECT))
    ('broken', 'withdrawn', None)
    """
    if standing.state is State.DEAD:
        kind = "out-of-order" if standing.silent else "broken"
        return None if noted == kind else kind
    if standing.state is State.OK:
        return "recovered" if noted else None
    return "withdrawn" if noted in ("broken", "out-of-order") else None


def noted_after(noted: str | None, kind: str | None) -> str | None:
    """What is noted of an address after that: nothing, where it is back."""
    return noted if kind is None else None if kind == "recovered" else kind


def judge_again(store: Store, at: int, policy: Policy | None = None) -> int:
    """Judge all that the store has seen under the rules of today, where other ones judged it last; the number of addresses that changed.

    ``policy`` is that of the run that asks; without one, that of the last run holds. Nothing is asked of the network. What is dead now,
    or no more, is noted as news that the next run tells.
    """
    with store.reading() as connection:
        known = ask.fact_of(connection, _RULES)
        if policy is None:
            policy = Policy(**json.loads(ask.fact_of(connection, _POLICY) or "{}"))
        today = _rules_of_today(policy)
        if known == today:
            return 0
        ids = [row[1] for row in ask.watched_ids(connection)] if known is not None else []
    changed = 0
    for some in batches(ids):
        with store.writing() as connection:
            changed += _judge_some(connection, some, at, policy)
    with store.writing() as connection:
        ask.set_fact(connection, _RULES, today)
        ask.set_fact(connection, _POLICY, json.dumps(asdict(policy)))
    return changed


def _judge_some(connection: Connection, ids: Sequence[int], at: int, policy: Policy) -> int:
    rows = now(connection, ids, to_write=True)
    spans = spans_of(connection, ids)
    citing = ask.citing(connection, ids)
    data = contents(connection, (one.content for of in spans.values() for one in of if one.content))
    spans_out: list[dict[str, Any]] = []
    addresses_out: list[dict[str, Any]] = []
    news: list[Change] = []
    for number, of in spans.items():
        row, expected = rows[number], expected_for(citing.get(number, ()))
        judged = [_judged(one, row.url, data, expected) for one in of]
        spans_out += _other_verdicts(of, judged)
        standing = Standing()
        for one, (verdict, reason) in zip(of, judged, strict=True):
            standing = advance_stretch(standing, verdict, reason, (one.first_at, one.last_at, one.looks), policy)
        verdict, reason = judged[-1]
        known, as_before = standing_of(row), False
        if (row.state, bool(row.silent), row.verdict, row.reason) == (standing.state, standing.silent, verdict.value, reason):
            as_before = True
            # The looks between first and last are taken as evenly spread: what was counted when they were made is more exact.
            standing = replace(known, gone=standing.gone, gone_since=standing.gone_since)
        kind = to_note(row.noted, standing)
        if kind is None and (row.verdict, row.reason, known) == (verdict.value, reason, standing):
            continue
        last = standing.last if standing.last is not None else at
        coming = row.next_at if as_before or not row.watched else next_look(standing, verdict, last, policy, chance(number, last))
        addresses_out.append({**_derived(row, standing, verdict, reason, coming), "noted": noted_after(row.noted, kind)})
        if kind:
            was = {"verdict": row.verdict, "reason": row.reason, "state": row.state, "noted": row.noted}
            news.append(Change(number, None, at, kind, json.dumps({"was": was, "judged_again": True})))
    rewrite(connection, spans_out, addresses_out)
    next_for_hosts(connection, {rows[one["address_id"]].host_id for one in addresses_out})
    note_changes(connection, news)
    return len(addresses_out)


def _judged(span: Span, url: str, data: Mapping[bytes, bytes], expected: Expected) -> tuple[LinkVerdict, str]:
    found = data.get(span.content) if span.content else None
    if found is None:
        return LinkVerdict(span.verdict), span.reason
    check = judge(seen_again(span, found, url), expected)
    return check.verdict, check.reason


def _other_verdicts(spans: Iterable[Span], judged: Iterable[tuple[LinkVerdict, str]]) -> list[dict[str, Any]]:
    return [
        {"of": one.id, "new_verdict": verdict.value, "new_reason": reason}
        for one, (verdict, reason) in zip(spans, judged, strict=True)
        if (verdict.value, reason) != (one.verdict, one.reason)
    ]


def _derived(row: Now, standing: Standing, verdict: LinkVerdict, reason: str, coming: int | None) -> dict[str, Any]:
    values = {field.name: getattr(standing, field.name) for field in fields(Standing) if field.name != "last"}
    values |= {
        "state": standing.state.value,
        "verdict": verdict.value,
        "reason": reason,
        "base": row.base,
        "moved": row.moved,
        "next_at": coming,
    }
    return {"address_id": row.id, "at": standing.last, **values}


def _rules_of_today(policy: Policy) -> str:
    return hashlib.sha256(f"{_rules_of_program()} {policy}".encode()).hexdigest()[:32]


@cache
def _rules_of_program() -> str:
    """What stands for the rules as this program has them: their source, and the tables of words that they go by."""
    found = hashlib.sha256(__version__.encode())
    for package, names in _SOURCES.items():
        for file in sorted(resources.files(package).iterdir(), key=lambda one: one.name):
            if file.is_file() and file.name.startswith(tuple(names.split())):
                found.update(file.read_bytes())
    return found.hexdigest()
