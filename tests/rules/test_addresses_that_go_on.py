"""Printed addresses with a blank in them: the half before it is not asked, and the reader is told."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Examined


def examined(note: str, name: str = "notes.md") -> Examined:
    return flow.examine(flow.read(f"The quay is old.[^1] It stands.\n\n[^1]: {note}\n".encode(), name))


@pytest.mark.parametrize(("address", "rest"), [
    ("https://www.example.org/quays 2020.html", "2020.html"),
    ("https://www.example.org/light houses.html", "houses.html"),
    ("https://www.example.org/files/Annual Report 2019.pdf", "Report 2019.pdf"),
    ("https://www.example.org/files/ Annual Report.pdf", "Annual Report.pdf"),
])  # fmt: skip
@pytest.mark.parametrize("behind", [" (accessed 3 May 2020).", ".", ", p. 3.", ""])
def test_the_half_is_not_asked(address: str, rest: str, behind: str) -> None:
    found = examined(f"Ann Weir, Lamps of the Quay, {address}{behind}")
    [told] = [one for one in found.findings if one.code == "L009"]
    assert (found.document.text[told.start : told.end], told.severity.value) == (address, "warning")
    assert f"“{rest}”" in told.message
    assert {work.url for work in flow.works_of([found])} == {None}
    assert all(work.record.text("URL") == "" for work in flow.works_of([found]))


@pytest.mark.parametrize("note", [
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps (accessed 3 May 2020).",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps.html and Quays.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps, file quay.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps see report.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps 2020.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps Harbour of the North.",
    "Ann Weir, Lamps of the Quay, https://www.example.org annual report.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps www.example.org/quays.html.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/lamps?id=3 print.html",
])  # fmt: skip
def test_words_behind_an_address_are_no_part_of_it(note: str) -> None:
    found = examined(note)
    assert not [one for one in found.findings if one.code == "L009"]
    assert flow.works_of([found])[0].url is not None


def test_behind_a_slash_the_whole_is_suggested() -> None:
    [told] = [one for one in examined("Ann Weir, Lamps, https://www.example.org/files/ quay.pdf, p. 3.").findings if one.code == "L009"]
    assert told.suggestion == "https://www.example.org/files/quay.pdf"


@pytest.mark.parametrize("note", [
    "The mole is at https://www.example.org/mole pier.pdf.",
    "Moles: https://www.example.org/mole pier.pdf",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole\tpier.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole pier.pdf tells of it.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole [pier.pdf](https://www.example.org/p.pdf).",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole README.txt.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/2020 Pier.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole called pier.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole Datei pier.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/~weir pier.pdf.",
    "Ann Weir, Lamps of the Quay, https://doi.org/10.1000/xyz pier.pdf.",
    "Ann Weir, Lamps of the Quay, https://www.example.org/mole pier.pdf; Jo Holm, Piers, https://www.example.org/mole.",
])  # fmt: skip
def test_the_name_of_a_file_by_itself_makes_no_address_wrong(note: str) -> None:
    found = examined(note)
    assert not [one for one in found.findings if one.code == "L009"]
    assert flow.works_of([found])[0].url is not None


@pytest.mark.parametrize(("name", "text"), [
    ("a.html", "<table><tr><td>https://example.org/mole</td><td>pier.pdf</td></tr></table>"),
    ("a.html", "<p>At https://example.org/mole <a href='https://example.org/p.pdf'>pier.pdf</a>.</p>"),
    ("a.html", "<p>At https://example.org/mole <b>pier.pdf</b></p>"),
    ("a.txt", "https://example.org/mole\tpier.pdf\nhttps://example.org/lamp lamp.pdf"),
    ("a.md", "Lamps: https://example.org/lamp quay.txt tells how."),
    ("a.md", "- https://example.org/lamp quay.pdf\n- https://example.org/mole pier.pdf"),
    ("a.md", "Get https://example.org/lamp quay.pdf."),
])  # fmt: skip
def test_nothing_is_told_in_sentences_lists_and_tables(name: str, text: str) -> None:
    found = flow.examine(flow.read(text.encode(), name))
    assert not [one for one in found.findings if one.code == "L009"]
    assert {work.url for work in flow.works_of([found])} >= {f"https://example.org/{text.partition('example.org/')[2][:4]}"}


@pytest.mark.parametrize(
    "text",
    [
        "Open https://example.org/page and then edit index.html by hand.",
        "Go to https://example.org/page or use report.html instead.",
        "See https://example.org/page (file annex.pdf).",
        "Siehe https://example.org/seite und die Datei anhang.pdf dazu.",
        "Voir https://example.org/page puis annexe.pdf.",
    ],
)
def test_a_sentence_that_goes_on_to_a_file_is_no_part_of_an_address(text: str) -> None:
    examined = flow.examine(flow.read(f"{text}\n".encode(), "a.md"))
    assert not [one for one in examined.findings if one.code == "L009"]
