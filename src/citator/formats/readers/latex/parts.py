r"""The files that a document is put together from (``\\input``, ``\\include``): their notes are counted, and their commands known.

They are documents of their own for what is cited in them; here they only say what numbers the notes behind them have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from citator import media
from citator.formats.readers.latex.expansion import Macro, expanded, macros_of
from citator.formats.readers.latex.tokens import tokenise

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["Parts", "count_notes", "file_name", "preamble_macros", "preamble_parts"]

_INPUT: Final = re.compile(r"^[^%\n]*?\\(?:input|include)\s*\{\s*([^{}\n]{1,200}?)\s*\}", re.MULTILINE)
_MOST_TIMES: Final = 3  # that one file is counted


@dataclass(slots=True)
class Parts:
    """The files by name, and how often the notes of each have been counted."""

    files: Mapping[str, bytes]
    counted: Counter[str] = field(default_factory=Counter)


def file_name(written: str) -> str:
    """The name of a file that ``\\input`` names, which may leave out its ending.

    >>> file_name("chapters/one"), file_name("two.tex"), file_name("v1.2/three")
    ('chapters/one.tex', 'two.tex', 'v1.2/three.tex')
    """
    return written if "." in written.rpartition("/")[2] else f"{written}.tex"


def preamble_parts(text: str) -> list[str]:
    """The names of the files that are read before the document begins."""
    begin = text.find("\\begin{document}")
    return [file_name(found[1]) for found in _INPUT.finditer(text[:begin])] if begin > 0 else []


def preamble_macros(text: str, files: Mapping[str, bytes]) -> dict[str, Macro]:
    """The commands that these define."""
    known: dict[str, Macro] = {}
    for name in dict.fromkeys(preamble_parts(text)):
        decoded = media.decode(files[name]) if name in files else None
        known |= macros_of(decoded.text) if decoded else {}
    return known


def count_notes(walk: Walk, part: str, offset: int) -> None:
    """Lets the counters of ``walk`` go on as the notes in a file make them."""
    name = file_name(part)
    decoded = media.decode(walk.parts.files[name]) if name in walk.parts.files and walk.parts.counted[name] < _MOST_TIMES else None
    if decoded is None:
        walk.out.uncounted.append((part, offset))
        return
    walk.parts.counted[name] += 1
    inner = type(walk)(tokenise(expanded(decoded.text)[0]), walk.parts)
    inner.numbers = replace(walk.numbers, _former=[])  # whose counters are the same
    inner.macros, inner.aliases, inner.footnote_style = walk.macros, walk.aliases, walk.footnote_style
    walk.out.uncounted += [(missing, offset) for missing, _ in inner.found().uncounted]
