"""How much of a host, or of what hosts share, may be used at once."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DEFAULT_INTERVAL", "Limits"]

DEFAULT_INTERVAL = 0.25
"""Seconds between the starts of two requests to one host, where nothing else is known."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds between the starts of two requests, and requests in flight."""

    interval: float
    in_flight: int
