"""Members of a note that cite nothing: remarks, places in the author's own work, things in museums."""

from __future__ import annotations

import re

from citator.parsing.cutting.signals import REMARK

__all__ = ["cites_nothing"]

_OWN_TEXT = re.compile(
    r"(?:[Ss]ee\s(?:also\s)?(?:generally\s)?)?(?:supra|infra|above|below),?\s[^;]{0,40}?(?:accompanying text|\b(?:Part|"
    r"Section|section|Chapter|para\.|paras\.|pp?\.)\s[\dIVX])|"
    r"(?:[Ss]ee\s(?:also\s)?)?(?:Volume|Vol\.|Part|Chapter|Ch\.|Section|Sec\.|Appendix|Figure|Table)\s[\dA-Z][\w.()-]{0,12}"
    r"(?:,\s(?:Part|Chapter|Section|Sec\.)\s[\dA-Z][\w.()-]{0,12}){0,3},?\s(?:supra|infra|above|below)[\s.]*$"
)
_EARLIER_PAGE = re.compile(r"(?:[Ss]ee\s)?(?:[Aa]nte|[Pp]ost),?\s(?:[Vv]ol\.\s\w+\.?,?\s)?pp?\.\s?\d[^;]{0,20}$")
_INVENTORY = re.compile(
    r"(?=[^;“”]{0,140}\b(?:Museum|Museo|Musée|Mus\.|Galler(?:y|ia)|Galerie|Glyptothek|Collections?|Sammlung|Antikensammlung|Louvre|Hermitage)\b)"
    r"(?:[A-ZÀ-Þ][\w’.-]*(?:\s[A-ZÀ-Þ][\w’.-]*){0,2},\s)?[A-ZÀ-Þ][^,;:“”()\d]{2,80}(?:,\s[A-ZÀ-Þ][^,;:“”()\d]{2,60})?,?\s"
    r"(?:[Ii]nv(?:entory|entario|entaire)?|Inventarnummer)(?:\.|\b)\s?(?:(?:[Nn]os?|[Nn]r)\.\s)?"
    r"[A-ZΑ-Ωa-z]{0,4}\.?\s?\d[\w.,/ –-]{0,30}"
)
"""A thing in a museum: "Leeds, Harbour Museum, inv. X15118"; nothing that could be looked for."""
_NUMBERS_ALONE = re.compile(r"[IVXLC]{1,7}(?:[.,]?\s(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,4}(?:[-–]\d{1,4})?)){0,4}\.?")
"""Book and chapter of the work in hand, which is not named: "XIV, 35", "II, iv, 6"."""


def cites_nothing(text: str, start: int, end: int) -> bool:
    """Whether the member is a remark, a place in the author's own work, or a thing in a museum.

    >>> cites_nothing("Leeds, Harbour Museum, inv. X11761", 0, 34), cites_nothing("Ann Brook, Lamps (Leeds, 1994)", 0, 30)
    (True, False)
    """
    if text[start] in "IVXL" and _NUMBERS_ALONE.fullmatch(text, start, end):
        return True
    if "nv" in text[start:end] and _INVENTORY.fullmatch(text, start, end):
        return True
    return bool(REMARK.fullmatch(text, start, end) or _OWN_TEXT.match(text, start, end) or _EARLIER_PAGE.match(text, start, end))
