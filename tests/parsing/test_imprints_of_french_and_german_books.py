"""Books of France and Germany: numbers behind a page, series with a semicolon, what a book is, volumes in parts, two editors."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

BOOKS: list[tuple[str, dict[str, Any]]] = [
    (
        "A. Brook, J. Weir, Droit des ports et des quais, 4e éd., Paris, Dalloz, 2019, p. 345, n° 412.",
        {"title": "Droit des ports et des quais", "issued": "2019", "publisher": "Dalloz", "locator": "p. 345, n° 412"},
    ),
    ("A. Brook, Droit des ports, Dalloz, 2019, p. 345, n° 412.", {"title": "Droit des ports", "locator": "p. 345, n° 412"}),
    ("A. Brook, Droit des ports, LGDJ, 5e éd., 2017, n° 412, p. 345.", {"publisher": "LGDJ", "locator": "n° 412, p. 345"}),
    (
        "A. Brook, Droit des ports et des quais voisins, Dalloz, 2019, nos 412 et 413.",
        {"locator": "nos 412 et 413", "publisher": "Dalloz", "title": "Droit des ports et des quais voisins"},
    ),
    (
        "Weber, Karl: Die Häfen der Zukunft. 2., überarb. Aufl. Berlin: de Gruyter, 2012 (Hafenpraxis; 41).",
        {
            "title": "Die Häfen der Zukunft", "edition": "2", "publisher": "de Gruyter", "publisher-place": "Berlin", "issued": "2012",
            "collection-title": "Hafenpraxis", "collection-number": "41",
        },
    ),
    (
        "Weber, Karl: Die Häfen der Zukunft. 3. Aufl. München : Saur, 2012. (Hafenpraxis ; Bd. 41)",
        {"collection-title": "Hafenpraxis", "collection-number": "41", "publisher": "Saur"},
    ),
    (
        "Weber/Bach, Hafengesetz für die Bundesrepublik Deutschland, Kommentar, 17. Aufl. 2022, Art. 5 Rn. 3.",
        {"publisher-place": None, "edition": "17", "issued": "2022", "title": "Hafengesetz für die Bundesrepublik Deutschland, Kommentar"},
    ),
    ("Weber, Das Recht der Häfen, Bd. III/1, 1988, S. 1200.", {"volume": "III/1", "title": "Das Recht der Häfen", "issued": "1988"}),
    ("Weber, Das Recht der Häfen, Band III/1, München 1988, S. 1200.", {"volume": "III/1", "publisher-place": "München"}),
    (
        "Ann Brook and Jo Weir, Harbour Law, 9th ed., vol. 1 (London, Longman, 1992), p. 12.",
        {"volume": "1", "edition": "9th", "title": "Harbour Law"},
    ),
    (
        "Huber, Die Freiheit, in: Weber/Bach (Hrsg.), Handbuch der Häfen, 2010, S. 45.",
        {"editor": [{"family": "Weber"}, {"family": "Bach"}], "container-title": "Handbuch der Häfen", "issued": "2010"},
    ),
    (
        "Huber, Die Freiheit, in: Weber/Bach/Klein (Hrsg.), Handbuch der Häfen, 3. Aufl. 2010, S. 45.",
        {
            "editor": [{"family": "Weber"}, {"family": "Bach"}, {"family": "Klein"}], "container-title": "Handbuch der Häfen",
            "edition": "3", "issued": "2010", "publisher-place": None,
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_the_imprint_is_no_part_of_the_title(note: str, fields: dict[str, Any]) -> None:
    [found] = parse_note(note, recognise)
    light = found.record.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("A. Brook, « Le quai », Revue des ports, 2019, n° 412, p. 345.", {"issue": "412", "locator": "p. 345"}),
        ("Ann Brook, Les lampes du nord, Paris, Seuil, 2019, p. 345.", {"locator": "p. 345", "publisher": "Seuil"}),
        ("Klein, Anna: Der Rhein. Fluss und Raum. Köln: Böhlau, 2011 (= Schriften zum Rhein, Bd. 3).", {"collection-number": "3"}),
        ("Weber, Das Recht der Häfen, Bd. II, 1980, S. 4.", {"volume": "II"}),
        ("Ann Brook, Hafen und Meer, Weimar 2012, S. 4.", {"publisher-place": "Weimar"}),
        ("Ann Brook, The Manual, London 2012, p. 4.", {"title": "The Manual", "publisher-place": "London"}),
        ("Huber, Die Freiheit, in: Weber (Hrsg.), Die Häfen 1848, Berlin 2010, S. 45.", {"container-title": "Die Häfen 1848"}),
        ("Huber, Die Freiheit, in: Hans Weber/Karl Bach (Hrsg.), Die Häfen, Berlin 2010, S. 45.", {"container-title": "Die Häfen"}),
    ],
)
def test_what_was_read_before_stays(note: str, fields: dict[str, Any]) -> None:
    [found] = parse_note(note, recognise)
    light = found.record.light()
    assert {name: light.get(name) for name in fields} == fields


@pytest.mark.parametrize("note", ["Voir, en 2019, nos 4 bateaux perdus.", "Nos amis en 2019, nos 12 ports."])
def test_our_boats_are_no_numbers(note: str) -> None:
    assert not parse_note(note, recognise)
