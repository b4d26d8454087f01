"""Two links of one note that are joined by "and" or a comma are two citations; what is one citation stays one."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation, Document

UN = "https://docs.un.org/en/"
AGENDA, WATER = f"[2030 Agenda]({UN}A/RES/70/1)", f"[resolution 64/292]({UN}A/RES/64/292)"
RIVERS, OTHER = f"[report on rivers]({UN}A/HRC/48/50)", f"[A/77/167]({UN}A/77/167)"
HOUSE, CREW = "[Trinity House report](https://example.org/a.pdf)", "[RNLI history](https://rnli.example.org/history)"


def noted(note: str) -> Document:
    return flow.read(f"Water is a right.[^1]\n\n[^1]: {note}\n".encode(), "a.md")


def page(note: str) -> Document:
    back = '<a href="#r1">↩</a>'
    text = f'<html><body><p>It is.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">{note} {back}</li></ol></body></html>'
    return flow.read(text.encode(), "a.html")


def cited(document: Document) -> list[tuple[str, str | None]]:
    return [(one.raw, one.url) for one in flow.extract(document)]


def mismatches(document: Document) -> list[str]:
    return [one.code for one in flow.examine(document).findings if one.code == "C003"]


@pytest.mark.parametrize("joint", [" and ", " und ", " et ", " y ", " & ", ", ", ", and ", " and the ", " as well as "])
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (AGENDA, WATER, [("2030 Agenda", f"{UN}A/RES/70/1"), ("resolution 64/292", f"{UN}A/RES/64/292")]),
        (RIVERS, OTHER, [("report on rivers", f"{UN}A/HRC/48/50"), ("A/77/167", f"{UN}A/77/167")]),
    ],
)
def test_two_links_are_two_citations(first: str, second: str, joint: str, expected: list[tuple[str, str]]) -> None:
    document = noted(f"See {first}{joint}{second}.")
    assert cited(document) == expected
    assert not mismatches(document)


def test_pages_of_no_known_source_are_two_works_too() -> None:
    assert cited(noted(f"{HOUSE} and {CREW}")) == [
        ("Trinity House report", "https://example.org/a.pdf"),
        ("RNLI history", "https://rnli.example.org/history"),
    ]


def test_a_list_of_three_with_a_comma_and_an_and() -> None:
    found = cited(noted(f"See {HOUSE}, {CREW} and [Lloyd’s list](https://l.example.org/x)."))
    assert [words for words, _ in found] == ["Trinity House report", "RNLI history", "Lloyd’s list"]


def test_who_wrote_the_first_of_two_works_is_none_of_them() -> None:
    found = cited(noted("[Jane Smith](https://e.org/js), [Rivers of Europe](https://e.org/r) and [Canals of Europe](https://e.org/c)."))
    assert len(found) == 2
    assert found[1] == ("Canals of Europe", "https://e.org/c")


def test_treaties_by_their_letters() -> None:
    found = cited(noted("[ICCPR](https://e.org/cp) and [ICESCR](https://e.org/esc), both adopted in 1966."))
    assert [url for _, url in found] == ["https://e.org/cp", "https://e.org/esc"]


def test_in_a_web_page() -> None:
    document = page(f'See the <a href="{UN}A/RES/70/1">2030 Agenda</a> and <a href="{UN}A/RES/64/292">resolution 64/292</a>.')
    assert cited(document) == [("2030 Agenda", f"{UN}A/RES/70/1"), ("resolution 64/292", f"{UN}A/RES/64/292")]
    assert not mismatches(document)


def test_with_names_and_years_round_the_links() -> None:
    found = cited(noted("Ann Brook, [Rivers](https://e.org/r) (London, 2013) and Tom Reid, [Canals](https://e.org/c) (London, 2014)."))
    assert [url for _, url in found] == ["https://e.org/r", "https://e.org/c"]


def test_a_list_of_numbers_keeps_the_word_before_it() -> None:
    numbers = f"resolutions [64/292]({UN}A/RES/64/292), [64/293]({UN}A/RES/64/293) and the {AGENDA}"
    found = flow.extract(noted(f"General Assembly {numbers}."))
    assert [known.value for one in found for known in one.identifiers] == ["A/RES/64/292", "A/RES/64/293", "A/RES/70/1"]


def test_a_link_to_another_document_is_still_told() -> None:
    document = noted(f"See the {AGENDA} and [resolution 64/292]({UN}A/RES/64/293).")
    assert [url for _, url in cited(document)] == [f"{UN}A/RES/70/1", f"{UN}A/RES/64/293"]
    assert mismatches(document) == ["C003"]


@pytest.mark.parametrize(
    "note",
    [
        "See [Rivers and their names](https://example.org/a.pdf).",
        "[Jane Smith](https://e.org/js) and [Tom Reid](https://e.org/tr), *Rivers of Europe* (Leeds, Weir Press, 2013), p. 3.",
        "[WHO](https://who.int) and [UNICEF](https://unicef.org), *Progress on Water* (Geneva, 2013).",
        "[Jane Smith](https://e.org/js), [Rivers of Europe](https://e.org/re) ([Weir Press](https://weir.example.org), 2013), p. 3.",
        "Jane Smith, *Rivers of Europe* (Leeds, Weir Press, 2013), [vol. 1](https://e.org/1) and [vol. 2](https://e.org/2).",
        f"{WATER}, [para. 3](https://e.org/3) and [para. 4](https://e.org/4).",
        f"See {OTHER}, available in [English](https://e.org/en) and [French](https://e.org/fr).",
        f"{WATER}, [A/RES/64/292](https://undocs.org/A/RES/64/292).",
        "“[Rivers](https://e.org/r) and [Lakes](https://e.org/l)”, *Journal of Rivers*, vol. 3 (2013).",
    ],
)
def test_what_is_one_citation_stays_one(note: str) -> None:
    found: list[Citation] = flow.extract(noted(note))
    assert len(found) == 1, [one.raw for one in found]


U = "https://example.org"


def one_of(note: str) -> Citation:
    found = flow.extract(noted(note))
    assert len(found) == 1, [one.raw for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        (f"[Hale]({U}/hale) and [Weir]({U}/weir)", ["Hale", "Weir"]),
        (f"[Hale]({U}/hale) et [Weir]({U}/weir)", ["Hale", "Weir"]),
        (f"[Hale, Ann]({U}/hale) and [Weir, Bea]({U}/weir)", ["Ann Hale", "Bea Weir"]),
        (f"[Hale, A.]({U}/hale) & [Weir, B.]({U}/weir)", ["A. Hale", "B. Weir"]),
        (f"[@annhale]({U}/hale) and [@beaweir]({U}/weir)", ["@annhale", "@beaweir"]),
        ("[Global Witness](https://gw.example/en) and [Reprieve](https://reprieve.example/uk/)", ["Global Witness", "Reprieve"]),
        (
            "[Bread for the World](https://bread.example/) and [Common Ground](https://cg.example/about)",
            ["Bread for the World", "Common Ground"],
        ),
        (f"[van den Berg]({U}/v) und [de Waal]({U}/w)", ["van den Berg", "de Waal"]),
        (f"[O’Neill]({U}/o) y [Ortega]({U}/w)", ["O’Neill", "Ortega"]),
        (f"[Ann Hale]({U}/hale), [Bea Weir]({U}/weir)", ["Ann Hale", "Bea Weir"]),
        (f"[Hale]({U}/hale), [Weir]({U}/weir) and [Reid]({U}/reid)", ["Hale", "Weir", "Reid"]),
        (f"[WHO](https://who.int) and [Bea Weir]({U}/weir)", ["WHO", "Bea Weir"]),
        (f"[Weir, B. and Hale, A.]({U}/bw)", ["B. Weir", "A. Hale"]),
    ],
)
@pytest.mark.parametrize(
    ("rest", "title"),
    [
        (", *The Quay* (Weir Press, Leeds, 2019), p. 4.", "The Quay"),
        (', "The Quay of Leeds", *Journal of Lamps* 12 (2019) 33.', "The Quay of Leeds"),
        (". *The Quay*. Leeds: Weir Press, 2019.", "The Quay"),
    ],
)
def test_authors_whose_names_are_links_are_authors_of_one_work(names: str, authors: list[str], rest: str, title: str) -> None:
    one = one_of(names + rest)
    assert ([str(name) for name in one.record.names("author")], one.record.text("title")) == (authors, title)


def test_marks_of_a_title_show_that_the_links_before_it_are_of_authors() -> None:
    one = one_of(f"[Ngũgĩ wa Thiong’o]({U}/n) and [bell hooks]({U}/b), *Lamps in the Dark* (Weir Press, Leeds, 2020), p. 5.")
    authors = [str(name) for name in one.record.names("author")]
    assert (authors, one.record.text("title")) == (["Ngũgĩ wa Thiong’o", "bell hooks"], "Lamps in the Dark")


@pytest.mark.parametrize(
    "note",
    [
        '"The Quay", [PMID 12345678](https://pubmed.ncbi.nlm.nih.gov/12345678/) and [PMC1234567](https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/).',
        f'Ann Hale, "The Quay", Journal of Lamps 12 (2010) 33, [abstract]({U}/a) and [full text]({U}/b).',
        f"OHCHR, *The Quay* (2019), [English version]({U}/a) and [French version]({U}/b).",
        f"OHCHR, *The Quay* (2019), available in [English]({U}/a) and [Portuguese]({U}/b).",
        f"OHCHR, *The Quay* (2019), [Deutsch]({U}/a), [Kiswahili]({U}/b) and [العربية]({U}/c).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010), available [here]({U}/a) and [there]({U}/b).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010), [slides]({U}/a) and [video]({U}/b).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010), [data]({U}/a) and [code]({U}/b).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010), [texte intégral]({U}/a) et [résumé]({U}/b).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010) ([PDF]({U}/a), [HTML]({U}/b)).",
        f"Ann Hale, *The Quay* (Weir Press, Leeds, 2010), [poster for schools]({U}/a) and [summary for schools]({U}/b).",
    ],
)
def test_numbers_versions_and_copies_of_one_work_are_one_citation(note: str) -> None:
    one = one_of(note)
    assert one.record.text("title") == "The Quay"
    assert "container-title" not in one.record.fields or one.record.text("container-title").startswith("Journal")


def test_forms_of_a_work_before_it_are_no_author() -> None:
    one = one_of(f'[Podcast]({U}/p) and [transcript]({U}/t), "Lamps Today", 3 May 2019.')
    assert not one.record.names("author")


@pytest.mark.parametrize("before", ["", "Ann Hale, "])
def test_a_title_of_two_links_goes_on_with_its_subtitle(before: str) -> None:
    one = one_of(f"{before}[Lamps]({U}/lamps) and [Ships]({U}/ships): A History (Weir Press, Leeds, 2010).")
    assert one.record.text("title") == "Lamps and Ships: A History"


def test_a_host_that_ends_like_an_archive_is_none() -> None:
    found = cited(
        noted("[Ann Hale, Lamps of Leeds](https://nsarchive.org/a.html) and [Bea Weir, Quays of York](https://nsarchive.org/b.html).")
    )
    assert [url for _, url in found] == ["https://nsarchive.org/a.html", "https://nsarchive.org/b.html"]


def test_a_short_link_is_no_part_of_the_title_before() -> None:
    assert one_of(f"[Lamps report 19]({U}/l) and [Q]({U}/q).").record.text("title") == "Lamps report 19"


@pytest.mark.parametrize(
    ("note", "place"),
    [
        (f"[Report]({U}/l), p. 5, and [annex]({U}/x).", "p. 5"),
        (f"[Lamps report]({U}/l), para. 5 and the [annex]({U}/x).", "para. 5"),
        (f"[Lamps report]({U}/l), p. 5 and [summary]({U}/x).", "p. 5"),
        (f"[Lamps report]({U}/l), pp. 3 and [5]({U}/l#5).", "pp. 3 and 5"),
        (f"[Lamps report]({U}/l), [p. 3]({U}/3) and [p. 5]({U}/5).", "p. 3 and p. 5"),
    ],
)
def test_a_place_ends_before_a_link_to_another_document(note: str, place: str) -> None:
    assert one_of(note).pinpoint == place


@pytest.mark.parametrize(
    "note",
    [
        f"See [How lamps work]({U}/a), [Why quays matter]({U}/b) and [Ships in the night]({U}/c).",
        f"[Climate Change 2021]({U}/a), [Climate Change 2022]({U}/b) and [Climate Change 2023]({U}/c).",
        f"[Harbours Act 1964]({U}/a), [Docks Act 1966]({U}/b) and [Piers Act 1967]({U}/c).",
        "[10.1000/181](https://doi.org/10.1000/181), [10.1000/182](https://doi.org/10.1000/182) and [10.1000/183](https://doi.org/10.1000/183).",
    ],
)
def test_works_in_a_row_are_citations_each(note: str) -> None:
    assert len(cited(noted(note))) == 3


def test_a_sentence_behind_a_linked_name_is_no_title() -> None:
    one = one_of(f"[Ann Hale]({U}/hale). *The Quay* is her best book, of 2019.")
    assert "title" not in one.record.fields


@pytest.mark.parametrize(
    ("note", "url"),
    [
        (f'[Ann Hale]({U}/hale), "[Lamps]({U}/lamps)," Guardian, May 3, 2019', f"{U}/lamps"),
        (f'[Ann Hale]({U}/hale), "Lamps," [Guardian]({U}/lamps), May 3, 2019', f"{U}/lamps"),
        (f'[Ann Hale]({U}/hale), "Lamps," Guardian, [May 3, 2019]({U}/lamps)', f"{U}/lamps"),
        (f"[Ann Hale]({U}/hale), *The Quay* (Weir Press, Leeds, 2019), p. 4, [here]({U}/quay).", f"{U}/quay"),
        (f"[Ann Hale]({U}/hale), *The Quay* (Weir Press, Leeds, 2019), p. 4, {U}/quay.", f"{U}/quay"),
        (f"[Hale, Ann]({U}/hale) and [Weir, Bea]({U}/weir), [*The Quay*]({U}/quay) (Weir Press, Leeds, 2019).", f"{U}/quay"),
        (f'Bea Weir, "[Lamps]({U}/lamps)", in [Ann Hale]({U}/hale) (ed.), *The Quay* (Weir Press, Leeds, 2019), p. 4.', f"{U}/lamps"),
        (f"Ann Hale, *The Quay* ([Weir Press](https://weir.example.org/), Leeds, 2019), [p. 4]({U}/quay#4).", f"{U}/quay#4"),
        (f"[Ann Hale]({U}/hale) to [Bea Weir]({U}/weir), 3 May 1950, [Leeds Archives, MS 12]({U}/ms12).", f"{U}/ms12"),
        ("[WHO](https://www.who.example/en/), *Progress on Water* (Geneva, 2013), p. 3.", None),
        (f"[Ann Hale]({U}/hale), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        (f"[Hale]({U}/hale) and [Weir]({U}/weir), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        (f"[Hale]({U}/hale) (2010), p. 3.", None),
        ("[Hale](https://doi.org/10.1000/183) (2010), p. 3.", "https://doi.org/10.1000/183"),
        (
            "[WHO](https://who.example/publications/water), *Progress on Water* (Geneva, 2013), p. 3.",
            "https://who.example/publications/water",
        ),
        (f"[Ann Hale, *The Quay*]({U}/quay) (Weir Press, Leeds, 2019), p. 4.", f"{U}/quay"),
        (f"[Ann Hale]({U}/hale).", f"{U}/hale"),
        (f"[Smith and Jones](https://doi.org/10.1000/183), [supplement]({U}/s), 2013.", "https://doi.org/10.1000/183"),
        (f"[Jane Smith](https://arxiv.org/abs/1905.12345), Rivers, [slides]({U}/s.pdf), 2019.", "https://arxiv.org/abs/1905.12345"),
        (
            "[Jane Smith](https://doi.org/10.1000/183), *Rivers*, [Leeds University Press](https://lup.org/), 2013.",
            "https://doi.org/10.1000/183",
        ),
        ("[Donald Trump](https://twitter.com/x/status/1), Tweet, 3 May 2019.", "https://twitter.com/x/status/1"),
        (f"[Ann Hale]({U}/2019/05/lamps-of-leeds), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        (f'[Ann Hale]({U}/2019/05/3), "[Lamps]({U}/lamps)," Guardian, May 3, 2019', f"{U}/lamps"),
        ("[Ann Hale](https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=12), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        (f"[Ann Hale]({U}/people/12), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        ("[Ann Hale](https://twitter.com/ah), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        ("[Ann Hale](https://orcid.org/0000-0002-1825-0097), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
        ("[Hale](https://doi.org/10.1000/183) and [Weir](https://doi.org/10.1000/184), *The Quay* (Weir Press, Leeds, 2019), p. 4.", None),
    ],
)
def test_the_address_of_who_wrote_a_work_is_none_of_the_work(note: str, url: str | None) -> None:
    one = one_of(note)
    assert (one.url, one.record.text("URL") or None) == (url, url)


def test_the_number_of_a_work_on_its_authors_stays_beside_the_link_of_its_title() -> None:
    one = one_of(f'[Smith and Jones](https://doi.org/10.1000/183), "[A map of rivers]({U}/map)", *Nature* 2013.')
    assert (one.url, [known.value for known in one.identifiers], one.record.text("DOI")) == (f"{U}/map", ["10.1000/183"], "10.1000/183")


def test_outlets_on_hosts_of_their_own_are_citations_each() -> None:
    outlets = (
        "[Reuters](https://reuters.example/a/b), [Guardian](https://guardian.example/d/e) and [Tom Reid](https://reid.example/posts/1)"
    )
    assert [raw for raw, _ in cited(noted(outlets + "."))] == ["Reuters", "Guardian", "Tom Reid"]
    assert len(cited(noted(outlets + ", *The Rivers of Europe* (Weir Press, Leeds, 2010)."))) == 1
    people = "[Ann Hale](https://a.example/hale), [Bea Weir](https://b.example/weir) and [Tom Reid](https://c.example/reid)."
    assert len(cited(noted(people))) == 1


@pytest.mark.parametrize(
    "note",
    [
        f"*[The Quay]({U}/q)* and *[Ships]({U}/s)*.",
        f"[*Quays*]({U}/q) and [*Ships*]({U}/s), p. 5.",
        f'"[Quays]({U}/q)" and "[Ships]({U}/s)".',
        f"<em>[Quays]({U}/q)</em> and <em>[Ships]({U}/s)</em>.",
    ],
)
def test_titles_that_are_set_apart_each_are_two(note: str) -> None:
    assert [url for _, url in cited(noted(note))] == [f"{U}/q", f"{U}/s"]


def test_a_title_that_is_set_apart_as_a_whole_is_one() -> None:
    assert one_of(f"*[Quays]({U}/q) and [Ships]({U}/s)* (Weir Press, Leeds, 2010).").record.text("title") == "Quays and Ships"
    assert one_of(f"*[Quays]({U}/q)* and *[Ships]({U}/s)*: *A History* (Leeds, 2010).").record.text("title") == "Quays and Ships: A History"


def test_a_link_to_a_number_goes_before_one_to_the_journal() -> None:
    one = one_of(f'Ann Hale, "Lamps", [Journal of Lamps]({U}/jl) 12 (2010) 33, [doi](https://doi.org/10.1000/183).')
    assert one.url == "https://doi.org/10.1000/183"


@pytest.mark.parametrize(
    ("note", "url"),
    [
        (f"Report on the implementation of resolution [75/233]({UN}A/RES/75/233), A/77/74, para. 12.", None),
        (f"[Report on the implementation of resolution 75/233]({UN}A/77/74), A/77/74, para. 12.", f"{UN}A/77/74"),
        (f"Resolution [75/233]({UN}A/RES/75/233), para. 12.", f"{UN}A/RES/75/233"),
        (f"General Assembly decision [72/509]({UN}A/DEC/72/509), para. 12.", f"{UN}A/DEC/72/509"),
        (f"Human Rights Council decision [2/102]({UN}A/HRC/DEC/2/102).", f"{UN}A/HRC/DEC/2/102"),
        (f"General Assembly resolution [ES-11/1]({UN}A/RES/ES-11/1).", f"{UN}A/RES/ES-11/1"),
        (f"Report on resolution [ES-10/24]({UN}A/RES/ES-10/24), A/ES-10/1000.", None),
        (f"Report on resolution [75/233 B]({UN}A/RES/75/233B), A/77/74.", None),
        (f"Report on resolution [No. 75/233]({UN}A/RES/75/233), A/77/74.", None),
        (f"Resolution [75/233]({UN}A/RES/75/238), para. 12.", f"{UN}A/RES/75/238"),
    ],
)
def test_a_link_on_the_number_of_what_a_report_is_about_is_not_its_address(note: str, url: str | None) -> None:
    first, *_ = flow.extract(noted(note))
    assert first.url == url
