"""Journals by the number of an issue, in several languages and without marks round the title; papers that a German parliament printed."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise

JOURNALS = [
    ("Ana Gómez, La lámpara y el puerto, Revista de Derecho, Núm. 12, 2010, pp. 3-20", "Revista de Derecho"),
    ("Ana Gómez, La lámpara y el puerto, Revista de Derecho, n.º 12, 2010, pp. 3-20", "Revista de Derecho"),
    ("Ana Gómez, La lámpara y el puerto, Revista de Derecho, nº 12, 2010, pp. 3-20", "Revista de Derecho"),
    ("Ana Gómez, La lámpara y el puerto, Revista de Derecho, 2010, núm. 12, pp. 3-20", "Revista de Derecho"),
    ("Ana Gómez, La lámpara y el puerto, Revista de Derecho, núm. 12 (2010), pp. 3-20", "Revista de Derecho"),
    ("Anna Klein, Die Lampe am Hafen, Zeitschrift für Hafenrecht, Heft 12, 2010, S. 3-20", "Zeitschrift für Hafenrecht"),
    ("Anna Klein, Die Lampe am Hafen, in: Zeitschrift für Hafenrecht, Nr. 12, 2010, S. 3-20", "Zeitschrift für Hafenrecht"),
    ("Anna Klein, „Die Lampe am Hafen“, in: Zeitschrift für Hafenrecht, Heft 12, 2010, S. 3-20", "Zeitschrift für Hafenrecht"),
    ("Anne Petit, La lampe du port, Revue des ports, fasc. 12, 2010, p. 3-20", "Revue des ports"),
    ("Anne Petit, « La lampe du port », Revue des ports, n° 12, 2010, p. 3-20", "Revue des ports"),
    ("Anna Rossi, «Il porto», Rivista dei porti, 2010, n. 12, pp. 3-20", "Rivista dei porti"),
    ("Anna Rossi, Il porto, Rivista dei porti, n. 12, 2010, pp. 3-20", "Rivista dei porti"),
    ("Anna Rossi, «Il porto», Rivista dei porti, fasc. 12, 2010, pp. 3-20", "Rivista dei porti"),
    ("Ana Silva, O porto, Revista dos Portos, n. 12, 2010, p. 3-20", "Revista dos Portos"),
    ("Ann Hale, The Lamp at the Quay, Journal of Harbours, No. 12, 2010, pp. 3-20", "Journal of Harbours"),
    ("Jan de Boer, ‘De haven’, Tijdschrift voor Havens, nr. 12, 2010, p. 3-20", "Tijdschrift voor Havens"),
]


@pytest.mark.parametrize(("words", "journal"), JOURNALS, ids=[words for words, _ in JOURNALS])
def test_the_number_of_an_issue_is_that_of_the_journal_before_it(words: str, journal: str) -> None:
    for one in (*parse_note(f"{words}.", recognise), parse_reference(f"{words}.", recognise)):
        assert one.type == "article-journal"
        assert (one.record.text("container-title"), one.record.text("issue"), str(one.record.date())) == (journal, "12", "2010")
        assert one.record.text("page") == "3-20"
        assert "volume" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "volume", "issue"),
    [
        ("Anna Rossi, Il porto, Rivista dei porti, LXII, fasc. 3, 1990, pp. 345-360.", "LXII", "3"),
        ("Anna Rossi, «Il porto», Rivista dei porti, a. 12, fasc. 3, 1990, pp. 345-360.", "12", "3"),
        ("Anna Rossi, «Il porto», Rivista dei porti, 12 (1990), n. 3, pp. 345-360.", "12", "3"),
        ("Ana Gómez, La lámpara, Revista de Derecho, vol. 3, núm. 12, 2010, pp. 3-20.", "3", "12"),
    ],
)
def test_a_volume_beside_the_number_is_kept(note: str, volume: str, issue: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("volume"), one.record.text("issue")) == ("article-journal", volume, issue)


@pytest.mark.parametrize(
    ("note", "kind", "field", "value"),
    [
        ("Archivio di Stato di Torino, busta 12, fasc. 3, 1943, c. 5.", "document", "archive_location", "busta 12, fasc. 3"),
        ("Relazione sul porto, fasc. 3, 1943.", "document", "archive", "fasc. 3, 1943"),
        ("Ann Hale, Journal of a Voyage, London, Weir Press, 2010.", "book", "title", "Journal of a Voyage"),
        ("World Bank, Lamps of the North, Working Paper No. 12, 2010.", "report", "collection-number", "12"),
        ("Weir, Lamps, p. 3, n. 12.", "book", "locator", "p. 3, n. 12"),
        ("Weir, Lamps, nn. 3-5, pp. 12-14.", "document", "locator", "nn. 3-5, pp. 12-14"),
    ],
)
def test_what_has_other_numbers_stays(note: str, kind: str, field: str, value: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text(field)) == (kind, value)
    assert "issue" not in one.record.fields


@pytest.mark.parametrize(
    ("entry", "fields"),
    [
        ("Weir, J. La lampe. Revue du port, septembre 2011, n° 160, p. 25-93.", {"issue": "160"}),
        ("Weir J. Lamps of the north. European Harbour Journal H 38 (2013), 411-431.", {"volume": "38"}),
    ],
)
def test_an_entry_in_the_order_of_lists(entry: str, fields: dict[str, str]) -> None:
    record = parse_reference(entry, recognise).record
    assert {name: record.text(name) for name in ("volume", "issue") if name in record.fields} == fields


PAPERS = [
    ("Entwurf eines Gesetzes zur Hafenordnung, BT-Drs. 19/7730, S. 5", "", "Entwurf eines Gesetzes zur Hafenordnung", "19/7730"),
    ("„Entwurf eines Gesetzes zur Hafenordnung“, BT-Drs. 19/7730, S. 5", "", "Entwurf eines Gesetzes zur Hafenordnung", "19/7730"),
    ("Antwort der Bundesregierung, BT-Drucks. 19/7730, 5. März 2019, S. 5", "", "Antwort der Bundesregierung", "19/7730"),
    ("Deutscher Bundestag, Antwort der Bundesregierung, BT-Drs. 19/7730", "Deutscher Bundestag", "Antwort der Bundesregierung", "19/7730"),
    ("Deutscher Bundestag, „Entwurf“, Drucksache 19/7730, S. 5", "Deutscher Bundestag", "Entwurf", "19/7730"),
    ("Bundesrat, Stellungnahme, BR-Drucks. 123/19 vom 5. März 2019", "Bundesrat", "Stellungnahme", "123/19"),
    ("Regierungsentwurf, BT-Drs. 19/7730, 12", "", "Regierungsentwurf", "19/7730"),
    ("Begründung zum Regierungsentwurf (BT-Drs. 19/7730), S. 4", "", "Begründung zum Regierungsentwurf", "19/7730"),
    ("Landtag NRW, LT-Drs. 17/123, S. 4", "Landtag NRW", "", "17/123"),
]


@pytest.mark.parametrize(("words", "author", "title", "number"), PAPERS, ids=[one[0] for one in PAPERS])
def test_a_printed_paper_has_its_number(words: str, author: str, title: str, number: str) -> None:
    for one in (*parse_note(f"{words}.", recognise), parse_reference(f"{words}.", recognise)):
        assert one.type == "report"
        assert ("; ".join(map(str, one.record.names("author"))), one.record.text("title")) == (author, title)
        assert one.record.text("number") == number
        assert not {"container-title", "volume", "page"} & set(one.record.fields)


def test_a_printed_paper_alone_and_other_numbers_stay() -> None:
    [one] = parse_note("BT-Drs. 19/7730, S. 5.", recognise)
    assert (one.type, one.record.text("genre"), one.pinpoint) == ("document", "BT-Drs.", "S. 5")
    [book] = parse_note("Anna Klein, Drs. 12/2010, S. 3.", recognise)
    assert "number" not in book.record.fields


@pytest.mark.parametrize(
    ("note", "title", "place", "publisher", "pin"),
    [
        ("J. Brook, Droit civil, t. 3, Paris, PUF, 2000, n. 12, p. 34.", "Droit civil", "Paris", "PUF", "n. 12, p. 34"),
        ("N. Rossi, Teoria del porto, Torino, Einaudi, 1958, n. 12, p. 34.", "Teoria del porto", "Torino", "Einaudi", "n. 12, p. 34"),
        ("F. Petit, Les ports, Paris, Dalloz, 2000, n. 12, p. 34.", "Les ports", "Paris", "Dalloz", "n. 12, p. 34"),
        ("A. Klein, Der Hafen, Wien 1960, n. 5, S. 12.", "Der Hafen", "Wien", "", "n. 5, S. 12"),
        ("Gómez, Los puertos, Madrid, Trotta, 2005, n. 4, pp. 34-36.", "Los puertos", "Madrid", "Trotta", "n. 4, pp. 34-36"),
        ("Anna Rossi, Il porto (Torino, Einaudi, 2005), n. 4, pp. 34-36.", "Il porto", "Torino", "Einaudi", "n. 4, pp. 34-36"),
        ("Anna Rossi, «Il porto», Torino, Einaudi, 2010, n. 12, p. 3.", "Il porto", "Torino", "Einaudi", "n. 12, p. 3"),
    ],
)
def test_the_number_of_a_paragraph_behind_a_book_is_a_place_in_it(note: str, title: str, place: str, publisher: str, pin: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("book", title, pin)
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == (place, publisher)


@pytest.mark.parametrize("journal", ["Rivista dei porti", "Foro italiano"])
def test_the_number_of_an_issue_behind_a_title_in_marks_is_kept(journal: str) -> None:
    [one] = parse_note(f"Anna Rossi, «Il porto», {journal}, 2010, n. 12, p. 3.", recognise)
    assert (one.type, one.record.text("container-title"), one.record.text("issue")) == ("article-journal", journal, "12")


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("BVerfGE 123, 267, 345 (BT-Drs. 16/8300).", "case", {"container-title": "BVerfGE", "volume": "123", "page": "267"}),
        ("BVerfG, NJW 2009, 2267 (BT-Drs. 16/8300).", "case", {"authority": "BVerfG", "container-title": "NJW", "page": "2267"}),
        ("BGH, Urteil vom 12. März 2010, V ZR 123/09, BT-Drs. 14/6040, S. 12.", "case", {"authority": "BGH", "number": "V ZR 123/09"}),
        ("OLG Köln, Beschluss vom 5. März 2019, 3 U 5/18, BT-Drs. 19/60.", "case", {"authority": "OLG Köln", "number": "3 U 5/18"}),
        ("Gesetz über die Häfen vom 26. November 2001 (BGBl. I S. 3138), BT-Drs. 14/6040.", "legislation",
         {"title": "Gesetz über die Häfen", "container-title": "BGBl. I", "page": "3138"}),
        ("Vgl. Gesetz über die Häfen vom 3. Mai 2001, BT-Drs. 14/6040.", "legislation", {"title": "Gesetz über die Häfen"}),
    ],
)  # fmt: skip
def test_a_printed_paper_beside_a_decision_or_a_law_is_not_what_is_cited(note: str, kind: str, fields: dict[str, str]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, {name: one.record.text(name) for name in fields}) == (kind, fields)


@pytest.mark.parametrize(
    ("note", "author", "title", "year"),
    [
        ("Deutscher Bundestag (2019): Antwort der Bundesregierung, BT-Drs. 19/7730.", "Deutscher Bundestag",
         "Antwort der Bundesregierung", "2019"),
        ("Deutscher Bundestag: Antwort der Bundesregierung, BT-Drs. 19/7730.", "Deutscher Bundestag", "Antwort der Bundesregierung", ""),
        ("Bundesregierung, Bericht über die Häfen, BT-Drs. 19/1234.", "Bundesregierung", "Bericht über die Häfen", ""),
        ("Fraktion der SPD, Antrag zu den Häfen, BT-Drs. 19/1234.", "Fraktion der SPD", "Antrag zu den Häfen", ""),
        ("Bundesministerium des Innern, Die Häfen, BT-Drs. 19/1234.", "Bundesministerium des Innern", "Die Häfen", ""),
        ("Anna Klein (2019): Die Häfen des Nordens, BT-Drs. 19/7730.", "Anna Klein", "Die Häfen des Nordens", "2019"),
        ("Bericht: Die Häfen, BT-Drs. 19/7730.", "", "Bericht: Die Häfen", ""),
        ("Bundesrat, Beschluss vom 5. März 2019, BR-Drs. 123/19.", "Bundesrat", "Beschluss vom 5. März 2019", ""),
    ],
)  # fmt: skip
def test_who_wrote_a_printed_paper(note: str, author: str, title: str, year: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, "; ".join(map(str, one.record.names("author"))), one.record.text("title")) == ("report", author, title)
    assert str(one.record.date() or "") == year


@pytest.mark.parametrize("title", ["«Il porto»", "Il porto"])
def test_fascicles_behind_the_year_of_a_journal_are_issues(title: str) -> None:
    [one] = parse_note(f"Anna Rossi, {title}, Rivista dei porti, 1990, fasc. 3, pp. 345-360.", recognise)
    fields = [one.record.text(name) for name in ("title", "container-title", "issue", "page")]
    assert (one.type, fields) == ("article-journal", ["Il porto", "Rivista dei porti", "3", "345-360"])


@pytest.mark.parametrize("note", ["ACS, Interno, 1943, fasc. 3, p. 5.", "Relazione sul porto, 1943, busta 12, fasc. 3, pp. 3-5."])
def test_fascicles_of_an_archive_stay(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, "fasc. 3" in one.record.text("archive") + one.record.text("archive_location")) == ("document", True)


@pytest.mark.parametrize(("issue", "place"), [("fasc. 3", ", pp. 345-360"), ("fasc. 1-2", ", p. 7"), ("fasc. 12", ", p. 4")])
def test_a_journal_by_its_year_and_issue_alone(issue: str, place: str) -> None:
    [one] = parse_note(f"Rivista dei porti, 1990, {issue}{place}.", recognise)
    read = one.record.text
    assert (one.type, read("container-title"), str(one.record.date()), f"fasc. {read('issue')}") == (
        "article-journal", "Rivista dei porti", "1990", issue)  # fmt: skip
    assert (read("title"), one.pinpoint or "") == ("", place[2:])


@pytest.mark.parametrize("what", ["Opinion 301/2004", "Rapport d’information 12/2003", "Document 12/2003", "Safety Series 12/2003"])
def test_papers_of_bodies_with_a_span_of_pages_are_no_journals(what: str) -> None:
    [one] = parse_note(f"Venice Commission, “Ports,” {what}, pp. 2-4.", recognise)
    assert one.type != "article-journal"


@pytest.mark.parametrize("journal", ["Public Law", "Communications", "DIW-Wochenbericht", "Index on Censorship"])
def test_journals_called_like_papers_keep_issue_and_year_with_a_span_of_pages(journal: str) -> None:
    [one] = parse_note(f"Ann Weir, “Ports,” {journal} 3/2010, pp. 12-34.", recognise)
    assert (one.type, one.record.text("issue"), str(one.record.date("issued"))) == ("article-journal", "3", "2010")
