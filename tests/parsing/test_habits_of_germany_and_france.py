"""Notes of Germany (family first and a colon, "wie Anm. 1", subtitles behind a full stop) and of France (art. cit., archives, courts)."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields, one.pinpoint


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


BACH, WEBER = person("Bach", "Anna"), person("Weber", "Hans")

FAMILY_FIRST = [
    ("Bach, Anna: Der Kai, Köln 1977, S. 5.", "book", [BACH], "Der Kai"),
    ("Weber, H.: Die Flüsse, Berlin 1977, S. 5.", "book", [person("Weber", "H.")], "Die Flüsse"),
    ("Weber, Hans/Bach, Anna: Die Flüsse, 2. Aufl., Köln/Wien 1977, S. 5.", "book", [WEBER, BACH], "Die Flüsse"),
    (
        "Weber, Hans und Bach, Anna: Die Flüsse. Eine Geschichte, Berlin: Hafenverlag 1977.",
        "book",
        [WEBER, BACH],
        "Die Flüsse. Eine Geschichte",
    ),
    ("Bach, Anna: Der Kai. Leben am Hafen, 2. Aufl., Köln 1999, S. 4.", "book", [BACH], "Der Kai. Leben am Hafen"),
    ("von Thun, Anna: Der Kai, München 1977, S. 4.", "book", [person("von Thun", "Anna")], "Der Kai"),
    ("Bach, Anna: „Der Kai“, in: Hafenblätter 12 (1977), H. 2, S. 3–9.", "article-journal", [BACH], "Der Kai"),
    ("Bach, Anna: Der Kai, in: Hans Weber (Hg.), Zeichen auf See, Kiel 2003, S. 9–24.", "chapter", [BACH], "Der Kai"),
]


@pytest.mark.parametrize(("note", "kind", "author", "title"), FAMILY_FIRST)
def test_family_first_and_a_colon(note: str, kind: str, author: Any, title: str) -> None:
    found, fields, _ = read(note)
    assert (found, fields["author"], fields["title"]) == (kind, author, title)


def test_a_subtitle_of_a_book_with_editors() -> None:
    _, fields, pinpoint = read("Bach, Anna: Der Kai, in: Weber, Hans (Hrsg.): Die Flüsse. Festschrift, Berlin 1977, S. 5–22, hier S. 7.")
    assert (fields["container-title"], fields["editor"], pinpoint) == ("Die Flüsse. Festschrift", [WEBER], "S. 7")


@pytest.mark.parametrize(
    "note", ["Köln, Stadt: Satzung über den Hafen, 1977.", "Berlin, Hafen: Neue Kräne, in: Hafenbote, 3.5.1977, S. 2."]
)
def test_a_town_is_nobody(note: str) -> None:
    assert person("Köln", "Stadt") not in read(note)[1].get("author", [])
    assert person("Berlin", "Hafen") not in read(note)[1].get("author", [])


def test_a_family_before_a_title_with_a_colon_is_no_family_first() -> None:
    found = resolve("Ann Brook, Rivers: A History (Leeds: Weir Press, 1999), 12.", "Brook, Rivers: A History, p. 3.")
    assert (found["n2-1"].short_form_of, found["n2-1"].record.light()["author"]) == ("n1-1", [{"family": "Brook"}])


@pytest.mark.parametrize(
    ("note", "pinpoint"),
    [
        ("Bach, Lotsen (wie Anm. 1), S. 91.", "S. 91"),
        ("Bach (wie Anm. 1), S. 11.", "S. 11"),
        ("Bach, a. a. O. (Anm. 1), S. 10.", "S. 10"),
        ("Bach, a.a.O., S. 93.", "S. 93"),
        ("Siehe Bach, Die Lotsen (s. Anm. 1), S. 12.", "S. 12"),
    ],
)
def test_short_forms_of_germany(note: str, pinpoint: str) -> None:
    short = resolve("Bach, Anna: Die Lotsen am Fluss, Köln 1977, S. 5.", note)["n2-1"]
    assert (short.short_form_of, short.pinpoint) == ("n1-1", pinpoint)


BEFORE = (
    "Jeanne Lhuillier, « Le péage et la crue », Annales des rivières, t. 98, n° 2, 1991, p. 203.",
    "Jeanne Lhuillier, Ponts et péages, Paris, Seuil, 1995, p. 12 ; Marc Vautier, Les phares, Paris, Seuil, 1967.",
    "Anne Weiss, Les ports, Paris, Seuil, 1968 ; Paul Weiss, Les quais, Paris, Seuil, 1969.",
    "J. Lhuillier, art. cit., p. 209.",
)


@pytest.mark.parametrize(
    ("note", "of"),
    [
        ("J. Lhuillier, art. cit., p. 211.", "n1-1"),
        ("Lhuillier, « Le péage », art. cit., p. 211.", "n1-1"),
        ("Lhuillier, op. cit., p. 33.", "n2-1"),
        ("Vautier, art. cit., p. 9.", None),
        ("P. Weiss, op. cit., p. 9.", "n3-2"),
        ("J. Weiss, op. cit., p. 9.", None),
        ("Weiss, op. cit., p. 9.", None),
        ("VAUTIER (M.), op. cit., p. 9.", "n2-2"),
    ],
)
def test_art_cit_is_an_article_and_op_cit_beside_it_a_book(note: str, of: str | None) -> None:
    found = resolve(*BEFORE, note)
    target = found["n5-1"].short_form_of
    assert (found[target].short_form_of or target if target else None) == of


FRENCH = [
    (
        "Arch. dép. Loiret, C 214, requête des bateliers, 12 mars 1764.", "document",
        {"archive": "Arch. dép. Loiret", "archive_location": "C 214", "title": "requête des bateliers", "issued": "1764-03-12"},
    ),
    (
        "A.D. Loiret, 3 E 1234, acte du 3 mai 1764.", "document",
        {"archive": "A.D. Loiret", "archive_location": "3 E 1234", "title": "acte", "issued": "1764-05-03"},
    ),
    (
        "CE, 29 mai 1903, Compagnie des bateaux de Loire, Rec. p. 415.", "case",
        {
            "authority": "CE", "issued": "1903-05-29", "title": "Compagnie des bateaux de Loire", "container-title": "Rec.",
            "page": "415",
        },
    ),
    (
        "TC, 8 février 1873, Weiss, Rec. 61.", "case",
        {"authority": "TC", "issued": "1873-02-08", "title": "Weiss", "container-title": "Rec.", "page": "61"},
    ),
    (
        "Cass. civ. 1re, 3 mai 2011, Bull. civ. I, n° 12.", "case",
        {"authority": "Cass. civ. 1re", "issued": "2011-05-03", "container-title": "Bull. civ. I"},
    ),
    (
        "Cons. const., 16 juillet 1971, n° 71-44 DC, Liberté des ports, cons. 2.", "case",
        {"authority": "Cons. const.", "number": "71-44 DC", "issued": "1971-07-16", "title": "Liberté des ports"},
    ),
    (
        "C. Weiss et al., Fleuves, Paris, PUF, coll. « Que lire ? », 2e éd., 1999, p. 12.", "book",
        {
            "author": [person("Weiss", "C."), {"literal": "et al."}], "title": "Fleuves", "publisher-place": "Paris", "publisher": "PUF",
            "collection-title": "Que lire ?", "edition": "2", "issued": "1999",
        },
    ),
    (
        "VAUTIER (M.) et WEISS (Jean), Les Mariniers, Paris, Seuil, 1967, p. 61.", "book",
        {
            "author": [person("Vautier", "M."), person("Weiss", "Jean")], "title": "Les Mariniers", "publisher-place": "Paris",
            "publisher": "Seuil", "issued": "1967",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), FRENCH)
def test_habits_of_france(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note)[:2] == (kind, fields)


def test_a_letter_behind_the_article_and_what_is_in_brackets_behind_a_name() -> None:
    assert read("Convention sur le paysage, 20 octobre 2000, art. 5 a).")[2] == "art. 5 a)"
    assert "author" not in read("Weir (Leeds), Lamps, p. 3.")[1]
