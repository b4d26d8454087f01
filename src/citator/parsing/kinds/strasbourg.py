"""Where the European Court of Human Rights printed its judgments.

ECHR 2004-VII; Reports of Judgments and Decisions 1996-II     several to a volume
Series A no. 28                                               to 1996, each with a number
2003-VIII Eur. Ct. H.R. 189; 28 Eur. Ct. H.R. (ser. A)        the Bluebook
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft

__all__ = ["read_of_strasbourg"]

_VOLUME = r"(?P<volume>(?:199[6-9]|20[01]\d)-[IVX]{1,4})"
_PRINTED = re.compile(
    r",\s\(?(?P<series>ECHR|CEDH|TEDH|Reports(?:\sof\sJudgments\sand\sDecisions)?|Recueil(?:\sdes\sarrêts\set\sdécisions)?)\s"
    rf"{_VOLUME}(?=$|[\s,;)])"
)
_PIN = r"\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,4}(?=$|[,;]|\s[(\[])"
# The Bluebook's order: "2003-VIII Eur. Ct. H.R. 189", "28 Eur. Ct. H.R. (ser. A) at 5 (1978)".
_AMERICAN = re.compile(
    rf"[,\s](?:{_VOLUME}\s(?P<series>Eur\.\s(?:Ct|Court)\.?\sH\.\s?R\.)(?:\s(?P<page>\d{{1,4}})(?![\w/-])(?:,\s(?:at\s)?(?P<cited>{_PIN}))?)?|"
    rf"(?P<number>\d{{1,3}}(?:-[A-C])?)\s(?P<lettered>Eur\.\s(?:Ct|Court)\.?\sH\.\s?R\.\s\([Ss]er\.\s[AB]\))(?:,?\s(?:at\s)?(?P<there>{_PIN}))?)"
)
_NUMBERED = re.compile(  # to 1996 each judgment had a number: "Series A no. 28"
    r"(?:,\s|\(|\)\s)(?P<series>(?:[Ss]eries|[Ss]érie|[Ss]erie)\s[AB]),?\s(?:[Nn]o\.?|[Nn]r\.|n[°º.]|núm\.)\s?(?P<volume>\d{1,3}(?:-[A-C])?)(?=$|[\s,;:)])"
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
    if draft.has("container-title") or draft.has("volume"):
        return
    text, end = draft.text, draft.end
    found = _PRINTED.search(text, start, end) or _NUMBERED.search(text, start, end)
    if found is None and text.find("Eur. C", start, end) >= 0:
        found = _AMERICAN.search(text, start, end)
    if found is None:
        return
    parts = found.groupdict()
    lettered = "lettered" if parts.get("lettered") else ""
    draft.take("container-title", *found.span(lettered or "series"))
    draft.take("volume", *found.span("number" if lettered else "volume"))
    for name, group in (("page", "page"), ("locator", "cited"), ("locator", "there")):
        if parts.get(group) and not draft.has(name):
            draft.take(name, *found.span(group))
            draft.pinpoint = parts[group] if name == "locator" else draft.pinpoint
