"""``citator parse``: notes in, citations out."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.lines import Bad, Row, dumps, rows
from citator.cli.options import Format, Never, Output, Progress, Quiet, Verbose
from citator.cli.output import lines_of, opened, say
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
    offline: Never = False,  # noqa: ARG001 - this, "verbose" and "progress" are common options: nothing is asked, every line tells all
    quiet: Quiet = False,
    verbose: Verbose = False,  # noqa: ARG001
    progress: Progress = True,  # noqa: ARG001
) -> int:
    """Give the citations of each note, with their fields. Never asks the network.

    A line in is a note, or {"id", "raw", "doc", "note"}. Lines of one "doc" (or all plain lines) are read as consecutive notes, so that
    ibid. and short forms find what they stand for; "note" is the number by which others name it, where it is not that of the "id".
    A line that can't be used (no JSON, no "raw", longer than any note is) has an "error" in its place, and standard error counts them.
    """
    from citator import parsing
    from citator.systems import recognise

    first: Bad | None = None
    bad = plain = entries = 0
    documents = _Documents()
    with opened(output, file) as write:
        for row in map(_checked, rows(lines_of(file), "raw")):
            if isinstance(row, Bad):
                first = first or row
                bad += 1
                documents.skip(row)
                write(dumps(row.to_json()))
                continue
            raw = str(row.fields["raw"])
            plain += "id" not in row.fields
            entries += _ENTRY.match(raw[:_HEAD]) is not None
            if reference:
                found: Sequence[Citation] = [replace(parsing.parse_reference(raw, recognise), id=f"{row.id}-1")]
            else:
                found = documents.of(row).read(parsing.parse_note(raw, recognise, str(row.id)), _label(row))
            write(_line(row, found, format))
    if first is not None:
        others = f", nor can {bad - 1} more" if bad > 1 else ""
        say(f"citator: line {first.id} can't be used ({first.message}){others}")
    if not reference and not quiet and plain >= _LIST and entries >= _SHARE * plain:
        say("citator: this looks like a list of references: with --reference each line is read as one entry")
    return 1 if bad else 0


_LIST = 3  # lines that may be a list
_HEAD = 1000  # characters of a line that are looked at for that
_SHARE = 0.8  # of lines that begin as entries do
# "Brook, Ann.", "Brook, A., & Weir, B.", "Brook A, Weir B.": the family name first, as no note has it, and a year behind.
_ENTRY = re.compile(
    r"(?:\[?\d{1,3}[\].]\s*)?(?:[^\W\d_][\w’'-]*\s){0,2}[^\W\d_a-z][\w’'-]+"
    r"(?:,\s(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z]\.)?(?:[.,]|\sand\s|\s\())|\s[A-Z]{1,3}[,.])"
    r"(?=.*(?:1[4-9]|20)\d\d)"
)


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
        for name, field in citation.record.fields.items():
            told = "; ".join(map(str, field.value)) if isinstance(field.value, tuple) else str(field.value)
            yield f"        {name}: {told}"
        for name, value in (("signal", citation.signal), ("pinpoint", citation.pinpoint), ("short form of", citation.short_form_of)):
            if value:
                yield f"        {name}: {value}"
        for name, reason in citation.problems:
            yield f"        {name}: {reason}"
