"""Where the European Court of Human Rights printed its judgments: "ECHR 2004-VII", "Reports of Judgments and Decisions 1996-II"."""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft

__all__ = ["read_of_strasbourg"]

_PRINTED = re.compile(
    r",\s\(?(?P<series>ECHR|CEDH|TEDH|Reports(?:\sof\sJudgments\sand\sDecisions)?|Recueil(?:\sdes\sarrêts\set\sdécisions)?)\s"
    r"(?P<volume>(?:199[6-9]|20[01]\d)-[IVX]{1,4})(?=$|[\s,;)])"
)


def read_of_strasbourg(draft: Draft, start: int) -> None:
    """Take the series and its volume from behind ``start``, where no other report has been read.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Brook v. Ostland, no. 12345/02, ECHR 2004-VII"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_of_strasbourg(draft, 0)
    >>> draft.record().text("container-title"), draft.record().text("volume")
    ('ECHR', '2004-VII')
    """
    found = None if draft.has("container-title") or draft.has("volume") else _PRINTED.search(draft.text, start, draft.end)
    if found:
        draft.take("container-title", *found.span("series"))
        draft.take("volume", *found.span("volume"))
