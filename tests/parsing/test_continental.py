"""Decisions in series and journals of the continent, and dates of access, as notes there have them."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            "BVerfG, Urt. v. 15.7.1981, BVerfGE 58, 300 (Nassauskiesung).",
            {"authority": "BVerfG", "container-title": "BVerfGE", "volume": "58", "page": "300", "issued": "1981-07-15"},
        ),
        (
            "BGH, NJW 1994, 2011 (2013).",
            {"authority": "BGH", "container-title": "NJW", "page": "2011", "issued": "1994", "locator": "2013"},
        ),
        ("BVerfGE 45, 187 (229).", {"container-title": "BVerfGE", "volume": "45", "page": "187", "locator": "229"}),
    ],
)
def test_decisions_by_their_place_in_a_series(note: str, fields: dict[str, str]) -> None:
    (one,) = parse_note(note, recognise)
    assert one.type == "case"
    light = one.record.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    "note",
    [
        "Anna Moor, Lampen und Schiffe, Hamburg 2011, online unter https://example.org/a (abgerufen am 30.04.2023).",
        "Anna Moor, Les passeurs, Paris 2011, disponible sur https://example.org/a (consulté le 30 avril 2023).",
        "Anna Moor, I fari, Roma 2011, https://example.org/a (ultimo accesso: 30 aprile 2023).",
        "Моор А. А. Маяки. М., 2011. URL: https://example.org/a (дата обращения: 30.04.2023).",
    ],
)
def test_the_day_of_access_is_no_day_of_publication(note: str) -> None:
    (one,) = parse_note(note, recognise)
    assert str(one.record.date("accessed")) == "2023-04-30"
    assert str(one.record.date("issued")) == "2011"
    assert one.url == "https://example.org/a"
