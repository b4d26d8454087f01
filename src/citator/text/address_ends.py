"""Where an address ends: what stands behind it without white space and does not belong to it."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.domains import TOP_LEVEL

__all__ = ["CLOSED", "trimmed"]

_TRAILING: Final = ".,;:!?'’*#"
_PAIRS: Final = {")": "(", "]": "["}
_MARKER: Final = re.compile(r"[.,;:]?\[\d{1,3}\]$")
CLOSED: Final = re.compile(r"\)[.,;:]?\d{1,6}\Z")
"""A note marker behind a bracket."""
_ENDED: Final = re.compile(r"(?:(?<=\.pdf)|(?<=\.html)|(?<=\.htm)|(?<=\.php)|(?<=\.aspx)|(?<=/))[.,;:]\d{1,6}\Z")


def trimmed(url: str) -> str:
    """An address without the punctuation, brackets and note markers behind it; brackets that it opens itself are kept.

    >>> trimmed("www.example.org/a.pdf).12"), trimmed("www.example.org/a_(b)."), trimmed("www.example.org/a.html.3")
    ('www.example.org/a.pdf', 'www.example.org/a_(b)', 'www.example.org/a.html')
    """
    depth = {"(": url.count("(") - url.count(")"), "[": url.count("[") - url.count("]")}
    end = len(url)
    closed, ended = CLOSED.search(url, max(0, end - 9)), _ENDED.search(url, max(0, end - 7))
    if closed and depth["("] < 0:  # a marker behind a bracket that closes around the address
        depth["("] += 1
        end = closed.start()
    elif ended:
        end = ended.start()
    while end:
        last = url[end - 1]
        if last in _TRAILING or (last in "([" and depth[last] > 0):
            if last in depth:
                depth[last] -= 1
        elif last in _PAIRS and depth[_PAIRS[last]] < 0:
            depth[_PAIRS[last]] += 1
        elif marker := _MARKER.search(url, max(0, end - 6), end):
            end = marker.start() + 1
        else:
            break
        end -= 1
    return _without_sentence(url[:end])


def _without_sentence(url: str) -> str:
    """Cut "www.example.org.The" where the next sentence is glued to a host."""
    scheme, mark, rest = url.rpartition("://")
    if "/" in rest or "." not in rest:
        return url
    host, _, last = rest.rpartition(".")
    glued = last[:1].isupper() and last.lower() not in TOP_LEVEL and host.rpartition(".")[2].lower() in TOP_LEVEL and not host.isupper()
    return f"{scheme}{mark}{host}" if glued else url
