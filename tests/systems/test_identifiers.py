"""The numbers of works: where they end, what is impossible, and what stands beside them."""

from __future__ import annotations

import pytest

from citator.model import Match
from citator.systems import recognise
from citator.systems.arxiv import find as find_arxiv
from citator.systems.isbn import find as find_isbn
from citator.systems.issn import find as find_issn
from citator.systems.pubmed import find as find_pubmed


def shown(text: str, found: list[Match]) -> list[tuple[str, str, str]]:
    return [(match.identifier.scheme, match.identifier.value, text[match.start : match.end]) for match in found if match.identifier]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Keeper's Year 12 (2019) 33, doi:10.1000/keeper.12.33. PMID: 31234567; PMCID: PMC6543210.",
            [
                ("doi", "10.1000/keeper.12.33", "doi:10.1000/keeper.12.33"),
                ("pmid", "31234567", "PMID: 31234567"),
                ("pmcid", "PMC6543210", "PMCID: PMC6543210"),
            ],
        ),
        (
            "Lamps (ISBN 978-0-306-40615-7; 0-8044-2957-X [pbk]; ISSN 0378-5955), OCLC 39281966, JSTOR 2709413.",
            [
                ("isbn", "9780306406157", "ISBN 978-0-306-40615-7"),
                ("isbn", "9780804429573", "0-8044-2957-X"),
                ("issn", "0378-5955", "ISSN 0378-5955"),
                ("oclc", "39281966", "OCLC 39281966"),
                ("jstor", "2709413", "JSTOR 2709413"),
            ],
        ),
        ("arXiv:2301.01234v2 [math.HO]; doi:10.48550/arXiv.2301.01234", [
            ("arxiv", "2301.01234", "arXiv:2301.01234v2"), ("doi", "10.48550/arxiv.2301.01234", "doi:10.48550/arXiv.2301.01234"),
        ]),
        ("hdl:1721.1/7582 (urn:nbn:fi-fe201003181510)", [
            ("handle", "1721.1/7582", "hdl:1721.1/7582"), ("urn", "urn:nbn:fi-fe201003181510", "urn:nbn:fi-fe201003181510"),
        ]),
        ("10.1000/one;10.1000/two,10.1000/three", [
            ("doi", "10.1000/one", "10.1000/one"), ("doi", "10.1000/two", "10.1000/two"), ("doi", "10.1000/three", "10.1000/three"),
        ]),
        ("https://doi.org/10.2139/ssrn.3440650", [("doi", "10.2139/ssrn.3440650", "https://doi.org/10.2139/ssrn.3440650")]),
    ],
)  # fmt: skip
def test_each_is_seen_with_its_own_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text, recognise(text)) == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("arXiv:2313.01234", "there is no month 13"),
        ("arXiv:0601.0001", "begin in April 2007"),
        ("arXiv:1706.0376", "5 digits behind the point"),
        ("arXiv:1012.03762", "4 digits behind the point"),
        ("arXiv:hep-th/9913001", "there is no month 13"),
    ],
)
def test_an_impossible_arxiv_identifier(text: str, fault: str) -> None:
    (match,) = find_arxiv(text)
    assert match.identifier is None
    assert match.problem
    assert fault in match.problem[1]


def test_the_version_is_a_field() -> None:
    (match,) = find_arxiv("arXiv:1706.03762v5")
    assert (match.record.text("version"), str(match.record.date("submitted"))) == ("5", "2017-06")


def test_a_wrong_issn_is_said_once() -> None:
    assert [match.problem for match in find_issn("ISSN 0378-7533")] == [
        ("identifier-invalid", "ISSN 0378-7533: the check digit is 2, not 3")
    ]
    assert [match.identifier.value for match in find_issn("ISSN 0028-0836, 1914-1918") if match.identifier] == ["0028-0836"]


@pytest.mark.parametrize(
    ("text", "words", "fault"),
    [
        ("SBN 425 03071 8", "SBN 425 03071 8", "the check digit is"),
        ("SBN 4250307", None, ""),
        ("ISBN 979-0-2600-0043-8", "ISBN 979-0-2600-0043-8", "printed music"),
        ("ISBN 0-8147-1944-2 2013", "ISBN 0-8147-1944-2", "the check digit is 9, not 2"),
        ("ISBN 978-0-306-40615-8 300 pages", "ISBN 978-0-306-40615-8", "the check digit is 7, not 8"),
    ],
)
def test_a_fault_is_said_of_the_number_alone(text: str, words: str | None, fault: str) -> None:
    found = list(find_isbn(text))
    assert [text[match.start : match.end] for match in found] == ([words] if words else [])
    assert all(match.problem and fault in match.problem[1] for match in found)


def test_an_article_has_two_numbers() -> None:
    found = list(find_pubmed("PubMed PMID: 23193287; PubMed Central PMCID: PMC3531190."))
    assert [match.identifier.scheme for match in found if match.identifier] == ["pmid", "pmcid"]
