"""Documents of organisations that are cited by their number first: title and day stand behind it."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "title", "issued", "pinpoint"),
    [
        ("A/RES/70/1, Transforming our world: the 2030 Agenda for Sustainable Development, 25 September 2015.",
         "Transforming our world: the 2030 Agenda for Sustainable Development", "2015-09-25", None),
        ("General Assembly resolution 69/283, Sendai Framework for Disaster Risk Reduction 2015–2030, 3 June 2015.",
         "Sendai Framework for Disaster Risk Reduction 2015–2030", "2015-06-03", None),
        ("S/2015/730, Report on lamps, ports and the sea since 2000, 16 September 2015, para. 3.",
         "Report on lamps, ports and the sea since 2000", "2015-09-16", "para. 3"),
        ("S/2015/730, Report on lamps, ports and the sea.", "Report on lamps, ports and the sea", "", None),
        ("A/66/300 (2011), Report on the Decade of Lamps 2001–2010.", "Report on the Decade of Lamps 2001–2010", "2011", None),
        ("A/CONF.157/23, Vienna Declaration and Programme of Action, adopted by the World Conference, 12 July 1993.",
         "Vienna Declaration and Programme of Action", "1993-07-12", None),
        ("A/RES/61/295, United Nations Declaration on the Rights of Indigenous Peoples, 13 September 2007, art. 3.",
         "United Nations Declaration on the Rights of Indigenous Peoples", "2007-09-13", "art. 3"),
        ("CCPR/C/GC/36, General comment No. 36 on article 6: right to life, 3 September 2019, para. 3.",
         "General comment No. 36 on article 6: right to life", "2019-09-03", "para. 3"),
        ("A/HRC/17/31, annex, Guiding Principles on Lamps and Ports, 21 March 2011.",
         "Guiding Principles on Lamps and Ports", "2011-03-21", "annex"),
    ],
)  # fmt: skip
def test_what_stands_between_a_number_and_its_day_is_the_title(note: str, title: str, issued: str, pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise, "1")
    assert (one.record.text("title"), str(one.record.date() or ""), one.pinpoint) == (title, issued, pinpoint)


def test_who_made_a_report_closes_its_title() -> None:
    [one] = parse_note("A/HRC/31/57, Report of the Special Rapporteur on lamps, Ann Brook, 5 January 2016.", recognise, "1")
    assert one.record.text("title") == "Report of the Special Rapporteur on lamps"
    assert [str(name) for name in one.record.names("author")] == ["Ann Brook"]


@pytest.mark.parametrize(
    "note",
    [
        "A/RES/70/1, New York, 25 September 2015.",
        "A/66/300, Ann Brook, 5 August 2011.",
        "A/56/18, Official Records of the General Assembly, Fifty-sixth Session, Supplement No. 18, 3 May 2001.",
        "S/PV.4213, Security Council, Fifty-fifth year, 4213th meeting, 31 October 2000.",
        "A/61/295, Annex, 13 September 2007.",
    ],
)
def test_places_persons_bodies_and_sessions_are_no_title(note: str) -> None:
    [one] = parse_note(note, recognise, "1")
    assert not one.record.text("title")
    assert one.record.date().day  # type: ignore[union-attr]
