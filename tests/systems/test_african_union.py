"""African Union and the African human rights bodies: codes by themselves, communications and applications with their body."""

from __future__ import annotations

import pytest

from citator.model import PartialDate
from citator.systems import recognise
from citator.systems.african_union import find


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Assembly/AU/Dec. 578\n(XXV), Assembly/AU/Dec.579(XXV)", ["Assembly/AU/Dec.578(XXV)", "Assembly/AU/Dec.579(XXV)"]),
        ("African Commission, Communications 54/91, 61/91 and 98/93", ["54/91", "61/91", "98/93"]),
        ("African Court, Applications Nos. 009/2011 and 011/2011", ["009/2011", "011/2011"]),
        ("African Commission, and Human Rights Committee, Communication No. 155/96", []),
        ("the African Commission met. " + "Lighthouses. " * 40 + "Communication 155/96", []),
        ("African Court, application 004/2013/2", []),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert [match.record.text("number") for match in find(text)] == found


def test_the_year_of_a_resolution_has_its_century() -> None:
    (match,) = find("ACHPR/Res.79 (XXXVIII) 05")
    assert match.record.date() == PartialDate(2005)


@pytest.mark.parametrize("text", ["CM/Res. 1150 (XLVI)", "EX.CL/Dec.461(XIV)", "AHG/Res. 16(I)", "ACHPR/Res.227 (LII) 2012"])
def test_codes_are_no_symbols_of_the_united_nations(text: str) -> None:
    assert {match.system for match in recognise(f"see {text} and")} == {"african_union"}
