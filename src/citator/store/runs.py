"""Runs, and the leases by which two of them never ask one host at the same time.

A run owns a host while its lease lasts, and renews it; when it is killed, the lease ends by itself, and at once where the next run can see
that its process is gone. What was written under a lease stays: an observation is true, whoever made it.
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
from sqlalchemy.engine import Connection

from citator.store.opening import Store
from citator.store.schema import host, run
from citator.store.spans import batches

__all__ = ["LEASE_SECONDS", "Run", "begin_run", "end_run", "last_run", "lease", "release", "renew"]

LEASE_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Run:
    """One run. ``finished`` is ``None`` while it goes on, and for one that was killed."""

    id: int
    started: int
    finished: int | None
    due: int
    checked: int
    left: int
    verdicts: Mapping[str, int]


def begin_run(connection: Connection, started: int, tool: str) -> int:
    """Begin a run; its number."""
    made = connection.execute(run.insert().values(started=started, owner=_owner(os.getpid()), tool=tool).returning(run.c.id))
    return int(made.scalar_one())


def end_run(connection: Connection, run_id: int, finished: int | None, counts: Mapping[str, int], verdicts: Mapping[str, int]) -> None:
    """Write down how far a run has come (``due``, ``checked``, ``left``); with ``finished``, that it is over, and let go of its hosts."""
    values: dict[str, Any] = {"due": counts["due"], "checked": counts["checked"], "left_over": counts["left"]}
    values |= {"verdicts": json.dumps(dict(verdicts)), "finished": finished}
    connection.execute(run.update().where(run.c.id == run_id).values(values))
    if finished is not None:
        connection.execute(host.update().where(host.c.leased_by == run_id).values(leased_by=None, leased_until=None))


def last_run(connection: Connection) -> Run | None:
    """The run that began last."""
    row = connection.execute(sa.select(run).order_by(run.c.id.desc()).limit(1)).mappings().first()
    if row is None:
        return None
    verdicts = json.loads(row["verdicts"] or "{}")
    return Run(row["id"], row["started"], row["finished"], row["due"], row["checked"], row["left_over"], verdicts)


def lease(connection: Connection, run_id: int, hosts: Sequence[int]) -> set[int]:
    """Those of ``hosts`` that the run owns from now on: that nobody owns, or one who is gone."""
    clock = Store.clock(connection)
    mine: set[int] = set()
    for some in batches(hosts):
        wanted = sa.select(host.c.id, host.c.leased_by, host.c.leased_until).where(host.c.id.in_(some)).order_by(host.c.id)
        rows = connection.execute(wanted.with_for_update(skip_locked=True)).all()
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
    """Keep the hosts of the run for another while."""
    until = Store.clock(connection) + LEASE_SECONDS
    connection.execute(host.update().where(host.c.leased_by == run_id).values(leased_until=until))


def release(connection: Connection, run_id: int, hosts: Sequence[int]) -> None:
    """Let go of hosts that are done."""
    for some in batches(hosts):
        mine = host.c.id.in_(some) & (host.c.leased_by == run_id)
        connection.execute(host.update().where(mine).values(leased_by=None, leased_until=None))


def _gone(connection: Connection, runs: set[Any]) -> set[int]:
    """The runs that are over, or whose process on this machine is no more."""
    found = connection.execute(sa.select(run.c.id, run.c.finished, run.c.owner).where(run.c.id.in_(sorted(runs)))) if runs else ()
    return {row[0] for row in found if row[1] is not None or _is_gone(row[2])}


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
