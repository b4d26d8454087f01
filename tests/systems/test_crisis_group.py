"""International Crisis Group: a number counts with its region and where the Group is named."""

from __future__ import annotations

import pytest

from citator.model import Identifier
from citator.systems.crisis_group import find, url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Crisis Group Asia Report N°84; ibid.; Crisis Group Asia Briefing N°37", ["Asia Report N°84", "Asia Briefing N°37"]),
        ("International Crisis Group, Rivers,\nEurope Report N°\n187", ["Europe Report N°187"]),
        ("Rivers, Middle East & North Africa Report N°12 (International Crisis Group)", ["Middle East and North Africa Report N°12"]),
        ("The Lighthouse Trust, Europe Report No. 187", []),
        ("Crisis Group, Report No. 187, Europe", []),
        ("Crisis Group Asia Report N°84.5", []),
        ("Crisis Group Asia Reports N°84 and N°85", ["Asia Report N°84", "Asia Report N°85"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == found


@pytest.mark.parametrize(
    ("address", "equivalents"),
    [
        ("https://www.crisisgroup.org/europe-central-asia/caucasus/x/187-rivers-at-risk", ("Europe Report N°187",)),
        ("https://www.crisisgroup.org/asia/south-asia/x/b37-rivers-at-risk", ("Asia Briefing N°37",)),
        ("https://www.crisisgroup.org/europe-central-asia/balkans/x/155-rivers-at-risk", ()),
        ("https://www.crisisgroup.org/africa/horn-africa/x/rivers-at-risk", ()),
    ],
)
def test_the_number_in_an_address_is_an_equivalent(address: str, equivalents: tuple[str, ...]) -> None:
    (match,) = find(address)
    assert match.identifier
    assert match.identifier.equivalents == equivalents
    assert url(match.identifier) == address


def test_a_number_leads_to_no_address() -> None:
    assert url(Identifier("crisis_group", "Latin America/Caribbean Briefing N°25")) is None
