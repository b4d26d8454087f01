"""A whole document into its citations and quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from citator.limits import NOTE
from citator.model import Citation, Document, Examined, Form, Link, Note, NoteKind
from citator.parsing.chains import resolve_chains
from citator.parsing.chains.own_names import with_own_names
from citator.parsing.cutting.seen import Recogniser
from citator.parsing.emphasis import emphasis_marks
from citator.parsing.joined import read_apart
from citator.parsing.linked import entry_of, forms_in, is_set_apart, linked_words, with_links_told
from citator.parsing.links import attach_links, bare_links
from citator.parsing.lists.bibliography import entries_and_rest, opened_links, read_entries, with_names_of_dashes
from citator.parsing.lists.callouts import tie, with_callouts
from citator.parsing.lists.legal import LEGAL_TYPES
from citator.parsing.lists.unheaded import SAMPLE, is_list, is_work, unheaded_places
from citator.parsing.marked import balanced
from citator.parsing.notes import parse_note
from citator.parsing.placing import placed
from citator.parsing.references import parse_reference
from citator.parsing.running.mention import UNIDENTIFIED
from citator.parsing.running.text import read_running
from citator.parsing.templates import with_templates
from citator.text.clean import fold
from citator.text.spans import Within, disjoint

__all__ = ["cite"]

_UNRESOLVED = "short-form-unresolved"
_PAGE = re.compile(r"[a-z][\w+.-]*://[^/?#]+[/?][^/]", re.IGNORECASE)
_BY_NUMBER = re.compile(r"\b(?:notes?|nn?\.|fn\.|Anm\.|Fn\.)\s?\d", re.IGNORECASE)


def cite(document: Document, recognise: Recogniser) -> Examined:
    """The document with its citations in the order of its text, its quotations, and the callouts that no entry of its lists answers.

    Offsets are of the document; short forms are resolved; each citation has the target of the link that belongs to it. A callout of an
    entry ("(Brook 1994)") is no citation: the entry carries it.
    """
    noted: list[Citation] = []
    keyed = [(entry.start, entry.end) for entry in document.entries if entry.exact]
    linked: dict[str | None, list[Link]] = {}
    for link in document.links:
        linked.setdefault(link.note, []).append(link)
    for note in document.notes:
        noted += _of_note(document, note, recognise, keyed, linked.get(note.id, ()))
    noted = with_templates(document, noted)
    masked = _masked(document)
    places, listed, dropped = _listed(document, masked, recognise)
    references = {note.id for note in document.notes if note.kind is NoteKind.REFERENCE}
    numbered = {one.id: one for one in with_names_of_dashes([one for one in noted if one.note in references])}
    noted = [numbered.get(one.id, one) for one in noted]
    every = [*listed, *numbered.values()]
    chained = resolve_chains(noted, {note.id: note.label for note in document.notes}, _unread(document))
    resolved = with_own_names(_with_lists(chained, every))
    tied = tie(document, masked, every, places)
    running, quoted = read_running(document, recognise, resolved, every, tied.ties)
    running = _beside(running, places, listed)
    found = with_callouts([*resolved, *running, *listed], tied.ties)
    citations = [_told_where(one) for one in attach_links(found, document.links, masked, recognise)]
    bare = bare_links(document, citations, len(running) + 1, recognise)
    in_order = sorted(balanced([*citations, *bare], document, emphasis_marks(document.text)), key=lambda one: (one.start, -one.end))
    names = _counted_anew(in_order, {one.note for one in bare if one.note})
    if names:
        in_order = [
            replace(one, id=names.get(one.id, one.id), short_form_of=names.get(one.short_form_of or "", one.short_form_of))
            for one in in_order
        ]
        quoted = [replace(one, citation=names.get(one.citation or "", one.citation)) for one in quoted]
    cited = Within(disjoint((one.start, one.end) for one in in_order))
    told = [_left_out(document, *place) for place in dropped if not cited.touches(*place)]
    if told:
        document = replace(document, warnings=(*document.warnings, *told))
    dangling = tuple(replace(one, near=names.get(one.near or "", one.near)) for one in tied.dangling)
    return Examined(document, tuple(in_order), tuple(quoted), dangling_callouts=dangling)


def _counted_anew(citations: Sequence[Citation], notes: Collection[str]) -> dict[str, str]:
    """New ids for the citations of notes in which links were found between them: ids count in the order of the text."""
    of_note: dict[str, list[str]] = {note: [] for note in notes}
    for one in citations:
        if one.note in of_note:
            of_note[one.note].append(one.id)
    return {old: new for note, ids in of_note.items() for number, old in enumerate(ids, 1) if (new := f"{note}-{number}") != old}


def _listed(document: Document, masked: str, recognise: Recogniser) -> tuple[list[tuple[int, int]], list[Citation], list[tuple[int, int]]]:
    """The places of the entries of lists without numbers, their citations, and the places of what stands among them and is no entry."""
    seen = opened_links(document, masked)

    def read(places: Sequence[tuple[int, int]]) -> list[Citation]:
        return with_names_of_dashes(read_entries(document, masked, places, lambda text: parse_reference(text, recognise)))

    headed, rest = entries_and_rest(document, seen)
    if headed:
        return headed, read(headed), rest if document.media_type != "application/pdf" else []  # the heads of its pages stand there too
    places = unheaded_places(document, seen)
    if not places or not is_list(read(places[:SAMPLE])):
        return [], [], []
    listed = read(places)
    if not is_list(listed):
        return [], [], []
    kept = [
        (place, one) for place, one in zip(places, listed, strict=True) if is_work(one) or {"author", "title"} <= set(one.record.fields)
    ]
    known = {start for (start, _), _ in kept}
    dropped = [place for place in places if place[0] not in known]
    return [place for place, _ in kept], [one for _, one in kept], dropped


def _left_out(document: Document, start: int, end: int) -> str:
    """What is told of a line that stands among the entries of a list and was read as none; files of plain text have numbers of lines."""
    words = " ".join(document.text[start:end].split())
    line = f"line {document.text.count(chr(10), 0, start) + 1}: " if document.media_type.startswith("text/") else ""
    return f"{line}no work could be read among the entries of the list: {words[:_TOLD]}"


_TOLD = 60  # characters of such a line


def _beside(running: Sequence[Citation], places: Sequence[tuple[int, int]], listed: Sequence[Citation]) -> list[Citation]:
    """The citations of the running text without what the entries of a list name: that is part of them, and of an entry of the law also
    the other reports and symbols under which it is found.
    """
    within = Within(places)
    legal = Within((one.start, one.end) for one in listed if one.record.type in LEGAL_TYPES)
    held = {identifier for one in listed for identifier in one.identifiers}
    return [
        one
        for one in running
        if not within.touches(one.start, one.end) or not (set(one.identifiers) <= held or legal.touches(one.start, one.end))
    ]


def _told_where(one: Citation) -> Citation:
    """Without the remark that a source is only named, or that nothing before it has its author and title, where its words are a link to
    it, and to more than a home page.
    """
    if not one.problems or one.url is None or not _PAGE.match(one.url):
        return one
    told = (UNIDENTIFIED, _UNRESOLVED) if one.form is Form.FULL else (UNIDENTIFIED,)
    return replace(one, problems=tuple(problem for problem in one.problems if problem[0] not in told))


def _with_lists(resolved: Sequence[Citation], listed: Sequence[Citation]) -> list[Citation]:
    """The citations of the notes; a short title, or families and a year, that no note before gives in full can stand for an entry of a
    list.
    """
    known = {one.id for one in listed}
    left = [one for one in resolved if (_is_short_title(one) or _is_of_a_year(one)) and one.id not in known] if listed else []
    if not left:
        return list(resolved)
    bare = [replace(one, problems=tuple(problem for problem in one.problems if problem[0] != _UNRESOLVED)) for one in left]
    again = {one.id: one for one in resolve_chains([*listed, *bare]) if one.short_form_of in known}
    authors = {_first_author(one) for one in listed} - {None}
    for one in bare:  # of several works of one author a reader finds in the list which is meant
        if _first_author(one) in authors:
            again.setdefault(one.id, one)
    return [again.get(one.id, one) for one in resolved]


def _is_of_a_year(one: Citation) -> bool:
    """Whether a citation is families and a year and nothing else, "Hale 1979, p. 50", and leads nowhere yet."""
    fields = set(one.record.fields)
    return one.short_form_of is None and {"author", "issued"} <= fields <= {"author", "issued", "locator"}


def _first_author(one: Citation) -> str | None:
    names = one.record.names("author") or one.record.names("editor")
    return fold(names[0].family or names[0].literal) if names else None


def _is_short_title(one: Citation) -> bool:
    """Whether a short form is left that goes by name and title alone, and not by the number of a note."""
    unresolved = one.short_form_of is None and any(name == _UNRESOLVED for name, _ in one.problems)
    return unresolved and one.form is not Form.IBID and not _BY_NUMBER.search(one.raw)


def _unread(document: Document) -> list[str]:
    """The notes that hold nothing, or more than is read: what an ibid. behind one of them stands for can't be known."""
    return [note.id for note in document.notes if len(note.text) > NOTE or not note.text.strip()]


def _masked(document: Document) -> str:
    """The text with blanks in the place of markup; offsets stay as they are."""
    pieces: list[str] = []
    at = 0
    for start, end, _ in document.markup:
        pieces += [document.text[at:start], " " * (end - start)]
        at = end
    return "".join([*pieces, document.text[at:]])


def _aside(document: Document, note: Note) -> list[tuple[int, int]]:
    """What stands in a note and is no part of what it says, as an address in code."""
    places = document.furniture
    low, high = (bisect_left(places, place, key=lambda one: one.start) for place in (note.start + 1, note.end))
    return [(one.start, one.end) for one in places[low:high] if one.end <= note.end]


def _without(note: Note, places: Sequence[tuple[int, int]]) -> str:
    """The text of a note with blanks in place of what is not to be read in it."""
    text = note.text
    for start, end in places:
        first, last = note.offsets.clean(start), note.offsets.clean(end)
        text = text[:first] + " " * (last - first) + text[last:]
    return text


def _of_note(
    document: Document, note: Note, recognise: Recogniser, keyed: Sequence[tuple[int, int]], links: Sequence[Link]
) -> list[Citation]:
    own = keyed[bisect_left(keyed, (note.start, 0)) : bisect_left(keyed, (note.end, 0))]  # these are known already
    text = _without(note, [*own, *_aside(document, note)]) if len(note.text) <= NOTE else ""
    if not text.strip(" .,;:"):
        return []
    if note.kind == NoteKind.REFERENCE:
        found = [replace(parse_reference(text, recognise), id=f"{note.id}-1", note=note.id)]
    else:
        found = _read_linked(document, replace(note, text=text), links, recognise)
    out = []
    for one in found:
        start, end = note.offsets.span(one.start, one.end)
        out.append(replace(one, start=start, end=end, raw=document.text[start:end], record=placed(one.record, note.offsets.span)))
    return out


def _read_linked(document: Document, note: Note, links: Sequence[Link], recognise: Recogniser) -> list[Citation]:
    """The citations of a note, its links taken into account, with places in its words."""

    def parse(text: str) -> list[Citation]:
        return parse_note(text, recognise, note.id)

    def set_apart(at: int) -> bool:
        return is_set_apart(document.text, note.offsets.span(at, at + 1)[0])

    linked = linked_words(note, links)
    if not linked:
        return parse(note.text)
    entry = entry_of(note.text, linked, lambda text: parse_reference(text, recognise), set_apart)
    if entry:
        return [replace(entry, id=f"{note.id}-1", note=note.id)]
    forms = forms_in(note.text, linked)
    found = parse(forms.text)
    if len(linked) > 1 and found:
        found = list(read_apart(replace(note, text=forms.text), links, found, recognise, parse, set_apart))
    return [forms.around(with_links_told(forms.text, one, linked, parse, set_apart)) for one in found]
