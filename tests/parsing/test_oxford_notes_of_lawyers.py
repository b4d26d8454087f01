"""Notes as law journals of Britain, Ireland, Australia, New Zealand and South Africa, and those of European law, print them."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import Chains
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


def _chain(*notes: str) -> list[str | None]:
    chains = Chains()
    return [one.short_form_of for at, note in enumerate(notes, 1) for one in chains.read(parse_note(note, recognise, f"n{at}"))]


WALL = "Legal Status of a Wall in the Harbour (Advisory Opinion) [2004] ICJ Rep 136, para 86"
QUAYS = "Activities in and against Norland (Norland v Ostland) (Merits) [1986] ICJ Rep 14"


@pytest.mark.parametrize(
    ("first", "short", "target"),
    [
        (f"{WALL} (Wall).", "Wall (n 1) para 90.", "n1-1"),
        (f"{WALL}.", "Wall Advisory Opinion (n 1) para 90.", "n1-1"),
        (f"{WALL}.", "Harbour Quays (n 1) para 90.", None),
        (f"{QUAYS}.", "Norland (n 1) para 90.", "n1-1"),
        (f"{QUAYS}.", "Norland case, above n 1, para 90.", "n1-1"),
        ("R (Weir) v Hale [2019] UKSC 41 (‘Weir (No 2)’).", "Weir (No 2) (n 1) [41].", "n1-1"),
        ("Weir v Norland (No 2) (1992) 175 CLR 1; J Brook, Lamps (OUP 1990).", "Weir (No 2) (n 1) 12.", "n1-1"),
        ("Weir v Norland (No 2) (1992) 175 CLR 1; J Brook, Lamps (OUP 1990).", "Brook (n 1) 12.", "n1-2"),
        ("Weir v Norland (No 2) (1992) 175 CLR 1; J Brook, Lamps (OUP 1990).", "Tarn (n 1) 12.", None),
        ("Tarn Weir v Norland, ICSID Case No ARB/10/7, Award (8 July 2016) para 399.", "Tarn Weir, Award (n 1) para 401.", "n1-1"),
        ("Brook v Weir [1990] AC 1; Weir v Hale [1991] AC 4.", "Weir (n 1) 4.", None),
        ("A v Minister of Lamps [2004] UKHL 56, [2005] 2 AC 68 (‘Tarnmarsh’).", "Tarnmarsh (n 1) [29] (Lord Hale).", "n1-1"),
        ("A v Minister of Lamps [2004] UKHL 56, [2005] 2 AC 68 (‘a cold Tarn’).", "Tarn (n 1) [29] (Lord Hale).", None),
        ("Case C-281/02 Weir v Hale [2005] ECR I-1383.", "Case C-281/02 Weir (n 1) para 46.", "n1-1"),
        ("Case C-281/02 Weir v Hale [2005] ECR I-1383.", "Case C-281/02, Weir, above n 1, para 46.", "n1-1"),
        ("Harbour Lights Act 1998, s 3 (HLA).", "HLA (n 1) s 10.", "n1-1"),
        ("Harbour Lights Act 1998, s 3 (HLA).", "HLA, s 6(1).", "n1-1"),
    ],
)
def test_words_of_its_name_call_a_case_of_the_note(first: str, short: str, target: str | None) -> None:
    assert _chain(first, short)[-1] == target


@pytest.mark.parametrize(
    ("imprint", "fields"),
    [
        ("Jo Weir tr, 3rd edn, OUP 1998", {"publisher": "OUP", "edition": "3rd"}),
        ("first published 1651, Penguin 1985", {"publisher": "Penguin"}),
        ("1st supp, 7th edn, Sweet & Maxwell 2009", {"publisher": "Sweet & Maxwell", "edition": "7th"}),
        ("7th edn Oxford University Press Oxford 2008", {"publisher": "Oxford University Press", "publisher-place": "Oxford"}),
        ("9th edn Longman London 1996", {"publisher": "Longman", "publisher-place": "London"}),
        ("4th edn, LexisNexis Butterworths 2003", {"publisher": "LexisNexis Butterworths", "publisher-place": ""}),
        ("2nd edn, Leeds 1990", {"publisher": "", "publisher-place": "Leeds"}),
        ("University of Leeds 1990", {"publisher": "University of Leeds", "publisher-place": ""}),
        ("Harbour Museum London 1990", {"publisher": "Harbour Museum London", "publisher-place": ""}),
    ],
)
def test_imprints_without_commas(imprint: str, fields: dict[str, str]) -> None:
    record = _read(f"Ann Brook and Jo Hale, The Lamps ({imprint}) 12.").record
    assert {name: record.text(name) for name in fields} == fields
    assert record.text("title") == "The Lamps"


@pytest.mark.parametrize(
    ("imprint", "number"),
    [
        ("Report No 129, December 2015", "129"), ("Law Com CP No 156, 1999", "156"), ("Law Com No 320, HC 412, 2010", "320"),
        ("LCCP No 183, 2007", "183"), ("Law Com No 333; Scot Law Com No 227, 2012", "333"), ("Consultation Paper No 197, 2010", "197"),
        ("Research Paper 06/14, 2006", "06/14"),
    ],
)  # fmt: skip
def test_the_number_of_a_report_is_no_publisher(imprint: str, number: str) -> None:
    record = _read(f"Law Commission, The Lamps ({imprint}) para 2.40.").record
    kind = "paper" if imprint.startswith("Research") else "report"
    assert (record.type, record.text("number"), record.text("publisher")) == (kind, number, "")


@pytest.mark.parametrize(
    ("note", "editors", "title", "volume"),
    [
        ("R Jennings and A Watts (eds), Brook’s Harbour Law vol 1 (9th edn Longman London 1996) 127.", ["Jennings", "Watts"],
         "Brook’s Harbour Law", "1"),
        ("B Jennings (ed), Harbours and the vol 3 problem (OUP 1990) 12.", ["Jennings"], "Harbours and the vol 3 problem", ""),
    ],
)  # fmt: skip
def test_a_volume_stands_behind_a_title_without_a_comma(note: str, editors: list[str], title: str, volume: str) -> None:
    record = _read(note).record
    assert [one.family for one in record.names("editor")] == editors
    assert (record.text("title"), record.text("volume")) == (title, volume)


@pytest.mark.parametrize(
    ("note", "genre", "author", "title"),
    [
        ("Communication from the Commission to the European Parliament and the Council, ‘Lamps’, COM(2014) 158 final, 11 March 2014.",
         "Communication", "Commission", "Lamps"),
        ("Communication from the Commission to the Council, New Lamps for the Union, COM(2014) 158 final.", "Communication", "Commission",
         "New Lamps for the Union"),
        ("Communication from the Commission: Lamps 2020, COM(2010) 2020, 3 March 2010.", "Communication", "Commission", "Lamps 2020"),
        ("Commission, ‘Lamps’ (Communication) COM (96) 13 final.", "Communication", "Commission", "Lamps"),
        ("European Commission, Communication, ‘Lamps’, COM(2015) 192 final.", "Communication", "European Commission", "Lamps"),
        ("Report from the Commission to the European Parliament on Directive 2004/38/EC, COM(2008) 840 final.", "Report", "Commission",
         "Report from the Commission to the European Parliament on Directive 2004/38/EC"),
        ("Proposal for a Directive of the European Parliament and of the Council on lamps, COM(2018) 218 final.", "", "",
         "Proposal for a Directive of the European Parliament and of the Council on lamps"),
    ],
)  # fmt: skip
def test_papers_of_the_commission(note: str, genre: str, author: str, title: str) -> None:
    record = _read(note).record
    names = record.names("author")
    assert (record.type, record.text("genre"), names[0].literal if names else "", record.text("title")) == ("report", genre, author, title)


@pytest.mark.parametrize(
    "note", ["Communication from Ann Brook to the Board, 3 May 2011.", "Letter from the Commission to Jo Weir, 3 May 2011."]
)
def test_what_people_send_stays_a_letter(note: str) -> None:
    assert _read(note).record.type == "letter"


@pytest.mark.parametrize(
    ("note", "kind", "title", "number"),
    [
        ("Council Framework Decision 2002/584/JHA of 13 June 2002 on lamps [2002] OJ L190/1.", "legislation",
         "Council Framework Decision 2002/584/JHA of 13 June 2002 on lamps", "2002/584/JHA"),
        ("Harbour Regulations 2003 (Vic) reg 6.", "legislation", "Harbour Regulations", ""),
        ("European Communities (Access to Lamps) Regulations 2007, SI 133/2007.", "legislation",
         "European Communities (Access to Lamps) Regulations", "133/2007"),
        ("Harbours (Lamps) Regulations 2007 (S.I. No. 133 of 2007), reg 4.", "legislation", "Harbours (Lamps) Regulations", "133 of 2007"),
        ("Promotion of Harbours Act 3 of 2000, s 6(2).", "legislation", "Promotion of Harbours Act", "3 of 2000"),
        ("Bill C-36, An Act to amend the Harbour Code, 2nd Sess, 41st Parl, 2014.", "bill", "An Act to amend the Harbour Code", "C-36"),
        ("Article 51 of the UN Charter.", "treaty", "UN Charter", ""),
        ("Article 3 of the Harbour Act.", "legislation", "Harbour Act", ""),
        ("Norland—Duties on Lamps, WT/DS58/AB/R, adopted 6 November 1998, para 130.", "case", "Norland—Duties on Lamps", "WT/DS58/AB/R"),
        ("WTO, Norland: Duties on Lamps—Report of the Appellate Body (29 April 1996) WT/DS2/AB/R.", "case", "Norland: Duties on Lamps",
         "WT/DS2/AB/R"),
        ("Appellate Body Report, Norland — Lamps, WTO Doc WT/DS26/AB/R (16 January 1998) [104].", "case", "Norland — Lamps",
         "WT/DS26/AB/R"),
    ],
)  # fmt: skip
def test_acts_and_reports_by_their_numbers(note: str, kind: str, title: str, number: str) -> None:
    record = _read(note).record
    assert (record.type, record.text("title"), record.text("number")) == (kind, title, number)


@pytest.mark.parametrize(
    ("note", "series", "volume", "pin", "speaker"),
    [
        ("HL Deb 25 January 1999, col 1009 (Lord Weir LC).", "HL Deb", "", "col 1009", ""),
        ("Ann Brook MP, HC Deb 8 July 2005, vol 436, cols 12–15.", "HC Deb", "436", "cols 12–15", "Brook"),
        ("(12 May 2010) 663 NZPD 10980.", "NZPD", "663", "10980", ""),
        ("House of Commons Debates, 37th Parl, 1st Sess, No 64 (17 May 2001) at 1010 (Ann Brook).", "House of Commons Debates", "", "1010",
         "Brook"),
        ("Dáil Deb 12 March 2009, vol 678, col 45.", "Dáil Deb", "678", "col 45", ""),
        ("Harbours Bill Deb 30 January 2007, cols 12–15.", "Harbours Bill Deb", "", "cols 12–15", ""),
    ],
)  # fmt: skip
def test_debates(note: str, series: str, volume: str, pin: str, speaker: str) -> None:
    one = _read(note)
    names = one.record.names("author")
    read = (one.record.text("container-title"), one.record.text("volume"), one.pinpoint, names[0].family if names else "")
    assert (one.record.type, *read) == ("speech", series, volume, pin, speaker)


def test_an_editorial_stands_in_its_newspaper() -> None:
    record = _read("Editorial, ‘Lamps’ The Guardian (London, 3 January 2009).").record
    assert (record.type, record.text("container-title"), record.names("author")) == ("article-newspaper", "The Guardian", ())


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("See S Weir, ‘Lamps’ (1993) 109 LQR 263 and B Hale, ‘Quays’ (1993) 20 JLS 56.", ["Lamps", "Quays"]),
        ("See S Weir, ‘Lamps’ [1993] PL 263, 270, and Anna Hale, Quays (Tarn Press 2002) 4.", ["Lamps", "Quays"]),
        ("S Weir, Lamps (OUP 2003) 263 and B Hale and J Tarn, ‘Quays’ (1993) 20 JLS 56.", ["Lamps", "Quays"]),
        ("S Weir, ‘Law and B Hale, a Memoir’ (1993) 109 LQR 263.", ["Law and B Hale, a Memoir"]),
        ("S Weir and B Hale, ‘Quays’ (1993) 20 JLS 56.", ["Quays"]),
        ("S Weir, Lamps (OUP 1993) 263 and Part II.", ["Lamps"]),
        ("S Weir, Lamps, 1990–2003 and B Hale, Quays.", ["Lamps, 1990–2003 and B Hale, Quays"]),
    ],
)
def test_two_works_are_joined_by_and(note: str, titles: list[str]) -> None:
    assert [one.record.text("title") for one in parse_note(note, recognise)] == titles


@pytest.mark.parametrize(
    ("names", "given"), [("E Fisher", ["E"]), ("E Fisher, B Weir and Y Dotan", ["E", "B", "Y"]), ("E. Fisher and D Weir", ["E.", "D"])]
)
def test_e_and_y_are_initials_where_they_are_capitals(names: str, given: list[str]) -> None:
    assert [one.given for one in _read(f"{names}, Harbour Law (2nd edn, OUP 2019) 401.").record.names("author")] == given


def test_who_brought_a_new_edition_out_is_no_publisher() -> None:
    record = _read("G Tarnley, The Law of Lamps (E Peel and D Weir eds, 14th edn, Sweet & Maxwell 2015) para 3-018.").record
    assert ([one.family for one in record.names("editor")], record.text("publisher")) == (["Peel", "Weir"], "Sweet & Maxwell")


@pytest.mark.parametrize(
    ("note", "title", "place"),
    [
        ("Weir v Norland AIR 1978 SC 597.", "Weir v Norland", "597"),
        ("Weir v Norland (1973) 4 SCC 225; AIR 1973 SC 1461.", "Weir v Norland", "225"),
        ("MV ‘Lamp’ (No 2) (Norland v Ostland) (Judgment) (1999) 38 ILM 1323.", "MV ‘Lamp’ (No 2) (Norland v Ostland)", "1323"),
        ("Decrees Issued in Norland (Advisory Opinion) PCIJ Rep Series B No 4, 24.", "Decrees Issued in Norland", ""),
    ],
)
def test_cases_of_other_courts(note: str, title: str, place: str) -> None:
    record = _read(note).record
    assert (record.type, record.text("title"), record.text("page")) == ("case", title, place)


def test_the_bracket_behind_a_site_is_no_part_of_its_name() -> None:
    assert (
        _read("‘Lamps’ (UK Harbours) <https://www.example.org/lamps/> accessed 1 March 2020.").record.text("container-title")
        == "UK Harbours"
    )


def test_others_stand_behind_a_family_alone() -> None:
    one = _read("Weir and others, Hale’s Harbour Law (8th edn, Sweet & Maxwell 2018) paras 5-110–5-112.")
    assert [str(name) for name in one.record.names("author")] == ["Weir", "et al."]
    assert (one.record.text("title"), one.pinpoint) == ("Hale’s Harbour Law", "paras 5-110–5-112")


@pytest.mark.parametrize(
    ("site", "container", "place"),
    [
        ("EHIL: Talk!", "EHIL: Talk!", ""),
        ("EHIL:Talk!", "EHIL:Talk!", ""),
        ("Harbour Blog", "Harbour Blog", ""),
        ("Leeds: Tarn Press", "", "Leeds"),
    ],
)
def test_the_name_of_a_blog_may_have_a_colon(site: str, container: str, place: str) -> None:
    record = _read(f"J Weir, ‘Lamps’ ({site}, 3 October 2016) <https://www.example.org/lamps/>.").record
    assert (record.text("container-title"), record.text("publisher-place")) == (container, place)
