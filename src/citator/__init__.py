"""citator: does the source exist, is it the one described, is the link alive and the right page, is the quotation really there?

::

    import citator

    document = citator.read("letter.pdf")       # Document; no network
    citations = citator.extract(document)       # list[Citation]; no network
    report = citator.check("letter.pdf")        # Report; await citator.acheck(...) inside an event loop
    citator.export(report, "bibtex")            # str

Everything importable from here is documented, typed and stable; nothing else is promised. Importing does no work: the parts are
loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from citator._version import __version__

if TYPE_CHECKING:
    from citator.config import Settings
    from citator.errors import CitatorError, ConfigError, SourceError
    from citator.flow import Event, acheck, check, export, extract, read
    from citator.model import (
        Citation,
        Document,
        Finding,
        Identifier,
        LinkCheck,
        LinkVerdict,
        Name,
        Note,
        PartialDate,
        Quotation,
        Record,
        Report,
        Severity,
        Verification,
        VerificationVerdict,
        Work,
    )  # fmt: skip

__all__ = [
    "Citation", "CitatorError", "ConfigError", "Document", "Event", "Finding", "Identifier", "LinkCheck", "LinkVerdict", "Name", "Note",
    "PartialDate", "Quotation", "Record", "Report", "Settings", "Severity", "SourceError", "Verification", "VerificationVerdict", "Work",
    "__version__", "acheck", "check", "export", "extract", "read",
]  # fmt: skip

_HOME = {
    **dict.fromkeys(("acheck", "check", "export", "extract", "read", "Event"), "citator.flow"),
    **dict.fromkeys(("CitatorError", "ConfigError", "SourceError"), "citator.errors"),
    "Settings": "citator.config",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'citator' has no attribute {name!r}")
    value = getattr(import_module(_HOME.get(name, "citator.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
