"""Commands that the document defines for itself: short forms for words, and other names for the commands that make notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.formats.bibtex_text import unescape
from citator.formats.readers.latex.commands import mark_of

if TYPE_CHECKING:
    from citator.formats.readers.latex.arguments import Arguments
    from citator.formats.readers.latex.tokens import Source
    from citator.formats.readers.latex.walk import Walk

__all__ = ["LET", "Definition", "define", "definition_at"]

_NEW: Final = re.compile(
    r"\s*(?:\{\s*\\(?P<braced>[A-Za-z@]+)\s*\}|\\(?P<bare>[A-Za-z@]+))\s*(?:\[(?P<count>\d)\])?\s*(?:\[(?P<default>[^\]\n]{0,200})\])?\s*(?=\{)"
)
_NEW_BY_PATTERN: Final = re.compile(r"\s*\{?\s*\\(?P<bare>[A-Za-z@]+)\s*\}?\s*\{(?P<count>(?:[^{}\n]|\{[^{}\n]{0,40}\}){0,80})\}\s*(?=\{)")
_DEF: Final = re.compile(r"\s*\\(?P<bare>[A-Za-z@]+)(?P<count>[^{}\\\n]{0,40})(?=\{)")
LET: Final = re.compile(r"\s*\\(?P<new>[A-Za-z@]+)\s*=?\s*\\(?P<old>[A-Za-z@]+)")
_NAMES: Final = {
    **dict.fromkeys(("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd"), _NEW),
    **dict.fromkeys(("def", "gdef", "edef", "xdef"), _DEF),
    **dict.fromkeys(("NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand"), _NEW_BY_PATTERN),
}
_ENVIRONMENTS: Final = ("newenvironment", "renewenvironment")
_WRAPPED: Final = re.compile(r"\s*\\(footnote|endnote|sidenote|url|footcite|footcites|autocite|enquote|emph)\s*(?:\{\s*#1\s*\})?\s*")
_COUNTER: Final = re.compile(r"\\@?(arabic|roman|Roman|alph|Alph|fnsymbol)\s*\{?\s*\\?(?:c@)?(\w+)")
_THE: Final = {"thefootnote": "footnote", "thempfootnote": "mpfootnote", "theendnote": "endnote", "thesidenote": "sidenote"}
_REACH = 1500  # tokens that are looked through for the end of a group
_LONGEST = 300  # characters of a definition that can be a short form for words


@dataclass(frozen=True, slots=True)
class Definition:
    """A command that is defined: its name, what is said of its arguments, where its text stands, and where all of it ends."""

    name: str
    takes: str
    default: str | None
    body: int
    close: int
    end: int
    after: int


def definition_at(source: Source, arguments: Arguments, index: int, name: str) -> Definition | None:
    """The definition that the command ``name`` at token ``index`` begins."""
    pattern = _NAMES.get(name)
    found = pattern.match(source.text, source.tokens[index].end) if pattern else None
    opened = arguments.open_after(index, found.end()) if found else None
    if found is None or opened is None:
        return None
    body, close, end = arguments.group(opened)
    parts = found.groupdict()
    closed = source.partner.get(opened, opened) + 1
    return Definition(parts.get("braced") or found["bare"], found["count"] or "", parts.get("default"), body, close, end, closed)


def define(walk: Walk, index: int, name: str) -> int | None:
    """Reads a definition, nothing of which is printed: the next token. ``None`` where the command defines nothing."""
    token = walk.source.tokens[index]
    if name == "let":
        same = LET.match(walk.text, token.end)
        if same:
            walk.aliases[same["new"]] = walk.aliases.get(same["old"], same["old"])
            walk.out.dropped.append((token.start, same.end()))
            return walk.arguments.after(index, same.end())
        return None
    if name in _ENVIRONMENTS:
        walk.edit(token.start, token.end, "")
        return walk.arguments.skip(index, "moomm", walk)[0]
    found = definition_at(walk.source, walk.arguments, index, name)
    if found is None:
        return None
    new, end = found.name, found.end
    written = walk.text[found.body : found.close] if found.close - found.body <= _LONGEST else ""
    if new in _THE:
        _restyle(walk, _THE[new], written, found.after)
    elif new == "@fnsymbol":
        marks = [mark_of(part) for part in re.split(r"\\or\b", written.partition("\\else")[0])[1:]]
        walk.numbers.marks = marks if all(marks) and marks else walk.numbers.marks
    else:
        _remember(walk, new, written, takes=bool(found.takes.strip()))
    walk.out.dropped.append((token.start, end))
    return walk.arguments.after(index, end)


def _restyle(walk: Walk, counter: str, written: str, index: int) -> None:
    """The notes of a counter are marked otherwise: all that follow, or those in the group whose part ends at token ``index``."""
    style = _COUNTER.search(written)
    mark = "" if style else mark_of(written)
    if style or mark:
        walk.numbers.restyle(counter, style[1] if style else f"={mark}", None if walk.preamble else _group_end(walk, index))


def _group_end(walk: Walk, index: int) -> int | None:
    """Where the group or environment ends that token ``index`` stands in; ``None`` where that is far off, or there is none."""
    depth = 0
    for token in walk.source.tokens[index : index + _REACH]:
        depth += token.kind in ("open", "begin") or (token.kind == "word" and token.name in ("begingroup", "bgroup"))
        depth -= token.kind in ("close", "end") or (token.kind == "word" and token.name in ("endgroup", "egroup"))
        if depth < 0:
            return token.start
    return None


def _remember(walk: Walk, new: str, body: str, *, takes: bool) -> None:
    wrapped = _WRAPPED.fullmatch(body)
    if wrapped:
        walk.aliases[new] = wrapped[1]
    elif not takes and body and "#" not in body:
        words = re.sub(r"\\([A-Za-z@]+)(?:\{\})?", lambda inner: walk.macros.get(inner[1], inner[0]), body)
        shown = unescape(re.sub(r"\\xspace\b", "", words))
        if len(shown) <= _LONGEST and not re.search(r"\\begin|\\footnote|\\setlength|\\vspace|\\includegraphics", body):
            walk.macros[new] = shown
