"""Titles that differ, and may be one: in another spelling or language, with another part, or with the names of the authors before them."""

from __future__ import annotations

import time
from typing import Any

import pytest

from citator.model import Record
from citator.rules.compare import examine, hopeless, same_work

ARTICLE: dict[str, Any] = {
    "type": "article-journal", "author": [{"family": "Ames", "given": "Joanna"}], "issued": "2011",
    "container-title": "Annals of the Coast", "volume": "14", "issue": "2", "page": "113-129", "DOI": "10.5555/coast.14.113",
}  # fmt: skip
BOOK: dict[str, Any] = {
    "type": "book", "author": ARTICLE["author"], "issued": "2011", "publisher": "Quay House", "ISBN": "9783161484100",
}  # fmt: skip


def told(cited: str, found: str, work: dict[str, Any], language: str = "") -> tuple[str, bool]:
    """What is told of the title where all else is right, and whether it is one work."""
    one, two = (Record.from_csl({**work, "title": title, "language": of}) for title, of in ((cited, ""), (found, language)))
    seen = examine(one, two, pinned=True)
    return seen.fields["title"], same_work(one, two, seen, named=True)


@pytest.mark.parametrize(("one", "two"), [
    # Old characters and kana, old and reformed orthography.
    ("燈臺の歷史", "灯台の歴史"), ("港灣と藝術", "港湾と芸術"), ("わかりやすい航海学", "分かりやすい航海学"),
    ("二十世紀の港", "20世紀の港"), ("港の研究（一）", "港の研究（1）"), ("나폴리의 뱃사람", "나뽈리의 뱃사람"),
    ("Նավահանգստի պատմութիւն", "Նավահանգստի պատմություն"),
    ("Το λιμάνι της Ελλάδος 1900-1910", "Το λιμάνι της Ελλάδας 1900-1910"),
    ("Η ζωή και το έργο του Κάλβου", "Η ζωή και το έργο του Α. Κάλβου"),
    ("Critik der reinen Schifffahrt", "Kritik der reinen Schifffahrt"), ("Ueber die Theile der Schiffe", "Über die Teile der Schiffe"),
    ("О русскомъ флотѣ и его портахъ", "О русском флоте и его портах"), ("The Historie of the Harbour", "The history of the harbour"),
    # Two ways to write one title in Latin letters.
    ("Minato no rekishi to shakai", "Minato no rekisi to syakai"), ("Chosŏn hangman ŭi yŏksa", "Joseon hangman ui yeoksa"),
    ("Issledovaniia po istorii russkogo flota", "Issledovaniya po istorii russkogo flota"),
    # The title of a work, and what stands behind it in another language.
    ("To the Lighthouse: saggio", "To the Lighthouse: an essay"), ("Heart of Darkness: Kolonialismus", "Heart of Darkness: colonialism"),
    ("Les Fleurs du mal: ein Kommentar", "Les Fleurs du mal: un commentaire"),
    ("Der Zauberberg, Roman: mythe", "Der Zauberberg, Roman: Mythos"),
    ("Convention on the Protection of the Marine Environment of the Sea: Kommentar",
     "Convention on the Protection of the Marine Environment of the Sea: a commentary"),
    ("Die Convention on the Protection of the Marine Environment und das deutsche Recht",
     "The Convention on the Protection of the Marine Environment and German law"),
    # Terms of English, and a number.
    ("Sea Traffic Management 4.0", "Sea traffic management in the age of Industry 4.0"),
    ("Fish Stock Assessment 1990-2010", "Fish stock assessment from 1990 to 2010"),
    ("Diversity Management", "How to deal with difference"), ("Citizenship Education", "Lessons for those who vote"),
    # "and" in several languages, which looks like a number.
    ("Cultura i política", "Cultura e politica"), ("Goethe a Schiller", "Goethe i Schiller"),
    ("Liman Ve Deniz", "Liman & Deniz"), ("Ve stínu lodi", "Stínu lodi"),
    # The number of a part beside the bare one, in one title each.
    ("Historia general del mar. 2.º tomo", "Historia general del mar II"), ("Очерки моря. 3-я книга", "Очерки моря III"),
    ("Studi sul mare. II parte", "Studi sul mare II"), ("Estudios, 1.ª parte: la mar", "Estudios I: la mar"),
    # A plural or a small word that is left off.
    ("The making of the English harbours", "The making of the English harbour"),
    ("Imagined quay: reflection on the origin of ports", "Imagined quays: reflections on the origins of ports"),
    ("The structure of the naval revolution", "The structure of naval revolutions"),
    # It says itself that it is translated.
    ("The tides of the North Sea (in Russian)", "On the ebb and flow of German waters"),
    ("[The tides of the North Sea]", "On the ebb and flow of German waters"),
])  # fmt: skip
@pytest.mark.parametrize("work", [ARTICLE, BOOK])
def test_a_title_that_may_be_the_same_in_other_words_accuses_nobody(one: str, two: str, work: dict[str, Any]) -> None:
    for cited, found in ((one, two), (two, one)):
        title, same = told(cited, found, work)
        assert title != "wrong"
        assert same


@pytest.mark.parametrize(("one", "two"), [
    # Contraries and derived words have most of their letters in common.
    ("Equality in the schools", "Inequality in the schools"), ("Legal salvage of ships", "Illegal salvage of ships"),
    ("Modernism in the theatres of the North", "Postmodernism in the theatres of the North"),
    ("Immigration and the ports", "Emigration and the ports"), ("The treatment of hypertension", "The treatment of hypotension"),
    ("Male labour in the ports", "Female labour in the ports"), ("The literature of Austria", "The literature of Australia"),
    ("La chimie organique de la mer", "La chimie inorganique de la mer"),
    ("Lehrbuch der organischen Farben", "Lehrbuch der anorganischen Farben"),
    ("La organización de los puertos", "La desorganización de los puertos"),
    # Parts of one cycle, by what stands behind its title.
    ("À la recherche du port perdu: Du côté de la mer", "À la recherche du port perdu: Le bateau retrouvé"),
    ("Geschichte der deutschen Häfen: Das Mittelalter", "Geschichte der deutschen Häfen: Die Neuzeit"),
    # Numbers that French writes with letters behind them.
    ("Histoire du XIXe siècle", "Histoire du XXe siècle"), ("Les ports au XVIIIème siècle", "Les ports au XVIIe siècle"),
])  # fmt: skip
@pytest.mark.parametrize("work", [ARTICLE, BOOK])
def test_a_contrary_is_no_other_spelling(one: str, two: str, work: dict[str, Any]) -> None:
    for cited, found in ((one, two), (two, one)):
        assert told(cited, found, work)[0] == "wrong"


@pytest.mark.parametrize(("one", "two"), [
    ("Das Lied vom Hafen: analysis", "Das Lied vom Hafen: Analyse"), ("The Merchant of Ports: analysis", "The Merchant of Ports: Analyse"),
    ("The enquiry into lamps", "The inquiry into lamps"), ("The interpretative ports of Norway", "The interpretive ports of Norway"),
    ("The therapeutical lamps of the sea", "The therapeutic lamps of the sea"),
    ("The Song of Lamps: Ames", "Ames: The Song of Lamps"), ("Les ports du XIXe siècle", "Les ports du XIX siècle"),
    ("Kitab alBahr fi tarikh alMarsa", "Kitab Bahr fi tarikh Marsa"), ("Kitab fi tarikh alMarakib", "Kitab fi tarikh Marakib"),
    ("Les Fleurs du port: la struttura", "Les Fleurs du port: la structure"),
    ("Les Fleurs du port: le style", "Les Fleurs du port: lo stile"), ("Les Fleurs du port: une étude", "Les Fleurs du port: un estudi"),
    ("Les Fleurs du port: un comentario", "Les Fleurs du port: un commentaire"),
    ("Les Fleurs du port: de la mort", "Les Fleurs du port: de la muerte"),
    ("Der Ring der Häfen: die Kunst", "Der Ring der Häfen: de kunst"),
    ("Der Ring der Häfen: die Analyse", "Der Ring der Häfen: die analise"),
    ("Der Ring der Häfen: Siegfried", "Der Ring der Häfen: Sigfrid"),
    ("Het boek van de havens: De taal van de zee", "Het boek van de havens: Die taal van die see"),
    ("La storia dei porti: La storia della città", "La storia dei porti: La storia dâ cità"),
    ("Histoire du XIXème siècle", "Histoire du XIXe siècle"),
])  # fmt: skip
@pytest.mark.parametrize("work", [ARTICLE, BOOK])
def test_beside_contraries_stand_words_that_may_be_one(one: str, two: str, work: dict[str, Any]) -> None:
    for cited, found in ((one, two), (two, one)):
        assert told(cited, found, work)[0] != "wrong"


@pytest.mark.parametrize("language", ["pl, en", "pol;eng", "English, Polish", "mul"])
def test_a_record_of_several_languages_tells_of_no_title(language: str) -> None:
    assert told("The tides of the North Sea", "On the ebb and flow of German waters", ARTICLE, language)[0] == "unsupported"
    assert told("The tides of the North Sea", "On the ebb and flow of German waters", ARTICLE, "en")[0] == "wrong"


@pytest.mark.parametrize(("one", "two"), [
    ("日本の港と経済", "江戸時代の文学について"), ("항구 도시의 경제", "항구 음악의 역사"),
    ("Ιστορία του μεγάλου λιμανιού", "Ιστορία του μεγάλου θεάτρου"),
    ("Lehrbuch der Geologie", "Lehrbuch der Zoologie"), ("La vie des ports du nord", "La vie des oiseaux du nord"),
    ("Fog on the lamps of the harbour", "Fog on the birds of the harbour"), ("Faust I", "Faust II"), ("Hafen, Teil A", "Hafen, part B"),
    ("Hafen, Teil 1", "Hafen, part 2"), ("Lamps A", "Lamps B"), ("To the Lighthouse: a history", "To the Lighthouse: a reading"),
    ("A history of Poland", "A history of Holland"), ("Effect of HIV on lamps", "Effect of HIU on lamps"),
])  # fmt: skip
def test_two_titles_of_one_language_are_told(one: str, two: str) -> None:
    assert told(one, two, ARTICLE)[0] == told(two, one, ARTICLE)[0] == "wrong"


@pytest.mark.parametrize(("one", "two"), [
    ("Порты, часть 2", "Порты, ч. 2"), ("Порты. Часть вторая", "Порты. Ч. II"), ("Hafen, Teil A", "Hafen, part A"),
    ("Port (2e partie)", "Port (Part 2)"), ("Études sur le port (2e partie)", "Études sur le port (deuxième partie)"),
    ("Studies of lamps. Second part", "Studies of lamps. Part II"), ("Beiträge zum Hafen. Zweiter Teil", "Beiträge zum Hafen. Teil II"),
    ("All for Loue: or, the Lamp", "All for Love: or, the Lamp"), ("Haue with you to the Harbour", "Have with you to the Harbour"),
])  # fmt: skip
def test_parts_and_old_letters_are_read_in_articles_too(one: str, two: str) -> None:
    for cited, found in ((one, two), (two, one)):
        assert told(cited, found, ARTICLE)[0] in ("match", "variant")


QUAI = [{"family": "Quai", "given": "Charles", "non-dropping-particle": "de"}]
LEVIATHAN = {**BOOK, "title": "Leviathan", "author": [{"family": "Hobbes", "given": "Thomas"}]}


@pytest.mark.parametrize(("cited", "record", "title"), [
    ("Hobbes, T.: Leviathan", LEVIATHAN, "match"),
    ("T. Hobbes, Leviathan", LEVIATHAN, "match"),
    ("Luther, Martin", {**LEVIATHAN, "title": "Luther", "author": [{"family": "Luther", "given": "Martin"}]}, "wrong"),
    ("Quai, Charles de: Mémoires", {**LEVIATHAN, "title": "Mémoires", "author": QUAI}, "match"),
    ("Hobbes: a life", LEVIATHAN, "wrong"),
    ("Hobbes: The birds of the forest and their nests", {**LEVIATHAN, "title": "The tides of the sea and their ports"}, "wrong"),
])  # fmt: skip
def test_the_names_before_a_title_are_those_of_its_authors(cited: str, record: dict[str, Any], title: str) -> None:
    one, two = Record.from_csl({**BOOK, "title": cited, "author": []}), Record.from_csl(record)
    assert examine(one, two, pinned=True).fields["title"] == title


def test_a_search_knows_a_title_behind_its_authors() -> None:
    people = [{"family": "Moor", "given": "Max"}, {"family": "Brook", "given": "Theo W."}]
    one = Record.from_csl({**BOOK, "title": "Moor, Max, Brook, Theo W.: Lamps", "author": []})
    two = Record.from_csl({**BOOK, "title": "Lamps", "author": people})
    assert not hopeless(one, two)
    assert same_work(one, two, examine(one, two), named=True)


def test_the_head_of_a_title_is_held_against_thousands_of_authors_in_a_moment() -> None:
    people = [{"family": f"{chr(65 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}sen", "given": "Jo"} for at in range(4000)]
    title = "Search for tides, harbours, and lamps: a study, with "
    cited, found = ({"type": "article-journal", "title": title + end} for end in ("gas", "oil"))
    start = time.process_time()
    assert not hopeless(Record.from_csl(cited), Record.from_csl({**found, "author": people}))
    far = {"type": "book", "title": "".join(f"Weir{at}, Ann, " for at in range(400)) + "Lamps"}
    assert hopeless(Record.from_csl(far), Record.from_csl({"type": "book", "title": "Ebb", "author": people}))
    headed = {"type": "book", "title": "Aaasen, Jo, Baasen, Jo: Ebb and flow of the sea"}
    one = Record.from_csl({"type": "book", "title": "Ebb and flow of the sea", "author": people})
    assert not hopeless(Record.from_csl(headed), one)
    assert examine(Record.from_csl(headed), one).fields["title"] == "match"
    assert time.process_time() - start < 0.5
