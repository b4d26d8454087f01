"""RIS: references of two-letter tags, from ``TY`` to ``ER`` (Research Information Systems, "RIS Format Specifications", 2011)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import Final

from citator import media
from citator.errors import SourceUnreadable
from citator.formats import date_faults
from citator.formats.fields import record_from_ris, unread_tags
from citator.model import Document, Entry, FrozenMap

__all__ = ["MEDIA_TYPES", "read"]

MEDIA_TYPES: Final = ("application/x-research-info-systems",)

# Two blanks, a hyphen and one blank. Programs leave one out, and then only a known tag is one: a line of an abstract can begin "EU - ".
_TAG: Final = re.compile(
    r"[ \t\ufeff]*(?:([A-Z][A-Z0-9]|DOI|ISSN|ISBN|PMID|PMCID|URL) {2}-(?: (.*))?|([A-Z][A-Z0-9])(?: {1,2}- ?|-(?![^\W\d]) ?)(.*))"
)
_KNOWN: Final = frozenset(
    """A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ER ET ID IP IS J1 J2 JA JF JO KW L1 L2 L3 L4
    LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2""".split()
)
_HEADER: Final = re.compile(r"(?:Provider|Database|Content): ")  # JSTOR


@dataclass(slots=True)
class _Reference:
    start: int
    line: int
    tags: list[tuple[str, str]] = field(default_factory=list)
    end: int = 0


def read(data: bytes, source: str, base_url: str | None = None) -> Document:
    """The references, in order, keyed by ``ID`` or counted; the text is the decoded file, unchanged.

    Raises :class:`SourceUnreadable` (``empty``, ``not-ris``).
    """
    decoded = media.decode(data)
    if decoded is None:
        raise SourceUnreadable(source, "this is no bibliography: it holds binary data", "not-ris")
    text = decoded.text
    if not text.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    references, warnings = _references(text)
    if not references:
        raise SourceUnreadable(source, "no reference was found in it: no line begins with TY", "not-ris")
    entries = [
        Entry(
            dict(reference.tags).get("ID", "") or f"ref{number}",
            record_from_ris(reference.tags),
            reference.start,
            reference.end,
            problems=tuple((date_faults.PROBLEM, clause) for clause in date_faults.in_ris(reference.tags)),
            more=FrozenMap(unread_tags(reference.tags)),
        )
        for number, reference in enumerate(references, 1)
    ]
    return Document(
        source=source,
        media_type=MEDIA_TYPES[0],
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        base_url=base_url,
        entries=tuple(entries),
        warnings=tuple(warnings),
    )


def _tag(line: str) -> tuple[str, str]:
    """The tag that a line begins with, and its value; "" where it goes on with the line before."""
    found = _TAG.fullmatch(line)
    if not found or (found[3] and found[3] not in _KNOWN):
        return "", ""
    name, value = found[1] or found[3], (found[2] or found[4] or "").strip()
    return ("", "") if name == "ER" and value else (name, value)


def _references(text: str) -> tuple[list[_Reference], list[str]]:
    """The references, and what was passed over. A line without a tag goes on with the line before; ``ER`` may be missing."""
    found: list[_Reference] = []
    warnings: list[str] = []
    current: _Reference | None = None
    at = 0
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        line = raw.rstrip()
        name, value = _tag(line)
        if name == "TY":
            if current:
                warnings.append(f"line {current.line}: the reference has no end (ER)")
            current = _Reference(at, number)
            found.append(current)
        if current and name:
            current.tags.append((name, value))
            current.end = at + len(line)
            if name == "ER":
                current = None
        elif current and line.strip() and current.tags:
            last, begun = current.tags[-1]
            current.tags[-1] = (last, f"{begun} {line.strip()}")
            current.end = at + len(line)
        elif line.strip() and not current and not _HEADER.match(line):
            warnings.append(f"line {number}: stands outside a reference: {line.strip()[:40]}")
        at += len(raw)
    return found, warnings
