"""Which citations are of one work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from citator.model import Citation, Field, Form, FrozenMap, Identifier, Name, PartialDate, Record
from citator.parsing.works import gather
from tests.support.growth import grows_no_faster_than_its_input


def _cite(name: str, *, title: str = "", author: str = "", year: int = 0, kind: str = "book", **more: object) -> Citation:
    fields: dict[str, Field] = {}
    if title:
        fields["title"] = Field(title)
    if author:
        fields["author"] = Field((Name(family=author),))
    if year:
        fields["issued"] = Field(PartialDate(year))
    return Citation(name, 0, 1, "x", Record(kind, FrozenMap(fields)), **more)  # type: ignore[arg-type]


def _groups(*citations: Citation) -> list[list[str]]:
    return [[citation.id for _, citation in group] for group in gather([(0, citation) for citation in citations])]


def test_a_second_citation_of_one_work_joins_the_first() -> None:
    assert _groups(
        _cite("n1-1", title="Longitude", author="Sobel", year=1995),
        _cite("n2-1", title="LONGITUDE", author="Sobel", year=1995),
        _cite("n3-1", title="Longitude", author="Sobel", year=2005),
    ) == [["n1-1", "n2-1"], ["n3-1"]]


def test_short_forms_follow_their_antecedent_and_make_no_work_without_one() -> None:
    assert _groups(
        _cite("n1-1", title="Longitude", author="Sobel"),
        _cite("n2-1", form=Form.IBID, short_form_of="n1-1"),
        _cite("n3-1", form=Form.IBID, short_form_of="n2-1"),
        _cite("n4-1", title="Something", form=Form.SHORT),
    ) == [["n1-1", "n2-1", "n3-1"]]


def test_short_forms_join_what_they_stand_for_where_that_comes_later() -> None:
    assert _groups(
        _cite("n1-1", author="Sobel", year=1995, form=Form.SHORT, short_form_of="r-1"),
        _cite("n2-1", form=Form.IBID, short_form_of="n1-1"),
        _cite("n3-1", author="Harrison", form=Form.SHORT),
        _cite("n4-1", author="Sobel", year=1995, form=Form.SHORT, short_form_of="x-1"),
        _cite("r-1", title="Longitude", author="Sobel", year=1995),
    ) == [["r-1", "n1-1", "n2-1"]]


def test_identifiers_join_also_by_the_half_of_a_joint_symbol() -> None:
    joint = Identifier("un_symbol", "A/79/796-S/2025/105", ("A/79/796", "S/2025/105"))
    assert _groups(_cite("n1-1", identifiers=(joint,)), _cite("n2-1", identifiers=(Identifier("un_symbol", "S/2025/105"),))) == [
        ["n1-1", "n2-1"]
    ]


def test_a_title_alone_does_not_join_two_years() -> None:
    assert len(_groups(_cite("n1-1", title="Annual report", year=2001), _cite("n2-1", title="Annual report", year=2002))) == 2


def test_what_is_named_too_vaguely_is_no_work() -> None:
    assert _groups(_cite("t-1", author="Harbour Office", form=Form.IN_TEXT)) == []


def test_addresses_alone_join_by_address() -> None:
    assert _groups(
        _cite("t-1", url="https://example.org/a", kind="webpage"),
        _cite("t-2", url="https://example.org/a", kind="webpage"),
        _cite("t-3", url="https://example.org/b", kind="webpage"),
    ) == [["t-1", "t-2"], ["t-3"]]


def test_an_act_is_known_by_its_body_and_its_number_or_date() -> None:
    def act(name: str, authority: str, number: str = "") -> Citation:
        fields = {"authority": Field(authority), **({"number": Field(number)} if number else {})}
        return Citation(name, 0, 1, "x", Record("resolution", FrozenMap(fields)))

    assert _groups(act("t-1", "Harbour Board", "12"), act("t-2", "Harbour Board", "12"), act("t-3", "Harbour Board", "13")) == [
        ["t-1", "t-2"],
        ["t-3"],
    ]
    assert _groups(act("t-1", "Harbour Board")) == []


def test_the_number_of_a_journal_or_of_a_book_makes_no_one_work_of_its_articles_and_chapters() -> None:
    journal, book = (Identifier("issn", "0317-8471"),), (Identifier("isbn", "9780802714626"),)
    inside = {"container-title": Field("Lamps and Buoys")}

    def part(name: str, title: str, kind: str, numbers: tuple[Identifier, ...]) -> Citation:
        return Citation(name, 0, 1, "x", Record(kind, FrozenMap({"title": Field(title), **inside})), identifiers=numbers)

    assert _groups(
        part("n1-1", "Of lamps", "article-journal", journal),
        part("n2-1", "Of buoys", "article-journal", journal),
        part("n3-1", "Of bells", "chapter", book),
        part("n4-1", "Of gongs", "chapter", book),
    ) == [["n1-1"], ["n2-1"], ["n3-1"], ["n4-1"]]
    assert _groups(_cite("n1-1", title="Longitude", identifiers=book), _cite("n2-1", title="Lost", identifiers=book)) == [["n1-1", "n2-1"]]


def test_of_two_works_of_one_title_a_citation_without_a_doi_is_of_the_one_whose_place_it_has() -> None:
    def editorial(name: str, **place: str) -> Citation:
        given = {"title": "Editorial", "container-title": "Lamps and Buoys", "issued": {"date-parts": [[2012]]}, **place}
        doi = (Identifier("doi", place["DOI"].lower()),) if "DOI" in place else ()
        return Citation(name, 0, 1, "x", Record.from_csl({"type": "article-journal", **given}), identifiers=doi)

    spring = editorial("e-1", volume="14", page="1-3", DOI="10.5555/spring")
    autumn = editorial("e-2", volume="15", page="201-204", DOI="10.5555/autumn")
    assert _groups(spring, autumn, editorial("e-3", volume="15", page="201")) == [["e-1"], ["e-2", "e-3"]]
    assert _groups(spring, autumn, editorial("e-3", page="1–3")) == [["e-1", "e-3"], ["e-2"]]
    assert _groups(spring, autumn, editorial("e-3", volume="15")) == [["e-1"], ["e-2", "e-3"]]
    assert _groups(spring, autumn, editorial("e-3", volume="16")) == [["e-1"], ["e-2"], ["e-3"]]
    assert _groups(spring, autumn, editorial("e-3")) == [["e-1", "e-3"], ["e-2"]]
    assert _groups(spring, editorial("e-3", volume="16")) == [["e-1", "e-3"]]
    first, second = editorial("e-1", volume="7", issue="1", page="1-3"), editorial("e-2", volume="7", issue="2", page="101-104")
    assert _groups(first, second, editorial("e-3", volume="7", page="102"), editorial("e-4", volume="7", issue="1", page="1")) == [
        ["e-1", "e-4"], ["e-2"], ["e-3"],
    ]  # fmt: skip
    assert _groups(first, editorial("e-2", volume="8", page="1-3")) == [["e-1", "e-2"]]  # a slip in one of them
    assert _groups(first, editorial("e-2", volume="7", issue="1", page="2")) == [["e-1", "e-2"]]
    same = {"DOI": "10.5555/one"}
    assert _groups(editorial("e-1", volume="7", page="1", **same), editorial("e-2", volume="9", page="3", **same)) == [["e-1", "e-2"]]


def test_two_works_under_one_doi_are_two_where_title_and_place_are_others() -> None:
    doi = (Identifier("doi", "10.5555/part2"),)

    def part(name: str, title: str, issue: str, page: str) -> Citation:
        place = {"volume": Field("28"), "issue": Field(issue), "page": Field(page), "DOI": Field("10.5555/part2")}
        one = _cite(name, title=title, author="Hansen", year=1981, kind="article-journal", identifiers=doi)
        return replace(one, record=one.record.having(**place))

    first, second = part("p1", "Tides. I. Observations", "5", "401-420"), part("p2", "Tides. II. Theory", "6", "511-530")
    assert _groups(first, second) == [["p1"], ["p2"]]
    assert _groups(first, part("p2", "Tides, part I", "5", "401-420")) == [["p1", "p2"]]
    assert _groups(first, part("p2", "Tides. I. Observations", "6", "511-530")) == [["p1", "p2"]]


@pytest.mark.parametrize("scheme", ["isbn", "doi"])
def test_two_works_under_one_number_are_two_where_neither_people_nor_words_are_the_same(scheme: str) -> None:
    number = {"identifiers": (Identifier(scheme, "1"),)}
    first = _cite("b1", title="Lamps and Their Keepers", author="Brook", year=1995, **number)
    assert _groups(first, _cite("b2", title="Honey in the Harbour", author="Hale", year=2010, **number)) == [["b1"], ["b2"]]
    assert _groups(first, _cite("b2", title="Honey in the Harbour", author="Brook", year=2010, **number)) == [["b1", "b2"]]
    assert _groups(first, _cite("b2", title="The Keepers", author="Hale", year=2010, **number)) == [["b1", "b2"]]
    assert _groups(first, _cite("b2", title="Honey in the Harbour", **number)) == [["b1", "b2"]]


def _numbered(name: str, scheme: str = "", value: str = "", **given: str) -> Citation:
    record = Record.from_csl(
        {"type": "document", "title": "Report", "author": [{"literal": "United Nations"}], "issued": {"date-parts": [[2022]]}, **given}
    )
    return Citation(name, 0, 1, "x", record, identifiers=(Identifier(scheme, value),) if scheme else (), url=given.get("URL"))


@pytest.mark.parametrize(
    ("scheme", "values", "works"),
    [
        ("un_symbol", ("A/77/285", "A/77/301"), 2),
        ("un_symbol", ("A/HRC/RES/42/5", "E/2022/55"), 2),
        ("un_symbol", ("A/77/285", "A/77/285"), 1),
        ("un_symbol", ("A/RES/217(III)", "A/RES/217(III)[A]"), 1),
        ("osce_document", ("PC.DEC/12", "PC.DEC/13"), 2),
        ("isbn", ("9780802714626", "9780140258790"), 1),
        ("reporter", ("410 U.S. 113", "93 S. Ct. 705"), 1),
        ("doi", ("10.5555/one", "10.5555/two"), 2),
    ],
)
def test_two_numbers_of_a_kind_that_names_documents_one_by_one_are_two_works(scheme: str, values: tuple[str, str], works: int) -> None:
    one, two = (_numbered(f"e-{at}", scheme, value) for at, value in enumerate(values))
    assert len(_groups(one, two)) == works
    assert len(_groups(two, _numbered("e-3"), one)) == works


@pytest.mark.parametrize(
    ("numbers", "works"),
    [
        (("WB-12", "WB-13"), 2),
        (("WB-12", "WB 12"), 1),
        (("WB-12", "12"), 1),
        (("Report No. 12", "WB-12"), 1),
        (("Report No. 12", "Report No. 13"), 2),
        (("WB-12", "IMF-12"), 2),
    ],
)
def test_two_reports_with_numbers_of_their_own_are_two_works(numbers: tuple[str, str], works: int) -> None:
    assert len(_groups(*(_numbered(f"e-{at}", type="report", number=number) for at, number in enumerate(numbers)))) == works
    assert len(_groups(*(_numbered(f"e-{at}", type="book", number=number) for at, number in enumerate(numbers)))) == 1


@pytest.mark.parametrize(
    ("places", "works"),
    [
        ([{"volume": "7", "page": "1-9"}, {"volume": "7", "page": "1–8"}], 1),
        ([{"volume": "7", "page": "1-9"}, {"volume": "8", "page": "1-9"}], 2),
        ([{"volume": "7", "page": "1-9"}, {"volume": "7", "page": "11-19"}], 2),
        ([{"volume": "7", "issue": "1", "page": "1"}, {"volume": "7", "issue": "2", "page": "1"}], 2),
        ([{"volume": "7"}, {"volume": "7"}], 2),
        ([{"volume": "7", "page": "1-9"}, {}], 2),
    ],
)
def test_another_doi_is_a_wrong_one_only_where_both_stand_on_one_page(places: list[dict[str, str]], works: int) -> None:
    assert len(_groups(*(_numbered(f"e-{at}", "doi", f"10.5555/{at}", **place) for at, place in enumerate(places)))) == works


@pytest.mark.parametrize(
    ("title", "addresses", "works"),
    [
        ("Keynote address", ("https://tides.org/k", "https://lamps.org/k"), 2),
        ("Keynote address", ("https://www.tides.org/k", "http://tides.org/keynote"), 1),
        ("Keynote address", ("https://tides.org/k", "https://web.archive.org/web/2022/https://tides.org/k"), 1),
        ("The keepers of the lamps", ("https://tides.org/k", "https://lamps.org/k"), 1),
    ],
)
def test_a_title_that_many_pages_have_is_of_two_works_on_two_hosts(title: str, addresses: tuple[str, str], works: int) -> None:
    assert len(_groups(*(_numbered(f"e-{at}", title=title, URL=url) for at, url in enumerate(addresses)))) == works


def test_two_entries_of_two_volumes_are_two_works() -> None:
    def entry(key: str, volume: str = "", kind: str = "book") -> Citation:
        fields = {"citation-key": key, "volume": volume, "title": "The Lamps of the Sea", "author": [{"family": "Weir"}], "issued": "1982"}
        return Citation(
            f"e-{key}-{volume}", 0, 1, "x", Record.from_csl({"type": kind, **{name: one for name, one in fields.items() if one}})
        )

    first, second = entry("a", "1"), entry("b", "2")
    assert _groups(first, second, entry("", "2"), entry("c", "2")) == [["e-a-1"], ["e-b-2", "e--2", "e-c-2"]]
    for one, other in ((first, entry("b", "1")), (first, entry("b")), (first, entry("a", "2")), (first, entry("", "2"))):
        assert _groups(one, other) == [[one.id, other.id]]
    assert len(_groups(entry("a", "1", "article-journal"), entry("b", "2", "article-journal"))) == 1, "a slip in one of them"
    unkeyed = Citation("n-1", 0, 1, "x", second.record.having(**{"citation-key": None}))
    assert _groups(unkeyed, first, second) == [["n-1", "e-a-1"], ["e-b-2"]]
    assert grows_no_faster_than_its_input(lambda size: _groups(*(entry(f"k{at}", str(at)) for at in range(size))), 300)


def test_one_identifier_under_hundreds_of_titles_takes_no_more_than_its_share_of_time() -> None:
    same = (Identifier("doi", "10.1234/lamps"),)

    def entries(size: int) -> list[Citation]:
        return [_cite(f"k{at}", title=f"Lamps number {at}", author="Weir", identifiers=same) for at in range(size)]

    assert len(_groups(*entries(100))) == 1
    assert grows_no_faster_than_its_input(lambda size: _groups(*entries(size)), 300)
