"""Cases in running text whose names are set apart by the marks of emphasis, with the number or the report that stands right behind."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing.documents import cite
from citator.systems import recognise
from tests.parsing.test_documents import document


def read(text: str) -> list[Citation]:
    return list(cite(document(text), recognise).citations)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("In *Lamp v. Weir of Leeds*, 347 U.S. 483 (1954), it held so.", "Lamp v. Weir of Leeds"),
        ("In **Lamp v. Weir**, 347 U.S. 483 (1954), it held so.", "Lamp v. Weir"),
        ("In _Lamp v. Weir_, 347 U.S. 483 (1954), it held so.", "Lamp v. Weir"),
        ("*Lamp v. Weir*, 2015 WL 123456, at *3 (D. Mass. 2015), held so.", "Lamp v. Weir"),
        ("The European Committee of Social Rights, in *Lamp-Europe v. France*, Complaint No. 13/2002, said so.", "Lamp-Europe v. France"),
        ("See *Lamp v. Weir* [2010] UKSC 4.", "Lamp v. Weir"),
        ("In Lamp v Weir [2010] UKSC 4 Lord Brook agreed.", "Lamp v Weir"),
        ("In Lamp v. Weir, 347 U.S. 483 (1954), it held so.", "Lamp v. Weir"),
    ],
)
def test_the_name_is_the_title_without_its_marks(sentence: str, title: str) -> None:
    [one] = read(sentence)
    assert (one.type, one.record.text("title")) == ("case", title)


@pytest.mark.parametrize(
    ("sentence", "title", "raw"),
    [
        ("In *Lamp v Weir* (No 2) [2010] UKSC 4 it held so.", "Lamp v Weir (No 2)", "Lamp v Weir* (No 2) [2010] UKSC 4"),
        ("In *Lamp v Weir (No 2)* [2010] UKSC 4 it held so.", "Lamp v Weir (No 2)", "Lamp v Weir (No 2)* [2010] UKSC 4"),
        ("In *Lamp v Weir* (2010), [2010] UKSC 4, it held so.", "Lamp v Weir", "Lamp v Weir* (2010), [2010] UKSC 4"),
        ("In *Lamp v Weir* (Court of Session) [2010] UKSC 4 it held so.", "Lamp v Weir", "Lamp v Weir* (Court of Session) [2010] UKSC 4"),
        ("In *Lamp v. Ostland* (No. 2) (application no. 23/94) it held so.", "Lamp v. Ostland (No. 2)", ""),
        ("It was lost (*Lamp v Weir* [2010] UKSC 4).", "Lamp v Weir", "Lamp v Weir* [2010] UKSC 4"),
    ],
)
def test_a_bracket_behind_the_marks_is_part_of_the_name_where_it_is_its_number(sentence: str, title: str, raw: str) -> None:
    [one] = read(sentence)
    assert (one.type, one.record.text("title")) == ("case", title)
    assert raw in one.raw


@pytest.mark.parametrize(
    ("sentence", "raw"),
    [
        ("In *R (Lamp) v Secretary of State* [2017] UKSC 5 it held so.", "[2017] UKSC 5"),
        ("In R (on the application of Lamp) v Secretary of State [2017] UKSC 5 it held so.", "[2017] UKSC 5"),
        ("In *LW (Ostland) v Secretary of State* [2010] UKSC 31 it held so.", "[2010] UKSC 31"),
        ("In Lamp (A Child) v Weir [2010] UKSC 4 it held so.", "[2010] UKSC 4"),
        ("In (1) Lamp (2) Brook v Weir [2010] UKSC 4 it held so.", "[2010] UKSC 4"),
        ("See Lamp v Weir and [2010] UKSC 4 on that.", "[2010] UKSC 4"),
        ("See *Lamp v Weir* and [2010] UKSC 4 on that.", "[2010] UKSC 4"),
        ("See *Lamp v Weir* or *Brook*, [2010] UKSC 4, on that.", "[2010] UKSC 4"),
    ],
)
def test_a_name_that_is_cut_or_goes_on_with_the_sentence_is_none(sentence: str, raw: str) -> None:
    [one] = read(sentence)
    assert (one.raw, one.record.text("title")) == (raw, "")


def test_a_name_that_is_cut_is_none_before_an_application_either() -> None:
    assert not [one for one in read("In *LW (Ostland) v. Norland* (application no. 23/94) it held so.") if one.record.text("title")]


def test_the_number_of_another_register_behind_the_name_stays_a_citation() -> None:
    assert [one.raw for one in read("In *Lamp v Weir* (C-12/09) ECLI:EU:C:2010:12 it held so.")] == ["C-12/09", "ECLI:EU:C:2010:12"]


def test_short_forms_that_are_set_apart() -> None:
    found = read("In *Lamp v. Weir*, 347 U.S. 483 (1954), it held so. *Lamp*, 347 U.S. at 490, says why; _Weir_, 347 U.S. at 491, too.")
    assert [one.short_form_of for one in found] == [None, "t-1", "t-1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He wrote *Rivers v. Seas*. The court, [2010] UKSC 4, disagreed.",
        "Lamp v Weir was late; [2010] UKSC 4 too.",
        "The European Committee of Social Rights in its decision on Complaint No. 13/2002 said so.",
        "The *stress* is v. great, 410 U.S. 113 (1973).",
    ],
)
def test_other_words_are_no_name(sentence: str) -> None:
    [one] = read(sentence)
    assert one.record.text("title") == ""
