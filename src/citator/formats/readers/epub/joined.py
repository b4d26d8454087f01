"""All chapters as one page: ids made distinct, links between files made links inside the page, what EPUB says of notes said as web pages
say it. Then the rules for notes of web pages hold across files.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from citator.errors import SourceUnreadable
from citator.formats.readers._office.package import Package
from citator.formats.readers.epub.chapter import chapter_body
from citator.formats.readers.epub.package import Book, Chapter, Files, kinds_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Joined", "joined"]

_ROLES: Final = {
    "noteref": "doc-noteref",
    "doc-noteref": "doc-noteref",
    "footnote": "doc-footnote",
    "doc-footnote": "doc-footnote",
    "note": "doc-footnote",
    "endnote": "doc-endnote",
    "doc-endnote": "doc-endnote",
    "rearnote": "doc-endnote",
    "biblioentry": "doc-biblioentry",
    "doc-biblioentry": "doc-biblioentry",
    "bibliography": "doc-bibliography",
}
_LISTS: Final = {"footnotes": "footnotes", "endnotes": "endnotes", "rearnotes": "endnotes", "doc-endnotes": "endnotes"}
_PAGE_BREAKS: Final = frozenset(("pagebreak", "doc-pagebreak"))
_POINTING: Final = ("aria-describedby", "aria-controls", "data-target", "data-footnote-id")
_MISSING: Final = "--nowhere"


@dataclass(slots=True)
class Joined:
    """The page, with one element of ``files`` for each chapter that could be read. ``breaks`` are the page breaks with what is said at
    each of them; ``places`` are the elements that have an id, by file and id. Of ``count`` files, ``missing`` could not be read, and
    ``bare`` only without their tags.
    """

    page: Element
    files: list[tuple[str, Element]] = field(default_factory=list)
    breaks: list[tuple[Element, list[str]]] = field(default_factory=list)
    places: dict[tuple[str, str], Element] = field(default_factory=dict)
    missing: int = 0
    bare: int = 0
    count: int = 0


def joined(package: Package, book: Book, files: Files) -> Joined:
    """The chapters of a book in one page. Files that are no part of the reading order but that links lead to come last."""
    from lxml import etree

    page = etree.Element("html")
    out = Joined(page)
    bodies = _read_all(package, book.chapters, out)
    spare = set(book.spare)
    for path, body in bodies:  # grows while it is read
        for link in body.iter("a") if spare else ():
            target = files.find(link.get("href", ""), posixpath.dirname(path)) if "#" in link.get("href", "") else None
            if target in spare and "nav" not in book.called.get(target, ()):
                spare.discard(target)
                bodies += _read_all(package, [Chapter(target)], out)
    inside = etree.SubElement(page, "body")
    names = _Names([(path, body) for path, body in bodies], files)
    for number, (path, body) in enumerate(bodies):
        _make_distinct(body, path, number, names, out)
        body.tag = "div"
        file = etree.SubElement(inside, "div", {"id": f"--f{number}"})
        file.append(body)
        out.files.append((path, file))
    _mark_notes(page)
    return out


def _read_all(package: Package, chapters: list[Chapter], out: Joined) -> list[tuple[str, Element]]:
    found: list[tuple[str, Element]] = []
    for chapter in chapters:
        out.count += 1
        try:
            content = package.part(chapter.path)
        except SourceUnreadable as error:
            if error.code != "damaged":
                raise
            content = None
        body, bare = chapter_body(content) if content is not None else (None, False)
        out.bare += bare
        if body is None:
            out.missing += 1
        else:
            found.append((chapter.path, body))
    return found


class _Names:
    """Which ids stand in which files. Converters cut books into files and forget links: an id that is nowhere in the file that is said,
    and in one other file only, is meant there.
    """

    def __init__(self, bodies: list[tuple[str, Element]], files: Files) -> None:
        self._files = files
        self._numbers = {path: number for number, (path, _) in enumerate(bodies)}
        self._here: set[tuple[int, str]] = set()
        self._folded: dict[tuple[int, str], str | None] = {}
        self._single: dict[str, int | None] = {}
        for number, (_, body) in enumerate(bodies):
            for name in _names_in(body):
                if (number, name) not in self._here:
                    self._here.add((number, name))
                    self._single[name] = None if name in self._single else number
                    folded = (number, name.casefold())
                    self._folded[folded] = None if folded in self._folded else name

    def target(self, href: str, path: str) -> str:
        """Where a link leads in the page; "#" for a place in the book that is no part of the text."""
        try:
            parts = urlsplit(href.strip())
        except ValueError:
            return href
        if (parts.scheme and parts.scheme.lower() != "file") or parts.netloc:
            return href
        fragment = "".join(filter(str.isprintable, unquote(parts.fragment)))  # lxml takes no control characters
        folder = "" if parts.scheme else posixpath.dirname(path)
        file = self._files.find(parts.path, folder) if parts.path else path
        at = self._numbers.get(file) if file else None
        if not fragment:
            return "#" if at is None or not parts.path else f"#--f{at}"
        if at is not None and (at, fragment) not in self._here:
            fragment = self._folded.get((at, fragment.casefold())) or fragment
        if (at is None or (at, fragment) not in self._here) and (file is None or at is not None):
            at = self._single.get(fragment)
        return f"#{fragment}{_MISSING}" if at is None else f"#{fragment}--f{at}"


def _names_in(body: Element) -> Iterator[str]:
    for element in body.iter("*"):
        if element.attrib:
            yield from (name for name in (element.get("id"), element.get("name")) if name)


def _make_distinct(body: Element, path: str, number: int, names: _Names, out: Joined) -> None:
    """Mark the names of a chapter with its number, and make links to chapters links inside the page."""
    for element in list(body.iter("*")):
        if not element.attrib:
            continue
        for attribute in ("id", "name"):
            if name := element.get(attribute):
                out.places.setdefault((path, name), element)
                element.set(attribute, f"{name}--f{number}")
        for attribute in _POINTING:
            if name := element.get(attribute):
                element.set(attribute, f"{name.lstrip('#')}--f{number}")
        if "href" in element.attrib:
            element.set("href", names.target(element.get("href", ""), path))
        _mark_kind(element, out)


def _mark_kind(element: Element, out: Joined) -> None:
    """Say in role and class, where web pages say it, what EPUB says in ``epub:type``; take out the page numbers of the printed book."""
    kinds = kinds_of(element)
    if not kinds:
        return
    if not _PAGE_BREAKS.isdisjoint(kinds):
        shown = "".join(map(str, element.itertext()))
        out.breaks.append((element, [element.get("title") or "", element.get("aria-label") or "", shown]))
        _empty(element)
        return
    role = next((_ROLES[kind] for kind in kinds if kind in _ROLES), element.get("role") or "")
    if role:
        element.set("role", role)
    classes = ["endnote"] if role == "doc-endnote" else []
    classes += dict.fromkeys(_LISTS[kind] for kind in kinds if kind in _LISTS)
    if classes:
        element.set("class", " ".join((element.get("class") or "", *classes)).strip())


def _empty(element: Element) -> None:
    for child in list(element):
        element.remove(child)
    element.text = None
    for attribute in list(element.attrib):
        if attribute not in ("id", "name"):
            del element.attrib[attribute]
    if element.tag not in ("div", "hr"):
        element.tag = "span"


def _mark_notes(page: Element) -> None:
    """What a link leads to that is called the reference of a note is that note, whether or not a way leads back. Entries of a list of
    endnotes are endnotes unless they are called otherwise.
    """
    names = {link.get("href", "")[1:] for link in page.iter("a") if link.get("role") == "doc-noteref"}
    for element in page.iter("*"):
        if element.attrib and not element.get("role") and (element.get("id") in names or element.get("name") in names):
            element.set("role", "doc-footnote")
            if any("endnotes" in (outer.get("class") or "").split() for outer in element.iterancestors()):
                element.set("class", f"{element.get('class') or ''} endnote".strip())
