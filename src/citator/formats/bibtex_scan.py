"""The entries of a BibTeX or biblatex file as they are written: type, key, fields with their macros put in, and the place of each.

The grammar is that of ``btxdoc`` and of ``bibtex.web``, read leniently: a key or a comma may be missing, a value may be made of pieces
(``gaz # " of " # 1874``), a sign of percent at the start of a line makes a comment, as in biber. An entry whose braces don't match is
told and left out, down to the next line that begins a field of it, or else an entry. Time is in proportion to the length of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from citator.formats.bibtex_text import one_line

__all__ = ["Scanned", "scan"]

_START: Final = re.compile(r"(?<![\w.])@[ \t]*([A-Za-z][\w:+.-]*)\s*([{(])")
_NEXT: Final = re.compile(
    r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][^\n=\"{}]*(?:,|$)|^[ \t]*@[ \t]*(?:string|preamble|comment)\b", re.MULTILINE | re.IGNORECASE
)
_KEY: Final = re.compile(r"\s*([^\s,={}\"#%()]+(?:[ \t]+[^\s,={}\"#%()]+)*|[^\s,={}\"#%]+)?[ \t\r\n]*(?=[,})]|\Z)")
_LOOSE_KEY: Final = re.compile(  # its comma is missing
    r"\s*([^\s,={}\"#%()]{1,200})[ \t]*\r?\n(?=\s*[A-Za-z_][\w:+./-]*[ \t]*=[ \t]*[{\"\w])"
)
_KEY_SHOWN: Final = 60
_BETWEEN: Final = re.compile(r"(?:[\s,]|%[^\n]*)*")
_COMMENT: Final = re.compile(r"%[^\n]*")
_NAME: Final = re.compile(r"([A-Za-z_][\w:+./-]*)\s*=\s*")
_MORE: Final = re.compile(r"\s*,\s*[A-Za-z_][\w:+./-]*\s*=\s*[{\"\d]")
_FIELD_LINE: Final = re.compile(r"\n[ \t]*[A-Za-z_][\w:+./-]*[ \t]*=[ \t]*[{\"\d]")
_BRACE: Final = re.compile(r"[{}]")
_PLAIN_BRACE: Final = re.compile(r"(?<!\\)[{}]")  # BibTeX counts \{ too; where that does not come out even, a sign was meant
_QUOTE: Final = re.compile(r"[{}\"]")
_WORD: Final = re.compile(r"[^\s,#{}()\"=%]+")
_MONTHS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_HASH: Final = re.compile(r"\s*#\s*")
_LONGEST: Final = 10_000  # characters of a macro; those made of macros would double each time
_EXPANDED: Final = 20_000_000  # characters that macros may grow to in all; then their names stay
_LINE: Final = 2_000  # characters in which the start of a line is looked for
_TRIES: Final = 20


@dataclass(frozen=True, slots=True)
class Scanned:
    """An entry, or with ``fault`` what is wrong in a place. ``fields`` have lower-case names and values without the outer braces.

    ``doubled`` are fields that it gives again, and ``undefined`` the names in its values that no ``@string`` before it defines.
    ``uncut`` are fields behind which a comma is missing: BibTeX refuses the entry from there on. ``places`` are those of the values, with
    their braces or quotation marks.
    """

    start: int
    end: int
    kind: str = ""
    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    doubled: tuple[str, ...] = ()
    undefined: tuple[str, ...] = ()
    fault: str = ""
    uncut: tuple[str, ...] = ()
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


class _Unmatched(Exception):
    """A brace or quotation mark has no partner before the next entry."""


def scan(text: str) -> Iterator[Scanned]:
    """The entries of a file, in order; faults stand before the entry that they are found in.

    >>> [(one.kind, one.key, one.fields) for one in scan('@string{g = "Gazette"} @Book(tide, title = {Tides}, journal = g # {, 2})')]
    [('book', 'tide', {'title': 'Tides', 'journal': 'Gazette, 2'})]
    """
    return _Scanner(text if "\n" in text else text.replace("\r", "\n")).entries()  # lines may end as on an old Macintosh


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._strings: dict[str, str] = {}
        self._starts = [found.start() for found in _NEXT.finditer(text)]
        self._at = 0  # of the next of them
        self._open_comments = 0
        self._undefined: list[str] = []  # names in the entry that is read
        self._braces = _BRACE
        self._left = _EXPANDED
        self._done = 0  # the place behind the last entry

    def entries(self) -> Iterator[Scanned]:
        at = 0
        while found := _START.search(self._text, at):
            begin, kind = found.start(), found[1].lower()
            if self._is_commented(begin):
                at = begin + 1
            elif kind == "comment":
                at = self._comment(found)
            elif kind == "preamble":
                at = self._skipped(found)
            else:
                yield from self._entry(found)
                at = self._done

    def _is_commented(self, at: int) -> bool:
        low = max(0, at - _LINE)
        return self._text[max(low, self._text.rfind("\n", low, at) + 1) : at].lstrip().startswith("%")

    def _stop(self, at: int) -> int:
        """Where the next entry begins behind ``at``: nothing runs on beyond it. Asked for places in their order."""
        while self._at < len(self._starts) and self._starts[self._at] <= at:
            self._at += 1
        return self._starts[self._at] if self._at < len(self._starts) else len(self._text)

    def _comment(self, found: re.Match[str]) -> int:
        """A comment in braces may hold entries; one without an end is none."""
        if self._open_comments < _TRIES and found[2] == "{":
            try:
                return self._braced(found.end() - 1, len(self._text))
            except _Unmatched:
                self._open_comments += 1
        return found.end()

    def _skipped(self, found: re.Match[str]) -> int:
        try:
            return self._braced(found.end() - 1, self._stop(found.start())) if found[2] == "{" else found.end()
        except _Unmatched:
            return found.end()

    def _braced(self, at: int, stop: int) -> int:
        """The place behind the brace that closes the one at ``at``."""
        depth = 0
        for brace in self._braces.finditer(self._text, at, stop):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                return brace.end()
        raise _Unmatched

    def _quoted(self, at: int, stop: int) -> int:
        """The place behind the quotation mark that closes the one at ``at``; marks in braces do not count."""
        depth = 0
        for sign in _QUOTE.finditer(self._text, at + 1, stop):
            if sign[0] == '"' and depth == 0:
                return sign.end()
            depth = max(0, depth + ((sign[0] == "{") - (sign[0] == "}")))
        raise _Unmatched

    def _value(self, at: int, stop: int) -> tuple[str, int]:
        """The value at ``at`` and the place behind it."""
        pieces: list[str] = []
        while True:
            sign = self._text[at : at + 1]
            if sign in ("{", '"'):
                end = self._braced(at, stop) if sign == "{" else self._quoted(at, stop)
                pieces.append(self._text[at + 1 : end - 1])
            elif word := _WORD.match(self._text, at, stop):
                end = word.end()
                macro = self._strings.get(word[0].lower())
                if macro is None:
                    macro = word[0]
                    if not macro.isdecimal() and macro.lower() not in _MONTHS:
                        self._undefined.append(macro)
                self._left -= len(macro)
                pieces.append(macro if self._left > 0 else word[0])
            else:
                return "".join(pieces), at
            more = _HASH.match(self._text, end, stop)
            if more is None:
                return "".join(pieces), end
            at = more.end()

    def _entry(self, found: re.Match[str]) -> Iterator[Scanned]:
        text, start = self._text, found.start()
        stop = self._stop(start)
        read = None
        for narrow, self._braces in ((False, _BRACE), (False, _PLAIN_BRACE), (True, _BRACE), (True, _PLAIN_BRACE)):
            read = read or self._fields(found, stop, narrow=narrow)
        self._braces = _BRACE
        if read is None:
            self._done = max(stop, found.end())
            begins = one_line(text[start:stop].split(chr(10), 1)[0])[:60]
            yield Scanned(start, stop, fault=f"can't be read as an entry: {begins}{_why(text[start:stop])}")
            return
        self._done = read[-1].end
        yield from read[:-1]
        if read[-1].kind == "string":
            self._strings |= {name: value[:_LONGEST] for name, value in read[-1].fields.items()}
        else:
            yield read[-1]

    def _fields(self, found: re.Match[str], stop: int, *, narrow: bool) -> list[Scanned] | None:
        """An entry, behind the faults in it; ``None`` where its braces don't match. ``narrow``: no value goes on over the next line that
        begins a field, as one does whose closing brace is missing.
        """
        text, kind, closing = self._text, found[1].lower(), "}" if found[2] == "{" else ")"
        key = _KEY.match(text, found.end(), stop) if kind != "string" else None
        loose = _LOOSE_KEY.match(text, found.end(), stop) if kind != "string" and not key else None
        at = key.end() if key else loose.end() if loose else found.end()
        fields: dict[str, str] = {}
        places: dict[str, tuple[int, int]] = {}
        doubled: list[str] = []
        uncut: list[str] = []
        last = ""  # the field before, where nothing but blanks has come since
        self._undefined = []
        out = [Scanned(loose.start(1), loose.end(), fault=f"no comma stands behind the key {loose[1][:_KEY_SHOWN]}")] if loose else []
        lines: list[int] | None = None
        while True:
            between = _BETWEEN.match(text, at, stop)
            at = between.end() if between else at
            name = _NAME.match(text, at, stop)
            closed = not name and text[at : at + 1] == closing and at < stop
            if lines is None and not closed and (narrow or not name):
                lines = [line.start() for line in _FIELD_LINE.finditer(text, at, stop)]
            place = bisect_left(lines, name.end() if name else at) if lines else 0
            line = lines[place] if lines and place < len(lines) else None
            value = self._value_or_none(name.end(), stop if line is None or not narrow else line) if name else None
            if name and value:
                if last and between and "," not in _COMMENT.sub("", between[0]):
                    uncut.append(last)
                last = name[1].lower()
                places.setdefault(name[1].lower(), (name.end(), value[1]))
                at = value[1]
                if name[1].lower() in fields:
                    doubled.append(name[1].lower())
                fields.setdefault(name[1].lower(), value[0])
            elif closed:
                at += 1
                last = ""
                if not _MORE.match(text, at, stop):
                    break
                out.append(Scanned(at - 1, at, fault="a brace too many"))
            elif line is not None:
                what = f"the braces of {name[1].lower()} don't match, and it is" if name else "this is"
                out.append(Scanned(at, at, fault=f"{what} left out: {' '.join(text[at:line].split())[:40]}"))
                at, last = line, ""
            else:
                return None
        written = (key[1] or "").strip() if key else loose[1] if loose else ""
        return [*out, Scanned(found.start(), at, kind, written, fields, tuple(doubled), tuple(self._undefined), "", tuple(uncut), places)]

    def _value_or_none(self, at: int, stop: int) -> tuple[str, int] | None:
        try:
            return self._value(at, stop)
        except _Unmatched:
            return None


def _why(entry: str) -> str:
    """What a person has to look for in an entry that can't be read, where it can be told; braces behind a backslash count for none.

    >>> _why("@book{a, title = {Lamps}"), _why("@book{a, title = Lamps}}"), _why("@book{a, {x} y}")
    (' (a brace is not closed)', ' (a closing brace too many)', '')
    """
    bare = entry.replace("\\{", "").replace("\\}", "")
    opened = bare.count("{") - bare.count("}")
    return " (a brace is not closed)" if opened > 0 else " (a closing brace too many)" if opened < 0 else ""
