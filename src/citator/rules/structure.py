"""``S``: the structure of the notes: markers, notes, numbering, and short forms that lead nowhere."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from citator.limits import NOTE
from citator.media import BIBLIOGRAPHIES
from citator.model import Citation, Document, Examined, Finding, Form, Marker, Note, NoteKind, Severity
from citator.rules import rule
from citator.rules.context import Context, at, told
from citator.rules.several_sources import goes_on, is_whole, listed
from citator.text.clean import fold

_RIS = "application/x-research-info-systems"
_CITE = re.compile(r"\\\w{0,20}[Cc]ite")
_YET_TO_COME = 2  # years ahead that a printed work may bear
_NUMBERED = (NoteKind.FOOTNOTE, NoteKind.ENDNOTE)


@rule("S001", "dangling-marker", Severity.ERROR)
def dangling_marker(examined: Examined, _: Context) -> Iterator[Finding]:
    """A marker in the text points at a note that the document does not have.

    Example: ``… were left orphaned.[1]`` in a copy of an essay that has lost its list of notes.

    What to do: restore the note, or take the marker out. Where every marker dangles, the notes were probably lost when the
    text was copied: look at the original.
    """
    document = examined.document
    every = not document.notes
    for marker in _markers(document):
        words = document.text[marker.start : marker.end]
        cited = document.media_type == "text/x-tex" and (words == marker.label or _CITE.match(words))
        more = "; the document has no notes at all" if every else ""
        message = f"no entry has the key {marker.label} that is cited" if cited else f"marker {marker.label} has no note{more}"
        yield dangling_marker.finding(message, start=marker.start, end=marker.end, found=marker.label)


_INDEX = re.compile(r"(?P<word>[\w.]+)\[(?P<index>\w{1,8})\]")
_VARIABLE = re.compile(r"[A-Za-z]|\w*[^\W_]_\w+")
_ASSIGNED = re.compile(r"\s?[-+*/]?=\s?[\w\"'\[(-]")
_LABEL = re.compile(r"^[ \t]*(?:[*#•-]\s*)?\[(?P<label>\W?\w{1,4})\][:.]?[ \t]", re.MULTILINE)


def _markers(document: Document) -> Iterator[Marker]:
    """The markers without a note that can be nothing else.

    Left out: an index in a formula or a program (``groups[1]`` beside ``groups[0]``, ``x[5]``, ``tide_levels[2]``, ``rows[3] = 4``), the
    label of an entry in a list that was not read as one, and, where the document has no notes at all, a bare figure.
    """
    if not document.dangling_markers:
        return
    text = document.text
    indexes: dict[str, set[str]] = {}
    for found in _INDEX.finditer(text):
        indexes.setdefault(found["word"], set()).add(found["index"])
    labels = {unicodedata.normalize("NFKC", found["label"]) for found in _LABEL.finditer(text)}
    for marker in document.dangling_markers:
        shown = text[marker.start : marker.end]
        word = re.search(r"[\w.]+$", text[max(0, marker.start - 60) : marker.start])
        indexed = (
            shown.startswith("[")
            and word is not None
            and (
                len(indexes.get(word.group(), ())) > 1 or bool(_VARIABLE.fullmatch(word.group())) or bool(_ASSIGNED.match(text, marker.end))
            )
        )
        bare = shown.isdigit() and shown.isascii() and not document.notes
        if not indexed and not bare and marker.label not in labels:
            yield marker


@rule("S002", "note-unreferenced", Severity.WARNING)
def note_unreferenced(examined: Examined, _: Context) -> Iterator[Finding]:
    """A footnote or endnote that no marker in the text points at.

    Example: note 7 stands at the foot of the page, and the text goes from 6 to 8.

    What to do: set the marker where it belongs. An entry of a reference list needs no marker and is not reported; nor is a note with a
    sign (``*``) that stands in the head of the document ("Reissued for technical reasons"): its sign belongs to the symbol or the title.
    """
    starred = _starred(examined.document)
    notes = [note for note in examined.document.notes if note.kind in _NUMBERED]
    if not any(note.markers for note in notes):
        return  # no marker was recognised at all: that tells of the reading, not of the document
    for note in notes:
        if not note.markers and note.id not in starred:
            yield note_unreferenced.finding(
                f"nothing in the text points at note {note.label}", start=note.start, end=note.end, note=note.id
            )


_HEAD = 3000  # characters of the head of a document: the masthead of the United Nations, titles, authors, contents
_SIGN = re.compile(r"[*†‡§¶]{1,4}")


def _starred(document: Document) -> set[str]:
    """The notes with a sign for a label whose sign is printed in the head of the document, where no marker is read as one."""
    out: set[str] = set()
    for note in document.notes:
        if note.markers or not _SIGN.fullmatch(note.label):
            continue
        sign = re.escape(note.label)
        head = document.text[: min(_HEAD, note.start)]
        pages = document.page_starts
        first_page = note.page is None or note.page == 1 or len(pages) < 2
        glued = re.search(rf"[^\s*†‡§¶]{sign}(?![*†‡§¶\w])", head)
        reissued = re.match(r"(?:Re-?issued|Second reissue|Nouveau tirage|Publicado nuevamente)\b", note.text)
        if first_page and (glued or reissued):
            out.add(note.id)
    return out


@rule("S003", "numbering-gap", Severity.WARNING)
def numbering_gap(examined: Examined, _: Context) -> Iterator[Finding]:
    """The numbers of the notes leave one out.

    Example: notes 1, 2, 4.

    What to do: look for the lost note. Numbering that starts again at 1 (each page, each chapter, an annex) is no gap.
    """
    last: dict[NoteKind, Note] = {}  # footnotes and endnotes are counted apart
    for note in examined.document.notes:
        if note.kind not in _NUMBERED or not note.label.isdigit():
            continue
        before = last.get(note.kind)
        last[note.kind] = note
        if before is not None and int(note.label) > int(before.label) + 1:
            left_out = range(int(before.label) + 1, int(note.label))
            which = str(left_out[0]) if len(left_out) == 1 else f"{left_out[0]} to {left_out[-1]}"
            yield numbering_gap.finding(
                f"between notes {before.label} and {note.label}, {which} is left out",
                start=note.start,
                end=note.end,
                note=note.id,
                expected=str(left_out[0]),
                found=note.label,
            )


@rule("S004", "short-form-unresolved", Severity.WARNING)
def short_form_unresolved(examined: Examined, _: Context) -> Iterator[Finding]:
    """*Ibid.*, *supra* or a short title that has no antecedent, or more than one.

    Example: ``Ibid., p. 4.`` after a note that cites two works.

    What to do: name the work. citator never guesses which one is meant. A short form whose name or title stands in an earlier note that
    could not be read in full, or that gives the number of that note, is not reported, unless that note has several works of that name; nor
    is an *ibid.* behind two stretches of a note between which no mark, word or signal says that they are two sources.
    """
    known: _Known | None = None
    for citation in examined.citations:
        for clause in [clause for name, clause in citation.problems if name == short_form_unresolved.name]:
            known = known or _Known.of(examined)
            if not _leads_somewhere(citation, clause, known):
                yield short_form_unresolved.finding(_in_words(clause, examined, known), **at(citation))


def _in_words(clause: str, examined: Examined, known: _Known) -> str:
    """A clause with the notes and the first words of citations instead of their ids, which nobody sees in the document."""

    def words(found: re.Match[str]) -> str:
        citation = known.citations.get(found.group())
        if citation is None:
            return found.group()
        note = examined.document.note(citation.note) if citation.note else None
        begin = " ".join(citation.raw.split())
        return f"“{begin if len(begin) <= _SHOWN else begin[:_SHOWN].rstrip() + '…'}”" + (f" (note {note.label})" if note else "")

    return _ID.sub(words, clause)


_SHOWN = 40  # characters of a citation


_WORD = re.compile(r"[^\W\d_]{3,}")
_NOTE_NUMBER = re.compile(r"(?:notes?|nn?\.|\(nn?|fn\.|footnotes?|Anm\.|Fn\.)\s?(\d{1,999})", re.IGNORECASE)
_OWN_TEXT = re.compile(
    r"(?:see\s)?(?:supra|infra|above|below)\W{1,3}(?:part|section|sec|chapter|notes?\s[\d–, -]+and\saccompanying)", re.IGNORECASE
)


_ID = re.compile(r"\b[\w.]+-\d+\b")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a short form is held against: the labels of the notes, and every word with the place where it first stands."""

    text: str
    citations: dict[str, Citation]
    labels: frozenset[str]
    first_seen: dict[str, int]

    @classmethod
    def of(cls, examined: Examined) -> _Known:
        document = examined.document
        first: dict[str, int] = {}
        for found in _WORD.finditer(document.text):
            first.setdefault(found.group().casefold(), found.start())
        labels = frozenset(note.label for note in document.notes)
        return cls(document.text, {one.id: one for one in examined.citations}, labels, first)


def _leads_somewhere(citation: Citation, clause: str, known: _Known) -> bool:
    """Whether a reader finds what the short form stands for, though it was not read so."""
    if _OWN_TEXT.match(" ".join(citation.raw.replace("\\emph{", "").replace("}", "").split())):
        return True
    number = _NOTE_NUMBER.search(citation.raw)
    if number and number[1] in known.labels:
        return not (_names_nobody_before(citation, known) or (clause.startswith(_SEVERAL) and _are_of_one_name(citation, clause, known)))
    if clause.startswith(_SEVERAL):
        if citation.form == "ibid":
            return not listed(list(filter(is_whole, _of_the_note_before(citation, known))), known.text)
        named = [known.citations[one] for one in _ID.findall(clause) if one in known.citations]
        return sum(is_whole(one) and one.form == "full" for one in named) < 2
    if not clause.startswith("nothing before it"):
        return False
    names = [name.family or name.literal for name in (*citation.record.names("author"), *citation.record.names("editor"))]
    words = _WORD.findall(" ".join(names) or citation.record.text("title"))
    return bool(words) and all(known.first_seen.get(word.casefold(), citation.start) < citation.start for word in words[:3])


_SEVERAL = "it can stand for"


def _are_of_one_name(citation: Citation, clause: str, known: _Known) -> bool:
    """Whether a short form names somebody of whom the note has several works, read in full: its number does not say which.

    It does where one alone is by as many authors as are named, or has the page; what a work is said to cite is none of them.
    """
    named = [known.citations[one] for one in _ID.findall(clause) if one in known.citations]
    works = [one for one in named if one.form is Form.FULL and is_whole(one) and not goes_on(one)]
    by_so_many = [one for one in works if len(one.record.names("author")) == len(citation.record.names("author"))]
    works = by_so_many if len(by_so_many) == 1 else works
    ranges = [_pages(one.record.text("page")) for one in works]
    if (page := _pages(citation.pinpoint)[0]) and all(first for first, _ in ranges):
        works = [one for one, (first, last) in zip(works, ranges, strict=True) if first <= page <= last]
    titles = {fold(one.record.text("title")) for one in works} - {""}
    return bool(citation.record.names("author")) and len(titles) > 1 and len({one.note for one in works}) == 1


_PAGES = 100  # of an article whose last one is not given


def _pages(pages: str | None) -> tuple[int, int]:
    """The first and the last page of some; 0 where none is plain."""
    found = re.match(r"(?:pp?\.\s?)?(\d{1,5})(?:\s?[-–]\s?(\d{1,5}))?(?!\d)", pages or "")
    first, last = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
    return first, (last if last >= first else first + _PAGES - 1)


def _of_the_note_before(citation: Citation, known: _Known) -> list[Citation]:
    """The citations of the last note before this one that cites anything, in order."""
    before = [one for one in known.citations.values() if one.start < citation.start and one.note not in (None, citation.note)]
    last = max(before, key=lambda one: one.start, default=None)
    return [] if last is None else sorted((one for one in before if one.note == last.note), key=lambda one: one.start)


def _names_nobody_before(citation: Citation, known: _Known) -> bool:
    """Whether a short form names a person of whom nothing before it says a word: then the note that it leads to is another's."""
    families = [name.family for name in citation.record.names("author") if name.family]
    words = [word for family in families for word in _WORD.findall(family)]
    return bool(words) and all(known.first_seen.get(word.casefold(), citation.start) >= citation.start for word in words)


@rule("S010", "entry-faulty", Severity.WARNING)
def entry_faulty(examined: Examined, context: Context) -> Iterator[Finding]:
    """An entry of a bibliography file that programs refuse, or read otherwise than it is meant.

    Examples: a key that another entry has already, so that only one of the two can be cited; a field given twice; a name that no
    ``@string`` of the file defines (``journal = gaz``); pages that run backwards (``120--110``); names parted by commas, which are
    read as one person; a date that biblatex can't read (``3 May 2020``); no comma between two fields; a ``crossref`` to an entry that the
    file does not have; a year that is yet to come.

    What to do: mend the file at that place. The entry itself is read and checked like any other.
    """
    yield from told(entry_faulty, examined)
    cited = {(one.start, one.end): one for one in examined.citations}
    keys: set[str] = set()
    for entry in examined.document.entries:
        day, citation = entry.record.date(), cited.get((entry.start, entry.end))
        if day is None or citation is None or day.year <= context.today.year + _YET_TO_COME or entry.key in keys:
            continue
        keys.add(entry.key)
        if entry.exact or str(day.year) in examined.document.text[entry.start : entry.end]:  # else it is told where it was inherited from
            yield entry_faulty.finding(f"the year {day.year} is yet to come", **at(citation))


@rule("S005", "part-not-read", Severity.WARNING)
def part_not_read(examined: Examined, _: Context) -> Iterator[Finding]:
    """A part of the document could not be read, so that nothing is known of what is cited there.

    Example: pages that are pictures without a text layer (scans), a damaged page, an entry of a bibliography that can't be parsed, a note
    that is empty, holds a template of a wiki and nothing else, or is longer than any note is.

    What to do: for scans, run a text recognition over the file first; else mend the part that is named. An entry that can't be read is an
    error.
    """
    lines = _lines(examined.document)
    begun = sorted(one.start for one in examined.document.entries)
    for warning in examined.document.warnings:
        found = _AT_LINE.match(warning)
        start, end = lines.get(int(found[1]), (0, 0)) if found else (0, 0)
        # An entry that can't be read is a fault of the file, and no limit of reading. What is told of a reference of RIS that was
        # read stands where that begins.
        lost = found and examined.document.media_type in BIBLIOGRAPHIES
        lost = lost and not (examined.document.media_type == _RIS and bisect_left(begun, start) < bisect_left(begun, end))
        yield part_not_read.finding(warning, severity=Severity.ERROR if lost else None, start=start, end=end)
    yield from told(part_not_read, examined)
    read = sorted([*(one.start for one in examined.citations), *(note.start for note in examined.document.notes if note.text.strip())])
    for note in examined.document.notes:
        reason = ""
        if len(note.text) > NOTE:
            reason = f"note {note.label} has {len(note.text):,} characters; one of more than {NOTE:,} is not read"
        elif not note.text.strip() and bisect_left(read, note.start) == bisect_left(read, note.end):  # else a template that was read
            reason = f"note {note.label} {_holds(examined.document, note)}"
        if reason:
            yield part_not_read.finding(reason, start=note.start, end=note.end, note=note.id)


def _holds(document: Document, note: Note) -> str:
    """What there is in a note without words: nothing, or a template of a wiki."""
    for template in _TEMPLATE.finditer(document.text, note.start, note.end):
        if not any(hidden.start <= template.start() < hidden.end for hidden in document.furniture):
            return f"holds only a template, {{{{{template[1].strip()}}}}}: what it prints stands in another page"
    return "is empty"


_TEMPLATE = re.compile(r"\{\{([^{}|\n<>]{1,80})")
_AT_LINE = re.compile(r"line (\d{1,9}): ")


def _lines(document: Document) -> dict[int, tuple[int, int]]:
    """The places of the lines that the readers of bibliographies and of plain text name in their warnings; nothing for other documents."""
    if document.media_type not in (*BIBLIOGRAPHIES, "text/x-tex", "text/plain", "text/markdown") or not document.warnings:
        return {}
    ends = accumulate(len(line) + 1 for line in document.text.split("\n"))
    return dict(enumerate(pairwise([0, *ends]), 1))
