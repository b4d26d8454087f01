"""The arguments of a command: where they stand among the tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from citator.formats.readers.latex.tokens import Source

if TYPE_CHECKING:
    from citator.formats.readers.latex.walk import Walk

__all__ = ["Arguments"]

_BLANK: Final = re.compile(r"(?:[ \t]|\r?\n(?![ \t]*\r?\n)|%[^\n]*\n)*")
_NUMBER: Final = re.compile(r"\s*\[([^\[\]\n]{0,40})\]")
_FAR = 400  # tokens of an argument in square brackets
_DEEPEST = 8  # brackets in brackets


class Arguments:
    """Finds arguments. Offsets are of the text, indices of its tokens."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._starts = [token.start for token in source.tokens]

    def after(self, index: int, offset: int) -> int:
        """The first token behind ``index`` that begins at ``offset`` or later."""
        return bisect_left(self._starts, offset, index + 1)

    def _sign_after(self, index: int, offset: int, kind: str) -> int | None:
        blank = _BLANK.match(self._source.text, offset)
        at = blank.end() if blank else offset
        found = self.after(index, at)
        tokens = self._source.tokens
        return found if found < len(tokens) and tokens[found].start == at and tokens[found].kind == kind else None

    def open_after(self, index: int, offset: int) -> int | None:
        """The brace that opens right behind ``offset``, as a token."""
        return self._sign_after(index, offset, "open")

    def group(self, opened: int) -> tuple[int, int, int]:
        """The content of a group and its end: ``(start, close, end)``. One that is never closed ends with its paragraph."""
        tokens = self._source.tokens
        start = tokens[opened].end
        closed = self._source.partner.get(opened)
        if closed is None:
            end = self._source.paragraph_end(start)
            return start, end, end
        return start, tokens[closed].start, tokens[closed].end

    def bracket(self, index: int, offset: int) -> tuple[int, int, int] | None:
        """The argument in square brackets right behind ``offset``: ``(start, close, end)``."""
        left = self._sign_after(index, offset, "left")
        if left is None:
            return None
        tokens = self._source.tokens
        at, depth = left + 1, 0
        while at < min(len(tokens), left + _FAR):
            token = tokens[at]
            if token.kind == "open":
                at = self._source.partner.get(at, len(tokens))
            elif token.kind == "close" or (token.kind == "break" and self._source.text.count("\n", token.start, token.end) > 1):
                return None
            elif token.kind == "left":
                depth += 1
                if depth > _DEEPEST:
                    return None
            elif token.kind == "right" and depth:
                depth -= 1
            elif token.kind == "right":
                return tokens[left].end, token.start, token.end
            at += 1
        return None

    def number(self, offset: int) -> tuple[int | None, int]:
        """The number in square brackets behind a command for notes, and the end of the command with it."""
        found = _NUMBER.match(self._source.text, offset)
        if not found:
            return None, offset
        return (int(found[1]) if found[1].strip().isdecimal() and len(found[1]) < 6 else None), found.end()

    def words(self, index: int) -> tuple[str, str]:
        """The argument in square brackets and the one in braces, as written."""
        text, at = self._source.text, self._source.tokens[index].end
        bracket = self.bracket(index, at)
        option = text[bracket[0] : bracket[1]] if bracket else ""
        opened = self.open_after(index, bracket[2] if bracket else at)
        if opened is None:
            return option, ""
        start, close, _ = self.group(opened)
        return option, text[start : min(close, start + 4000)]

    def skip(self, index: int, wanted: str, walk: Walk) -> tuple[int, int]:
        """Leaves out the arguments that are no text, as far as they are there: the next token, and where the arguments end."""
        at = self._source.tokens[index].end
        for letter in wanted:
            if letter == "o":
                found = self.bracket(index, at)
                if found is None:
                    continue
                end = found[2]
            else:
                opened = self.open_after(index, at)
                if opened is None or letter == "t":
                    break
                _, _, end = self.group(opened)
            walk.out.dropped.append((at, end))
            at = end
        return self.after(index, at), at
