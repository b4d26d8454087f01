"""Titles of documents of the United Nations beside their number: in French and Spanish, in marks, behind the day."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

TITLED: list[tuple[str, dict[str, Any]]] = [
    (
        "Résolution 217 A (III) de l'Assemblée générale, en date du 10 décembre 1948, « Des lampes et des ports ».",
        {"title": "Des lampes et des ports", "issued": "1948-12-10"},
    ),
    ("Résolution 70/1 de l'Assemblée générale, intitulée « Des lampes ».", {"title": "Des lampes", "number": "A/RES/70/1"}),
    (
        'Resolución 70/1 de la Asamblea General, de 25 de septiembre de 2015, "Las lámparas: un plan", párr. 14.',
        {"title": "Las lámparas: un plan", "issued": "2015-09-25", "locator": "párr. 14"},
    ),
    ("Resolución 70/1 de la Asamblea General, titulada «Las lámparas».", {"title": "Las lámparas"}),
    (
        "Résolution 1325 (2000) du Conseil de sécurité, en date du 31 octobre 2000, « Les lampes ».",
        {"title": "Les lampes", "issued": "2000-10-31"},
    ),
    (
        "A/HRC/43/53 , Issue of obligations relating to lamps, Report of the Special Rapporteur (2019).",
        {"title": "Issue of obligations relating to lamps", "issued": "2019"},
    ),
    ("A/HRC/43/53 : Rapport du Rapporteur spécial sur les lampes, 2 mai 2019.", {"title": "Rapport du Rapporteur spécial sur les lampes"}),
    (
        'FCCC/CP/2015/10/Add.1, Decision 1/CP.21, "Adoption of the Lamps", para. 17.',
        {"title": "Adoption of the Lamps", "locator": "Decision 1/CP.21, para. 17", "number": "FCCC/CP/2015/10/Add.1"},
    ),
    (
        "CCPR/C/GC/34, General comment No. 34 (2011), para. 12.",
        {"title": "General comment No. 34", "issued": "2011", "locator": "para. 12"},
    ),
    (
        "CCPR/C/GC/37, General comment No. 37 (2020) on the right to lamps (article 21), para. 4.",
        {"title": "General comment No. 37 (2020) on the right to lamps (article 21)", "issued": "2020", "locator": "para. 4"},
    ),
    (
        "E/C.12/GC/25, Observation générale no 25 (2020) sur les lampes, par. 4.",
        {"title": "Observation générale no 25 (2020) sur les lampes"},
    ),
    (
        "Official Records of the General Assembly, Second Session, Resolutions, p. 78 (A/519).",
        {"title": "Official Records of the General Assembly, Second Session, Resolutions", "locator": "p. 78"},
    ),
    (
        "Proposed programme budget for 2021, Part III, Section 8, Legal affairs, A/75/6 (Sect. 8), 14 April 2020, table 8.5.",
        {"title": "Proposed programme budget for 2021, Part III, Section 8, Legal affairs", "author": None},
    ),
    (
        'Report of the Secretary-General, "Lamps and the law", A/74/70, 11 February 2019, paras. 12-15.',
        {"title": "Lamps and the law", "author": [{"literal": "Secretary-General"}]},
    ),
    (
        "UNCTAD, Review of Ports 2022 (United Nations publication, Sales No. E.22.II.D.42), chap. 2.",
        {"title": "Review of Ports 2022", "author": [{"literal": "UNCTAD"}], "number": "E.22.II.D.42", "publisher": "United Nations"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), TITLED)
def test_the_title_beside_the_number_is_read(note: str, fields: dict[str, Any]) -> None:
    [found] = parse_note(note, recognise)
    light = found.record.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    "note",
    [
        "Résolution 70/1 de l'Assemblée générale, par. 14, « un monde sans lampes ».",
        "Résolution 70/1 de l'Assemblée générale, annexe, « objectif 6 ».",
        "Résolution 70/1 de l'Assemblée générale, qui parle des « lampes en mer ».",
        "Resolución 70/1 de la Asamblea General, de 25 de septiembre de 2015, párr. 14.",
        'A/HRC/43/53, where the Rapporteur speaks of "lamps at sea" and of ports.',
        'S/PV.4385, Mr. Weir, "we regret the lamps", p. 2.',
        "A/HRC/43/53 , para. 12.",
        "CCPR/C/GC/34, Human Rights Committee.",
    ],
)
def test_a_quotation_or_a_place_is_no_title(note: str) -> None:
    assert parse_note(note, recognise)[0].record.text("title") == ""


def test_the_sales_number_behind_an_imprint_is_no_publisher() -> None:
    entry = "United Nations. (2019). Lamps and Prospects 2019. New York: United Nations. Sales No. E.19.II.C.1."
    read = parse_reference(entry, recognise).record
    assert (read.text("publisher"), read.text("number"), read.text("title")) == (
        "United Nations",
        "E.19.II.C.1",
        "Lamps and Prospects 2019",
    )


def test_the_sales_number_behind_an_imprint_in_a_note_is_none_either() -> None:
    [found] = parse_note("United Nations. (2019). Lamps 2019. New York: United Nations. Sales No. E.19.II.C.1.", recognise)
    assert (found.record.text("publisher"), found.record.text("number")) == ("United Nations", "E.19.II.C.1")


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("The Economist. (2018, May 5). The future of lamps. https://example.org/lamps", "The Economist"),
        ("The World Bank. (2018). The future of lamps. Leeds: Quay Press.", "World Bank"),
    ],
)
def test_a_newspaper_keeps_its_article(entry: str, name: str) -> None:
    assert [str(one) for one in parse_reference(entry, recognise).record.names("author")] == [name]


def test_a_programme_that_is_a_body_stays_one() -> None:
    [found] = parse_note("World Food Programme, Annual report on lamps, A/75/6.", recognise)
    assert [str(name) for name in found.record.names("author")] == ["World Food Programme"]
