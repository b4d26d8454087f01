"""Which citations are of one work: by identifier, by the citation they are short for, by address, or by the words of the record."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain, islice

from citator.facts.identifier_kinds import names_the_work
from citator.model import Citation, Field, Form, Record
from citator.parsing.namesakes import Namesakes, first_page
from citator.parsing.two_numbers import are_numbered_apart, numbers_of
from citator.text.clean import fold
from citator.text.identifiers import letter_of
from citator.text.printed_places import printed_place
from citator.text.shelf_marks import shelf_mark
from citator.text.urls import normalise

__all__ = ["address_of", "gather", "with_number"]

_MOST_TITLES = 50
"""Titles of one group that know of each other: no work has more; where thousands have one DOI it was copied down a column."""


def gather(citations: Sequence[tuple[int, Citation]]) -> list[list[tuple[int, Citation]]]:
    """Groups of citations of one work each, in the order of their first citation.

    ``citations`` are pairs of the index of the document and a citation. A short form joins the citation that it stands for, behind those
    that name the work where that one comes later (in a list at the end); one whose antecedent is not known is no work of its own and is
    left out, as is a source that is named too vaguely to be found (no title, identifier, address, shelf mark or place where it is printed).
    Two that are titled alike, in two volumes or issues, on other pages, are two works ("Editorial"), unless they have one DOI; where only
    the DOIs differ, on one page of one volume, one of them is likely wrong. Two that have numbers of their own by which documents are told
    apart are two works, whatever their title. Two with one DOI and two titles, which stand apart in the same way, are two works too: one of
    them has the DOI of the other. An entry of a bibliography, which has a key of its own, is a work whatever else it lacks, and a volume of
    a set where that has another.
    """
    groups: list[list[tuple[int, Citation]]] = []
    kinds: list[dict[Hashable, Citation]] = []  # of each group one citation of those that say the same
    numbered: list[dict[Hashable, Citation]] = []  # of each group one of those that have the same numbers
    titles: list[list[str]] = []  # of each group
    by_name: dict[str, dict[int, None]] = {}
    namesakes: dict[str, Namesakes] = {}
    by_id: dict[tuple[int, str], int] = {}
    for document, citation in citations:
        names = list(_names(citation)) or _own_name(document, citation)
        at = by_id.get((document, citation.short_form_of)) if citation.short_form_of else None
        if at is None:
            for name in names:
                known = namesakes[name].near(citation) if name in namesakes else by_name.get(name, ())
                at = _fitting(name, citation, known, kinds, numbered, alone=len(by_name.get(name, ())) < 2)
                if at is not None:
                    break
        if at is None:
            if not names or (citation.form in (Form.IBID, Form.SHORT) and not citation.identifiers):
                continue
            at = len(groups)
            groups.append([])
            kinds.append({})
            numbered.append({})
            titles.append([])
        groups[at].append((document, citation))
        by_id[document, citation.id] = at
        is_new = kinds[at].setdefault(_said(citation), citation) is citation
        numbered[at].setdefault(numbers_of(citation), citation)
        for title in titles[at][:_MOST_TITLES] if is_new else ():
            namesakes[title].add(at, citation)
        for name in names:
            if at not in by_name.setdefault(name, {}):
                by_name[name][at] = None
                if name.startswith("title:"):
                    titles[at].append(name)
                    for one in (citation, *islice(kinds[at].values(), _MOST_TITLES)):
                        namesakes.setdefault(name, Namesakes()).add(at, one)
    for document, citation in citations:
        later = by_id.get((document, citation.short_form_of or ""))
        if later is not None and (document, citation.id) not in by_id:
            by_id[document, citation.id] = later
            groups[later].append((document, citation))
    return groups


def with_number(record: Record, citations: Sequence[Citation]) -> Record:
    """The record of a work with the number by which it is known, of the citations of it.

    The words have "resolution 822 (1993)"; the number of the document is its symbol, as the UN Digital Library spells it. A decision that
    has no number of its own is known by its European Case Law Identifier.
    """

    def known_by(scheme: str) -> str | None:
        return next((found.value for citation in citations for found in citation.identifiers if found.scheme == scheme), None)

    number = known_by("un_symbol")
    if number is None and record.type == "case" and not record.text("number"):
        number = known_by("ecli")
    return record.having(number=Field(number, "identifier")) if number and record.text("number") != number else record


def _said(citation: Citation) -> Hashable:
    """All that a citation says of its work here: what a second one says again is not looked at twice."""
    record = citation.record
    written = tuple(record.text(name) for name in ("title", "volume", "issue", "page", "number", "DOI", "URL"))
    return record.type, record.is_part, _first_author(record), written, citation.identifiers, citation.url


def _fitting(
    name: str,
    citation: Citation,
    known: Iterable[int],
    kinds: Sequence[Mapping[Hashable, Citation]],
    numbered: Sequence[Mapping[Hashable, Citation]],
    *,
    alone: bool,
) -> int | None:
    """The group, of those that have the name, that a citation is of. Of several works of one title, the one whose place fits best."""
    left = (at for at in known if not _apart(name, citation, kinds[at].values(), numbered[at].values()))
    if alone or not name.startswith("title:") or citation.record.text("DOI"):
        return next(left, None)
    fitting = {at: fit for at in left if (fit := _fit(citation.record, kinds[at].values())) is not None}
    return max(fitting, key=lambda at: fitting[at], default=None)


def _fit(record: Record, group: Collection[Citation]) -> int | None:
    """In how many parts of its place a record agrees with the best of a group; ``None`` where each has another volume, issue or page."""
    others = [other.record for other in group if other.record.text("DOI")] or [other.record for other in group]
    place = _place(record)
    fits = [
        sum(place[field] == value for field, value in its.items() if place[field])
        for its in map(_place, others)
        if not any(place[field] and value and place[field] != value for field, value in its.items())
    ]
    return max(fits, default=None)


def _apart(name: str, citation: Citation, group: Collection[Citation], numbered: Iterable[Citation]) -> bool:
    """Whether a citation is of another work than those that share a name with it. ``numbered``: one of each that have the same numbers.

    Those that are titled alike ("Editorial", Part I and II): it has a place of its own. Another volume or issue, or another page, alone may
    be a slip of one of both; with the same DOI both are. Those with one identifier, which is then wrong in one of them: it has a title and
    a place of its own, or people of its own and a title without a word of the others'. Those that share the symbol of a whole resolution:
    they are two parts of it ("377 (V) A" and "377 (V) B").
    """
    record = citation.record
    if name.startswith("un_symbol:") and _letters(citation):
        lettered = [letters for other in group if (letters := _letters(other))]
        if lettered and not any(letters & _letters(citation) for letters in lettered):
            return True
    if name.startswith("printed:"):  # short decisions stand on one page: those that are called otherwise are others
        named = [other.record for other in group if other.record.text("title")]
        return bool(named) and all(_differ(record, other, "title") for other in named)
    if not name.startswith("title:"):
        if not any(other.record.text("title") for other in group):
            return False
        titled = (other.record for other in group if other.record.text("title"))
        if name.startswith(("doi:", "isbn:")) and all(_is_anothers(record, other) for other in titled):
            return True
        titled = (other.record for other in group if other.record.text("title"))
        return all(_differ(record, other, "title") and _stand_apart(record, other) for other in titled)
    if any(are_numbered_apart(citation, other) for other in numbered) or _are_volumes(record, group):
        return True
    if not record.text("page") or not (record.text("volume") or record.text("issue")):
        return False  # it stands apart from nothing
    doi = fold(record.text("DOI"))
    placed = (other.record for other in group if any(_place(other.record).values()))
    first = next(placed, None)
    return first is not None and all(
        (not doi or fold(other.text("DOI")) != doi) and _stand_apart(record, other) for other in chain((first,), placed)
    )


def _are_volumes(record: Record, group: Iterable[Citation]) -> bool:
    """Whether books that have keys of their own are each of another volume: who made two entries of them has two works."""
    own = record.text("citation-key") if record.type == "book" and record.text("volume") else ""
    keyed = [other.record for other in group if other.record.text("citation-key") and other.record.type == "book"] if own else []
    return bool(keyed) and all(other.text("citation-key") != own and _differ(record, other, "volume") for other in keyed)


def _letters(citation: Citation) -> set[str]:
    """The letters of the parts of resolutions that a citation names."""
    return {letter for found in citation.identifiers if found.scheme == "un_symbol" and (letter := letter_of(found.value))}


def _is_anothers(one: Record, other: Record) -> bool:
    """Whether two works have nothing in common but a number: their first authors are others, and so are the words of their titles."""
    people = [set(fold(_first_author(record)).split()) for record in (one, other)]
    words = [{word for word in fold(record.text("title")).split() if len(word) > 3} for record in (one, other)]
    return all(people) and all(words) and not people[0] & people[1] and not words[0] & words[1]


def _stand_apart(one: Record, other: Record) -> bool:
    """Whether both are in two volumes or issues, and on other pages."""
    pages = _place(one)["page"] != _place(other)["page"] and _differ(one, other, "page")
    return pages and any(_differ(one, other, field) for field in ("volume", "issue"))


def _place(record: Record) -> dict[str, str]:
    """Where a work stands, as far as it is said: volume, issue and the first page, which is often all that is cited."""
    return {"volume": fold(record.text("volume")), "issue": fold(record.text("issue")), "page": first_page(record.text("page"))}


def _differ(one: Record, other: Record, field: str) -> bool:
    return bool(one.text(field) and other.text(field)) and fold(one.text(field)) != fold(other.text(field))


def _own_name(document: int, citation: Citation) -> list[str]:
    """What tells an entry of a bibliography from others where its words name no work: its key, and all that it says."""
    key = citation.record.text("citation-key")
    return [f"key:{document}:{key}|{citation.record.having(locator=None).light()}"] if key and citation.form is Form.FULL else []


def _names(citation: Citation) -> Iterable[str]:
    """Everything that names the work: two citations that share one of these are of one work."""
    part = citation.record.is_part
    instrument = next((one for one in citation.identifiers if one.scheme == "instrument"), None)
    for identifier in citation.identifiers:
        if not names_the_work(identifier.scheme, part=part) or (instrument and identifier.scheme == "unts"):
            continue  # one place of a treaty series is often printed for a treaty and its protocol
        for value in (identifier.value, *identifier.equivalents):
            yield f"{identifier.scheme}:{value}"
    yield from (f"unts:{value}" for value in (instrument.equivalents if instrument else ()) if " UNTS " in value)
    record = citation.record
    title = fold(record.text("title"))
    if title:
        # A title alone is not enough ("Annual report"): who, and when where it is given.
        who = fold(_first_author(record))
        issued = record.date()
        container = fold(record.text("container-title"))
        yield f"title:{title}|{who}|{issued.year if issued else ''}|{container}"
    elif record.type in ("letter", "personal_communication", "interview", "speech"):
        issued = record.date()
        if issued and _first_author(record):
            yield f"{record.type}:{fold(_first_author(record))}|{issued}|{fold(_first(record, 'recipient'))}"
    elif record.text("authority") and (record.text("number") or record.date()):
        # An act named by who adopted it, with its number or its date: "a resolution of the Senate of 1 February 2012".
        yield f"act:{fold(record.text('authority'))}|{fold(record.text('number'))}|{record.date() or ''}{_where_decided(record)}"
    elif shelf := shelf_mark(record):
        # A paper without a title is known by the house that keeps it and its shelf mark, with who made it and when where that is said.
        yield f"kept:{record.type}|{fold(shelf)}|{fold(_first_author(record))}|{record.date() or ''}"
    if place := printed_place(record):  # "BVerfGE 7, 198" and "BT-Drs. 19/4674" have no other name
        yield f"printed:{fold(place).replace('drucks', 'drs')}"
    if citation.url and not citation.identifiers and not title:
        yield f"url:{citation.url}"


def _where_decided(record: Record) -> str:
    """Where a decision without number and day is printed: of those of a court in one year nothing else tells them apart."""
    issued = record.date()
    place = _place(record) if record.type == "case" and not record.text("number") and not (issued and issued.month) else {}
    return f"|{fold(record.text('container-title'))}|{place['volume']}|{place['page']}" if place.get("page") else ""


def _first_author(record: Record) -> str:
    return _first(record, "author") or _first(record, "editor")


def _first(record: Record, field: str) -> str:
    names = record.names(field)
    return (names[0].family or names[0].literal) if names else ""


def address_of(citations: Sequence[Citation], record: Record) -> str | None:
    """The address of a work: that of its record before those of other citations of it, else its canonical one."""
    given = [one.url for one in citations if one.url]
    own = normalise(record.text("URL"))
    return next((url for url in given if normalise(url) == own), None) or next(
        iter(given), next((one.canonical_url for one in citations if one.canonical_url), None)
    )
