"""Entries of bibliographies between full stops: two family names, initials without points, a full stop behind the mark of a title."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(
    ("note", "kind", "family", "given", "title", "publisher"),
    [
        ("García Solano, Ana. Los faros del norte. Bilbao: Muelle Viejo, 1998.", "book", "García Solano", "Ana", "Los faros del norte",
         "Muelle Viejo"),
        ("Brook Weir, Óscar. Ríos. Iowa: Quay Hunt, 2015.", "book", "Brook Weir", "Óscar", "Ríos", "Quay Hunt"),
        ("Peña Luz, Ana M. El agua y la piedra. Santiago de Chile: Orilla, 1971.", "book", "Peña Luz", "Ana M.", "El agua y la piedra",
         "Orilla"),
        ("Vidal Mar, Jo Inés. Mapas de los ríos. Tesis de maestría, Universidad del Puerto, 2013.", "thesis", "Vidal Mar", "Jo Inés",
         "Mapas de los ríos", "Universidad del Puerto"),
        ("Vidal Mar, Jo. ¿Quién guarda los faros? Tesis doctoral, Universidad del Puerto, 2009.", "thesis", "Vidal Mar", "Jo",
         "¿Quién guarda los faros?", "Universidad del Puerto"),
        ("Tarn DJ. Lamps and Rivers: A History of the Northern Quays. QuayCollins, 2008.", "book", "Tarn", "DJ",
         "Lamps and Rivers: A History of the Northern Quays", "QuayCollins"),
        ("Hale A. Rivers at Night. Leeds: Weir Press, 1987.", "book", "Hale", "A", "Rivers at Night", "Weir Press"),
    ],
)  # fmt: skip
def test_books_and_theses_are_one_citation(note: str, kind: str, family: str, given: str, title: str, publisher: str) -> None:
    found = one(note)
    [name] = found.record.names("author")
    assert (found.type, name.family, name.given) == (kind, family, given)
    assert (found.record.text("title"), found.record.text("publisher")) == (title, publisher)
    assert found.raw == note.rstrip(".")


def test_several_with_initials() -> None:
    found = one("Brook AL, Weir J. Lamps at Sea. Quay Press, 1998.")
    assert [(name.family, name.given) for name in found.record.names("author")] == [("Brook", "AL"), ("Weir", "J")]


@pytest.mark.parametrize("note", [
    'Brook, Saif, and Peter D. Weir. "On Lamps and Rivers". Harbour Studies 29 (2013): 436-465.',
    "Brook, Ann, and Peter D. Weir. “On Lamps and Rivers”. Harbour Studies 29 (2013): 436-465.",
    "Brook, Ann, and P. D. Weir. “On Lamps and Rivers.” Harbour Studies 29 (2013): 436-465.",
])  # fmt: skip
def test_an_initial_before_the_last_family_ends_no_names(note: str) -> None:
    found = one(note)
    assert [name.family for name in found.record.names("author")] == ["Brook", "Weir"]
    assert (found.record.text("title"), found.record.text("container-title")) == ("On Lamps and Rivers", "Harbour Studies")


@pytest.mark.parametrize(
    ("note", "family", "title"),
    [
        ("Klaus Weir, Die Flüsse Europas. Eine Geschichte, München 1994, S. 12.", "Weir", "Die Flüsse Europas. Eine Geschichte"),
        ("Klaus Weir, Brücken. Ein Atlas. München: Quay Verlag, 1994.", "Weir", "Brücken. Ein Atlas"),
    ],
)
def test_a_name_with_a_title_and_its_subtitle_is_no_double_family(note: str, family: str, title: str) -> None:
    found = one(note)
    assert [name.family for name in found.record.names("author")] == [family]
    assert found.record.text("title") == title


def test_bodies_before_a_place_are_no_initials() -> None:
    assert all(not found.record.names("author") or found.record.names("author")[0].given != "UK"
               for found in parse_note("Harbour Board UK. Lamps at Sea. London, 2008.", recognise))  # fmt: skip
