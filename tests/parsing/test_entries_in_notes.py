"""A note that is an entry of a bibliography as a whole is read as the one that it is, its full stops notwithstanding."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> list[Citation]:
    return parse_note(note, recognise)


@pytest.mark.parametrize(
    ("note", "title", "families", "container"),
    [
        (
            "Brook, Anna. “The Keeper’s Notebook.” Lamps Online, 2013, https://lamps.example.org/brook/notebook.",
            "The Keeper’s Notebook",
            ["Brook"],
            "Lamps Online",
        ),
        (
            "Weir, Jo, and Anna Brook. “Tides and Timetables: Who Sets the Clock?” Harbour Studies, vol. 12, no. 3, Sept. 2008, pp. 70–81.",
            "Tides and Timetables: Who Sets the Clock?",
            ["Weir", "Brook"],
            "Harbour Studies",
        ),
        (
            "Hale, Tom. “A Lamp for Every Quay.” The Lit Harbour, edited by Anna Brook and Jo Weir, The Weir Press, 2015, pp. 19–22.",
            "A Lamp for Every Quay",
            ["Hale"],
            "The Lit Harbour",
        ),
        (
            "Anne Lacour, Boris Dupré, et Tom Ricard. « Les phares de la côte ». In Actes des phares, 507-522. Lyon : Quai, 2021.",
            "Les phares de la côte",
            ["Lacour", "Dupré", "Ricard"],
            "Actes des phares",
        ),
    ],
)
def test_an_entry_is_one_citation(note: str, title: str, families: list[str], container: str) -> None:
    [one] = read(note)
    assert one.record.text("title") == title
    assert [name.family for name in one.record.names("author")] == families
    assert one.record.text("container-title").startswith(container)


def test_editors_and_publisher_of_the_book_are_its_own() -> None:
    [one] = read("Hale, Tom. “A Lamp for Every Quay.” The Lit Harbour, edited by Anna Brook and Jo Weir, The Weir Press, 2015, pp. 19–22.")
    assert [name.family for name in one.record.names("editor")] == ["Brook", "Weir"]
    assert one.record.text("publisher") == "The Weir Press"
    assert one.record.type == "chapter"


def test_the_service_where_it_was_read_is_no_citation() -> None:
    [one] = read("Brook, Anna. “Lamps.” Harbour Studies, vol. 4, no. 1, 2018, pp. 7–11. Quay Library, https://doi.org/10.1000/lamps.2018.")
    assert (one.record.text("container-title"), one.url) == ("Harbour Studies", "https://doi.org/10.1000/lamps.2018")
    assert one.record.text("DOI") == "10.1000/lamps.2018"


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("Brook, Anna. “Lamps.” Harbour News, 2013; Weir, Jo. “Tides.” Harbour News, 2014.", 2),
        ("Klaus Weir, Die Flüsse Europas. Eine Kulturgeschichte, München 1998, S. 33.", 1),
        ("Jo Weir, Ann Brook: A Life in Harbours (Leeds, Weir Press, 1994).", 1),
    ],
)
def test_other_notes_are_read_as_they_were(note: str, count: int) -> None:
    assert len(read(note)) == count


def test_what_the_author_says_behind_a_name_is_no_entry() -> None:
    found = read("Brook, Anna. She was the keeper of the lamp and wrote down every ship in 1884, as the harbour board had asked.")
    assert all("title" not in one.record.fields or len(one.record.text("title")) < 60 for one in found)


@pytest.mark.parametrize(
    ("note", "kind", "expected"),
    [
        ("Brook, Eleanor, editor. Coast and Kin. Quayside, 2011.", "book", {"title": "Coast and Kin", "publisher": "Quayside"}),
        ("Weir, Nora. Personal interview. 3 Oct. 2011.", "interview", {"genre": "Personal interview"}),
        ("World Lamp Organization. (2019, May 3). Lamp standards. https://example.org/s", "webpage", {"title": "Lamp standards"}),
        ("Hale, P. (in press). Oil and wick. Annals of Lighting.", "article-journal", {"title": "Oil and wick"}),
        ("Brook, E. (2004) Keepers of light. 2nd edn. London: Harbour Press.", "book", {"edition": "2nd", "publisher": "Harbour Press"}),
        ("Brook, R. (2004) 'Women of the lamp', Quay History, 12(3), pp. 44-67.", "article-journal", {"volume": "12", "issue": "3"}),
        ("BBC News (2019) Lighthouse sold for a pound. Available at: https://example.org/n (Accessed: 3 June 2019).", "webpage",
         {"title": "Lighthouse sold for a pound"}),
        ("1. Brook R, Hale P. Women of the lamp. J Quay Hist. 2004;12(3):44-67.", "article-journal", {"volume": "12", "page": "44-67"}),
        ("Hale, J. (2018, March 4). Ferry cut. The Port Courier, p. A4.", "article-newspaper", {"container-title": "The Port Courier"}),
    ],
)  # fmt: skip
def test_the_styles_of_lists(note: str, kind: str, expected: dict[str, str]) -> None:
    [one] = read(note)
    assert (one.record.type, {name: one.record.text(name) for name in expected}) == (kind, expected)
    assert one.record.names("author") or one.record.names("editor")


def test_a_day_behind_the_year_is_the_date() -> None:
    [one] = read("World Lamp Organization. (2019, May 3). Lamp standards. https://example.org/standards")
    assert str(one.record.date()) == "2019-05-03"
    assert [name.literal for name in one.record.names("author")] == ["World Lamp Organization"]
