"""Catalogues and archives: what can only be asked. One file each, found by walking this folder and by the entry point
group ``citator.authorities``. They do no input or output: a look-up yields requests and is sent outcomes.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Generator, Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Final, Protocol, TypeAlias, cast, runtime_checkable

from citator.errors import PluginError
from citator.model import Answer, Etiquette, Found, Identifier, LookUp, NotFound, Outcome, Request, Unknown

__all__ = ["TOO_LITTLE", "Authority", "Batch", "Candidates", "Search", "authorities", "named"]

TOO_LITTLE: Final = "too little to search for"
"""Why a search that was not asked for has no answer: the record has no words for it. Nobody was silent then."""

Candidates: TypeAlias = tuple[Found, ...] | NotFound | Unknown
Search: TypeAlias = Generator[Request, Outcome, Candidates]
"""A search ends with the records found (never ranked by the service's score), or why there are none."""

Batch: TypeAlias = Generator[Request, Outcome, Mapping[Identifier, Answer]]
"""A look-up of several identifiers ends with the answer on each of those that could be asked together."""


@runtime_checkable
class Authority(Protocol):
    """What every module of this folder holds.

    ``NAME`` and ``BASE`` are those of the table in ``docs/interfaces.md``. ``SCHEMES`` are the identifier schemes it can look
    up; ``TYPES`` the record types of which it can say "does not exist" (``()``: none). Optional:

    * ``search(record) -> Search``, and ``SEARCHED``, the types that are worth a search (``TYPES`` without it);
    * ``in_container(record, first, last) -> Search``, articles of the record's journal (of the years from one to another, unless
      they are ``None``), where it can say which journals it has: without one its silence says nothing of an article;
    * ``TAKES_WHOLE_CITATIONS = True`` where the title of that record may be an unparsed reference;
    * ``copies(url, when) -> Copies`` of an archive: copies of a page, the nearest to a date first; ``others`` has more of them;
    * ``save(url, access, secret)``: have a page kept;
    * ``could_know(record) -> bool``, whether a search for that record is worth a request;
    * ``RESERVE = True`` where it is asked only if one of the others did not answer, or none of them could know it;
      ``"search"`` where only its searches are kept back so;
    * ``KEY``, the header or ("?name") the query parameter that takes the user's key;
    * ``batch(identifiers)``, a look-up of up to ``BATCH`` identifiers with one request;
    * ``PACES``, limits of their own for requests with some purposes;
    * ``ON_REQUEST = True`` where it is asked only if the user names it;
    * ``AT_HAND = True`` where it is on this machine: it is asked before all others, and a port answers in the place of the network;
    * ``from_dump(item) -> Record | None``, the record of an item of its own dump, for ``citator data add``.
    """

    NAME: str
    BASE: str
    SCHEMES: tuple[str, ...]
    TYPES: tuple[str, ...]
    ETIQUETTE: Etiquette

    def lookup(self, identifier: Identifier) -> LookUp:
        """Ask for what ``identifier`` names."""
        ...


@cache
def authorities() -> tuple[Authority, ...]:
    """Every authority, by name. Raises :class:`PluginError` naming a module that lacks a part of :class:`Authority`."""
    found: dict[str, object] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            found[info.name] = importlib.import_module(f"{__name__}.{info.name}")
    for point in entry_points(group="citator.authorities"):
        found[point.value] = point.load()
    for name, module in found.items():
        if not isinstance(module, Authority):
            raise PluginError(f"{name}: not an authority (see citator.authorities.Authority)")
    return tuple(sorted((cast(Authority, module) for module in found.values()), key=lambda module: module.NAME))


def named(name: str) -> Authority | None:
    """The authority of that name."""
    return next((module for module in authorities() if name == module.NAME), None)
