"""Decisions with a name, a number and the place where they are printed, in one order or another: of Luxembourg and of France."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> dict[str, Any]:
    [one] = parse_note(note, recognise)
    told = {name: one.record.text(name) or str(one.record.get(name)) for name in one.record.fields}
    return {**told, "type": one.type, "pinpoint": one.pinpoint}


@pytest.mark.parametrize(
    ("note", "title", "number", "page", "issued", "pin"),
    [
        ("Case C-213/03, Lamp Union v. Weir, 2004 E.C.R. I-7357.", "Lamp Union v. Weir", "C-213/03", "I-7357", "2004", None),
        ("Case C-213/03, Weir v. Lamp AG, 2004 E.C.R. I-7357, ¶ 39.", "Weir v. Lamp AG", "C-213/03", "I-7357", "2004", "¶ 39"),
        ("Case C-402/05 P, Weir v. Council, 2008 E.C.R. I-6351, I-6400.", "Weir v. Council", "C-402/05 P", "I-6351", "2008", "I-6400"),
        ("Case T-315/01, Weir v. Council, 2005 E.C.R. II-3649.", "Weir v. Council", "T-315/01", "II-3649", "2005", None),
        ("Case 26/62, Weir v. Harbour Board, 1963 E.C.R. 1, 12.", "Weir v. Harbour Board", "26/62", "1", "1963", "12"),
        ("Case C-213/03, Lamps 2000 v. Commission, 2004 E.C.R. I-7357.", "Lamps 2000 v. Commission", "C-213/03", "I-7357", "2004", None),
        ("Weir v. Lamp, 2004 E.C.R. I-7357.", "Weir v. Lamp", None, "I-7357", "2004", None),
        ("Case C-213/03, Weir, [2004] ECR I-7357, para 39.", "Weir", "C-213/03", "I-7357", "2004", "para 39"),
        ("Case C-213/03, Weir 2004 v. Lamp, EU:C:2004:464.", "Weir 2004 v. Lamp", "C-213/03", None, "2004", None),
        ("Case C-131/12, Weir SL v. Agencia (May 13, 2014).", "Weir SL v. Agencia", "C-131/12", None, "2014-05-13", None),
    ],
)
def test_a_volume_of_luxembourg_called_by_its_year(
    note: str, title: str, number: str | None, page: str | None, issued: str, pin: str | None
) -> None:
    found = read(note)
    assert [found.get(name) for name in ("type", "title", "number", "page", "issued", "pinpoint")] == [
        "case", title, number, page, issued, pin,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "title", "number", "series", "page"),
    [
        ("CE, 19 nov. 2020, n° 427301, Commune de Weir, Rec. Lebon p. 406.", "Commune de Weir", "427301", "Rec. Lebon", "406"),
        ("CE, sect., 3 mai 1990, n° 12345, Société Weir et autres, Lebon p. 12.", "Société Weir et autres", "12345", "Lebon", "12"),
        ("Cass. civ. 1re, 28 févr. 2006, n° 05-15.824, Lampe Blanche, Bull. civ. I, n° 126.",
         "Lampe Blanche", "05-15.824", "Bull. civ. I", None),
        ("Cass. civ. 1re, 28 févr. 2006, n° 05-15.824 et 05-16.002, Lampe Blanche, Bull. civ. I, n° 126.",
         "Lampe Blanche", "05-15.824", "Bull. civ. I", None),
        ("TA Lille, 3 mai 2001, n° 9912345, Union des Lampes, AJDA 2001, p. 12.", "Union des Lampes", "9912345", "AJDA", "12"),
        ("Cons. const., 3 mai 2001, n° 2001-455 DC, Loi des lampes, Rec. p. 49.", "Loi des lampes", "2001-455 DC", "Rec.", "49"),
        ("CAA Nantes, 3 mai 2001, n° 99NT12345, Commune de Weir.", "Commune de Weir", "99NT12345", None, None),
        ("CE, 3 mai 1990, n° 12345, Société Weir, inédit.", "Société Weir", "12345", None, None),
        # nobody is named
        ("CE, 3 mai 1990, n° 12345, Rec. Lebon p. 406.", None, "12345", "Rec. Lebon", "406"),
        ("CE, 3 mai 1990, n° 12345, concl. Brook, Rec. p. 406.", None, "12345", "Rec.", "406"),
        ("CE, 3 mai 1990, n° 12345, Section, Rec. p. 406.", None, "12345", "Rec.", "406"),
        ("CE, 3 mai 1990, n° 12345, mentionné aux tables.", None, "12345", None, None),
        ("Cass. soc., 3 mai 2001, n° 99-12.345, publié au Bulletin.", None, "99-12.345", None, None),
        ("Cass. soc., 3 mai 2001, n° 99-12.345, FS-P+B, Bull. civ. V, n° 12.", None, "99-12.345", "Bull. civ. V", None),
        ("Cass. com., 3 mai 2001, n° 99-12.345, D. 2001, p. 12, note Brook.", None, "99-12.345", None, None),
        ("Cass. com., 3 mai 2001, n° 99-12.345, JCP G 2001, II, 10234.", None, "99-12.345", "JCP G", None),
        ("CE, Ass., 19 nov. 2020, Commune de Weir, n° 427301, Rec. p. 406.", "Commune de Weir", "427301", "Rec.", "406"),
        ("CE, 29 mai 1903, Compagnie des bateaux, Rec. p. 415.", "Compagnie des bateaux", None, "Rec.", "415"),
    ],
)  # fmt: skip
def test_the_name_between_the_number_and_the_report(
    note: str, title: str | None, number: str | None, series: str | None, page: str | None
) -> None:
    found = read(note)
    told = [found.get(name) for name in ("type", "title", "number", "container-title", "page")]
    assert told == ["case", title, number, series, page]


@pytest.mark.parametrize(
    ("note", "number", "issued"),
    [
        ("Richtlinie 97/67/EG des Europäischen Parlaments und des Rates vom 15. Dezember 1997 über Lampen.", "97/67/EG", "1997-12-15"),
        ("Richtlinie 97/67/EG vom 15. Dezember 1997, ABl. L 15 vom 21.1.1998, S. 14.", "97/67/EG", "1997-12-15"),
        ("Verordnung (EU) 2016/679 des Europäischen Parlaments und des Rates vom 27. April 2016 zum Schutz.", "2016/679", "2016-04-27"),
        ("Verordnung (EG) Nr. 44/2001 des Rates vom 22. Dezember 2000 über die Zuständigkeit, Art. 5.", "44/2001", "2000-12-22"),
        (
            "Directiva 97/67/CE del Parlamento Europeo y del Consejo, de 15 de diciembre de 1997, sobre lámparas.",
            "97/67/CE",
            "1997-12-15",
        ),
        ("Direttiva 97/67/CE del Parlamento europeo e del Consiglio, del 15 dicembre 1997, sulle lampade.", "97/67/CE", "1997-12-15"),
        ("Règlement (UE) 2016/679 du Parlement européen et du Conseil du 27 avril 2016 relatif aux lampes.", "2016/679", "2016-04-27"),
        ("Reglamento (UE) 2016/679 del Parlamento Europeo y del Consejo, de 27 de abril de 2016.", "2016/679", "2016-04-27"),
        ("Richtlijn 97/67/EG van het Europees Parlement en de Raad van 15 december 1997.", "97/67/EG", "1997-12-15"),
        ("Directive 97/67/EC of the European Parliament and of the Council of 15 December 1997 on lamps.", "97/67/EC", "1997-12-15"),
    ],
)
def test_acts_of_the_union_in_their_languages(note: str, number: str, issued: str) -> None:
    found = read(note)
    assert [found.get(name) for name in ("type", "number", "issued")] == ["legislation", number, issued]
    assert "ABl" not in found["title"]


@pytest.mark.parametrize(
    "note",
    [
        "Anna Weir, Die Richtlinie 97/67/EG und ihre Folgen, München 1999.",
        "Anna Weir, Verordnung und Gesetz, Berlin 1999, S. 12.",
        "Anna Weir, La directiva 97/67/CE y sus lámparas, Madrid, Lampe, 1999.",
        "Richtlinie 12/3 der Stadt Leeds, 1999.",
        "Richtlinien der Stadt Leeds über Lampen, 3. Mai 1999.",
    ],
)
def test_what_only_speaks_of_an_act_of_the_union(note: str) -> None:
    assert read(note)["type"] != "legislation"


@pytest.mark.parametrize(
    ("note", "title", "volume", "page", "pin"),
    [
        ("Draft Articles on Lamps of States, [2001] 2 Y.B. Int'l L. Comm'n 148.", "Draft Articles on Lamps of States", "2", "148", None),
        ("Draft Articles on Lamps, [1966] 2 Y.B. Int’l L. Comm’n 187, 190.", "Draft Articles on Lamps", "2", "187", "190"),
        ("Jo Weir, Third Report on Lamps, [1971] 2(1) Y.B. Int'l L. Comm'n 199.", "Third Report on Lamps", "2(1)", "199", None),
    ],
)
def test_the_yearbook_of_the_law_commission(note: str, title: str, volume: str, page: str, pin: str | None) -> None:
    found = read(note)
    assert [found.get(name) for name in ("title", "volume", "page", "pinpoint")] == [title, volume, page, pin]
    assert found["container-title"].startswith("Y.B. Int")
    assert "author" not in found or "Weir" in note


@pytest.mark.parametrize("note", ["Ann Brook, The Commission’s Lamps, [2001] 2 AC 148.", "Ann Brook, Lamps, [2001] 2 Lamp L. Rev. 148."])
def test_other_volumes_of_a_year_are_no_yearbook(note: str) -> None:
    assert not read(note).get("container-title", "").startswith("Y.B.")


@pytest.mark.parametrize(
    ("note", "series", "volume", "page"),
    [
        ("Convention on Lamps, Jan. 11, 1959, 12 U.S.T. 1733.", "U.S.T.", "12", "1733"),
        ("Convention on Lamps, art. 3, Jan. 11, 1959, 12 U.S.T. 1733, T.I.A.S. No. 4797.", "U.S.T.", "12", "1733"),
        ("Treaty of Lamps, Jan. 11, 1909, 36 Stat. 2448.", "Stat.", "36", "2448"),
        ("Convention on Lamps, Jan. 11, 1959, 12 U.S.T. 1733, 402 U.N.T.S. 71.", "U.N.T.S.", "402", "71"),
        ("Convention on Lamps, 3 May 1990, 1833 UNTS 3.", "UNTS", "1833", "3"),
    ],
)
def test_treaties_as_the_united_states_print_them(note: str, series: str, volume: str, page: str) -> None:
    found = read(note)
    assert [found.get(name) for name in ("type", "container-title", "volume", "page")] == ["treaty", series, volume, page]


@pytest.mark.parametrize(
    ("note", "number", "inherited"),
    [
        ("Case C-162/06, Weir SL v Lampe [2007] ECR I-9911, para 30; see also Opinion of AG Brook, para 12.", "C-162/06", True),
        ("EuGH, Urteil v. 3.5.2001, Rs. C-12/99, Weir; Schlussanträge der Generalanwältin Brook, Rn. 12.", "C-12/99", True),
        ("Case C-162/06 Weir EU:C:2007:681; Opinion of AG Brook in Case C-34/09 Lamp EU:C:2010:560, para 5.", "C-34/09", False),
        ("Case C-162/06 Weir EU:C:2007:681; Opinion of AG Brook (n 3), para 5.", "", False),
        ("Weir v. Hale, 12 U.S. 3 (1990); Opinion of AG Brook, para 7.", "", False),
        ("Ann Brook, Lamps (Leeds, 1990); Opinion of AG Brook, para 7.", "", False),
        ("Opinion of AG Brook, para 3.", "", False),
    ],
)
def test_an_opinion_behind_the_decision_of_its_case(note: str, number: str, inherited: bool) -> None:
    one = parse_note(note, recognise)[-1]
    field = one.record.fields.get("number")
    assert (one.record.text("number"), field is not None and field.source == "inherited") == (number, inherited)
