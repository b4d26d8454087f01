"""Small letters, as patterns mean them that do not look at the case."""

from __future__ import annotations

__all__ = ["lower"]


def lower(text: str) -> str:
    """The text in small letters; those of Turkish and the long s, which such patterns take for Latin ones, are these.

    >>> lower("APRİL"), lower("Aprıl"), lower("Auguſt")
    ('april', 'april', 'august')
    """
    return text.lower() if text.isascii() else text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")
