"""One note, or one entry of a bibliography, into citations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citator.facts.places import PLACES
from citator.limits import NOTE
from citator.model import Citation, Field, Form, FrozenMap, Identifier, Match, PartialDate, Record
from citator.parsing.cutting.ends import before_stop
from citator.parsing.cutting.evidence import SAME_AUTHOR, SAME_HEADS
from citator.parsing.cutting.framed import framed
from citator.parsing.cutting.pieces import between, pieces
from citator.parsing.cutting.printed_acts import printed_as
from citator.parsing.cutting.seen import Recogniser, Seen, Stretch, is_item_number, look_at, restates
from citator.parsing.cutting.signals import signal_at
from citator.parsing.cutting.split import split_note
from citator.parsing.cutting.symbols import around, only_made_by
from citator.parsing.cutting.titled import without_titled
from citator.parsing.disagreeing import BESIDE, told_apart
from citator.parsing.emphasis import read_plain
from citator.parsing.kinds.asides import read_beside_asides
from citator.parsing.kinds.first_pages import with_first_page
from citator.parsing.kinds.in_lists import as_listed
from citator.parsing.kinds.opinions import with_their_cases
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.kinds.stated import as_stated
from citator.parsing.kinds.the_same import can_mean, role_of
from citator.parsing.lists.dated_heads import read_dated_heads
from citator.parsing.lists.entries import read_entries
from citator.parsing.lists.free_hand import read_free_hand
from citator.parsing.lists.modelled import read_dated_entries
from citator.parsing.lists.standards import read_standards
from citator.parsing.lists.templated import read_templated
from citator.parsing.lists.vancouver import read_vancouver
from citator.parsing.parted_names import read_parted
from citator.parsing.placing import placed
from citator.parsing.spaced import read_evenly_spaced
from citator.parsing.typeset import read_typeset
from citator.parsing.wikis import read_bare
from citator.text.dates import YEAR

__all__ = ["citation_of", "moved", "parse_note"]


def parse_note(text: str, recognise: Recogniser, note_id: str = "n1") -> list[Citation]:
    """The citations of one note, in order, with offsets in ``text``; short forms are not resolved yet.

    None, where the note is longer than :data:`citator.limits.NOTE`: no note is, and reading it would take minutes.

    >>> note = "See Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), p. 12. Emphasis added."
    >>> [one] = parse_note(note, lambda text: ())
    >>> one.raw, one.signal, one.pinpoint, one.record.text("publisher")
    ('Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), p. 12', 'See', 'p. 12', 'Weir Press')
    """
    if len(text) > NOTE:
        return []

    def read(plain: str) -> Sequence[Citation]:
        first, last = framed(plain)
        return moved(read_parted(plain[first:last], read_open), first)

    def read_open(plain: str) -> list[Citation]:
        found: list[Citation] = []
        for start, piece in pieces(without_titled(look_at(plain, recognise))):
            found += moved(_read(piece, note_id), start)
        return found

    def printed(typed: str) -> Sequence[Citation]:
        return read_typeset(typed, lambda plain: read_bare(plain, read))

    return numbered(read_evenly_spaced(text, lambda even: read_plain(even, printed)), note_id)


def moved(citations: Sequence[Citation], by: int) -> Sequence[Citation]:
    """Citations of a piece of a note with the places that they have in the note, in which it begins ``by`` characters later."""
    if not by:
        return citations

    def on(start: int, end: int) -> tuple[int, int]:
        return start + by, end + by

    return [replace(one, start=one.start + by, end=one.end + by, record=placed(one.record, on)) for one in citations]


def _read(seen: Seen, note_id: str, deep: int = 0) -> list[Citation]:
    """The citations of a note, of a piece of a long one, or of what stands in brackets: ``deep`` is in how many."""
    text = seen.text
    last = before_stop(text, len(text))
    signal, first = signal_at(text, len(text) - len(text.lstrip()), last)
    whole = Stretch(first, last, signal)
    if free := read_dated_heads(seen, whole):
        return _with_the_rest(seen, free, note_id)
    if entries := read_templated(seen, whole) or read_vancouver(seen, whole) or read_entries(seen, whole):
        return [citation_of(seen, stretch, reading, note_id, number) for number, (stretch, reading) in enumerate(entries, 1)]
    listed = read_dated_entries(seen, whole)
    if listed and all(_year_before_title(reading.record) for _, reading in listed):
        listed[0] = (replace(listed[0][0], signal=signal), listed[0][1])
        return [citation_of(seen, stretch, reading, note_id, number) for number, (stretch, reading) in enumerate(listed, 1)]
    if free := read_standards(seen, whole) or read_free_hand(seen, whole):
        return _with_the_rest(seen, free, note_id)
    out: list[Citation] = []
    read_to = 0  # where brackets end that were read as if these were none, with all that is in them
    for stretch in split_note(seen):
        if stretch.end <= read_to:
            continue
        if inner := _in_brackets(seen, stretch, note_id, deep):
            out += inner
            read_to = stretch.end
            continue
        same = SAME_AUTHOR.match(text, stretch.start, stretch.end) if text[stretch.start] in SAME_HEADS else None
        written_out = _written_out(seen, stretch, same.end(), out) if same else None
        reading = written_out or read_beside_asides(seen, replace(stretch, start=same.end()) if same else stretch)
        citation = citation_of(seen, stretch, reading, note_id, len(out) + 1)
        out.append(_by_who_is_meant(_by_the_same(seen, citation, out), same.group()) if same else citation)
        if reading.within:
            book = read_beside_asides(seen, reading.within)
            out.append(citation_of(seen, reading.within, book, note_id, len(out) + 1))
    kept = [one for one in out if (one.record.fields or one.form == Form.IBID) and not _is_remark(one) and not _only_quoted(seen.text, one)]
    return _with_documents_named(seen, with_their_cases(kept), note_id)


_DEEPEST = 3  # brackets in brackets that are read as if these were none


def _in_brackets(seen: Seen, stretch: Stretch, note_id: str, deep: int) -> Sequence[Citation]:
    """What is cited in brackets, "(quoting Ann Brook, Lamps, 12 Harbour L. Rev. 3 (1990))", read as if these were none.

    Nothing where the stretch stands in the open, is a decision or a mere symbol, or can't be read so.
    """
    if deep >= _DEEPEST or stretch.decision or stretch.embedded or not seen.nesting.depth[stretch.start] & 2:
        return ()
    if not any(begin < stretch.start and stretch.end < stop for begin, stop in seen.nesting.brackets):
        return ()
    read = moved(_read(between(seen, stretch.start, stretch.end), note_id, deep + 1), stretch.start)
    return [replace(one, signal=one.signal or (None if at else stretch.signal)) for at, one in enumerate(read)]


_AT_SECOND_HAND = re.compile(r",?\s(?:as\s)?(?:quoted|cited|qtd\.|reported)\s(?:in|by|from)\s")


def _only_quoted(text: str, citation: Citation) -> bool:
    """Whether nothing is told but who is quoted: "Ann Brook, quoted in Jo Weir, Lamps, p. 12" cites Weir."""
    fields = citation.record.fields
    if len(fields) != 1 or "author" not in fields:
        return False
    return citation.form == Form.FULL and _AT_SECOND_HAND.match(text, citation.end) is not None


def _by_who_is_meant(citation: Citation, same: str) -> Citation:
    """Who is meant by "dies. (Hg.)" made the book, and did not write it; nobody is meant who can't be."""
    names = citation.record.fields.get("author")
    if names is None or names.source != "inherited" or not isinstance(names.value, tuple):
        return citation
    if not can_mean(same, names.value):
        return replace(citation, record=citation.record.having(author=None))
    if role_of(same) == "author" or "editor" in citation.record.fields:
        return citation
    return replace(citation, record=citation.record.having(author=None, editor=names))


def _with_the_rest(seen: Seen, read: Sequence[tuple[Stretch, Reading]], note_id: str) -> list[Citation]:
    """The references that were read in a note, and what is cited before, between and behind them."""
    out: list[Citation] = []
    at = 0
    for stretch, reading in read:
        out += _beside(seen, at, stretch.start, note_id)
        out.append(citation_of(seen, stretch, reading, note_id, len(out) + 1))
        at = stretch.end
    return [*out, *_beside(seen, at, len(seen.text), note_id)]


def _beside(seen: Seen, start: int, end: int, note_id: str) -> Sequence[Citation]:
    words = seen.text[start:end]
    start, end = start + len(words) - len(words.lstrip(" .;,)\n")), start + len(words.rstrip(" ;,(\n"))
    if end - start < 3 or signal_at(seen.text, start, end)[1] >= end:
        return ()
    return moved(_read(between(seen, start, end), note_id), start)


def _year_before_title(record: Record) -> bool:
    """Whether the year stands before the title, behind the names, as a dated entry has it; "…, München 1994, S. 12" is none."""
    year, title = record.fields.get("issued"), record.fields.get("title")
    return year is None or title is None or (year.start or 0) <= (title.start or 0)


def _written_out(seen: Seen, stretch: Stretch, start: int, before: Sequence[Citation]) -> Reading | None:
    """What is read with the names for which "ders." or "idem" stands, with its places in the note; ``None`` where that can't be told."""
    last = before[-1].record if before else Record("document")
    names = last.names("author") or last.names("editor")
    places = (*(one.start for one in seen.matches), *(one.start for one in seen.addresses))
    if not names or any(stretch.start <= one < stretch.end for one in places):
        return None
    mark = ": " if seen.text[start - 2] == ":" else ", "  # "ders.: Das Brot. Eine Geschichte, Wien 2001"
    head = " and ".join(str(name) for name in names if name.literal != "et al.") + mark
    text = head + seen.text[start : stretch.end]
    reading = read_beside_asides(look_at(text, _nothing), Stretch(0, len(text)))
    read = reading.record.names("author")
    if reading.within or [name.family or name.literal for name in read] != [name.family or name.literal for name in names]:
        return None
    by = start - len(head)
    record = placed(reading.record.having(author=Field(names, "inherited")), lambda begin, end: (begin + by, end + by))
    return replace(reading, record=record)


def _nothing(_: str) -> Sequence[Match]:
    return ()


_TOWN_AND_YEAR = re.compile(rf",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’ -]{{2,30}})\s(?P<year>{YEAR})$")


def _by_the_same(seen: Seen, citation: Citation, before: Sequence[Citation]) -> Citation:
    """The citation with the author of the one before it in the note, who is meant by "ders." and its like."""
    names = next((one.record.fields[name] for one in before[-1:] for name in ("author", "editor") if name in one.record.fields), None)
    read, title = citation.record.fields.get("author"), citation.record.fields.get("title")
    fields = {name: field for name, field in citation.record.fields.items() if name != "author"}
    if names is not None:
        fields["author"] = Field(names.value, "inherited")
    if read and read.start is not None and read.end is not None:  # no names can follow: what looked like them begins the title
        end = title.end if title and title.end and title.start and title.start - read.end < 3 else read.end
        printed = _TOWN_AND_YEAR.search(seen.text, read.start, end)  # "dies., Nachtstücke, Berlin 1998"
        if printed and printed["place"] in PLACES:
            end = printed.start()
            fields["publisher-place"] = Field(printed["place"], "text", *printed.span("place"))
            fields["issued"] = Field(PartialDate(int(printed["year"])), "text", *printed.span("year"))
        fields["title"] = Field(seen.text[read.start : end].strip(" ,"), "text", read.start, end)
    kind = citation.record.type
    if kind == "document" and ("publisher" in fields or "publisher-place" in fields):
        kind = "book"
    return replace(citation, record=Record(kind, FrozenMap(fields)))


def _with_documents_named(seen: Seen, read: Sequence[Citation], note_id: str) -> list[Citation]:
    """The citations, and one for each numbered document that the note names and none of them holds.

    A note may be a remark in which a symbol or a resolution stands in the midst of a sentence. Where a stretch was read as a mere
    title, without anything of the shape of a reference, the documents named in it are what is cited.
    """
    named = [match for match in seen.matches if match.identifier and not match.address and not is_item_number(match)]
    lost = [match for match in named if not any(_holds(one, match) for one in read)] if named else named
    lost = [match for match in lost if not (_is_document_of_act(seen, read, match) or _made_who_wrote(seen, read, match))]
    if not lost:
        return list(read)
    read, lost = told_apart(seen, read, lost)
    words = [one for one in read if _mere_words(one) and any(one.start <= match.start and match.end <= one.end for match in lost)]
    kept = [one for one in read if one not in words]
    for match in lost:
        if not any(one.start < match.end and match.start < one.end and one.type not in _NAMING for one in kept):
            stretch = Stretch(*around(seen, match), embedded=True)
            kept.append(citation_of(seen, stretch, read_stretch(seen, stretch), note_id, 0))
    return numbered(sorted(kept, key=lambda one: (one.start, -one.end)), note_id)


_LIFE = re.compile(
    r"\b(?:adopted|opened for signature|done|signed|concluded|proclaimed)\s(?:on\s|at\s[^,;]{2,40}\s)?(?:\d|[A-Z][a-z]+\s\d)"
)


def _is_document_of_act(seen: Seen, read: Sequence[Citation], match: Match) -> bool:
    """Whether a symbol is that of the document in which an act named before it was printed: "GA Res 217A (III), UN Doc A/810"."""
    texts = (
        one
        for one in read
        if "title" in one.record.fields and (one.type == "treaty" or (one.type == "un-document" and "number" not in one.record.fields))
    )
    if any(one.start < match.start and match.end <= one.end and _tells_life(seen.text, one, match) for one in texts):
        return True
    act = next((one for one in reversed(seen.matches) if one.end <= match.start and one.record.type == "resolution"), None)
    if act is None or act.identifier is None or restates(seen, (act.identifier,), match):
        return False
    if not any(one.start <= act.start and match.end <= one.end and one.type == "resolution" for one in read):
        return False
    between = seen.text[act.end : match.start]
    return "oc" in between and (BESIDE.fullmatch(between) is not None or printed_as(seen.text, act, match))


def _made_who_wrote(seen: Seen, read: Sequence[Citation], match: Match) -> bool:
    """Whether a resolution stands in the name of who wrote a numbered letter or report: "the Panel established by resolution 5"."""
    whole = next((one for one in read if one.start < match.start and match.end <= one.end and "number" in one.record.fields), None)
    return whole is not None and only_made_by(seen.text, whole.start, match)


def _tells_life(text: str, act: Citation, match: Match) -> bool:
    """Whether the day of an act is told before the symbol of a document, or that of a treaty's coming into force behind it."""
    before = _LIFE.search(text, act.start, match.start)
    return before is not None or (act.type == "treaty" and _IN_FORCE.search(text, match.end, act.end) is not None)


_IN_FORCE = re.compile(r"\b(?:entered|entry) into force\b")


_NAMING = frozenset(["document", "un-document", "resolution", "report", "treaty"])
"""Types of documents whose own words name others beside them: "reports A/79/23 and A/79/24 and resolution 79/114"."""


def _holds(citation: Citation, match: Match) -> bool:
    return match.identifier in citation.identifiers and citation.start < match.end and match.start < citation.end


def _mere_words(citation: Citation) -> bool:
    """Whether a reading holds nothing but words and a date: no identifier, address, author, imprint or quoted title."""
    return (
        citation.type == "document"
        and citation.form == Form.FULL
        and (set(citation.record.fields) <= {"title", "issued", "locator"} or set(citation.record.fields) == {"accessed"})
        and not citation.identifiers
        and not citation.url
        and citation.raw[:1] not in "“\"‘'«„"
    )


_SAYS = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|will|would|can|could|should|received|agreed|includes?|included|targeted|"
    r"estimated|according to|refers? to|based on|depending on|on file with)\b"
)
# The note of thanks at an author's name: who he is and where.
_WHO = re.compile(
    r"(?:B\.A\.|B\.S\.|B\.Sc\.|J\.D\.|LL\.B\.|LL\.M\.|M\.A\.|M\.Phil\.|Ph\.D\.)(?:,\s\d{4})?,\s[A-Z][^,;]{3,60}$|"
    r"(?:(?:J\.\s?D\.|Ph\.\s?D\.|LL\.\s?M\.|S\.\s?J\.\s?D\.|M\.\s?A\.|DPhil|Doctoral|Law)\s(?:[Cc]andidate|[Ss]tudent)"
    r"|(?:(?:Associate|Assistant|Visiting|Clinical|Adjunct|Distinguished|Emeritus)\s){0,2}(?:Professor|Lecturer|Reader|Fellow|Dean)\b(?!.*\b\d{4}\b.*\()"
    r")(?:[,;]|\s(?:of|in|at)\s)"
)
_WHO_HEADS = frozenset("B. J. LL M. Ph S. DP Do La As Vi Cl Ad Di Em Pr Le Re Fe De".split())
_REMARK = re.compile(
    r"\d{1,2}\)\s[“\"]|"  # "(4) “reactive and self-contained,”" is a member of the author's list
    r"(?:Further|Furthermore|Moreover|Indeed|Thus|Instead|Rather|Similarly|Finally|Accordingly|However|Nevertheless|Additionally),\s[“\"]|"
    r"\[?(?:[Cc]ited (?:in|at|on|by|\d)|[Aa]ccessed\b|[Ll]ast (?:accessed|visited)|[Ee]mphasis (?:added|in|mine|supplied)|"
    r"[Ii]nternal (?:citation|quotation|footnote)|[Oo]n file\b)"
)


def _is_remark(citation: Citation) -> bool:
    """Whether a mere title is a sentence of the author, a place, or the remark of an access: nothing that could be looked for."""
    if citation.raw[:2] in _WHO_HEADS and _WHO.match(citation.raw):
        return True
    if not _mere_words(citation) or "locator" in citation.record.fields:
        return False
    if "issued" in citation.record.fields:
        return citation.record.text("title") in PLACES  # where and when a text was signed
    words = citation.raw.strip(" .[]()")
    places = [part.strip() for part in words.split(",")]
    return bool(_REMARK.match(words) or _SAYS.search(words)) or (len(places) > 1 and all(part in PLACES for part in places))


def citation_of(seen: Seen, stretch: Stretch, reading: Reading, note_id: str, number: int) -> Citation:
    """The citation at a stretch."""
    matches = [match for match in (reading.match, *reading.items) if match is not None]
    identifiers: list[Identifier] = []
    for match in matches:
        if match.identifier and all(match.identifier.scheme != known.scheme for known in identifiers):
            identifiers.append(match.identifier)
    problems = (*(match.problem for match in matches if match.problem), *reading.problems) if matches else reading.problems
    record = as_listed(seen.text, stretch.start, stretch.end, as_stated(seen.text, stretch.start, stretch.end, reading.record))
    record = with_first_page(record) if reading.form is Form.FULL else record
    if matches and "DOI" not in record.fields:  # of an address
        doi = next((match for match in matches if match.identifier and match.identifier.scheme == "doi"), None)
        if doi and doi.identifier and "doi.org/" in seen.text[doi.start : doi.end] and "/" in doi.identifier.value:
            record = Record(record.type, FrozenMap({**record.fields, "DOI": Field(doi.identifier.value, "text", doi.start, doi.end)}))
    return Citation(
        id=f"{note_id}-{number}",
        start=stretch.start,
        end=stretch.end,
        raw=seen.text[stretch.start : stretch.end],
        record=record,
        note=note_id,
        form=reading.form,
        signal=stretch.signal,
        pinpoint=reading.pinpoint if "locator" in record.fields or "locator" not in reading.record.fields else None,
        identifiers=tuple(identifiers),
        url=reading.url,
        url_as_written=reading.url_as_written,
        system=matches[0].system if matches else None,
        problems=tuple(dict.fromkeys(problems)) if problems else (),
    )


def numbered(citations: Sequence[Citation], note_id: str) -> list[Citation]:
    """The citations with the ids of their order in the note."""
    out: list[Citation] = []
    for number, one in enumerate(citations, 1):
        name = f"{note_id}-{number}"
        out.append(one if one.id == name else replace(one, id=name))
    return out
