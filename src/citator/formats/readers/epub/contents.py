"""What in a book is no part of what it says: tables of contents, landmarks, lists of pages, the cover, the index.

They say so themselves, in the navigation document, the guide or ``epub:type``; or a file is a list of links to other files of the book
under a heading that says so. Chapters of notes and bibliographies never are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from citator.formats.readers.epub.joined import Joined
from citator.formats.readers.epub.package import Book, kinds_of
from citator.formats.readers.html.furniture import REFERENCE_HEADING
from citator.formats.readers.html.order import Flow
from citator.text.spans import Within, disjoint

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["contents_of", "mark_contents"]

_KINDS: Final = frozenset("toc landmarks page-list lot loi loa lov index cover doc-toc doc-index doc-pagelist doc-cover toc-brief".split())
_HEADING: Final = re.compile(
    r"(?:table of )?contents|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice(?: general)?|contenido|"
    r"indice(?: generale)?|sommario|conteúdo|sumário|inhoud(?:sopgave)?|innehåll|indhold|innhold|"
    r"spis treści|obsah|tartalom|cuprins|içindekiler|"
    r"содержание|оглавление|зміст|目录|目錄|目次|차례|المحتويات|תוכן(?: ה?עניינים)?",
    re.IGNORECASE,
)
_INDEX: Final = re.compile(
    r"(?:(?:general |subject |name )?index(?: of .{1,40})?|(?:sach|personen|namens?|orts|stichwort)?register|"
    r"índice (?:analítico|onomástico|alfabético)|indice (?:analitico|dei nomi)|skorowidz|rejstřík|указатель|предметный указатель|索引)",
    re.IGNORECASE,
)
_ENTRY: Final = re.compile(r"[^\n]*[,\s]\d{1,4}(?:[-–]\d{1,4})?(?:n\d*)?[.;]?", re.MULTILINE)
_LINE: Final = 160
"""More letters than a line of a table of contents has."""

_COVER: Final = 400
"""More letters than a cover has."""


def mark_contents(page: Joined) -> None:
    """Call the files and elements by class what they are, so that no rule takes the numbers in them for markers."""
    for element in _stated(page):
        element.set("class", f"{element.get('class') or ''} toc".strip())


def contents_of(page: Joined, book: Book, flow: Flow, notes: Sequence[tuple[int, int]], markers: Collection[int]) -> list[tuple[int, int]]:
    """The ranges of contents, covers and indexes, in order, none in another; none with a note or a marker in it."""
    kept = Within(disjoint(sorted([*notes, *((marker, marker + 1) for marker in markers)])))
    stated = [element for element in page.page.iter("*") if "toc" in (element.get("class") or "").split()]
    files = [file for path, file in page.files if _is_contents(path, file, book, flow)]
    found = sorted((flow.spans.get(element, (0, 0)) for element in [*stated, *files]), key=lambda span: (span[0], -span[1]))
    out: list[tuple[int, int]] = []
    for start, end in found:
        if end > start and (not out or start >= out[-1][1]) and not kept.touches(start, end):
            out.append((start, end))
    return out


def _stated(page: Joined) -> Iterator[Element]:
    for element in page.page.iter("*"):
        if element.tag == "nav" or (element.attrib and not _KINDS.isdisjoint(kinds_of(element)) and not _is_heading(element)):
            yield element


def _is_heading(element: Element) -> bool:
    return str(element.tag) in ("h1", "h2", "h3", "h4", "h5", "h6", "a")


def _is_contents(path: str, file: Element, book: Book, flow: Flow) -> bool:
    """Whether a file as a whole is a table of contents, a cover, or an index."""
    shown = flow.shown(file)
    heading = shown.lstrip().partition("\n")[0].strip()
    if not shown or REFERENCE_HEADING.fullmatch(heading):
        return False
    called = book.called.get(path, set())
    if "cover" in called and len(shown) < _COVER:
        return True
    lines = [line for line in shown.split("\n") if line]
    if called & {"toc", "nav", "lot", "loi"} or _HEADING.fullmatch(heading):
        listed = bool(called) and bool(_HEADING.fullmatch(heading)) and max(map(len, lines)) < _LINE
        return listed or _share_of_links(file, flow) * 10 >= len(shown) * 6
    if "index" in called or _INDEX.fullmatch(heading):
        return sum(bool(_ENTRY.fullmatch(line)) for line in lines) * 2 >= len(lines) or _share_of_links(file, flow) * 5 >= len(shown)
    return False


def _share_of_links(file: Element, flow: Flow) -> int:
    """How many letters of a file are links into the book."""
    return sum(len(flow.shown(link)) for link in file.iter("a") if (link.get("href") or "").startswith("#"))
