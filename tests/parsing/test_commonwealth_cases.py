"""Cases of the Commonwealth and of the Union: pages in reports, joined cases, numbers without brackets, orders of a president."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise

CASES = [
    (
        "Case C-131/12 Harbour SL v AEPD [2014] ECR I-317, para 5.", "case",
        {"title": "Harbour SL v AEPD", "number": "C-131/12", "container-title": "ECR", "page": "I-317", "issued": "2014"}, "para 5",
    ),
    (
        "Joined Cases C-402/05 P and C-415/05 P Weir v Council [2008] ECR I-6351.", "case",
        {"title": "Weir v Council", "number": "C-402/05 P and C-415/05 P", "page": "I-6351"}, None,
    ),
    ("R v Weir [2003] 1 SCR 5 at para 12 (CanLII).", "case", {"title": "R v Weir", "container-title": "SCR", "page": "5"}, "para 12"),
    (
        "Brook v Marsh, 2011 ONCA 123 at para 5, 104 OR (3d) 5.", "case",
        {"number": "2011 ONCA 123", "volume": "104", "container-title": "OR (3d)", "page": "5", "issued": "2011"}, "para 5",
    ),
    (
        "Weir v Harbour Trust (No 2) (1992) 175 CLR 1, 42 (Brennan J).", "case",
        {"title": "Weir v Harbour Trust (No 2)", "volume": "175", "container-title": "CLR", "page": "1"}, "42",
    ),
    (
        "Attorney General v Weir [1976] QB 752 (CA) 765 (Lord Marsh CJ).", "case",
        {"title": "Attorney General v Weir", "container-title": "QB", "page": "752"}, "765",
    ),
    ("Weir v Norway (2010) 50 EHRR 12, para 34.", "case", {"volume": "50", "container-title": "EHRR", "page": "12"}, "para 34"),
    ("Weir v Brook [1994] 1 All ER 819.", "case", {"volume": "1", "container-title": "All ER", "page": "819"}, None),
    ("Weir v Tarn (1996), 138 DLR (4th) 1 (SCC).", "case", {"volume": "138", "container-title": "DLR (4th)", "page": "1"}, None),
    (
        "Exec. Order No. 12,345, 3 C.F.R. 45 (1982).", "legislation",
        {"title": "Exec. Order No. 12,345", "volume": "3", "container-title": "C.F.R.", "page": "45", "issued": "1982"}, None,
    ),
    (
        "IACtHR, Case of Weir v. Norway, Judgment of 3 May 2010, para. 45.", "case",
        {"title": "Case of Weir v. Norway", "authority": "IACtHR", "issued": "2010-05-03"}, "para. 45",
    ),
    ("Código Civil, art. 1902.", "legislation", {"title": "Código Civil"}, "art. 1902"),
    ("U.C.C. § 2-207 (2002).", "legislation", {"title": "U.C.C."}, "§ 2-207"),
    ("HL Deb 5 June 1997, vol 580, cols 12-13.", "speech", {"container-title": "HL Deb", "volume": "580"}, "cols 12-13"),
    (
        "Lamps at Sea: Hearing Before the S. Comm. on Educ., 101st Cong. 14 (1990) (statement of June Ames, Pine County).", "speech",
        {"title": "Lamps at Sea: Hearing Before the S. Comm. on Educ.", "issued": "1990"}, "14",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), CASES)
def test_cases_of_the_commonwealth(note: str, kind: str, fields: dict[str, str], pinpoint: str | None) -> None:
    found: Citation
    [found] = parse_note(note, recognise)
    assert {name: str(found.record.date()) if name == "issued" else found.record.text(name) for name in fields} == fields
    assert (found.type, found.pinpoint) == (kind, pinpoint)


def test_the_volume_inside_an_old_series() -> None:
    [one] = parse_note("Weir v Brook (1868) LR 3 HL 330 (HL).", recognise)
    record = one.record
    assert (record.text("volume"), record.text("container-title"), record.text("page"), str(record.date())) == ("3", "LR HL", "330", "1868")
