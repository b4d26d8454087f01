"""Where a reference ends and what belongs to it: towns with semicolons between, signals behind a number, a DOI over a line end."""

from __future__ import annotations

import pytest

import citator
from citator import flow
from citator.model import Citation

RIVER = 'Smith, John (2005). "The river". Journal of Rivers. 12 (3): 45–67.'


def cited(note: str, name: str = "a.md") -> list[Citation]:
    return flow.extract(citator.read(f"Words.[^1] End.\n\n[^1]: {note}\n".encode(), name))


@pytest.mark.parametrize("number", ["", " doi:10.1000/182."])
@pytest.mark.parametrize("signal", ["See also", "See", "But see"])
def test_a_signal_behind_pages_or_a_number_begins_another_citation(number: str, signal: str) -> None:
    one, other = cited(f"{RIVER}{number} {signal} Brown v Board, 347 US 483 (1954).")
    assert (one.record.text("container-title"), one.record.text("volume"), one.record.text("page")) == ("Journal of Rivers", "12", "45–67")
    assert (other.type, other.record.text("title"), str(other.record.date())) == ("case", "Brown v Board", "1954")


def test_a_number_of_the_same_work_begins_no_other_citation() -> None:
    (one,) = cited(f"{RIVER} doi:10.1000/182. ISSN 1234-5679. Retrieved 3 May 2019.")
    assert [known.scheme for known in one.identifiers] == ["doi", "issn"]


@pytest.mark.parametrize(("head", "places", "house"), [
    ("Smith, John (2005) [1999]. The River (3rd ed.)", "London; New York", "Routledge"),
    ("Smith, John (2005). The River", "Oxford; Portland, OR", "Hart Publishing"),
    ("Smith, John (2005). The River", "Berlin; Heidelberg; New York", "Springer"),
])  # fmt: skip
@pytest.mark.parametrize("more", ["", "; Weir, Tom (2007). Rivers. Upton: Hale. p. 3"])
def test_towns_with_a_semicolon_between_are_places_of_one_book(head: str, places: str, house: str, more: str) -> None:
    found = cited(f"{head}. {places}: {house}. p. 12{more}.")
    one = found[0].record
    shown = [one.text(name) for name in ("title", "publisher-place", "publisher", "locator")]
    assert (shown, len(found)) == (["The River", places, house, "p. 12"], 1 + bool(more))


@pytest.mark.parametrize(("words", "doi"), [
    ("https://doi.org/10.1016/j.cell.\n    2019.05.031.", "10.1016/j.cell.2019.05.031"),
    ("https://doi.org/10.1016/j.jmb.\n    2019.05.031, accessed 3 May 2020.", "10.1016/j.jmb.2019.05.031"),
    ("doi: 10.1016/j.cell.\n    2019.05.031.", "10.1016/j.cell.2019.05.031"),
    ("doi:10.1016/j.cell.2019.\n    05.031.", "10.1016/j.cell.2019.05.031"),
    ("https://doi.org/10.1016/j.cell.\n    3 May 2019.", None),
    ("https://doi.org/10.1016/j.cell.\n    2019.", None),
    ("https://doi.org/10.1093/ejil/\n    3 May 2019.", None),
])  # fmt: skip
def test_a_doi_that_is_broken_behind_a_full_stop(words: str, doi: str | None) -> None:
    (one,) = cited(f"A. Klein, 'The Rhine', {words}")
    assert next((known.value for known in one.identifiers), None) == doi
    assert (one.record.text("DOI") or None, one.record.text("container-title")) == (doi, "")
    assert doi is None or one.url is None or one.url.endswith(doi)
