"""The links of a web page that lead out of it, and the addresses that are only printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final
from urllib.parse import quote, urlsplit

from citator.formats.readers.html.order import Element, Flow, above
from citator.model import Link, LinkKind, Note
from citator.text.relative import joined
from citator.text.spans import Within, disjoint, holder
from citator.text.urls import find_addresses

__all__ = ["outgoing_links"]

_LEFT_OUT: Final = re.compile("[\t\r\n\u200b\ufeff]+")
_PARAGRAPHS: Final = frozenset(("p", "li", "dd", "blockquote", "figure"))
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg)(?:[?#]|\s*\Z)", re.IGNORECASE)
"""What only shows the picture itself, larger."""

_BLANK: Final = re.compile(r"\s")
_WEB: Final = re.compile(r"(https?:|ftp:)\s*[/\\]{2}\s*", re.IGNORECASE)


def outgoing_links(
    root: Element, flow: Flow, base: str | None, notes: Sequence[Note], furniture: Within, inside: Collection[Element], code: Within
) -> tuple[tuple[Link, ...], int]:
    """The links and printed addresses in order, and how many relative links lead nowhere. ``inside`` are links to places in the
    page; what is printed in ``code`` is none.
    """
    note_at = holder([(note.start, note.end, note.id) for note in notes])
    links: list[Link] = []
    relative = 0
    for element in root.iter("a", "area"):
        href = _written(element.get("href") or "")
        start, end = flow.spans.get(element, (0, 0))
        if not href or href.startswith("#") or element in inside or furniture(start, end):
            continue
        if end <= start and not _is_picture_in_words(element, flow, furniture):
            continue
        target = _resolved(href, base)
        if target:
            links.append(Link(start, end, flow.text[start:end], target, LinkKind.ANCHOR, None, note_at(start)))
        elif target is None:
            relative += 1
    anchored = Within(disjoint([(link.start, link.end) for link in links]))
    for address in find_addresses(flow.text, joined=False):
        place = (address.start, address.end)
        if not anchored.touches(*place) and not furniture(*place) and not code.touches(*place):
            shown = flow.text[address.start : address.end]
            links.append(Link(address.start, address.end, shown, address.url, LinkKind.PRINTED, None, note_at(address.start)))
    return tuple(sorted(links, key=lambda link: (link.start, link.end))), relative


def _is_picture_in_words(link: Element, flow: Flow, furniture: Within) -> bool:
    """Whether a link shows a picture among the words of a paragraph. Elsewhere such links are buttons and advertisements."""
    block = next((outer for outer in above(link) if outer.tag in _PARAGRAPHS), None)
    if block is None or link not in flow.spans or next(link.iter("img"), None) is None:
        return False
    left, right = flow.spans[block]
    return (
        right > left and left <= flow.spans[link][0] <= right and not furniture(left, right) and not _PICTURE.search(link.get("href") or "")
    )


def _written(href: str) -> str:
    """What is written as the target of a link, as browsers read it: line ends are left out, blanks in it are escaped, and backslashes
    before a query turned (https://url.spec.whatwg.org/#url-parsing).

    >>> _written(" https://example.org/The Lamps.pdf "), _written("https:" + 2 * chr(92) + "example.org" + chr(92) + "tides?a=b c")
    ('https://example.org/The%20Lamps.pdf', 'https://example.org/tides?a=b%20c')
    """
    href = _LEFT_OUT.sub("", href).strip()
    if web := _WEB.match(href):
        at = next((place for place, sign in enumerate(href) if sign in "?#"), len(href))
        href = web[1] + "//" + href[web.end() : at].replace("\\", "/") + href[at:]
    return _BLANK.sub(lambda blank: quote(blank[0]), href)


def _resolved(href: str, base: str | None) -> str | None:
    """The address a link leads to; "" for one that is no web address, ``None`` for a relative one without a base.

    A host without a scheme has that of the page; where the page lies is not known, it is a page of the web.
    """
    try:
        target = joined(base or "", href)
        parts = urlsplit(target)
    except ValueError:
        return href if "://" in href else ""
    if not parts.scheme and "." in parts.netloc:
        return f"https:{target}"
    scheme = parts.scheme.lower()
    if scheme in ("http", "https", "ftp"):
        return target
    return "" if scheme else None
