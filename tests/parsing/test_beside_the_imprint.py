"""Books whose edition, volumes, editors and first years stand where each land has them, and titles that go on behind a full stop."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
WEBER = [{"family": "Weber", "given": "Hans"}]
ROS = [{"family": "Ros", "given": "Ana"}]
BOOKS: list[tuple[str, dict[str, Any]]] = [
    (
        "Hans Weber, Die Fähren, hrsg. v. Anna Bach, 5. Aufl., Tübingen: Kaiverlag 1972 (zuerst 1922), S. 28.",
        {
            "author": WEBER, "title": "Die Fähren", "editor": [{"family": "Bach", "given": "Anna"}], "edition": "5",
            "publisher-place": "Tübingen", "publisher": "Kaiverlag", "issued": "1972", "locator": "S. 28",
        },
    ),
    (
        "Hans Weber/Anna Bach, Recht der Fähren, 3. Aufl. 1995, S. 67.",
        {
            "author": [*WEBER, {"family": "Bach", "given": "Anna"}], "title": "Recht der Fähren", "edition": "3", "issued": "1995",
            "locator": "S. 67",
        },
    ),
    (
        "Ana Ros, La costa, 17.ª ed., Faro, Madrid, 2015, p. 212.",
        {
            "author": ROS, "title": "La costa", "edition": "17", "publisher": "Faro", "publisher-place": "Madrid", "issued": "2015",
            "locator": "p. 212",
        },
    ),
    (
        "Ana Ros, La costa, Madrid, Faro, 1963, 2 vols., t. II, p. 9.",
        {
            "author": ROS, "title": "La costa", "publisher-place": "Madrid", "publisher": "Faro", "issued": "1963", "volume": "II",
            "number-of-volumes": "2", "locator": "p. 9",
        },
    ),
    (
        "Ana Ros, La costa, 2ᵉ éd., Paris, Armand Quai, 1966 [1ʳᵉ éd. 1949], p. 94, n. 2.",
        {
            "author": ROS, "title": "La costa", "edition": "2", "publisher-place": "Paris", "publisher": "Armand Quai", "issued": "1966",
            "locator": "p. 94, n. 2",
        },
    ),
    (
        "Ann Brook, Lamps and Locks, expanded ed. (Leeds: Weir Press, 1997), 14.",
        {
            "author": BROOK, "title": "Lamps and Locks", "edition": "expanded ed.", "publisher-place": "Leeds", "publisher": "Weir Press",
            "issued": "1997", "locator": "14",
        },
    ),
    (
        "Лебедев П. А. Сочинения: В 9 т. М.: Причал, 1987. Т. 1. С. 66.",
        {
            "author": [{"family": "Лебедев", "given": "П. А."}], "title": "Сочинения", "publisher-place": "М.", "publisher": "Причал",
            "issued": "1987", "volume": "1", "number-of-volumes": "9", "locator": "С. 66",
        },
    ),
    (
        "Ana Ros, La costa del norte. Análisis de un paisaje, Barcelona, Faro, 1975, pp. 55-60.",
        {
            "author": ROS, "title": "La costa del norte. Análisis de un paisaje", "publisher-place": "Barcelona", "publisher": "Faro",
            "issued": "1975", "locator": "pp. 55-60",
        },
    ),
    (
        "Ana Ros, Le rivage. L’Occident et la mer (1750-1840), Paris, Quai, coll. « Ports », 1988, p. 200 sq.",
        {
            "author": ROS, "title": "Le rivage. L’Occident et la mer (1750-1840)", "publisher-place": "Paris", "publisher": "Quai",
            "collection-title": "Ports", "issued": "1988", "locator": "p. 200 sq",
        },
    ),
    (
        "Anna Bach, Die Musik des 19. Jahrhunderts (Wiesbaden: Kaiverlag, 1980), 24.",
        {
            "author": [{"family": "Bach", "given": "Anna"}], "title": "Die Musik des 19. Jahrhunderts", "publisher-place": "Wiesbaden",
            "publisher": "Kaiverlag", "issued": "1980", "locator": "24",
        },
    ),
]  # fmt: skip


def read(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_a_book_with_all_that_stands_beside_its_imprint(note: str, fields: dict[str, Any]) -> None:
    one = read(note)
    assert (one.type, one.record.light()) == ("book", fields)


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_places_are_those_of_the_note(note: str, fields: dict[str, Any]) -> None:
    for name, field in read(note).record.fields.items():
        assert field.start is not None
        words = note[field.start : field.end]
        assert not isinstance(field.value, str) or words.strip(" ,.“”«»") == field.value.strip(" ,."), name


def test_what_was_made_by_somebody_in_a_book_is_read_there() -> None:
    one = read("Anna Bach, Der Hafen, in: dies., Städte am Wasser. Zur Lage der Häfen, Frankfurt a. M. 1979, S. 349–375, hier S. 355.")
    assert (one.type, one.record.light()) == (
        "chapter",
        {
            "author": [{"family": "Bach", "given": "Anna"}], "title": "Der Hafen",
            "container-title": "Städte am Wasser. Zur Lage der Häfen", "publisher-place": "Frankfurt a. M.", "issued": "1979",
            "page": "349–375", "locator": "S. 355",
        },
    )  # fmt: skip


def test_volume_behind_the_year_of_a_collection() -> None:
    one = read("Ana Ros, « La côte », in Louis Petit (dir.), Faire des ports, Paris, Quai, 1974, t. III, p. 76-94.")
    fields = one.record.light()
    assert one.type == "chapter"
    assert [fields[name] for name in ("container-title", "publisher-place", "publisher", "issued", "volume", "page")] == [
        "Faire des ports", "Paris", "Quai", "1974", "III", "76-94",
    ]  # fmt: skip


def test_a_journal_whose_name_has_a_full_stop() -> None:
    one = read("Ana Ros, « Le rivage », Annales. Ports, Sociétés, Rivages, 48ᵉ année, n° 4, 1993, p. 885-903, ici p. 890.")
    fields = one.record.light()
    assert one.type == "article-journal"
    assert [fields[name] for name in ("container-title", "volume", "issue", "issued", "page")] == [
        "Annales. Ports, Sociétés, Rivages", "48", "4", "1993", "885-903",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "publisher", "place"),
    [
        ("Hale, A., Lamps of the North, Weir Press, Baltimore, MD, pp. 267-285. 1968", "Weir Press", "Baltimore, MD"),
        ("Ann Hale, Lamps of the North, Cambridge, MA, 1968, p. 12.", "", "Cambridge, MA"),
    ],
)
def test_the_code_of_a_state_is_no_publisher(note: str, publisher: str, place: str) -> None:
    record = read(note).record
    assert (record.text("title"), record.text("publisher"), record.text("publisher-place")) == ("Lamps of the North", publisher, place)
