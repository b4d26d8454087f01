"""What is wrong with the entries of a plain bibliography is a finding at the entry; what only looks like a fault is none."""

from __future__ import annotations

from datetime import date

import pytest

from citator import flow
from citator.rules.context import Context
from citator.rules.structure import entry_faulty


def told(entry: str) -> list[tuple[str, str]]:
    """Code and message of what is found in a file of that entry; remarks on completeness by severity "info" left out."""
    examined = flow.examine(flow.read(entry.encode(), "lakes.bib"))
    return [(finding.code, finding.message) for finding in examined.findings if finding.severity.value != "info"]


WHOLE = "author = {Mill, Eva}, title = {Measuring the lamps of lighthouses}"


@pytest.mark.parametrize(
    ("entry", "code", "words"),
    [
        (f"@inproceedings{{a, {WHOLE}, year = 2003}}", "C010", "no booktitle"),
        (f"@incollection{{a, {WHOLE}, booktitle = {{}}, year = 2003}}", "C010", "no booktitle"),
        (f"@phdthesis{{a, {WHOLE}, year = 2003}}", "C009", "no school"),
        (f"@book{{a, {WHOLE}, publisher = {{Quay}}, year = {{20213}}}}", "C001", "year 20213"),
        (f"@article{{a, {WHOLE}, journal = {{Gazette}}, year = 2003, pages = {{120--110}}}}", "S010", "run backwards"),
        (f"@article{{a, {WHOLE}, journal = {{Gazette}}, year = 2003, url = {{htp:/quay.example/x}}}}", "L009", "begins no address"),
        (f"@article{{a, {WHOLE}, journal = gaz, year = 2003}}", "S010", "no @string before it defines gaz"),
        (f"@article{{a, {WHOLE}, journal = {{G}}, journal = {{H}}, year = 2003}}", "S010", "journal is given twice"),
        (
            f"@book{{b, title = {{Piers}}, year = 2001}}\n@book{{b, {WHOLE}, publisher = {{Quay}}, year = 2003}}",
            "S010",
            "line 1 has the key b",
        ),
        (
            "@book{a, author = {Mill, Eva and and Reed}, title = {Piers}, publisher = {Q}, year = 2003}",
            "S010",
            "“and and” leaves a name out",
        ),
        ("@book{a, author = {Mill, Eva and}, title = {Piers}, publisher = {Q}, year = 2003}", "S010", "“and” leaves a name out"),
        (f"@misc{{a, {WHOLE}, year = 2003, note = {{Accessed: 2021-02-30}}}}", "C001", "February 2021 has 28 days"),
        (f"@misc{{a, {WHOLE}, year = 2003, note = {{Last visited 31 June 2021.}}}}", "C001", "June has 30 days"),
        (f"@misc{{a, {WHOLE}, year = 2003, urldate = {{2021-02-30}}, note = {{Accessed 2021-02-30}}}}", "C001", "February 2021 has 28"),
        ("@book{a, author = {Eva Mill, Tom Reed, Ida Bay}, title = {Piers}, publisher = {Q}, year = 2003}", "S010", "one person"),
        ("@book{a, author = {Mill, E., Reed, T.}, title = {Piers}, publisher = {Q}, year = 2003}", "S010", "Mill, E., Reed, T."),
        ("@book{a, editor = {Eva Mill; Tom Reed}, title = {Piers}, publisher = {Q}, year = 2003}", "S010", "editor"),
        (f"@online{{a, {WHOLE}, year = 2003, url = {{https://quay.example/x}}, urldate = {{3 May 2020}}}}", "S010", "urldate 3 May 2020"),
        (f"@book{{a, {WHOLE}, publisher = {{Quay}}, date = {{2003/05/03}}}}", "S010", "date 2003/05/03"),
        (f"@incollection{{a, {WHOLE}, year = 2003, crossref = {{lost}}}}", "S010", "no entry lost"),
        ("@book{a, title = {Piers}\n author = {Mill, Eva}, year = 2003, publisher = {Q}}", "S010", "no comma stands behind title"),
        (f"@book{{a, {WHOLE}, publisher = {{Quay}}, year = {{20O5}}}}", "C001", "year 20O5: this is no year"),
        (f"@book{{a, {WHOLE}, publisher = {{Quay}}, year = 2931}}", "S010", "2931 is yet to come"),
    ],
)
def test_a_fault_is_told_once_by_its_own_code(entry: str, code: str, words: str) -> None:
    found = told(entry)
    assert [one for one, _ in found] == [code]
    assert words in found[0][1]


@pytest.mark.parametrize(
    "entry",
    [
        f"@inproceedings{{a, {WHOLE}, booktitle = {{Harbour Days}}, year = 2003, month = MAR, pages = {{120--8}}}}",
        f"@inproceedings{{a, {WHOLE}, crossref = {{b}}}}\n@proceedings{{b, title = {{Harbour Days}}, year = 2003}}",
        f"@thesis{{a, {WHOLE}, institution = {{University of the Coast}}, year = 2003}}",
        f"@article{{a, {WHOLE}, journal = {{Gazette}}, year = 2003, pages = {{S120--S110, 9--12}}, url = {{https://quay.example/x}}}}",
        "@book{a, author = {{Office of Rivers, Lakes, and Ports; North}}, title = {Piers}, publisher = {Q}, year = 2003}",
        "@book{a, author = {Mill, Jr., Tom and M{\\'a}s, Eva and others}, title = {Piers}, publisher = {Q}, year = 2003}",
        "@book{a, author = {{And Company}}, title = {Piers}, publisher = {Q}, year = 2003}",
        "@book{a, author = {Mill, Eva and {and Partners}}, title = {Piers}, publisher = {Q}, year = 2003}",
        "@book{a, author = {Anders And and Land, Jo}, title = {Piers}, publisher = {Q}, year = 2003}",
        f"@misc{{a, {WHOLE}, year = 2003, note = {{Accessed: 2021-02-28}}}}",
        f"@misc{{a, {WHOLE}, year = 2003, note = {{Accessed by 2021-02-30 keepers, and visited 31 lamps}}}}",
        "@book{a, author = {Mill, Eva, and Reed, Tom}, title = {Piers}, publisher = {Q}, year = 2003}",
        *(
            f"@book{{a, {WHOLE}, publisher = {{Quay}}, date = {{{date}}}}}"
            for date in (
                "2003",
                "2003-05",
                "2003-05-03",
                "2003/2004",
                "2003-05-03/",
                "1723~",
                "199X",
                "2003-05-03T10:20:30Z",
                "2003-21",
                "in press",
            )
        ),
        f"@string{{gaz = {{Gazette}}}}\n@article{{a, {WHOLE}, journal = gaz, year = 2003}}",
    ],
)
def test_what_only_looks_like_a_fault_is_none(entry: str) -> None:
    assert told(entry) == []


def test_a_year_is_yet_to_come_by_the_day_of_the_check_and_told_where_it_stands() -> None:
    parts = "@incollection{b, title = {Quays}, author = {Reed, Tom}, crossref = {a}}\n"
    entry = f"{parts}@book{{a, {WHOLE}, publisher = {{Quay}}, year = 2031}}"
    examined = flow.examine(flow.read(entry.encode(), "lakes.bib"))
    for day, found in ((date(2026, 1, 1), [len(parts)]), (date(2029, 1, 1), [])):
        context = Context(lambda _: None, lambda _: (), lambda _: None, day)
        assert [one.start for one in entry_faulty.apply(examined, context) if "yet to come" in one.message] == found
    ris = flow.examine(flow.read(b"TY  - BOOK\nTI  - Piers\nAU  - Mill, Eva\nPY  - 2931\nER  - \n", "lakes.ris"))
    assert "the year 2931 is yet to come" in [one.message for one in ris.findings]


def test_a_mistyped_scheme_before_a_host_is_told_once() -> None:
    found = told(f"@article{{a, {WHOLE}, journal = {{Gazette}}, year = 2003, url = {{htp://www.quay.org/x}}}}")
    assert [code for code, _ in found] == ["L009"]


def test_a_year_that_cannot_be_is_not_called_missing() -> None:
    examined = flow.examine(flow.read(f"@book{{a, {WHOLE}, publisher = {{Quay}}, year = {{20213}}}}".encode(), "lakes.bib"))
    assert "year-missing" not in {finding.name for finding in examined.findings}


@pytest.mark.parametrize(("url", "missing"), [
    ("www.quay.example/x", True), ("quay.example/logs/3", True), ("https://quay.example", False), ("10.5555/quay.example/3", False),
    ("logs/plan.pdf", False), ("quay.example", False), ("/logs/3", False),
])  # fmt: skip
def test_an_address_without_its_scheme_is_remarked_on(url: str, missing: bool) -> None:
    examined = flow.examine(flow.read(f"@online{{a, {WHOLE}, year = 2003, url = {{{url}}}}}".encode(), "lakes.bib"))
    assert ("scheme-missing" in {finding.name for finding in examined.findings}) is missing
