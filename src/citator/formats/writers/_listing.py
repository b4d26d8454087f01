"""What was read in a document, for a person: each note with its marks and citations, what stands in the text, the links, the quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citator.formats.bibtex_text import one_line
from citator.formats.writers._places import Places
from citator.media import BIBLIOGRAPHIES
from citator.model import Citation, Examined, Form, Note, NoteKind
from citator.text.counts import counted

__all__ = ["listed", "short"]

_SHOWN = 20
"""Citations of one note, and lines of its marks, that are listed; of more the number is told."""
_WIDE, _LONG = 100, 300  # characters of words, and of an address, which is of use as a whole only


def listed(one: Examined, places: Places) -> Iterator[str]:
    """The lines on one document: its notes in order, then citations of the text, marks without a note, links and quotations."""
    lister = _Lister(one, places)
    if one.document.media_type in BIBLIOGRAPHIES:
        yield from lister.entries()
        return
    yield from lister.notes()
    for heading, lines in (
        ("in the text", lister.citations([citation for citation in one.citations if citation.note is None], all_of_them=True)),
        ("marks without a note", lister.dangling()),
        ("links", lister.links()),
        ("quotations", lister.quotations()),
    ):
        rows = list(lines)
        if rows:
            yield f"  {heading}"
            yield from (f"      {row}" for row in rows)


def short(text: str, limit: int) -> str:
    """``text``, cut where it is longer than ``limit``.

    >>> short("The keeper of the light", 12)
    'The keeper…'
    """
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


class _Lister:
    """Writes the parts of one document, each thing with its page, line and column."""

    def __init__(self, one: Examined, places: Places) -> None:
        self._one, self._places = one, places
        self._notes = {note.id: note for note in one.document.notes}
        self._cited = {citation.id: citation for citation in one.citations}

    def notes(self) -> Iterator[str]:
        of_notes: dict[str, list[Citation]] = {}
        for citation in self._one.citations:
            of_notes.setdefault(citation.note or "", []).append(citation)
        unread = {finding.note: finding.message for finding in self._one.findings if finding.name == "part-not-read"}
        for note in self._one.document.notes:
            found = of_notes.get(note.id, [])
            yield f"  {_name(note)} ({self._where(note, found)})"
            yield from (f"      {row}" for row in self.citations(found))
            if not found:
                yield f"      not read: {one_line(unread[note.id])}" if note.id in unread else f"      no citation: {_words(note.text)}"

    def citations(self, found: Sequence[Citation], *, all_of_them: bool = False) -> Iterator[str]:
        shown = found if all_of_them else found[:_SHOWN]
        for citation in shown:
            yield f"{self._at(citation.start)} {citation.type}: {self._told(citation)}"
        if len(found) > len(shown):
            yield f"and {counted(len(found) - len(shown), 'citation')} more (--format json has them all)"

    def dangling(self) -> Iterator[str]:
        for marker in self._one.document.dangling_markers:
            yield f"{self._at(marker.start)} {one_line(marker.label)}"

    def links(self) -> Iterator[str]:
        for link in self._one.document.links:
            said = "" if _plain(link.text) in ("", _plain(link.href)) else f": {_words(link.text)}"
            yield f"{self._at(link.start)} {short(one_line(link.href), _LONG)}{self._in_note(link.note)}{said}"

    def quotations(self) -> Iterator[str]:
        for quotation in self._one.quotations:
            source = self._cited.get(quotation.citation or "")
            yield f"{self._at(quotation.start)} “{_words(quotation.text)}”" + (f", from {self._place(source)}" if source else "")

    def entries(self) -> Iterator[str]:
        keys = {(entry.start, entry.end): entry.key for entry in self._one.document.entries}
        for citation in self._one.citations:
            key = keys.get((citation.start, citation.end), "")
            yield f"  {self._at(citation.start)} {f'{one_line(key)}, ' if key else ''}{citation.type}: {self._told(citation)}"

    def _at(self, offset: int) -> str:
        page = self._one.document.page_at(offset)
        line, column = self._places.at(offset)
        return f"{f'page {page}, ' if page else ''}{line}:{column}"

    def _where(self, note: Note, found: Iterable[Citation]) -> str:
        page = f"page {note.page}, " if note.page else ""
        at = [marker.start for marker in note.markers] or [callout.start for citation in found for callout in citation.callouts]
        lines = list(dict.fromkeys(str(self._places.at(start)[0]) for start in at))
        where = f"{page}line {self._places.at(note.start)[0]}"
        if lines:
            more = f" and {len(lines) - _SHOWN} more" if len(lines) > _SHOWN else ""
            return f"{where}, called in line{'s' if len(lines) > 1 else ''} {', '.join(lines[:_SHOWN])}{more}"
        return where if note.kind is NoteKind.REFERENCE else f"{where}, without a mark in the text"

    def _told(self, citation: Citation) -> str:
        """Who, what, where it appeared, when, and its identifiers, as far as they were read; else the words themselves."""
        record, day = citation.record, citation.record.date()
        people = [str(name) for name in record.names("author") or record.names("editor")]
        names = ", ".join(people[:3]) + (" and others" if len(people) > 3 else "")
        title, within = record.text("title"), record.text("container-title")
        what = [short(names, _WIDE), f"“{short(title, _WIDE)}”" if title else "", short(within, _WIDE)]
        numbers = [one.value if one.scheme.startswith("un_") else f"{one.scheme} {one.value}" for one in citation.identifiers]
        told = [one_line(part) for part in (*what, str(day.year) if day else "", *numbers) if part]
        stands_for = self._cited.get(citation.short_form_of or "")
        if stands_for is not None:
            told = [f"as in {self._place(stands_for)} (“{_briefly(stands_for)}”)"]
        elif citation.form in (Form.IBID, Form.SHORT):
            told.append("a short form, and it is not known of what")
        elif not any((*what, *numbers)) and not (citation.url and _plain(citation.raw) == _plain(citation.url_as_written or citation.url)):
            told = [f"“{_words(citation.raw)}”", *told]
        if citation.url and stands_for is None and not any(one.value in citation.url for one in citation.identifiers):
            told.append(short(one_line(citation.url), _LONG))
        return ", ".join([*told, *([one_line(citation.pinpoint)] if citation.pinpoint else [])])

    def _place(self, citation: Citation) -> str:
        note = self._notes.get(citation.note or "")
        return _name(note) if note else f"line {self._places.at(citation.start)[0]}"

    def _in_note(self, note: str | None) -> str:
        return f" ({_name(self._notes[note])})" if note in self._notes else ""


def _name(note: Note) -> str:
    return one_line(f"{'reference' if note.kind is NoteKind.REFERENCE else 'note'} {note.label}").rstrip()


def _briefly(citation: Citation) -> str:
    named = citation.record.text("title") or next((one.value for one in citation.identifiers), "")
    if not named and citation.raw.startswith("{{"):  # what a template of a wiki prints
        day = citation.record.date()
        people = [name.family or name.literal for name in citation.record.names("author")]
        named = " ".join([*people[:1], *(["and others"] if len(people) > 1 else []), *([str(day)] if day else [])])
    return short(one_line(named or citation.raw), 60)


def _plain(address: str) -> str:
    """An address as far as it tells one page from another to the eye, also where it is printed over lines."""
    return "".join(address.split()).rstrip("/")


def _words(text: str) -> str:
    return short(one_line(text), _WIDE)
