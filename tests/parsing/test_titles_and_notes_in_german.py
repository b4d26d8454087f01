"""German notes: subtitles behind a full stop, towns before the year, words in marks within a title, and how a work is called again."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

WEBER = {"family": "Weber", "given": "Hans"}
BACH = {"family": "Bach", "given": "Anna"}


def _light(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, dict(one.record.light())


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Hans Weber, Deutsche Häfen 1800–1866. Kai und starker Kran, 6. Aufl., München 1993, S. 11.",
         "Deutsche Häfen 1800–1866. Kai und starker Kran", "München"),
        ("Hans Weber, Das lange Licht. Lampe, Docht und Öl in frühen Häfen, München ²1997, S. 5.",
         "Das lange Licht. Lampe, Docht und Öl in frühen Häfen", "München"),
        ("Anna Bach (Hg.), Fähren im 19. Jahrhundert. Norwegen im Vergleich, 3 Bde., Kiel 1988.",
         "Fähren im 19. Jahrhundert. Norwegen im Vergleich", "Kiel"),
        ("Anna Bach, Lampen. Docht, Öl, Glas, Frankfurt/Main 2001 (stw 1523), S. 9.", "Lampen. Docht, Öl, Glas", "Frankfurt/Main"),
        ("Piet Hout, De havens 1780-1940. Een kleine geschiedenis (Amsterdam 2002) 112.", "De havens 1780-1940. Een kleine geschiedenis",
         "Amsterdam"),
        ("Hans Weber, Lampen. Öl und Docht, Reinbek bei Hamburg 1993, S. 8.", "Lampen. Öl und Docht", "Reinbek bei Hamburg"),
        ("Hans Weber, Lampen, Frankfurt a. M. u. a. 1981, S. 8.", "Lampen", "Frankfurt a. M. u. a."),
        ("Hans Weber, Lampen und Kräne, Wien, Köln, Weimar 1993, S. 8.", "Lampen und Kräne", "Wien, Köln, Weimar"),
        ("Hans Weber, Die Kräne am Kai (Studien zur Hafenkunde 48), Kiel 1981, S. 3.", "Die Kräne am Kai", "Kiel"),
        ("Hans Weber, Lampen und die „Kräne“ am Kai, Kiel 1993, S. 8.", "Lampen und die „Kräne“ am Kai", "Kiel"),
        ("Hans Weber, „Nichts als Öl!“ Die Lampen der Häfen, Kiel 1993, S. 8.", "„Nichts als Öl!“ Die Lampen der Häfen", "Kiel"),
    ],
)  # fmt: skip
def test_a_book_is_whole_from_its_author_to_town_and_year(note: str, title: str, place: str) -> None:
    kind, read = _light(note)
    assert (kind, read["title"], read["publisher-place"]) == ("book", title, place)
    assert read.get("author") or read.get("editor")


@pytest.mark.parametrize(
    ("note", "parts"),
    [
        ("Hans Weber, Die Lampen. Anna Bach, Die Häfen, Kiel 1999.", 2),
        ("Hans Weber, Lampen, Kiel 1998, S. 3. Bach, Häfen, Köln 1999, S. 4.", 2),
        ("Hans Weber, Lampen, Kiel 1998. Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
        ("Vgl. Weber, Lampen, S. 3. Anders Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
        ("Ann Brook, Rivers (Leeds, 1994), p. 3. Jo Weir, Lamps and Ports (London, 1999), p. 4.", 2),
        ("BGH NJW 1994, 12. Anna Bach, Häfen am Fluss, Köln 1999, S. 4.", 2),
    ],
)
def test_two_works_stay_two(note: str, parts: int) -> None:
    assert len(parse_note(note, recognise)) == parts


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("Hans Weber, Lampen im 19. Jahrhundert. Öl, Docht, Glas, in: ZfH 12 (1999), S. 3–5.", "article-journal",
         {"title": "Lampen im 19. Jahrhundert. Öl, Docht, Glas", "container-title": "ZfH", "volume": "12", "page": "3–5"}),
        ("Hans Weber, Das Öl der Lampen, HZ 177 (1954), S. 21–48.", "article-journal",
         {"title": "Das Öl der Lampen", "container-title": "HZ", "volume": "177", "page": "21–48"}),
        ("Hans Weber, Das Öl, in: Merkur, 62. Jg. (2008), Heft 9/10, S. 80–85.", "article-journal",
         {"container-title": "Merkur", "volume": "62", "issue": "9/10", "issued": "2008"}),
        ("Hans Weber, Das Öl, in: Review of Harbours 91, 5 (1986), S. 105–107.", "article-journal",
         {"container-title": "Review of Harbours", "volume": "91", "issue": "5"}),
        ("Hans Weber, Lampen, in: Anna Bach (Hg.), Die Häfen. Fische, Netze, Boote, Köln 1999, S. 3–5.", "chapter",
         {"title": "Lampen", "editor": [BACH], "container-title": "Die Häfen. Fische, Netze, Boote", "publisher-place": "Köln"}),
        ("Hans Weber, Was ist Öl?, in: ders. (Hg.), Lampen, Kiel 1989, S. 9–47.", "chapter",
         {"title": "Was ist Öl?", "editor": [WEBER], "container-title": "Lampen"}),
        ("Hans Weber, Öl und Docht, in: ders., Kai, Kran, Docht, Frankfurt a.M. 1976, S. 22–25.", "chapter",
         {"title": "Öl und Docht", "author": [WEBER], "container-title": "Kai, Kran, Docht"}),
        ("Hans Weber, »Öl« und »Docht« – zwei Lampen, in: Anna Bach (Hg.), Häfen, Kiel 1979, S. 34–37.", "chapter",
         {"title": "»Öl« und »Docht« – zwei Lampen", "container-title": "Häfen", "author": [WEBER]}),
        ("Hans Weber, Öl als „Licht“, in: Anna Bach (Hg.), Häfen, Kiel 1979, S. 34–37.", "chapter",
         {"title": "Öl als „Licht“", "container-title": "Häfen", "author": [WEBER]}),
        ("Hans Weber, Öl, in: Am Kai. Festschrift für Anna Bach zum 60. Geburtstag, Kiel 1999, S. 3–9.", "chapter",
         {"container-title": "Am Kai. Festschrift für Anna Bach zum 60. Geburtstag", "issued": "1999"}),
        # near them
        ("Anna Bach, „Öl am Kai“, in: Häfen 4 (1999), S. 3–5.", "article-journal", {"title": "Öl am Kai", "author": [BACH]}),
        ("Anna Bach: „Die Lampe“, in: Häfen 4 (1999), S. 3–5.", "article-journal", {"title": "Die Lampe", "author": [BACH]}),
        ("Ann Brook, “Quiet Lamps”, in Harbours, 12 (1999), pp. 3–5.", "article-journal", {"title": "Quiet Lamps"}),
    ],
)  # fmt: skip
def test_what_stands_in_a_journal_or_a_book(note: str, kind: str, fields: dict[str, Any]) -> None:
    found, read = _light(note)
    assert (found, {name: read.get(name) for name in fields}) == (kind, fields)


def test_editors_are_joined_by_u_and_marked_hgg() -> None:
    for note in ("Hans Weber u. Anna Bach (Hg.), Am Kai, Kiel 2004.", "Hans Weber/Anna Bach (Hgg.), Am Kai, Kiel 2004."):
        assert _light(note)[1]["editor"] == [WEBER, BACH]
    assert _light("Hans Weber u. a., Am Kai, Kiel 2004.")[1]["author"] == [WEBER, {"literal": "et al."}]


BOOKS = ("Hans Weber, Die Fähren, Kiel 1999, S. 3.", "Anna Bach (Hg.), Die Häfen, Köln 2001.")


@pytest.mark.parametrize(
    ("note", "target", "place"),
    [
        ("Ebd.", "n2-1", None),
        ("Vgl. ebd.", "n2-1", None),
        ("So auch ebd.", "n2-1", None),
        ("Ebda.", "n2-1", None),
        ("Ebd., 12 f.", "n2-1", "12 f."),
        ("A.a.O.", "n2-1", None),
        ("Weber, aaO, S. 4.", "n1-1", "S. 4"),
        ("Hans Weber: Fähren, a.a.O., S. 4.", "n1-1", "S. 4"),
        ("Weber (wie Anm. 1, S. 4).", "n1-1", "S. 4"),
        ("Weber, wie Anm. 1, S. 4.", "n1-1", "S. 4"),
        ("Weber, siehe Anm. 1, S. 4.", "n1-1", "S. 4"),
        ("Weber (o. Fn. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber (siehe oben Anm. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber (s. o. Anm. 1), S. 4.", "n1-1", "S. 4"),
        ("Weber, Fähren, S. 4 (wie Anm. 1).", "n1-1", "S. 4"),
        ("Bach (Hg.), Häfen (wie Anm. 2), S. 4.", "n2-1", "S. 4"),
        ("Weber (FN 1) 12 f.", "n1-1", "12 f."),
    ],
)
def test_works_called_again(note: str, target: str, place: str | None) -> None:
    notes = [parse_note(one, recognise, f"n{number}") for number, one in enumerate((*BOOKS, note), 1)]
    last = resolve_chains([one for read in notes for one in read])[-1]
    assert (last.short_form_of, last.pinpoint) == (target, place)


@pytest.mark.parametrize(
    "note",
    [
        "Hans Weber, Die Fähren, Kiel 1999, S. 12, siehe Anm. 5.",
        "Ann Brook, AAO, Annual Report (Leeds: Weir Press, 1999), p. 3.",
        "Bach, Anm. zu BGH NJW 1999, 12.",
    ],
)
def test_what_is_no_short_form(note: str) -> None:
    assert parse_note(note, recognise)[0].form.value == "full"


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("MüKoBGB/Weber, 8. Aufl. 2020, § 823 Rn. 5.", "chapter",
         {"author": [{"family": "Weber"}], "container-title": "MüKoBGB", "edition": "8", "issued": "2020", "locator": "§ 823 Rn. 5"}),
        ("MüKo-BGB/Weber, § 823 Rn. 12.", "chapter", {"author": [{"family": "Weber"}], "container-title": "MüKo-BGB"}),
        ("BeckOK BGB/Weber, 58. Ed. 1.5.2021, § 823 Rn. 3.", "chapter",
         {"container-title": "BeckOK BGB", "edition": "58", "issued": "2021"}),
        ("Weber, in: Palandt, BGB, 79. Auflage 2020, § 242 Rn. 4.", "chapter",
         {"editor": [{"family": "Palandt"}], "container-title": "BGB", "edition": "79"}),
        ("Hans Weber, Das Ufer im Recht, in: Bach/Hahn (Hrsg.), HafenR VII, 1992, § 16 Rn. 45.", "chapter",
         {"title": "Das Ufer im Recht", "container-title": "HafenR VII", "issued": "1992", "publisher-place": None}),
        ("BK-Weber, Art. 18 OR N 34.", "chapter", {"author": [{"family": "Weber"}], "locator": "Art. 18 OR N 34"}),
        ("Weber, in: ders. (Hrsg.), Hafengesetz-Kommentar, Bd. I, 3. Aufl. 2013, Art. 1 I Rn. 46.", "chapter",
         {"editor": [{"family": "Weber"}], "volume": "I", "container-title": "Hafengesetz-Kommentar", "locator": "Art. 1 I Rn. 46"}),
        ("H. Weber, Das Ufer im Recht, in: Bach/Hahn (Hrsg.), HafenR V, 2. Aufl. 2000, § 11 Rn. 3.", "chapter",
         {"title": "Das Ufer im Recht", "container-title": "HafenR V", "edition": "2", "locator": "§ 11 Rn. 3"}),
        ("Weber, in: Bach/Hahn (Hrsg.), EUV/AEUV, 5. Aufl. 2016, Art. 288 AEUV, Rn. 23.", "chapter",
         {"container-title": "EUV/AEUV", "edition": "5"}),
        ("Weber, in: FS Bach, 1974, S. 119, 130.", "chapter", {"container-title": "FS Bach", "page": "119", "locator": "130"}),
        ("Weber, FS Bach, 1974, S. 249 (254).", "chapter", {"container-title": "FS Bach", "page": "249", "locator": "254"}),
        ("Bach/Weber, BGB, 15. Aufl. 2017, Vor § 104 Rn. 3.", "book", {"title": "BGB", "locator": "Vor § 104 Rn. 3"}),
        ("Bach/Weber, § 823 Rn. 20.", "document", {"author": [{"family": "Bach"}, {"family": "Weber"}], "title": None}),
        ("Bach/Weber, Hafenrecht, 10. Aufl., Zürich 2014, N 1234.", "book",
         {"author": [{"family": "Bach"}, {"family": "Weber"}], "title": "Hafenrecht", "locator": "N 1234"}),
        ("H. Weber, Hafenrecht, 4. Aufl. 2002, § 8 II 1.", "book",
         {"title": "Hafenrecht", "edition": "4", "issued": "2002", "locator": "§ 8 II 1"}),
        ("Weber, Das Recht der Häfen, Bd. II, 1899, S. 73.", "book",
         {"title": "Das Recht der Häfen", "volume": "II", "publisher-place": None}),
        ("EuGH, Rs. C-14/04, Slg. 2005, I-9981 Rn. 75 – Weber.", "case",
         {"authority": "EuGH", "number": "C-14/04", "page": "I-9981", "issued": "2005", "title": "Weber", "locator": "Rn. 75"}),
        ("EuGH, Slg. 1991, I-5357 Rn. 35 – Weber.", "case", {"authority": "EuGH", "page": "I-5357", "title": "Weber"}),
        ("BGer, Urteil 4A_286/2013 vom 27. November 2013, E. 3.2.", "case",
         {"authority": "BGer", "number": "4A_286/2013", "issued": "2013-11-27", "locator": "E. 3.2"}),
        ("OGH 7 Ob 78/06f, JBl 2007, 171.", "case", {"number": "7 Ob 78/06f", "container-title": "JBl", "page": "171"}),
        ("ArbG Kiel, Urteil vom 30.3.2006, 81 Ca 4567/05.", "case", {"authority": "ArbG Kiel", "number": "81 Ca 4567/05"}),
        ("RG, Urt. v. 7.12.1911 – VI 240/11, RGZ 78, 239.", "case", {"container-title": "RGZ", "volume": "78", "page": "239"}),
        # near them
        ("Weber, in: Hafenpost vom 3.4.2010, S. 4.", "book", {"author": [{"family": "Weber"}]}),
        ("Berlin/Wien, Zwei Städte, Köln 2014, S. 66.", "book", {"author": None}),
        ("EuGH, Urteil vom 5.3.2009, Rs. C-345/06, Rn. 44.", "case", {"number": "C-345/06", "issued": "2009-03-05"}),
    ],
)  # fmt: skip
def test_commentaries_and_courts(note: str, kind: str, fields: dict[str, Any]) -> None:
    found, read = _light(note)
    assert (found, {name: read.get(name) for name in fields}) == (kind, fields)


@pytest.mark.parametrize(
    ("note", "signal", "author"),
    [
        ("So Weber, Das Recht der Häfen, 1985, S. 75.", "So", "Weber"),
        ("Statt aller Weber, Das Recht der Häfen, 1985, S. 75.", "Statt aller", "Weber"),
        ("Exemplarisch Hans Weber, Hafenrecht, Kiel 1985, S. 75.", "Exemplarisch", "Weber"),
        ("Vgl. hierzu den Überblick bei Hans Weber, Hafenrecht, Kiel 1985, S. 75.", "Vgl. hierzu", "Weber"),
        ("H. M. Weber, Hafenrecht, Kiel 1985, S. 75.", None, "Weber"),
        ("So Young Kim, Rivers (Leeds, 1994), p. 3.", None, "Kim"),
    ],
)
def test_words_before_an_author(note: str, signal: str | None, author: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.signal, one.record.names("author")[0].family) == (signal, author)


@pytest.mark.parametrize(("note", "volume"), [("So BVerfGE 65, 1 (43).", "65"), ("H.M., vgl. nur BGHZ 90, 69, 75.", "90")])
def test_decisions_behind_words_of_opinion(note: str, volume: str) -> None:
    assert _light(note)[1]["volume"] == volume


@pytest.mark.parametrize(
    "note",
    [
        "Hafenamt Kiel: Die Häfen in Daten. Online unter: https://www.haefen.de/text (letzter Zugriff am 03.05.2020).",
        "Anna Bach: Die Häfen im Netz. URL: https://www.haefen.de/text (letzter Zugriff: 03.05.2020).",
        "Anna Bach: Die Häfen. In: Hafenblog, 1.5.2020. Online verfügbar unter https://www.haefen.de/text, zuletzt geprüft am 03.05.2020.",
        "Anna Bach, Die Häfen im Netz, https://www.haefen.de/text (letzter Abruf 3.5.2020).",
        "Vgl. https://www.haefen.de/text (letzter Zugriff 3.5.2020).",
    ],
)
def test_pages_that_were_looked_at(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.url, one.record.light().get("accessed")) == ("https://www.haefen.de/text", "2020-05-03")


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Hans Weber: Die Lampen der Häfen. 2 Bde. Frankfurt a.M.: Suhrkamp 1997, S. 19ff.", {"number-of-volumes": "2", "issued": "1997"}),
        ("Hans Weber: Öl. In: Ders.: Schriften. Hg. v. Anna Bach und Jo Hahn. Bd. I.2. Frankfurt am Main: Suhrkamp 1974, S. 4–8.",
         {"container-title": "Schriften", "volume": "I.2", "publisher": "Suhrkamp"}),
        ("Hans Weber: Öl. Über das Licht. Frankfurt am Main 1972 [engl. Orig. 1961], S. 17.", {"issued": "1972", "locator": "S. 17"}),
        ("Hans Weber: Öl und Licht. Phil. Diss. Münster 1956 (masch.), S. 45.", {"genre": "Phil. Diss.", "issued": "1956"}),
        ("Weber 1984, 346f.", {"issued": "1984", "locator": "346f"}),
    ],
)  # fmt: skip
def test_between_full_stops(note: str, fields: dict[str, Any]) -> None:
    read = _light(note)[1]
    assert {name: read.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("first", "again", "place"),
    [
        ("Hans Weber, Reine Lampenlehre, 2. Aufl., Wien 1960, S. 19 (zit.: Weber, Lampen).", "Weber, Lampen, S. 20.", "S. 20"),
        ("Hans Weber, Reine Lampenlehre, Wien 1960, S. 19 (künftig: Weber, Lampen).", "Weber, Lampen, S. 20.", "S. 20"),
        ("Weber/Bach, BGB, 78. Aufl. 2019, § 823 Rn. 12.", "Weber/Bach, § 823 Rn. 20.", "§ 823 Rn. 20"),
        ("Weber/Bach, Hafenrecht I, Allgemeiner Teil, 21. Aufl. 2015, Rn. 345.", "Weber/Bach, Hafenrecht I, Rn. 40.", "Rn. 40"),
        ("Koch/Weber, Recht der Häfen I (2014) Rz 345.", "Koch/Weber aaO Rz 351.", "Rz 351"),
        ("Hans Weber, Havnens historie, Oslo 2005, s. 12.", "Samme sted.", None),
    ],
)
def test_called_again_as_announced(first: str, again: str, place: str | None) -> None:
    read = [parse_note(one, recognise, f"n{number}") for number, one in enumerate((first, again), 1)]
    one, two = resolve_chains([citation for note in read for citation in note])
    assert (two.short_form_of, two.pinpoint) == (one.id, place)


TWO_OF_LAW = ("Weber/Bach, BGB, 78. Aufl. 2019, § 823 Rn. 12.", "Weber/Hahn, § 8 Rn. 2.")


def test_other_families_are_no_short_form() -> None:
    read = [parse_note(one, recognise, f"n{number}") for number, one in enumerate(TWO_OF_LAW)]
    assert [one.short_form_of for one in resolve_chains([citation for note in read for citation in note])] == [None, None]


@pytest.mark.parametrize(
    ("note", "authors", "title", "book"),
    [
        ("Huber, Freiheit, in: Weber/Bach (Hrsg.), Häfen, Köln 2010, S. 3.", ["Huber"], "Freiheit", "Häfen"),
        ("Huber/Bach, Freiheit und Hafen, in: Weber (Hrsg.), Häfen, Köln 2010.", ["Huber", "Bach"], "Freiheit und Hafen", "Häfen"),
        ("Huber, Freedom, in: Weber/Bach (eds.), Harbours, Leeds 2010, p. 12.", ["Huber"], "Freedom", "Harbours"),
        ("Huber, Daniel, Die Häfen, in: Klaus Weber (Hrsg.), Städte, Köln 2010.", ["Daniel Huber"], "Die Häfen", "Städte"),
        ("Köln, Hafen und Stadt, in: Weber (Hrsg.), Häfen, Köln 2010.", [], "Köln, Hafen und Stadt, in: Weber (Hrsg.), Häfen", ""),
    ],
)
def test_families_alone_before_what_stands_in_a_book_that_others_edited(note: str, authors: list[str], title: str, book: str) -> None:
    [one] = parse_note(note, recognise)
    found = [str(name) for name in one.record.names("author")]
    assert (found, one.record.text("title"), one.record.text("container-title")) == (authors, title, book)


@pytest.mark.parametrize(
    ("note", "authors", "title"),
    [
        ("Freiheit, Gleichheit, Brüderlichkeit, in: Hans Weber (Hrsg.), Häfen, Köln 2010.", [],
         "Freiheit, Gleichheit, Brüderlichkeit, in: Hans Weber (Hrsg.), Häfen"),
        ("Huber, Daniel, Häfen, in: Klaus Weber (Hrsg.), Städte, Köln 2010.", ["Daniel Huber"], "Häfen"),
        ("Huber, Berlin, 3. Mai 1890, in: Hans Weber (Hrsg.), Quellen, Köln 2010.", ["Huber"], "Berlin, 3. Mai 1890"),
    ],
)  # fmt: skip
def test_words_in_a_row_are_a_title_and_the_whole_of_it_is_kept(note: str, authors: list[str], title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (authors, title)
