"""Where decisions and laws are printed: neutral citations and reports, series of the continent, gazettes, hearings, opinions."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise

PRINTED = [
    (
        "R (Harbour Trust) v Weir [2014] EWCA Civ 1120, [2015] 1 WLR 88 [32]–[35] (Marsh LJ).", "case",
        {"number": "[2014] EWCA Civ 1120", "volume": "1", "container-title": "WLR", "page": "88", "issued": "2014"}, "[32]–[35]",
    ),
    ("Weir v Brook [2014] UKSC 12.", "case", {"number": "[2014] UKSC 12", "container-title": "", "page": "", "issued": "2014"}, None),
    (
        "Weir v Brook [2014] EWHC 12 (Admin), [2014] 1 WLR 5.", "case",
        {"number": "[2014] EWHC 12 (Admin)", "container-title": "WLR", "page": "5"}, None,
    ),
    ("Weir v Brook [1994] 1 All ER 819.", "case", {"number": "", "volume": "1", "container-title": "All ER", "page": "819"}, None),
    (
        "Cass. civ. 1re, 12 juill. 2001, n° 99-15.842, Bull. civ. I, n° 214.", "case",
        {"authority": "Cass. civ. 1re", "issued": "2001-07-12", "number": "99-15.842", "container-title": "Bull. civ. I"}, None,
    ),
    (
        "CE, 3 mars 2004, Commune de Rives, n° 241150, Rec. p. 118.", "case",
        {"authority": "CE", "title": "Commune de Rives", "container-title": "Rec.", "page": "118"}, None,
    ),
    ("CE, 12 avr. 2002, Weir, n° 238689, Rec. Lebon p. 139.", "case", {"container-title": "Rec. Lebon", "page": "139"}, None),
    ("Cass. com., 3 mai 2011, n° 10-12.345.", "case", {"number": "10-12.345", "container-title": ""}, None),
    (
        "BGH, Urt. v. 14.3.1997 – V ZR 8/96, NJW 1997, 2595 (2596).", "case",
        {"number": "V ZR 8/96", "container-title": "NJW", "page": "2595", "issued": "1997-03-14"}, "2596",
    ),
    (
        "BGH, Urteil vom 3. Mai 2011 – V ZR 9/10, BGHZ 45, 12 Rn. 5.", "case",
        {"number": "V ZR 9/10", "container-title": "BGHZ", "volume": "45", "page": "12"}, "Rn. 5",
    ),
    ("BVerfG, Beschl. v. 3. Mai 2011 – 1 BvR 123/10, Rn. 45.", "case", {"number": "1 BvR 123/10", "container-title": ""}, "Rn. 45"),
    (
        "§ 31 Abs. 2 WaStrG i.d.F. v. 23.5.2007, BGBl. I S. 962.", "legislation",
        {"title": "WaStrG", "issued": "2007-05-23", "container-title": "BGBl. I", "page": "962"}, "§ 31 Abs. 2",
    ),
    ("§ 823 Abs. 1 BGB.", "legislation", {"title": "BGB", "container-title": ""}, "§ 823 Abs. 1"),
    (
        "Hafengesetz v. 3.5.1990, BGBl. I 1990, S. 12.", "legislation",
        {"title": "Hafengesetz", "issued": "1990-05-03", "container-title": "BGBl. I", "page": "12"}, None,
    ),
    (
        "Loi n° 92-3 du 3 janvier 1992 sur les bacs, art. 10, JORF du 4 janvier 1992, p. 187.", "legislation",
        {"title": "Loi n° 92-3 du 3 janvier 1992 sur les bacs", "container-title": "JORF", "page": "187", "number": "92-3"}, "art. 10",
    ),
    (
        "Loi n° 86-2 du 3 janvier 1986 relative aux phares, JO 4 janv. 1986, p. 200.", "legislation",
        {"title": "Loi n° 86-2 du 3 janvier 1986 relative aux phares", "container-title": "JO", "page": "200"}, None,
    ),
    (
        "Федеральный закон от 3 июня 2006 г. № 74-ФЗ «О маяках», ст. 10.", "legislation",
        {"title": "О маяках", "number": "74-ФЗ", "issued": "2006-06-03"}, "ст. 10",
    ),
    (
        "See A Keeper's Duty to Keep the Lamp, 24 Op. O.L.C. 222, 237–238 (2000) (relying on, inter alia, Weir v. Brook).", "document",
        {"title": "A Keeper's Duty to Keep the Lamp", "volume": "24", "container-title": "Op. O.L.C.", "page": "222"}, "237–238",
    ),
    ("39 Op. Att’y Gen. 484 (1940).", "document", {"volume": "39", "container-title": "Op. Att’y Gen.", "issued": "1940"}, None),
    (
        "Lamps at Sea: Hearing Before the S. Comm. on Educ., 101st Cong. 14 (1990).", "speech",
        {"title": "Lamps at Sea: Hearing Before the S. Comm. on Educ.", "issued": "1990"}, "14",
    ),
    ("Tull Dep. 33:4–19.", "document", {"title": "Tull Dep."}, "33:4–19"),
    ("Brook Decl. ¶ 12.", "document", {"title": "Brook Decl."}, "¶ 12"),
]  # fmt: skip


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), PRINTED)
def test_where_law_is_printed(note: str, kind: str, fields: dict[str, str], pinpoint: str | None) -> None:
    found = one(note)
    assert {name: str(found.record.date()) if name == "issued" else found.record.text(name) for name in fields} == fields
    assert (found.type, found.pinpoint) == (kind, pinpoint)


def test_an_article_on_law_reviews_stays_one() -> None:
    found = one("Ann Brook, On the Law of Harbours, 144 U. Pa. L. Rev. 2021, 2024–25 (1996).")
    assert (found.type, found.record.text("title")) == ("article-journal", "On the Law of Harbours")
