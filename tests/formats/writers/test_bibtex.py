"""The .bib files: read back by bibtexparser to the same values, with the state of the link where programs and people look for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import bibtexparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.records import records
from tests.support.reports import AT, bibliography, check, sample

from citator import flow
from citator.formats import writers
from citator.formats.bibtex_fields import bibtex_entry
from citator.formats.fields import record_from_bibtex
from citator.model import Record, Report, Work


def parse(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    return {entry.key: {"ENTRYTYPE": entry.entry_type, **{field.key: field.value for field in entry.fields}} for entry in library.entries}


def one(record: Record, form: str = "biblatex", **more) -> dict[str, str]:
    return parse(writers.write(Report(works=(Work("w1", "k", (), record, record, **more),)), form))["k"]


@settings(max_examples=50, deadline=None)
@given(st.lists(records, min_size=1, max_size=4))
@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_bibtexparser_reads_back_what_was_written(form, found):
    found = [record.having(accessed=None) for record in found]  # which the writer tells in the note too
    report = Report(works=tuple(Work(f"w{n}", f"k{n}", (), record, record) for n, record in enumerate(found)))
    read = parse(writers.write(report, form))
    assert list(read) == [f"k{n}" for n in range(len(found))]
    for record, fields in zip(found, read.values(), strict=True):
        back = record_from_bibtex(fields.pop("ENTRYTYPE"), fields)
        written = bibtex_entry(record, form)
        assert back == record_from_bibtex(written.type, written.fields)


def test_every_sample_comes_back_with_its_type():
    for form in ("bibtex", "biblatex"):
        for work, fields in zip(bibliography().works, parse(writers.write(bibliography(), form)).values(), strict=True):
            assert record_from_bibtex(fields.pop("ENTRYTYPE"), fields).type == work.record.type


def test_the_cited_address_stays_and_the_state_stands_beside_it():
    fields = parse(writers.write(sample(), "biblatex"))["harbourgazette1911fog"]
    assert fields["url"] == "http://harbour-gazette.example/1911?a=1&b=2"
    assert fields["keywords"] == "link-dead, link-archived"
    assert (
        "Archived 2020-01-01 at \\url{https://web.archive.org/web/20200101000000/http://harbour-gazette.example/1911}" in fields["addendum"]
    )
    assert "urldate" not in fields


def test_the_day_of_the_last_successful_check_is_the_urldate():
    page = Record.from_csl({"type": "webpage", "title": "Light", "URL": "https://light.example/", "accessed": "2019-01-02"})
    alive = check("https://light.example/", "alive", "ok")
    assert one(page, link=alive)["urldate"] == AT.date().isoformat()
    assert one(page, link=check("https://light.example/", "unstable", "timeout"))["urldate"] == "2019-01-02"
    assert "Accessed 2019-01-02" in one(page, "bibtex")["note"]
    assert datetime.now(UTC) > AT or alive.checked_at == AT


@pytest.mark.parametrize("verdict", ["alive", "dead", "restricted", "unstable", "unsafe", "mismatch", "insecure", "unknown"])
def test_each_verdict_has_a_keyword_of_its_own(verdict):
    page = Record.from_csl({"type": "webpage", "title": "Light", "URL": "https://light.example/"})
    assert one(page, link=check("https://light.example/", verdict, "x"))["keywords"] == (
        "link-ok" if verdict == "alive" else f"link-{verdict}"
    )


def test_what_citator_notes_on_links_is_no_part_of_the_record_when_read_again():
    for form in ("bibtex", "biblatex"):
        fields = parse(writers.write(sample(), form))["harbourgazette1911fog"]
        back = record_from_bibtex(fields.pop("ENTRYTYPE"), fields)
        assert back.text("note") == back.text("keyword") == ""
        assert back.type == "article-newspaper"
        assert back.text("container-title") == "Harbour Gazette"


@pytest.mark.parametrize(
    ("item", "kind", "expected"),
    [
        (
            {"type": "report", "title": "T", "author": [{"literal": "Human Rights Watch"}], "publisher": "HRW", "issued": "1997"},
            "report", {"author": "{Human Rights Watch}", "type": "Report", "institution": "HRW"},
        ),
        (
            {"type": "letter", "title": "Letter dated 1 May", "number": "S/2023/962", "issued": "2023"},
            "report", {"type": "Letter", "number": "S/2023/962", "institution": "United Nations", "entrysubtype": "letter"},
        ),
        (
            {"type": "treaty", "title": "T", "container-title": "UNTS", "volume": "999", "page": "171", "issued": "1966"},
            "misc", {"type": "Treaty", "howpublished": "999 UNTS 171", "entrysubtype": "treaty"},
        ),
        (
            {"type": "case", "title": "A v. B", "authority": "Court of the Sea", "issued": "1990"},
            "misc", {"author": "{Court of the Sea}", "entrysubtype": "jurisdiction"},
        ),
        (
            {"type": "resolution", "number": "S/RES/822 (1993)", "authority": "Security Council", "issued": "1993"},
            "report", {"author": "{Security Council}", "title": "Resolution 822 (1993)", "type": "Resolution",
                       "institution": "United Nations",
                       "number": "S/RES/822 (1993)", "entrysubtype": "resolution"},
        ),
        (
            {"type": "interview", "title": "Interview with a keeper", "author": [{"family": "Ito"}], "container-title": "Lights",
             "container-author": [{"family": "Munro", "given": "R."}], "publisher": "Thule", "issued": "1979"},
            "inbook", {"booktitle": "Lights", "bookauthor": "Munro, R.", "entrysubtype": "interview"},
        ),
        ({"type": "webpage", "title": "T", "URL": "https://a.example/", "publisher": "P"}, "online", {"organization": "P"}),
        (
            {"type": "article-newspaper", "title": "T", "author": [{"family": "A"}], "container-title": "The Post", "issued": "1999-05-04"},
            "article", {"entrysubtype": "newspaper", "journaltitle": "The Post", "date": "1999-05-04"},
        ),
        (
            {"type": "article", "title": "T", "author": [{"family": "A"}], "number": "arXiv:2101.00001", "issued": "2021"},
            "online", {"eprint": "2101.00001", "eprinttype": "arxiv"},
        ),
    ],
)  # fmt: skip
def test_each_kind_of_source_becomes_the_entry_of_the_table(item, kind, expected):
    entry = bibtex_entry(Record.from_csl(item))
    assert entry.type == kind
    assert expected.items() <= entry.fields.items()


def test_capitals_are_protected_in_bibtex_and_braces_are_no_noise_in_biblatex():
    book = Record.from_csl(
        {"type": "book", "title": "On the rivers of Sweden", "author": [{"family": "A"}], "issued": "1990", "publisher": "P"}
    )
    assert bibtex_entry(book, "bibtex").fields["title"] == "On the rivers of {Sweden}"
    assert bibtex_entry(book, "biblatex").fields["title"] == "On the rivers of Sweden"


def test_text_is_escaped_and_addresses_are_not():
    record = Record.from_csl({"type": "webpage", "title": "50% of A&B_c #1 $5", "URL": "https://a.example/x_y%20z?a=1&b=#c"})
    fields = bibtex_entry(record).fields
    assert fields["title"] == r"50\% of A\&B\_c \#1 \$5"
    assert fields["url"] == "https://a.example/x_y%20z?a=1&b=#c"


def test_a_wrong_check_digit_is_kept_in_a_note_and_not_in_the_field():
    fields = bibtex_entry(Record.from_csl({"type": "book", "title": "T", "ISBN": "0-00-000000-1"})).fields
    assert "isbn" not in fields
    assert fields["note"] == "ISBN 0-00-000000-1"


def test_keys_that_bibtex_can_not_have_are_cleaned_and_stay_apart():
    record = Record.from_csl({"type": "book", "title": "T"})
    works = tuple(Work(f"w{n}", key, (), record, record) for n, key in enumerate(["a b{c}", "ABC", "abc", "é,", "smith:2000"]))
    assert list(parse(writers.write(Report(works=works), "bibtex"))) == ["abc", "ABC-2", "abc-3", "work", "smith:2000"]


def test_a_work_without_a_title_shows_the_words_it_is_cited_with():
    report = sample()
    bare = Work("w9", "k", report.works[0].cited_in, Record("document"), Record("document"))
    text = writers.write(Report(report.sources, (bare,)), "biblatex")
    assert "title = {Trinity House, “Eddystone Lighthouse”, www.trinityhouse.co.uk" in text


def test_a_page_without_a_title_is_called_what_the_check_found_else_by_its_address():
    page = Record.from_csl({"type": "webpage", "URL": "https://light.example/lamps/?page=1"})
    assert one(page, "bibtex")["title"] == "light.example/lamps"
    found = check("https://light.example/lamps/?page=1", "alive", "ok", title="Lamps | Light")
    assert one(page, "bibtex", link=found)["title"] == "{Lamps | Light}"
    lost = check("https://light.example/lamps/?page=1", "dead", "not-found", title="404 Not Found")
    assert one(page, "bibtex", link=lost)["title"] == "light.example/lamps"


@pytest.mark.parametrize(
    ("item", "kind", "expected"),
    [
        (
            {"type": "resolution", "number": "S/RES/822 (1993)", "authority": "Security Council", "issued": "1993-04-30",
             "URL": "https://undocs.org/en/S/RES/822%20(1993)"},
            "misc",
            {"author": "{Security Council}", "title": "Resolution 822 (1993)", "year": "1993", "month": "apr", "day": "30",
             "howpublished": r"S/RES/822 (1993), \url{https://undocs.org/en/S/RES/822%20(1993)}",
             "url": "https://undocs.org/en/S/RES/822%20(1993)", "entrysubtype": "resolution"},
        ),
        (
            {"type": "document", "number": "CSCE Communication No. 284 (1993)", "issued": "1993-10-26",
             "authority": "Council of the Conference on Security and Cooperation in Europe"},
            "misc",
            {"author": "{Council of the Conference on Security and Cooperation in Europe}", "title": "{Communication No. 284}",
             "year": "1993", "month": "oct", "day": "26", "howpublished": "CSCE Communication No. 284 (1993)", "entrysubtype": "document"},
        ),
        (
            {"type": "letter", "title": "Reply", "author": [{"literal": "Trinity House"}], "recipient": [{"literal": "Board of Trade"}]},
            "misc", {"author": "{Trinity House}", "title": "Reply", "note": "Addressed to {Board of Trade}", "entrysubtype": "letter"},
        ),
        (
            {"type": "report", "title": "Report on lamps", "author": [{"literal": "Trinity House"}], "issued": "1861"},
            "techreport",
            {"author": "{Trinity House}", "title": "Report on lamps", "type": "Report", "institution": "Trinity House", "year": "1861"},
        ),
        (
            {"type": "report", "title": "Report on lamps", "author": [{"literal": "Trinity House"}], "container-title": "Lights",
             "editor": [{"family": "Munro", "given": "R. W."}, {"family": "Ito"}]},
            "misc",
            {"author": "{Trinity House}", "title": "Report on lamps", "note": r"In: R. W. Munro and Ito (eds.), \emph{Lights}",
             "entrysubtype": "report"},
        ),
        (
            {"type": "interview", "title": "interview with a keeper", "author": [{"family": "Ito"}], "container-title": "Lights",
             "container-author": [{"family": "Munro", "given": "R."}], "publisher": "Thule", "issued": "1979"},
            "incollection",
            {"author": "Ito", "title": "Interview with a keeper", "booktitle": "Lights", "publisher": "Thule", "year": "1979",
             "note": "Book by R. Munro", "entrysubtype": "interview"},
        ),
        (
            {"type": "book", "title": "Lights", "editor": [{"family": "Munro"}], "publisher": "Thule", "issued": "1979"},
            "book", {"editor": "Munro", "title": "Lights", "publisher": "Thule", "year": "1979"},
        ),
        (
            {"type": "case", "title": "A v. B", "container-title": "U.S.", "volume": "509", "page": "579", "issued": "1993"},
            "misc", {"title": "{A v. B}", "year": "1993", "howpublished": "509 U.S. 579", "entrysubtype": "jurisdiction", "key": "A v. B"},
        ),
        (
            {"type": "treaty", "title": "Convention on the lights of the sea", "container-title": "United Nations, Treaty Series",
             "volume": "78", "page": "277"},
            "misc",
            {"title": "Convention on the lights of the sea", "howpublished": "United Nations, Treaty Series, vol. 78, p. 277",
             "entrysubtype": "treaty", "key": "Convention on the lights"},
        ),
        (
            {"type": "book", "title": "Lights", "author": [{"family": "Munro"}], "publisher": "Thule", "publisher-place": "Lerwick"},
            "misc", {"author": "Munro", "title": "Lights", "howpublished": "Lerwick: Thule", "entrysubtype": "book"},
        ),
    ],
)  # fmt: skip
def test_entries_read_as_if_written_by_hand(item, kind, expected):
    entry = bibtex_entry(Record.from_csl(item), "bibtex")
    assert (entry.type, entry.fields) == (kind, expected)


def test_fields_stand_in_the_order_of_a_reference():
    book = Record.from_csl(
        {"ISBN": "978-0-691-15064-2", "publisher-place": "London", "URL": "https://a.example/", "issued": "1990-05", "publisher": "P",
         "title": "Lights", "author": [{"family": "A"}], "note": "Second printing", "keyword": "lamps", "type": "book"}
    )  # fmt: skip
    assert list(bibtex_entry(book, "bibtex").fields) == "author title publisher address year month isbn url note keywords".split()


def test_only_what_has_a_place_or_helps_a_reader_is_written():
    record = Record.from_csl(
        {
            "type": "book",
            "title": "Lights",
            "author": [{"family": "A"}],
            "locator": "12",
            "section": "3",
            "call-number": "X 1",
            "source": "UNDL",
        }
    )
    assert list(bibtex_entry(record).fields) == ["author", "title"]


OWN = """@article{a, author = {Brook, Ann}, title = {Rivers}, year = {1994}}
@phdthesis{b, author = {Brook, Ann}, title = {Weirs}, year = {1995}}
@mastersthesis{c, author = {Brook, Ann}, title = {Locks}, school = {University of Leeds}, year = {1995}}
@inproceedings{d, author = {Mill, Ian}, title = {On Ice}, year = {2001}}
@book{e, title = {Lakes}, note = {In two boxes}}
@techreport{f, title = {Soundings}, year = {2003}}
@incollection{g, author = {Mill, Ian}, title = {On Fog}, pages = {3--9}}
"""


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_the_type_that_an_author_gave_stays_though_a_field_is_missing(form):
    report = Report(sources=(flow.examine(flow.read(OWN.encode(), "own.bib")),))
    report = replace(report, works=tuple(flow.works_of(report.sources)))
    written = writers.write(report, form)
    kinds = re.findall(r"@(\w+)\{(\w)", written)
    given = re.findall(r"@(\w+)\{(\w)", OWN)
    same = {"phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report"} if form == "biblatex" else {}
    assert kinds == [(same.get(kind, kind), key) for kind, key in given]
    again = flow.read(written.encode(), "again.bib")
    assert [one.record.type for one in again.entries] == [one.record.type for one in report.sources[0].document.entries]
    assert [one.record.text("title") for one in again.entries] == ["Rivers", "Weirs", "Locks", "On Ice", "Lakes", "Soundings", "On Fog"]


@pytest.mark.parametrize(("pages", "told"), [("42", "p. 42"), ("42-45", "pp. 42--45"), ("42f", "pp. 42f")])
def test_one_page_of_a_book_is_told_as_one_and_read_again(pages, told):
    csl = {"type": "chapter", "title": "Lamps", "container-title": "Quays", "page": pages, "author": [{"family": "Roe"}], "issued": "2001"}
    entry = bibtex_entry(Record.from_csl(csl), "bibtex")
    assert (entry.type, entry.fields["note"]) == ("misc", rf"In: \emph{{Quays}}, {told}")
    assert record_from_bibtex("misc", entry.fields).text("page") == pages
