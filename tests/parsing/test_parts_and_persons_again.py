"""Subtitles before two towns and before a publisher, persons by their initials, parts of Russian works, papers, reprints, roles."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

ROS = [{"family": "Ros", "given": "Ana"}]
BACH = [{"family": "Bach", "given": "Anna"}]

WORKS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ana Ros, Genèse d’un port. Le Havre au large, Paris-La Haye, Mouton, 1975, t. 1, p. 55.",
        "book",
        {
            "author": ROS, "title": "Genèse d’un port. Le Havre au large", "publisher-place": "Paris-La Haye", "publisher": "Mouton",
            "issued": "1975", "volume": "1", "locator": "p. 55",
        },
    ),
    (
        "Anna Bach, Soziale Häfen. Grundriß einer Theorie, Frankfurt am Main: Suhrkamp 1984, S. 30.",
        "book",
        {
            "author": BACH, "title": "Soziale Häfen. Grundriß einer Theorie", "publisher-place": "Frankfurt am Main",
            "publisher": "Suhrkamp", "issued": "1984", "locator": "S. 30",
        },
    ),
    (
        "Anna Bach, Theorie der Ufer, 2 Bde., Frankfurt/M.: Suhrkamp 1981, hier Bd. 2, S. 229.",
        "book",
        {
            "author": BACH, "title": "Theorie der Ufer", "number-of-volumes": "2", "publisher-place": "Frankfurt/M.",
            "publisher": "Suhrkamp", "issued": "1981", "volume": "2", "locator": "S. 229",
        },
    ),
    (
        "Anna Bach (Hg.), Häfen der Welt, Frankfurt a. M. 1998.",
        "book",
        {"editor": BACH, "title": "Häfen der Welt", "publisher-place": "Frankfurt a. M.", "issued": "1998"},
    ),
    (
        "Ana Ros, La costa, Madrid, Faro, 1999, págs. 45 y ss.",
        "book",
        {
            "author": ROS, "title": "La costa", "publisher-place": "Madrid", "publisher": "Faro", "issued": "1999",
            "locator": "págs. 45 y ss",
        },
    ),
    (
        "Gaceta de Madrid, núm. 123, 3 de mayo de 1848, p. 2.",
        "article-newspaper",
        {"container-title": "Gaceta de Madrid", "issued": "1848-05-03", "page": "2"},
    ),
    (
        "Bundesarchiv (BArch), R 58/1094, Bl. 12–15: Bericht der Hafenstelle vom 4.6.1936.",
        "document",
        {
            "archive": "Bundesarchiv", "archive_location": "R 58/1094", "locator": "Bl. 12–15", "title": "Bericht der Hafenstelle",
            "issued": "1936-06-04",
        },
    ),
    (
        "Центральный архив речного флота (далее — ЦАРФ). Ф. 1000. Оп. 2. Д. 34. Л. 5.",
        "document",
        {"archive": "Центральный архив речного флота (далее — ЦАРФ). Ф. 1000. Оп. 2. Д. 34", "locator": "Л. 5"},
    ),
    (
        "Carlo Ros, The Quay and the Worms, trans. John and Anne Weir (Baltimore: Quay Press, 1980), 12.",
        "book",
        {
            "author": [{"family": "Ros", "given": "Carlo"}], "title": "The Quay and the Worms",
            "translator": [{"family": "John"}, {"family": "Weir", "given": "Anne"}], "publisher-place": "Baltimore",
            "publisher": "Quay Press", "issued": "1980", "locator": "12",
        },
    ),
    (
        "Ana Ros, dir., The Keepers (Burbank, CA: Quay Pictures, 1956), DVD.",
        "motion_picture",
        {
            "director": ROS, "title": "The Keepers", "publisher-place": "Burbank, CA", "publisher": "Quay Pictures", "issued": "1956",
            "genre": "DVD",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), WORKS)
def test_the_whole_record(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)


def leads_to(*notes: str) -> list[tuple[str | None, str | None, str | None]]:
    """Of the citations of the last note: what they stand for, their pinpoint, their volume."""
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [(one.short_form_of, one.pinpoint, one.record.text("volume") or None) for one in found if one.note == f"n{len(notes)}"]


BOOK = "Ana Ros et Louis Petit, La Révolution des ports, Paris, Hachette, 1965, p. 45."
RUSSIAN = "Бродель Ф. Реки и моря: в 3 ч. М.: Причал, 2002. Ч. 1. С. 45."


@pytest.mark.parametrize(
    ("before", "short", "target"),
    [
        (BOOK, "A. Ros, L. Petit, La Révolution, op. cit., p. 46.", ("n1-1", "p. 46", None)),
        (BOOK, "ROS, A., op. cit., p. 60.", ("n1-1", "p. 60", None)),
        (RUSSIAN, "Там же. Ч. 2. С. 12–13.", ("n1-1", "С. 12–13", "2")),
        (RUSSIAN, "Бродель Ф. Указ. соч. Ч. 3. С. 50.", ("n1-1", "С. 50", "3")),
    ],
)
def test_a_short_form_with_its_persons_and_part(before: str, short: str, target: tuple[str, str, str | None]) -> None:
    assert leads_to(before, short) == [target]


def test_another_work_of_the_same_in_russian() -> None:
    notes = [RUSSIAN, "Он же. Что такое море? М.: Причал, 1994. С. 33."]
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (found[1].record.text("title"), found[1].record.light()["author"]) == ("Что такое море", [{"family": "Бродель", "given": "Ф."}])


def test_where_an_article_was_printed_again_is_a_source_of_its_own() -> None:
    note = "Ana Ros, « L’atelier », Le Débat, n° 12, mai 1981, p. 45-60, repris dans Des lieux, Paris, Seuil, 1997, p. 12."
    first, second = parse_note(note, recognise)
    assert (first.record.light()["issued"], first.record.text("page")) == ("1981-05", "45-60")
    assert (second.signal, second.record.light()["issued"]) == ("repris dans", "1997")
