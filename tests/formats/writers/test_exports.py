"""CSL-JSON, RIS and JSON lines."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator
from tests.formats.test_fields import plain
from tests.support.reports import bibliography, sample

from citator.formats import writers
from citator.formats.fields import record_from_ris
from citator.formats.schema import schema


def test_csl_json_is_valid_and_tells_the_state_of_the_link_in_custom():
    items = json.loads(writers.write(sample(), "csl-json"))
    validator = Draft202012Validator({**schema("links"), "anyOf": [{"$ref": "#/$defs/cslItem"}]})
    for item in items + json.loads(writers.write(bibliography(), "csl-json")):
        validator.validate(item)
    told = items[6]["custom"]["citator"]
    assert (told["link"]["verdict"], told["link"]["reason"], told["link"]["status"]) == ("dead", "not-found", 404)
    assert told["archived"]["datetime"] == "2020-01-01T00:00:00Z"
    assert items[0]["accessed"] == {"date-parts": [[2026, 5, 4]]}


def test_ris_has_one_reference_for_each_work_and_reads_back():
    text = writers.write(bibliography(), "ris")
    references = [reference for reference in text.split("\r\n\r\n") if reference]
    assert len(references) == len(bibliography().works)
    for reference, work in zip(references, bibliography().works, strict=True):
        lines = reference.split("\r\n")
        assert lines[0].startswith("TY  - ")
        assert lines[-1] == "ER  - "
        tags = [(line[:2], line[6:]) for line in lines]
        assert all(line[2:6] == "  - " for line in lines)
        back = record_from_ris(tags)
        assert back.type == work.record.type
        assert plain(back) == plain(work.record)


def test_ris_tells_of_archived_copies_in_notes_that_are_not_read_back():
    text = writers.write(sample(), "ris")
    assert "N1  - Archived 2020-01-01 at https://web.archive.org/web/20200101000000/http://harbour-gazette.example/1911\r\n" in text
    assert record_from_ris([("N1", "Archived 2020-01-01 at https://web.archive.org/")]).text("note") == ""


def test_jsonl_has_a_line_for_each_source_in_order():
    lines = [json.loads(line) for line in writers.write(sample(), "jsonl").splitlines()]
    assert [line["source"] for line in lines] == ["lights.txt", "scan.pdf"]
    assert lines[1]["error"]["code"] == "encrypted"
    assert [work["key"] for work in lines[0]["works"]] == [work.key for work in sample().works]
    for line in lines:
        Draft202012Validator(schema("document")).validate(line)
