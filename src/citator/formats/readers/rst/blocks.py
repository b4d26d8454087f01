"""The blocks of reStructuredText with their places: notes, targets, headings, and what is no prose.

docutils builds a tree without offsets, by recursion, and its directives read files; here every line is looked at once, by indentation, as
the specification has it (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html, "Body Elements").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Blocks", "Definition", "Target", "read_blocks"]

SIMPLE: Final = r"[^\W_](?:[-_.:+]?[^\W_]){0,80}"
_NOTE: Final = re.compile(rf"\.\.[ ]+\[(?P<label>\d{{1,6}}|\#(?:{SIMPLE})?|\*|{SIMPLE})\](?:[ ]+|$)")
_TARGET: Final = re.compile(
    r"(?:\.\.[ ]+_(?!_:)(?P<name>`(?:[^`\\]|\\.){1,200}`|(?:[^:\\\s`]|\\.|:(?!\s|$)|[ ](?=\S)){1,200}):(?:[ ]+|$)"
    r"|(?:\.\.[ ]+__:|__)(?:[ ]+|$))(?P<rest>.*)"
)
_SUBSTITUTION: Final = re.compile(r"\.\.[ ]+\|(?P<name>[^|\s](?:[^|]{0,98}[^|\s])?)\|[ ]+(?P<directive>[\w:+.-]{1,40})::[ ]*(?P<rest>.*)")
_DIRECTIVE: Final = re.compile(r"\.\.[ ]+(?P<name>[^\W_][\w:+.-]{0,60}?)[ ]?::(?:[ ]+|$)")
_OPTION: Final = re.compile(r":[^\s:`][^:`]{0,60}:(?:\s|$)")
_RULE: Final = re.compile(r"([!-/:-@\[-`{-~])\1*$")
_TABLE: Final = re.compile(r"[+=|][-=+|\s]*[-=+|]$|=+(?:\s+=+)+$")
_ITEM: Final = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|\#)[.)])(?P<gap>\s+)(?=\S)")
_PROSE: Final = frozenset(
    """attention caution danger error hint important note tip warning admonition seealso deprecated versionadded versionchanged
    versionremoved epigraph highlights pull-quote compound container topic sidebar rubric centered only glossary hlist abstract dedication
    figure table
    list-table class function method attribute data exception module describe object option envvar decorator""".split()
)
_ARGUMENT_SHOWN: Final = frozenset(
    "attention caution danger error hint important note tip warning admonition seealso epigraph highlights pull-quote topic sidebar rubric "
    "centered table list-table abstract dedication compound".split()
)
_HEADERS: Final = re.compile(r"PEP:[ ]*\d+[ ]*\r?\n(?:[^\n]+\n)*", re.IGNORECASE)


@dataclass(slots=True)
class Definition:
    """A footnote or citation at ``[start, end)``; ``label`` as written, ``body`` where its words begin."""

    label: str
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to: an address, another name (``alias``), or a place in the document (neither). No name: anonymous."""

    name: str | None
    address: str = ""
    alias: str = ""


@dataclass(slots=True)
class Blocks:
    """Everything found. ``hidden`` is no prose; ``joints`` are line ends that divide paragraphs; ``items`` the signs of lists."""

    hidden: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Definition] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    substitutions: dict[str, str] = field(default_factory=dict)
    headings: list[tuple[int, int]] = field(default_factory=list)
    joints: list[tuple[int, int]] = field(default_factory=list)
    items: list[tuple[int, int]] = field(default_factory=list)
    title: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    words: str


def _lines(text: str) -> list[_Line]:
    out: list[_Line] = []
    for found in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        if found.start() == len(text):
            break
        whole = found[0].rstrip()
        words = whole.lstrip()
        indent = len(whole[: len(whole) - len(words)].expandtabs(8))
        out.append(_Line(found.start(), found.start() + len(whole), indent, words))
    return out


def read_blocks(text: str) -> Blocks:
    """The blocks of ``text``. Linear in its length."""
    return _Reading(text).blocks()


class _Reading:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _lines(text)
        self.out = Blocks()
        self.waiting: list[str] = []  # targets that lead where the next one leads

    def blocks(self) -> Blocks:
        at = self._front()
        before = -1  # the indent of the words of the line before, in the same paragraph
        while at < len(self.lines):
            line = self.lines[at]
            if not line.words:
                before = -1
                at += 1
                continue
            if (before < 0 or line.indent < before) and (after := self._special(at)):
                at = after
                continue
            before = self._prose(at, before)
            last = at + 1 == len(self.lines) or not self.lines[at + 1].words
            if last and line.words.endswith("::"):
                at, before = self._literal(at, before), -1
            else:
                at += 1
        return self.out

    def _front(self) -> int:
        """The headers of a PEP."""
        headers = _HEADERS.match(self.text)
        if not headers:
            return 0
        title = re.search(r"^Title:[ ]*(\S.*?)[ \t\r]*$", headers[0], re.MULTILINE)
        self.out.title = title[1] if title else None
        self.out.hidden.append(headers.span())
        return next((at for at, line in enumerate(self.lines) if line.start >= headers.end()), len(self.lines))

    def _special(self, at: int) -> int | None:
        """What begins with the line and is no paragraph: the line behind it."""
        line = self.lines[at]
        if line.words.startswith(">>> "):
            return self._hide(at, self._paragraph_end(at))
        if line.words.startswith((".. ", "__ ")) or line.words in ("..", "__"):
            return self._explicit(at)
        if _OPTION.match(line.words) and at < 40 and line.indent == 0 and not any(self.out.notes):
            return self._hide(at, self._indented_end(at))  # the author, date and status of a document
        return self._heading(at)

    def _explicit(self, at: int) -> int:
        line = self.lines[at]
        note = _NOTE.match(line.words)
        end = self._indented_end(at)
        if note:
            body = line.start + (line.end - line.start - len(line.words)) + note.end()
            self.out.notes.append(Definition(note["label"], self._first(line), body, self.lines[end - 1].end))
            self.out.joints.append((line.start, line.start))
            return at + 1
        self.waiting = self.waiting if _TARGET.match(line.words) else []
        target = _TARGET.match(line.words)
        if target:
            if line.words.startswith("__") or target["name"] is None or len(target["rest"]) or end > at + 1:
                self._target(target, at, end)
            else:
                self.waiting.append(target["name"])
                following = next((one for one in self.lines[end : end + 3] if one.words), None)
                if following is None or not _TARGET.match(following.words):
                    self.out.targets += [Target(_name(name)) for name in self.waiting]
                    self.waiting = []
            return self._hide(at, end)
        substitution = _SUBSTITUTION.match(line.words)
        if substitution:
            words = [substitution["rest"], *(one.words for one in self.lines[at + 1 : min(end, at + 12)])]
            shown = " ".join(word for word in words if word) if substitution["directive"] == "replace" else ""
            self.out.substitutions.setdefault(_name(substitution["name"]), re.sub(r"[*`]|`?_\b", "", shown[:400]))
            return self._hide(at, end)
        directive = _DIRECTIVE.match(line.words)
        if directive and directive["name"].rpartition(":")[2] in _PROSE:
            return self._prose_directive(at, directive)
        return self._hide(at, end)

    def _target(self, found: re.Match[str], at: int, end: int) -> None:
        pieces = [found["rest"], *(one.words for one in self.lines[at + 1 : min(end, at + 20)])]
        joined = "".join(pieces)
        names = [*self.waiting, *([found["name"]] if found["name"] else [])]
        self.waiting = []
        alias = re.fullmatch(r"`?(.+?)`?_", " ".join(pieces).strip())
        is_alias = alias is not None and "://" not in joined
        target = ("", _name(alias[1])) if is_alias and alias else (re.sub(r"\\(.)|\s", r"\1", joined), "")
        self.out.targets += [Target(_name(name), *target) for name in names] if names else [Target(None, *target)]

    def _prose_directive(self, at: int, directive: re.Match[str]) -> int:
        line = self.lines[at]
        first = self._first(line)
        shown = directive["name"].rpartition(":")[2] in _ARGUMENT_SHOWN
        self.out.hidden.append((first, first + directive.end() if shown else line.end))
        following = at + 1
        while following < len(self.lines) and self.lines[following].indent > line.indent and _OPTION.match(self.lines[following].words):
            self.out.hidden.append((self._first(self.lines[following]), self.lines[following].end))
            following += 1
        return following

    def _heading(self, at: int) -> int | None:
        lines = self.lines
        line = lines[at]
        if _RULE.fullmatch(line.words) and len(line.words) > 1:
            over = at + 2 < len(lines) and lines[at + 2].words[:1] == line.words[:1] and _RULE.fullmatch(lines[at + 2].words)
            if over and lines[at + 1].words and not _TABLE.match(lines[at + 1].words):
                self._title(lines[at + 1])
                self.out.hidden += [(line.start, line.end), (lines[at + 2].start, lines[at + 2].end)]
                return at + 3
            if len(line.words) > 3:
                return self._hide(at, at + 1)
        under = lines[at + 1].words if at + 1 < len(lines) else ""
        if (
            line.indent == 0
            and len(under) > 1
            and _RULE.fullmatch(under)
            and len(under) >= min(4, len(line.words))
            and under not in ("::", "..")
        ):
            self._title(line)
            self.out.hidden.append((lines[at + 1].start, lines[at + 1].end))
            return at + 2
        return None

    def _title(self, line: _Line) -> None:
        self.out.headings.append((self._first(line), line.end))
        self.out.joints.append((line.end, min(line.end + 1, len(self.text))))

    def _prose(self, at: int, before: int) -> int:
        """A line of prose; the indent of its words, by which the next line belongs to it or not."""
        line = self.lines[at]
        if _TABLE.match(line.words) and len(line.words) > 2:
            self.out.hidden.append((line.start, line.end))
            return line.indent
        item = _ITEM.match(line.words)
        previous = self.lines[at - 1] if at else None
        if item and (before < 0 or (previous is not None and previous.indent == line.indent and _ITEM.match(previous.words))):
            first = self._first(line)
            self.out.items.append((first, first + item.start("gap")))
            return line.indent + item.end()
        if before >= 0 and line.indent != before and previous is not None and line.start > previous.end:
            self.out.joints.append((previous.end, line.start))
        return line.indent

    def _literal(self, at: int, base: int) -> int:
        """The literal block behind a paragraph that ends in ``::``."""
        first = at + 1
        while first < len(self.lines) and not self.lines[first].words:
            first += 1
        if first == len(self.lines) or self.lines[first].indent <= base:
            return at + 1
        end = first
        while end < len(self.lines) and (not self.lines[end].words or self.lines[end].indent > base):
            end += 1
        while not self.lines[end - 1].words:
            end -= 1
        return self._hide(first, end)

    def _first(self, line: _Line) -> int:
        return line.end - len(line.words)

    def _hide(self, at: int, end: int) -> int:
        self.out.hidden.append((self.lines[at].start, self.lines[end - 1].end))
        return end

    def _paragraph_end(self, at: int) -> int:
        while at < len(self.lines) and self.lines[at].words:
            at += 1
        return at

    def _indented_end(self, at: int) -> int:
        """The line behind the block that hangs on a line: what is indented further, without the blank lines at its end."""
        end = following = at + 1
        while following < len(self.lines) and (not self.lines[following].words or self.lines[following].indent > self.lines[at].indent):
            following += 1
            if self.lines[following - 1].words:
                end = following
        return end


def _name(written: str) -> str:
    """A reference name as names are compared: white space and case do not count."""
    return " ".join(re.sub(r"\\(.)", r"\1", written.strip("`")).lower().split())
