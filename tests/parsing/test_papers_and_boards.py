"""Numbers of courts with a dash, and papers that are known by who wrote to whom and when."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


def names(citation: Citation, field: str) -> list[str]:
    return [str(name) for name in citation.record.names(field)]


@pytest.mark.parametrize(
    ("note", "court", "number", "series", "page", "pin"),
    [
        ("BVerwG, Urteil vom 12. März 2009 – 4 C 19.07, BVerwGE 133, 239, Rn. 21.", "BVerwG", "4 C 19.07", "BVerwGE", "239", "Rn. 21"),
        ("BVerwG, Urteil vom 12. März 2009 – 4 C 19.07.", "BVerwG", "4 C 19.07", "", "", None),
        ("BVerwG, Urt. v. 3. Mai 2011 - 7 C 12.10 -, NVwZ 2011, 987 Rn. 14.", "BVerwG", "7 C 12.10", "NVwZ", "987", "Rn. 14"),
        ("BVerwG, Beschl. v. 7.7.2014 – 4 BN 91.13 –, juris Rn. 5.", "BVerwG", "4 BN 91.13", "", "", "Rn. 5"),
        ("BSG, Urteil vom 7. Juli 2014 – B 12 KR 9/13 R, Rn. 22.", "BSG", "B 12 KR 9/13 R", "", "", "Rn. 22"),
        ("EuGH, Urteil vom 7. Juli 2014 – C-12/13, Rn. 22.", "EuGH", "C-12/13", "", "", "Rn. 22"),
        ("OVG Münster, Urteil vom 3. Mai 2011 – 20 A 12/10, NWVBl. 2011, 345.", "OVG Münster", "20 A 12/10", "NWVBl.", "345", None),
        ("Oberlandesgericht Celle, Urteil vom 7. Juli 2014 – 5 U 91/13, NJW-RR 2015, 12.", "Oberlandesgericht Celle", "5 U 91/13", "NJW-RR",
         "12", None),
        ("BVerfG, Urteil vom 15. Januar 1958, 1 BvR 400/51, BVerfGE 7, 198 (204).", "BVerfG", "1 BvR 400/51", "BVerfGE", "198", "204"),
    ],
)  # fmt: skip
def test_german_courts_by_day_and_number(note: str, court: str, number: str, series: str, page: str, pin: str | None) -> None:
    found = one(note)
    assert (found.type, found.record.text("authority"), found.record.text("number")) == ("case", court, number)
    assert (found.record.text("container-title"), found.record.text("page"), found.pinpoint) == (series, page, pin)
    assert found.record.date() is not None


def test_a_book_about_judgments_is_no_judgment() -> None:
    assert one("Jo Weir, Urteil vom Fluss – 4 Lieder, Leeds 1994, S. 12.").type != "case"


@pytest.mark.parametrize(
    ("note", "kind", "by", "to", "title"),
    [
        ("Letter Weir to Brook, 3 May 2001, ‘Harbours: Lamps, 2 May’.", "letter", "Weir", "Brook", "Harbours: Lamps, 2 May"),
        ("Letter Weir to Permanent Secretary, 3 May 2001, ‘Harbours’.", "letter", "Weir", "Permanent Secretary", "Harbours"),
        ("Minute Hale to Prime Minister, 5 May 2001, ‘Lamps - Plan B’.", "document", "Hale", "Prime Minister", "Lamps - Plan B"),
        ("Minute Hale to Weir, 5 May 2001.", "document", "Hale", "Weir", ""),
        ("Email Hale to Harbour Office officials, 5 May 2001, ‘Lamps’.", "personal_communication", "Hale", "Harbour Office officials",
         "Lamps"),
        ("Note Tarn [to No.12 officials], 4 January 2003, [extract ‘Rivers’].", "document", "Tarn", "No.12 officials", "Rivers"),
        ("Telegram 123 Leeds to Weirport, 4 May 2001, ‘Rivers’.", "letter", "Leeds", "Weirport", "Rivers"),
        ("Ann Brook, memo to Board staff, November 12, 2010.", "document", "Ann Brook", "Board staff", ""),
        ("Select Committee on the Lamps of the Quay, Transcribed Interview of Jo Weir, (June 2, 2022), p. 27.", "interview", "Jo Weir",
         "Select Committee on the Lamps of the Quay", ""),
        ("Senate Committee on Harbours, Deposition of Ann Brook, (Feb. 10, 2022), pp. 44-45.", "interview", "Ann Brook",
         "Senate Committee on Harbours", ""),
    ],
)  # fmt: skip
def test_papers_by_who_wrote_to_whom(note: str, kind: str, by: str, to: str, title: str) -> None:
    found = one(note)
    assert (found.type, names(found, "author"), names(found, "recipient")) == (kind, [by], [to])
    assert found.record.text("title") == title
    day = found.record.date()
    assert day is not None
    assert day.day


@pytest.mark.parametrize(
    ("note", "kind", "by", "title", "container"),
    [
        ("JHC Assessment, 18 December 2002, ‘The State of the Lamps’.", "report", "JHC", "The State of the Lamps", ""),
        ("Paper Harbour Office, 12 March 2001, ‘Harbours: Options’.", "report", "Harbour Office", "Harbours: Options", ""),
        ("House of Lords, Official Report, 9 March 1998, columns 4–6WS.", "speech", "House of Lords", "", "Official Report"),
        ("Select Committee on the Lamps, Hearing on the Quay, 117th Cong., 2d sess., (June 13, 2022).", "speech",
         "Select Committee on the Lamps", "Hearing on the Quay", ""),
        ("Press Release, Harbour Board, Work Begins on the Northern Quay, May 4, 2010.", "document", "Harbour Board",
         "Work Begins on the Northern Quay", ""),
        ("Jo Weir (@joweir), Twitter, Oct. 13, 2022 1:29 p.m. ET, https://twitter.com/joweir/status/158.", "post", "Jo Weir",
         "", "Twitter"),
        ("Ann Brook (@brook), Mastodon (May 3, 2023), https://harbour.example/brook/123.", "post", "Ann Brook", "", "Mastodon"),
    ],
)  # fmt: skip
def test_papers_of_bodies_and_posts(note: str, kind: str, by: str, title: str, container: str) -> None:
    found = one(note)
    assert (found.type, names(found, "author"), found.record.text("title")) == (kind, [by], title)
    assert found.record.text("container-title") == container


def test_columns_of_a_debate_are_its_place() -> None:
    assert one("House of Commons, Official Report, 7 January 2003, columns 4–6WS.").pinpoint == "columns 4–6WS"


@pytest.mark.parametrize(
    "note",
    [
        "Minute Books of the Harbour Board, 3 May 1901.",
        "Letter Writing to Go, 4 May 2001.",
        "Note Well: A Guide to Weir, 3 May 2001.",
        "Jo Weir, Notes on Lamps to Hale, Leeds 2001, p. 4.",
        "Ann Brook, The Committee, Leeds 1994, p. 3.",
    ],
)
def test_titles_with_such_words_are_titles(note: str) -> None:
    assert all(not found.record.names("recipient") for found in parse_note(note, recognise))


@pytest.mark.parametrize(
    ("note", "by", "year", "pin"),
    [
        ("See Kallas 2002, 86, no. 146.", "Kallas", 2002, "86, no. 146"),
        ("Kallas 2002, 242–43, cat. 12.", "Kallas", 2002, "242–43, cat. 12"),
        ("Romaios 1924–25, 146.", "Romaios", 1924, "146"),
        ("Hale 1899.", "Hale", 1899, None),
        ("The sea was held to be a place from which nothing would return (Linden 2003).", "Linden", 2003, None),
        ("Leeds, Harbour Museum, inv. X11761; Kallas 2002, 86.", "Kallas", 2002, "86"),
        ("London, Museum of Lamps, inv. no. 1848,1020.12; Romaios 1924–25, 146.", "Romaios", 1924, "146"),
    ],
)
def test_a_family_and_a_year(note: str, by: str, year: int, pin: str | None) -> None:
    found = one(note)
    day = found.record.date()
    assert day is not None
    assert (names(found, "author"), day.year, found.pinpoint) == ([by], year, pin)


@pytest.mark.parametrize(
    "note",
    [
        "The lamp was lit again when the harbour opened (Summer 2003).",
        "The keeper was sent to another town (London 2003).",
        "The lamp was lit again (May 2003).",
        "The keeper was the author of Rivers (Weirport 2003).",
        "Leeds, Harbour Museum, inv. X11761.",
        "Berlin, Altes Museum, inv. Sk 1.",
    ],
)
def test_seasons_places_and_things_in_museums_are_no_works(note: str) -> None:
    assert parse_note(note, recognise) == []


@pytest.mark.parametrize(
    ("note", "by", "title"),
    [
        ("Asylum Lamp Database, Country Report: Weirland (2019 update), p. 70.", "Asylum Lamp Database", "Country Report: Weirland"),
        ("Rivers Without Borders, Dry Landings: Access to Ferries (London: Rivers Without Borders, September 2014), pp. 12-14.",
         "Rivers Without Borders", "Dry Landings: Access to Ferries"),
        ("Ann Weir, Rivers Without Borders (Leeds: Weir Press, 1994), p. 12.", "Ann Weir", "Rivers Without Borders"),
    ],
)  # fmt: skip
def test_bodies_by_their_nouns(note: str, by: str, title: str) -> None:
    found = one(note)
    assert (names(found, "author"), found.record.text("title")) == ([by], title)


@pytest.mark.parametrize("title", ["Atty.", "Engr.", "Hon."])
def test_abbreviated_titles_of_persons_end_no_sentence(title: str) -> None:
    found = one(f"Letter from {title} Jo Weir, Director, Harbour Office, to Ann Brook, Keeper of Lamps, Quay Office (14 January 2019).")
    assert (found.type, names(found, "author"), names(found, "recipient")) == ("letter", ["Jo Weir"], ["Ann Brook"])


@pytest.mark.parametrize("signal", ["anders noch", "anders aber", "anders"])
def test_others_held_another_view(signal: str) -> None:
    found = one(f"{signal} Wiebold (Anm. 1), S. 102.")
    assert (found.signal, names(found, "author"), found.pinpoint) == (signal, ["Wiebold"], "S. 102")


def test_what_is_said_of_a_work_before_a_colon() -> None:
    assert [found.raw for found in parse_note("Ferry users dispute this: Dry Landings, p. 19.", recognise)] == ["Dry Landings, p. 19"]


@pytest.mark.parametrize(
    ("note", "kind", "title", "container", "pin"),
    [
        ("Order, 23 February 2021, in In re: Harbour Lamps, HCB SS 19-001 (HCB 2019).", "case", "In re: Harbour Lamps", "", None),
        ("Notice of Examination, 24 January 2019, in In re: Harbour Lamps, HCB SS 19-001 (HCB 2019).", "document", "Notice of Examination",
         "In re: Harbour Lamps", None),
        ("Technical Report, 7 September 2021, in In re Weir Bridge, HCB 12-34 (HCB 2019), at 4.", "document", "Technical Report",
         "In re Weir Bridge", "4"),
    ],
)  # fmt: skip
def test_papers_of_a_case(note: str, kind: str, title: str, container: str, pin: str | None) -> None:
    found = one(note)
    assert (found.type, found.record.text("title"), found.record.text("container-title")) == (kind, title, container)
    assert found.pinpoint == pin
    assert (day := found.record.date()) is not None
    assert day.day


def test_the_day_of_an_update_stands_in_the_brackets_of_the_day() -> None:
    found = one(
        "Jo Weir, “Lamps Lead by 10 Points,” NBC News, (Nov. 1, 2020, updated Nov. 2, 2020), available at https://news.example/lamps."
    )
    assert (found.record.text("container-title"), str(found.record.date()), found.type) == ("NBC News", "2020-11-01", "article-newspaper")


@pytest.mark.parametrize(
    "note",
    [
        "Gracias a Ann Brook, estudiante de la Universidad del Puerto (durante la primavera de 2019), por su ayuda.",
        "Agradezco a Jo Weir (Leeds, 2019) sus comentarios.",
        "Ich danke Jo Weir (Leeds 2019) für Hinweise.",
    ],
)
def test_thanks_cite_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []
