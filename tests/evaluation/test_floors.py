"""Quality does not fall: each rate of ``make eval`` stays at or above its floor. Floors may only rise."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from evaluation.document_score import score_case
from evaluation.documents import OWN_DOCUMENTS, document_sets, totals
from evaluation.score import FRESH_NOTES, FRESH_NOTES_2, FRESH_NOTES_3, FRESH_NOTES_4, OWN_NOTES, load, read_notes, score_notes

from citator.model import LinkCheck, LinkVerdict
from evaluation import citations, fresh_pages, links, repairs, translations, un_references, verification
from tests.support.development_data import data, folder
from tests.support.testweb.archives import ARCHIVES, rates_of_archives, wrong_archives

FLOORS: dict[str, dict[str, float]] = json.loads((Path(OWN_NOTES).parents[1] / "floors.json").read_text(encoding="utf-8"))


def _check(name: str, rates: dict[str, float]) -> None:
    fallen = {rate: (rates[rate], floor) for rate, floor in FLOORS[name].items() if rates[rate] < floor}
    assert not fallen, f"{name}: below the floor (measured, floor): {fallen}"


def _rates(rows: list[dict[str, Any]]) -> dict[str, float]:
    return score_notes(rows, read_notes(rows)).rates()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("notes", OWN_NOTES),
        ("fresh_notes", FRESH_NOTES),
        ("fresh_notes_2", FRESH_NOTES_2),
        ("fresh_notes_3", FRESH_NOTES_3),
        ("fresh_notes_4", FRESH_NOTES_4),
    ],
)
def test_own_notes(name: str, path: Path) -> None:
    _check(name, _rates(load(path)))


@pytest.fixture
def no_rest_between_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that fails is asked again at once: how long the rests are is tested where they are kept."""
    monkeypatch.setattr("citator.net.engine._PAUSES", (0.0, 0.0))
    for name in ("_PAUSE_SECONDS", "DEFAULT_INTERVAL", "_LONGEST_INTERVAL"):
        monkeypatch.setattr(f"citator.net.politeness.{name}", 0.05)


def test_links_of_the_test_web() -> None:
    _check("links", links.rates())


@pytest.mark.usefixtures("no_rest_between_tries")
def test_archived_copies() -> None:
    _check("archives", links.archive_rates())


def test_a_wrong_answer_about_copies_is_seen() -> None:
    """No copy said of every archive: right where there is none, and false of those that were silent."""
    checks = {one.name: LinkCheck("http://harbour.example/lost", LinkVerdict.DEAD, "not-found", in_archive=False) for one in ARCHIVES}
    assert set(wrong_archives(checks)) == {one.name for one in ARCHIVES if one.right != "none"}
    assert rates_of_archives(checks)["never falsely none"] == 0


def test_own_references_against_catalogues() -> None:
    seen, off = verification.own(), verification.own_here()
    told = verification.own_rates(seen)
    if told["references per request"] < FLOORS["verification_own"]["references per request"]:
        # What is asked together depends on the moment: beside other work one question can miss the others and go out alone.
        told = verification.own_rates(verification.own())
    _check("verification_own", told)
    _check("verification_off_line", {**verification.agreement(off, seen), "quiet": verification.quiet(off, verification.own_cases())})
    _check("repairs_own", repairs.own_rates(verification.own_cases(), seen.lines))


@cache
def _own_third() -> verification.Measured:
    return verification.own(each=3)


@pytest.mark.usefixtures("no_rest_between_tries")
@pytest.mark.parametrize("fault", ["429", "503", "slow", "cut"])
def test_a_fault_of_a_server_makes_no_finding(fault: str) -> None:
    """Each third answer is one that says nothing: what was right or not told before is no finding now."""
    before, after = _own_third(), verification.own(fault, 3, each=3)
    assert before.flagged()
    assert after.flagged() <= before.flagged()
    assert len(after.lines) == len(before.lines)


@pytest.mark.development_data
def test_labelled_references_from_their_printed_form() -> None:
    _check("verification_printed", verification.rates(_authorities(), verification.measured(_authorities(), "text")))


@pytest.mark.development_data
def test_labelled_references_from_their_fields_alone_and_among_two_thousand_works_more() -> None:
    seen = verification.measured(_authorities(), "cited")
    plain = verification.rates(_authorities(), seen)
    _check("verification_fields", plain)
    _check("repairs_labelled", repairs.labelled_rates(verification.labelled(_authorities()), seen.lines))
    more = verification.with_distractors(_authorities())
    among_more = verification.rates(_authorities(), more)
    assert among_more["F1"] >= plain["F1"] - 0.005
    assert among_more["quiet"] >= plain["quiet"] - 0.005


def test_no_translated_title_is_accused() -> None:
    told = translations.translated()
    _check("translated_titles", {name: (seen["ok"] + seen["unknown"]) / seen.total() for name, seen in told.items()})


def test_titles_under_another_of_their_language_are_told() -> None:
    _check("titles_of_one_language", translations.told_of_one_language())


def test_titles_by_another_hand() -> None:
    _check("fresh_translations", translations.fresh())
    _check("fresh_titles_of_one_language", translations.told_fresh())


@pytest.mark.development_data
def test_swapped_titles() -> None:
    data("authorities", "records", "crossref.jsonl")
    told = translations.swapped(translations.articles(folder()))
    _check("swapped_titles", {name: 1 - (seen["ok"] + seen["unknown"]) / seen.total() for name, seen in told.items()})


@pytest.mark.development_data
@pytest.mark.usefixtures("no_rest_between_tries")
@pytest.mark.parametrize("fault", ["429:0.05", "503:0.05"])
def test_errors_of_the_authorities_accuse_nobody(fault: str) -> None:
    seen = verification.with_faults(_authorities(), fault)
    assert verification.rates(_authorities(), seen)["quiet"] == 1.0


def _authorities() -> Path:
    """The folder of the development data, where the labelled references and the server beside them are."""
    data("verify", "cases.jsonl")
    if not (folder().parent / "tools" / "authority_server.py").exists():
        pytest.skip("the server of the authorities is not beside the development data")
    return folder()


@pytest.mark.parametrize(("name", "half"), [("half A", "even"), ("half B", "odd")])
def test_links_on_pages_labelled_afterwards(name: str, half: str) -> None:
    _check(f"fresh_pages, {name}", fresh_pages.rates(half))


def _documents(name: str) -> dict[str, float]:
    group = next((group for group in document_sets(folder()) if group.name == name), None)
    if group is None:
        pytest.skip("the development data is not there: only the project's own documents are read (set CITATOR_DATA)")
    assert group.cases
    return totals([score_case(case) for case in group.cases]).rates()


def test_own_documents() -> None:
    _check("documents", _documents("documents"))


def test_own_documents_are_small_and_all_have_their_truth() -> None:
    files = [path for path in OWN_DOCUMENTS.iterdir() if path.name != "README.md"]
    assert sum(path.stat().st_size for path in files) < 1_500_000
    assert {path.name for path in files if path.suffix != ".json"} == {
        path.name.removesuffix(".truth.json") for path in files if path.suffix == ".json"
    }


@pytest.mark.development_data
@pytest.mark.parametrize("name", ["readers", "un_checked", "un_counted", "law"])
def test_development_documents(name: str) -> None:
    _check(name, _documents(name))


@pytest.mark.development_data
@pytest.mark.parametrize("name", citations.LABELLED)
def test_labelled_notes(name: str) -> None:
    """By the scorer beside the data, whose figures are the project's."""
    gold = data("gold", *citations.LABELLED[name].split("/"))
    scorer = folder().parent / "tools" / "score_citations.py"
    if not scorer.exists():
        pytest.skip("the scorer is not beside the development data")
    _check(name, citations.rates(gold, scorer))


@pytest.mark.parametrize("name", ["anystyle_core", "grobid_citation", "linkedbooks_train"])
def test_references_that_the_model_has_not_seen(name: str) -> None:
    """The scores on the card of the model; that the card is that of the model is tested beside it."""
    _check(name, {"CORE": citations.held_out()[name][citations.CORE]})


@pytest.mark.development_data
def test_references_to_un_documents() -> None:
    """Mentions with their links, footnotes of resolutions, the same in six languages, and wrong links beside right ones."""
    measured = un_references.rates(data("un"))
    for name, rates in measured.items():
        _check(name, rates)
