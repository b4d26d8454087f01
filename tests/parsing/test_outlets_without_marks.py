"""Newspapers behind titles without marks, with the day in brackets or in the open; debates by series; whose words stand at a place."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise

WEIR = [{"family": "Weir", "given": "Jo"}]


def read(note: str) -> tuple[str, dict[str, Any], str | None]:
    [one] = parse_note(note, recognise)
    fields = one.record.light()
    fields.pop("locator", None)
    return one.type, fields, one.pinpoint


@pytest.mark.parametrize(
    ("end", "kind", "fields"),
    [
        ("Reuters (Mar. 24, 2016)", "article-newspaper", {"container-title": "Reuters", "issued": "2016-03-24"}),
        ("Washington Post, Opinions (July 18, 2016)", "article-newspaper", {"container-title": "Washington Post", "issued": "2016-07-18"}),
        ("Wired (Mar. 20, 2017)", "article-magazine", {"container-title": "Wired", "issued": "2017-03-20"}),
        ("The Atlantic (May 2016)", "article-magazine", {"container-title": "The Atlantic", "issued": "2016-05"}),
        ("Leeds Lantern (May 3, 2016)", "article-newspaper", {"container-title": "Leeds Lantern", "issued": "2016-05-03"}),
        ("Le Monde (3 mai 2016)", "article-newspaper", {"container-title": "Le Monde", "issued": "2016-05-03"}),
        ("Süddeutsche Zeitung (3. Mai 2016)", "article-newspaper", {"container-title": "Süddeutsche Zeitung", "issued": "2016-05-03"}),
        ("El País, 4 de julio de 2018", "article-newspaper", {"container-title": "El País", "issued": "2018-07-04"}),
        ("Le Monde, 4 juillet 2018, p. 3", "article-newspaper", {"container-title": "Le Monde", "issued": "2018-07-04", "page": "3"}),
        ("Die Zeit vom 4. Juli 2018, S. 3", "article-newspaper", {"container-title": "Die Zeit", "issued": "2018-07-04", "page": "3"}),
        (
            "The Guardian (London), 4 July 2018", "article-newspaper",
            {"container-title": "The Guardian", "publisher-place": "London", "issued": "2018-07-04"},
        ),
        ("Time, 3 May 2016, p. 12", "article-magazine", {"container-title": "Time", "issued": "2016-05-03", "page": "12"}),
    ],
)  # fmt: skip
def test_a_newspaper_stands_behind_a_title_without_marks(end: str, kind: str, fields: dict[str, str]) -> None:
    assert read(f"Jo Weir, Why the Ferries Are Late, {end}.") == (
        kind,
        {"author": WEIR, "title": "Why the Ferries Are Late", **fields},
        None,
    )


def test_a_headline_of_capitals_is_nobody() -> None:
    kind, fields, _ = read("Harbour Town Sues Over Dock, New York Times, 4 July 2018.")
    assert (kind, fields["title"], "author" in fields) == ("article-newspaper", "Harbour Town Sues Over Dock", False)
    kind, fields, _ = read("Jo Weir, Mayor Says He Would “Get Along Very Well” With Ferries, NBC (July 30, 2015).")
    assert (kind, fields["author"], fields["container-title"]) == ("article-newspaper", WEIR, "NBC")


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Jo Weir, Remarks at the Opening of the Dock, Harbour Hall (Mar. 24, 2016).", "speech"),
        ("Jo Weir, The Ferries of Leeds, Weir Press (May 3, 2016).", "book"),
        ("Jo Weir, The Ferries of Leeds (May 3, 2016).", "book"),
        ("Harbour Board, Report on Ferries, Leeds (May 3, 2016).", "report"),
        ("Jo Weir, The Ferries, Leeds, 3 May 2016.", "book"),
    ],
)
def test_a_hall_a_town_and_a_publisher_are_no_newspaper(note: str, kind: str) -> None:
    found, fields, _ = read(note)
    assert (found, "container-title" in fields) == (kind, False)


@pytest.mark.parametrize(
    ("note", "name", "volume", "day", "pin"),
    [
        ("HL Deb 9 March 1977, vol 380, cols 1041–43 (Baroness Teal).", "HL Deb", "380", "1977-03-09", "cols 1041–43"),
        ("HC Deb 3 May 2011, vol 527, col 45W (Jo Weir MP).", "HC Deb", "527", "2011-05-03", "col 45W"),
        ("HC Debs, 5th series, vol. 123, col. 45, 3 May 1923.", "HC Debs", "123", "1923-05-03", "col. 45"),
        ("Hansard HC (series 6) vol 527 col 45 (3 May 2011).", "Hansard HC", "527", "2011-05-03", "col 45"),
    ],
)
def test_debates_by_series_and_column(note: str, name: str, volume: str, day: str, pin: str) -> None:
    assert read(note) == ("speech", {"container-title": name, "volume": volume, "issued": day}, pin)


@pytest.mark.parametrize(
    ("note", "cited", "pin"),
    [
        ("S/PV.7926, p. 4 (Uruguay).", "S/PV.7926, p. 4", "p. 4"),
        ("A/C.3/70/SR.12, paras. 45–46 (Norway, on behalf of the Nordic countries).", "A/C.3/70/SR.12, paras. 45–46", "paras. 45–46"),
        ("Weir v. Ostland, para. 8 (Judge Brook, dissenting).", "Weir v. Ostland, para. 8", "para. 8"),
        ("Weir v. Ostland, para. 8 (Jo Brook, dissenting).", "Weir v. Ostland, para. 8", "para. 8"),
    ],
)
def test_whose_words_stand_at_a_place_is_outside(note: str, cited: str, pin: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.raw, one.pinpoint) == (cited, pin)


def test_the_country_of_an_act_stays_inside() -> None:
    [one] = parse_note("Ferries Act 1990, s 4 (UK).", recognise)
    assert one.raw == "Ferries Act 1990, s 4 (UK)"
