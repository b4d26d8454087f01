"""The numbers of notes, as LaTeX's counters would give them (LaTeX: structured documentation, ``ltfloat`` and the standard classes)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from citator.formats.readers.latex.commands import numeral

__all__ = ["Numbering", "Series"]

_BY_CHAPTER = frozenset("book report scrbook scrreprt memoir extbook extreport amsbook tufte-book svmono svmult octavo thesis".split())


@dataclass(frozen=True, slots=True)
class Series:
    """Notes that are counted together: the name of their counter, and the how-manieth run of it."""

    counter: str
    run: int


@dataclass(slots=True)
class Numbering:
    """The counters of a document while it is read from its beginning to its end."""

    styles: dict[str, str] = field(default_factory=lambda: {"mpfootnote": "alph", "thanks": "fnsymbol"})
    restarts: set[str] = field(default_factory=set)
    values: Counter[str] = field(default_factory=Counter)
    runs: Counter[str] = field(default_factory=Counter)
    set_by_hand: bool = False
    """Whether a counter was set since the last marker: the author then says himself which text belongs to which."""

    def of_class(self, name: str) -> None:
        """The document class: those with chapters count the footnotes of each chapter anew."""
        if name in _BY_CHAPTER or name.endswith(("book", "thesis")):
            self.restarts.add("chapter")

    def heading(self, name: str) -> None:
        """A numbered heading begins."""
        if name in self.restarts:
            self.restart("footnote")

    def restart(self, counter: str) -> None:
        """A counter begins anew."""
        self.values[counter] = 0
        self.runs[counter] += 1

    def series(self, counter: str) -> Series:
        """The series that a note made now belongs to."""
        return Series(counter, self.runs[counter])

    def step(self, counter: str) -> int:
        """The next number of a counter."""
        self.values[counter] += 1
        return self.values[counter]

    def put(self, counter: str, value: int, *, more: bool) -> None:
        """``\\setcounter``, or with ``more`` ``\\addtocounter``."""
        value += self.values[counter] if more else 0
        if not more and value < self.values[counter]:
            self.runs[counter] += 1
        self.values[counter] = value
        self.set_by_hand = True

    def label(self, counter: str, number: int) -> str:
        """A number as the reader sees it."""
        return numeral(number, self.styles.get(counter, "arabic"))
