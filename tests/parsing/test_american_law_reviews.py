"""Notes of American law reviews: volumes called by their year, what is yet to come, makers in the imprint, "Jr.", works called by name."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


def read(note: str) -> dict[str, Any]:
    """The one citation of a note: its type, place cited and fields, people as they are called."""
    [[one]] = resolved(note)
    told: dict[str, Any] = {name: one.record.text(name) or str(one.record.get(name)) for name in one.record.fields}
    for name in ("author", "editor", "translator"):
        if name in told:
            told[name] = [str(person) for person in one.record.names(name)]
    return {**told, "type": one.type, "pinpoint": one.pinpoint}


BROOK = ["Ann Brook"]
REVIEWS: list[tuple[str, dict[str, Any]]] = [
    (
        "Ann Brook, Lamps at Law, 2008 Leeds St. L. Rev. 19, 21.",
        {
            "author": BROOK,
            "title": "Lamps at Law",
            "container-title": "Leeds St. L. Rev.",
            "issued": "2008",
            "page": "19",
            "pinpoint": "21",
        },
    ),
    (
        "See Ann Brook, Note, Ports, 1989 U. Chi. Legal F. 139, 140 (arguing otherwise).",
        {"author": BROOK, "title": "Ports", "genre": "Note", "container-title": "U. Chi. Legal F.", "issued": "1989", "pinpoint": "140"},
    ),
    (
        "Ann Brook, Lamps at Law, 106 VA. L. REV. (forthcoming 2020) (manuscript at 12–14), https://ssrn.com/abstract=1.",
        {"title": "Lamps at Law", "volume": "106", "container-title": "VA. L. REV.", "issued": "2020", "pinpoint": "12–14"},
    ),
    (
        "Ann Brook, Lamps at Law, 118 Colum. L. Rev. (forthcoming 2018) (on file with author).",
        {"title": "Lamps at Law", "container-title": "Colum. L. Rev.", "issued": "2018"},
    ),
    (
        "Ann Brook, Lamps at Law, Harv. L. Rev. __ (forthcoming Spring 2018).",
        {"title": "Lamps at Law", "container-title": "Harv. L. Rev.", "issued": "2018"},
    ),
    (
        "Ann Brook, Quay Primacy and Harbour Weakness, 119 Harv. L. Rev. 3 (2006).",
        {"author": BROOK, "title": "Quay Primacy and Harbour Weakness"},
    ),
    ("Ann Brook, Whither Lamps?, 86 B.U. L. Rev. 1101, 1139 fig.5 (2006).", {"title": "Whither Lamps?", "pinpoint": "1139 fig.5"}),
    ("Symposium, The Law of Lamps, 75 U. Chi. L. Rev. 1 (2008).", {"genre": "Symposium", "title": "The Law of Lamps", "page": "1"}),
    (
        "Ann Brook, The Quiet Vices of the “Weak Lamps”—A Comment on Law, 64 Colum. L. Rev. 1 (1964).",
        {"author": BROOK, "title": "The Quiet Vices of the “Weak Lamps”—A Comment on Law", "page": "1"},
    ),
    (
        "Ann Brook, “Lamps, C’est Moi”: The Politics of Light, 11 Cardozo L. Rev. 1631 (1990).",
        {"author": BROOK, "title": "“Lamps, C’est Moi”: The Politics of Light", "volume": "11"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), REVIEWS)
def test_articles_of_law_reviews(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "article-journal"}.items()


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("Ann Brook, The Lamps of Leeds (forthcoming 2021).", "book", {"title": "The Lamps of Leeds", "issued": "2021"}),
        ("Brook, Die Fähren, 2008 Rev. ed. 19.", "book", {"author": ["Brook"]}),
        ("In re Weir, 2003 WL 12, at *3 (D. Mass. 2003).", "case", {"pinpoint": "*3"}),
        ("J. Brook, ‘Lamps’ (2021) 12 Modern Law Review (forthcoming).", "article-journal", {"title": "Lamps", "issued": "2021"}),
        ("Ann Brook, Lamps, in Rivers 2 (Jo Weir ed., forthcoming 2020).", "chapter", {"title": "Lamps", "container-title": "Rivers"}),
        ("Note, The Law of Lamps, 110 Yale L.J. 1 (2001).", "article-journal", {"genre": "Note", "title": "The Law of Lamps"}),
    ],
)
def test_what_only_looks_like_them(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": kind}.items()


BOOKS: list[tuple[str, dict[str, Any]]] = [
    (
        "ANNA BROOK, LAMPS AND LAW 215 (John Weir & Max Hale eds., Ida Roe et al. trans., Univ. of Cal. Press 1978) (1922).",
        {
            "author": ["Anna Brook"], "title": "LAMPS AND LAW", "pinpoint": "215", "editor": ["John Weir", "Max Hale"],
            "translator": ["Ida Roe", "et al."], "publisher": "Univ. of Cal. Press", "issued": "1978", "original-date": "1922",
        },
    ),
    ("Ann Brook, Lamps of Law § 87 (Jo Weir ed., Quay 1988) (1690).", {"title": "Lamps of Law", "pinpoint": "§ 87", "publisher": "Quay"}),
    ("Ann Brook, Lamps 36 (Jo Weir ed. & trans., 1998).", {"editor": ["Jo Weir"], "translator": ["Jo Weir"], "pinpoint": "36"}),
    ("Ann Brook, Old Lamps 5 (Jo Weir trans., 1985).", {"title": "Old Lamps", "translator": ["Jo Weir"], "issued": "1985"}),
    (
        "Ann Brook, A Theory of Lamps 3 (Quay Univ. Press rev. ed. 1999) (1971).",
        {"title": "A Theory of Lamps", "edition": "rev", "publisher": "Quay Univ. Press", "issued": "1999", "original-date": "1971"},
    ),
    (
        "2 Ann Brook, Lamps in Leeds 280 (Jo Weir ed., Max Hale trans., Quay Press 1945) (1840).",
        {"volume": "2", "author": BROOK, "title": "Lamps in Leeds", "pinpoint": "280", "translator": ["Max Hale"], "original-date": "1840"},
    ),
    ("1 The Works of Ann Brook 123 (Jo Weir ed., 1967).", {"volume": "1", "title": "The Works of Ann Brook", "editor": ["Jo Weir"]}),
    (
        "5 Ann Jane Brook & Jo R. Weir, Lamps and Practice § 1216 (3d ed. 2004).",
        {"volume": "5", "author": ["Ann Jane Brook", "Jo R. Weir"], "title": "Lamps and Practice", "pinpoint": "§ 1216", "edition": "3d"},
    ),
    ("Tom H. Brook, Jr., Jo Weir & Max Hale, Lamps 73 (6th ed. 2009).", {"author": ["Tom H. Brook Jr.", "Jo Weir", "Max Hale"]}),
    ("THOMAS H. BROOK, JR. ET AL., LAMPS AND LAW 3 (2015).", {"author": ["Thomas H. Brook Jr.", "et al."], "title": "LAMPS AND LAW"}),
    ("Tom Brook, Jr., Why Lamps Burn (London: Quay, 1964), 82.", {"author": ["Tom Brook Jr."], "title": "Why Lamps Burn"}),
    ("Tom Brook, Jr., ed., Lamps of Leeds (London: Quay, 1964).", {"editor": ["Tom Brook Jr."], "title": "Lamps of Leeds"}),
    ("2 Ann Brook, Commentaries *320–21.", {"volume": "2", "author": BROOK, "title": "Commentaries", "pinpoint": "*320–21"}),
    ("BROOK’S LAW DICTIONARY 1537 (10th ed. 2014).", {"title": "BROOK’S LAW DICTIONARY", "pinpoint": "1537", "edition": "10th"}),
    ("Ann R. Brook, Brook’s Lamp Dictionary (2011).", {"author": ["Ann R. Brook"], "title": "Brook’s Lamp Dictionary"}),
    ("Ann Brook, Oxford Dictionary of Lamps 3 (2011).", {"author": BROOK, "title": "Oxford Dictionary of Lamps"}),
    ("Ann Brook, The Great Fire (London, 1666) (1990).", {"author": BROOK, "title": "The Great Fire (London, 1666)", "issued": "1990"}),
    ("Ann Brook, The Great Fire (Leeds Museum 1966) (1990).", {"issued": "1990"}),
    ("Ann Brook, Lamps, ed. Jo Weir (London, 1990), 12.", {"editor": ["Jo Weir"], "publisher-place": "London", "pinpoint": "12"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), BOOKS)
def test_books_of_lawyers(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "book"}.items()


def test_a_word_is_looked_up_in_a_dictionary_of_law() -> None:
    looked_up = {"type": "entry-dictionary", "title": "Due Light", "container-title": "Brook’s Law Dictionary", "issued": "2019"}
    assert read("Due Light, Brook’s Law Dictionary (11th ed. 2019).").items() >= looked_up.items()


@pytest.mark.parametrize("behind", ["", " (Jo Weir ed., 1961)"])
def test_an_essay_is_called_by_its_number_and_bears_its_author_in_brackets(behind: str) -> None:
    told = {"type": "chapter", "title": "The Harbourman No. 51", "author": ["Ann Brook"], "pinpoint": "322"}
    assert read(f"The Harbourman No. 51, at 322 (Ann Brook){behind}.").items() >= told.items()
    assert "author" not in read("The Report No. 3 (Geneva) (2001).")


def test_initials_are_no_suffix() -> None:
    [[one]] = resolved("Weir LF, Brook JR. Harbour lamps and their keepers. Am J Harbours 1997; 329:244-257.")
    assert [name.family for name in one.record.names("author")] == ["Weir", "Brook"]


@pytest.mark.parametrize(
    "behind", [" (Weir, J., dissenting)", " (Hale, C.J., concurring in part)", " (Weir & Hale, JJ., dissenting)", " (plurality opinion)"]
)
def test_whose_opinion_it_is_stands_behind_the_place(behind: str) -> None:
    _, [again], [short] = resolved("Weir v. Hale, 140 S. Ct. 1731 (2020).", f"Id. at 1755{behind}.", f"Weir, 140 S. Ct. at 1755{behind}.")
    assert [(one.short_form_of, one.pinpoint) for one in (again, short)] == [("n1-1", "1755")] * 2


PAPERS = [
    ("Letter from Ann R. Brook, Chair, Lamp Comm’n, to Sen. Jo Weir (Oct. 6, 2021)", "Letter from Ann R. Brook to Sen. Jo Weir", "letter"),
    ("Memorandum from Ann Brook, Keeper, to Jo Weir II (Jan. 9, 2002)", "Memorandum from Ann Brook to Jo Weir II", "letter"),
    ("E-mail from Ann Brook, Keeper, to author (Sept. 22, 2015)", "E-mail from Ann Brook", "personal_communication"),
    ("Telephone Interview with Ann Brook, Keeper (May 5, 2020)", "Interview with Ann Brook", "interview"),
    ("Telephone Interview with Ann Brook (May 5, 2020) [hereinafter Brook Interview]", "Brook Interview", "interview"),
    ("Press Release, Harbour Comm’n, Lamps Lit (July 24, 2019)", "Press Release, Harbour Comm’n", "report"),
    ("Brief for Respondents at 14, Weir v. Hale, 140 S. Ct. 1731 (2020) (No. 17-1618)", "Brief for Respondents", "case"),
    ("Complaint at 12, Weir v. Hale, No. 3:17-cv-00939 (N.D. Cal. Feb. 23, 2017)", "Complaint", "case"),
]


@pytest.mark.parametrize(("full", "short", "kind"), PAPERS)
def test_papers_are_called_again_by_what_they_are(full: str, short: str, kind: str) -> None:
    _, [one] = resolved(f"{full}.", f"{short}, supra note 1, at 4.")
    assert (one.short_form_of, one.type, one.record.text("title"), one.pinpoint) == ("n1-1", kind, short, "4")


@pytest.mark.parametrize("short", ["Letter from Ann Brook to Ida Roe", "Letter from Ann Brook", "Brief for Petitioners", "Order"])
def test_what_could_be_two_papers_or_is_none_of_the_note_is_told(short: str) -> None:
    _, [one] = resolved(
        "Letter from Ann Brook to Jo Weir (Mar. 3, 1990); Letter from Ann Brook to Max Hale (Apr. 4, 1990).", f"{short}, supra note 1."
    )
    assert one.short_form_of is None
    assert one.problems


def test_one_name_is_nobody_who_wrote_behind_another() -> None:
    both = "Ann Brook, Blue Lamps 3 (2018); Jo Weir & Ann Brook, Red Lamps 4 (2019)."
    _, [alone], [first] = resolved(both, "Brook, supra note 1, at 60.", "Weir, supra note 1, at 2.")
    assert (alone.short_form_of, first.short_form_of) == ("n1-1", "n1-2")
    _, [either] = resolved("Ann Brook, Blue Lamps 3 (2018); Ann Brook & Jo Weir, Red Lamps 4 (2019).", "Brook, supra note 1, at 60.")
    assert either.short_form_of is None


def test_a_hearing_is_called_by_its_short_name_and_that_is_nobody() -> None:
    _, [one] = resolved(
        "Lamps: Hearing Before the H. Comm. on Ports, 111th Cong. 66 (2009) [hereinafter Lamp Hearing].", "Lamp Hearing, supra note 1."
    )
    assert (one.short_form_of, one.record.text("title"), one.record.names("author")) == ("n1-1", "Lamp Hearing", ())


REPORTS: list[tuple[str, dict[str, Any]]] = [
    (
        "U.S. Gov’t Accountability Off., GAO-17-93, Lamps: More Light Needed, Less Oil 12 (2017).",
        {
            "author": ["U.S. Gov’t Accountability Off."],
            "number": "GAO-17-93",
            "title": "Lamps: More Light Needed, Less Oil",
            "pinpoint": "12",
        },
    ),
    (
        "See Ann R. Brook, Cong. Rsch. Serv., R44699, Lamps and Locks 2 (2016), https://example.org/r.pdf.",
        {"author": ["Ann R. Brook"], "publisher": "Cong. Rsch. Serv.", "number": "R44699", "title": "Lamps and Locks", "pinpoint": "2"},
    ),
    (
        "Ann Brook, Bureau of Lamp Statistics, U.S. Dep’t of Ports, NCJ 251149, Lamps in 2016, at 1 (2018).",
        {"publisher": "Bureau of Lamp Statistics, U.S. Dep’t of Ports", "number": "NCJ 251149", "title": "Lamps in 2016", "pinpoint": "1"},
    ),
    ("Ann Brook, Nat’l Bureau of Lamp Rsch., Lamps and Law 12 (2004).", {"author": BROOK, "title": "Lamps and Law", "pinpoint": "12"}),
    (
        "U.S. DEP’T OF PORTS, LAMP RIGHTS DIV., THE LAMPS OF LEEDS 2–5 (2015).",
        {"author": ["U.S. DEP’T OF PORTS, LAMP RIGHTS DIV."], "title": "THE LAMPS OF LEEDS", "pinpoint": "2–5"},
    ),
    ("Lamp Rsch. Ctr., Lamps of Leeds (June 12, 2019), https://example.org/x.", {"author": ["Lamp Rsch. Ctr."], "title": "Lamps of Leeds"}),
    ("Bd. of Keepers of the Fed. Lamp Sys., Lamps 12 (2020).", {"author": ["Bd. of Keepers of the Fed. Lamp Sys."], "title": "Lamps"}),
    ("FED. LAMP COMM’N, LAMPS AND OIL, at iv (2014).", {"author": ["FED. LAMP COMM’N"], "title": "LAMPS AND OIL", "pinpoint": "iv"}),
]


@pytest.mark.parametrize(("note", "fields"), REPORTS)
def test_reports_of_bodies_with_shortened_names(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "report"}.items()


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        ("Lamp Fact Sheet, Harbour Rsch. Ctr. (June 12, 2019), https://example.org/x.", "webpage", {"title": "Lamp Fact Sheet"}),
        ("Ann Brook, Why Lamps Burn, Harbour Rsch. Ctr. (Mar. 3, 2020), https://example.org/x.", "webpage", {"author": BROOK}),
        ("Ann Brook, The Supreme Court, Rivers and Lamps (1990).", "book", {"author": BROOK}),
        ("Ann Brook, Ministry of Ports, Lamps in Leeds (2004).", "book", {"author": BROOK, "title": "Ministry of Ports, Lamps in Leeds"}),
        ("Anna Bach, Die Fähren, Hafenblätter 12 (1990), S. 3.", "article-journal", {"container-title": "Hafenblätter", "volume": "12"}),
        ("Harbour Board, Lamps, Harbour Review 12 (1990).", "article-journal", {"container-title": "Harbour Review"}),
        ("Gaius, Inst. 2.1, 3 (1990).", "book", {"author": ["Gaius"]}),
    ],
)
def test_beside_reports(note: str, kind: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": kind}.items()


LAWS: list[tuple[str, dict[str, Any]]] = [
    ("Cal. Const. art. I, § 7(a).", {"title": "Cal. Const.", "pinpoint": "art. I, § 7(a)"}),
    ("TEX. CONST. art. I, § 9.", {"title": "TEX. CONST.", "pinpoint": "art. I, § 9"}),
    ("See Treas. Reg. § 1.61-1(a) (as amended in 2017).", {"title": "Treas. Reg.", "pinpoint": "§ 1.61-1(a)", "issued": "2017"}),
    ("I.R.C. §§ 401(k), 408A.", {"title": "I.R.C.", "pinpoint": "§§ 401(k), 408A"}),
    ("Unif. Prob. Code § 2-502 (Unif. Law Comm’n 2010).", {"title": "Unif. Prob. Code", "pinpoint": "§ 2-502", "issued": "2010"}),
    ("Model Rules of Pro. Conduct r. 1.7(a) (2020).", {"title": "Model Rules of Pro. Conduct", "pinpoint": "r. 1.7(a)", "issued": "2020"}),
    ("MODEL RULES OF PROF’L CONDUCT R. 3.8 cmt. 1 (1983).", {"title": "MODEL RULES OF PROF’L CONDUCT", "pinpoint": "R. 3.8 cmt. 1"}),
    ("Rev. Rul. 71-447, 1971-2 C.B. 230.", {"title": "Rev. Rul. 71-447", "container-title": "C.B.", "volume": "1971-2", "page": "230"}),
    ("Lamp Act, Pub. L. No. 88-352, tit. VII, 78 Stat. 241, 253–66.", {"title": "Lamp Act", "number": "Pub. L. 88-352"}),
    (
        "Lamps and Plants; Removal of the Old Lamp, 85 Fed. Reg. 69,778 (proposed Nov. 3, 2020).",
        {"title": "Lamps and Plants; Removal of the Old Lamp", "page": "69,778", "issued": "2020-11-03"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), LAWS)
def test_laws_that_no_table_has(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "legislation"}.items()


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("See id.; Removal of the Old Lamp, 85 Fed. Reg. 69,778 (Nov. 3, 2020).", 2),
        ("Ann Brook, Lamps (1990); Removal of the Old Lamp, 85 Fed. Reg. 69,778 (Nov. 3, 2020).", 2),
        ("Weir v. Hale, 12 U.S. 1 (1990); Removal of the Old Lamp, 85 Fed. Reg. 69,778 (Nov. 3, 2020).", 2),
    ],
)
def test_what_stands_before_a_rule_is_another_source(note: str, count: int) -> None:
    assert len(resolved(note)[0]) == count


CASES: list[tuple[str, dict[str, Any]]] = [
    (
        "Brief for Petitioner at 23, Weir v. Hale, 138 S. Ct. 2206 (2018) (No. 16-402), 2017 WL 3575179, at *23.",
        {"title": "Weir v. Hale", "number": "16-402", "volume": "138", "pinpoint": "23"},
    ),
    ("Weir v. Hale, 12 F.3d 1 (9th Cir. 1990) (Nos. 88-1234, 88-1235).", {"number": "88-1234, 88-1235", "authority": "9th Cir."}),
    (
        "Weir v. Hale LLC, No. 02 Civ. 1243 (SAS), 2004 WL 1620866, at *7 (S.D.N.Y. July 20, 2004).",
        {"title": "Weir v. Hale LLC", "number": "02 Civ. 1243 (SAS)", "pinpoint": "*7"},
    ),
    ("Weir v. Hale, 585 U.S. ___, ___, 138 S. Ct. 2392, 2401 (2018).", {"title": "Weir v. Hale", "volume": "138", "pinpoint": "2401"}),
    ("Weir v. Hale, 12 F.3d 1 (9th Cir. 1990) (No. 2 of several).", {"title": "Weir v. Hale", "issued": "1990"}),
]


@pytest.mark.parametrize(("note", "fields"), CASES)
def test_numbers_under_which_a_case_is_kept(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "case"}.items()


def test_working_papers_and_what_a_committee_printed() -> None:
    paper = read("Ann Brook, Lamps and Law 3 (Leeds Law Sch., Lamp Working Paper No. 222, 2004).")
    told = {"type": "paper", "genre": "Lamp Working Paper", "number": "222", "publisher": "Leeds Law Sch.", "title": "Lamps and Law"}
    assert paper.items() >= {**told, "pinpoint": "3", "issued": "2004"}.items()
    printed = read("Staff of S. Comm. on Ports, 113th Cong., Lamps of the 2013 Flood 3 (Comm. Print 2014).")
    by_staff = {"type": "report", "author": ["Staff of S. Comm. on Ports"], "title": "Lamps of the 2013 Flood", "pinpoint": "3"}
    assert printed.items() >= by_staff.items()
    assert read("Ann Brook, The Lamp Paper (Leeds: Weir Press, 2004), 12.")["type"] == "book"


INNER: list[tuple[str, str, dict[str, Any]]] = [
    ("Jo Weir & Max Hale, Harbours, 12 Yale L.J. 3 (1980)", "article-journal", {"author": ["Jo Weir", "Max Hale"], "title": "Harbours"}),
    ("Jo Weir, The Quay, in Ports 3, 4 (Max Hale ed., 1980)", "chapter", {"author": ["Jo Weir"], "title": "The Quay", "page": "3"}),
    ("2 Jo Weir, On Lamps § 12 (1833)", "book", {"author": ["Jo Weir"], "title": "On Lamps", "volume": "2"}),
    ("Jo Weir, Lamps Out, N.Y. Times, May 30, 1993, at 21", "article-newspaper", {"author": ["Jo Weir"], "title": "Lamps Out"}),
]


@pytest.mark.parametrize("around", ["Ann Brook, Blue Lamps 3 (1990)", "Brook v. Hale, 12 U.S. 1, 3 (1990)", "Id. at 554"])
@pytest.mark.parametrize(("inner", "kind", "fields"), INNER)
def test_what_is_quoted_in_brackets_is_read_as_in_the_open(around: str, inner: str, kind: str, fields: dict[str, Any]) -> None:
    note = f"{around} (quoting {inner})."
    [[outer, one], [again]] = resolved(note, "Id. at 7.")
    told = {name: [str(who) for who in one.record.names("author")] if name == "author" else one.record.text(name) for name in fields}
    assert (one.raw, note[one.start : one.end], one.type, one.signal, told) == (inner, inner, kind, "quoting", fields)
    title = one.record.fields["title"]
    assert note[title.start : title.end].startswith(fields["title"])
    assert again.short_form_of in (outer.id, None)


def test_several_in_brackets_are_several() -> None:
    [found] = resolved("The rule is old (see, e.g., Ann Brook, Quays (London, 1980), p. 12; Jo Weir, Ports (Leeds, 1990), p. 3).")
    assert [(one.record.text("title"), one.pinpoint, one.signal) for one in found] == [
        ("Quays", "p. 12", "see, e.g."),
        ("Ports", "p. 3", None),
    ]


@pytest.mark.parametrize(
    "words", ["citing the committee’s report", "quoting a keeper as saying “it was dark in 1990”", "noting that lamps burn"]
)
def test_brackets_that_cite_nothing(words: str) -> None:
    assert len(resolved(f"Brook v. Hale, 12 U.S. 1, 3 (1990) ({words}).")[0]) == 1


WORLD: list[tuple[str, dict[str, Any]]] = [
    (
        "Lamps in and Against Norland (Norl. v. Sudl.), Judgment, 1986 I.C.J. 14, ¶ 190 (June 27).",
        {"container-title": "I.C.J.", "page": "14", "issued": "1986-06-27", "pinpoint": "¶ 190"},
    ),
    (
        "Legality of the Use of Lamps, Advisory Opinion, 1996 I.C.J. 226, ¶ 25 (July 8).",
        {"title": "Legality of the Use of Lamps", "page": "226", "issued": "1996-07-08", "pinpoint": "¶ 25"},
    ),
    ("Brook v. Norland, Merits, Judgment, Inter-Am. Ct. H.R. (ser. C) No. 4, ¶ 172 (July 29, 1988).", {"pinpoint": "¶ 172"}),
]


@pytest.mark.parametrize(("note", "fields"), WORLD)
def test_courts_of_the_world_as_americans_cite_them(note: str, fields: dict[str, Any]) -> None:
    assert read(note).items() >= {**fields, "type": "case"}.items()


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Ann Brook, The Art of “Quiet Lamps,” 19 Pub. Admin. Rev. 79, 81 (1959).", {"author": BROOK, "title": "The Art of “Quiet Lamps”"}),
        ("Ann Brook, “Quiet Lamps,” 19 Pub. Admin. Rev. 79, 81 (1959).", {"author": BROOK, "title": "Quiet Lamps"}),
        ("Editorial, The Last Lamp, N.Y. Times, Aug. 3, 2015, at A18.", {"genre": "Editorial", "title": "The Last Lamp", "page": "A18"}),
        ("Ann Brook, Op-Ed., The Last Lamp, N.Y. Times, Aug. 3, 2015, at A18.", {"genre": "Op-Ed.", "author": BROOK}),
    ],
)
def test_marks_at_the_end_of_a_title_and_articles_without_a_name(note: str, fields: dict[str, Any]) -> None:
    found = read(note)
    assert found.items() >= fields.items()
    assert "author" in fields or "author" not in found


@pytest.mark.parametrize("deep", [3, 10, 40])
def test_brackets_in_brackets_are_read_once(deep: int) -> None:
    note = "(quoting " * deep + "Ann Brook, Lamps (Leeds: Weir, 1999) 3" + ")" * deep
    assert len(parse_note(f"Foo v. Bar, 1 U.S. 2 (1990) {note}.", recognise)) <= deep + 2


def test_what_is_quoted_in_what_is_quoted_is_a_work_of_its_own() -> None:
    note = "See Ann Brook, Lamps 12 (1980) (quoting Jo Weir, Rivers 3 (1970) (citing Kim Hale, Quays 5 (1960)))."
    assert [one.record.text("title") for one in parse_note(note, recognise)] == ["Lamps", "Rivers", "Quays"]


@pytest.mark.parametrize(("note", "ids"), [
    ("They are (1) of “limited use”; (2) “simple” and “neither new nor strong,” id.; and (3) too narrow to “reach the quay,” id. at 72.",
     ["id.", "id. at 72"]),
    ("“The lamp was lit,” id. at 7, 9.", ["id. at 7, 9"]),
])  # fmt: skip
def test_a_quotation_before_id_is_no_title_of_it(note: str, ids: list[str]) -> None:
    before, found = resolved("Ann Brook, Lamps at Law, 2008 Leeds St. L. Rev. 19.", note)
    assert [(one.raw, one.form, one.short_form_of, set(one.record.fields) - {"locator"}) for one in found] == [
        (words, "ibid", before[0].id, set()) for words in ids
    ]


@pytest.mark.parametrize(("note", "titles"), [
    ("Ann Brook, “Quays,” id. at 5.", ["Quays"]),
    ("Kim Weir & Jo Hale, “Tides,” id. at 15; Ann Brook, \"Quays,\" id. at 20.", ["Tides", "Quays"]),
    ("As it says, “lamps burn,” id. at 5.", []),
    ("Ann Brook, “lamps burn,” id. at 5.", [""]),
    ("Indeed, “Lamps burn,” id. at 5.", [""]),
    ("In Brook, “Lamps burn,” id. at 5.", [""]),
    ("Chief Justice Weir, “Lamps burn,” id. at 5.", [""]),
    ("Per Justice Weir, “Lamps burn,” id. at 5.", [""]),
])  # fmt: skip
def test_a_title_behind_names_before_id_is_that_of_another_work_in_the_book(note: str, titles: list[str]) -> None:
    _, found = resolved("J. Brook, “Lamps,” The Tide, May 1994, at 3.", note)
    assert [one.record.text("title") for one in found] == titles
    assert [one.form for one in found] == ["full" if title else "ibid" for title in titles]
