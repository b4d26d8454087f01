"""BibTeX and biblatex: the value of a field, between the signs that enclose it. Macros, braces around capitals and all else stay.

A value that is made of several pieces (``gaz # { 12}``) or named by a macro belongs to other entries too, and one that is inherited
stands in another: these are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from citator.formats.bibtex_scan import Scanned, scan
from citator.formats.bibtex_text import escape, unescape
from citator.formats.editing._places import NotPlaced, cut, doi_pattern, merged, occurrences
from citator.formats.editing._written import latex_pattern, latex_written
from citator.model import Change, Citation, Document, Edit, Repair

__all__ = ["MEDIA_TYPES", "edits"]

MEDIA_TYPES: Final = ("application/x-bibtex",)

_NAMES: Final = {
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "page": ("pages",),
    "issued": ("year", "date"),
    "container-title": ("journal", "journaltitle", "booktitle"),
}
_CONTAINER: Final = {"article": "journal", **dict.fromkeys(("inproceedings", "conference", "incollection", "inbook"), "booktitle")}
_VERBATIM: Final = frozenset(["url", "doi", "eprint", "urlraw", "bdsk-url-1", "bdsk-url-2", "ee", "link"])
_BEGUN: Final = re.compile(r"(?P<indent>[ \t]*)[^\s=]+(?P<blanks>[ \t]*)(?P<equals>=[ \t]*)")
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015]+\s*")
_WHOLE: Final = re.compile(r"\s*(?:\{(?P<braces>.*)\}|\"(?P<quotes>.*)\"|(?P<figures>\d+))", re.DOTALL)


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:  # noqa: ARG001 - what an editor is given
    """The edits that make the repair. Raises :class:`NotPlaced`."""
    if repair.change is Change.WORDS:
        raise NotPlaced("the words are part of a record")
    entries = _entries(source)
    found = [edit for one in citations if one.start in entries for edit in _of_entry(source, entries[one.start], repair)]
    if not found:
        raise NotPlaced(f"no field of the entry itself has {repair.old}")
    return merged(found)


@lru_cache(maxsize=1)  # one repair after the other asks for the same file
def _entries(source: str) -> Mapping[int, Scanned]:
    return {entry.start: entry for entry in scan(source) if not entry.fault}


def _of_entry(source: str, entry: Scanned, repair: Repair) -> Iterator[Edit]:
    if set(entry.doubled) & set(_NAMES.get(repair.field, (repair.field.lower(),))):
        raise NotPlaced("the entry gives that field twice")
    if repair.change is Change.ADDITION:
        yield _addition(source, entry, repair)
    elif repair.change is Change.ADDRESS or repair.field == "DOI":
        yield from _links(source, entry, repair)
    else:
        yield _value(source, entry, repair)


def _links(source: str, entry: Scanned, repair: Repair) -> Iterator[Edit]:
    """An address or DOI, wherever a field of the entry has it whole."""
    is_doi = repair.field == "DOI"
    characters = {sign: latex_pattern(sign) for sign in "_%&#~"} | {
        "<": r"(?:<|\$<\$|\\textless\{\})",
        ">": r"(?:>|\$>\$|\\textgreater\{\})",
        " ": r"\s+",
    }
    pattern = doi_pattern(repair.old, characters) if is_doi else latex_pattern(repair.old)
    for name, (start, end) in entry.places.items():
        whole = _WHOLE.fullmatch(source, start, end)
        if whole is None or not _is_one_piece(whole) or name in ("abstract", "file"):
            continue
        low, high = whole.span(str(whole.lastgroup))
        for found in occurrences(source[low:high], pattern, ignore_case=is_doi):
            first, last = found.span("doi" if is_doi else 0)
            old = source[low + first : low + last]
            new = latex_written(repair.new, old, source[low : low + found.start()], verbatim=name in _VERBATIM)
            if whole["quotes"] is not None and '"' in new:
                raise NotPlaced("a quotation mark would end the value")
            yield cut(source, low + first, low + last, new)


def _value(source: str, entry: Scanned, repair: Repair) -> Edit:
    """A field whose whole value is what is cited."""
    names = [name for name in _NAMES.get(repair.field, ()) if name in entry.places]
    if len(names) != 1:
        raise NotPlaced(f"the entry itself has {'several fields' if names else 'no field'} for it")
    start, end = entry.places[names[0]]
    whole = _WHOLE.fullmatch(source, start, end)
    if whole is None or not _is_one_piece(whole):
        raise NotPlaced(f"{names[0]} is made of macros or of several pieces")
    low, high = whole.span(str(whole.lastgroup))
    inner = source[low:high]
    before, after = len(inner) - len(inner.lstrip()), len(inner.rstrip())
    held = _braced(inner[before:after])
    if held:
        before, after = before + held, after - held
    written = inner[before:after]
    if re.search(r"[{}$\n]|\\(?![&%_#])", written) or _plain(unescape(written)) != _plain(repair.old):
        raise NotPlaced(f"{names[0]} is not written as {repair.old!r} alone")
    new = escape(repair.new)
    dash = _DASHES.search(written) if repair.field in ("page", "issue", "volume") else None
    if dash:
        new = _DASHES.sub(dash.group(), new)
    elif repair.field == "page":
        new = _DASHES.sub("--", new)
    if whole["figures"] is not None and not new.isdecimal():
        new = f"{{{new}}}"
    if whole["quotes"] is not None and '"' in new:
        raise NotPlaced("a quotation mark would end the value")
    return cut(source, low + before, low + after, new)


def _addition(source: str, entry: Scanned, repair: Repair) -> Edit:
    """A field behind the last one of the entry, laid out and enclosed as that one is."""
    name = _CONTAINER.get(entry.kind, "")
    if not name or repair.field != "container-title" or not entry.places or {"crossref", "xdata"} & entry.places.keys():
        raise NotPlaced(f"which field of a @{entry.kind} it would be can't be told")
    start, end = max(entry.places.values())
    quoted = source[start:end].startswith('"') and '"' not in repair.new
    value = f'"{escape(repair.new)}"' if quoted else f"{{{escape(repair.new)}}}"
    comma = re.match(r"[ \t]*,", source[end:])
    before, after = ("", ",") if comma else (",", "")
    at = end + (comma.end() if comma else 0)
    line = source.rfind("\n", entry.start, start) + 1
    begun = _BEGUN.fullmatch(source, line, start) if line else None
    if begun is None:
        return Edit(at, at, "", f"{before} {name} = {value}{after}")
    ending = "\r\n" if source[line - 2 : line] == "\r\n" else "\n"
    lines = [_BEGUN.search(source, source.rfind("\n", entry.start, place) + 1, place) for place, _ in entry.places.values()]
    columns = {len(one[0].rstrip()) for one in lines if one}
    width = columns.pop() - len(begun["indent"]) - 1 if len(columns) == 1 and len(lines) > 1 else 0  # the signs of equality are aligned
    spelled = name.ljust(width) if len(name) < width else name + begun["blanks"][:1]
    return Edit(at, at, "", f"{before}{ending}{begun['indent']}{spelled}{begun['equals']}{value}{after}")


def _is_one_piece(whole: re.Match[str]) -> bool:
    """Whether the signs at both ends of a value belong together."""
    inner = whole[str(whole.lastgroup)]
    depth = 0
    for sign in re.finditer(r"(?<!\\)[{}]|\"", inner):
        if sign.group() == '"':
            if whole["quotes"] is not None and depth == 0:
                return False
            continue
        depth += 1 if sign.group() == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _braced(written: str) -> int:
    """How many braces stand around the whole of a value, as programs put them to keep its capitals."""
    deep = 0
    while len(written) > 2 and written[0] == "{" and written[-1] == "}" and not re.search(r"[{}]", written[1:-1].strip("{}")):
        if written[1:-1].count("{") != written[1:-1].count("}"):
            break
        written = written[1:-1]
        deep += 1
    return deep


def _plain(text: str) -> str:
    return _DASHES.sub("-", " ".join(text.split())).casefold()
