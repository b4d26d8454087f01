"""The labels of a reference: the most likely sequence by the model, neighbours of one label joined."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Final

from citator.parsing.lists.sequence.features import features
from citator.parsing.lists.sequence.tokens import tokens

if TYPE_CHECKING:
    import pycrfsuite

__all__ = ["LONGEST", "Segment", "segments"]

LONGEST: Final = 4_000
"""Characters of a reference; what is longer is none."""

_local = threading.local()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch ``[start, end)`` of the reference with one label: ``author``, ``title``, ``journal``, ``location``, …"""

    label: str
    start: int
    end: int


def segments(text: str, tagger: pycrfsuite.Tagger | None = None) -> list[Segment]:
    """The labelled stretches of a reference, in order. ``tagger`` is another model than the one that is shipped, for measuring."""
    found = tokens(text[:LONGEST])
    if not found:
        return []
    labels = (tagger or _shipped()).tag(features(found))
    out: list[Segment] = []
    for label, group in groupby(zip(labels, found, strict=True), key=lambda pair: pair[0]):
        pairs = list(group)
        out.append(Segment(label, pairs[0][1].start, pairs[-1][1].end))
    return out


@cache
def _model() -> bytes:
    """The bytes of the model; the tagger reads in them without keeping them alive."""
    return files("citator.parsing.lists.sequence").joinpath("references.crfsuite").read_bytes()


def _shipped() -> pycrfsuite.Tagger:
    """The model of the package; one for each thread, since a tagger keeps the sequence that it is at."""
    tagger: pycrfsuite.Tagger | None = getattr(_local, "tagger", None)
    if tagger is None:
        import pycrfsuite

        tagger = pycrfsuite.Tagger()
        tagger.open_inmemory(_model())
        _local.tagger = tagger
    return tagger
