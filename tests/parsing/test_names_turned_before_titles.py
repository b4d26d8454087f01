"""Names turned round before a title, parted by commas alone, and lists that end with "et al."; and what begins a title."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


@pytest.mark.parametrize("imprint", ["Milano, Bompiani, 1979", "Köln, Böhlau, 1979", "London: Routledge, 1979", "Paris, Seuil, 1979, p. 3"])
@pytest.mark.parametrize("title", ["Lettore in porto", "The Quays of the North", "Mille quais du nord", "Die Häfen des Nordens"])
@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("BROOK, Umberto", ["Umberto Brook"]),
        ("Brook, Umberto", ["Umberto Brook"]),
        ("Brook, Ann M.", ["Ann M. Brook"]),
        ("BROOK SOTO, Antonio", ["Antonio Brook Soto"]),
        ("BROOK, Thomas M., e Joy A. Weir", ["Thomas M. Brook", "Joy A. Weir"]),
        ("BROOK, Thomas M., et WEIR, Joy A.", ["Thomas M. Brook", "Joy A. Weir"]),
    ],
)
def test_turned_round(head: str, people: list[str], title: str, imprint: str) -> None:
    [one] = parse_note(f"{head}, {title}, {imprint}.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (people, title)


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("UNESCO, Education, Paris, UNESCO, 1979.", ["UNESCO"], "Education"),
        ("Marx, Engels, Lenin, Berlin, Dietz, 1979.", [], "Marx, Engels, Lenin"),
        ("Jo Weir, The Long Quay, London, Routledge, 1999.", ["Jo Weir"], "The Long Quay"),
        (
            "Jo Weir, Ann Brook and Kim Hale, The Long Quay (London, Routledge, 1999).",
            ["Jo Weir", "Ann Brook", "Kim Hale"],
            "The Long Quay",
        ),
        ("Frankreich, Deutschland, Italien im Mittelalter, Köln 1994.", [], "Frankreich, Deutschland, Italien im Mittelalter"),
        ("Paris, Londres, Mille quais du nord, Paris, Seuil, 1994.", [], "Paris, Londres, Mille quais du nord"),
    ],
)
def test_not_turned_round(note: str, author: list[str], title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (author, title)


@pytest.mark.parametrize("others", ["et al.", "[et al.]", "[et al]"])
@pytest.mark.parametrize("behind", ["London, Routledge, 1999, p. 12", "Köln 1999, S. 3", "Paris, Seuil, 1999"])
@pytest.mark.parametrize(
    ("named", "people"),
    [
        ("Sarah Brook", ["Sarah Brook"]),
        ("Sarah Brook, Jo Weir", ["Sarah Brook", "Jo Weir"]),
        ("S. Brook, J. Weir, A. Hale", ["S. Brook", "J. Weir", "A. Hale"]),
        ("Sarah Brook and Jo Weir", ["Sarah Brook", "Jo Weir"]),
    ],
)
def test_whoever_stands_before_et_al(named: str, people: list[str], others: str, behind: str) -> None:
    [one] = parse_note(f"{named} {others}, The Long Quay, {behind}.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([*people, "et al."], "The Long Quay")


@pytest.mark.parametrize(
    "words",
    [
        "Gender, Race, Class and Power, London, Sage, 1999",
        "Culture, Identity, Memory and Places, London, Sage, 1999",
        "Brook, Weir, Mille quais du nord, Paris, Seuil, 1980",
        "Klein, Huber, Dialektik der Häfen, Köln, Böhlau, 1969",
        "Petit, Dupont, Droit civil des ports, Paris, Dalloz, 1980",
        "Rossi, Bianchi, Lettori in porto, Milano, Bompiani, 1979",
    ],
)
def test_two_families_and_the_words_of_a_title_are_not_one_person(words: str) -> None:
    [one] = parse_note(f"{words}.", recognise)
    assert (one.record.names("author"), one.record.text("title")) == ((), words.rsplit(", ", 3)[0])


@pytest.mark.parametrize("given", ["Gilles", "Hans", "Maria", "Jean-Paul", "Ann M.", "A. M."])
def test_a_given_name_that_is_known_or_shortened_tells_a_person(given: str) -> None:
    [one] = parse_note(f"Brook, {given}, Mille quais du nord, Paris, Seuil, 1980.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([f"{given} Brook"], "Mille quais du nord")


@pytest.mark.parametrize("others", ["[u.a.]", "[u. a.]", "u. a.", "u.a."])
@pytest.mark.parametrize(("named", "people"), [("Ann Brook", ["Ann Brook"]), ("Ann Brook, Jo Weir", ["Ann Brook", "Jo Weir"])])
def test_whoever_stands_before_and_others_in_german(named: str, people: list[str], others: str) -> None:
    [one] = parse_note(f"{named} {others}, Die lange Mole, Köln 1999, S. 3.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([*people, "et al."], "Die lange Mole")


def test_and_others_in_a_title_names_nobody() -> None:
    [one] = parse_note("Ann Brook, Häfen u. a. Orte, Köln 1999, S. 3.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (["Ann Brook"], "Häfen u. a. Orte")


@pytest.mark.parametrize("title", ["El puerto de los faros", "Historia del puerto", "Os faros do norte"])
@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("Brook Weir, Juan", ["Juan Brook Weir"]),
        ("Brook de la Serna, Juan", ["Juan Brook de la Serna"]),
        ("Brook Weir, Juan y Soto, Antonio", ["Juan Brook Weir", "Antonio Soto"]),
        ("Weir, Juan, y Soto, Antonio", ["Juan Weir", "Antonio Soto"]),
    ],
)
def test_two_family_names_before_a_known_given_name(head: str, people: list[str], title: str) -> None:
    [one] = parse_note(f"{head}, {title}, Madrid, Trotta, 2005, p. 4.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (people, title)


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("Jane Brook, Emma, A Novel of Ports, London 1999.", "Jane Brook", "Emma, A Novel of Ports"),
        ("Ann Brook, Emma, El puerto del norte, Madrid 1999.", "Ann Brook", "Emma, El puerto del norte"),
        ("Kim Brook, Emma, A Novel of Ports, London 1999.", "Kim Brook", "Emma, A Novel of Ports"),
    ],
)
def test_novels_with_the_name_of_a_person_are_no_given_name(note: str, author: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([author], title)


@pytest.mark.parametrize("given", ["Carl", "Max", "Timothy", "Zygmunt", "Kenneth", "Julián", "Ian"])
def test_given_names_that_are_hardly_ever_families(given: str) -> None:
    [one] = parse_note(f"Brook, {given}, Faros y muelles del norte, Madrid, Trotta, 2005, p. 4.", recognise)
    assert [str(name) for name in one.record.names("author")] == [f"{given} Brook"]


@pytest.mark.parametrize("given", ["Elias", "Robert", "Paul", "Richard"])
def test_names_that_may_be_families_make_no_title_a_publisher(given: str) -> None:
    [one] = parse_note(f"Brook, {given}, Quays of Leeds, Boston, 1902.", recognise)
    assert (one.record.text("publisher"), one.record.text("publisher-place")) == ("", "Boston")


@pytest.mark.parametrize("house", ["Quadrivio", "Weir and Hale", "Presses de Leeds"])
def test_a_house_behind_family_and_title_stays(house: str) -> None:
    [one] = parse_note(f"Brook, Lamps, {house}, Boston, 1902.", recognise)
    assert (one.record.text("publisher"), one.record.text("publisher-place")) == (house, "Boston")


@pytest.mark.parametrize(
    "imprint", ["Paris, Seuil, 1980, p. 12", "Paris: Seuil, 1980", "London, Penguin, 1980, p. 3", "Köln, Böhlau, 1980"]
)
@pytest.mark.parametrize("given", ["Michel", "Robert", "Paul", "Charles", "Benedict", "Jo"])
@pytest.mark.parametrize("title", ["Mille quais du nord", "The Weir", "On Quays", "Hoy no es ayer"])
def test_a_given_name_that_families_have_too_tells_one_person_where_town_and_house_stand_behind(
    title: str, given: str, imprint: str
) -> None:
    [one] = parse_note(f"Brook, {given}, {title}, {imprint}.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == ([f"{given} Brook"], title)


@pytest.mark.parametrize(
    "words",
    [
        "Paul, Robert, Mille quais du nord, Paris, Seuil, 1980",  # either may be a family
        "Brook, Robert, Weir, Mille quais du nord, Paris, Seuil, 1980",
        "Brook, Robert, Quais et Digues, Atlantique, Seuil, 1980",
        "Paris, Robert, Mille quais du nord, Paris, Seuil, 1980",
        "Harbour Trust, Robert, Mille quais du nord, Paris, Seuil, 1980",
    ],
)
def test_and_not_beside_another_or_without_them(words: str) -> None:
    [one] = parse_note(f"{words}.", recognise)
    assert not any(name.given == "Robert" for name in one.record.names("author"))
