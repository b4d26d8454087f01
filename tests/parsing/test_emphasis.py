"""Titles between the marks that Markdown has for italics are read as if the marks were not there, and places count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
