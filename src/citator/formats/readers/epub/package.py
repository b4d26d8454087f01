"""The package of an EPUB book: which files are its chapters and in which order, what it says of itself, whether it is locked.

EPUB 3.3 (https://www.w3.org/TR/epub-33/), OPF 2.0.1, OCF. Books are often wrong: names in other letter case or percent-encoded, a file
in another folder than is said, no container, no spine. As long as the files are there, they are read.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers._office.package import Package
from citator.text.language import primary

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Book", "Chapter", "Files", "books", "check_locks", "kinds_of"]

_HTML_TYPES: Final = frozenset(
    ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document", "image/svg+xml", "application/html+xml")
)
_HTML_NAMES: Final = (".xhtml", ".html", ".htm", ".xht")
_OBFUSCATION: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_LOCKS: Final = ("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl")
_OPS_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_DUBLIN: Final = "{http://purl.org/dc/elements/1.1/}"
_FALLBACKS: Final = 10
"""How many fallbacks of a file are tried; they can lead in a circle."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book. ``path`` is its name in the archive, or the one that is stated where there is no such file."""

    path: str
    linear: bool = True


@dataclass(slots=True)
class Book:
    """One rendition of a book. ``called`` is what guide and landmarks say a file is ("toc", "cover", "index"), ``navigation`` are the
    navigation document and the NCX.
    """

    chapters: list[Chapter]
    spare: list[str] = field(default_factory=list)
    called: dict[str, set[str]] = field(default_factory=dict)
    navigation: list[str] = field(default_factory=list)
    title: str = ""
    language: str | None = None
    ordered: bool = True


class Files:
    """The files of the archive, found by what links call them."""

    def __init__(self, package: Package) -> None:
        self._names: dict[str, str] = {}
        self._bases: dict[str, list[str]] = {}
        for name in package.names():
            key = _key(name)
            if key not in self._names and not name.endswith("/"):
                self._names[key] = name
                self._bases.setdefault(posixpath.basename(key), []).append(name)

    def find(self, href: str, folder: str = "") -> str | None:
        """The file that a reference from ``folder`` leads to; where there is none, the only one of that name in any folder."""
        try:
            path = urlsplit(href.strip()).path
        except ValueError:
            return None
        if not path:
            return None
        key = _key(posixpath.join(folder, unquote(path)))
        same = self._bases.get(posixpath.basename(key), [])
        return self._names.get(key) or (same[0] if len(same) == 1 else None)

    def pages(self) -> list[str]:
        """All files that can be chapters, in the order of their names, numbers as numbers."""
        return sorted((name for key, name in self._names.items() if key.endswith(_HTML_NAMES)), key=_by_number)


def _key(path: str) -> str:
    plain = unicodedata.normalize("NFC", unquote(path.replace("\\", "/")))
    return posixpath.normpath("/" + plain).lstrip("/").casefold()


def _by_number(name: str) -> list[tuple[int, str]]:
    return [(int(part) if part.isdecimal() else -1, part) for part in re.split(r"(\d{1,9})", name)]


def books(package: Package, files: Files) -> Iterator[Book]:
    """The renditions of the book, the first one first. Raises :class:`SourceUnreadable` (``not-epub``) where the archive is no book."""
    container = package.xml("META-INF/container.xml")
    roots = [] if container is None else [root.get("full-path", "") for root in container.iter("{*}rootfile")]
    named = [path for root in roots if (path := files.find(root))]
    opened = False
    for path in dict.fromkeys(named or [name for name in package.names() if name.lower().endswith(".opf")]):
        opf = package.xml(path)
        if opf is not None:
            opened = True
            yield _book(opf, posixpath.dirname(path), package, files)
    if not opened:
        pages = files.pages()
        if not pages or not (container is not None or "mimetype" in package):
            raise package.not_this("a zip archive without a book in it")
        yield Book([Chapter(path) for path in pages], ordered=False)


def _book(opf: Element, folder: str, package: Package, files: Files) -> Book:
    items = {item.get("id", ""): item for item in opf.iter("{*}item")}
    found: dict[str, Chapter] = {}
    for reference in opf.iter("{*}itemref"):
        if (item := _readable(items.get(reference.get("idref", "")), items)) is not None:
            path = _place(item, folder, files)
            found.setdefault(path, Chapter(path, reference.get("linear", "yes").strip().lower() != "no"))
    spare = [_place(item, folder, files) for item in items.values() if _is_page(item)]
    ordered = bool(found)
    chapters = [*found.values()] or [Chapter(path) for path in dict.fromkeys(spare or files.pages())]
    book = Book(chapters, [path for path in spare if path not in found], ordered=ordered)
    for reference in opf.iter("{*}reference"):
        _call(book, files.find(reference.get("href", ""), folder), reference.get("type", "").lower().split())
    for item in items.values():
        is_nav = "nav" in item.get("properties", "").split()
        contents = files.find(item.get("href", ""), folder) if is_nav or "dtbncx" in item.get("media-type", "") else None
        if contents:
            book.navigation.append(contents)
            _call(book, contents, ["nav"] * is_nav)
    book.title = _title(opf)
    stated = (primary("".join(map(str, found.itertext()))) for found in opf.iter(f"{_DUBLIN}language"))
    book.language = next((language for language in stated if language), None)
    _read_landmarks(book, package, files)
    book.chapters.sort(key=lambda chapter: not chapter.linear)
    return book


def _readable(item: Element | None, items: dict[str, Element]) -> Element | None:
    """The item, or the fallback of it that is a page."""
    for _ in range(_FALLBACKS):
        if item is None or _is_page(item):
            return item
        item = items.get(item.get("fallback", ""))
    return None


def _is_page(item: Element) -> bool:
    stated = item.get("media-type", "").strip().lower()
    return stated in _HTML_TYPES or _bare(item.get("href", "")).lower().endswith(_HTML_NAMES)


def _bare(href: str) -> str:
    """What stands before the fragment and the query of a reference."""
    return href.partition("#")[0].partition("?")[0]


def _place(item: Element, folder: str, files: Files) -> str:
    href = item.get("href", "")
    return files.find(href, folder) or posixpath.join(folder, unquote(href))


def _call(book: Book, path: str | None, kinds: list[str]) -> None:
    if path and kinds:
        book.called.setdefault(path, set()).update(kinds)


def _read_landmarks(book: Book, package: Package, files: Files) -> None:
    """What the landmarks of the navigation document call the files they lead to."""
    for path in book.navigation:
        root = package.xml(path) if "nav" in book.called.get(path, ()) else None
        for nav in [] if root is None else root.iter("{*}nav"):
            if "landmarks" in nav.get(_OPS_TYPE, "").split():
                for link in nav.iter("{*}a"):
                    href = link.get("href", "")
                    if "#" not in href:
                        _call(book, files.find(href, posixpath.dirname(path)), link.get(_OPS_TYPE, "").lower().split())


def _title(opf: Element) -> str:
    """The main title where several are told apart (EPUB 3.3, D.3.8), else the first."""
    titles = [title for title in opf.iter(f"{_DUBLIN}title") if "".join(map(str, title.itertext())).strip()]
    main = {
        meta.get("refines", "").lstrip("#")
        for meta in opf.iter("{*}meta")
        if meta.get("property") == "title-type" and (meta.text or "").strip() == "main"
    }
    chosen = next((title for title in titles if title.get("id") in main), titles[0] if titles else None)
    return "" if chosen is None else " ".join("".join(map(str, chosen.itertext())).split())


def kinds_of(element: Element) -> list[str]:
    """What an element is called in ``epub:type`` and ``role``."""
    return f"{element.get(_OPS_TYPE) or element.get('epub:type') or ''} {element.get('role') or ''}".lower().split()


def check_locks(package: Package, chapters: list[Chapter]) -> None:
    """Raise :class:`SourceUnreadable` (``encrypted``) where chapters are encrypted. Fonts are often "obfuscated", which locks nothing
    (EPUB 3.3, 4.4).
    """
    root = package.xml("META-INF/encryption.xml")
    locked: set[str] = set()
    for entry in [] if root is None else root.iter("{*}EncryptedData"):
        method = next((method.get("Algorithm", "") for method in entry.iter("{*}EncryptionMethod")), "")
        if method not in _OBFUSCATION:
            locked |= {_key(reference.get("URI", "")) for reference in entry.iter("{*}CipherReference")}
    count = sum(_key(chapter.path) in locked for chapter in chapters)
    if not count and any(lock in package for lock in _LOCKS):
        # Apple's FairPlay and Adobe's ADEPT leave such a file also in books that are sold without a lock.
        count = sum(_is_sealed(package, chapter.path) for chapter in chapters)
    if count:
        raise SourceUnreadable(package.source, f"{count} of {len(chapters)} chapters are locked (DRM)", "encrypted")


def _is_sealed(package: Package, path: str) -> bool:
    try:
        content = package.part(path)
    except SourceUnreadable as error:
        if error.code != "damaged":
            raise
        return False
    return content is not None and bool(content) and (b"<" not in content[:4096] or media.decode(content) is None)
