"""Writers: a report as text in one of the output formats. One file each, found by walking this folder.

A module holds ``FORMATS``, the names of what it writes, and ``write(report, format, verbose=False) -> str``. Writers do no input or
output, and the same report gives the same text every time.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Final, Protocol, cast, runtime_checkable

from citator.errors import ConfigError, PluginError
from citator.model import Report
from citator.text.userinfo import masked

__all__ = ["Writer", "formats", "write"]

_FOR_PEOPLE: Final = frozenset(["text", "markdown", "html", "junit", "sarif"])
"""Reports, which are handed on: no password of an address is in them. JSON and bibliographies have what the document has."""


@runtime_checkable
class Writer(Protocol):
    """What every module of this folder holds; modules whose names begin with ``_`` are what they share."""

    FORMATS: tuple[str, ...]

    def write(self, report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002 - the name of the option everywhere
        """The report in ``format``, one of ``FORMATS``. ``verbose`` asks for more where a person reads it."""
        ...


@cache
def _writers() -> dict[str, Writer]:
    found: dict[str, Writer] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        if not isinstance(module, Writer):
            raise PluginError(f"{module.__name__}: not a writer (see citator.formats.writers.Writer)")
        for name in module.FORMATS:
            if name in found:
                raise PluginError(f"{module.__name__}: the format {name!r} is written by another module already")
            found[name] = cast(Writer, module)
    return found


def formats() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order.

    >>> "bibtex" in formats()
    True
    """
    return tuple(sorted(_writers()))


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002 - the name of the option everywhere
    """``report`` in ``format``. Raises :class:`ConfigError`, naming the formats there are, for any other."""
    writer = _writers().get(format)
    if writer is None:
        raise ConfigError(f"format {format!r}: none of {', '.join(formats())}")
    text = writer.write(report, format, verbose=verbose)
    return masked(text) if format in _FOR_PEOPLE else text
