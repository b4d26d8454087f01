"""American notes on the law of nations: treaties with their day behind the series, documents with the place before the day, offices in
brackets behind a name.
"""

from __future__ import annotations

import pytest

from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Convention on the Lamps of Ports, 1465 U.N.T.S. 85 (Dec. 10, 1984).", "Convention on the Lamps of Ports"),
        (
            "Convention Against Dark and Other Unlit, Empty or Shallow Ports, 1465 U.N.T.S. 85 (Dec. 10, 1984).",
            "Convention Against Dark and Other Unlit, Empty or Shallow Ports",
        ),
        ("Convention on the Lamps of Ports (Dec. 10, 1984), 1465 U.N.T.S. 85.", "Convention on the Lamps of Ports"),
        ("Convention on the Lamps of Ports, Dec. 10, 1984, 1465 U.N.T.S. 85.", "Convention on the Lamps of Ports"),
    ],
)
def test_treaties_with_the_day_behind_or_before_the_series(note: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    fields = [one.record.text(name) for name in ("title", "volume", "container-title", "page")]
    assert (one.type, fields, str(one.record.date("issued"))) == ("treaty", [title, "1465", "U.N.T.S.", "85"], "1984-12-10")


@pytest.mark.parametrize(
    ("note", "kind", "container"),
    [
        ("Ann Brook, The Charter at Fifty, N.Y. Times (May 3, 2016).", "article-newspaper", "N.Y. Times"),
        ("The Harbour Treaty (Leeds, Weir Press, 1984).", "book", ""),
        ("Ann Brook, The Lamps, 60 Minutes (May 3, 2016), https://example.org/lamps.", "webpage", "60 Minutes"),
    ],
)
def test_articles_and_books_about_treaties_are_none(note: str, kind: str, container: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("container-title")) == (kind, container)


def test_a_treaty_on_a_site_is_called_again_by_its_letters() -> None:
    notes = ["International Covenant on Harbours (ICH), U.N. HUMAN RIGHTS (Dec. 16, 1966).", "ICH, supra note 1, Article 17."]
    first, again = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert (first.type, first.record.text("title"), again.short_form_of) == ("treaty", "International Covenant on Harbours", first.id)


@pytest.mark.parametrize(
    ("note", "pinpoint", "day"),
    [
        ("Situation of Ports, U.N. Doc. A/73/215, ¶ 14 (July 23, 2018).", "¶ 14", "2018-07-23"),
        ("Situation of Ports, U.N. Doc. A/73/215 ¶ 14 (July 23, 2018).", "¶ 14", "2018-07-23"),
        ("Situation of Ports, U.N. Doc. A/73/215 at para. 14 (July 23, 2018).", "para. 14", "2018-07-23"),
        ("Situation of Ports, U.N. Doc. A/73/215, at paras. 14–15 (2018).", "paras. 14–15", "2018"),
        ("Situation of Ports, U.N. Doc. A/73/215, at 14, 2018.", "14", "2018"),
        ("Situation of Ports, U.N. Doc. A/73/215 at 14 (July 23, 2018).", "14", "2018-07-23"),
        ("Situation of Ports, A/73/215 at 14.", "14", "None"),
        ("Situation of Ports, A/73/215 (July 23, 2018).", None, "2018-07-23"),
        ("Situation of Ports, A/73/215, annex II (July 23, 2018).", "annex II", "2018-07-23"),
    ],
)
def test_the_place_between_a_symbol_and_the_day(note: str, pinpoint: str | None, day: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.pinpoint, str(one.record.date("issued")), one.record.text("title")) == (pinpoint, day, "Situation of Ports")


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("Ann Brook (Special Rapporteur on ports), Lamps at Sea, U.N. Doc. A/HRC/40/60 (Jan. 10, 2019).", ["Ann Brook"], "Lamps at Sea"),
        ("Ann Brook (Independent Expert), Report on lamps, A/HRC/40/61, para. 3.", ["Ann Brook"], "Report on lamps"),
        ("Human Rights Council (Advisory Committee), Study on Ports, A/HRC/40/61.", [], "Study on Ports"),
    ],
)
def test_an_office_in_brackets_behind_a_name(note: str, author: list[str], title: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (author, title)


@pytest.mark.parametrize(
    ("note", "body", "title"),
    [
        ("Human Rights Council Res. 17/4, Lamps at Sea, U.N. Doc. A/HRC/RES/17/4 (July 6, 2011).", "Human Rights Council", "Lamps at Sea"),
        ("Human Rights Council Res. 17/4, U.N. Doc. A/HRC/RES/17/4 (July 6, 2011).", "Human Rights Council", ""),
        (
            "Economic and Social Council Res. 1996/31, Lamps at Sea, U.N. Doc. E/RES/1996/31 (1996).",
            "Economic and Social Council",
            "Lamps at Sea",
        ),
    ],
)
def test_resolutions_of_a_body_that_is_written_out(note: str, body: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("authority"), one.record.text("title")) == ("resolution", body, title)


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("BGH, NJW 1990, S. 123 (125).", "case", {"authority": "BGH", "container-title": "NJW", "page": "123", "locator": "125"}),
        ("OLG Köln, MDR 2001, S. 33.", "case", {"authority": "OLG Köln", "container-title": "MDR", "page": "33"}),
        ("Weber, NJW 1990, S. 123 (125).", "article-journal", {"container-title": "NJW", "page": "123", "locator": "125"}),
        ("Weber, Die Fähre im Recht, NJW 1990, S. 123.", "article-journal", {"title": "Die Fähre im Recht", "container-title": "NJW"}),
    ],
)
def test_german_journals_of_law_by_year_and_page_with_its_label(note: str, kind: str, fields: dict[str, str]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, {name: one.record.text(name) for name in fields}) == (kind, fields)


@pytest.mark.parametrize(
    ("note", "court", "title"),
    [
        ("Eur. Court HR, Weir v. Ostland judgment of 7 July 1989, Series A no. 161, p. 35, § 91.", "Eur. Court HR", "Weir v. Ostland"),
        ("Weir v. Ostland judgment of 7 July 1989, Series A no. 161, § 91.", "", "Weir v. Ostland"),
        ("Weir v. Ostland, judgment of 7 July 1989, Series A no. 161, § 91.", "", "Weir v. Ostland"),
        ("Eur. Ct. H.R., Weir v. Ostland, Judgment of 7 July 1989, Series A no. 161, § 91.", "Eur. Ct. H.R.", "Weir v. Ostland"),
    ],
)
def test_judgments_of_strasbourg_as_they_were_called_of_old(note: str, court: str, title: str) -> None:
    [one] = parse_note(note, recognise)
    found = [one.record.text(name) for name in ("authority", "title", "container-title", "volume")]
    assert (one.type, found, str(one.record.date("issued"))) == ("case", [court, title, "Series A", "161"], "1989-07-07")
