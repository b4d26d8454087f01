"""Titles between the marks that Markdown has for italics are read as if the marks were not there, and places count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citator
from citator.parsing import parse_note, parse_reference
from citator.parsing.emphasis import without_emphasis
from citator.systems import recognise

QUAY = "Theresa Brook, *The Lit Quay* (New York: Weir Press, 2013), 45; *Ibid*., 46."


def test_the_title_has_no_marks_and_the_places_count_them() -> None:
    first, second = parse_note(QUAY, recognise)
    assert (first.record.text("title"), first.record.text("publisher")) == ("The Lit Quay", "Weir Press")
    assert [QUAY[one.start : one.end] for one in (first, second)] == [first.raw, second.raw]
    assert (first.raw, second.raw) == ("Theresa Brook, *The Lit Quay* (New York: Weir Press, 2013), 45", "*Ibid*., 46")
    title = first.record.fields["title"]
    assert QUAY[title.start : title.end] == "The Lit Quay"


@pytest.mark.parametrize(
    ("note", "title", "kind"),
    [
        ("Brook, M. (2002). *The Talis: A life*. University of Wexport Press.", "The Talis: A life", "book"),
        ("Brook, Ann, and Jo Weir. *The Library: A Fragile House*. Profile Books, 2021.", "The Library: A Fragile House", "book"),
        ("River Agency. (2020, June 5). _Flood report_. https://example.org/r.", "Flood report", "webpage"),
        ("Ann Brook, “The Lamp,” *Harbour Review* 12, no. 3 (2004): 45.", "The Lamp", "article-journal"),
    ],
)
def test_notes_of_a_markdown_file(note: str, title: str, kind: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("title"), one.record.type, note[one.start : one.end]) == (title, kind, one.raw)


@pytest.mark.parametrize(
    "text", ["Weir v. Brook, 2004 WL 12345, at *3, *5.", "https://example.org/_layouts/_a_/x*y*z", "a * b * c", "snake_case_name"]
)
def test_what_is_no_emphasis_stays(text: str) -> None:
    assert without_emphasis(text)[0] == text


def test_a_reference_whose_title_ran_on_is_read_as_its_style_divides_it() -> None:
    entry = 'White, Richard. "The Lamp of Nature." *The Journal of Quays*, vol. 86, no. 3, 1999, pp. 976–86.'
    one = parse_reference(entry, recognise)
    assert (one.record.text("title"), one.record.text("container-title"), one.record.text("volume")) == (
        "The Lamp of Nature",
        "The Journal of Quays",
        "86",
    )


@given(st.text(alphabet="ab *_\n.,", max_size=60))
def test_the_map_leads_every_character_back(text: str) -> None:
    plain, offsets = without_emphasis(text)
    assert [text[offsets.source(at)] for at in range(len(plain))] == list(plain)


@pytest.mark.parametrize(
    ("cited", "title", "place"),
    [
        ("Jeremy Weir, *Lamps and Disagreement* 102 (Oxford Univ. Press 1999)", "Lamps and Disagreement", "102"),
        ("Jeremy Weir, _Lamps and Disagreement_ 102, 105 (Oxford Univ. Press 1999)", "Lamps and Disagreement", "102, 105"),
        ("Jeremy Weir, *Lamps*, at 15 (Penguin Press 2001)", "Lamps", "15"),
        ("Jeremy Weir, *Lamps* 15 (Penguin Press 2001)", "Lamps", "15"),
        ("Jeremy Weir, *The Crying of Lamp 49* (Penguin Press 1966)", "The Crying of Lamp 49", None),
        ("Jeremy Weir, *The Crying of Lamp 49* 12 (Penguin Press 1966)", "The Crying of Lamp 49", "12"),
        ("Jeremy Weir, *Catch 22* (Weir & Hale 1961)", "Catch 22", None),
        ("Jeremy Weir, *Catch 22* (1961)", "Catch 22", None),
        ("Jeremy Weir, *The Crying of Lamp 49* (1966)", "The Crying of Lamp 49", None),
        ("Jeremy Weir, *Catch 22* 45 (1961)", "Catch 22", "45"),
        # without emphasis
        ("Ronald Hale, Lamp’s Empire 225-75 (Harvard Univ. Press 1986)", "Lamp’s Empire", "225-75"),
        ("Ronald Hale, The Morality of Lamps 33 & n.4 (Yale Univ. Press rev. ed. 1969)", "The Morality of Lamps", "33 & n.4"),
        ("Ronald Hale, The Morality of Lamps 33 (Yale Univ. Press rev. ed. 1969)", "The Morality of Lamps", "33"),
        ("Ronald Hale, Catch 22 (Weir & Hale 1961)", "Catch 22", None),
        ("Ronald Hale, Fahrenheit 451 (Ballantine Books 1953)", "Fahrenheit 451", None),
        ("Ronald Hale, The Crying of Lot 49 (Penguin Books 1966)", "The Crying of Lot 49", None),
        ("Ronald Hale, A History of Quays Since 1945 (Penguin Press 2005)", "A History of Quays Since 1945", None),
        ("Ronald Hale, The History of Quays 1815-1914 (Penguin Press 2001)", "The History of Quays 1815-1914", None),
        ("Ronald Hale, The Quays of Platform 9 (Penguin Press 2001) 12", "The Quays of Platform 9", "12"),
    ],
)
def test_the_number_before_an_imprint_is_a_page_or_the_end_of_the_title(cited: str, title: str, place: str | None) -> None:
    note = f"See {cited}."
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("title"), one.pinpoint) == ("book", title, place)
    field = one.record.fields["title"]
    assert note[field.start : field.end].strip("*_") == title
    if place:
        assert note[one.record.fields["locator"].start : one.record.fields["locator"].end] == place
    else:
        assert "locator" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "cited"),
    [
        ("*Rivers and Their Names*, Leeds, Weir Press, 1994, p. 3.", ["*Rivers and Their Names*, Leeds, Weir Press, 1994, p. 3"]),
        ("See *Rivers and Their Names* (Leeds, Weir Press, 1994).", ["*Rivers and Their Names* (Leeds, Weir Press, 1994)"]),
        ("**Brook, Ann**. *Rivers*. Leeds: Weir Press, 1994.", ["**Brook, Ann**. *Rivers*. Leeds: Weir Press, 1994"]),
        ("_Brown v. Board of Education_, 347 U.S. 483 (1954).", ["_Brown v. Board of Education_, 347 U.S. 483 (1954)"]),
        ("Ann Brook, *Rivers and Their Names*.", ["Ann Brook, *Rivers and Their Names*"]),
        ("***Rivers***, by Ann Brook, 1994.", ["***Rivers***, by Ann Brook, 1994"]),
        (
            "Brown, *Quays*; *Lamps of the Coast* (York, Quay Press, 1999).",
            ["Brown, *Quays*", "*Lamps of the Coast* (York, Quay Press, 1999)"],
        ),
        # the signal is outside, and so is a mark that opens before it; what has no marks at its ends stays as it is
        ("*See also Rivers and Their Names*, Leeds, Weir Press, 1994.", ["Rivers and Their Names*, Leeds, Weir Press, 1994"]),
        ("*See* Brook, *Rivers* (Leeds, Weir Press, 1994), p. 9.", ["Brook, *Rivers* (Leeds, Weir Press, 1994), p. 9"]),
        ("Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994), at *3.", None),
        ("[*Rivers and Their Names*](https://example.org/r), 1994.", ["[*Rivers and Their Names*](https://example.org/r), 1994"]),
    ],
)
def test_a_citation_of_markdown_has_both_marks_at_its_ends(note: str, cited: list[str] | None) -> None:
    text = f"The lamp was lit.[^1]\n\n[^1]: {note}\n"
    found = citator.extract(citator.read(text.encode(), "a.md"))
    assert all(text[one.start : one.end] == one.raw for one in found)
    assert cited is None or [one.raw for one in found] == cited
    assert all(not one.raw.startswith("*3") for one in found)


def test_marks_of_the_running_text_too_and_none_are_looked_for_in_plain_text() -> None:
    text = "The keeper read *Brown v. Board of Education*, 347 U.S. 483 (1954), at night.\n"
    [one] = citator.extract(citator.read(text.encode(), "a.md"))
    assert one.raw == "*Brown v. Board of Education*, 347 U.S. 483 (1954)"
    assert citator.extract(citator.read(text.encode(), "a.txt"))[0].raw.endswith("347 U.S. 483 (1954)")
