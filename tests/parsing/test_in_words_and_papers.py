"""Short forms and works in the author's own words, letters in editions, theses called again, papers in archives with their day."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def resolved(*notes: str) -> list[list[Citation]]:
    """The citations of each note, with what short forms stand for."""
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


BROOK = "Ann Brook, Lamps and Locks (Leeds: Weir Press, 1979), 3."
HALE = "Jo Hale, “Notes on Ferries,” Harbour Studies 3 (1982): 141–59."


def test_a_short_form_with_the_number_of_its_note_in_a_sentence() -> None:
    note = (
        "That is not how Brook (n 1) 112–14 puts it, and the better view is that of Ana Ros, ‘The Quay in the Courts’ in Louis Petit and "
        "Jo Weir (eds), The Companion to Ports (OUP 2008) 276."
    )
    [_, [short, chapter]] = resolved(BROOK, note)
    assert (short.raw, short.short_form_of, short.pinpoint) == ("Brook (n 1) 112–14", "n1-1", "112–14")
    assert (chapter.type, chapter.record.text("title"), chapter.record.text("container-title")) == (
        "chapter", "The Quay in the Courts", "The Companion to Ports",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("note", "raws"),
    [
        ("See also Hale, “Notes,” 150, and Brook, 88.", ["Hale, “Notes,” 150", "Brook, 88"]),
        ("Cf. Brook, Lamps and Locks, 44, and Hale, “Notes,” 12-14.", ["Brook, Lamps and Locks, 44", "Hale, “Notes,” 12-14"]),
    ],
)
def test_two_shortened_citations_joined_by_and(note: str, raws: list[str]) -> None:
    [_, _, found] = resolved(BROOK, HALE, note)
    assert [one.raw for one in found] == raws
    assert {one.short_form_of for one in found} == {"n1-1", "n2-1"}


def test_a_sentence_in_small_letters_leads_to_a_name_and_to_a_newspaper() -> None:
    note = (
        "Le mot est connu ; on la lit chez Ros, Le rivage, op. cit., p. 212, et dans la presse du temps : "
        "« Les phares », Le Temps, 3 août 1867."
    )
    [_, found] = resolved("Ana Ros, Le rivage, Paris, Quai, 1988, p. 200.", note)
    assert [one.raw for one in found] == ["Ros, Le rivage, op. cit., p. 212", "« Les phares », Le Temps, 3 août 1867"]
    assert found[0].short_form_of == "n1-1"


def test_a_short_form_in_brackets_behind_a_russian_signal() -> None:
    [_, [short]] = resolved(
        "Лебедев П. А. Пристани Волги. М.: Причал, 1987. С. 47.", "Подробнее об этом писал Лебедев (см.: Лебедев П. А. Указ. соч. С. 55)."
    )
    assert (short.raw, short.short_form_of) == ("Лебедев П. А. Указ. соч. С. 55", "n1-1")


def test_who_affirmed_a_case_is_no_part_of_its_name() -> None:
    [[one, two]] = resolved("Brook v Weir [1932] AC 562 (HL) 580, affirmed in spirit by Hale & Co Ltd v Ros Ltd [1964] AC 465 (HL).")
    assert [one.record.text("title"), two.record.text("title")] == ["Brook v Weir", "Hale & Co Ltd v Ros Ltd"]


def test_a_thesis_called_again() -> None:
    full = "Ana Ros, Au service des phares, thèse de doctorat d’histoire, université Paris I, 1999, 2 vol., vol. 1, f° 88."
    [[thesis], [again]] = resolved(full, "A. Ros, thèse citée, f° 90.")
    fields = thesis.record.light()
    assert thesis.type == "thesis"
    assert [fields[name] for name in ("title", "publisher", "issued", "volume", "locator")] == [
        "Au service des phares", "université Paris I", "1999", "1", "f° 88",
    ]  # fmt: skip
    assert (again.short_form_of, again.pinpoint) == ("n1-1", "f° 90")


def test_a_letter_has_its_own_day_in_an_edition_and_is_called_by_what_it_is() -> None:
    full = "Letter from Ann Brook to Jo Weir (Aug. 13, 1813), in 13 The Writings of Ann Brook 326, 333 (Ana Ros ed., 1904)."
    [[letter], [again], [wrote, _]] = resolved(
        full,
        "Letter from Ann Brook to Jo Weir, supra note 1, at 335.",
        "Ann Brook to Jo Hale, 15 June 1858, in Letters of Ann Brook and Jo Hale, 1853–1896, ed. Ana Ros (Leeds: Quay, 1927), 1:81.",
    )
    fields = letter.record.light()
    assert [fields[name] for name in ("issued", "container-title", "volume", "page", "locator")] == [
        "1813-08-13", "The Writings of Ann Brook", "13", "326", "333",
    ]  # fmt: skip
    assert (again.short_form_of, again.pinpoint, again.type) == ("n1-1", "335", "letter")
    assert wrote.record.light()["issued"] == "1858-06-15"


PAPERS: list[tuple[str, dict[str, Any]]] = [
    (
        "Archivo General de Indias (en adelante, AGI), Indiferente, leg. 1847, exp. 3, Carta del gobernador, 4 de mayo de 1793, f. 12v.",
        {
            "archive": "Archivo General de Indias", "archive_location": "Indiferente, leg. 1847, exp. 3",
            "title": "Carta del gobernador", "issued": "1793-05-04", "locator": "f. 12v",
        },
    ),
    (
        "Programme book, Weir Festival, May 1951, box 14, folder 3, Jo Hale Papers, Weir Library (hereafter cited as JHP).",
        {
            "archive": "box 14, folder 3, Jo Hale Papers, Weir Library", "title": "Programme book, Weir Festival", "issued": "1951-05",
            "title-short": "JHP",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), PAPERS)
def test_papers_in_archives_with_their_day(note: str, fields: dict[str, Any]) -> None:
    [[one]] = resolved(note)
    assert (one.type, one.record.light()) == ("document", fields)


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        (
            "Anna Bach, Licht am Ende, in: Frankfurter Allgemeine Zeitung Nr. 112 v. 15.5.1998, S. 45.",
            "article-newspaper",
            {"container-title": "Frankfurter Allgemeine Zeitung", "issue": "112", "issued": "1998-05-15"},
        ),
        (
            "Anna Bach, Recht der Fähren, AcP 184 (1984), 201, 210.",
            "article-journal",
            {"container-title": "AcP", "volume": "184", "issued": "1984", "page": "201", "locator": "210"},
        ),
        (
            "Anna Bach, Arbeit im Hafen, Diss. phil., Universität Bielefeld 1986, S. 204.",
            "thesis",
            {"publisher": "Universität Bielefeld", "issued": "1986"},
        ),
        ("Jo Hale, interview by Ann Brook, March 11, 1977, Weir Library, transcript, 12.", "interview", {"locator": "12"}),
    ],
)
def test_where_it_came_out(note: str, kind: str, fields: dict[str, str]) -> None:
    [[one]] = resolved(note)
    assert one.type == kind
    assert {name: one.record.light().get(name) for name in fields} == fields


def test_an_interview_called_again_with_a_page() -> None:
    [_, [again]] = resolved("Jo Hale, interview by Ann Brook, March 11, 1977, Weir Library.", "Hale, interview, 14.")
    assert (again.short_form_of, again.pinpoint) == ("n1-1", "14")
