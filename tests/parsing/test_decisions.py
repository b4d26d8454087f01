"""American decisions, journals and sections of codes as law reviews and briefs cite them, and what their short forms mean."""

from __future__ import annotations

import pytest

from citator.model import Citation, Document, Form
from citator.parsing import cite, parse_note, resolve_chains
from citator.systems import recognise


def read(*notes: str) -> list[Citation]:
    """The citations of notes that follow each other."""
    return list(resolve_chains([one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]))


def cited(note: str) -> list[tuple[str | None, str]]:
    """Signal and words of each citation of a note."""
    return [(one.signal, one.raw) for one in read(note)]


NAMES = [
    "Harlow v. Tidewater Mut. Ins. Co.",
    "Lake Cnty. Sch. Dist. No. 1 v. Gardner",
    "Marsh Elec. Co. v. Bd. of Trs. of Willow Univ.",
    "Alder v. Keystone River Specialists, S.C.",
    "Smith, Jones & Co. v. Nat’l Lamp Ass’n, Inc.",
    "Weir Lighting, L.L.C. v. U.S. Dep’t of Lamps",
    "United States ex rel. Marsh v. Weir Corp.",
    "Connick v. Thompson",
    "In re Beacon Sec. Litig.",
    "Ex parte Quillan",
    "Houston Cmty. Coll. Sys. v. Wilson",
    "Motor Vehicle Mfrs. Ass’n of the U.S., Inc. v. State Farm Mut. Auto. Ins. Co.",
    "Chevron U.S.A. Inc. v. Nat. Res. Def. Council, Inc.",
    "A.L.A. Schechter Poultry Corp. v. United States",
    "de la Cruz v. Ochoa",
    "Angel v. Keystone Orthopedic Specialists, S.C., Wachn, LCC",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "words", ["{}", "See {}", "The board cites as compelling {}", "The court told why. {}", "In {}", "It was followed by {}"]
)
def test_a_name_ends_where_the_words_before_it_are_no_party(name: str, words: str) -> None:
    note = words.format(f"{name}, 455 A.2d 793, 795 (R.I. 1983).")
    (one,) = [one for one in read(note) if one.type == "case"]
    assert one.raw == f"{name}, 455 A.2d 793, 795 (R.I. 1983)"
    assert one.record.light() == {
        "title": name, "volume": "455", "container-title": "A.2d", "page": "793", "locator": "795", "authority": "R.I.", "issued": "1983",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Alder v. Weir, 603 U.S. ___ (2024).", {"title": "Alder v. Weir", "volume": "603", "container-title": "U.S.", "issued": "2024"}),
        (
            "Hearst v. Mill, ---- U.S. ----, 136 S. Ct. 616, 193 L. Ed. 2d 504 (2016).",
            {"title": "Hearst v. Mill", "volume": "136", "container-title": "S. Ct.", "page": "616", "issued": "2016"},
        ),
        (
            "In re K.F. (2009) 173 Cal.App.4th 655, 661 [92 Cal.Rptr.3d 784].",
            {"title": "In re K.F.", "volume": "173", "container-title": "Cal.App.4th", "page": "655", "locator": "661", "issued": "2009"},
        ),
        (
            "Alder v. Weir, No. 12-345, slip op. at 3 (D. Mass. June 3, 2015).",
            {"title": "Alder v. Weir", "number": "12-345", "locator": "3", "authority": "D. Mass.", "issued": "2015-06-03"},
        ),
        (
            "Alder v. Weir, No. 3:14-cv-00412, 2015 WL 123456, at *2–3 (D. Conn. Jan. 9, 2015).",
            {
                "title": "Alder v. Weir",
                "number": "3:14-cv-00412",
                "volume": "2015",
                "container-title": "WL",
                "page": "123456",
                "locator": "*2–3",
                "authority": "D. Conn.",
                "issued": "2015-01-09",
            },
        ),
        (
            "Alder v. Weir, 320 F.2d 873 (9th Cir.).",
            {"title": "Alder v. Weir", "volume": "320", "container-title": "F.2d", "page": "873", "authority": "9th Cir."},
        ),
        (
            "Rowe v. Waite, 410 U.S. 113, 120, 93 S. Ct. 705, 35 L. Ed. 2d 147 (1973).",
            {"title": "Rowe v. Waite", "volume": "410", "container-title": "U.S.", "page": "113", "locator": "120", "issued": "1973"},
        ),
        ("Bankr. L. Rep. (CCH) P12,345.", {"container-title": "Bankr. L. Rep. (CCH)", "page": "12,345"}),
        (
            "Alder v. Weir, [1983 Transfer Binder] Fed. Sec. L. Rep. (CCH) ¶ 99,123 (S.D.N.Y. 1983).",
            {
                "title": "Alder v. Weir",
                "container-title": "Fed. Sec. L. Rep. (CCH)",
                "page": "99,123",
                "authority": "S.D.N.Y.",
                "issued": "1983",
            },
        ),
        (
            "People v Rowan (63 NY2d 582 [1984]).",
            {"title": "People v Rowan", "volume": "63", "container-title": "NY2d", "page": "582", "issued": "1984"},
        ),
        (
            "Alder v. Weir, 2015 IL 117934, ¶ 12.",
            {"title": "Alder v. Weir", "volume": "2015", "container-title": "IL", "page": "117934", "locator": "¶ 12", "issued": "2015"},
        ),
    ],
)
def test_the_parts_of_a_decision(note: str, fields: dict[str, str]) -> None:
    (one,) = read(note)
    assert (one.type, one.form, one.raw) == ("case", Form.FULL, note[:-1])
    assert one.record.light() == fields


def test_a_quotation_behind_it_takes_no_year() -> None:
    first, second = read("We said in Alder v. Weir, 417 U. S. 535, 552 (1974) “Every river has two banks.” Id. at 553.")
    assert (first.raw, first.record.light()["issued"]) == ("Alder v. Weir, 417 U. S. 535, 552 (1974)", "1974")
    assert (second.raw, second.short_form_of, second.pinpoint) == ("Id. at 553", first.id, "553")


def test_what_a_parenthetical_cites_is_cited_too() -> None:
    note = (
        "See Alder v. Weir, 417 U.S. 5, 9 (1974) (“A lamp.” (quoting Brook v. Lamp Co., 12 U.S. 34, 36 (1812))); cf. "
        "Harbor v. Pier, 44 F.2d 5 (7th Cir. 1930) (holding that tides may not be taxed)."
    )
    assert cited(note) == [
        ("See", "Alder v. Weir, 417 U.S. 5, 9 (1974)"),
        ("quoting", "Brook v. Lamp Co., 12 U.S. 34, 36 (1812)"),
        ("cf.", "Harbor v. Pier, 44 F.2d 5 (7th Cir. 1930)"),
    ]


def test_what_became_of_a_case() -> None:
    note = (
        "Alder v. Weir, 88 F. Supp. 2d 7 (D. Me. 2000), rev’d on other grounds, 270 F.3d 5 (1st Cir. 2001), "
        "cert. denied, 535 U.S. 9 (2002)."
    )
    assert cited(note) == [
        (None, "Alder v. Weir, 88 F. Supp. 2d 7 (D. Me. 2000)"),
        ("rev’d on other grounds", "270 F.3d 5 (1st Cir. 2001)"),
        ("cert. denied", "535 U.S. 9 (2002)"),
    ]


def test_another_name_on_appeal() -> None:
    note = "Alder v. Weir, 88 F. Supp. 2d 7 (D. Me. 2000), aff’d sub nom. Brook v. Weir, 270 F.3d 5 (1st Cir. 2001)."
    assert cited(note)[1] == ("aff’d sub nom.", "Brook v. Weir, 270 F.3d 5 (1st Cir. 2001)")


@pytest.mark.parametrize("signal", ["Compare", "E.g.", "See, e.g.", "But see", "Accord", "Contra", "But cf.", "See generally"])
def test_signals(signal: str) -> None:
    comma = "," if signal.endswith("e.g.") or signal == "E.g." else ""
    assert cited(f"{signal}{comma} Alder v. Weir, 417 U.S. 535 (1974).") == [(signal, "Alder v. Weir, 417 U.S. 535 (1974)")]


FULL = "See Adder v. River Auth., 799 N.Y.S.2d 790, 795 (App. Div. 2005); Brook v. Lamp Co., 12 F.3d 34 (1st Cir. 1993)."


@pytest.mark.parametrize(
    ("note", "raw", "of", "pin"),
    [
        ("See Adder, 799 N. Y. S. 2d, at 797.", "Adder, 799 N. Y. S. 2d, at 797", "n1-1", "797"),
        ("799 N.Y.S.2d at 798.", "799 N.Y.S.2d at 798", "n1-1", "798"),
        ("It went on. Adder, 799 N.Y.S.2d at 799–800 (emphasis added).", "Adder, 799 N.Y.S.2d at 799–800", "n1-1", "799–800"),
        ("In Lamp Co., 12 F.3d at 36, it said so.", "Lamp Co., 12 F.3d at 36", "n1-2", "36"),
        ("Brook v. Lamp Co., 12 F.3d at 36 n.4.", "Brook v. Lamp Co., 12 F.3d at 36 n.4", "n1-2", "36 n.4"),
        ("Adder, supra, at 797.", "Adder, supra, at 797", "n1-1", "797"),
        ("Brook, supra note 1, at 37.", "Brook, supra note 1, at 37", "n1-2", "37"),
        ("Harbor, 12 F.3d at 36.", "Harbor, 12 F.3d at 36", None, "36"),
        ("Brook, 12 F.3d at 3.", "Brook, 12 F.3d at 3", None, "3"),
        ("13 F.3d at 36.", "13 F.3d at 36", None, "36"),
    ],
)
def test_short_forms(note: str, raw: str, of: str | None, pin: str) -> None:
    short = read(FULL, note)[-1]
    assert (short.raw, short.form, short.short_form_of, short.pinpoint) == (raw, Form.SHORT, of, pin)
    assert (not of) == any(name == "short-form-unresolved" for name, _ in short.problems)


def test_two_cases_of_a_volume_are_told_apart_by_their_pages() -> None:
    notes = ["Alder v. Weir, 410 U.S. 113 (1973).", "Brook v. Pier, 410 U.S. 179 (1973).", "410 U.S. at 150; 410 U.S. at 180."]
    assert [one.short_form_of for one in read(*notes)] == [None, None, "n1-1", "n2-1"]


def test_a_party_and_a_page() -> None:
    note = "Morton v. Manly, 417 U.S. 535 (1974). In Manly at 665 the Court went further. It met at Noon at 5."
    full, short = read(note)
    assert (short.raw, short.short_form_of, short.type) == ("Manly at 665", full.id, "case")


def test_an_id_passes_over_parentheticals_and_history() -> None:
    note = (
        "Alder v. Weir, 379 F.2d 809, 821 (9th Cir. 1967) (citing Levine v. Lamp Co., 55 U.S. 555, 571 (1853)), "
        "aff’d, 400 U.S. 5 (1970). Id. at 827."
    )
    *_, same = read(note)
    assert same.short_form_of == "n1-1"
    *_, following = read(note, "Id. at 830.")
    assert following.short_form_of == "n1-1"


def test_an_ibid_of_several_sources_stays_open() -> None:
    *_, short = read("Alder v. Weir, 417 U.S. 535 (1974); Brook v. Lamp Co., 12 F.3d 34 (1st Cir. 1993).", "Id. at 37.")
    assert short.short_form_of is None


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        (
            "1 Minn. L. Rev. 1, 2–3 (2007).",
            {"volume": "1", "container-title": "Minn. L. Rev.", "page": "1", "issued": "2007", "locator": "2–3"},
        ),
        ("66 B.U. L. Rev. 71 (1986).", {"volume": "66", "container-title": "B.U. L. Rev.", "page": "71", "issued": "1986"}),
        ("77 Marq. L. Rev. 475 (1993–94).", {"volume": "77", "container-title": "Marq. L. Rev.", "page": "475", "issued": "1993"}),
        ("12 J. Mar. L. & Com. 345.", {"volume": "12", "container-title": "J. Mar. L. & Com.", "page": "345"}),
    ],
)
def test_a_journal_alone(note: str, fields: dict[str, str]) -> None:
    (one,) = read(note)
    assert (one.type, one.raw, one.record.light()) == ("article-journal", note[:-1], fields)


def test_a_case_in_the_title_of_an_article() -> None:
    first, second = read("Ann Brook, Roe v. Wade and the Rivers, 12 Stan. L. Rev. 45 (1999); Alder v. Weir, 417 U.S. 535 (1974).")
    assert (first.type, first.record.text("title"), second.type) == ("article-journal", "Roe v. Wade and the Rivers", "case")


def test_the_note_of_a_student() -> None:
    (one,) = read("John Weir, Note, Keeping the Lamp, 88 Colum. L. Rev. 7 (1988).")
    assert (one.record.text("title"), one.record.text("genre")) == ("Keeping the Lamp", "Note")


def test_sections_in_a_sentence() -> None:
    assert cited("The claim rests on 42 U.S.C. § 1983 and on Fed. R. Civ. P. 12(b)(6).") == [
        (None, "42 U.S.C. § 1983"),
        (None, "Fed. R. Civ. P. 12(b)(6)"),
    ]


def test_a_section_beside_a_case() -> None:
    first, second = read("Alder v. Weir, 417 U.S. 535, 552 (1974) (interpreting 42 U.S.C. § 1983).")
    assert (first.raw, second.raw, second.type) == ("Alder v. Weir, 417 U.S. 535, 552 (1974)", "42 U.S.C. § 1983", "legislation")


def test_a_name_without_parties() -> None:
    assert cited("The Paquete Habana, 175 U.S. 677, 700 (1900); Slaughter-House Cases, 83 U.S. (16 Wall.) 36 (1873).") == [
        (None, "The Paquete Habana, 175 U.S. 677, 700 (1900)"),
        (None, "Slaughter-House Cases, 83 U.S. (16 Wall.) 36 (1873)"),
    ]


def test_what_the_parenthetical_of_an_id_cites() -> None:
    *_, short, quoted = read(
        "City of Arlington v. FCC, 569 U.S. 290 (2013).", "Id. at 297 (quoting Brook v. Pier, 467 U.S. 837, 843 n.9 (1984))."
    )
    assert (short.raw, short.short_form_of, quoted.raw) == ("Id. at 297", "n1-1", "Brook v. Pier, 467 U.S. 837, 843 n.9 (1984)")


@pytest.mark.parametrize(
    ("note", "raw"),
    [
        ("before Foo, supra, at 2", "Foo, supra, at 2"),
        ("this was the case of Foo v. Bar, supra, was it not", "Foo v. Bar, supra"),
        ("Id. ¶ 34. so it is", "Id. ¶ 34"),
        ("Id. at 62-63, 67-68. so it is", "Id. at 62-63, 67-68"),
        ("Ibid. so it is", "Ibid."),
    ],
)
def test_a_short_form_ends_where_the_author_speaks(note: str, raw: str) -> None:
    assert [one.raw for one in read(note)] == [raw]


def test_what_a_decision_says_is_no_source() -> None:
    assert len(read("Alder v. Weir, 417 U.S. 5 (1974). “tribal entities . . . .” Id.")) == 2


@pytest.mark.parametrize(
    "note",
    [
        "The keepers met on 12 May 1990 and sold 31 Day 5 tickets.",
        "They came at 5, by Route 66, and left at 7.",
        "It rose to 12 m at 5 stations — and fell — at 3.",
        "Sailors v. keepers is an old quarrel.",
    ],
)
def test_look_alikes(note: str) -> None:
    assert not [one for one in read(note) if one.type == "case"]


def test_decisions_in_running_text() -> None:
    text = (
        "In Alder v. Tidewater Mut. Ins. Co., 455 A.2d 793, 795 (R.I. 1983), the court held that tides belong to nobody. Id. at 796. "
        "But see Brook v. Lamp Co., 12 F.3d 34 (1st Cir. 1993).\n\nAlder, 455 A.2d at 797, said so. Id. So does 12 F.3d 34.\n"
    )
    found = cite(Document("a.txt", "text/plain", "0", text), recognise).citations
    assert all(text[one.start : one.end] == one.raw for one in found)
    assert [(one.raw, one.form.value, one.signal, one.short_form_of) for one in found] == [
        ("Alder v. Tidewater Mut. Ins. Co., 455 A.2d 793, 795 (R.I. 1983)", "full", None, None),
        ("Id. at 796", "ibid", None, "t-1"),
        ("Brook v. Lamp Co., 12 F.3d 34 (1st Cir. 1993)", "full", "But see", None),
        ("Alder, 455 A.2d at 797", "short", None, "t-1"),
        ("Id.", "ibid", None, "t-1"),
        ("12 F.3d 34", "identifier", None, None),
    ]


@pytest.mark.parametrize("text", ["Bring your id. at 5 you may enter.", "The Id. is a part of the mind. Id. at 5."])
def test_an_id_before_any_decision_is_none(text: str) -> None:
    assert not cite(Document("a.txt", "text/plain", "0", text), recognise).citations


@pytest.mark.parametrize(
    ("note", "type_", "fields"),
    [
        ("See Weigel, 2010 WL 11590909, at *3–4.", "case", {"title": "Weigel", "container-title": "WL", "page": "11590909"}),
        ("BRENDA L. BROOK, THE LAMPS AS A LEGAL DEFENSE 18 (2010).", "book", {"title": "THE LAMPS AS A LEGAL DEFENSE", "locator": "18"}),
        (
            "Tom Brook, Is It Real or a Cover for Something Else?, WASH. POST (May 3, 2011), https://www.example.com/a.",
            "article-newspaper",
            {"title": "Is It Real or a Cover for Something Else?", "container-title": "WASH. POST", "issued": "2011-05-03"},
        ),
        ("NAT’L RSCH. COUNCIL, STRENGTHENING TIDAL SCIENCE 12 (2009).", "report", {"title": "STRENGTHENING TIDAL SCIENCE"}),
        (
            "Kori Weir, Judge Bans “Night Fishing” from the Harbour, MINN. STAR TRIB. (June 5, 2024, 3:06 PM), https://www.example.com/a.",
            "webpage",
            {"title": "Judge Bans “Night Fishing” from the Harbour", "container-title": "MINN. STAR TRIB.", "issued": "2024-06-05"},
        ),
        (
            "Kori Weir, Federal Judge Bans “Night Fishing” from the Harbour, 12 TEX. L. REV. 3 (2004).",
            "article-journal",
            {"title": "Federal Judge Bans “Night Fishing” from the Harbour", "container-title": "TEX. L. REV.", "page": "3"},
        ),
        (
            "Joan Griffin & David J. Hale, Challenges to Tides, THE CHAMPION, Sept.–Oct. 2002, at 20, 21.",
            "article-magazine",
            {"title": "Challenges to Tides", "page": "20", "issued": "2002-09", "locator": "21"},
        ),
    ],
)
def test_bluebook_habits_of_law_reviews(note: str, type_: str, fields: dict[str, str]) -> None:
    (one,) = parse_note(note, recognise, "n1")
    assert one.type == type_
    assert {name: one.record.light()[name] for name in fields} == fields


@pytest.mark.parametrize(
    "note",
    [
        "J.D. Candidate, Class of 2023, The University of Leeds School of Law.",
        "Professor of Law, University of Leeds. The author thanks Ann Brook.",
        "B.A., University of Leeds.",
        "The 2023 report is more cautious.",
    ],
)
def test_who_the_author_is_and_what_a_year_brought_cite_nothing(note: str) -> None:
    assert not parse_note(note, recognise, "n1")
