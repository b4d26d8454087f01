"""Runs, what each has to tell, and the leases by which two of them never ask one host at the same time.

A run owns a host while its lease lasts, and renews it; when it is killed, the lease ends by itself, and at once where the next run can see
that its process is gone. What was written under a lease stays: an observation is true, whoever made it.

What only one run may do at a time besides (send to a destination) it claims, for as long, and with the same end when it is killed.

Each change that is noted has one run that tells it to whoever began the run: the one that noted it, or the next one where none did (the
rules changed) or where that one was gone before it had told.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from citator.store.asking import changes_after, fact_of
from citator.store.opening import Store
from citator.store.schema import change, fact, host, run
from citator.store.spans import Change, batches

__all__ = [
    "LEASE_SECONDS", "Run", "begin_run", "claim", "end_run", "has_told", "keep_claim", "last_run", "lease", "let_go", "news_of_last",
    "release", "renew",
]  # fmt: skip

LEASE_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Run:
    """One run. ``finished`` is ``None`` while it goes on, and for one that was killed; ``news_after``: the last change before its news."""

    id: int
    started: int
    finished: int | None
    due: int
    checked: int
    left: int
    verdicts: Mapping[str, int]
    news_after: int = 0


_TURN: Final = sa.select(sa.func.coalesce(sa.func.max(run.c.turn), 0) + 1).scalar_subquery()


def begin_run(connection: Connection, started: int, tool: str) -> int:
    """Begin a run, which tells also what was noted and what nobody will tell; its number."""
    clock = Store.clock(connection)
    untold = connection.execute(sa.select(run.c.id, run.c.owner, run.c.alive_until).where(~run.c.told)).all()
    last = sa.select(sa.func.coalesce(sa.func.max(change.c.id), 0)).scalar_subquery()
    values = {"started": started, "owner": _owner(os.getpid()), "tool": tool, "turn": _TURN, "news_after": last}
    made = connection.execute(run.insert().values(**values, alive_until=clock + LEASE_SECONDS).returning(run.c.id))
    number = int(made.scalar_one())
    gone = _to_take_over(connection, [of for of, owner, until in untold if _is_over(owner, until, clock)])
    left = change.c.run_id.is_(None) | change.c.run_id.in_(gone)
    mine = sa.select(change.c.id).where(left).with_for_update(skip_locked=True)  # without what a run that begins beside it takes over
    if connection.execute(change.update().where(change.c.id.in_(mine)).values(run_id=number)).rowcount:
        first = sa.select(sa.func.min(change.c.id) - 1).where(change.c.run_id == number).scalar_subquery()
        connection.execute(run.update().where(run.c.id == number).values(news_after=first))
    if gone:
        connection.execute(run.update().where(run.c.id.in_(gone)).values(told=True))
    return number


def _to_take_over(connection: Connection, gone: Sequence[int]) -> list[int]:
    """Those of the runs whose news no other run that begins just now takes over; none does from here on."""
    wanted = sa.select(run.c.id).where(run.c.id.in_(gone), ~run.c.told).with_for_update(skip_locked=True, key_share=True)
    return list(connection.execute(wanted).scalars()) if gone else []


def has_told(connection: Connection, run_id: int) -> None:
    """Note that whoever began a run has had its news."""
    connection.execute(run.update().where(run.c.id == run_id).values(told=True))


def end_run(connection: Connection, run_id: int, finished: int | None, counts: Mapping[str, int], verdicts: Mapping[str, int]) -> None:
    """Write down how far a run has come (``due``, ``checked``, ``left``); with ``finished``, that it is over, and let go of its hosts."""
    values: dict[str, Any] = {"due": counts["due"], "checked": counts["checked"], "left_over": counts["left"]}
    values |= {"verdicts": json.dumps(dict(verdicts)), "finished": finished}
    if finished is not None:
        values["turn"] = _TURN
    connection.execute(run.update().where(run.c.id == run_id).values(values))
    if finished is not None:
        # What another writes to just now stays: it is a host of a run that is over, and whoever wants it sees that.
        connection.execute(host.update().where(_free(host.c.leased_by == run_id)).values(leased_by=None, leased_until=None))


def last_run(connection: Connection) -> Run | None:
    """The run that began or ended last."""
    row = connection.execute(sa.select(run).order_by(run.c.turn.desc(), run.c.id.desc()).limit(1)).mappings().first()
    if row is None:
        return None
    verdicts = json.loads(row["verdicts"] or "{}")
    return Run(row["id"], row["started"], row["finished"], row["due"], row["checked"], row["left_over"], verdicts, row["news_after"])


def news_of_last(connection: Connection) -> list[Change]:
    """What the last run has to tell, and what was noted since and beside it; nothing where there was no run."""
    last = last_run(connection)
    return [] if last is None else changes_after(connection, last.news_after)[1]


def lease(connection: Connection, run_id: int, hosts: Sequence[int]) -> set[int]:
    """Those of ``hosts`` that the run owns from now on: that nobody owns, or one who is gone."""
    clock = Store.clock(connection)
    mine: set[int] = set()
    for some in batches(hosts):
        wanted = sa.select(host.c.id, host.c.leased_by, host.c.leased_until).where(host.c.id.in_(some)).order_by(host.c.id)
        rows = connection.execute(wanted.with_for_update(skip_locked=True, key_share=True)).all()
        gone = _gone(connection, {row[1] for row in rows if row[1] not in (None, run_id)})
        free = [
            row[0]
            for row in rows
            # A lease that ends later than any lease can was given by a clock that ran ahead.
            if row[1] in (None, run_id) or row[1] in gone or not clock < row[2] <= clock + LEASE_SECONDS
        ]
        if free:
            connection.execute(host.update().where(host.c.id.in_(free)).values(leased_by=run_id, leased_until=clock + LEASE_SECONDS))
        mine.update(free)
    return mine


def renew(connection: Connection, run_id: int) -> None:
    """Keep the hosts of the run for another while: it lives. A host that another writes to just now is renewed the next time."""
    until = Store.clock(connection) + LEASE_SECONDS
    connection.execute(run.update().where(run.c.id == run_id).values(alive_until=until))
    connection.execute(host.update().where(_free(host.c.leased_by == run_id)).values(leased_until=until))


def _free(mine: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Those of the hosts that nobody writes to just now: who waits for none of them holds up nobody who waits for others."""
    return host.c.id.in_(sa.select(host.c.id).where(mine).with_for_update(skip_locked=True, key_share=True))


def release(connection: Connection, run_id: int, hosts: Sequence[int]) -> None:
    """Let go of hosts that are done."""
    for some in batches(hosts):
        mine = host.c.id.in_(some) & (host.c.leased_by == run_id)
        connection.execute(host.update().where(_free(mine)).values(leased_by=None, leased_until=None))


def claim(connection: Connection, name: str, holder: str) -> bool:
    """Take what only one may do at a time, where nobody has it, or one who is gone; whether ``holder`` has it from now on."""
    found = fact_of(connection, name)
    if found is None:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        made = insert(fact).values(name=name, value=_claimed(connection, holder)).on_conflict_do_nothing()
        return connection.execute(made.returning(fact.c.name)).first() is not None
    _, owner, until = json.loads(found)
    clock = Store.clock(connection)
    taken = clock < until <= clock + LEASE_SECONDS and not _is_gone(owner)
    return not taken and _put_for(connection, name, found, _claimed(connection, holder))


def keep_claim(connection: Connection, name: str, holder: str) -> bool:
    """Keep a claim for another while; whether ``holder`` has it still, which nobody else gets before the end of the transaction."""
    found = fact_of(connection, name)
    return found is not None and json.loads(found)[0] == holder and _put_for(connection, name, found, _claimed(connection, holder))


def let_go(connection: Connection, name: str, holder: str) -> None:
    """Let go of a claim, where ``holder`` has it still."""
    if keep_claim(connection, name, holder):
        connection.execute(fact.delete().where(fact.c.name == name))


def _claimed(connection: Connection, holder: str) -> str:
    return json.dumps([holder, _owner(os.getpid()), Store.clock(connection) + LEASE_SECONDS])


def _put_for(connection: Connection, name: str, before: str, value: str) -> bool:
    """Put a value in the place of another; whether that one stood there still."""
    return bool(connection.execute(fact.update().where(fact.c.name == name, fact.c.value == before).values(value=value)).rowcount)


def _gone(connection: Connection, runs: set[Any]) -> set[int]:
    """The runs that are over, or whose process on this machine is no more."""
    found = connection.execute(sa.select(run.c.id, run.c.finished, run.c.owner).where(run.c.id.in_(sorted(runs)))) if runs else ()
    return {row[0] for row in found if row[1] is not None or _is_gone(row[2])}


def _is_over(owner: str, until: int | None, clock: int) -> bool:
    """Whether a run will tell nothing more: its process on this machine is gone, or nothing was heard of another machine for a while."""
    if json.loads(owner)[0] == _machine():
        return _is_gone(owner)
    return until is None or not clock < until <= clock + LEASE_SECONDS


def _is_gone(owner: str) -> bool:
    machine, process, _ = json.loads(owner)
    return machine == _machine() and process != os.getpid() and _owner(process) != owner


def _owner(process: int) -> str:
    return json.dumps([_machine(), process, _begun(process)])


def _machine() -> str:
    """The name of this machine since it was started: in a container the name alone may stand for another one the next day."""
    try:
        return f"{platform.node()} {Path('/proc/sys/kernel/random/boot_id').read_text(encoding='ascii').strip()}"
    except OSError:
        return platform.node()


def _begun(process: int) -> str:
    """When a process began, as the system counts; "" where it can't be told, so that such a process counts as one that lives."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="latin-1").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        if not Path("/proc/self/stat").exists():
            return ""
        return "gone"
