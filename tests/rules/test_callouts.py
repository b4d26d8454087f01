"""Findings on callouts: without an entry, of two entries; and entries that nothing names. What looks like them raises nothing."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Finding

ENTRIES = (
    "Brook, A. (1994). Rivers and their names. Leeds: Weir Press.",
    "Dent, C., & Ford, D. (2001a). Harbours. Leeds: Weir Press.",
    "Hale, B. (1996). Nothing is known. Leeds: Weir Press.",
    "Ministry of Waters. (2003). The state of the rivers. Leeds: Weir Press.",
    "Mill, E. (1999). On tides. Journal of Rivers, 17(1), 1-20.",
)
NAMED = "Tides rise (Brook, 1994; Dent & Ford, 2001a). Hale (1996) and Mill (1999) say so (Ministry of Waters, 2003)."


def _findings(text: str, entries: tuple[str, ...] = ENTRIES, read: str = NAMED) -> list[Finding]:
    document = f"Rivers\n\n{read} {text}\n\nReferences\n\n" + "\n\n".join(entries) + "\n"
    found = flow.examine(flow.read(document.encode(), "a.txt")).findings
    return [one for one in found if one.name in ("callout-unanswered", "callout-ambiguous", "entry-not-called")]


@pytest.mark.parametrize(
    ("text", "found", "near"),
    [
        ("Brook (1995) goes on.", "Brook (1995)", "Brook, A"),
        ("All is told (Brook, 1997, p. 4).", "Brook, 1997, p. 4", "Brook, A"),
        ("All is told (Dent & Ford, 2001c).", "Dent & Ford, 2001c", "Dent, C."),
        ("All is told (Brooks, 1994).", "Brooks, 1994", "Brook, A"),
        ("Mils and Hale are two; Brok (1994) is none.", None, None),  # a short name a letter off is another name
    ],
)
def test_another_year_or_a_slip_has_the_entry_that_is_near(text: str, found: str | None, near: str | None) -> None:
    shown = [(one.found, one.severity.value, (one.suggestion or "")[:8]) for one in _findings(text)]
    assert shown == ([(found, "warning", near)] if found else [])


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is told (Holt et al., 2005).",
        "Holt et al. (2005) tell nothing.",
        "All is told (Brook, 1994; Holt, 2005).",
        "All is told (Holt, 2005, p. 33).",
        f"{NAMED} All is told (Holt & Lamb, 2005).",
        "But see Holt (2005) and Brook (1994).",
        "So say Brook (1994) and Holt (2005).",
        "It was shown by Holt (2005) and Brook (1994).",
    ],
)
def test_a_callout_of_nobody_in_the_list_is_a_remark(text: str) -> None:
    (one,) = _findings(text)
    assert (one.code, one.severity.value, one.suggestion, "2005" in (one.found or "")) == ("S006", "info", None, True)


@pytest.mark.parametrize(
    "text",
    [
        "It was settled in the Senate (1994), at the World Cup (1995), in the United Kingdom (2014) and by the Ministry of Waters (2014).",
        "It was printed (Leeds, 1995), shown (Weir Press, 1996) and adopted (Rivers Act, 1997; see June 1998).",
        "So it was (Brook, 1931, as cited in Hale, 1996), and so Brook (1932, cited in Mill, 1999) says.",
        "Hale (1996) says: “No lamp burns (Brook, 1931) for ever”.",
        "Rivers (1995) is a film of London (1994) and Paris (2014, p. 3).",
        f"{NAMED} So it is there (England and Wales, 2014; see House and Senate, 1998) and there (Paris & Rome, 2014).",
        "In 1995 Brook was born; Brook 1995, p. 3.",
        "Holt (2005) burns, and Brook (1994) says so; so do Katrina (2005) and Rita (2005), Titanic (1997) and London (1994).",
        "The film Titanic (1997) and Brook (1994) are two; the Tide Agreement (2015) and Brook (1994) too.",
        "In Vertigo (1958) and Hale (1996) it is told.",
        "See Brook (1994) and Table (2005).",
        "Paris (2014) and Brook (1994) are two; the Senate (1998) and Brook (1994) are two.",
    ],
)
def test_what_can_be_something_else_raises_nothing(text: str) -> None:
    assert _findings(text) == []


def test_an_entry_that_was_not_read_accuses_nobody() -> None:
    merged = (*ENTRIES[:4], f"{ENTRIES[4]} Holt, F., Dent, C., & Ford, D. (2005). A history of weirs. Leeds: Weir Press.")
    assert _findings("Nothing is told (Holt et al., 2005).", merged) == []


def test_where_few_callouts_are_answered_the_reading_is_blamed() -> None:
    assert _findings("Brook (1981), Hale (1982), Mill (1983), Brook (1984) and Hale (1985) say so.") == []
    assert _findings("Brook (1995) says so.", read="Brook (1994) and Hale (1996) write.") == []


def test_a_callout_of_two_entries_asks_for_more() -> None:
    both = (*ENTRIES, "Brook, C. (1994). Lamps. Leeds: Weir Press.")
    (one, *_) = _findings("", both)
    assert (one.name, one.found, one.severity.value) == ("callout-ambiguous", "Brook, 1994", "info")
    assert "Rivers and their names" in one.message
    assert "Lamps" in one.message


def test_an_entry_that_nothing_names_is_a_remark_where_the_others_are_named() -> None:
    more = (*ENTRIES, "Holt, F. (2005). A history of weirs. Leeds: Weir Press.")
    (one,) = _findings("", more)
    assert (one.name, one.severity.value) == ("entry-not-called", "info")
    assert _findings("Holt wrote a history.", more) == []
    assert _findings("", more, read="Tides rise (Brook, 1994), as Hale (1996) says.") == []
