"""What stands in the words of a citation was cited, however the words were read; what does not stand there stays wrong."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Record
from citator.rules.compare import FIELDS, Comparison, examine
from citator.rules.compare_written import bare, heard

FOUND: dict[str, Any] = {
    "type": "article-journal", "title": "Tides and harbours of the North Sea: a second look", "issued": "2012",
    "author": [{"family": "Ames", "given": "Joanna"}, {"family": "Berg", "given": "Lars P.", "non-dropping-particle": "van den"}],
    "container-title": "Journal of Coastal Engineering", "volume": "14", "page": "113-129",
}  # fmt: skip
TEXT = (
    "Ames, J., & van den Berg, L. P. (2012). Tides and harbours of the North Sea: A second look. "
    "Journal of Coastal Engineering, 14(2), 113–129."
)


def seen(text: str, **read: Any) -> Comparison:
    """The comparison for a text that was read as ``read``."""
    found = Record.from_csl(FOUND)
    return heard(text, found, examine(Record.from_csl({"type": "article-journal", **read}), found))


@pytest.mark.parametrize("read", [
    {"title": "Ames, J., & van den Berg, L. P."},  # the authors for the title
    {"title": "Journal of Coastal Engineering", "author": [{"family": "Ames"}], "container-title": "Tides"},
    {"title": TEXT, "volume": "2012", "page": "2", "issued": "1913"},
    {"title": "A second look", "author": [{"literal": "Berg, L. P. (2012)"}], "container-title": "Hull: Harbour Press"},
])  # fmt: skip
def test_a_misread_citation_is_not_accused(read: dict[str, Any]) -> None:
    assert seen(TEXT, **read).wrong == ()


def test_the_title_may_be_cited_without_its_subtitle() -> None:
    assert seen("Ames & van den Berg, Tides and Harbours of the North Sea (2012)", title="Ames & van den Berg").fields["title"] == "variant"


@pytest.mark.parametrize(("old", "new", "read", "field"), [
    ("North", "Baltic", {"title": "Tides and harbours of the Baltic Sea: A second look"}, "title"),
    ("2012", "2019", {"title": FOUND["title"], "issued": "2019"}, "year"),
    ("14(2)", "17(2)", {"title": FOUND["title"], "volume": "17"}, "volume"),
    ("113–129", "213–229", {"title": FOUND["title"], "page": "213–229"}, "pages"),
    ("Journal of Coastal Engineering", "Orchard Review", {"title": FOUND["title"], "container-title": "Orchard Review"}, "container"),
    ("Ames", "Cole", {"title": FOUND["title"], "author": [{"family": "Cole", "given": "J."}, {"family": "Berg", "given": "L"}]}, "author"),
    ("Ames, J.,", "Ames, A.,", {
        "title": FOUND["title"], "author": [{"family": "Ames", "given": "A."}, {"family": "van den Berg", "given": "L. P."}],
    }, "author"),
    ("Ames, J., & ", "", {"title": FOUND["title"], "author": [{"family": "Berg", "given": "L. P."}]}, "author"),
    ("Ames, J.,", "Ames, J., Cole, P.,", {
        "title": FOUND["title"], "author": [{"family": "Ames", "given": "J."}, {"family": "Cole"}, {"family": "Berg", "given": "L"}],
    }, "author"),
])  # fmt: skip
def test_a_real_fault_stays_one(old: str, new: str, read: dict[str, Any], field: str) -> None:
    assert seen(TEXT.replace(old, new), **read).wrong == (field,)


def test_a_main_title_with_another_subtitle_is_another_title() -> None:
    text = TEXT.replace("A second look", "How pears ripen")
    assert seen(text, title="Tides and harbours of the North Sea: How pears ripen").wrong == ("title",)


def test_the_year_in_the_name_of_a_meeting_is_not_that_of_its_papers() -> None:
    found = Record.from_csl({**FOUND, "type": "paper-conference", "container-title": "Proceedings of the 2012 Conference on Coasts"})
    text = "Ames, J., & van den Berg, L. P. (2019). Tides and harbours of the North Sea. In Proceedings of the 2012 Conference on Coasts."
    read = Record.from_csl({"type": "paper-conference", "title": "Tides and harbours of the North Sea", "issued": "2019"})
    assert heard(text, found, examine(read, found)).wrong == ("year",)


def test_a_house_that_was_taken_for_a_journal_is_no_wrong_journal() -> None:
    found = Record.from_csl({**FOUND, "publisher": "Harbour Institute"})
    text = "Ames, J., & van den Berg, L. P. (2012). Tides and harbours of the North Sea. Harbour Institute, Hull."
    read = Record.from_csl({"title": "Tides and harbours of the North Sea", "container-title": "Harbour Institute"})
    assert heard(text, found, examine(read, found)).fields["container"] == "unsupported"


def test_those_who_are_named_before_and_others_are_the_authors() -> None:
    text = "Ames, J. and others, Tides and harbours of the North Sea (2012)"
    assert seen(text, title="Tides and harbours of the North Sea", author=[{"family": "Ames", "given": "J."}]).fields["author"] == "variant"


def test_addresses_are_no_evidence() -> None:
    text = TEXT.replace("2012", "2019") + " https://doi.org/10.5555/2012.14.113"
    assert "2012" not in bare(text)
    assert seen(text, title=FOUND["title"], issued="2019").wrong == ("year",)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_heard_and_nothing_becomes_wrong(text: str, cited: str, title: str) -> None:
    found = Record.from_csl({**FOUND, "title": title})
    before = examine(Record.from_csl({"title": cited, "volume": text}), found)
    after = heard(text, found, before)
    assert set(after.fields) == set(FIELDS)
    assert set(after.wrong) <= set(before.wrong)
