"""The person at the terminal: a progress bar, and Ctrl-C."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citator.flow import Event

__all__ = ["bar_for", "counter_for", "interruptible", "number_for"]


@contextmanager
def bar_for(wanted: bool) -> Iterator[Callable[[Event], None] | None]:
    """A progress bar on standard error, where that is a terminal; else a callback that does nothing."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    with Bar(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console, transient=True
    ) as bar:
        tasks = {"read": bar.add_task("reading", total=None), "work": bar.add_task("asking", total=None)}

        def show(event: Event) -> None:
            bar.update(tasks[event.stage], completed=event.done, total=event.total)

        yield show


@contextmanager
def counter_for(wanted: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A bar for one count, told how many are done of how many, where standard error is a terminal."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("asking", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def number_for(wanted: bool, what: str) -> Iterator[Callable[[int], None] | None]:
    """A number that grows, of nobody knows how many, where standard error is a terminal."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.status import Status

    with Status(what, console=Console(stderr=True)) as status:
        yield lambda done: status.update(f"{done:,} {what}")


@contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """``stop`` turns true on the first Ctrl-C, or when the system asks us to end (SIGTERM); the second one ends the program as usual."""
    pressed = False

    def on_interrupt(_signal: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True
        with contextlib.suppress(OSError):
            # Not through sys.stderr, which may be in the middle of a line of its own.
            os.write(2, b"\ncitator: stopping; what is known is reported (Ctrl-C again ends at once)\n" if os.isatty(2) else b"")

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False  # signals reach the main thread only
        return
    before = {number: signal.signal(number, on_interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: pressed
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
