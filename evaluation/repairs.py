"""How true the repairs of records are: what ``citator fix`` would put in place of what is cited, by the verdicts of one run.

Of the project's own set always; with the development data, of its labelled cases. Nothing is asked: the lines of a measured run are judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from tests.support.catalogues import WORKS

from citator.formats.json.evidence import verification_from_json
from citator.model import Citation, CitedIn, Document, Examined, Record, Repair, Work
from citator.rules import judge_work
from citator.rules.repairs import proposed

__all__ = ["labelled_rates", "own_rates"]

_NAMES: Final = {"volume": "volume", "issue": "issue", "page": "pages", "container-title": "container", "issued": "year", "DOI": "doi"}
_REPAIRED: Final = frozenset(["wrong_year", "wrong_volume", "wrong_pages", "wrong_journal", "doi_of_other", "dead_doi"])


def own_rates(cases: Iterable[Mapping[str, Any]], lines: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """``true``: of the repairs, those that put in what the invented work has; ``made``: of the altered fields, those repaired."""
    works = {work.item["title"]: dict(work.item) for work in WORKS}
    altered = made = true = 0
    for case in cases:
        altered += case["wrong"] in _NAMES.values() and "DOI" in case["cited"]
        for repair in _repairs(case["cited"], lines[case["id"]]):
            made += 1
            right = Record.from_csl(works[case["cited"]["title"]])
            value = str(right.date().year) if repair.field == "issued" and right.date() else right.text(repair.field)  # type: ignore[union-attr]
            true += _NAMES[repair.field] == case["wrong"] and repair.new == value
    return {"true": true / made if made else 1.0, "made": true / altered}


def labelled_rates(cases: Iterable[Mapping[str, Any]], lines: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """The same of the labelled cases; a repair is true where the label says that this field was altered, and a DOI is that of the work."""
    altered = made = true = 0
    for case in cases:
        altered += case["class"] in _REPAIRED
        for repair in _repairs(case["cited"], lines[case["id"]]):
            made += 1
            wrong = case["truth"]["fields"].get(_NAMES[repair.field]) == "wrong" and case["label"] != "correct"
            true += wrong and (repair.field != "DOI" or repair.new.lower() == str(case["work"]).lower())
    return {"true": true / made if made else 1.0, "made": true / altered}


def _repairs(cited: Mapping[str, Any], line: Mapping[str, Any]) -> Iterator[Repair]:
    record = Record.from_csl(cited)
    citation = Citation("e-1", 0, 0, "", record)
    work = Work("w1", "key", (CitedIn(0, "e-1"),), record, record, verification=verification_from_json(dict(line)))
    document = Document("cases", "text/plain", "", "")
    findings = tuple(judge_work(work))
    examined = Examined(document, (citation,), findings=tuple(replace(finding, work=work.id, citation=citation.id) for finding in findings))
    yield from (one for one in proposed(examined, 0, {work.id: work}, {}) if isinstance(one, Repair))
