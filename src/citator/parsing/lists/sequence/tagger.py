"""The labels of a reference: the most likely sequence by the model."""

from __future__ import annotations

import re
import threading
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

from citator.parsing.lists.sequence.features import features
from citator.parsing.lists.sequence.tokens import tokens

if TYPE_CHECKING:
    import pycrfsuite

__all__ = ["BEGINS", "LONGEST", "Segment", "segments"]

BEGINS: Final = "B-"
"""The first token of a stretch has a label of its own: three points of F1 more than one label for all of it."""

LONGEST: Final = 4_000
"""Characters of a reference; what is longer is none."""

_LONE: Final = re.compile("[\ud800-\udfff]")
_local = threading.local()
_loading = threading.Lock()


class Segment(NamedTuple):
    """A stretch ``[start, end)`` of the reference with one label: ``author``, ``title``, ``journal``, ``location``, …"""

    label: str
    start: int
    end: int


def segments(text: str, tagger: pycrfsuite.Tagger | None = None) -> list[Segment]:
    """The labelled stretches of a reference, in order. ``tagger`` is another model than the one that is shipped, for measuring."""
    found = tokens(_LONE.sub("\ufffd", text[:LONGEST]))  # half a character has no bytes that the model could be asked for
    if not found:
        return []
    labels = (tagger or _shipped()).tag(features(found))
    # Where another label begins, or the same once more; the last token ends the last stretch.
    starts = [at for at, label in enumerate(labels) if at == 0 or label.startswith(BEGINS) or label != labels[at - 1].removeprefix(BEGINS)]
    return [
        Segment(labels[first].removeprefix(BEGINS), found[first].start, found[last - 1].end)
        for first, last in zip(starts, [*starts[1:], len(found)], strict=True)
    ]


@cache
def _model() -> bytes:
    """The bytes of the model, one copy for all threads where it is asked for under ``_loading``."""
    return files("citator.parsing.lists.sequence").joinpath("references.crfsuite").read_bytes()


def _shipped() -> pycrfsuite.Tagger:
    """The model of the package; one for each thread, since a tagger keeps the sequence that it is at.

    A tagger reads in the bytes that it was opened with and does not keep them alive: they are kept beside it. The cache alone would not do,
    for two threads that ask at once load twice, and the first bytes are dropped for the second.
    """
    tagger: pycrfsuite.Tagger | None = getattr(_local, "tagger", None)
    if tagger is None:
        import pycrfsuite

        with _loading:
            data = _model()
        tagger = pycrfsuite.Tagger()
        tagger.open_inmemory(data)
        _local.tagger, _local.model = tagger, data
    return tagger
