"""Pages of the printed book, where an EPUB states them: page breaks in the text, the page list of the navigation document, the NCX."""

from __future__ import annotations

import posixpath
import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from citator.formats.readers._office.package import Package
from citator.formats.readers.epub.joined import Joined
from citator.formats.readers.epub.package import Book, Files, kinds_of
from citator.formats.readers.html.order import Flow
from citator.text.spans import Place, best_chain

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Pages", "printed_pages"]

_NUMBER: Final = re.compile(
    r"\W*(?:(?:page|pg|pp?|seite|s|página|pág|pagina|pag|side|sida|strona|str|стр|страница|с)\b\.?\s*)?(\d{1,5})\W*", re.IGNORECASE
)
_NAMED: Final = re.compile(r"(?:page|pg|p|pagebreak|pb|pagenum|seite)[ _.-]{0,2}0*(\d{1,5})", re.IGNORECASE)
_LONG: Final = 4
"""How many times the usual length of a page a text can go on without a break and still be that page."""


class Pages:
    """``starts`` are the offsets at which pages 1, 2, … begin, as :attr:`citator.model.Document.page_starts` wants them: the number of
    starts up to a place is the printed number of its page. What comes before the first page that is stated has none.
    """

    def __init__(self, breaks: list[tuple[int, int]], most: int) -> None:
        self.starts: tuple[int, ...] = ()
        chain = [place.what for place in best_chain([Place(number, start, 1, (start, number)) for start, number in breaks])]
        if len(chain) < 2 or len(chain) * 10 < len(breaks) * 9 or chain[-1][1] > most:
            return  # volumes that each begin at page 1 have no numbers that rise
        starts: list[int] = []
        for start, number in chain:
            starts += [start] * (number - len(starts))
        self.starts = tuple(starts)
        lengths = [right - left for (left, _), (right, _) in pairwise(chain)]
        self._longest = max(1500, _LONG * int(median(lengths)))

    def at(self, offset: int, ordinal: int | None) -> int | None:
        """The page at ``offset``, which is ``ordinal``; ``None`` far behind its start, where breaks are missing (a file of notes)."""
        return ordinal if ordinal and offset - self.starts[ordinal - 1] <= self._longest else None


def printed_pages(package: Package, book: Book, files: Files, page: Joined, flow: Flow, most: int) -> Pages:
    """The printed pages of a book; without any where it states none. Roman numbers (front matter) count as none."""
    listed = _listed(package, book, files)
    numbers: dict[Element, int] = {}
    for (path, name), element in page.places.items():
        if (path, name) in listed and element in flow.spans:
            numbers[element] = listed[path, name]
    for element, said in page.breaks:
        number = _number(said) or _number_in_name(element)
        if number and element not in numbers and element in flow.spans:
            numbers[element] = number
    return Pages(sorted({(flow.spans[element][0], number) for element, number in numbers.items()}), most)


def _number(said: list[str]) -> int:
    return next((int(found[1]) for text in said if (found := _NUMBER.fullmatch(text.strip()[:40]))), 0)


def _number_in_name(element: Element) -> int:
    found = _NAMED.fullmatch((element.get("id") or "").rpartition("--f")[0])
    return int(found[1]) if found else 0


def _listed(package: Package, book: Book, files: Files) -> dict[tuple[str, str], int]:
    """The page numbers of the page list by the file and the id that they lead to."""
    out: dict[tuple[str, str], int] = {}
    for path in book.navigation:
        root = package.xml(path)
        for href, text in [] if root is None else [*_in_nav(root), *_in_ncx(root)]:
            number = _number([text])
            file = files.find(href, posixpath.dirname(path))
            if number and file and "#" in href:
                out[file, unquote(href.partition("#")[2])] = number
    return out


def _in_nav(root: Element) -> list[tuple[str, str]]:
    return [
        (link.get("href", ""), "".join(map(str, link.itertext())))
        for nav in root.iter("{*}nav")
        if not {"page-list", "doc-pagelist"}.isdisjoint(kinds_of(nav))
        for link in nav.iter("{*}a")
    ]


def _in_ncx(root: Element) -> list[tuple[str, str]]:
    return [
        (content.get("src", ""), " ".join("".join(map(str, label.itertext())) for label in target.iter("{*}text")))
        for target in root.iter("{*}pageTarget")
        for content in target.iter("{*}content")
    ]
