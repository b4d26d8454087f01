"""Readers: bytes in, a :class:`~citator.model.Document` out. One module each, found by walking this folder and by the entry point
group ``citator.readers``. They do no input or output, and which one is asked is decided by what the bytes are, not by their name.

A reader that keeps bounds of its own names a parameter ``limits`` and is given the :class:`~citator.limits.Limits` of the run; size and
length of text are bounded here, time and memory by the process that reads (:func:`citator.workers.run`).
"""

from __future__ import annotations

import hashlib
import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol, runtime_checkable

from citator import media
from citator.errors import PluginError, SourceUnreadable
from citator.limits import Limits, exceeded, megabytes
from citator.model import Document
from citator.text.letters import oddities

__all__ = ["CompaniedReader", "Reader", "companions", "read", "reader_for", "readers"]

_WIDEST = 4  # bytes of a character in any encoding: so many bytes are at least so many characters


@runtime_checkable
class Reader(Protocol):
    """What a reader module holds. Modules of this folder without ``MEDIA_TYPES`` are no readers."""

    MEDIA_TYPES: tuple[str, ...]

    def read(self, data: bytes, source: str, base_url: str | None = None) -> Document:
        """The document in ``data``; ``base_url`` is what relative links are relative to.

        Raises :class:`SourceUnreadable` (codes ``empty``, ``encrypted``, ``damaged``, ``not-<format>``, ``no-text``).
        """
        ...


@runtime_checkable
class CompaniedReader(Protocol):
    """A reader of a format whose documents stand in several files. It names those that it would like; who calls it may have them."""

    MEDIA_TYPES: tuple[str, ...]

    def companions(self, data: bytes) -> tuple[str, ...]:
        """The names of the files that belong to the document in ``data``, relative to its own place."""
        ...

    def read(self, data: bytes, source: str, base_url: str | None = None, beside: Mapping[str, bytes] | None = None) -> Document:
        """As :meth:`Reader.read`; ``beside`` are the companions that could be had, by name."""
        ...


@cache
def readers() -> dict[str, Reader]:
    """The readers by media type. Raises :class:`PluginError` naming a module that has ``MEDIA_TYPES`` and is no reader."""
    modules: list[tuple[str, object]] = []
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            modules.append((info.name, importlib.import_module(f"{__name__}.{info.name}")))
    modules += [(point.value, point.load()) for point in entry_points(group="citator.readers")]
    found: dict[str, Reader] = {}
    for name, module in modules:
        if hasattr(module, "MEDIA_TYPES"):
            if not isinstance(module, Reader):
                raise PluginError(f"{name}: not a reader (see citator.formats.readers.Reader)")
            found.update(dict.fromkeys(module.MEDIA_TYPES, module))
    return found


def reader_for(media_type: str) -> Reader | None:
    """The reader of a media type; ``None`` where there is none yet."""
    return readers().get(media_type)


def companions(data: bytes, source: str) -> tuple[str, ...]:
    """The names of the files that the document in ``data`` would be read with; none for most formats."""
    reader = reader_for(media.sniff(data, source))
    return reader.companions(data) if isinstance(reader, CompaniedReader) else ()


def read(
    data: bytes,
    source: str,
    base_url: str | None = None,
    beside: Mapping[str, bytes] | None = None,
    *,
    charset: str | None = None,
    limits: Limits = Limits(),
    whole: bool = True,
) -> Document:
    """The document in ``data``, whatever its name says it is. ``source`` is the name for messages, and decides between kinds of text.
    ``beside`` are its :func:`companions`, as far as they could be had.

    ``charset`` is the encoding that came with the bytes (the ``Content-Type`` of an answer); it goes before what the document says of
    itself. Without ``whole`` a bibliography of which nothing can be read is one too, with its faults as warnings.
    Raises :class:`SourceUnreadable`; its code is ``unsupported`` where the format can't be read yet, ``too-large`` or
    ``too-deep`` where a limit is hit.
    """
    if len(data) > limits.size:
        raise exceeded(source, f"larger than {megabytes(limits.size)}", "max_size")
    told = media.transcoded(data, charset) if charset else data
    media_type = media.sniff(told, source)
    if media_type == "application/x-empty":
        raise SourceUnreadable(source, "the file is empty", "empty")
    reader = reader_for(media_type)
    if not reader:
        what = media.NAMES.get(media_type, f"a file of the type {media_type}")
        those = "that" if what == "binary data" else "those"
        later = " yet" if _some_day(media_type) else ""
        raise SourceUnreadable(source, f"this is {what}, and {those} can't be read{later}", "unsupported")
    if media_type.startswith("text/") and media_type != "text/html":
        limits.check_text(source, _least_length(told, limits.text))  # all of it is the text of the document
    document = reader.read(told, source, base_url, **_taken(reader, limits=limits, beside=beside or {}, whole=whole))
    limits.check_text(source, len(document.text))
    if told is not data:
        document = replace(document, sha256=hashlib.sha256(data).hexdigest())
    document = _told(document)
    return document if document.media_type == media_type else replace(document, media_type=media_type)


def _least_length(data: bytes, most: int) -> int:
    """How many characters the text in ``data`` has at least; exactly, where it is UTF-8 and could be more than ``most``."""
    if len(data) > most and b"\0" not in data:
        try:
            return len(data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    return len(data) // _WIDEST


def _told(document: Document) -> Document:
    """The document with a warning for what is wrong with its letters and could not be put right."""
    lossy = any("\ufffd" in clause for clause in document.warnings)
    said = [clause for clause in oddities(document.text) if not (lossy and "\ufffd" in clause)]
    return replace(document, warnings=(*document.warnings, *said)) if said else document


def _taken(reader: Reader, **more: Any) -> dict[str, Any]:
    """What of ``more`` a reader takes."""
    parameters = inspect.signature(reader.read).parameters
    return {name: value for name, value in more.items() if name in parameters}


def _some_day(media_type: str) -> bool:
    return media_type.startswith("application/") and media_type.rpartition("/")[2] not in ("octet-stream", "zip", "gzip", "json")
