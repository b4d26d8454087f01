"""Decisions by the number of their file, the papers in it, and short forms with the reports beside them."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

FILES = [
    (
        "Brief of the United States, United States v. Jo Weir, Lead No. 98-1041 (2d Cir. filed Aug. 25, 2000), pp. 42-43.",
        {"title": "United States v. Jo Weir", "number": "98-1041", "authority": "2d Cir.", "issued": "2000-08-25"}, "pp. 42-43",
    ),
    (
        "U.S. Br., United States v. Tarn, Nos. 06-5482-cr(L), 06-5654–cr(CON) (2d Cir. filed Oct. 26, 2007), at pp. 15–28.",
        {"title": "United States v. Tarn", "number": "06-5482-cr(L), 06-5654–cr(CON)", "authority": "2d Cir."}, "pp. 15–28",
    ),
    (
        "United States v. Tarn, Nos. H-04-CR-514SS, H-06-cr-80 (S.D. Tex. filed June 5, 2006).",
        {"number": "H-04-CR-514SS, H-06-cr-80", "authority": "S.D. Tex.", "issued": "2006-06-05"}, None,
    ),
    (
        "Complaint ¶¶ 12–14, Friends of Reading v. Tull, No. 3:11-cv-00458 (D. Or. Apr. 14, 2011), ECF No. 1.",
        {"title": "Friends of Reading v. Tull", "number": "3:11-cv-00458", "authority": "D. Or.", "issued": "2011-04-14"}, "¶¶ 12–14",
    ),
    (
        "Harbour Trust v. Weir, Docket No. 12-345 (D. Mass. June 3, 2015), ECF No. 45-2, at 7.",
        {"title": "Harbour Trust v. Weir", "number": "12-345", "authority": "D. Mass."}, "7",
    ),
    (
        "Motion to Dismiss, Harbour Trust v. Weir, Case No. 1:12-cv-345-AB (D.D.C. dismissed June 3, 2015).",
        {"title": "Harbour Trust v. Weir", "number": "1:12-cv-345-AB", "authority": "D.D.C.", "issued": "2015-06-03"}, None,
    ),
    (
        "Decl. of Ann Brook ¶ 4, Weir v. Tarn, No. 12-cv-33 (N.D. Cal. May 3, 2014), Dkt. No. 33.",
        {"title": "Weir v. Tarn", "number": "12-cv-33", "authority": "N.D. Cal."}, "¶ 4",
    ),
    (
        "Amended Complaint at 5, ECF No. 12, Weir v. Tarn, No. 12-cv-1 (S.D.N.Y. May 3, 2012).",
        {"title": "Weir v. Tarn", "number": "12-cv-1", "authority": "S.D.N.Y.", "issued": "2012-05-03"}, "5",
    ),
    (
        "Brief for Petitioner at 12, Weir v. Brook, 509 U.S. 579 (1993).",
        {"title": "Weir v. Brook", "volume": "509", "page": "579", "issued": "1993"}, "12",
    ),
    (
        "In re Marsh, 2004-0680 (La. 1/19/05), 891 So. 2d 1239.",
        {"title": "In re Marsh", "number": "2004-0680", "authority": "La.", "issued": "2005-01-19", "volume": "891", "page": "1239"}, None,
    ),
    (
        "In re Marsh, 2004-0680 (La. 2/30/05), 891 So. 2d 1239.", {"title": "In re Marsh", "authority": "La.", "issued": "2005-02"}, None,
    ),
    (
        "State v. Brook, 03-1234, p. 5 (La. App. 4 Cir. 5/12/04), 874 So. 2d 123.",
        {"title": "State v. Brook", "number": "03-1234", "authority": "La. App. 4 Cir.", "issued": "2004-05-12"}, "5",
    ),
    (
        "United States v.Weir, 327 F.3d 56, 78-79 (2d Cir. 2003).",
        {"title": "United States v.Weir", "volume": "327", "container-title": "F.3d", "page": "56", "authority": "2d Cir."}, "78-79",
    ),
]  # fmt: skip


def read(note: str) -> list[Citation]:
    return list(resolve_chains(parse_note(note, recognise)))


@pytest.mark.parametrize(("note", "fields", "pinpoint"), FILES)
def test_a_file_of_a_court_is_one_citation(note: str, fields: dict[str, str], pinpoint: str | None) -> None:
    [found] = read(note)
    assert {name: str(found.record.date()) if name == "issued" else found.record.text(name) for name in fields} == fields
    assert (found.raw, found.type, found.pinpoint) == (note.rstrip("."), "case", pinpoint)


LATER = [
    ("Canton v. Weir, 489 U.S. 378 (1989); Canton, 489 U.S., at 395, 109 S. Ct. 1197, 103 L. Ed. 2d 412.", "395"),
    ("Canton v. Weir, 489 U.S. 378 (1989); Canton, supra, at 391, 109 S. Ct. 1197, 103 L. Ed. 2d 412.", "391"),
    ("Canton v. Weir, 489 U.S. 378 (1989); Canton, supra, at 391.", "391"),
    ("Canton v. Weir, 489 U.S. 378 (1989); Canton, 489 U.S. at 391, n. 2.", "391, n. 2"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "pinpoint"), LATER)
def test_a_case_by_its_party_again(note: str, pinpoint: str) -> None:
    full, short = read(note)
    assert (short.raw, short.pinpoint, short.short_form_of) == (note.partition("; ")[2].rstrip("."), pinpoint, full.id)
    assert (short.type, short.record.text("title"), short.record.names("author")) == ("case", "Canton", ())


def test_the_party_of_a_case_is_no_author() -> None:
    full, short = resolve_chains(
        parse_note("Weir v Brook [2014] EWCA Civ 1120.", recognise, "n1") + parse_note("Weir (n 1) [41].", recognise, "n2"),
        {"n1": "1", "n2": "2"},
    )
    assert (short.short_form_of, short.record.text("title"), short.record.names("author")) == (full.id, "Weir", ())


def test_the_author_of_a_book_stays_one() -> None:
    full, short = resolve_chains(
        parse_note("Ann Weir, The Law of Lamps (OUP 2011).", recognise, "n1") + parse_note("Weir (n 1) 41.", recognise, "n2"),
        {"n1": "1", "n2": "2"},
    )
    assert (short.short_form_of, [name.family for name in short.record.names("author")]) == (full.id, ["Weir"])


def test_a_joint_is_no_part_of_a_name() -> None:
    note = "(quoting Weir v. Canton, 436 U.S. 658 (1978), and Tarn County v. Dodson, 454 U.S. 312 (1981))."
    assert [one.record.text("title") for one in read(note)] == ["Weir v. Canton", "Tarn County v. Dodson"]


@pytest.mark.parametrize(
    ("note", "raw"),
    [
        ("The brief was long. Weir v. Brook, 509 U.S. 579 (1993).", "Weir v. Brook, 509 U.S. 579 (1993)"),
        ("The motion was denied in Weir v. Brook, 509 U.S. 579 (1993).", "Weir v. Brook, 509 U.S. 579 (1993)"),
        ("In response, see Weir v. Brook, 509 U.S. 579 (1993).", "Weir v. Brook, 509 U.S. 579 (1993)"),
    ],
)
def test_words_about_papers_are_no_papers(note: str, raw: str) -> None:
    assert [one.raw for one in read(note) if one.type == "case"] == [raw]


def test_a_volume_is_no_party() -> None:
    assert all(one.type != "case" for one in read("Harbour Studies v.2 (1990)."))


@pytest.mark.parametrize("place", ["§ 45", "§§ 45-47", "par. 45"])
@pytest.mark.parametrize(
    ("numbers", "number"),
    [
        ("nos 24816/14 et 25140/14", "24816/14 et 25140/14"),
        ("nos 24816/14, 25140/14 et 25141/14", "24816/14, 25140/14 et 25141/14"),
        ("no 24816/14", "24816/14"),
        ("requêtes nos 24816/14 et 25140/14", "24816/14 et 25140/14"),
        ("nos. 24816/14 and 25140/14", "24816/14 and 25140/14"),
    ],
)
def test_joined_applications_before_the_paragraph_and_the_day(numbers: str, number: str, place: str) -> None:
    [one] = parse_note(f"Weir c. Norvège, {numbers}, {place}, 3 mai 2016.", recognise)
    assert (one.type, one.record.text("title"), one.record.text("number")) == ("case", "Weir c. Norvège", number)
    assert (one.pinpoint, str(one.record.date("issued"))) == (place, "2016-05-03")
