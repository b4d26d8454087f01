"""The German versus, decisions cited before their parties, French short forms, names given for later notes, notes that are not there."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def read(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


CASES: list[tuple[str, dict[str, Any], str | None]] = [
    (
        "EGMR, Weber ./. Ostland, Nr. 22978/05, Urteil vom 1. Juni 2010, Rn. 88.",
        {"authority": "EGMR", "title": "Weber ./. Ostland", "number": "22978/05", "issued": "2010-06-01"}, "Rn. 88",
    ),
    (
        "EGMR (GK), Müller u. a. ./. Österreich, Nr. 1234/05, Urt. v. 12. Mai 2003, Rn. 12 ff.",
        {"authority": "EGMR (GK)", "title": "Müller u. a. ./. Österreich", "number": "1234/05", "issued": "2003-05-12"}, "Rn. 12 ff.",
    ),
    (
        "EGMR, Weber gegen Ostland, Nr. 22978/05, Urteil vom 1. Juni 2010, Rn. 88.",
        {"authority": "EGMR", "title": "Weber gegen Ostland", "number": "22978/05", "issued": "2010-06-01"}, "Rn. 88",
    ),
    (
        "EGMR, Müller gegen die Schweiz, Nr. 1234/80, Urteil vom 3. Mai 1984.",
        {"authority": "EGMR", "title": "Müller gegen die Schweiz", "number": "1234/80", "issued": "1984-05-03"}, None,
    ),
    (
        "OLG Köln, Weber ./. Bach, Urteil vom 3. Mai 2011, 6 U 12/10, Rn. 3.",
        {"authority": "OLG Köln", "title": "Weber ./. Bach", "number": "6 U 12/10", "issued": "2011-05-03"}, "Rn. 3",
    ),
    (
        "BGH, Urteil vom 3. Mai 2011 – I ZR 12/10, Weber ./. Bach, Rn. 12.",
        {"authority": "BGH", "genre": "Urteil", "title": "Weber ./. Bach", "number": "I ZR 12/10", "issued": "2011-05-03"}, "Rn. 12",
    ),
    (
        "Cour EDH, Grande Chambre, 7 juillet 2011, Weir et autres c. Royaume-Uni, n° 55721/07, § 130.",
        {"authority": "Cour EDH", "title": "Weir et autres c. Royaume-Uni", "issued": "2011-07-07"}, "§ 130",
    ),
    (
        "Cour EDH, GC, arrêt du 7 juillet 2011, Weir c. France, req. n° 55721/07.",
        {"authority": "Cour EDH", "title": "Weir c. France", "number": "55721/07", "issued": "2011-07-07"}, None,
    ),
    (
        "CEDH, Weir c. France, n° 55721/07, 7 juillet 2011, § 130.",
        {"authority": "CEDH", "title": "Weir c. France", "number": "55721/07", "issued": "2011-07-07"}, "§ 130",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields", "pinpoint"), CASES, ids=[case[0] for case in CASES])
def test_a_case_is_one_citation_with_its_court_parties_number_and_date(note: str, fields: dict[str, Any], pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise)
    got = one.record.light()
    assert one.type == "case"
    assert {name: got.get(name) for name in fields} == fields
    assert one.pinpoint == pinpoint


def test_ebd_is_the_case_before_it_and_the_parties_alone_are_its_short_form() -> None:
    found = read(
        "EGMR, Weber ./. Ostland, Nr. 22978/05, Urteil vom 1. Juni 2010, Rn. 88.",
        "Ebd., Rn. 90.",
        "Weber ./. Ostland, Rn. 91; Weber, Rn. 92.",
    )
    assert [found[one].short_form_of for one in ("n2-1", "n3-1", "n3-2")] == ["n1-1"] * 3


@pytest.mark.parametrize("note", ["Weber, Der Kampf gegen Piraten, Berlin 2004, S. 12.", "Anna Bach, Mittel gegen Rost, Köln 1999."])
def test_a_title_with_gegen_is_no_case(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.type == "book"


WEIR = "CEDH, Weir et autres c. Royaume-Uni, n° 55721/07, 7 juillet 2011, § 130."


@pytest.mark.parametrize(
    ("short", "pinpoint"),
    [
        ("Weir, préc., § 140.", "§ 140"),
        ("Weir et autres, précité, § 140.", "§ 140"),
        ("Voir Weir, susmentionné, § 140.", "§ 140"),
        ("Arrêt Weir précité, § 141.", "§ 141"),
        ("Voir l’arrêt Weir et autres, précité, §§ 140-142.", "§§ 140-142"),
        ("Weir et autres c. Royaume-Uni [GC], précité, § 140.", "§ 140"),
        ("Weir c. Royaume-Uni, préc., § 140.", "§ 140"),
        ("Weir c. Royaume-Uni, précité.", None),
    ],
)
def test_a_decision_cited_above_in_french(short: str, pinpoint: str | None) -> None:
    one = read(WEIR, short)["n2-1"]
    assert (one.type, one.form, one.short_form_of, one.pinpoint) == ("case", "short", "n1-1", pinpoint)
    assert not one.problems


def test_a_book_cited_above_in_french() -> None:
    found = read(
        "Anna Bach, Les phares, Paris, Seuil, 2004, p. 12.",
        "Weir, préc., p. 2.",
        "Anna Bach, préc., p. 3.",
        "Bach, Les phares, préc. note 1, p. 4.",
    )
    assert [found[one].short_form_of for one in ("n2-1", "n3-1", "n4-1")] == [None, "n1-1", "n1-1"]
    assert found["n2-1"].problems[0][0] == "short-form-unresolved"


@pytest.mark.parametrize(
    "note", ["Le rapport précité indique que la rivière est haute.", "Le maire, précité, a dit que la rivière est haute."]
)
def test_a_sentence_about_what_was_cited_is_no_citation(note: str) -> None:
    assert not parse_note(note, recognise)


def test_words_like_it_in_a_title_are_no_short_form() -> None:
    [one] = parse_note("Anna Bach, Les préc. et autres mots, Paris, Seuil, 2004.", recognise)
    assert (one.form, one.record.text("title")) == ("full", "Les préc. et autres mots")


@pytest.mark.parametrize("word", ["hereinafter", "hereafter", "ci-après"])
def test_a_work_is_found_by_the_name_given_to_it(word: str) -> None:
    found = read(f"Harbour Watch, Quiet Lamps, New York, 2008, p. 12 ({word} HW 2008).", "HW 2008, p. 20.", "HW 2009, p. 20.")
    assert (found["n2-1"].short_form_of, found["n2-1"].form, found["n2-1"].type) == ("n1-1", "short", found["n1-1"].type)
    assert found["n3-1"].short_form_of is None


def test_two_works_of_one_name_are_not_chosen_between() -> None:
    found = read(
        "Ann Brook, Lamps, Leeds, 2008 (hereinafter HW 2008).", "Jo Mill, Quays, York, 2008 (hereinafter HW 2008).", "HW 2008, p. 20."
    )
    assert found["n3-1"].short_form_of is None
    assert found["n3-1"].problems[0][0] == "short-form-unresolved"


BROOK = "Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994)."


@pytest.mark.parametrize("short", ["Brook (n 99) 14.", "Brook, supra note 99, at 14.", "(n 99) 14.", "Brook, op. cit. note 99, p. 14."])
def test_a_note_that_is_not_there_is_told(short: str) -> None:
    one = read(BROOK, short)["n2-1"]
    assert (one.form, one.short_form_of) == ("short", None)
    [(code, why)] = one.problems
    assert code == "short-form-unresolved"
    assert why.startswith("there is no note 99")
    assert ("n1-1" in why) == ("Brook" in short)


@pytest.mark.parametrize(("number", "told"), [("99999", "99999"), ("9" * 40, "9" * 12 + "…")])
def test_the_number_of_a_note_that_is_not_there_is_told_as_it_stands(number: str, told: str) -> None:
    one = read(BROOK, f"Brook, supra note {number}, at 14.")["n2-1"]
    assert one.record.text("references") == number
    assert one.problems[0][1].startswith(f"there is no note {told};")


def test_a_note_ahead_and_a_note_that_was_not_given_are_no_gaps() -> None:
    found = read(BROOK, "Brook, infra note 99, at 14.", "Brook (n 2) 14.")
    assert [found["n2-1"].short_form_of, found["n3-1"].short_form_of] == ["n1-1", "n1-1"]


def test_short_forms_in_a_row_all_stand_for_the_source() -> None:
    found = read(BROOK, "Ibid., p. 3.", "Brook (n 2) 14.", "Ibid., p. 4.", "Brook, Rivers, p. 5.")
    assert [found[f"n{note}-1"].short_form_of for note in range(2, 6)] == ["n1-1"] * 4


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("M. Weir, « Les phares », Paris, Seuil, 2004, p. 12.", "book", {"publisher-place": "Paris", "publisher": "Seuil"}),
        ("« Les phares et les quais », Paris, Seuil, 2004.", "book", {"publisher-place": "Paris", "publisher": "Seuil"}),
        ("Ann Brook, “Lamps”, Weir Press, London, 2004.", "book", {"publisher-place": "London", "publisher": "Weir Press"}),
        ("Anna Bach, „Die Lampe“, Köln: Hafenverlag, 2004, S. 3.", "book", {"publisher-place": "Köln", "publisher": "Hafenverlag"}),
        ("Human Rights Watch, “Quiet Lamps”, New York, 2008, p. 12.", "report", {"publisher-place": "New York"}),
        ("Ann Brook, “Lamps”, Harbour Quarterly, 2004, p. 3.", None, {"container-title": "Harbour Quarterly"}),
        ("Ann Brook, “Lamps”, Paris Match, 2004, p. 3.", None, {"container-title": "Paris Match"}),
        ("Ann Brook, “Lamps”, Paris Review 12 (2004), p. 3.", None, {"container-title": "Paris Review"}),
    ],
)
def test_town_and_publisher_behind_a_title_in_marks(note: str, kind: str | None, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    got = one.record.light()
    imprint = ("container-title", "publisher", "publisher-place")
    assert {name: got[name] for name in imprint if name in got} == fields
    assert kind in (None, one.type)
