"""How things stand, as figures for Prometheus (its text format, 0.0.4): for node_exporter's textfile collector, and for ``/metrics``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from citator.store import Connection, runs
from citator.store import asking as ask
from citator.watch.news import number_out_of_order

__all__ = ["STATES", "as_prometheus"]

STATES: Final = ("ok", "suspect", "dead", "unknown")
"""How an address may stand, in the order in which it is told."""
_KINDS: Final = ("broken", "out-of-order", "recovered", "withdrawn", "moved", "drifted", "archived")


def as_prometheus(connection: Connection, at: int, undelivered: int | None = None) -> str:
    """The figures of the store at a time. ``undelivered``: how many destinations could not be told, where this is known."""
    counts, last = ask.counts(connection, at), runs.last_run(connection)
    lines = [
        *_gauge(
            "addresses", "Addresses that are watched, by how they stand.", {("state", one): counts.states.get(one, 0) for one in STATES}
        ),
        *_gauge("addresses_out_of_order", "Those of the dead that only time out or answer with errors.", number_out_of_order(connection)),
        *_gauge(
            "verdicts", "Addresses by the verdict of the last look.", {("verdict", one): n for one, n in sorted(counts.verdicts.items())}
        ),
        *_gauge("works", "Works that are cited.", counts.works),
        *_gauge("documents", "Documents that cite them.", counts.documents),
        *_gauge("addresses_never_checked", "Addresses at which nobody has looked yet.", counts.never_checked),
        *_gauge("addresses_due", "Addresses that are due.", counts.due),
    ]
    if last is not None:
        news = ask.change_counts(connection, last.id)
        lines += [
            *_gauge("last_run_started_timestamp_seconds", "When the last run began.", last.started),
            *_gauge("last_run_due", "Addresses that were due in the last run.", last.due),
            *_gauge("last_run_checked", "Addresses that the last run has checked.", last.checked),
            *_gauge("last_run_left", "Addresses that the last run has left for the next.", last.left),
            *_gauge("last_run_changes", "What the last run had to tell, by kind.", {("kind", one): news.get(one, 0) for one in _KINDS}),
        ]
        if last.finished is not None:
            lines += _gauge("last_run_finished_timestamp_seconds", "When the last run ended.", last.finished)
    if undelivered is not None:
        lines += _gauge("destinations_undelivered", "Destinations that could not be told after the last run.", undelivered)
    return "\n".join(lines) + "\n"


def _gauge(name: str, text: str, value: int | Mapping[tuple[str, str], int]) -> Iterator[str]:
    yield f"# HELP citator_watch_{name} {text}"
    yield f"# TYPE citator_watch_{name} gauge"
    if isinstance(value, int):
        yield f"citator_watch_{name} {value}"
        return
    for (label, of), number in value.items():
        yield f'citator_watch_{name}{{{label}="{of}"}} {number}'
