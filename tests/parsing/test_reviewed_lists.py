"""Entries of lists in which a model of neighbours takes one field for another."""

from __future__ import annotations

import pytest

from citator.model import Document
from citator.parsing import cite
from citator.parsing.references import parse_reference
from citator.systems import recognise
from citator.text.names import parse_names


@pytest.mark.parametrize(
    ("entry", "authors", "expected"),
    [
        (
            "de Weir, Jan. Barges and Towns. Wageningen: A.A.G. Bijdragen, 1978.",
            ["Jan de Weir"],
            {"title": "Barges and Towns", "publisher-place": "Wageningen", "publisher": "A.A.G. Bijdragen", "type": "book"},
        ),
        (
            "Ortega y Gasset, José. La rebelión de las masas. Madrid: Revista de Occidente, 1930.",
            ["José Ortega y Gasset"],
            {"title": "La rebelión de las masas"},
        ),
        (
            "[3] Иванов А. П., Петрова Н. В. Маяки Балтики // История и современность. 2010. Т. 5, № 2. С. 12–19.",
            ["А. П. Иванов", "Н. В. Петрова"],
            {"title": "Маяки Балтики", "container-title": "История и современность", "volume": "5", "issue": "2", "page": "12–19"},
        ),
        (
            "Alder, Jane. 2010. Rivers at Work. Translated by Peter Stone. New York: Norton.",
            ["Jane Alder"],
            {"publisher-place": "New York", "publisher": "Norton"},
        ),
        (
            "Chen, E. (2010, December 4). River towns brace for floods. The Straits Times, B2.",
            ["E. Chen"],
            {"container-title": "The Straits Times", "page": "B2", "volume": "", "type": "article-newspaper"},
        ),
        (
            "2. Murray PR, Weir KS. Water microbiology. 4th ed. St. Louis: Mosby; 2002.",
            ["PR Murray", "KS Weir"],
            {"publisher-place": "St. Louis", "publisher": "Mosby"},
        ),
        ("Stone, P. (2008a). Hydraulics. McGraw-Hill.", ["P. Stone"], {"title": "Hydraulics", "collection-title": ""}),
    ],
)
def test_each_field_of_an_entry_is_its_own(entry: str, authors: list[str], expected: dict[str, str]) -> None:
    found = parse_reference(entry, recognise).record
    light = {**found.light(), "type": found.type}
    assert [str(name) for name in found.names("author")] == authors
    assert {name: light.get(name, "") for name in expected} == expected


def test_a_land_is_no_publisher() -> None:
    entry = '[14] M. Lee, "Tide models," in Proc. 5th Int. Conf. Ocean Eng., Oslo, Norway, 2009, pp. 1–6.'
    assert "publisher" not in parse_reference(entry, recognise).record.fields


def test_a_name_with_a_particle_is_turned_round_as_a_whole() -> None:
    assert [str(name) for name in parse_names("de Weir, Jan and Bob Hale")] == ["Jan de Weir", "Bob Hale"]
    assert [str(name) for name in parse_names("López, Ana y José García")] == ["Ana López", "José García"]


def test_a_newspaper_that_reports_is_no_person() -> None:
    text = "The New York Times reported on 3 March 2015 that the canal had reopened."
    found = cite(Document("d.txt", "text/plain", "0", text), recognise).citations
    assert [str(name) for one in found for name in one.record.names("author")] in ([], ["New York Times"])
