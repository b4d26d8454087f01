"""What reports of organisations cite again and again: treaties with their lives, reports with a quotation in the title, films, theses."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise

CHILD = (
    "Convention on the Rights of the Child, adopted November 20, 1989, G.A. Res. 44/25, annex, 44 U.N. GAOR Supp. (No. 49) at 167, "
    "U.N. Doc. A/44/49 (1989), entered into force September 2, 1990, art. 12."
)
SOCIAL = (
    "International Covenant on Economic, Social and Cultural Rights (ICESCR), adopted December 16, 1966, G.A. Res. 2200A (XXI), "
    "21 U.N. GAOR Supp. (No. 16) at 49, U.N. Doc. A/6316 (1966), 993 U.N.T.S. 3, entered into force January 3, 1976, art. 11."
)


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(
    ("note", "title", "day", "pinpoint"),
    [
        (
            CHILD,
            "Convention on the Rights of the Child", "1989-11-20", "art. 12",
        ),
        (
            SOCIAL,
            "International Covenant on Economic, Social and Cultural Rights", "1966-12-16", "art. 11",
        ),
        (
            "Declaration on the Rights of Lamp Keepers, adopted March 8, 1999, G.A. Res. 53/144, U.N. Doc. A/RES/53/144 (1999), art. 5.",
            "Declaration on the Rights of Lamp Keepers", "1999-03-08", "art. 5",
        ),
    ],
)  # fmt: skip
def test_a_treaty_with_its_life_is_one_citation(note: str, title: str, day: str, pinpoint: str) -> None:
    found = one(note)
    assert (found.record.text("title").split(" (")[0], str(found.record.date()), found.pinpoint) == (title, day, pinpoint)
    assert found.record.type in ("treaty", "un-document")


def test_a_quotation_may_begin_the_title_of_a_report() -> None:
    found = one("River Watch, “All the Lamps Are Out”: Abuses of Keepers in Norway (New York: River Watch, 2012), pp. 34-36.")
    assert found.record.text("title") == "“All the Lamps Are Out”: Abuses of Keepers in Norway"
    assert (found.record.text("publisher-place"), found.pinpoint) == ("New York", "pp. 34-36")


def test_a_quoted_article_with_a_journal_stays_one() -> None:
    found = one("Ann Brook, “All the Lamps Are Out”, Harbour Review, vol. 3 (2012), pp. 34-36.")
    assert (found.record.text("title"), found.record.text("container-title")) == ("All the Lamps Are Out", "Harbour Review")


def test_a_film_has_a_director() -> None:
    found = one("The Last Keeper, directed by Erik Lund (Oslo: Nordlys Film, 2009), DVD.")
    assert (found.record.type, found.record.text("title")) == ("motion_picture", "The Last Keeper")
    assert [name.family for name in found.record.names("director")] == ["Lund"]


@pytest.mark.parametrize("degree", ["LLM thesis", "PhD thesis", "M.A. thesis", "MSc thesis"])
def test_a_thesis_by_its_degree(degree: str) -> None:
    found = one(f"Jane Lund, “The Law of Lamps” ({degree}, University of Oslo 2004) 45.")
    assert (found.record.type, found.record.text("publisher")) == ("thesis", "University of Oslo")


def test_the_day_of_a_change_is_the_date_and_no_part_of_the_site() -> None:
    found = one("“Lighthouse,” Harbour Encyclopedia, last modified 3 May 2016, https://example.org/wiki/Lighthouse.")
    assert (found.record.text("container-title"), str(found.record.date())) == ("Harbour Encyclopedia", "2016-05-03")


def test_the_day_says_more_than_the_year_in_brackets() -> None:
    found = one("UN Security Council Resolution 2250 (2015), S/RES/2250 (2015), 9 December 2015, para. 3.")
    assert str(found.record.date()) == "2015-12-09"


def test_a_spanish_page_is_no_sentence() -> None:
    found = one("«Se apagan los faros», El Puerto, 3 de mayo de 2016, pág. 12.")
    assert found.raw.endswith("12")
