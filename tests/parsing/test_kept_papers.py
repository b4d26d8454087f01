"""Papers that an archive keeps: the house first or last, its number, the leaf, and who wrote what to whom."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
HALE = [{"family": "Hale"}]
GREY = [{"family": "Grey"}]


def body(name: str) -> list[dict[str, str]]:
    return [{"literal": name}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


KEPT: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Landesarchiv Lübeck, Abt. 301, Nr. 1174, Bl. 5.", "document",
        {"archive": "Landesarchiv Lübeck", "archive_location": "Abt. 301, Nr. 1174", "locator": "Bl. 5"},
    ),
    (
        "Stadtarchiv Lübeck, Best. 400, A 23, Hale an Grey, 3. Mai 1911.", "letter",
        {"archive": "Stadtarchiv Lübeck", "archive_location": "Best. 400, A 23", "author": HALE, "recipient": GREY, "issued": "1911-05-03"},
    ),
    (
        "AD Loiret, 7 S 214, rapport de l’ingénieur, 6 mai 1847.", "document",
        {"archive": "AD Loiret", "archive_location": "7 S 214", "title": "rapport de l’ingénieur", "issued": "1847-05-06"},
    ),
    (
        "Archivo General de Faros, Norte, 234, fol. 12r.", "document",
        {"archive": "Archivo General de Faros", "archive_location": "Norte, 234", "locator": "fol. 12r"},
    ),
    (
        "Brief des Hafenmeisters Ann Brook an den Senat, 3. Mai 1891, Staatsarchiv Lübeck, 372-1, Bl. 17.", "letter",
        {
            "author": BROOK, "recipient": body("Senat"), "issued": "1891-05-03", "archive": "Staatsarchiv Lübeck",
            "archive_location": "372-1", "locator": "Bl. 17",
        },
    ),
    ("РГА ВМФ. Ф. 404. Оп. 2. Д. 118. Л. 6.", "document", {"archive": "РГА ВМФ. Ф. 404. Оп. 2. Д. 118", "locator": "Л. 6"}),
    (
        "The National Archives, Kew, ADM 1/5123, Hale to Grey, 3 May 1811.", "letter",
        {"archive": "The National Archives, Kew, ADM 1/5123", "author": HALE, "recipient": GREY, "issued": "1811-05-03"},
    ),
    (
        "Ann Brook to Jo Grey, 9 Feb. 1871, box 4, folder 12, Grey Family Papers, Weir Library.", "letter",
        {
            "author": BROOK, "recipient": [{"family": "Grey", "given": "Jo"}], "issued": "1871-02-09",
            "archive": "box 4, folder 12, Grey Family Papers, Weir Library",
        },
    ),
    (
        "Ann Brook, internal memorandum, lamp file, Harbour Museum, Leeds, 1993.", "document",
        {"author": BROOK, "title": "internal memorandum", "issued": "1993", "archive": "lamp file, Harbour Museum, Leeds"},
    ),
    (
        "Ann Brook, note on a letter from Jo Weir, October 3, 1969. Weir Collection and Archive, Harbour Gallery.", "document",
        {
            "author": BROOK, "title": "note on a letter from Jo Weir", "issued": "1969-10-03",
            "archive": "Weir Collection and Archive, Harbour Gallery",
        },
    ),
    (
        "Minutes of the Harbour Board, 3 May 1911, Leeds City Archives.", "document",
        {"title": "Minutes of the Harbour Board", "issued": "1911-05-03", "archive": "Leeds City Archives"},
    ),
    (
        "Press conference of the Minister for Harbours, Leeds, 12 November 1994 (transcript, p. 6).", "speech",
        {"author": body("Minister for Harbours"), "issued": "1994-11-12", "locator": "p. 6"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), KEPT)
def test_papers_of_an_archive(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Ann Brook, Das Staatsarchiv Lübeck, Köln, Hafenverlag, 1998, S. 3.", "book"),
        ("Ann Brook, Notes on Lamps (Leeds: Weir Press, 1993).", "book"),
        ("Ann Brook, Diary of a Keeper, Leeds, Weir Press, 1993.", "book"),
    ],
)
def test_books_about_archives_and_diaries_are_books(note: str, kind: str) -> None:
    assert read(note)[0] == kind


def test_a_letter_is_cited_again_by_its_day_and_note() -> None:
    notes = (
        "Letter dated 3 May 1994 from the Permanent Representative of Ostria addressed to the Secretary-General (S/1994/531).",
        "See the letter of 3 May 1994, cited above in note 1.",
    )
    first, second = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (second.short_form_of, second.signal) == (first.id, "See")


def test_an_article_that_was_cited_is_cited_again() -> None:
    notes = ("C. Morel, « Les passeurs », Annales de la rivière, vol. 14, n° 3, 1992, p. 33-58.", "C. Morel, art. cité, p. 51.")
    first, second = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (second.short_form_of, second.pinpoint) == (first.id, "p. 51")
