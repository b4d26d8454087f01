"""German references that part title, edition, "In:" and place by full stops, as the humanities print them."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

WEBER = {"family": "Weber", "given": "Hans"}
BACH = {"family": "Bach", "given": "Anna"}

WHOLE: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Vgl. Hans Weber: Das Licht am Kai. Studien zur Geschichte der Lampen. 2., überarb. Aufl. Hamburg: Hafenverlag 1987, S. 12.",
        "book",
        {"author": [WEBER], "title": "Das Licht am Kai. Studien zur Geschichte der Lampen", "edition": "2", "issued": "1987"},
    ),
    (
        "Hans Weber: Leuchtende Algen. In: Anna Bach (Hg.): Handbuch der Gezeiten. Bd. 2. Leipzig 1911, S. 77–98.",
        "chapter",
        {"author": [WEBER], "title": "Leuchtende Algen", "editor": [BACH], "container-title": "Handbuch der Gezeiten", "volume": "2"}
        | {"publisher-place": "Leipzig", "issued": "1911"},
    ),
    (
        "Hans Weber: Leuchtende Algen. In: Zeitschrift für Gezeiten 12 (1911), S. 77–98.",
        "article-journal",
        {"author": [WEBER], "title": "Leuchtende Algen", "container-title": "Zeitschrift für Gezeiten", "volume": "12", "page": "77–98"},
    ),
    (
        "Anna Bach: „Die Lampe. Zu einem Motiv“, in: Zeitschrift für Gezeiten 14 (1992), H. 3, S. 201–223, hier S. 210.",
        "article-journal",
        {"author": [BACH], "title": "Die Lampe. Zu einem Motiv", "issue": "3", "page": "201–223"},
    ),
    (
        "Anna Bach: Der Wanderer. In: Dies.: Nachtstücke. Berlin 1998, S. 9.",
        "chapter",
        {"author": [BACH], "title": "Der Wanderer", "container-title": "Nachtstücke", "publisher-place": "Berlin", "issued": "1998"},
    ),
    (
        "Anna Bach, Licht und Schleuse. Diss. phil. Bremen 2014, S. 88ff.",
        "thesis",
        {"author": [BACH], "title": "Licht und Schleuse", "issued": "2014"},
    ),
    (
        "So noch Hans Weber, Art. „Laterne“, in: Lexikon der Häfen, hg. von Anna Bach, Bd. 5, Stuttgart 2001, Sp. 1120–1124.",
        "entry-encyclopedia",
        {"author": [WEBER], "title": "Laterne", "container-title": "Lexikon der Häfen", "editor": [BACH], "volume": "5"},
    ),
]


@pytest.mark.parametrize(("note", "kind", "fields"), WHOLE)
def test_full_stops_inside_a_reference_end_no_citation(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    read = one.record.light()
    assert (one.type, {name: read.get(name) for name in fields}) == (kind, fields)


def test_pages_may_have_the_following_ones_without_a_blank() -> None:
    [one] = parse_note("Anna Bach, Licht und Schleuse, Köln 1999, S. 88ff.", recognise)
    assert one.pinpoint == "S. 88ff"


def test_town_and_year_behind_ders_are_not_in_the_title() -> None:
    _, one = parse_note("Anna Bach, Tagstücke, Berlin 1997, S. 4; dies., Nachtstücke, Berlin 1998, S. 9.", recognise)
    assert one.record.light() == {
        "author": [BACH], "title": "Nachtstücke", "publisher-place": "Berlin", "issued": "1998", "locator": "S. 9"
    }  # fmt: skip


def test_a_sentence_that_begins_with_in_is_still_another_one() -> None:
    found = parse_note(
        "Anna Bach, Der Hafen, Köln 1999, S. 4. In Bremen sah man es anders, vgl. Hans Weber, Die Fähren, Bremen 2001.", recognise
    )
    assert [one.record.text("title") for one in resolve_chains(found)] == ["Der Hafen", "Die Fähren"]
