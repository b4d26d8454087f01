"""The report as JSON (``docs/interfaces.md``): ``json`` is one object, ``jsonl`` one document a line."""

from __future__ import annotations

import json

from citator.formats.json import examined_to_json, failed_to_json, report_to_json, work_to_json
from citator.model import Failed, Report

FORMATS = ("json", "jsonl")


def write(report: Report, format: str, *, verbose: bool = False) -> str:  # noqa: A002, ARG001 - the shape of every writer
    """The whole report; as lines, each document has the works that are cited in it."""
    if format == "json":
        return json.dumps(report_to_json(report), ensure_ascii=False, indent=2) + "\n"
    lines = []
    for index, source in enumerate(report.sources):
        if isinstance(source, Failed):
            lines.append(failed_to_json(source))
        else:
            works = [work_to_json(work) for work in report.works if any(place.document == index for place in work.cited_in)]
            lines.append({"schema": "citator/1", "tool": report.tool, **examined_to_json(source), "works": works})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
