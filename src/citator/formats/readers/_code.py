"""Addresses in code: what is shown to be typed ("curl https://…") is no source, and may lead nowhere by intent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from citator.text.urls import find_addresses

__all__ = ["addressed"]

_LINE: Final = re.compile(r"[^\n]+")
_SIGN: Final = re.compile(r"//|:\\\\|www\.", re.IGNORECASE)


def addressed(text: str, code: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of the stretches of ``code`` that hold an address, as it should be or mistyped. The rest is not told: a DOI or a symbol
    is often set as code where it is cited.

    >>> text = "See `10.1000/182` and `curl -I https://example.org/tides`."
    >>> [text[start:end] for start, end in addressed(text, [(4, 17), (22, 57)])]
    ['`curl -I https://example.org/tides`']
    """
    for start, end in code:
        for line in _LINE.finditer(text, start, end):
            if _SIGN.search(line[0]) or next(find_addresses(line[0], joined=False), None):
                yield line.span()
