"""LaTeX: notes, citations by key and links, on top of the text, which stays the decoded file, unchanged.

Notes have the numbers that LaTeX would print. The commands themselves are told as ``markup``: what a reader sees in their place. The
preamble, comments, listings and what is switched off are furniture: nothing is cited from them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.entry_faults import PROBLEM
from citator.formats.readers import bibtex
from citator.formats.readers._code import addressed
from citator.formats.readers.latex.assemble import Markup, links_of, notes_of, paired
from citator.formats.readers.latex.citing import entries_of, printed
from citator.formats.readers.latex.expansion import composed, expanded, led_back
from citator.formats.readers.latex.found import Found
from citator.formats.readers.latex.parts import Parts, file_name, preamble_macros, preamble_parts
from citator.formats.readers.latex.tokens import tokenise
from citator.formats.readers.latex.walk import Walk
from citator.model import Document, Record, Span
from citator.text.clean import Edit, edited
from citator.text.language import detect
from citator.text.spans import disjoint

__all__ = ["MEDIA_TYPES", "code_of", "companions", "read"]

MEDIA_TYPES: Final = ("text/x-tex",)

_ANY: Final = "*.bib"
_TOLD: Final = 20  # keys
_COMPANIED: Final = re.compile(r"\\(?:bibliography|addbibresource|input|include|subfile)|cite")


def companions(data: bytes) -> tuple[str, ...]:
    """The names of the bibliography files that the document takes its references from, as files beside it; and of the files that are
    part of it, whose notes count.

    A chapter that cites and names none takes them from the book that it is a part of: ``*.bib``.
    """
    decoded = media.decode(data)
    if decoded is None or not _COMPANIED.search(decoded.text):
        return ()
    found = Walk(tokenise(expanded(decoded.text)[0])).found()
    parts = [*preamble_parts(decoded.text), *map(file_name, found.inputs)]
    if not found.bibliographies and found.cites and not found.items and not found.whole:
        return (_ANY, *dict.fromkeys(parts))
    return tuple(dict.fromkeys([*map(_bib_name, found.bibliographies), *parts]))


def code_of(text: str) -> list[tuple[int, int]]:
    """What stands verbatim in LaTeX source, comments and what is switched off, in order."""
    kinds = ("comment", "hidden", "block", "verb")
    return [(token.start, token.end) for token in tokenise(text).tokens if token.kind in kinds]


def read(data: bytes, source: str, base_url: str | None = None, beside: Mapping[str, bytes] | None = None) -> Document:
    """The document in a LaTeX file; ``beside`` are the files that :func:`companions` names, as far as they could be had.

    Raises :class:`SourceUnreadable` (``empty``, ``not-text``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no text: it holds binary data", "not-text")
    if not decoded.text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    files = beside or {}
    text, expansion = expanded(decoded.text, preamble_macros(decoded.text, files))
    found = Walk(tokenise(text), Parts(files)).found()
    found.notes.sort(key=lambda note: note.start)
    warnings = [f"some bytes are not {decoded.encoding} and are shown as \ufffd"] if decoded.lossy else []
    records, told, whole = _records(found, {name: content for name, content in files.items() if name.endswith(".bib")})
    entries, unknown = entries_of(found.cites, records)
    items = {item.key for item in found.items}
    # Where all that it names was read to its end, nobody else has the key.
    certain = whole and not found.inputs and bool(found.bibliographies or items)
    absent = [key for key in unknown if key not in items]
    warnings += [*told, *_told(found, [] if certain else absent, None if expansion else text, known=bool(records or items))]
    for cite in found.cites:
        start, end, _ = found.edits[cite.edit]
        listed = all(key in items for key, _, _ in cite.keys)
        found.edits[cite.edit] = (start, end, "" if listed else printed(cite, records))
    markers, loose = paired(found)
    markup = Markup(text, found)
    notes, dangling = notes_of(found, markup, markers, found.cites)
    seen = markup.within(0, len(text))
    shown = composed(decoded.text, expansion, seen) if expansion else seen
    unsaid = disjoint([*found.furniture, *addressed(text, found.code)])
    document = Document(
        source=source,
        media_type="text/x-tex",
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        title=_title(found, markup),
        language=detect(edited(text, 0, len(text), seen)[0]) or (found.languages[-1] if found.languages else None),
        base_url=base_url,
        notes=notes,
        links=links_of(text, found, markup, notes),
        dangling_markers=tuple(
            sorted([*loose, *(marker for marker in dangling if certain and marker.label in absent)], key=lambda marker: marker.start)
        ),
        furniture=tuple(Span(start, end) for start, end in unsaid if end > start),
        markup=tuple(edit for edit in shown if not _is_plain_break(decoded.text, edit)),
        entries=tuple(entries),
        warnings=tuple(warnings),
    )
    return led_back(document, decoded.text, expansion) if expansion else document


def _is_plain_break(text: str, edit: Edit) -> bool:
    """Whether an edit makes a blank of a line end behind a small letter or a comma, as every reader of the text does by itself."""
    start, end, new = edit
    before = text[start - 1] if start else ""
    return (
        new == " " and text[start:end].isspace() and (before == "," or (before.islower() and "/" not in text[max(0, start - 60) : start]))
    )


def _bib_name(written: str) -> str:
    written = written.strip("\"' ")
    return written if written.endswith(".bib") else f"{written}.bib"


def _records(found: Found, beside: Mapping[str, bytes]) -> tuple[dict[str, Record], list[str], bool]:
    """The records of the bibliography files by key, what is to be said of these files, and whether all of each could be read."""
    records: dict[str, Record] = {}
    warnings: list[str] = []
    whole = True
    names = map(_bib_name, found.bibliographies) if found.bibliographies else beside
    for name in dict.fromkeys(names):
        if name not in beside:
            warnings.append(f"{name} was not read: what is cited by its keys is not known")
            whole = False
            continue
        try:
            library = bibtex.read(beside[name], name)
        except SourceUnreadable as error:
            warnings.append(f"{name}: {error.reason}")
            whole = False
            continue
        whole = whole and not library.warnings
        warnings += [f"{name}, {warning}" for warning in library.warnings]
        for entry in library.entries:
            warnings += [f"{name}, {entry.key}: {clause}" for problem, clause in entry.problems if problem == PROBLEM]
            for key in (entry.key, *(alias.strip() for alias in entry.more.get("ids", "").split(","))):  # biblatex, 2.2.3
                records.setdefault(key, entry.record)
    return records, warnings, whole


def _told(found: Found, unknown: list[str], text: str | None, *, known: bool) -> list[str]:
    """What is to be said of what was not read; each key by the line of its first citation in ``text``, where that is the file's own."""
    warnings = []
    if unknown and not known and not found.bibliographies:
        warnings.append(
            f"no bibliography was found: what is cited by key is not known ({len(unknown)} key{'s' if len(unknown) > 1 else ''})"
        )
    elif unknown and known and text is not None:
        first = {key: start for cite in reversed(found.cites) for key, start, _ in reversed(cite.keys)}
        lines = [(text.count("\n", 0, first[key]) + 1, key) for key in unknown[:_TOLD]]
        warnings += [f"line {line}: cited and not in a bibliography that was read: {key}" for line, key in lines]
        warnings += [f"… and {len(unknown) - _TOLD} more keys"] if len(unknown) > _TOLD else []
    elif unknown and known:
        named = ", ".join(unknown[:_TOLD]) + (" …" if len(unknown) > _TOLD else "")
        warnings.append(f"cited and not in a bibliography that was read: {named}")
    if found.inputs:
        names = list(dict.fromkeys(found.inputs))
        warnings.append(
            f"these files are part of the document and were not read with it (check them, or their folder): {', '.join(names[:20])}"
            + (" …" if len(names) > 20 else "")
        )
    behind = {name: None for name, offset in found.uncounted if any(note.marker and note.start > offset for note in found.notes[-1:])}
    if behind:
        warnings.append(f"the notes behind it have other numbers if there are notes in it: {', '.join(list(behind)[:20])}")
    if found.pages_restart:
        warnings.append("notes are numbered anew on each page, and pages are not known here: they are counted through")
    return warnings


def _title(found: Found, markup: Markup) -> str | None:
    """The title, or else the first heading of the highest level before the second heading of any."""
    titles = [heading for heading in found.headings if heading.level == 0] or found.headings[:1]
    for heading in titles:
        holes = [(note.start, note.end) for note in found.notes if heading.start <= note.start < heading.end]
        words = markup.read(heading.start, heading.end, holes)[0]
        if words:
            return words
    return None
