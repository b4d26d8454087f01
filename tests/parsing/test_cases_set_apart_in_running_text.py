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
