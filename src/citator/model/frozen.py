"""An immutable mapping, for the fields of frozen types."""

from __future__ import annotations

from typing import NoReturn, TypeVar

V = TypeVar("V")


class FrozenMap(dict[str, V]):
    """A read-only mapping from strings that keeps its order, compares by content and can be pickled and hashed.

    ``types.MappingProxyType`` can't be pickled, and readers hand their results over process borders. It is a ``dict`` that refuses to be
    changed, and no mapping round one: what is read most often is read without a call of Python's.

    >>> FrozenMap({"title": "Walden"})["title"]
    'Walden'
    >>> FrozenMap(a=1) == {"a": 1}
    True
    >>> FrozenMap(a=1).update(a=2)
    Traceback (most recent call last):
    TypeError: a FrozenMap can't be changed
    """

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a FrozenMap can't be changed")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({super().__repr__()})"

    def __reduce__(self) -> tuple[type[FrozenMap[V]], tuple[dict[str, V]]]:
        return FrozenMap, (dict(self),)

    def having(self, **more: V | None) -> FrozenMap[V]:
        """A copy with ``more`` put in; ``None`` leaves a key out.

        >>> FrozenMap(a=1, b=2).having(b=None, c=3)
        FrozenMap({'a': 1, 'c': 3})
        """
        merged: dict[str, V | None] = {**self, **more}
        return FrozenMap({key: value for key, value in merged.items() if value is not None})
