"""Notes of reports from the field: interviews, visits, letters, treaties with their life, releases, clips, titles in two languages."""

from __future__ import annotations

import pytest

from citator.model import Citation, Record
from citator.parsing import parse_note
from citator.parsing.chains import Chains
from citator.systems import recognise


def _one(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


def _told(record: Record, *names: str) -> tuple[str, ...]:
    """The fields as words; people joined with a semicolon."""
    return tuple(
        "; ".join(map(str, record.names(name)))
        if name in ("author", "recipient")
        else str(record.date() or "")
        if name == "issued"
        else record.text(name)
        for name in names
    )


@pytest.mark.parametrize(
    ("note", "asked", "by"),
    [
        ("Quay Group interview, senior port official, Leeds, 12 June 2017.", "senior port official", "Quay Group"),
        ("Quay Group telephone interview, Western diplomat, May 2020.", "Western diplomat", "Quay Group"),
        ("Quay Group interviews, port workers, Leeds, January-March 2018.", "port workers", "Quay Group"),
        ("International Quay Group interview with a pilot, Leeds, 4 September 2010.", "pilot", "International Quay Group"),
        ("Quay Group interviews, Leeds, May 2017.", "", "Quay Group"),
        ("Harbour Watch group interview with pupils, Leeds, 2 May 2018.", "pupils", "Harbour Watch"),
        ("Harbour Watch interview, Manchester, May 2020.", "", "Harbour Watch"),
        ("Harbour Watch interview with Fr. Tom B., Leeds, 3 May 2018.", "Tom B.", "Harbour Watch"),
        ("Harbour Watch phone interview with Dr. Sam H., Leeds, 3 May 2018.", "Sam H.", "Harbour Watch"),
        ("Interview No. 12, officer, Leeds, 3 May 2018.", "", ""),
        ("Interview with author, May 4, 2004.", "", ""),
    ],
)
def test_an_interview_has_who_was_asked_and_who_asked(note: str, asked: str, by: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "recipient")) == ("interview", asked, by)


def test_an_interview_of_the_author_may_begin_in_small_letters() -> None:
    book, talk = parse_note("Ann Brook, Ports (Leeds: Weir Press, 2005), 45; author interview with Jo Weir, Leeds, May 2004.", recognise)
    assert (book.type, talk.type, str(talk.record.names("author")[0])) == ("book", "interview", "Jo Weir")


@pytest.mark.parametrize("month", ["February", "March", "May", "October"])
def test_a_month_in_a_sentence_is_no_author(month: str) -> None:
    assert parse_note(f"The port bought lamps in {month} 2004.", recognise) == []
    assert _one("On lamps see the discussion in Brook 2004.").record.names("author")[0].family == "Brook"


@pytest.mark.parametrize(
    ("note", "kind", "author", "recipient"),
    [
        (
            "Harbour Watch email correspondence with Ann Klein, adviser, November 4, 2020.",
            "personal_communication",
            "Harbour Watch",
            "Ann Klein",
        ),
        ("Harbour Watch correspondence with port officials, November 2020.", "letter", "Harbour Watch", "port officials"),
        ("Email correspondence between Harbour Watch and Jo Weir, May 7, 2019.", "personal_communication", "Harbour Watch", "Jo Weir"),
        ("Email exchange between the author and Jo Weir, May 7, 2019.", "personal_communication", "", "Jo Weir"),
        ("Harbour Watch submission to the Committee on Lamps, 5th session, May 2016.", "submission", "Harbour Watch", "Committee on Lamps"),
        ("E-mail correspondence with Sam Hale, harbour master, 7 July 2015.", "personal_communication", "", "Sam Hale"),
    ],
)
def test_what_a_body_wrote_is_by_the_body(note: str, kind: str, author: str, recipient: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "recipient")) == (kind, author, recipient)


@pytest.mark.parametrize(
    "note", ["Harbour Board rules for communications with ships, 1999.", "Report of the Board on its messages to Norland, 1999."]
)
def test_words_about_messages_are_no_letter(note: str) -> None:
    assert _one(note).type not in ("letter", "personal_communication")


@pytest.mark.parametrize(
    ("note", "author", "title", "issued"),
    [
        ("Harbour Watch visit to a primary school, Leeds, January 21, 2016.", "Harbour Watch", "visit to a primary school", "2016-01-21"),
        ("Harbour Watch observation of docks, Leeds, Norland, May 2013.", "Harbour Watch", "observation of docks", "2013-05"),
        ("Harbour Watch analysis of satellite imagery, May 2018.", "Harbour Watch", "analysis of satellite imagery", "2018-05"),
        ("Ferry certificate dated May 3, 2014, on file with Harbour Watch.", "", "Ferry certificate", "2014-05-03"),
        (
            "Records sent to Harbour Watch by the Port Authority, June 3, 2016.",
            "Port Authority",
            "Records sent to Harbour Watch by the Port Authority",
            "2016-06-03",
        ),
        ("Harbour Watch roundtable with pilots, Leeds, June 1, 2016.", "Harbour Watch", "roundtable with pilots", "2016-06-01"),
        ("The Visit to the Port, May 1918.", "", "The Visit to the Port", "1918-05"),
    ],
)
def test_what_a_body_did_and_a_paper_by_its_day(note: str, author: str, title: str, issued: str) -> None:
    assert _told(_one(note).record, "author", "title", "issued") == (author, title, issued)


_BOARDS = "Harbour Watch"


@pytest.mark.parametrize(
    ("note", "title"),
    [
        (f"{_BOARDS}, “We Wait”: Dry Docks in Norland, May 2016, pp. 3-4.", "“We Wait”: Dry Docks in Norland"),
        (f"{_BOARDS}, ‘We wait’: Dry docks in Norland, 12 May 2016.", "‘We wait’: Dry docks in Norland"),
        (f"{_BOARDS}, Norland – “We Wait”: Dry Docks in the North, 2017, p. 12.", "Norland – “We Wait”: Dry Docks in the North"),
        (f"{_BOARDS}, “We Wait”: Docks of Norland, ISBN: 1-56432-670-5, July 2010, p. 4.", "“We Wait”: Docks of Norland"),
    ],
)
def test_a_title_of_a_body_goes_on_behind_a_colon(note: str, title: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "title", "container-title")) == ("report", _BOARDS, title, "")


@pytest.mark.parametrize(
    ("note", "container"),
    [
        ("Harbour Watch, “Dues”: Journal of Ports 12 (2004), pp. 3–9.", "Journal of Ports"),
        ("Anna Klein: „Der Hafen“: Zeitschrift für Fähren 12 (2004), S. 3.", "Zeitschrift für Fähren"),
        ("Harbour Watch, “Dues and Tolls,” Journal of Ports, 2004.", "Journal of Ports"),
    ],
)
def test_a_journal_behind_a_colon_stays_one(note: str, container: str) -> None:
    assert _told(_one(note).record, "container-title") == (container,)


@pytest.mark.parametrize(
    ("note", "title", "container"),
    [
        ("“В порту свет” [“Light in the Port”], Unian, May 4, 2016, https://unian.example/1.html.", "В порту свет", "Unian"),
        ("“La escuela del puerto” [The school of the port], El Comercio, 12 March 2014.", "La escuela del puerto", "El Comercio"),
        ("“Cierran puerto,” [Port Closed,] El Comercio, May 3, 2014.", "Cierran puerto", "El Comercio"),
        ("Harbour Gazette, “Lamps” (in Norwegian), July 20, 2014.", "Lamps", "Harbour Gazette"),
        ("Ann Brook, “Lamps” [blog post], Harbour Blog, 3 May 2016, https://harbour.example/lamps.", "Lamps", "Harbour Blog"),
    ],
)
def test_a_title_in_other_words_is_no_container(note: str, title: str, container: str) -> None:
    assert _told(_one(note).record, "title", "container-title") == (title, container)


@pytest.mark.parametrize(
    ("note", "title", "short", "issued"),
    [
        (
            "Convention on Lamps (Lamps Convention), adopted May 3, 1984, G.A. res. 39/46, U.N. Doc. A/39/51 (1984), in force 1987.",
            "Convention on Lamps",
            "Lamps Convention",
            "1984-05-03",
        ),
        (
            "Protocol to the Harbour Treaty (Protocol I), adopted June 8, 1977, 1125 U.N.T.S. 3, art. 4.",
            "Protocol to the Harbour Treaty",
            "Protocol I",
            "1977-06-08",
        ),
        (
            "Norland Convention on Lamps, concluded May 23, 1969, 1155 U.N.T.S. 331, art. 31(1).",
            "Norland Convention on Lamps",
            "",
            "1969-05-23",
        ),
        (
            "African Union, Charter on Lamps, adopted June 27, 1981, 21 I.L.M. 58 (1982), entered into force 1986.",
            "Charter on Lamps",
            "",
            "1981-06-27",
        ),
        (
            "Statute of the Harbour Court (Harbour Statute), A/CONF.183/9, July 17, 1998, entered into force July 1, 2002, art. 8.",
            "Statute of the Harbour Court",
            "Harbour Statute",
            "1998-07-17",
        ),
        ("Convention on Ports, 189 U.N.T.S. 150, entered into force April 22, 1954.", "Convention on Ports", "", ""),
        ("Lamp Makers Convention, 1999 (No. 912), adopted June 17, 1999, art. 3.", "Lamp Makers Convention", "", "1999-06-17"),
    ],
)
def test_a_treaty_with_its_life(note: str, title: str, short: str, issued: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "title", "title-short", "issued")) == ("treaty", title, short, issued)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Ann Brook, The Statute of the Port, signed 3 May 2001, p. 4.", "book"),
        ("Jo Weir, ‘Convention on Lamps, adopted 1999’, Journal of Lamps 3 (2001) 4.", "article-journal"),
    ],
)
def test_a_book_or_an_article_on_a_treaty_is_none(note: str, kind: str) -> None:
    assert _one(note).type == kind


@pytest.mark.parametrize(
    ("note", "author", "title", "number"),
    [
        (
            "World Bank, Appraisal Document on a Pier, Report No. 12-NO, May 7, 2007, para. 3.",
            "World Bank",
            "Appraisal Document on a Pier",
            "12-NO",
        ),
        ("World Bank, Norland: Lamp Study, Report No. ISR124, 2009.", "World Bank", "Norland: Lamp Study", "ISR124"),
        ("Ministry of Trade, Industry and Ports, Notice No. 4, 2010.", "Ministry of Trade, Industry and Ports", "", "4"),
        ("Harbour Board, Lamps Committee, Circular No. 12, Leeds, 3 May 1993.", "Harbour Board, Lamps Committee", "", "12"),
        ("Council of Ports, Guidelines on Lamps, Doc. 10145/19, 17 June 2019.", "Council of Ports", "Guidelines on Lamps", "10145/19"),
        ("Council of Ports, Lamp Handbook, May 2011, HCP/1P/4/ENG/REV. 3.", "Council of Ports", "Lamp Handbook", "HCP/1P/4/ENG/REV. 3"),
        ("Harbour Board, Annual Report 2017/18, p. 4.", "Harbour Board", "Annual Report 2017/18", ""),
        ("Ministry of Ports, The Lamps of 2010/11, New York, 2012.", "Ministry of Ports", "The Lamps of 2010/11", ""),
    ],
)
def test_the_number_of_a_report_ends_its_title(note: str, author: str, title: str, number: str) -> None:
    assert _told(_one(note).record, "author", "title", "number") == (author, title, number)


def test_the_date_before_an_index_is_none_of_the_title() -> None:
    record = _one("Amnesty International, Dry Docks: A Report, May 2016, Index: EUR 36/1234/2016.").record
    assert _told(record, "title", "issued", "number") == ("Dry Docks: A Report", "2016-05", "EUR 36/1234/2016")
    yearly = _one("Amnesty International, Annual Report 2016, EUR 36/1234/2016.").record
    assert _told(yearly, "title", "issued") == ("Annual Report 2016", "")


@pytest.mark.parametrize(
    ("note", "title", "number", "land"),
    [
        ("Ferries Act, No. 43 of 2016 (Kenya), sec. 63.", "Ferries Act", "43", "Kenya"),
        ("Republic of Kenya, Ferries Act, No. 14 of 2013, sec. 28.", "Ferries Act", "14", "Kenya"),
        ("Law No. 220/2000 on Ferries (Norway), May 29, 2000, art. 59.", "Law No. 220/2000 on Ferries", "220/2000", "Norway"),
        ("Law No. 12/2004 on Ferries, 3 May 2004.", "Law No. 12/2004 on Ferries", "12/2004", ""),
        ("Law No. 75 of 3 April 1999 on Ferries.", "Law No. 75 of 3 April 1999 on Ferries", "75", ""),
    ],
)
def test_an_act_by_its_number(note: str, title: str, number: str, land: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "title", "number", "jurisdiction")) == ("legislation", title, number, land)


def test_a_report_on_an_act_is_a_report() -> None:
    assert _one("Harbour Board, Report on the Ferries Act, No. 14 of 2013.").type == "report"


@pytest.mark.parametrize(
    ("note", "kind", "author", "genre", "container"),
    [
        ("“Dry Docks,” Harbour Watch Daily Brief, May 3, 2016.", "report", "Harbour Watch", "Daily Brief", ""),
        ("Harbour Watch Q&A, “Dry Docks”, 4 May 2018.", "report", "Harbour Watch", "Q&A", ""),
        ("“Dry Docks”, statement by the Ministry of Ports, 4 May 2018.", "report", "Ministry of Ports", "statement", ""),
        (
            "Ministry of Ports, “Dry Docks,” press release IP/16/1234, Leeds, 4 May 2016.",
            "report",
            "Ministry of Ports",
            "press release",
            "",
        ),
        ("Ministry of Ports, “Dry Docks,” News release No. 18/45, 3 May 2018.", "report", "Ministry of Ports", "News release", ""),
        ("Jo Weir, “Dry Docks,” commentary, New York Times, May 3, 2016.", "article-newspaper", "Jo Weir", "commentary", "New York Times"),
        (
            "Jo Weir, “Dry Docks,” Harbour Watch dispatch, May 5, 2017, https://hw.example/d.",
            "webpage",
            "Jo Weir",
            "dispatch",
            "Harbour Watch",
        ),
        ("Jo Weir, “Lamps,” Commentary 41, no. 3 (1966), pp. 3–9.", "article-journal", "Jo Weir", "", "Commentary"),
        ("“Lamps,” Red Alert, 3 May 2016.", "article-newspaper", "", "", "Red Alert"),
    ],
)
def test_what_was_given_out(note: str, kind: str, author: str, genre: str, container: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "genre", "container-title")) == (kind, author, genre, container)


@pytest.mark.parametrize(
    ("note", "kind", "author", "container"),
    [
        (
            "Harbour Watch, “The Dock,” May 4, 2017, video clip, YouTube, https://youtube.com/watch?v=abc.",
            "broadcast",
            "Harbour Watch",
            "YouTube",
        ),
        ("Telegram channel “Port News,” post, March 4, 2022, https://t.me/portnews/1.", "post", "Port News", "Telegram"),
        ("Port News Telegram channel, March 4, 2022, https://t.me/portnews/1.", "post", "Port News", "Telegram"),
        ("Post by the Harbour Office on Telegram, April 14, 2022, https://t.me/harbour/1.", "post", "Harbour Office", "Telegram"),
        ("“The Dock,” June 4, 2017, Harbour Weekly, p. 4.", "document", "", ""),
        ("Telegram channel, Leeds Museum, 3 May 1918.", "document", "", ""),
        ("Post by the Sea on Norland, 3 May 2018.", "document", "", ""),
    ],
)
def test_clips_and_channels(note: str, kind: str, author: str, container: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "container-title")) == (kind, author, container)


@pytest.mark.parametrize(
    ("note", "author", "container"),
    [
        ("World Bank, “Ports,” last updated April 30, 2018, http://www.worldbank.org/ports.", "World Bank", ""),
        ("Harbour News, “Ports,” last modified April 30, 2018, http://example.org/x.", "Harbour News", ""),
        ("Wikipedia, “Port of Leeds,” last modified May 3, 2019, https://en.wikipedia.org/wiki/Leeds.", "", "Wikipedia"),
    ],
)
def test_a_page_that_is_kept_up_to_date_is_no_news(note: str, author: str, container: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "container-title")) == ("webpage", author, container)


@pytest.mark.parametrize(
    ("note", "authors"),
    [
        ("UNHCR, UNICEF, and WFP, Lamps, May 2016.", "UNHCR; UNICEF; WFP"),
        ("Quay Ferry & Lamp Data Project (QFLD), “Lamps,” May 2016.", "Quay Ferry & Lamp Data Project (QFLD)"),
        ("Harbour Board and Ferry Agency, Lamps, May 2016.", "Harbour Board; Ferry Agency"),
    ],
)
def test_bodies_that_wrote_together(note: str, authors: str) -> None:
    assert _told(_one(note).record, "author") == (authors,)


@pytest.mark.parametrize(
    ("note", "authority", "title"),
    [
        (
            "Committee on Lamps, Rules for Ports: Putting the “Light and Warn” Framework to Use, A/HRC/33/49, 2011.",
            "Committee on Lamps",
            "Rules for Ports: Putting the “Light and Warn” Framework to Use",
        ),
        (
            "Committee against Torture, Concluding observations of the Committee against Torture: Chile, CAT/C/CHL/CO/5, 23 June 2009.",
            "Committee against Torture",
            "Concluding observations of the Committee against Torture: Chile",
        ),
        (
            "Council of Europe, Recommendation Rec(2001)14 of the Committee of Ministers, 17 October 2001.",
            "Committee of Ministers of the Council of Europe",
            "",
        ),
        ("Human Rights Council, “Lamps”, A/HRC/33/49, 27 July 2016.", "Human Rights Council", "Lamps"),
    ],
)
def test_title_and_organ_before_a_number(note: str, authority: str, title: str) -> None:
    assert _told(_one(note).record, "authority", "title") == (authority, title)


def test_the_date_of_a_general_comment_is_none_of_its_title() -> None:
    record = _one("ACHPR, General Comment No. 3 on Lamps: The Right to Light (Article 4), 18 November 2015.").record
    assert _told(record, "title", "issued") == ("General Comment No. 3 on Lamps: The Right to Light (Article 4)", "2015-11-18")


@pytest.mark.parametrize(
    ("place", "house"), [("Washington, DC", "Harbour Bank"), ("Cambridge, MA", "Harbour Bank"), ("Paris", "Harbour Bank")]
)
def test_a_state_belongs_to_the_town(place: str, house: str) -> None:
    record = _one(f"Harbour Bank. 2018. Lamps of the World. {place}: {house}.").record
    assert _told(record, "publisher-place", "publisher") == (place, house)


@pytest.mark.parametrize(
    "words", ["See footnote 1 above", "See footnote 1 above, p. 8", "See note 1 above", "UN-Habitat, Ports, footnote 1 above"]
)
def test_a_footnote_above_is_the_one_called(words: str) -> None:
    chains = Chains()
    [first] = chains.read(parse_note("UN-Habitat, Ports and Lamps, Nairobi, 2010.", recognise, "n1"))
    [again] = chains.read(parse_note(f"{words}.", recognise, "n2"))
    assert again.short_form_of == first.id


@pytest.mark.parametrize(
    ("note", "kind", "author", "title"),
    [
        ("“the dark quay”: Ann Brook, Ports of Norland (Leeds: Weir Press, 2006), p. 34.", "book", "Ann Brook", "Ports of Norland"),
        ("“port of last resort”: Quoted in Marc Weir, The Box (Leeds: Weir Press, 2006), 77.", "book", "Marc Weir", "The Box"),
        ("“the quiet quay”: Ann Brook, “Lamps Out,” New York Times, May 3, 2004.", "article-newspaper", "Ann Brook", "Lamps Out"),
        ("“We had no light”: author interview with Jo Weir, Leeds, May 2004.", "interview", "Jo Weir", ""),
        ("“The Lamp”: A History of Light in Norland, Leeds, 2004.", "book", "", "“The Lamp”: A History of Light in Norland"),
        ("“The Lamp”: Journal of Ports 12 (2004), 3–9.", "article-journal", "", "The Lamp"),
        ("“Lamps”: Harbour Gazette, May 3, 2004.", "article-newspaper", "", "Lamps"),
        ("“The Lamp”: Lights of Norland, Harbour Press, 2004.", "document", "", "The Lamp"),
    ],
)
def test_words_of_the_text_before_a_colon_are_no_title(note: str, kind: str, author: str, title: str) -> None:
    one = _one(note)
    assert (one.type, *_told(one.record, "author", "title")) == (kind, author, title)


def test_behind_words_of_the_text_a_work_is_called_again() -> None:
    chains = Chains()
    [first] = chains.read(parse_note("“a dark quay”: Ann Brook, Ports of Norland (Leeds: Weir Press, 2006), 34.", recognise, "n1"))
    [short] = chains.read(parse_note("“so we left”: Brook, Ports of Norland, 40.", recognise, "n2"))
    [same] = chains.read(parse_note("“no lamp”: Ibid., 41.", recognise, "n3"))
    assert (short.short_form_of, same.short_form_of, short.pinpoint, same.pinpoint) == (first.id, first.id, "40", "41")


@pytest.mark.parametrize(
    "behind",
    ["(in Russian)", "[in Russian]", "(in Russian, accessed May 4, 2016)", "(accessed May 4, 2016) (in Russian)", "(emphasis added)"],
)
def test_an_address_is_read_before_what_is_said_of_the_text(behind: str) -> None:
    one = _one(f"“Школа” [The school is closed], Harbour Gazette, 3 May 2016, https://gazette.example/doc/123 {behind}.")
    assert _told(one.record, "title", "container-title", "URL") == ("Школа", "Harbour Gazette", "https://gazette.example/doc/123")


def test_a_place_is_read_before_a_remark_in_brackets() -> None:
    one = _one("Ann Brook, Lamps of Norland (Leeds: Weir Press, 2011), p. 4 (in the chapter on oil).")
    assert (one.pinpoint, _told(one.record, "title")) == ("p. 4", ("Lamps of Norland",))
    assert _told(
        _one("Ministerio de Puertos, “Plan de muelles,” 2015, http://puertos.example/plan (acceso 3 de mayo de 2016).").record,
        "issued",
        "URL",
    ) == (
        "2015",
        "http://puertos.example/plan",
    )


@pytest.mark.parametrize(
    ("note", "kind", "fields"),
    [
        (
            "“Dock 12,” YouTube video, 2:34, posted by “Dock TV,” May 3, 2015, https://youtube.com/watch?v=abc.",
            "broadcast",
            ("Dock TV", "YouTube", ""),
        ),
        ("@harbour, 3 May 2019, https://twitter.com/harbour/status/1124.", "post", ("@harbour", "Twitter", "")),
        ("Harbour Office, “Lead in Docks,” GAO-18-382, July 5, 2018.", "report", ("Harbour Office", "", "GAO-18-382")),
        ("Harbour Office, “Lead in Docks,” CRS Report RL31243, March 1, 2017.", "report", ("Harbour Office", "", "RL31243")),
        ("Ministry of Ports, Resolution No. 509, “On Lamps,” May 1, 2014, art. 2.", "resolution", ("", "", "509")),
        ("Ministry of Ports, Order No. 12, “On Lamps,” 3 May 2014.", "legislation", ("", "", "12")),
        ("Jo Weir, “Order No. 12,” Harbour Review, 3 May 2014.", "article-newspaper", ("Jo Weir", "Harbour Review", "")),
        ("World Lamps, No Light, No School (Leeds: World Lamps, 2013).", "report", ("World Lamps", "", "")),
        ("Ferry, Ports and Lamps (Leeds: Weir Press, 2013).", "book", ("Ferry", "", "")),
    ],
)
def test_networks_numbers_and_houses(note: str, kind: str, fields: tuple[str, ...]) -> None:
    one = _one(note)
    assert (one.type, _told(one.record, "author", "container-title", "number")) == (kind, fields)


@pytest.mark.parametrize(
    ("note", "author", "title"),
    [
        ("See the press release of 3 May 2018, available at https://harbour.example/news.", "", "the press release of 3 May 2018"),
        ("See the Ministry of Ports, https://ports.example/lamps.", "the Ministry of Ports", ""),
    ],
)
def test_a_paper_that_is_spoken_of_is_no_author(note: str, author: str, title: str) -> None:
    assert _told(_one(note).record, "author", "title") == (author, title)
