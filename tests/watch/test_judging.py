"""What a batch of looks, and other rules, make of an address: straight into a store, without the network."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest

from citator.model import LinkCheck, LinkVerdict, Observation, Page
from citator.rules.link_history import DAY, Policy
from citator.rules.link_title import Expected
from citator.store import Store
from citator.store.asking import changes_after, due
from citator.store.schema import address
from citator.store.spans import Change, Now, now, spans_of
from citator.watch import judging
from citator.watch.fed import as_atom
from citator.watch.judging import judge_again
from citator.watch.ledger import Ledger, Seen
from citator.watch.news import as_noted, failing_since, news_of
from tests.watch.conftest import BEGUN as START
from tests.watch.conftest import URL

VERDICTS = {
    200: (LinkVerdict.ALIVE, "ok"),
    404: (LinkVerdict.DEAD, "not-found"),
    500: (LinkVerdict.UNSTABLE, "server-error"),
}


def look(store: Store, day: float, status: int = 200, text: str = "") -> list[str]:
    """Write down a look; the kinds of news that it brings."""
    at, (verdict, reason) = START + int(day * DAY), VERDICTS[status]
    page = Page(URL, title="The log", text=text) if text else None
    seen = Observation("o", URL, datetime.fromtimestamp(at, UTC), status=status, final_url=URL, page=page)
    check = LinkCheck(URL, verdict, reason, status, URL)
    return [change.kind for change in Ledger(store, None, Policy()).record([Seen(1, at, check, seen, Expected())])]


def row(store: Store) -> Now:
    with store.reading() as connection:
        return now(connection, [1])[1]


def other_rules(store: Store, monkeypatch: pytest.MonkeyPatch, policy: Policy | None = None) -> list[str]:
    """Judge again under the rules of tomorrow; the kinds of news that this brings."""
    with store.reading() as connection:
        last, _ = changes_after(connection, 0)
    monkeypatch.setattr(judging, "_rules_of_program", lambda: "the rules of tomorrow")
    judge_again(store, START + 99 * DAY, policy)
    with store.reading() as connection:
        return [change.kind for change in changes_after(connection, last)[1]]


def test_other_rules_that_make_nothing_else_of_it_leave_what_was_counted(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (0, 1, 2, 9):  # evenly spread over these days, as they are taken to be, they would be dead since the sixth
        look(store, day, 404)
    before = row(store)
    assert (before.state, before.since) == ("dead", START + 9 * DAY)
    assert other_rules(store, monkeypatch) == []
    assert row(store) == before


def test_what_an_older_schema_did_not_count_is_counted_and_the_next_look_stays(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (0, 3, 6):
        look(store, day, 404)
    before = row(store)
    with store.writing() as connection:
        connection.execute(address.update().values(gone=0.0, gone_since=None, next_at=START + 7 * DAY))
    assert other_rules(store, monkeypatch) == []
    assert row(store) == before._replace(next_at=START + 7 * DAY)


def test_what_is_out_of_order_no_more_under_other_rules_is_told_and_looked_at_sooner(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [look(store, day, 500) for day in range(0, 16, 3)][-1] == ["out-of-order"]
    late = row(store).next_at
    assert other_rules(store, monkeypatch, Policy(dead_after=9)) == ["withdrawn"]
    found = row(store)
    assert (found.state, found.noted) == ("suspect", "withdrawn")
    assert (found.next_at or 0) < (late or 0)
    with store.reading() as connection:
        assert due(connection, found.next_at or 0) == [(found.host_id, 1)]


def test_what_was_withdrawn_before_a_reader_heard_of_it_is_no_news_to_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (0, 3, 6):
        look(store, day, 404)
    other_rules(store, monkeypatch, Policy(dead_after=9))
    with store.reading() as connection:
        _, changes = changes_after(connection, 0)
    assert [change.kind for change in changes] == ["broken", "withdrawn"]
    told = [{kind for kind, items in news_of(store, of).items() if items} for of in (changes, changes[1:])]
    assert told == [set(), {"withdrawn"}]
    assert other_rules(store, monkeypatch, Policy()) == ["broken"]
    with store.reading() as connection:
        _, changes = changes_after(connection, 0)
    (item,) = news_of(store, changes[2:])["broken"]
    assert item.since == datetime.fromtimestamp(START + 6 * DAY, UTC)  # when it was certain, and not when the rules were changed


def test_what_was_noted_is_kept_with_the_look_that_it_was_noted_at(store: Store) -> None:
    for day, status in ((0, 404), (3, 404), (6, 404), (30, 200), (60, 404)):
        look(store, day, status)
    with store.reading() as connection:
        _, changes = changes_after(connection, 0)
    then = as_noted(store, changes)
    assert [(item.known.row.verdict, len(item.known.spans)) for kind in ("broken", "recovered") for item in then[kind]] == [
        ("dead", 1),
        ("alive", 2),
    ]


def test_what_an_older_schema_noted_to_have_recovered_was_broken(store: Store) -> None:
    look(store, 0)
    older = Change(1, None, START, "recovered", json.dumps({"was": {"verdict": "dead"}}))
    assert [item.was for item in news_of(store, [older])["recovered"]] == ["dead"]


def test_a_text_that_changes_little_by_little_has_drifted_when_little_is_left(store: Store) -> None:
    words = [f"The {number}th ship was a barque of {number * 7} tons." for number in range(100)]
    other = [f"In the {number}th year the mill ground {number * 9} sacks." for number in range(100)]
    told = [look(store, day, 200, " ".join([*other[: day * 2], *words[day * 2 :]])) for day in range(0, 50, 7)]
    assert sum(map(len, told)) == 1
    assert told[1] == told[2] == told[-1] == []


def test_what_is_noted_twice_in_one_second_has_two_entries_in_the_feed_and_the_first_keeps_its_id(store: Store) -> None:
    look(store, 0)
    noted = [Change(1, None, START, kind, json.dumps({"was": {}})) for kind in ("out-of-order", "broken", "recovered")]
    at = datetime.fromtimestamp(START + DAY, UTC)
    alone, *more = (
        re.findall(r"<id>urn:citator:watch:(\w+)", as_atom(as_noted(store, some), at)) for some in (noted[:1], noted, noted[1:])
    )
    assert [len(set(ids)) for ids in (alone, *more)] == [1, 3, 2]
    assert alone[0] in more[0]
    assert alone == ["7f123b5495efec3ea308dbef7351efb5"]  # as ever: readers have it


def test_what_is_cited_no_more_is_no_news_in_a_feed_either(store: Store) -> None:
    for day in (0, 3, 6):
        look(store, day, 404)
    with store.writing() as connection:
        _, changes = changes_after(connection, 0)
        assert len(as_noted(store, changes)["broken"]) == 1
        connection.execute(address.update().values(watched=False))
    assert not any(as_noted(store, changes).values())


def test_failures_began_with_the_earliest_though_the_clock_was_set_back_between(store: Store) -> None:
    for day, status in ((0, 200), (9, 404), (5, 500), (7, 404)):
        look(store, day, status)
    with store.reading() as connection:
        assert failing_since(spans_of(connection, [1])[1]) == datetime.fromtimestamp(START + 5 * DAY, UTC)
