"""``C``: an address that is shown as the words of a link, and the address that the link leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from citator.model import Document, Link, LinkKind
from citator.rules.context import Context
from citator.text.shown_addresses import leads_elsewhere, shown_address

__all__ = ["shown_otherwise"]


def shown_otherwise(document: Document, context: Context) -> Iterator[tuple[Link, str]]:
    """The links whose words are one whole address of another page than the one they lead to, with the address that is shown.

    Left alone: hosts that share a name (``example.org`` and ``example.com``), the same path at another host (a site that moved), resolvers,
    shorteners and archives, targets that hold the address shown (a copy, a redirect), what is shown shortened, and addresses that a source
    system reads as the same document. Of an address that goes on behind its link only a part is shown.
    """
    printed = document.media_type == "application/pdf"
    for link in document.links:
        if link.kind is not LinkKind.ANCHOR:
            continue
        shown = shown_address(link.text)
        torn = printed or _GOES_ON.match(document.text, link.end) is not None
        if shown and leads_elsewhere(shown, link.href, link.text, torn=torn) and not _same_document(shown, link.href, context):
            yield link, shown


_GOES_ON = re.compile(r"[-/_~%=&?#]*\w")


def _same_document(shown: str, href: str, context: Context) -> bool:
    one, other = context.identify(shown), context.identify(href)
    return one is not None and other is not None and one.value == other.value and urlsplit(href).hostname is not None
