"""Short forms lead to the citation they stand for, or say why they do not."""

from __future__ import annotations

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
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
