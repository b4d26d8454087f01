"""The addresses of a text, found once for all systems that look at them."""

from __future__ import annotations

from functools import lru_cache

from citator.text.urls import Address, find_addresses

__all__ = ["addresses", "outside"]


@lru_cache(maxsize=2)
def addresses(text: str) -> tuple[Address, ...]:
    """Every address in ``text``, in order. The last two texts are remembered: each system asks for the same ones in turn."""
    return tuple(find_addresses(text))


def outside(text: str, start: int) -> bool:
    """Whether the character at ``start`` stands in no address."""
    found = addresses(text)
    low, high = 0, len(found)
    while low < high:
        middle = (low + high) // 2
        if found[middle].end <= start:
            low = middle + 1
        else:
            high = middle
    return low == len(found) or not found[low].start <= start < found[low].end
