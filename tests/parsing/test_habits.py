"""Habits of citing of many countries and trades: what each says is read as a librarian of that place would write it."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
WEIR = [{"family": "Weir", "given": "Jo"}]
BACH = [{"family": "Bach", "given": "Anna"}]
WEBER = [{"family": "Weber", "given": "Hans"}]


def read(note: str) -> tuple[str, dict[str, Any]]:
    [one] = parse_note(note, recognise)
    return one.type, one.record.light()


PRESS = [
    ("The Daily Harbour, 3 May 2011, p. 4.", {"container-title": "The Daily Harbour", "issued": "2011-05-03", "page": "4"}),
    ("Reuters, 12 June 2014.", {"container-title": "Reuters", "issued": "2014-06-12"}),
    ("Evening Tide, 5 May 2011.", {"container-title": "Evening Tide", "issued": "2011-05-05"}),
    ("Leeds Packet, 5 May 2011, A4.", {"container-title": "Leeds Packet", "issued": "2011-05-05", "page": "A4"}),
    ("Le Monde, 3 mai 2011, p. 4.", {"container-title": "Le Monde", "issued": "2011-05-03", "page": "4"}),
    ("«Corriere della Sera», 3 maggio 2011, p. 4.", {"container-title": "Corriere della Sera", "issued": "2011-05-03", "page": "4"}),
    (
        "Frankfurter Allgemeine Zeitung vom 3. Mai 2011, S. 4.",
        {"container-title": "Frankfurter Allgemeine Zeitung", "issued": "2011-05-03", "page": "4"},
    ),
    ("Известия. 2011. 3 мая. С. 4.", {"container-title": "Известия", "issued": "2011-05-03", "page": "4"}),
    (
        "Ann Brook, 'Tide Tables Wrong Again', Gazette (Leeds), May 3 2011, A4.",
        {
            "author": BROOK, "title": "Tide Tables Wrong Again", "container-title": "Gazette", "publisher-place": "Leeds",
            "issued": "2011-05-03", "page": "A4",
        },
    ),
    (
        "Hans Weber, „Licht aus“, in: Süddeutsche Zeitung, 4.5.2011, S. 12.",
        {"author": WEBER, "title": "Licht aus", "container-title": "Süddeutsche Zeitung", "issued": "2011-05-04", "page": "12"},
    ),
    (
        "Ann Brook, Opinion, Light the Lamps Again, N.Y. Times, May 3, 2011, at A4.",
        {
            "author": BROOK, "genre": "Opinion", "title": "Light the Lamps Again", "container-title": "N.Y. Times",
            "issued": "2011-05-03", "page": "A4",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), PRESS)
def test_newspapers(note: str, fields: dict[str, Any]) -> None:
    assert read(note) == ("article-newspaper", fields)


@pytest.mark.parametrize("note", ["Harbour Society, 3 May 2011.", "Ann Brook, 3 May 2011, p. 4.", "Lamps of the North, 1994, p. 4."])
def test_a_body_a_person_or_a_year_makes_no_newspaper(note: str) -> None:
    assert all(one.type != "article-newspaper" for one in parse_note(note, recognise))


OTHERS = [
    ("The Economist, 7–13 May 2011, 45.", "article-magazine", {"container-title": "The Economist", "issued": "2011-05-07", "page": "45"}),
    (
        '"Flood Watch," Newsnight, BBC Two, 3 May 2011.', "broadcast",
        {"title": "Flood Watch", "container-title": "Newsnight", "publisher": "BBC Two", "issued": "2011-05-03"},
    ),
    (
        '"The Keepers," episode 12, The River Hour, podcast, 3 May 2019.', "broadcast",
        {"title": "The Keepers", "genre": "episode 12", "container-title": "The River Hour", "issued": "2019-05-03"},
    ),
    (
        'Jo Weir, "Lights on the Water" (lecture, Harbour Society, Leeds, March 3, 2009).', "speech",
        {"author": WEIR, "title": "Lights on the Water", "genre": "lecture", "issued": "2009-03-03"},
    ),
    (
        'Jo Weir (@joweir), "The lamp is lit," Twitter, May 3, 2016, https://twitter.com/joweir/status/12345.', "post",
        {
            "author": WEIR, "title": "The lamp is lit", "container-title": "Twitter", "issued": "2016-05-03",
            "URL": "https://twitter.com/joweir/status/12345",
        },
    ),
    (
        'Encyclopaedia Britannica, 11th ed. (1911), s.v. "lighthouse".', "entry-encyclopedia",
        {"container-title": "Encyclopaedia Britannica", "edition": "11th", "issued": "1911", "title": "lighthouse"},
    ),
    (
        "Sam Hale, preface to Rivers and Their Names, by Ann Brook (Leeds: Weir Press, 1994), xi–xii.", "chapter",
        {
            "author": [{"family": "Hale", "given": "Sam"}], "title": "preface", "container-title": "Rivers and Their Names",
            "container-author": BROOK, "publisher-place": "Leeds", "publisher": "Weir Press", "issued": "1994", "page": "xi–xii",
        },
    ),
    (
        "ISO 9001:2015, Quality management systems — Requirements.", "standard",
        {"number": "ISO 9001:2015", "title": "Quality management systems — Requirements", "issued": "2015"},
    ),
    ("U.S. Patent No. 4,123,456 (filed Mar. 3, 1977) (issued Oct. 31, 1978).", "patent", {"number": "4,123,456", "issued": "1978-10-31"}),
    (
        "Harbour Society, TideTools, version 3.2 (2019), software, https://tidetools.example.org.", "software",
        {
            "author": [{"literal": "Harbour Society"}], "title": "TideTools", "version": "3.2", "issued": "2019",
            "URL": "https://tidetools.example.org",
        },
    ),
    (
        "HC Deb 3 May 2011, vol 527, col 455.", "speech",
        {"container-title": "HC Deb", "issued": "2011-05-03", "volume": "527", "locator": "col 455"},
    ),
    (
        "Department for Transport, Ports Policy Review (Cm 7001, 2006) 14.", "report",
        {
            "author": [{"literal": "Department for Transport"}], "title": "Ports Policy Review", "number": "Cm 7001", "issued": "2006",
            "locator": "14",
        },
    ),
    (
        "OECD (2011), Ports and Cities, OECD Publishing, Paris.", "report",
        {
            "author": [{"literal": "OECD"}], "issued": "2011", "title": "Ports and Cities", "publisher": "OECD Publishing",
            "publisher-place": "Paris",
        },
    ),
    (
        "Report of the Rapporteur on lamps (28 June 2025) UN Doc A/HRC/56/58, para 3.", "un-document",
        {"title": "Report of the Rapporteur on lamps", "issued": "2025-06-28", "number": "A/HRC/56/58", "locator": "para 3"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), OTHERS)
def test_what_is_no_book_and_no_article(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


BOOKS = [
    (
        "Marie Dubois, The Salt Road, trans. Ann Brook (London: Quay Editions, 1988), 2:33.", "book",
        {
            "author": [{"family": "Dubois", "given": "Marie"}], "title": "The Salt Road", "translator": BROOK, "publisher-place": "London",
            "publisher": "Quay Editions", "issued": "1988", "volume": "2", "locator": "33",
        },
    ),
    (
        "Ann Brook, Rivers and Their Names, Studies in Water 12 (Leeds: Weir Press, 1994).", "book",
        {
            "author": BROOK, "title": "Rivers and Their Names", "collection-title": "Studies in Water", "collection-number": "12",
            "publisher-place": "Leeds", "publisher": "Weir Press", "issued": "1994",
        },
    ),
    (
        "Anna Bach, Die Namen der Flüsse, 2. Aufl., München: Beck 1994, S. 12 f.", "book",
        {
            "author": BACH, "title": "Die Namen der Flüsse", "edition": "2", "publisher-place": "München", "publisher": "Beck",
            "issued": "1994", "locator": "S. 12 f.",
        },
    ),
    (
        "Anna Bach, Der Hafen, in: Hans Weber (Hrsg.), Städte am Wasser, Stuttgart 1999, S. 45–67, hier S. 50.", "chapter",
        {
            "author": BACH, "title": "Der Hafen", "editor": WEBER, "container-title": "Städte am Wasser", "publisher-place": "Stuttgart",
            "issued": "1999", "page": "45–67", "locator": "S. 50",
        },
    ),
    (
        "Hans Weber, Leuchttürme im Recht, NJW 2004, 1234 (1236).", "article-journal",
        {
            "author": WEBER, "title": "Leuchttürme im Recht", "container-title": "NJW", "issued": "2004", "page": "1234", "locator": "1236",
        },
    ),
    (
        "Hans Weber, Die Lotsen, in: Zeitschrift für Hafenkunde 12 (2004), H. 3, S. 45–67.", "article-journal",
        {
            "author": WEBER, "title": "Die Lotsen", "container-title": "Zeitschrift für Hafenkunde", "volume": "12", "issue": "3",
            "issued": "2004", "page": "45–67",
        },
    ),
    (
        "G. Bianchi, I fari, in «Rivista dei porti», XII, 2004, 3, pp. 45-67.", "article-journal",
        {
            "author": [{"family": "Bianchi", "given": "G."}], "title": "I fari", "container-title": "Rivista dei porti", "volume": "XII",
            "issue": "3", "issued": "2004", "page": "45-67",
        },
    ),
    (
        "Ann Brook, Review of The Lamp Keepers, by Sam Hale, Journal of Harbours 12, no. 3 (2004): 201.", "article-journal",
        {
            "author": BROOK, "title": "Review of The Lamp Keepers, by Sam Hale", "container-title": "Journal of Harbours", "volume": "12",
            "issue": "3", "issued": "2004", "page": "201",
        },
    ),
    (
        "Hans Weber, Die Fähren am Niederrhein, Diss. phil. Köln 1988, S. 101.", "thesis",
        {
            "author": WEBER, "title": "Die Fähren am Niederrhein", "genre": "Diss. phil.", "publisher-place": "Köln", "issued": "1988",
            "locator": "S. 101",
        },
    ),
    (
        "Ann Brook, Les passeurs, thèse de doctorat, université de Lyon, 1988, p. 101.", "thesis",
        {
            "author": BROOK, "title": "Les passeurs", "genre": "thèse de doctorat", "publisher": "université de Lyon", "issued": "1988",
            "locator": "p. 101",
        },
    ),
    (
        "Иванов А. Б. Имена рек. М.: Наука, 1994. С. 12.", "book",
        {
            "author": [{"family": "Иванов", "given": "А. Б."}], "title": "Имена рек", "publisher-place": "М.", "publisher": "Наука",
            "issued": "1994", "locator": "С. 12",
        },
    ),
    (
        "Петров В. Г. Маяки севера // Вестник портов. 2004. № 3. С. 45–67.", "article-journal",
        {
            "author": [{"family": "Петров", "given": "В. Г."}], "title": "Маяки севера", "container-title": "Вестник портов",
            "issue": "3", "issued": "2004", "page": "45–67",
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), BOOKS)
def test_books_and_articles_without_marks(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


LAW = [
    (
        "BVerfG, Beschluss vom 3. Mai 2011 – 1 BvR 123/10, Rn. 45.", "case",
        {"authority": "BVerfG", "genre": "Beschluss", "issued": "2011-05-03", "number": "1 BvR 123/10", "locator": "Rn. 45"},
    ),
    ("BVerfGE 45, 187 (229).", "case", {"container-title": "BVerfGE", "volume": "45", "page": "187", "locator": "229"}),
    (
        "CE, Ass., 12 avril 2002, Papon, n° 238689.", "case",
        {"authority": "CE, Ass.", "issued": "2002-04-12", "title": "Papon", "number": "238689"},
    ),
    (
        "Cass. civ., Sez. Un., 3 maggio 2011, n. 1234.", "case",
        {"authority": "Cass. civ., Sez. Un.", "issued": "2011-05-03", "number": "1234"},
    ),
    ("STC 149/1991, de 4 de julio, FJ 2.", "case", {"authority": "STC", "number": "149/1991", "issued": "1991-07-04", "locator": "FJ 2"}),
    ("§ 823 Abs. 1 BGB.", "legislation", {"title": "BGB", "locator": "§ 823 Abs. 1"}),
    (
        "Wasserhaushaltsgesetz vom 31. Juli 2009 (BGBl. I S. 2585).", "legislation",
        {"title": "Wasserhaushaltsgesetz", "issued": "2009-07-31", "container-title": "BGBl. I", "page": "2585"},
    ),
    ("Code civil, art. 1240.", "legislation", {"title": "Code civil", "locator": "art. 1240"}),
    ("C. env., art. L. 321-1.", "legislation", {"title": "C. env.", "locator": "art. L. 321-1"}),
    (
        "L. 31 dicembre 1982, n. 979, art. 4.", "legislation",
        {"title": "L. 31 dicembre 1982, n. 979", "number": "979", "issued": "1982-12-31", "locator": "art. 4"},
    ),
    (
        "Ley 22/1988, de 28 de julio, de Costas, art. 3.", "legislation",
        {"title": "Ley 22/1988, de 28 de julio, de Costas", "number": "22/1988", "issued": "1988-07-28", "locator": "art. 3"},
    ),
    (
        "Loi n° 86-2 du 3 janvier 1986 relative à l’aménagement du littoral, art. 3.", "legislation",
        {
            "title": "Loi n° 86-2 du 3 janvier 1986 relative à l’aménagement du littoral", "number": "86-2", "issued": "1986-01-03",
            "locator": "art. 3",
        },
    ),
    (
        "Федеральный закон от 3 июня 2006 г. № 74-ФЗ, ст. 5.", "legislation",
        {"title": "Федеральный закон от 3 июня 2006 г. № 74-ФЗ", "number": "74-ФЗ", "issued": "2006-06-03", "locator": "ст. 5"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), LAW)
def test_courts_and_laws_of_the_continent(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


HALE, GREY = [{"family": "Hale"}], [{"family": "Grey"}]
PAPERS = [
    (
        "TNA, FO 371/1234, Hale to Grey, 3 May 1911.", "letter",
        {"archive": "TNA, FO 371/1234", "issued": "1911-05-03", "author": HALE, "recipient": GREY},
    ),
    (
        "Hale to Grey, 3 May 1911, Hale Papers, box 3, folder 12, Weir Library.", "letter",
        {"archive": "Hale Papers, box 3, folder 12, Weir Library", "issued": "1911-05-03", "author": HALE, "recipient": GREY},
    ),
    ("BArch, R 43/II/1234, Bl. 45.", "document", {"archive": "BArch, R 43/II/1234", "locator": "Bl. 45"}),
    (
        "AN, F7 12345, rapport du préfet, 3 mai 1820.", "document",
        {"archive": "AN, F7 12345", "title": "rapport du préfet", "issued": "1820-05-03"},
    ),
    (
        "Minute by Hale, 7 June 1921, TNA, CO 733/12/445.", "document",
        {"archive": "TNA, CO 733/12/445", "issued": "1921-06-07", "author": HALE, "genre": "Minute"},
    ),
    ("РГАСПИ. Ф. 17. Оп. 3. Д. 123. Л. 45.", "document", {"archive": "РГАСПИ. Ф. 17. Оп. 3. Д. 123", "locator": "Л. 45"}),
    (
        "Lettre de Hale à Grey, 3 mai 1911.", "letter", {"issued": "1911-05-03", "author": HALE, "recipient": GREY},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), PAPERS)
def test_papers_of_archives_and_letters(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note) == (kind, fields)


INTERVIEWS = [
    ("Author's interview with Jo Weir, Leeds, 3 May 2011.", WEIR, "2011-05-03"),
    ("Human Rights Watch telephone interview with Jo Weir, Port Weir, 14 June 2014.", WEIR, "2014-06-14"),
    ("Interview with Jo Weir, Keeper, Port Light, in Leeds, Eng. (May 3, 2011).", WEIR, "2011-05-03"),
    ("Interview by Ann Brook with Jo Weir, in Leeds (Mar. 3, 1999).", WEIR, "1999-03-03"),
    ("Gespräch mit Anna Bach, Köln, 3. Mai 2011.", BACH, "2011-05-03"),
    ("Entretien avec Jo Weir, Lyon, 3 mai 2011.", WEIR, "2011-05-03"),
    ("Entrevista con Jo Weir, Sevilla, 3 de mayo de 2011.", WEIR, "2011-05-03"),
    ("Intervista a Jo Weir, Torino, 3 maggio 2011.", WEIR, "2011-05-03"),
]


@pytest.mark.parametrize(("note", "who", "when"), INTERVIEWS)
def test_interviews(note: str, who: list[dict[str, str]], when: str) -> None:
    kind, fields = read(note)
    assert (kind, fields["author"], fields["issued"], fields.get("container-title")) == ("interview", who, when, None)


def test_correspondence_has_its_partner_as_recipient() -> None:
    kind, fields = read("E-mail correspondence with Jo Weir, harbour master, 7 July 2015.")
    assert (kind, fields["recipient"], fields["issued"]) == ("personal_communication", WEIR, "2015-07-07")
