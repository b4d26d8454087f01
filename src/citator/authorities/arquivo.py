"""Arquivo.pt: the Portuguese web archive, pages from 1996 on, many of them from outside Portugal.

* Manual: https://github.com/arquivo/pwa-technologies/wiki/APIs (limits) and
  https://github.com/arquivo/pwa-technologies/wiki/Memento-API---URL-Search-in-Arquivo.pt
* ``https://arquivo.pt/wayback/URL`` is the TimeGate, ``/wayback/timemap/link/URL`` the TimeMap, ``/wayback/TIMESTAMPid_/URL`` the page as
  it was recorded (RFC 7089; pywb).

Asked only where ``--memento arquivo`` (or ``--only-authority arquivo``) names it: every archive that is asked learns what is cited.

What bites: who goes beyond the limits is blocked for good, so we stay far below them.
"""

from __future__ import annotations

from typing import Final

from citator.authorities._memento import Copies, When, as_record, timegate, timemap
from citator.model import Etiquette, Identifier, LookUp

__all__ = ["BASE", "ETIQUETTE", "NAME", "ON_REQUEST", "SCHEMES", "TYPES", "copies", "lookup", "others"]

NAME: Final = "arquivo"
BASE: Final = "https://arquivo.pt"
SCHEMES: Final[tuple[str, ...]] = ()
TYPES: Final[tuple[str, ...]] = ()
ETIQUETTE: Final = Etiquette(1.0, 1, None, "wiki of arquivo/pwa-technologies, APIs, 2024: at most 250 requests a minute")
ON_REQUEST: Final = True

_REPLAY: Final = f"{BASE}/wayback/"


def copies(url: str, when: When = None) -> Copies:
    """The copy nearest to ``when`` and those beside it, from the TimeGate."""
    return timegate(_REPLAY, url.partition("#")[0], when, NAME, _REPLAY)


def others(url: str, when: When = None) -> Copies:
    """All copies, from the TimeMap, the nearest to ``when`` first."""
    return timemap(f"{_REPLAY}timemap/link/", url.partition("#")[0], when, NAME, _REPLAY)


def lookup(identifier: Identifier) -> LookUp:
    """The last copy of the page at the address ``identifier.value``, as a record."""
    return as_record(copies(identifier.value), identifier.value, "Arquivo.pt", NAME)
