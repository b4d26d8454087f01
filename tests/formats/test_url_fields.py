"""What stands in the field for an address with a blank in it: told, repaired where that is certain, asked never."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citator.cli.main import run
from citator.formats.bibtex_text import address
from citator.text.url_fields import bare_address, fault_of_address, mended_address

BIB = "@misc{{a, author={{Weir, Ann}}, title={{Lamps of the harbour}}, year={{2001}}, url={{{}}}}}\n"
HOW = "@misc{{a, author={{Weir, Ann}}, title={{Lamps of the harbour}}, year={{2001}}, howpublished={{\\url{{{}}}}}}}\n"
RIS = "TY  - ELEC\nAU  - Weir, Ann\nTI  - Lamps of the harbour\nPY  - 2001\nUR  - {}\nER  - \n"
CSL = '[{{"id": "a", "type": "webpage", "title": "Lamps of the harbour", "URL": "{}"}}]'
WIKI = "Lamps.<ref>{{{{cite web |last=Weir |first=Ann |title=Lamps of the harbour |year=2001 |url={}}}}}</ref>"
FORMS = {"a.bib": BIB, "how.bib": HOW, "a.ris": RIS, "a.json": CSL, "a.wiki": WIKI}


def checked(file: Path) -> tuple[list[str | None], str | None]:
    """The suggestions of what is told of broken addresses, and the address of the work."""
    out = file.with_suffix(".out")
    run(["check", str(file), "--offline", "--format", "json", "-o", str(out), "-q"])
    report = json.loads(out.read_text("utf-8"))
    told = [one.get("suggestion") for one in report["documents"][0]["findings"] if one["code"] == "L009"]
    link = report["works"][0].get("link") or {}
    return told, link.get("url")


@pytest.mark.parametrize(("written", "meant"), [
    ("https://www.example.org/ news/a.html", "https://www.example.org/news/a.html"),
    ("https://www.example.org /news/a.html", "https://www.example.org/news/a.html"),
    ("https:// www.example.org/news-1", "https://www.example.org/news-1"),
    ("www.example.org/ 2001/a.html", "www.example.org/2001/a.html"),
    ("https://www.example.org/a page.html", None),
    ("https://www.example.org/Annual Report 2019.pdf", None),
    ("https://www.example.org/lighthouses and lightvessels", None),
    ("https://www.example.org/ the page of the harbour", None),
    ("https://www.example.org/a?q=two words", None),
    ("www.example.org/a page.html", None),
])  # fmt: skip
@pytest.mark.parametrize("name", FORMS)
def test_blanks_are_told_and_nothing_is_asked_that_nobody_wrote(name: str, written: str, meant: str | None, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FORMS[name].format(written), "utf-8")
    told, asked = checked(file)
    assert told == [meant]
    assert asked == meant


@pytest.mark.parametrize(("written", "address"), [
    ("https://www.example.org/a%20page.html", "https://www.example.org/a%20page.html"),
    ("https://www.example.org/a (accessed 3 May 2020)", "https://www.example.org/a"),
    ("https://www.example.org/a [online]", "https://www.example.org/a"),
    ("https://www.example.org/a, abgerufen am 3. Mai 2020", "https://www.example.org/a"),
    ("https://www.example.org/a ; https://www.example.org/b", "https://www.example.org/a"),
    ("https://www.example.org/a", "https://www.example.org/a"),
])  # fmt: skip
@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json"])
def test_words_behind_an_address_are_no_fault_of_it(name: str, written: str, address: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FORMS[name].format(written), "utf-8")
    assert checked(file) == ([], address)


@pytest.mark.parametrize("text", ["see the page", "n/a", "", "Harbour Museum: the page", "10.1000/182 and more"])
def test_what_is_no_address_stays_as_it_is(text: str) -> None:
    assert (bare_address(text), mended_address(text), fault_of_address(text)) == (text, "", "")


@pytest.mark.parametrize(("value", "meant"), [
    ("https://www.example.org/a/\n   page.html", "https://www.example.org/a/page.html"),
    ("https://www.example.org/long-\n\tname.html", "https://www.example.org/long-name.html"),
    ("https://www.example.org/a page.html", "https://www.example.org/a page.html"),
    ("https://www.example.org/a\n  (accessed 2020)", "https://www.example.org/a (accessed 2020)"),
])  # fmt: skip
def test_an_address_goes_on_over_the_end_of_a_line_only(value: str, meant: str) -> None:
    assert address(value) == meant


def test_a_misspelled_scheme_and_a_blank_are_one_fault_without_a_suggestion(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text(BIB.format("htp://www.example.org/lighthouses and lightvessels"), "utf-8")
    assert checked(file) == ([None], None)
    file.write_text(BIB.format("htp://www.example.org/lighthouses"), "utf-8")
    assert checked(file)[0] == ["http://www.example.org/lighthouses"]


@pytest.mark.parametrize(("written", "told"), [
    ("https://www.example.org/a page.html", "URL “https://www.example.org/a page.html” is none as it stands, and is not written"),
    ("https://www.example.org/ news/a.html", "URL “https://www.example.org/ news/a.html” is written as https://www.example.org/news/a.html"),
])  # fmt: skip
def test_bib_tells_what_it_does_with_it(written: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.bib"
    file.write_text(BIB.format(written), "utf-8")
    run(["bib", "--offline", str(file)])
    out = capsys.readouterr()
    assert out.err.strip() == f"citator: {file}: a: {told}"
    assert written.replace(" ", "") not in out.out or "is written as" in told


@pytest.mark.parametrize("written", ["https://www.example.org/a page.html", "https://www.example.org/ news/a.html"])
def test_fix_off_line_leaves_it(written: str, tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text(BIB.format(written), "utf-8")
    run(["fix", "--offline", "--write", "-q", str(file)])
    assert file.read_text("utf-8") == BIB.format(written)
