"""EPUB books (2 and 3): the chapters in the order of the spine, read as one page.

Notes may stand in a file of their own. So the files are put together first, with their ids made distinct and the links between them
made links inside the page; then the rules for notes of web pages hold across files. https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

import html as markup
import posixpath
import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from citator.errors import SourceUnreadable
from citator.formats.readers import html
from citator.formats.readers._office.package import Package, parse_xml
from citator.limits import Limits
from citator.model import Document
from citator.text.language import primary

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: tuple[str, ...] = ("application/epub+zip",)

_HTML_TYPES: Final = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "")
_OBFUSCATION: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_OPS_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_TAG: Final = re.compile(r"[a-z][a-z0-9]*")
_ENTITY: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_ROLES: Final = {"noteref": "doc-noteref", "footnote": "doc-footnote", "endnote": "doc-endnote", "rearnote": "doc-endnote"}
_XML_ENTITIES: Final = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))


@dataclass(frozen=True, slots=True)
class _Chapter:
    path: str
    linear: bool


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in the bytes of an EPUB book. ``base_url`` plays no part: links of a book are relative to the book.

    Tables of contents (the navigation document) are left out. Raises :class:`SourceUnreadable`: ``empty``, ``encrypted``, ``damaged``,
    ``too-large``, ``not-epub``, ``no-text``.
    """
    package = Package(data, source, "epub", limits)
    opf_path, opf = _package_document(package)
    chapters = _spine(opf, opf_path)
    if not chapters:
        raise SourceUnreadable(source, "the book has no chapters with text", "no-text")
    limits.check_pages(source, len(chapters))
    if locked := _encrypted(package) & {chapter.path.lower() for chapter in chapters}:
        raise SourceUnreadable(source, f"{len(locked)} of {len(chapters)} chapters are locked (DRM)", "encrypted")
    page, missing = _joined(package, chapters)
    try:
        document = html.read(page, source, limits=limits)
    except SourceUnreadable as error:
        reason = "there is no text in the book" if error.code in ("no-text", "empty") else error.reason
        raise SourceUnreadable(source, reason, error.code) from None
    warnings = (*package.warnings, *([f"{missing} of {len(chapters)} chapters could not be read"] if missing else []), *document.warnings)
    title = " ".join((opf.findtext(".//{*}metadata//{http://purl.org/dc/elements/1.1/}title") or "").split())
    language = primary(opf.findtext(".//{*}metadata//{http://purl.org/dc/elements/1.1/}language"))
    return replace(
        document,
        media_type=MEDIA_TYPES[0],
        sha256=sha256(data).hexdigest(),
        title=title or document.title,
        language=language or document.language,
        base_url=base_url,
        warnings=warnings,
    )


def _package_document(package: Package) -> tuple[str, Element]:
    """The path and root of the package document (OPF), which the container names; by its ending where it does not."""
    container = package.xml("META-INF/container.xml")
    named = [] if container is None else [root.get("full-path", "") for root in container.iter("{*}rootfile")]
    for path in [*named, *(name for name in package.names() if name.lower().endswith(".opf"))]:
        root = package.xml(path) if path in package else None
        if root is not None:
            return path, root
    raise package.not_this("a zip archive without a book in it")


def _spine(opf: Element, opf_path: str) -> list[_Chapter]:
    """The files of the book in reading order; what stands outside of it (``linear="no"``: notes, as a rule) comes last."""
    folder = posixpath.dirname(opf_path)
    guide = (reference.get("href", "").partition("#")[0] for reference in opf.iter("{*}reference") if reference.get("type") == "toc")
    contents = {_resolved(folder, href) for href in guide}
    items = {item.get("id", ""): item for item in opf.iter("{*}item")}
    found: dict[str, _Chapter] = {}
    for reference in opf.iter("{*}itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type", "") not in _HTML_TYPES or "nav" in item.get("properties", "").split():
            continue
        path = _resolved(folder, item.get("href", ""))
        found.setdefault(path, _Chapter(path, reference.get("linear") != "no"))
    kept = [chapter for chapter in found.values() if chapter.path not in contents]  # a book of one file calls that file its contents
    return sorted(kept or found.values(), key=lambda chapter: not chapter.linear)


def _resolved(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href))).lstrip("/") if href else ""


def _encrypted(package: Package) -> set[str]:
    """The parts that are encrypted. Fonts are often "obfuscated", which locks nothing (EPUB 3.3, 4.4)."""
    root = package.xml("META-INF/encryption.xml")
    locked: set[str] = set()
    for entry in [] if root is None else root.iter("{*}EncryptedData"):
        method = next((method.get("Algorithm", "") for method in entry.iter("{*}EncryptionMethod")), "")
        if method not in _OBFUSCATION:
            locked |= {unquote(reference.get("URI", "")).lstrip("/").lower() for reference in entry.iter("{*}CipherReference")}
    return locked


def _joined(package: Package, chapters: list[_Chapter]) -> tuple[bytes, int]:
    """One page made of all chapters, and how many of them could not be read."""
    from lxml import etree

    numbers = {chapter.path.lower(): number for number, chapter in enumerate(chapters)}
    page = etree.Element("html")
    body = etree.SubElement(page, "body")
    missing = 0
    for number, chapter in enumerate(chapters):
        content = package.part(chapter.path)
        root = _tree(content) if content is not None else None
        inside = None if root is None else next((found for found in root.iter("body")), root)
        if inside is None:
            missing += 1
            continue
        _make_distinct(inside, chapter.path, number, numbers)
        inside.tag = "div"
        inside.set("id", f"f{number}")
        body.append(inside)
    _mark_notes(page)
    return etree.tostring(page, method="html", encoding="utf-8"), missing


def _tree(content: bytes) -> Element | None:
    """The tree of a chapter, without namespaces. XHTML knows the entities of HTML, which XML does not."""
    root = parse_xml(_ENTITY.sub(_character, content)) if content.strip() else None
    if root is None:
        return None
    for element in root.iter():
        if isinstance(element.tag, str):
            name = element.tag.rpartition("}")[2].rpartition(":")[2].lower()  # a colon is left where a namespace is not declared
            element.tag = name if _TAG.fullmatch(name) else "span"
    return root


def _make_distinct(body: Element, path: str, number: int, numbers: dict[str, int]) -> None:
    """Mark the names of a chapter with its number, and make links to chapters links inside the page."""
    folder = posixpath.dirname(path)
    for element in list(body.iter("*")):
        for name in ("id", "name"):
            if element.get(name):
                element.set(name, f"f{number}-{element.get(name)}")
        if "href" in element.attrib:
            element.set("href", _target(element.get("href", ""), folder, number, numbers))
        _mark_kind(element)


def _target(href: str, folder: str, number: int, numbers: dict[str, int]) -> str:
    """Where a link leads in the joined page; "#" for a place in the book that is no part of the text."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return href
    if parts.scheme or parts.netloc:
        return href
    at = numbers.get(_resolved(folder, parts.path).lower()) if parts.path else number
    if at is None:
        return "#"
    fragment = "".join(filter(str.isprintable, unquote(parts.fragment)))  # lxml takes no control characters
    return f"#f{at}-{fragment}" if fragment else f"#f{at}"


def _mark_kind(element: Element) -> None:
    """Say in role and class, where web pages say it, what EPUB says in ``epub:type``; take out the page numbers of the printed book."""
    kinds = f"{element.get(_OPS_TYPE, '')} {element.get('role', '')}".split()
    if "pagebreak" in kinds or "doc-pagebreak" in kinds:
        for child in list(element):
            element.remove(child)
        element.text = None
    role = element.get("role") or next((_ROLES[kind] for kind in kinds if kind in _ROLES), "")
    if role:
        element.set("role", role)
    if role == "doc-endnote":
        element.set("class", f"{element.get('class', '')} endnote".strip())


def _mark_notes(page: Element) -> None:
    """What a link leads to that is called the reference of a note is that note, whether or not a way leads back."""
    names = {link.get("href", "")[1:] for link in page.iter("a") if link.get("role") == "doc-noteref"}
    for element in page.iter("*"):
        if not element.get("role") and (element.get("id") in names or element.get("name") in names):
            element.set("role", "doc-footnote")


def _character(found: re.Match[bytes]) -> bytes:
    if found[1] in _XML_ENTITIES:
        return found[0]
    text = markup.unescape(found[0].decode("ascii"))
    return found[0] if text.startswith("&") else "".join(f"&#{ord(letter)};" for letter in text).encode("ascii")
