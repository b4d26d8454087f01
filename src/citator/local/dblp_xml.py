"""The dump of dblp, one XML file with all its publications (https://dblp.org/faq/1474679.html), as the items that its API gives.

What bites: letters are entities of a DTD that lies beside the file ("M&uuml;ller"), which is not read: they are those of HTML. A
publication is an element named after its type, its DOI one of several addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import name2codepoint
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from citator.local.streams import Pieces

__all__ = ["START", "TAGS", "WithoutEntities", "publication"]

START: Final = re.compile(rb"(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE dblp\b[^>]*>\s*)?<dblp[\s>]")
"""How the file begins."""
_TYPES: Final = {
    "article": "Journal Articles", "inproceedings": "Conference and Workshop Papers", "incollection": "Parts in Books or Collections",
    "proceedings": "Editorship", "book": "Books and Theses", "phdthesis": "Books and Theses", "mastersthesis": "Books and Theses",
    "data": "Data and Artifacts",
}  # fmt: skip
TAGS: Final = tuple(_TYPES)
_OF_ITSELF: Final = {"withdrawn": "Withdrawn Items", "informal": "Informal and Other Publications"}
_ENTITY: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,10});")
_KEPT: Final = (b"amp", b"lt", b"gt", b"quot", b"apos")
_DOI: Final = re.compile(r"https?://(?:dx\.)?doi\.org/(10\..+)")
_LONGEST: Final = 12  # an entity that the end of a piece may cut


class WithoutEntities:
    """The bytes of a stream, with numbers in the place of the entities of HTML."""

    def __init__(self, stream: Pieces) -> None:
        self._stream = stream
        self._held = b""

    def read(self, size: int = 1 << 16) -> bytes:
        """The next bytes, some more than ``size`` at times; b"" at the end."""
        while True:
            piece = self._stream.read(size)
            data = self._held + piece
            cut = data.rfind(b"&", max(0, len(data) - _LONGEST)) if piece else -1
            cut = len(data) if cut < 0 or b";" in data[cut:] else cut
            data, self._held = data[:cut], data[cut:]
            known = _ENTITY.sub(_numbered, data)
            if known or not piece:
                return known


def _numbered(found: re.Match[bytes]) -> bytes:
    point = name2codepoint.get(found[1].decode())
    return found[0] if found[1] in _KEPT else b"&#%d;" % point if point else b""


def publication(element: Element) -> dict[str, Any]:
    """A publication in the shape of the ``info`` of a hit of the API."""
    kind = str(element.tag)
    one = {name: _text(element, name) for name in ("title", "year", "volume", "number", "pages", "publisher", "isbn")}
    people = [part for name in ("author", "editor") if (part := list(_texts(element, name)))]
    dois = (found[1] for address in _texts(element, "ee") if (found := _DOI.match(address)))
    return {
        **one,
        "type": _OF_ITSELF.get(element.get("publtype", "").split()[0] if element.get("publtype", "").strip() else "", _TYPES[kind]),
        "authors": {"author": people[0] if people else []},
        "venue": _text(element, "journal") or _text(element, "booktitle") or _text(element, "series"),
        "doi": next(dois, ""),
        "url": f"https://dblp.org/rec/{element.get('key')}",
        "key": element.get("key"),
    }


def _texts(element: Element, name: str) -> Iterator[str]:
    return (" ".join("".join(map(str, part.itertext())).split()) for part in element.findall(name))


def _text(element: Element, name: str) -> str:
    return next(_texts(element, name), "")
