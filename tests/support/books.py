"""EPUB books as people have them: any file at any place, any package document, any container."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.support.office import zipped

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
SPACES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


@dataclass(frozen=True, slots=True)
class File:
    """A file of a book: its content, its place in manifest and spine (``spine``: "yes", "no" for not linear, "" for outside)."""

    content: str | bytes
    spine: str = "yes"
    kind: str = "application/xhtml+xml"
    properties: str = ""
    href: str = ""
    more: str = ""


def page(body: str, head: str = "", body_attributes: str = "") -> str:
    """A well-formed chapter."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><html {SPACES}><head><title>x</title>{head}</head>'
        f"<body {body_attributes}>{body}</body></html>"
    )


def book(
    files: Mapping[str, str | File], *, metadata: str = "", opf: str = "", parts: Mapping[str, str | bytes | None] | None = None
) -> bytes:
    """A book of these files, all in the folder ``OEBPS``; a bare text is the body of a chapter. ``parts`` are added to the archive or take
    the place of what is there; ``None`` takes a part away.
    """
    made = {name: File(page(one)) if isinstance(one, str) else one for name, one in files.items()}
    items = "".join(
        f'<item id="i{n}" href="{one.href or name}" media-type="{one.kind}" properties="{one.properties}" {one.more}/>'
        for n, (name, one) in enumerate(made.items())
    )
    order = "".join(f'<itemref idref="i{n}" linear="{one.spine}"/>' for n, one in enumerate(made.values()) if one.spine)
    content: dict[str, str | bytes | None] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"{metadata}</metadata><manifest>{items}</manifest><spine>{order}</spine>{opf}</package>"
        ),
        **{f"OEBPS/{name}": one.content for name, one in made.items()},
        **dict(parts or {}),
    }
    return zipped({name: part for name, part in content.items() if part is not None}, stored=["mimetype"])
