"""Wikitext, the source of a page of Wikipedia and other wikis: references, templates that cite, and links, on top of the text, which stays
the decoded file, unchanged.

A reference that is a template and nothing else is one citation, with the fields of the template. Comments and code are furniture: nothing
is cited from them. Pages that are put in from elsewhere (transclusion) are not known here.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers.wikitext.calls import Called, called, elements, short
from citator.formats.readers.wikitext.citing import cites, faults, named, printed, record_of
from citator.formats.readers.wikitext.scan import External, Tag, Template, external_links, hidden, tags, templates
from citator.model import Document, Entry, Link, LinkKind, Marker, Note, NoteKind, OffsetMap, Record, Span
from citator.text.clean import Edit
from citator.text.language import detect
from citator.text.spans import Within, disjoint
from citator.text.urls import find_addresses

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("text/x-wiki",)

_INLINE: Final = re.compile(
    r"\[\[(?:[^\[\]|\n]{0,300}\|)?|\]\]|'{2,5}|^={1,6}(?=[^=\n])|={1,6}[ \t]*$|^\{\|[^\n]*$|^\|[}\-+][^\n]*$|^[|!][ \t]*|\|\||!!"
    r"|</?(?:br|small|sup|sub|big|div|span|center|blockquote|poem|gallery|i|b|u|s|del|ins|nobr|includeonly|noinclude|onlyinclude)\b[^<>]{0,300}>",
    re.MULTILINE | re.IGNORECASE,
)
_PICTURE: Final = re.compile(
    r"\[\[(?:File|Image|Datei|Bild|Fichier|Archivo|Imagen|Immagine|Ficheiro|Plik|Файл|Изображение|Category|Kategorie|Catégorie|Categoría|Categoria"
    r"|Kategoria|Категория)\s?:(?:[^\[\]]|\[\[[^\[\]]{0,300}\]\]){0,3000}\]\]",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^\*+[ \t]*(?=\{\{)", re.MULTILINE)
_SAID: Final = {"doi": "doi:{}", "isbn": "ISBN {}", "issn": "ISSN {}", "arxiv": "arXiv:{}", "oclc": "OCLC {}", "cite doi": "doi:{}"}
_LAST: Final = frozenset("lang transl nowrap nobr small abbr ill le foreign langx tlg".split())
_LINE_ENDS: Final = re.compile(r"[ \t]*\n\s*")


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The document in a file of wikitext.

    Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    return _Page(text).document(data, source, base_url)


class _Page:
    """What stands in the text, each with its place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.hidden = disjoint(hidden(text))
        self.plain = _blanked(text, self.hidden)
        self.templates = templates(self.plain)
        self.tags: list[Tag] = list(tags(self.plain))
        self.external: list[External] = list(external_links(self.plain))
        self.cited: dict[int, tuple[Template, Record]] = {}
        within = -1
        for one in self.templates:
            if cites(one.name) and one.start >= within:
                self.cited[one.start] = (one, record_of(one.name, one.given))
                within = one.end
        self.parts = _Edits(self._parts())
        self.named = {one.start: named(one.name, one.given) for one in self.templates if one.start not in self.cited}
        self.elements = _Edits((start, end, "") for start, end in elements(self.tags))

    def document(self, data: bytes, source: str, base_url: str | None) -> Document:
        references = called(self.tags, self.templates, self.plain)
        notes = sorted([*self._notes(references), *self._listed(references)], key=lambda note: (note.start, note.end))
        notes = [replace(note, id=f"n{number}") for number, note in enumerate(notes, 1)]
        missing = [one for one in references if one.words is None and not one.short]
        return Document(
            source=source,
            media_type=MEDIA_TYPES[0],
            sha256=hashlib.sha256(data).hexdigest(),
            text=self.text,
            language=detect(self.text),
            base_url=base_url,
            notes=tuple(notes),
            links=tuple(_held(self._links(), notes)),
            dangling_markers=tuple(Marker(one.name, *place) for one in missing for place in one.callouts),
            furniture=tuple(Span(start, end) for start, end in self.hidden),
            markup=tuple(self._markup(notes)),
            entries=tuple(
                Entry("", record, one.start, one.end, problems=faults(one.given)) for one, record in self.cited.values() if record.fields
            ),
        )

    def _notes(self, references: Sequence[Called]) -> Iterator[Note]:
        counts: dict[str, int] = {}
        for one in references:
            if one.words is None and not one.short:
                continue
            if one.callouts:
                counts[one.group] = counts.get(one.group, 0) + 1
            label = " ".join(part for part in (one.group, str(counts[one.group]) if one.callouts else one.name) if part)
            markers = tuple(Marker(label, *place) for place in one.callouts)
            if one.words is None:
                start, end = one.callouts[0]
                words, offsets = _shown_as(self.text, start, end, [(start, end, one.short)])
                yield Note("", label, NoteKind.FOOTNOTE, start, end, words, markers=markers, offsets=offsets)
                continue
            start, end = one.words
            words, offsets = _shown_as(self.text, start, end, self._edits(start, end, note=True))
            yield Note("", label, NoteKind.FOOTNOTE, start, end, words, markers=markers, offsets=offsets)

    def _listed(self, references: Sequence[Called]) -> Iterator[Note]:
        """The members of lists of works: lines with a bullet that begin with a template that cites."""
        within = Within(disjoint([one.words for one in references if one.words]))
        for bullet in _BULLET.finditer(self.plain):
            one = self.cited.get(bullet.end())
            if one and not within.touches(one[0].start, one[0].end):
                end = one[0].end
                words, offsets = _shown_as(self.text, one[0].start, end, self._edits(one[0].start, end, note=True))
                yield Note("", "", NoteKind.REFERENCE, one[0].start, end, words, offsets=offsets)

    def _markup(self, notes: Sequence[Note]) -> Iterator[Edit]:
        """What is no text outside the notes."""
        within = Within(disjoint([(note.start, note.end) for note in notes]))
        for start, end, new in self._edits(0, len(self.text)):
            if not within(start, end):
                yield start, end, "" if start in self.cited else new

    def _parts(self) -> Iterator[Edit]:
        """What the whole page has of stretches that are no text, each with what is shown in its place."""
        for start, end in self.hidden:
            yield start, end, ""
        for one in self.templates:
            yield one.start, one.end, self._shown(one)
        for link in self.external:
            yield link.start, link.label[0], ""
            yield link.label[1], link.end, ""
        for tag in self.tags:
            yield tag.start, tag.end, ""

    def _edits(self, start: int, end: int, *, note: bool = False) -> list[Edit]:
        """What is to be taken out of a stretch, or put in, so that it reads as it is shown."""
        found = self.parts.within(start, end)
        found += [(match.start(), match.end(), "") for match in _PICTURE.finditer(self.plain, start, end)]
        found += [(match.start(), match.end(), "") for match in _INLINE.finditer(self.plain, start, end)]
        if note:
            found = [(left, right, new or self.named.get(left, "")) for left, right, new in found]
            found += self.elements.within(start, end)
            found += [(match.start(), match.end(), " ") for match in _LINE_ENDS.finditer(self.plain, start, end)]
        out: list[Edit] = []
        at = start
        for edit in sorted(found, key=_outer_first):
            if edit[0] >= at and edit[1] <= end and edit[1] > edit[0]:
                out.append(edit)
                at = edit[1]
        return out

    def _shown(self, one: Template) -> str:
        """The words that a template prints, where these are known."""
        if one.start in self.cited:
            return printed(self.cited[one.start][1])
        name = one.name.lower()
        first = one.given.get("1", ("", 0, 0))[0]
        if name in _SAID and first:
            return _SAID[name].format(first)
        if name == "convert" and first:
            return f"{first} {one.given.get('2', ('', 0, 0))[0]}"
        if name in _LAST or name.startswith("lang-"):
            return next((value for _, (value, _, _) in reversed(list(one.given.items())) if value), "")
        return short(one) if not name.startswith("sfn") else ""

    def _links(self) -> Iterator[Link]:
        held: list[tuple[int, int]] = []
        for one in self.external:
            held.append((one.start, one.end))
            shown = " ".join(self.text[one.label[0] : one.label[1]].split())
            yield Link(*one.label, shown, one.url, LinkKind.ANCHOR)
        taken = Within(disjoint(held))
        values: list[tuple[int, int]] = []
        for template in self.templates:
            for value, start, end in template.given.values():
                if value.startswith(("http://", "https://")) and " " not in value and not taken.touches(start, end):
                    values.append((start, end))
        for start, end in sorted(set(values)):
            held.append((start, end))
            yield Link(start, end, self.text[start:end], self.text[start:end], LinkKind.ANCHOR)
        taken = Within(disjoint(held))
        for address in find_addresses(self.plain, joined=False):
            if not taken.touches(address.start, address.end):
                shown = self.text[address.start : address.end]
                yield Link(address.start, address.end, shown, address.url, LinkKind.PRINTED)


class _Edits:
    """Edits in the order of the text, so that those of a stretch are found without a look at the others."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=_outer_first)
        self._starts = [start for start, _, _ in self._edits]

    def within(self, start: int, end: int) -> list[Edit]:
        """Those that begin in ``[start, end)``, in order; of two that begin at one place the longer first."""
        return self._edits[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _outer_first(edit: Edit) -> tuple[int, int]:
    return edit[0], -edit[1]


def _shown_as(text: str, start: int, end: int, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """The stretch with the edits made, and the way back; the words in place of a template end where the template does."""
    pieces: list[str] = []
    anchors = [(0, start)]
    clean, at = 0, start
    for left, right, new in edits:
        pieces += [text[at:left], new]
        clean += left - at
        if new and len(new) <= right - left:
            anchors += [(clean, left), (clean + 1, right - len(new) + 1)]
        elif new:
            anchors += [(clean + index, min(left + index, right - 1)) for index in range(len(new))]
        clean += len(new)
        anchors.append((clean, right))
        at = right
    pieces.append(text[at:end])
    total = clean + end - at
    kept = {place: origin for place, origin in anchors if place < total or not place}
    return "".join(pieces), OffsetMap(tuple(sorted(kept.items())))


def _held(links: Iterable[Link], notes: Sequence[Note]) -> Iterator[Link]:
    """The links in order, each with the innermost note that holds it; of two notes with one place, the first."""
    ahead = sorted(notes, key=lambda note: (-note.start, note.end))  # the next one is the last
    open_: list[Note] = []
    for link in sorted(links, key=lambda link: (link.start, link.end)):
        while ahead and ahead[-1].start <= link.start:
            _close(open_, ahead[-1].start)
            open_.append(ahead.pop())
        _close(open_, link.start)
        yield replace(link, note=next((note.id for note in reversed(open_) if link.end <= note.end), None))


def _close(notes: list[Note], at: int) -> None:
    while notes and notes[-1].end <= at:
        notes.pop()


def _blanked(text: str, places: Sequence[tuple[int, int]]) -> str:
    """The text with blanks in the place of what is hidden; offsets and lines stay as they are."""
    pieces: list[str] = []
    at = 0
    for start, end in places:
        pieces += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])
