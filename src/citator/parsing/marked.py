"""Citations in Markdown with both halves of what is set round their words: "[*Quays*](…), p. 3", and not "Quays*](…), p. 3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from citator.model import Citation, Document

__all__ = ["balanced"]

_OPENS: Final = re.compile(r"[*_]{0,3}(?:\[|<[a-z])", re.IGNORECASE)
_CLOSES: Final = re.compile(r"[*_]{0,3}(?:\]|</)|</")


_Place = tuple[int, int]
_Pair = tuple[_Place, _Place]


def balanced(citations: Sequence[Citation], document: Document, emphasis: Iterable[_Pair] = ()) -> list[Citation]:
    """The citations; one that begins within a link, or within emphasis, and goes on behind it has its beginning too, and one that ends so
    its end. ``emphasis`` are the marks of it, those that open and those that close.
    """
    if document.media_type != "text/markdown":
        return list(citations)
    pairs = [*emphasis, *_pairs(document)]  # of a link in emphasis the signs of both are those of the link
    by_opening, by_closing = {opening[1]: (opening, closing) for opening, closing in pairs}, {pair[1][0]: pair for pair in pairs}
    return [_balanced(one, by_opening, by_closing, document.text) for one in citations]


def _pairs(document: Document) -> Iterator[_Pair]:
    """The signs before the words of each link and those behind them."""
    opened: list[_Place] = []
    for span in document.furniture:
        words = document.text[span.start : min(span.end, span.start + 8)]
        if _CLOSES.match(words):
            if opened:
                yield opened.pop(), (span.start, span.end)
        elif _OPENS.match(words) and "]:" not in document.text[span.start : span.end]:
            opened.append((span.start, span.end))


def _balanced(one: Citation, by_opening: dict[int, _Pair], by_closing: dict[int, _Pair], text: str) -> Citation:
    start, end = one.start, one.end
    while (first := by_opening.get(start)) and first[1][1] <= end:
        start = first[0][0]
    while (last := by_closing.get(end)) and start <= last[0][0]:
        end = last[1][1]
    return one if (start, end) == (one.start, one.end) else replace(one, start=start, end=end, raw=text[start:end])
