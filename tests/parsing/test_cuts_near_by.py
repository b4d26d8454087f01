"""Neighbours of what parts citations: subtitles that begin with a kind of book or with people, words behind a signal, pointers to notes."""

from __future__ import annotations

import pytest

from citator.model import Citation, Form
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def _chain(*notes: str) -> list[Citation]:
    return list(resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")]))


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("M. Rossi, Il porto. Romanzo, Mondadori, Milano 1975.", ["Il porto. Romanzo"]),
        ("Aldo Rossi, Due vite. Cavour, Einaudi, Torino 1988.", ["Due vite. Cavour"]),
        ("Marie Dupont, Le phare. Roman, Gallimard, Paris, 1975.", ["Le phare. Roman"]),
        ("Hans Weber (Hg.), Hafenrecht. Kommentar, Band 1, München 2010.", ["Hafenrecht. Kommentar"]),
        ("Hans Weber, Hafenrecht. Kommentar, C.H. Beck, München 2010, Rn. 12.", ["Hafenrecht. Kommentar"]),
        ("Ann Brook, Harbours. Trade, War, and Empire, London: Quay, 1999.", ["Harbours. Trade, War, and Empire"]),
        ("Marie Dupont, Le port. Venise, Gênes, Marseille, Paris, Seuil, 1975.", ["Le port. Venise, Gênes, Marseille"]),
        ("Anna Bach, Moderne. Max Weber, Georg Hirsch und die Stadt, Köln 1988.", ["Moderne. Max Weber, Georg Hirsch und die Stadt"]),
        ("C. Rossi, Il mare. Luca Verdi, Marco Neri e gli altri, Torino, Einaudi, 1988.", ["Il mare. Luca Verdi, Marco Neri e gli altri"]),
        # another citation
        ("Hans Weber, Hafenrecht. Bach, Der Kommentar, München 2010.", ["Hafenrecht", "Der Kommentar"]),
        ("Carlo Rossi, Il mare. Luca Verdi e Marco Neri, Le navi, Torino 1988.", ["Il mare", "Le navi"]),
        ("Marie Dupont, Le phare. Jean Martin, Les quais, thèse, Paris, 1975.", ["Le phare", "Les quais"]),
        ("Carlo Rossi, Il mare. Bianchi, La casa editrice, Torino 1988.", ["Il mare", "La casa editrice"]),
    ],
)  # fmt: skip
def test_a_subtitle_of_a_word_or_of_people(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    "note",
    [
        "Vgl. ferner Anna Bach, Die Flüsse, Köln 1988, S. 3",
        "Siehe insbesondere Anna Bach, Die Flüsse, Köln 1988, S. 3",
        "Vgl. vor allem auch Anna Bach, Die Flüsse, Köln 1988, S. 3",
        "Hans Weber, Die Häfen. Siehe ferner Anna Bach, Die Flüsse, Köln 1988, S. 3",
        "Cfr. inoltre Anna Bach, Die Flüsse, Torino, Einaudi, 1988, p. 3",
        "Véase además Anna Bach, Die Flüsse, Madrid, Trotta, 1988, p. 3",
        "Voir encore Anna Bach, Die Flüsse, Paris, Seuil, 1988, p. 3",
        "See, more recently, Anna Bach, Die Flüsse (London: Quay, 1988), 3",
    ],
)
def test_an_adverb_behind_a_signal_is_no_part_of_the_name(note: str) -> None:
    last = parse_note(note, recognise)[-1]
    assert ([str(name) for name in last.record.names("author")], last.record.text("title")) == (["Anna Bach"], "Die Flüsse")


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Zie Piet Weir, Rivieren, Amsterdam 1976.", "Piet Weir"),
        ("Zie ook P. Weir, Rivieren (Amsterdam 1976) 3.", "P. Weir"),
        ("Zie hierover P. Weir, Rivieren (Amsterdam 1976) 3.", "P. Weir"),
        ("Se Kari Dahl, Elver, Oslo 1988, s. 3.", "Kari Dahl"),
        ("Se även K. Dahl, Floder, Stockholm 1988.", "K. Dahl"),
        ("Jf. K. Dahl, Elver, Oslo 1988.", "K. Dahl"),
        ("Ver também A. Reis, O rio, Lisboa, Cais, 1988.", "A. Reis"),
        ("v. M. Rossi, Il porto, Torino, Einaudi, 1988, p. 3.", "M. Rossi"),
        ("v. Rossi, Il porto, cit., p. 3.", "Rossi"),
        ("v. R. de Felice, Il porto, Torino, Einaudi, 1988, p. 3.", "R. de Felice"),
        ("Se questo è un porto, Torino, Einaudi, 1988.", None),
        ("Zie de maan schijnt, Amsterdam 1990.", None),
    ],
)
def test_signals_of_dutch_portuguese_and_the_north(note: str, author: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.signal is not None) == ([author] if author else [], author is not None)


@pytest.mark.parametrize(
    "note", ["Vgl. insbesondere Kapitel 3.", "Siehe weiter unten S. 12.", "Vgl. insb. Abb. 3 und Tafel 4.", "s. Tafel, Abbildung 3."]
)
def test_an_adverb_behind_a_signal_makes_no_citation_of_a_remark(note: str) -> None:
    assert parse_note(note, recognise) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Weber u. a., siehe Anm. 1, S. 4.", ["Weber"]),
        ("Weber et al., siehe Anm. 1.", ["Weber"]),
        ("Weber: Die Häfen, siehe Anm. 1, S. 4.", []),
        ("Die alten Häfen, siehe Anm. 1, S. 4.", []),
        ("„Die Häfen“, siehe Anm. 1.", []),
        ("Die alten Häfen (siehe Anm. 1), S. 4.", []),
    ],
)
def test_what_points_to_a_note_is_a_short_form(words: str, names: list[str]) -> None:
    [one] = parse_note(words, recognise)
    read = [str(name) for name in one.record.names("author")][: len(names)]
    assert (one.form, one.record.text("references"), read) == (Form.SHORT, "1", names)


def test_editors_point_to_a_note() -> None:
    [one] = parse_note("Weber (Hg.), Häfen, siehe Anm. 1, S. 12", recognise)
    assert (one.form, [str(name) for name in one.record.names("editor")], one.record.text("title")) == (Form.SHORT, ["Weber"], "Häfen")


@pytest.mark.parametrize("note", ["Das gilt auch für Bach (vgl. Anm. 3).", "Die Lampe brannte die ganze Nacht (siehe oben Anm. 3)."])
def test_a_sentence_with_a_pointer_in_brackets_cites_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []


@pytest.mark.parametrize("name", ["de Felice", "van der Berg", "d’Agostino", "al-Tabari"])
def test_a_name_with_a_particle_is_called_again(name: str) -> None:
    [one] = parse_note(f"{name} cit., p. 12", recognise)
    assert (one.form, one.record.text("locator")) == (Form.SHORT, "p. 12")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("M. Rossi (a cura di), Il porto che fu, Torino 1988", "Il porto che fu"),
        ("Comité du port, Le port était une fête, Paris 1988", "Le port était une fête"),
        ("Il libro dei morti cit.", "Il libro dei morti"),
    ],
)
def test_a_title_with_the_words_of_a_sentence(note: str, title: str) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == [title]


def test_names_with_particles_and_notes_above_in_brackets_behind_a_decision() -> None:
    for behind in ("quoting van Hout, Lamps 12 (1980)", "quoting d’Hale, Lamps 12 (1980)", "quoting supra note 3, at 4"):
        assert len(parse_note(f"Weir v. Brook, 12 U.S. 1 (1990) ({behind}).", recognise)) == 2


@pytest.mark.parametrize(
    ("behind", "parts"),
    [
        ("[1963] 1 Lloyd’s Rep 485", 1),
        ("[1963] 3 WLR 101", 1),
        ("(1964) 114 NLJ 12", 2),
        ("(1964) 4 Syd LR 12", 2),
    ],
)
def test_reports_and_reviews_behind_a_case(behind: str, parts: int) -> None:
    assert len(parse_note(f"Weir v Brook [1964] AC 465; {behind}.", recognise)) == parts


def test_a_report_of_lloyds_is_followed_by_others() -> None:
    assert len(parse_note("Weir v Brook [1963] 1 Lloyd’s Rep 485; [1963] 2 All ER 575.", recognise)) == 1


def test_one_of_joined_cases_is_called_again() -> None:
    found = _chain("Joined Cases C-1/90 and C-2/90 Weir v Hale [1990] ECR I-3.", "Case C-2/90 Weir (n 1) para 3.")
    assert found[-1].short_form_of == "n1-1"
    found = _chain(
        "Joined Cases C-1/90 P and C-2/90 P, Weir v Hale, EU:C:1990:12.", "Joined Cases C-1/90 P and C-2/90 P, Weir (n 1), para 3."
    )
    assert found[-1].short_form_of == "n1-1"


def test_three_family_names_are_names() -> None:
    found = _chain("A. Rossi, B. Bianchi, C. Neri, Il mare, Bologna, il Mulino, 1998, p. 34", "Rossi, Bianchi, Neri, Il mare, cit., p. 44")
    assert (found[1].short_form_of, [str(name) for name in found[1].record.names("author")]) == ("n1-1", ["Rossi", "Bianchi", "Neri"])
