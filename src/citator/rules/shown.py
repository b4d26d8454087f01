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
    system reads as the same document. Of an address that goes on behind its link, or in the next one, only a part is shown.
    """
    printed = document.media_type == "application/pdf"
    anchors = [link for link in document.links if link.kind is LinkKind.ANCHOR]
    for at, link in enumerate(anchors):
        shown = shown_address(link.text)
        if shown is None:
            continue
        beside = (*anchors[max(0, at - 1) : at], *anchors[at + 1 : at + 2])
        torn = printed or _CUT.search(link.text) is not None or _GOES_ON.match(document.text, link.end) is not None
        torn = torn or any(_are_of_one_address(link, other, document.text) for other in beside)
        if leads_elsewhere(shown, link.href, link.text, torn=torn) and not _same_document(shown, link.href, context):
            yield link, shown


_MARKED = r"(?:\]\(\S{0,500}?\))?"  # the target, where it is written behind the words
_GOES_ON = re.compile(rf"{_MARKED}[-/_~%=&?#]*\w")
_NOTHING = re.compile(rf"{_MARKED}\s*\[?")
_CUT = re.compile(r"[-_~%=&?]\s*$")  # where an address is parted at the end of a line


def _are_of_one_address(link: Link, other: Link, text: str) -> bool:
    """Whether two links beside each other are parts of one that is broken at the end of a line."""
    first, second = sorted((link, other), key=lambda one: one.start)
    return link.href == other.href and _NOTHING.fullmatch(text, first.end, max(first.end, second.start)) is not None


# Numbers of one act in several rows of the Union's, which say nothing of each other.
_OF_ONE_ACT = frozenset(("celex", "eli", "oj", "eu_document"))


def _same_document(shown: str, href: str, context: Context) -> bool:
    one, other = context.identify(shown), context.identify(href)
    if one is None or other is None or urlsplit(href).hostname is None:
        return False
    same = not {one.value, *one.equivalents}.isdisjoint((other.value, *other.equivalents))
    return same or (one.scheme != other.scheme and {one.scheme, other.scheme} <= _OF_ONE_ACT)
