"""Entries of reference lists, read by a sequence model: words → features → labels → fields.

    tokens ─▶ features ─▶ tagger (a conditional random field, ``references.crfsuite``) ─▶ fields

The model is made by ``tools/train_reference_model.py``, which tells what it learns from, with which seed, and how well it does on source
files that it has not seen.
"""

from __future__ import annotations

from citator.parsing.lists.sequence.tagger import Segment, segments

__all__ = ["Segment", "segments"]
