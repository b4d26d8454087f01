"""How the functions of ``import citator`` are called: what is told to who calls one otherwise, before anything goes wrong further in."""

from __future__ import annotations

import asyncio
from os import PathLike

from citator.model import Report

__all__ = ["outside_of_a_loop", "with_a_report", "with_a_source"]


def with_a_source(source: object) -> None:
    """Raises :class:`TypeError` for what is neither path nor bytes."""
    if not isinstance(source, (str, PathLike, bytes)):
        raise TypeError(f"read takes a path or bytes, not {type(source).__name__}: of an open file its read(), of a text its encode()")


def with_a_report(report: object) -> None:
    """Raises :class:`TypeError` for what is no report."""
    if not isinstance(report, Report):
        raise TypeError(f"export takes the report of check, not {type(report).__name__}: check(…, offline=True) makes one off line")


def outside_of_a_loop() -> None:
    """Raises :class:`RuntimeError` where an event loop runs already, as in a notebook."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    raise RuntimeError("an event loop is running here: await citator.acheck(…) instead of calling check")
