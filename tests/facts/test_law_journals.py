"""Which journals are of law, as their names say, and which only sound so."""

from __future__ import annotations

import pytest

from citator.facts.law_journals import is_of_law


@pytest.mark.parametrize(
    "name",
    [
        "Publications of Utrecht",
        "Utrechts Archief",
        "Dordrecht Studies",
        "Papers of Papendrecht",
        "Albrecht Papers in Physics",
        "The Brecht Yearbook",
        "Brechts Hefte",
        "Lambrecht Letters",
        "Herbrecht Letters",
        "Ruprecht-Karls-Hefte",
        "Lamprechts Blätter",
    ],
)
def test_a_town_or_a_person_is_no_law(name: str) -> None:
    assert not is_of_law(name)


@pytest.mark.parametrize(
    "name",
    [
        "Archiv des Völkerrechts",
        "Zeitschrift für Umweltrecht",
        "Privatrecht und Hafen",
        "Stadtrecht",
        "Zeitschrift für Erbrecht",
        "Europäische Grundrechte-Zeitschrift",
        "Pfandrecht",
        "Landrechte",
        "Jugendrecht",
        "Utrecht Journal of Wettbewerbsrecht",
        "Recht der Häfen",
        "Rechtswissenschaft",
        "Dordrecht Law Studies",
    ],
)
def test_compounds_of_the_word_are_law(name: str) -> None:
    assert is_of_law(name)
