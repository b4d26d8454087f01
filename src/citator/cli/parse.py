"""``citator parse``: notes in, citations out."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from citator.cli.lines import Bad, Row, dumps, is_document, rows
from citator.cli.options import Format, Never, Output, Progress, Quiet, Verbose
from citator.cli.output import lines_of, opened, say
from citator.limits import NOTE

if TYPE_CHECKING:
    from citator.model import Citation
    from citator.parsing import Chains


def parse(
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="JSON lines, or one note a line; standard input without it.", show_default=False)
    ] = None,
    format: Format("jsonl", "text") = "jsonl",  # type: ignore[valid-type]
    output: Output = None,
    reference: Annotated[bool, typer.Option("--reference", metavar="", help="Every line is exactly one entry of a bibliography.")] = False,
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
    from citator.formats.json import parsed_to_json

    first: Bad | None = None
    read = bad = plain = entries = marked_up = 0
    documents, labels = _Documents(), _Labels()
    with opened(output, file) as write:
        for row in map(_checked, rows(lines_of(file), "raw")):
            read += 1
            if isinstance(row, Bad):
                first = first or row
                bad += 1
                documents.skip(row)
                write(dumps(row.to_json()))
                continue
            raw = str(row.fields["raw"])
            plain += "id" not in row.fields
            entries += _ENTRY.match(raw[:_HEAD]) is not None
            marked_up += row.plain and _MARK_UP.match(raw) is not None
            try:
                found = _read(row, raw, reference, documents, labels)
            except Exception as error:  # noqa: BLE001 - an odd line must not cost the others
                told = Bad(row.id, "fault", f"a fault of citator on this line: {type(error).__name__}: {error}", row.fields)
                first, bad = first or told, bad + 1
                documents.skip(told)
                write(dumps(told.to_json()))
                continue
            write(_line(row, found, format, parsed_to_json))
    if first is not None:
        others = f", nor can {bad - 1} more" if bad > 1 else ""
        say(f"citator: line {first.id} can't be used ({first.message}){others}")
    if not read and not quiet:
        say("no references" if reference else "no notes")
    if not reference and not quiet and plain >= _LIST and entries >= _SHARE * plain:
        say("citator: this looks like a list of references: with --reference each line is read as one entry")
    elif (
        not quiet
        and plain
        and (marked_up >= _MARKED or is_document(file) or (file is not None and file.suffix.lower() in (".bib", ".ris")))
    ):
        say("citator: this looks like a whole document: citator extract reads documents and finds their notes, parse takes one note a line")
    return 1 if bad else 0


def _read(row: Row, raw: str, reference: bool, documents: _Documents, labels: _Labels) -> Sequence[Citation]:
    """The citations of one line."""
    from citator import parsing
    from citator.systems import recognise

    if reference:
        return [replace(parsing.parse_reference(raw, recognise), id=f"{row.id}-1")]
    label, at = labels.of(row)
    found = parsing.moved(parsing.parse_note(raw[at:], recognise, str(row.id)), at)
    return documents.of(row).read(found, label)


_MARKED = 2  # lines of mark-up that no note has
_MARK_UP = re.compile(
    r"#{1,6}\s\S|\\(?:section|chapter|begin|end|documentclass|usepackage)\b|<(?:!doctype|html|head|body|p|div|h[1-6])\b|@\w{3,15}\{",
    re.IGNORECASE,
)
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


class _Labels:
    """What other notes call a note: the number that is given for it, or that a plain line begins with."""

    def __init__(self) -> None:
        self._last = 0

    def of(self, row: Row) -> tuple[str | None, int]:
        """The label of a line, and where the note behind it begins."""
        number = row.fields.get("note")
        if isinstance(number, str | int) and not isinstance(number, bool):
            return str(number), 0
        found = _LABEL.match(str(row.fields["raw"])) if row.plain else None  # in JSON, what is given is the note itself
        if found is None:
            return None, 0
        label = next(filter(None, found.groups()))
        follows = label.isdecimal() and int(label) == self._last + 1
        if found["bare"] and not follows:  # "39 Ariz. L. Rev. 67": a number that is none of a row is the note's own
            return None, 0
        self._last = int(label) if label.isdecimal() else self._last
        return label, found.end()


# "[^3]: ", "[3] ", "(3) ", "3) ", "3. ", "3 ": as notes are pasted. Not the bracketed year of a report, nor its volume ("12 L. Rev. 3").
_LABEL = re.compile(
    r"\s{0,9}(?:\[\^(?P<marked>[^\]\s]{1,40})\]:?|[(\[](?P<bracketed>\d{1,3})[)\]]|(?P<open>\d{1,4})\)|"
    r"(?P<bare>\d{1,4})(?:\.|(?!\s+(?:[A-Z][\w.’]*\s(?:&\s)?){1,6}\d)))\s+(?=[^\W\d_]|[“\"‘'«„])"
)


class _Documents:
    """What short forms stand for in each document, of the last ones: their lines may come mixed."""

    def __init__(self) -> None:
        from citator.parsing import Chains

        self._new = Chains
        self._chains: OrderedDict[str, Chains] = OrderedDict()

    def of(self, row: Row) -> Chains:
        """The memory of the document that a line belongs to. JSON lines without a document stand alone."""
        name = _document(row)
        if name is None:
            return self._new()
        chains = self._chains.get(name)
        if chains is None:
            chains = self._chains[name] = self._new()
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
        name = row.fields["doc"]
        return f'"{name}"' if isinstance(name, str) else dumps(name)
    return None if "id" in row.fields else ""


def _line(row: Row, found: Iterable[Citation], form: str, parsed_to_json: Callable[[Citation], object]) -> str:
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
        for identifier in citation.identifiers:
            if identifier.scheme.upper() not in citation.record.fields:  # a DOI or an ISBN is told already
                yield f"        {identifier.scheme}: {identifier.value}"
        for name, value in (("signal", citation.signal), ("pinpoint", citation.pinpoint), ("short form of", citation.short_form_of)):
            if value:
                yield f"        {name}: {value}"
        for name, reason in citation.problems:
            yield f"        {name}: {reason}"
