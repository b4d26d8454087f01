"""``citator parse``: notes in, citations out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.lines import Bad, Row, dumps, rows
from citator.cli.options import Format, Output
from citator.cli.output import lines_of, opened
from citator.limits import NOTE

if TYPE_CHECKING:
    from citator.model import Citation
    from citator.parsing import Chains


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
    ibid. and short forms find what they stand for; "note" is the number by which others name it, where it is not that of the "id".
    A line that can't be used (no JSON, no "raw", longer than any note is) has an "error" in its place.
    """
    from citator import parsing
    from citator.systems import recognise

    bad = False
    documents = _Documents()
    with opened(output) as write:
        for row in map(_checked, rows(lines_of(file), "raw")):
            if isinstance(row, Bad):
                bad = True
                documents.skip(row)
                write(dumps(row.to_json()))
                continue
            raw = str(row.fields["raw"])
            if reference:
                found: Sequence[Citation] = [replace(parsing.parse_reference(raw, recognise), id=f"{row.id}-1")]
            else:
                found = documents.of(row).read(parsing.parse_note(raw, recognise, str(row.id)), _label(row))
            write(_line(row, found, format))
    return 1 if bad else 0


def _checked(row: Row | Bad) -> Row | Bad:
    """The row, unless its note is too long to be read."""
    length = 0 if isinstance(row, Bad) else len(str(row.fields["raw"]))
    if isinstance(row, Bad) or length <= NOTE:
        return row
    return Bad(row.id, "too-long", f"not read: {length:,} characters, more than {NOTE:,}", row.fields)


def _label(row: Row) -> str | None:
    """What other notes call this one: the number that is given for it."""
    number = row.fields.get("note")
    return str(number) if isinstance(number, str | int) and not isinstance(number, bool) else None


class _Documents:
    """What short forms stand for in each document, of the last ones: their lines may come mixed."""

    def __init__(self) -> None:
        self._chains: OrderedDict[str, Chains] = OrderedDict()

    def of(self, row: Row) -> Chains:
        """The memory of the document that a line belongs to. JSON lines without a document stand alone."""
        from citator.parsing import Chains

        name = _document(row)
        if name is None:
            return Chains()
        chains = self._chains.setdefault(name, Chains())
        self._chains.move_to_end(name)
        if len(self._chains) > _DOCUMENTS:
            self._chains.popitem(last=False)
        return chains

    def skip(self, row: Bad) -> None:
        """Take note that a line can't be read: of its document, or where that isn't known, of the last one."""
        name = _document(row) if row.fields else next(reversed(self._chains), None)
        if name is not None and name in self._chains:
            self._chains[name].skip()


_DOCUMENTS = 100  # whose notes are remembered


def _document(row: Row | Bad) -> str | None:
    """What tells notes of one document: its name; plain lines are one document."""
    if "doc" in row.fields:
        return dumps(row.fields["doc"])
    return None if "id" in row.fields else ""


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
        for name, reason in citation.problems:
            yield f"        {name}: {reason}"
