"""What a variant is: a recipe, a writer, a program; and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tools.make_documents import programs
from tools.make_documents.compose import Recipe
from tools.make_documents.model import Made

__all__ = ["Variant", "render", "roman"]

_PROGRAMS: dict[str, Callable[[str], bytes]] = {
    "pdflatex": programs.pdflatex,
    "typst": programs.typst,
    "weasyprint": programs.weasyprint,
    "chromium": programs.chromium,
    "groff": programs.groff,
    "own": str.encode,
}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of making a document.

    ``program`` renders what ``source`` writes; ``own`` means that the source is the document. ``kind`` is what the format makes of
    footnotes, ``label`` how it counts them; without ``hyperlinks`` addresses are only printed; ``reference``
    stands before the number of a reference. A variant of ``sample`` is in the
    sample of this repository.
    """

    name: str
    extension: str
    program: str
    recipe: Recipe
    source: Callable[[Made], str | bytes]
    kind: str = ""
    label: Callable[[str], str] = str
    hyperlinks: bool = True
    reference: str = ""
    filters: str = ""
    sample: bool = False
    texts: bool = False


def render(variant: Variant, made: Made) -> bytes:
    """The document. Raises :class:`Failed`. LibreOffice is asked for many at once, not here."""
    source = variant.source(made)
    return source if isinstance(source, bytes) else _PROGRAMS[variant.program](source)


def roman(number: str) -> str:
    """A number as small roman numerals.

    >>> roman("14")
    'xiv'
    """
    left, out = int(number), ""
    for value, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while left >= value:
            out, left = out + sign, left - value
    return out
