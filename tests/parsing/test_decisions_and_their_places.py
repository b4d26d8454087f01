"""Decisions by court, report and day: each with its own place, and none with words or a year that are none of its name."""

from __future__ import annotations

import pytest

from citator.formats.bibtex_supplied import supplied_title
from citator.model import Citation, Record
from citator.parsing import parse_note, parse_reference, resolve_chains
from citator.parsing.documents import cite
from citator.parsing.works import gather
from citator.systems import recognise
from tests.parsing.test_documents import document


def _one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


def _has(one: Citation, expected: dict[str, str]) -> None:
    assert {name: str(one.record.text(name) or one.record.date(name) or "") for name in expected} == expected


def _works(*notes: str) -> int:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return len(gather([(0, one) for one in resolve_chains(found)]))


@pytest.mark.parametrize(
    ("notes", "works"),
    [
        (("BGH, NJW 1990, S. 123.", "BGH, NJW 1990, S. 456."), 2),
        (("BGH, NJW 1990, 123.", "BGH, JZ 1990, 12 (13)."), 2),
        (("BGH, NJW 1990, S. 123 (125).", "BGH, NJW 1990, S. 123."), 1),
        (("BT-Drs. 19/4674, S. 12.", "BT-Drucks. 19/4674, S. 14."), 1),
        (("BT-Drs. 19/4674, S. 12.", "BR-Drs. 19/4674, S. 14."), 2),
    ],
)
def test_decisions_of_one_court_and_year_are_told_apart_by_their_pages(notes: tuple[str, ...], works: int) -> None:
    assert _works(*notes) == works


@pytest.mark.parametrize(
    ("record", "title"),
    [
        ({"volume": "1", "container-title": "All ER", "page": "33", "issued": "2015"}, "[2015] 1 All ER 33"),
        ({"volume": "12", "container-title": "BGHZ", "page": "34"}, "BGHZ 12, 34"),
        ({"volume": "129 III", "container-title": "BGE", "page": "35"}, "BGE 129 III 35"),
        ({"volume": "136", "container-title": "S. Ct.", "page": "1658", "issued": "2016"}, "136 S. Ct. 1658"),
    ],
)
def test_a_decision_without_a_name_is_called_as_its_series_is_cited(record: dict[str, str], title: str) -> None:
    assert supplied_title(Record.from_csl({"type": "case", **record})) == title


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Case 120/78, Brook AG v. Weir, 1979 E.C.R. 649 (Feb. 20, 1979).", {"page": "649", "issued": "1979-02-20"}),
        ("Case 26/62, Weir v. Brook, 1963 E.C.R. 1, 12.", {"page": "1", "issued": "1963"}),
        ("Lantern Arbitration (1941) 3 RIAA 1905.", {"title": "Lantern Arbitration", "issued": "1941", "page": "1905"}),
        ("Lamps (Norl. v. Sudl.), Order, 2003 I.C.J. 77, 91 (Feb. 5, 2003).",
         {"title": "Lamps (Norl. v. Sudl.)", "volume": "2003", "page": "77", "locator": "91", "issued": "2003-02-05"}),
        ("Lamps (Norl. v. Sudl.), 1986 I.C.J. 14, para. 190 (June 27).", {"page": "14", "locator": "para. 190", "issued": "1986-06-27"}),
        ("LG Bonn, NJW-RR 1991, S. 12 f.", {"authority": "LG Bonn", "container-title": "NJW-RR", "page": "12", "title": ""}),
        ("EuGH, EuZW 1990, S. 123, Rn. 12.", {"authority": "EuGH", "page": "123", "locator": "Rn. 12"}),
        ("Bundesgerichtshof, NJW 1990, S. 123.", {"authority": "Bundesgerichtshof", "page": "123"}),
        ("BGH, Urt. v. 3. 5. 1990 – I ZR 12/88, NJW 1990, S. 123 (125).",
         {"number": "I ZR 12/88", "title": "", "container-title": "NJW", "page": "123", "locator": "125", "issued": "1990-05-03"}),
        ("OLG Köln, Urteil vom 3.5.1990, NJW 1990, S. 123.", {"authority": "OLG Köln", "page": "123", "issued": "1990-05-03"}),
    ],
)  # fmt: skip
def test_a_decision_keeps_day_place_and_name(note: str, expected: dict[str, str]) -> None:
    one = _one(note)
    assert one.type == "case"
    _has(one, expected)


def test_who_is_no_court_wrote_an_article() -> None:
    one = _one("Brook, NJW 1990, S. 123 (125).")
    assert (one.type, one.record.text("page"), one.record.text("authority")) == ("article-journal", "123", "")


@pytest.mark.parametrize("note", ["BGHZ 12, 34 (Großer Senat).", "BVerfGE 12, 34 – Senat."])
def test_who_decided_is_no_name_of_the_decision(note: str) -> None:
    assert _one(note).record.text("title") == ""


@pytest.mark.parametrize(
    ("note", "kind", "title"),
    [
        ("Die Verordnung (EU) 2016/679 in der Praxis, München 2018.", "book", "Die Verordnung (EU) 2016/679 in der Praxis"),
        ("Richtlinie 95/46/EG in der Fassung der Verordnung vom 3. Mai 2003.", "legislation",
         "Richtlinie 95/46/EG in der Fassung der Verordnung vom 3. Mai 2003"),
        ("Die Verordnung (EU) 2016/679 der Kommission vom 3. Mai 2016.", "legislation",
         "Die Verordnung (EU) 2016/679 der Kommission vom 3. Mai 2016"),
    ],
)  # fmt: skip
def test_a_book_about_an_act_is_none(note: str, kind: str, title: str) -> None:
    assert (_one(note).type, _one(note).record.text("title")) == (kind, title)


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Sub-Comm'n on Human Rights Res. 2003/16, U.N. Doc. E/CN.4/Sub.2/2003/12/Rev.2 (Aug. 26, 2003).",
         "Sub-Comm'n on Human Rights Res. 2003/16"),
        ("UN General Assembly, Resolution 2625 (XXV), Declaration on Lamps, UN Doc A/RES/2625(XXV), 24 October 1970.",
         "Declaration on Lamps"),
    ],
)  # fmt: skip
def test_the_title_of_a_resolution(note: str, title: str) -> None:
    assert _one(note).record.text("title") == title


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (
            "Human Rights Council. 2011. Lamps and business. Adopted as Res. 17/4. A/HRC/RES/17/4.",
            "Lamps and business. Adopted as Res. 17/4",
        ),
        ("Brook A, Weir B. Lamps on the quay (in press). Sea Studies.", "Lamps on the quay"),
    ],
)
def test_the_title_of_an_entry(entry: str, title: str) -> None:
    assert parse_reference(entry, recognise).record.text("title") == title


@pytest.mark.parametrize(
    ("sentence", "title", "place"),
    [
        ("While the Court in Lamps of the Sea (Norl./Sudl.), Judgment, I.C.J. Reports 1969, p. 3, para. 70, was careful, others were not.",
         "Lamps of the Sea (Norl./Sudl.)", "para. 70"),
        ("According to the Court's Order in Quay Lamps (Norland v. Sudland), Provisional Measures, I.C.J. Reports 1992, p. 3, it was not.",
         "Quay Lamps (Norland v. Sudland)", None),
        ("As the Court held in Quay Lamps (Norland v. Sudland), Merits, I.C.J. Reports 1986, p. 14, at p. 98, custom matters.",
         "Quay Lamps (Norland v. Sudland)", "p. 98"),
        ("By S.C. Res. 1373, ¶ 2, U.N. Doc. S/RES/1373 (Sept. 28, 2001), they are bound.", "", "¶ 2"),
    ],
)  # fmt: skip
def test_in_running_text_the_name_is_without_the_sentence_and_the_place_is_kept(sentence: str, title: str, place: str | None) -> None:
    [one] = cite(document(sentence), recognise).citations
    assert (one.record.text("title"), one.pinpoint) == (title, place)
