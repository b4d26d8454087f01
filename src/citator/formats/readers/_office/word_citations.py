"""What reference managers, and Word itself, keep behind the citations of a document: items at the place of the citation, and the list of
works cited. They mark the place by a field, a content control or a bookmark.
"""

from __future__ import annotations

from typing import Final

from citator.formats.readers._assemble import Assembly, Place
from citator.formats.readers._office import managers
from citator.formats.readers._office.citavi import from_citavi
from citator.formats.readers._office.endnote import from_endnote
from citator.formats.readers._office.word_fields import FieldCode, OpenField, is_bibliography
from citator.formats.readers._office.word_parts import WordFile
from citator.formats.readers._office.word_sources import WordSources
from citator.model import Entry

__all__ = ["WordCitations", "managed"]

_LISTS: Final = ("MENDELEY_BIBLIOGRAPHY", "CITAVIBIBLIOGRAPHY")


class WordCitations:
    """Adds the items behind citations to the entries of an :class:`Assembly`; ``bibliographies`` are the lists of works cited."""

    def __init__(self, word: WordFile, out: Assembly) -> None:
        self.bibliographies: list[Place] = []
        self._out = out
        self._sources = WordSources(word)
        self._kept = managers.kept_properties(word.properties())
        self._bookmarks: dict[str, tuple[str, Place]] = {}

    def field(self, field: OpenField, place: Place) -> None:
        """A field has ended; ``place`` is its result."""
        code = field.parsed
        if is_bibliography(code):
            self.bibliographies.append(place)
        elif code.name == "CITATION" and code.arguments:
            self._add(place, self._sources.cited([code.arguments[0], *(key for switch, key in code.switches if switch == "m")]))
        elif code.name == "ADDIN" and code.arguments:
            self._add(place, managed(code, field.data))

    def control(self, place: Place, tag: str, gallery: str) -> None:
        """A content control with this tag, or from this gallery, has ended."""
        if gallery == "bibliographies" or tag.upper().startswith(_LISTS):
            self.bibliographies.append(place)
        else:
            self._add(place, managers.from_tag(tag))

    def open_bookmark(self, bookmark_id: str, name: str) -> None:
        """A bookmark begins."""
        if name in self._kept:
            self._bookmarks[bookmark_id] = name, self._out.open()

    def close_bookmark(self, bookmark_id: str) -> None:
        """A bookmark ends."""
        name, place = self._bookmarks.pop(bookmark_id, ("", None))
        if place is None:
            return
        self._out.close(place)
        if managers.holds_bibliography(self._kept[name]):
            self.bibliographies.append(place)
        else:
            self._add(place, managers.from_code(self._kept[name]))

    def _add(self, place: Place, items: managers.Kept) -> None:
        start, end = place.start or 0, place.end
        if end > start:
            self._out.entries += [Entry(key, record, start, end) for key, record in items]


def managed(code: FieldCode, data: str) -> managers.Kept:
    """The items in the code of an ``ADDIN`` field, or in the data beside it."""
    words = code.arguments[0]
    head = words[:40].upper()
    if head.startswith("EN.CITE"):
        return from_endnote(words if "<EndNote>" in words else data)
    if head.startswith("CITAVI"):
        return from_citavi(words)
    return managers.from_code(words)
