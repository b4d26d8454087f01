"""Notes as law journals of Britain, Ireland, Australia, New Zealand and South Africa, and those of European law, print them."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def _read(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


@pytest.mark.parametrize(
    ("note", "signal", "title"),
    [
        ("See eg Lamps Ltd v Weir [1969] 2 AC 147 (HL).", "See eg", "Lamps Ltd v Weir"),
        ("See, eg, TRS Weir, Lamps (Leeds: Tarn Press, 2001), pp 12-14.", "See, eg", "Lamps"),
        ("cf, eg, J Weir, Lamps (OUP 2009).", "cf, eg", "Lamps"),
        ("Eg, J Weir, Lamps (OUP 2009).", "Eg", "Lamps"),
        ("See EG Weir, Lamps (OUP 2009).", "See", "Lamps"),
        ("See Egon Weir, Lamps (OUP 2009).", "See", "Lamps"),
    ],
)
def test_an_example_is_given_without_full_stops(note: str, signal: str, title: str) -> None:
    one = _read(note)
    assert (one.signal, one.record.text("title")) == (signal, title)


def test_an_example_is_given_behind_a_comma() -> None:
    first, second = parse_note("Weir (n 3) 4, see eg Hale (n 2) 8.", recognise)
    assert (first.pinpoint, second.signal, second.pinpoint) == ("4", "see eg", "8")


@pytest.mark.parametrize(
    ("place", "volume", "issue", "journal", "page", "pin"),
    [
        (", 100 Harbour Law Journal (1991) 2403, at 2412", "100", "", "Harbour Law Journal", "2403", "2412"),
        (", 1 EHIL (1990) 4", "1", "", "EHIL", "4", None),
        (", (1992) 3 EHIL 178, at 180", "3", "", "EHIL", "178", "180"),
        (", 51 Harbour Law Review (2014), 59-96", "51", "", "Harbour Law Review", "59-96", None),
        (", 8 EuHarb (2012) p. 375 at p. 376", "8", "", "EuHarb", "375", "p. 376"),
        (", 12(3) Law, Ports and Lamps (2012) 75, 80", "12", "3", "Law, Ports and Lamps", "75", "80"),
        (" (1994-VI) 250 Recueil des Ports 217, 229", "250", "", "Recueil des Ports", "217", "229"),
        (" (2005) 21 HJHR 1 3", "21", "", "HJHR", "1", "3"),
        (" (2010) 1(2) EJHT <https://example.org/17>", "1", "2", "EJHT", "", None),
    ],
)
def test_the_volume_stands_before_the_journal(place: str, volume: str, issue: str, journal: str, page: str, pin: str | None) -> None:
    one = _read(f"J Weir, ‘Lamps’{place}.")
    read = tuple(one.record.text(name) for name in ("volume", "issue", "container-title", "page"))
    assert (one.record.type, read, one.pinpoint) == ("article-journal", (volume, issue, journal, page), pin)


@pytest.mark.parametrize(
    "place",
    [
        ", 12 March (2004) 3", ", 60 Minutes (12 May 2004)", ", 2 vols (London 1990) 33", ", 12 Harbour Street, Leeds (1990)",
        ", 3 Parts (1990) 12",
    ],
)  # fmt: skip
def test_a_figure_behind_a_title_may_count_something_else(place: str) -> None:
    assert _read(f"J Weir, ‘Lamps’{place}.").record.type != "article-journal"


@pytest.mark.parametrize(
    ("note", "author", "title", "issued"),
    [
        ("UNGA, ‘Report on Lamps’ (2010) UN Doc A/65/274.", "UNGA", "Report on Lamps", "2010"),
        ("CESCR, ‘General Comment No 14: Lamps (Art. 12)’ (11 August 2000) UN Doc E/C.12/2000/4, para 33.", "CESCR",
         "General Comment No 14: Lamps (Art. 12)", "2000-08-11"),
        ("Jo Weir, ‘Report on Lamps’ (8 June 2018) UN Doc A/HRC/38/33, para 4.", "Weir", "Report on Lamps", "2018-06-08"),
        ("UNHRC, ‘Lamps’ (5 March 2019) A/HRC/40/58.", "UNHRC", "Lamps", "2019-03-05"),
        ("ILC, ‘Draft Articles on Lamps’ (2001) UN Doc A/56/10, 43.", "ILC", "Draft Articles on Lamps", "2001"),
        ("UNGA ‘Lamps’ (1999) GAOR 54th Session Supp No 10, UN Doc A/54/10.", "UNGA", "Lamps", "1999"),
        ("Report of the Special Rapporteur on ‘lamps’ and rivers (2010) UN Doc A/65/274.", "",
         "Report of the Special Rapporteur on ‘lamps’ and rivers", "2010"),
    ],
)  # fmt: skip
def test_a_title_in_single_marks_stands_before_a_symbol(note: str, author: str, title: str, issued: str) -> None:
    record = _read(note).record
    names = record.names("author")
    name = (names[0].family or names[0].literal) if names else ""
    assert (name, record.text("title"), record.light()["issued"]) == (author, title, issued)


def test_the_organ_is_told_from_the_title_in_single_marks() -> None:
    record = _read("UN Human Rights Committee, ‘General Comment 31’ in ‘Compilation of Comments’ (1994) UN Doc HRI/GEN/1/Rev.1.").record
    read = [record.text(name) for name in ("authority", "title", "container-title")]
    assert read == ["UN Human Rights Committee", "General Comment 31", "Compilation of Comments"]


@pytest.mark.parametrize(
    ("note", "title", "page", "pin"),
    [
        ("Legal Status of the Lamps (Advisory Opinion) [2004] ICJ Rep 136, 171 [86].", "Legal Status of the Lamps", "136", "[86]"),
        ("Lamps Dispute (Norland/Ostland, Marland intervening) [1992] ICJ Rep 351.",
         "Lamps Dispute (Norland/Ostland, Marland intervening)", "351", None),
        ("Lamps and Power Company (Norland v Ostland), Judgment, ICJ Reports 1970, p 3, para 33.",
         "Lamps and Power Company (Norland v Ostland)", "3", "para 33"),
        ("Reparation for Lamps, Advisory Opinion, ICJ Rep 1949, 174, 178.", "Reparation for Lamps", "174", "178"),
        ("Reparation for Lamps, Advisory Opinion, ICJ Rep 1949, p. 174, 178.", "Reparation for Lamps", "174", "p. 174, 178"),
    ],
)  # fmt: skip
def test_the_world_court_in_the_order_of_oxford(note: str, title: str, page: str, pin: str | None) -> None:
    one = _read(note)
    read = (one.record.type, one.record.text("title"), one.record.text("page"), one.pinpoint)
    assert read == ("case", title, page, pin)


@pytest.mark.parametrize(
    ("note", "title", "volume", "pin"),
    [
        ("S v Weir 1995 (3) SA 391 (CC) para 144.", "S v Weir", "3", "para 144"),
        ("Weir v Minister of Lamps 2001 4 SA 938 (CC).", "Weir v Minister of Lamps", "4", None),
        ("Minister of Lamps v Weir Campaign (No 2) 2002 (5) SA 721 (CC).", "Minister of Lamps v Weir Campaign (No 2)", "5", None),
        ("R. v. Harbour Board, ex p. Lamp Keepers Ltd [1982] A.C. 617.", "R. v. Harbour Board, ex p. Lamp Keepers Ltd", "", None),
        ("R. v Harbour Board Ex p. Weir [2000] 2 A.C. 115 HL at 131.", "R. v Harbour Board Ex p. Weir", "2", "131"),
        ("Weir v Hale [2000] 3 NZLR 385 (CA) at 390.", "Weir v Hale", "3", "390"),
        ("Weir v Hale [2001] EWCA Civ 1117, [2001] 1 WLR 2112 [42], [45].", "Weir v Hale", "1", "[42], [45]"),
        ("Weir v Hale [2001] UKHL 26, [2001] 2 AC 532 at [27]–[28] per Lord Tarn.", "Weir v Hale", "2", "[27]–[28]"),
        ("Weir v Norland Comm No 155/96 (ACommHPR, 27 October 2001).", "Weir v Norland", "", None),
        ("Case C-284/16 Weir ECLI:EU:C:2018:158, [2018] 4 WLR 87.", "Weir", "4", None),
    ],
)
def test_the_name_of_a_case_ends_before_its_report(note: str, title: str, volume: str, pin: str | None) -> None:
    one = _read(note)
    assert (one.record.type, one.record.text("title"), one.record.text("volume"), one.pinpoint) == ("case", title, volume, pin)


@pytest.mark.parametrize(
    "note",
    [
        "R (Weir) v Hale [2019] UKSC 41; [2020] AC 373.",
        "Weir v The Queen [2012] HCA 35; (2012) 246 CLR 334 at [12].",
        "Minister of Lamps v Weir 2002 (5) SA 721 (CC); 2002 (10) BCLR 1033 (CC) paras 26-39.",
        "Weir v Mayor of Leeds (1828) 5 Bing 91, 107; 130 ER 995, 1001.",
        "Weir v Hale [2019] EWHC 41 (Admin); [2019] 1 WLR 373; [2019] All ER 4.",
    ],
)
def test_a_case_that_is_printed_twice_is_one(note: str) -> None:
    assert len(parse_note(note, recognise)) == 1


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("Weir v Hale [1978] AC 728 (HL); Tarn v Brook [1991] 1 AC 398 (HL).", ["Weir v Hale", "Tarn v Brook"]),
        ("Weir v Hale [2019] UKSC 41; [2020] AC 373; Tarn v Brook [2018] UKSC 2; [2019] AC 1.", ["Weir v Hale", "Tarn v Brook"]),
        ("J Weir, Lamps (OUP 2009); Tarn v Brook [2018] UKSC 2.", ["Lamps", "Tarn v Brook"]),
        ("Weir v Hale [2019] UKSC 4; J Brook, ‘Lamps’ (2009) 3 MLR 4.", ["Weir v Hale", "Lamps"]),
    ],
)
def test_cases_with_their_names_are_two(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    ("names", "families"),
    [
        ("A Tomkins", ["Tomkins"]), ("A Tomkins and B Weir", ["Tomkins", "Weir"]), ("Mary A Tarnley", ["Tarnley"]),
        ("A W Tomkins", ["Tomkins"]), ("A von Tomkins", ["Tomkins"]), ("TRS Weir", ["Weir"]),
    ],
)  # fmt: skip
def test_an_initial_may_be_spelt_as_the_article(names: str, families: list[str]) -> None:
    record = _read(f"{names}, Our Lamps and Ports (Tarn Press 2005) 10.").record
    assert ([one.family for one in record.names("author")], record.text("title")) == (families, "Our Lamps and Ports")
    chapter = _read(f"J Hale, ‘Lamps’ in {names} (ed), Ports (3rd edn, OUP 2013) 22.").record
    assert ([one.family for one in chapter.names("editor")], chapter.text("container-title")) == (families, "Ports")


@pytest.mark.parametrize("title", ["A Lamp, Light and Shade", "A Journey", "A Century of Ports", "Such A Journey, Seen from Afar"])
def test_an_article_before_a_title_is_no_initial(title: str) -> None:
    record = _read(f"{title} (Leeds: Tarn Press, 1990) 10.").record
    assert (record.names("author"), record.text("title")) == ((), title)


@pytest.mark.parametrize(
    ("note", "pin"),
    [
        ("Weir v Hale (No 2) (n 12) 58 [63].", "58 [63]"),
        ("J Weir and B Hale, Lamps (Tarn Co, 6th ed, 2017) 345 [6.20].", "345 [6.20]"),
        ("J Weir and B Hale, Lamps (4th ed, Tarn Press, Leeds, 2014) at [8.3].", "[8.3]"),
        ("Harbour Lights Act 1965, s 12(1A)(a).", "s 12(1A)(a)"),
        ("Weir (n 3), at [45]–[46].", "[45]–[46]"),
        ("Harbours HC Bill (2010–11) [97].", None),
        ("J Weir and B Hale, Lamps (Leeds, 1990) [photograph].", None),
    ],
)
def test_paragraphs_stand_in_brackets_behind_the_page(note: str, pin: str | None) -> None:
    assert _read(note).pinpoint == pin


@pytest.mark.parametrize(
    ("note", "kind", "title", "short"),
    [
        ("Harbour Lights Act 1998, s 3 (HLA).", "legislation", "Harbour Lights Act", "HLA"),
        ("Police and Customs Enquiries Act 1984 (PACE), s 78.", "legislation", "Police and Customs Enquiries Act", "PACE"),
        ("Convention Relating to the Status of Keepers (adopted 28 July 1951) 189 UNTS 137 (Keepers Convention) art 33.", "treaty",
         "Convention Relating to the Status of Keepers", "Keepers Convention"),
        ("Council Regulation (EC) 139/2004 on lamps (EC Lamp Regulation) [2004] OJ L24/1, art 5.", "legislation",
         "Council Regulation (EC) 139/2004 on lamps", "EC Lamp Regulation"),
        ("Harbours Act 1900 (NSW) s 3.", "legislation", "Harbours Act", ""),
        ("Weirs Act 1986 (WA) s 4.", "legislation", "Weirs Act", ""),
        ("Hale v Weir Lamps Act Trust [1998] AC 3 (HLT).", "case", "Hale v Weir Lamps Act Trust", ""),
    ],
)  # fmt: skip
def test_what_an_act_will_be_called_stands_in_brackets_without_marks(note: str, kind: str, title: str, short: str) -> None:
    record = _read(note).record
    assert (record.type, record.text("title"), record.text("title-short")) == (kind, title, short)
