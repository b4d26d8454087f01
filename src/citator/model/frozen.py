"""An immutable mapping, for the fields of frozen types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar, overload

V = TypeVar("V")
T = TypeVar("T")


class FrozenMap(Mapping[str, V], Generic[V]):
    """A read-only mapping from strings that keeps its order, compares by content and can be pickled and hashed.

    ``types.MappingProxyType`` can't be pickled, and readers hand their results over process borders.

    >>> FrozenMap({"title": "Walden"})["title"]
    'Walden'
    >>> FrozenMap(a=1) == {"a": 1}
    True
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, V] | None = None, /, **more: V) -> None:
        self._items: dict[str, V] = {**(items or {}), **more}

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    @overload
    def get(self, key: str, /) -> V | None: ...
    @overload
    def get(self, key: str, /, default: V | T) -> V | T: ...
    def get(self, key: str, /, default: object = None) -> object:
        """The value of ``key``, or ``default``. The mix-in's way over an exception takes most of the time of comparing records."""
        return self._items.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type[FrozenMap[V]], tuple[dict[str, V]]]:
        return FrozenMap, (dict(self._items),)

    def having(self, **more: V | None) -> FrozenMap[V]:
        """A copy with ``more`` put in; ``None`` leaves a key out.

        >>> FrozenMap(a=1, b=2).having(b=None, c=3)
        FrozenMap({'a': 1, 'c': 3})
        """
        merged: dict[str, V | None] = {**self._items, **more}
        return FrozenMap({key: value for key, value in merged.items() if value is not None})
