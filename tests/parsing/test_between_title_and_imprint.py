"""What stands between the title and the imprint of an entry, in lists and in notes: edition, volume, makers, the state of a town."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from citator.model import Citation, Record
from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


def in_note(text: str) -> Citation:
    [one] = parse_note(text, recognise)
    return one


def in_list(text: str) -> Citation:
    return parse_reference(text, recognise)


READERS = pytest.mark.parametrize("read", [in_note, in_list])


def told(record: Record) -> tuple[str, str, str]:
    return record.text("title"), record.text("publisher-place"), record.text("publisher")


@READERS
@pytest.mark.parametrize(
    ("between", "field", "value"),
    [
        (", 2. Aufl.", "edition", "2"),
        (", 3., überarb. Aufl.", "edition", "3"),
        (", 2nd edn", "edition", "2nd"),
        (", Bd. 2", "volume", "2"),
        (", vol. IV", "volume", "IV"),
        (", hg. v. Jo Weir", "editor", "Jo Weir"),
        (", herausgegeben von Jo Weir", "editor", "Jo Weir"),
        (", ed. Jo Weir", "editor", "Jo Weir"),
        (", a cura di Jo Weir", "editor", "Jo Weir"),
        (", translated by Jo Weir", "translator", "Jo Weir"),
        (", aus dem Englischen von Jo Weir", "translator", "Jo Weir"),
        (", trad. it. di Jo Weir", "translator", "Jo Weir"),
        (", mit einem Vorwort von Jo Weir", "author", "Ann Brook"),
        (", 2. Aufl., hg. von Jo Weir", "editor", "Jo Weir"),
        ("", "author", "Ann Brook"),
    ],
)
@pytest.mark.parametrize("title", ["The Mills", "The Mills, Weirs and Locks", "Mühlen, die mahlen. Ein Dossier"])
def test_of_a_dated_entry_with_commas(read: Callable[[str], Citation], title: str, between: str, field: str, value: str) -> None:
    record = read(f"Brook, Ann (2006), {title}{between}, Köln: Böhlau.").record
    assert told(record) == (title, "Köln", "Böhlau")
    assert value in (record.text(field), *map(str, record.names(field)))


@READERS
@pytest.mark.parametrize("place", ["Cambridge, MA", "New York, NY", "Leeds, UK", "Leeds, England", "Cambridge", "Leipzig/Berlin"])
def test_the_state_of_a_town_is_no_town(read: Callable[[str], Citation], place: str) -> None:
    assert told(read(f"Brook, Ann (2006), The Mills, {place}: Weir Press.").record) == ("The Mills", place, "Weir Press")


@READERS
@pytest.mark.parametrize(
    "place",
    [
        "Köln, Wien",
        "Wien, Köln, Weimar",
        "Leeds, New York",
        "London, Thousand Oaks, CA",
        "Cheltenham, UK, Northampton, MA",
        "Frankfurt am Main, New York",
        "Frankfurt a.M., New York",
        "Freiburg i. Br., Basel",
        "Marburg a.d. Lahn, Köln",
        "Carlton, Victoria",
        "Madrid, España",
        "Köln/Wien, Weimar",
    ],
)
def test_of_several_towns_none_is_of_the_title(read: Callable[[str], Citation], place: str) -> None:
    assert told(read(f"Brook, Ann (2006), The Mills, {place}: Weidmann.").record) == ("The Mills", place, "Weidmann")


@READERS
@pytest.mark.parametrize("between", [", 2. Aufl.", ", 3rd edn", ", Bd. 2", ", hg. von Jo Weir", " (= Locks 3)"])
@pytest.mark.parametrize("title", ["The Mills", "The Mills, Weirs and Locks"])
def test_several_towns_behind_an_edition(read: Callable[[str], Citation], title: str, between: str) -> None:
    assert told(read(f"Brook, Ann (2006), {title}{between}, Köln, Wien: Böhlau.").record) == (title, "Köln, Wien", "Böhlau")


@READERS
@pytest.mark.parametrize(
    "title",
    [
        "Rome",
        "Rome, Italy",
        "Mills, Weirs and Leeds",
        "Leeds, York, Hull",
        "The Mills in Köln",
        "Leeds, York, Hull: Three Mills",
        "Köln, Wien und die Mühlen",
    ],
)
def test_a_town_in_a_title(read: Callable[[str], Citation], title: str) -> None:
    assert told(read(f"Brook, Ann (2006), {title}, London: Weir Press.").record) == (title, "London", "Weir Press")


@READERS
@pytest.mark.parametrize(
    "kind",
    [
        "Dissertation",
        "Diss.",
        "PhD thesis",
        "thèse de doctorat",
        "Tesi di dottorato",
        "Working Paper",
        "Discussion Paper",
    ],
)
def test_what_kind_of_work_it_is_ends_the_title(read: Callable[[str], Citation], kind: str) -> None:
    assert told(read(f"Brook, Ann (2006), Die Mühlen, {kind}, Köln: Universität.").record) == ("Die Mühlen", "Köln", "Universität")


@READERS
@pytest.mark.parametrize("title", ["Dissertation", "Die Dissertation", "Theses, Antitheses", "Histoire, Mémoire"])
def test_a_title_that_names_a_kind_of_work(read: Callable[[str], Citation], title: str) -> None:
    assert told(read(f"Brook, Ann (2006), {title}, Köln: Böhlau.").record) == (title, "Köln", "Böhlau")


@READERS
def test_a_paper_with_its_number(read: Callable[[str], Citation]) -> None:
    record = read("Brook, Ann (2006), The Mills, Working Paper 12, Leeds: Mill Institute.").record
    assert (record.text("title"), record.text("publisher")) == ("The Mills", "Mill Institute")


@READERS
@pytest.mark.parametrize(
    ("between", "field", "value"),
    [
        (" 2nd ed.", "edition", "2nd"),
        (" 3rd edition.", "edition", "3rd"),
        (" Second edition.", "edition", "Second"),
        (" Revised edition.", "edition", "Revised"),
        (" 2e édition.", "edition", "2e"),
        (" 2.ª edición.", "edition", "2.ª"),
        (" Vol. 2.", "volume", "2"),
        (" Translated by Jo Weir.", "translator", "Jo Weir"),
        (" Edited by Jo Weir and A. Hale.", "editor", "A. Hale"),
        (" In Yearbook of Mills 2001, vol. 2.", "container-title", "Yearbook of Mills 2001"),
        (" In The Weirs, edited by Jo Weir, 12–20.", "page", "12–20"),
        ("", "author", "World Bank"),
    ],
)
@pytest.mark.parametrize("imprint", ["Washington, DC: World Bank, 2016", "Leeds: Weir Press, 2016"])
def test_of_what_a_body_issued(read: Callable[[str], Citation], imprint: str, between: str, field: str, value: str) -> None:
    record = read(f"World Bank. Mills in Peril.{between} {imprint}.").record
    assert told(record) == ("Mills in Peril", *imprint.removesuffix(", 2016").split(": "))
    assert value in (record.text(field), *map(str, record.names(field)))
    assert (record.type == "chapter") is between.startswith(" In ")


@READERS
@pytest.mark.parametrize("title", ["Mills. Limited Editions", "Mills. The First Edition of 1920", "Mills. A Report"])
def test_a_subtitle_of_what_a_body_issued(read: Callable[[str], Citation], title: str) -> None:
    assert told(read(f"World Bank. {title}. Leeds: Weir Press, 2016.").record) == (title, "Leeds", "Weir Press")


@pytest.mark.parametrize("title", ["Paris, Rome", "Paris, France", "Leeds, York, Hull"])
def test_a_title_of_towns_before_the_place(title: str) -> None:
    one = parse_reference(f"Brook, Ann (2006), {title}, London: Penguin.", recognise)
    assert [one.record.text(name) for name in ("title", "publisher-place", "publisher")] == [title, "London", "Penguin"]
