"""Habits of lawyers' notes: remarks behind a year, names before "supra", what an act is called."""

from __future__ import annotations

import pytest

from citator import systems
from citator.model import Citation
from citator.parsing import parse_note, resolve_chains


def _read(*notes: str) -> list[Citation]:
    cited = [one for number, note in enumerate(notes, 1) for one in parse_note(note, systems.recognise, f"n{number}")]
    return list(resolve_chains(cited))


def test_a_remark_behind_the_year_does_not_make_an_article_a_book() -> None:
    [one] = _read("Ann Brook, Artificial Tides, 10 HARV. BUS. L. REV. 337, 371 (2020) (harbour finance).")
    assert one.type == "article-journal"
    assert one.record.light() == {
        "author": [{"family": "Brook", "given": "Ann"}], "title": "Artificial Tides", "container-title": "HARV. BUS. L. REV.",
        "volume": "10", "page": "337", "locator": "371", "issued": "2020",
    }  # fmt: skip


def test_with_in_a_title_joins_no_names() -> None:
    [one] = _read("Ann Brook, Harbour Reading with Tidal Tools, 94 WASH. L. REV. 1337 (2019).")
    assert one.record.light()["author"] == [{"family": "Brook", "given": "Ann"}]
    assert one.record.text("title") == "Harbour Reading with Tidal Tools"


def test_words_before_a_place_in_a_review_are_its_title_where_nothing_else_is() -> None:
    [one] = _read(
        "Address Before a Joint Session of the Congress on the State of the Harbours, 2016 DAILY COMP. PRES. DOC. 12 (Jan. 12, 2016)."
    )
    assert one.record.text("title").startswith("Address Before a Joint Session")
    assert not one.record.names("author")


@pytest.mark.parametrize("court", ["D.C.", "2d Cir.", "Mo.Ct.App."])
def test_a_year_that_adjoins_the_court_is_read(court: str) -> None:
    [one] = _read(f"Brook v. Weir, 719 A.2d 949, 953 ({court}1997).")
    assert (one.record.text("authority"), one.record.light()["issued"]) == (court, "1997")


def test_families_before_supra_are_found_in_their_note() -> None:
    cited = _read(
        "Ann Van Houten, The New Piers, 96 GEO. L.J. 885 (2008).",
        "Jo Weir, Ben Hale & Cy Dent, Lamps, 41 CARDOZO L. REV. 1265 (2020).",
        "Van Houten, supra note 1, at 889.",
        "Weir, Hale & Dent, supra note 2, at 1270.",
    )
    assert [one.short_form_of for one in cited] == [None, None, "n1-1", "n2-1"]


def test_a_note_number_leads_to_the_work_that_the_note_gives_in_full() -> None:
    cited = _read(
        "Jo Weir, Servitudes, 41 HARV. L. REV. 945 (1928).",
        "Weir, supra note 1, at 950; Jo Weir, Music on the Quay, 69 HARV. L. REV. 1250 (1956).",
        "Weir, supra note 2, at 1254.",
    )
    assert cited[-1].short_form_of == "n2-2"


def test_what_an_act_is_called_stands_for_it() -> None:
    cited = _read(
        "Directive 2009/24/EC of the European Parliament and of the Council of 23 April 2009 on the legal protection of lamps [2009] OJ "
        "L111/16 ('Lamp Directive'); Directive 96/9/EC of the European Parliament and of the Council of 11 March 1996 on quays [1996] OJ "
        "L77/20 ('Quay Directive').",
        "Quay Directive (n 1) art 3.",
        "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 (General Data Protection Regulation) "
        "[2016] OJ L119/1.",
        "GDPR (n 3) art 6.",
    )
    assert [one.record.text("title-short") for one in cited[:2]] == ["Lamp Directive", "Quay Directive"]
    assert [one.short_form_of for one in cited] == [None, None, "n1-2", None, "n3-1"]


def test_words_quoted_behind_a_work_are_no_name_of_it() -> None:
    [one] = _read("Ann Brook, Lamps and Harbours (Hart 2004) (“Every lamp has a keeper”).")
    assert not one.record.text("title-short")
    assert one.raw.endswith("2004)")


def test_an_article_needs_no_volume_where_the_year_stands_before_the_journal() -> None:
    [one] = _read("Ann Brook, ‘Lamps and Tides’ (2004) Journal of Business Law 90.")
    assert one.type == "article-journal"
    assert one.record.text("container-title") == "Journal of Business Law"


def test_an_article_of_an_act_by_its_short_name_is_legislation() -> None:
    [one] = _read("Art. 4(12) GDPR.")
    assert one.type == "legislation"


@pytest.mark.parametrize(
    ("note", "kind", "title"),
    [
        ("RUTH WEBB ET AL., THE LAMPS OF NORTHERN HARBOURS 12 (2004).", "book", "THE LAMPS OF NORTHERN HARBOURS"),
        ("RUTH WEBB, A JOURNAL, NOT A PORT 1 (2020).", "book", "A JOURNAL, NOT A PORT"),
        ("Ruth Webb, Norway Leads the World in “Green” Lamps, HARBOUR GAZETTE (May 4, 2012).", "article-newspaper",
         "Norway Leads the World in “Green” Lamps"),
        ("Ruth Webb, “The Law of Lamps” (2010) 55:2 Harbour LJ 123 at 130.", "article-journal", "The Law of Lamps"),
    ],
)  # fmt: skip
def test_capitals_and_marks_within_a_title_are_of_it(note: str, kind: str, title: str) -> None:
    [one] = _read(note)
    assert (one.type, one.record.text("title")) == (kind, title)
    assert one.record.names("author")[0].family.title() == "Webb"


def test_what_a_later_court_did_and_what_a_french_note_opens_with_are_signals() -> None:
    cited = _read(
        "Weir v Hale [2004] UKHL 12, affirmed in Brook v Bell [2006] UKHL 3.",
        "V. en ce sens J. Weir, Les phares du Nord, Paris, LGDJ, 2008, p. 76.",
    )
    assert [one.signal for one in cited] == [None, "affirmed in", "V. en ce sens"]


def test_a_name_turned_round_and_a_short_title_call_a_work_again() -> None:
    cited = _read("GARCÍA PÉREZ, J., El faro del norte, Madrid, Marcial Pons, 2009, p. 12.", "GARCÍA PÉREZ, J., El faro, op. cit., p. 40.")
    assert cited[1].short_form_of == cited[0].id
