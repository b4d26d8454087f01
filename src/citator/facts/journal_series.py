"""Journals whose volumes were counted anew in each series, and are counted through by their publisher today.

A citation has the volume of its own time ("Annalen der Physik 17", 1905), a registry the one in the whole row (322). Written down from
general knowledge; of a journal that is missing here nothing is excused.
"""

from __future__ import annotations

from typing import Final

__all__ = ["counted_anew"]

# By the name in small letters: how many volumes came before each series.
_BEFORE: Final = {
    # Poggendorff 1824, Wiedemann 1877, the fourth series 1900, the fifth 1929
    "annalen der physik": (76, 236, 305, 392),
    "annalen der physik und chemie": (76, 236, 305, 392),
}


def counted_anew(journal: str, volume: int, whole: int) -> bool:
    """Whether ``whole`` is what is called ``volume`` in one of the series of a journal.

    >>> counted_anew("Annalen der Physik", 17, 322), counted_anew("Annalen der Physik", 18, 322), counted_anew("Physica", 17, 322)
    (True, False, False)
    """
    return whole - volume in _BEFORE.get(journal.casefold().strip(), ())
