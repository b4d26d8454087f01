"""European Court of Human Rights: numbers that need their court or a State, reports, and addresses of HUDOC."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Identifier
from citator.systems import recognise
from citator.systems.hudoc import find, moved


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Güler and Öngel v. Turkey (application Nos. 29612/05 and 30668/05)", ["29612/05", "30668/05"]),
        ("Varnava and Others v. Turkey [GC], nos. 16064/90, 16065/90, 16066/90", ["16064/90", "16065/90", "16066/90"]),
        ("Ilaşcu and Others v. Moldova and Russia [GC], no. 48787/99", ["48787/99"]),
        ("no. 8741/79, ECtHR", ["8741/79"]),
        ("Lake Board v. Shore Board, no. 8741/79; European Court of Human Rights, X v. Malta, no. 12/05", ["12/05"]),
        ("A v. Finland, communication No. 1234/05, Human Rights Committee", []),
        ("African Court, application No. 6/12", []),
        ("Case No. 12/05 before the European Court of Human Rights", []),
        ("X v. Peru, no. 1234/05", []),
        ("file no. 1234/05", []),
    ],
)
def test_a_number_is_of_the_court_only_beside_it_or_a_state(text: str, numbers: list[str]) -> None:
    assert values(text) == numbers


def test_each_number_of_joined_applications_has_its_own_span() -> None:
    text = "ECtHR, applications nos. 1234/05 and 5678/06, judgment"
    assert [text[match.start : match.end] for match in find(text)] == ["applications nos. 1234/05", "5678/06"]


def test_series_a_has_one_case_to_a_number_and_other_volumes_many() -> None:
    assert values("Tyrer v. the United Kingdom, 25 April 1978, Series A no. 26") == ["Series A no. 26"]
    assert values("P.C.I.J., Series A, No. 9; the Court") == []
    (match,) = find("Loizidou v. Turkey (merits), 18 December 1996, Reports 1996-VI, p. 2216")
    assert match.identifier is None
    assert match.record.text("volume") == "1996-VI"
    assert match.record.text("page") == "2216"


@pytest.mark.parametrize(
    "address",
    [
        "https://hudoc.echr.coe.int/eng?i=001-57619",
        "https://hudoc.echr.coe.int/eng#{%22fulltext%22:[%22tyrer%22],%22itemid%22:[%22001-57619%22]}",
        'http://hudoc.echr.coe.int/sites/eng/Pages/search.aspx#{"itemid":["001-57619"]}',
        "http://hudoc.echr.coe.int/sites/eng/pages/search.aspx?i=001-57619",
        "http://hudoc.echr.coe.int/app/conversion/docx/?library=ECHR&id=001-57619&filename=a.docx",
        "http://hudoc.echr.coe.int/webservices/content/pdf/001-57619",
    ],
)
def test_every_generation_of_addresses_names_the_item(address: str) -> None:
    (match,) = find(f"see {address}.")
    assert match.identifier == Identifier("hudoc_item", "001-57619")
    assert match.address
    assert moved(address) in (None, "https://hudoc.echr.coe.int/eng?i=001-57619")


@settings(deadline=None)
@given(st.integers(1, 99_999), st.integers(59, 99))
def test_any_application_round_trip(number: int, year: int) -> None:
    text = f"Harbour Ltd v. Malta, no. {number}/{year}, 3 May 1999"
    assert [match.identifier.value for match in recognise(text) if match.identifier] == [f"{number}/{year}"]
