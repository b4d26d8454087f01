"""A document put together piece by piece, so that every place in its text is known when it is written.

Readers of formats that keep text in a tree (DOCX, ODT, …) write paragraph after paragraph into an :class:`Assembly` and note down
the places of links, markers and notes; :meth:`Assembly.document` makes the :class:`Document` of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import Any, Final
from urllib.parse import urlsplit

from citator.model import Document, Entry, Link, LinkKind, Marker, Note, NoteKind, OffsetMap, Span
from citator.text.clean import edited
from citator.text.relative import joined
from citator.text.urls import find_addresses

__all__ = ["Assembly", "Draft", "Place", "squeeze"]

_GAPS: Final = ("", "\t", "\n", "\n\n")
_BLANKS: Final = re.compile("[\\s\u00ad\u200b\u2060\ufeff]+")
_LINE_ENDS: Final = re.compile("[\t\r\n\x0b\x0c\u200b\ufeff]+")
_SPACES: Final = re.compile("\\s")
_WEB: Final = re.compile(r"(https?:|ftp:)\s*[/\\]{2}\s*", re.IGNORECASE)
_BEHIND_LABEL: Final = re.compile(r"[\])]?[.:]?\s*")


@dataclass(slots=True, eq=False)
class Place:
    """A range of the text while it is written: ``start`` is known with its first character, ``end`` when it is closed.

    Two places are never the same one, wherever they stand: what is open is kept by identity.
    """

    start: int | None = None
    end: int = 0


@dataclass(slots=True)
class Draft:
    """A note while it is written. ``words`` is where its text begins, behind the label; ``markers`` are added as they are found."""

    label: str
    kind: NoteKind
    place: Place
    words: int = 0
    markers: list[Marker] = field(default_factory=list)


class Assembly:
    """The text so far, and what was found in it."""

    def __init__(self) -> None:
        self.length = 0
        self.warnings: list[str] = []
        self.notes: list[Draft] = []
        self.dangling: list[Marker] = []
        self.furniture: list[Place] = []
        self.entries: list[Entry] = []
        self._pieces: list[str] = []
        self._gap = ""
        self._blocks = [0]
        self._unstarted: dict[int, Place] = {}  # by identity
        self._links: list[tuple[Place, str]] = []
        self._markers: list[Marker] = []

    def warn(self, clause: str) -> None:
        """Note down what could not be read; each clause once."""
        if clause not in self.warnings:
            self.warnings.append(clause)

    def separate(self, gap: str) -> None:
        """Ask for a tab, a line end or a blank line before what is written next; of several the widest is made."""
        self._gap = max(self._gap, gap, key=_GAPS.index)

    def write(self, text: str) -> None:
        """Add text. Places that were opened and not yet started begin here."""
        if not text:
            return
        if self._gap:
            if self.length:
                self._add(self._gap)
                self._blocks.append(self.length)
            self._gap = ""
        for place in self._unstarted.values():
            place.start = self.length
        self._unstarted.clear()
        self._add(text)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)

    def open(self) -> Place:
        """A place that begins with the next character written."""
        place = Place()
        self._unstarted[id(place)] = place
        return place

    def close(self, place: Place) -> None:
        """End a place here; where nothing was written in it, it is empty and stands at the end of the text so far."""
        place.end = self.length
        if place.start is None:
            place.start = self.length
            self._unstarted.pop(id(place), None)

    def link(self, place: Place, href: str) -> None:
        """The closed ``place`` is a link to ``href``. Neighbours with the same target are pieces of one link."""
        if self._links:
            last, target = self._links[-1]
            if target == href and last.end == place.start and last.end > (last.start or 0):
                last.end = place.end
                return
        if self._markers and self._markers[-1].end == place.end and self._markers[-1].start > (place.start or 0):
            place.end = self._markers[-1].start  # the marker of a note at its end is none of what is linked
        self._links.append((place, href))

    def marker(self, label: str) -> Marker:
        """Write a marker, and where it stands."""
        place = self.open()
        self.write(label)
        self.close(place)
        self._markers.append(Marker(label, place.start or 0, place.end))
        return self._markers[-1]

    def begin_note(self, label: str, kind: NoteKind, markers: Sequence[Marker] = ()) -> Draft:
        """A note whose text is written next; end it with :meth:`end_note`."""
        self.separate("\n\n")
        return Draft(label, kind, self.open(), markers=list(markers))

    def end_note(self, draft: Draft) -> None:
        """The note ends here."""
        self.close(draft.place)
        draft.words = max(draft.words, draft.place.start or 0)
        self.notes.append(draft)

    def text(self) -> str:
        """Everything written so far."""
        return "".join(self._pieces)

    def since(self, start: int) -> str:
        """What was written from ``start`` on; its cost is that of the piece asked for."""
        pieces: list[str] = []
        at = self.length
        for piece in reversed(self._pieces):
            if at <= start:
                break
            at -= len(piece)
            pieces.append(piece)
        return "".join(reversed(pieces))[max(0, start - at) :]

    def document(self, source: str, media_type: str, data: bytes, base_url: str | None = None, **more: Any) -> Document:
        """The finished document. ``more`` are further fields of :class:`Document` (``title``, ``language``)."""
        text = self.text()
        drafts = sorted(self.notes, key=lambda draft: draft.place.start or 0)
        notes = tuple(_note(text, draft, f"n{number}") for number, draft in enumerate(drafts, 1))
        anchors, files = _anchors(text, self._links, base_url)
        if files:
            self.warn(f"{files} link{'s lead' if files > 1 else ' leads'} to files and not to addresses")
        links = [*anchors, *self._printed(text, anchors)]
        return Document(
            source=source,
            media_type=media_type,
            sha256=sha256(data).hexdigest(),
            text=text,
            base_url=base_url,
            notes=notes,
            links=tuple(_in_notes(sorted(links, key=lambda link: (link.start, link.end)), notes)),
            dangling_markers=tuple(self.dangling),
            furniture=tuple(_merged(self.furniture)),
            entries=tuple(self.entries),
            warnings=tuple(self.warnings),
            **more,
        )

    def _printed(self, text: str, anchors: Sequence[Link]) -> Iterator[Link]:
        """Addresses that are only text. None runs on from one paragraph to the next, into words that are a link, or into a marker."""
        covered = bytearray(len(text) + 2)
        for anchor in anchors:
            covered[anchor.start + 1 : anchor.end + 1] = b"\1" * (anchor.end - anchor.start)
        marks = {edge for marker in self._markers for edge in (marker.start, marker.end)}
        cuts = {0, len(text), *self._blocks, *marks, *(edge for anchor in anchors for edge in (anchor.start, anchor.end))}
        for start, end in pairwise(sorted(cuts)):
            if covered[start + 1]:
                continue
            for found in find_addresses(text[start:end]):
                first, last = start + found.start, start + found.end
                if not covered[first] and not covered[last + 1]:  # else it is a piece of an address, and the link has the rest
                    yield Link(first, last, found.as_written, found.url, LinkKind.PRINTED, broken=found.broken)


def _merged(places: Sequence[Place]) -> Iterator[Span]:
    """The places that are not empty, in order; one inside another is part of it."""
    last = 0
    for start, end in sorted((place.start or 0, -place.end) for place in places):
        if -end > max(start, last):
            yield Span(max(start, last), -end)
            last = -end


def _anchors(text: str, links: Sequence[tuple[Place, str]], base_url: str | None) -> tuple[list[Link], int]:
    """The links to addresses of the web, each once, and how many lead to files instead. Mail addresses and the like are no links here."""
    found: dict[tuple[int, int, str], Link] = {}
    files = 0
    for place, written in links:
        start, end = place.start or 0, place.end
        target = _target(written, base_url)
        if target is None:
            files += 1
        elif target:
            found.setdefault((start, end, target), Link(start, end, squeeze(text, start, end)[0], target, LinkKind.ANCHOR))
    return sorted(found.values(), key=lambda link: (link.start, link.end)), files


def _target(written: str, base_url: str | None) -> str | None:
    """The address that a link leads to; "" for one that is none of the web, ``None`` for a file.

    Line ends are left out, blanks are escaped and backslashes turned, as browsers do it (https://url.spec.whatwg.org/#url-parsing).

    >>> _target("www.example.org/a b", None), _target("../annex.pdf", None), _target("mailto:keeper@example.org", None)
    ('http://www.example.org/a%20b', None, '')
    >>> _target(" https:" + 2 * chr(92) + "example.org" + chr(92) + "tides.html ", None)
    'https://example.org/tides.html'
    """
    href = _LINE_ENDS.sub("", written).strip()
    if href.lower().startswith("www."):
        href = f"http://{href}"
    if web := _WEB.match(href):
        at = next((place for place, sign in enumerate(href) if sign in "?#"), len(href))
        href = web[1] + "//" + href[web.end() : at].replace("\\", "/") + href[at:]
    href = _SPACES.sub("%20", href)
    try:
        target = joined(base_url or "", href)
        scheme = urlsplit(target).scheme.lower()
    except ValueError:  # brackets that are no IPv6 address
        return href if "://" in href else ""
    if scheme in ("http", "https", "ftp"):
        return target
    return "" if len(scheme) > 1 and scheme != "file" else None


def _in_notes(links: Sequence[Link], notes: Sequence[Note]) -> Iterator[Link]:
    starts = [note.start for note in notes]
    for link in links:
        at = bisect_right(starts, link.start) - 1
        holder = notes[at].id if at >= 0 and link.end <= notes[at].end else None
        yield Link(link.start, link.end, link.text, link.href, link.kind, note=holder, broken=link.broken)


def _note(text: str, draft: Draft, note_id: str) -> Note:
    start, end = draft.place.start or 0, draft.place.end
    words = draft.words
    if words > start and (behind := _BEHIND_LABEL.match(text, words, end)):
        words = behind.end()
    clean, offsets = squeeze(text, words, end)
    markers = tuple(sorted(draft.markers, key=lambda marker: marker.start))
    return Note(note_id, draft.label, draft.kind, start, end, clean, markers=markers, offsets=offsets)


def squeeze(text: str, start: int, end: int) -> tuple[str, OffsetMap]:
    """A stretch with runs of white space made one space, soft hyphens and zero-width blanks taken out, and the way back to ``text``.

    Nothing is joined: in these formats a line end is one that the author made.

    >>> words, offsets = squeeze("1  See  the har\\u00adbour.", 3, 21)
    >>> words, offsets.source(4)
    ('See the harbour.', 8)
    """
    while start < end and _BLANKS.match(text[start]):
        start += 1
    while end > start and _BLANKS.match(text[end - 1]):
        end -= 1
    runs = ((run.start(), run.end(), " " if any(map(str.isspace, run.group())) else "") for run in _BLANKS.finditer(text, start, end))
    return edited(text, start, end, runs)
