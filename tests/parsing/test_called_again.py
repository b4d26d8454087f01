"""What a later note calls by its symbol, by a name in brackets, or with the place behind the number of a note."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

CASE = "Weir Band v Lowland, 2014 MBCA 77 at para 19"


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("See S/2018/462, paras. 14–22.", "S/2018/462, para. 40."),
        ("The figures differ from those in A/75/804, annex II.", "A/75/804, annex III; the data for 2020 are provisional."),
        ("See CRC/C/PRY/CO/8, para. 3.", "See also CRC/C/PRY/CO/8."),
    ],
)
def test_a_symbol_alone_is_the_document_that_was_cited(first: str, again: str) -> None:
    found = resolve(first, again)
    assert found["n2-1"].short_form_of == "n1-1"
    assert found["n2-1"].record.text("number") == found["n1-1"].record.text("number")
    assert found["n2-1"].pinpoint != found["n1-1"].pinpoint


def test_a_symbol_is_no_repetition_of_another_or_of_its_own_note() -> None:
    found = resolve("See S/2018/462.", "S/2018/463; S/2018/463, para. 4.")
    assert [one.short_form_of for one in found.values()] == [None, None, None]


def test_each_later_note_leads_to_the_first() -> None:
    found = resolve("See S/2018/462.", "S/2018/462, para. 4.", "S/2018/462, para. 5.")
    assert [one.short_form_of for one in found.values()] == [None, "n1-1", "n1-1"]


@pytest.mark.parametrize(
    ("short", "pinpoint"),
    [
        ("Weir Band, supra note 1 at para 23.", "para 23"),
        ("Weir Band, supra note 1 at paras 8–11.", "paras 8–11"),
        ("Weir Band, supra note 1, at 91.", "91"),
        ("Weir Band (n 1) [31]–[33].", "[31]–[33]"),
        ("Weir Band (n 1) [12], [14] and [19].", "[12], [14] and [19]"),
        ("Ibid at para 9.", "para 9"),
        ("Ibid [7].", "[7]"),
        ("Weir Band (n 1) [2004].", None),
    ],
)
def test_the_place_behind_a_short_form(short: str, pinpoint: str | None) -> None:
    found = resolve(f"{CASE}.", short)
    assert (found["n2-1"].short_form_of, found["n2-1"].pinpoint) == ("n1-1", pinpoint)


@pytest.mark.parametrize(
    ("note", "alias", "pinpoint"),
    [
        (f"{CASE} [Weir Band].", "Weir Band", "para 19"),
        (f"{CASE} [Lowland].", "Lowland", "para 19"),
        (f"{CASE} [Leeds].", "", None),
        ("Ann Brook, Rivers and Their Names (Weir Press, 1994) [Leeds].", "", None),
    ],
)
def test_a_name_in_brackets_is_what_it_will_be_called(note: str, alias: str, pinpoint: str | None) -> None:
    found = resolve(note)["n1-1"]
    assert found.record.text("title-short") == alias
    assert found.pinpoint == pinpoint


RIVER = "Reed Mills on the River Alder (Ostland v. Westmark), Judgment, I.C.J. Reports 2010, p. 14, para. 101."


@pytest.mark.parametrize(("full", "name"), [(f"{CASE}.", "Weir Band"), (RIVER, "Reed Mills")])
def test_a_case_by_the_first_words_of_its_name(full: str, name: str) -> None:
    found = resolve(full, f"{name}, para. 197.")["n2-1"]
    assert (found.type, found.short_form_of, found.record.text("title")) == ("case", "n1-1", name)


@pytest.mark.parametrize(
    ("other", "meant"),
    [
        ("Weir Band, Six Lakes (York, 1996).", None),
        ("Weir Band v Moor, 2015 MBCA 9.", None),
        ("Ann Band v Lowland, 2014 MBCA 78.", "n1-1"),
    ],
)
def test_a_name_is_no_case_where_it_may_be_another(other: str, meant: str | None) -> None:
    assert resolve(f"{CASE}.", other, "Weir Band, para. 197.")["n3-1"].short_form_of == meant


@pytest.mark.parametrize("pointed", ["(n 1)", "(fn 1)", "(fn. 1)", "(Fn. 1)", "(note 1 above)"])
def test_the_number_of_a_note_in_brackets_behind_a_name(pointed: str) -> None:
    found = resolve("Jane Weir, Water Law (Oxford University Press 2001) 3.", f"See Weir {pointed}, 4.")
    [one, again] = found.values()
    assert (again.short_form_of, again.pinpoint) == (one.id, "4")


def test_the_number_of_a_note_behind_a_sentence_is_no_citation() -> None:
    assert not parse_note("The keeper said so (fn 3).", recognise)


@pytest.mark.parametrize("led", ["As", "But", "While", "Unlike"])
def test_a_sentence_that_goes_on_with_the_name(led: str) -> None:
    [one, again] = resolve("Jane Weir, Water Law (Oxford University Press 2001) 3.", f"{led} Weir (n 1) says, lamps are old.").values()
    assert again.short_form_of == one.id


def test_a_title_that_begins_so_is_whole() -> None:
    [one, again] = resolve("Jane Weir, As Lamps Like It (Oxford University Press 2001) 3.", "As Lamps Like It (n 1) 4.").values()
    assert again.short_form_of == one.id
    assert not any(name.startswith("Lamps") for name in map(str, again.record.names("author")))


@pytest.mark.parametrize("mark", ["", "*"])
@pytest.mark.parametrize("back", [" (n 1) 4", ", supra note 1, at 4", " (fn 1) 4"])
@pytest.mark.parametrize("title", ["The Law of Rivers", "Law of Rivers", "As Lamps Like It", "Lamps for Keepers"])
def test_a_title_alone_with_the_number_of_its_note(title: str, back: str, mark: str) -> None:
    first = f"Ann Weir, *{title}* (Oxford University Press 2001) 3."
    [one, again] = resolve(first, f"{mark}{title.removeprefix('The ')}{mark}{back}.").values()
    assert (again.short_form_of, again.pinpoint) == (one.id, "4")


def test_a_family_name_with_others_is_none_of_a_title() -> None:
    [again] = parse_note("See, e.g., Weir et al., supra note 9.", recognise)
    assert ([str(name) for name in again.record.names("author")], again.record.text("title")) == (["Weir"], "")


@pytest.mark.parametrize(
    "others", ["and others", "and colleagues", "und andere", "and another", "et coll.", "to the same effect", "for example"]
)
def test_words_behind_a_family_name_are_no_title(others: str) -> None:
    [one, again] = resolve("Ann Weir, Quays (Oxford University Press 1999) 12.", f"Weir {others} (n 1) 14.").values()
    assert again.short_form_of == one.id


def test_the_main_title_alone_is_that_of_its_note() -> None:
    [one, again] = resolve("Ann Weir, *The Law of Rivers: A Study* (Leeds University Press 2001) 3.", "*Law of Rivers* (n 1) 4.").values()
    assert again.short_form_of == one.id
