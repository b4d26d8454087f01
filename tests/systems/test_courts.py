"""Courts and tribunals whose numbers are their own: International Court of Justice, criminal courts, law of the sea, arbitration, ECLI."""

from __future__ import annotations

import pytest

from citator.facts.icj_cases import cases, same_parties
from citator.model import Identifier, Match, PartialDate
from citator.systems import recognise
from citator.systems.icj import moved


def named(text: str) -> list[tuple[str, str]]:
    return [(match.identifier.scheme, match.identifier.value) for match in recognise(text) if match.identifier]


def only(text: str) -> Match:
    (match,) = recognise(text)
    return match


def test_a_decision_and_its_case_are_two_names() -> None:
    text = "International Court of Justice, Corfu Channel (United Kingdom v. Albania), Merits, I.C.J. Reports 1949, p. 4, at p. 22"
    assert named(text) == [("icj_case", "1"), ("icj_report", "I.C.J. Reports 1949, p. 4")]


def test_parties_tell_cases_of_one_name_apart() -> None:
    text = "Nuclear Tests (New Zealand v. France), Judgment, I.C.J. Reports 1974, p. 457"
    assert named(text) == [("icj_report", "I.C.J. Reports 1974, p. 457")]
    asylum = next(known for known in cases() if known.title == "Asylum")
    assert same_parties(asylum, "Colombia/Peru")
    assert not same_parties(asylum, "Peru v. Colombia")


def test_a_name_without_the_court_is_anybodys() -> None:
    assert named("the film Western Sahara, and Asylum (Colombia v. Peru)") == []
    assert named("International Commission of Jurists (ICJ) on Western Sahara") == []


@pytest.mark.parametrize(
    "text",
    [
        "I.C.J. Reports 2004 (I), p. 136",
        "I.C.J. Reports 2004, p. 136",
        "[2004] ICJ Rep 136",
        "2004 I.C.J. 136 (July 9)",
        "C.I.J. Recueil 2004 (I), p. 136",
        "ICJ Reports 2004, at 136",
    ],
)
def test_all_ways_to_cite_a_report_are_one(text: str) -> None:
    assert named(f"Advisory Opinion, {text}, para. 3") == [("icj_report", "I.C.J. Reports 2004, p. 136")]


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("http://www.icj-cij.org/docket/index.php?p1=3&p2=4&case=131", "https://www.icj-cij.org/case/131"),
        ("https://www.icj-cij.org/en/case/131", "https://www.icj-cij.org/case/131"),
        ("https://www.icj-cij.org/case/131", None),
        ("http://www.icj-cij.org/docket/files/131/1671.pdf", None),  # the file is not the page
    ],
)
def test_moves_of_the_court(address: str, page: str | None) -> None:
    assert only(address).identifier == Identifier("icj_case", "131")
    assert moved(address) == page


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ICTY, Prosecutor v. Kordić and Čerkez, IT-95-14/2-A, 17 December 2004", "IT-95-14/2-A"),
        ("Prosecutor v. Tadić, IT\u201194\u20111\u2011A", "IT-94-1-A"),
        ("Prosecutor v. Tadić, Case No. IT-94-1", "IT-94-1"),
        ("Nahimana et al. v. Prosecutor, ICTR-99-52-A", "ICTR-99-52-A"),
        ("Prosecutor v. Katanga, ICC-01/04-01/07-3436-tENG", "ICC-01/04-01/07-3436-tENG"),
        ("MICT-13-55-A.", "MICT-13-55-A"),
        ("(SCSL-03-01-T)", "SCSL-03-01-T"),
        ("https://www.icc-cpi.int/court-record/icc-01/04-01/06-803-ten", "ICC-01/04-01/06-803-tEN"),
    ],
)
def test_criminal_courts(text: str, value: str) -> None:
    assert only(text).identifier == Identifier("criminal_case", value)


@pytest.mark.parametrize("text", ["cable IT-94-1", "an IT-99-3 plan", "ICC-2021", "ICC-ASP/4/Res.4", "EMIT-94-1-A", "ICC Case No. 7929"])
def test_look_alikes_of_criminal_courts(text: str) -> None:
    assert "criminal_case" not in {scheme for scheme, _ in named(text)}


def test_an_ecli_of_the_court_of_human_rights_holds_day_and_application() -> None:
    match = only("ECLI:CE:ECHR:2009:0918JUD001606490")
    assert match.record.date() == PartialDate(2009, 9, 18)
    assert match.record.text("number") == "16064/90"
    assert match.record.text("authority") == "European Court of Human Rights"


def test_the_short_form_is_the_courts_own_only() -> None:
    assert named("EU:C:2014:317") == [("ecli", "ECLI:EU:C:2014:317")]
    assert named("NL:HR:2006:AU7508") == []


def test_numbers_of_one_form_go_to_each_its_own() -> None:
    text = (
        "Case 6/64 Costa v ENEL, EU:C:1964:66; ICSID Case No. ARB/02/8; PCA Case No. 2013-19; ITLOS, Case No. 21; "
        "European Committee of Social Rights, Complaint No. 30/2005; Kudła v. Poland, no. 30210/96; "
        "PACE Resolution 1416 (2005) and Security Council resolution 1416 (2002)"
    )
    assert named(text) == [
        ("eu_case", "6/64"),
        ("ecli", "ECLI:EU:C:1964:66"),
        ("icsid_case", "ARB/02/8"),
        ("pca_case", "PCA 2013-19"),
        ("itlos_case", "21"),
        ("ecsr_complaint", "30/2005"),
        ("echr_application", "30210/96"),
        ("coe_document", "PACE Resolution 1416 (2005)"),
        ("un_symbol", "S/RES/1416 (2002)"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # each reference of a note has its own body
        ("IACHR, Report No. 51/96, Case 10.675; World Bank, Report No. 36/05", ["IACHR Report No. 51/96"]),
        ("World Bank, Report No. 36/05; IACHR, Report No. 51/96, Case 10.675", ["IACHR Report No. 51/96"]),
        (
            "Inter-American Court, Series C No. 4; Soering v. the United Kingdom, 7 July 1989, Series A no. 161",
            ["IACtHR Series C No. 4", "Series A no. 161"],
        ),
        (
            "African Commission, Communication No. 155/96; Human Rights Committee, Communication No. 1134/2002",
            ["ACHPR Communication 155/96", "CCPR Communication No. 1134/2002"],
        ),
        (
            "African Court, Application No. 004/2013; ECtHR, application no. 12345/05",
            ["African Court Application 004/2013", "12345/05"],
        ),
        ("ECtHR, Osman v. the United Kingdom, no. 23452/94; Law No. 2472/97; CJEU, Case 294/83", ["23452/94", "294/83"]),
        # a semicolon between joined parties parts nothing
        (
            "Southern Bluefin Tuna (New Zealand v. Japan; Australia v. Japan), ITLOS Cases Nos. 3 and 4, Order of 27 August 1999",
            ["3", "4"],
        ),
        ("IACHR, Resolution 1/20; Human Rights Council resolution 7/2", ["IACHR Resolution 1/20", "A/HRC/RES/7/2"]),
        (
            "Resolution 1416 (2005) of PACE and resolution 884 (1993) of the Security Council",
            ["PACE Resolution 1416 (2005)", "S/RES/884 (1993)"],
        ),
    ],
)
def test_what_is_named_in_one_reference_says_nothing_of_the_next(text: str, values: list[str]) -> None:
    assert [value for _, value in named(text)] == values


@pytest.mark.parametrize(
    ("note", "schemes"),
    [
        ("Kudła v. Poland [GC], no. 30210/96, § 94, ECHR 2000-XI.", {"echr_application"}),
        ("Case C-131/12 Google Spain SL v AEPD, EU:C:2014:317, para. 88.", {"eu_case", "ecli"}),
        ("Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016.", {"celex"}),
        ("Prosecutor v. Tadić, Case No. IT-94-1-A, Appeals Chamber, Judgement, 15 July 1999, para. 120.", {"criminal_case"}),
        ("ICC-01/04-01/06-2842.", {"criminal_case"}),
    ],
)
def test_a_note_carries_the_identifiers_of_its_case(note: str, schemes: set[str]) -> None:
    from citator.parsing import parse_note

    (citation,) = parse_note(note, recognise)
    assert {one.scheme for one in citation.identifiers} == schemes
    assert citation.type in ("case", "legislation")
