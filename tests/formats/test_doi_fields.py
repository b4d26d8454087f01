"""What stands in the field for a DOI and is none: told, repaired where that is certain, looked up never."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citator.cli.main import run
from citator.text.doi_fields import fault_of, is_placeholder, mended

BIB = "@article{{a, author={{Weir, Ann and others}}, title={{Lamps of the harbour}}, journal={{Quays}}, year={{2001}}, doi={{{}}}}}\n"
RIS = "TY  - JOUR\nAU  - Weir, Ann\nTI  - Lamps of the harbour\nPY  - 2001\nDO  - {}\nER  - \n"
CSL = '[{{"id": "a", "type": "article-journal", "title": "Lamps of the harbour", "DOI": "{}"}}]'
WIKI = "Lamps.<ref>{{{{cite journal |last=Weir |first=Ann |title=Lamps of the harbour |journal=Quays |year=2001 |doi={}}}}}</ref>"
FORMS = {"a.bib": BIB, "a.ris": RIS, "a.json": CSL, "a.wiki": WIKI}


@pytest.mark.parametrize(("written", "doi"), [
    ("10.1353 / jod.1995.0002", "10.1353/jod.1995.0002"),
    ("10.1353/ jod.1995.0002", "10.1353/jod.1995.0002"),
    ("10.1353 /jod.1995.0002", "10.1353/jod.1995.0002"),
    ("doi:10.1093/ejil/ chq010", "10.1093/ejil/chq010"),
    ("10.1093 / ejil/chq 010", ""),
    ("10.1000/xyz 123", ""),
    ("10.1000/xyz / PMC123", ""),
    ("10.1000/xyz/ 10.1000/abc", ""),
])  # fmt: skip
@pytest.mark.parametrize("name", FORMS)
def test_blanks_are_told_and_nothing_is_looked_up_that_nobody_wrote(name: str, written: str, doi: str, tmp_path: Path) -> None:
    file, out = tmp_path / name, tmp_path / "out.json"
    file.write_text(FORMS[name].format(written), "utf-8")
    run(["check", str(file), "--offline", "--format", "json", "-o", str(out), "-q"])
    report = json.loads(out.read_text("utf-8"))
    told = [one for one in report["documents"][0]["findings"] if one["code"] == "I001"]
    cited = next(iter(report["documents"][0]["citations"]))["identifiers"]
    assert [one.get("suggestion") for one in told] == [doi or None]
    assert cited == ({"doi": doi} if doi else {})


@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json"])
def test_blanks_beside_a_slash_are_taken_out(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FORMS[name].format("10.1353 / jod.1995.0002"), "utf-8")
    run(["fix", str(file), "--offline", "--write", "-q"])
    assert file.read_text("utf-8") == FORMS[name].format("10.1353/jod.1995.0002")


@pytest.mark.parametrize(("written", "kept", "told"), [
    ("10.1353 / jod.1995.0002", "10.1353/jod.1995.0002", "is written as 10.1353/jod.1995.0002"),
    ("n/a", "", "“n/a” is none"),
    ("-", "", "“-” is none"),
    ("null", "", "“null” is none"),
    ("see the page", "", "“see the page” is none"),
    ("10.1000/xyz 123", "", "“10.1000/xyz 123” is none"),
    ("10.1000/182", "10.1000/182", ""),
    ("10.1000/182 [doi]", "10.1000/182", ""),
])  # fmt: skip
def test_what_is_exported(written: str, kept: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.bib", tmp_path / "out.bib"
    file.write_text(BIB.format(written), "utf-8")
    run(["bib", str(file), "--offline", "--format", "biblatex", "-o", str(out)])
    text, said = out.read_text("utf-8"), capsys.readouterr().err
    assert (f"doi = {{{kept}}}" in text) if kept else "doi =" not in text
    assert "%20" not in text
    assert (told in said) if told else " DOI " not in said


@pytest.mark.parametrize("written", ["n/a", "N/A", "none", "-", "null", "—"])
def test_that_there_is_none_is_no_fault(written: str, tmp_path: Path) -> None:
    file, out = tmp_path / "a.bib", tmp_path / "out.json"
    file.write_text(BIB.format(written), "utf-8")
    run(["check", str(file), "--offline", "--format", "json", "-o", str(out), "-q"])
    assert not [one for one in json.loads(out.read_text("utf-8"))["documents"][0]["findings"] if one["code"] == "I001"]
    assert is_placeholder(written)


@pytest.mark.parametrize("written", [
    "10.1000/182", "doi:10.1000/182", "DOI 10.1000/182", "https://doi.org/10.1000/182", "10.1000/182 [doi]", "10.1000/182, p. 3",
    "10.1000/182. Epub 2010", "10.1000/182 PMID: 7", "10.1000%2F182", "10/gfxx9f",
])  # fmt: skip
def test_a_doi_with_words_around_it_is_one(written: str, tmp_path: Path) -> None:
    assert not fault_of(written)
    assert not mended(written)
    file, out = tmp_path / "a.bib", tmp_path / "out.json"
    file.write_text(BIB.format(written), "utf-8")
    run(["check", str(file), "--offline", "--format", "json", "-o", str(out), "-q"])
    source = json.loads(out.read_text("utf-8"))["documents"][0]
    assert not [one for one in source["findings"] if one["code"] == "I001"]
    assert list(next(iter(source["citations"]))["identifiers"]) == ["doi"]


def test_further_authors_are_et_al(tmp_path: Path) -> None:
    file, out = tmp_path / "a.bib", tmp_path / "out"
    file.write_text(BIB.format("10.1000/182"), "utf-8")
    run(["bib", str(file), "--offline", "--format", "csl-json", "-o", str(out), "-q"])
    assert '"others"' not in out.read_text("utf-8")
    assert [one["family"] for one in json.loads(out.read_text("utf-8"))[0]["author"]] == ["Weir"]
    run(["bib", str(file), "--offline", "--format", "bibtex", "-o", str(out), "-q"])
    assert "author = {Weir, Ann and others}" in out.read_text("utf-8")


@pytest.mark.parametrize(("day", "kept"), [("2019-02-30", "2019-02"), ("2019-06-31", "2019-06"), ("2019-13-01", "2019")])
def test_what_is_written_of_an_impossible_day_is_told(day: str, kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.bib", tmp_path / "out.bib"
    file.write_text(f"@online{{a, title={{Lamps}}, url={{https://quay.example/x}}, date={{2018}}, urldate={{{day}}}}}", "utf-8")
    run(["bib", str(file), "--offline", "--format", "biblatex", "-o", str(out)])
    assert f"urldate = {{{kept}}}" in out.read_text("utf-8")
    assert f"accessed is written as {kept}" in capsys.readouterr().err
