"""One walk through the tokens of a LaTeX source: notes with their numbers, links, citations by key, and what a reader sees.

No recursion and no second look: what stands in the braces of a command is met later in the same walk.
"""

from __future__ import annotations

import re
from typing import Final

from citator.formats.bibtex_text import unescape
from citator.formats.readers.latex.arguments import Arguments
from citator.formats.readers.latex.citing import is_citing, read_cite
from citator.formats.readers.latex.commands import (
    ARGUMENTS,
    DISPLAYED,
    ENVIRONMENTS,
    HEADINGS,
    accented,
    address_of,
    ligature,
    raised,
    sign,
    symbol,
)
from citator.formats.readers.latex.declarations import declare
from citator.formats.readers.latex.definitions import define
from citator.formats.readers.latex.found import Found, Heading, Item, Mark, RawNote, Reference
from citator.formats.readers.latex.numbering import Numbering
from citator.formats.readers.latex.parts import Parts
from citator.formats.readers.latex.tables import close_table_note, read_item, read_table_mark
from citator.formats.readers.latex.tokens import Source, Token
from citator.model import LinkKind, NoteKind

__all__ = ["Walk"]

_NOTES: Final = {
    "footnote": "footnote", "tablefootnote": "footnote", "mpfootnote": "mpfootnote", "endnote": "endnote", "pagenote": "endnote",
    "sidenote": "sidenote", "thanks": "thanks", "tnotetext": "thanks",
    **{f"footnote{letter}": f"footnote{letter}" for letter in "ABCDE"},
}  # fmt: skip
_MARKS: Final = {"footnotemark": "footnote", "endnotemark": "endnote", "sidenotemark": "sidenote"}
_TEXTS: Final = {"footnotetext": "footnote", "endnotetext": "endnote", "sidenotetext": "sidenote"}
_QUOTES: Final = {"enquote": "“”", "textquote": "“”", "blockquote": "“”", "qq": "“”", "quoted": "“”"}
_TITLES: Final = ("title", "author", "date", "subtitle", "affil", "institute")
_DEEPEST = 8  # notes in notes
_INDEX: Final = re.compile(r"[is]?index\w*|idx\w*|gls(?:add|reset)\w*")  # entries of an index, under any name
_STANDING: Final = re.compile(r"\s*\{\s*\}")


class Walk:
    """A walk in progress; :meth:`found` makes it."""

    def __init__(self, source: Source, parts: Parts | None = None) -> None:
        self.source = source
        self.text = source.text
        self.out = Found()
        self.numbers = Numbering()
        self.arguments = Arguments(source)
        self.parts = parts or Parts({})
        self.macros: dict[str, str] = {}
        self.aliases: dict[str, str] = {}
        self.environments: list[str] = []
        self.table_note: RawNote | None = None
        self.open_quotes: list[int] = []
        self.open_notes: list[int] = []  # where the notes end that are open
        self.closing: dict[int, str] = {}  # what a reader sees where a group closes
        self.title_end = 0
        self.tokens_at = 0
        self.last_end = -1
        self.math = False
        self.german = False
        self.footnote_style = False  # whether \autocite makes a note
        self.preamble = "\\documentclass" in source.text and any(
            token.kind == "word" and token.name == "documentclass" for token in source.tokens
        )

    def found(self) -> Found:
        """Everything in the source."""
        tokens = self.source.tokens
        self.last_end = max((index for index, token in enumerate(tokens) if token.kind == "end" and token.name == "document"), default=-1)
        self.out.whole = self.preamble
        if self.preamble:
            begin = next((token for token in tokens if token.kind == "begin" and token.name == "document"), None)
            self.out.furniture.append((0, begin.end if begin else len(self.text)))
        index = 0
        while index < len(tokens):
            following = self._token(index, tokens[index])
            if following is None:
                break
            index = following
        self._close_item(len(self.text))
        return self.out

    def _token(self, index: int, token: Token) -> int | None:
        kind, start, end = token.kind, token.start, token.end
        if kind == "word":
            return self._command(index, token)
        if kind in ("begin", "end"):
            return self._environment(index, token)
        if kind in ("open", "close"):
            self.edit(start, end, self.closing.pop(start, "") if kind == "close" else "")
        elif kind == "accent":
            self.edit(start, end, accented(self.text[start:end]))
        elif kind == "ligature":
            new = ligature(self.text[start:end], german=self.german)
            if new is not None and not self.math:
                self.edit(start, end, new)
        elif kind == "break":
            if self.text.count("\n", start, end) < 2:
                self.edit(start, end, " ")
            else:
                self.math = False  # a sign that is missing costs one paragraph
        else:
            return self._other(index, token)
        return index + 1

    def _other(self, index: int, token: Token) -> int:
        kind, start, end = token.kind, token.start, token.end
        if kind in ("comment", "hidden", "block"):
            self.out.furniture.append((start, end))
            self.out.dropped.append((start, end))
        elif kind == "verb":
            inner = int(token.name)
            self.edit(start, inner, "")
            self.edit(end - 1, end, "")
            self.out.code.append((start, end))
        elif kind == "math":
            self.math = not self.math
            self.edit(start, end, "")
        elif kind == "special":
            self._special(start, end)
        elif kind == "sign":
            return self._sign(index, token)
        return index + 1

    def _special(self, start: int, end: int) -> None:
        if self.text[start] == "&":
            self.edit(start, end, " ")
        elif self.math:
            digit = re.compile(r"\{?([0-9+-]{1,3}|n)\}?(?![0-9A-Za-z])").match(self.text, end) if self.text[start] == "^" else None
            self.edit(start, end, "")
            if digit:
                self.edit(digit.start(1), digit.end(1), raised(digit[1]))

    def _sign(self, index: int, token: Token) -> int:
        if token.name in "[(" or token.name in "])":
            self.math = token.name in "[("
        end = token.end
        if token.name == "\\":
            spaced = re.compile(r"\*?[ \t]*(?:\[[^\]\n]{1,30}\])?").match(self.text, end)
            end = spaced.end() if spaced else end
            self.edit(token.start, end, "\n\n" if self.environments and self.environments[-1].startswith(("tab", "longtab")) else "\n")
            return self.arguments.after(index, end)
        self.edit(token.start, end, sign(token.name))
        return index + 1

    def edit(self, start: int, end: int, new: str) -> int:
        """Notes that a reader sees ``new`` in the place of ``[start, end)``; the number of the edit."""
        self.out.edits.append((start, end, new))
        return len(self.out.edits) - 1

    @property
    def live(self) -> bool:
        """Whether what is met here is printed: the preamble prints its title alone."""
        return not self.preamble or self.tokens_at < self.title_end

    def _environment(self, index: int, token: Token) -> int | None:
        if token.name == "document":
            if token.kind == "end":
                if index != self.last_end:  # one in an example
                    return index + 1
                self.out.furniture.append((token.start, len(self.text)))
                self.out.dropped.append((token.start, len(self.text)))
                self._close_item(token.start)
                return None
            if self.preamble:
                self.out.dropped.append((0, token.end))
            self.preamble = False
            return index + 1
        self.edit(token.start, token.end, "\n\n")
        if token.kind == "end":
            if token.name in self.environments:
                while self.environments and self.environments.pop() != token.name:
                    pass
            if token.name == "thebibliography":
                self._close_item(token.start)
            if token.name == "tablenotes":
                close_table_note(self, token.start)
            return index + 1
        closing = self.source.ending.get(index)
        if closing is not None:
            self.environments.append(token.name)
        if token.name in ("minipage", "threeparttable"):
            self.numbers.restart("mpfootnote" if token.name == "minipage" else "tnote")
        if token.name.rstrip("*") in DISPLAYED and closing is not None:
            self.out.dropped.append((token.start, self.source.tokens[closing].end))
        after, _ = self.arguments.skip(index, ENVIRONMENTS.get(token.name.rstrip("*"), "o"), self)
        return after

    def _command(self, index: int, token: Token) -> int:
        name = token.name.rstrip("*")
        name = self.aliases.get(name, name)
        self.tokens_at = token.start
        defined = define(self, index, name)
        if defined is not None:
            return defined
        if name in self.macros:
            empty = _STANDING.match(self.text, token.end)
            self.edit(token.start, empty.end() if empty else token.end, self.macros[name])
            return self.arguments.after(index, empty.end() if empty else token.end)
        if self.live:
            if name in _NOTES:
                return self._note(index, token, name)
            if name in _MARKS:
                return self._mark(index, token, _MARKS[name])
            if name in _TEXTS:
                return self._note_text(index, token, _TEXTS[name])
            if is_citing(name):
                return read_cite(self, index, name)
            if name in ("url", "nolinkurl", "path", "burl", "href"):
                return self._link(index, token, name)
        return self._structure(index, token, name)

    def _structure(self, index: int, token: Token, name: str) -> int:
        if name in HEADINGS:
            return self._heading(index, token, name)
        if name in _TITLES:
            return self._title(index, token, name)
        if name == "bibitem":
            return self._item(index, token)
        if name == "item":
            return read_item(self, index)
        if name == "tnote":
            return read_table_mark(self, index)
        if name in ("label", "ref", "footref", "autoref", "nref", "cref"):
            return self._reference(index, token, name)
        if name in _QUOTES:
            return self._quoted(index, token, _QUOTES[name])
        declare(self, index, name)
        after, end = self.arguments.skip(index, ARGUMENTS.get(name, "o"), self)
        if name in ARGUMENTS:
            self.edit(token.start, token.end, "")
            return after
        if _INDEX.fullmatch(name):
            self.edit(token.start, token.end, "")
            return self.arguments.skip(index, "om", self)[0]
        new = symbol(name)
        spaces = re.compile(r"[ \t]*").match(self.text, end)
        eaten = spaces is not None and end == token.end and (not new or new in "„‚«‹‘")
        self.edit(token.start, spaces.end() if spaces and eaten else token.end, new)
        return after

    def _heading(self, index: int, token: Token, name: str) -> int:
        if not token.name.endswith("*"):
            self.numbers.heading(name)
        _, at = self.arguments.skip(index, "o", self)
        opened = self.arguments.open_after(index, at)
        self.edit(token.start, token.end, "\n\n")
        if opened is None:
            return index + 1
        start, close, _ = self.arguments.group(opened)
        self.out.headings.append(Heading(1 + HEADINGS.index(name), start, close))
        self.closing[close] = "\n\n"
        return self.arguments.after(index, at)

    def _title(self, index: int, token: Token, name: str) -> int:
        _, at = self.arguments.skip(index, "o", self)
        opened = self.arguments.open_after(index, at)
        self.edit(token.start, token.end, "\n\n")
        if opened is None:
            return index + 1
        start, close, end = self.arguments.group(opened)
        self.title_end = end
        if name == "title":
            self.out.headings.append(Heading(0, start, close))
        return self.arguments.after(index, at)

    def _quoted(self, index: int, token: Token, marks: str) -> int:
        _, at = self.arguments.skip(index, "o", self)
        opened = self.arguments.open_after(index, at)
        if opened is None:
            self.edit(token.start, token.end, "")
            return index + 1
        _, close, _ = self.arguments.group(opened)
        while self.open_quotes and self.open_quotes[-1] <= token.start:
            self.open_quotes.pop()
        marks = "‘’" if len(self.open_quotes) % 2 else marks
        self.open_quotes.append(close)
        self.edit(token.start, self.source.tokens[opened].end, marks[0])
        self.closing[close] = marks[1]
        return opened + 1

    def counter(self, name: str) -> str:
        """The counter that a note made here takes its number from."""
        if name == "footnote" and self.tokens_at < self.title_end:
            return "thanks"
        return "mpfootnote" if name == "footnote" and "minipage" in self.environments else name

    @property
    def nested(self) -> int:
        """How many notes are open here."""
        while self.open_notes and self.open_notes[-1] <= self.tokens_at:
            self.open_notes.pop()
        return len(self.open_notes)

    def _note(self, index: int, token: Token, name: str) -> int:
        counter = self.counter(_NOTES[name])
        given, at = self.arguments.number(token.end)
        opened = self.arguments.open_after(index, at)
        if opened is None or self.nested >= _DEEPEST:
            self.edit(token.start, token.end, "")
            return index + 1
        number = given if given is not None else self.numbers.step(counter)
        body, close, end = self.arguments.group(opened)
        kind = NoteKind.ENDNOTE if counter == "endnote" else NoteKind.FOOTNOTE
        label, series = self.numbers.label(counter, number, token.start), self.numbers.series(counter)
        self.out.notes.append(RawNote(kind, label, series, token.start, body, close, end, (token.start, at)))
        self.open_notes.append(end)
        self.edit(token.start, body, " ")
        return opened + 1

    def _mark(self, index: int, token: Token, name: str) -> int:
        given, at = self.arguments.number(token.end)
        counter = "thanks" if self.tokens_at < self.title_end else name
        number = given if given is not None else self.numbers.step(counter)
        label = self.numbers.label(counter, number, token.start)
        self.out.marks.append(Mark(label, self.numbers.series(counter), token.start, at, given is not None))
        self.numbers.set_by_hand = False
        self.edit(token.start, at, "")
        return self.arguments.after(index, at)

    def _note_text(self, index: int, token: Token, name: str) -> int:
        counter = self.counter(name)
        given, at = self.arguments.number(token.end)
        opened = self.arguments.open_after(index, at)
        if opened is None or self.nested >= _DEEPEST:
            self.edit(token.start, at, "")
            return self.arguments.after(index, at)
        body, close, end = self.arguments.group(opened)
        label = self.numbers.label(counter, self.numbers.values[counter] if given is None else given, token.start)
        kind = NoteKind.ENDNOTE if counter == "endnote" else NoteKind.FOOTNOTE
        by_hand = given is not None or self.numbers.set_by_hand
        series = self.numbers.series(counter)
        self.out.notes.append(RawNote(kind, label, series, token.start, body, close, end, apart=True, by_hand=by_hand))
        self.open_notes.append(end)
        self.edit(token.start, body, " ")
        return opened + 1

    def _reference(self, index: int, token: Token, name: str) -> int:
        _, argument = self.arguments.words(index)
        after, end = self.arguments.skip(index, "m", self)
        if name == "label":
            self.edit(token.start, token.end, "")
            self.out.labels.setdefault(argument.strip(), token.start)
            return after
        raised_from = re.compile(r"\\textsuperscript\s*\{\s*$").search(self.text, max(0, token.start - 30), token.start)
        marks = name == "footref" or raised_from is not None
        number = self.edit(token.start, token.end, "")
        self.out.references.append(Reference(argument.strip(), token.start, end, number, marks))
        return after

    def _item(self, index: int, token: Token) -> int:
        self._close_item(token.start)
        label, key = self.arguments.words(index)
        after, end = self.arguments.skip(index, "om", self)
        self.edit(token.start, token.end, "\n\n")
        self.out.items.append(Item(key.strip(), " ".join(unescape(label).split()), token.start, end, -1))
        return after

    def _close_item(self, end: int) -> None:
        if self.out.items and self.out.items[-1].end < 0:
            last = self.out.items.pop()
            stop = last.body + len(self.text[last.body : end].rstrip())
            self.out.items.append(Item(last.key, last.label, last.start, last.body, stop))

    def _link(self, index: int, token: Token, name: str) -> int:
        tokens = self.source.tokens
        if index + 1 >= len(tokens) or tokens[index + 1].kind != "raw":
            self.edit(token.start, token.end, "")
            return index + 1
        raw = tokens[index + 1]
        address = address_of(self.text[raw.start : raw.end])
        if name != "href":
            end = raw.end + 1
            self.edit(token.start, raw.start, "")
            self.edit(raw.start, raw.end, address)
            self.edit(raw.end, end, "")
            self.out.links.append((raw.start, raw.end, address, LinkKind.PRINTED if name in ("nolinkurl", "path") else LinkKind.ANCHOR))
            return index + 2
        opened = self.arguments.open_after(index + 1, raw.end + 1)
        self.edit(token.start, raw.end + 1, "")
        if opened is not None:
            start, close, _ = self.arguments.group(opened)
            self.out.links.append((start, close, address, LinkKind.ANCHOR))
        return index + 2
