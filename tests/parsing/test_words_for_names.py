"""Words that could be names and names that could be words: shortened titles, people called Law, houses in brackets, initials."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

RULES = "Rules of Evidence (Stationery Office 1999) 12."
WEIR = "Ann Weir, *The Law of Rivers in the North* (Oxford University Press 1999) 12."


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


@pytest.mark.parametrize(
    ("full", "short", "title"),
    [
        (RULES, "Rules of Evidence (n 1) 14.", "Rules of Evidence"),
        (RULES, "Rules of evidence, supra note 1, at 14.", "Rules of evidence"),
        (RULES, "Rules of Evidence, op. cit., p. 14.", "Rules of Evidence"),
        ("Code of Conduct for Ports (Stationery Office 1999) 12.", "Code of Conduct (n 1) 4.", "Code of Conduct"),
        ("The Long Harbours of Leeds (Stationery Office 1999) 12.", "Long Harbours (n 1) 4.", "Long Harbours"),
        (WEIR, "Law of Rivers, op. cit., p. 14.", "Law of Rivers"),
        (WEIR, "Law of Rivers (n 1) 14.", "Law of Rivers"),
    ],
)
def test_a_shortened_title_leads_to_its_work_and_so_does_the_ibid_behind_it(full: str, short: str, title: str) -> None:
    found = resolve(full, short, "Ibid 20.")
    assert (found["n2-1"].short_form_of, found["n3-1"].short_form_of) == ("n1-1", "n1-1")
    assert (found["n2-1"].record.text("title"), found["n2-1"].record.names("author")) == (title, ())


@pytest.mark.parametrize(
    "short", ["Weir and others (n 1) 14.", "Weir et al., supra note 1, 4.", "Weir on ports (n 1) 4.", "Weir for example (n 1) 3."]
)
def test_words_behind_a_family_name_make_no_title_of_it(short: str) -> None:
    again = resolve(WEIR, short)["n2-1"]
    assert (again.short_form_of, again.record.text("title")) == ("n1-1", "")
    assert [name.family for name in again.record.names("author")] == ["Weir"]


def test_a_title_is_rather_meant_than_an_author_whose_name_it_begins_with() -> None:
    found = resolve("Jo Law, *Lamps* (Leeds, Hale Press, 1994) 3.", WEIR, "Law of Rivers, op. cit., p. 14.", "Law, op. cit., p. 4.")
    assert (found["n3-1"].short_form_of, found["n4-1"].short_form_of) == ("n2-1", "n1-1")


@pytest.mark.parametrize(
    "short", ["Kim Hale, op. cit., p. 3.", "University of Leeds, op. cit., p. 3.", "Law of Lamps (n 1) 3.", "Law of Lamps, supra."]
)
def test_a_name_is_no_title_and_another_title_leads_nowhere(short: str) -> None:
    full = "Ann Weir, *Kim Hale: A Life* (Leeds, Hale Press, 1994) 3; Jo Brook, *University of Leeds: A History* (Leeds, Hale Press, 1995)."
    assert resolve(full, short)["n2-1"].short_form_of is None


def test_the_letters_of_a_body_with_the_number_of_its_note() -> None:
    found = resolve("Harbour Trust of Lowland, *Lamps of the North* (Leeds, 2004), p. 3.", "HTL (n 1) 4.", "HTN (n 1) 4.")
    assert [found[one].short_form_of for one in ("n2-1", "n3-1")] == ["n1-1", None]


def test_the_number_of_a_note_decides_between_a_name_and_a_title() -> None:
    life = "Ann Weir, *Kim Hale: A Life* (Leeds, Hale Press, 1994) 3."
    found = resolve(life, "Kim Hale, *Lamps* (Leeds, Hale Press, 1995) 4.", "Kim Hale (n 1) 3.", "Kim Hale (n 2) 3.")
    assert [found[one].short_form_of for one in ("n3-1", "n4-1")] == ["n1-1", "n2-1"]


@pytest.mark.parametrize(
    ("note", "publisher"),
    [
        (RULES, "Stationery Office"),
        ("Guidelines for Lamps (World Health Organization 2004) 12.", "World Health Organization"),
        ("Code of Conduct for Ports (Oxford University Press, 2nd edn, 1999) 12.", "Oxford University Press"),
    ],
)
def test_rules_that_a_house_printed_are_its_book(note: str, publisher: str) -> None:
    [cited] = parse_note(note, recognise)
    assert (cited.type, cited.record.text("publisher"), cited.pinpoint) == ("book", publisher, "12")
    assert "(" not in cited.record.text("title")


def test_a_month_in_brackets_is_no_house() -> None:
    [cited] = parse_note("Rules of Procedure (March 1999) r 12.", recognise)
    assert (cited.type, cited.record.text("title"), str(cited.record.date("issued"))) == ("un-document", "Rules of Procedure", "1999-03")


@pytest.mark.parametrize(
    ("note", "authors", "title"),
    [
        (
            "Anne Case and Jo Brook, Lamps of the North (Princeton University Press, 2020) 12.",
            ["Anne Case", "Jo Brook"],
            "Lamps of the North",
        ),
        (
            "Robert C. Post, Lamps of the North (Cambridge, MA: Harvard University Press, 1995), 12.",
            ["Robert C. Post"],
            "Lamps of the North",
        ),
        ("J. Law, Lamps of the North (London: Routledge, 2004), p. 12.", ["J. Law"], "Lamps of the North"),
        ("Peter Church, Lamps of the North (Leeds: Weir Press, 1994), p. 3.", ["Peter Church"], "Lamps of the North"),
        ("Robert Post, ‘Lamps of the North’ (2018) 67 Duke Law Journal 981.", ["Robert Post"], "Lamps of the North"),
    ],
)
def test_people_called_by_a_word_of_bodies_or_of_texts(note: str, authors: list[str], title: str) -> None:
    [cited] = parse_note(note, recognise)
    assert [str(name) for name in cited.record.names("author")] == authors
    assert all(name.family for name in cited.record.names("author"))
    assert cited.record.text("title") == title


@pytest.mark.parametrize("journal", ["Harv. C.R.-C.L. L. Rev.", "Harv. Int'l L.J.", "Harv. Int’l L.J."])
def test_a_journal_with_a_hyphen_or_an_apostrophe_behind_its_first_full_stop(journal: str) -> None:
    [cited] = parse_note(f"Ann Weir, Lamps, 42 {journal} 373 (2007).", recognise)
    assert (cited.record.text("container-title"), cited.record.text("volume"), cited.record.text("page")) == (journal, "42", "373")
