"""The records that reference managers leave in a document behind the citations they print.

Zotero and Mendeley keep CSL-JSON items in the code of a field (``ADDIN ZOTERO_ITEM CSL_CITATION {…}``), in the name of a reference mark
(LibreOffice) or, where bookmarks hold the place, in properties of the document (``ZOTERO_BREF_x_1``, ``_2``, …, of at most 255 characters
each); Mendeley Cite keeps them in the tag of a content control, F1000 Workspace and Sciwheel as a list in ``ADDIN F1000_CSL_CITATION``.
Locators, prefixes and suffixes belong to the citation and not to the work; the printed words have them.
https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html, https://www.zotero.org/support/kb/word_field_codes
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from citator.model import Record

__all__ = ["MOST_ITEMS", "Kept", "from_code", "from_tag", "holds_bibliography", "kept_properties"]

Kept = Iterator[tuple[str, Record]]
"""Items with their keys."""

MOST_ITEMS: Final = 2_000
"""The most items that are taken from one citation."""

_NUMBERED: Final = re.compile(r"(.+)_(\d{1,4})")


def from_code(code: str) -> Kept:
    """The items of a citation field or reference mark, each with its key: the citation key, else the name of the item.

    >>> code = 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":7,"itemData":{"type":"book","title":"Tides"}}]}'
    >>> [(key, record.type, record.text("title")) for key, record in from_code(code)]
    [('7', 'book', 'Tides')]
    """
    mark = code.find("CSL_CITATION")
    start = min((at for at in (code.find("{", mark), code.find("[", mark)) if at >= 0), default=-1)
    if mark < 0 or start < 0:
        return
    try:
        cluster, _ = json.JSONDecoder(strict=False).raw_decode(code, start)
    except (ValueError, RecursionError):
        return
    yield from _items({"citationItems": [{"itemData": item} for item in cluster]} if isinstance(cluster, list) else cluster)


def holds_bibliography(words: str) -> bool:
    """Whether what a manager keeps beside a stretch of text says that it is the list of works cited."""
    return "CSL_BIBLIOGRAPHY" in words or words.startswith("BIBL ")


def kept_properties(properties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What managers keep in the properties of a document, by the name of the bookmark that it belongs to; the pieces are put together.

    >>> kept_properties([("ZOTERO_BREF_a_2", "}"), ("ZOTERO_BREF_a_1", "ZOTERO_ITEM CSL_CITATION {"), ("Title", "x")])
    {'ZOTERO_BREF_a': 'ZOTERO_ITEM CSL_CITATION {}'}
    """
    pieces: dict[str, list[tuple[int, str]]] = {}
    for name, value in properties:
        if numbered := _NUMBERED.fullmatch(name):
            pieces.setdefault(numbered[1], []).append((int(numbered[2]), value))
    found = {name: "".join(piece for _, piece in sorted(parts)) for name, parts in pieces.items()}
    return {name: words for name, words in found.items() if "CSL_CITATION" in words or holds_bibliography(words)}


def from_tag(tag: str) -> Kept:
    """The items in the tag of a content control of Mendeley Cite (``MENDELEY_CITATION_v3_`` and JSON in base 64)."""
    head, _, packed = tag.rpartition("_")
    if not head.upper().startswith("MENDELEY_CITATION"):
        return
    try:
        cluster = json.loads(base64.b64decode(packed + "=" * (-len(packed) % 4)))
    except (ValueError, RecursionError, binascii.Error):
        return
    yield from _items(cluster)


def _items(cluster: object) -> Kept:
    found = cluster.get("citationItems") if isinstance(cluster, Mapping) else None
    for item in found[:MOST_ITEMS] if isinstance(found, list) else ():
        data = item.get("itemData") if isinstance(item, Mapping) else None
        if not isinstance(data, Mapping) or len(data) < 2:
            continue
        uris = item.get("uris") or item.get("uri")
        uri = uris[0] if isinstance(uris, list) and uris and isinstance(uris[0], str) else ""
        names = (data.get("citation-key"), re.split(r"[/=]", uri)[-1], data.get("id"), item.get("id"))
        yield next((str(name) for name in names if name), ""), Record.from_csl(data)
