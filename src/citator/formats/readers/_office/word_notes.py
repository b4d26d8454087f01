"""The notes of a Word document: their markers in the text, their labels, and their texts behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from citator.formats.readers._assemble import Assembly, Draft
from citator.formats.readers._office.word_parts import NoteNumbers, W, WordFile, attribute
from citator.model import Marker, NoteKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["KINDS", "Use", "WordNotes"]

KINDS: Final = (NoteKind.FOOTNOTE, NoteKind.ENDNOTE)


@dataclass(slots=True)
class Use:
    """A note that the text points at. ``custom``: its mark was typed by the author and stands in the note too."""

    id: str
    kind: NoteKind
    label: str = ""
    custom: bool = False
    markers: list[Marker] = field(default_factory=list)


class WordNotes:
    """What the text points at, in order, and where it does."""

    def __init__(self, word: WordFile, out: Assembly) -> None:
        self._word = word
        self._out = out
        self._uses: dict[tuple[NoteKind, str], Use] = {}
        self._numbers = {kind: NoteNumbers(word, kind) for kind in KINDS}
        self._bookmarks: dict[str, str] = {}
        self._marked: dict[str, Use] = {}
        self._repeats: list[tuple[str, Marker]] = []

    def refer(self, kind: NoteKind, note_id: str, section: int, page: int, mark: str | None = None) -> None:
        """Write the marker of a note. ``mark`` is the author's own; else the next number, or the same one when it is pointed at again."""
        use = self._uses.get((kind, note_id))
        if use is None:
            use = self._uses[kind, note_id] = Use(note_id, kind, custom=mark is not None)
            use.label = self._numbers[kind].next(section, page) if mark is None else mark
        use.markers.append(self._out.marker(use.label))
        for name in self._bookmarks.values():
            self._marked.setdefault(name, use)
        self._bookmarks.clear()  # a bookmark is set around one marker; what follows it in a larger one is not meant

    def open_bookmark(self, bookmark_id: str, name: str) -> None:
        """A bookmark begins: NOTEREF fields name notes by bookmarks around their markers."""
        self._bookmarks[bookmark_id] = name

    def close_bookmark(self, bookmark_id: str) -> None:
        """A bookmark ends."""
        self._bookmarks.pop(bookmark_id, None)

    def repeat(self, bookmark: str, marker: Marker) -> None:
        """A field shows the number of the note at a bookmark as one more marker of it."""
        self._repeats.append((bookmark, marker))

    def write(self, tell: Callable[[Element, Use, Draft], None]) -> None:
        """Write the notes behind the text, footnotes first, each kind in the order of the markers; ``tell`` writes the text of one."""
        for kind in KINDS:
            found = self._word.notes(kind)
            done = 0
            while uses := [use for use in self._uses.values() if use.kind is kind][done:]:  # a note may point at further notes
                for use in uses:
                    self._write_one(use, found.get(use.id), tell)
                done += len(uses)
            self._warn(kind, found)
        self._add_repeats()

    def _write_one(self, use: Use, element: Element | None, tell: Callable[[Element, Use, Draft], None]) -> None:
        if element is None:
            self._out.dangling += use.markers
            return
        draft = self._out.begin_note(use.label, use.kind)
        draft.markers = use.markers
        tell(element, use, draft)
        self._out.end_note(draft)

    def _add_repeats(self) -> None:
        for bookmark, marker in self._repeats:
            use = self._marked.get(bookmark)
            if use is not None:
                use.markers.append(replace(marker, label=marker.label or use.label))

    def _warn(self, kind: NoteKind, found: dict[str, Element]) -> None:
        named = {attribute(one, "id") for one in self._word.document.iter(f"{W}{kind.value}Reference")}
        named |= {use.id for use in self._uses.values()}
        lost = sum(note_id not in named and any(True for _ in _words(note)) for note_id, note in found.items())
        if lost:
            self._out.warn(f"{lost} {kind.value}{'s' if lost > 1 else ''} that nothing points at left out, as Word does")
        numbers = self._numbers[kind]
        if numbers.unknown_form and any(use.kind is kind for use in self._uses.values()):
            self._out.warn(f"{kind.value}s are numbered in a way that is not known ({numbers.unknown_form}); shown in figures")

    def by_page(self) -> bool:
        """Whether numbers begin again on each page."""
        return any(self._numbers[use.kind].by_page and not use.custom for use in self._uses.values())


def _words(note: Element) -> Iterator[str]:
    return (text.text for text in note.iter(W + "t") if text.text and text.text.strip())
