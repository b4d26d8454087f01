"""Findings that need no network: each rule on a document that has the fault and on one that looks like it and has not."""

from __future__ import annotations

import pytest

from citator import flow
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
from citator.rules.context import Context
from tests.support.growth import grows_no_faster_than_its_input

CONTEXT = Context(flow.identify, lambda text: (), lambda identifier: None)


def _of_text(text: str, name: str = "letter.txt") -> list[str]:
    return [finding.name for finding in flow.examine(flow.read(text.encode(), name)).findings]


def _record(kind: str = "book", **fields: object) -> Record:
    return Record(kind, FrozenMap({key.replace("_", "-"): Field(value, "text", 0, 1) for key, value in fields.items()}))  # type: ignore[arg-type]


def _citation(number: int, record: Record, note: str | None = "n1", **parts: object) -> Citation:
    return Citation(f"n{number}-1", number, number + 1, f"words {number}", record, note, **parts)  # type: ignore[arg-type]


def _judged(*citations: Citation, text: str = "x" * 50, **parts: object) -> list[str]:
    document = Document("letter.txt", "text/plain", "0" * 64, text, **parts)  # type: ignore[arg-type]
    return [finding.name for finding in judge_document(Examined(document, citations), CONTEXT)]


def _with_links(*links: tuple[str, str, LinkKind], note: str | None = None) -> list[tuple[str, str | None]]:
    text, placed = "", []
    for shown, href, kind in links:
        placed.append(Link(len(text), len(text) + len(shown), shown, href, kind, note=note))
        text += shown + " and then "
    document = Document("letter.txt", "text/plain", "0" * 64, text, links=tuple(placed))
    return [(finding.name, finding.suggestion) for finding in judge_document(Examined(document), CONTEXT)]


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


# ---------------------------------------------------------------------------------------------- addresses


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("See http//www.example.org/tides for more.", "http://www.example.org/tides"),
        ("See htpp://www.example.org/tides for more.", "http://www.example.org/tides"),
        ("See https:www.example.org for more.", "https://www.example.org"),
        ("See https;//www.example.org/a.", "https://www.example.org/a"),
        ("See http://www.example.org/tides for more.", None),
        ("a path such as lib//tides.example.org", None),
        ("// http: the scheme, https: the other", None),
        ("use the http//file notation", None),
    ],
)
def test_a_mistyped_scheme_is_a_broken_address(text: str, suggestion: str | None) -> None:
    found = [finding for finding in flow.examine(flow.read(text.encode(), "a.txt")).findings if finding.name == "url-broken"]
    assert [finding.suggestion for finding in found] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("href", "suggestion"),
    [
        ("https://https://example.org/a", "https://example.org/a"),
        ("http://https//example.org/a", "https://example.org/a"),
        ("https://example.org/tides).", "https://example.org/tides"),
        ("https://example.org/tides,", "https://example.org/tides"),
        ("https://example.org/tides”", "https://example.org/tides"),
        ("https://example.org/tides_(sea)", None),
        ("https://example.org/wiki/Harbour_Light_Inc.", None),
        ("https://example.org/tides?q=a.", None),
        ("https://web.archive.org/web/2020/https://example.org/a", None),
        ("https://example.org/", None),
        ("mailto:keeper@example.org.", None),
    ],
)
def test_a_link_with_what_does_not_belong_to_it_is_broken(href: str, suggestion: str | None) -> None:
    found = [better for name, better in _with_links(("the tables", href, LinkKind.ANCHOR)) if name == "url-broken"]
    assert found == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("shown", "href", "told"),
    [
        ("www.harbour-office.org/tides", "https://lottery.example/win", True),
        ("https://harbour-office.org/tides", "https://islands.example/winds", True),
        ("https://media.un.org/en/asset/k1", "https://webtv.un.org/en/asset/k1x", False),
        ("https://harbour-office.org/tides", "https://islands.example/tides", False),  # the site moved
        ("www.harbour-office.org/tides", "https://harbour-office.org/en/tides", False),
        ("harbour-office.org/tides", "https://tables.harbour-office.org/tides", False),
        ("https://harbour-office.org/tides", "https://web.archive.org/web/2020/https://harbour-office.org/tides", False),
        ("https://harbour-office.org/tides", "https://mail.example/out?to=https%3A%2F%2Fharbour-office.org%2Ftides", False),
        ("https://doi.org/10.1000/182", "https://islands.example/a", False),
        ("the tables at harbour-office.org/tides", "https://islands.example/a", False),
        ("S/2018/462", "https://islands.example/a", False),
    ],
)
def test_an_address_that_is_shown_and_another_behind_it(shown: str, href: str, told: bool) -> None:
    found = [better for name, better in _with_links((shown, href, LinkKind.ANCHOR)) if name == "link-mismatch"]
    assert found == ([shown if "://" in shown else f"http://{shown}"] if told else [])


def test_a_hyphen_that_the_same_address_has_elsewhere_is_lost() -> None:
    right, wrong = "https://example.org/news/letter-to-the-keeper", "https://example.org/news/letter-tothe-keeper"
    found = _with_links((wrong, wrong, LinkKind.PRINTED), ("the letter", right, LinkKind.ANCHOR))
    assert ("url-broken", right) in found
    dated = _with_links(("x", "https://example.org/2020-01", LinkKind.PRINTED), ("y", "https://example.org/202001", LinkKind.PRINTED))
    assert "url-broken" not in [name for name, _ in dated]


def test_one_address_twice_in_the_list_of_references_is_told_and_in_two_footnotes_is_not() -> None:
    entries = (
        "Text [1] and [2].\n\nReferences\n\n[1] A. Brook, Rivers, https://example.org/a\n\n[2] C. Dent, Lights, https://example.org/a\n"
    )
    assert "duplicate-link" in _of_text(entries)
    notes = "A tide.[^1] It rose.[^2]\n\n[^1]: Brook, https://example.org/a.\n[^2]: Dent, https://example.org/a.\n"
    assert "duplicate-link" not in _of_text(notes, "a.md")


def test_a_home_page_is_told_in_a_note_and_not_where_a_project_is_named() -> None:
    assert "home-page-only" in _of_text("A tide.[^1]\n\n[^1]: Ann Brook, Rivers, https://example.org/\n", "a.md")
    assert "home-page-only" not in _of_text("We use [the tables](https://example.org/) here.", "a.md")


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


def test_two_editions_of_one_book() -> None:
    first, second = (_by("Brook", issued=PartialDate(year)) for year in (2001, 2010))
    assert "edition-note" in _judged(_citation(1, first), _citation(2, second))
    assert "edition-note" not in _judged(_citation(1, first), _citation(2, first))


def test_a_book_without_a_year() -> None:
    assert "year-missing" in _judged(_citation(1, _by("Brook", publisher="Harbour Press")))
    assert "year-missing" not in _judged(_citation(1, _by("Brook", publisher="Harbour Press", issued=PartialDate(2001))))
    assert "year-missing" not in _judged(_citation(1, _by("Brook")))  # no imprint: a short form


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


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "The Human Rights Council adopted [resolution 48/13](https://undocs.org/en/A/HRC/RES/48/14).", ["A/HRC/RES/48/13"]),
        ("a.md", "The Human Rights Council adopted [resolution 48/13](https://undocs.org/en/A/HRC/RES/48/13).", []),
        ("a.txt", "The General Assembly adopted resolution 76/72 (https://undocs.org/A/RES/76/73).", ["A/RES/76/72"]),
        ("a.txt", "See S/2020/503 (https://undocs.org/S/2020/504), on lamps.", ["S/2020/503"]),
        ("a.txt", "Sources: A/62/10, https://undocs.org/A/63/10, https://undocs.org/A/64/10.", []),
        ("a.txt", "the report on the implementation of resolution 2231 (2015) (https://undocs.org/S/2021/995) says so.", []),
        ("a.txt", "The report on A/62/10 (https://undocs.org/A/63/10) says so.", []),
        ("a.txt", "The correction of doi:10.1000/182 (https://doi.org/10.1000/183) is short.", []),
        ("a.md", "# Sources\n\nA/62/10\nhttps://undocs.org/A/63/10\nA/64/10\nhttps://undocs.org/A/65/10\n", []),
        ("a.md", "[the report on resolution 2231 (2015)](https://undocs.org/S/2021/995) is new.", []),
        ("a.txt", "The General Assembly adopted resolution 76/72 (https://undocs.org/A/RES/76/72).", []),
        ("a.txt", "See S/2020/503. On tides https://undocs.org/S/2020/504 says more.", []),
        ("a.bib", "@article{a, title={Of lamps}, doi={10.5194/h-15-20}, url={https://doi.org/10.5194/h-16-20}}", ["10.5194/h-15-20"]),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.5281/zenodo.1234567}, url={https://doi.org/10.5281/zenodo.1234566}}", []),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.12688/f1000.1234.2}, url={https://doi.org/10.12688/f1000.1234.1}}", []),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.1007/978-3-030-1}, url={https://link.springer.com/chapter/10.1007/978-3-030-1_5}}", []),
        ("a.bib", "@misc{b, title={Lamps}, number={A/74/350}, url={https://undocs.org/A/75/340}}", ["A/74/350"]),
        ("a.bib", "@misc{b, title={Lamps}, number={A/74/350}, url={https://undocs.org/A/74/350}}", []),
    ],
)  # fmt: skip
def test_an_address_beside_its_words_and_in_its_entry(name: str, text: str, expected: list[str]) -> None:
    found = flow.examine(flow.read(text.encode(), name)).findings
    assert [finding.expected for finding in found if finding.name == "link-mismatch"] == expected


def test_a_date_beside_a_resolution_in_running_text_and_a_month_as_a_word_in_an_address() -> None:
    assert "date-mismatch" in _of_text("General Assembly resolution 62/243 of 14 March 2012 says so.")
    assert "date-mismatch" not in _of_text("General Assembly resolution 62/243 of 14 March 2008 says so.")
    note = "A tide.[^1]\n\n[^1]: Jane Doe, “Lamps”, The Guardian, {} May 2021, https://www.theguardian.com/books/2021/may/04/lamps.\n"
    assert "date-mismatch" in _of_text(note.format(14), "a.md")
    assert "date-mismatch" not in _of_text(note.format(4), "a.md")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("S/2020-503", "S/2020/503"),
        ("A/RES/75-17", "A/RES/75/17"),
        ("S/RES/1325-2000", "S/RES/1325 (2000)"),
        ("A/HRC/RES48/13", "A/HRC/RES/48/13"),
    ],
)
def test_a_malformed_symbol_is_told_with_the_one_that_is_meant(printed: str, meant: str) -> None:
    (finding,) = flow.examine(flow.read(f"See {printed}, on lamps, and S/2020/504.".encode(), "a.txt")).findings
    assert (finding.name, finding.message) == ("identifier-invalid", f"{printed}: should it be {meant}?")


@pytest.mark.parametrize(
    ("shown", "suggestion"),
    [
        ("https://example.org/documents/data-and-\nanalysis/lamp.pdf", "https://example.org/documents/data-and-analysis/lamp.pdf"),
        ("https://example.org/documents/%20data-and-analysis/lamp.pdf", None),
        ("the data on lamps", None),
        ("https://example.org/documents/ data-and-analysis/lamp.pdf", None),  # printed with the blank: it may be right
    ],
)
def test_a_blank_in_a_target_that_the_printed_address_does_not_have(shown: str, suggestion: str | None) -> None:
    found = _with_links((shown, "https://example.org/documents/%20data-and-analysis/lamp.pdf", LinkKind.ANCHOR))
    assert [better for name, better in found if name == "url-broken"] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("See [lamps](http://exa mple.org/x) there.", "http://example.org/x"),
        ('See [lamps](http://example.org/x "Lamps of the north") there.', None),
        ("See http://www.example,co.uk/z there.", "http://www.example.co.uk/z"),
        ("See http://www.example.org, org. lamps", None),
        ("See https://example.org/a,b.org and https://example.org,which burns.", None),
        ("Read https://example.org,in 2019 it was new, and http://exemple.fr,la page; Data: lamp,https://example.org,us,12", None),
        ("![lamp](https://example.org/l.png =100x20)", None),
        ("```\n[a](https://example.org/a b)\n```\n", None),
        ("So `[a](https://example.org/a b)` is written.", None),
        ("[https://example.org/my\nfile.pdf](https://example.org/my%20file.pdf)", None),
    ],
)
def test_blanks_and_commas_in_addresses(text: str, suggestion: str | None) -> None:
    found = flow.examine(flow.read(text.encode(), "a.md")).findings
    assert [finding.suggestion for finding in found if finding.name == "url-broken"] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    "text",
    [
        "The lamp resolutions S/RES/1970–1973 (2011) are four.",
        "S/RES/2001-2030 are thirty.",
        "Our grant S/2018-114 of the Lamp Fund, season S/2019-20 and series S/1994-2004.",
        "if S/2020-1 > 0; files C:\\docs\\S/2020-503 and S/RES/1325-2000.pdf of the United Nations",
    ],
)
def test_ranges_seasons_and_files_are_no_malformed_symbols(text: str) -> None:
    assert "identifier-invalid" not in _of_text(text)


def test_a_symbol_in_a_title_does_not_date_the_work() -> None:
    note = 'A tide.[^1]\n\n[^1]: The Guardian, "Lamps lit after resolution A/RES/62/243," 14 March 2018.\n'
    assert "date-mismatch" not in _of_text(note, "a.md")


def test_the_brace_of_an_entry_is_no_part_of_its_address() -> None:
    found = flow.examine(flow.read(b"@misc{c, title={Lamp}, url={htp://www.example.org/lamp}, year={2020}}", "a.bib")).findings
    assert [finding.suggestion for finding in found if finding.name == "url-broken"] == ["http://www.example.org/lamp"]


def test_a_short_form_that_names_somebody_new_leads_nowhere_though_its_note_is_there() -> None:
    text = (
        "Lamps.[^1] Tides.[^2]\n\n[^1]: {}, A Short Bright Flash (New York, Norton, 2013), p. 3.\n[^2]: Cartwright, supra note 1, p. 14.\n"
    )
    assert "short-form-unresolved" in _of_text(text.format("Levitt"), "a.md")
    assert "short-form-unresolved" not in _of_text(text.format("David Cartwright"), "a.md")


def test_time_for_links_cut_by_blanks_grows_with_the_text_only() -> None:
    def run(size: int) -> object:
        document = Document("a.md", "text/markdown", "0" * 64, "`a` [a](http://a.example/b c) " * size)
        return judge_document(Examined(document), CONTEXT)

    assert grows_no_faster_than_its_input(run, 1_500)
