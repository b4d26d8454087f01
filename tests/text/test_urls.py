"""Addresses in text: what is one, where it ends, and what it is once line breaks are taken out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.text.urls import find_addresses, host_of, normalise
from tests.support.development_data import data
from tests.support.growth import grows_no_faster_than_its_input

FOUND = [
    # where it ends
    ("see http://www.example.org/a.", ["http://www.example.org/a"]),
    ("(see https://example.org/a/b?c=d&e=f).", ["https://example.org/a/b?c=d&e=f"]),
    ("“https://example.org/a”, ‘https://example.org/b’", ["https://example.org/a", "https://example.org/b"]),
    ("[https://perma.cc/AB12-CD34]", ["https://perma.cc/AB12-CD34"]),
    (
        "https://example.org/a, https://example.org/b; https://example.org/c!",
        ["https://example.org/a", "https://example.org/b", "https://example.org/c"],
    ),
    ("https://example.org/a#", ["https://example.org/a"]),
    ("https://example.org/a.[12] Next", ["https://example.org/a"]),
    ("https://example.org/a¹²", ["https://example.org/a"]),
    ("https://example.org/women’s-rights’", ["https://example.org/women’s-rights"]),
    # balanced parentheses belong to it
    ("(https://docs.un.org/en/S/RES/822(1993))", ["https://docs.un.org/en/S/RES/822(1993)"]),
    ("https://docs.un.org/en/A/RES/217(III)[A].", ["https://docs.un.org/en/A/RES/217(III)[A]"]),
    ("https://undocs.org/en/S/RES/822%20(1993)", ["https://undocs.org/en/S/RES/822%20(1993)"]),
    ("https://en.wikipedia.org/wiki/Pharos_(lighthouse),", ["https://en.wikipedia.org/wiki/Pharos_(lighthouse)"]),
    # brackets in a query, JSON after "#"
    ("https://example.org/?f[author]=x&y=1 z", ["https://example.org/?f[author]=x&y=1"]),
    ('https://hudoc.echr.coe.int/eng#{"itemid":["001-57619"]}.', ['https://hudoc.echr.coe.int/eng#{"itemid":["001-57619"]}']),
    # delimiters of RFC 3986, appendix C
    ("<https://example.org/a>.", ["https://example.org/a"]),
    ("<URL:https://example.org/a\n b-c.html>", ["https://example.org/ab-c.html"]),
    # no scheme
    ("www.example.org and", ["http://www.example.org"]),
    ("undocs.org/S/2018/462, para. 3", ["http://undocs.org/S/2018/462"]),
    ("bit.ly/2xYz", ["http://bit.ly/2xYz"]),
    # other scripts
    ("https://ru.wikipedia.org/wiki/Маяк, с. 5", ["https://ru.wikipedia.org/wiki/Маяк"]),
    ("见https://example.org/灯塔。更多", ["https://example.org/灯塔"]),
    ("http://маяк.рф/о-нас", ["http://маяк.рф/о-нас"]),
    # glued to each other, one within another
    ("https://example.org/ahttps://example.org/b", ["https://example.org/a", "https://example.org/b"]),
    ("https://web.archive.org/web/2010/http://example.org/a", ["https://web.archive.org/web/2010/http://example.org/a"]),
    ("www.example.org.The next", ["http://www.example.org"]),
    # capital letters, ports, other hosts
    ("HTTPS://EXAMPLE.ORG/A", ["HTTPS://EXAMPLE.ORG/A"]),
    ("http://localhost:8000/x", ["http://localhost:8000/x"]),
    ("http://[2001:db8::1]/x", ["http://[2001:db8::1]/x"]),
    ("ftp://ftp.example.org/pub/a.txt", ["ftp://ftp.example.org/pub/a.txt"]),
    # characters that can't be seen
    ("https://exam\u00adple.org/a\u200bb", ["https://example.org/ab"]),
]

BROKEN = [
    ("Lamps [https://perma.cc/\nAB12-CD34].", "https://perma.cc/AB12-CD34"),
    ("See https://undocs.org/\nA/RES/75/17, on lamps.", "https://undocs.org/A/RES/75/17"),
    ("https://undocs.org/en/\nS/2020/503.", "https://undocs.org/en/S/2020/503"),
    ("at www.example.org/news/1997/ \n\n03/23/reply-to-the-editor. Emphasis", "http://www.example.org/news/1997/03/23/reply-to-the-editor"),
    (
        "at http://example.org/2012/02/24/president-\n\ninterview-and/9vpa.  \n\n 7 See",
        "http://example.org/2012/02/24/president-interview-and/9vpa",
    ),
    ("http://example.org/a_\nb_c.html", "http://example.org/a_b_c.html"),
    ("http://example.org/a?b=\n12&c=3", "http://example.org/a?b=12&c=3"),
    ("http://example.org/a?b=1&\nc=3.", "http://example.org/a?b=1&c=3"),
    ("http://example.org/a%20\nb%20c", "http://example.org/a%20b%20c"),
    ("https://www.example.\norg/en/about", "https://www.example.org/en/about"),
    ("https://example.org/report.\npdf.", "https://example.org/report.pdf"),
    ("https://example.org/2012/hum\nan-rivers.pdf. X", "https://example.org/2012/human-rivers.pdf"),
    ("https://example.org/2012/the-ri\nver-and-its-mills. X", "https://example.org/2012/the-river-and-its-mills"),
    ("https:// doi.org/10.1000/182", "https://doi.org/10.1000/182"),
    ("http://\nwww.example.org/a", "http://www.example.org/a"),
    ("https://example.org/a\n/b/c", "https://example.org/a/b/c"),
    ("https://example.org/story/\n1034567.", "https://example.org/story/1034567"),
    ("http://web.archive.org/web/20100101000000/\nhttp://example.org/", "http://web.archive.org/web/20100101000000/http://example.org/"),
    (
        "https://example.org/officials/8196a949-d876-845 5649cae15/2025-04-08. 10. At",
        "https://example.org/officials/8196a949-d876-8455649cae15/2025-04-08",
    ),
    ("https://openknowledge. example.org/handle/10986/39978 Next", "https://openknowledge.example.org/handle/10986/39978"),
    (
        "https://example.org/library/tools/stakeholder-and- mapping 18 The eight",
        "https://example.org/library/tools/stakeholder-and-mapping",
    ),
    # lines joined by an earlier step with a blank
    ("at www.example.org/news/1997/ 03/23/reply-to-the-editor. Emphasis", "http://www.example.org/news/1997/03/23/reply-to-the-editor"),
]

APART = [
    "[https://example.org/\n2012-03-04]",
    "http://www.example.org/ \nand more",
    "http://www.example.org/\nhttp://www.example.org/",
    "http://www.example.org/\nwww.example.org/b",
    "http://www.example.org/\n2. Next note",
    "http://www.example.org/ \n4 Letter dated",
    "http://www.example.org/\nThe letter",
    "http://www.example.org/a\nwell-known orchards",
    "http://www.example.org/S/2018/462\nA/RES/62/243",
    "http://www.example.org/a\n12/03/2014",
    "http://www.example.org/a.\nIbid.",
    "Who wrote http://www.example.org/a?\nNobody knows",
    "http://www.example.org/ (accessed 2 May 2014)",
    "http://www.example.org/a\nand/or",
    "http://www.example.org/a \n\n Annex\n\n to the letter",
]

NOTHING = [
    "info@example.org1101 Avenue", "info@example.org", "mailto:info@example.org", "john.smith@example.org/dept",
    "2 p.m./a.m.", "version 1.2.3/4", "A/73/762/Add.1/Rev.2", "setup.py/main", "README.md/x", "and/or", "12.03.2014/5",
    "http://", "http:// and", "www.", "www. example", "e.g./i.e.", "Doc.no/12", "U.S.A/Canada", "example.org", "www.example.org1101",
]  # fmt: skip


@pytest.mark.parametrize(("text", "urls"), FOUND)
def test_an_address_ends_where_it_ends(text: str, urls: list[str]) -> None:
    assert [found.url for found in find_addresses(text)] == urls


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://doi.org/10.1080/\n09668136.2014.990698 and", "https://doi.org/10.1080/09668136.2014.990698"),
        ("https://undocs.org/A/\nRES/71/1 and", "https://undocs.org/A/RES/71/1"),
        ("https://doi.org/10.1080/\nThe letter", "https://doi.org/10.1080/"),
    ],
)
def test_a_number_that_is_only_begun_goes_on_in_the_next_line(text: str, url: str) -> None:
    assert [found.url for found in find_addresses(text)] == [url]


@pytest.mark.parametrize(("text", "url"), BROKEN)
def test_an_address_over_a_line_end_is_one(text: str, url: str) -> None:
    (found,) = find_addresses(text)
    assert found.url == url
    assert found.broken
    assert all(not part.broken for part in find_addresses(text, joined=False))


@pytest.mark.parametrize("text", APART)
def test_lines_are_not_joined_without_evidence(text: str) -> None:
    first = next(find_addresses(text))
    assert not first.broken
    assert first.as_written in [word.strip("[]").rstrip(".?") for word in text.split()]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_address(text: str) -> None:
    assert not list(find_addresses(text))


def test_the_span_and_the_words_are_told() -> None:
    text = "At www.example.org/a/ \n 2014/b-c-d, which"
    (found,) = find_addresses(text)
    assert text[found.start : found.end] == "www.example.org/a/ \n 2014/b-c-d"
    assert (found.as_written, found.broken, found.scheme_missing) == ("www.example.org/a/ 2014/b-c-d", True, True)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("ahtps:/w.orgé-_?=&%#()[]<>,;'’ \n1A@"), max_size=120))
def test_spans_are_in_bounds_and_in_order(text: str) -> None:
    last = 0
    for found in find_addresses(text):
        assert last <= found.start < found.end <= len(text)
        assert not text[found.start].isspace()
        assert not text[found.end - 1].isspace()
        last = found.end


SEGMENT = st.text(alphabet="abcdefghij0123456789", min_size=1, max_size=8)


@settings(max_examples=100, deadline=None)
@given(st.lists(SEGMENT, min_size=1, max_size=4), st.sampled_from([". Then", ", and", ") more", "; x", "", "\n\nNext"]))
def test_an_address_is_found_whole_in_a_sentence(segments: list[str], after: str) -> None:
    url = "https://www.example.org/" + "/".join(segments)
    assert [found.url for found in find_addresses(f"see {url}{after}")] == [url]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(rest: str) -> None:
    once = normalise("http://example.org/" + rest)
    assert normalise(once) == once


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTP://WWW.Example.org", "http://www.example.org/"),
        ("http://example.org:80/a#b", "http://example.org/a"),
        ("https://example.org/%7ea%2fb%C3%A9", "https://example.org/~a%2Fb%C3%A9"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org/A?b=2&a=1", "https://example.org/A?b=2&a=1"),
        ("www.example.org/a", "http://www.example.org/a"),
        ("https://hudoc.echr.coe.int/eng#{x}", "https://hudoc.echr.coe.int/eng#%7Bx%7D"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_normal_form(url: str, same: str) -> None:
    assert normalise(url) == same


def test_host() -> None:
    assert [host_of(url) for url in ("https://www.Example.org:8080/a", "example.org", "http://[", "")] == [
        "example.org",
        "example.org",
        "",
        "",
    ]


@pytest.mark.parametrize(
    "piece", ["www.a.org/b- ", "http://", "a.b.", "http://a.org/((((", "x.org/\n", "<http://a ", "a-", "http:\n", "[", "www.a.org/1/\n"]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def find(letters: int) -> None:
        for _ in find_addresses(piece * (letters // len(piece))):
            pass

    assert grows_no_faster_than_its_input(find, 100_000)


def test_web_links_of_real_documents() -> None:
    """Where the printed words are the address itself, the link annotation of the PDF confirms it."""
    rows = [json.loads(line) for line in data("un", "web_links.jsonl").read_text(encoding="utf-8").splitlines()]
    printed = [
        (row["anchor"], row["uri"]) for row in rows if row["anchor"].startswith(("http", "www.")) and " " not in row["anchor"].strip()
    ]
    assert printed
    right = sum(
        normalise(next((found.url for found in find_addresses(anchor)), "")).rstrip("/").partition("//")[2]
        == normalise(uri).rstrip("/").partition("//")[2]
        for anchor, uri in printed
    )
    assert right / len(printed) > 0.85


SUFFIXES = (
    "chab012 j.cell.2019.05.031 s41586-020-2649-2 S0140-6736(20)30183-5 nature12373 annurev.soc.24.1.1 JHEP07(2014)079 2198747"
    " 9781139024730.005 978-3-16-148410-0 1748-9326/ab1234 0004-637X/795/1/64 PhysRevLett.116.061102 1.5143190 science.aaz1234 ajil.2018.12"
    " rs.3.rs-12345/v1 oso/9780199231690.001.0001 CBO9780511491412 0308518X16680817 molbev/msw123 S0922156519000012"
)
NO_SUFFIXES = (
    "3 2010 2010a p.12 pp.12-15 para12 paras.4-7 3-5 12-15 2019-05-03 12.05.2019 3/5/2019 03-May-2019 20190503 May2019 COVID-19"
    " COVID-19-related H1N1 G20 20th-century 1990s mid-1990s 2006/24/EC 2016/679 A/75/17 A/HRC/48/50 S/RES/1325(2000) ICC-01/04-01/06"
    " art.6(1) s.12(3)(a) No.45 Nr.3/2010 vol.12.34 PMC1234567 PMID12345678 ISBN9781107706477 v2.10.3 Euro2020 fn12 lamps.12 Rev.2.2019"
    " Sept.2018.12 123-125 1234-1256 2018-2019 1998-99 45(3) 31.XII.2019 post-2015-agenda"
)


@pytest.mark.parametrize("prefix", ["10.1000/", "10.1093/ejil/", "10.1234.5/"])
def test_a_doi_goes_on_with_what_is_its_suffix_only(prefix: str) -> None:
    begun = f"https://doi.org/{prefix}"
    for word in SUFFIXES.split():
        assert [one.url for one in find_addresses(f"See {begun}\n{word}, accessed 3 May 2019.")] == [begun + word]
    for word in NO_SUFFIXES.split():
        for behind in (", p. 3.", " May 2019.", ".", "\nThe end"):
            assert [one.url for one in find_addresses(f"See {begun}\n{word}{behind}")] == [begun], word


@pytest.mark.parametrize("symbol", ["A/75/17", "A/HRC/48/50", "S/2020/5", "E/CN.4/2001/3", "ST/SG/AC.10/1"])
def test_a_whole_symbol_is_no_end_of_a_begun_one(symbol: str) -> None:
    assert [one.url for one in find_addresses(f"https://undocs.org/A/\n{symbol}.")] == ["https://undocs.org/A/"]
    assert [one.url for one in find_addresses(f"https://undocs.org/\n{symbol}.")] == [f"https://undocs.org/{symbol}"]
