"""Entries with the year in brackets and commas between what follows, as German lists have them; and what is none."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

HEADS = [
    ("Weir, Hans (2012), ", ["Hans Weir"]),
    ("Weir, Hans/Brook, Ann (2012), ", ["Hans Weir", "Ann Brook"]),
    ("Weir, Hans und Ann Brook (2012), ", ["Hans Weir", "Ann Brook"]),
]


@pytest.mark.parametrize(("head", "people"), HEADS)
@pytest.mark.parametrize(
    ("title", "imprint", "place", "house"),
    [
        ("Die Häfen", "Hamburg: Weidmann", "Hamburg", "Weidmann"),
        ("Häfen, Hafenfilm, Hafenforschung. Ein Dossier", "Hamburg: Institut für Häfen", "Hamburg", "Institut für Häfen"),
        ("A Long Turn. Quays and the Mind", "Philadelphia: University of Quays Press", "Philadelphia", "University of Quays Press"),
        ("Les quais du nord. Une histoire", "Paris: Seuil", "Paris", "Seuil"),
        ("Die Häfen. Ein Atlas", "Leipzig/Berlin: Teubner", "Leipzig/Berlin", "Teubner"),
    ],
)
def test_books(head: str, people: list[str], title: str, imprint: str, place: str, house: str) -> None:
    [one] = parse_note(f"{head}{title}, {imprint}.", recognise)
    read = one.record.text
    assert ([str(name) for name in one.record.names("author")], str(one.record.date()), one.record.type) == (people, "2012", "book")
    assert (read("title"), read("publisher-place"), read("publisher")) == (title, place, house)


def test_series_and_address() -> None:
    [one] = parse_note("Weir, Jo (2012), Häfen. Ein Dossier (= Berichte 134), Hamburg: Weidmann, https://www.quays.org/a.", recognise)
    read = one.record.text
    assert (read("title"), read("collection-title"), read("collection-number")) == ("Häfen. Ein Dossier", "Berichte", "134")
    assert (read("publisher"), one.url) == ("Weidmann", "https://www.quays.org/a")


@pytest.mark.parametrize(("head", "people"), HEADS)
@pytest.mark.parametrize(("opened", "closed"), ["»«", "„“", "“”", "«»", '""'])
def test_articles_and_chapters(head: str, people: list[str], opened: str, closed: str) -> None:
    title = f"{opened}Formen der Häfen. Ein Beitrag{closed}"
    [article] = parse_note(f"{head}{title}, Zeitschrift für Häfen 15/1 (2012), 29–79.", recognise)
    read = article.record.text
    assert (article.record.type, [str(name) for name in article.record.names("author")]) == ("article-journal", people)
    assert [read(name) for name in ("title", "container-title", "volume", "issue", "page")] == [
        "Formen der Häfen. Ein Beitrag", "Zeitschrift für Häfen", "15", "1", "29–79"]  # fmt: skip
    [chapter] = parse_note(f"{head}{title}, in: Die Häfen (= Handbuch 2), hg. von Jo Hale, Köln: Böhlau, 12–20.", recognise)
    read = chapter.record.text
    assert (chapter.record.type, [str(name) for name in chapter.record.names("editor")]) == ("chapter", ["Jo Hale"])
    assert [read(name) for name in ("container-title", "collection-title", "publisher-place", "publisher", "page")] == [
        "Die Häfen", "Handbuch", "Köln", "Böhlau", "12–20"]  # fmt: skip


@pytest.mark.parametrize(
    ("note", "title", "publisher"),
    [
        ("Weir, Jo (2018), The Quays, Their Lamps: A History of Ports.", "The Quays, Their Lamps: A History of Ports", ""),
        ("Weir, Jo (2018). The Quays. London: Routledge.", "The Quays", "Routledge"),
        ("Jo Weir, The Quays: A History (London: Routledge, 2018).", "The Quays: A History", "Routledge"),
    ],
)
def test_what_is_of_another_style(note: str, title: str, publisher: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("title"), one.record.text("publisher")) == (title, publisher)
