"""What is near to habits of law and of lists and another thing: bodies in brackets, places of treaties, acts in lists, prose."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation
from citator.parsing import parse_note, parse_reference, resolve_chains
from tests.parsing.recogniser import recognise


def _one(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


@pytest.mark.parametrize(
    "note",
    [
        "Guidelines on Ports (Council of Europe 2011)",
        "Guiding Principles (OCHA 1998)",
        "Guiding Principles on Lamps (UNHCR 1998) principle 6",
        "WHO Guidelines on Lamps (WHO 2010) 12",
        "Code of Conduct for Ports (Red Cross 1994)",
        "Programme of Action (UN 1994)",
        "Rules of Golf (R&A 2019)",
        "Principles on Lamps (International Law Commission 2006) principle 3",
    ],
)
def test_who_adopted_a_text_is_no_house(note: str) -> None:
    one = _one(note)
    assert (one.type, one.record.names("author"), one.record.text("publisher")) == ("un-document", (), "")


@pytest.mark.parametrize(
    ("note", "house"),
    [
        ("Rules of Evidence (Stationery Office 1999) 12", "Stationery Office"),
        ("Principles of Harbour Law (Kluwer 2000)", "Kluwer"),
        ("Rules for the Quay (Weir University Press 2004) 12", "Weir University Press"),
        ("Principles of Harbour Law (7th edn, OUP 2008) 12", "OUP"),
    ],
)
def test_a_house_prints_a_book(note: str, house: str) -> None:
    one = _one(note)
    assert (one.type, one.record.text("publisher")) == ("book", house)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Convention on Lamps (Norway)", ""),
        ("Convention on Ports (Council of Europe)", ""),
        ("Protocol on Lamps (French)", ""),
        ("Treaty of Peace (Versailles)", ""),
        ("Convention on the Dumping of Lamps (London)", ""),
        ("Convention on Lamps (Warsaw Convention)", "Warsaw Convention"),
        ("Protocol to the Harbour Treaty (Protocol I)", "Protocol I"),
        ("Convention on Lamps (CL)", "CL"),
    ],
)
def test_only_a_name_behind_a_treaty_calls_it(name: str, short: str) -> None:
    one = _one(f"{name} (signed 28 June 1919) 225 UNTS 188")
    title = name.partition(" (")[0] if short else name
    assert (one.type, one.record.text("title"), one.record.text("title-short")) == ("treaty", title, short)


@pytest.mark.parametrize(
    ("note", "locator"),
    [("Harbour Procedure Rules 1998 (HPR), r 31.6", "r 31.6"), ("Harbour Procedure Rules 1998 (HPR) Pt 36", "Pt 36")],
)
def test_the_rule_behind_the_letters_of_rules(note: str, locator: str) -> None:
    one = _one(note)
    told = (one.record.text("title"), one.record.text("title-short"), one.record.text("locator"))
    assert (one.type, told) == ("legislation", ("Harbour Procedure Rules", "HPR", locator))


@pytest.mark.parametrize("where", ["A/CONF.183/9, 17 July 1998", "17 July 1998, A/CONF.183/9"])
def test_the_symbol_before_or_behind_the_day_of_a_treaty(where: str) -> None:
    one = _one(f"Statute of the Harbour Court, {where}, entered into force 1 July 2002.")
    assert (one.type, one.record.text("number"), str(one.record.date("issued"))) == ("treaty", "A/CONF.183/9", "1998-07-17")


@pytest.mark.parametrize("note", ["Harbour Lamps [2003] ICJ Rep 161, 189.", "Harbour Lamps [1949] ICJ Rep 4, para 22."])
def test_a_case_with_its_report_is_no_court(note: str) -> None:
    one = _one(note)
    assert (one.type, one.record.text("title"), one.record.text("authority")) == ("case", "Harbour Lamps", "")


def test_the_record_of_debates_does_not_speak() -> None:
    one = _one("Hansard, HC Deb, 6 June 2005, vol 434, c 992.")
    assert (one.type, one.record.names("author"), one.record.text("volume")) == ("speech", (), "434")


@pytest.mark.parametrize("word", ["Symposium", "Colloquium", "Foreword", "Lecture"])
def test_what_has_no_author_is_called_by_what_it_is(word: str) -> None:
    notes = (f"{word}, The Law of Lamps, 75 Quay L. Rev. 1 (1999).", f"{word}, supra note 1, at 3.")
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    assert [one.short_form_of for one in resolve_chains(found)] == [None, "n1-1"]


def _listed(*lines: str) -> list[str]:
    text = "Ports\n\nText on ports.\n\nReferences\n\n" + "\n".join(lines) + "\n"
    found = flow.extract(flow.read(text.encode(), "a.txt"))
    return [" ".join(one.raw.split()) for one in found if one.id.startswith("r-")]


FIRST = ("Brook, Ann. 1994. Lamps of the coast and of the islands in", "the sea. Leeds: Weir Press.")
LAST = ("Weir, Jo. 2005. Ports at night and lamps by day: a study.", "Leeds: Weir Press.")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Harbour Council Resolution 1325 (2000), women and lamps, 31", "October 2000."),
        ("Protocol No. 12 (2000), Convention for the Protection of", "Lamps, Leeds, 2000."),
        ("Harbour Committee, General Comment No. 31 (2004), on the", "nature of lamps, Leeds, 2004."),
        ("Ferries Act 12 (1998), on the ferries of the coast and the", "islands, Leeds, 1998."),
        ("World Ports Conference 2012, 3–5 May 2012, proceedings of", "the lamps section, Leeds, 2012."),
    ],
)
def test_an_act_with_its_number_begins_an_entry_of_broken_lines(one: str, two: str) -> None:
    found = _listed(*FIRST, one, two, *LAST)
    assert (" ".join(FIRST).rstrip("."), " ".join(LAST).rstrip(".")) == (found[0], found[-1])


@pytest.mark.parametrize("end", ["Washington, D. C.", "Frankfurt a. M.", "the sea, Vol. I.", "the north, Series A.", "and on vitamin C."])
def test_a_letter_with_a_stop_ends_an_entry_of_broken_lines(end: str) -> None:
    found = _listed(*FIRST, "Hale, Ben. 1999. On the lamps of the quays and of the ports of", end, *LAST)
    assert [words[:5] for words in found] == ["Brook", "Hale,", "Weir,"]


def test_an_initial_behind_who_made_it_does_not() -> None:
    found = _listed(*FIRST, "Hale, Ben. 1999. On the lamps of the quays. Translated by A.", "Mill. Leeds: Weir Press.", *LAST)
    assert len(found) == 3


@pytest.mark.parametrize(
    "prose", ["The best book on lamps is Brook (1994). For quays, see Hale.", "The data come from the Office (2010). Lamps were counted."]
)
def test_a_sentence_with_a_year_is_no_entry(prose: str) -> None:
    assert all(not words.startswith("The") for words in _listed(" ".join(FIRST), "", prose, "", " ".join(LAST)))


@pytest.mark.parametrize(
    ("entry", "author", "title"),
    [
        ("[1] Ann Brook. Lamps of Norway. Weir Press, 1994.", "Ann Brook", "Lamps of Norway"),
        ("[Bro94] Ann Brook. Lamps of Norway. Weir Press, 1994.", "Ann Brook", "Lamps of Norway"),
        ("[3] Jo Weir. Quays. PhD thesis, University of Leeds, 2001.", "Jo Weir", "Quays"),
        ("[5] J. Weir. Quays. Leeds: Weir Press, 2001.", "J. Weir", "Quays"),
        ("[12] Brook, A. Lamps. Leeds: Weir Press, 1994.", "A. Brook", "Lamps"),
        ("[Hale, 2001] Ben Hale. Ports. Weir Press, 2001.", "Ben Hale", "Ports"),
    ],
)
def test_a_label_before_names_in_either_order(entry: str, author: str, title: str) -> None:
    record = parse_reference(entry, recognise).record
    assert ([str(name) for name in record.names("author")], record.text("title")) == ([author], title)
