"""Forms that the common styles share (UN, Chicago, OSCOLA, Bluebook, German): what each part is, and what is no part of a title."""

from __future__ import annotations

from typing import Any

import pytest

from citator import systems
from citator.parsing import parse_note, resolve_chains
from tests.parsing.recogniser import recognise

BROOK = [{"family": "Brook", "given": "Ann"}]
WEIR = [{"family": "Weir", "given": "Jo"}]

FORMS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ann Brook, Lamps; or, The Keepers of the Coast (Leeds: Weir Press, 1854), 12.",
        "book",
        {
            "author": BROOK, "title": "Lamps; or, The Keepers of the Coast", "publisher-place": "Leeds", "publisher": "Weir Press",
            "issued": "1854", "locator": "12",
        },
    ),
    (
        "Ann Brook, Lamps: A Reader, 2nd ed. (Leeds: Weir Press, 2001).",
        "book",
        {
            "author": BROOK, "title": "Lamps: A Reader", "edition": "2nd", "publisher-place": "Leeds", "publisher": "Weir Press",
            "issued": "2001",
        },
    ),
    (
        "Ann Brook, Lamps and Lenses, Weir Press, Leeds, 2001, p. 4.",
        "book",
        {
            "author": BROOK, "title": "Lamps and Lenses", "publisher": "Weir Press", "publisher-place": "Leeds", "issued": "2001",
            "locator": "p. 4",
        },
    ),
    ("Ann Brook, Lamps, Lenses, Towers, 2001.", "book", {"author": BROOK, "title": "Lamps, Lenses, Towers", "issued": "2001"}),
    (
        "Max Brook, Leuchttürme, 2. Aufl., München 2001, S. 12.",
        "book",
        {
            "author": [{"family": "Brook", "given": "Max"}], "title": "Leuchttürme", "edition": "2", "publisher-place": "München",
            "issued": "2001", "locator": "S. 12",
        },
    ),
    (
        "World Bank, Ports of the World (Washington, D.C., 2003), chap. 4.",
        "report",
        {
            "author": [{"literal": "World Bank"}], "title": "Ports of the World", "publisher-place": "Washington, D.C.", "issued": "2003",
            "locator": "chap. 4",
        },
    ),
    (
        "Jo Weir, “Lamps of the Delta,” Journal of Harbours 12, no. 3 (2004): 45–67, at 50.",
        "article-journal",
        {
            "author": WEIR, "title": "Lamps of the Delta", "container-title": "Journal of Harbours", "volume": "12", "issue": "3",
            "issued": "2004", "page": "45–67", "locator": "50",
        },
    ),
    (
        "Jo Weir, “Lamps of the Delta” (PhD diss., University of Leeds, 2003), 12.",
        "thesis",
        {
            "author": WEIR, "title": "Lamps of the Delta", "genre": "PhD diss.", "publisher": "University of Leeds", "issued": "2003",
            "locator": "12",
        },
    ),
    (
        "Jo Weir, “A survey of lamps”, Discussion Paper No. 12 (Leeds, Institute of Light, 1998).",
        "paper",
        {
            "author": WEIR, "title": "A survey of lamps", "genre": "Discussion Paper", "number": "12",
            "publisher-place": "Leeds", "publisher": "Institute of Light",
            "issued": "1998",
        },
    ),
    (
        "River Board, “The lamp is lit”, press release, 3 May 2019.",
        "report",
        {"author": [{"literal": "River Board"}], "title": "The lamp is lit", "genre": "press release", "issued": "2019-05-03"},
    ),
    ("Ann Brook to Jo Weir, 4 June 1931.", "letter", {"author": BROOK, "recipient": WEIR, "issued": "1931-06-04"}),
    (
        "Ann Brook, email to the author, 4 June 2011.", "personal_communication",
        {"author": BROOK, "genre": "email", "issued": "2011-06-04"},
    ),
    ("Ann Brook, interview by Jo Weir, Leeds, 4 June 2011.", "interview", {"author": BROOK, "recipient": WEIR, "issued": "2011-06-04"}),
    (
        "Letter dated 3 May 2012 from the Permanent Representative of Norway to the United Nations addressed to the Secretary-General.",
        "letter",
        {
            "author": [{"literal": "Permanent Representative of Norway to the United Nations"}],
            "recipient": [{"literal": "Secretary-General"}],
            "title": "Letter dated 3 May 2012 from the Permanent Representative of Norway to the United Nations addressed to the "
            "Secretary-General",
            "issued": "2012-05-03",
        },
    ),
    (
        "United Nations, Treaty Series, vol. 1833, No. 31363.",
        "treaty",
        {"container-title": "United Nations, Treaty Series", "volume": "1833", "number": "31363"},
    ),
    (
        "Convention on Lights (Ramsar, 2 February 1971), United Nations, Treaty Series, vol. 1833, p. 245.",
        "treaty",
        {
            "title": "Convention on Lights", "issued": "1971-02-02", "container-title": "United Nations, Treaty Series", "volume": "1833",
            "page": "245",
        },
    ),
    (
        "Covenant on Lights, 4 May 1921, 7 LNTS 11, art 4.",
        "treaty",
        {"title": "Covenant on Lights", "issued": "1921-05-04", "volume": "7", "container-title": "LNTS", "page": "11", "locator": "art 4"},
    ),
    ("ICCPR, art. 9.", "treaty", {"title": "ICCPR", "locator": "art. 9"}),
    ("Constitution of Norway, art. 100.", "legislation", {"title": "Constitution of Norway", "locator": "art. 100"}),
    (
        "Directive 2000/60/EC of the Council of 23 October 2000, OJ L 327.",
        "legislation",
        {"title": "Directive 2000/60/EC of the Council of 23 October 2000", "number": "2000/60/EC", "issued": "2000-10-23"},
    ),
    (
        "Case C-123/04, Brook v Commission, EU:C:2006:45, para. 12.",
        "case",
        {"title": "Brook v Commission", "number": "C-123/04", "issued": "2006", "locator": "para. 12"},
    ),
    (
        "Prosecutor v. Brook, ICC-01/04-01/06, Trial Chamber I, Judgment, 14 March 2012, para. 5.",
        "case",
        {
            "title": "Prosecutor v. Brook", "number": "ICC-01/04-01/06", "authority": "Trial Chamber I", "issued": "2012-03-14",
            "locator": "para. 5",
        },
    ),
    (
        "Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 10 (A/79/10), para. 45.",
        "un-document",
        {
            "title": "Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 10", "number": "A/79/10",
            "locator": "para. 45",
        },
    ),
    (
        "Statement by the President of the Security Council, S/PRST/2019/15, 3 May 2019.",
        "un-document",
        {"title": "Statement by the President of the Security Council", "number": "S/PRST/2019/15", "issued": "2019-05-03"},
    ),
    (
        "Report of the Special Rapporteur on lights, Ann Brook, A/HRC/48/50, 3 July 2021.",
        "un-document",
        {"title": "Report of the Special Rapporteur on lights", "author": BROOK, "number": "A/HRC/48/50", "issued": "2021-07-03"},
    ),
    ("Decision 12/3 of the Port Board, 4 May 2001.", "document", {"number": "12/3", "authority": "Port Board", "issued": "2001-05-04"}),
    (
        "Brook, A. (2004). Lamps and lenses. Leeds: Weir Press.",
        "book",
        {
            "author": [{"family": "Brook", "given": "A."}], "title": "Lamps and lenses", "publisher-place": "Leeds",
            "publisher": "Weir Press", "issued": "2004",
        },
    ),
    ("The annex of the treaty can be found at https://www.rivers.org/annex.", "webpage", {"URL": "https://www.rivers.org/annex"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), FORMS)
def test_the_whole_record_of_a_form(note: str, kind: str, fields: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.light()) == (kind, fields)
    assert one.raw == note[:-1]


@pytest.mark.parametrize(
    ("first", "short", "pinpoint"),
    [
        ("Ann Brook, Lamps and Lenses (Leeds: Weir Press, 2004).", "Brook, Lamps and Lenses, 34.", "34"),
        ("Ann Brook, Lamps and Lenses (Leeds: Weir Press, 2004).", "Brook (n 1) 34–36.", "34–36"),
        ("Ann Brook, Lamps and Lenses (Leeds: Weir Press, 2004).", "Loc. cit.", None),
        ("Ann Brook, “Lamps of the Delta,” Journal of Harbours 12 (2004): 45–67.", "Brook, “Lamps of the Delta,” 52.", "52"),
    ],
)
def test_the_short_form_of_each_style_leads_to_the_full_one(first: str, short: str, pinpoint: str | None) -> None:
    found = resolve_chains([*parse_note(first, recognise, "n1"), *parse_note(short, recognise, "n2")])
    assert [(one.short_form_of, one.pinpoint) for one in found] == [(None, None), ("n1-1", pinpoint)]


def test_a_semicolon_before_another_source_still_divides() -> None:
    found = parse_note("Ann Brook, Lamps (Leeds, 1994); or Jo Weir, Lenses (Hull, 1995).", recognise)
    assert [one.record.text("title") for one in found] == ["Lamps", "Lenses"]


def test_the_place_of_a_field_at_the_very_beginning_is_kept() -> None:
    note = "Harbour Observatory, “The lamp is lit”, 3 May 2019, https://www.harbour-observatory.org/lamp."
    [one] = parse_note(note, recognise)
    outlet = one.record.fields["container-title"]
    assert note[outlet.start : outlet.end] == outlet.value == "Harbour Observatory"


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Sobel, Dava. Longitude. New York: Walker, 1995. ISBN 978-0-8027-1312-4.", "Longitude"),
        ("Dava Sobel, Longitude (New York: Walker, 1995), ISBN 978-0-8027-1312-5.", "Longitude"),
    ],
)
def test_a_number_of_the_item_at_the_end_changes_nothing_else(note: str, title: str) -> None:
    [one] = parse_note(note, systems.recognise)
    assert (one.record.text("title"), str(one.record.date())) == (title, "1995")
    assert [name.family for name in one.record.names("author")] == ["Sobel"]


def test_pages_before_a_doi_are_the_pages_of_the_article() -> None:
    note = "Ronald H. Coase, “The Lighthouse in Economics”, Journal of Law and Economics, vol. 17 (1974), pp. 357–376, doi:10.1086/466796."
    [one] = parse_note(note, systems.recognise)
    assert (one.record.text("page"), one.record.text("DOI")) == ("357–376", "10.1086/466796")
