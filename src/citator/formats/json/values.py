"""Reading values out of parsed JSON, with one clear error where they have not the shape they must have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

__all__ = ["JSON", "drop_empty", "get_time", "items", "time_text"]

JSON = dict[str, Any]
T = TypeVar("T")


def time_text(moment: datetime | None) -> str | None:
    """The time as RFC 3339 in UTC: "2026-05-04T12:30:00Z"; a time without a zone is taken as UTC.

    >>> time_text(datetime(2026, 5, 4, 12, 30))
    '2026-05-04T12:30:00Z'
    """
    if moment is None:
        return None
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.isoformat().replace("+00:00", "Z")


def get_time(value: Any) -> datetime | None:
    """The time in an RFC 3339 string, in UTC; ``None`` for ``None``. Raises ``ValueError`` for other text."""
    if value is None:
        return None
    moment = datetime.fromisoformat(value)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def items(value: Iterable[Any] | None, read: Callable[[Any], T]) -> tuple[T, ...]:
    """Each item of a list, read; nothing for a list that isn't there."""
    return tuple(map(read, value or ()))


def drop_empty(item: Mapping[str, Any]) -> JSON:
    """``item`` without the keys that hold ``None``, ``False`` or an empty list, tuple or dict. An empty text is a text."""
    return {key: value for key, value in item.items() if value is not None and value is not False and value not in ([], (), {})}
