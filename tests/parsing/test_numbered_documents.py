"""Documents with a symbol as bibliographies have them, between full stops; resolutions with a year and a day behind the number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.parsing.works import gather
from citator.systems import recognise

RAPPORTEUR = "Report of the Special Rapporteur on lamps"


def as_note(text: str) -> Citation:
    [found] = parse_note(text, recognise)
    return found


@pytest.mark.parametrize("read", [as_note, lambda text: parse_reference(text, recognise)])
@pytest.mark.parametrize(
    ("text", "body", "title", "symbol", "day", "imprint"),
    [
        (f"Human Rights Council. {RAPPORTEUR}. A/HRC/48/50. Geneva: United Nations, 2021.", "Human Rights Council", RAPPORTEUR,
         "A/HRC/48/50", "2021", ("Geneva", "United Nations")),
        ("United Nations. General Assembly. Report of the Committee on Quays. UN Doc. A/70/123 (3 August 2015).", "General Assembly",
         "Report of the Committee on Quays", "A/70/123", "2015-08-03", ("", "")),
        ("UN Security Council. Report of the Secretary-General on harbours. 12 March 2019. S/2019/225.", "UN Security Council",
         "Report of the Secretary-General on harbours", "S/2019/225", "2019-03-12", ("", "")),
        (f"United Nations Human Rights Council. “{RAPPORTEUR}.” A/HRC/48/50. 2021.", "United Nations Human Rights Council", RAPPORTEUR,
         "A/HRC/48/50", "2021", ("", "")),
        (f"Human Rights Council. Forty-eighth session. {RAPPORTEUR}. A/HRC/48/50.", "Human Rights Council", RAPPORTEUR, "A/HRC/48/50",
         "None", ("", "")),
        (f"UN Human Rights Council. {RAPPORTEUR}, UN Doc. A/HRC/48/50, 5 July 2021.", "UN Human Rights Council", RAPPORTEUR,
         "A/HRC/48/50", "2021-07-05", ("", "")),
        ("Committee on the Rights of the Child. General comment No. 5 on lamps. CRC/GC/2003/5. New York: United Nations, 2003.",
         "Committee on the Rights of the Child", "General comment No. 5 on lamps", "CRC/GC/2003/5", "2003", ("New York", "United Nations")),
        ("Security Council. Report of the Secretary-General on the implementation of resolution 2139 (2014). S/2014/365. 22 May 2014.",
         "Security Council", "Report of the Secretary-General on the implementation of resolution 2139 (2014)", "S/2014/365", "2014-05-22",
         ("", "")),
        ("Conseil des droits de l’homme. Rapport du Rapporteur spécial sur les phares. A/HRC/48/50. Genève : Nations Unies, 2021.",
         "Conseil des droits de l’homme", "Rapport du Rapporteur spécial sur les phares", "A/HRC/48/50", "2021",
         ("Genève", "Nations Unies")),
        (f"{RAPPORTEUR}. A/HRC/48/50. 2021.", "", RAPPORTEUR, "A/HRC/48/50", "2021", ("", "")),
        ("Human Rights Council. A/HRC/48/50. Geneva: United Nations, 2021.", "Human Rights Council", "", "A/HRC/48/50", "2021",
         ("Geneva", "United Nations")),
    ],
)  # fmt: skip
def test_body_title_symbol_and_imprint(
    read: object, text: str, body: str, title: str, symbol: str, day: str, imprint: tuple[str, str]
) -> None:
    found = read(text)  # type: ignore[operator]
    record = found.record
    assert (record.text("authority"), record.text("title"), record.text("number"), str(record.date())) == (body, title, symbol, day)
    assert (record.text("publisher-place"), record.text("publisher")) == imprint
    assert (found.type, found.raw, found.identifiers[0].value) == ("un-document", text.rstrip("."), found.identifiers[0].value)
    assert found.identifier("un_symbol").value == symbol  # type: ignore[union-attr]


def test_the_signal_and_the_place_are_none_of_it() -> None:
    found = as_note(f"See Human Rights Council. {RAPPORTEUR}. A/HRC/48/50. Geneva: United Nations, 2021, para. 12.")
    assert (found.signal, found.pinpoint, found.record.text("authority")) == ("See", "para. 12", "Human Rights Council")


@pytest.mark.parametrize(("note", "count"), [
    ("The Human Rights Council met in Geneva. It adopted the report. A/HRC/48/50.", 2),
    ("General Assembly. A/RES/70/1. A/RES/70/2.", 3),
    ("The lamps burn. See A/HRC/48/50.", 1),
])  # fmt: skip
def test_sentences_and_several_documents_are_no_entry(note: str, count: int) -> None:
    found = parse_note(note, recognise)
    assert len(found) == count
    assert all(one.record.text("title") != "It adopted the report" for one in found)


@pytest.mark.parametrize(
    ("note", "title", "day", "problem"),
    [
        ("GA resolution 71/222 (2018) of 21 December 2016, “Decade for Action, …”", "Decade for Action, …", "2016-12-21", True),
        ("GA resolution 71/222 (2016) of 21 December 2016, “Decade for Action”.", "Decade for Action", "2016-12-21", False),
        ("UN General Assembly resolution 71/222 (2018), adopted on December 21, 2016, entitled “Decade”.", "Decade", "2016-12-21", True),
        ("A/RES/71/222 (2016) of 21 December 2016, “Decade for Action”.", "Decade for Action", "2016-12-21", False),
        ("General Assembly resolution 62/243 (2008), “Lamps”, 14 March 2008.", "Lamps", "2008-03-14", False),
        ("General Assembly resolution 62/243 (2008), entitled “Lamps”.", "Lamps", "2008", False),
        ("Security Council resolution 1325 (2000) of 31 October 2000, “Women”.", "Women", "2000-10-31", False),
    ],
)  # fmt: skip
def test_a_resolution_with_a_year_and_a_day_behind_its_number(note: str, title: str, day: str, problem: bool) -> None:
    found = as_note(note)
    assert (found.record.text("title"), str(found.record.date())) == (title, day)
    assert [name for name, _ in found.problems] == ["date-inconsistent"] * problem


@pytest.mark.parametrize(
    ("note", "value", "told"),
    [
        ("Uniting for Peace, GA Res 377 (V) A, UN Doc A/RES/377(V) (3 November 1950).", "A/RES/377(V)[A]", False),
        ("GA Res 217 A (III), UN Doc A/RES/217(III) (10 December 1948).", "A/RES/217(III)[A]", False),
        ("GA Res 217 (III), UN Doc A/RES/217(III)[A] (10 December 1948).", "A/RES/217(III)[A]", False),
        ("General Assembly resolution 33/115 C, A/RES/33/115.", "A/RES/33/115C", False),
        ("GA Res 217 (III) B, UN Doc A/RES/217(III)[A].", "A/RES/217(III)[B]", True),
        ("General Assembly resolution 33/115 C, A/RES/33/115D.", "A/RES/33/115C", True),
        ("GA Res 377 (V) A, UN Doc A/RES/378(V).", "A/RES/377(V)[A]", True),
    ],
)
def test_a_resolution_and_its_part_do_not_disagree(note: str, value: str, told: bool) -> None:
    [one] = parse_note(note, recognise)
    assert one.identifiers[0].value == value
    assert [name for name, _ in one.problems] == ["identifiers-disagree"] * told


def test_two_parts_of_a_resolution_are_two_works() -> None:
    notes = [
        "GA Res 377 (V) A, UN Doc A/RES/377(V).",
        "GA Res 377 (V) B, UN Doc A/RES/377(V).",
        "GA Res 377 (V) A.",
        "UN Doc A/RES/377(V).",
    ]
    cited = [(0, replace(one, id=f"n{at}-1")) for at, note in enumerate(notes) for one in parse_note(note, recognise)]
    assert [[one.id for _, one in group] for group in gather(cited)] == [["n0-1", "n2-1", "n3-1"], ["n1-1"]]


@pytest.mark.parametrize(
    ("note", "body", "symbol"),
    [
        ("Commission on Human Rights, Res. 2005/69, UN Doc. E/CN.4/RES/2005/69.", "Commission on Human Rights", "E/CN.4/RES/2005/69"),
        ("Commission on Human Rights, Res. 2003/45, U.N. Doc. E/CN.4/RES/2003/45.", "Commission on Human Rights", "E/CN.4/RES/2003/45"),
        ("Human Rights Council, Dec. 2/113, UN Doc. A/HRC/DEC/2/113.", "Human Rights Council", "A/HRC/DEC/2/113"),
        ("Human Rights Council, Res. 21/12, UN Doc. A/HRC/RES/21/12.", "Human Rights Council", "A/HRC/RES/21/12"),
    ],
)
def test_the_abbreviated_kind_is_no_part_of_the_body(note: str, body: str, symbol: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("authority"), one.identifiers[0].value) == (body, symbol)
    assert one.problems == ()
