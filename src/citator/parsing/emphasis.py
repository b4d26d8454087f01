"""Marks of emphasis in typed notes (Markdown's ``*…*`` and ``_…_``): taken away before a note is read, and counted in its places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from citator.model import Citation, Field, OffsetMap
from citator.parsing.placing import placed
from citator.parsing.typeset import with_plain_dashes

__all__ = ["emphasis_marks", "read_plain", "without_emphasis"]

# CommonMark 0.31, 6.2, as far as titles need it: no blank inside the marks at their ends, no letter outside. "2004 WL 12, at *3" has none.
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<stars>\*{1,3})(?=[^\s*])(?P<starred>[^*\n]{1,400}?)(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<![\w_\\])_(?=[^\s_])(?P<lined>[^_\n]{1,400}?)(?<=[^\s_])_(?![\w_])"
)
_IN_ADDRESS = re.compile(r"(?:://|www\.)\S*$")
_LONGEST_ADDRESS = 2_000


def without_emphasis(text: str) -> tuple[str, OffsetMap]:
    """The text without marks of emphasis, and the map back; marks inside an address are part of it.

    >>> without_emphasis("Brook, *The Lit Quay*, p. 3; at *4; https://e.org/_a_/")[0]
    'Brook, The Lit Quay, p. 3; at *4; https://e.org/_a_/'
    """
    plain, offsets, _ = _without(text)
    return plain, offsets


def emphasis_marks(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of the marks that open and close each emphasis.

    >>> list(emphasis_marks("See *Lamps*, **p. 3**; 2 * 3"))
    [((4, 5), (10, 11)), ((13, 15), (19, 21))]
    """
    for found in _EMPHASIS.finditer(text):
        inner = found.span("starred" if found["starred"] else "lined")
        yield (found.start(), inner[0]), (inner[1], found.end())


def _without(text: str) -> tuple[str, OffsetMap, list[tuple[int, int]]]:
    """The text without marks of emphasis, the map back, and what is emphasised in it."""
    kept: list[str] = []
    emphasised: list[tuple[int, int]] = []
    anchors: list[tuple[int, int]] = []
    clean = at = 0

    def keep(start: int, end: int) -> None:
        nonlocal clean
        if end > start:
            anchors.append((clean, start))
            kept.append(text[start:end])
            clean += end - start

    for found in _EMPHASIS.finditer(text):
        if _IN_ADDRESS.search(text, max(0, found.start() - _LONGEST_ADDRESS), found.start()):
            continue
        group = "starred" if found["starred"] else "lined"
        keep(at, found.start())
        keep(*found.span(group))
        emphasised.append((clean - len(found[group]), clean))
        at = found.end()
    keep(at, len(text))
    return "".join(kept), OffsetMap(tuple(anchors) or ((0, 0),)), emphasised


def read_plain(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text without marks of emphasis, with the places that it has in ``text``."""
    if "*" not in text and "_" not in text:
        return read(text)
    plain, offsets, emphasised = _without(text)
    if len(plain) == len(text):
        return read(text)
    out: list[Citation] = []
    for one in [_titled_as_emphasised(one, plain, emphasised) for one in read(plain)]:
        start, end = offsets.span(one.start, one.end)
        for mark in "*_":  # the mark that opens or closes a title at the border of the citation
            if text[start:end].count(mark) % 2 and text[start - 1 : start] == mark:
                start -= 1
            elif text[start:end].count(mark) % 2 and text[end : end + 1] == mark:
                end += 1
        out.append(replace(one, start=start, end=end, raw=text[start:end], record=placed(one.record, offsets.span)))
    return out


_PAGES = re.compile(r"(?:,?\sat)?\s(?P<pin>\d{1,4}(?:[-–—]\d{1,4})?(?:,\s\d{1,4}(?:[-–—]\d{1,4})?){0,6}(?:\s(?:&\s)?nn?\.\s?\d+)?)")
_BEFORE_IMPRINT = re.compile(r"\s\(")


def _titled_as_emphasised(citation: Citation, plain: str, emphasised: Sequence[tuple[int, int]]) -> Citation:
    """The citation of a book with the number before its imprint where the emphasis has it: "*Catch 22* (1961)", "*Lot 49* 12 (1966)".

    In plain text it can't be told whether such a number is the end of the title or the page cited (Bluebook, rule 15).
    """
    title, place = citation.record.fields.get("title"), citation.record.fields.get("locator")
    if citation.record.type not in ("book", "report") or title is None or not isinstance(title.value, str):
        return citation
    if title.start is None or title.end is None:
        return citation
    end = next((end for start, end in emphasised if start == title.start), None)
    if end is None:
        return citation
    if end < title.end:  # more was read as the title than is emphasised
        behind = plain[end : title.end]
        pages = _PAGES.fullmatch(with_plain_dashes(behind))
        if not pages or citation.pinpoint or not _BEFORE_IMPRINT.match(plain, title.end) or not title.value.endswith(behind):
            return citation
        record = citation.record.having(
            title=Field(title.value[: -len(behind)].rstrip(" ,"), title.source, title.start, end),
            locator=Field(pages["pin"], title.source, end + pages.start("pin"), end + pages.end("pin")),
        )
        return replace(citation, pinpoint=pages["pin"], record=record)
    if place is None or place.start is None or place.end != end or plain[title.end : place.start] != " ":
        return citation
    whole = Field(f"{title.value} {plain[place.start : end]}", title.source, title.start, end)
    return replace(citation, pinpoint=None, record=citation.record.having(title=whole, locator=None))
