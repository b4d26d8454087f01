"""Where an address may begin: at a scheme, at ``www.``, or at a host with a path.

A text is searched for one sign of each (":", "w", "/"), which costs next to nothing; words are looked at only around these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

__all__ = ["LABEL", "Beginning", "Beginnings"]

LABEL: Final = r"[^\W_](?:[\w\-\u00ad\u200b]{0,62})"
"""A label of a host name, as a pattern."""
_SCHEME: Final = re.compile(r":(?:(?<=(?i:https):)|(?<=(?i:http):)|(?<=(?i:ftp):))(?://|\s{1,6}//|/\s{1,6}/)\s{0,6}(?=[\w\[])")
_WWW: Final = re.compile(r"[Ww](?<![\w@.\-/].)(?i:ww\d?\.)(?=[\w\s])")
_SLASH: Final = re.compile(r"/(?:(?<=[^\W\d_]{2}/)|(?<=\d\d/))(?=[\w\s~(%@?#])")
_BARE: Final = re.compile(rf"(?<![\w@.\-/:])(?:{LABEL}\.){{1,6}}[^\W\d_]{{2,24}}(?=(?::\d{{2,5}})?/[\w\s~(%@?#])", re.IGNORECASE)
_PORT: Final = re.compile(r":\d{2,5}\Z")
_LONGEST: Final = 440  # characters of a host name with its port, at most
_HIDDEN: Final = "\u00ad\u200b"


@dataclass(frozen=True, slots=True)
class Beginning:
    """The beginning ``[start, end)`` of an address: its ``scheme``, "www." (neither), or a ``bare`` host."""

    start: int
    end: int
    scheme: bool = False
    bare: bool = False


class Beginnings:
    """The places in a text where an address may begin, asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: list[Beginning | None] = [Beginning(-1, -1)] * 3

    def after(self, at: int) -> Beginning | None:
        """The first one that begins at ``at`` or behind it. ``at`` never falls."""
        for index, find in enumerate((self._scheme, self._www, self._bare)):
            known = self._next[index]
            if known and known.start < at:
                self._next[index] = find(at)
        return min((found for found in self._next if found), key=lambda found: found.start, default=None)

    def _scheme(self, at: int) -> Beginning | None:
        found = _SCHEME.search(self._text, at)
        while found:
            length = next(len(name) for name in ("https", "http", "ftp") if self._named(name, found.start()))
            if found.start() - length >= at:
                return Beginning(found.start() - length, found.end(), scheme=True)
            found = _SCHEME.search(self._text, found.end())
        return None

    def _named(self, scheme: str, end: int) -> bool:
        return end >= len(scheme) and self._text[end - len(scheme) : end].casefold() == scheme

    def _www(self, at: int) -> Beginning | None:
        found = _WWW.search(self._text, at)
        return Beginning(*found.span()) if found else None

    def _bare(self, at: int) -> Beginning | None:
        slash = _SLASH.search(self._text, at)
        while slash:
            for low in self._hosts(slash.start(), at):
                found = _BARE.match(self._text, low)
                if found:
                    return Beginning(*found.span(), bare=True)
            slash = _SLASH.search(self._text, slash.end())
        return None

    def _hosts(self, slash: int, least: int) -> list[int]:
        """Where the host that ends at ``slash`` could begin, first place first."""
        text = self._text
        port = _PORT.search(text, max(least, slash - 6), slash)
        end = port.start() if port else slash
        low = end
        starts: list[int] = []
        while low > least and end - low < _LONGEST and (text[low - 1].isalnum() or text[low - 1] in "-._" or text[low - 1] in _HIDDEN):
            if text[low - 1] in _HIDDEN:
                starts.append(low)
            low -= 1
        return [low, *reversed(starts)]
