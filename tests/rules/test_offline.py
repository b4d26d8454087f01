"""Findings that need no network: each rule on a document that has the fault and on one that looks like it and has not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from citator.facts.known_works import author_of
from citator.facts.places import PLACES, nearest_place
from citator.facts.un_years import years_of
from citator.model import (
    Citation,
    Document,
    Examined,
    Field,
    FrozenMap,
    Identifier,
    Link,
    LinkKind,
    Marker,
    Name,
    Note,
    NoteKind,
    PartialDate,
    Quotation,
    Record,
)
from citator.rules import judge_document
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.offline import CONTEXT
from tests.support.offline import citation as _citation
from tests.support.offline import judged as _judged
from tests.support.offline import of_text as _of_text
from tests.support.offline import record as _record

# ---------------------------------------------------------------------------------------------- structure


@pytest.mark.parametrize(
    ("text", "marker", "told"),
    [
        ("The tide turned at noon.[1] It was May.", Marker("1", 24, 27), True),
        ("Take sizes[1] from sizes[0] and go on.", Marker("1", 10, 13), False),  # an index
        ("The rule of thumb.[1] It holds.\n\n[1] See the tables.", Marker("1", 18, 21), False),  # a list that was not read as one
        ("The value x[5] is read first.", Marker("5", 11, 14), False),  # a variable
        ("Read tide_levels[2] first.", Marker("2", 16, 19), False),
        ("Then rows[3] = 4 is set.", Marker("3", 9, 12), False),  # an assignment
        ("Lamps are lit[5] at night.", Marker("5", 13, 16), True),
        ("The letter said so [5].", Marker("5", 19, 22), True),
        ("The tide turned at noon.1 It was May.", Marker("1", 24, 25), False),  # a bare figure, and no notes at all
    ],
)
def test_dangling_marker(text: str, marker: Marker, told: bool) -> None:
    assert ("dangling-marker" in _judged(text=text, dangling_markers=(marker,))) is told


def _notes(text: str, *notes: Note) -> list[str]:
    first = Note("n0", "1", NoteKind.FOOTNOTE, len(text) - 2, len(text) - 1, "x", markers=(Marker("1", 0, 1),))
    return _judged(text=text, notes=(*notes, first))


def test_the_sign_of_a_note_in_the_masthead_is_its_marker() -> None:
    masthead = (
        "United Nations\nA/79/843*\nGeneral Assembly\n\nReport on tides\n\nThe text of it.\n\n* Reissued for technical reasons.\n\n1 x"
    )
    at = masthead.index("* Reissued")
    note = Note("n1", "*", NoteKind.FOOTNOTE, at, at + 33, "Reissued for technical reasons.", page=1)
    assert "note-unreferenced" not in _notes(masthead, note)
    without = masthead.replace("843*", "843")
    other = Note("n1", "*", NoteKind.FOOTNOTE, at - 1, at + 32, "The tables are those of 1994.", page=1)
    assert "note-unreferenced" in _notes(without, other)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A tide.[1] It rose.[2]\n\n[1] Ann Brook, Rivers (London, 2001); Carl Dent, Lights (Paris, 1999).\n[2] Ibid., p. 4.\n", True),
        ("A tide.[1] It rose.[2]\n\n[1] Ann Brook, Rivers (London, 2001).\n[2] Ibid., p. 4.\n", False),
        ("A tide.[1] It rose.[2]\n\n[1] See the harbour tables.\n[2] Infra Part III and accompanying text.\n", False),
    ],
)
def test_short_form_unresolved(text: str, told: bool) -> None:
    assert ("short-form-unresolved" in _of_text(text)) is told


# ---------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("symbol", "date", "told"),
    [
        ("A/RES/62/243", PartialDate(2008, 3, 14), False),
        ("A/RES/62/243", PartialDate(2008), False),
        ("A/RES/62/243", PartialDate(2018, 3, 14), True),
        ("A/RES/62/243", PartialDate(2007, 8), True),
        ("S/RES/822 (1993)", PartialDate(1993, 4, 30), False),
        ("S/RES/822 (1993)", PartialDate(1994, 4, 30), True),
        ("E/RES/2024/15", PartialDate(2023, 12, 1), False),
        ("E/RES/2024/15", PartialDate(2022, 12, 1), True),
        ("A/62/10", PartialDate(2001), False),  # a report can be of any year before
        ("A/56/10", PartialDate(2007), False),  # the Yearbook that prints it came six years later
        ("A/RES/3314(XXIX)", PartialDate(1974, 12, 14), False),
        ("A/RES/3314(XXIX)", PartialDate(1984, 12, 14), True),
        ("A/HRC/24/2", PartialDate(2014, 1, 27), False),  # the report on a session comes after it
        ("A/HRC/RES/56/4", PartialDate(2024, 7), False),
        ("A/HRC/RES/56/4", PartialDate(2025, 7), True),
        ("S/2021/1095", PartialDate(2022, 2, 18), False),  # reissued
    ],
)
def test_the_date_against_what_the_symbol_says(symbol: str, date: PartialDate, told: bool) -> None:
    citation = _citation(1, _record("resolution", issued=date), identifiers=(Identifier("un_symbol", symbol),))
    assert ("date-mismatch" in _judged(citation)) is told


def test_a_date_that_was_taken_from_the_symbol_is_not_held_against_it() -> None:
    record = Record("resolution", FrozenMap(issued=Field(PartialDate(1950))))
    assert "date-mismatch" not in _judged(_citation(1, record, identifiers=(Identifier("un_symbol", "S/RES/822 (1993)"),)))
    assert years_of("A/RES/3201(S-VI)") is None


def _article(year: int, **more: object) -> Record:
    return _record("article-journal", title="On the tides of an estuary", container_title="Rivers", issued=PartialDate(year), **more)


def test_one_article_with_two_years() -> None:
    assert "date-inconsistent" in _judged(_citation(1, _article(1998)), _citation(2, _article(1999)))
    assert "date-inconsistent" not in _judged(_citation(1, _article(1998, volume="4")), _citation(2, _article(1999, volume="5")))


# ---------------------------------------------------------------------------------------------- spelling


def _by(family: str, given: str = "Ann", title: str = "Rivers and Their Names", **more: object) -> Record:
    return _record(title=title, author=(Name(family=family, given=given),), **more)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (("Brook", "Ann"), ("Brooke", "Ann"), False),  # an ending is no slip
        (("Marchetti", "Elena"), ("Marcheti", "Elena"), True),
        (("Marchetti", "Elena"), ("Marchetti", "E."), False),
        (("Marchetti", "Elena"), ("Marcheti", "Ugo"), False),
        (("Wood", "Ann"), ("Ward", "Ann"), False),
        (("Schroedinger", "E."), ("Schrödinger", "Erwin"), False),
        (("Čehov", "Anton"), ("Chekhov", "Anton"), False),
    ],
)
def test_an_author_of_one_work_with_a_slip(first: tuple[str, str], second: tuple[str, str], told: bool) -> None:
    assert ("author-misspelled" in _judged(_citation(1, _by(*first)), _citation(2, _by(*second)))) is told


@pytest.mark.parametrize(
    ("family", "given", "title", "told"),
    [
        ("Carsen", "Rachel", "Silent Spring", True),
        ("Carson", "Rachel", "Silent Spring", False),
        ("Larsen", "Nella", "Silent Spring", False),  # somebody else
        ("Carsen", "Rachel", "Spring Tides", False),  # another work
    ],
)
def test_the_author_of_a_well_known_work(family: str, given: str, title: str, told: bool) -> None:
    assert ("author-misspelled" in _judged(_citation(1, _by(family, given, title)))) is told


def test_facts_of_works_and_places_are_sound() -> None:
    assert author_of(("second", "sex")) == ("Simone", "de", "Beauvoir")
    names = [" ".join(place.split()) for place in PLACES]
    assert all(names)
    assert all(nearest_place(name) is None for name in names)
    assert [nearest_place(one) for one in ("Cambrigde", "Edinburg", "Oxfrod", "Genoa", "Ghent", "")] == [
        "Cambridge",
        "Edinburgh",
        "Oxford",
        *[None] * 3,
    ]


def test_a_person_who_is_named_otherwise_once() -> None:
    record = _record("interview", author=(Name(family="Marchetti", given="Elena"),))
    often = "Elena Marchetti spoke. Then Elena Marchetti left. "
    assert "person-misspelled" in _judged(_citation(1, record), text=often + "Elena Marcheti came back.")
    assert "person-misspelled" not in _judged(_citation(1, record), text=often + "Elena Marchetti’s coat. Elena Moretti came.")


def test_a_place_of_publication_with_a_slip() -> None:
    assert "place-misspelled" in _judged(_citation(1, _record(title="Rivers", publisher_place="Cambrigde")))
    assert "place-misspelled" not in _judged(_citation(1, _record(title="Rivers", publisher_place="Lewes")))


def test_titles_and_authors_in_two_forms() -> None:
    isbn = (Identifier("isbn", "9780306406157"),)
    one, other = _citation(1, _by("García", title="The Sea Around Us"), identifiers=isbn), _by("Garcia", title="The Sea Arround Us")
    names = _judged(one, _citation(2, other, identifiers=isbn))
    assert "title-variant" in names
    assert "author-variant" in _judged(one, _citation(2, _by("Garcia", title="The Sea Around Us")))
    assert not {"title-variant", "author-variant"} & set(_judged(one, _citation(2, one.record, identifiers=isbn)))


# ---------------------------------------------------------------------------------------------- what is left out


def test_a_quotation_from_a_book_needs_its_page() -> None:
    record = _by("Brook", issued=PartialDate(2001), publisher="Harbour Press")
    quotation = Quotation("q1", 0, 5, "The tide waits for nobody at all", citation="n1-1")

    def names(**parts: object) -> list[str]:
        document = Document("letter.txt", "text/plain", "0" * 64, "x" * 50)
        examined = Examined(document, (_citation(1, record, **parts),), (quotation,))  # type: ignore[arg-type]
        return [finding.name for finding in judge_document(examined, CONTEXT)]

    assert "locator-missing" in names()
    assert "locator-missing" not in names(pinpoint="p. 4")
    assert "locator-missing" not in names(url="https://example.org/rivers")


def test_an_article_of_two_years_is_told_in_whatever_order_it_is_cited() -> None:
    def article(year: int, doi: str) -> Record:
        given = {"title": "How river tides turn", "container-title": "Tide Quarterly", "issued": str(year), "DOI": doi}
        return Record.from_csl({"type": "article-journal", **given})

    records = [article(2001, "10.5555/a"), article(2009, "10.5555/b"), article(2009, "")]  # two DOIs are two articles
    for order in permutations(records):
        assert "date-inconsistent" in _judged(*(_citation(at, record) for at, record in enumerate(order, 1)))
    assert "date-inconsistent" not in _judged(_citation(1, records[0]), _citation(2, records[1]))


def test_two_editions_of_one_book() -> None:
    first, second = (_by("Brook", issued=PartialDate(year)) for year in (2001, 2010))
    assert "edition-note" in _judged(_citation(1, first), _citation(2, second))
    assert "edition-note" not in _judged(_citation(1, first), _citation(2, first))


def test_a_book_without_a_year() -> None:
    assert "year-missing" in _judged(_citation(1, _by("Brook", publisher="Harbour Press")))
    assert "year-missing" not in _judged(_citation(1, _by("Brook", publisher="Harbour Press", issued=PartialDate(2001))))
    assert "year-missing" not in _judged(_citation(1, _by("Brook")))  # no imprint: a short form
    coming = replace(_citation(1, _by("Brook", publisher="Harbour Press")), raw="Brook, Ann. Forthcoming. Lamps. Harbour Press.")
    assert "year-missing" not in _judged(coming)


def test_an_article_by_an_organisation_needs_no_journal() -> None:
    def article(*authors: Name) -> Record:
        return _record("article", title="Tide tables for May", author=authors)

    assert "container-missing" in _judged(_citation(1, article(Name(family="Brook", given="Ann"))))
    assert "container-missing" not in _judged(_citation(1, article(Name(literal="Hydrographic Office"))))


def test_a_resolution_says_what_it_is_and_that_is_no_citation() -> None:
    own = "Resolution adopted by the General Assembly on 1 November 2018"
    citation = Citation("t-1", 0, len(own), own, problems=(("incomplete", "neither number nor title"),))
    assert "incomplete" not in _judged(citation, text=own, symbols=("A/RES/73/8",))
    assert "incomplete" in _judged(citation, text=own)


def test_a_named_state_is_a_jurisdiction() -> None:
    words = "State of California also adopted a resolution"
    citation = Citation("t-1", 0, len(words), words, problems=(("jurisdiction-missing", "which state"),))
    assert "jurisdiction-missing" not in _judged(citation, text=words)
    assert "jurisdiction-missing" in _judged(citation, text="The House of Representatives adopted a resolution")


def test_what_is_ambiguous_is_told() -> None:
    citation = Citation("t-1", 0, 4, "H.R.", problems=(("identifier-ambiguous", "may be 1 (us_bill) or 1 (us_state_bill)"),))
    assert "identifier-ambiguous" in _judged(citation)


@pytest.mark.parametrize(
    ("named", "address", "told"),
    [
        (Identifier("celex", "32016R0679"), "https://docs.un.org/en/A/76/26", True),
        (Identifier("osce_document", "MC.DEC/4/13"), "https://docs.un.org/en/S/RES/1416(2002)", True),
        (Identifier("amnesty_index", "EUR 35/4686/2021"), "https://docs.un.org/en/A/76/26", True),
        (Identifier("doi", "10.1000/182"), "https://doi.org/10.1000/183", True),
        (Identifier("doi", "10.1000/182"), "https://doi.org/10.1000/182.S001", False),
        (Identifier("unts", "1234"), "https://docs.un.org/en/A/76/26", False),  # may hold the text of the treaty
        (Identifier("doi", "10.1000/182"), "https://docs.un.org/en/A/76/26", False),
    ],
)
def test_words_of_one_registry_and_an_address_of_another(named: Identifier, address: str, told: bool) -> None:
    link = Link(0, 5, "words", address, LinkKind.ANCHOR)
    citation = Citation("t-1", 0, 5, "words", identifiers=(named,), url=address)
    assert ("link-mismatch" in _judged(citation, text="words here", links=(link,))) is told


def test_the_rules_take_time_that_grows_with_the_document_only() -> None:
    def run(size: int) -> None:
        number = size // 20
        citations = tuple(_citation(at, _by(f"Marchetti{at % 7}", publisher="P", issued=PartialDate(2001))) for at in range(number))
        links = tuple(Link(at, at + 1, "x", f"https://example.org/a-b/{at % 50}", LinkKind.PRINTED, note="n1") for at in range(number))
        document = Document("a.txt", "text/plain", "0" * 64, "Elena Marchetti1 wrote. " * number, links=links)
        judge_document(Examined(document, citations), CONTEXT)

    assert grows_no_faster_than_its_input(run, 60_000)
