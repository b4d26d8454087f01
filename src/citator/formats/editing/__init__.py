"""Editing: a repair and the decoded file in, the stretches to be changed out. One module for each kind of format, found by walking this
folder; what has no editor (PDF, Word …) can't be edited safely.

An editor changes only what it finds exactly where the reader saw it, and writes a value as the place wants it. Where it can't, it raises
:class:`NotPlaced` with the reason; nothing is ever guessed.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache
from typing import Protocol, runtime_checkable

from citator.errors import PluginError
from citator.formats.editing._places import NotPlaced
from citator.model import Citation, Document, Edit, Repair

__all__ = ["Editor", "NotPlaced", "editor_for"]


@runtime_checkable
class Editor(Protocol):
    """What a module of this folder holds."""

    MEDIA_TYPES: tuple[str, ...]

    def edits(self, source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:
        """The edits of the decoded file ``source`` that make the repair, at least one; ``citations`` are those of the repair.

        Raises :class:`NotPlaced`.
        """
        ...


@cache
def _editors() -> dict[str, Editor]:
    found: dict[str, Editor] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        if not isinstance(module, Editor):
            raise PluginError(f"{info.name}: not an editor (see citator.formats.editing.Editor)")
        found.update(dict.fromkeys(module.MEDIA_TYPES, module))
    return found


def editor_for(media_type: str) -> Editor | None:
    """The editor of a media type; ``None`` where such files can't be edited safely."""
    return _editors().get(media_type)
