"""Owners within single marks, small letters that are no capitals, years and pages behind titles, and decisions called by their court."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("Jo Weir, ‘The Beekeepers’ Guild’ (1990) 12 Harbour LR 34.", ["The Beekeepers’ Guild"]),
        ("Jo Weir, ‘Ships’ Lamps, Ships’ Masters’, Harbour Review, 12 (1990), 34.", ["Ships’ Lamps, Ships’ Masters"]),
        ("Jo Weir, ‘Creditors’ Rights, 1650–1800’, Harbour Review, 12 (1990), 34.", ["Creditors’ Rights, 1650–1800"]),
        ("Jo Weir, ‘The Owners’ Strike, 3 May 1926’, Harbour Review 12 (1990): 34–56.", ["The Owners’ Strike, 3 May 1926"]),
        ("Jo Weir, ‘The Owners’ Strike (1926)’ (1990) 12 MLR 34.", ["The Owners’ Strike (1926)"]),
        ("Jo Weir, ‘Creditors’ Rights (and Debtors’ Duties)’ (1990) 12 MLR 34.", ["Creditors’ Rights (and Debtors’ Duties)"]),
        ("Jo Weir, 'Lamps' Harbour Post (3 May 1999); Ann Brook, 'Quays' (2001) 13 MLR 3.", ["Lamps", "Quays"]),
        ("Jo Weir, 'Lamps' Harbour Post (Leeds, 3 May 1999). Ann Brook, 'Quays', Harbour Review, 12 (2001), 34.", ["Lamps", "Quays"]),
        ("Jo Weir, 'Lamps' Harbour LR 12 (1999) 34 ('the masters' duty').", ["Lamps"]),
        ("Jo Weir, ‘Lamps’ The Harbour Post (London, 3 May 1990) (on the masters’, and others’, duties).", ["Lamps"]),
        ("Jo Weir, ‘Lamps’ Harbour Post, 3 May 1990, which took the owners’.", ["Lamps"]),
        (
            "Jo Weir, ‘Lamps’ Harbour Post, 3 May 1990; Jo Weir, Owners’ and Masters’ (Leeds: Quay, 1999).",
            ["Lamps", "Owners’ and Masters’"],
        ),
    ],
)
def test_a_mark_behind_owners_is_passed_over_within_a_title_only(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    ("note", "families"),
    [
        ("Siehe Milošević 1999, 12 und Kovač 2001, 4.", ["Milošević", "Kovač"]),
        ("Vgl. Müller 2005, 12; Šarić 2004, 3; Čapek 1999, 4.", ["Müller", "Šarić", "Čapek"]),
        ("Šarić 2004: 12.", ["Šarić"]),
        ("Łukasiewicz 1999, S. 3.", ["Łukasiewicz"]),
        ("Radu Șerban, Țara și marea, București: Humanitas, 1999, p. 34.", ["Șerban"]),
        ("Șerban, The Harbour, 34.", ["Șerban"]),
    ],
)
def test_families_of_central_europe_before_a_year(note: str, families: list[str]) -> None:
    assert [one.record.names("author")[0].family for one in parse_note(note, recognise)] == families


@pytest.mark.parametrize(
    "note",
    [
        "Jan Novák, „Lampy“, Přístav 34, č. 2 (1991), s. 120–134.",
        "Jan Novák, Lampy, část 2, Praha 1991, s. 12.",
    ],
)
def test_words_that_begin_small_are_no_journal_and_no_series(note: str) -> None:
    (one,) = parse_note(note, recognise)
    assert one.record.text("container-title") != "č"
    assert not one.record.text("collection-title")


@pytest.mark.parametrize(
    ("note", "book", "pages"),
    [
        ("Ann Brook, “Quays,” in Ports, 1914–18 (Leeds: Quay, 1999), 34.", "Ports, 1914–18", ""),
        ("Ann Brook, “Quays,” in Ports and Harbours, 1650–1800 (Leeds: Quay, 1999).", "Ports and Harbours, 1650–1800", ""),
        ("Ann Brook, “Quays,” in Ports of Leeds, ed. Jo Weir, 1101–1240 (Leeds: Quay, 1999).", "Ports of Leeds", "1101–1240"),
        ("Ann Brook, “Quays,” in Ports of Leeds, ed. Jo Weir, 1101–1140 (Leeds: Quay, 1999), 1111.", "Ports of Leeds", "1101–1140"),
        ("Ann Brook, “Quays,” in Collected Papers, 1101–1140 (Leeds: Quay, 1999), 1111.", "Collected Papers", "1101–1140"),
        ("Ann Brook, “Quays,” in Collected Papers, 1101–40 (Leeds: Quay, 1999), 1111.", "Collected Papers", "1101–40"),
    ],
)
def test_pages_of_a_chapter_are_no_years(note: str, book: str, pages: str) -> None:
    (one,) = parse_note(note, recognise)
    assert (one.record.text("container-title"), one.record.text("page")) == (book, pages)
    assert not one.record.names("container-author")


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Jo Weir, Law of Quays, 1121–24 (3d ed. 2001).", "1121–24"),
        ("Jo Weir, Leeds, 1121–1189 (2001).", None),
        ("Jo Weir, Leeds, 1914–18 (2001).", None),
    ],
)
def test_a_low_number_and_the_next_ones_are_pages(note: str, place: str | None) -> None:
    assert parse_note(note, recognise)[0].pinpoint == place


def test_a_sentence_behind_a_year_is_no_book() -> None:
    (one,) = parse_note("Jo Weir, “Lamps,” in 1999: Brook agreed.", recognise)
    assert not one.record.text("container-title").startswith("1999")


def last_of(*notes: str) -> Citation:
    return resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])[-1]


_BOOK = "Ann Brook, Lampen, Köln 2001."
_VIEWS = "Committee against Torture, Weir v. Ostland, Communication No. 12/1999, 3 May 2001."
_REPORTED = "BGHZ 123, 45 – Lampen."
_DECIDED = "BGH, Urteil vom 3. Mai 2011 – I ZR 12/10."
_LAMPS = "ICJ, Lamps (Weir v. Ostland), Judgment of 3 May 2011, I.C.J. Reports 2011, p. 3."
_QUAYS = "ICJ, Quays (Brook v. Ostland), Judgment of 4 May 2012, I.C.J. Reports 2012, p. 3."


@pytest.mark.parametrize(
    ("notes", "target"),
    [
        ((_BOOK, _DECIDED, "BGH (Fn. 2), Rn. 4."), "n2-1"),
        ((_BOOK, _DECIDED, "BGH (Fn. 1), Rn. 4."), None),
        ((_REPORTED, _DECIDED, "BGH (Fn. 1), S. 47."), "n1-1"),
        ((_REPORTED, _DECIDED, "BGH, a.a.O., S. 47."), None),
        (("Weir v Norway App no 12345/06 (ECtHR, 3 May 2011).", "Brook v. Norway, no. 1234/05, § 34.", "ECtHR, op. cit., § 3."), None),
        ((_VIEWS, "Committee against Torture, General Comment No. 2, 24 January 2008.", "Committee against Torture, op. cit."), None),
        ((_VIEWS, _BOOK, "Committee against Torture, op. cit., para. 3."), "n1-1"),
        ((_VIEWS, _BOOK, "Committee against Torture, Weir, supra note 1, para. 3."), "n1-1"),
        (("CE, 3 mai 2011, n° 12345, Weir.", "CE, avis, 4 mai 2011, n° 12346.", "CE, op. cit."), None),
        (("OLG Köln, Urteil vom 4. Mai 2011 – 6 U 12/10.", "OLG Hamm, 6 U 12/10, a.a.O."), None),
        (("OLG Köln, Urteil vom 4. Mai 2011 – 6 U 12/10.", "OLG Köln, 6 U 12/10, a.a.O."), "n1-1"),
        (("LG Köln, Urteil vom 4. Mai 2011 – 6 O 12/10.", "LG Köln, Beschluss vom 4. Mai 2011, a.a.O."), None),
        (("LG Köln, Urteil vom 4. Mai 2011 – 6 O 12/10.", "LG Köln, Urt. v. 4.5.2011, a.a.O."), "n1-1"),
        (("Cass. civ., 3 maggio 2011, n. 500.", "Cass. pen., n. 500/2011, cit."), None),
        (("Cass. civ., 3 maggio 2011, n. 500.", "Cass., n. 500/2011, cit."), "n1-1"),
        ((_LAMPS, _QUAYS, "ICJ, ibid., para 3.", "ICJ, op. cit., para 4."), None),
        ((_LAMPS, _QUAYS, "ICJ, ibid., para 3.", "ICJ, Lamps, supra note 1, para 4."), "n1-1"),
        ((_LAMPS, _QUAYS, "ICJ, ibid., para 3.", "ICJ, Lamps, op. cit., para 4."), "n1-1"),
        ((_LAMPS, _QUAYS, "ICJ, ibid., para 3.", "ICJ, Towers, op. cit., para 4."), None),
    ],
)
def test_a_court_alone_calls_no_decision_but_the_only_one(notes: tuple[str, ...], target: str | None) -> None:
    assert last_of(*notes).short_form_of == target
