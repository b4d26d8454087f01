"""The addresses of a text, found once for all systems that look at them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

from citator.text.urls import Address, addresses_in

__all__ = ["addresses", "given", "outside"]

_GIVEN: ContextVar[tuple[str, tuple[Address, ...]] | None] = ContextVar("addresses", default=None)


def addresses(text: str) -> tuple[Address, ...]:
    """Every address in ``text``, in order. The last texts are remembered: each system asks for the same ones in turn."""
    known = _GIVEN.get()
    return known[1] if known is not None and known[0] is text else addresses_in(text)


@contextmanager
def given(words: str, start: int, found: Sequence[Address]) -> Iterator[None]:
    """While ``words``, which begin at ``start`` of a longer text, are looked at: the addresses are those found in the whole."""
    first = bisect_left(found, start, key=lambda one: one.start)
    last = bisect_right(found, start + len(words), key=lambda one: one.end)
    within = tuple(replace(one, start=one.start - start, end=one.end - start) for one in found[first:last])
    token = _GIVEN.set((words, within))
    try:
        yield
    finally:
        _GIVEN.reset(token)


def outside(text: str, start: int) -> bool:
    """Whether the character at ``start`` stands in no address."""
    found = addresses(text)
    at = bisect_right(found, start, key=lambda one: one.end)
    return at == len(found) or not found[at].start <= start < found[at].end
