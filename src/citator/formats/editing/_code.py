"""What in a source is code, a comment or else no prose, by what the reader of its format knows: nothing is edited there."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from citator.formats.readers import latex, rst
from citator.formats.readers.markdown.code import verbatim_of
from citator.text.spans import Within, disjoint

__all__ = ["code_in"]

_OF: Final[dict[str, Callable[[str], list[tuple[int, int]]]]] = {
    "text/markdown": verbatim_of,
    "text/x-rst": rst.code_of,
    "text/x-tex": latex.code_of,
}


@lru_cache(maxsize=4)
def code_in(source: str, media_type: str) -> Within:
    """The stretches of a decoded file that are code. The last files are remembered: many repairs are for the same one."""
    return Within(disjoint(_OF[media_type](source)) if media_type in _OF else ())
