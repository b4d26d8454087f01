"""Notes of Italy, Spain, Portugal and Brazil as they are written beside the manuals: dashes between names, no comma before the year,
titles in small letters called again; and the slips that editors leave in notes of any country.
"""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise


def read(note: str) -> Citation:
    """The only citation of a note."""
    [one] = parse_note(note, recognise)
    return one


def told(one: Citation) -> dict[str, object]:
    """The fields by name, people by how they are called."""
    fields = {name: one.record.text(name) for name in one.record.fields if one.record.text(name)}
    people = {role: [str(name) for name in one.record.names(role)] for role in ("author", "editor", "container-author")}
    return fields | {role: names for role, names in people.items() if names}


@pytest.mark.parametrize(
    ("note", "author", "title", "pinpoint"),
    [
        ("Rossi, Il porto vecchio, 44.", "Rossi", "Il porto vecchio", "44"),
        ("Ruiz Soto, El faro real, 26.", "Ruiz Soto", "El faro real", "26"),
        ("Martin, Le vieux port, 26-28.", "Martin", "Le vieux port", "26-28"),
        ("Brook, The old harbour, 12, 15.", "Brook", "The old harbour", "12, 15"),
        ("Ruiz, La mar, la costa, el puerto, 640–41.", "Ruiz", "La mar, la costa, el puerto", "640–41"),
    ],
)
def test_titles_in_small_letters_are_called_again_by_their_page(note: str, author: str, title: str, pinpoint: str) -> None:
    one = read(note)
    assert (told(one)["author"], one.record.text("title"), one.pinpoint) == ([author], title, pinpoint)


@pytest.mark.parametrize(
    "words",
    [
        "However, The tide rose in Leeds, 12.",
        "Además, En la ciudad había faros, 12.",
        "Monday, The keeper left for Leeds, 12.",
        "Madrid, El puerto viejo, 12.",
        "Room, The old office, 12.",
        "The keeper rose at six, and the boats were counted, 12.",
        "Quindi, Il porto era chiuso, 12.",
        "Aujourd’hui, Le port est vide, 12.",
        "Porém, O porto velho, 12.",
        "Figura, La nave, 12.",
        "Capitolo, Le navi, 12.",
    ],
)
def test_sentences_with_a_number_at_their_end_cite_nothing(words: str) -> None:
    assert parse_note(words, recognise) == []


@pytest.mark.parametrize(
    ("note", "role", "names", "title"),
    [
        ("N. Rossi – G. Verdi, I fari e il mare, Roma-Bari, Laterza, 1976.", "author", ["N. Rossi", "G. Verdi"], "I fari e il mare"),
        ("P. Bianchi - E. Verdi, Il molo di Schio, Schio 1985, p. 19.", "author", ["P. Bianchi", "E. Verdi"], "Il molo di Schio"),
        ("Karl Bach – Friedrich Weir, Werke, Berlin 1990, S. 3.", "author", ["Karl Bach", "Friedrich Weir"], "Werke"),
        (
            "Antonio Rossi – Giorgio Verdi, Divina costa. Le torri, Ancona, Lavoro editoriale, 2004.",
            "author",
            ["Antonio Rossi", "Giorgio Verdi"],
            "Divina costa. Le torri",
        ),
        (
            "M. Weir – P. Hale – S. Brook-Marsh (éds.), Autour des phares, Genève, Droz, 1973, p. 10.",
            "editor",
            ["M. Weir", "P. Hale", "S. Brook-Marsh"],
            "Autour des phares",
        ),
        ("M. Weir – P. Hale (a cura di), Intorno ai fari, Genova, Droz, 1973.", "editor", ["M. Weir", "P. Hale"], "Intorno ai fari"),
        (
            "Marc Weir et Paul Hale (éds.), Autour des phares, Genève, Droz, 1973.",
            "editor",
            ["Marc Weir", "Paul Hale"],
            "Autour des phares",
        ),
        ("Thomas Hale – Deutscher Seemann, Berlin 1990, S. 3.", "author", [], "Thomas Hale – Deutscher Seemann"),
        ("Robert Weir – Pionier der Häfen, Berlin 1990.", "author", [], "Robert Weir – Pionier der Häfen"),
    ],
)
def test_people_whom_dashes_join_and_titles_that_have_one(note: str, role: str, names: list[str], title: str) -> None:
    one = read(note)
    assert ([str(name) for name in one.record.names(role)], one.record.text("title")) == (names, title)


@pytest.mark.parametrize(
    ("note", "place", "house", "title"),
    [
        ("A. Rossi, Il molo, Torino, Einaudi 1990, p. 3.", "Torino", "Einaudi", "Il molo"),
        ("Rossi, A., Il molo, Bologna, il Mulino 1990.", "Bologna", "il Mulino", "Il molo"),
        ("M. Bianchi, P. Verdi (a cura di), I fari, Torino, Einaudi 1990.", "Torino", "Einaudi", "I fari"),
        ("A. Rossi, I fari, Macerata, Libreria editrice marchigiana, 1906.", "Macerata", "Libreria editrice marchigiana", "I fari"),
        ("J. Ruiz, Los faros, Cádiz, Imprenta Real, 1790, p. 3.", "Cádiz", "Imprenta Real", "Los faros"),
        ("A. Rossi, Il molo, Einaudi, Torino 1990, p. 3.", "Torino", "Einaudi", "Il molo"),
        ("Ann Brook, Harbours of Leeds, Bologna, Luglio 1990.", "", "", "Harbours of Leeds, Bologna"),
    ],
)
def test_town_and_house_without_a_comma_before_the_year(note: str, place: str, house: str, title: str) -> None:
    record = read(note).record
    assert (record.text("publisher-place"), record.text("publisher"), record.text("title")) == (place, house, title)


@pytest.mark.parametrize(
    ("note", "role", "names", "book"),
    [
        (
            "A. Rossi, Le lampade, in B. Verdi, Ricordi e scritti, Firenze, Sansoni, 1899, p. 3.",
            "container-author",
            ["B. Verdi"],
            "Ricordi e scritti",
        ),
        (
            "A. Rossi, Le lampade, in Id., Ricordi e scritti, Firenze, Sansoni, 1899, p. 3.",
            "container-author",
            ["A. Rossi"],
            "Ricordi e scritti",
        ),
        ("A. Rossi, Le lampade, in Id. (a cura di), I porti, Firenze, Sansoni, 1899, p. 3.", "editor", ["A. Rossi"], "I porti"),
        ("A. Rossi, Il molo, in Marco Polo, Roma, Laterza, 1990, p. 3.", "container-author", [], "Marco Polo"),
        ("A. Rossi, Il molo, in G. Verdi e la sua città, Roma, Laterza, 1990, p. 3.", "container-author", [], "G. Verdi e la sua città"),
        ("A. Rossi, Molo, in Enciclopedia Treccani, Roma, Treccani, 1990, p. 3.", "container-author", [], "Enciclopedia Treccani"),
    ],
)
def test_who_wrote_the_book_that_a_chapter_stands_in(note: str, role: str, names: list[str], book: str) -> None:
    record = read(note).record
    assert ([str(name) for name in record.names(role)], record.text("container-title")) == (names, book)


@pytest.mark.parametrize(
    ("note", "pinpoint"),
    [
        ("F. Rossi, Il molo, cit., pp. 64 e 73.", "pp. 64 e 73"),
        ("F. Rossi, Il molo, cit., pp. 64-66 e 73-75.", "pp. 64-66 e 73-75"),
        ("A. Rossi, Il molo di Schio, Schio 1985, pp. 19 e 20.", "pp. 19 e 20"),
    ],
)
def test_places_that_an_italian_and_joins(note: str, pinpoint: str) -> None:
    assert read(note).pinpoint == pinpoint


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (
            "SILVA, A. B.; SOUZA, C. D. Os faróis. São Paulo: Cais, 2009. p. 12.",
            {"author": ["A. B. Silva", "C. D. Souza"], "title": "Os faróis", "publisher": "Cais"},
        ),
        (
            "ROCHA, Ana; LIMA, Mauro. Dicionário dos portos. Rio de Janeiro: Cais, 2009.",
            {"author": ["Ana Rocha", "Mauro Lima"], "title": "Dicionário dos portos", "publisher-place": "Rio de Janeiro"},
        ),
        (
            "ROCHA, J.L. O cais: análise das marés. Soletras, v. 10, n. 19, p. 156-166, 2010.",
            {"author": ["J.L. Rocha"], "container-title": "Soletras", "volume": "10", "issue": "19", "page": "156-166"},
        ),
        (
            "ROCHA, J.L. O cais. Revista dos Portos. Campo Grande, v. 23, n. 46, p. 61-75, 2019.",
            {"container-title": "Revista dos Portos", "volume": "23", "page": "61-75"},
        ),
        (
            "ACADEMIA BRASILEIRA DE PORTOS. Vocabulário dos cais. 5.ed. São Paulo: Global, 2009.",
            {"author": ["ACADEMIA BRASILEIRA DE PORTOS"], "title": "Vocabulário dos cais", "edition": "5", "publisher": "Global"},
        ),
        ("ROCHA, C.C. Ler o mar. 2.ed. Porto: Cais, 2004.", {"author": ["C.C. Rocha"], "edition": "2", "publisher": "Cais"}),
    ],
)
def test_brazilian_references_of_several_people_of_bodies_and_without_blanks(note: str, expected: dict[str, object]) -> None:
    found = told(read(note))
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("note", "signal", "author"),
    [
        ("Sulla città: A. Rossi, Il porto, Milano, Feltrinelli, 1990.", None, ["A. Rossi"]),
        ("Zum Hafen: A. Weir, Der Hafen, Berlin 1990, S. 3.", None, ["A. Weir"]),
        ("Siehe zum Beispiel M. Weir, H. Bach: Die See, in: Meere, Berlin 2021, S. 19-22.", "Siehe zum Beispiel", ["M. Weir", "H. Bach"]),
        ("Ann Brook quoted in Mel Scott, The Bay (Leeds: Quay Press, 1959), 12.", "quoted in", ["Mel Scott"]),
        ("Brook, zitiert nach Klaus Weir: Der Hafen, Berlin 1990, S. 3.", "zitiert nach", ["Klaus Weir"]),
    ],
)
def test_what_a_work_is_about_and_who_is_quoted_cite_nothing(note: str, signal: str | None, author: list[str]) -> None:
    one = read(note)
    assert (one.signal, [str(name) for name in one.record.names("author")]) == (signal, author)


def test_a_work_that_is_cited_at_second_hand_is_cited() -> None:
    first, second = parse_note("Brook, Rivers, 12, quoted in Mel Scott, The Bay (Leeds: Quay Press, 1959), 12.", recognise)
    assert (first.record.text("title"), second.record.text("title")) == ("Rivers", "The Bay")


@pytest.mark.parametrize("call", ["Brook (n1).", "Brook (n1) 12.", "Brook (fn1), at 12.", "Brook (n.1), 12."])
def test_the_number_of_a_note_without_a_blank(call: str) -> None:
    notes = [*parse_note("Ann Brook, Rivers (Leeds, Weir Press, 1994).", recognise, "n1"), *parse_note(call, recognise, "n2")]
    assert [one.short_form_of for one in resolve_chains(notes)] == [None, "n1-1"]


@pytest.mark.parametrize("words", ["A sample (n12) of boats was counted.", "The count (n=12) was low."])
def test_a_sample_is_no_note(words: str) -> None:
    assert parse_note(words, recognise) == []


@pytest.mark.parametrize(
    ("note", "editor"),
    [
        (
            "Deutsche Hafen-Kommission e.V. (Hrsg.): Offene Häfen. Perspektiven aus Kiel, Berlin 2020, S. 8.",
            "Deutsche Hafen-Kommission e.V.",
        ),
        ("Hafenbau GmbH (Hrsg.): Offene Häfen, Berlin 2020, S. 8.", "Hafenbau GmbH"),
    ],
)
def test_societies_with_their_legal_form_are_bodies(note: str, editor: str) -> None:
    assert [name.literal for name in read(note).record.names("editor")] == [editor]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("A. Rossi, Il porto, Roma, Laterza, 1990, p. 44, e B. Verdi, I fari, Roma, Laterza, 1990, p. 12.", ["Il porto", "I fari"]),
        ("A. Rossi, Il porto, Roma, Laterza, 1990, e B. Verdi, I fari, Roma, Laterza, 1990.", ["Il porto", "I fari"]),
        ("Rossi, Il porto, cit., p. 44 e Verdi, I fari, cit., p. 12.", ["Il porto", "I fari"]),
        ("Cfr. A. Rossi, Il porto, cit., p. 3 e Id., I fari, Roma, Laterza, 1990, p. 5.", ["Il porto", "I fari"]),
        ("A. Rossi, Storia del 1848 e Garibaldi, Roma, Laterza, 1990.", ["Storia del 1848 e Garibaldi"]),
        ("A. Rossi, Il porto di Genova e Venezia, Roma, Laterza, 1990, p. 3.", ["Il porto di Genova e Venezia"]),
        ("Rossi e Verdi, I fari, cit., p. 3 e 5.", ["I fari"]),
    ],
)
def test_two_works_that_an_italian_and_joins(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    "note",
    [
        "PÉREZ GÓMEZ, Juan y GÓMEZ, Ana. Los faros. Madrid: Gredos, 1990.",
        "MARTIN, Jean, DUPONT, Paul. Les phares. Paris: Seuil, 1990.",
        "BROOK, Ann, and Jo WEIR. Rivers. London: Penguin, 1990.",
        "BROOK, Ann, et al. Rivers. London: Penguin, 1990.",
        "NOVÁK, Jan, Petr DVOŘÁK a Eva MALÁ. Majáky. Praha: Kotva, 1990.",
        "PÉREZ, Juan, ed. Los faros. Madrid: Gredos, 1990.",
        "SMITH, John, trans. Lamps of the North. London: Penguin, 1990.",
        "SMITH, John, Jr. Lamps of the North. London: Penguin, 1990.",
        "SMITH, John, Lamps of the North. London: Penguin, 1990.",
        "PÉREZ, Juan y GÓMEZ, Ana, Los faros. Madrid: Gredos, 1990.",
        "INSTITUTO BRASILEIRO DE MARÉS E CORRENTES. Censo dos portos. Rio de Janeiro: Cais, 2010.",
    ],
)
def test_names_in_capitals_keep_their_imprint_however_they_are_joined(note: str) -> None:
    one = read(note)
    assert (one.raw, str(one.record.date()) in note) == (note.rstrip("."), True)


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("JEAN MARTIN. Les phares du nord. Paris: Seuil, 1990.", "Jean Martin"),
        ("ACADEMIA DOS PORTOS. Vocabulário dos cais. 5. ed. São Paulo: Cais, 1997.", "ACADEMIA DOS PORTOS"),
    ],
)
def test_somebody_in_capitals_is_no_body(note: str, author: str) -> None:
    assert told(read(note))["author"] == [author]


def test_two_titles_that_an_article_is_about_are_one_title() -> None:
    one = read("Carlo Rossi, “Il porto” e “La nave” di Verdi, in «Rivista del mare», 12 (1990), pp. 3-5")
    assert (told(one)["author"], one.record.text("container-title")) == (["Carlo Rossi"], "Rivista del mare")


def test_editors_of_a_book_whom_a_dash_joins_are_two() -> None:
    one = read("C. Rossi, Il porto, in E. Bianchi - B. Verdi (a cura di), I fari, Torino 1990, pp. 12-14")
    assert (told(one)["editor"], one.record.text("container-title")) == (["E. Bianchi", "B. Verdi"], "I fari")


@pytest.mark.parametrize(
    "note",
    ["See Recently Lit Harbours (London, 1990)", "See Particularly Dark Rivers (London, 1990)", "Voir Encore un phare, Paris, Quai, 1990"],
)
def test_a_title_may_begin_with_an_adverb(note: str) -> None:
    assert read(note).raw == note.partition(" ")[2]


@pytest.mark.parametrize("signal", ["Cfr. Inoltre", "Vgl. Ferner", "See Recently,", "See, Particularly,", "Voir Encore"])
def test_an_adverb_in_capitals_before_initials_or_a_comma_is_none_of_a_name(signal: str) -> None:
    one = read(f"{signal} A. Rossi, Il porto, Milano, Feltrinelli, 1990.")
    assert (one.signal, told(one)["author"]) == (signal.rstrip(","), ["A. Rossi"])


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Das Recht der GmbH, Köln 2001", "Das Recht der GmbH"),
        ("Geschichte der Lampen GmbH, Köln: Hafen, 2001", "Geschichte der Lampen GmbH"),
        ("Il bilancio della S.p.A., Milano, Giuffrè, 2001, p. 12", "Il bilancio della S.p.A."),
        ("La gestion de la SARL, Paris, Dalloz, 2001", "La gestion de la SARL"),
        ("Light at 10 eV, London 1990", "Light at 10 eV"),
    ],
)
def test_a_title_about_a_legal_form_is_no_body(note: str, title: str) -> None:
    assert (read(note).record.text("title"), told(read(note)).get("author")) == (title, None)


@pytest.mark.parametrize("lead", ["at", "spéc.", "in particular"])
def test_what_leads_to_a_pinpoint_may_end_a_line(lead: str) -> None:
    one = read(f"Ann Brook, Rivers, {lead} \npp. 3–5")
    assert (one.record.text("title"), one.pinpoint) == ("Rivers", "pp. 3–5")


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        (
            "DUPONT, Les phares, Paris, Seuil, 1980. MARTIN, Les côtes: histoire, Paris, Seuil, 1990.",
            ["Les phares", "Les côtes: histoire"],
        ),
        ("SMITH, John, Lamps, Leeds, Quay, 1980. BROOK, Ann. Rivers. London: Penguin, 1990.", ["Lamps", "Rivers"]),
        (
            "SMITH, John, Great Rivers and Old Lamps. BROOK, Ann. Rivers. London: Penguin, 1990.",
            ["John, Great Rivers and Old Lamps", "Rivers"],
        ),
        ("BROOK, Rivers, ch 3. HALE, Tom. Lamps. London: Quay, 1990.", ["Rivers", "Lamps"]),
        ("BROOK, Rivers, supra note 3. HALE, Lamps: A History, London, Quay, 1990.", ["Rivers", "A History"]),
    ],
)
def test_a_work_of_somebody_in_capitals_ends_before_the_next(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    ("note", "role", "names", "title"),
    [
        ("PÉREZ, Juan y GÓMEZ, Ana. Los faros. Madrid: Gredos, 1990.", "author", ["Juan Pérez", "Ana Gómez"], "Los faros"),
        ("PÉREZ, J., GÓMEZ, A. y RUIZ, L. Los faros. Madrid: Gredos, 1990.", "author", ["J. Pérez", "A. Gómez", "L. Ruiz"], "Los faros"),
        ("DUPONT, Jean et MARTIN, Paul. Les phares. Paris : Seuil, 1990.", "author", ["Jean Dupont", "Paul Martin"], "Les phares"),
        ("NOVÁK, Jan, Petr DVOŘÁK a Eva MALÁ. Majáky. Praha: Kotva, 1990.", "author", ["Jan Novák", "Petr Dvořák", "Eva Malá"], "Majáky"),
        ("BROOK, Ann, and Jo WEIR. Rivers. London: Penguin, 1990.", "author", ["Ann Brook", "Jo Weir"], "Rivers"),
        ("BROOK, Ann, Jo Weir and Tom Hale. Rivers. London: Penguin, 1990.", "author", ["Ann Brook", "Jo Weir", "Tom Hale"], "Rivers"),
        ("BROOK, Ann, et al. Rivers. London: Penguin, 1990.", "author", ["Ann Brook", "et al."], "Rivers"),
        ("PÉREZ, Juan, ed. Los faros. Madrid: Gredos, 1990.", "editor", ["Juan Pérez"], "Los faros"),
        ("PÉREZ, Juan y GÓMEZ, Ana, eds. Los faros. Madrid: Gredos, 1990.", "editor", ["Juan Pérez", "Ana Gómez"], "Los faros"),
        ("POPESCU, Ion și IONESCU, Ana. Faruri. București: Port, 1990.", "author", ["Ion Popescu", "Ana Ionescu"], "Faruri"),
    ],
)
def test_names_in_capitals_are_told_apart_however_they_are_joined(note: str, role: str, names: list[str], title: str) -> None:
    one = read(note)
    assert ([str(name) for name in one.record.names(role)], one.record.text("title")) == (names, title)


@pytest.mark.parametrize("call", ["DUPONT, Jean et MARTIN, Paul, op. cit., p. 14.", "DUPONT, Jean et MARTIN, Paul. Op. cit., p. 14."])
def test_names_in_capitals_call_the_work_again(call: str) -> None:
    first = parse_note("DUPONT, Jean et MARTIN, Paul. Les phares. Paris: Seuil, 1990.", recognise, "n1")
    other = parse_note("DURAND, Luc. Les côtes. Paris: Seuil, 1990.", recognise, "n2")
    assert [one.short_form_of for one in resolve_chains([*first, *other, *parse_note(call, recognise, "n3")])] == [None, None, "n1-1"]


@pytest.mark.parametrize("word", ["In", "En", "Em", "Dans"])
def test_the_book_behind_a_chapter_of_somebody_in_capitals(word: str) -> None:
    one = read(f"ROCHA, Ana. O cais velho. {word}: LIMA, João (Org.). Portos do sul. São Paulo: Cais, 1997. p. 11-76.")
    assert (one.record.text("title"), one.record.text("container-title"), told(one)["editor"]) == (
        "O cais velho",
        "Portos do sul",
        ["João Lima"],
    )


@pytest.mark.parametrize(
    ("note", "edition"),
    [
        ("PÉREZ, Juan y GÓMEZ, Ana. Los faros. 2ª ed. Madrid: Gredos, 1990.", "2"),
        ("NOVÁK, Jan a Petr DVOŘÁK. Los faros. 2. vyd. Praha: Kotva, 1990.", "2"),
        ("BROOK, Ann. Los faros. 3rd ed. London: Penguin, 1990, p. 34.", "3"),
    ],
)
def test_the_edition_behind_a_title_of_somebody_in_capitals(note: str, edition: str) -> None:
    assert (read(note).record.text("title"), read(note).record.text("edition")) == ("Los faros", edition)


@pytest.mark.parametrize(
    "body",
    [
        "OECD, Environment and Trade Directorate",
        "ESPAÑA, Ministerio de Fomento y Obras Públicas",
        "LONDON, Victoria and Albert Museum",
    ],
)
def test_the_parts_of_a_body_are_no_persons(body: str) -> None:
    assert told(read(f"{body}. Lamps at Sea. Paris: OECD, 1990."))["author"] == [body]


def test_a_chapter_cited_behind_joined_names_in_capitals() -> None:
    one = read("DUPONT, Jean et MARTIN, Paul. Les phares. Paris: Seuil, 1990, chap. 3.")
    assert (told(one)["author"], one.record.text("title"), one.pinpoint) == (["Jean Dupont", "Paul Martin"], "Les phares", "chap. 3")


def test_a_town_in_capitals_that_prints_in_itself_is_a_body() -> None:
    one = read("JOÃO PESSOA. Plano diretor do cais. João Pessoa: PMJP, 1990.")
    assert (told(one)["author"], one.record.text("title")) == (["JOÃO PESSOA"], "Plano diretor do cais")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Ferrovie dello Stato S.p.A., Rapporto sui porti, Roma 2020.", "Rapporto sui porti"),
        ("Companhia de Portos Ltda., Relatório dos portos, Lisboa, 2020.", "Relatório dos portos"),
        ("Atelier des ports SARL, Rapport sur les phares, Paris, 2020.", "Rapport sur les phares"),
        ("Hafen 21 GmbH (Hrsg.): Die Flüsse, Köln 2001, S. 3.", "Die Flüsse"),
        ("Leben am Fluss gGmbH (Hrsg.): Die Flüsse, Köln 2001, S. 3.", "Die Flüsse"),
        ("Zeche 1873 e.V. (Hrsg.): Bericht, Köln 2001.", "Bericht"),
    ],
)
def test_firms_and_clubs_with_small_words_and_numbers_are_bodies(note: str, title: str) -> None:
    one = read(note)
    [name] = (*one.record.names("author"), *one.record.names("editor"))
    assert (bool(name.literal), one.record.text("title")) == (True, title)


@pytest.mark.parametrize(
    "body", ["Deutsche Gesellschaft – Sektion Hamburg", "Bundesministerium – Referat Häfen", "Museum Kiel - Hafenmuseum"]
)
def test_a_dash_in_the_name_of_a_body_parts_nobody(body: str) -> None:
    one = read(f"H. Weber, Der Hafen, in: {body} (Hg.), Die Flüsse, Berlin 1990, S. 12-14.")
    assert told(one)["editor"] == [body]


@pytest.mark.parametrize("family", ["Map", "Ayer", "Hoy", "Legge", "Tafel", "Halliday", "Faraday"])
def test_families_that_are_words_too_are_called_again_by_their_page(family: str) -> None:
    one = read(f"{family}, The old harbour, 44.")
    assert (told(one)["author"], one.record.text("title"), one.pinpoint) == ([family], "The old harbour", "44")


@pytest.mark.parametrize(
    "beside",
    [
        *(", Bishop of Leeds", ", SJ", ", III", ", 1850–1920", ", 1850-", ", translator", ", with Mary Brown", ", and others"),
        *(" and Brown, Mary", ", Mary Brown, Tom Hale", " and BROWN, Mary, editors"),
    ],
)
def test_whatever_stands_beside_a_name_in_capitals_the_imprint_is_of_the_same_work(beside: str) -> None:
    one = read(f"SMITH, John{beside}. Lamps, rivers and ports. London: Penguin, 1990.")
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == ("London", "Penguin")


@pytest.mark.parametrize(
    ("names", "editors"),
    [
        ("DUPONT, Jean et MARTIN, Paul (dir.)", ["Jean Dupont", "Paul Martin"]),
        ("SMITH, John & BROWN, Mary (eds)", ["John Smith", "Mary Brown"]),
        ("LIMA, João e ROCHA, Ana (Orgs.)", ["João Lima", "Ana Rocha"]),
        ("DUPONT, J. (éd.)", ["J. Dupont"]),
        ("DUPONT, Jean, éd", ["Jean Dupont"]),
    ],
)
def test_editors_in_capitals_in_whatever_way_that_is_said(names: str, editors: list[str]) -> None:
    one = read(f"{names}. Les phares. Paris : Seuil, 1990, p. 30.")
    assert (told(one)["editor"], one.record.text("title"), one.record.text("publisher")) == (editors, "Les phares", "Seuil")


@pytest.mark.parametrize(
    "note",
    [
        "SMITH, John. Lamps, p. 14. GREEN, Tom. Rivers. London: Quay, 1990.",
        "SMITH, John and BROWN, Mary. Lamps, p. 14. GREEN, Tom. Rivers. London: Quay, 1990.",
        "SMITH, John et al. Lamps, op. cit., p. 14. GREEN, Tom. Rivers. London: Quay, 1990.",
        "SMITH, John, Lamps of the North, London. See GREEN, Tom. Rivers. London: Quay, 1990.",
    ],
)
def test_behind_a_page_or_a_signal_the_next_work_of_somebody_in_capitals_begins(note: str) -> None:
    last = parse_note(note, recognise)[-1]
    assert (told(last)["author"], last.record.text("title"), last.record.text("publisher")) == (["Tom Green"], "Rivers", "Quay")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Storia della Docht S.p.A., Milano, Feltrinelli, 1990, p. 12.", "Storia della Docht S.p.A."),
        ("Dalla bottega alla Docht S.p.A., Milano, Feltrinelli, 1990.", "Dalla bottega alla Docht S.p.A."),
        ("Vom Handwerk zur Docht GmbH, Köln 2001.", "Vom Handwerk zur Docht GmbH"),
        ("Droit de la SARL, Paris, Dalloz, 1990.", "Droit de la SARL"),
    ],
)
def test_what_ends_in_a_legal_form_and_stands_before_an_imprint_alone_is_a_title(note: str, title: str) -> None:
    one = read(note)
    assert (one.record.names("author"), one.record.text("title")) == ((), title)


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("See Ferner, The Ports, London, Quay, 1990, p. 12.", "Ferner"),
        ("Vgl. Ferner, A., The Ports, London, Quay, 1990.", "A. Ferner"),
        ("Cfr. Poi, Renato, Il porto, Milano, Feltrinelli, 1990.", "Renato Poi"),
    ],
)
def test_a_family_that_is_an_adverb_too_is_no_part_of_the_signal(note: str, author: str) -> None:
    assert told(read(note))["author"] == [author]


@pytest.mark.parametrize("note", ["“Identità” e “memoria” nel porto, Milano, Quay, 1990.", "“Terra” e “mare” di Rossi, Milano, 1990."])
def test_a_title_of_which_words_are_quoted_is_one(note: str) -> None:
    assert read(note).raw == note[:-1]


@pytest.mark.parametrize(
    ("where", "editors"),
    [
        ("In GREEN, Tom, ed.", ["Tom Green"]),
        ("In: GREEN, Tom and HALE, Ann (eds).", ["Tom Green", "Ann Hale"]),
        ("In GREEN, T., HALE, A. and WEIR, J. (eds.).", ["T. Green", "A. Hale", "J. Weir"]),
        ("In : GREEN, Tom et HALE, Ann (dir.).", ["Tom Green", "Ann Hale"]),
        ("En: GREEN, Tom (coord.).", ["Tom Green"]),
        ("In: GREEN, Tom et al. (Orgs.).", ["Tom Green", "et al."]),
    ],
)
@pytest.mark.parametrize("names", ["SMITH, John", "SMITH, John, and BROWN, Mary"])
def test_a_book_in_which_somebody_in_capitals_wrote_is_no_part_of_the_title(names: str, where: str, editors: list[str]) -> None:
    one = read(f"{names}. Lamps and Ports. {where} The North. London: Penguin, 1990, p. 12-40.")
    assert one.type == "chapter"
    assert (one.record.text("title"), told(one)["editor"], one.record.text("container-title")) == ("Lamps and Ports", editors, "The North")


@pytest.mark.parametrize("where", ["In: GREEN, Tom (Org.)", "In: GREEN, Tom (Org.),", "In : GREEN, Tom (dir.),", "In GREEN, Tom (ed.):"])
def test_a_book_is_told_behind_who_edited_it_whatever_mark_stands_there(where: str) -> None:
    one = read(f"SMITH, John. Lamps and Ports. {where} The North. London: Penguin, 1990, p. 12-40.")
    assert (one.type, told(one)["author"], told(one)["editor"]) == ("chapter", ["John Smith"], ["Tom Green"])
    assert (one.record.text("title"), one.record.text("container-title")) == ("Lamps and Ports", "The North")


@pytest.mark.parametrize("where", ["GREEN, Tom (Organizador).", "GREEN, Tom, editor.", "GREEN, Tom,", "GREEN, Tom (a cura di)."])
def test_who_wrote_is_read_whatever_is_said_of_who_edited(where: str) -> None:
    one = read(f"SMITH, John. Lamps and Ports. In {where} The North. London: Penguin, 1990, p. 12-40.")
    assert (told(one)["author"], one.record.text("publisher-place"), one.record.text("publisher")) == (["John Smith"], "London", "Penguin")


@pytest.mark.parametrize("title", ["The World War 2. NATO, Europe and ports", "Apollo 13. NASA, the story"])
def test_a_title_goes_on_behind_a_number_with_a_body(title: str) -> None:
    assert read(f"SMITH, John. {title}. London: Penguin, 1990.").record.text("title") == title


@pytest.mark.parametrize("title", ["Lamps. In UK ports", "Lamps in NATO", "Lamps. In search of John"])
def test_a_title_may_have_in_before_a_capital(title: str) -> None:
    assert read(f"SMITH, John. {title}. London: Penguin, 1990.").record.text("title") == title


@pytest.mark.parametrize(
    ("first", "call"),
    [
        ("SILVA, João; SOUZA, Maria; LIMA, Ana. O cais. São Paulo: Cais, 1990.", "SILVA, João et al. Op. cit., p. 3."),
        ("SILVA, João; SOUZA, Maria; LIMA, Ana. O cais. São Paulo: Cais, 1990.", "SILVA, João et al. O cais, op. cit., p. 3."),
        ("SILVA, João et al. O cais. São Paulo: Cais, 1990.", "SILVA, João et al., op. cit., p. 3."),
        ("PÉREZ, J., GÓMEZ, A. y RUIZ, L. Los faros. Madrid: Gredos, 1990.", "PÉREZ, J. et al., op. cit., p. 14."),
        ("Juan Pérez, Ana Gómez y Luis Ruiz, Los faros, Madrid, Gredos, 1990.", "PÉREZ, Juan et al., op. cit., p. 14."),
        ("DUPONT, Jean, dir. Les phares. Paris: Seuil, 1990.", "DUPONT, Jean, dir. Op. cit., p. 3."),
        ("DUPONT, Jean, dir. Les phares. Paris: Seuil, 1990.", "DUPONT, Jean, dir., op. cit., p. 3."),
        ("DUPONT, Jean et MARTIN, Paul (dir.). Les phares. Paris: Seuil, 1990.", "DUPONT, Jean et MARTIN, Paul (dir.). Op. cit., p. 3."),
        ("LIMA, João (Org.). Portos. São Paulo: Cais, 1990.", "LIMA, João (Org.). Op. cit., p. 3."),
        ("Storia della Docht S.p.A., Milano, Feltrinelli, 1990, p. 12.", "Storia della Docht S.p.A., cit., p. 14."),
        ("Anthony Ferner, The Ports, London, Quay, 1990.", "See Ferner, The Ports, p. 12."),
    ],
)
def test_a_work_is_called_again_by_those_who_are_named(first: str, call: str) -> None:
    other = "Thomas Mann, Die Lampe, Berlin 1980."
    read_in_turn = [one for at, note in enumerate((first, other, call), 1) for one in parse_note(note, recognise, f"n{at}")]
    assert [one.short_form_of for one in resolve_chains(read_in_turn)] == [None, None, "n1-1"]


def test_two_papers_of_a_day_are_two() -> None:
    found = parse_note("Cfr. “Corriere della Sera” e “La Stampa”, 4 marzo 1990.", recognise)
    assert [one.record.text("title") for one in found] == ["Corriere della Sera", "La Stampa"]


@pytest.mark.parametrize(
    "note",
    [
        "“Il porto” del 4 marzo 1990.",
        "« La Poste change » du 4 mars 1990.",
        "„Die Lampen“ vom 4. März 1990.",
        "“Lamps Out” of 4 March 1990.",
        "« Le Bac » et « Le Pont » du 4 mars 1990.",
    ],
)
def test_words_that_only_lead_to_a_day_are_no_container(note: str) -> None:
    (one,) = parse_note(note, recognise)
    assert str(one.record.fields["issued"].value) == "1990-03-04"
    assert not one.record.text("container-title")


def test_two_papers_of_a_day_are_two_with_a_word_before_the_day() -> None:
    found = parse_note("“Il Popolo di Genova” e “L’Unità” del 4 marzo 1990.", recognise)
    assert [one.record.text("title") for one in found] == ["Il Popolo di Genova", "L’Unità"]
