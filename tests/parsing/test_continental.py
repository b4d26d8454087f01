"""Decisions in series and journals of the continent, and dates of access, as notes there have them."""

from __future__ import annotations

import pytest

from citator import systems
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


@pytest.mark.parametrize(
    ("note", "authority", "title", "page"),
    [
        ("CE, Ass., 19 octobre 1962, Canal, Robin et Godot, Rec. p. 552.", "CE, Ass.", "Canal, Robin et Godot", "552"),
        ("CE, 19 octobre 1962, Ass., Canal, Robin et Godot, Rec. Lebon p. 552.", "CE", "Canal, Robin et Godot", "552"),
        ("CE, Ass., 19 octobre 1962, Canal, Robin et Godot, n° 58502, Rec. p. 552.", "CE, Ass.", "Canal, Robin et Godot", "552"),
        ("CE, Sect., 28 juillet 1951, Laruelle et Delville, Rec. p. 464.", "CE, Sect.", "Laruelle et Delville", "464"),
        ("CE, 29 mai 1903, Compagnie des bateaux, Rec. p. 415.", "CE", "Compagnie des bateaux", "415"),
    ],
)
def test_several_parties_of_a_french_decision(note: str, authority: str, title: str, page: str) -> None:
    [one] = parse_note(note, systems.recognise)
    assert one.type == "case"
    assert tuple(map(one.record.text, ("authority", "title", "page"))) == (authority, title, page)


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ('S.S. "Lotus" (France v. Turkey), 1927 P.C.I.J. (ser. A) No. 10.', 'S.S. "Lotus" (France v. Turkey)'),
        ("S.S. “Wimbledon” (U.K. v. Japan), 1923 P.C.I.J. (ser. A) No. 1, at 20 (Aug. 17).", "S.S. “Wimbledon” (U.K. v. Japan)"),
        ("The Case of the S.S. “Lotus” (France v. Turkey), PCIJ, Series A, No. 10.", "The Case of the S.S. “Lotus” (France v. Turkey)"),
        ("M/V “Saiga” (No. 2) (Brook v. Guinea), Judgment, ITLOS Reports 1999, p. 10.", "M/V “Saiga” (No. 2) (Brook v. Guinea)"),
        ("S.S. Lotus (Fr. v. Turk.), 1927 P.C.I.J. (ser. A) No. 10.", "S.S. Lotus (Fr. v. Turk.)"),
    ],
)
def test_a_ship_in_quotation_marks_is_the_name_of_a_case(note: str, title: str) -> None:
    [one] = parse_note(note, systems.recognise)
    assert (one.type, one.record.text("title"), one.record.names("author")) == ("case", title, ())
    assert one.identifiers


def test_an_article_about_a_case_is_none() -> None:
    [one] = parse_note("Ann Weir, “The Lamp” (Hale v. Brook), 12 Yale L.J. 1121 (1995).", systems.recognise)
    assert one.type != "case"
    assert one.record.text("title") == "The Lamp"
