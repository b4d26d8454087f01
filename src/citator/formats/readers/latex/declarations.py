"""What a LaTeX document says of itself: its class, packages, counters and languages, and the files that it consists of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from citator.formats.readers.latex.commands import mark_of, marks_of
from citator.formats.readers.latex.parts import count_notes
from citator.text.language_codes import LANGUAGES

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["declare"]

_FN_SYMBOLS: Final = re.compile(r"\*?\s*\{\s*(\w+)\s*\}\s*(?:\[\w*\]\s*)?(?=\{)")
_BRACED: Final = re.compile(r"\{((?:[^{}]|\{[^{}]*\})*)\}")


def declare(walk: Walk, index: int, name: str) -> None:
    """What the document says of itself and of other files."""
    end = walk.source.tokens[index].end
    if name in (
        "documentclass",
        "usepackage",
        "addbibresource",
        "bibliography",
        "input",
        "include",
        "subfile",
        "setmainlanguage",
        "setdefaultlanguage",
    ):
        option, argument = walk.arguments.words(index)
        words = [word.strip() for word in argument.split(",") if word.strip()]
        if name == "documentclass":
            walk.numbers.of_class(argument.strip())
            _babel(walk, option)
        elif name == "usepackage":
            _package(walk, option, words)
        elif name in ("addbibresource", "bibliography"):
            walk.out.bibliographies += words
        elif name.startswith("set"):
            _babel(walk, argument)
        elif not walk.preamble and argument.strip():
            part = argument.strip("\"' ")
            walk.out.inputs.append(part)
            count_notes(walk, part, walk.source.tokens[index].start)
    elif name in ("setcounter", "addtocounter", "stepcounter", "refstepcounter"):
        given = re.compile(r"\s*\{(\w+)\}(?:\s*\{\s*(-?\d{1,4})\s*\})?").match(walk.text, end)
        if given and (given[2] or name.endswith("stepcounter")):
            walk.numbers.put(given[1], int(given[2]) if given[2] else 1, more=name != "setcounter")
    elif name in ("counterwithin", "numberwithin", "@addtoreset", "counterwithout"):
        given = re.compile(r"\s*\{(\w+)\}\s*\{(\w+)\}").match(walk.text, end)
        pair = (given[2], given[1]) if given and name == "@addtoreset" else (given[1], given[2]) if given else ("", "")
        if pair[0] == "footnote" and name == "counterwithout":
            walk.numbers.restarts.discard(pair[1])
        elif "footnote" in pair:
            walk.numbers.restarts.add(pair[1] if pair[0] == "footnote" else pair[0])
    elif name in ("DefineFNsymbols", "setfnsymbol"):
        _mark_sets(walk, index, name)
    elif name == "MakePerPage":
        walk.out.pages_restart = True


def _babel(walk: Walk, options: str) -> None:
    words = [word.strip().rpartition("=")[2].strip("{} ") for word in options.split(",")]
    named = [LANGUAGES[word] for word in words if word in LANGUAGES]
    main = re.search(r"main\s*=\s*(\w+)", options)
    if main and main[1] in LANGUAGES:
        named.append(LANGUAGES[main[1]])
    walk.out.languages += named
    walk.german = walk.german or "de" in named


def _mark_sets(walk: Walk, index: int, name: str) -> None:
    """A set of signs for notes is defined, or chosen."""
    if name == "setfnsymbol":
        marks = walk.numbers.mark_sets.get(walk.arguments.words(index)[1].strip().removesuffix("*"))
        walk.numbers.marks = marks or walk.numbers.marks
        return
    given = _FN_SYMBOLS.match(walk.text, walk.source.tokens[index].end)
    opened = walk.arguments.open_after(index, given.end()) if given else None
    if given and opened is not None:
        start, close, _ = walk.arguments.group(opened)
        walk.numbers.mark_sets[given[1]] = _marks(walk.text[start : min(close, start + 400)])


def _marks(written: str) -> list[str]:
    """The signs of a set, each in braces or each a command or letter."""
    braced = _BRACED.findall(written)
    return [mark for part in braced if (mark := mark_of(part))] or marks_of(written)


def _package(walk: Walk, option: str, names: list[str]) -> None:
    if "babel" in names or "polyglossia" in names:
        _babel(walk, option)
    if any(name.startswith("biblatex") for name in names):
        options = dict(part.split("=", 1) for part in re.sub(r"\s", "", option).split(",") if "=" in part)
        style = options.get("autocite", options.get("style", options.get("citestyle", "")))
        chicago = "biblatex-chicago" in names and "authordate" not in option
        walk.footnote_style = chicago or style.startswith(("footnote", "verbose", "authortitle", "oscola", "bluebook"))
    if "footmisc" in names and "symbol" in re.split(r"[\s,*]+", option):
        walk.numbers.styles["footnote"] = "fnsymbol"
    walk.out.pages_restart = walk.out.pages_restart or ("perpage" in option and "footmisc" in names)
