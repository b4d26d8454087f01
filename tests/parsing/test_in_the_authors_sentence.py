"""Works that the author of a note names in a sentence of his own are cited; his words are none of their titles."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> list[Citation]:
    return parse_note(note, recognise)


@pytest.mark.parametrize(
    ("note", "raw", "family"),
    [
        ("This account draws on the talks in Ruth Brook, Women of the Lamp (Boston: Harbour, 2004), especially chap. 3, and on my own.",
         "Ruth Brook, Women of the Lamp (Boston: Harbour, 2004), especially chap. 3", "Brook"),
        ("The figures are taken from Statistics Norway, Ferry Passengers (Oslo, 2019), table 4, and were rounded.",
         "Statistics Norway, Ferry Passengers (Oslo, 2019), table 4", "Statistics Norway"),
        ("My account relies on the careful work by Tom Hale, Tides and Lamps (Leeds: Weir Press, 1998), as others do.",
         "Tom Hale, Tides and Lamps (Leeds: Weir Press, 1998)", "Hale"),
    ],
)  # fmt: skip
def test_a_work_in_a_sentence_begins_with_its_author(note: str, raw: str, family: str) -> None:
    [one] = read(note)
    assert one.raw == raw
    assert [name.family or name.literal for name in one.record.names("author")] == [family]


def test_two_views_are_set_against_each_other() -> None:
    first, second = read(
        "For the other view, compare Peter Hale, “Oil?”, Quay History 12 (2004): 45–67, with Paul Weir, “Gas?”, Quay History 13 (2005): 3."
    )
    assert (first.signal, second.signal) == ("compare", "with")
    assert [one.record.names("author")[0].family for one in (first, second)] == ["Hale", "Weir"]


@pytest.mark.parametrize(
    ("note", "title", "pinpoint"),
    [
        ("Under article 12 of the Lighthouse Convention (1962), States maintain lights.", "Lighthouse Convention", "article 12"),
        (
            "Article 31(1) of the Vienna Convention on the Law of Treaties, 1155 UNTS 331.",
            "Vienna Convention on the Law of Treaties",
            "Article 31(1)",
        ),
    ],
)
def test_the_article_before_the_treaty_is_the_place_cited(note: str, title: str, pinpoint: str) -> None:
    one = read(note)[0]
    assert (one.record.text("title"), one.pinpoint) == (title, pinpoint)


def test_what_is_also_cited_is_a_citation() -> None:
    _, second = read("Ibid., 46–47; also Brook, Women, chap. 2.")
    assert (second.record.names("author")[0].family, second.record.text("title"), second.pinpoint) == ("Brook", "Women", "chap. 2")


def test_volume_and_page_stand_behind_the_imprint() -> None:
    [one] = read("E. Brook, The Keeper’s Year, 3 vols. (London, 1904–7), ii. 45.")
    assert (one.record.text("volume"), one.pinpoint, one.record.text("publisher-place")) == ("ii", "45", "London")


def test_what_is_said_of_a_person_is_no_title() -> None:
    assert read("The keeper was praised by Tom Hale, who had seen the lamp (and lit it) himself.") == []
