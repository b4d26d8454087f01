"""Newspapers behind "in" and a day, press releases, and pages of the site of a body."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

WEBER = [{"family": "Weber", "given": "Hans"}]
ROSSI = [{"family": "Rossi", "given": "Anna"}]


def body(name: str) -> list[dict[str, str]]:
    return [{"literal": name}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


IN_PAPERS: list[tuple[str, dict[str, Any]]] = [
    ("„Neue Fähre“, in: Lübecker Abendblatt, 12. Juli 1974, S. 3.", {"title": "Neue Fähre", "container-title": "Lübecker Abendblatt"}),
    ("Hans Weber, Die Fähre, in: Hafenfreund, 12.7.1974.", {"author": WEBER, "title": "Die Fähre", "container-title": "Hafenfreund"}),
    ("Neue Fähre in Dienst, in: Hafenfreund, 12. Juli 1974, S. 3.", {"title": "Neue Fähre in Dienst", "container-title": "Hafenfreund"}),
    (
        "Anna Rossi, Il nuovo faro, in «Corriere del Porto», 12 luglio 1974, p. 3.",
        {"author": ROSSI, "title": "Il nuovo faro", "container-title": "Corriere del Porto"},
    ),
    (
        "Anna Rossi, Il nuovo faro, «La Stampa», 12 luglio 1974.",
        {"author": ROSSI, "title": "Il nuovo faro", "container-title": "La Stampa"},
    ),
    ("Port Ellis Intelligencer, July 12, 1974, p. 3.", {"container-title": "Port Ellis Intelligencer"}),
    ("Lübecker Hafenbote, Nr. 12, 12. Juli 1974, S. 3.", {"container-title": "Lübecker Hafenbote"}),
    (
        "Anna Rossi, ‘Ferries Cut’ The Courier (Port Ellis, 12 July 1974) 3.",
        {"author": ROSSI, "title": "Ferries Cut", "container-title": "The Courier", "publisher-place": "Port Ellis"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), IN_PAPERS)
def test_what_stands_behind_in_with_a_day_is_a_newspaper(note: str, fields: dict[str, Any]) -> None:
    kind, found = read(note)
    assert (kind, {name: value for name, value in found.items() if name != "page"}) == (
        "article-newspaper", {**fields, "issued": "1974-07-12"},
    )  # fmt: skip


@pytest.mark.parametrize(
    "note",
    [
        "Hans Weber, Die Fähre, in: Anna Bach (Hrsg.), Häfen, Köln 1974, S. 3–9.",
        "Hans Weber, Die Fähre, in: Tagung der Hafenärzte, 12. Juli 1974.",
        "Gesetz über die Fähren, in: Bundesgesetzblatt, 12. Juli 1974.",
        "Hans Weber, Rede über die Fähren in Berlin, 12. Juli 1974.",
        "Hans Weber, Die Fähre, in: Zeitschrift für Hafenkunde 12 (1974), S. 3–9.",
    ],
)
def test_books_laws_and_places_behind_in_are_no_newspapers(note: str) -> None:
    assert read(note)[0] != "article-newspaper"


PAGES = [
    ("The Lamp Foundation, www.lamps.example.org.", "webpage", {"author": body("The Lamp Foundation")}),
    ("Harbour Museum, Visitors’ Page, museum.example.org/visit.", "webpage", {"title": "Visitors’ Page"}),
    ("Coast Institute, “About us,” https://example.org/about (accessed May 3, 2019).", "webpage", {"title": "About us"}),
    ("Coast Institute (n.d.), “Lamps and Lights”, https://example.org/l.", "webpage", {"author": body("Coast Institute")}),
    ("“History of the Lamp,” updated June 18, 2003 (online at www.example.org/lamp.htm).", "webpage", {"issued": "2003-06-18"}),
    ("Ida Roy, « Les feux », 3 mai 2012 (mis à jour le 15 juin 2019), https://example.org/i.", "webpage", {"issued": "2012-05-03"}),
    ("Coast Institute, Annual Report of Lights, https://example.org/lights.", "report", {"title": "Annual Report of Lights"}),
    ("Coast Institute, Lamps of the Coast, https://example.org/lamps.pdf.", "report", {"title": "Lamps of the Coast"}),
    ("Coast Institute, Lamps and Their Keepers on the Outer Coast, https://example.org/l.", "report", {}),
    ("Coast Institute, Lamps of the Coast, 2019, https://example.org/lamps.", "report", {"issued": "2019"}),
    (
        "“Port Closed,” Coast Institute news release, May 3, 2018, https://example.org/n.", "report",
        {"author": body("Coast Institute"), "genre": "news release", "title": "Port Closed"},
    ),
    (
        "Coast Institute press release, “Port Closed,” May 3, 2018.", "report",
        {"author": body("Coast Institute"), "genre": "press release", "title": "Port Closed"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), PAGES)
def test_pages_of_a_site_and_what_a_body_has_published(note: str, kind: str, fields: dict[str, Any]) -> None:
    found = read(note)
    assert (found[0], {name: found[1].get(name) for name in fields}) == (kind, fields)
