"""Citations by key: ``\\cite`` of the kernel, natbib and biblatex (manuals: natbib 8.31, biblatex 3.20, section 3.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from citator.formats.bibtex_text import unescape
from citator.formats.readers.latex.found import Cite, RawNote
from citator.model import Entry, NoteKind, Record

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["entries_of", "is_citing", "printed", "read_cite"]

_CITING: Final = re.compile(r"(?:[A-Za-z]*[a-z])?[Cc]ite[a-z]*|[a-z]*cquote|[Pp]arencite\w*")
_NOT: Final = re.compile(
    r"nocite|.*(?:style|reset|setup|tracker|alias|command|hook)|.*every.*|recite|excite|bibcite|@.*|notecite", re.IGNORECASE
)
_IN_NOTES: Final = re.compile(r"(?:foot|side|end)(?:full)?cites?|footnotecite|footcitetext")
_STYLED: Final = re.compile(r"(?:[Aa]uto|[Ss]mart)cites?")
_KEYS: Final = re.compile(r"[^,\s][^,]*")
_KEY: Final = re.compile(r"[^\\#*{}\s]+")
_GROUPS = 40  # of one \cites


def is_citing(name: str) -> bool:
    """Whether a command cites by key.

    >>> [name for name in ("cite", "footfullcite", "Textcites", "citestyle", "nocite", "recite", "exciting") if is_citing(name)]
    ['cite', 'footfullcite', 'Textcites']
    """
    return "ite" in name and _CITING.fullmatch(name) is not None and not _NOT.fullmatch(name)


def read_cite(walk: Walk, index: int, name: str) -> int:
    """Reads a citation command with its keys: the next token."""
    token = walk.source.tokens[index]
    at = token.end
    cites: list[Cite] = []
    while len(cites) < (_GROUPS if name.endswith("s") else 1):
        notes: list[str] = []
        first = at
        while len(notes) < 2 and (bracket := walk.arguments.bracket(index, at)):
            notes.append(_plain(walk.text[bracket[0] : bracket[1]]))
            at = bracket[2]
        opened = walk.arguments.open_after(index, at)
        if opened is None:
            at = first
            break
        start, close, at = walk.arguments.group(opened)
        keys = tuple(
            (found[0].strip(), start + found.start(), start + found.start() + len(found[0].rstrip()))
            for found in _KEYS.finditer(walk.text[start:close])
        )
        before, after = ("", notes[0]) if len(notes) == 1 else (notes[0], notes[1]) if notes else ("", "")
        cites.append(Cite(token.start if not cites else first, at, keys, before, after, follows=bool(cites)))
    if not cites:
        walk.edit(token.start, token.end, "")
        return index + 1
    in_note = _IN_NOTES.fullmatch(name) or (_STYLED.fullmatch(name) and walk.footnote_style)
    if in_note and not walk.nested:
        counter = walk.counter("footnote")
        label = walk.numbers.label(counter, walk.numbers.step(counter), token.start)
        marker = (token.start, token.end)
        walk.out.notes.append(RawNote(NoteKind.FOOTNOTE, label, walk.numbers.series(counter), token.start, token.start, at, at, marker))
    for cite in cites:
        walk.out.cites.append(replace(cite, edit=walk.edit(cite.start, cite.end, "")))
    return walk.arguments.after(index, at)


def _plain(written: str) -> str:
    return " ".join(unescape(re.sub(r"\\(?:psq|psqq|nopp|ppno)\b", "", written)).split())


def printed(cite: Cite, records: Mapping[str, Record]) -> str:
    """The words that stand for a citation: author and year of what is known, and else the key in brackets. Every style prints it in
    another way; the words serve reading only.
    """
    named = "; ".join(_named(records.get(key)) or f"[{key}]" for key, _, _ in cite.keys)
    words = f"{cite.before} {named}".strip() + (f", {cite.after}" if cite.after else "")
    return f"; {words}" if cite.follows else words


def _named(record: Record | None) -> str:
    if record is None:
        return ""
    names = record.names("author") or record.names("editor")
    families = [name.family or name.literal or "" for name in names[:3]]
    who = " and ".join(families[:2]) if len(names) < 3 else f"{families[0]} et al." if families else ""
    date = record.date("issued")
    year = str(date)[:4] if date else ""
    return f"{who} {year}".strip() if who else record.text("title")


def entries_of(cites: Sequence[Cite], records: Mapping[str, Record]) -> tuple[list[Entry], list[str]]:
    """An entry for each key cited, with the record of the bibliography, and the keys that it does not have, each once."""
    entries: list[Entry] = []
    unknown: dict[str, None] = {}
    for cite in cites:
        for number, (key, start, end) in enumerate(cite.keys):
            record = records.get(key)
            if record is None:
                if _KEY.fullmatch(key):  # "#1" and "\\name" stand for one, "*" makes one of several (mciteplus)
                    unknown[key] = None
                continue
            place = (cite.start, cite.end) if len(cite.keys) == 1 else (start, end)
            last = number == len(cite.keys) - 1
            entries.append(
                Entry(
                    key,
                    record,
                    *place,
                    pinpoint=(cite.after if last else "") or None,
                    signal=(cite.before if not number else "") or None,
                    exact=True,
                )
            )
    return entries, list(unknown)
