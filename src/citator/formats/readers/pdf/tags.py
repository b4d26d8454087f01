"""Tags: what the structure of a tagged PDF says of its notes (ISO 32000-1, 14.8.4: the element "Note"; PDF 2.0: "FENote").

Word, LibreOffice, Typst and others write it, most without the notes at the end of a document, and Word may put all notes of a page
into one element. It tells what is a note and nothing more, and most files have none: a bonus, never required.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Any, Final

__all__ = ["notes_by_object"]

MOST_ELEMENTS: Final = 20_000
DEEPEST: Final = 100
_NOTES: Final = frozenset(("Note", "FENote", "Footnote"))


def notes_by_object(document: Any, page: Any, objects: Iterable[int]) -> dict[int, int]:
    """Of these text objects (addresses), those inside of notes, each with the number of its note on the page, from 1."""
    import pypdfium2.raw as pdfium

    if not pdfium.FPDFCatalog_IsTagged(document):
        return {}
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        marked = _marked(pdfium, tree)
    finally:
        pdfium.FPDF_StructTree_Close(tree)
    if not marked:
        return {}
    found = {}
    for pointer in objects:
        number = pdfium.FPDFPageObj_GetMarkedContentID(ctypes.cast(pointer, pdfium.FPDF_PAGEOBJECT))
        if number in marked:
            found[pointer] = marked[number]
    return found


def _marked(pdfium: Any, tree: Any) -> dict[int, int]:
    """Numbers of marked content, each with the number of the note that it is part of."""
    marked: dict[int, int] = {}
    count = 0
    roots = range(min(pdfium.FPDF_StructTree_CountChildren(tree), MOST_ELEMENTS))
    stack = [(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), 0, 0) for at in reversed(roots)]
    for _ in range(MOST_ELEMENTS):
        if not stack:
            break
        element, depth, note = stack.pop()
        if not element:
            continue
        if not note and _type(pdfium, element) in _NOTES:
            count += 1
            note = count
        children = range(min(pdfium.FPDF_StructElement_CountChildren(element), MOST_ELEMENTS))
        if note:
            numbers = [pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at) for at in children]
            marked.update((number, note) for number in numbers if number >= 0)
        if depth < DEEPEST:
            stack += [(pdfium.FPDF_StructElement_GetChildAtIndex(element, at), depth + 1, note) for at in reversed(children)]
    return marked


def _type(pdfium: Any, element: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: max(0, min(size, 64) - 2)].decode("utf-16-le", "replace")
