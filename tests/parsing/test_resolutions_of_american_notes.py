"""Resolutions as the Bluebook has them: the symbol under which the text was printed is a second number, and no other work."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> list[Citation]:
    return list(parse_note(note, recognise))


ONE: list[tuple[str, dict[str, Any]]] = [
    (
        "G.A. Res. 217 (III) A, Universal Declaration of Lamps, U.N. Doc. A/RES/217(III) (Dec. 10, 1948).",
        {"number": "217 (III) A", "title": "Universal Declaration of Lamps", "issued": "1948-12-10"},
    ),
    (
        "G.A. Res. 260 A (III), Convention on the Prevention and Punishment of Fog, U.N. Doc. A/RES/260(III) (Dec. 9, 1948).",
        {"title": "Convention on the Prevention and Punishment of Fog", "issued": "1948-12-09"},
    ),
    ("G.A. Res. 1803 (XVII), at 15, U.N. Doc. A/5217 (Dec. 14, 1962).", {"issued": "1962-12-14", "locator": "15"}),
    ("G.A. Res. 1803 (XVII), ¶ 4, U.N. Doc. A/5217 (Dec. 14, 1962).", {"issued": "1962-12-14", "locator": "¶ 4"}),
    ("G.A. Res. 1803 (XVII), U.N. Doc. A/5217, ¶ 4 (Dec. 14, 1962).", {"issued": "1962-12-14", "locator": "¶ 4"}),
    (
        "G.A. Res. 2625 (XXV), Declaration on Principles of Friendly Lamps and Quays, U.N. Doc. A/8028 (Oct. 24, 1970).",
        {"title": "Declaration on Principles of Friendly Lamps and Quays", "issued": "1970-10-24"},
    ),
    (
        "G.A. Res. 2625 (XXV), annex, Declaration on Principles of Lamps, U.N. Doc. A/8028 (Oct. 24, 1970).",
        {"title": "Declaration on Principles of Lamps", "locator": "annex"},
    ),
    ("resolution 2625 (XXV), Declaration on Principles, UN Doc. A/8028 (24 October 1970).", {"title": "Declaration on Principles"}),
    ("G.A. Res. 3314 (XXIX), U.N. GAOR, 29th Sess., Supp. No. 31, at 142, U.N. Doc. A/9631 (Dec. 14, 1974).", {"locator": "142"}),
    ("G.A. Res. 56/83, Annex, U.N. Doc. A/56/49(Vol. I)/Corr.4 (Dec. 12, 2001).", {"locator": "Annex", "issued": "2001-12-12"}),
    ("S.C. Res. 242, at 8, U.N. SCOR, 22d Sess., U.N. Doc. S/INF/22 (Nov. 22, 1967).", {"number": "242", "issued": "1967-11-22"}),
    (
        "G.A. Res. 70/1, Transforming Our Lamps: The 2030 Plan, U.N. Doc. A/RES/70/1 (Oct. 21, 2015).",
        {"title": "Transforming Our Lamps: The 2030 Plan", "issued": "2015-10-21"},
    ),
    ("G.A. Res. 70/1, Transforming Our Lamps: The 2030 Plan (Oct. 21, 2015).", {"issued": "2015-10-21"}),
    (
        "G.A. Res. 63/124, The Law of Transboundary Lamps, ¶ 5 (Dec. 11, 2008).",
        {"title": "The Law of Transboundary Lamps", "locator": "¶ 5"},
    ),
    ("G.A. Res. 63/124, The Law of Transboundary Lamps, annex, art. 15 (Dec. 11, 2008).", {"locator": "annex, art. 15"}),
    ("S.C. Res. 1540, ¶ 2 (Apr. 28, 2004).", {"locator": "¶ 2", "issued": "2004-04-28"}),
    ("S.C. Res. 1540, U.N. Doc. S/RES/1540 (Apr. 28, 2004).", {"number": "1540", "issued": "2004-04-28"}),
    ("Universal Declaration of Lamps, G.A. Res. 217A (III), U.N. Doc. A/810, at 71 (Dec. 10, 1948).", {"locator": "71"}),
]


@pytest.mark.parametrize(("note", "fields"), ONE)
def test_the_resolution_is_the_one_work(note: str, fields: dict[str, Any]) -> None:
    [one] = read(note)
    told = {name: one.record.text(name) or str(one.record.get(name)) for name in one.record.fields}
    assert one.type == "resolution"
    assert told.items() >= fields.items()
    assert one.pinpoint == told.get("locator")
    assert "identifiers-disagree" not in dict(one.problems)


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("G.A. Res. 63/124, The Law of Lamps, and the report in U.N. Doc. A/63/10 (2008).", ["resolution", "un-document"]),
        ("G.A. Res. 63/124 and Report of the Secretary-General, U.N. Doc. A/63/10 (2008).", ["resolution", "un-document"]),
        ("See G.A. Res. 63/124; Rep. of the Lamp Comm’n, U.N. Doc. A/63/10, at 27 (2008).", ["resolution", "un-document"]),
        ("G.A. Res. 63/124, ¶ 5; U.N. Doc. A/63/10.", ["resolution", "un-document"]),
        ("S.C. Res. 242, and Statement by the President, U.N. Doc. S/PRST/2002/9 (2002).", ["resolution", "un-document"]),
        ("G.A. Res. 70/1, Transforming Our Lamps, U.N. Doc. A/RES/70/2 (Oct. 21, 2015).", ["resolution", "resolution"]),
        ("G.A. Res. 2625 (XXV), Report of the Secretary-General, U.N. Doc. A/8028 (1970).", ["resolution", "un-document"]),
        ("G.A. Res. 63/124, Summary of the debate, U.N. Doc. A/C.6/63/SR.26 (2008).", ["resolution", "un-document"]),
        ("Resolution 5/2, New York (3 May 1990).", ["resolution"]),
        ("Rep. of the Lamp Comm’n, U.N. Doc. A/63/10, at 27 (2008).", ["un-document"]),
    ],
)
def test_other_documents_stay_works_of_their_own(note: str, kinds: list[str]) -> None:
    found = read(note)
    assert [one.type for one in found] == kinds
    assert not any(one.problems for one in found)
    assert "New York" not in found[0].record.text("title")
