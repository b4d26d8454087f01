"""The index: what is loaded is found by identifier and by words, a file that is loaded again replaces its records, and no cut loses any."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from citator.errors import ConfigError, SourceMissing, SourceUnreadable
from citator.local import Index, Port, loading, open_index
from citator.local.asking import OutOfTime, look_up, search
from citator.local.index import default_file
from citator.local.loading import load
from citator.model import Failure, FailureKind, FrozenMap, Request, Response

WORDS = "tides harbours lamps keepers rivers gauges canals floods piers almanac".split()


def work(number: int, **more: Any) -> dict[str, Any]:
    title = f"{WORDS[number % 10]} and {WORDS[number // 10 % 10]} of the {number}th coast".capitalize()
    return {"DOI": f"10.5555/w.{number}", "type": "journal-article", "title": [title], "issued": {"date-parts": [[1950 + number % 70]]},
            "author": [{"family": f"Ames{number}", "given": "Jo"}], "volume": str(number), "page": "7-9", **more}  # fmt: skip


def written(tmp_path: Path, works: Sequence[dict[str, Any]], name: str = "works.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("".join(json.dumps(one) + "\n" for one in works), encoding="utf-8")
    return path


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with open_index(tmp_path / "deep" / "local.sqlite3", write=True) as opened:
        yield opened


def titles(
    index: Index, title: str = "", people: Sequence[str] = (), volume: str = "", page: str = "", year: int | None = None
) -> list[str]:
    asked = {"type": "article-journal", "title": title, "people": people, "volume": volume, "page": page, "year": year}
    return [hit["record"]["fields"]["title"] for hit in search(index, asked)]


def named(index: Index, value: str, scheme: str = "doi") -> list[tuple[str, str]]:
    return [(hit["source"], hit["record"]["fields"]["title"]) for hit in look_up(index, [[scheme, value]])]


def is_empty(index: Index) -> bool:
    rows = [index.rows.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("works", "keys", "types", "files")]
    return rows == [0, 0, 0, 0] and not titles(index, "tides") and not titles(index, "coast")


def test_records_are_found_by_their_identifiers(tmp_path: Path, index: Index) -> None:
    books = [{"type": "book", "title": "Lighthouses", "ISBN": "0-19-515270-0"}, {"type": "chapter", "title": "Lamps", "ISBN": "0195152700"}]
    preprint = {"type": "article", "title": "On gauges", "number": "arXiv:2101.00001", "PMID": "007", "URL": "https://example.org"}
    load(index, written(tmp_path, [*books, preprint, {"type": "report", "title": "Water", "number": "A/64/292-S/2010/7"}], "shelf.json"))
    load(index, written(tmp_path, [work(1)]))
    assert named(index, "https://doi.org/10.5555/W.1") == [("works", "Harbours and tides of the 1th coast")]
    assert named(index, "9780195152708", "isbn") == named(index, "0195152700", "isbn") == [("shelf", "Lighthouses")]
    assert named(index, "2101.00001v3", "arxiv") == named(index, "7", "pmid") == [("shelf", "On gauges")]
    assert named(index, "S/2010/7", "un_symbol") == named(index, "A/64/292", "un_symbol") == [("shelf", "Water")]
    assert named(index, "10.5555/w.2") == named(index, "no number", "isbn") == named(index, "", "doi") == []


def test_altered_titles_are_found_by_what_is_right_of_them(tmp_path: Path, index: Index) -> None:
    load(index, written(tmp_path, [work(number) for number in range(300)]))
    right = "Canals and floods of the 76th coast"
    assert right in titles(index, "Canals and floods of the 76th coast")
    assert right in titles(index, "CANALS & floods of a 76th <i>shore</i>")
    assert right in titles(index, "The pears of the 76th orchard", ["Ames76"])
    assert right in titles(index, "Ames76, Jo. Canals and floods of the 76th coast. Journal of Tides 76 (1956) 7-9")
    assert titles(index, "", [], "Vol. 76", "pp. 7–9", 1956) == [right]
    assert titles(index, "") == titles(index, "\"' AND NEAR(* pears", ["\x00"]) == []
    load(index, written(tmp_path, [work(400, title=["黄河水文年鉴"]), work(401, title=["Réseaux d’Åland"])], "east.jsonl"))
    assert titles(index, "黄河的水文") == ["黄河水文年鉴"]
    assert titles(index, "Reseaux d'Aland") == ["Réseaux d’Åland"]


def test_what_is_rare_is_found_among_what_is_common(tmp_path: Path, index: Index) -> None:
    """Short words decide some titles, people others; the numbers of rows decide nothing."""
    common = [work(number, title=[f"All you need to know of the tides {number}"]) for number in range(150)]
    alike = [work(number, title=["Introduction"]) for number in range(200, 350)]
    load(index, written(tmp_path, [*common, *alike, work(500, title=["All You Need is DAG"])]))
    for cited in ("All you need is DAG", "Everything you need is a DAG", "Ames500 J. All You Need is DAG. In: PODC 2021"):
        assert "All You Need is DAG" in titles(index, cited)
    asked = {"type": "", "title": "Introduction", "people": ["Ames277"], "volume": "", "page": "", "year": None}
    assert "10.5555/w.277" in [hit["record"]["fields"]["DOI"] for hit in search(index, asked)]


def test_an_index_that_can_t_be_written_is_told_with_its_name(index: Index) -> None:
    index.rows.execute("DROP TABLE files")
    with pytest.raises(ConfigError, match=index.file.name), index:
        index.sources()


def test_the_record_of_a_registry_comes_first_then_the_one_loaded_last(tmp_path: Path, index: Index) -> None:
    for name in ("one", "two"):
        load(index, written(tmp_path, [{"type": "article-journal", "title": name, "DOI": "10.5555/w.1"}], f"{name}.json"))
    load(index, written(tmp_path, [work(1, title=["three"])], "three.jsonl"))
    assert named(index, "10.5555/w.1") == [("three", "three"), ("two", "two"), ("one", "one")]


def test_a_work_is_retracted_where_its_notice_says_so(tmp_path: Path, index: Index) -> None:
    load(index, written(tmp_path, [work(1), work(2, **{"updated-by": [{"type": "retraction", "DOI": "10.5555/n"}]}), work(3)]))
    load(index, written(tmp_path, [work(9, **{"update-to": [{"DOI": "10.5555/W.1", "type": "retraction"}]})], "notices.jsonl"))
    hits = look_up(index, [["doi", f"10.5555/w.{number}"] for number in (1, 2, 3)])
    assert [hit["record"]["fields"].get("status") for hit in hits] == ["retracted", "retracted", None]
    index.remove("notices")
    assert look_up(index, [["doi", "10.5555/w.1"]])[0]["record"]["fields"].get("status") is None


def test_a_file_loaded_again_replaces_its_records_and_no_others(tmp_path: Path, index: Index) -> None:
    path = written(tmp_path, [work(1), work(2)])
    load(index, path, "coast")
    load(index, written(tmp_path, [work(7)], "more.jsonl"), "coast")
    load(index, written(tmp_path, [work(1, title=["Pears"]), work(3)]), "coast")
    assert [(one.name, one.records, one.whole) for one in index.sources()] == [("coast", 1, True), ("coast", 2, True)]
    assert [named(index, f"10.5555/w.{number}") for number in (1, 2, 7)] == [
        [("coast", "Pears")], [], [("coast", "Floods and tides of the 7th coast")],
    ]  # fmt: skip
    assert titles(index, "harbours tides 1th coast", ["Ames1"])[:1] != ["Harbours and tides of the 1th coast"]
    assert index.remove("coast") == 3
    assert is_empty(index)
    assert index.remove("coast") == 0


def test_a_load_that_is_stopped_keeps_what_it_read_and_goes_on_there(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_AT_ONCE", 10)
    path = written(tmp_path, [work(number) for number in range(100)])
    seen: list[int] = []
    done = load(index, path, progress=seen.append, stop=lambda: bool(seen))
    assert (done.whole, done.records) == (False, 10)
    assert [(one.records, one.whole) for one in index.sources()] == [(10, False)]
    assert (len(named(index, "10.5555/w.7")), len(named(index, "10.5555/w.77"))) == (1, 0)
    assert load(index, path).records == 100
    assert [(one.records, one.whole) for one in index.sources()] == [(100, True)]
    assert index.rows.execute("SELECT count(*) FROM works").fetchone()[0] == 100
    assert (len(named(index, "10.5555/w.7")), len(named(index, "10.5555/w.77"))) == (1, 1)


def test_what_was_known_stays_known_until_a_load_is_whole(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, [work(1), work(2)])
    load(index, path)
    monkeypatch.setattr(loading, "_AT_ONCE", 1)
    written(tmp_path, [work(1, title=["Pears"]), work(3), work(4)])
    load(index, path, stop=lambda: True)
    assert (named(index, "10.5555/w.1"), named(index, "10.5555/w.3")) == ([("works", "Harbours and tides of the 1th coast")], [])
    assert [(one.records, one.whole) for one in index.sources()] == [(2, True)]
    written(tmp_path, [work(1, title=["Plums"]), work(5)])  # another file by now: nothing of the cut load is used
    os.utime(path, ns=(1, 1))
    load(index, path)
    assert [named(index, f"10.5555/w.{number}") for number in (1, 2, 3, 5)] == [
        [("works", "Plums")], [], [], [("works", "Gauges and tides of the 5th coast")],
    ]  # fmt: skip
    assert index.rows.execute("SELECT count(*) FROM works").fetchone()[0] == 2


def test_a_killed_load_leaves_a_sound_index(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """A transaction that does not come to its end is as if it had not begun."""
    monkeypatch.setattr(loading, "_AT_ONCE", 10)
    path = written(tmp_path, [work(number) for number in range(40)])

    def killed(_: int) -> None:
        index.rows.execute("BEGIN IMMEDIATE")
        index.rows.execute("DELETE FROM works")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(index, path, progress=killed)
    index.close()
    with open_index(index.file, write=True) as again:
        assert again.rows.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert load(again, path).records == 40
        assert again.rows.execute("SELECT count(*) FROM works").fetchone()[0] == 40


def test_faults_are_told_and_the_rest_is_loaded(tmp_path: Path, index: Index) -> None:
    path = written(tmp_path, [work(1), work(2)])
    path.write_text(path.read_text(encoding="utf-8").replace('"DOI"', '"DOI', 1), encoding="utf-8")
    told: list[str] = []
    done = load(index, path, tell=told.append)
    assert (done.records, done.faults, len(told)) == (1, 1, 1)
    assert told[0].startswith(f"{path}: line 1: this is no JSON")


def test_a_file_without_any_record_replaces_nothing(tmp_path: Path, index: Index) -> None:
    path = written(tmp_path, [work(1)])
    load(index, path)
    for text in ("", "{broken\n", "[]", "<a/>"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(SourceUnreadable):
            load(index, path)
        assert len(named(index, "10.5555/w.1")) == 1
    with pytest.raises(SourceMissing):
        load(index, tmp_path / "none.jsonl")
    with pytest.raises(SourceUnreadable):
        load(index, tmp_path)


def test_a_file_that_is_no_index_is_refused_with_its_name(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with sqlite3.connect(other) as rows:
        rows.execute("CREATE TABLE t (x)")
    rows.close()
    text = tmp_path / "letter.txt"
    text.write_text("Dear reader, " * 100, encoding="utf-8")
    for path in (other, text, tmp_path, tmp_path / "none"):
        with pytest.raises(ConfigError, match=path.name):
            open_index(path)
    with pytest.raises(ConfigError, match="no index of citator"):
        open_index(other, write=True)
    open_index(tmp_path / "local", write=True).close()
    with sqlite3.connect(tmp_path / "local") as rows:
        rows.execute("PRAGMA user_version = 99")
    rows.close()
    with pytest.raises(ConfigError, match="another version"):
        open_index(tmp_path / "local")


def test_two_may_begin_an_index_at_once_and_one_reads_while_another_writes(tmp_path: Path, index: Index) -> None:
    with open_index(index.file, write=True) as other, open_index(index.file) as reader:
        load(index, written(tmp_path, [work(1)]))
        load(other, written(tmp_path, [work(2)], "more.jsonl"))
        assert [one.name for one in reader.sources()] == ["more", "works"]
        assert len(named(reader, "10.5555/w.2")) == 1


def test_an_index_that_is_damaged_while_it_is_read_is_no_answer(index: Index) -> None:
    port = Port(index)
    index.rows.execute("DROP TABLE keys")
    outcome = asyncio.run(port(Request("local:lookup", "POST", FrozenMap(), b'[["doi", "10.5555/w.1"]]', "local")))
    assert isinstance(outcome, Failure)
    assert str(index.file) in outcome.detail
    port.close()


def test_a_question_that_takes_too_long_is_given_up(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    load(index, written(tmp_path, [work(number) for number in range(300)]))
    asked = {"type": "", "title": "Canals and floods of the 76th coast", "people": [], "volume": "76", "page": "7", "year": 1956}
    monkeypatch.setattr("citator.local.asking._STEPS", 1)
    monkeypatch.setattr(time, "monotonic", iter(range(0, 10**6, 10)).__next__)
    with pytest.raises(OutOfTime):
        search(index, dict(asked, volume="", page="", year=None))
    port = Port(index)
    outcome = port.answer(Request("local:search", "POST", FrozenMap(), json.dumps({**asked, "volume": ""}).encode(), "local"))
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.TIMEOUT
    found = port.answer(Request("local:search", "POST", FrozenMap(), json.dumps({**asked, "title": "Pears"}).encode(), "local"))
    assert isinstance(found, Response)
    assert (len(json.loads(found.body)["works"]), json.loads(found.body)["cut"]) == (1, True)
    port.close()


def test_a_search_that_came_to_no_end_is_cut_where_a_fact_that_ships_was_found_too(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        raise OutOfTime

    monkeypatch.setattr("citator.local.answering.search", endless)
    port = Port(index)
    for title, works in (("Genocide Convention", 1), ("Tides", None)):
        asked = json.dumps({"type": "treaty", "title": title}).encode()
        found = port.answer(Request("local:search", "POST", FrozenMap(), asked, "local"))
        if works is None:
            assert isinstance(found, Failure)
        else:
            assert isinstance(found, Response)
            assert (len(json.loads(found.body)["works"]), json.loads(found.body)["cut"]) == (works, True)
    port.close()


def test_of_a_file_that_is_cut_nobody_says_what_is_not_in_it(tmp_path: Path, index: Index) -> None:
    whole = gzip.compress("".join(json.dumps(work(number)) + "\n" for number in range(300)).encode())
    path = tmp_path / "works.jsonl.gz"
    for cut in (whole[: len(whole) // 2], whole[: len(whole) // 2] + b"\x00" * 400):
        path.write_bytes(cut)
        done = load(index, path)
        assert (done.whole, done.cut, 0 < done.records < 300) == (False, True, True)
        assert [(one.whole, one.cut) for one in index.sources()] == [(False, True)]
        assert index.types() == []
        again = load(index, path)
        assert (again.unchanged, again.records, again.faults) == (False, done.records, done.faults)
        assert index.rows.execute("SELECT count(*) FROM works").fetchone()[0] == done.records
    path.write_bytes(whole)
    assert load(index, path).whole
    assert (index.types(), len(named(index, "10.5555/w.299"))) == (["article-journal"], 1)
    path.write_bytes(whole[: len(whole) // 2])
    assert load(index, path).cut  # and what was whole stays
    assert ([one.records for one in index.sources()], len(named(index, "10.5555/w.299"))) == ([300], 1)


@pytest.mark.parametrize(("name", "text"), [
    ("a.jsonl", json.dumps(work(1)) + "\n" + json.dumps(work(2))[:-9]),
    ("a.json", json.dumps([work(1), work(2)])[:-9]),
    ("a.xml", "<collection><record><datafield tag='245'><subfield code='a'>Tides of the coast</subfield></datafield></record>"),
])  # fmt: skip
def test_what_ends_too_early_without_being_packed_is_cut_too(tmp_path: Path, index: Index, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = load(index, tmp_path / name)
    assert (done.records, done.cut, index.types()) == (1, True, [])


def test_types_are_those_of_what_is_whole(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_AT_ONCE", 10)
    path = written(tmp_path, [work(number) for number in range(40)])
    seen: list[int] = []
    load(index, path, progress=seen.append, stop=lambda: bool(seen))
    assert (index.types(), len(named(index, "10.5555/w.7"))) == ([], 1)
    load(index, path)
    assert index.types() == ["article-journal"]


def test_one_loads_at_a_time(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_AT_ONCE", 10)
    path = written(tmp_path, [work(number) for number in range(40)])
    refused: list[str] = []
    with open_index(index.file, write=True) as other:

        def beside(_: int) -> None:
            with pytest.raises(ConfigError, match="being loaded by another") as caught:
                load(other, path)
            refused.append(str(caught.value))

        assert load(index, path, progress=beside).records == 40
        assert refused
        assert load(other, path).unchanged
    assert index.rows.execute("SELECT count(*) FROM works").fetchone()[0] == 40


def test_what_is_not_shown_takes_no_place_from_what_is(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of a file that is loaded anew count in no limit, by identifier, by place or by words."""
    load(index, written(tmp_path, [work(1)]))
    bare = [{"type": "article-journal", "title": work(1)["title"][0], "DOI": "10.5555/w.1", "volume": "1", "page": "7-9", "issued": "1951"}]
    path = written(tmp_path, bare, "anew.json")
    load(index, path)
    path.write_text(json.dumps(bare * 90), encoding="utf-8")
    monkeypatch.setattr(loading, "_AT_ONCE", 60)
    assert not load(index, path, stop=lambda: bool(index.rows.execute("SELECT 1 FROM works LIMIT 1 OFFSET 70").fetchone())).cut
    index.rows.execute("UPDATE files SET shown = 0, whole = 0 WHERE path LIKE '%anew.json'")
    assert [source for source, _ in named(index, "10.5555/w.1")] == ["works"]
    assert titles(index, "", [], "1", "7-9", 1951) == [work(1)["title"][0]]
    assert titles(index, work(1)["title"][0], ["Ames1"]) == [work(1)["title"][0]]


def test_the_full_text_is_read_in_the_order_of_its_rank(index: Index) -> None:
    """Without a sort of all that was found: in a whole registry that takes minutes."""
    plans: list[str] = []
    index.rows.set_trace_callback(plans.append)
    titles(index, "Canals of the coast")
    index.rows.set_trace_callback(None)
    (first, *_) = [one for one in plans if "MATCH" in one]
    assert "TEMP B-TREE" not in " ".join(row[3] for row in index.rows.execute(f"EXPLAIN QUERY PLAN {first}"))


def test_what_is_checked_is_no_witness(tmp_path: Path, index: Index) -> None:
    path = written(tmp_path, [work(1)])
    load(index, path)
    copy = tmp_path / "copy.jsonl"
    copy.write_bytes(path.read_bytes())
    for file, heard in ((tmp_path / "none", 1), (written(tmp_path, [work(2)], "other.jsonl"), 1), (copy, 0), (path, 0)):
        index.heard = "f.shown"
        index.leave_out([file])
        assert (len(named(index, "10.5555/w.1")), len(index.sources()), len(index.types())) == (heard,) * 3


def test_the_index_lies_where_the_system_keeps_the_data_of_its_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", "/data/of/ames")
    assert default_file() == Path("/data/of/ames/citator/local.sqlite3")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")  # not allowed: https://specifications.freedesktop.org/basedir-spec/latest/
    assert default_file() == Path.home() / ".local/share/citator/local.sqlite3"
