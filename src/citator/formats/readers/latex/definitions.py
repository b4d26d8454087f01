"""Commands that the document defines for itself: short forms for words, and other names for the commands that make notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from citator.formats.bibtex_text import unescape
from citator.formats.readers.latex.commands import mark_of

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["define"]

_NEW: Final = re.compile(
    r"\s*(?:\{\s*\\(?P<braced>[A-Za-z@]+)\s*\}|\\(?P<bare>[A-Za-z@]+))\s*(?:\[(?P<count>\d)\])?\s*(?:\[[^\]\n]{0,200}\])?\s*(?=\{)"
)
_NEW_BY_PATTERN: Final = re.compile(r"\s*\{?\s*\\(?P<bare>[A-Za-z@]+)\s*\}?\s*\{(?P<count>[^{}\n]{0,80})\}\s*(?=\{)")
_DEF: Final = re.compile(r"\s*\\(?P<bare>[A-Za-z@]+)(?P<count>[^{}\\\n]{0,40})(?=\{)")
_LET: Final = re.compile(r"\s*\\(?P<new>[A-Za-z@]+)\s*=?\s*\\(?P<old>[A-Za-z@]+)")
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


def define(walk: Walk, index: int, name: str) -> int | None:
    """Reads a definition, nothing of which is printed: the next token. ``None`` where the command defines nothing."""
    token = walk.source.tokens[index]
    if name == "let":
        found = _LET.match(walk.text, token.end)
        if found:
            walk.aliases[found["new"]] = walk.aliases.get(found["old"], found["old"])
            walk.out.dropped.append((token.start, found.end()))
            return walk.arguments.after(index, found.end())
        return None
    if name in _ENVIRONMENTS:
        walk.edit(token.start, token.end, "")
        return walk.arguments.skip(index, "moomm", walk)[0]
    pattern = _NAMES.get(name)
    found = pattern.match(walk.text, token.end) if pattern else None
    opened = walk.arguments.open_after(index, found.end()) if found else None
    if found is None or opened is None:
        return None
    body, close, end = walk.arguments.group(opened)
    closed = walk.source.partner.get(opened, opened) + 1
    new = found.groupdict().get("braced") or found["bare"]
    written = walk.text[body:close] if close - body <= _LONGEST else ""
    if new in _THE:
        _restyle(walk, _THE[new], written, closed)
    elif new == "@fnsymbol":
        marks = [mark_of(part) for part in re.split(r"\\or\b", written.partition("\\else")[0])[1:]]
        walk.numbers.marks = marks if all(marks) and marks else walk.numbers.marks
    else:
        _remember(walk, new, written, takes=bool((found["count"] or "").strip()))
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
