"""How well a document is read: its notes, markers and links against what is known to be there.

Texts are compared after NFKC, with curly and straight quotes made equal and all white space removed, as the reader documents ask for. A
marker is right when it has the label of the known one and the same words before it; note texts and other markers that stand between are
left out of these words, and so are hyphens (a line may end in one) and, in a source that is marked up, the signs of the markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import citator
from citator.errors import SourceUnreadable
from citator.model import Document, Link, LinkKind, Note
from evaluation.document_truth import Case, KnownNote, without_signs

__all__ = ["Counts", "Found", "Score", "score_case"]

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "\u00ad": ""})
_HEAD = 25  # characters of a note, or four fifths of a shorter one, that must be right before it counts as found
_BEFORE = 10  # characters before a marker that must be right
_MARKUP = re.compile(r"``|''|:[a-z]+:(?=`)|[{}\\<>*`~$^\[\]]")
_HYPHENS = re.compile(r"[-‐‑–—\x02\ufffe]")
_SOURCES = ("text/markdown", "text/x-rst", "text/x-tex")


@dataclass
class Found:
    """How many there are, how many were read, and how many of them are right."""

    known: int = 0
    read: int = 0
    right: int = 0

    def add(self, other: Found) -> None:
        """Adds the counts of another."""
        self.known += other.known
        self.read += other.read
        self.right += other.right

    @property
    def precision(self) -> float:
        """The share of right ones among those read; 1 where nothing was read."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """The share of right ones among those known; 1 where nothing is known."""
        return self.right / self.known if self.known else 1.0


@dataclass
class Counts:
    """The counts of one kind of notes."""

    notes: Found = field(default_factory=Found)
    exact: Found = field(default_factory=Found)
    markers: Found = field(default_factory=Found)
    links: Found = field(default_factory=Found)
    set_aside: int = 0

    def add(self, other: Counts) -> None:
        """Adds the counts of another."""
        self.notes.add(other.notes)
        self.exact.add(other.exact)
        self.markers.add(other.markers)
        self.links.add(other.links)
        self.set_aside += other.set_aside

    def rates(self) -> dict[str, float]:
        """Each rate by name, from 0 to 1."""
        return {
            "notes P": self.notes.precision,
            "notes R": self.notes.recall,
            "exact": self.exact.recall,
            "markers P": self.markers.precision,
            "markers R": self.markers.recall,
            "links P": self.links.precision,
            "links R": self.links.recall,
        }


@dataclass
class Score:
    """The counts of one document by kind of note (``body`` for what stands in no note), and what was missed, a line each."""

    case: Case
    kinds: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    misses: list[str] = field(default_factory=list)
    unread: str = ""

    @property
    def total(self) -> Counts:
        """The counts of all kinds."""
        total = Counts()
        for counts in self.kinds.values():
            total.add(counts)
        return total


def score_case(case: Case) -> Score:
    """Reads a document and compares it. A document that can't be read has everything missing, and ``unread`` says why."""
    score = Score(case)
    try:
        document = citator.read(case.path)
    except SourceUnreadable as problem:
        score.unread = str(problem)
        document = Document(str(case.path), "", "", "")
    _notes(score, document)
    if case.knows_markers:
        _markers(score, document)
    _links(score, document)
    return score


def tight(text: str, *, fold: bool = False) -> str:
    """A text as it is compared: NFKC, straight quotes, no white space; with ``fold`` without case.

    >>> tight("“The  ﬁrst\\n lamp”")
    '"Thefirstlamp"'
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(_QUOTES))
    return plain.casefold() if fold else plain


@dataclass(frozen=True, slots=True)
class _Read:
    label: str
    kind: str
    text: str
    readings: frozenset[str]


def _notes(score: Score, document: Document) -> None:
    case, fold = score.case, score.case.small_capitals
    pool = [
        _Read(note.label, note.kind.value, note.text, frozenset(tight(one, fold=fold) for one in (note.text, *without_signs(note.text))))
        for note in document.notes
        if case.knows_references or note.kind.value != "reference"
    ]
    left: list[KnownNote] = []
    for known in case.notes:
        counts = score.kinds[known.kind]
        counts.notes.known += 1
        counts.exact.known += 1
        texts = {tight(text, fold=fold) for text in known.texts}
        read = next((one for one in pool if known.label in (None, one.label) and one.readings & texts), None)
        if read is None:
            left.append(known)
            continue
        pool.remove(read)
        for found in (counts.notes, counts.exact):
            found.read += 1
            found.right += 1
        if read.kind != known.kind:
            score.misses.append(f"note {known.label} is read as {read.kind}, not {known.kind}")
    for known in left:
        heads = {(words := tight(text, fold=fold))[: min(_HEAD, len(words) * 4 // 5)] for text in known.texts}
        read = next((one for one in pool if known.label in (None, one.label) and _begins(one, heads)), None)
        if read is None:
            score.misses.append(f"note {known.label} is missing: {known.texts[0][:90]}")
            continue
        pool.remove(read)
        score.kinds[known.kind].notes.read += 1
        score.kinds[known.kind].notes.right += 1
        score.kinds[known.kind].exact.read += 1
        score.misses.append(f"note {known.label} is not exact: {_difference(known.texts[0], read.text)}")
    for read in pool:
        counts = score.kinds[read.kind]
        optional = any(known.label == read.label and tight(known.texts[0]) in read.readings for known in case.optional)
        if optional or not case.knows_all or (not case.knows_symbols and not read.label.isdecimal()):
            counts.set_aside += 1
            continue
        counts.notes.read += 1
        score.misses.append(f"note {read.label} is false: {read.text[:90]}")


def _begins(one: _Read, heads: Collection[str]) -> bool:
    return any(text.startswith(head) for text in one.readings for head in heads if head)


def _difference(known: str, read: str) -> str:
    at = next((at for at, (one, other) in enumerate(zip(known, read, strict=False)) if one != other), min(len(known), len(read)))
    start = max(0, at - 15)
    return f"…{known[start : at + 45]!r} is read as {read[start : at + 45]!r}"


def _markers(score: Score, document: Document) -> None:
    case = score.case
    pool = list(_read_markers(document, references=case.knows_references))
    marked_up = document.media_type in _SOURCES
    for known in case.markers:
        counts = score.kinds[known.kind]
        counts.markers.known += 1
        wanted = _words_before(known.before, marked_up=marked_up)[-_BEFORE:]
        read = next((one for one in pool if known.label in (None, one.label) and _ends(one, wanted, marked_up=marked_up)), None)
        if read is None:
            score.misses.append(f"marker {known.label} is missing after {known.before[-30:]!r}")
            continue
        pool.remove(read)
        counts.markers.read += 1
        counts.markers.right += 1
    for one in pool:
        counts = score.kinds[one.kind]
        of_table = one.of is not None and any(
            known.label == one.label and tight(known.texts[0]) == tight(one.of.text) for known in case.optional
        )
        if of_table or (one.beside and not case.knows_neighbours) or (not case.knows_symbols and not one.label.isdecimal()):
            counts.set_aside += 1
            continue
        counts.markers.read += 1
        score.misses.append(f"marker {one.label} is false after {one.before[-30:]!r}")


@dataclass(frozen=True, slots=True)
class _ReadMarker:
    label: str
    kind: str
    before: str
    beside: bool
    of: Note | None


def _read_markers(document: Document, *, references: bool) -> Iterator[_ReadMarker]:
    """Every marker read, with the words before it; ``beside``: another marker stands right beside it."""
    places = [(one.start, one.end) for note in document.notes for one in note.markers]
    places += [(one.start, one.end) for one in document.dangling_markers]
    cuts = sorted(places + [(note.start, note.end) for note in document.notes])
    those: list[tuple[Note | None, str, str, int, int]]
    those = [(note, note.label, note.kind.value, one.start, one.end) for note in document.notes for one in note.markers]
    those += [(None, one.label, "footnote", one.start, one.end) for one in document.dangling_markers]
    for note, label, kind, start, end in those:
        if kind == "reference" and not references:
            continue
        gaps = [document.text[b:start] for _, b in places if 0 <= start - b <= 4] + [
            document.text[end:a] for a, _ in places if 0 <= a - end <= 4
        ]
        beside = any(not gap.strip(" ,;-–\n") for gap in gaps)
        yield _ReadMarker(label, kind, _before(document.text, start, cuts), beside, note)


def _before(text: str, at: int, cuts: list[tuple[int, int]], wanted: int = 80) -> str:
    """The characters before a place, without the stretches ``cuts``."""
    out = ""
    for start, end in reversed([cut for cut in cuts if cut[0] < at]):
        if at - max(end, 0) > wanted - len(out):
            break
        if end < at:
            out = text[end:at] + out
        at = min(at, start)
        if len(out) >= wanted:
            return out
    return text[max(0, at - (wanted - len(out))) : at] + out


def _words_before(text: str, *, marked_up: bool) -> str:
    plain = _HYPHENS.sub("", tight(text))
    return _MARKUP.sub("", plain).replace('"', "") if marked_up else plain


def _ends(one: _ReadMarker, wanted: str, *, marked_up: bool) -> bool:
    if _words_before(one.before, marked_up=marked_up).endswith(wanted):
        return True
    # A table or the next column may stand between the lines of a paragraph: then the words since that break must be right.
    since = _words_before(one.before.rpartition("\n\n")[2], marked_up=marked_up)
    return 3 <= len(since) < _BEFORE and wanted.endswith(since)


def _links(score: Score, document: Document) -> None:
    case = score.case
    kinds = {note.id: note.kind.value for note in document.notes}
    pool = [(_address(link.href), kinds.get(link.note or "", "body")) for link in document.links if _compared(case, document, link)]
    for known in case.links:
        counts = score.kinds[known.kind]
        counts.links.known += 1
        url = _address(known.url)
        read = (url, known.kind) if (url, known.kind) in pool else next((one for one in pool if one[0] == url), None)
        if read is None or (case.links_of == "all" and (read[1] == "body") != (known.kind == "body")):
            score.misses.append(f"link is missing in {known.kind}: {known.url}")
            continue
        pool.remove(read)
        counts.links.read += 1
        counts.links.right += 1
    known_urls = {_address(known.url) for known in case.links}
    pieces: dict[str, int] = defaultdict(int)
    for known in case.links:
        pieces[_address(known.url)] += known.pieces - 1
    for url, kind in pool:
        if not case.knows_all or (case.links_of == "notes" and url in known_urls):
            continue  # the truth of a law review lists each address once
        if pieces[url]:
            pieces[url] -= 1
            continue
        score.kinds["body" if case.links_of == "annotations" else kind].links.read += 1
        score.misses.append(f"link is false in {kind}: {url}")


def _compared(case: Case, document: Document, link: Link) -> bool:
    if not re.match(r"(?:https?|ftp)://", link.href):
        return False
    if any(span.start <= link.start and link.end <= span.end for span in document.furniture):
        return False
    if case.links_of == "notes":
        return link.note is not None
    return case.links_of == "all" or link.kind is LinkKind.ANCHOR


def _address(url: str) -> str:
    """An address as it is compared: the same page with or without a last slash, with or without escaped blanks."""
    return unquote(url).rstrip("/")
