"""The brackets of an imprint have publisher and place in either order, and each is what it is."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from tests.parsing.recogniser import recognise

HOUSES = [
    ("Oxford University Press", "Oxford"),
    ("Routledge", "London"),
    ("Columbia University Press", "New York"),
    ("Martinus Nijhoff Publishers", "The Hague"),
    ("Penguin", "Harmondsworth"),
    ("Harper & Row", "New York"),
    ("W. W. Norton & Company", "New York"),
    ("Gomer Press", "Llandysul"),
    ("Quay and Mole", "London"),
    ("Brill Nijhoff", "Leiden and Boston"),
    ("MIT Press", "Cambridge, MA"),
    ("Princeton University Press", "Princeton, New Jersey"),
    ("Edward Elgar", "Cheltenham, United Kingdom"),
    ("World Bank", "Washington, D.C."),
]


def imprint(words: str) -> tuple[str, str, str]:
    [one] = parse_note(f"Jane Smith, Rivers of Europe ({words}), p. 3.", recognise)
    return one.record.text("publisher"), one.record.text("publisher-place"), str(one.record.fields["issued"].value)


@pytest.mark.parametrize(("house", "town"), HOUSES)
@pytest.mark.parametrize("order", ["{house}, {town}, 2013", "{town}, {house}, 2013", "{town}: {house}, 2013", "{house}, {town} 2013"])
def test_publisher_and_place_in_either_order(house: str, town: str, order: str) -> None:
    assert imprint(order.format(house=house, town=town)) == (house, town, "2013")


@pytest.mark.parametrize(
    ("words", "house", "town"),
    [
        ("London: Heinemann, 2003", "Heinemann", "London"),
        ("Yale University Press 2003", "Yale University Press", ""),
        ("New York, United Nations, 2003", "United Nations", "New York"),
        ("New York and Geneva, United Nations, 2003", "United Nations", "New York and Geneva"),
        ("Geneva, International Labour Office, 2003", "International Labour Office", "Geneva"),
        ("Cambridge, Mass., Harvard University Press, 2003", "Harvard University Press", "Cambridge, Mass."),
        ("London, New York, Zed Books, 2003", "Zed Books", "London, New York"),
        ("Phoenix, Oryx Press, 2003", "Oryx Press", "Phoenix"),
        ("Upton, Quadrivio, 2003", "Quadrivio", "Upton"),
        ("2nd ed., Clarendon Press, Oxford, 2003", "Clarendon Press", "Oxford"),
        ("Washington, D.C., 2003", "", "Washington, D.C."),
    ],
)
def test_what_was_right_stays_right(words: str, house: str, town: str) -> None:
    assert imprint(words) == (house, town, "2003")


@pytest.mark.parametrize(
    ("entry", "house", "town"),
    [
        ("Smith, Jane. Rivers of Europe. Norton, 2013.", "Norton", ""),
        ("Smith, Jane. *Rivers of Europe*. Norton, 2013.", "Norton", ""),
        ("Smith, Jane. Rivers of Europe. Penguin, 2004.", "Penguin", ""),
        ("Smith, Jane. Rivers of Europe. Translated by Tom Reid, Penguin, 2004.", "Penguin", ""),
        ("Smith, Jane, and Tom Reid. Rivers of Europe. 2nd ed., Routledge, 2013.", "Routledge", ""),
        ("Smith, J. (2004). Rivers of Europe. Penguin.", "Penguin", ""),
        ("Smith, Jane. Rivers of Europe. London, 2004.", "", "London"),
        ("Smith, Jane. Rivers of Europe. London: Penguin, 2004.", "Penguin", "London"),
    ],
)
def test_a_publisher_that_stands_alone_in_an_entry_is_no_place(entry: str, house: str, town: str) -> None:
    record = parse_reference(entry, recognise).record
    assert (record.text("publisher"), record.text("publisher-place")) == (house, town)


@pytest.mark.parametrize("land", ["Prag, Tschechien", "Graz, Steiermark", "Münster, Westfalen"])
def test_a_land_in_german_behind_a_town_is_no_publisher(land: str) -> None:
    [one] = parse_note(f"Hans Klein, Die Häfen des Nordens, {land}, 1990.", recognise)
    assert "publisher" not in one.record.fields


TOWNS_LIKE_FAMILIES = ["Bradford", "Lancaster", "Lincoln", "Hamilton", "Jackson", "Columbia", "Norman", "Preston", "Derby", "Victoria"]


@pytest.mark.parametrize("town", TOWNS_LIKE_FAMILIES)
def test_a_town_that_families_are_called_by_is_one_in_an_imprint(town: str) -> None:
    [one] = parse_note(f"Anna Bach, The Long Quay ({town}, 1956), 12.", recognise)
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == (town, "")
    [one] = parse_note(f"Bach, Anna: Die Fähren. {town} 1956, S. 12.", recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("publisher-place")) == (["Anna Bach"], town)
    record = parse_reference(f"Bach, Anna: Die Fähren. {town} 1956.", recognise).record
    assert ([str(name) for name in record.names("author")], record.text("title")) == (["Anna Bach"], "Die Fähren")


@pytest.mark.parametrize("family", ["Hamilton", "Kent", "Lincoln", "Norman"])
def test_a_family_that_towns_are_called_by_is_one_before_a_given_name(family: str) -> None:
    record = parse_reference(f"{family}, Ann: The Long Quay. London: Penguin 1990.", recognise).record
    assert ([str(name) for name in record.names("author")], record.text("title")) == ([f"Ann {family}"], "The Long Quay")


@pytest.mark.parametrize(("town", "house"), [("London", "Hamilton"), ("New York", "Columbia")])
def test_behind_a_town_such_a_name_may_be_a_house(town: str, house: str) -> None:
    [one] = parse_note(f"Anna Bach, The Long Quay, {town}, {house}, 1956, p. 3.", recognise)
    assert (one.record.text("publisher-place"), one.record.text("publisher")) == (town, house)


@pytest.mark.parametrize(
    "place",
    ["Prag, Tschechien", "Graz, Steiermark", "Budapest, Ungarn", "Köln, Nordrhein-Westfalen", "Rennes, Bretagne", "Graz, Austria",
     "Leeds, England", "London, England"],
)  # fmt: skip
@pytest.mark.parametrize("house", ["", "Weir Press"])
def test_a_town_and_its_land_are_the_place_and_no_part_of_the_title(place: str, house: str) -> None:
    [one] = parse_note(f"Hans Klein, Die Fähren des Nordens, {house + ', ' if house else ''}{place}, 1990.", recognise)
    fields = [one.record.text(name) for name in ("title", "publisher-place", "publisher")]
    assert fields == ["Die Fähren des Nordens", place, house]


def test_a_title_that_is_a_town_and_its_land_stays() -> None:
    [one] = parse_note("Hans Klein, Prag, Tschechien, 1990.", recognise)
    assert (one.record.text("title"), one.record.text("publisher-place")) == ("Prag, Tschechien", "")


@pytest.mark.parametrize("who", ["Weber", "Vgl. Weber", "Hans Weber"])
def test_behind_a_title_such_a_name_is_the_town(who: str) -> None:
    [one] = parse_note(f"{who}, Die Häfen. Hamilton 1988, S. 12.", recognise)
    assert (one.record.text("title"), one.record.text("publisher-place")) == ("Die Häfen", "Hamilton")
    assert [str(name) for name in one.record.names("author")] == [who.removeprefix("Vgl. ")]
