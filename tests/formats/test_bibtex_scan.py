"""BibTeX files as people have them: what is read, what is lost and told, and where everything stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.growth import grows_no_faster_than_its_input

from citator.formats.bibtex_scan import scan
from citator.formats.readers.bibtex import read
from citator.model import Document


def bib(text: str) -> Document:
    return read(text.encode(), "x.bib")


def keys(text: str) -> list[str]:
    return [entry.key for entry in bib(text).entries]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{The {T}ides}", "The {T}ides"),
        ('"Tides {"}so{"} named"', 'Tides {"}so{"} named'),
        ("1874", "1874"),
        ('gaz # " of " # 1874', "Harbour Gazette of 1874"),
        ("GAZ", "Harbour Gazette"),
        ("unknown # { and Hale, E.}", "unknown and Hale, E."),
        ('mar # "~3"', "mar~3"),
        ("{}", ""),
        (r"{50\% of \{all\}}", r"50\% of \{all\}"),
        (r"{one \{ only}", r"one \{ only"),
    ],
)
def test_values_are_put_together(written: str, value: str) -> None:
    text = f'@string{{Gaz = "Harbour " # {{Gazette}}}}\n@misc{{k, note = {written}, year = 1900}}'
    (one,) = scan(text)
    assert (one.fields, one.fault) == ({"note": value, "year": "1900"}, "")


@pytest.mark.parametrize(
    "text",
    [
        "@book{k, title = {A}}",
        "@BOOK(k, title = {A (b)})",
        "@book {k , title={A},}",
        "@book{k,\r\n  title\t= {A},\r\n}\r\n",
        "@ book{ k,title = {A}\n}",
        "@book{k,  title = {A},  , year = {1}}",
        '@book{k, title = "A" year = 1}',
        "@book{k, % the key\n title = {A}}",
    ],
)
def test_an_entry_is_read_in_any_shape_with_its_exact_place(text: str) -> None:
    document = bib(f"words before {text} and behind")
    (entry,) = document.entries
    assert (entry.key, entry.record.text("title")[:1]) == ("k", "A")
    assert document.text[entry.start : entry.end] == text.rstrip()


def test_comments_are_no_entries_and_what_stands_outside_is_none() -> None:
    text = "@comment{jabref-meta: grouping: @misc{no, title={x}};}\n% @misc{no2, title = {x}}\n"
    text += "Mail hale@example.org {x}.\n@preamble{{\\a{b}}}\n"
    assert keys(text + "@Comment @misc{a, title={A}}\n@misc{b, title={B}}") == ["a", "b"]
    assert keys("@comment{never closed\n@misc{a, title={A}}") == ["a"]


def test_a_missing_key_loses_nothing() -> None:
    document = bib(
        "@article{\n author = {Orr, J.}, title = {Buoys}}\n@misc{, title = {Tides}}\n@misc{two words, title = {Piers}}\n@misc{bare}"
    )
    assert [(entry.key, entry.record.text("title")) for entry in document.entries] == [
        ("entry1", "Buoys"),
        ("entry2", "Tides"),
        ("two words", "Piers"),
        ("bare", ""),
    ]


@pytest.mark.parametrize(
    ("broken", "warning"),
    [
        ("@book{b, title = {Ropes}", "line 3: can't be read as an entry: @book{b, title = {Ropes} (a brace is not closed)"),
        (
            "@book{b, title = {Ropes, author = {Hale}}",
            "line 3: can't be read as an entry: @book{b, title = {Ropes, author = {Hale}} (a brace",
        ),
        ('@book{b, title = "Ropes, author = {Hale}}', "line 3: can't be read as an entry"),
        ("@book{b, {x} title}", "line 3: can't be read as an entry"),
    ],
)
def test_a_broken_entry_loses_only_itself_and_says_where(broken: str, warning: str) -> None:
    document = bib(f"@misc{{a, title = {{A}}}}\n\n{broken}\n\n@misc{{c, title = {{C}}}}\n")
    assert [entry.key for entry in document.entries] == ["a", "c"]
    (told,) = document.warnings
    assert told.startswith(warning)


@pytest.mark.parametrize(
    ("fields", "told", "left"),
    [
        (
            "publisher = {Salt {{\\&} Sons},\n year = 1900,\n title = {A}",
            "the braces of publisher don't match",
            {"title": "A", "year": "1900"},
        ),
        ("title = {A}},\n year = {1900}", "a brace too many", {"title": "A", "year": "1900"}),
        ("title = Tides and {moons},\n year = {1900}", "left out: and {moons}", {"title": "Tides", "year": "1900"}),
        ("title = {A},\n title = {B}", "title is given twice", {"title": "A"}),
    ],
)
def test_a_broken_field_leaves_the_others(fields: str, told: str, left: dict[str, str]) -> None:
    document = bib(f"@misc{{a,\n {fields}\n}}\n@misc{{c, title = {{C}}}}\n")
    assert [entry.key for entry in document.entries] == ["a", "c"]
    clauses = [*document.warnings, *(clause for name, clause in document.entries[0].problems if clause.endswith("the first is taken"))]
    assert [told in clause for clause in clauses] == [True]
    record = document.entries[0].record
    assert (record.text("title"), str(record.date() or "")) == (left["title"], left.get("year", ""))


def test_containers_lend_their_fields_and_are_no_works() -> None:
    text = """@inproceedings{talk, author = {Hale}, title = {On ice}, crossref = {Days}, xdata = {pier, none}}
@proceedings{days, title = {Harbour Days}, subtitle = {A meeting}, crossref = {series}, pages = {1--99}}
@mvproceedings{series, editor = {Orr, J.}, publisher = {Board}}
@xdata{pier, publisher = {Pier}, location = {Cork}, keywords = {x}, xdata = {pier}}
@article{note, title = {Tides}, crossref = {issue}}
@periodical{issue, title = {Gazette}, volume = {3}}
@set{both, entryset = {talk, note}}"""
    document = bib(text)
    assert [entry.key for entry in document.entries] == ["talk", "days", "series", "note", "issue"]
    talk, note = document.entries[0].record, document.entries[3].record
    assert (talk.text("title"), talk.text("container-title")) == ("On ice", "Harbour Days: A meeting")
    assert (talk.text("publisher"), talk.text("publisher-place"), talk.text("page")) == ("Pier", "Cork", "")
    assert talk.names("editor")[0].family == "Orr"
    assert (note.text("title"), note.text("container-title"), note.text("volume")) == ("Tides", "Gazette", "3")


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (r"{https://example.org/a\_b\%20c\&d=\#e}", "https://example.org/a_b%20c&d=#e"),
        (r"{{https://example.org/x}}", "https://example.org/x"),
        (r"{\url{https://example.org/\~{}hale/{_}a}}", "https://example.org/~hale/_a"),
        (r"{https://example.org/{\textasciitilde}hale}", "https://example.org/~hale"),
        ("{https://example.org/long/\n     name}", "https://example.org/long/name"),
        ("{<https://example.org/x>}", "https://example.org/x"),
        ("{https://example.org/1; https://example.org/2}", "https://example.org/1"),
    ],
)
def test_addresses_are_those_of_the_web(written: str, url: str) -> None:
    assert bib(f"@online{{k, title = {{A}}, url = {written}}}").entries[0].record.text("URL") == url
    assert bib(f"@online{{k, title = {{A}}, bdsk-url-1 = {written}}}").entries[0].record.text("URL") == url


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        (r"{{10.5555/a_b}}", "10.5555/a_b"),
        (r"{10.5555/a\_b}", "10.5555/a_b"),
        (r"{10.5555/1\textless 2::A3\textgreater 4}", "10.5555/1<2::A3>4"),
        (r"{10.5555/1&lt;2::A3&gt;4}", "10.5555/1<2::A3>4"),
        (r"{https://doi.org/10.5555/1$<$2::A{\_}3$>$4}", "10.5555/1<2::A_3>4"),
    ],
)
def test_dois_are_those_of_the_registry(written: str, doi: str) -> None:
    assert bib(f"@article{{k, title = {{A}}, doi = {written}}}").entries[0].record.text("DOI") == doi


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year = {in press}", ""),
        ("year = {1874}, month = {3}", "1874-03"),
        ("date = {1874-03/1875-01}", "1874-03"),
        ("date = {1874~}", "1874"),
        ("year = {c. 1874}", "1874"),
        ("year = {[1874]}", "1874"),
        ("date = {2004-21}", "2004"),
        ("date = {1990/1012}", "1990"),
        ("date = {199X}", ""),
        ("date = {/1875}", ""),
        ('year = 1874, month = mar # "~4"', "1874-03-04"),
    ],
)
def test_dates_are_as_precise_as_they_are_given(fields: str, issued: str) -> None:
    assert str(bib(f"@misc{{k, {fields}}}").entries[0].record.date() or "") == issued


@given(st.text('@{}()"=,#%\\ \nabkey1', max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_never_raises_and_places_are_in_order(text: str) -> None:
    last = 0
    for one in scan(text):
        assert 0 <= one.start <= one.end <= len(text)
        if not one.fault:
            assert one.start >= last
            assert text[one.start] == "@"
            last = one.end


@pytest.mark.parametrize(
    "piece",
    [
        "@", "@a", "@a{", "@a{b,", "@comment{", "@comment{x}", "{", "}", "@a{b, c = {", "@a{b, c = {\n", '@a{b, c = "', "@a{b, c = {x}, ",
        "@a{b}",
        "@a{b, c = d # ", "\n@a{b, c = {", "@a{b,\nc = {\n", "@string{a = a # a}", "@a{b c ", "\n a = {", "% @a{b}",
    ],
)  # fmt: skip
def test_time_is_in_proportion_to_the_text(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda count: list(scan("@a{k, " + piece * count)), 10_000)


def test_macros_of_macros_do_not_swell() -> None:
    text = (
        '@string{a = "'
        + "x" * 9_000
        + '"}'
        + "@string{a = a # a}" * 40
        + "@misc{k, "
        + ", ".join(f"f{n} = a # a # a" for n in range(4_000))
        + "}"
    )
    assert sum(len(value) for one in scan(text) for value in one.fields.values()) < 25_000_000
