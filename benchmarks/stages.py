"""Where the time of reading a PDF goes: the parts of the reader are watched, each for the time it spends itself."""

from __future__ import annotations

import functools
import importlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

__all__ = ["watched"]

_PACKAGE = "citator.formats.readers.pdf"
# Module, function → the stage. What is not named belongs to the stage that called it; a function that has gone is left out.
_STAGES = (
    ("pages", "read_paper", "page, text layer, links"),
    ("paper", "_whole", "objects and styles"),
    ("paper", "read_runs", "character boxes"),
    ("chars", "_style", "objects and styles"),
    ("chars", "notes_by_object", "objects and styles"),
    ("chars", "_assemble", "lines and columns"),
    ("pages", "blocks", "lines and columns"),
    ("pages", "usual_gutters", "lines and columns"),
    ("document", "body_size", "notes"),
    ("document", "_leave_out_furniture", "notes"),
    ("document", "_all_notes", "notes"),
    ("document", "_put_together", "text and cleaning"),
    ("document", "_note", "text and cleaning"),
    ("document", "vocabulary", "text and cleaning"),
    ("document", "detect", "text and cleaning"),
    ("document", "make_links", "text and cleaning"),
    ("document", "anchors", "text and cleaning"),
    ("document", "find_title", "text and cleaning"),
)


class _Clock:
    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.stack: list[str] = ["the rest"]
        self.since = time.perf_counter()

    def turn(self) -> None:
        """Books the time since the last turn to the stage that is running."""
        now = time.perf_counter()
        self.spent[self.stack[-1]] += now - self.since
        self.since = now

    def watch(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, its time booked to ``stage``."""

        @functools.wraps(function)
        def inner(*arguments: Any, **named: Any) -> Any:
            self.turn()
            self.stack.append(stage)
            try:
                return function(*arguments, **named)
            finally:
                self.turn()
                self.stack.pop()

        return inner


@contextmanager
def watched() -> Iterator[dict[str, float]]:
    """While the context is open: the seconds of each stage, filled in when it closes."""
    clock = _Clock()
    changed: list[tuple[ModuleType, str, Any]] = []
    for module_name, name, stage in _STAGES:
        module = importlib.import_module(f"{_PACKAGE}.{module_name}")
        function = getattr(module, name, None)
        if function is not None:
            changed.append((module, name, function))
            setattr(module, name, clock.watch(function, stage))
    clock.since = time.perf_counter()
    try:
        yield clock.spent
    finally:
        clock.turn()
        for module, name, function in changed:
            setattr(module, name, function)
