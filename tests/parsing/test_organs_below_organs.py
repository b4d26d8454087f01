"""Organs below other organs, opinions on persons, cases behind the number of a document, and "(UN)" before who wrote it."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, parse_reference
from citator.systems import recognise

SYMBOL = "E/CN.4/Sub.2/1993/10"


def read(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


@pytest.mark.parametrize(
    ("note", "authority", "title"),
    [
        (f"Sub-Commission on Prevention of Discrimination, Report on lamps, {SYMBOL}, para. 5.",
         "Sub-Commission on Prevention of Discrimination", "Report on lamps"),
        (f"Commission on Human Rights, Sub-Commission on Prevention of Discrimination, Report on lamps, {SYMBOL}.",
         "Sub-Commission on Prevention of Discrimination", "Report on lamps"),
        (f"Sous-Commission de la promotion des droits de l’homme, Rapport sur les lampes, {SYMBOL}, par. 5.",
         "Sous-Commission de la promotion des droits de l’homme", "Rapport sur les lampes"),
        ("Human Rights Council, Working Group on Arbitrary Detention, A/HRC/WGAD/2015/54.", "Working Group on Arbitrary Detention", ""),
        ("Economic and Social Council, Commission on Human Rights, E/CN.4/2000/3.", "Commission on Human Rights", ""),
        ("Human Rights Council, Committee on Economic, Social and Cultural Rights, E/C.12/2000/4.",
         "Committee on Economic, Social and Cultural Rights", ""),
        ("Council of Europe, Committee of Ministers, Recommendation CM/Rec(2010)5, para. 3.", "Committee of Ministers", ""),
        ("Human Rights Council, Report of the Working Group on Arbitrary Detention, A/HRC/30/36, para. 4.", "Human Rights Council",
         "Report of the Working Group on Arbitrary Detention"),
        ("Committee on Economic, Social and Cultural Rights, Concluding observations on Ostland, E/C.12/OST/CO/3.",
         "Committee on Economic, Social and Cultural Rights", "Concluding observations on Ostland"),
    ],
)  # fmt: skip
def test_the_organ_that_acts_is_the_authority(note: str, authority: str, title: str) -> None:
    one = read(note)
    assert (one.record.text("authority"), one.record.text("title")) == (authority, title)


@pytest.mark.parametrize(
    ("note", "authority", "title"),
    [
        ("Working Group on Arbitrary Detention, Opinion No. 54/2015 concerning Jo Weir (Ruritania), para. 3.",
         "Working Group on Arbitrary Detention", "Opinion No. 54/2015 concerning Jo Weir (Ruritania)"),
        ("Human Rights Council, Working Group on Arbitrary Detention, Opinion No. 54/2015 concerning Jo Weir (Ruritania), 22 January 2016.",
         "Working Group on Arbitrary Detention", "Opinion No. 54/2015 concerning Jo Weir (Ruritania)"),
        ("Groupe de travail sur la détention arbitraire, avis n° 54/2015 concernant Jo Weir (Ruritanie).",
         "Groupe de travail sur la détention arbitraire", "avis n° 54/2015 concernant Jo Weir (Ruritanie)"),
        ("WGAD, Opinion No. 54/2015, Jo Weir v. Ruritania, para. 3.", "WGAD", "Jo Weir v. Ruritania"),
        ("General Assembly resolution 64/292 on the human right to water and sanitation (Geneva).", "General Assembly",
         "the human right to water and sanitation"),
    ],
)  # fmt: skip
def test_an_opinion_has_who_gave_it_and_whom_it_concerns(note: str, authority: str, title: str) -> None:
    one = read(note)
    assert (one.record.text("authority"), one.record.text("title")) == (authority, title)
    assert "author" not in one.record.fields


def test_parties_behind_the_number_of_a_document_are_its_title() -> None:
    one = read("CCPR/C/86/D/123/2004, Weir v. Ostland, 3 May 2006, para. 4.")
    assert (one.record.text("title"), str(one.record.date()), one.pinpoint) == ("Weir v. Ostland", "2006-05-03", "para. 4")


@pytest.mark.parametrize(
    "entry",
    [
        f"(UN) Jo Weir. Report on the state of lamps, {SYMBOL}.",
        f"(UN) Jo Weir. Report on the state of lamps. {SYMBOL}. Geneva: United Nations, 1993.",
        f"(UN) Jo Weir, Report on the state of lamps, {SYMBOL}.",
    ],
)
def test_who_wrote_for_the_organisation_is_the_author(entry: str) -> None:
    for one in (read(entry), parse_reference(entry, recognise)):
        assert [str(name) for name in one.record.names("author")] == ["Jo Weir"]
        assert (one.record.text("title"), one.record.text("number")) == ("Report on the state of lamps", SYMBOL)
        assert "authority" not in one.record.fields


def test_a_body_behind_it_is_the_body() -> None:
    one = read("(UN) Human Rights Council. Report on the state of lamps. A/HRC/30/36.")
    assert one.record.text("authority") == "(UN) Human Rights Council"
    assert "author" not in one.record.fields
