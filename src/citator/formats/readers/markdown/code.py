"""What is code in a Markdown file, or a comment: CommonMark 0.31, sections 4.4 to 4.6, 5.2 and 6.1, and the elements of HTML for code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from citator.formats.readers.markdown.marked import DEFINED
from citator.text.spans import Within, disjoint

__all__ = ["FRONT", "code_of", "tagged_code", "verbatim_of"]

FRONT: Final = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(.{0,200000}?)^(?:\1|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
"""The metadata at the top."""

_FENCE: Final = re.compile(r"^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}|~{3,})", re.MULTILINE)
_LINE: Final = re.compile(r"[^\n]*\n?")
_QUOTE: Final = re.compile(r" {0,3}>[ ]?")
_ITEM: Final = re.compile(r"(?P<sign>[-*+]|\d{1,9}[.)]|:)(?:[ \t]+|$)")
_NOTE: Final = re.compile(DEFINED + r"[ \t]*")
_NO_PARAGRAPH: Final = re.compile(r"#{1,6}(?:\s|$)|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|<!--.*-->\s*$|(?:`{3}|~{3})")
_PARAGRAPH: Final = re.compile(r"\n[ \t>]*(?:\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])")
_TICKS: Final = re.compile(r"`+")
_COMMENT: Final = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)  # each start is tried up to the next one only
_HTML: Final = re.compile(r"^ {0,3}<(?P<tag>pre|script|style|textarea)(?=[\s>])", re.IGNORECASE | re.MULTILINE)
_OPENED: Final = re.compile(r"<(?P<tag>pre|code|kbd|samp|tt|var|script|style|textarea|xmp)(?:\s[^<>\n]{0,400})?>", re.IGNORECASE)
_DEEPEST: Final = 16  # items that open on one line
_LONGEST: Final = 20_000  # characters of an element for code within a paragraph


def code_of(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Blocks that are no prose (fenced and indented code, the metadata at the top, ``<pre>`` and ``<script>``), and code in a line and
    comments.
    """
    blocks: list[tuple[int, int]] = []
    front = FRONT.match(text)
    if front:
        blocks.append(front.span())
    at = front.end() if front else 0
    while fence := _FENCE.search(text, at):
        end = text.find("\n", fence.end())
        if fence["fence"][0] == "`" and "`" in text[fence.end() : end if end >= 0 else len(text)]:
            at = fence.end()
            continue
        close = _closing_fence(fence["fence"]).search(text, fence.end())
        at = close.end() if close else len(text)
        blocks.append((fence.start(), at))
    fenced = Within(blocks)
    comments = [match.span() for match in _COMMENT.finditer(text) if not fenced.touches(*match.span())]
    blocks += list(_elements(text, Within(disjoint([*blocks, *comments]))))
    passed = Within(disjoint([*blocks, *comments]))
    blocks += [span for span in _indented(text, Within(disjoint(blocks)), passed) if not fenced.touches(*span)]
    blocks = disjoint(blocks)
    verbatim = Within(disjoint([*blocks, *comments]))
    return blocks, sorted([*_code_spans(text, verbatim), *comments])


def tagged_code(text: str, code: Within) -> list[tuple[int, int]]:
    """The elements of HTML for code within the prose. Markdown makes links inside these too; but what is only printed there is code."""
    found: list[tuple[int, int]] = []
    at = 0
    low = text.lower()
    while opened := _OPENED.search(text, at):
        at = opened.end()
        if not code.touches(*opened.span()):
            close = low.find(f"</{opened['tag'].lower()}", at, at + _LONGEST)
            at = close if close >= 0 else at
            found += [(opened.start(), close)] if close >= 0 else []
    return found


def verbatim_of(text: str) -> list[tuple[int, int]]:
    """All of it: blocks, code in a line, comments, and the elements of HTML for code."""
    code = disjoint(span for part in code_of(text) for span in part)
    return disjoint([*code, *tagged_code(text, Within(code))])


@lru_cache(maxsize=64)
def _closing_fence(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{re.escape(fence)}{re.escape(fence[0])}*[ \t]*$", re.MULTILINE)


def _elements(text: str, passed: Within) -> Iterator[tuple[int, int]]:
    """Elements that begin a line and whose content is no Markdown (4.6, the first kind); without an end they go on to that of the file."""
    at = 0
    low = text.lower()
    while opened := _HTML.search(text, at):
        at = opened.end()
        if not passed.touches(*opened.span()):
            close = low.find(f"</{opened['tag'].lower()}>", at)
            at = len(text) if close < 0 else close
            yield opened.start(), at


def _indented(text: str, blocks: Within, passed: Within) -> Iterator[tuple[int, int]]:
    """Indented code: lines four blanks further in than the text of the list or note that they stand in, and behind no paragraph.

    A note goes on with what is indented by four blanks, as its first paragraph does by any.
    """
    inside = False
    start = end = 0
    reading = _Containers()
    for line in _LINE.finditer(text):
        if not line[0]:
            break
        if passed(line.start(), line.start() + max(1, len(line[0].rstrip()))):
            reading.pass_over(line[0].rstrip())
            is_code = False
        elif not line[0].strip(" \t\r\n>"):
            reading.blank()
            continue
        else:
            is_code = reading.is_code(line[0].rstrip(), inside)
        if blocks.touches(line.start(), line.end()):
            is_code = False
        if inside and not is_code:
            yield start, end
        if is_code:
            start, end = (start if inside else line.start()), line.end()
        inside = is_code
    if inside:
        yield start, end


class _Containers:
    """The quotations, lists and notes that are open: the columns where the text of each begins."""

    def __init__(self) -> None:
        self.paragraph = False
        self._quotes = 0
        self._columns: list[int] = []
        self._after_blank = False
        self._passing = False

    def blank(self) -> None:
        """A line without words."""
        self.paragraph, self._after_blank, self._passing = False, True, False

    def pass_over(self, line: str) -> None:
        """A line of a block that is read elsewhere; the first one says what it stands in."""
        if not self._passing:
            self._close(len(line) - len(line.lstrip(" ")))
        self.paragraph, self._after_blank, self._passing = False, False, True

    def _close(self, indent: int) -> None:
        """Close what a line with this indent stands outside of. Four blanks are enough to go on with an item, as they ever were."""
        while self._columns:
            outer = self._columns[-2] if len(self._columns) > 1 else 0
            if indent >= min(self._columns[-1], outer + 4):
                break
            self._columns.pop()

    def is_code(self, line: str, inside: bool) -> bool:
        """Whether a line with words is code; ``inside``: the line before is."""
        quotes, at = 0, 0
        while quote := _QUOTE.match(line, at):
            quotes, at = quotes + 1, quote.end()
        if quotes != self._quotes and not (self.paragraph and quotes < self._quotes):
            self._columns, self._quotes = [], quotes
            self.paragraph = False
        words = line[at:].lstrip(" \t")
        indent = len(line[at : len(line) - len(words)].expandtabs(4))
        if _ITEM.match(words) or (not self.paragraph and (self._after_blank or self._passing or inside)):
            self._close(indent)
        self._after_blank = self._passing = False
        within = self._columns[-1] if self._columns else 0
        if not self.paragraph and indent - within >= 4:
            return True
        column = indent
        for _ in range(_DEEPEST):
            item = _ITEM.match(words)
            if not item or _NO_PARAGRAPH.match(words) or column - within >= 4:
                break
            gap = len(item.group().expandtabs(4)) - len(item["sign"])
            deep = gap > 4 and item.end() < len(words)
            within = column + len(item["sign"]) + (gap if 0 < gap <= 4 else 1)
            self._columns.append(within)
            words = words[item.end() :]
            column = within
            self.paragraph = False
            if deep:
                return True
        if note := _NOTE.match(words):
            self._columns.append(indent + 4)
            words = words[note.end() :]
        self.paragraph = bool(words) and not _NO_PARAGRAPH.match(words)
        return False


def _code_spans(text: str, verbatim: Within) -> Iterator[tuple[int, int]]:
    ends: dict[int, list[int]] = {}
    ticks = [match for match in _TICKS.finditer(text) if not verbatim.touches(*match.span())]
    for match in reversed(ticks):
        ends.setdefault(len(match[0]), []).append(match.start())
    at = 0
    for match in ticks:
        escaped = match.start() > 0 and text[match.start() - 1] == "\\" and text[match.start() - 2 : match.start() - 1] != "\\"
        waiting = ends[len(match[0])]
        while waiting and waiting[-1] <= match.start():
            waiting.pop()
        if match.start() < at or escaped or not waiting or _PARAGRAPH.search(text, match.end(), waiting[-1]):
            continue
        at = waiting[-1] + len(match[0])
        yield match.start(), at
