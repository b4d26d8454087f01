"""Source systems: one file each, found by walking this folder and by the entry point group ``citator.systems``.

A module *is* the plug-in; :class:`SourceSystem` says what it must hold. Nothing is registered anywhere.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, cast, runtime_checkable

from citator.errors import PluginError
from citator.model import Etiquette, Identifier, LookUp, Match, Page, Record
from citator.systems._recogniser import Recogniser

__all__ = ["Asked", "SourceSystem", "canonical_url", "lookup_of", "own_symbols", "owner", "read_page", "recognise", "recogniser", "systems"]


@runtime_checkable
class SourceSystem(Protocol):
    """What every module of this folder holds.

    ``NAME`` is its name in ``citator systems``; ``SCHEMES`` the identifier schemes it owns. ``PRIORITY`` says who is asked
    first when two could claim one string (higher first). ``TRIGGERS`` are literals, matched without case: ``find`` is shown only
    what stands within ``REACH`` characters of one of them (``()``: the whole text, always), with the addresses there in full.
    ``EXAMPLES`` are real strings, each with the identifier's value that is found in it, or ``None`` for a look-alike that must
    not match.

    Optional: ``REACH`` (how far from a trigger a match may begin and end; 200 where it is not stated), ``lookup(identifier) ->
    LookUp``, ``read_page(page) -> Record | None``, ``moved(url) -> str | None``, ``own_symbols(text) -> tuple[str, ...]`` (the symbols of
    the document itself, from its cover), ``find_in(text, own)`` (as ``find``, in a document that bears the symbols ``own``), and ``BASE``
    and ``ETIQUETTE`` where there is a look-up.
    """

    NAME: str
    SCHEMES: tuple[str, ...]
    PRIORITY: int
    TRIGGERS: tuple[str, ...]
    EXAMPLES: Sequence[tuple[str, str | None]]

    def find(self, text: str) -> Iterator[Match]:
        """Identifiers and named documents of this system in ``text``, in prose and in addresses, with their spans."""
        ...

    def url(self, identifier: Identifier) -> str | None:
        """The canonical address of what ``identifier`` names; ``None`` where there is none."""
        ...


@runtime_checkable
class Asked(Protocol):
    """A source system that can be asked itself: it has a base address and an etiquette, as an authority has."""

    NAME: str
    BASE: str
    ETIQUETTE: Etiquette

    def lookup(self, identifier: Identifier) -> LookUp:
        """Ask for what ``identifier`` names."""
        ...


@cache
def systems() -> tuple[SourceSystem, ...]:
    """Every source system, highest priority first.

    Raises :class:`PluginError` naming a module that lacks a part of :class:`SourceSystem`.
    """
    found: dict[str, object] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            found[info.name] = importlib.import_module(f"{__name__}.{info.name}")
    for point in entry_points(group="citator.systems"):
        found[point.value] = point.load()
    for name, module in found.items():
        if not isinstance(module, SourceSystem):
            raise PluginError(f"{name}: not a source system (see citator.systems.SourceSystem)")
    modules = [cast(SourceSystem, module) for module in found.values()]
    return tuple(sorted(modules, key=lambda module: (-module.PRIORITY, module.NAME)))


def recogniser(own: Sequence[str]) -> Callable[[str], list[Match]]:
    """:func:`recognise` for the texts of a document that bears the symbols ``own``."""
    return (lambda text: recognise(text, own)) if own else recognise


def recognise(text: str, own: Sequence[str] = ()) -> list[Match]:
    """What the source systems see in ``text``: matches in order, none overlapping another. ``own`` are the symbols of its document.

    Where two systems claim overlapping words, the higher priority wins, then the longer match, then the earlier one. Where two of
    equal priority claim the very same words for different things, neither wins: the match has no identifier, its ``candidates``
    are both, and its problem is ``identifier-ambiguous``. Time grows with the text only, not with the number of systems.

    >>> [(m.system, m.identifier.value) for m in recognise("S/2018/462, para. 32; doi:10.1017/cbo9781107706477")]
    [('un_documents', 'S/2018/462'), ('doi', '10.1017/cbo9781107706477')]
    """
    return _recogniser()(text, own)


@cache
def _recogniser() -> Recogniser:
    return Recogniser(systems())


def owner(scheme: str) -> SourceSystem | None:
    """The system that owns an identifier scheme."""
    return next((module for module in systems() if scheme in module.SCHEMES), None)


def canonical_url(identifier: Identifier) -> str | None:
    """The canonical address of what an identifier names.

    >>> canonical_url(Identifier("un_symbol", "S/RES/822 (1993)"))
    'https://docs.un.org/en/S/RES/822(1993)'
    """
    module = owner(identifier.scheme)
    return module.url(identifier) if module else None


def read_page(page: Page) -> Record | None:
    """What a page says of the work it shows, by the first system (highest priority) that knows such pages."""
    for module in systems():
        reader = getattr(module, "read_page", None)
        record = reader(page) if reader else None
        if isinstance(record, Record):
            return record
    return None


def own_symbols(text: str) -> tuple[str, ...]:
    """The symbols that a document bears itself, by its first lines."""
    found = (reader(text) for module in systems() if (reader := getattr(module, "own_symbols", None)))
    return tuple(symbol for symbols in found for symbol in symbols)


def lookup_of(identifier: Identifier) -> LookUp | None:
    """The look-up of the system that owns the identifier, where it has one of its own."""
    looker = getattr(owner(identifier.scheme), "lookup", None)
    return cast("LookUp", looker(identifier)) if looker else None
