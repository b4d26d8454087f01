"""Short forms lead to the citation they stand for, or say why they do not."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import Chains, parse_note, resolve_chains
from tests.parsing.recogniser import recognise


def resolve(*notes: str, labels: dict[str, str] | None = None) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found, labels)}


BOOK = "Ann Brook, Rivers and Their Names: A History (Leeds, Weir Press, 1994)."
OTHER = "Ian Mill, Lakes (York, Weir Press, 1996)."


def test_ibid_is_the_citation_before_it() -> None:
    found = resolve(BOOK, "Ibid., p. 4. See also S/2018/462.", "Ibid.")
    assert found["n2-1"].short_form_of == "n1-1"
    assert found["n2-1"].type == "book"


def test_ibid_after_two_sources_is_ambiguous() -> None:
    found = resolve(f"{BOOK[:-1]}; {OTHER}", "Ibid.")
    assert found["n2-1"].short_form_of is None
    assert found["n2-1"].problems[0][0] == "short-form-unresolved"


def test_ibid_after_two_sources_is_told_by_the_kind_of_its_pinpoint() -> None:
    found = resolve("Rivers Convention, art. 3. See also S/2018/462, para. 4.", "Ibid., art. 5.")
    assert found["n2-1"].short_form_of == "n1-1"


def test_ibid_inside_a_note_is_the_one_before_it_there() -> None:
    found = resolve(OTHER, f"{BOOK} Ibid., p. 9.")
    assert found["n2-2"].short_form_of == "n2-1"


def test_ibid_with_nothing_before_it_is_a_problem() -> None:
    assert resolve("Ibid.")["n1-1"].problems == (("short-form-unresolved", "nothing is cited before it"),)


def test_a_gap_in_the_notes_breaks_an_ibid_unless_all_notes_are_known() -> None:
    notes = (BOOK, "The river has since been renamed twice.", "Ibid.")
    assert resolve(*notes)["n3-1"].short_form_of is None
    assert resolve(*notes, labels={"n1": "1", "n2": "2", "n3": "3"})["n3-1"].short_form_of == "n1-1"


def test_supra_goes_by_the_number_and_by_the_name_where_the_number_is_wrong() -> None:
    found = resolve(BOOK, OTHER, "Mill, supra note 2, at 4.", "Brook, supra note 2.")
    assert found["n3-1"].short_form_of == "n2-1"
    assert found["n4-1"].short_form_of == "n1-1"


def test_supra_goes_by_the_label_of_the_note() -> None:
    found = resolve(OTHER, BOOK, "Brook, supra note 1.", labels={"n1": "*", "n2": "1", "n3": "2"})
    assert found["n3-1"].short_form_of == "n2-1"


def test_a_name_that_fits_two_works_is_ambiguous() -> None:
    found = resolve(BOOK, "Ann Brook, Harbours (Leeds, 1999).", "Brook, op. cit.")
    assert found["n3-1"].short_form_of is None
    assert "n1-1 or n2-1" in found["n3-1"].problems[0][1]


def test_a_shortened_title_is_its_full_one() -> None:
    found = resolve(BOOK, OTHER, "Brook, Rivers and Their Names, p. 558.")
    assert (found["n3-1"].short_form_of, found["n3-1"].form.value) == ("n1-1", "short")


def test_editors_and_a_shortened_title() -> None:
    found = resolve("Ann Brook and Ian Mill, eds., Rivers: A Reader (Leeds, 1994).", "Brook and Mill (eds.), Rivers.")
    assert found["n2-1"].short_form_of == "n1-1"


def test_a_case_is_known_again_by_its_parties() -> None:
    full = "European Court of Rivers, Brook v. Weir (application No. 21986/93), Judgment of 27 June 2000."
    found = resolve(full, "Brook v. Weir, Judgment of 27 June 2000, para. 4.", "Brook v. Weir, Judgment of 3 May 2004.")
    assert found["n2-1"].short_form_of == "n1-1"
    assert found["n3-1"].short_form_of is None


def test_a_name_given_with_hereinafter_is_an_alias() -> None:
    found = resolve(
        "River Board, Report on the Harbours of the North (Leeds, 1994) (hereinafter “Harbour Report”).", "Harbour Report, p. 3."
    )
    assert found["n2-1"].short_form_of == "n1-1"


def test_another_work_of_the_same_author_is_no_short_form() -> None:
    found = resolve(BOOK, "Ann Brook, Harbours (Leeds, Weir Press, 1999).")
    assert found["n2-1"].short_form_of is None
    assert found["n2-1"].problems == ()


def test_notes_fed_one_by_one_are_read_like_all_at_once() -> None:
    notes = [
        f"{BOOK[:-1]}; {OTHER}",
        "Ibid.",
        "Mill, supra note 1.",
        "Ibid., p. 4.",
        "The river.",
        "Ibid.",
        "Brook, Rivers and Their Names.",
    ]
    chains = Chains()
    fed = [one for at, note in enumerate(notes, 1) for one in chains.read(parse_note(note, recognise, f"n{at}"))]
    assert fed == list(resolve(*notes).values())


def test_a_work_is_known_again_behind_any_number_of_others_of_its_author() -> None:
    others = [f"Ann Brook, Rivers and Lakes of District {at} (Leeds, Weir Press, 1994)." for at in range(300)]
    found = resolve(BOOK, *others, "Ann Brook, Rivers and Their Names, p. 4.", "Ann Brook, Rivers and Lakes of District 7, p. 4.")
    assert found["n302-1"].short_form_of == "n1-1"
    assert found["n303-1"].short_form_of == "n9-1"


def test_citations_of_one_work_do_not_push_another_out() -> None:
    again = [f"Brook, Rivers and Their Names, p. {at}." for at in range(100)]
    found = resolve(BOOK, "Ann Brook, Harbours (Leeds, Weir Press, 1999).", *again, "Brook, op. cit., p. 4.")
    assert found["n103-1"].short_form_of is None
    assert "n1-1 or n2-1" in found["n103-1"].problems[0][1]


def test_the_end_of_a_long_chain_is_the_work_in_full() -> None:
    found = resolve(f"{BOOK[:-1]}; {OTHER}", "Brook, supra note 1.", *["Ibid."] * 200, "Brook, op. cit.")
    assert found["n203-1"].short_form_of is not None
    assert found["n203-1"].problems == ()


def test_a_note_that_was_not_read_may_be_what_an_ibid_means() -> None:
    notes = parse_note(BOOK, recognise, "n1"), parse_note("Ibid.", recognise, "n3"), parse_note("Ibid.", recognise, "n4")
    labels = {"n1": "1", "n2": "2", "n3": "3", "n4": "4"}
    read = resolve_chains([*notes[0], *notes[1]], labels)
    assert read[1].short_form_of == "n1-1"
    unread = resolve_chains([one for note in notes for one in note], labels, unread=["n2"])
    assert unread[1].short_form_of is None
    chains = Chains()
    chains.read(notes[0])
    chains.skip()
    assert chains.read(notes[1])[0].short_form_of is None


def test_two_notes_of_one_id_make_no_circle() -> None:
    chains = Chains()
    notes = [("n1", BOOK), ("n2", "Ibid."), ("n1", "Ibid."), ("n1", "Supra note 2."), ("n2", "Supra note 1.")]
    found = [chains.read(parse_note(note, recognise, name))[0] for name, note in notes]
    assert [one.short_form_of for one in found] == [None, "n1-1", None, None, None]


def test_a_circle_of_supras_leads_nowhere() -> None:
    found = resolve("Supra note 2.", "Supra note 1.", "Brook, supra note 3.")
    assert [one.short_form_of for one in found.values()] == [None, None, None]
    assert all(one.problems for one in found.values())


def test_an_authors_note_with_a_sign_takes_no_part_in_the_numbers() -> None:
    notes = ("The author thanks the keepers.", BOOK, OTHER, "Brook, supra note 2, at 35.")
    found = resolve(*notes, labels={"n1": "*", "n2": "1", "n3": "2", "n4": "3"})
    assert found["n4-1"].short_form_of == "n2-1"
    assert [name for name, _ in found["n4-1"].problems] == ["note-number-off"]


@pytest.mark.parametrize("note", ["İd. at 5.", "İbid., p. 5.", "IBİD., p. 5.", "See İd. at 5."])
def test_the_capital_of_turkish(note: str) -> None:
    assert resolve(BOOK, note)["n2-1"].short_form_of == "n1-1"


@pytest.mark.parametrize(
    ("full", "named", "short"),
    [
        ("Oona Weir, *Do Treaties Matter?*, 111 Yale L.J. 1935 (2002) [hereinafter Weir, *Treaties*].", "Treaties", "Weir, *Treaties*"),
        ("Oona Weir, *Do Harbour Treaties Matter?* (2002) (hereinafter Weir, “Treaties”).", "Treaties", "Weir, “Treaties”"),
        ("Oona Weir & Jo Hale, *On Quays and Treaties*, 14 Harv. L. Rev. 171 (2003) [hereinafter Weir & Hale, *Treaties*].", "Treaties",
         "Weir & Hale, *Treaties*"),
        ("Human Rights Watch, *Lamps* (2014) [hereinafter HRW, *Second Report*].", "HRW, Second Report", "HRW, *Second Report*"),
        ("Oona Weir, *Lamps and Tides* 12 (2014) [hereinafter *Lamps, Tides*].", "Lamps, Tides", "Weir, *Lamps, Tides*"),
    ],
)  # fmt: skip
def test_the_author_before_a_name_given_is_no_part_of_it(full: str, named: str, short: str) -> None:
    other = "Oona Weir, *The Cost of Quays*, 55 Stan. L. Rev. 1821 (2003) [hereinafter Weir, *Cost*]."
    notes = [full, other, f"{short}, *supra* note 1, at 1940.", "*Id.* at 1941.", "Weir, *Cost*, *supra* note 2, at 1830."]
    cited = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    assert cited[0].record.text("title-short") == named
    assert [one.short_form_of for one in cited[2:]] == ["n1-1", "n1-1", "n2-1"]


@pytest.mark.parametrize("again", ["Ibid., p. 7.", "Id. at 7.", "Ebd., S. 7."])
@pytest.mark.parametrize(
    "note",
    [
        "Mill, Lakes, supra note 2 (citing Brook, Rivers and Their Names, supra note 1).",
        "Ibid. (citing Ann Brook, Rivers and Their Names, p. 3).",
        "Mill, Lakes, p. 4 (quoting Brook, Rivers and Their Names, p. 5).",
    ],
)
def test_an_ibid_passes_over_what_the_source_before_it_cites(note: str, again: str) -> None:
    assert resolve(BOOK, OTHER, note, again)["n4-1"].short_form_of == "n2-1"


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("Mill, Lakes, p. 4, quoted in Brook, Rivers and Their Names, p. 5.", None),
        ("Mill, Lakes, p. 4; Brook, Rivers and Their Names, p. 5.", None),
        ("Citing Brook, Rivers and Their Names, p. 5.", "n1-1"),
    ],
)
def test_an_ibid_behind_two_sources_that_are_both_named_leads_to_neither(note: str, meant: str | None) -> None:
    assert resolve(BOOK, OTHER, note, "Ibid., p. 7.")["n4-1"].short_form_of == meant


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        ("Cf. infra note 3.", "n3-1"),
        ("See Hale, infra note 3, at 4.", "n3-1"),
        ("See Reed, infra note 3, at 4.", None),
        ("See also infra note 4.", None),  # of two sources
        ("See infra note 5.", None),  # which only calls again
        ("See infra note 9.", None),
        ("See infra notes 3–5.", None),
        ("See supra note 3.", None),
    ],
)
def test_a_note_that_comes_later_is_looked_up_when_all_are_read(note: str, meant: str | None) -> None:
    later = ("Jo Hale, Quays (Leeds, Weir Press, 2001).", f"{BOOK[:-1]}; {OTHER}", "See infra note 9.")
    labels = {f"n{number}": str(number) for number in range(1, 6)}
    found = resolve(OTHER, note, *later, labels=labels)
    assert found["n2-1"].short_form_of == meant
    assert bool(found["n2-1"].problems) is (meant is None)


@pytest.mark.parametrize(
    ("note", "again", "meant"),
    [
        (f"{OTHER[:-1]}; see https://www.harbour-office.org/lakes.", "Ibid., 35.", "n1-1"),
        (f"{OTHER[:-1]}; https://www.harbour-office.org/lakes.", "Ibid., 35.", "n1-1"),
        (f"{OTHER[:-1]}; https://www.harbour-office.org/lakes.", "Ibid.", None),
        (f"{OTHER[:-1]}; {BOOK}", "Ibid., 35.", None),
        (f"{OTHER[:-1]}; {BOOK[:-1]}; https://www.harbour-office.org/lakes.", "Ibid., 35.", None),
        (f"{OTHER[:-1]}; https://www.harbour-office.org/lakes.", "Ibid., art. 5.", None),
    ],
)
def test_the_page_of_an_ibid_is_none_of_a_mere_address(note: str, again: str, meant: str | None) -> None:
    assert resolve(note, again)["n2-1"].short_form_of == meant


@pytest.mark.parametrize(
    ("notes", "labels", "which", "meant"),
    [
        (["Brook, infra note 2.", BOOK, OTHER, BOOK.replace("Rivers", "Tides")], "1212", "n1-1", "n2-1"),
        (["See infra note 2.", BOOK, OTHER, BOOK.replace("Rivers", "Tides")], "1212", "n1-1", "n2-1"),
        (["See infra note 2.", "The lamps burn.", OTHER, BOOK], "1212", "n1-1", None),
        ([OTHER, "See infra note 2.", BOOK, OTHER], "1212", "n2-1", None),
        (["See infra note 3.", OTHER, BOOK], "123", "n1-1", "n3-1"),
        ([BOOK, "Brook, infra note 3.", BOOK.replace("Rivers", "Tides")], "123", "n2-1", "n3-1"),
        ([BOOK, "Brook, infra note 4.", "Id. at 3.", BOOK.replace("Rivers", "Tides")], "1234", "n3-1", "n4-1"),
        ([OTHER, BOOK, "Brook, infra note 2.", BOOK.replace("Rivers", "Tides")], "1212", "n3-1", "n4-1"),
        (["See infra note 3.", "Ibid.", BOOK], "123", "n2-1", "n3-1"),
        ([OTHER, "See infra note 5.", "Ibid.", "Id. at 3.", BOOK], "12345", "n4-1", "n5-1"),
        (["See infra note 4.", OTHER, "Ibid.", BOOK], "1234", "n3-1", "n2-1"),
    ],
)
def test_infra_leads_to_the_next_note_of_that_number(notes: list[str], labels: str, which: str, meant: str | None) -> None:
    named = {f"n{at}": label for at, label in enumerate(labels, 1)}
    assert resolve(*notes, labels=named)[which].short_form_of == meant
