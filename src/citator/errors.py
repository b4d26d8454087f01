"""What citator raises, and nothing else.

A dead link, a missing work or a document with faults is a *result* and never an exception. Exceptions are for the cases in
which citator could not do its work::

    CitatorError
      + SourceError            one source can't be read; the others go on
      |   - SourceMissing      no such file, an empty folder
      |   - SourceUnreadable   damaged, encrypted, not what it says, empty
      |   - SourceUnreachable  an address that did not answer
      + ConfigError            a setting that can't be used (file, environment or argument)
      + StoreError             the store of watched addresses can't be opened, read or written
      + PluginError            a source system or authority that breaks its contract
      + Cancelled              the caller asked to stop before anything was known
"""

from __future__ import annotations

__all__ = [
    "Cancelled",
    "CitatorError",
    "ConfigError",
    "PluginError",
    "SourceError",
    "SourceMissing",
    "SourceUnreachable",
    "SourceUnreadable",
    "StoreError",
]


class CitatorError(Exception):
    """Base of everything that citator raises."""


class SourceError(CitatorError):
    """One source can't be read.

    ``source`` is the name as the caller gave it, ``code`` a stable word for programs ("encrypted", "empty", …) and
    ``reason`` one clause for people; ``str()`` is the whole line, with the name in it.
    """

    default_code = "unreadable"

    def __init__(self, source: str, reason: str, code: str | None = None) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason
        self.code = code or self.default_code

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        # Readers run in worker processes: the exception must survive pickling with all three arguments.
        return type(self), (self.source, self.reason, self.code)


class SourceMissing(SourceError):
    """There is no such file, or a folder holds no document."""

    default_code = "missing"


class SourceUnreadable(SourceError):
    """The bytes are there and can't be read as a document."""

    default_code = "unreadable"


class SourceUnreachable(SourceError):
    """An address given as a source did not answer with a document."""

    default_code = "unreachable"


class ConfigError(CitatorError):
    """A setting that can't be used; the message names where it stands."""


class StoreError(CitatorError):
    """The store can't be opened, read or written. ``store`` is its address without a password; ``str()`` is the whole line."""

    def __init__(self, store: str, reason: str) -> None:
        super().__init__(f"store {store}: {reason}")
        self.store = store
        self.reason = reason

    def __reduce__(self) -> tuple[type[StoreError], tuple[str, str]]:
        return type(self), (self.store, self.reason)


class PluginError(CitatorError):
    """A source system or authority module that breaks its contract; the message names the module."""


class Cancelled(CitatorError):
    """The caller asked to stop before there was anything to return."""
