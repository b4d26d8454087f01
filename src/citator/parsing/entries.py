"""The entries of a bibliography file (BibTeX, RIS, CSL-JSON) as citations: each is one, given in full, with its own key."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import unquote

from citator.model import Citation, Document, Entry, Field, Form, FrozenMap, Identifier, Match, Quotation, Record
from citator.text.bodies import is_body
from citator.text.dates import first_date
from citator.text.doi_fields import fault_of, is_placeholder, mended
from citator.text.spans import Within, disjoint
from citator.text.url_fields import bare_address

__all__ = ["WIKITEXT", "from_entries", "holder", "with_entries"]

WIKITEXT = "text/x-wiki"

_UNRESOLVED = "short-form-unresolved"
_NEAR = 40  # characters between a quotation and the key of its source


def from_entries(document: Document, recognise: Callable[[str], Sequence[Match]]) -> tuple[Citation, ...]:
    """One citation for each entry, in order, with the identifiers that its fields hold. Ids are ``e-1``, ``e-2``, …"""
    return tuple(_citation(document, entry, number, recognise) for number, entry in enumerate(document.entries, 1))


def with_entries(
    citations: Sequence[Citation], quotations: Sequence[Quotation], entries: Sequence[Citation], document: Document
) -> tuple[tuple[Citation, ...], tuple[Quotation, ...]]:
    """The citations and quotations of a document with ``entries``, those of its own records (:func:`from_entries`).

    The records are exact where the printed words are short ("(Hale 1962, 4)"), be they those that a reference manager left behind (Zotero,
    Mendeley, EndNote in DOCX and ODT) or those of a bibliography that is cited by key (LaTeX). A record completes the citation that it
    stands in, and is a citation of its own where none was read, or where the entry is exact. The words, the place and the pinpoint stay
    those of the text.
    """
    exact = [
        replace(one, note=holder(document, one.start, one.end)) for one, entry in zip(entries, document.entries, strict=True) if entry.exact
    ]
    within = Within(disjoint((one.start, one.end) for one in exact))
    left = [one for one in citations if not (exact and within(one.start, one.end))]
    templates = document.media_type == WIKITEXT
    for one, entry in zip(entries, document.entries, strict=True):
        if not entry.exact:
            _complete(left, replace(one, note=holder(document, one.start, one.end)), whole=templates)
    if templates:
        left = [_as_called(one) for one in left]
    out = tuple(sorted([*left, *exact], key=lambda one: (one.start, one.end)))
    return out, tuple(_attributed(quotations, exact, {one.id for one in left}))


_CALLS = re.compile(r"\{\{\s*(?:sfn|harv)\w*\s*\|", re.IGNORECASE)


def _as_called(one: Citation) -> Citation:
    """A citation, as a short form where it is a template that only calls a work of a list: what looks like a title is none."""
    calls = one.form is Form.FULL and not one.identifiers and _CALLS.match(one.raw)
    return replace(one, form=Form.SHORT, record=one.record.having(title=None)) if calls else one


def _complete(left: list[Citation], entry: Citation, *, whole: bool) -> None:
    """Put an entry to the citation that it stands in. ``whole``: it says all of its own place, whose words were made of it."""
    at = next((n for n, one in enumerate(left) if one.start < entry.end and entry.start < one.end and one.form != Form.LINK), None)
    if at is None:
        left.append(entry)
    elif not left[at].id.startswith("e-") and left[at].record.text("citation-key") == "":
        one = left[at]
        if entry.url != entry.url_as_written:  # of its field no more is an address than what the entry has
            one = replace(one, url=entry.url, url_as_written=entry.url_as_written, record=one.record.having(URL=None))
        known = {identifier.scheme for identifier in one.identifiers}
        more = tuple(identifier for identifier in entry.identifiers if identifier.scheme not in known)
        told = tuple(problem for problem in entry.problems if problem not in one.problems)
        own = tuple(problem for problem in one.problems if not (whole and problem[0] == _UNRESOLVED))  # a template is no short form
        beside = Record(one.record.type, FrozenMap({name: field for name, field in one.record.fields.items() if not _within(field, entry)}))
        record = entry.record.completed(beside if whole else one.record)
        left[at] = replace(one, record=record, identifiers=(*one.identifiers, *more), problems=(*own, *told))
    else:
        left.append(entry)  # a second item of the same place: "(Hale 1962; Stevenson 1890)"


def _within(field: Field, entry: Citation) -> bool:
    """Whether the words of a field stand in the place of an entry."""
    return field.start is not None and field.end is not None and entry.start <= field.start and field.end <= entry.end


def holder(document: Document, start: int, end: int) -> str | None:
    """The note that ``[start, end)`` stands in."""
    at = bisect_right(document.notes, start, key=lambda note: note.start) - 1
    return next((note.id for note in document.notes[max(0, at - 1) : at + 1][::-1] if note.end >= end), None)


def _attributed(quotations: Sequence[Quotation], exact: Sequence[Citation], known: set[str]) -> Iterator[Quotation]:
    """The quotations; those without a citation have that by key which follows them, as authors place it."""
    starts = [one.start for one in exact]
    for quotation in quotations:
        if not exact or quotation.citation in known:
            yield quotation
            continue
        at = bisect_left(starts, quotation.end)
        near = at < len(exact) and exact[at].start - quotation.end <= _NEAR
        yield replace(quotation, citation=exact[at].id if near else None)


def _citation(document: Document, entry: Entry, number: int, recognise: Callable[[str], Sequence[Match]]) -> Citation:
    record = entry.record
    if entry.key and not record.text("citation-key"):
        record = record.having(citation_key=Field(entry.key, "text", entry.start, entry.end))
    found: dict[str, Identifier] = {}
    problems = list(entry.problems)
    system = None
    record, url_as_written = _with_bare_url(_with_bare_doi(record, recognise)), record.text("URL") or None
    seen = [match for words in _words(record) for match in recognise(words)]
    for match in (*seen, *_told_whole(entry, recognise), *_preprint(record, recognise)):
        if match.problem and match.problem not in problems:
            problems.append(match.problem)
        if match.identifier is not None:
            first = found.setdefault(match.identifier.scheme, match.identifier)
            if match not in seen and _is_another_act(first, match.identifier):
                problems.append(("identifiers-disagree", f"the entry names {first.value} and {match.identifier.value}"))
            system = system or match.system
        if record.date() is None and match.record.type == "resolution" and (year := match.record.fields.get("issued")):
            record = record.having(issued=year)  # of a resolution of the Security Council, the year is part of its number
    url = record.text("URL") or None
    return Citation(
        id=f"e-{number}",
        start=entry.start,
        end=entry.end,
        raw=document.text[entry.start : entry.end],
        record=record,
        form=Form.FULL,
        signal=entry.signal,
        pinpoint=entry.pinpoint,
        identifiers=tuple(found.values()),
        url_as_written=url_as_written,
        url=url,
        system=system,
        problems=tuple(problems),
    )


_ACT = re.compile(r"([A-Z]+/(?:[A-Z]+/)*(?:RES|DEC))/(.+)")


def _is_another_act(one: Identifier, other: Identifier) -> bool:
    """Whether two symbols are of two resolutions or decisions of one organ, neither of which is a part of the other."""
    acts = [_ACT.fullmatch(found.value) if found.scheme == "un_symbol" else None for found in (one, other)]
    if not acts[0] or not acts[1] or acts[0][1] != acts[1][1]:
        return False
    first, second = acts[0][2], acts[1][2]
    return not first.startswith(second) and not second.startswith(first)


def _with_bare_doi(record: Record, recognise: Callable[[str], Sequence[Match]]) -> Record:
    """The record with the DOI alone, where its field has words, an address ("DOI 10.…", a proxy) or escapes around it, or blanks beside a
    slash; without one where the field holds none, or what was meant can't be told: nothing is looked up that nobody wrote.
    """
    field = record.fields.get("DOI")
    written = _unescaped(record.text("DOI"))
    if field is not None and (doi := mended(written)):
        return record.having(DOI=replace(field, value=doi))
    if is_placeholder(written) or fault_of(written):
        return record.having(DOI=None)
    if field is None or _BARE_DOI.match(written):
        return record if field is None or written == field.value else record.having(DOI=replace(field, value=written))
    found = {match.identifier.value for match in recognise(f"doi:{written}") if match.identifier and match.identifier.scheme == "doi"}
    if not found:
        return record if any(match.problem for match in recognise(f"doi:{written}")) else record.having(DOI=None)
    if len(found) > 1:
        return record
    doi = found.pop()
    at = written.lower().find(doi)
    return record.having(DOI=replace(field, value=written[at : at + len(doi)] if at >= 0 else doi))


def _with_bare_url(record: Record) -> Record:
    """The record with the address alone, where its field has words behind it or blanks beside a slash; without one where what was meant by
    a blank can't be told: nothing is asked that nobody wrote.
    """
    field, address = record.fields.get("URL"), bare_address(record.text("URL"))
    if field is None or address == field.value:
        return record
    return record.having(URL=replace(field, value=address) if address else None)


def _unescaped(written: str) -> str:
    """A DOI without the escapes of an address ("10.1000%2Fxyz"), and without those of escapes: no DOI has one of its own."""
    for _ in range(3):
        if not _ESCAPE.search(written):
            break
        written = unquote(written)
    return written


def _words(record: Record) -> Iterator[str]:
    """The fields in which identifiers stand, written as they stand in prose."""
    for field, form in (("DOI", "doi:{}"), ("ISBN", "ISBN {}"), ("ISSN", "ISSN {}"), ("number", "{}"), ("URL", "{}")):
        value = record.text(field)
        if value:
            yield form.format(value)


_OF_ANY_WORK = ("doi", "isbn", "arxiv", "pmid", "pmcid", "handle", "urn")
_ESCAPE = re.compile(r"%[\da-fA-F]{2}")
_BARE_DOI = re.compile(r"10\.\d{4,9}/\S+\Z")
_LONGEST = 300  # characters of a field that may be an identifier and nothing else
_BEFORE = re.compile(
    r"\W*(?:(?:also )?available (?:as|at|from|on)\W{1,3}|preprint (?:as|at|on)\W{1,3})?(?:U\.?\s?N\.?\s)?(?:doc(?:ument|\.)?s?\s)?"
    r"(?:nos?\.?\s)?\W*",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\b(?:resolution|decision|legislation|r[ée]solution|d[ée]cision|resoluci[óo]n)")
_OTHERS = re.compile(
    r"\b(?:reports?|statements?|letters?|notes?|minutes|records?|press|release|rapport|informe|guide|manual|study|book|chapter|thesis)\b"
)
_ACT_NUMBER = re.compile(r"\d{1,4}\s?[A-Z]?\s\([IVXLC]+\)|\d{2}/\d{1,3}(?:\s?[A-Z])?")  # "217 A (III)", "70/1"
_BEHIND = re.compile(r"\W*")
_WORKS_OF_PEOPLE = frozenset(["article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "thesis"])


def _told_whole(entry: Entry, recognise: Callable[[str], Sequence[Match]]) -> Iterator[Match]:
    """What is recognised in a field that is nothing else: ``note = {UN Doc. S/RES/822 (1993)}``, a resolution for a title.

    A note that says more may be about another work ("Reprinted in …"); so is the number of a document with a work by persons.
    """
    record = entry.record
    people = [name for role in ("author", "editor") for name in record.names(role)]
    makers = [name.literal for name in people if name.literal] + [record.text("authority"), record.text("publisher")]
    maker = next((name for name in makers if is_body(name)), "")
    theirs = record.type in _WORKS_OF_PEOPLE or not all(name.literal for name in people)
    told = [record.text("note"), record.text("medium")]
    if not theirs:
        told.append(record.text("title"))
        if maker and record.text("number") and _is_act(entry):
            told.append(f"{maker} resolution {record.text('number')}")
    for words in told:
        whole = [match for match in recognise(words) if _is_all(match, words)] if 0 < len(words) <= _LONGEST else []
        # A document of a body or a treaty is no work of persons: they write about it, or it is printed with theirs.
        yield from (match for match in whole[:1] if not theirs or (match.identifier and match.identifier.scheme in _OF_ANY_WORK))


_ARCHIVE = re.compile(r"\W*(?:arxiv|corr)\b", re.IGNORECASE)


def _preprint(record: Record, recognise: Callable[[str], Sequence[Match]]) -> Iterator[Match]:
    """The number of a preprint where the archive stands for a journal or a publisher: "arXiv preprint arXiv:…" as Google Scholar writes it,
    ``CoRR`` with "abs/…" for a volume as dblp does, "arXiv e-prints" with the number for a page as NASA ADS does.
    """
    archive = next((name for field in ("container-title", "publisher") if _ARCHIVE.match(name := record.text(field))), "")
    if not archive or len(archive) > _LONGEST:
        return
    for field in ("", "volume", "page", "number", "issue"):
        words = f"{archive}, {record.text(field)}" if field else archive
        found = [match for match in recognise(words) if match.identifier and match.identifier.scheme == "arxiv"]
        if len({match.identifier for match in found}) == 1:
            yield found[0]
            return


def _is_act(entry: Entry) -> bool:
    """Whether the number of an entry may be that of a resolution, as its type or title says or leaves open, and not that of a report."""
    record = entry.record
    said = f"{record.type} {record.text('genre')} {record.text('title')}".lower()
    return _ACTS.search(said) is not None or (
        _OTHERS.search(said) is None and _ACT_NUMBER.fullmatch(record.text("number").strip()) is not None
    )


def _is_all(match: Match, words: str) -> bool:
    """Whether a match is all of the words, but for what stands before a symbol ("UN Doc.") and signs behind it."""
    before = _BEFORE.match(words)
    if before is None or match.start > before.end():
        return False
    dated = first_date(words, match.end)  # "UN Doc. A/HRC/48/50, 5 July 2021"
    end = dated.end if dated and _BEHIND.fullmatch(words, match.end, dated.start) else match.end
    return _BEHIND.fullmatch(words, end) is not None
