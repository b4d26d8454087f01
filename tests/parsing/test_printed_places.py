"""Decisions and papers of parliaments that have no title: where they are printed is their name."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.parsing.works import gather
from citator.systems import recognise


def _works(*notes: str) -> list[list[str]]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return [[one.id for _, one in group] for group in gather([(0, one) for one in resolve_chains(found)])]


def _one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize("note", ["BVerfGE 65, 1 (43).", "BGHZ 12, 34.", "BGE 123 II 45 E. 3.", "BT-Drs. 19/4674, S. 12."])
def test_what_is_known_by_where_it_is_printed_is_a_work(note: str) -> None:
    assert _works(note) == [["n1-1"]]


def test_one_place_is_one_work_whatever_page_of_it_is_cited() -> None:
    assert _works("BVerfGE 12, 205 (210) – Weir.", "BT-Drs. 19/4674, S. 12.", "BVerfGE 12, 205 (260).", "BT-Drs. 19/4674, S. 15.") == [
        ["n1-1", "n3-1"],
        ["n2-1", "n4-1"],
    ]


def test_reports_that_are_counted_anew_each_year_are_not_told_apart_by_volume_and_page() -> None:
    first, second = (_one(f"[{year}] 1 All ER 33") for year in (2015, 2016))
    assert len(gather([(0, first), (1, second)])) != 1


def test_other_places_and_other_names_on_one_page_are_other_works() -> None:
    notes = ("BVerfGE 12, 205.", "BVerfGE 13, 205.", "BGHZ 12, 205.", "BGHZ 12, 34 – Weir.", "BGHZ 12, 34 – Brook.")
    assert _works(*notes) == [["n1-1"], ["n2-1"], ["n3-1"], ["n4-1"], ["n5-1"]]


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("BVerfGE 12, 205 (210) – Weir.", "Weir"),
        ("BVerfGE 12, 205 (Weir).", "Weir"),
        ("BVerfGE 12, 205 [Weir].", "Weir"),
        ("BVerfGE 12, 205, 210 – „Hafen“.", "Hafen"),
        ("BGE 123 II 45 E. 3 – Hafen.", "Hafen"),
    ],
)
def test_the_name_behind_the_series_is_that_of_the_decision(note: str, name: str) -> None:
    assert _one(note).record.text("title") == name


@pytest.mark.parametrize(
    "note",
    [
        "BVerfGE 12, 205 (210) – st. Rspr.",
        "BVerfGE 12, 205 (210) – Ständige Rechtsprechung.",
        "BVerfGE 12, 205 (210) – Sondervotum Weir.",
        "BVerfGE 12, 205 – Leitsatz.",
        "BGHZ 12, 34 – nicht veröffentlicht.",
        "BGHZ 12, 34 (36 f.).",
        "RGZ 12, 34 (36) – Vgl. auch Weir.",
        "BVerwGE 12, 34 (36) [Hervorhebung nur hier].",
    ],
)
def test_what_is_said_of_the_decision_is_no_name(note: str) -> None:
    assert _one(note).record.text("title") == ""
