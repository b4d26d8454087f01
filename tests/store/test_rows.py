"""Leases, documents and spans, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from citator.model import LinkCheck, LinkVerdict, Observation
from citator.rules.link_history import Policy
from citator.rules.link_title import Expected
from citator.store import Store, open_store, runs, schema
from citator.store import asking as ask
from citator.store.citing import Cited, Entry, Link, drop_documents, keep, known_documents, prune, unwatch_uncited
from citator.store.listing import Wanted, documents, listed
from citator.store.schema import host, run
from citator.store.spans import Change, Look, contents, next_for_hosts, note_changes, now, spans_of, write
from citator.watch.ledger import Ledger, Seen

DAY = 86_400


def entry(name: str, *urls: str) -> Entry:
    links = tuple(Link(url.encode().ljust(16)[:16], f"https://{url}", url.partition("/")[0]) for url in urls)
    return Entry(f"work {name}", name, json.dumps({"id": name, "type": "webpage"}), "[]", links)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """A store with three addresses on two hosts."""
    with open_store(address) as opened:
        with opened.writing() as connection:
            keep(connection, Cited("list", None, None, [entry("a", "one/1", "one/2"), entry("b", "two/1")]), 1_000)
        yield opened


def hosts(store: Store) -> list[int]:
    with store.reading() as connection:
        return list(connection.execute(sa.select(host.c.id).order_by(host.c.name)).scalars())


def begin(store: Store) -> int:
    with store.writing() as connection:
        return runs.begin_run(connection, 1_000, "citator")


def leased(store: Store, run_id: int) -> set[int]:
    with store.writing() as connection:
        return runs.lease(connection, run_id, hosts(store))


def change(store: Store, statement: sa.Update) -> None:
    with store.writing() as connection:
        connection.execute(statement)


def test_a_host_belongs_to_one_run_at_a_time(store: Store) -> None:
    first, second = begin(store), begin(store)
    both = set(hosts(store))
    assert leased(store, first) == both
    assert leased(store, second) == set()
    assert leased(store, first) == both
    with store.writing() as connection:
        runs.release(connection, first, hosts(store)[:1])
    assert leased(store, second) == set(hosts(store)[:1])
    with store.writing() as connection:
        runs.end_run(connection, first, 2_000, {"due": 1, "checked": 1, "left": 0}, {})
    assert leased(store, second) == both


def test_the_last_run_is_the_one_that_began_or_ended_last(store: Store) -> None:
    first, second = begin(store), begin(store)
    counts = {"due": 1, "checked": 1, "left": 0}
    told = []
    for ends in (second, first):
        with store.writing() as connection:
            note_changes(connection, [Change(1, ends, 1_500, "moved", "{}")])
            runs.end_run(connection, ends, 2_000, counts, {})
        with store.reading() as connection:
            last = runs.last_run(connection)
            told.append((last and last.id, [one.run_id for one in runs.news_of_last(connection)]))
    assert told == [(second, [second]), (first, [second, first])]
    killed = begin(store)
    with store.reading() as connection:
        last = runs.last_run(connection)
    assert last is not None
    assert (last.id, last.finished) == (killed, None)


def test_what_nobody_has_told_is_told_by_the_next_run(store: Store) -> None:
    killed, lives, told = begin(store), begin(store), begin(store)
    with store.writing() as connection:
        note_changes(connection, [Change(1, of, 1_500, "moved", "{}") for of in (killed, lives, told, None)])
        runs.has_told(connection, told)
    change(store, run.update().where(run.c.id == killed).values(owner=json.dumps(["another machine", 1, "1"]), alive_until=1))
    late = begin(store)
    with store.reading() as connection:
        assert [one.run_id for one in ask.changes_after(connection, 0)[1]] == [late, lives, told, late]
        assert [len(ask.changes_of(connection, of)) for of in (killed, lives, told, late)] == [0, 1, 1, 2]
        assert len(runs.news_of_last(connection)) == 4


@pytest.mark.parametrize(("seconds", "lives"), [(runs.LEASE_SECONDS - 9, True), (-1, False), (10 * runs.LEASE_SECONDS, False)])
def test_what_a_run_on_another_machine_has_to_tell_is_its_own_while_it_lives(store: Store, seconds: int, lives: bool) -> None:
    """Nothing can be seen of its process; a time that is later than any it may have noted was given by a clock that ran ahead."""
    other = begin(store)
    elsewhere = {"owner": json.dumps(["another machine", 1, "1"])}
    with store.writing() as connection:
        note_changes(connection, [Change(1, other, 1_500, "moved", "{}")])
        connection.execute(run.update().where(run.c.id == other).values(**elsewhere, alive_until=Store.clock(connection) + seconds))
    late = begin(store)
    with store.reading() as connection:
        assert [one.run_id for one in ask.changes_after(connection, 0)[1]] == [other if lives else late]
        assert [bool(told) for told in connection.execute(sa.select(run.c.told).order_by(run.c.id)).scalars()] == [not lives, False]


def test_a_run_says_from_its_beginning_on_that_it_lives(store: Store) -> None:
    number = begin(store)
    with store.writing() as connection:
        clock = Store.clock(connection)
        begun = connection.execute(sa.select(run.c.alive_until)).scalar_one()
        connection.execute(run.update().values(alive_until=1))
        runs.renew(connection, number)
        renewed = connection.execute(sa.select(run.c.alive_until)).scalar_one()
    assert clock < begun <= renewed <= clock + runs.LEASE_SECONDS + 5


@pytest.mark.parametrize(
    "ended",
    [
        run.update().values(owner=json.dumps(["another machine", 1, "1"])),  # seen nowhere, but its lease has run out
        host.update().values(leased_until=host.c.leased_until + 10 * runs.LEASE_SECONDS),  # given by a clock that ran ahead
    ],
)
def test_a_lease_ends_with_its_time(store: Store, ended: sa.Update) -> None:
    first, second = begin(store), begin(store)
    leased(store, first)
    change(store, ended)
    if ended.table is run:
        assert leased(store, second) == set()
        change(store, host.update().values(leased_until=host.c.leased_until - 2 * runs.LEASE_SECONDS))
    assert leased(store, second) == set(hosts(store))


def test_a_run_whose_process_is_gone_holds_up_nobody(store: Store) -> None:
    first, second = begin(store), begin(store)
    leased(store, first)
    with store.reading() as connection:
        machine, _, _ = json.loads(connection.execute(sa.select(run.c.owner)).scalars().first() or "")
    change(store, run.update().where(run.c.id == first).values(owner=json.dumps([machine, 2**22 - 7, "12345"])))
    assert leased(store, second) == set(hosts(store))


def test_only_what_is_cited_no_more_is_let_go(store: Store) -> None:
    with store.writing() as connection:
        kept = keep(connection, Cited("letter", None, None, [entry("b", "two/1"), entry("c")]), 2_000)
        assert (len(kept.new), len(kept.known)) == (0, 1)
        prune(connection, Cited("list", None, None, [entry("a", "one/1")]))
        assert unwatch_uncited(connection) == 1  # one/2; two/1 stands in the letter
        assert {one.key for some in ask.works(connection) for one in some} == {"a", "b", "c"}
        drop_documents(connection, [known_documents(connection)["letter"]])
        assert unwatch_uncited(connection) == 1
        assert [url for _, _, url in ask.watched_ids(connection)] == ["https://one/1"]
        assert ask.due(connection, 5_000) == [(hosts_of(connection)[0], 1)]


def hosts_of(connection: sa.Connection) -> list[int]:
    return list(connection.execute(sa.select(host.c.id).order_by(host.c.name)).scalars())


def test_another_work_with_the_same_key_gets_a_key_of_its_own(store: Store) -> None:
    with store.writing() as connection:
        keep(connection, Cited("letter", None, None, [entry("x")._replace(key="a"), entry("y")._replace(key="a")]), 2_000)
        assert [one.key for some in ask.works(connection) for one in some] == ["a", "b", "a-2", "a-3"]


def test_a_key_that_many_have_stays_one_for_each(store: Store) -> None:
    with store.writing() as connection:
        for number in range(0, 40, 10):
            keep(
                connection,
                Cited(f"list {number}", None, None, [entry(f"x{n}")._replace(key="a") for n in range(number, number + 10)]),
                2_000,
            )
        names = [one.key for some in ask.works(connection) for one in some]
    assert names == ["a", "b", *(f"a-{number}" for number in range(2, 42))]


def look(number: int, at: int, extends: int | None, **more: object) -> Look:
    values: dict[str, object] = {**dict.fromkeys(Look._fields), **Look._field_defaults}
    values |= {
        "address_id": number,
        "at": at,
        "extends": extends,
        "fetched": at,
        "fingerprint": b"f" * 16,
        "verdict": "alive",
        "reason": "ok",
    }
    values |= {"next_at": at + DAY, "state": "ok", "successes": 1, "weight": 0.0, "clear": 0, **more}
    return Look(**values)  # type: ignore[arg-type]


def test_an_unchanged_look_costs_no_row(store: Store) -> None:
    with store.writing() as connection:
        page = {"content": b"c" * 16, "data": b"the page", "sha256": b"s" * 32, "etag": '"v1"'}
        write(connection, [look(1, 1_000, None, **page), look(2, 1_000, None, **page)], hosts_of(connection))
    for at in (2_000, 3_000):
        with store.writing() as connection:
            rows = now(connection, [1, 2])
            write(connection, [look(one.id, at, one.span_id, etag='"v2"', fetched=None) for one in rows.values()], hosts_of(connection))
    with store.reading() as connection:
        ((one,), (two,)) = spans_of(connection, [1, 2]).values()
        assert (one.first_at, one.last_at, one.looks, one.fetched, one.etag) == (1_000, 3_000, 3, 1_000, '"v2"')
        assert two.content == one.content
        assert contents(connection, [b"c" * 16]) == {b"c" * 16: b"the page"}
        assert ask.due(connection, 3_000 + DAY) == [(hosts_of(connection)[1], 3), *((hosts_of(connection)[0], number) for number in (1, 2))]
        assert ask.due(connection, 3_000) == [(hosts_of(connection)[1], 3)]


def test_a_look_after_which_all_stands_as_before_moves_only_what_counts(store: Store) -> None:
    with store.writing() as connection:
        begun = {"state": "suspect", "since": 900, "base": b"b" * 16, "failing_since": 900, "weight": 1.0}
        write(connection, [look(1, 1_000, None, **begun), look(2, 1_000, None, **begun)], hosts_of(connection))
    counted = {"successes": 2, "weight": 2.0, "clear": 1, "failing_since": 950}
    for settled in (True, False):
        with store.writing() as connection:
            of = now(connection, [1])[1]
            kept = {"state": of.state, "since": of.since, "base": of.base}
            write(connection, [look(1, 2_000, of.span_id, settled=settled, **kept, **counted)], hosts_of(connection))
        with store.reading() as connection:
            row = now(connection, [1])[1]
            other = now(connection, [2])[2]
        assert (row.state, row.since, row.base, row.verdict, row.reason) == ("suspect", 900, b"b" * 16, "alive", "ok")
        assert (row.successes, row.weight, row.clear, row.failing_since, row.last, row.last_at) == (2, 2.0, 1, 950, 2_000, 2_000)
        assert row.next_at == 2_000 + DAY
        assert (other.weight, other.last, bool(other.watched)) == (1.0, 1_000, True)


def test_what_a_clock_that_ran_ahead_put_off_is_called_back(store: Store) -> None:
    with store.writing() as connection:
        write(connection, [look(1, 10**10, None)], hosts_of(connection))
        assert ask.recall_to(connection, 5_000, 5_000 + 90 * DAY) == 1
        assert {number for _, number in ask.due(connection, 5_000)} == {1, 2, 3}


def test_figures(store: Store) -> None:
    with store.writing() as connection:
        write(connection, [look(1, 1_000, None)], hosts_of(connection))
    with store.reading() as connection:
        counts = ask.counts(connection, 1_500)
    assert (counts.addresses, counts.works, counts.documents, counts.never_checked, counts.due) == (3, 2, 1, 2, 2)
    assert (counts.verdicts, counts.states, counts.next_due) == ({"alive": 1}, {"ok": 1, "unknown": 2}, 1_000)


def test_works_and_documents_are_listed_a_page_at_a_time(store: Store) -> None:
    with store.writing() as connection:
        keep(connection, Cited("letter 100%", None, None, [entry("b", "two/1"), entry("c")]), 2_000)
        write(connection, [look(1, 1_000, None, state="dead", verdict="dead")], hosts_of(connection))
    with store.reading() as connection:
        assert [(one.key, one.address_id) for one in listed(connection, Wanted(), 0, 3)] == [("a", 1), ("a", 2), ("b", 3)]
        assert [(one.key, one.url) for one in listed(connection, Wanted(), 3, 3)] == [("c", None)]
        filters = [Wanted(state="dead"), Wanted(verdict="alive"), Wanted(document="letter 100%"), Wanted(text="two/"), Wanted(text="%")]
        assert [[one.key for one in listed(connection, wanted, 0, 9)] for wanted in filters] == [["a"], [], ["b", "c"], ["b"], []]
        assert sorted(tuple(one) for one in documents(connection)) == [
            ("letter 100%", "", 0),
            ("letter 100%", "unknown", 1),
            ("list", "dead", 1),
            ("list", "unknown", 2),
        ]


def test_two_that_take_in_the_same_at_once_do_not_stand_in_each_others_way(store: Store) -> None:
    several = Cited("book", None, None, [entry(f"w{number}", f"three/{number}") for number in range(300)])

    def take() -> int:
        with store.writing() as connection:
            return len(keep(connection, several, 2_000).new)

    with ThreadPoolExecutor(4) as threads:
        assert sorted(one.result() for one in [threads.submit(take) for _ in range(4)]) == [0, 0, 0, 300]


@pytest.mark.system
def test_a_run_keeps_its_hosts_though_another_writes_to_one_of_them(database: str) -> None:
    """In PostgreSQL, who waits for one host and holds another holds up who takes them the other way round, until one of them is ended."""
    with open_store(database) as store:
        with store.writing() as connection:
            keep(connection, Cited("list", None, None, [entry("a", "one/1"), entry("b", "two/1")]), 1_000)
        number = begin(store)
        one, two = sorted(leased(store, number))
        change(store, host.update().values(leased_until=1))
        with store.writing() as other:
            next_for_hosts(other, [one])
            with store.writing() as connection:
                connection.execute(sa.text("SET LOCAL lock_timeout = '5s'"))
                runs.renew(connection, number)
                runs.release(connection, number, [one])
                runs.end_run(connection, number, 2_000, {"due": 1, "checked": 1, "left": 0}, {})
        with store.reading() as connection:
            found = connection.execute(sa.select(host.c.id, host.c.leased_by, host.c.leased_until).order_by(host.c.id)).all()
        assert [tuple(row) for row in found] == [(one, number, 1), (two, None, None)]
        assert leased(store, begin(store)) == {one, two}  # the run is over


def test_what_two_write_of_one_address_is_written_one_after_the_other(store: Store) -> None:
    ledger = Ledger(store, None, Policy(dead_after=1, dead_days=0))
    at = datetime.fromtimestamp(5_000, UTC)
    check = LinkCheck("https://one/1", LinkVerdict.DEAD, "not-found", 404, "https://one/1")
    look = Seen(1, 5_000, check, Observation("o", "https://one/1", at, status=404), Expected())
    with ThreadPoolExecutor(1) as thread:
        with store.writing() as other:
            other.execute(schema.address.update().where(schema.address.c.id == 1).values(noted="broken"))
            recorded = thread.submit(ledger.record, [look])
            wait([recorded], timeout=0.3)
        assert recorded.result() == []  # that it is broken was noted by the other
