"""Records keep what CSL-JSON says, and never invent."""

from __future__ import annotations

import pickle

import pytest

from citator.model import Field, FrozenMap, Name, PartialDate, Record


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("1997", "1997"),
        ("1997-03", "1997-03"),
        ("1997-3-4", "1997-03-04"),
        ("2019-02-26T00:00:00Z", "2019-02-26"),
        (1854, "1854"),
        ({"date-parts": [[2004, 2, 1]]}, "2004-02-01"),
        ({"date-parts": [["2004"]]}, "2004"),
        ({"raw": "2004-05"}, "2004-05"),
        ("March 2004", None),
        ("2004-13", None),
        ("2004-00-01", None),
        ("2003-02-29", "2003-02"),
        ("2004-02-29", "2004-02-29"),
        ({"date-parts": [[2004, 4, 31]]}, "2004-04"),
        ({"date-parts": [[]]}, None),
        (None, None),
        ("", None),
    ],
)
def test_dates_are_as_precise_as_given(given: object, read: str | None) -> None:
    parsed = PartialDate.parse(given)
    assert (str(parsed) if parsed else None) == read


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((1997, 13), "no month 13 in a year: months are 1 to 12"),
        ((1997, 0), "no month 0 in a year: months are 1 to 12"),
        ((1997, 2, 29), "no day 29 in 1997-02"),
        ((1997, 3, 0), "no day 0 in 1997-03"),
        ((1997, None, 3), "day 3 of 1997 without its month"),
    ],
)
def test_no_date_is_made_that_can_not_be(parts: tuple[int, ...], said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}$"):
        PartialDate(*parts)


def test_names_go_out_as_they_came_in() -> None:
    item = {"family": "Waal", "given": "Thomas", "non-dropping-particle": "de"}
    assert Name.from_csl(item).to_csl() == item
    assert Name.from_csl({"literal": "United Nations"}).to_csl() == {"literal": "United Nations"}
    assert str(Name.from_csl(item)) == "Thomas de Waal"


def test_what_has_not_the_shape_of_its_field_is_left_out() -> None:
    record = Record.from_csl(
        {"type": "book", "title": ["x"], "issued": "soon", "author": "Thoreau", "volume": 3, "note": True, "page": " "}
    )
    assert record.light() == {"author": [{"literal": "Thoreau"}], "volume": "3"}


def test_completing_replaces_nothing() -> None:
    cited = Record.from_csl({"type": "book", "title": "Longitude"})
    found = Record.from_csl({"type": "book", "title": "Longitude: the true story", "publisher": "Walker"}, "open_library")
    done = cited.completed(found)
    assert done.text("title") == "Longitude"
    assert (done.text("publisher"), done.fields["publisher"].source) == ("Walker", "open_library")


def test_records_can_be_pickled_hashed_and_compared() -> None:
    record = Record("book", FrozenMap({"title": Field("Walden"), "author": Field((Name("Thoreau"),))}))
    again = pickle.loads(pickle.dumps(record))
    assert again == record
    assert hash(again) == hash(record)


def test_fields_are_put_in_and_taken_out_of_a_copy() -> None:
    record = Record.from_csl({"type": "book", "title": "Walden", "volume": "2"})
    other = record.having(container_title=Field("Works"), volume=None)
    assert set(other.fields) == {"title", "container-title"}
    assert set(record.fields) == {"title", "volume"}
