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


@pytest.mark.parametrize("behind", [
    "03.05.2020", "2020-05-03", "on 3 May 2020", "am 03.05.2020", "3 May 2020.", "- last visited 3 May", "last access: 3 May",
    "Date accessed: 3 May", "hämtad 3 maj 2020", "viitattu 3.5.2020", "dostęp 3.05.2020", "дата доступа: 3.05.2020", "p. 3", "pp. 3-4",
    "and https://www.example.org/b", "or www.example.org/b", "/ https://www.example.org/b.html",
])  # fmt: skip
@pytest.mark.parametrize("address", ["https://www.example.org/piers", "www.example.org/lamps.html", "https://www.example.org/a?id=3"])
def test_a_day_a_place_or_another_address_ends_it(address: str, behind: str) -> None:
    written = f"{address} {behind}"
    assert (bare_address(written), mended_address(written), fault_of_address(written)) == (address, "", "")


@pytest.mark.parametrize("behind", ["03/05/2020", "3 May 2020", "p.3", "pp.3-4", "vol.3", "(accessed 2020)"])
def test_behind_a_slash_too(behind: str) -> None:
    written = f"https://www.example.org/moles/ {behind}"
    assert (bare_address(written), mended_address(written), fault_of_address(written)) == ("https://www.example.org/moles/", "", "")


@pytest.mark.parametrize("behind", ["page 3", "PDF", "2020", "the printed edition"])
@pytest.mark.parametrize(
    "address", ["https://www.example.org/piers.pdf", "www.example.org/a/lamps.html", "https://example.org/a.pdf#page=3"]
)
def test_the_name_of_a_file_ends_it(address: str, behind: str) -> None:
    assert (bare_address(f"{address} {behind}"), fault_of_address(f"{address} {behind}")) == (address, "")


@pytest.mark.parametrize("address", [
    "https://www.example.org/piers/ 2020", "https://www.example.org/piers/ 2020-05-03", "https://www.example.org/ 2001/03/05",
    "https://www.example.org/piers 2020", "https://www.example.org/most visited piers.html", "https://www.example.org/piers - moles.html",
    "https://www.example.org/a.pdf final.pdf", "https://www.example.org/a.php ?id=3", "https://www.example.org/available piers.pdf",
    "https://www.example.org/a piers and moles https://www.example.org/b", "htp://www.example.org/old piers",
])  # fmt: skip
def test_what_may_be_the_rest_of_it_is_no_more_and_no_less(address: str) -> None:
    assert (bare_address(address), mended_address(address)) == ("", "")
    assert "can't be told" in fault_of_address(address)


@pytest.mark.parametrize(("written", "meant"), [
    ("https://www.example.org/a.php /piers/3", "https://www.example.org/a.php/piers/3"),
    ("https://doi.org/10.1000/ S0140-6736", "https://doi.org/10.1000/S0140-6736"),
])  # fmt: skip
def test_beside_a_slash_the_rest_is_plain(written: str, meant: str) -> None:
    assert mended_address(written) == meant


@pytest.mark.parametrize("path", ["C:/My Files/piers.pdf", "file:///C:/My Files/piers.pdf", "internal-pdf://12/Old Piers.pdf"])
@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json"])
def test_files_of_ones_own_have_blanks(name: str, path: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_text(FORMS[name].format(path), "utf-8")
    assert checked(file) == ([], path)


def test_a_line_of_words_below_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_text(BIB.format("https://www.example.org/piers\n   accessed 3 May 2020"), "utf-8")
    assert checked(file) == ([], "https://www.example.org/piers")


def test_it_is_told_where_it_stands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bib, wiki = tmp_path / "a.bib", tmp_path / "a.wiki"
    bib.write_text(BIB.format("https://www.example.org/old\\_\n   piers and moles"), "utf-8")
    wiki.write_text("Piers.<ref>Quays.</ref> " + WIKI.format("https://www.example.org/old piers.html"), "utf-8")
    run(["check", "--offline", str(bib), str(wiki)])
    out = capsys.readouterr().out
    assert "      | https://www.example.org/old\\_ piers and moles\n" in out
    assert "[url-broken] (note 2)\n" in out
    assert "      address: https://www.example.org/old piers.html\n" in out


def test_bib_tells_of_a_template_that_had_no_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.wiki"
    file.write_text("Lamps.<ref>{{cite web |url=https://www.example.org/old piers.html}}</ref>", "utf-8")
    run(["bib", "--offline", str(file)])
    assert capsys.readouterr().err.strip().endswith("is not written: which address is meant can't be told")


@pytest.mark.parametrize("text", ["see the page", "n/a", "", "Harbour Museum: the page", "10.1000/182 and more"])
def test_what_is_no_address_stays_as_it_is(text: str) -> None:
    assert (bare_address(text), mended_address(text), fault_of_address(text)) == (text, "", "")


@pytest.mark.parametrize(("value", "meant"), [
    ("https://www.example.org/a/\n   page.html", "https://www.example.org/a/page.html"),
    ("https://www.example.org/long-\n\tname.html", "https://www.example.org/long-name.html"),
    ("https://www.example.org/a page.html", "https://www.example.org/a page.html"),
    ("https://www.example.org/a\n  (accessed 2020)", "https://www.example.org/a (accessed 2020)"),
    ("https://www.example.org/a\n  last visited: 3 May", "https://www.example.org/a last visited: 3 May"),
    ("https://www.example.org/a\n  3 May 2020", "https://www.example.org/a 3 May 2020"),
    ("https://www.example.org/most-  \n  visited", "https://www.example.org/most-visited"),
    ("https://www.example.org/news/\n  2020-05-03", "https://www.example.org/news/2020-05-03"),
    ("https://www.example.org/a?b=1\n  &c=2", "https://www.example.org/a?b=1&c=2"),
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
