"""Works that a sentence names by who made them and by their title, beside words that are only quoted or stressed."""

from __future__ import annotations

import pytest

from tests.parsing.test_documents import read


@pytest.mark.parametrize(
    ("sentence", "author", "title", "issued"),
    [
        ("According to a 2021 River Watch report, *Dry wells of the north: A survey*, half are dry.", "River Watch",
         "Dry wells of the north: A survey", "2021"),
        ('According to a 2021 UNESCO report, "Wells and schools of the north", half are dry.', "UNESCO",
         "Wells and schools of the north", "2021"),
        ("According to a 2021 UNESCO report entitled *Wells and schools*, half are dry.", "UNESCO", "Wells and schools", "2021"),
        ('According to a UNICEF report titled "Wells are few", half are dry.', "UNICEF", "Wells are few", ""),
        ("According to a UNICEF report published in 2020 (*Few Wells*), half are dry.", "UNICEF", "Few Wells", "2020"),
        ('According to a report on wells by the River Watch titled "Dry Wells", none is left.', "River Watch", "Dry Wells", ""),
        ('A 2019 report by UNICEF, "Ready for Wells", found the same.', "UNICEF", "Ready for Wells", "2019"),
        ("The UNICEF study “Ready for Wells,” published in May, found the same.", "UNICEF", "Ready for Wells", ""),
        ("In its 2018 report *The Toll of Wells*, Amnesty International wrote of them.",
         "Amnesty International", "The Toll of Wells", "2018"),
        ("The River Watch wrote in its annual report *Dry Wells* that they are.", "River Watch", "Dry Wells", ""),
        ("As reported in the River Watch's 2016 survey, _Dry Wells_, none is left.", "River Watch", "Dry Wells", "2016"),
        ("UNICEF's 2019 report \"Dry Wells\" found it.", "UNICEF", "Dry Wells", "2019"),
    ],
)  # fmt: skip
def test_a_work_has_its_title(sentence: str, author: str, title: str, issued: str) -> None:
    [one], _ = read(sentence)
    assert one.record.text("title") == title
    assert [str(name) for name in one.record.names("author")] == [author]
    assert (str(one.record.date("issued") or ""), one.problems) == (issued, ())


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The River Watch’s *Annual Report 2020* has a chapter on it.", "Annual Report 2020"),
        ("The Central Bank’s *Statistical Yearbook* lists them.", "Statistical Yearbook"),
        ("The River Watch’s *Quiet Lamps* (Leeds: Weir Press, 1999) has maps.", "Quiet Lamps"),
        ("The report by the River Watch, *Dry Wells*, published in 2019, is long.", "Dry Wells"),
        ("See the report by the River Watch, *Dry Wells*, for more.", "Dry Wells"),
        ("The River Watch said in its report, *Dry Wells*, that they are.", "Dry Wells"),
        ("The River Watch’s study *Salmo trutta in Leeds* was published in 1999.", "Salmo trutta in Leeds"),
        ("A statement by the River Watch titled “We are dry” was read.", "We are dry"),
    ],
)
def test_other_ways_to_say_that_a_body_made_it(sentence: str, title: str) -> None:
    [one], _ = read(sentence)
    assert one.record.text("title") == title


def test_what_a_newspaper_had_is_no_work_of_its_own() -> None:
    [one], _ = read("In an article titled “Dry Wells”, The Guardian said that it was late.")
    assert (one.type, one.record.text("container-title"), one.record.names("author")) == ("article-newspaper", "The Guardian", ())


def test_a_year_that_a_work_is_about_is_not_its_date() -> None:
    [one], _ = read("According to a report on 1945 and after by the River Watch, *Dry Wells*, it was closed.")
    assert (one.record.text("title"), one.record.date("issued")) == ("Dry Wells", None)


def test_a_title_behind_a_name_has_its_imprint() -> None:
    [one], _ = read("The World Bank's *Well Report 2018: Learning from Water* (Washington, DC: World Bank, 2019) has figures.")
    assert [one.record.text(name) for name in ("title", "publisher-place", "publisher")] == [
        "Well Report 2018: Learning from Water", "Washington, DC", "World Bank",
    ]  # fmt: skip
    assert str(one.record.date("issued")) == "2019"


@pytest.mark.parametrize(
    "sentence",
    [
        'According to a 2021 UNESCO report, "more than half of the schools had none".',
        'According to a 2021 UNESCO report, "Half of all schools had no library", which is little.',
        "According to a 2021 UNESCO report, half had *none*.",
        "According to a UNICEF report, *half* had none.",
        "According to a report by the River Watch, half of the “Quiet Wells” are dry.",
        "A report by the River Watch, *Nature* wrote, is late.",
        "The BBC's *Panorama* showed it.",
        "The River Watch report described “Dry Wells” and other things.",
        "In its report, Amnesty International wrote of “Dry Wells” and other places.",
        # outlets
        "In a letter from the River Watch, *The Times* said the plan was dead.",
        "The Ministry's report, *The Guardian* noted, was late.",
        "In the paper *The Guardian*, Ann Hale said so.",
        "The Labour Party's paper, *Pravda*, said so.",
        "A report by the BBC, *Panorama*, said that it was late.",
        "In the Ministry's report, *Le Monde*, which had asked for it, is thanked.",
        # species, ships, pictures, films, games
        "According to a study by the Institute of Zoology, *Salmo trutta* is in decline.",
        "According to a study by the Institute of Zoology (*Salmo trutta*), half are dead.",
        "According to the Institute of Zoology’s study, *Salmo trutta*, the brown one, is rare.",
        "The Royal Navy's *HMS Lamp* (1765) is in Leeds.",
        "According to a report by the Royal Navy, *Queen Ann*, the flagship, was lost.",
        "According to a report by the Royal Navy, *Queen Ann*, built in 1912, sank.",
        "The National Museum's *Blue Quay* (Paris, 1503) was stolen.",
        "According to a report by the National Museum, *Blue Quay*, *Red Quay* and *Quay* were cleaned.",
        "Lamp Brothers Company’s *Cloud Atlas* (1942) was shown.",
        "The Film Institute's *Minority Report* (1968) is silent.",
        "The Film Institute's survey found that *Blue Quay* is the best.",
        # remarks, sentences, cases, undertakings
        "According to the report of the Ministry (*Emphasis added*), the quay was closed.",
        "The report by the River Watch, *Ibid.*, para. 3, says so.",
        "A statement by the Ministry: *The quay is closed and will not open again.*",
        "A study by the Harbour Institute, *Lamp v. Weir*, said so.",
        "According to a report by the Ministry, “Operation Dry Well”, a police action, was ended.",
        "A letter by Ann Hale, “Queen of Crime,” was found.",
        "A report by the Foreign Ministry (*Auswärtiges Amt*) came late.",
        "The Ministry’s letter *Dear All* said so.",
        "In its 2018 report *Dry Wells*, the Ministry is blamed by others.",
        # works about a body
        "A study of the World Bank, *Money and Power*, was published by Peter Hale in 2001.",
        "Peter Hale’s report of the World Bank, *Money and Power*, was published in 2001.",
        "A survey of Leeds University entitled *Town and Gown* was written by Jo Weir.",
    ],
)
def test_words_that_are_quoted_or_stressed_are_no_title(sentence: str) -> None:
    found, _ = read(sentence)
    assert not [one.record.text("title") for one in found if one.record.text("title")]


@pytest.mark.parametrize(
    "sentence", ["According to a 2021 UNESCO report, half had *none*.", "According to a UNICEF report, *half* had none."]
)
def test_what_has_no_title_is_still_told(sentence: str) -> None:
    [one], _ = read(sentence)
    assert [name for name, _ in one.problems] == ["source-not-identified"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("As noted in a 2019 report by the River Watch (*Dry Wells*), half had none.", False),
        ("According to a report by the River Watch, *Lamps*, half had none.", False),
        ("According to a report by the River Watch, Dry Wells of the North, half had none.", False),
        ("According to a report by the River Watch (Dry Wells), half had none.", False),
        ("According to a report by the River Watch, 3 May 2018, half had none.", True),
        ("According to a report by the River Watch, Ministry of Works, half had none.", True),
        ("According to a report by the River Watch, Leeds has no wells, and Hull has two.", True),
        ("According to a report by the River Watch, Leeds and the towns around it lost their wells, which is sad.", True),
        ("According to a report by the Royal Navy, *Queen Ann* sank.", True),
        ("According to a study by the Institute of Zoology (*Salmo trutta*), half are dead.", True),
    ],
)
def test_no_title_is_told_to_be_missing_where_there_may_be_one(sentence: str, told: bool) -> None:
    [one], _ = read(sentence)
    assert (one.record.text("title"), bool(one.problems)) == ("", told)
