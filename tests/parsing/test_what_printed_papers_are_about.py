"""Printed papers about a section or a court, and decisions beside which one stands."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("Entwurf eines Gesetzes zur Änderung des § 12 HafG, BT-Drs. 18/1234.", "", "Entwurf eines Gesetzes zur Änderung des § 12 HafG"),
        ("Gesetzentwurf zur Entlastung des BGH, BT-Drs. 18/1234.", "", "Gesetzentwurf zur Entlastung des BGH"),
        ("Stellungnahme des BVerwG zum Hafenrecht, BT-Drs. 18/1234, S. 3.", "", "Stellungnahme des BVerwG zum Hafenrecht"),
        ("Große Anfrage, Urteile gegen Lotsen, BT-Drs. 18/1234.", "", "Große Anfrage, Urteile gegen Lotsen"),
        ("Bundesregierung, Entwurf eines Gesetzes zum § 12 HafenG, BT-Drs. 18/1234.", "Bundesregierung",
         "Entwurf eines Gesetzes zum § 12 HafenG"),
    ],
)  # fmt: skip
def test_what_a_bill_is_about_is_not_what_is_cited(note: str, author: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), one.record.text("number")) == ("report", title, "18/1234")
    assert "; ".join(map(str, one.record.names("author"))) == author


@pytest.mark.parametrize("number", ["Az. I ZR 12/15", "V ZR 123/09"])
def test_a_printed_paper_is_no_name_of_a_decision(number: str) -> None:
    [one] = parse_note(f"BGH, Urteil vom 3. Mai 2016, {number}, BT-Drs. 18/1234.", recognise)
    assert (one.type, one.record.text("title"), one.record.text("number")) == ("case", "", number.removeprefix("Az. "))
