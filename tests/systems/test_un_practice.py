"""How reports, law reviews and letters cite United Nations sources, by the whole recogniser; and what is written alike elsewhere.

The forms are those of the Editorial Manual (https://www.un.org/dgacm/en/content/editorial-manual), the Dag Hammarskjöld Library's guide
(https://research.un.org/en/docs/symbols), OSCOLA and the Bluebook.
"""

from __future__ import annotations

import pytest

from citator.systems import recognise

SYMBOLS = [
    # series of treaty bodies, conferences and commissions
    ("Concluding observations, CCPR/CO/78/ISR (2003); CCPR/CO/75/MDA", ["CCPR/CO/78/ISR", "CCPR/CO/75/MDA"]),
    ("CRC/GC/2003/5 and CRC/C/OPSC/USA/CO/2", ["CRC/GC/2003/5", "CRC/C/OPSC/USA/CO/2"]),
    ("HR/P/PT/8/Rev.1; HR/PUB/11/04", ["HR/P/PT/8/Rev.1", "HR/PUB/11/04"]),
    ("PCNICC/2000/1/Add.2; UNODC/CCPCJ/EG.4/2017/4", ["PCNICC/2000/1/Add.2", "UNODC/CCPCJ/EG.4/2017/4"]),
    ("LC/G.2681-P/Rev.3", ["LC/G.2681-P/Rev.3"]),
    ("T/RES/2183 (LIII)", ["T/RES/2183(LIII)"]),
    ("S/AC.44/2004/(02)/12", ["S/AC.44/2004/(02)/12"]),
    ("ISBA/19/C/17 and ISBA/ST/SGB/2014/2", ["ISBA/19/C/17", "ISBA/ST/SGB/2014/2"]),
    # a joint general comment has the symbols of two committees, two cases of one committee are two documents
    ("CEDAW/C/GC/31-CRC/C/GC/18", ["CEDAW/C/GC/31-CRC/C/GC/18"]),
    ("CRPD/C/28/D/67/2019-CRPD/C/28/D/68/2019", ["CRPD/C/28/D/67/2019", "CRPD/C/28/D/68/2019"]),
    # volumes, British style too; parts of a volume
    ("HRI/GEN/1/Rev.9 (Vol I) 200", ["HRI/GEN/1/Rev.9 (Vol. I)"]),
    ("ST/HR/1/Rev.6 (Vol. I/Part 1)", ["ST/HR/1/Rev.6 (Vol. I/Part 1)"]),
    # further documents of which only the end is printed
    ("S/25704 & Add.1", ["S/25704", "S/25704/Add.1"]),
    ("(see A/C.6/74/SR.27 and SR.28)", ["A/C.6/74/SR.27", "A/C.6/74/SR.28"]),
    ("A/CN.4/SR.3462–SR.3468", ["A/CN.4/SR.3462", "A/CN.4/SR.3468"]),
    ("CCPR/C/SR.3812 and 3813", ["CCPR/C/SR.3812", "CCPR/C/SR.3813"]),
    ("A/C.3/55/SR.5 and 2001", ["A/C.3/55/SR.5"]),
]
WORDS = [
    ("UNSC Res 1368 (12 September 2001) UN Doc S/RES/1368", ["S/RES/1368 (2001)", "S/RES/1368 (2001)"]),
    ("Security Council Resolution 598 (20 July 1987)", ["S/RES/598 (1987)"]),
    ("UN SCR 1701", ["S/RES/1701 (2006)"]),
    ("what the Security Council decided in SCR 1540", ["S/RES/1540 (2004)"]),
    ("UNSC resolution 1970/2011; Resolution 1325/2000 of the Security Council", ["S/RES/1970 (2011)", "S/RES/1325 (2000)"]),
    ("General Assembly resolutions 34/169 (annex), 43/173 (annex) and 45/113", ["A/RES/34/169", "A/RES/43/173", "A/RES/45/113"]),
    ("E.S.C. Res. 1996/31; H.R.C. Res. 16/18; C.H.R. Res. 1994/85", ["E/RES/1996/31", "A/HRC/RES/16/18", "E/CN.4/RES/1994/85"]),
    ("UNCHR Res 2005/69 (20 April 2005)", ["E/CN.4/RES/2005/69"]),
    ("WGAD Opinion No. 54/2015", ["A/HRC/WGAD/2015/54"]),
    ("Working Group on Arbitrary Detention, opinions No. 1/2018 and No. 2/2018", ["A/HRC/WGAD/2018/1", "A/HRC/WGAD/2018/2"]),
    ("任意拘留问题工作组第54/2015号意见和第1/2016号意见", ["A/HRC/WGAD/2015/54", "A/HRC/WGAD/2016/1"]),
    ("United Nations publications, Sales Nos. E.04.V.14 and E.05.V.3", ["E.04.V.14", "E.05.V.3"]),
    ("United Nations publication, Sales No. 65.I.5; Sales No. GV.E.98.0.22", ["65.I.5", "GV.E.98.0.22"]),
]
SHORT = [
    ("GA resolution 62/243; SC resolution 1325", ["A/RES/62/243", "S/RES/1325 (2000)"]),
    ("U.N.S.C. Res. 1973", ["S/RES/1973 (2011)"]),
    ("AGNU, Rés. 2625 (XXV)", ["A/RES/2625(XXV)"]),
    ("резолюция СБ ООН 1244; резолюция ГА ООН 68/262", ["S/RES/1244 (1999)", "A/RES/68/262"]),
]
COMMITTEES = [
    ("general comments Nos. 6, 14 and 36 of the Human Rights Committee", ["CCPR General Comment No. " + n for n in ("6", "14", "36")]),
    ("Human Rights Committee, general comments 31 and 32, and 5 others", ["CCPR General Comment No. 31", "CCPR General Comment No. 32"]),
    (
        "CERD, general recommendations No. 30 (2004) and No. 31",
        ["CERD General Recommendation No. 30", "CERD General Recommendation No. 31"],
    ),
    (
        (
            "joint general recommendation No. 31 of the Committee on the Elimination of Discrimination against Women/general comment "
            "No. 18 of the Committee on the Rights of the Child"
        ),
        ["CEDAW General Recommendation No. 31", "CRC General Comment No. 18"],
    ),
    (
        "Human Rights Committee, Views on communications No. 1321/2004 and No. 1322/2004",
        ["CCPR Communication No. 1321/2004", "CCPR Communication No. 1322/2004"],
    ),
    ("Observations générales nos 6 et 36 du Comité des droits de l’homme", ["CCPR General Comment No. 6", "CCPR General Comment No. 36"]),
    (
        "observaciones generales núms. 12 y 24 del Comité de los Derechos del Niño",
        ["CRC General Comment No. 12", "CRC General Comment No. 24"],
    ),
    (
        "замечания общего порядка № 14 (2000) и № 22 (2016) Комитета по экономическим, социальным и культурным правам",
        ["CESCR General Comment No. 14", "CESCR General Comment No. 22"],
    ),
    ("التعليق العام رقم 34 للجنة المعنية بحقوق الإنسان", ["CCPR General Comment No. 34"]),
    ("لجنة مناهضة التعذيب، البلاغ رقم 233/2003", ["CAT Communication No. 233/2003"]),
    ("消除种族歧视委员会第30号和第35号一般性建议", ["CERD General Recommendation No. 30", "CERD General Recommendation No. 35"]),
    ("general comment No. 14 and 36 pages more", []),
    ("CERD, General Comment 34", []),  # it makes recommendations
]
TREATIES = [
    (
        "United Nations, Treaty Series, vol. 500, No. 7310; ibid., vol. 596, No. 8638; and ibid., vol. 1125, p. 3.",
        ["UNTS No. 7310", "UNTS No. 8638", "1125 UNTS 3"],
    ),
    ("United Nations, Treaty Series, vol. 500, p. 95; European Yearbook, vol. 5, p. 3", ["500 UNTS 95"]),
    ("75 UNTS 31, 85", ["75 UNTS 31"]),  # a page of the treaty, or the next treaty of the volume: not told
]
ADDRESSES = [
    ("https://undocs.org/pdf?symbol=en/A/75/590", ["A/75/590"]),
    ("https://www.un.org/securitycouncil/s/res/1540-%282004%29", ["S/RES/1540 (2004)"]),
    ("https://www.ohchr.org/Documents/HRBodies/HRCouncil/CoISyria/A-HRC-40-70_en.pdf", ["A/HRC/40/70"]),
    ("http://ap.ohchr.org/documents/E/HRC/resolutions/A_HRC_RES_7_14.pdf", ["A/HRC/RES/7/14"]),
    ("https://www.un.org/en/development/desa/population/migration/docs/globalcompact/A_RES_73_195.pdf", ["A/RES/73/195"]),
    ("http://www.unhchr.ch/tbs/doc.nsf/(Symbol)/CCPR.C.21.Rev.1.Add.13.En?Opendocument", ["CCPR/C/21/Rev.1/Add.13"]),
    ("http://www.unhchr.ch/tbs/doc.nsf/(Symbol)/E.C.12.2000.4.En", ["E/C.12/2000/4"]),
]
NOTHING = [
    # other assemblies and commissions of these names
    "OAS General Assembly resolution 70/1",
    "the Interpol General Assembly resolution 78/2",
    "Georgia General Assembly Resolution 535",
    "the General Assembly of North Carolina, resolution 70/1",
    "General Assembly of the World Medical Association, resolution 60/1",
    "the Human Rights Commission of Ontario decision 2005/12",
    "Human Rights Commission resolution 2012/7",  # the Commission ended in 2006
    "Press Council decision 2019/101",
    "Legislative Assembly resolution 70/1",
    "council resolution 70/1 on parking",
    "Economic and Social Council of Morocco resolution 2014/12",
    # local bodies, universities, ministries
    "the Board of Supervisors adopted Resolution 242 (1967)",
    "the university senate’s resolution 48/141",
    "resolution 48/141 of the student union",
    "résolution 242 (1967) du conseil municipal",
    "resolución 62/243 del concejo",
    "Resolución 2254/2015 del Ministerio de Transporte",
    "Security Council resolution 1325/2001",
    "SCR 53 (2009)",
    # what is numbered with a letter and a stroke too
    "Exhibit E/125",
    "Room A/101",
    "Block E/1200, Phase 2",
    "P.O. Box A/1234",
    "invoice S/2023/0456",
    "order no. E/2021/77",
    "W.P. No. S/1234/2012",
    "{A/125/3}",
    "NPT/2 inch, ECE/2010, PBC/2, DP/1, CD/12, TD/1, HRI/2012, ISBA/2012/05",
    "A/HRC/40; A/HRC/WGAD/2015",
]


def values(text: str) -> list[str]:
    return [match.identifier.value for match in recognise(text) if match.identifier]


@pytest.mark.parametrize(("text", "expected"), [*SYMBOLS, *WORDS, *SHORT, *COMMITTEES, *TREATIES, *ADDRESSES])
def test_what_is_cited(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_written_alike(text: str) -> None:
    assert [match for match in recognise(text) if match.system == "un_documents"] == []


def test_the_assembly_is_ours_whoever_speaks_of_it() -> None:
    assert values("Recalling General Assembly resolution 70/1 and the United Nations General Assembly resolution 60/1") == [
        "A/RES/70/1",
        "A/RES/60/1",
    ]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("the un security council resolution 1325 (2000) is on lamps", "S/RES/1325 (2000)"),
        ("After Assembly resolution 62/243 the lamps were lit in the United Nations.", "A/RES/62/243"),
        ("Despite Assembly resolution 62/243 the lamps were lit.", "A/RES/62/243"),
        ("in the spring of March General Assembly resolution 62/243", "A/RES/62/243"),
        ("the historic, the Historic General Assembly resolution 217 A (III)", "A/RES/217(III)[A]"),
    ],
)
def test_our_bodies_in_small_letters_and_behind_words_that_open_a_sentence(text: str, symbol: str) -> None:
    assert [match.identifier.value for match in recognise(text) if match.identifier] == [symbol]


@pytest.mark.parametrize(("note", "symbols"), [
    ("UN Security Council, Resolution 822 (1994), 30 April 1994.", ["S/RES/822 (1994)"]),
    ("See Security Council. Resolution 822 (1994).", ["S/RES/822 (1994)"]),
    ("Security Council, resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe.", []),
    ("As he told the Security Council, resolution 1416 (2005) was adopted.", []),
])  # fmt: skip
def test_the_council_before_a_comma_has_the_resolution_whatever_its_year(note: str, symbols: list[str]) -> None:
    found = [match for match in recognise(note) if match.identifier and match.identifier.scheme == "un_symbol"]
    assert [match.identifier.value for match in found if match.identifier] == symbols
    assert all(match.problem and match.problem[0] == "identifier-invalid" for match in found)
