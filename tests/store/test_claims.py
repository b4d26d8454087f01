"""What only one may do at a time, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from citator.store import Store, open_store, runs
from citator.store import asking as ask

NAME = "sending to the harbour"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with open_store(address) as opened:
        yield opened


def claim(store: Store, holder: str) -> bool:
    with store.writing() as connection:
        return runs.claim(connection, NAME, holder)


def keep(store: Store, holder: str) -> bool:
    with store.writing() as connection:
        return runs.keep_claim(connection, NAME, holder)


def let_go(store: Store, holder: str) -> None:
    with store.writing() as connection:
        runs.let_go(connection, NAME, holder)


def change(store: Store, at: int, value: object) -> None:
    """Change one of what a claim consists of: who has it, the process, until when."""
    with store.writing() as connection:
        held = json.loads(ask.fact_of(connection, NAME) or "")
        if at == 2 and isinstance(value, int):
            value += Store.clock(connection)
        ask.set_fact(connection, NAME, json.dumps([*held[:at], value, *held[at + 1 :]]))


def test_a_claim_has_one_holder_until_it_is_let_go(store: Store) -> None:
    assert (keep(store, "one"), claim(store, "one"), claim(store, "two"), keep(store, "two"), keep(store, "one")) == (0, 1, 0, 0, 1)
    let_go(store, "two")
    assert not claim(store, "two")
    let_go(store, "one")
    assert (keep(store, "one"), claim(store, "two")) == (False, True)


def test_a_claim_is_kept_for_another_while(store: Store) -> None:
    claim(store, "one")
    change(store, 2, -5)
    assert keep(store, "one")
    assert not claim(store, "two")


@pytest.mark.parametrize("seconds", [-1, 10 * runs.LEASE_SECONDS])
def test_a_claim_runs_out_and_its_holder_sees_that_another_has_it(store: Store, seconds: int) -> None:
    """One that ends later than any claim can was given by a clock that ran ahead."""
    claim(store, "one")
    change(store, 2, seconds)
    assert (claim(store, "two"), keep(store, "one")) == (True, False)
    let_go(store, "one")
    assert (claim(store, "three"), keep(store, "two")) == (False, True)


@pytest.mark.parametrize(("here", "is_free"), [(True, True), (False, False)])
def test_the_claim_of_a_process_that_is_gone_holds_up_nobody_who_can_see_that(store: Store, here: bool, is_free: bool) -> None:
    claim(store, "one")
    with store.reading() as connection:
        machine, _, _ = json.loads(json.loads(ask.fact_of(connection, NAME) or "")[1])
    change(store, 1, json.dumps([machine if here else "another machine", 2**22 - 7, "12345"]))
    assert claim(store, "two") is is_free


@pytest.mark.parametrize("runs_out", [False, True])
def test_of_several_that_want_it_at_once_one_gets_it(store: Store, runs_out: bool) -> None:
    if runs_out:
        claim(store, "before")
        change(store, 2, -1)
    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(lambda number: claim(store, f"holder {number}"), range(4))) == 1


def test_who_saw_no_claim_and_comes_second_has_none(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    claim(store, "one")
    with store.reading() as connection:
        held = ask.fact_of(connection, NAME)
    for seen in (None, json.dumps(["before", "[0, 0, 0]", 1])):
        monkeypatch.setattr(runs, "fact_of", lambda *_, seen=seen: seen)
        assert not claim(store, "two")
    with store.reading() as connection:
        assert ask.fact_of(connection, NAME) == held
