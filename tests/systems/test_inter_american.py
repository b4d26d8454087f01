"""Inter-American bodies: series and reports with their body near by; symbols of the OAS in one spelling."""

from __future__ import annotations

import pytest

from citator.model import Identifier, PartialDate
from citator.systems.inter_american import find, url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("OEA/Ser.L/V/II.95, Doc. 7 Rev.", ["OEA/Ser.L/V/II.95 doc. 7 rev."]),
        ("OEA/Ser.L/V/II.95 doc. 7 rev. at 550", ["OEA/Ser.L/V/II.95 doc. 7 rev."]),
        ("IACHR, Report Nos. 51/96", []),
        ("Inter-American Court of Human Rights, Series C, No. 4 and European Court of Human Rights, Series A no. 28", []),
        ("The library has Series C No. 4. It is old.", []),
        ("Report No. 51/96 of the Inter-American Commission on Human Rights", ["IACHR Report No. 51/96"]),
        ("AG/RES. 2128 (XXXV-O/05) and AG/RES. 2129 (XXXV-O/05)", ["AG/RES. 2128 (XXXV-O/05)", "AG/RES. 2129 (XXXV-O/05)"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == found


def test_a_report_with_its_case_is_one() -> None:
    text = "IACHR, Report No. 51/96, Case 10.675, Lighthouses (Riverland)"
    (match,) = find(text)
    assert text[match.start : match.end] == "Report No. 51/96, Case 10.675"
    assert match.record.date() == PartialDate(1996)


@pytest.mark.parametrize("value", ["IACtHR Series C No. 4", "IACtHR Series C No. 154", "IACtHR Series A No. 18"])
def test_addresses_both_ways(value: str) -> None:
    address = url(Identifier("iacthr", value))
    assert address
    assert [match.identifier for match in find(address)] == [Identifier("iacthr", value)]
