"""Laws, orders and treaties as reports name them, acts behind an article, opinions of advocates, papers by their day in strokes."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    for name in ("locator", "genre"):
        fields.pop(name, None)
    return one.type, fields, one.pinpoint


LAWS: list[tuple[str, dict[str, str], str | None]] = [
    (
        "Law on Sluices and Weirs, No. 114-IV, adopted March 2, 2009 (as amended, 2015), arts. 6, 18(3).",
        {"title": "Law on Sluices and Weirs", "number": "114-IV", "issued": "2009-03-02"}, "arts. 6, 18(3)",
    ),
    ("Law on Weirs, No. 14-IV, 2 March 2009, art. 6.", {"title": "Law on Weirs", "number": "14-IV", "issued": "2009-03-02"}, "art. 6"),
    (
        "Federal Law on Harbours (No. 12-FZ), May 3, 2009, art. 5.",
        {"title": "Federal Law on Harbours", "number": "12-FZ", "issued": "2009-05-03"}, "art. 5",
    ),
    (
        "Ostland, Law on Harbours, No. 12, 3 May 2009.",
        {"title": "Law on Harbours", "number": "12", "jurisdiction": "Ostland", "issued": "2009-05-03"}, None,
    ),
    (
        "Ministry of Water Management, “On Temporary Measures,” Order no. 77, May 5, 2016, para. 2.",
        {"authority": "Ministry of Water Management", "title": "On Temporary Measures", "number": "77", "issued": "2016-05-05"}, "para. 2",
    ),
    (
        "President of Ostland, “On the Harbours,” Decree No. 12, May 5, 2016.",
        {"authority": "President of Ostland", "title": "On the Harbours", "number": "12", "issued": "2016-05-05"}, None,
    ),
    (
        "Si veda anche la legge 5 gennaio 1994, n. 36, art. 1.",
        {"title": "legge 5 gennaio 1994, n. 36", "number": "36", "issued": "1994-01-05"}, "art. 1",
    ),
    (
        "Voir la loi n° 86-2 du 3 janvier 1986 relative au littoral, art. 3.",
        {"title": "loi n° 86-2 du 3 janvier 1986 relative au littoral", "number": "86-2", "issued": "1986-01-03"}, "art. 3",
    ),
    (
        "Véase el Real Decreto 876/2014, de 10 de octubre.",
        {"title": "Real Decreto 876/2014, de 10 de octubre", "number": "876/2014", "issued": "2014-10-10"}, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields", "pin"), LAWS)
def test_a_law_by_its_name_and_number(note: str, fields: dict[str, str], pin: str | None) -> None:
    assert read(note) == ("legislation", fields, pin)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Jo Weir, “The Harbour Law,” Journal of Law No. 12, 2009.", "article-journal"),
        ("Jo Weir, The Law of Harbours (Leeds, Weir Press, 2009), p. 12.", "book"),
        ("Jo Weir, “Lamps,” The Border Order, May 5, 2016.", "article-newspaper"),
    ],
)
def test_what_tells_of_the_law_is_none(note: str, kind: str) -> None:
    assert read(note)[0] == kind


@pytest.mark.parametrize(
    ("note", "court", "number"),
    [
        ("Corte cost., sent. n. 364 del 1988.", "Corte cost.", "364"),
        ("Corte cost., ord. n. 12 del 2001.", "Corte cost.", "12"),
        ("Cass. pen., sent. n. 364 del 1988.", "Cass. pen.", "364"),
    ],
)
def test_an_italian_decision_by_number_and_year(note: str, court: str, number: str) -> None:
    kind, fields, _ = read(note)
    assert (kind, fields["authority"], fields["number"], fields["issued"]) == ("case", court, number, note[-5:-1])


@pytest.mark.parametrize(
    ("note", "title", "number", "pin"),
    [
        ("Opinion of AG Lenz, point 18.", "Opinion of AG Lenz", None, "point 18"),
        (
            "Opinion of Advocate General Lenz in Case C-415/93 Ferry v Dock, point 18.", "Opinion of Advocate General Lenz", "C-415/93",
            "point 18",
        ),
        ("Schlussanträge des Generalanwalts Lenz, Rn. 18.", "Schlussanträge des Generalanwalts Lenz", None, "Rn. 18"),
        ("Conclusions de l’avocat général Lenz, point 18.", "Conclusions de l’avocat général Lenz", None, "point 18"),
    ],
)  # fmt: skip
def test_an_opinion_at_the_court_of_justice(note: str, title: str, number: str | None, pin: str) -> None:
    kind, fields, place = read(note)
    assert (kind, fields["author"], fields["title"], fields.get("number"), place) == ("case", [{"family": "Lenz"}], title, number, pin)


def test_a_treaty_with_the_town_of_its_signature() -> None:
    assert read("Convention on River Lights (Geneva, 1987), art. 3.") == (
        "treaty", {"title": "Convention on River Lights", "publisher-place": "Geneva", "issued": "1987"}, "art. 3",
    )  # fmt: skip


def test_papers_by_their_day_in_strokes() -> None:
    assert read("WEIR00012345 (8/8/16 Email, Gordon to Brook) (stating that it is).") == (
        "personal_communication",
        {"number": "WEIR00012345", "author": [{"family": "Gordon"}], "recipient": [{"family": "Brook"}], "issued": "2016-08-08"},
        None,
    )
    assert read("WEIR-000123 (4/1/18 Letter, Gordon to Harbour Office), at 2.")[0::2] == ("letter", "2")
    assert read("Weir 1/6/17 Memorandum, at 2.") == (
        "document",
        {"author": [{"family": "Weir"}], "title": "Memorandum", "issued": "2017-01-06"},
        "2",
    )
    assert read("Weir 4/11/18 302, at 2–3 (SM-2180998).") == ("interview", {"author": [{"family": "Weir"}], "issued": "2018-04-11"}, "2–3")


def test_a_hearing_by_the_page_of_its_transcript() -> None:
    [one] = parse_note(
        "Hearing on River Lamps Before the House Permanent Select Committee, 115th Cong. (Mar. 20, 2017) (CQ Cong. Transcripts, at 11) "
        "(testimony by Director Jo Weir).",
        recognise,
    )
    assert (one.type, one.pinpoint, one.raw.endswith("at 11)")) == ("speech", "11", True)


def test_a_guild_of_its_members_wrote_nothing() -> None:
    [one] = parse_note("Ferrymen’s Guild (n 1) [40]–[41].", recognise)
    assert one.record.names("author")[0].literal == "Ferrymen’s Guild"
    [two] = parse_note("Weir’s Rivers (n 3) 4.", recognise)
    assert two.record.text("title") == "Rivers"


@pytest.mark.parametrize("note", ["As one keeper put it, “the bees read the weather.”", "Weir as saying, “I think we get along.”"])
def test_what_somebody_said_is_no_title(note: str) -> None:
    assert parse_note(note, recognise) == []
