"""Places in journals behind titles in marks: the year in square brackets, German first pages, authors known by family name only."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def read(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


NOTES: list[tuple[str, dict[str, Any], str | None]] = [
    ("Ann Brook, “The Rule of Rivers” [2010] EHRLR 582, 584.", {"container-title": "EHRLR", "issued": "2010", "page": "582"}, "584"),
    ("Ann Brook, “The Rule of Rivers”, [2010] EHRLR 582 at 584.", {"container-title": "EHRLR", "issued": "2010", "page": "582"}, "584"),
    ("A Brook, ‘Rivers and Rights’ [2009] PL 1, 5-6.", {"container-title": "PL", "issued": "2009", "page": "1"}, "5-6"),
    ("A Brook, ‘Rivers and Rights’ [2009] PL 1.", {"container-title": "PL", "issued": "2009", "page": "1"}, None),
    ("A Brook and T Reid, ‘Rivers’ [2009] Crim LR 12, 14.", {"container-title": "Crim LR", "issued": "2009", "page": "12"}, "14"),
    ("A Brook, ‘Rivers’ [2009] 2 CLJ 12, 14.", {"container-title": "CLJ", "volume": "2", "issued": "2009", "page": "12"}, "14"),
    (
        "Hans Weber, „Der Fluss“, in: VVDStRL 30 (1972), S. 43 (50).",
        {"container-title": "VVDStRL", "volume": "30", "issued": "1972", "page": "43"}, "50",
    ),
    (
        "Hans Weber, Der Fluss, in: VVDStRL 30 (1972), S. 43 (50 f.).",
        {"container-title": "VVDStRL", "volume": "30", "issued": "1972", "page": "43"}, "50 f.",
    ),
    ("Hans Weber, „Der Fluss“, in: JZ 1972, S. 43 (50).", {"container-title": "JZ", "issued": "1972", "page": "43"}, "50"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields", "pinpoint"), NOTES, ids=[note[0] for note in NOTES])
def test_journal_year_first_page_and_the_page_cited(note: str, fields: dict[str, Any], pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise)
    got = one.record.light()
    assert one.type == "article-journal"
    assert {name: got[name] for name in ("container-title", "volume", "issued", "page") if name in got} == fields
    assert one.pinpoint == pinpoint
    assert got["author"]


def test_a_case_in_a_report_of_that_year_is_no_article_and_a_year_is_no_page() -> None:
    [case] = parse_note("Weir v Brook [2009] AC 12, 14.", recognise)
    assert (case.type, case.record.text("title")) == ("case", "Weir v Brook")
    [book] = parse_note("Hans Weber, Der Fluss, Berlin 1998, S. 43.", recognise)
    assert (book.pinpoint, book.record.text("page")) == ("S. 43", "")


@pytest.mark.parametrize("word", ["Ders.", "Dies."])
def test_ders_is_who_wrote_what_the_note_before_cites(word: str) -> None:
    found = read("Anna Bach, „Der Fluss“, in: VVDStRL 30 (1972), S. 43.", f"{word}, „Die Brücke“, in: VVDStRL 36 (1978), S. 7 (21).")
    got = found["n2-1"].record.light()
    assert got["author"] == [{"family": "Bach", "given": "Anna"}]
    assert (got["container-title"], got["volume"], got["issued"], got["page"]) == ("VVDStRL", "36", "1978", "7")
    assert (found["n2-1"].pinpoint, found["n2-1"].short_form_of) == ("21", None)


def test_ders_behind_two_authors_is_left() -> None:
    found = read(
        "Anna Bach, Der Fluss, Berlin 1972; Jo Weir, Die Lampe, Köln 1980.", "Ders., „Die Brücke“, in: VVDStRL 36 (1978), S. 7 (21)."
    )
    assert not found["n2-1"].record.names("author")


AUTHORS = [
    ("Weir and Merolli, “Quiet Lamps …”, Global Harbour Policy 13, no. 3 (2013).", ["Weir", "Merolli"]),
    ("Weir and Merolli, “Quiet Lamps,” Global Harbour Policy 13, no. 3 (2013).", ["Weir", "Merolli"]),
    ("Weir & Merolli, “Quiet Lamps”, Global Harbour Policy 13, no. 3 (2013).", ["Weir", "Merolli"]),
    ("Weber und Bach, „Die Lampe“, Zeitschrift für Häfen 13 (2013), S. 3.", ["Weber", "Bach"]),
    ("Martin et Weir, « Les phares », Revue des quais 13 (2013), p. 3.", ["Martin", "Weir"]),
    ("Brook, Reid, and Hale, “Quiet Lamps,” Global Harbour Policy 13, no. 3 (2013): 12–20.", ["Brook", "Reid", "Hale"]),
]


@pytest.mark.parametrize(("note", "families"), AUTHORS, ids=[one[0] for one in AUTHORS])
def test_authors_known_by_their_family_names(note: str, families: list[str]) -> None:
    [one] = parse_note(note, recognise)
    assert [name.family for name in one.record.names("author")] == families
    assert one.record.text("container-title")


def test_a_name_with_its_given_name_behind_is_one_author() -> None:
    [one] = parse_note("Brook, Ann, and Jo Reid, “Quiet Lamps,” Global Harbour Policy 13, no. 3 (2013): 12–20.", recognise)
    assert [name.family for name in one.record.names("author")] == ["Brook", "Reid"]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Interview with Jo Weir, London, 3 May 2018 (on file with author).", "London"),
        ("Harbour Watch interview with Jo Weir, port engineer, Geneva, 3 May 2018.", "Geneva"),
        ("Interview with Jo Weir, Geneva, Switzerland, 3 May 2018.", "Geneva"),
        ("Jo Weir, interview by Ann Brook, London, 3 May 2018.", "London"),
        ("Telephone interview with Jo Weir, Ministry of Harbours, 3 May 2018.", ""),
        ("Telephone interview with Jo Weir, 3 May 2018.", ""),
    ],
)
def test_the_town_of_an_interview(note: str, place: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("event-place")) == ("interview", place)
    assert [name.family for name in one.record.names("author")] == ["Weir"]
