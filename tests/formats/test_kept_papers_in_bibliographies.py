"""Papers of archives in a bibliography: an entry each, with house and shelf mark, and a line for each citation that has no entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from citator import flow
from citator.cli.main import run
from citator.formats.readers import bibtex
from citator.model import Record
from citator.text.shelf_marks import shelf_mark

BODY = "The board sat for a long time.{} "


def written(folder: Path, notes: list[str], form: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, list[str]]:
    """What ``bib`` writes of a text with these notes, and the lines on standard error without the name of the file."""
    path = folder / "harbour.txt"
    body = "".join(BODY.format(number) for number in range(1, len(notes) + 1))
    listed = "\n\n".join(f"{number} {note}" for number, note in enumerate(notes, 1))
    path.write_text(f"{body}\n\n__________\n\n{listed}\n", encoding="utf-8")
    assert run(["bib", "--offline", "--format", form, str(path)]) == 0
    out = capsys.readouterr()
    return out.out, [line.removeprefix(f"citator: {path}: ") for line in out.err.splitlines()]


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
@pytest.mark.parametrize(
    ("note", "archive", "place"),
    [
        ("Stadtarchiv Kiel, A II 45, fol. 3r.", "Stadtarchiv Kiel", "A II 45"),
        ("Staatsarchiv Lübeck, B 4, Nr. 7.", "Staatsarchiv Lübeck", "B 4, Nr. 7"),
        ("Archives nationales, F/17/1204.", "Archives nationales", "F/17/1204"),
        ("AGI, Indiferente, 1234.", "AGI", "Indiferente, 1234"),
        ("Landesarchiv Schleswig, Abt. 301, Nr. 1174, Bl. 5.", "Landesarchiv Schleswig", "Abt. 301, Nr. 1174"),
        ("Stadtarchiv Kiel, AA 12, fol. 12r, Ratsprotokoll vom 4. Mai 1529.", "Stadtarchiv Kiel", "AA 12"),
        ("Brook an Weir, 3. Mai 1901, Staatsarchiv Lübeck, B 4, Nr. 7.", "Staatsarchiv Lübeck", "B 4, Nr. 7"),
        ("The National Archives, Kew, FO 371/1234.", "The National Archives, Kew, FO 371/1234", ""),
        ("Bibliothèque nationale de France, Ms. fr. 1234, fol. 3.", "Bibliothèque nationale de France, Ms. fr. 1234", ""),
        ("Biblioteca Nacional de España, Mss. 12345, fol. 5r.", "Biblioteca Nacional de España, Mss. 12345", ""),
        ("Österreichische Nationalbibliothek, Cod. 2554, fol. 1v.", "Österreichische Nationalbibliothek, Cod. 2554", ""),
        ("РГА ВМФ. Ф. 404. Оп. 2. Д. 118. Л. 6.", "РГА ВМФ. Ф. 404. Оп. 2. Д. 118", ""),
    ],
)
def test_house_and_shelf_mark_come_out_and_are_read_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, note: str, archive: str, place: str
) -> None:
    text, told = written(tmp_path, [note], form, capsys)
    [entry] = bibtex.read(text.encode(), "out.bib").entries
    assert (entry.record.text("archive"), entry.record.text("archive_location")) == (archive, place)
    assert told == []


def test_papers_of_one_house_are_told_apart_by_their_shelf_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes = ["Stadtarchiv Kiel, A II 45, fol. 3r; Stadtarchiv Kiel, A II 46.", "Stadtarchiv Kiel, A II 45, fol. 9v."]
    text, told = written(tmp_path, notes, "biblatex", capsys)
    assert [entry.record.text("archive_location") for entry in bibtex.read(text.encode(), "out.bib").entries] == ["A II 45", "A II 46"]
    assert told == []


@pytest.mark.parametrize("place", ["box 4, folder 3", "Box 4, Folder 3", "fol. 123, 456", "carton 12, dossier 3"])
def test_a_place_in_a_house_that_is_not_told_is_no_shelf_mark(place: str) -> None:
    assert shelf_mark(Record.from_csl({"archive": place})) == ""
    assert shelf_mark(Record.from_csl({"archive": f"Harbour Museum, {place}"})) == f"Harbour Museum, {place}"


@pytest.mark.parametrize("form", ["bibtex", "csl-json", "ris"])
def test_a_citation_without_an_entry_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    notes = [
        "Jo Weir, Tides of the North (London: Lamp, 1999).",
        "Brook, supra note 9, p. 4.",
        "Hamburger Abendblatt vom 12. März 2021, S. 9.",
    ]
    text, told = written(tmp_path, notes, form, capsys)
    assert "Tides of the North" in text
    assert told == [
        "note 2: “Brook, supra note 9, p. 4” is not written: it is not known of which work it is",
        "note 3: “Hamburger Abendblatt vom 12. März 2021, S. 9” is not written: no title, number, address or shelf mark is seen in it",
    ]


def test_the_summary_counts_the_citations_without_a_work(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "harbour.md"
    path.write_text("A.[^1] B.[^2]\n\n[^1]: Jo Weir, Tides of the North (London: Lamp, 1999).\n\n[^2]: Brook, supra note 9, p. 4.\n")
    run(["check", "--offline", str(path)])
    assert "2 citations of 1 work (1 of no known work): " in capsys.readouterr().out
    path.write_text("A.[^1]\n\n[^1]: Jo Weir, Tides of the North (London: Lamp, 1999).\n")
    run(["check", "--offline", str(path)])
    assert "1 citation of 1 work: " in capsys.readouterr().out


def test_a_leaf_is_no_house(tmp_path: Path) -> None:
    path = tmp_path / "harbour.md"
    path.write_text("A.[^1]\n\n[^1]: Ann Brook, Lights of the Harbour, Mus. 1234, fol. 3.\n")
    [citation] = flow.extract(path)
    assert citation.record.text("archive") == ""
    assert citation.pinpoint == "fol. 3"


@pytest.mark.parametrize(
    "entry",
    [
        "@article{a, author = {Brook, Ann}, title = {Tides}, year = 2001, eprint = {2101.00001}, archiveprefix = {arXiv}}",
        "@misc{a, title = {Tides}, note = {Archived copy. Third printing}, year = 2001}",
    ],
)
def test_other_entries_get_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: str) -> None:
    path = tmp_path / "harbour.bib"
    path.write_text(entry)
    run(["bib", "--offline", str(path)])
    out = capsys.readouterr().out
    assert "Archive:" not in out
    assert "Shelf mark:" not in out
