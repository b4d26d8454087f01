"""Whether a decision was printed, which is no party of it; and works that are called by names, a year, or a name and a title in one."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def read(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


@pytest.mark.parametrize(
    "note",
    [
        "Cass. civ. 1re, 12 mars 2003, n° 01-12.345, Publié au bulletin.",
        "Cass. civ. 1re, 12 mars 2003, n° 01-12.345, Inédit.",
        "Cass. civ. 1re, 12 mars 2003, Inédit, pourvoi n° 01-12.345.",
        "Cass. civ. 1re, 12 mars 2003, Non publié, pourvoi n° 01-12.345.",
        "Cass. soc., 12 mars 2003, n° 01-12.345, FS-P+B.",
        "CE, 12 mars 2003, n° 238689, Publié au recueil Lebon.",
        "CE, 12 mars 2003, n° 238689, Mentionné aux tables du recueil Lebon.",
        "Cass., 12 maggio 2003, n. 1234, Non massimata.",
        "CJCE, 12 mars 2003, aff. C-123/01, Non encore publié au Recueil.",
        "BGH, Urteil vom 3. Mai 2011 – I ZR 12/10, Unveröffentlicht.",
        "BGH, Urteil vom 3. Mai 2011 – I ZR 12/10 (Nicht veröffentlicht).",
    ],
)
def test_whether_a_decision_was_printed_is_no_name_of_it(note: str) -> None:
    [one] = read(note).values()
    assert one.type == "case"
    assert one.record.text("number")
    assert one.record.text("authority")
    assert "title" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("CE, 12 mars 2003, n° 238689, Publicis.", "Publicis"),
        ("CE, 12 mars 2003, n° 238689, Société des publications du Nord.", "Société des publications du Nord"),
        ("CE, 12 mars 2003, Canal, n° 238689, Inédit au recueil Lebon.", "Canal"),
        ("CE, 12 mars 2003, Canal, Inédit, n° 238689.", "Canal"),
        ("CE, Ass., 19 octobre 1962, Canal, Robin et Godot, Rec. p. 552.", "Canal, Robin et Godot"),
        ("BGH, Urteil vom 3. Mai 2011 – I ZR 12/10, Lampenhafen.", "Lampenhafen"),
        ("CJCE, 12 mars 2003, aff. C-123/01, Lampes du Nord.", "Lampes du Nord"),
    ],
)
def test_a_name_beside_it_stays(note: str, name: str) -> None:
    [one] = read(note).values()
    assert one.record.text("title") == name


@pytest.mark.parametrize(
    ("note", "series"),
    [
        ("Cass. civ. 1re, 12 mars 2003, Bulletin civil I, n° 12.", "Bulletin civil I"),
        ("Cass. civ. 1re, 12 mars 2003, Bull. civ. I, n° 12.", "Bull. civ. I"),
        ("Cass. crim., 12 mars 2003, n° 01-12.345, Bulletin criminel n° 12.", "Bulletin criminel"),
    ],
)
def test_the_bulletin_of_a_court_is_where_its_decision_stands(note: str, series: str) -> None:
    [one] = read(note).values()
    assert one.record.text("container-title") == series
    assert "title" not in one.record.fields
    assert one.record.text("number") in ("", "01-12.345")  # that of the bulletin is not the number of the case


@pytest.mark.parametrize(
    ("note", "called"),
    [
        ("P. Sands, J. Peel, A. Fabra & R. Cole, Principles of Harbours (2012) [hereinafter Sands, Peel, Fabra & Cole].",
         "Sands, Peel, Fabra & Cole"),
        ("A. Smith and B. Jones, Lamps and Quays (Weir Press 2001) [hereinafter Smith, Jones].", "Smith, Jones"),
        ("C. Hale, The Long Quay (Weir Press 2002) [hereinafter Hale, 2002].", "Hale, 2002"),
        ("Amnesty International, Dark Quays (2004) [hereinafter Amnesty, 2004].", "Amnesty, 2004"),
        ("Oona Reed, Law of Lamps (Weir Press 2001) [hereinafter Reed, Lamps].", "Lamps"),
        ("Mia Cole, Weir: A Life (Weir Press 2010) [hereinafter Cole, Weir].", "Weir"),
        ("UNHCR, Handbook on Procedures (Geneva 1992) [hereinafter UNHCR, Handbook].", "Handbook"),
    ],
)  # fmt: skip
def test_names_and_years_in_what_a_work_will_be_called_are_no_title(note: str, called: str) -> None:
    [one] = read(note).values()
    assert one.record.text("title-short") == called


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("UNHCR, Handbook on Procedures (Geneva 1992) [hereinafter UNHCR, Handbook].", "UNHCR Handbook, supra, para. 4."),
        ("UNHCR, Handbook on Procedures (Geneva 1992) [hereinafter UNHCR, Handbook].", "UNHCR Handbook, supra note 1, para. 4."),
        ("UNHCR, Handbook on Procedures (Geneva 1992) [hereinafter UNHCR, Handbook].", "UNHCR, Handbook, supra, para. 4."),
        ("Oona Reed, Law of Lamps (Weir Press 2001) [hereinafter Reed, Lamps].", "Reed Lamps, supra, at 5."),
        ("Human Rights Watch, Lamps Out (2001) (hereinafter HRW, Lamps Out).", "HRW Lamps Out, supra, at 5."),
        ("A. Smith and B. Jones, Lamps and Quays (Weir Press 2001) [hereinafter Smith, Jones].", "Smith, Jones, supra, at 6."),
        ("C. Hale, The Long Quay (Weir Press 2002) [hereinafter Hale, 2002].", "Hale, 2002, supra note 1, at 6."),
    ],
)
def test_a_work_is_found_by_what_it_was_to_be_called(first: str, again: str) -> None:
    found = read(first, again)
    assert found["n2-1"].short_form_of == "n1-1"


def test_another_work_of_that_name_is_none() -> None:
    found = read("UNHCR, Handbook on Procedures (Geneva 1992) [hereinafter UNHCR, Handbook].", "UNHCR Manual, supra, para. 4.")
    assert found["n2-1"].short_form_of is None
