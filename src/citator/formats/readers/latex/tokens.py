"""LaTeX source as tokens with their places: commands, braces, comments, what stands verbatim.

A reader of its own, and not pylatexenc's walker: that one descends by recursion (300 nested braces end it), reads 130,000 characters a
second, and where a chapter file or a draft is not well-formed it gives up the structure that is there. Here every character is looked at
once, and a brace without its partner costs its own paragraph and no more. The lexing is that of TeX with its usual category codes ("The
TeXbook", chapter 7), which is how LaTeX documents are written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

__all__ = ["Source", "Token", "tokenise"]


class Token(NamedTuple):
    """A token at ``[start, end)``.

    ``kind`` is ``word`` or ``sign`` (a command: ``name`` is without backslash and star), ``accent``, ``open``, ``close``, ``left`` and
    ``right`` (square brackets), ``math``, ``ligature``, ``break`` (a line end), ``comment``, ``hidden`` (what LaTeX skips), ``block``
    (an environment whose content stands verbatim), ``verb`` and ``raw`` (an argument that is taken as it is), ``special``.
    """

    kind: str
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A text and its tokens. ``partner`` leads from an opening brace to the closing one, ``ending`` from a ``\\begin`` to its ``\\end``."""

    text: str
    tokens: list[Token]
    partner: dict[int, int]
    ending: dict[int, int]
    breaks: list[int]

    def paragraph_end(self, offset: int) -> int:
        """Where the paragraph that holds ``offset`` ends."""
        at = bisect_left(self.breaks, offset)
        return self.breaks[at] if at < len(self.breaks) else len(self.text)


_TOKEN: Final = re.compile(
    r"""(?P<comment>%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?)
    |(?P<accent>\\(?:[`'^"~=.]|[urHvdckbt](?![A-Za-z@]))[ \t]*
        (?:\{\s*(?:\\[A-Za-z]{1,2}|[^\\{}\s]{1,2})\s*\}|\\[ij](?![A-Za-z@])(?:\{\})?|(?<=[`'^"~=.])[^\W\d_]|(?<=[\s])[^\W\d_]))
    |\\(?P<word>[A-Za-z@]+\*?)
    |\\(?P<sign>.)
    |(?P<open>\{)|(?P<close>\})|(?P<left>\[)|(?P<right>\])
    |(?P<math>\$\$?)
    |(?P<ligature>---?|``|''|[?!]`|<<|>>|[~`']|"[`'=~<>|\-aouAOUs])
    |(?P<break>(?:(?<![ \t])[ \t]*)?\r?\n\s*)
    |(?P<special>[&_^])""",
    re.VERBOSE | re.DOTALL,
)
_BEGIN: Final = re.compile(r"\s*\{([^{}\n]{1,40})\}")
_VERBATIM: Final = frozenset(
    "verbatim verbatim* Verbatim Verbatim* BVerbatim LVerbatim SaveVerbatim lstlisting lstlisting* minted alltt filecontents filecontents* "
    "tcblisting sourcecode pycode python".split()
)
_LISTED: Final = ("listing", "verbatim", "sourcecode", "codeblock")  # how people call environments of their own for code
_OPTIONS: Final = r"(?:\[[^\]\n]{0,200}\])?"
_INLINE: Final = {
    "verb": re.compile(""), "Verb": re.compile(_OPTIONS), "lstinline": re.compile(_OPTIONS),
    **dict.fromkeys(("mintinline", "mint"), re.compile(_OPTIONS + r"\{[^{}\n]{1,40}\}")),
}  # fmt: skip
_OWN: Final = re.compile(
    r"\\(?:lstnewenvironment|(?:Define|Recustom)VerbatimEnvironment|(?:[Nn]ew|Renew|Declare|renew)TCBListing|newtcblisting|newverbatim)\s*"
    r"(?:\[[^\]\n]{0,200}\]\s*)?\{(?P<name>[^{}\n]{1,40})\}|\\newminted\s*(?:\[(?P<minted>[^\[\]\n]{1,40})\]|\{(?P<language>[^{}\n]{1,40})\})"
)
_COMMENTED: Final = frozenset(["comment"])
_RAW: Final = frozenset(["url", "href", "nolinkurl", "path", "burl"])
_CONDITIONALS: Final = frozenset(
    "if ifcat ifnum ifdim ifodd ifvmode ifhmode ifmmode ifinner ifvoid ifhbox ifvbox ifx ifeof iftrue iffalse ifcase ifdefined ifcsname "
    "iffontchar ifpdf ifxetex ifluatex ifPDFTeX ifXeTeX ifLuaTeX ifdraft".split()
)
_NEWIF: Final = re.compile(r"\\newif\s*\\(if[A-Za-z@]+)")
_DEEPEST = 8  # braces in an address
_MOST_RAW = 4000  # characters of an argument that is taken as it is


def tokenise(text: str) -> Source:
    """The tokens of ``text`` in order. Linear in its length."""
    tokens: list[Token] = []
    at = 0
    own = {_own(found) for found in _OWN.finditer(text)}
    while found := _TOKEN.search(text, at):
        kind = found.lastgroup or ""
        start, at = found.span()
        if kind == "word":
            name = found["word"]
            at = _word(text, start, at, name, tokens, own)
        else:
            tokens.append(Token(kind, start, at, found["sign"] if kind == "sign" else ""))
    tokens = _without_false(text, tokens)
    breaks = [token.start for token in tokens if token.kind == "break" and text.count("\n", token.start, token.end) > 1]
    return Source(text, tokens, _partners(tokens), _endings(tokens), breaks)


def _own(found: re.Match[str]) -> str:
    """The name of an environment for code that the document makes for itself."""
    return found["name"] or found["minted"] or f"{found['language']}code"


def _word(text: str, start: int, end: int, name: str, tokens: list[Token], own: Collection[str]) -> int:
    """Adds the token of a command, and what stands verbatim behind it; the offset to go on from."""
    bare = name.rstrip("*")
    if bare in _INLINE:
        return _inline(text, start, end, bare, tokens)
    if bare in ("begin", "end"):
        named = _BEGIN.match(text, end)
        environment = named[1] if named else ""
        end = named.end() if named else end
        if bare == "begin" and (environment in _VERBATIM | _COMMENTED or environment in own or environment.lower().endswith(_LISTED)):
            close = text.find(f"\\end{{{environment}}}", end)
            close = len(text) if close < 0 else close + len(environment) + 6
            tokens.append(Token("hidden" if environment in _COMMENTED else "block", start, close, environment))
            return close
        tokens.append(Token(bare, start, end, environment))
        return end
    tokens.append(Token("word", start, end, name))
    if bare in _RAW:
        return _raw(text, end, tokens)
    return end


def _inline(text: str, start: int, end: int, bare: str, tokens: list[Token]) -> int:
    before = _INLINE[bare].match(text, end)
    opened = before.end() if before else end
    delimiter = text[opened : opened + 1]
    close = -1
    if delimiter == "{" and bare != "verb":
        close = next((brace.start() for brace, depth in _braces(text, opened) if not depth), -1)
    elif delimiter.strip() and not delimiter.isalpha():
        close = text.find(delimiter, opened + 1, opened + 1000)
    if close < 0 or "\n\n" in text[opened:close]:
        tokens.append(Token("word", start, end, bare))
        return end
    tokens.append(Token("verb", start, close + 1, str(opened + 1)))
    return close + 1


def _braces(text: str, at: int) -> Iterator[tuple[re.Match[str], int]]:
    """The braces from ``at`` on, and how many are open behind each."""
    depth = 0
    for brace in re.compile(r"[{}]").finditer(text, at, at + 1000):
        depth += 1 if brace[0] == "{" else -1
        yield brace, depth
        if not depth:
            break


def _raw(text: str, end: int, tokens: list[Token]) -> int:
    """The argument of ``\\url`` and its like, in which ``%`` and ``#`` are letters; braces in it come in pairs."""
    opened = re.compile(r"\s*(?:\[[^\]\n]{0,200}\]\s*)?(?P<sign>[{|!+])").match(text, end)
    if not opened:
        return end
    at, depth = opened.end(), 1
    if opened["sign"] != "{":
        close = text.find(opened["sign"], at, at + _MOST_RAW)
        if close < 0 or "\n" in text[at:close]:
            return end
        tokens.append(Token("raw", at, close))
        return close + 1
    for brace in re.compile(r"\\.|[{}]|\n\s*\n", re.DOTALL).finditer(text, at, at + _MOST_RAW):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0:
            tokens.append(Token("raw", at, brace.start()))
            return brace.end()
        if brace[0][0] == "\n" or depth > _DEEPEST:
            break
    return end


def _without_false(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what stands between ``\\iffalse`` and its ``\\else`` or ``\\fi``, which becomes one hidden token."""
    names = _CONDITIONALS | {found[1] for found in _NEWIF.finditer(text)}
    waiting: list[int] = []
    hidden: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.kind != "word":
            continue
        if token.name in names and not (index and tokens[index - 1].name == "newif"):
            waiting.append(index)
        elif token.name in ("else", "fi") and waiting:
            if tokens[waiting[-1]].name == "iffalse":
                hidden.setdefault(waiting[-1], index)
            if token.name == "fi":
                waiting.pop()
    if not hidden:
        return tokens
    out: list[Token] = []
    until = -1
    for index, token in enumerate(tokens):
        if index <= until:
            continue
        if index in hidden:
            until = hidden[index]
            out.append(Token("hidden", token.start, tokens[until].end))
        else:
            out.append(token)
    return out


def _partners(tokens: list[Token]) -> dict[int, int]:
    waiting: list[int] = []
    out: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.kind == "open":
            waiting.append(index)
        elif token.kind == "close" and waiting:
            out[waiting.pop()] = index
    return out


def _endings(tokens: list[Token]) -> dict[int, int]:
    """Environments; one that is never closed has no ending, and disturbs none around it."""
    waiting: dict[str, list[int]] = {}
    out: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if token.kind == "begin":
            waiting.setdefault(token.name, []).append(index)
        elif token.kind == "end" and waiting.get(token.name):
            out[waiting[token.name].pop()] = index
    return out
