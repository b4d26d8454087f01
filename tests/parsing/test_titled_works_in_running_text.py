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
