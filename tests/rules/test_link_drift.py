"""What is another text, and what is the same one with another day's furniture."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from citator.model import Observation, Page
from citator.rules.link_drift import drifted, kept_share, same_words, words_digest
from citator.rules.link_title import Expected

KEEPER = ("The keeper wrote down every ship that passed the lighthouse, the weather of the day, what the oil had cost, and who had come "
          "over the causeway with bread and letters before the tide closed it for another night. ") * 2  # fmt: skip
CASINO = ("Play the best slots tonight and win a bonus of your choice with every spin you make, no deposit is needed and the terms of the "
          "house apply to each player who joins our tables before the end of this week. ") * 2  # fmt: skip
AT = datetime(2026, 5, 4, tzinfo=UTC)


def seen(text: str, title: str = "The log of a lighthouse", url: str = "https://example.org/log") -> Observation:
    return Observation("o1", url, AT, status=200, media_type="text/html", size=9, page=Page(url, title=title, text=text))


def test_the_same_text_is_no_drift_whatever_stands_beside_it() -> None:
    now = f"Latest: harbour closed. {KEEPER} Visitors today: 4711. 12:45:10 session 9f8a7c6b5d4e"
    assert drifted(seen(KEEPER), seen(now), Expected()) is None


def test_another_text_is_told_with_what_changed() -> None:
    told = drifted(seen(KEEPER), seen(CASINO, "Slots"), Expected())
    assert told is not None
    assert "The log of a lighthouse" in told
    assert "Slots" in told
    assert "0 %" in told


def test_a_page_with_the_cited_title_may_change_more() -> None:
    half = " ".join(KEEPER.split()[:12]) + " " + CASINO
    expected = Expected("The log of a lighthouse")
    assert drifted(seen(KEEPER), seen(half), Expected()) is not None
    assert drifted(seen(KEEPER), seen(half), expected) is None
    assert drifted(seen(KEEPER), seen(CASINO), expected) is not None


def test_home_pages_and_notices_do_not_drift() -> None:
    home = "https://example.org/"
    assert drifted(seen(KEEPER, url=home), seen(CASINO, url=home), Expected()) is None
    assert drifted(seen("Out to lunch"), seen(CASINO), Expected()) is None
    assert kept_share(Page("", text="Out to lunch"), Page("", text=CASINO)) is None


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"size": 1000, "sha256": "a"}, {"size": 1010, "sha256": "b"}, False),  # made anew with the date of today
        ({"size": 1000, "sha256": "a"}, {"size": 9000, "sha256": "b"}, True),
        ({"size": 1000, "sha256": "a"}, {"size": 9000, "sha256": "b", "truncated": True}, False),
        ({"size": 1000, "sha256": "a"}, {"size": 1000, "sha256": "a"}, False),
    ],
)  # fmt: skip
def test_files_are_held_against_each_other_by_size(before: dict[str, object], after: dict[str, object], told: bool) -> None:
    pdf = replace(seen(""), page=None, media_type="application/pdf")
    assert (drifted(replace(pdf, **before), replace(pdf, **after), Expected()) is not None) is told  # type: ignore[arg-type]


def test_a_file_that_became_a_page_is_told() -> None:
    pdf = replace(seen(""), page=None, media_type="application/pdf", size=1000)
    assert "now there is a page" in (drifted(pdf, seen(KEEPER), Expected()) or "")


def test_counters_and_times_make_no_other_text() -> None:
    one, two = Page("", text=f"{KEEPER} 12:45 9f8a7c6b5d4e"), Page("", text=f"{KEEPER} 13:02 0a1b2c3d4e5f")
    assert words_digest(one) == words_digest(two)
    many = KEEPER + " ".join(f"word{number}" for number in range(200))
    assert same_words(Page("", text=f"{many} seen by 12 today"), Page("", text=f"{many} seen by 19 today"))
    assert not same_words(Page("", text=KEEPER), Page("", text=CASINO))
