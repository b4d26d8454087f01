"""A place in a recording, or the form of a file, behind the address of what is cited."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from tests.parsing.recogniser import recognise

_FILM = "Ann Brook, “How Lamps Burn”, Harbour Blog, 3 May 2019, https://www.harbour-office.org/film"


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        (" (at 2:15)", "2:15"),
        (" (2:15)", "2:15"),
        (", at 2:15", "2:15"),
        (" (from 1:02:15)", "1:02:15"),
        (" (at 2:15–3:40)", "2:15–3:40"),
        (" [ab 2:15]", "2:15"),
        (" (min. 12)", "min. 12"),
        (" (p. 3)", "p. 3"),
        (" (at p. 3)", "p. 3"),
        (" [https://perma.cc/AB12-CD34] (at 2:15)", "2:15"),
        (" (PDF)", None),
        (" (login required)", None),
        (" (in German)", None),
        (" (emphasis added)", None),
        ("", None),
    ],
)
def test_the_address_is_read_before_a_bracket(behind: str, place: str | None) -> None:
    [one] = parse_note(f"{_FILM}{behind}.", recognise, "n1")
    assert (one.url, one.record.text("URL")) == ("https://www.harbour-office.org/film",) * 2
    assert one.pinpoint == place
    assert one.record.text("container-title") == "Harbour Blog"


@pytest.mark.parametrize(
    "note",
    [
        "Ann Brook, Lamps (Leeds: Weir Press, 1994), 2:15.",
        "Ann Brook, “Lamps”, Harbour Review 2:15 (1994).",
        "Ann Brook, “Lamps”, https://www.harbour-office.org/film (Leeds: Weir Press, 2019).",
        "Ann Brook, “Lamps”, https://www.harbour-office.org/film (Harbour Office).",
        "Ann Brook, “Lamps at 2:15”, Harbour Blog, 3 May 2019.",
        "Ann Brook, “Lamps” (at sea), Harbour Blog, 3 May 2019.",
        "Ann Brook, “Lamps”, https://www.harbour-office.org/film, 12:30 on a Monday.",
        "Luke 2:15.",
    ],
)
def test_what_is_no_place_behind_an_address_is_none(note: str) -> None:
    for one in parse_note(note, recognise, "n1"):
        assert one.pinpoint != "12:30"
        assert not one.url or "2:15" not in (one.pinpoint or "")
