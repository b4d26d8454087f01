"""``citator data``, and what verify and check make of what is loaded: asked first, no request for what it settles, no accusation alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.catalogues import WORKS, Catalogues
from tests.support.contract import hold

from citator.cli.main import run

TIDES: dict[str, Any] = dict(WORKS[0].item)
BOOK: dict[str, Any] = dict(WORKS[8].item)
INVENTED = {**TIDES, "title": "On the weights of borrowed thunder", "author": [{"family": "Quill"}], "volume": "41", "DOI": None}


def as_crossref(item: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {**item, "type": "journal-article", "title": [item["title"]], "container-title": [item["container-title"]], **more}


def wrote(path: Path, *items: Any) -> Path:
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user with an index of their own, in the usual place."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*arguments: object) -> int:
    return run(["data", "add", *map(str, arguments)])


def verified(place: Path, *cited: Any, options: tuple[str, ...] = ("--offline",)) -> list[dict[str, Any]]:
    asked = wrote(place / "asked.jsonl", *({"cited": one} if isinstance(one, dict) else {"text": one} for one in cited))
    run(["verify", str(asked), "-o", str(place / "told.jsonl"), "-q", *options])
    lines = [json.loads(line) for line in (place / "told.jsonl").read_text(encoding="utf-8").splitlines()]
    for line in lines:
        hold(line, "verify")
    return lines


def online(place: Path, server: Catalogues, *cited: Any) -> list[dict[str, Any]]:
    return verified(place, *cited, options=(*server.options, "--only-authority", "local"))


def words(line: dict[str, Any]) -> tuple[str, str, str | None]:
    return line["verdict"], line["reason"], line["authority"]


def test_data_is_added_listed_and_removed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["data", "list"]) == 0
    assert "nothing is loaded" in capsys.readouterr().out
    shelf = wrote(place / "shelf.jsonl", as_crossref(TIDES), "{}", {"note": 3})
    bib = place / "own.bib"
    bib.write_text("@book{a, title={Lighthouses of the Baltic}, author={Ames, Joanna}, year=2004}", encoding="utf-8")
    assert add(shelf, bib, "--name", "coast") == 1  # two lines could not be read
    out = capsys.readouterr()
    assert [line.split(": ")[0] for line in out.out.splitlines()] == ["coast", "coast"]
    assert [line.split(": ")[2] for line in out.err.splitlines()] == ["line 2", "line 3"]
    assert run(["data", "list", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(one["authority"], one["records"], one["faults"], one["path"]) for one in listed] == [
        ("local:coast", 1, 0, str(bib)), ("local:coast", 1, 2, str(shelf)),
    ]  # fmt: skip
    assert (place / "data" / "citator" / "local.sqlite3").is_file()
    assert run(["data", "list"]) == 0
    assert "coast" in capsys.readouterr().out
    assert run(["data", "remove", "coast", "-q"]) == 0
    assert run(["data", "remove", "coast"]) == 1
    assert "no coast in" in capsys.readouterr().err


def test_a_folder_is_one_name_and_what_is_unchanged_is_not_read_again(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parts = place / "open coast" / "day=1"
    parts.mkdir(parents=True)
    wrote(parts / "part_1.jsonl", as_crossref(TIDES))
    wrote(parts / "part_2.jsonl", as_crossref(WORKS[1].item))
    (parts / "manifest").write_text("two parts", encoding="utf-8")
    wrote(place / "facts.json", [BOOK])
    assert add("open coast", "facts.json") == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == ["open-coast", "open-coast", "facts-data"]
    wrote(parts / "part_2.jsonl", as_crossref(WORKS[1].item), as_crossref(WORKS[2].item))
    assert add("open coast", "--format", "json") == 0
    assert [(one["records"], one["unchanged"]) for one in json.loads(capsys.readouterr().out)] == [(1, True), (2, False)]
    assert [one["authority"] for one in verified(place, TIDES, WORKS[2].item)] == ["local:open-coast"] * 2


@pytest.mark.parametrize(("arguments", "told"), [
    (["data", "add", "missing.jsonl"], "missing.jsonl: no such file"),
    (["data", "add", "letter.txt"], "letter.txt: "),
    (["data", "add", "works.jsonl", "--name", " "], "name: must not be empty"),
    (["data", "add", "works.jsonl", "--name", "facts"], "name: 'facts' can't be one"),
    (["data", "add", "works.jsonl", "--name", "a:b"], "name: 'a:b' can't be one"),
    (["data", "add", "empty"], "no file of records in empty"),
    (["data", "list", "--data", "none.sqlite3"], "no file none.sqlite3"),
    (["data", "remove", "coast"], "no file"),
    (["verify", "works.jsonl", "--offline", "--data", "none.sqlite3"], "no file none.sqlite3"),
    (["verify", "works.jsonl", "--offline", "--data", "letter.txt"], "letter.txt: can't be used"),
    (["verify", "works.jsonl", "--authority", "local=http://127.0.0.1:9"], "has no address"),
])  # fmt: skip
def test_what_can_t_be_used_is_one_line(place: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    (place / "letter.txt").write_text("Dear reader,\n", encoding="utf-8")
    (place / "empty").mkdir()
    wrote(place / "works.jsonl", as_crossref(TIDES))
    assert run(arguments) == 1
    err = capsys.readouterr().err
    assert told in err
    assert len(err.splitlines()) == 1


def test_where_the_index_lies_is_an_option_a_key_and_a_variable(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = wrote(place / "shelf.jsonl", as_crossref(TIDES))
    assert add(shelf, "--data", "one.sqlite3") == 0
    (place / "citator.toml").write_text('data_file = "two.sqlite3"\n', encoding="utf-8")
    assert add(shelf) == 0
    monkeypatch.setenv("CITATOR_DATA_FILE", "three.sqlite3")
    assert add(shelf) == 0
    assert sorted(path.name for path in place.glob("*.sqlite3")) == ["one.sqlite3", "three.sqlite3", "two.sqlite3"]
    assert words(verified(place, TIDES)[0]) == ("ok", "", "local:shelf")
    assert words(verified(place, TIDES, options=("--offline", "--data", ""))[0]) == ("unknown", "not-asked", None)


def test_off_line_the_index_answers_and_of_the_rest_nothing_is_claimed(place: Path) -> None:
    add(wrote(place / "works.jsonl", as_crossref(TIDES, **{"updated-by": [{"type": "retraction"}]})))
    text = "Ames, J., & Berg, L. P. (2012). Tides and harbours of the North Sea: A second look. Journal of Coastal Engineering, 14(2), 113."
    right, wrong, untitled, printed, invented, letter = verified(
        place, TIDES, {**TIDES, "volume": "41", "DOI": None}, {**TIDES, "title": ""}, text, INVENTED, {"type": "letter", "title": "Reply"}
    )
    assert [words(one) for one in (right, untitled, printed)] == [("ok", "", "local:works")] * 3
    assert (words(wrong), wrong["expected"]) == (("field_error", "field-differs", "local:works"), {"volume": "14"})
    assert right["status"] == "retracted"
    assert [words(one) for one in (invented, letter)] == [("unknown", "not-asked", None)] * 2
    assert invented["asked"] == ["local:works"]
    assert invented["evidence"][0] == "not asked: off line by choice"


def test_what_is_found_here_costs_no_request(place: Path) -> None:
    add(wrote(place / "works.jsonl", as_crossref(TIDES)))
    with Catalogues() as server:
        here = online(place, server, TIDES, {**TIDES, "DOI": None}, {**TIDES, "volume": "41"})
        assert [words(one) for one in here] == [
            ("ok", "", "local:works"), ("ok", "", "local:works"), ("field_error", "field-differs", "local:works"),
        ]  # fmt: skip
        assert server.asked == {}
        other, known = online(place, server, {**TIDES, "DOI": WORKS[1].item["DOI"]}, WORKS[2].item)
        assert (words(other)[:2], other["suggestion"]) == (("field_error", "identifier-of-other-work"), {"DOI": TIDES["DOI"]})
        assert words(known) == ("ok", "", "crossref")
        assert server.asked == {"crossref": 1}


def test_a_library_that_differs_accuses_only_when_nobody_has_the_work_as_it_is_cited(place: Path) -> None:
    add(
        wrote(
            place / "own.json", [{**TIDES, "volume": "41"}, {**BOOK, "title": "Lighthouses of Åland", "issued": {"date-parts": [[1999]]}}]
        )
    )
    with Catalogues() as server:
        (right,) = online(place, server, TIDES)
        assert (*words(right)[::2], right["disputed"]) == ("ok", "crossref", ["volume"])
        (wrong,) = online(place, server, {**TIDES, "volume": "41", "page": "911-930"})
        assert (words(wrong)[0], wrong["authority"], wrong["disputed"], wrong["expected"]) == (
            "field_error",
            "crossref",
            ["volume"],
            {"pages": "113-129"},
        )
        (alone,) = online(
            place, server, {**BOOK, "title": "Lighthouses of Åland", "author": [{"family": "Quill"}], "issued": {"date-parts": [[1999]]}}
        )
        assert (words(alone), alone["fields"]["author"]) == (("field_error", "field-differs", "local:own"), "wrong")
    assert words(verified(place, TIDES)[0]) == ("field_error", "field-differs", "local:own")


QUILL = """@article{quill, author = {Quill, Rosa}, title = {On the weights of borrowed thunder},
  journal = {Journal of Coastal Engineering}, volume = {41}, pages = {911--930}, year = {2012}, doi = {10.5555/nowhere.at.all}}
"""


def test_what_was_invented_and_collected_confirms_itself_nowhere(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own, copy, other = place / "own.bib", place / "copy.bib", place / "other.bib"
    own.write_text(QUILL, encoding="utf-8")
    copy.write_text(QUILL, encoding="utf-8")
    other.write_text(f"% mine\n{QUILL}", encoding="utf-8")
    add(own, "-q")
    with Catalogues() as server:
        told = []
        for file, options in (
            (own, ["--offline"]),
            (copy, ["--offline"]),
            (other, ["--offline"]),
            (own, [*server.options, "--only-authority", "local"]),
            (other, [*server.options, "--only-authority", "local"]),
        ):
            capsys.readouterr()
            run(["verify", str(file), "-q", *options])
            told.append(json.loads(capsys.readouterr().out))
    assert [words(one) for one in told[:2]] == [("unknown", "not-asked", None)] * 2
    assert words(told[2]) == ("ok", "", "local:own")
    assert "confirmed" not in told[2]["identifiers"].values()
    assert any("confirms no identifier" in why for why in told[2]["evidence"])
    assert told[3]["verdict"] == "not_found"
    assert words(told[4])[0] in ("unknown", "field_error")
    assert "confirmed" not in told[4]["identifiers"].values()
    capsys.readouterr()
    run(["check", str(own), "--offline", "--format", "json", "-q"])
    assert json.loads(capsys.readouterr().out)["works"][0].get("verification") is None


def test_a_name_that_is_no_text_costs_no_other_file_its_place(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import os

    folder = place / "shelf"
    folder.mkdir()
    wrote(folder / "works.jsonl", as_crossref(TIDES))
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/\xff.bib"))
    try:
        odd.write_text("@book{a, title={Lighthouses of the Baltic}, author={Ames, Joanna}, year=2004}\n@book{b", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert add(folder) == 1
    assert "\\xff.bib" in capsys.readouterr().out
    assert add(odd, "--format", "json", "--name", "odd") == 1
    assert run(["data", "list"]) == 0
    assert capsys.readouterr().out.count("\\xff.bib") == 3


def test_what_was_made_from_others_accuses_nobody(place: Path) -> None:
    work = {"id": "https://openalex.org/W7", "title": TIDES["title"], "type": "article", "publication_year": 1999}
    people = [{"author": {"display_name": name}} for name in ("Joanna Ames", "Lars Peter Berg")]
    work |= {"doi": f"https://doi.org/{TIDES['DOI']}", "authorships": people}
    add(wrote(place / "index.jsonl", work))
    (off,) = verified(place, TIDES)
    assert (words(off), off["fields"]["year"]) == (("unknown", "not-asked", "local:index"), "unsupported")
    assert any("accuses nobody" in why for why in off["evidence"])
    with Catalogues() as server:
        (heard,) = online(place, server, TIDES)
        assert (heard["verdict"], heard["authority"], server.asked) == ("ok", "crossref", {"crossref": 1})


def test_silence_counts_only_where_the_index_is_named_as_the_one_to_ask(place: Path) -> None:
    add(wrote(place / "works.jsonl", as_crossref(TIDES)))
    with Catalogues() as server:
        options = tuple(option for option in server.options if option != "local")
        assert words(verified(place, INVENTED, options=options)[0])[0] == "not_found"  # Crossref and DataCite say so
    alone = verified(place, INVENTED, TIDES, BOOK, {"type": "letter", "title": "Reply"}, options=("--only-authority", "local"))
    assert [words(one) for one in alone] == [
        ("not_found", "not-known", None), ("ok", "", "local:works"), ("unknown", "not-indexed", None), ("unknown", "not-indexed", None),
    ]  # fmt: skip


def test_an_index_that_breaks_takes_no_word_from_the_others(place: Path) -> None:
    import sqlite3

    add(wrote(place / "works.jsonl", as_crossref(WORKS[1].item)))
    with sqlite3.connect(place / "data" / "citator" / "local.sqlite3") as rows:
        rows.execute("UPDATE works SET data = x'00'")
    rows.close()
    with Catalogues() as server:
        (one,) = online(place, server, WORKS[1].item)
    assert (one["verdict"], one["authority"]) == ("ok", "crossref")
    assert "local.sqlite3: can't be read" in one["evidence"][0]


def test_facts_that_ship_answer_without_any_network(place: Path) -> None:
    council = {
        "type": "resolution",
        "title": "Resolution 822 (1993)",
        "number": "S/RES/822 (1993)",
        "issued": {"date-parts": [[1993, 4, 30]]},
    }
    genocide = {
        "type": "treaty",
        "title": "Convention on the Prevention and Punishment of the Crime of Genocide",
        "issued": {"date-parts": [[1948]]},
    }
    corfu = {"type": "legal_case", "title": "Corfu Channel (United Kingdom v. Albania)", "issued": {"date-parts": [[1949]]}}
    late = {**council, "issued": {"date-parts": [[1999]]}}
    odd = {**genocide, "issued": {"date-parts": [[1971]]}}
    told = verified(place, council, late, genocide, odd, corfu, "Convention on the Rights of the Child, 20 November 1989, 1577 UNTS 3")
    assert [words(one)[::2] for one in told] == [
        ("ok", "local:facts"), ("field_error", "local:facts"), ("ok", "local:facts"), ("unknown", None), ("ok", "local:facts"),
        ("ok", "local:facts"),
    ]  # fmt: skip
    assert told[1]["expected"] == {"year": 1993}
    (beside,) = verified(place, "Security Council resolution 822 (1994)")  # a year beside it is no printing of the next year here
    assert (beside["verdict"], beside["expected"]) == ("field_error", {"year": 1993})


def test_check_asks_here_too(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(wrote(place / "works.jsonl", as_crossref({**TIDES, "volume": "41"})), "-q")
    bib = place / "letter.bib"
    people = "Ames, Joanna and Berg, Lars Peter"
    fields = {
        "title": TIDES["title"],
        "author": people,
        "year": "2012",
        "volume": "14",
        "journal": TIDES["container-title"],
        "doi": TIDES["DOI"],
    }
    lines = [f"{name} = {{{value}}}" for name, value in fields.items()]
    entry = f"@article{{a, {', '.join(lines)}}}"
    bib.write_text(f"{entry}\n@book{{b, title={{Pears}}, author={{Quill, Rosa}}, year=1999}}\n", encoding="utf-8")
    capsys.readouterr()
    assert run(["check", str(bib), "--offline", "--format", "json", "-q"]) == 2
    report = json.loads(capsys.readouterr().out)
    first, second = report["works"]
    assert (first["verification"]["verdict"], first["verification"]["authority"]) == ("field_error", "local:works")
    assert second.get("verification") is None
    assert {finding["name"] for finding in report["documents"][0]["findings"]} >= {"field-mismatch"}
    assert run(["check", str(bib), "--offline", "-q"]) == 2
    assert "sources were looked for on this machine only" in capsys.readouterr().out


def test_an_entry_that_says_otherwise_of_the_same_work_is_judged_by_itself(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(wrote(place / "works.jsonl", as_crossref(TIDES)), "-q")
    fields = f"author={{Ames, Joanna and Berg, Lars Peter}}, title={{{TIDES['title']}}}, year=2012, doi={{{TIDES['DOI']}}}"
    right = f"@article{{right, {fields}, journal={{{TIDES['container-title']}}}, volume=14, pages={{113--129}}}}"
    wrong = f"@article{{wrong, {fields}, journal={{{TIDES['container-title']}}}, volume=99, pages={{113--129}}}}"
    bare = f"@article{{bare, {fields}}}"
    (place / "letter.bib").write_text(f"{right}\n{wrong}\n{bare}", encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "letter.bib", "--offline", "--format", "json", "-q"]) == 2
    report = json.loads(capsys.readouterr().out)
    hold(report)
    [work] = report["works"]
    assert work["verification"]["verdict"] == "ok"
    assert [one["verification"]["expected"] for one in work["differing"]] == [{"volume": "14"}]
    [finding] = [one for one in report["documents"][0]["findings"] if one["name"] == "field-mismatch"]
    assert finding["start"] == len(right) + 1


@pytest.mark.parametrize("order", [("right.bib", "wrong.bib"), ("wrong.bib", "right.bib")])
def test_of_two_files_only_the_one_that_is_wrong_is_accused_and_repaired(
    place: Path, capsys: pytest.CaptureFixture[str], order: tuple[str, str]
) -> None:
    add(wrote(place / "works.jsonl", as_crossref(TIDES)), "-q")
    fields = f"author={{Ames, Joanna and Berg, Lars Peter}}, title={{{TIDES['title']}}}, year=2012, doi={{{TIDES['DOI']}}}"
    for name, volume in (("right.bib", 14), ("wrong.bib", 99)):
        entry = f"@article{{a, {fields}, journal={{{TIDES['container-title']}}}, volume={volume}, pages={{113--129}}}}\n"
        (place / name).write_text(entry, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", *order, "--offline", "--format", "json", "-q"]) == 2
    report = json.loads(capsys.readouterr().out)
    told = {
        one["source"]: [finding["name"] for finding in one["findings"] if finding["severity"] == "error"] for one in report["documents"]
    }
    assert told == {"right.bib": [], "wrong.bib": ["field-mismatch"]}
    run(["fix", *order, "--offline", "--write", "-q"])
    assert "volume=14" in (place / "wrong.bib").read_text(encoding="utf-8")
    assert "volume=14" in (place / "right.bib").read_text(encoding="utf-8")


def test_a_number_that_is_impossible_for_its_year_is_one_fault_and_not_two(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "letter.txt").write_text("See S/RES/1325 (2010), para. 3.\n", encoding="utf-8")
    assert run(["check", "letter.txt", "--offline", "--format", "json", "-q"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in report["documents"][0]["findings"]] == ["identifier-invalid"]


def test_a_general_comment_is_exported_by_its_name(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "letter.txt").write_text("See CAT General Comment No. 4 (2017).\n", encoding="utf-8")
    assert run(["bib", "letter.txt", "--offline"]) == 0
    assert "title = {{General Comment No. 4 (2017)}}" in capsys.readouterr().out


def test_a_collection_overwrites_no_field_and_a_register_does(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = " and ".join(f"{one['family']}, {one['given']}" for one in TIDES["author"])
    entry = (
        f"@article{{tides,\n title = {{{TIDES['title']}}},\n author = {{{names}}},\n journal = {{{TIDES['container-title']}}},\n"
        f" year = {{{TIDES['issued']['date-parts'][0][0]}}},\n volume = {{VOLUME}},\n doi = {{{TIDES['DOI']}}}\n}}\n"
    )
    own, refs = place / "own.bib", place / "refs.bib"
    own.write_text(entry.replace("VOLUME", "99"))
    refs.write_text(entry.replace("VOLUME", "3"))
    add(own)
    capsys.readouterr()
    assert run(["fix", str(refs), "--offline", "--write"]) == 2
    assert refs.read_text() == entry.replace("VOLUME", "3")
    assert "local:own keeps no register" in capsys.readouterr().err
    add(wrote(place / "works.jsonl", as_crossref(TIDES)))
    assert run(["fix", str(refs), "--offline", "--write"]) == 0
    assert refs.read_text() == entry.replace("VOLUME", str(TIDES["volume"]))


FAULTY = {**TIDES, "id": "a", "DOI": None, "issued": {"date-parts": [[1999]]}, "page": "479-500"}


@pytest.mark.parametrize("order", [1, -1])
def test_a_registry_s_record_comes_before_a_collection_with_the_fault_of_the_citation(place: Path, order: int) -> None:
    library = place / "library.json"
    library.write_text(json.dumps([FAULTY]), encoding="utf-8")
    for file in (library, wrote(place / "dump.jsonl", as_crossref(TIDES)))[::order]:
        add(file)
    (off,) = verified(place, {name: value for name, value in FAULTY.items() if value})
    assert (words(off), off["expected"]["pages"]) == (("field_error", "field-differs", "local:dump"), TIDES["page"])


def test_a_registry_s_record_of_another_work_says_nothing_against_a_collection(place: Path) -> None:
    library = place / "library.json"
    library.write_text(json.dumps([FAULTY]), encoding="utf-8")
    add(library)
    add(wrote(place / "dump.jsonl", as_crossref({**TIDES, "title": "Tides and harbours of the southern seas", "volume": "3"})))
    assert words(verified(place, {name: value for name, value in FAULTY.items() if value})[0]) == ("ok", "", "local:library")


@pytest.mark.parametrize("order", [1, -1])
def test_two_registries_that_differ_accuse_nobody_in_whatever_order_they_were_loaded(place: Path, order: int) -> None:
    dated = [
        wrote(place / f"{year}.jsonl", as_crossref({**TIDES, "issued": {"date-parts": [[year]]}, "DOI": f"10.5555/{year}"}))
        for year in (2006, 2016)
    ]
    for file in dated[::order]:
        add(file)
    bare = {name: value for name, value in TIDES.items() if name != "DOI"}
    (off,) = verified(place, {**bare, "issued": {"date-parts": [[2011]]}})
    assert (off["verdict"], off["reason"], off["fields"]["year"], off["disputed"]) == ("unknown", "not-comparable", "unsupported", ["year"])
    assert "disputed: local:2006 has year “2006”, local:2016 has year “2016”" in off["evidence"]
    for year in (2006, 2016):
        assert verified(place, {**bare, "issued": {"date-parts": [[year]]}})[0]["verdict"] == "ok"


def test_why_it_can_t_be_told_stands_off_line_too(place: Path) -> None:
    add(wrote(place / "dump.jsonl", as_crossref({**TIDES, "title": "Gezeiten und Häfen der Nordsee"})))
    (off,) = verified(
        place, {"type": "article-journal", "title": "North Sea tides and harbours", "DOI": TIDES["DOI"], "author": TIDES["author"]}
    )
    assert (off["verdict"], off["reason"]) == ("unknown", "not-comparable")
    issues = [
        {**TIDES, "volume": f"{n}", "page": f"{n}0-{n}9", "issued": {"date-parts": [[1990 + n]]}, "DOI": f"10.5555/{n}"} for n in (1, 3)
    ]
    add(wrote(place / "column.jsonl", *map(as_crossref, issues)))
    (off,) = verified(place, {**{name: value for name, value in TIDES.items() if name != "DOI"}, "volume": "2", "page": "20-29"})
    assert (off["verdict"], off["reason"]) == ("unknown", "not-asked")
    assert "several of this title in that journal" in " ".join(off["evidence"])
