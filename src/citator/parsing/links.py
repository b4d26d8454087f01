"""The links of a document and its citations: which address belongs to which."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from citator.model import Citation, Field, Form, Link, LinkKind

__all__ = ["attach_links", "covered_by_link"]


def attach_links(citations: Sequence[Citation], links: Sequence[Link], text: str) -> list[Citation]:
    """The citations with ``url`` (the target) and ``url_as_written`` set from the links that overlap them, or that stand in the same
    note directly after them.

    A link set on words of the citation goes before an address that is printed in it. A link belongs to the narrowest citation it overlaps.
    """
    order = sorted(links, key=lambda link: (link.start, link.end))
    by_citation: dict[str, list[Link]] = {}
    ends = sorted(citations, key=lambda one: (one.end, one.start))
    places = [one.end for one in ends]
    narrow = sorted(citations, key=lambda one: (one.end - one.start, one.start))
    for link in order:
        owner = _overlapped(link, narrow) or _just_before(link, ends, places, text)
        if owner:
            by_citation.setdefault(owner.id, []).append(link)
    return [_with_links(one, by_citation.get(one.id, ())) for one in citations]


def _overlapped(link: Link, narrow: Sequence[Citation]) -> Citation | None:
    best: Citation | None = None
    shared = 0
    for one in narrow:
        common = min(one.end, link.end) - max(one.start, link.start)
        if common > shared:
            best, shared = one, common
    return best


def _just_before(link: Link, ends: Sequence[Citation], places: Sequence[int], text: str) -> Citation | None:
    """The citation of the same note that ends just before the link, with no more than punctuation or "available at" between."""
    at = bisect_left(places, link.start + 1)
    if at == 0 or link.note is None:
        return None
    one = ends[at - 1]
    gap = text[one.end : link.start]
    near = len(gap) < 60 and re.fullmatch(
        r"[\s,.;:()<\[-]*(?:(?:available|accessible|accessed|online)?\s?(?:at|from|on|via|here)?)[\s:(<\[]*", gap
    )
    return one if near and one.note == link.note else None


def _with_links(citation: Citation, links: Sequence[Link]) -> Citation:
    if not links:
        return citation
    set_on_words = [link for link in links if link.kind == LinkKind.ANCHOR]
    chosen = (set_on_words or list(links))[0]
    printed = next((link for link in links if link.kind == LinkKind.PRINTED), None)
    written = citation.url_as_written or (printed.text if printed else None)
    if written is None and re.match(r"(?:https?://|www\.)", chosen.text.strip()):
        written = " ".join(chosen.text.split())
    record = citation.record
    if "URL" not in record.fields:
        record = record.having(URL=Field(chosen.href, "text", chosen.start, chosen.end))
    return replace(
        citation, url=chosen.href, url_as_written=written, record=record, form=citation.form if citation.record.fields else Form.LINK
    )


def covered_by_link(start: int, end: int, links: Sequence[Link]) -> bool:
    """Whether a link stands on the words ``[start, end)``."""
    return any(min(end, link.end) > max(start, link.start) for link in links)
