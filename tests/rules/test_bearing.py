"""Of several citations of one work, a finding stands at the one whose words it is about, and at nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citator.model import (
    Citation,
    CitedIn,
    Finding,
    FrozenMap,
    Identifier,
    Record,
    Severity,
    Standing,
    Verification,
    VerificationVerdict,
    Work,
)
from citator.rules.bearing import bearer, refuted, says_otherwise, told_by_itself


def citation(name: str, **fields: str) -> Citation:
    item = {"type": "article-journal", "title": "Tides of the North Sea", **fields}
    return Citation(name, 0, 0, "", Record.from_csl(item))


WRONG, RIGHT, BARE = citation("wrong", volume="99"), citation("right", volume="14"), citation("bare")


@pytest.mark.parametrize(("here", "elsewhere", "alone", "field", "found"), [
    ((BARE, WRONG, RIGHT), 0, (), "volume", "wrong"),
    ((BARE, WRONG, RIGHT), 0, (), None, "bare"),
    ((RIGHT,), 1, (), "volume", None),
    ((BARE,), 1, (), "volume", None),
    ((BARE,), 0, (), "volume", "bare"),
    ((BARE, RIGHT), 0, (), "volume", None),
    ((WRONG, BARE), 0, ("wrong",), "volume", None),
    ((BARE, WRONG), 0, (), "issue", "bare"),
    ((), 1, (), None, None),
])  # fmt: skip
def test_who_bears_a_finding(
    here: tuple[Citation, ...], elsewhere: int, alone: tuple[str, ...], field: str | None, found: str | None
) -> None:
    places = [CitedIn(0, one.id) for one in here] + [CitedIn(1, f"x-{number}") for number in range(elsewhere)]
    work = Work("w1", "k", tuple(places), WRONG.record, WRONG.record)
    one = bearer(Finding("M002", "field-mismatch", Severity.ERROR, "", field=field), work, here, alone)
    assert (one.id if one else None) == found


def test_a_citation_says_otherwise_by_what_both_have() -> None:
    work = Work("w1", "k", (), WRONG.record, WRONG.record)
    assert says_otherwise(RIGHT, work, ())
    assert not says_otherwise(BARE, work, ())
    assert not says_otherwise(citation("x", volume="99", title="Tides of the North-Sea."), work, ())
    named = Record.from_csl({"author": [{"family": "Ames", "given": "Jo"}]})
    people = Work("w1", "k", (), named, named)
    assert says_otherwise(Citation("y", 0, 0, "", Record.from_csl({"author": [{"family": "Quill"}]})), people, ())
    assert not says_otherwise(Citation("z", 0, 0, "", Record.from_csl({"author": [{"family": "Ames", "given": "Joanna"}]})), people, ())


def test_another_identifier_of_one_kind_says_otherwise_and_one_of_another_kind_does_not() -> None:
    work, first, second = Work("w1", "k", (), WRONG.record, WRONG.record), Identifier("doi", "10.5555/1"), Identifier("doi", "10.5555/2")
    assert says_otherwise(replace(BARE, identifiers=(second,)), work, (first,))
    assert not says_otherwise(replace(BARE, identifiers=(second, first)), work, (first,))
    assert not says_otherwise(replace(BARE, identifiers=(Identifier("pmid", "1"),)), work, (first,))


NOBODY = Verification(VerificationVerdict.NOT_FOUND)
FOUND = Verification(VerificationVerdict.OK, record=RIGHT.record, authority="crossref")


def test_a_citation_whose_work_is_known_is_held_against_it_where_a_search_brings_nothing_up() -> None:
    told = told_by_itself(NOBODY, WRONG, FOUND)
    assert told is not None
    assert (told.verdict, dict(told.expected)) == (VerificationVerdict.FIELD_ERROR, {"volume": "14"})
    assert told_by_itself(NOBODY, RIGHT, FOUND) is None
    assert told_by_itself(NOBODY, BARE, FOUND) is None


@pytest.mark.parametrize("work", [
    None,
    Verification(VerificationVerdict.NOT_FOUND),
    replace(FOUND, verdict=VerificationVerdict.UNKNOWN),
    replace(FOUND, standing=Standing.COMPILED),
    replace(FOUND, authority="page"),
    replace(FOUND, disputed=("volume",)),
    replace(FOUND, record=Record.from_csl({"type": "book", "title": "Lamps of the harbour"})),
])  # fmt: skip
def test_who_may_not_accuse_tells_nothing_of_a_citation(work: Verification | None) -> None:
    assert told_by_itself(NOBODY, WRONG, work) is None


@pytest.mark.parametrize("state", ["dead", "of-other-work"])
def test_that_nobody_has_a_citation_is_told_where_its_own_identifier_leads_elsewhere(state: str) -> None:
    found = replace(NOBODY, identifiers=FrozenMap({"doi": state}))
    assert told_by_itself(found, WRONG, FOUND) is found
    unsure = replace(NOBODY, identifiers=FrozenMap({"doi": "unanswered"}))
    assert told_by_itself(unsure, RIGHT, FOUND) is None


def test_what_is_told_of_the_work_stands_at_none_that_is_judged_by_itself() -> None:
    work = Work("w1", "k", (CitedIn(0, "wrong"), CitedIn(0, "bare")), WRONG.record, WRONG.record)
    missing, moved = (Finding("M001", name, Severity.ERROR, "") for name in ("work-not-found", "link-moved"))
    assert bearer(missing, work, (WRONG, BARE), {"wrong"}) is BARE
    assert bearer(missing, work, (WRONG,), {"wrong"}) is None
    assert bearer(moved, work, (WRONG, BARE), {"wrong"}) is WRONG


@pytest.mark.parametrize(("year", "seen", "other", "gone"), [
    ("1978", "match", "1968", True),
    ("1978", "variant", "1968", False),
    ("1979", "match", "1968", False),  # the work is verified by another citation of it
    ("1978", "match", "1978-05", False),
])  # fmt: skip
def test_a_date_that_a_registry_confirms_is_not_held_against_that_of_another_entry(year: str, seen: str, other: str, gone: bool) -> None:
    checked = Verification(VerificationVerdict.OK, FrozenMap({"year": seen}), standing=Standing.REGISTRY)
    work = Work("w1", "k", (), citation("a", issued="1978").record, RIGHT.record, verification=checked)
    finding = Finding("C001", "date-inconsistent", Severity.WARNING, "", expected=other, found="1978-07")
    assert refuted(finding, work, citation("a", issued=year)) is gone
    assert not refuted(finding, replace(work, verification=replace(checked, standing=Standing.HOLDING)), citation("a", issued=year))
