"""Commands that the document defines for itself: short forms for words, and other names for the commands that make notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from citator.formats.bibtex_text import unescape

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
_COUNTER: Final = re.compile(r"\\(arabic|roman|Roman|alph|Alph|fnsymbol)\s*\{?\s*\\?(?:c@)?(\w+)")
_THE: Final = {"thefootnote": "footnote", "thempfootnote": "mpfootnote", "theendnote": "endnote", "thesidenote": "sidenote"}
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
    new = found.groupdict().get("braced") or found["bare"]
    _remember(walk, new, walk.text[body:close] if close - body <= _LONGEST else "", takes=bool((found["count"] or "").strip()))
    walk.out.dropped.append((token.start, end))
    return walk.arguments.after(index, end)


def _remember(walk: Walk, new: str, body: str, *, takes: bool) -> None:
    counter = _THE.get(new)
    if counter:
        style = _COUNTER.search(body)
        if style:
            walk.numbers.styles[counter] = style[1]
        return
    wrapped = _WRAPPED.fullmatch(body)
    if wrapped:
        walk.aliases[new] = wrapped[1]
    elif not takes and body and "#" not in body:
        words = re.sub(r"\\([A-Za-z@]+)(?:\{\})?", lambda inner: walk.macros.get(inner[1], inner[0]), body)
        shown = unescape(re.sub(r"\\xspace\b", "", words))
        if len(shown) <= _LONGEST and not re.search(r"\\begin|\\footnote|\\setlength|\\vspace|\\includegraphics", body):
            walk.macros[new] = shown
