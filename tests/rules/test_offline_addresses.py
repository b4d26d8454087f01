"""Findings about addresses, symbols and dates in running text that need no network; beside each fault what looks like it and is none."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import (
    Document,
    Examined,
    LinkKind,
)
from citator.rules import judge_document
from tests.support.growth import grows_no_faster_than_its_input
from tests.support.offline import CONTEXT
from tests.support.offline import of_text as _of_text
from tests.support.offline import with_links as _with_links


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("See http//www.example.org/tides for more.", "http://www.example.org/tides"),
        ("See htpp://www.example.org/tides for more.", "http://www.example.org/tides"),
        ("See https:www.example.org for more.", "https://www.example.org"),
        ("See https;//www.example.org/a.", "https://www.example.org/a"),
        ("See http://www.example.org/tides for more.", None),
        ("a path such as lib//tides.example.org", None),
        ("// http: the scheme, https: the other", None),
        ("use the http//file notation", None),
    ],
)
def test_a_mistyped_scheme_is_a_broken_address(text: str, suggestion: str | None) -> None:
    found = [finding for finding in flow.examine(flow.read(text.encode(), "a.txt")).findings if finding.name == "url-broken"]
    assert [finding.suggestion for finding in found] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("href", "suggestion"),
    [
        ("https://https://example.org/a", "https://example.org/a"),
        ("http://https//example.org/a", "https://example.org/a"),
        ("https://example.org/tides).", "https://example.org/tides"),
        ("https://example.org/tides,", "https://example.org/tides"),
        ("https://example.org/tides”", "https://example.org/tides"),
        ("https://example.org/tides_(sea)", None),
        ("https://example.org/wiki/Harbour_Light_Inc.", None),
        ("https://example.org/tides?q=a.", None),
        ("https://web.archive.org/web/2020/https://example.org/a", None),
        ("https://example.org/", None),
        ("mailto:keeper@example.org.", None),
    ],
)
def test_a_link_with_what_does_not_belong_to_it_is_broken(href: str, suggestion: str | None) -> None:
    found = [better for name, better in _with_links(("the tables", href, LinkKind.ANCHOR)) if name == "url-broken"]
    assert found == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("shown", "href", "told"),
    [
        ("www.harbour-office.org/tides", "https://lottery.example/win", True),
        ("https://harbour-office.org/tides", "https://islands.example/winds", True),
        ("https://media.un.org/en/asset/k1", "https://webtv.un.org/en/asset/k1x", False),
        ("https://harbour-office.org/tides", "https://islands.example/tides", False),  # the site moved
        ("www.harbour-office.org/tides", "https://harbour-office.org/en/tides", False),
        ("harbour-office.org/tides", "https://tables.harbour-office.org/tides", False),
        ("https://harbour-office.org/tides", "https://web.archive.org/web/2020/https://harbour-office.org/tides", False),
        ("https://harbour-office.org/tides", "https://mail.example/out?to=https%3A%2F%2Fharbour-office.org%2Ftides", False),
        ("https://doi.org/10.1000/182", "https://islands.example/a", False),
        ("the tables at harbour-office.org/tides", "https://islands.example/a", False),
        ("S/2018/462", "https://islands.example/a", False),
    ],
)
def test_an_address_that_is_shown_and_another_behind_it(shown: str, href: str, told: bool) -> None:
    found = [better for name, better in _with_links((shown, href, LinkKind.ANCHOR)) if name == "link-mismatch"]
    assert found == ([shown if "://" in shown else f"http://{shown}"] if told else [])


def test_a_hyphen_that_the_same_address_has_elsewhere_is_lost() -> None:
    right, wrong = "https://example.org/news/letter-to-the-keeper", "https://example.org/news/letter-tothe-keeper"
    found = _with_links((wrong, wrong, LinkKind.PRINTED), ("the letter", right, LinkKind.ANCHOR))
    assert ("url-broken", right) in found
    dated = _with_links(("x", "https://example.org/2020-01", LinkKind.PRINTED), ("y", "https://example.org/202001", LinkKind.PRINTED))
    assert "url-broken" not in [name for name, _ in dated]


def test_one_address_twice_in_the_list_of_references_is_told_and_in_two_footnotes_is_not() -> None:
    entries = (
        "Text [1] and [2].\n\nReferences\n\n[1] A. Brook, Rivers, https://example.org/a\n\n[2] C. Dent, Lights, https://example.org/a\n"
    )
    assert "duplicate-link" in _of_text(entries)
    notes = "A tide.[^1] It rose.[^2]\n\n[^1]: Brook, https://example.org/a.\n[^2]: Dent, https://example.org/a.\n"
    assert "duplicate-link" not in _of_text(notes, "a.md")


def test_a_home_page_is_told_in_a_note_and_not_where_a_project_is_named() -> None:
    assert "home-page-only" in _of_text("A tide.[^1]\n\n[^1]: Ann Brook, Rivers, https://example.org/\n", "a.md")
    assert "home-page-only" not in _of_text("We use [the tables](https://example.org/) here.", "a.md")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "The Human Rights Council adopted [resolution 48/13](https://undocs.org/en/A/HRC/RES/48/14).", ["A/HRC/RES/48/13"]),
        ("a.md", "The Human Rights Council adopted [resolution 48/13](https://undocs.org/en/A/HRC/RES/48/13).", []),
        ("a.txt", "The General Assembly adopted resolution 76/72 (https://undocs.org/A/RES/76/73).", ["A/RES/76/72"]),
        ("a.txt", "See S/2020/503 (https://undocs.org/S/2020/504), on lamps.", ["S/2020/503"]),
        ("a.txt", "Sources: A/62/10, https://undocs.org/A/63/10, https://undocs.org/A/64/10.", []),
        ("a.txt", "the report on the implementation of resolution 2231 (2015) (https://undocs.org/S/2021/995) says so.", []),
        ("a.txt", "The report on A/62/10 (https://undocs.org/A/63/10) says so.", []),
        ("a.txt", "The correction of doi:10.1000/182 (https://doi.org/10.1000/183) is short.", []),
        ("a.md", "# Sources\n\nA/62/10\nhttps://undocs.org/A/63/10\nA/64/10\nhttps://undocs.org/A/65/10\n", []),
        ("a.md", "[the report on resolution 2231 (2015)](https://undocs.org/S/2021/995) is new.", []),
        ("a.txt", "The General Assembly adopted resolution 76/72 (https://undocs.org/A/RES/76/72).", []),
        ("a.txt", "See S/2020/503. On tides https://undocs.org/S/2020/504 says more.", []),
        ("a.bib", "@article{a, title={Of lamps}, doi={10.5194/h-15-20}, url={https://doi.org/10.5194/h-16-20}}", ["10.5194/h-15-20"]),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.5281/zenodo.1234567}, url={https://doi.org/10.5281/zenodo.1234566}}", []),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.12688/f1000.1234.2}, url={https://doi.org/10.12688/f1000.1234.1}}", []),
        ("a.bib", "@misc{a, title={Lamps}, doi={10.1007/978-3-030-1}, url={https://link.springer.com/chapter/10.1007/978-3-030-1_5}}", []),
        ("a.bib", "@misc{b, title={Lamps}, number={A/74/350}, url={https://undocs.org/A/75/340}}", ["A/74/350"]),
        ("a.bib", "@misc{b, title={Lamps}, number={A/74/350}, url={https://undocs.org/A/74/350}}", []),
    ],
)  # fmt: skip
def test_an_address_beside_its_words_and_in_its_entry(name: str, text: str, expected: list[str]) -> None:
    found = flow.examine(flow.read(text.encode(), name)).findings
    assert [finding.expected for finding in found if finding.name == "link-mismatch"] == expected


def test_a_date_beside_a_resolution_in_running_text_and_a_month_as_a_word_in_an_address() -> None:
    assert "date-mismatch" in _of_text("General Assembly resolution 62/243 of 14 March 2012 says so.")
    assert "date-mismatch" not in _of_text("General Assembly resolution 62/243 of 14 March 2008 says so.")
    note = "A tide.[^1]\n\n[^1]: Jane Doe, “Lamps”, The Guardian, {} May 2021, https://www.theguardian.com/books/2021/may/04/lamps.\n"
    assert "date-mismatch" in _of_text(note.format(14), "a.md")
    assert "date-mismatch" not in _of_text(note.format(4), "a.md")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("S/2020-503", "S/2020/503"),
        ("A/RES/75-17", "A/RES/75/17"),
        ("S/RES/1325-2000", "S/RES/1325 (2000)"),
        ("A/HRC/RES48/13", "A/HRC/RES/48/13"),
    ],
)
def test_a_malformed_symbol_is_told_with_the_one_that_is_meant(printed: str, meant: str) -> None:
    (finding,) = flow.examine(flow.read(f"See {printed}, on lamps, and S/2020/504.".encode(), "a.txt")).findings
    assert (finding.name, finding.message) == ("identifier-invalid", f"{printed}: should it be {meant}?")


@pytest.mark.parametrize(
    ("shown", "suggestion"),
    [
        ("https://example.org/documents/data-and-\nanalysis/lamp.pdf", "https://example.org/documents/data-and-analysis/lamp.pdf"),
        ("https://example.org/documents/%20data-and-analysis/lamp.pdf", None),
        ("the data on lamps", None),
        ("https://example.org/documents/ data-and-analysis/lamp.pdf", None),  # printed with the blank: it may be right
    ],
)
def test_a_blank_in_a_target_that_the_printed_address_does_not_have(shown: str, suggestion: str | None) -> None:
    found = _with_links((shown, "https://example.org/documents/%20data-and-analysis/lamp.pdf", LinkKind.ANCHOR))
    assert [better for name, better in found if name == "url-broken"] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("See [lamps](http://exa mple.org/x) there.", "http://example.org/x"),
        ('See [lamps](http://example.org/x "Lamps of the north") there.', None),
        ("See http://www.example,co.uk/z there.", "http://www.example.co.uk/z"),
        ("See http://www.example.org, org. lamps", None),
        ("See https://example.org/a,b.org and https://example.org,which burns.", None),
        ("Read https://example.org,in 2019 it was new, and http://exemple.fr,la page; Data: lamp,https://example.org,us,12", None),
        ("![lamp](https://example.org/l.png =100x20)", None),
        ("```\n[a](https://example.org/a b)\n```\n", None),
        ("So `[a](https://example.org/a b)` is written.", None),
        ("[https://example.org/my\nfile.pdf](https://example.org/my%20file.pdf)", None),
    ],
)
def test_blanks_and_commas_in_addresses(text: str, suggestion: str | None) -> None:
    found = flow.examine(flow.read(text.encode(), "a.md")).findings
    assert [finding.suggestion for finding in found if finding.name == "url-broken"] == ([suggestion] if suggestion else [])


@pytest.mark.parametrize(
    "text",
    [
        "The lamp resolutions S/RES/1970–1973 (2011) are four.",
        "S/RES/2001-2030 are thirty.",
        "Our grant S/2018-114 of the Lamp Fund, season S/2019-20 and series S/1994-2004.",
        "if S/2020-1 > 0; files C:\\docs\\S/2020-503 and S/RES/1325-2000.pdf of the United Nations",
    ],
)
def test_ranges_seasons_and_files_are_no_malformed_symbols(text: str) -> None:
    assert "identifier-invalid" not in _of_text(text)


def test_a_symbol_in_a_title_does_not_date_the_work() -> None:
    note = 'A tide.[^1]\n\n[^1]: The Guardian, "Lamps lit after resolution A/RES/62/243," 14 March 2018.\n'
    assert "date-mismatch" not in _of_text(note, "a.md")


def test_the_brace_of_an_entry_is_no_part_of_its_address() -> None:
    found = flow.examine(flow.read(b"@misc{c, title={Lamp}, url={htp://www.example.org/lamp}, year={2020}}", "a.bib")).findings
    assert [finding.suggestion for finding in found if finding.name == "url-broken"] == ["http://www.example.org/lamp"]


def test_a_short_form_that_names_somebody_new_leads_nowhere_though_its_note_is_there() -> None:
    text = (
        "Lamps.[^1] Tides.[^2]\n\n[^1]: {}, A Short Bright Flash (New York, Norton, 2013), p. 3.\n[^2]: Cartwright, supra note 1, p. 14.\n"
    )
    assert "short-form-unresolved" in _of_text(text.format("Levitt"), "a.md")
    assert "short-form-unresolved" not in _of_text(text.format("David Cartwright"), "a.md")


def test_time_for_links_cut_by_blanks_grows_with_the_text_only() -> None:
    def run(size: int) -> object:
        document = Document("a.md", "text/markdown", "0" * 64, "`a` [a](http://a.example/b c) " * size)
        return judge_document(Examined(document), CONTEXT)

    assert grows_no_faster_than_its_input(run, 1_500)


def test_the_address_of_a_link_does_not_speak_for_itself() -> None:
    assert "link-mismatch" in _of_text("See [78/202](https://docs.un.org/en/A/RES/77/214), para. 4.", "a.md")
    assert "link-mismatch" not in _of_text("See [78/202](https://docs.un.org/en/A/RES/78/202), para. 4.", "a.md")
    assert "link-mismatch" not in _of_text("See [what was adopted](https://docs.un.org/en/A/RES/77/214), para. 4.", "a.md")
    report = "See the report on the implementation of resolution [78/202](https://docs.un.org/en/A/RES/{}), A/79/74, para. 12."
    assert "link-mismatch" not in _of_text(report.format("78/202"), "a.md")
    assert "link-mismatch" in _of_text(report.format("77/214"), "a.md")


@pytest.mark.parametrize(
    ("words", "number", "told"),
    [
        ("[75/233 B]", "75/233B", False),
        ("[No. 75/233]", "75/233", False),
        ("[ES-10/24]", "ES-10/24", False),
        ("[ES-10/24]", "ES-10/22", True),
        ("[75/233 B]", "75/234B", True),
        ("[75/233 B]", "75/233A", True),
        ("[75/233 B]", "75/233A-C", False),
        ("[75/233 B]", "75/233", False),
        ("[75/233]", "75/233A", False),
    ],
)
def test_a_number_with_a_letter_or_of_a_special_session_is_a_number(words: str, number: str, *, told: bool) -> None:
    target = f"(https://undocs.org/A/RES/{number})"
    assert ("link-mismatch" in _of_text(f"See the report on resolution {words}{target}, A/79/74, para. 12.", "a.md")) == told


def test_the_words_of_a_link_are_read_with_those_behind_it() -> None:
    text = "See the report pursuant to Security Council resolution [1325](https://undocs.org/S/RES/{}(2000)) (2000), S/2019/800."
    assert "link-mismatch" not in _of_text(text.format("1325"), "a.md")
    assert "link-mismatch" in _of_text(text.format("1326"), "a.md")


def test_of_an_address_that_goes_on_behind_its_link_only_a_part_is_shown() -> None:
    page = "<!doctype html><title>Tides</title><p>See <a href='https://harbour-office.org/news/tides-of-june'>{}."
    for shown in ("https://harbour-office.org/news/tides-of-</a>june", "https://harbour-office.org/news/ti</a>des-of-june"):
        assert "link-mismatch" not in _of_text(page.format(shown), "a.html")
    assert "link-mismatch" in _of_text(page.format("https://harbour-office.org/news/winds</a>"), "a.html")
    assert "link-mismatch" in _of_text(page.format("https://harbour-office.org/news/wi</a>nds"), "a.html")


_JUNE = "https://harbour-office.org/news/tides-of-june"
_ACT = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri="


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (f"[https://harbour-office.org/news/ti]({_JUNE})des-of-june", False),
        (f"[https://harbour-office.org/news/ti]({_JUNE}) [des-of-june]({_JUNE})", False),
        (f"[https://harbour-office.org/news/tides-]({_JUNE}) of-june", False),
        (f"[https://harbour-office.org/news/wi]({_JUNE}) [nds-of-june]({_JUNE})", True),
        (f"[https://harbour-office.org/news/ti]({_JUNE}) [winds](https://harbour-office.org/news/winds)", True),
        (f"[https://harbour-office.org/news/winds]({_JUNE}) [{_JUNE}]({_JUNE})", True),
        ("[https://www.ohchr.org/EN/Lamps/Pages/Tides.aspx](https://www.ohchr.org/FR/Lamps/Pages/Tides.aspx)", False),
        ("[https://www.ohchr.org/EN/Lamps/Pages/Tides.aspx](https://www.ohchr.org/FR/Lamps/Pages/Winds.aspx)", True),
        ("[https://undocs.org/A/RES/60/1](https://www.un.org/ga/search/view_doc.asp?symbol=A/RES/60/2)", True),
        (f"[{_ACT}CELEX:32016R0679]({_ACT}CELEX:02016R0679-20160504)", False),
        (f"[{_ACT}CELEX:32016R0679]({_ACT}uriserv:OJ.L_.2016.119.01.0001.01.ENG)", False),
        (f"[{_ACT}CELEX:32016R0679]({_ACT}CELEX:32016L0680)", True),
    ],
)
def test_parts_of_an_address_and_a_page_in_another_language_are_no_other_page(note: str, *, told: bool) -> None:
    assert ("link-mismatch" in _of_text(f"Tides.[^1]\n\n[^1]: See {note}.\n", "a.md")) == told
