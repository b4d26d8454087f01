"""What is read of each form of file, and that what is damaged costs its own place only."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citator.errors import SourceUnreadable
from citator.limits import Limits
from citator.local import dblp_xml, streams
from citator.local.items import Item, items_of
from citator.local.rows import packed, record_of, unpacked
from citator.local.words import keys_of, text_of
from citator.model import Standing

TIDES: dict[str, Any] = {
    "DOI": "10.5555/COAST.14", "type": "journal-article", "title": ["Tides and harbours"], "author": [{"family": "Ames", "given": "Jo"}],
    "issued": {"date-parts": [[2012]]}, "container-title": ["Journal of Coastal Engineering"], "volume": "14", "page": "113-129",
}  # fmt: skip
LAMPS = {**TIDES, "DOI": "10.5555/lamps", "title": ["Lamps of the pier"]}
OPENALEX = {"id": "https://openalex.org/W7", "title": "Tides and harbours", "type": "article", "publication_year": 2012, "ids": {}}
DATACITE = {
    "id": "10.7777/gauges",
    "attributes": {"doi": "10.7777/GAUGES", "titles": [{"title": "Gauge heights"}], "publicationYear": 2016},
}
CSL = {"id": "a", "type": "book", "title": "Lighthouses of the Baltic", "ISBN": "0-19-515270-0", "issued": {"date-parts": [["2004"]]}}
MARC = """<record><leader>00000nam a2200000 a 4500</leader><controlfield tag="001">7</controlfield>
<datafield tag="020"><subfield code="a">0195152700</subfield></datafield>
<datafield tag="100"><subfield code="a">Ames, Joanna,</subfield></datafield>
<datafield tag="245"><subfield code="a">Lighthouses of the Baltic :</subfield><subfield code="b">a history /</subfield></datafield>
<datafield tag="264"><subfield code="b">Harbour Press,</subfield><subfield code="c">2004.</subfield></datafield></record>"""
NOTICE = {**LAMPS, "DOI": "10.5555/notice", "update-to": [{"DOI": "10.5555/Coast.14", "type": "retraction"}]}
RIS = "TY  - BOOK\nTI  - Lighthouses of the Baltic\nAU  - Ames, Joanna\nPY  - 2004\nER  - \n"


def read(tmp_path: Path, data: str | bytes, name: str = "works.jsonl", done: int = 0, limits: Limits = Limits()) -> list[Item]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(items_of(path, limits, done))


def told(found: list[Item]) -> list[tuple[str, str]]:
    """Where each thing stood, and its title or fault."""
    return [(one.place, one.record.text("title") if one.record else one.fault) for one in found]


@pytest.mark.parametrize(("text", "titles"), [
    (json.dumps(TIDES), ["Tides and harbours"]),
    (json.dumps({"status": "ok", "message": TIDES}), ["Tides and harbours"]),
    (json.dumps({"items": [TIDES, LAMPS]}), ["Tides and harbours", "Lamps of the pier"]),
    ("\n".join(json.dumps({"items": [one]}) for one in (TIDES, LAMPS)), ["Tides and harbours", "Lamps of the pier"]),
    (json.dumps({"items": [TIDES, LAMPS]}, indent=1), ["Tides and harbours", "Lamps of the pier"]),
    (json.dumps({"message": {"total": 2, "items": [TIDES, LAMPS]}}), ["Tides and harbours", "Lamps of the pier"]),
    (json.dumps([TIDES, LAMPS], indent=2), ["Tides and harbours", "Lamps of the pier"]),
    (json.dumps({"message": TIDES}, indent=2), ["Tides and harbours"]),
    (json.dumps({"results": [OPENALEX]}), ["Tides and harbours"]),
    (json.dumps({"data": [DATACITE]}), ["Gauge heights"]),
    (json.dumps([CSL]), ["Lighthouses of the Baltic"]),
    (f"\ufeff{json.dumps(OPENALEX)}\r\n\r\n{json.dumps(DATACITE)}\r\n", ["Tides and harbours", "Gauge heights"]),
])  # fmt: skip
def test_json_in_every_shape_in_which_services_and_programs_give_it(tmp_path: Path, text: str, titles: list[str]) -> None:
    assert [title for _, title in told(read(tmp_path, text))] == titles


def test_a_record_weighs_what_its_source_weighs(tmp_path: Path) -> None:
    found = read(tmp_path, "\n".join(map(json.dumps, (TIDES, DATACITE, OPENALEX, CSL))))
    assert [one.standing for one in found] == [Standing.REGISTRY, Standing.REGISTRY, Standing.COMPILED, Standing.HOLDING]


def test_a_damaged_line_is_one_fault_with_its_place(tmp_path: Path) -> None:
    rows = [
        json.dumps(TIDES),
        '{"DOI": "10.5555/cut',
        "[" * 20_000,
        "7",
        '{"DOI": "10.5555/untitled", "title": [], "type": "book"}',
        json.dumps(LAMPS),
    ]
    found = told(read(tmp_path, "\n".join(rows)))
    assert [place for place, _ in found] == [f"line {number}" for number in range(1, 7)]
    assert [("no JSON" in words, "record" in words) for _, words in found[1:5]] == [
        (True, False),
        (True, False),
        (False, True),
        (False, True),
    ]
    assert found[5][1] == "Lamps of the pier"


def test_a_damaged_item_of_a_list_is_one_fault_and_a_list_that_breaks_off_is_told(tmp_path: Path) -> None:
    text = json.dumps([TIDES, LAMPS, CSL], indent=1).replace('"volume": "14"', '"volume": 14"', 1)
    assert [title for _, title in told(read(tmp_path, text))][1:] == ["Lamps of the pier", "Lighthouses of the Baltic"]
    assert "no JSON" in told(read(tmp_path, text))[0][1]
    found = told(read(tmp_path, json.dumps([TIDES, LAMPS], indent=1)[:-60]))
    assert (found[0][1], found[1][0].startswith("line "), "from here on" in found[1][1]) == ("Tides and harbours", True, True)


def test_what_is_longer_than_a_piece_is_read_across_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "PIECE", 100)
    monkeypatch.setattr(streams, "HEAD", 100)
    rows = [TIDES, LAMPS, CSL]
    titles = ["Tides and harbours", "Lamps of the pier", "Lighthouses of the Baltic"]
    for text in ("\n".join(map(json.dumps, rows)), json.dumps(rows, indent=1), json.dumps({"items": rows}, indent=1)):
        assert [title for _, title in told(read(tmp_path, text))] == titles
    found = read(tmp_path, RIS * 3, "shelf.ris")
    assert [(one.place, one.unit) for one in found] == [("line 1", 1), ("line 6", 2), ("line 11", 3)]
    long = "\n".join(['{"title": "' + "x" * 5_000 + '"}', json.dumps(TIDES)])
    assert [place for place, _ in told(read(tmp_path, long, limits=Limits(size=1_000)))] == ["line 1", "line 2"]


def test_packed_files_are_read_and_a_cut_is_told(tmp_path: Path) -> None:
    rows = "".join(json.dumps({**TIDES, "volume": str(number), "note": f"{number * 7919}"}) + "\n" for number in range(2_000))
    data = gzip.compress(rows.encode())
    assert len(read(tmp_path, data, "works.jsonl.gz")) == 2_000
    found = read(tmp_path, data[: len(data) // 2], "works.jsonl.gz")
    assert found[-1].record is None
    assert "cut" in found[-1].fault
    assert len([one for one in found if one.record]) > 100
    assert len(read(tmp_path, data + data, "works.jsonl.gz")) == 4_000  # in two parts, as some programs pack
    with pytest.raises(SourceUnreadable, match="can't be unpacked"):
        read(tmp_path, b"\x1f\x8bnothing", "works.jsonl.gz")


def test_marc_as_xml_with_and_without_a_namespace(tmp_path: Path) -> None:
    document = MARC.replace("0195152700", "")
    symbol = '<datafield tag="191"><subfield code="a">A/64/292</subfield></datafield></record>'
    spaced = f'<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim">{MARC}</marc:collection>'
    for form in (f"<collection>{MARC}{document.replace('</record>', symbol)}</collection>", spaced):
        one, *others = read(tmp_path, form, "books.xml")
        assert one.record
        assert (one.record.text("title"), one.record.text("ISBN"), str(one.record.date())) == (
            "Lighthouses of the Baltic: a history",
            "0195152700",
            "2004",
        )
        assert [other.more for other in others] in ([], [("un_symbol:a/64/292",)])


DBLP = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2020-01-01" key="journals/tides/M12"><author>J&ouml;rg M&uuml;ller 0002</author><author>Jo Ames</author>
<title>Tides &amp; <i>harbours</i> of the North Sea.</title><journal>Journal of Tides</journal><volume>14</volume><pages>113-129</pages>
<year>2012</year><ee>https://example.org/14</ee><ee>https://doi.org/10.5555/Coast.14</ee></article>
<proceedings key="conf/lamps/2004"><editor>Lars Berg</editor><title>Lamps of the pier</title><year>2004</year></proceedings>
<www key="homepages/a"><author>Jo Ames</author><title>Home Page</title></www>
<article publtype="withdrawn" key="journals/corr/7"><author>Jo Ames</author><title>Gauges.</title><year>2019</year></article>
</dblp>
"""


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_letters_that_are_entities_are_read_wherever_a_piece_ends(size: int) -> None:
    stream = dblp_xml.WithoutEntities(streams.Pieces(b"", io.BytesIO(b"J&ouml;rg &amp; M&uuml;ller & &nothing; &#246; &")))
    assert b"".join(iter(lambda: stream.read(size), b"")) == b"J&#246;rg &amp; M&#252;ller &  &#246; &"


def test_the_dump_of_dblp(tmp_path: Path) -> None:
    article, lamps, gone = read(tmp_path, gzip.compress(DBLP.encode("latin-1")), "dblp.xml.gz")
    assert article.record
    assert lamps.record
    assert gone.record
    record = article.record
    assert (record.text("title"), record.text("DOI"), record.text("volume")) == (
        "Tides & harbours of the North Sea",
        "10.5555/coast.14",
        "14",
    )
    assert [str(name) for name in record.names("author")] == ["Jörg Müller", "Jo Ames"]
    assert [str(name) for name in lamps.record.names("editor")] == ["Lars Berg"]
    assert (gone.record.text("status"), article.standing) == ("retracted", Standing.COMPILED)


def test_xml_that_is_damaged_gives_what_stands_before_and_the_place(tmp_path: Path) -> None:
    found = read(tmp_path, f"<collection>{MARC}{MARC}<record><datafield", "books.xml")
    assert [bool(one.record) for one in found][:2] == [True, True]
    assert any("no XML" in one.fault for one in found)
    with pytest.raises(SourceUnreadable, match="no MARC"):
        read(tmp_path, "<a><b/></a>", "other.xml")


def test_no_entity_of_xml_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("harbour keys", encoding="utf-8")
    doctype = f'<!DOCTYPE c [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    found = read(tmp_path, f"{doctype}<collection>{MARC.replace('a history', '&x;')}</collection>", "books.xml")
    assert "keys" not in str([one.record for one in found])


def test_libraries_of_ones_own(tmp_path: Path) -> None:
    bib = """@string{j = {Journal of Tides}}
@article{a, title={Tides}, journal=j, year=2012, eprint={2101.00001v2}, archiveprefix={arXiv}}
@book{broken, title={

@book{b, title={Lighthouses}, isbn={0-19-515270-0}, year=2004}
"""
    first, second, fault = read(tmp_path, bib, "shelf.bib")
    assert first.record
    assert (first.record.text("container-title"), "arxiv:2101.00001" in first.more) == ("Journal of Tides", True)
    assert (second.place, "isbn:9780195152708" in second.more) == ("line 5", True)
    assert (fault.place, fault.record) == ("line 3", None)
    assert told(read(tmp_path, RIS + "TY  - JOUR\nTI  - Tides\n", "shelf.ris"))[0] == ("line 1", "Lighthouses of the Baltic")
    (status,) = read(tmp_path, json.dumps([{**CSL, "status": "in press"}]))
    assert status.record
    assert status.record.text("status") == ""


def test_a_notice_is_found_by_what_it_retracts(tmp_path: Path) -> None:
    (one,) = read(tmp_path, json.dumps(NOTICE))
    assert one.more == ("retracts:10.5555/coast.14",)


def test_what_was_read_before_is_passed_over(tmp_path: Path) -> None:
    rows = "\n".join(map(json.dumps, (TIDES, LAMPS, CSL)))
    assert [title for _, title in told(read(tmp_path, rows, done=2))] == ["Lighthouses of the Baltic"]
    assert [title for _, title in told(read(tmp_path, json.dumps([TIDES, LAMPS, CSL]), done=2))] == ["Lighthouses of the Baltic"]
    assert [one.unit for one in read(tmp_path, f"<c>{MARC * 3}</c>", "books.xml", done=2)] == [3]
    assert len(read(tmp_path, RIS * 3, "shelf.ris", done=1)) == 2


@pytest.mark.parametrize(
    ("data", "words"), [(b"", "empty"), (b"%PDF-1.7\n", "PDF"), (b"Dear reader,\n", "what can be loaded is"), (b'{\n "a": ', "no JSON")]
)
def test_what_holds_no_records_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(SourceUnreadable, match=words):
        read(tmp_path, data, "letter.dat")


SEEDS = [
    json.dumps([TIDES, NOTICE, CSL], indent=1), json.dumps({"items": [TIDES, LAMPS]}),
    "\n".join(map(json.dumps, (TIDES, OPENALEX, DATACITE, CSL))), f"<collection>{MARC}{MARC}</collection>", RIS * 2,
    "@book{a, title={Lights}, isbn={0-19-515270-0}}",
]  # fmt: skip
PIECES = [b"", b"null", b"[", b"{", b"]", b"}", b"\n", b'"', b"9" * 30, b"\x00", b"\xff", b"<record>", b"1e999", rb'"\ud800"', b"true"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.sampled_from(SEEDS), changes=st.lists(st.tuples(st.integers(0, 900), st.integers(0, 30), st.sampled_from(PIECES)), max_size=5)
)
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, seed: str, changes: list[tuple[int, int, bytes]]) -> None:
    data = seed.encode()
    for at, length, piece in changes:
        data = data[:at] + piece + data[at + length :]
    try:
        found = read(tmp_path, data, "works")
    except SourceUnreadable:
        return
    for one in found:
        assert bool(one.record) != bool(one.fault)
        if one.record:
            again = record_of(unpacked(packed(one.record)))
            assert (keys_of(again), text_of(again)) == (keys_of(one.record), text_of(one.record)), "else it could not be taken out again"
