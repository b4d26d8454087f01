"""French treatises by numbered paragraph, films in brackets, reviews by volume and year, volumes before pages, months of Portugal."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

ROS = [{"family": "Ros", "given": "Ana"}]

WORKS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ana Ros, Droit des ports, t. 1, 15ᵉ éd., Montchrestien, 2001, n° 450.",
        "book",
        {
            "author": ROS, "title": "Droit des ports", "volume": "1", "edition": "15", "publisher": "Montchrestien", "issued": "2001",
            "locator": "n° 450",
        },
    ),
    (
        "Ana Ros, Governo e porti, il Mulino, Bologna 2001, p. 33.",
        "book",
        {
            "author": ROS, "title": "Governo e porti", "publisher": "il Mulino", "publisher-place": "Bologna", "issued": "2001",
            "locator": "p. 33",
        },
    ),
    (
        "Ana Ros (a cura di), L’antico faro, 2 voll., Casa Editrice Lume, Roma 1990, vol. II, p. 8.",
        "book",
        {
            "editor": ROS, "title": "L’antico faro", "number-of-volumes": "2", "publisher": "Casa Editrice Lume", "publisher-place": "Roma",
            "issued": "1990", "volume": "II", "locator": "p. 8",
        },
    ),
    (
        "Ana Ros, Uomini, Fiumi e Porti, Torino 1991, p. 2.",
        "book",
        {"author": ROS, "title": "Uomini, Fiumi e Porti", "publisher-place": "Torino", "issued": "1991", "locator": "p. 2"},
    ),
    (
        "Keeper (Directed by Jo Weir, Film Australia, 1997).",
        "motion_picture",
        {"title": "Keeper", "director": [{"family": "Weir", "given": "Jo"}], "publisher": "Film Australia", "issued": "1997"},
    ),
    (
        "Rezension von Hans Weber, in: Die Hafenforschung 12 (1959), S. 345–347.",
        "article-journal",
        {
            "title": "Rezension von Hans Weber", "container-title": "Die Hafenforschung", "volume": "12", "issued": "1959",
            "page": "345–347",
        },
    ),
    (
        "Ana Ros, “Fotografia e cais”, Revista dos Portos, n.º 62, 2004, pp. 40-47.",
        "article-journal",
        {
            "author": ROS, "title": "Fotografia e cais", "container-title": "Revista dos Portos", "issue": "62", "issued": "2004",
            "page": "40-47",
        },
    ),
    (
        "Arquivo Público do Estado (APE), Ofícios diversos, lata 12, doc. 34, 4 de maio de 1822.",
        "document",
        {"archive": "Arquivo Público do Estado", "archive_location": "Ofícios diversos, lata 12, doc. 34", "issued": "1822-05-04"},
    ),
    (
        "Ana Ros, “The Title of the Quay” in Jo Weir, ed, Advancing Claims (Leeds: Quay, 2004) 127 at 130.",
        "chapter",
        {
            "author": ROS, "title": "The Title of the Quay", "editor": [{"family": "Weir", "given": "Jo"}],
            "container-title": "Advancing Claims", "publisher-place": "Leeds", "publisher": "Quay", "issued": "2004", "page": "127",
            "locator": "130",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), WORKS)
def test_the_whole_record(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)


@pytest.mark.parametrize(
    ("full", "short", "pinpoint"),
    [
        ("Ana Ros, Droit des ports, 15ᵉ éd., Montchrestien, 2001, n° 450.", "A. Ros, op. cit., n° 460.", "n° 460"),
        ("Ana Ros, « Le quai », RFDA 1998, p. 12 et s.", "A. Ros, art. préc., p. 15.", "p. 15"),
        ("Ana Ros, Quays of the North (Leeds: Quay, 1934), 34.", "Ros, Quays of the North, 2:40.", "40"),
        ("Ana Ros, Quays of the North (Lawbook, 5th ed, 2013) 45.", "Ros (n 1) [3.20].", "[3.20]"),
    ],
)
def test_what_is_called_again_by_number(full: str, short: str, pinpoint: str) -> None:
    notes = [full, short]
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (found[1].short_form_of, found[1].pinpoint) == ("n1-1", pinpoint)


def test_a_decision_of_the_council_of_state_with_its_report_is_seen() -> None:
    [one] = parse_note("CE, sect., 22 juin 1951, Daudet, Rec. 362, D. 1951, p. 589, concl. Gazier.", recognise)
    assert (one.type, one.record.text("title"), one.record.text("page")) == ("case", "Daudet", "362")


def test_what_a_case_will_be_called_in_australia() -> None:
    notes = ["Ros v Tasmania (1983) 158 CLR 1, 129 (Mason J) ('Tasmanian Quay Case').", "Tasmanian Quay Case (n 1) 130."]
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (found[1].short_form_of, found[1].pinpoint) == ("n1-1", "130")
