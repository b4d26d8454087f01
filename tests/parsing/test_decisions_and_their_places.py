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


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("BGH, NJW 1990, S. 123 (125 f.).", {"authority": "BGH", "container-title": "NJW", "page": "123", "locator": "125 f."}),
        ("EGMR, NJW 2004, S. 2647 (2649).", {"authority": "EGMR", "container-title": "NJW", "page": "2647", "locator": "2649"}),
        ("BGH, NJW 2015, S. 123 Rn. 12.", {"authority": "BGH", "container-title": "NJW", "page": "123", "locator": "Rn. 12"}),
        ("BGH, NJW 1990, S. 123 (124, 126).", {"authority": "BGH", "page": "123", "locator": "124, 126"}),
        ("EuGH, NJW 2003, S. 2663 (2664) – Weir.", {"authority": "EuGH", "title": "Weir", "page": "2663", "locator": "2664"}),
        ("OLG Köln, NJW 1990, S. 1234 (1235 f.).", {"authority": "OLG Köln", "page": "1234", "locator": "1235 f."}),
        ("OLG Köln, NJW 1990, 1234 (1235).", {"authority": "OLG Köln", "page": "1234", "locator": "1235"}),
        ("Oberlandesgericht Köln, NJW 1990, 1234 (1235).", {"authority": "Oberlandesgericht Köln", "page": "1234", "locator": "1235"}),
        ("Bundesgerichtshof, Urteil vom 3. Mai 1990, NJW 1990, S. 1234.",
         {"authority": "Bundesgerichtshof", "title": "", "page": "1234", "issued": "1990-05-03"}),
        ("BGH, NJW 1990, 1234 f.", {"authority": "BGH", "container-title": "NJW", "page": "1234", "locator": ""}),
        ("BGH, Urt. v. 3.5.1990, Az. I ZR 12/88, NJW 1990, S. 123, 125.",
         {"number": "I ZR 12/88", "title": "", "container-title": "NJW", "page": "123", "locator": "125"}),
        ("BVerfG, Beschluss vom 3. Mai 2011 – 1 BvR 123/10, NJW 2011, S. 1234 Rn. 45.",
         {"number": "1 BvR 123/10", "title": "", "container-title": "NJW", "page": "1234", "locator": "Rn. 45"}),
        ("BGH, Urt. v. 3.5.1990 – I ZR 12/88, GRUR 1990, 1234 ff. – Lampe.", {"container-title": "GRUR", "page": "1234", "title": "Lampe"}),
    ],
)  # fmt: skip
def test_places_in_a_journal_of_law_in_whatever_way_they_are_written(note: str, expected: dict[str, str]) -> None:
    one = _one(note)
    assert one.type == "case"
    _has(one, expected)


def test_several_decisions_with_their_pages_are_several() -> None:
    found = parse_note("Vgl. nur BGH, NJW 2001, 1234 f.; OLG Hamm, NJW 2002, 456 ff.; LG Köln, MDR 2003, 12.", recognise)
    assert [(one.type, one.record.text("authority")) for one in found] == [("case", "BGH"), ("case", "OLG Hamm"), ("case", "LG Köln")]


@pytest.mark.parametrize(
    ("note", "page", "locator"),
    [
        ("Huber, NJW 1990, S. 123.", "123", ""),
        ("Huber/Bach, NJW 1990, S. 123 ff.", "123", ""),
        ("Huber, NJW 1990, S. 1234 (1235 f.).", "1234", "1235 f."),
        ("Huber, NJW 1990, S. 123, 125.", "123", "125"),
        ("Huber, Die Lampe, NJW 1990, S. 123, 125 f.", "123", "125 f."),
    ],
)
def test_an_article_with_or_without_its_title_begins_on_the_first_page(note: str, page: str, locator: str) -> None:
    one = _one(note)
    assert (one.type, one.record.text("page"), one.record.text("locator")) == ("article-journal", page, locator)


@pytest.mark.parametrize(
    "name",
    [
        *("Änderungskündigung", "Änderung der Verfassung", "Abgrenzungsbeschluss", "Nichtraucherschutz", "Hierarchie"),
        *("Sonderabgabe", "Abwasser", "Minderheiten", "Kammern der Häfen"),
    ],
)
def test_a_name_that_begins_as_a_remark_does_is_one(name: str) -> None:
    places = ("BVerfGE 12, 34", "BVerfG, NJW 1990, 1234")
    assert [_one(f"{place} – {name}.").record.text("title") for place in places] == [name, name]


@pytest.mark.parametrize(
    "remark",
    [
        *("Änderung der Rechtsprechung", "Bestätigung von BVerfG", "Abgrenzung zu BGHZ", "Bestätigung der bisherigen Rechtsprechung"),
        *("Bestätigung der st. Rspr.", "Nichtannahmebeschluss", "Kammerbeschluss", "Leitsätze", "Sondervotum Weir"),
    ],
)
def test_what_is_said_of_earlier_decisions_is_no_name(remark: str) -> None:
    places = ("BVerfGE 12, 34", "BVerfG, NJW 1990, 1234 f.")
    assert [_one(f"{place} ({remark}).").record.text("title") for place in places] == ["", ""]


@pytest.mark.parametrize(
    ("note", "number", "issued"),
    [
        ("Verordnung (EG) Nr. 44/2001 in Zivil- und Handelssachen vom 22. Dezember 2000.", "44/2001", "2000-12-22"),
        ("Directiva 95/46/CE na redacção de 3 de maio de 2003.", "95/46/CE", "2003-05-03"),
        ("Richtlinie 95/46/EG in ihrer durch das Abkommen vom 3. Mai 2003 geänderten Fassung.", "95/46/EG", "2003-05-03"),
    ],
)
def test_an_act_whose_title_goes_on_is_no_book(note: str, number: str, issued: str) -> None:
    one = _one(note)
    assert one.type == "legislation"
    _has(one, {"number": number, "issued": issued})


@pytest.mark.parametrize(
    "note",
    [
        "Die Richtlinie 95/46/EG in der Rechtsprechung des EuGH, NJW 1999, 1234.",
        "Verordnung (EU) 2016/679 als Chance, 2018.",
        "Richtlinie 95/46/EG in der Praxis, München 2018.",
        "Richtlinie 95/46/EG in der Praxis, FAZ vom 3. Mai 1999, S. 2.",
    ],
)
def test_what_is_written_about_an_act_is_none(note: str) -> None:
    assert _one(note).type != "legislation"


@pytest.mark.parametrize(
    "note",
    [
        "Richtlinie 95/46/EG in der durch die Richtlinie 97/66/EG geänderten Fassung.",
        "Verordnung (EG) Nr. 1/2003 in der zuletzt durch Verordnung (EG) Nr. 12/2004 geänderten Fassung.",
        "Verordnung (EU) 2016/679 in Verbindung mit der Richtlinie 95/46/EG, S. 3.",
        "Verordnung (EG) Nr. 44/2001 in Zivil- und Handelssachen.",
        "Richtlinie 2000/78/EG im Bereich Beschäftigung und Beruf.",
        "Regulamento (UE) 2016/679 na redação dada pelo Regulamento 2018/12.",
        "Règlement (CE) no 44/2001 dans sa rédaction issue du règlement 12/2004.",
        "Direttiva 95/46/CE nel testo vigente.",
        "Direttiva 95/46/CE nella formulazione originaria, GUCE L 281.",
    ],
)
def test_an_act_in_the_form_that_another_gave_it_is_one(note: str) -> None:
    assert _one(note).type == "legislation"


def test_the_day_of_another_decision_is_not_that_of_the_first() -> None:
    one = _one("Case C-120/78, Brook v. Weir, 1979 E.C.R. I-649, overruled by Case C-12/90, Lamp v. Weir, 1990 E.C.R. I-12 (May 3, 1990).")
    assert str(one.record.date("issued")) == "1979"


def test_a_decision_of_a_day_ends_the_title_as_a_judgment_does() -> None:
    _has(_one("Weir v. Ostland decision of 3 May 1990, no. 1234/86."), {"title": "Weir v. Ostland", "issued": "1990-05-03"})


@pytest.mark.parametrize("court", ["The Court", "The ICJ", "The International Court of Justice", "The Tribunal"])
def test_the_court_that_opens_a_sentence_is_no_part_of_the_name(court: str) -> None:
    text = f"{court} in Quay Lamps (Norland v. Sudland), Judgment, I.C.J. Reports 1992, p. 3, said so."
    [one] = cite(document(text), recognise).citations
    assert one.record.text("title") == "Quay Lamps (Norland v. Sudland)"


@pytest.mark.parametrize(
    ("volume", "series", "title"),
    [
        ("55", "SCR", "55 SCR 12"),
        ("29", "Ch D", "29 Ch D 12"),
        ("45", "FLR", "45 FLR 12"),
        ("2", "All ER (Comm)", "[1990] 2 All ER (Comm) 12"),
    ],
)
def test_a_series_that_is_counted_on_is_called_without_its_year(volume: str, series: str, title: str) -> None:
    record = Record.from_csl({"type": "case", "volume": volume, "container-title": series, "page": "12", "issued": "1990"})
    assert supplied_title(record) == title


@pytest.mark.parametrize("body", ["U.N. Human Rights Council", "UN Human Rights Council", "Human Rights Council"])
def test_the_body_of_a_resolution_with_or_without_the_united_nations(body: str) -> None:
    one = _one(f"{body} Res. 17/4, U.N. Doc. A/HRC/RES/17/4 (July 6, 2011).")
    assert (one.record.text("authority"), one.record.text("title")) == ("Human Rights Council", "")


@pytest.mark.parametrize("day", ["Feb. 20, 1979", "20 February 1979", "February 20, 1979"])
@pytest.mark.parametrize("number", ["120/78", "C-120/78"])
def test_a_day_behind_the_reports_of_luxembourg_is_kept(number: str, day: str) -> None:
    one = _one(f"Case {number}, Brook AG v. Weir, 1979 E.C.R. I-649 ({day}).")
    _has(one, {"title": "Brook AG v. Weir", "number": number, "container-title": "E.C.R.", "page": "I-649", "issued": "1979-02-20"})


@pytest.mark.parametrize("number", ["120/78", "C-120/78"])
def test_a_year_behind_the_reports_of_luxembourg_is_no_part_of_the_name(number: str) -> None:
    one = _one(f"Case {number}, Brook AG v. Weir, 1979 E.C.R. I-649 (1979).")
    _has(one, {"title": "Brook AG v. Weir", "page": "I-649", "issued": "1979"})
