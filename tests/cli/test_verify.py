"""``citator verify``: what goes in comes out in order, each with its verdict, and an outage is never a finding."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.support.catalogues import WORKS, Catalogues
from tests.support.catalogues import Work as Held
from tests.support.contract import hold
from tests.support.web import Web, answer, page

from citator.cli.main import run

TIDES: dict[str, Any] = dict(WORKS[0].item)
TEXT = (
    "Ames, J., & Berg, L. P. (2012). Tides and harbours of the North Sea: A second look. Journal of Coastal Engineering, 14(2), 113–129. "
    "https://doi.org/10.5555/coast.14.113"
)


def verified(path: Path, *options: str, fault: str = "", every: int = 1) -> tuple[int, list[dict[str, Any]]]:
    out = path.with_name("out.jsonl")
    with Catalogues(fault, every) as server:
        code = run(["verify", str(path), "-o", str(out), "-q", *server.options, *options])
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        hold(line, "verify")
    return code, lines


def asked(tmp_path: Path, *rows: Any, name: str = "asked.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8")
    return path


def test_records_and_printed_references(tmp_path: Path) -> None:
    wrong = {**TIDES, "volume": "41"}
    code, lines = verified(asked(tmp_path, {"id": "a", "cited": TIDES}, {"id": 7, "text": TEXT}, TEXT, {"id": "d", "cited": wrong}))
    assert code == 2
    assert [line["id"] for line in lines] == ["a", 7, "3", "d"]
    assert [line["verdict"] for line in lines] == ["ok", "ok", "ok", "field_error"]
    assert (lines[3]["fields"]["volume"], lines[3]["expected"], lines[3]["reason"]) == ("wrong", {"volume": "14"}, "field-differs")
    assert (lines[3]["authority"], lines[3]["record"]["volume"]) == ("crossref", "14")


def test_the_four_answers_are_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
    invented = {**TIDES, "title": "On the weights of borrowed thunder", "author": [{"family": "Quill"}], "DOI": ""}
    letter = {"type": "letter", "title": "Reply of the keeper", "author": [{"family": "Quill"}]}
    rows = asked(tmp_path, *({"id": str(n), "cited": one} for n, one in enumerate((invented, {**TIDES, "volume": "41"}, letter))))
    told = [(line["verdict"], line["reason"]) for line in verified(rows)[1]]
    assert told == [("not_found", "not-known"), ("field_error", "field-differs"), ("unknown", "not-indexed")]
    told = [(line["verdict"], line["reason"]) for line in verified(rows, "--timeout", "0.5", fault="slow")[1]]
    assert told == [("unknown", "no-answer"), ("unknown", "no-answer"), ("unknown", "not-indexed")]


def test_a_dead_doi_on_a_right_reference_and_a_doi_of_another_work(tmp_path: Path) -> None:
    rows = asked(tmp_path, {"cited": {**TIDES, "DOI": "10.5555/coast.14.999"}}, {"cited": {**TIDES, "DOI": WORKS[1].item["DOI"]}})
    _, (dead, other) = verified(rows)
    assert (dead["verdict"], dead["reason"], dead["identifiers"]) == ("field_error", "identifier-dead", {"doi": "dead"})
    assert (other["verdict"], other["reason"], other["identifiers"]) == (
        "field_error",
        "identifier-of-other-work",
        {"doi": "of-other-work"},
    )
    assert dead["suggestion"] == other["suggestion"] == {"DOI": "10.5555/coast.14.113"}
    assert any("How the keepers" in why for why in other["evidence"])


def test_rows_that_cannot_be_used_have_an_error_in_their_place(tmp_path: Path) -> None:
    odd = {"id": "odd", "cited": {"type": 7, "title": ["Tides"], "author": "Ames", "issued": {"date-parts": "x"}, "DOI": None}}
    code, lines = verified(asked(tmp_path, "{broken", {"id": "b"}, {"id": "c", "cited": 3}, {"id": "e", "text": ""}, odd, {"cited": TIDES}))
    assert code == 1
    assert [line.get("error", {}).get("code") for line in lines] == ["bad-json", "bad-input", "bad-input", "bad-input", None, None]
    assert lines[-1]["verdict"] == "ok"


def test_lists_and_ends_of_objects_are_no_printed_references(tmp_path: Path) -> None:
    rows = asked(
        tmp_path,
        "[1, 2]",
        '"title": "Tides", "issued": {"date-parts": [[2012]]}}',
        "[3] Ames, J. Tides and harbours. 2012.",
        '["Tides"] (2012)',
    )
    _, lines = verified(rows, "--offline")
    assert [line.get("error", {}).get("code") for line in lines] == ["bad-json", "bad-json", None, None]


def test_lines_that_end_as_on_an_old_macintosh_are_lines(tmp_path: Path) -> None:
    old = tmp_path / "old.bib"
    old.write_bytes(b"% of 1998\r@book{a, title={Tides}}\r% x\r@book{b, title={Lamps}, year=1999\r@book{c, title={Bells}}\r")
    _, lines = verified(old, "--offline")
    assert [line["id"] for line in lines] == ["a", "line 4", "c"]


def test_silence_says_nothing_of_years_before_the_registry_has_the_journal(tmp_path: Path) -> None:
    """Volumes from before the registries are there only where a publisher has registered them; later ones come with the journal."""
    lost = {**TIDES, "title": "On borrowed thunder", "author": [{"family": "Quill", "given": "Rosa"}], "DOI": ""}
    journal = str(TIDES["container-title"])
    old, new = ({**lost, "issued": {"date-parts": [[year]]}} for year in (1971, 2004))
    nameless = {key: value for key, value in new.items() if key != "container-title"}
    rows = asked(tmp_path, *({"id": name, "cited": one} for name, one in (("old", old), ("new", new), ("nameless", nameless))))
    lines = verified(rows)[1]
    assert [(line["verdict"], line["reason"]) for line in lines] == [
        ("unknown", "not-indexed"), ("not_found", "not-known"), ("unknown", "not-indexed"),
    ]  # fmt: skip
    assert any(f"no article until 1971 of “{journal}”" in why for why in lines[0]["evidence"])
    earlier = Held(
        "crossref",
        {**TIDES, "title": "Of bells", "DOI": "10.5555/bells", "issued": {"date-parts": [[1950]]}, "author": [{"family": "Bell"}]},
    )
    out = tmp_path / "out.jsonl"
    with Catalogues(works=(*WORKS, earlier)) as server:
        run(["verify", str(rows), "-o", str(out), "-q", *server.options])
    assert json.loads(out.read_text(encoding="utf-8").splitlines()[0])["verdict"] == "not_found"


def test_a_bibliography_comes_back_entry_by_entry(tmp_path: Path) -> None:
    path = tmp_path / "coast.bib"
    path.write_bytes(
        b"% r\xe9ferences\n@article{a, title={Tides and harbours of the North Sea: a second look}, year=2012, volume=14,\n"
        b" author={Ames, Joanna and Berg, Lars Peter}, journal={Journal of Coastal Engineering}}\n"
        b"@book{broken, title={Lighthouses\n\n@book{a, title={Lighthouses of the Baltic}, author={Ames, Joanna}, year=2004}\n"
    )
    code, lines = verified(path)
    assert code == 1
    assert [(line["id"], line.get("verdict", "error")) for line in lines] == [("a", "ok"), ("line 4", "error"), ("a", "ok")]
    assert "line 4" in lines[1]["error"]["message"]


@pytest.mark.parametrize(("name", "text"), [
    ("coast.ris", "TY  - BOOK\nTI  - Lighthouses of the Baltic\nAU  - Ames, Joanna\nPY  - 2004\nER  - \n"),
    ("coast.json", json.dumps([{"id": "x", **WORKS[8].item}], indent=1)),
    ("items", json.dumps({"items": [{"id": "x", **WORKS[8].item}]})),
])  # fmt: skip
def test_other_bibliographies(tmp_path: Path, name: str, text: str) -> None:
    assert [line["verdict"] for line in verified(asked(tmp_path, text, name=name))[1]] == ["ok"]


def test_a_list_of_items_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = '7, {"id": "x", "title": "Lighthouses of the Baltic"}, 8, {"id": "y", "title": 3, "author": [1, null], "issued": []}'
    told = [(line["id"], "error" in line) for line in verified(asked(tmp_path, f"[{text}, {{", name="items.json"), "--offline")[1]]
    assert told == [("line 1", True), ("x", False), ("line 1", True), ("y", False), ("line 2", True)]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n"])
def test_what_is_no_list_of_references_is_refused(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "scan.bin"
    path.write_bytes(data)
    assert run(["verify", str(path), "--offline"]) == 1
    assert "verify takes lines or a bibliography" in capsys.readouterr().err


def test_what_no_catalogue_holds_is_held_against_its_own_page(tmp_path: Path) -> None:
    head = '<meta name="citation_title" content="The keepers of the pier"><meta name="author" content="Miriam Cole">'
    routes = {"/pier": answer(body=page("The keepers of the pier", head=head)), "/pears": answer(body=page("How pears ripen"))}
    cited = {"type": "webpage", "title": "The keepers of the pier", "author": [{"family": "Cole", "given": "M."}]}
    with Web(routes) as web:
        rows = [{"cited": {**cited, "URL": web.base + path}} for path in ("/pier", "/pears", "/gone")]
        path, out = asked(tmp_path, *rows, {"cited": cited}), tmp_path / "out.jsonl"
        run(["verify", str(path), "-o", str(out), "-q", "--allow-net", "127.0.0.0/8", "--host-interval", "0"])
    right, other, gone, nowhere = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (right["verdict"], right["authority"], right["asked"], right["fields"]["title"]) == ("ok", "page", ["page"], "match")
    assert [one["verdict"] for one in (other, gone, nowhere)] == ["unknown", "unknown", "unknown"]
    assert "How pears ripen" in other["evidence"][-1]
    assert "dead" in gone["evidence"][-1]


def test_standard_input_and_text_for_people(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"[1] {TEXT}\n\n".encode()), encoding="utf-8"))
    with Catalogues() as server:
        assert run(["verify", "--format", "text", *server.options]) == 0
    out = capsys.readouterr()
    assert out.out.startswith("ok           1: Tides and harbours")
    assert out.err.strip() == "1 ok"


def test_offline_nothing_is_asked(tmp_path: Path) -> None:
    code, lines = verified(asked(tmp_path, {"cited": TIDES}), "--offline")
    assert (code, lines[0]["verdict"], lines[0]["reason"]) == (0, "unknown", "not-asked")


def test_many_identifiers_are_asked_for_together(tmp_path: Path) -> None:
    path = asked(tmp_path, *({"cited": work.item} for work in WORKS if work.held_by == "crossref"))
    with Catalogues() as server:
        assert run(["verify", str(path), "-o", str(tmp_path / "out"), "-q", *server.options]) == 0
        assert server.asked == {"crossref": 1}


def test_an_unknown_authority_is_a_usage_error(tmp_path: Path) -> None:
    assert run(["verify", str(asked(tmp_path, TEXT)), "--authority", "nobody=http://127.0.0.1:9"]) == 1
    assert run(["verify", str(tmp_path / "missing.jsonl")]) == 1


@pytest.mark.parametrize(("name", "data", "code", "told"), [
    ("none.bib", "@book{a, title = {Lighthouses", 1, None),
    ("one.bib", "@book{a, title = {Lighthouses}}\n@book{b, title = {Tides", 2, ("error", 32)),
    ("none.json", '[{"id": "a", "title": "Lighthouses"}, {"id', 1, None),
    ("one.json", '[{"id": "a", "type": "book", "title": "Lighthouses"}, 7]', 2, ("error", 0)),
    ("one.ris", "XX\nTY  - BOOK\nTI  - Lighthouses\nER  - \n", 0, None),
])  # fmt: skip
def test_an_entry_that_cannot_be_read_is_an_error_for_all_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: str, code: int, told: tuple[str, int] | None
) -> None:
    path = tmp_path / name
    path.write_text(data, encoding="utf-8")
    assert run(["extract", str(path), "--format", "json", "-q"]) == code
    [document] = json.loads(capsys.readouterr().out)["documents"]
    assert bool(document.get("error")) is (code == 1)
    assert [(one["severity"], one["start"]) for one in document.get("findings", ()) if one["name"] == "part-not-read"] == [told][
        : bool(told)
    ]
    assert run(["verify", str(path), "--offline", "-q", "--data", ""]) == (1 if code else 0)


def test_silence_says_nothing_of_an_article_whose_journal_is_not_registered(tmp_path: Path) -> None:
    """A registry has other articles of the journal (of a journal of law: of that year), or what it does not have can still exist."""
    review = {**TIDES, "title": "Wreck and salvage before the courts of small ports", "container-title": "Harbour Law Review"}
    invented = {**TIDES, "title": "On the weights of borrowed thunder", "author": [{"family": "Quill"}], "DOI": ""}
    cases = {
        "known": invented,
        "unknown": {**invented, "container-title": "Die Öffentliche Verwaltung"},
        "other year": {**invented, "container-title": "Harbour Law Review", "issued": {"date-parts": [[2015]]}},
        "that year": {**invented, "container-title": "Harbour Law Review"},
        "with a DOI": {**invented, "container-title": "Die Öffentliche Verwaltung", "DOI": "10.5555/no.such.thing"},
    }
    out = tmp_path / "out.jsonl"
    rows = asked(tmp_path, *({"id": key, "cited": one} for key, one in cases.items()))
    with Catalogues(works=(*WORKS, Held("crossref", {**review, "DOI": "10.5555/law.1"}))) as server:
        run(["verify", str(rows), "-o", str(out), "-q", *server.options])
        assert server.asked["crossref"] <= 2 * len(cases) + 1
    told = {line["id"]: line for line in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    assert {key: (line["verdict"], line["reason"]) for key, line in told.items()} == {
        "known": ("not_found", "not-known"),
        "unknown": ("unknown", "not-indexed"),
        "other year": ("unknown", "not-indexed"),
        "that year": ("not_found", "not-known"),
        "with a DOI": ("not_found", "not-known"),
    }
    assert "shows no article of “Die Öffentliche Verwaltung”" in told["unknown"]["evidence"][-1]
    assert "shows no article of 2015" in told["other year"]["evidence"][-1]


def test_words_that_name_a_law_review_are_no_book_that_is_not_found(tmp_path: Path) -> None:
    rows = ["Quill, Rosa, On the Lamps of Harbours, 2004 U. Ill. Legal F. 21 (2004).", "Quill, Rosa, On the Lamps of Harbours (2004)."]
    assert [line["verdict"] for line in verified(asked(tmp_path, *rows, name="asked.txt"))[1]] == ["unknown", "not_found"]


def test_text_for_people_tells_reasons_and_no_long_addresses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turned = {**TIDES, "DOI": "", "author": list(reversed(TIDES["author"]))}
    path = asked(tmp_path, {"id": "b", "cited": 3}, {"id": "a", "cited": TIDES}, {"id": "c", "cited": turned})
    told = []
    with Catalogues() as server:
        for verbose in ([], ["-v"]):
            assert run(["verify", str(path), "--format", "text", *verbose, *server.options]) == 1
            told.append(capsys.readouterr().out)
    first, *lines = told[0].splitlines()
    assert (first.split()[:2], "can't be used" in first, len(first) > 30) == (["unusable", "b:"], False, True)
    assert [line.strip() for line in lines if "found at" in line] == [
        "found at crossref by its DOI",
        "found at crossref by a search for its words",
    ]
    assert "author: in another order: cited Berg, Lars Peter; Ames, Joanna; on the record Ames, Joanna; Berg, Lars Peter" in told[0]
    assert "http" not in told[0]
    assert "query.bibliographic=" in told[1]


def test_where_no_title_was_read_all_the_words_are_asked_for_and_nothing_is_accused(tmp_path: Path) -> None:
    (line,) = verified(asked(tmp_path, "Harbour Board v. Quill, 347 U.S. 483, 495 (1954).", name="asked.txt"))[1]
    assert (line["verdict"], line["reason"]) == ("unknown", "not-indexed")
    assert "too little" not in str(line["evidence"])


def test_where_nobody_was_asked_nothing_is_missing(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    file = asked(tmp_path, "Ibid.", "2011", "x", {"id": "d", "cited": {"type": "document"}})
    run(["verify", str(file), "-o", str(out), "-q", "--deadline", "5"])  # what is on this machine answers first: it knows nothing either
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(line["verdict"], line["asked"]) for line in lines] == [("unknown", [])] * 4


@pytest.mark.parametrize("cited", [
    {"type": "document", "title": "S/RES/822 (1994)"},
    {"type": "resolution", "number": "S/RES/822 (1994)"},
    {"number": "S/RES/822", "issued": "1994"},
    {"number": "S/RES/822", "year": 1994},
    {"type": "report", "number": "S/RES/822 (1993)", "issued": {"date-parts": [[1994]]}},
    {"type": "report", "number": "S/RES/822 (1994)", "issued": {"date-parts": [[1993]]}},
])  # fmt: skip
def test_the_year_of_a_resolution_is_held_against_the_list_wherever_it_stands(tmp_path: Path, cited: dict[str, Any]) -> None:
    def told(one: dict[str, Any]) -> dict[str, Any]:
        out = tmp_path / "out.jsonl"
        run(["verify", str(asked(tmp_path, {"id": "a", "cited": one})), "--offline", "-q", "-o", str(out)])
        return dict(json.loads(out.read_text("utf-8")))

    line = told(cited)
    assert (line["verdict"], line["fields"]["year"], line["expected"]) == ("field_error", "wrong", {"year": 1993})
    line = told(json.loads(json.dumps(cited).replace("1994", "1993")))
    assert (line["verdict"], line["fields"]["year"]) == ("ok", "match")


@pytest.mark.parametrize(("cited", "years"), [
    ({"number": "A/RES/68/167", "issued": "2009", "title": "The rights of lamps"}, "2013 to 2014"),
    ({"type": "resolution", "number": "A/RES/70/1", "issued": "2012"}, "2015 to 2016"),
    ({"type": "report", "number": "A/RES/217(III)", "issued": "1962", "title": "The rights of lamps"}, "1948 to 1949"),
    ({"number": "A/HRC/RES/16/18", "year": 2019}, "2011"),
    ({"number": "A/RES/68/167", "issued": "2013", "title": "The rights of lamps"}, None),
    ({"number": "A/RES/68/167", "issued": "2014"}, None),
    ({"number": "A/RES/68/167", "issued": "2009", "container-title": "International Legal Materials"}, None),
    ({"number": "A/68/167", "issued": "2009"}, None),
])  # fmt: skip
def test_a_resolution_is_of_the_years_in_its_symbol(tmp_path: Path, cited: dict[str, Any], years: str | None) -> None:
    out = tmp_path / "out.jsonl"
    run(["verify", str(asked(tmp_path, {"id": "a", "cited": cited})), "--offline", "-q", "-o", str(out)])
    line = json.loads(out.read_text("utf-8"))
    assert line["verdict"] == ("field_error" if years else "unknown")
    assert str(line["expected"].get("year") or "") == (years or "")
    assert any(f"can only be of {years}" in told for told in line["evidence"]) == bool(years)


@pytest.mark.parametrize(("text", "year"), [
    ("Universal Declaration of Human Rights (1949)", 1948),
    ("Universal Declaration of Human Rights (1950), art. 5.", 1948),
    ("Déclaration universelle des droits de l’homme (1949)", 1948),
    ("Vienna Declaration and Programme of Action (1994)", 1993),
    ("Security Council resolution 1325 (2000) (2001)", 2000),
    ("UN Security Council, Resolution 1325 (2000), 2001.", 2000),
    ("S/RES/1325 (2000) (2001)", 2000),
    ("Universal Declaration of Human Rights (1949) 43 AJIL Supp 127", 0),
    ("Security Council resolution 1325 (2000)", 0),
    ("Security Council resolution 1325 (2000) (31 October 2000)", 0),
    ("Security Council resolutions 1325 (2000), 1820 (2008)", 0),
    ("Weir, T., Keepers and Harbours: Security Council Resolution 1325 (2000), 2003.", 0),
    ("Harbour Watch, Study on the Implementation of Security Council resolution 1325 (2000) (2015)", 0),
    ("S/RES/687 (1991) (1992); 30 ILM 846", 0),
    ("Thomas Weir, The Universal Declaration of Human Rights (1999).", 0),
    ("United Nations, Universal Declaration of Human Rights (2015)", 0),
])  # fmt: skip
def test_the_year_behind_a_name_that_has_its_own_is_told_here_as_in_a_document(text: str, year: int, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    code = run(["verify", str(asked(tmp_path, {"id": "a", "text": text})), "-o", str(out), "-q", "--offline", "--data", ""])
    line = json.loads(out.read_text("utf-8"))
    hold(line, "verify")
    assert (line["verdict"] == "field_error", line["expected"].get("year", 0), code) == (bool(year), year, 2 if year else 0)
    assert not year or line["evidence"][0].startswith("dated ")
