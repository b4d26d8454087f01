"""The shipped JSON Schema is a schema, and what citator writes is valid under it."""

from __future__ import annotations

import copy
import json

import pytest
from jsonschema import Draft202012Validator, ValidationError
from tests.support.reports import bibliography, large, sample
from tests.support.sample_records import OTHERS

from citator.errors import ConfigError
from citator.formats.json import (
    citation_to_json,
    examined_to_json,
    failed_to_json,
    link_check_to_json,
    parsed_to_json,
    record_to_json,
    report_to_json,
    verification_to_json,
)
from citator.formats.schema import schema
from citator.model import Report


def valid(item: object, part: str = "report") -> None:
    Draft202012Validator(schema(part)).validate(json.loads(json.dumps(item)))


@pytest.mark.parametrize("part", ["report", "document", "links", "parse", "verify", "quotes"])
def test_each_part_is_a_schema_itself(part):
    Draft202012Validator.check_schema(schema(part))


@pytest.mark.parametrize("report", [Report(tool="x"), sample(), bibliography(), large(5)], ids=["empty", "sample", "bibliography", "large"])
def test_reports_are_valid(report):
    valid(report_to_json(report))


def test_lines_are_valid():
    report = sample()
    valid(examined_to_json(report.examined[0]), "document")
    valid(failed_to_json(report.failed[0]), "document")
    for work in report.works:
        if work.link:
            valid({"id": "1", **link_check_to_json(work.link)}, "links")
        if work.verification:
            valid({"id": 7, **verification_to_json(work.verification)}, "verify")
    for part in ("links", "parse", "verify", "quotes"):
        valid({"id": "1", "error": {"code": "not-json", "message": "…"}}, part)
    valid({"id": "n", "citations": [parsed_to_json(one) for one in report.examined[0].citations]}, "parse")
    valid({"id": "q", "verdict": "altered", "spans": [[0, 9]], "difference": "…", "similarity": 0.9}, "quotes")


def test_what_is_added_is_allowed_and_what_is_missing_or_misspelt_is_not():
    good = report_to_json(sample())
    valid({**good, "later": 1})
    for change in (
        lambda item: item.pop("documents"),
        lambda item: item["documents"][0].pop("text"),
        lambda item: item["works"][0]["link"].update(verdict="fine"),
        lambda item: item["documents"][0]["findings"][0].update(severity="bad"),
        lambda item: item["documents"][0]["citations"][0].update(form="whole"),
        lambda item: item["works"][0]["record"].update(Title="no variable of CSL"),
        lambda item: item["works"][0]["link"].update(checked_at="2026-05-04T12:30:00+02:00"),
    ):
        bad = copy.deepcopy(good)
        change(bad)
        with pytest.raises(ValidationError):
            valid(bad)


def test_records_of_our_own_types_are_valid_csl():
    definition = {**schema("links"), "anyOf": [{"$ref": "#/$defs/cslItem"}]}
    for record in OTHERS:
        Draft202012Validator(definition).validate(record_to_json(record, "k"))


def test_every_key_of_the_contract_is_there():
    citation = citation_to_json(sample().examined[0].citations[3])
    assert {
        "id",
        "note",
        "start",
        "end",
        "raw",
        "type",
        "signal",
        "pinpoint",
        "form",
        "short_form_of",
        "identifiers",
        "url_as_written",
        "url",
        "canonical_url",
        "fields",
        "system",
        "work",
    } <= set(citation)
    assert citation["identifiers"] == {"un_symbol": "A/RES/71/222"}


def test_an_expected_year_is_a_number():
    found = [verification_to_json(work.verification)["expected"] for work in sample().works if work.verification]
    assert {"year": 1948} in found


def test_an_unknown_part_is_refused():
    with pytest.raises(ConfigError, match="verify, quotes"):
        schema("pictures")
