"""Letters known by their number, acts called by what they are, and acts, cases and symbols in a sentence of the author."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


def literal(name: str) -> list[dict[str, str]]:
    return [{"literal": name}]


NUMBERED: list[tuple[str, dict[str, Any]]] = [
    (
        "Note Verbale No. 117/MFA from the Ministry of Harbours of Ostland to the Embassy of Westmark, 11 August 1994",
        {
            "genre": "Note Verbale", "number": "117/MFA", "author": literal("Ministry of Harbours of Ostland"),
            "recipient": literal("Embassy of Westmark"), "issued": "1994-08-11",
        },
    ),
    (
        "Diplomatic Note No. 55/94, 3 May 1994, from the Embassy of Westmark to the Ministry of Harbours of Ostland",
        {
            "genre": "Diplomatic Note", "number": "55/94", "author": literal("Embassy of Westmark"),
            "recipient": literal("Ministry of Harbours of Ostland"), "issued": "1994-05-03",
        },
    ),
    (
        "Letter No. 44 from the Governor of Leeds to the Minister of Ports, 3 May 1911",
        {
            "genre": "Letter", "number": "44", "author": literal("Governor of Leeds"), "recipient": literal("Minister of Ports"),
            "issued": "1911-05-03",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), NUMBERED)
def test_letters_by_number(note: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(f"{note}, Memorial, Vol. III, Annex 46.", recognise)
    assert (one.raw, one.type, one.record.light(), one.pinpoint) == (note, "letter", fields, None)


def test_a_letter_again_by_its_number() -> None:
    found = resolve(f"{NUMBERED[0][0]}.", "Note Verbale No. 117/MFA, p. 2.", "Note Verbale No. 118/MFA, p. 2.")
    assert [found[one].short_form_of for one in ("n2-1", "n3-1")] == ["n1-1", None]


def test_letters_of_the_special_procedures_in_a_list_and_again() -> None:
    found = resolve("See communications KEN 14/2020, UGA 3/2021 and TZA 1/2019.", "KEN 14/2020, p. 3.", "AL BRA 3/2020.")
    assert [one.record.text("number") for one in found.values()] == [
        "KEN 14/2020",
        "UGA 3/2021",
        "TZA 1/2019",
        "KEN 14/2020",
        "AL BRA 3/2020",
    ]
    assert {one.type for one in found.values()} == {"letter"}
    assert [found[one].short_form_of for one in ("n2-1", "n3-1")] == ["n1-1", None]


@pytest.mark.parametrize("words", ["MAR 3/2011", "COM 12/2011", "ISO 12/2011", "KEN 14/2020/Add.1"])
def test_what_is_no_number_of_a_letter(words: str) -> None:
    assert not [one for one in recognise(f"See {words}.") if one.identifier and one.identifier.scheme == "special_procedures"]


ACTS = "Marine Access Act 2009, s 296(2); Foreshore (Registers) Regulations 2012, SI 2012/4471, reg 5."


@pytest.mark.parametrize(
    ("note", "of"),
    [
        ("Marine Access Act, s 7.", "n1-1"),
        ("Act, s 7.", "n1-1"),
        ("The Act, s 7.", "n1-1"),
        ("2009 Act, s 8.", "n1-1"),
        ("Foreshore Regulations, reg 6.", None),
        ("Regulations, reg 6.", "n1-2"),
        ("2010 Act, s 8.", None),
        ("Convention, art 3.", None),
    ],
)
def test_an_act_is_called_again(note: str, of: str | None) -> None:
    assert resolve(ACTS, note)["n2-1"].short_form_of == of


def test_two_acts_are_not_guessed_between() -> None:
    short = resolve("Marine Access Act 2009, s 2; Ports Act 1964, s 3.", "Act, s 7.")["n2-1"]
    assert short.short_form_of is None
    assert "n1-1 or n1-2" in short.problems[0][1]


def test_statutory_instruments_and_acts_of_a_year() -> None:
    found = resolve(ACTS, "Forest Act of 1998, sect. 3.", "Coastal Lights Act, Law No. 14/2003, art. 9.", "Water Code, art. 5.")
    light = [found[one].record.light() for one in ("n1-2", "n2-1", "n3-1", "n4-1")]
    assert light == [
        {"title": "Foreshore (Registers) Regulations", "number": "2012/4471", "issued": "2012", "locator": "reg 5"},
        {"title": "Forest Act", "issued": "1998", "locator": "sect. 3"},
        {"title": "Coastal Lights Act", "number": "14/2003", "locator": "art. 9"},
        {"title": "Water Code", "locator": "art. 5"},
    ]
    assert {found[one].type for one in found} == {"legislation"}


IN_SENTENCES = [
    (
        "In reply the Government referred to Inland Waters Act of 2009, sect. 14, as amended, while others relied on Ports Code, art. 15.",
        [("Inland Waters Act of 2009, sect. 14", "legislation"), ("Ports Code, art. 15", "legislation")],
    ),
    (
        "While the Committee found no breach in Weir v. Ostland (CCPR/C/112/D/2108/2011), it did so on the facts; see CCPR/C/112/2.",
        [("Weir v. Ostland (CCPR/C/112/D/2108/2011)", "case"), ("CCPR/C/112/2", "un-document")],
    ),
    (
        "The same view was taken by the Permanent Forum on Harbours (E/2011/43, para. 36).",
        [("Permanent Forum on Harbours (E/2011/43, para. 36)", "un-document")],
    ),
    ("As the Special Rapporteur noted (A/HRC/12/34, para. 5), the duty is wide.", [("A/HRC/12/34, para. 5", "un-document")]),
    ("Although the board was asked, nothing was done.", []),
]


@pytest.mark.parametrize(("note", "cited"), IN_SENTENCES)
def test_what_a_sentence_cites(note: str, cited: list[tuple[str, str]]) -> None:
    assert [(one.raw, one.type) for one in parse_note(note, recognise)] == cited


def test_the_convention_of_a_sentence_is_the_one_before() -> None:
    found = resolve("Convention on River Ports, 1989, art. 15.", "Under the Convention, art. 6, such notice must be given in time.")
    assert (found["n2-1"].raw, found["n2-1"].short_form_of, found["n2-1"].pinpoint) == ("the Convention, art. 6", "n1-1", "art. 6")


def test_the_body_is_the_author_and_the_place_stands_in_the_brackets() -> None:
    [one] = parse_note("The view was taken by the Permanent Forum on Harbours (E/2011/43, para. 36).", recognise)
    assert one.record.light() == {"author": literal("Permanent Forum on Harbours"), "number": "E/2011/43", "locator": "para. 36"}


@pytest.mark.parametrize("note", ["As the Tide Turned (London: Weir Press, 1999), p. 3.", "When the Lamps Went Out (Leeds, 1911), p. 9."])
def test_a_title_that_begins_as_a_clause_does(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.raw == note.rstrip(".")
