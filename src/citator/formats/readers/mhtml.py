"""Web pages that a browser saved with their pictures in one file (MHTML: ``.mht``, ``.mhtml``; RFC 2557).

The page is the part that the message is about; it is read as any web page, with the address that the browser noted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers import html
from citator.limits import Limits
from citator.model import Document

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("multipart/related",)
_MOST: Final = 2000  # parts that are looked at
_WEB: Final = ("http://", "https://")


def read(data: bytes, source: str, base_url: str | None = None, limits: Limits = Limits()) -> Document:
    """The document in a saved page. Relative links are joined to the address that the page was saved from, unless ``base_url`` is given.

    Raises :class:`SourceUnreadable`: ``no-text`` where no web page is in it, and what :func:`citator.formats.readers.html.read` raises.
    """
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    page = next(_pages(message), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise SourceUnreadable(source, "there is no web page in the saved page", "no-text")
    charset = page.get_content_charset()
    told = media.transcoded(content, charset) if charset else content
    places = (base_url, page.get("Content-Location"), message.get("Snapshot-Content-Location"), message.get("Content-Location"))
    address = next((place for one in places if (place := "".join(str(one or "").split())).lower().startswith(_WEB)), None)
    document = html.read(told, source, address, limits)
    return replace(document, media_type=MEDIA_TYPES[0], sha256=hashlib.sha256(data).hexdigest())


def _pages(message: Message) -> Iterator[Message]:
    """The parts that are web pages: first the one that the message names as its start."""
    start = str(message.get_param("start") or "").strip()
    parts = []
    for number, part in enumerate(message.walk()):
        if number > _MOST:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            parts.append(part)
    yield from (part for part in parts if start and str(part.get("Content-ID") or "").strip() == start)
    yield from parts
