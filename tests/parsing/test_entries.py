"""Entries of bibliographies: what identifies their work, wherever people put it, and what is told of it once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import citator
from citator import flow
from citator.cli.main import run
from citator.errors import SourceUnreadable


def entry(text: str, name: str = "refs.bib") -> citator.Citation:
    (one,) = citator.extract(citator.read(text.encode(), name))
    return one


def found_in(text: str) -> dict[str, str]:
    return {one.scheme: one.value for one in entry(text).identifiers}


@pytest.mark.parametrize(("fields", "symbol"), [
    ("note = {UN Doc. S/RES/822 (1993)}", "S/RES/822 (1993)"),
    ("howpublished = {U.N. Doc. A/HRC/16/49.}", "A/HRC/16/49"),
    ("number = {217 A (III)}, institution = {UN General Assembly}", "A/RES/217(III)[A]"),
    ("number = {70/1}, institution = {UN General Assembly}", "A/RES/70/1"),
    ("note = {S/2020/946}", "S/2020/946"),
    ("note = {UN Doc. A/HRC/48/50, 5 July 2021}", "A/HRC/48/50"),
])  # fmt: skip
def test_a_symbol_that_is_all_of_a_field(fields: str, symbol: str) -> None:
    assert found_in(f"@misc{{a, title = {{The lamps of the ports}}, {fields}}}")["un_symbol"] == symbol


@pytest.mark.parametrize(("fields", "number"), [
    ("journal={arXiv preprint arXiv:1905.01234}", "1905.01234"),
    ("journal={arXiv preprint arXiv:1905.01234}, volume={12}", "1905.01234"),
    ("journal={arXiv:1905.01234 [cs.CL]}", "1905.01234"),
    ("journal={arXiv preprint hep-th/9901001}", "hep-th/9901001"),
    ("journal={CoRR}, volume={abs/1905.01234}", "1905.01234"),
    ("journal={CoRR abs/1905.01234}", "1905.01234"),
    ("journal={CoRR}, volume={cs.CL/0301001}", "cs/0301001"),
    ("journal={ArXiv}, volume={abs/1905.01234}", "1905.01234"),
    ("journal={arXiv e-prints}, pages={arXiv:1905.01234}", "1905.01234"),
    ("institution={arXiv}, number={1905.01234}", "1905.01234"),
    ("note={arXiv:1905.01234}", "1905.01234"),
    ("note={Also available as arXiv:1905.01234}", "1905.01234"),
    ("howpublished={arXiv preprint arXiv:1905.01234}", "1905.01234"),
    ("eprint={1905.01234}, archivePrefix={arXiv}", "1905.01234"),
    ("eprint={1905.01234}, eprinttype={arxiv}", "1905.01234"),
    ("eprint={arXiv:1905.01234v2}", "1905.01234"),
    ("eprint={1905.01234}, primaryClass={cs.CL}", "1905.01234"),
    ("eprint={math/0309136}", "math/0309136"),
    ("arxivId={1905.01234}", "1905.01234"),
])  # fmt: skip
@pytest.mark.parametrize("kind", ["article", "misc", "techreport"])
def test_the_number_of_a_preprint_wherever_programs_put_it(kind: str, fields: str, number: str) -> None:
    assert found_in(f"@{kind}{{a, author={{Weir, Jo}}, title={{A study of wells}}, {fields}, year={{2019}}}}") == {"arxiv": number}


@pytest.mark.parametrize("fields", [
    "eprint={4321.12}",
    "eprint={1905.01234}, eprinttype={jstor}",
    "eprint={https://papers.example.org/1905.01234}",
    "journal={arXiv: Computation and Language}",
    "journal={CoRR}, volume={12}",
    "journal={Hydrology}, note={See arXiv:1905.01234 for another view}",
    "journal={Hydrology}, volume={1905.01234}",
])  # fmt: skip
def test_what_is_no_number_of_a_preprint(fields: str) -> None:
    assert "arxiv" not in found_in(f"@article{{a, author={{Weir, Jo}}, title={{A reply to arXiv:1905.01234}}, {fields}, year={{2019}}}}")


def test_the_number_of_a_preprint_in_a_journal_of_ris() -> None:
    text = "TY  - JOUR\nTI  - A study of wells\nAU  - Weir, Jo\nJO  - arXiv preprint arXiv:1905.01234\nPY  - 2019\nER  - \n"
    assert [one.value for one in entry(text, "refs.ris").identifiers] == ["1905.01234"]


def test_a_title_that_is_the_name_of_an_act() -> None:
    assert found_in("@techreport{a, title={Resolution 822 (1993)}, institution={UN Security Council}}") == {"un_symbol": "S/RES/822 (1993)"}
    assert found_in("@misc{a, title={Vienna Convention on the Law of Treaties}, note={1155 UNTS 331}}")["unts"] == "1155 UNTS 331"


@pytest.mark.parametrize("text", [
    "@misc{a, title = {Lamps}, note = {Reprinted in S/2020/946}}",
    "@misc{a, title = {Lamps}, note = {Annexed to UN Doc. S/2020/946, with a map}}",
    "@book{a, author = {Ames, Jo}, title = {Vienna Convention on the Law of Treaties}}",  # a book about it
    "@article{a, author = {Ames, Jo}, title = {Security Council resolution 822 (1993)}, journal = {Lamps}}",
    "@misc{a, title = {Lamps}, number = {70/1}, institution = {Harbour Press}}",
    "@techreport{a, author={{Human Rights Council}}, title={Report of the Special Rapporteur on lamps}, number={13/39}, year={2010}}",
    "@misc{a, author={{UN Security Council}}, title={Press statement on ports}, number={1325}, year={2001}}",
    "@misc{a, author={{UN Security Council}}, title={The lamps of the ports}, number={1325}, year={2001}}",
    "@book{a, author={Weir, Ann}, title={The Articles on Lamps}, note={A/56/10}, year={2002}}",
    "@article{a, author={Brook, Jo}, title={Lamps}, journal={Quay}, note={78 U.N.T.S. 277}}",
])  # fmt: skip
def test_what_may_be_that_of_another_work_is_none(text: str) -> None:
    assert found_in(text) == {}


def test_a_treaty_and_its_protocol_are_two_works_on_one_page_of_the_series(tmp_path: Path) -> None:
    first = "@misc{a, title={International Covenant on Civil and Political Rights}, note={999 U.N.T.S. 171}, year={1966}}"
    second = "@misc{b, title={Optional Protocol to the International Covenant on Civil and Political Rights}, note={999 U.N.T.S. 171}}"
    (tmp_path / "refs.bib").write_text(f"{first}\n{second}\n", "utf-8")
    assert len(citator.check(str(tmp_path / "refs.bib"), offline=True).works) == 2


def findings(text: str, tmp_path: Path, capsys: Any) -> list[tuple[str, str | None]]:
    (tmp_path / "refs.bib").write_text(text, "utf-8")
    run(["check", str(tmp_path / "refs.bib"), "--offline", "--format", "json", "-q"])
    report = json.loads(capsys.readouterr().out)
    return [(one["name"], one["expected"]) for one in report["documents"][0]["findings"]]


def test_one_wrong_year_is_told_once(tmp_path: Path, capsys: Any) -> None:
    right = "@misc{right, title={S/RES/822 (1993)}, year={1993}}"
    wrong = "@techreport{wrong, title={Resolution 822 (1993)}, institution={UN Security Council}, number={S/RES/822}, year={1994}}"
    assert findings(wrong, tmp_path, capsys) == [("field-mismatch", "1993")]
    for text in (f"{right} {wrong}", f"{wrong} {right}"):
        assert findings(text, tmp_path, capsys) == [("field-mismatch", "1993")]
    invalid = "@misc{a, title={Security Council resolution 822 (1994)}, year={1994}}"
    assert findings(invalid, tmp_path, capsys) == [("identifier-invalid", None)]


@pytest.mark.parametrize(("fields", "told"), [
    ("year = {2023}, doi = {10.48550/arXiv.2602.12196v1}, booktitle = {Lamps}", [("date-mismatch", "2026")]),
    ("year = {2024}, eprint = {2602.12196}, archiveprefix = {arXiv}", [("date-mismatch", "2026")]),
    ("year = {2026}, doi = {10.48550/arXiv.2602.12196}", []),
    ("year = {2021}, doi = {10.48550/arXiv.2001.12196}", []),
    ("year = {2015}, eprint = {1801.01234}, archiveprefix = {arXiv}, journal = {Lamps}, volume = {3}, pages = {1--9}", []),  # posted later
])  # fmt: skip
def test_a_preprint_is_no_older_than_its_number(fields: str, told: list[tuple[str, str]], tmp_path: Path, capsys: Any) -> None:
    found = findings(f"@article{{a, title = {{The lamps}}, author = {{Ames, Jo}}, {fields}}}", tmp_path, capsys)
    assert [one for one in found if one[0].startswith("date-")] == told


def test_what_exporters_leave_in_names(tmp_path: Path, capsys: Any) -> None:
    text = "@book{a, title = {The lamps}, author = {Wei Wang 0042 and Francesco d&apos;Amore}, year = {2012}, publisher = {Quay}}"
    assert [str(name) for name in entry(text).record.names("author")] == ["Wei Wang", "Francesco d'Amore"]
    assert findings(text, tmp_path, capsys) == []


def test_of_two_years_of_a_resolution_the_one_in_its_number_is_right(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(
        "Lamps.[1] Buoys.[2]\n\n[1] S/RES/1325 (2000), 31 October 2001.\n[2] S/RES/1325 (2000), 31 October 2000.\n", "utf-8"
    )
    report = citator.check(str(tmp_path / "notes.txt"), offline=True)
    told = {(one.name, one.note) for one in report.findings if one.name.startswith("date-")}
    assert told == {("date-mismatch", "n1")}


DOI = "10.1080/17583489.2018.ABC123"


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        (f"DOI {DOI}", DOI),
        (f"doi.org/{DOI}", DOI),
        (f"https://doi-org.proxy.example.edu/{DOI}", DOI),
        ("https://doi-org.proxy.example.edu/10.1080%2F17583489.2018.ABC123", DOI),
        (f"https://www.tandfonline.com/doi/full/{DOI}", DOI),
        (DOI, DOI),
        ("forthcoming", ""),
        (f"{DOI} and 10.5555/keepers.12345", f"{DOI} and 10.5555/keepers.12345"),
    ],
)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "@article{{a, title = {{The lamps}}, journal = {{Ports}}, doi = {{{}}}}}"),
        ("a.ris", "TY  - JOUR\nTI  - The lamps\nDO  - {}\nER  - \n"),
        ("a.json", '[{{"id": "a", "type": "article-journal", "title": "The lamps", "DOI": "{}"}}]'),
    ],
)
def test_a_field_for_the_doi_has_the_doi_alone_where_it_names_one(name: str, text: str, written: str, doi: str) -> None:
    assert entry(text.format(written), name).record.text("DOI") == doi


@pytest.mark.parametrize(("written", "doi"), [
    ("10.1000%2Fxyz", "10.1000/xyz"),
    ("10.1000%2fxyz.7", "10.1000/xyz.7"),
    ("DOI: 10.1000%2Fxyz", "10.1000/xyz"),
    ("doi.org/10.1000/abc%28d%29", "10.1000/abc(d)"),
    ("https://doi.org/10.1000%2Fabc%28d%29", "10.1000/abc(d)"),
    ("https://doi-org.proxy.example.edu/10.1000%2f183", "10.1000/183"),
    ("10.1000%252Fxyz", "10.1000/xyz"),
    ("10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O", "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O"),
    ("10.1000/a%", "10.1000/a%"),
])  # fmt: skip
def test_the_doi_of_a_field_is_without_escapes_as_field_and_as_identifier(written: str, doi: str) -> None:
    for text, name in (
        (f"@book{{a, title = {{Lamps}}, doi = {{{written}}}}}", "refs.bib"),
        (f"TY  - BOOK\nTI  - Lamps\nDO  - {written}\nER  - \n", "refs.ris"),
        (f'[{{"id": "a", "type": "book", "title": "Lamps", "DOI": "{written}"}}]', "refs.json"),
    ):
        one = entry(text, name)
        assert (one.record.text("DOI"), [identifier.value for identifier in one.identifiers]) == (doi, [doi.lower()]), name


@pytest.mark.parametrize(("fields", "told"), [
    ("number = {A/RES/78/69}, note = {A/RES/77/248}", ["the entry names A/RES/78/69 and A/RES/77/248"]),
    ("url = {https://undocs.org/en/A/RES/78/69}, note = {A/RES/77/248}", ["the entry names A/RES/78/69 and A/RES/77/248"]),
    ("howpublished = {\\url{https://undocs.org/A/RES/78/69}}, note = {A/RES/77/2}", ["the entry names A/RES/78/69 and A/RES/77/2"]),
    ("number = {A/RES/78/69}, note = {A/RES/78/69}", []),
    ("number = {A/RES/78/69}, note = {A/78/PV.45}", []),
    ("number = {A/RES/217(III)}, note = {A/RES/217(III)[A]}", []),
    ("number = {A/RES/78/69}, note = {Follows A/RES/77/248, which was adopted a year before}", []),
])  # fmt: skip
def test_two_resolutions_in_one_entry_are_told(fields: str, told: list[str]) -> None:
    text = f"@misc{{a, author = {{{{UN}}}}, title = {{Oceans and quays}}, year = {{2023}}, {fields}}}\n"
    found = flow.examine(flow.read(text.encode(), "a.bib")).findings
    assert [one.message for one in found if one.code == "C020"] == told


def test_a_file_of_bibtex_without_an_entry_can_not_be_read() -> None:
    with pytest.raises(SourceUnreadable, match="no entry was found"):
        flow.read(b"x", "bad.bib")
    assert flow.read(b"x", "bad.txt").media_type == "text/plain"
