"""Acts of the Commonwealth by the volume of the statutes and the chapter, and sections of American codes."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise

ACTS = [
    ("Canada Marine Act, RSC 1985, c M-42, s 29.", {"title": "Canada Marine Act", "issued": "1985"}, "s 29"),
    ("Marine Act, R.S.C. 1985, c. M-3, s. 4(1).", {"title": "Marine Act", "issued": "1985"}, "s. 4(1)"),
    ("Ferries Act, SBC 2003, c 14.", {"title": "Ferries Act", "issued": "2003"}, None),
    ("Lamp Act, RSO 1990, c L.8, s 4.", {"title": "Lamp Act", "issued": "1990"}, "s 4"),
    ("Civil Code of Québec, CQLR c CCQ-1991, art 1457.", {"title": "Civil Code of Québec"}, "art 1457"),
    ("Lamp Keepers Act, SC 2002, c 1, ss 3-4.", {"title": "Lamp Keepers Act", "issued": "2002"}, "ss 3-4"),
    ("Ferry Boats Regulations, SOR/2007-121, s 5.", {"title": "Ferry Boats Regulations", "number": "SOR/2007-121"}, "s 5"),
    ("Lamp Order, O Reg 123/98.", {"title": "Lamp Order", "number": "O Reg 123/98"}, None),
    ("Harbour Dues Act 1894, 57 & 58 Vict. c. 60, s 3.", {"title": "Harbour Dues Act", "issued": "1894"}, "s 3"),
    ("the Ferries Act, 1878, s 3.", {"title": "Ferries Act", "issued": "1878"}, "s 3"),
    ("Indian Ferries Act, 1878 (Act 17 of 1878).", {"title": "Indian Ferries Act", "issued": "1878", "number": "17 of 1878"}, None),
    ("Harbour Rights Act 1998 c 42, s 6.", {"title": "Harbour Rights Act", "issued": "1998"}, "s 6"),
    ("18 U.S.C. § 1505.", {"title": "18 U.S.C. § 1505", "container-title": ""}, None),
    ("Lamp Act, 18 U.S.C. § 1084(a).", {"volume": "18", "container-title": "U.S.C.", "title": "Lamp Act"}, "§ 1084(a)"),
    ("Or. Rev. Stat. § 357.410 (2003).", {"title": "Or. Rev. Stat. § 357.410", "issued": "2003"}, None),
    ("45 C.F.R. § 1180.2(c) (2012).", {"title": "45 C.F.R. § 1180.2", "issued": "2012"}, "(c)"),
    ("Mass. Gen. Laws ch. 93A, § 2.", {"title": "Mass. Gen. Laws ch. 93A, § 2", "container-title": ""}, None),
    ("66 Fed. Reg. 12,345, 12,350 (Feb. 26, 2001).", {"volume": "66", "container-title": "Fed. Reg.", "issued": "2001-02-26"}, None),
    ("U.S. Const. art. I, § 8, cl. 3.", {"title": "U.S. Const. art. I", "container-title": ""}, "§ 8, cl. 3"),
]  # fmt: skip


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(("note", "fields", "pinpoint"), ACTS)
def test_acts_and_sections(note: str, fields: dict[str, str], pinpoint: str | None) -> None:
    found = one(note)
    assert {name: str(found.record.date()) if name == "issued" else found.record.text(name) for name in fields} == fields
    assert (found.type, found.pinpoint) == ("legislation", pinpoint)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Weir c. Brook, 1990.", "case"),
        ("Weir v. Lamp Act Commissioner, 2002.", "case"),
        ("Weir and Brook, The Lamp Act in Practice (Leeds, Quay Press, 1990), p. 4.", "book"),
        ("Ann Brook, “The Lamp Act, 1878”, Harbour Review, vol. 3 (1990), pp. 4-9.", "article-journal"),
    ],
)
def test_what_only_speaks_of_acts(note: str, kind: str) -> None:
    assert one(note).type == kind
