"""German, Austrian and Swiss law: commentaries, textbooks, places in journals, decisions by series, day and file."""

from __future__ import annotations

from typing import Any

import pytest

from citator import systems
from citator.parsing import parse_note, resolve_chains


def _names(*families: str) -> list[dict[str, str]]:
    return [{"family": family} for family in families]


FORMS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Weir, in: Brook/Hale, UrhG, 7. Aufl. 2022, § 4 UrhG, Rn. 17.",
        "chapter",
        {
            "author": _names("Weir"), "editor": _names("Brook", "Hale"), "container-title": "UrhG", "edition": "7", "issued": "2022",
            "locator": "§ 4 UrhG, Rn. 17",
        },
    ),
    (
        "Weir, in: BeckOK UrhR, 42. Aufl. 2024, § 87a UrhG, Rn. 28 mwN.",
        "chapter",
        {
            "author": _names("Weir"), "container-title": "BeckOK UrhR", "edition": "42", "issued": "2024",
            "locator": "§ 87a UrhG, Rn. 28",
        },
    ),
    (
        "Weir/Hale, Allgemeines Hafenrecht, 20. Aufl. 2020, § 4 Rn. 12 ff.",
        "book",
        {
            "author": _names("Weir", "Hale"), "title": "Allgemeines Hafenrecht", "edition": "20", "issued": "2020",
            "locator": "§ 4 Rn. 12 ff.",
        },
    ),
    (
        "Weir, NJW 2015, 123, 125.",
        "article-journal",
        {"author": _names("Weir"), "container-title": "NJW", "issued": "2015", "page": "123", "locator": "125"},
    ),
    (
        "Weir, AcP 200 (2000), 273 ff.",
        "article-journal",
        {"author": _names("Weir"), "container-title": "AcP", "volume": "200", "issued": "2000", "page": "273"},
    ),
    (
        "Weir u. a., Häfen als Geheimnis, GRUR 2020, 578 (581).",
        "article-journal",
        {
            "author": [{"family": "Weir"}, {"literal": "et al."}], "title": "Häfen als Geheimnis", "container-title": "GRUR",
            "issued": "2020", "page": "578", "locator": "581",
        },
    ),
    (
        "BGH NJW 2010, 2342 Rn. 12.",
        "case",
        {"authority": "BGH", "container-title": "NJW", "issued": "2010", "page": "2342", "locator": "Rn. 12"},
    ),
    (
        "OLG Nürnberg, GRUR-RR, 2001, 225 (227), - Hafenanweisung -.",
        "case",
        {
            "authority": "OLG Nürnberg", "container-title": "GRUR-RR", "issued": "2001", "page": "225", "locator": "227",
            "title": "Hafenanweisung",
        },
    ),
    (
        "BGH 23 October 1956, I ZR 76/54, GRUR 1957, 128—Hafenlampe.",
        "case",
        {
            "authority": "BGH", "issued": "1956-10-23", "number": "I ZR 76/54", "container-title": "GRUR", "page": "128",
            "title": "Hafenlampe",
        },
    ),
    (
        "BGH 12 November 1993, I ZR 61/92 (Hafenlampe) [1994] GRUR 363.",
        "case",
        {
            "authority": "BGH", "issued": "1993-11-12", "number": "I ZR 61/92", "container-title": "GRUR", "page": "363",
            "title": "Hafenlampe",
        },
    ),
    (
        "OGH 12.3.2010, 6 Ob 123/09x, JBl 2010, 456.",
        "case",
        {"authority": "OGH", "issued": "2010-03-12", "number": "6 Ob 123/09x", "container-title": "JBl", "page": "456"},
    ),
    ("BGE 101 Ib 252/256.", "case", {"container-title": "BGE", "volume": "101 Ib", "page": "252", "locator": "256"}),
    ("ATF 130 III 193 consid. 3.2.", "case", {"container-title": "ATF", "volume": "130 III", "page": "193", "locator": "consid. 3.2"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "fields"), FORMS)
def test_the_whole_record_of_a_form(text: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(text, systems.recognise)
    assert (one.type, one.record.light()) == (kind, fields)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Weir, Lamps in the Harbour, 2. Aufl. Leeds 2001.", "book"),
        ("Ann Brook, Der Hafen, in: Jo Hale (Hrsg.), Städte am Wasser, Stuttgart 1999, S. 3.", "chapter"),
    ],
)
def test_other_books_keep_their_readers(text: str, kind: str) -> None:
    [one] = parse_note(text, systems.recognise)
    assert one.type == kind
    assert one.record.names("author")


def test_a_name_tells_which_of_two_the_same_place_is() -> None:
    notes = [
        "Brook, in: Dent/Hale, Hafenrecht, 3. Aufl. 2021, § 4 Rn. 2; Weir, in: Dent/Hale, Hafenrecht, 3. Aufl. 2021, § 5 Rn. 7.",
        "Weir, ebd. Rn. 9.",
    ]
    cited = [one for number, note in enumerate(notes, 1) for one in parse_note(note, systems.recognise, f"n{number}")]
    assert resolve_chains(cited)[-1].short_form_of == "n1-2"


def test_a_court_and_a_note_stand_for_its_decision_there() -> None:
    notes = ["BGH, Urt. v. 1. Dezember 2010 (I ZR 196/08), - Zweite Lampe - Rn. 19; Brook, NJW 2011, 12.", "BGH, (Fn. 1), Rn. 23."]
    cited = [one for number, note in enumerate(notes, 1) for one in parse_note(note, systems.recognise, f"n{number}")]
    assert resolve_chains(cited)[-1].short_form_of == "n1-1"


def test_decisions_in_a_row_are_as_many_as_courts_with_a_day() -> None:
    text = (
        "BGH 23 October 1956, I ZR 76/54, GRUR 1957, 128—Lampe, BGH 23 January 1959, I ZR 14/58, GRUR 1959, 365—Hafen "
        "and BGH 29 April 1970, I ZR 1/68."
    )
    assert [one.record.text("number") for one in parse_note(text, systems.recognise)] == ["I ZR 76/54", "I ZR 14/58", "I ZR 1/68"]


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("BGH NJW 2009, 1234 (1236).", [("BGH", "NJW", "2009", "1234", "1236")]),
        ("LAG Hamm NZA 2011, 33 (35 f.).", [("LAG Hamm", "NZA", "2011", "33", "35 f.")]),
        ("OLG Köln NJW-RR 2005, 123 (125); BGHZ 26, 349.", [("OLG Köln", "NJW-RR", "2005", "123", "125"), ("", "BGHZ", "", "349", "")]),
        (
            "BVerfGE 7, 198 (205); BGH NJW 2009, 1234 (1236); BVerwG, NVwZ 2010, 120.",
            [("", "BVerfGE", "", "198", "205"), ("BGH", "NJW", "2009", "1234", "1236"), ("BVerwG", "NVwZ", "2010", "120", "")],
        ),
    ],
)
def test_a_court_and_a_journal_without_a_comma(note: str, cited: list[tuple[str, ...]]) -> None:
    fields = ("authority", "container-title", "issued", "page", "locator")
    found = parse_note(note, systems.recognise)
    assert [tuple(str(one.record.date() or "") if name == "issued" else one.record.text(name) for name in fields) for one in found] == cited
    assert {one.record.type for one in found} == {"case"}
