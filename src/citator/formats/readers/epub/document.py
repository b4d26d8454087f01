"""The document that a book is, of what its parts find."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Final

from citator.errors import SourceUnreadable
from citator.formats.readers._office.package import Package
from citator.formats.readers.epub.contents import contents_of, mark_contents
from citator.formats.readers.epub.joined import Joined, joined
from citator.formats.readers.epub.package import Book, Files, books, check_locks
from citator.formats.readers.epub.pages import Pages, printed_pages
from citator.formats.readers.html.document import TOO_DEEP, depth_of, tree_document
from citator.limits import Limits
from citator.model import Document, Marker

__all__ = ["read_document"]

_NO_TEXT: Final = ("no-text", "empty")


def read_document(data: bytes, source: str, base_url: str | None, limits: Limits) -> Document:
    """The document in a book, as :func:`citator.formats.readers.epub.read` says."""
    package = Package(data, source, "epub", limits)
    files = Files(package)
    without: SourceUnreadable | None = None
    for book in books(package, files):
        try:
            document = _read_book(package, book, files, limits)
        except SourceUnreadable as error:
            if error.code not in _NO_TEXT:
                raise
            without = without or error
            continue
        return replace(document, sha256=sha256(data).hexdigest(), base_url=base_url)
    raise without or SourceUnreadable(source, "there is no text in the book", "no-text")


def _read_book(package: Package, book: Book, files: Files, limits: Limits) -> Document:
    source = package.source
    if not book.chapters:
        raise SourceUnreadable(source, "the book has no chapters with text", "no-text")
    limits.check_pages(source, len(book.chapters))
    check_locks(package, book.chapters)
    page = joined(package, book, files)
    limits.check_depth(source, depth_of(page.page))
    mark_contents(page)
    try:
        document, flow = tree_document(
            page.page, source, judge=lambda _root, flow, notes, markers, _hosts: contents_of(page, book, flow, notes, markers), typed=False
        )
    except SourceUnreadable as error:
        raise SourceUnreadable(source, _without_text(page), error.code) from None
    if not _says_something(document):
        raise SourceUnreadable(source, _without_text(page), "no-text")
    warnings = [*package.warnings]
    if not book.ordered:
        warnings.append("the book does not say in which order its files are read")
    if page.missing:
        warnings.append(f"{page.missing} of {page.count} chapters could not be read")
    if page.bare:
        warnings.append(f"in {page.bare} of {page.count} chapters {TOO_DEEP}")
    document = replace(
        document,
        media_type="application/epub+zip",
        title=book.title or document.title,
        language=book.language or document.language,
        warnings=(*warnings, *document.warnings),
    )
    return _with_pages(document, printed_pages(package, book, files, page, flow, limits.pages))


def _says_something(document: Document) -> bool:
    """Whether there is more in the text than contents and cover."""
    left_out = sum((span.end or 0) - (span.start or 0) for span in document.furniture)
    return left_out * 10 < len(document.text) * 9 or len(document.text) - left_out > 2 * len(document.furniture)


def _without_text(page: Joined) -> str:
    if page.missing:
        return f"there is no text in the book ({page.missing} of {page.count} chapters could not be read)"
    return "there is no text in the book, only pictures or nothing"


def _with_pages(document: Document, pages: Pages) -> Document:
    if not pages.starts:
        return document
    document = replace(document, pages=len(pages.starts), page_starts=pages.starts)

    def at(offset: int) -> int | None:
        return pages.at(offset, document.page_at(offset))

    def paged(marker: Marker) -> Marker:
        return replace(marker, page=at(marker.start))

    notes = tuple(replace(note, page=at(note.start), markers=tuple(map(paged, note.markers))) for note in document.notes)
    return replace(document, notes=notes, dangling_markers=tuple(map(paged, document.dangling_markers)))
