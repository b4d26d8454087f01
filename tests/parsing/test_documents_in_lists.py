"""Documents of organisations in the styles of lists: author-date, the APA's and Harvard's."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation
from citator.parsing.notes import parse_note
from citator.parsing.references import parse_reference
from citator.systems import recognise

AGENDA = "Transforming our world: the 2030 Agenda for Sustainable Development"


def _both(text: str) -> list[Citation]:
    return [*parse_note(text, recognise, "1"), parse_reference(text, recognise)]


@pytest.mark.parametrize(
    "entry",
    [
        f"United Nations. 2015. {AGENDA}. A/RES/70/1. New York: United Nations.",
        f"United Nations (2015). {AGENDA}. A/RES/70/1.",
        f"United Nations General Assembly. (2015). {AGENDA} (A/RES/70/1).",
        f"United Nations General Assembly. (2015). {AGENDA} (A/RES/70/1). https://undocs.org/A/RES/70/1",
        f"United Nations, General Assembly. 2015. {AGENDA}, A/RES/70/1.",
    ],
)
def test_the_year_behind_the_body_and_the_symbol_behind_the_title_are_none_of_the_title(entry: str) -> None:
    for one in _both(entry):
        assert (one.record.type, one.record.text("title"), one.record.text("number"), str(one.record.date())) == (
            "resolution", AGENDA, "A/RES/70/1", "2015",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "maker", "title", "number"),
    [
        ("OHCHR (2011) Report on lamps, A/HRC/18/33.", "OHCHR", "Report on lamps", "A/HRC/18/33"),
        (
            "Human Rights Council (2011), Lamp Principles, UN Doc. HR/PUB/11/04.",
            "Human Rights Council",
            "Lamp Principles",
            "HR/PUB/11/04",
        ),
    ],
)
def test_the_year_in_brackets_is_none_of_the_name(entry: str, maker: str, title: str, number: str) -> None:
    for one in _both(entry):
        names = [str(name) for name in one.record.names("author")] or [one.record.text("authority")]
        assert (names, one.record.text("title"), one.record.text("number"), str(one.record.date())) == ([maker], title, number, "2011")


def test_a_work_about_a_resolution_is_none() -> None:
    one = parse_reference("Brook, A. (2015). On A/RES/70/1. Journal of Lamps, 3(2), 4–9.", recognise)
    assert (one.record.type, one.record.text("title"), one.record.text("number")) == ("article-journal", "On A/RES/70/1", "")


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("Smith, J. (2010). Ports and peace: A commentary (S/RES/1325). Oxford: Oxford University Press.", "book"),
        ("Amnesty International. (2019). Comments on the report (A/HRC/41/35). https://example.org/x", "webpage"),
    ],
)
def test_what_others_write_about_a_document_keeps_its_kind(entry: str, kind: str) -> None:
    [one] = parse_note(entry, recognise, "1")
    assert (one.record.type, one.record.text("number")) == (kind, "")


@pytest.mark.parametrize("title", ["The Attacks of September 11", "Reflections After September 11, 2001", "Escape from Camp 14"])
def test_a_number_of_its_own_stays_in_a_title(title: str) -> None:
    [one] = parse_note(f"Ann Brook, {title} (Weir Press 2012).", recognise, "1")
    assert (one.record.text("title"), one.pinpoint) == (title, None)


def test_a_list_without_heading_may_have_names_and_a_colon() -> None:
    text = (
        "Anna Klein: Der Rhein als Grenze. Böhlau, Köln 2011.\nKarl von der Aue, Mia Berg (Hrsg.): Am Kai. Springer, Berlin 2005.\n"
        "General Assembly resolution 64/292, The human right to water and sanitation, 28 July 2010.\n"
    )
    titles = [one.record.text("title") for one in flow.extract(flow.read(text.encode(), "a.txt"))]
    assert titles == ["Der Rhein als Grenze", "Am Kai", "The human right to water and sanitation"]
