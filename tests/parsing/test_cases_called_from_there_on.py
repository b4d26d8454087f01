"""What an American case will be called, in brackets behind it, and the volume by which it is then cited."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise

PLACE = "Weir Harbour Ass'n v. Lamp, 539 U.S. 194, 203-06 (2003)"


@pytest.mark.parametrize(
    ("behind", "called"),
    [
        (" [hereinafter WHA]", "WHA"),
        (" (hereinafter “WHA”)", "WHA"),
        (" (hereinafter Harbour Case)", "Harbour Case"),
        (" (hereafter the Harbour Case)", "Harbour Case"),
        (" (per curiam) [hereinafter WHA]", "WHA"),
        (" (“Harbour Ass'n”)", "Harbour Ass'n"),
    ],
)
def test_a_case_is_called_so(behind: str, called: str) -> None:
    full = parse_note(f"{PLACE}{behind}.", recognise, "n1")
    short = parse_note(f"{called}, 539 U.S. at 205.", recognise, "n2")
    assert full[0].raw == f"{PLACE}{behind}"
    assert full[0].record.text("title-short") == called
    assert [one.short_form_of for one in resolve_chains([*full, *short])] == [None, "n1-1"]


@pytest.mark.parametrize("behind", ["", " (per curiam)", " (holding that “Lamps” burn)", " (quoting Hale v. Quay, 17 F.3d 2 (1995))"])
def test_other_brackets_call_nothing(behind: str) -> None:
    full = parse_note(f"{PLACE}{behind}.", recognise, "n1")
    short = parse_note("Gravel, 539 U.S. at 205.", recognise, "n2")
    assert (full[0].raw, full[0].record.text("title-short")) == (PLACE, "")
    assert resolve_chains([*full, *short])[-1].short_form_of is None


def test_a_name_of_another_volume_is_another_case() -> None:
    full = parse_note(f"{PLACE} [hereinafter WHA].", recognise, "n1")
    short = parse_note("WHA, 540 U.S. at 205.", recognise, "n2")
    assert resolve_chains([*full, *short])[-1].short_form_of is None
