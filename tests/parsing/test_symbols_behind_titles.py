"""Documents of the United Nations as law reviews and organisations cite them: body, title, "UN Doc." and the symbol."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(
    ("note", "body", "title", "symbol", "day"),
    [
        ("UN General Assembly, Report of the Special Rapporteur on lighting, UN Doc. A/70/123 (3 August 2015), para. 12.",
         "UN General Assembly", "Report of the Special Rapporteur on lighting", "A/70/123", "2015-08-03"),
        ("UN Human Rights Council, Report of the Independent Expert on lamps, 24 April 2015, A/HRC/29/37.",
         "UN Human Rights Council", "Report of the Independent Expert on lamps", "A/HRC/29/37", "2015-04-24"),
        ("Committee on the Rights of the Child, Concluding observations: Norway, UN Doc. CRC/C/NOR/CO/4 (2010), para. 33.",
         "Committee on the Rights of the Child", "Concluding observations: Norway", "CRC/C/NOR/CO/4", "2010"),
        ("Human Rights Committee, General Comment No. 34, Article 19: Freedoms of opinion and expression, UN Doc. CCPR/C/GC/34 (2011).",
         "Human Rights Committee", "General Comment No. 34, Article 19: Freedoms of opinion and expression", "CCPR/C/GC/34", "2011"),
        ("Human Rights Committee, Views on the right of association, U.N. Doc. CCPR/C/79/D/1039/2001, para. 3.",
         "Human Rights Committee", "Views on the right of association", "CCPR/C/79/D/1039/2001", "None"),
    ],
)  # fmt: skip
def test_title_and_body_stand_before_the_symbol(note: str, body: str, title: str, symbol: str, day: str) -> None:
    found = one(note)
    record = found.record
    assert (record.text("authority"), record.text("title"), record.text("number")) == (body, title, symbol)
    assert str(record.date()) == day


def test_the_expert_at_the_end_of_the_title_is_the_author() -> None:
    found = one("UN General Assembly, Report of the Special Rapporteur on lighting, Ann Brook, UN Doc. A/70/123 (3 August 2015).")
    assert [name.family for name in found.record.names("author")] == ["Brook"]
    assert found.record.text("title") == "Report of the Special Rapporteur on lighting"


def test_the_document_in_which_a_resolution_was_printed_is_no_second_citation() -> None:
    found = one("GA Res 217A (III), UN Doc A/810 (10 December 1948) art 19.")
    assert (found.record.type, found.pinpoint) == ("resolution", "art 19")


def test_two_acts_remain_two() -> None:
    assert len(parse_note("GA Res 75/17; UN Doc A/75/18.", recognise)) == 2


@pytest.mark.parametrize(
    ("note", "title", "symbol", "day", "place"),
    [
        ("Report of the Secretary-General on the implementation of Security Council resolution 2139 (2014) (S/2014/365), para. 12.",
         "Report of the Secretary-General on the implementation of Security Council resolution 2139 (2014)", "S/2014/365", "None",
         "para. 12"),
        ("Rapport du Secrétaire général sur l’application de la résolution 2139 (2014) du Conseil de sécurité (S/2014/365), par. 12.",
         "Rapport du Secrétaire général sur l’application de la résolution 2139 (2014) du Conseil de sécurité",
         "S/2014/365", "None", "par. 12"),
        ("Informe del Secretario General sobre la aplicación de la resolución 2139 (2014) del Consejo de Seguridad (S/2014/365), párr. 3.",
         "Informe del Secretario General sobre la aplicación de la resolución 2139 (2014) del Consejo de Seguridad",
         "S/2014/365", "None", "párr. 3"),
        (("National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21: Ostland, "
         "UN Doc. A/HRC/WG.6/28/OST/1, 14 August 2017."),
         "National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21: Ostland",
         "A/HRC/WG.6/28/OST/1", "2017-08-14", None),
        (("Rapport soumis par le Rapporteur spécial en application de la résolution 33/9 du Conseil des droits de l’homme, A/HRC/38/36, "
         "10 avril 2018, par. 14."),
         "Rapport soumis par le Rapporteur spécial en application de la résolution 33/9 du Conseil des droits de l’homme",
         "A/HRC/38/36", "2018-04-10", "par. 14"),
        ("See also the third report of the Panel on Lamps submitted pursuant to resolution 2139 (2014) (S/2014/365), para. 12.",
         "the third report of the Panel on Lamps submitted pursuant to resolution 2139 (2014)", "S/2014/365", "None", "para. 12"),
        ("Report of the Secretary-General pursuant to General Assembly resolutions 68/163 and 69/185, A/70/290, 6 August 2015, paras 4–6.",
         "Report of the Secretary-General pursuant to General Assembly resolutions 68/163 and 69/185", "A/70/290",
         "2015-08-06", "paras 4–6"),
        ("Committee on Lamps, “Report pursuant to Human Rights Council resolution 7/12,” A/HRC/33/51, 28 July 2016, para. 12.",
         "Report pursuant to Human Rights Council resolution 7/12", "A/HRC/33/51", "2016-07-28", "para. 12"),
    ],
)  # fmt: skip
def test_a_resolution_in_the_title_of_a_document_is_not_what_is_cited(
    note: str, title: str, symbol: str, day: str, place: str | None
) -> None:
    found = one(note)
    assert (found.type, found.record.text("title"), found.record.text("number")) == ("un-document", title, symbol)
    assert (str(found.record.date()), found.pinpoint) == (day, place)


@pytest.mark.parametrize(
    ("note", "symbols"),
    [
        ("I shall write in my next report on the implementation of paragraph 4 of resolution 2107 (2013) (S/2025/320).",
         ["S/RES/2107 (2013)", "S/2025/320"]),
        ("The report notes that resolution 68/163 was read aloud (A/69/268, para. 3).", ["A/RES/68/163", "A/69/268"]),
        ("General Assembly resolution 68/163; report of the Secretary-General (A/69/268), para. 3.", ["A/RES/68/163", "A/69/268"]),
    ],
)  # fmt: skip
def test_a_resolution_beside_a_document_is_cited_too(note: str, symbols: list[str]) -> None:
    assert [identifier.value for found in parse_note(note, recognise) for identifier in found.identifiers] == symbols
