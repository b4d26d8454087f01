"""``citator parse``: notes in, citations out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.lines import Bad, Row, dumps, rows
from citator.cli.options import Format, Output
from citator.cli.output import lines_of, opened

if TYPE_CHECKING:
    from citator.model import Citation


def parse(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="JSON lines, or one note a line; standard input without it.", show_default=False)
    ] = None,
    format: Format("jsonl", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    reference: Annotated[bool, typer.Option("--reference", help="Every line is exactly one entry of a bibliography.")] = False,
) -> int:
    """Give the citations of each note, with their fields. Never asks the network.

    A line in is a note, or {"id", "raw", "doc", "note"}. Lines of one "doc" (or all plain lines) are read as consecutive notes, so that
    ibid. and short forms find what they stand for.
    """
    from citator import parsing
    from citator.systems import recognise

    bad = False
    with opened(output) as write:
        for _, group in groupby(rows(lines_of(file), "raw"), key=_document):
            before: list[Citation] = []
            for row in group:
                if isinstance(row, Bad):
                    bad = True
                    write(dumps(row.to_json()))
                    continue
                raw = str(row.fields["raw"])
                if reference:
                    found = [replace(parsing.parse_reference(raw, recognise), id=f"{row.id}-1")]
                else:
                    found = list(parsing.resolve_chains([*before, *parsing.parse_note(raw, recognise, str(row.id))])[len(before) :])
                before += found
                write(_line(row, found, format))
    return 1 if bad else 0


def _document(row: Row | Bad) -> object:
    """What tells notes of one document: its name; plain lines are one document, JSON lines without a name stand alone."""
    if isinstance(row, Bad):
        return None
    return row.fields.get("doc", row.id if "id" in row.fields else "")


def _line(row: Row, found: Iterable[Citation], form: str) -> str:
    from citator.formats.json import parsed_to_json

    if form == "jsonl":
        return dumps({"id": row.id, "citations": [parsed_to_json(citation) for citation in found]})
    return "\n".join(_readable(row, found))


def _readable(row: Row, found: Iterable[Citation]) -> Iterator[str]:
    yield f"{row.id}. {row.fields['raw']}"
    for citation in found:
        yield f"    {citation.type}: {citation.raw}"
        for name, value in citation.record.light().items():
            yield f"        {name}: {value}"
        for name, value in (("signal", citation.signal), ("pinpoint", citation.pinpoint), ("short form of", citation.short_form_of)):
            if value:
                yield f"        {name}: {value}"
