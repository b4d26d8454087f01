"""Treaty series: number before page, both leagues of nations, addresses of the collection."""

from __future__ import annotations

import pytest

from citator.model import Identifier
from citator.systems.un_treaties import find, moved, url


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier]


def test_the_number_names_the_treaty_and_the_page_is_its_equivalent() -> None:
    text = "Convention on Lighthouses, United Nations, Treaty Series, vol. 78, No. 1021, p. 277, art. 2."
    (match,) = find(text)
    assert text[match.start : match.end] == "United Nations, Treaty Series, vol. 78, No. 1021, p. 277"
    assert match.identifier == Identifier("unts", "UNTS No. 1021", ("78 UNTS 277",))
    assert match.record.light() == {"container-title": "United Nations Treaty Series", "volume": "78", "number": "1021", "page": "277"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("999 UNTS 171 and 993 UNTS 3", ["999 UNTS 171", "993 UNTS 3"]),
        ("see 94 LNTS 65; 1155 U.N.T.S. 331, 340", ["94 LNTS 65", "1155 UNTS 331"]),
        ("United Nations, Treaty\nSeries, vol. 1577,\nNo. 27531", ["UNTS No. 27531"]),
        ("United Nations, *Treaty Series*, vol. 1577, No. 27531", ["UNTS No. 27531"]),
        ("League of Nations, Treaty Series, vol. XCIV, p. 65", ["94 LNTS 65"]),
        ("United Nations, Treaty Series, vol. 1577", []),
        ("Treaty Series, vol. 1577, No. 27531", []),
        ("78 UNTS 277.5 metres", []),
        ("No. 78 UNTS", []),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize("number", ["IV-16", "XXVII-7-d", "III-3", "XXIII-1"])
def test_addresses_both_ways(number: str) -> None:
    address = url(Identifier("mtdsg", number))
    assert address
    assert values(f"see {address}.") == [number]


def test_nothing_is_said_of_other_addresses() -> None:
    assert moved("https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-4&chapter=4") is None
    assert url(Identifier("mtdsg", "lighthouse")) is None
    assert url(Identifier("lnts", "94 LNTS 65")) is None
