"""Lists of references without numbers, told by their heading."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation
from citator.parsing.lists.bibliography import entries
from tests.support.growth import grows_no_faster_than_its_input

ONE = "Brook, A., & Weir, B. (1994). Rivers and their names. Leeds: Weir Press."
TWO = "Mill, Ann. “On Tides.” Journal of Rivers 12, no. 3 (1999): 45–67. https://example.org/tides"
THREE = "Dent C, Ford D. Lamps of the north. J Riv Stud. 2004;7(1):1-9."


def _read(text: str, name: str) -> list[Citation]:
    return flow.extract(flow.read(text.encode(), name))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Tides\n\nTides matter.\n\nReferences\n\n{ONE}\n\n{TWO}\n\n{THREE}\n"),
        ("a.txt", f"Tides matter.\n\nBibliography\n{ONE}\n{TWO}\n{THREE}\n"),
        ("a.txt", f"Tides matter.\n\nLiteratur\n\n{ONE[:40]}\n   {ONE[40:]}\n{TWO[:50]}\n   {TWO[50:]}\n{THREE}\n"),
        ("a.md", f"# Tides\n\nTides matter.\n\n## Works Cited\n\n- {ONE}\n- {TWO}\n- {THREE}\n\n## Appendix\n\nLamps of 1931.\n"),
        ("a.md", f"Tides.\n\n**References**\n\n{ONE.replace('Rivers and their names', '*Rivers and their names*')}\n\n{TWO}\n\n{THREE}\n"),
    ],
)  # fmt: skip
def test_each_entry_is_one_citation_with_its_fields(name: str, text: str) -> None:
    one, two, three = (found for found in _read(text, name) if found.id.startswith("r-"))
    assert (one.record.text("title"), one.record.text("publisher")) == ("Rivers and their names", "Weir Press")
    assert (two.record.text("title"), two.record.text("container-title"), two.url) == (
        "On Tides",
        "Journal of Rivers",
        "https://example.org/tides",
    )
    assert (three.record.text("volume"), three.record.text("page")) == ("7", "1-9")
    assert all(text[found.start : found.end] == found.raw for found in (one, two, three))
    title = one.record.fields["title"]
    assert " ".join(text[title.start : title.end].strip("*.").split()) == "Rivers and their names"


@pytest.mark.parametrize(
    "text",
    [
        "Tides matter, and so do\nreferences\nto tides, of which there are many here.\n\nThe lamp was lit in the evening.\n",
        "References\n\nThe harbour keeps no list of the people who asked for a lamp.\n\nNobody knows why.\n",
        "Sources\n\nShort.\n",
    ],
)
def test_other_words_under_such_a_heading_are_no_entries(text: str) -> None:
    assert not [one for one in _read(text, "a.txt") if one.id.startswith("r-")]


def test_entries_that_a_reader_gave_as_notes_are_not_read_twice() -> None:
    text = f"Tides matter [1], and names [2].\n\nReferences\n\n[1] {ONE}\n\n[2] {TWO}\n"
    found = _read(text, "a.txt")
    assert [one.note is not None for one in found] == [True, True]


def test_time_grows_with_the_list_only() -> None:
    def run(size: int) -> object:
        document = flow.read(("References\n\n" + f"{ONE}\n\n" * size).encode(), "a.txt")
        return entries(document, document.text)

    assert grows_no_faster_than_its_input(run, 400)


def test_bodies_as_authors_and_entries_that_end_in_addresses_are_entries_of_their_own() -> None:
    text = (
        "References\n\nWorld Lamp Office (2007). Lamps. https://doi.org/10.1000/182\n"
        "River Names Board (2009). Rivers. https://doi.org/10.1000/183\n"
    )
    examined = flow.examine(flow.read(text.encode(), "a.txt"))
    assert [one.record.text("title") for one in examined.citations] == ["Lamps", "Rivers"]
    assert not examined.findings


def test_what_stands_behind_a_list_is_no_entry_and_a_list_of_each_chapter_is_read() -> None:
    text = f"# One\n\n## References\n\n{ONE}\n\nHer further papers of 2004 are many.\n\n# Two\n\n## References\n\n{THREE}\n"
    assert [one.record.text("title") for one in _read(text, "a.md")] == ["Rivers and their names", "Lamps of the north"]
    sources = f"# Sources\n\nThe river has two sources, found in 1994.\n\n# References\n\n{ONE}\n"
    assert [one.record.text("title") for one in _read(sources, "a.md")] == ["Rivers and their names"]


def test_time_grows_with_the_number_of_headings_only() -> None:
    def run(size: int) -> object:
        document = flow.read(("References\n\n" * size).encode(), "a.txt")
        return entries(document, document.text)

    assert grows_no_faster_than_its_input(run, 1_000)


@pytest.mark.parametrize(
    "headings",
    [
        ("Primary Sources", "Secondary Sources"),
        ("Bibliography\n\nPrimary sources", "Books"),
        ("Quellen", "Sekundärliteratur"),
        ("Further Reading", "Articles"),
    ],
)
def test_a_list_in_parts_is_read_as_a_whole(headings: tuple[str, str]) -> None:
    four = "Harbour Board. 1931. Minutes. Leeds: Harbour Board."
    text = f"Tides matter.\n\n{headings[0]}\n\n{ONE}\n{TWO}\n\n{headings[1]}\n\n{THREE}\n{four}\n"
    titles = [one.record.text("title") for one in _read(text, "a.txt") if one.id.startswith("r-")]
    assert titles == ["Rivers and their names", "On Tides", "Lamps of the north", "Minutes"]


def test_a_dash_stands_for_the_names_of_the_entry_before() -> None:
    text = "Bibliography\n\nBrook, Ann. 1994. Rivers. Leeds: Weir Press.\n———. 1996. Rivers Again. Leeds: Weir Press.\n"
    one, two = _read(text, "a.txt")
    assert two.record.names("author") == one.record.names("author") != ()
    assert two.record.fields["author"].source == "inherited"
