"""What the kinds of destinations have in common."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol
from urllib.parse import urlsplit

from citator.model import Failure, Outcome, Request
from citator.watch.destinations.words import explained
from citator.watch.news import Item

__all__ = ["Courier", "Delivery", "News", "Send", "named", "refusal"]

News = Mapping[str, Sequence[Item]]
Send = Callable[[Request], Awaitable[Outcome]]
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Delivery:
    """News on its way. ``number`` is that of the last change in it: the same news sent again bears the same."""

    news: News
    number: int
    at: datetime


class Courier(Protocol):
    """Takes each piece of news once."""

    @property
    def name(self) -> str:
        """What the store knows it by."""
        ...

    @property
    def label(self) -> str:
        """What people call it."""
        ...

    async def deliver(self, delivery: Delivery, send: Send) -> str | None:
        """Why it could not be delivered, or ``None``."""
        ...


def named(kind: str, *secret: str) -> str:
    """What the store knows a destination by: its address may hold a key, and does not stand there."""
    return f"{kind}{hashlib.sha256(chr(0).join(secret).encode()).hexdigest()[:16]}"


def refusal(outcome: Outcome) -> str | None:
    """Why an answer is no "taken"; ``None`` for one that is."""
    if isinstance(outcome, Failure):
        parts = urlsplit(outcome.url)  # the rest of the address may hold a key
        said = outcome.detail or outcome.kind.value
        place = parts.netloc.rpartition("@")[2] or "the address"
        return explained(place, said, "web server", "https://", "http://", is_sealed=parts.scheme == "https")
    return None if 200 <= outcome.status < 300 else f"the answer was {outcome.status}"[:_LONGEST]
