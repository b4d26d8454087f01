r"""Commands of the document's own, put in the place where they are used: ``\newcommand{\fnurl}[1]{\footnote{\url{#1}}}``.

What a command stands for is written out before the walk, as TeX does, so that the notes, links and citations in it are met as any
others. Only what can be written out faithfully is: words and commands around arguments, no conditions and no definitions. An argument
stays at its place in the source; what comes from the definition is at the place of the command. What a beamer document says about its
slides (``\footnote<2->``) is left out on the way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from citator.formats.readers.latex.arguments import Arguments
from citator.formats.readers.latex.citing import is_citing
from citator.formats.readers.latex.commands import ARGUMENTS, HEADINGS, SYMBOLS
from citator.formats.readers.latex.definitions import LET, definition_at
from citator.formats.readers.latex.tokens import Source, tokenise
from citator.model import Document, Link, Marker, Note, Span
from citator.text.clean import Edit, edited

__all__ = ["Macro", "composed", "expanded", "led_back", "macros_of"]

_LINKS: Final = frozenset("href url nolinkurl path burl".split())
_MET: Final = re.compile(r"\\(?:href|url|nolinkurl|path|burl|thanks|(?:table|foot|end|side|page)note(?:mark|text)?|enquote)(?![A-Za-z])")
_CALLED: Final = re.compile(r"\\([A-Za-z@]+)")
_STRANGE: Final = re.compile(
    r"\\(?:begin|end|[gex]?def|let|(?:re)?newcommand|providecommand|if\w*|else|fi|csname|expandafter|futurelet|afterassignment|global|loop|repeat"
    r"|@ifnextchar|@ifstar|setcounter|addtocounter|verb|catcode|section|chapter|item|bibitem|IfNoValueTF|IfBooleanTF|IfValueTF)(?![A-Za-z])"
)
_OWN: Final = frozenset(
    "footnote footnotemark footnotetext endnote endnotemark endnotetext sidenote sidenotemark sidenotetext thanks tablefootnote "
    "pagenote title author date label ref item bibitem enquote textquote blockquote emph textit textbf textsc textsuperscript input "
    "include".split()
)
"""Commands that the reader knows better than the document: a definition of one gives it another look."""

_PLACE: Final = re.compile(r"#([1-9])")
_STANDING: Final = re.compile(r"\s*\{\s*\}")
_ENDS_IN_WORD: Final = re.compile(r"\\[A-Za-z@]+\Z")
_SLIDES: Final = re.compile(r"<[-+.,|:\d\sa-z*]{1,40}>")
_BEAMER: Final = re.compile(r"\\documentclass\s*(?:\[[^\]]{0,400}\]\s*)?\{(?:beamer|ltxtalk)\}|\{beamerarticle\}")
_LONGEST_NAME: Final = 60
_LONGEST: Final = 1000  # characters of a definition
_LONGEST_COPY: Final = 4000  # characters of an argument that is written twice
_DEEPEST: Final = 8  # commands inside arguments of commands, or in definitions
_COST: Final = 20  # characters that a command costs of these
_MORE: Final = 200_000  # characters that may be added beyond four times as many as the source has


@dataclass(frozen=True, slots=True)
class Macro:
    """What a command stands for; how many arguments it takes; what the first is where it is left out."""

    body: str
    count: int = 0
    default: str | None = None


def expanded(text: str, known: Mapping[str, Macro] = {}) -> tuple[str, list[Edit]]:
    """The text with its own commands written out, and the edits that did it. ``known`` are those of files that it is read with."""
    if not known and "\\" not in text:
        return text, []
    edits = _Expansion(tokenise(text), dict(known)).edits()
    return (edited(text, 0, len(text), edits)[0], edits) if edits else (text, [])


def macros_of(text: str) -> dict[str, Macro]:
    """The commands that a text defines."""
    expansion = _Expansion(tokenise(text), {})
    expansion.edits()
    return expansion.known


@dataclass(slots=True)
class _Budget:
    """How many characters may still be added, by all that is written out for a document."""

    left: int


class _Expansion:
    def __init__(self, source: Source, known: dict[str, Macro], budget: _Budget | None = None) -> None:
        self.known = known
        self._bodies: dict[str, str] = {}
        self._source = source
        self._text = source.text
        self._arguments = Arguments(source)
        self._slides = bool(_BEAMER.search(source.text[:20_000]))
        self._budget = budget or _Budget(4 * len(source.text) + _MORE)

    def edits(self) -> list[Edit]:
        """The edits, in order."""
        return self.to_depth(_DEEPEST)

    def to_depth(self, depth: int) -> list[Edit]:
        """The edits, with so many commands inside each other."""
        return self._within(0, len(self._source.tokens), depth)

    def _within(self, index: int, stop: int, depth: int) -> list[Edit]:
        tokens = self._source.tokens
        out: list[Edit] = []
        while index < stop:
            token = tokens[index]
            if token.kind != "word":
                index += 1
                continue
            name = token.name.rstrip("*")
            after = self._defined(index, name)
            if after is not None:
                index = after
                continue
            macro = self.known.get(name)
            call = self._call(index, name, macro, depth) if macro and depth and self._budget.left > 0 else None
            if call:
                out += call[0]
                index = self._arguments.after(index, call[1])
                continue
            if (self._slides or name.startswith("footnote")) and (slides := _SLIDES.match(self._text, token.end)):
                out.append((*slides.span(), ""))
            index += 1
        return out

    def _defined(self, index: int, name: str) -> int | None:
        """The token behind a definition, which is remembered."""
        if name == "let":
            same = LET.match(self._text, self._source.tokens[index].end)
            if same and same["old"] in self.known:
                self.known[same["new"]] = self.known[same["old"]]
            elif same and same["old"] in _LINKS:
                self.known[same["new"]] = Macro(f"\\{same['old']}")
            return self._arguments.after(index, same.end()) if same else None
        found = definition_at(self._source, self._arguments, index, name)
        if found is None:
            return None
        self.known.pop(found.name, None)
        self._bodies.clear()
        count, default = _taken(found.takes, found.default)
        macro = Macro(self._text[found.body : found.close], count, default)
        if count >= 0 and not _is_known(found.name) and self._can_be(macro):
            self.known[found.name] = macro
        return self._arguments.after(index, found.end)

    def _can_be(self, macro: Macro) -> bool:
        """Whether a command is to be written out: it has arguments, or more than words in it."""
        body = macro.body
        if len(body) > _LONGEST or _STRANGE.search(body) or "##" in body:
            return False
        return bool(macro.count or _MET.search(body) or any(is_citing(name) or name in self.known for name in _CALLED.findall(body)))

    def _call(self, index: int, name: str, macro: Macro, depth: int) -> tuple[list[Edit], int] | None:
        """The edits that write a command out, and where it ends; ``None`` where its arguments are not there."""
        token = self._source.tokens[index]
        given: list[tuple[int, int] | str] = []
        at = token.end
        if macro.default is not None:
            bracket = self._arguments.bracket(index, at)
            given.append(bracket[:2] if bracket else macro.default)
            at = bracket[2] if bracket else at
        while len(given) < macro.count:
            opened = self._arguments.open_after(index, at)
            if opened is None or opened not in self._source.partner:
                return None
            start, close, at = self._arguments.group(opened)
            given.append((start, close))
        if not macro.count and (empty := _STANDING.match(self._text, at)):
            at = empty.end()
        inner = [self._within(*self._tokens(index, *one), depth - 1) if isinstance(one, tuple) else [] for one in given]
        parts = list(self._parts(self._body(name, macro, depth), given, inner))
        self._budget.left -= _COST + sum(len(part) for part in parts if isinstance(part, str))
        return (list(self._written(token.start, token.end, at, parts, given, inner)), at) if self._budget.left > 0 else None

    def _tokens(self, index: int, start: int, close: int) -> tuple[int, int]:
        first = self._arguments.after(index, start)
        return first, self._arguments.after(first - 1, close)

    def _body(self, name: str, macro: Macro, depth: int) -> str:
        """The definition, with the commands in it written out."""
        if depth < 2 or not any(called in self.known for called in _CALLED.findall(macro.body)):
            return macro.body
        if name not in self._bodies:
            others = {key: value for key, value in self.known.items() if key != name}
            edits = _Expansion(tokenise(macro.body), others, self._budget).to_depth(depth - 1)
            self._bodies[name] = edited(macro.body, 0, len(macro.body), edits)[0]
        return self._bodies[name]

    def _parts(self, body: str, given: Sequence[tuple[int, int] | str], inner: Sequence[list[Edit]]) -> Iterator[str | int]:
        """What a command is written out as: words, and the arguments that stay where they are. One that comes twice stays once: at its
        last place, where the words of a link stand, if the arguments stay in their order.
        """
        pieces = _PLACE.split(body)
        kept: set[int] = set()
        before = 1 << 62
        for at in range(len(pieces) - 2, 0, -2):
            number = int(pieces[at]) - 1
            one = given[number] if number < len(given) else ""
            if isinstance(one, tuple) and one[1] < before:
                kept.add(at)
                before = one[0]
        for at, piece in enumerate(pieces):
            number = int(piece) - 1 if at % 2 else -1
            if number < 0:
                yield piece
            elif at in kept:
                yield number
            elif number < len(given):
                one = given[number]
                yield one if isinstance(one, str) else edited(self._text, *one, inner[number])[0][:_LONGEST_COPY]

    def _written(
        self,
        start: int,
        named: int,
        end: int,
        parts: Sequence[str | int],
        given: Sequence[tuple[int, int] | str],
        inner: Sequence[list[Edit]],
    ) -> Iterator[Edit]:
        """The edits for the command at ``[start, end)`` whose name ends at ``named``."""
        at, words = start, ""
        for part in parts:
            if isinstance(part, str):
                words += "{}" if _ENDS_IN_WORD.search(words[-_LONGEST_NAME:]) and part[:1].isalpha() else ""
                words += part
                continue
            one = given[part]
            assert isinstance(one, tuple)
            words += "{}" if _ENDS_IN_WORD.search(words[-_LONGEST_NAME:]) and self._text[one[0] : one[0] + 1].isalpha() else ""
            yield from _in_two(at, named, one[0], words)
            yield from inner[part]
            at, words = one[1], ""
        words += "{}" if _ENDS_IN_WORD.search(words[-_LONGEST_NAME:]) and self._text[end : end + 1].isalpha() else ""
        yield from _in_two(at, named, end, words)


def _in_two(start: int, named: int, end: int, words: str) -> Iterator[Edit]:
    """Words in the place of ``[start, end)``; where that begins with the name of the command, in the place of the name alone."""
    if start < named < end:
        yield start, named, words
        yield named, end, ""
    elif words or end > start:
        yield start, end, words


def _taken(takes: str, default: str | None) -> tuple[int, str | None]:
    r"""How many arguments a definition takes, and the default of the first; -1 where it takes them in another way.

    >>> _taken("2", None), _taken("#1#2", None), _taken("O{x} m", None), _taken("#1, #2", None), _taken("s m", None)
    ((2, None), (2, None), (2, 'x'), (-1, None), (-1, None))
    """
    takes = takes.strip()
    if takes.isdecimal() or not takes:
        return int(takes or 0), default
    if re.fullmatch(r"(?:#[1-9]\s*)+", takes):
        return takes.count("#"), None
    first = re.match(r"(?:o|O\s*\{([^{}]*)\})\s*", takes)
    rest = takes[first.end() :] if first else takes
    if re.fullmatch(r"[m\s]*", rest):
        return rest.count("m") + bool(first), (first[1] or "") if first else None
    return -1, None


def _is_known(name: str) -> bool:
    return name in _OWN or name in _LINKS or name in ARGUMENTS or name in HEADINGS or name in SYMBOLS or is_citing(name)


# ---------------------------------------------------------------------------------------------- the way back


def led_back(document: Document, text: str, edits: Sequence[Edit]) -> Document:
    """A document that was read from the text with ``edits`` made, with the places in ``text``."""
    _, offsets = edited(text, 0, len(text), edits)
    places = [one for one in _places(edits) if one[1] > one[0]]
    begins = [one[0] for one in places]

    def place(start: int, end: int) -> tuple[int, int]:
        at = bisect_right(begins, start) - 1
        within = at >= 0 and start < end <= places[at][1]
        return places[at][2:] if within else offsets.span(start, end)  # what is the definition's alone is where the command is

    def marker(one: Marker) -> Marker:
        start, end = place(one.start, one.end)
        return replace(one, start=start, end=end)

    def note(one: Note) -> Note:
        start, end = place(one.start, one.end)
        way = one.offsets.then(offsets.window(one.start, one.end))
        return replace(one, start=start, end=end, markers=tuple(map(marker, one.markers)), offsets=way)

    def link(one: Link) -> Link:
        start, end = place(one.start, one.end)
        return replace(one, start=start, end=end)

    entries = []
    for entry in document.entries:
        start, end = place(entry.start, entry.end)
        entries.append(replace(entry, start=start, end=end))
    furniture = [place(one.start or 0, one.end) for one in document.furniture]
    return replace(
        document,
        text=text,
        notes=tuple(map(note, document.notes)),
        links=tuple(sorted(map(link, document.links), key=lambda one: (one.start, one.end))),
        dangling_markers=tuple(map(marker, document.dangling_markers)),
        furniture=tuple(Span(start, end) for start, end in furniture),
        entries=tuple(entries),
    )


def composed(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """The edits of ``text`` that do what ``first`` does, and then ``second`` to the result.

    >>> composed("a xy b", [(2, 4, "<z>")], [(2, 3, ""), (4, 5, "")]), composed("abcd", [(0, 1, "")], [(2, 3, "x")])
    ([(2, 4, 'z')], [(0, 1, ''), (3, 4, 'x')])
    """
    between, offsets = edited(text, 0, len(text), first)
    places = [(*one, -1) for one in _places(first)]  # in between, in the text, and which of the second
    for number, (start, end, _) in enumerate(second):
        left, right = offsets.span(start, end)
        places.append((start, end, left, right, number))
    places.sort()
    out: list[Edit] = []
    group: list[tuple[int, int, int, int, int]] = []
    reach = -1
    for one in [*places, (1 << 62, 1 << 62, 0, 0, -1)]:
        if group and not (one[0] < reach or (one[0] == reach and one[0] == one[1])):
            start, end = group[0][0], max(part[1] for part in group)
            left, right = min(part[2] for part in group), max(part[3] for part in group)
            new = edited(between, start, end, [second[part[4]] for part in group if part[4] >= 0])[0]
            out.append((left, right, new))
            group, reach = [], -1
        group.append(one)
        reach = max(reach, one[1])
    return out


def _places(edits: Sequence[Edit]) -> Iterator[tuple[int, int, int, int]]:
    """Where what the edits wrote stands, and what it stands for."""
    shift = 0
    for left, right, new in edits:
        yield left + shift, left + shift + len(new), left, right
        shift += len(new) - (right - left)
