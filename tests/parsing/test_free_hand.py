"""References written by hand: names, a colon, and full stops between the rest, as German encyclopaedias and notes have them."""

from __future__ import annotations

from typing import Any

import pytest

from citator.formats.readers import read as read_file
from citator.parsing import parse_note
from citator.parsing.documents import cite
from citator.parsing.references import parse_reference
from citator.systems import recognise

KLEIN = {"family": "Klein", "given": "Anna"}
WEBER = {"family": "Weber", "given": "Peter"}
HUBER = {"family": "Huber", "given": "Karl"}
TAN = {"family": "Tan", "given": "Mei"}

ONE: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Anna Klein: Der Rhein als Grenze. Fluss und Raum. Böhlau, Köln 2011, ISBN 978-3-412-20784-7, S. 12 f.",
        "book",
        {"author": [KLEIN], "title": "Der Rhein als Grenze. Fluss und Raum", "publisher": "Böhlau", "publisher-place": "Köln"}
        | {"issued": "2011", "locator": "S. 12 f.", "ISBN": "9783412207847"},
    ),
    (
        "Jörg Müller: Wasserstände im Wandel. In: Die Zeit. Nr. 12, 15. März 2010, S. 7.",
        "article-newspaper",
        {"author": [{"family": "Müller", "given": "Jörg"}], "title": "Wasserstände im Wandel", "container-title": "Die Zeit"}
        | {"issue": "12", "issued": "2010-03-15", "locator": "S. 7"},
    ),
    (
        "Anna Klein: Flüsse und Karten. In: Mei Tan (Hrsg.): Bibliotheken der Welt. 2. Auflage. Springer, Berlin 2005, S. 33–58.",
        "chapter",
        {"author": [KLEIN], "title": "Flüsse und Karten", "editor": [TAN], "container-title": "Bibliotheken der Welt", "edition": "2"}
        | {"publisher": "Springer", "publisher-place": "Berlin", "issued": "2005", "page": "33–58"},
    ),
    (
        "Peter Weber, Anna Klein (Hrsg.): Atlas der Brücken. Band 2. De Gruyter, Berlin/Boston 2014.",
        "book",
        {"editor": [WEBER, KLEIN], "title": "Atlas der Brücken", "volume": "2", "publisher": "De Gruyter"}
        | {"publisher-place": "Berlin/Boston", "issued": "2014"},
    ),
    (
        "Karl Huber: Das Moor. In: Zeitschrift für Naturkunde. Band 12, Nr. 3, 1998, S. 101–123, doi:10.1000/xyz.",
        "article-journal",
        {"author": [HUBER], "title": "Das Moor", "container-title": "Zeitschrift für Naturkunde", "volume": "12", "issue": "3"}
        | {"issued": "1998", "page": "101–123", "DOI": "10.1000/xyz"},
    ),
    (
        "Karl Huber: Moore in Bayern. In: Historische Zeitschrift 245 (1987), S. 101–123, hier: S. 110.",
        "article-journal",
        {"container-title": "Historische Zeitschrift", "volume": "245", "issued": "1987", "page": "101–123", "locator": "S. 110"},
    ),
    (
        "Karl Huber: Wer baut? In: Der Spiegel. Nr. 12/2010, S. 34 (spiegel.de).",
        "article-magazine",
        {"title": "Wer baut?", "container-title": "Der Spiegel", "issue": "12", "issued": "2010", "locator": "S. 34"},
    ),
    (
        "Peter Weber: Brücken. Geschichte und Technik (= Schriften zur Technik. Band 12). 3., überarb. Aufl. Wallstein, Göttingen 2001.",
        "book",
        {"title": "Brücken. Geschichte und Technik", "collection-title": "Schriften zur Technik", "collection-number": "12", "edition": "3"}
        | {"publisher": "Wallstein", "publisher-place": "Göttingen"},
    ),
    (
        "Klein, Anna und Weber, Peter (Hg.): Der Rhein. Aus dem Englischen von Karl Huber. Köln: Böhlau, 2011, 340 S.",
        "book",
        {"editor": [KLEIN, WEBER], "title": "Der Rhein", "translator": [HUBER], "publisher-place": "Köln", "publisher": "Böhlau"},
    ),
    (
        "Anna Klein: Wege. In: Dies.: Nachtstücke. Gesammelte Essays. Suhrkamp, Frankfurt am Main 1998, S. 9–20.",
        "chapter",
        {"container-author": [KLEIN], "container-title": "Nachtstücke. Gesammelte Essays", "publisher-place": "Frankfurt am Main"},
    ),
    (
        "Anna Klein: Der Rhein. (= Kleine Schriften. Nr. 4). Hrsg. vom Stadtarchiv Köln. Köln 2002, Kapitel 3.",
        "book",
        {"title": "Der Rhein", "collection-title": "Kleine Schriften", "collection-number": "4", "publisher-place": "Köln"}
        | {"issued": "2002", "locator": "Kapitel 3"},
    ),
    (
        "Anna Klein: Hochwasser. In: Kölner Stadt-Anzeiger vom 12. Mai 2010, S. 5.",
        "article-newspaper",
        {"container-title": "Kölner Stadt-Anzeiger", "issued": "2010-05-12", "locator": "S. 5"},
    ),
    (
        "Anna Klein: Der Rhein. Reclam: Stuttgart, 2002. S. 3.",
        "book",
        {"publisher": "Reclam", "publisher-place": "Stuttgart", "locator": "S. 3"},
    ),
    (
        "Anna Klein: Vom Fluss, Vortrag auf dem 7. Kongress, Leipzig 1988. In: Jahrbuch der Geographie. Band 12, 1989, S. 4–9.",
        "article-journal",
        {"title": "Vom Fluss, Vortrag auf dem 7. Kongress, Leipzig 1988", "container-title": "Jahrbuch der Geographie"}
        | {"issued": "1989", "page": "4–9"},
    ),
    (
        "Karl Huber: Das Moor. Diss. phil. Köln 2010, S. 12.",
        "thesis",
        {"title": "Das Moor", "genre": "Diss. phil.", "publisher-place": "Köln", "issued": "2010"},
    ),
    (
        "Anne Klein: Le Rhin. In: Jean Petit (dir.): Fleuves du monde. 2e éd. Gallimard, Paris 2011, pp. 12–30.",
        "chapter",
        {"container-title": "Fleuves du monde", "edition": "2", "publisher": "Gallimard", "publisher-place": "Paris", "page": "12–30"},
    ),
    (
        "Ana Gómez: «El río y el mar». En: Revista de Geografía. N.º 12, 1998, pp. 101–123.",
        "article-journal",
        {"title": "El río y el mar", "container-title": "Revista de Geografía", "issue": "12", "page": "101–123"},
    ),
    (
        "Anna Klein: Il Reno. Fiume e confine. Laterza, Roma 2011, p. 12.",
        "book",
        {"title": "Il Reno. Fiume e confine", "publisher": "Laterza", "publisher-place": "Roma", "locator": "p. 12"},
    ),
    (
        "Anna Klein: Rivers and maps. In: Mei Tan (ed.): Libraries of the World. 2nd edition. Springer, Berlin 2005, pp. 33–58.",
        "chapter",
        {"editor": [TAN], "container-title": "Libraries of the World", "edition": "2nd", "page": "33–58"},
    ),
]


@pytest.mark.parametrize(("note", "kind", "fields"), ONE, ids=[one[0][:40] for one in ONE])
def test_full_stops_part_a_reference_and_end_none(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    read = one.record.light()
    assert (one.type, {name: read.get(name) for name in fields}) == (kind, fields)
    assert one.raw == note[one.start : one.end] == (note if note.endswith(" f.") else note.rstrip("."))


def test_what_may_be_a_subtitle_or_a_publisher_is_neither() -> None:
    [one] = parse_note("Anna Klein: Der Rhein. Fluss und Raum, Köln 2011, S. 12.", recognise)
    assert one.record.light() == {
        "author": [KLEIN], "title": "Der Rhein", "publisher-place": "Köln", "issued": "2011", "locator": "S. 12"
    }  # fmt: skip


@pytest.mark.parametrize("mark", ["; ", ". ", "; vgl. auch ", ". Siehe auch "])
def test_several_references_in_a_note_are_several(mark: str) -> None:
    first, second = "Anna Klein: Der Rhein. Reclam, Stuttgart 2011, S. 12", "Karl Huber: Das Moor. In: Die Zeit. Nr. 3, 2010, S. 7"
    found = parse_note(f"Vgl. {first}{mark}{second}.", recognise)
    assert [one.raw for one in found] == [first, second]
    assert [one.signal for one in found] == ["Vgl.", mark.strip(" ;.") or None]


def test_another_work_of_the_same_author_has_his_name() -> None:
    _, one = parse_note("Anna Klein: Der Rhein. Reclam, Stuttgart 2011; dies.: Die Elbe. Reclam, Stuttgart 2012, S. 3.", recognise)
    assert (one.record.light()["author"], one.record.text("title")) == ([KLEIN], "Die Elbe")


@pytest.mark.parametrize(
    "beside", ["Dort wird auch die Grenze von 1815 behandelt.", "Anders ist es am Unterlauf: Dort wurde 1815 keine Grenze gezogen."]
)
def test_a_sentence_beside_a_reference_is_none(beside: str) -> None:
    reference = "Anna Klein: Der Rhein. Reclam, Stuttgart 2011, S. 12."
    for note in (f"{reference} {beside}", f"{beside} {reference}"):
        [one] = parse_note(note, recognise)
        assert one.raw == reference.rstrip(".")


@pytest.mark.parametrize(
    "note",
    [
        "Die Sache ist klar: Es geht um den Rhein. Die Grenze von 1815 blieb. Köln wurde 1945 zerstört.",
        "Peter Weber: Er sagte 1999 viel. Dann ging er nach Köln. Dort starb er 2001.",
    ],
)
def test_sentences_with_a_colon_cite_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []


def test_another_habit_beside_it_is_read_as_before() -> None:
    found = parse_note("Anna Klein, Der Rhein, Stuttgart 2011, S. 12; Peter Weber: Die Elbe. Reclam, Leipzig 1920, S. 34.", recognise)
    assert [(one.record.text("title"), one.pinpoint) for one in found] == [("Der Rhein", "S. 12"), ("Die Elbe", "S. 34")]


@pytest.mark.parametrize(
    "entry",
    [
        "Hearn, Ann. Kwaidan: Stories and Studies. Boston: Weir Press, 1904.",
        "O’Leary MR, Smith MS: Sensory paths in rivers. Respir Physiol 108: 195-204, 1997.",
    ],
)
def test_entries_of_other_styles_have_no_names_before_their_colon(entry: str) -> None:
    found = parse_note(entry, recognise)
    names = [str(name) for one in found for name in (*one.record.names("author"), *one.record.names("editor"))]
    assert not any("Kwaidan" in name for name in names)
    assert not any("Respir Physiol" in one.record.text("title") and one.record.text("issued") for one in found)


DATED: list[tuple[str, dict[str, Any]]] = [
    (
        "Smith, John; Doe, Mary (2005). Bridges of the North (2nd ed.). Oxford: Oxford University Press. p. 12. ISBN 0-306-40615-2.",
        {"author": [{"family": "Smith", "given": "John"}, {"family": "Doe", "given": "Mary"}], "title": "Bridges of the North"}
        | {"edition": "2nd", "publisher-place": "Oxford", "publisher": "Oxford University Press", "locator": "p. 12"}
        | {"ISBN": "9780306406157"},
    ),
    (
        "Smith, J. A.; Doe, M.; Weir, Tom, eds. (2005) [1999]. Bridges of the North. Vol. 3. Routledge. pp. 12–15.",
        {"title": "Bridges of the North", "volume": "3", "publisher": "Routledge", "locator": "pp. 12–15", "issued": "2005"},
    ),
    (
        "Smith, John (May 2005). Bridges of the North (PDF) (Report). Harbour Board. Archived from the original (PDF) on 3 May 2011.",
        {"title": "Bridges of the North", "publisher": "Harbour Board", "issued": "2005-05"},
    ),
    (
        "Klein, Anna; Pérez, Luis (2011). «El río». Revista de Geografía 12 (3): 101-123.",
        {"title": "El río", "container-title": "Revista de Geografía", "volume": "12", "issue": "3", "page": "101-123"},
    ),
    (
        "Smith, John (2005). Bridges. New York: Farrar, Straus and Giroux. p. 12.",
        {"title": "Bridges", "publisher-place": "New York", "publisher": "Farrar, Straus and Giroux"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), DATED, ids=[one[0][:40] for one in DATED])
def test_a_reference_of_a_template_with_several_names_is_one_citation(note: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    read = one.record.light()
    assert {name: read.get(name) for name in fields} == fields


@pytest.mark.parametrize("mark", ["; ", ". "])
def test_several_references_of_templates_are_several(mark: str) -> None:
    members = (
        'Smith, John; Doe, Mary (12 March 2010). "Bridges fall". The Guardian. Retrieved 3 May 2012',
        "Doe, Mary (2011). Rivers. Leeds: Weir Press. p. 4",
        'Hale, Ann (2010). "Old bridges". Journal of Rivers. 12 (3): 45–67',
    )
    found = parse_note(f"{mark.join(members)}.", recognise)
    assert [one.raw for one in found] == list(members)
    assert [one.record.text("title") for one in found] == ["Bridges fall", "Rivers", "Old bridges"]


def test_the_authors_words_behind_a_reference_of_a_template_are_not_of_it() -> None:
    [one] = parse_note("Smith, John (2005). Bridges. Routledge. p. 12. The plan was made in 1904.", recognise)
    assert (one.record.text("publisher"), one.pinpoint) == ("Routledge", "p. 12")


NOTE = (
    "Anna Klein: *Flüsse und Karten.* In: Mei Tan (Hrsg.): *Bibliotheken der Welt.* Springer, Berlin 2005, S. 33–58; "
    "Karl Huber: *Das Moor.* In: *Die Zeit.* Nr. 12, 2010, S. 7."
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.wiki", f"== Fluss ==\nDer Rhein ist lang.<ref>{NOTE.replace('*', chr(39) * 2)}</ref>\n"),
        ("a.md", f"Der Rhein ist lang.[^1]\n\n[^1]: {NOTE}\n"),
    ],
)
def test_in_the_notes_of_documents(name: str, text: str) -> None:
    found = cite(read_file(text.encode(), name), recognise).citations
    assert [(one.record.text("title"), one.record.text("container-title")) for one in found] == [
        ("Flüsse und Karten", "Bibliotheken der Welt"),
        ("Das Moor", "Die Zeit"),
    ]


@pytest.mark.parametrize(
    ("entry", "authors", "title", "container"),
    [
        ("H. Day, D. M. Weir: J. Appl. Lamp. Sci 16, 1972, Seite 203", ["H. Day", "D. M. Weir"], "", "J. Appl. Lamp. Sci"),
        ("Brook, S. Quay Lights: A start, 2nd edn. Weir Press, Upton 1999", ["S. Brook"], "Quay Lights: A start", ""),
    ],
)  # fmt: skip
def test_entries_of_other_shapes_with_a_colon_are_read_by_others(entry: str, authors: list[str], title: str, container: str) -> None:
    record = parse_reference(entry, recognise).record
    assert [str(name) for name in record.names("author")] == authors
    assert (record.text("title"), record.text("container-title")) == (title, container)
