"""Reviews, titles in marks before their journal, letters of offices, and symbols of what experts wrote whom a resolution made."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.systems import recognise

JOURNALS = [
    ("„Das Licht am Kai“, in: Zeitschrift für Hafenkunde 4 (1999), S. 12–30.", "Zeitschrift für Hafenkunde", "4", "12–30"),
    ("Jo Weir’s review of Ann Brook, Lamps and Ferries, in Harbour Studies 12 (2004), pp. 33–35.", "Harbour Studies", "12", "33–35"),
    ("Review of The Salt Road, by Ann Brook, Journal of Ports 3 (1999): 44–46.", "Journal of Ports", "3", "44–46"),
]


@pytest.mark.parametrize(("note", "journal", "volume", "pages"), JOURNALS)
def test_what_stands_in_a_journal(note: str, journal: str, volume: str, pages: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.type == "article-journal"
    assert [one.record.text(name) for name in ("container-title", "volume", "page")] == [journal, volume, pages]


def test_what_an_office_wrote_to_another_is_a_letter() -> None:
    [one] = parse_note("Bundesamt für Leuchtfeuer an das Ministerium für Verkehr, 3.5.1956, BArch B 108/1234.", recognise)
    assert one.record.type == "letter"
    assert [str(name) for name in one.record.names("author")] == ["Bundesamt für Leuchtfeuer"]
    assert [str(name) for name in one.record.names("recipient")] == ["Ministerium für Verkehr"]
    assert (str(one.record.date()), one.record.text("archive")) == ("1956-05-03", "BArch B 108/1234")


@pytest.mark.parametrize(
    "note",
    [
        "Letter dated 3 May 2015 from the Panel established pursuant to resolution 1591 (2005) addressed to the President, S/2015/407.",
        "Report of the Panel of Experts established pursuant to resolution 1591 (2005), S/2015/407, para. 3.",
    ],
)
def test_a_symbol_is_that_of_what_the_experts_wrote(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.text("number") == "S/2015/407"
    assert "1591 (2005)" in one.record.text("title")


def test_a_resolution_beside_another_document_is_cited() -> None:
    found = parse_note("Security Council resolution 1591 (2005), S/2015/407.", recognise)
    assert len(found) == 2
