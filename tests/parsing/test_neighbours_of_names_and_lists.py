"""What is near to the names, bodies, imprints and lists of other tests, and keeps its own reading."""

from __future__ import annotations

from typing import Any

import pytest

from citator import flow
from citator.model import Citation
from citator.parsing import parse_note, parse_reference, resolve_chains
from citator.systems import recognise

PEOPLE = ("author", "editor", "translator", "container-author")


def told(one: Citation, *names: str) -> dict[str, Any]:
    """Fields of a citation, people as they are called."""
    return {
        name: [str(person) for person in one.record.names(name)]
        if name in PEOPLE
        else one.type
        if name == "type"
        else one.record.text(name) or str(one.record.get(name) or "")
        for name in names
    }


WORKS: list[tuple[str, dict[str, Any]]] = [
    # Bodies that adopt a text, and houses.
    (
        "Guidelines on Ports (Harbour Council 2011)",
        {"type": "un-document", "title": "Guidelines on Ports", "authority": "Harbour Council", "issued": "2011"},
    ),
    (
        "UNHCR Guidelines on Tides (UNHCR 2004) 12",
        {"type": "un-document", "title": "UNHCR Guidelines on Tides", "authority": "UNHCR", "locator": "12"},
    ),
    (
        "OECD Guidelines for Harbours (OECD Publishing 2011) 14",
        {"type": "un-document", "author": [], "title": "OECD Guidelines for Harbours", "publisher": "OECD Publishing", "locator": "14"},
    ),
    ("Principles of Harbour Law (Kluwer Law International 2000)", {"type": "book", "publisher": "Kluwer Law International"}),
    (
        "Principles of Harbour Administration (4th edn, Sweet & Maxwell 1999)",
        {"type": "book", "edition": "4th", "publisher": "Sweet & Maxwell"},
    ),
    # Treaties.
    (
        "Convention on Lamps (Oviedo) (adopted 4 April 1997) ETS 164",
        {"title": "Convention on Lamps (Oviedo)", "issued": "1997-04-04", "number": "ETS No. 164"},
    ),
    (
        "Convention on Lamps, 4 November 1950, ETS No. 005, entered into force 3 September 1953",
        {"title": "Convention on Lamps", "issued": "1950-11-04", "number": "ETS No. 005"},
    ),
    # Where rules are in force, and how they are called.
    ("Harbour Rules 1998 (NSW) r 31.6", {"title-short": "", "jurisdiction": "NSW", "locator": "r 31.6"}),
    ("Harbour Procedure Rules 1998 (Cth), r 31.6", {"title-short": "", "jurisdiction": "Cth", "locator": "r 31.6"}),
    ("Civil Harbour Rules 1998 (CHR), Pt 36", {"title-short": "CHR", "jurisdiction": "", "locator": "Pt 36"}),
    # German towns before the year.
    (
        "Anna Bach, „Der Kai“, in: Alte Häfen, Frankfurt a. M./New York 1999, S. 12–20",
        {"container-author": [], "container-title": "Alte Häfen", "publisher-place": "Frankfurt a. M./New York", "page": "12–20"},
    ),
    ("Norddeutsche Häfen, Reinbek bei Hamburg 1993", {"publisher-place": "Reinbek bei Hamburg", "issued": "1993"}),
    ("Anna Bach, Leipzig – Dresden 1839", {"author": ["Anna Bach"], "publisher-place": ""}),
    # Reports of bodies with a comma in their titles, and articles of theirs.
    (
        "Harbour Watch, No Way Out: Ports, U.S. Policy and Lamps 23 (2014)",
        {"type": "report", "title": "No Way Out: Ports, U.S. Policy and Lamps", "container-title": ""},
    ),
    ("Harbour Watch, More Light, Rev. Ports 5 (2014)", {"type": "article-journal", "container-title": "Rev. Ports"}),
    # Words before a title in marks that are no name.
    (
        "Ann Brook, Rethinking Legal “Quiet Lamps,” 19 Harv. L. Rev. 79 (1999)",
        {"author": ["Ann Brook"], "title": "Rethinking Legal “Quiet Lamps”"},
    ),
    ("Ann Brook & Jo Weir “Quiet Lamps,” 19 Harv. L. Rev. 79 (1999)", {"author": ["Ann Brook", "Jo Weir"], "title": "Quiet Lamps"}),
    # Who is called by a place.
    (
        "Peter Abelard and Bernard of Clairvaux, Letters (Leeds: Quay, 1988), 23",
        {"author": ["Peter Abelard", "Bernard of Clairvaux"], "title": "Letters"},
    ),
    (
        "Anselm of Canterbury: Proslogion, ed. Jo Weir (Oxford: Quay, 1965)",
        {"author": ["Anselm of Canterbury"], "title": "Proslogion", "editor": ["Jo Weir"]},
    ),
    ("Elizabeth of York: A Tudor Queen, ed. Jo Weir (Oxford: Quay, 1965)", {"author": [], "title": "Elizabeth of York: A Tudor Queen"}),
    # Names between strokes, and sons.
    ("Weber / Bach, Hafenrecht, Köln 1988, S. 3", {"type": "book", "author": ["Weber", "Bach"], "title": "Hafenrecht"}),
    ("Hale, Jo, Jr., Lamps (Leeds: Quay, 1999), 3", {"author": ["Jo Hale Jr."], "title": "Lamps"}),
    # Who revised a book.
    ("Ann Brook, Lamps, rev. ed. Jo Hale (Leeds: Quay, 1999), 3", {"title": "Lamps", "editor": ["Jo Hale"]}),
    ("Ann Brook, Lamps, rev. ed. (Leeds: Quay, 1999), 3", {"title": "Lamps", "editor": []}),
    # The number of an issue, also with a page behind the year.
    ("Иванов И. И. Порты // Вестник, N 12, 1999, с. 3", {"issued": "1999", "page": "3", "locator": ""}),
    ("Hans Bach, Hafenrecht, Zürich 2011, N 12, 14", {"title": "Hafenrecht", "issued": "2011", "locator": "N 12, 14"}),
    # Words of titles that days of access have too.
    ("Anna Bach, Der Zugriff der Polizei, Köln 1988, S. 3", {"title": "Der Zugriff der Polizei", "accessed": "", "issued": "1988"}),
    ("Anna Bach, Der letzte Zugriff am Hafen, Köln 1988, S. 3", {"title": "Der letzte Zugriff am Hafen", "accessed": ""}),
]


@pytest.mark.parametrize(("note", "expected"), WORKS)
def test_a_neighbour_keeps_its_reading(note: str, expected: dict[str, Any]) -> None:
    [one] = parse_note(note, recognise)
    assert told(one, *expected) == expected


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Aufruf vom 3. Mai 2016", "2016-05-03"),
        ("Abruf vom 3.5.2016", "2016-05-03"),
        ("zuletzt geprüft: Mai 2016", "2016-05"),
        ("letzter Aufruf am Montag, 3. Mai 2016", "2016-05-03"),
        ("letzter Zugriff: 03.05.2016", "2016-05-03"),
        ("Zugriff am Dienstag, den 3. Mai 2016", "2016-05-03"),
    ],
)
def test_days_of_access(said: str, day: str) -> None:
    [one] = parse_note(f"Anna Bach, Licht, https://example.org/a ({said})", recognise)
    assert told(one, "title", "accessed") == {"title": "Licht", "accessed": day}


@pytest.mark.parametrize(
    ("entry", "author", "title"),
    [
        ("[7] Lamps of Norway. Leeds: Weir Press, 1994.", [], "Lamps of Norway"),
        ("[8] Ann Brook. Lamps of Norway. Weir Press, 1994.", ["Ann Brook"], "Lamps of Norway"),
    ],
)
def test_a_label_is_no_part_of_an_entry(entry: str, author: list[str], title: str) -> None:
    assert told(parse_reference(entry, recognise), "author", "title") == {"author": author, "title": title}


def test_a_book_in_a_list_has_its_author_behind_the_label() -> None:
    text = "# Ports\n\n## References\n\n[1] Ann Brook. Lamps of Norway. Weir Press, 1994.\n[2] Jane Weir. Quays. Weir Press, 2001.\n"
    found = flow.extract(flow.read(text.encode(), "a.md"))
    assert [[str(name) for name in one.record.names("author")] for one in found] == [["Ann Brook"], ["Jane Weir"]]


def test_a_label_is_no_part_of_a_body() -> None:
    one = parse_reference("[33] UN General Assembly, Lamps for all, A/RES/44/25 (1989).", recognise)
    assert one.record.text("authority") == "UN General Assembly"


@pytest.mark.parametrize(
    "first",
    [
        "Weber/Bach, Hafenrecht, Köln 1988, S. 12.",
        "Weber/Bach, Recht und Ordnung, Köln 1988, S. 12.",
        "Anna Weber/Otto Bach, Hafenrecht, Köln 1988, S. 12.",
        "Anna Weber und Otto Bach, Hafenrecht, Köln 1988, S. 12.",
    ],
)
@pytest.mark.parametrize("again", ["Weber/Bach, S. 13.", "Weber / Bach, S. 13.", "Weber und Bach, S. 13."])
def test_families_between_strokes_lead_to_their_work(first: str, again: str) -> None:
    found = [one for at, note in enumerate((first, again), 1) for one in parse_note(note, recognise, f"n{at}")]
    assert [one.short_form_of for one in resolve_chains(found)] == [None, "n1-1"]


OF_GREGORY = "Gregory of Tours, History, trans. Ann Brook (Leeds: Quay, 1991), 12."


@pytest.mark.parametrize(
    ("before", "leads_to"),
    [
        ((OF_GREGORY,), "n1-1"),
        ((OF_GREGORY, "Gregory of Nyssa, Letters, trans. Ann Brook (Leeds: Quay, 1992), 12."), "n1-1"),
        ((OF_GREGORY, "Ann Brook, Gregory of Tours (London: Quay, 1999), 12."), "n2-1"),
        ((OF_GREGORY, "Gregory of Tours, Letters, trans. Ann Brook (Leeds: Quay, 1992), 12."), None),
        (("Claude Gregory, Lamps (Paris: Quay, 1991), 12.",), None),
    ],
)
def test_who_is_called_by_a_place_is_called_again(before: tuple[str, ...], leads_to: str | None) -> None:
    notes = (*before, "Gregory of Tours, 23.")
    found = [one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")]
    assert resolve_chains(found)[-1].short_form_of == leads_to


def _listed(*lines: str) -> list[str]:
    text = "Ports\n\nText on ports.\n\nReferences\n\n" + "\n".join(lines) + "\n"
    found = flow.extract(flow.read(text.encode(), "a.txt"))
    return [" ".join(one.raw.split()) for one in found if one.id.startswith("r-")]


FIRST = ("Brook, Ann (1994). Lamps of the coast and of the islands in", "the sea. Leeds: Weir Press.")
LAST = ("Weir, Jo (2005). Ports at night and lamps by day: a study.", "Leeds: Weir Press.")


@pytest.mark.parametrize(
    "journal",
    [
        "Journal of Harbour Law 12 (2003), 4–9.",
        "Harbour Reports 12 (2003), pp. 4–9.",
        "Scientific Reports 7, 1234 (2017).",
        "Physics Reports 2006, 14: 5–9.",
        "European Journal of Acts 12, 4–9 (2005).",
    ],
)
def test_a_journal_of_law_or_reports_goes_on_with_its_article(journal: str) -> None:
    found = _listed(*FIRST, "Hale, Ben (2003). Quays and lamps and the sea and the islands.", journal, *LAST)
    assert [words[:5] for words in found] == ["Brook", "Hale,", "Weir,"]
    assert found[1].endswith(journal.rstrip("."))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Harbour Council, Resolution 1973 (2011), 17", "March 2011."),
        ("Harbour Council, Resolution 1973 (2011), 17 March", "2011."),
        ("Harbour Council Resolution 1973 (2011): lamps and quays, New", "York, 2011."),
    ],
)
def test_an_act_begins_an_entry_though_its_day_is_broken(one: str, two: str) -> None:
    found = _listed(*FIRST, one, two, *LAST)
    assert (found[0], found[-1]) == (" ".join(FIRST).rstrip("."), " ".join(LAST).rstrip("."))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Hale B., Weir J., Roe K., Marsh T., Brook A.", "On the lamps of the quays. Leeds: Weir Press, 1999."),
        ("Hale, Ben (1999). On the lamps of the quays. Edited by John A.", "Mill. Leeds: Weir Press."),
        ("Hale, Ben (1999). On the lamps of the quays, trans. Mary A.", "Mill. Leeds: Weir Press."),
        ("Hale, Ben (1999). Lamps. A life of John A.", "Mill, seen from the sea. Leeds: Weir Press."),
    ],
)
def test_a_line_that_ends_in_an_initial_goes_on(one: str, two: str) -> None:
    assert f"{one} {two}".rstrip(".") in _listed(*FIRST, one, two, *LAST)
