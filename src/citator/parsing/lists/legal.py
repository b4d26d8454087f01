"""Entries of bibliographies that are cases, treaties or enactments: the lists of law books hold them beside books and articles.

Brown v. Board of Education, 347 U.S. 483 (1954).
Convention on the Rights of the Child, 20 November 1989, United Nations Treaty Series, vol. 1577, p. 3.
Human Rights Act 1998 (UK).

They have no authors, and are written in a list as in a note (OSCOLA, 4th ed., section 1.7; *The Bluebook*, 21st ed., rules 10, 12 and 21).
"""

from __future__ import annotations

import re

from citator.model import Record
from citator.parsing.cutting.seen import Seen, Stretch
from citator.parsing.kinds.prose import Reading, read_stretch

__all__ = ["LEGAL", "LEGAL_TYPES", "read_legal", "read_printed"]

LEGAL_TYPES = frozenset({"case", "legislation", "resolution", "treaty", "un-document"})
"""What bodies with the power to do so have decided, agreed or issued: known by its number or its place in a report, without authors."""
LEGAL = re.compile(
    r"[^“”\"«»\n]{1,150}?\s(?:v|vs|c|contre|gegen)\.?\s(?:the\s|l[ae’]\s?)?[A-ZÀ-ÞĀ-ŒŔ-Ž(]|"
    r"(?:Case|Joined Cases|Re|In re|Ex parte|Affaire|Rechtssache|Asunto)\s|"
    r"[^.,“”\"«»\n]{2,60},\s(?:Urteil|Urt\.|Beschluss|Beschl\.)\s(?:vom|v\.)\s|"
    r"[^.“”\"«»\n]{0,150}?\b(?:Acts?|Codes?|Constitution|Regulations?|Directive|Decision|Order|Rules|Ordinance|Decree|Bill|Statute|"
    r"Conventions?|Covenant|Treaty|Protocol|Charter|Agreement|Declaration|Loi|Décret|Règlement|Traité|Code|Gesetz|Verordnung|Richtlinie|Übereinkommen|Abkommen|Vertrag|Pakt|"
    r"Ley|Reglamento|Tratado|Convenio|Legge|Trattato)\b"
)
"""How a case, a treaty or an enactment can begin; where an entry does not, it is none. Much else begins so too."""
_NAMES_CASE = re.compile(r"\s(?:v|vs|c|contre|gegen)\.?\s|(?:In re|Re|Ex parte)\s")
_REST = re.compile(
    r"[\s,;.)]*(?:(?:§+|paras?\.|arts?\.|Articles?)\s?\d[\d\s,–-]*[\s,;]*)?(?:\(?(?:[Jj]udge?ment|[Oo]rder|[Dd]ecision|[Aa]rrêt|Urteil|Merits|"
    r"Preliminary|Grand Chamber|GC|Series A|App(?:lication)?|[Nn]os?\.?\s\d|ECHR|ECtHR|ICJ|I\.C\.J|Reports|entered|opened|adopted|in force|"
    r"signed|(?:\d+\s)?(?:UNTS|U\.N\.T\.S|UKTS|ETS|CETS|ILM|I\.L\.M|OJ|LNTS)).*)?"
)
"""What may stand behind the day of a case or a treaty."""
_DATED = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,:;]{3,100}\s(?:Act|Code)\s(?:of\s)?(?:1[4-9]|20)\d\d(?:,?\s\(?(?:c|ch|cap)\.?\s?\d+\)?)?")
"""An enactment by name and year and nothing else: "Companies Act 2006"."""
_DIVIDED = re.compile(r"(?<![A-ZÀ-ÞĀ-ŒŔ-Ž])(?<!\b[vc])(?<!\b(?:St|Dr|Mr|vs|Co|No))(?<!\b(?:Inc|Ltd|Nos|Mrs))\.\s+[A-ZÀ-ÞĀ-ŒŔ-Ž]")
"""A full stop between two parts of an entry: of authors and their title."""


def read_legal(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry read as a note of the law reads it; ``None`` where it is no case, treaty or enactment, or nothing but words says so.

    >>> from citator.parsing.cutting.seen import look_at
    >>> entry = "Handyside v. the United Kingdom, 7 December 1976, Series A no. 24"
    >>> read_legal(look_at(entry, lambda text: ()), Stretch(0, len(entry))).record.text("title")
    'Handyside v. the United Kingdom'
    """
    if not LEGAL.match(seen.text, stretch.start, stretch.end):
        return None
    reading = read_stretch(seen, stretch)
    title = reading.record.fields.get("title")
    begins = _is_numbered_case(reading.record) or (
        title is not None and (title.start is None or not seen.text[stretch.start : title.start].strip(" “\"'‘"))
    )
    named = _DATED.fullmatch(seen.text, stretch.start, stretch.end) and reading.record.type == "legislation"
    return reading if begins and (named or _is_told(reading.record, seen.text, stretch.end)) else None


def _is_numbered_case(record: Record) -> bool:
    """The number of a case may stand before its name, and a court in place of one: "Case C-131/12, Google Spain", "BVerfG, Urteil …"."""
    return record.type == "case" and "number" in record.fields


def _is_told(record: Record, text: str, end: int) -> bool:
    """Whether the record says what it is by more than a word in its title: a number, a report with its page, a land, or a day behind which
    nothing stands that a case or a treaty has not: "Spy vs Spy: The Complete Casebook, 12 May 2001, Ann Brook" is a book.
    """
    fields, title = record.fields, record.text("title")
    if "author" in fields or _DIVIDED.search(title):
        return False
    told = "number" in fields or {"container-title", "page"} <= set(fields)
    day, issued = record.date(), fields.get("issued")
    if not told and day is not None and day.day is not None and issued is not None and issued.end is not None:
        told = ": " not in title and _REST.fullmatch(text, issued.end, end) is not None
    if record.type == "case":
        return told and bool(_NAMES_CASE.search(title) or "number" in fields)
    if record.type == "treaty":
        return told
    return record.type == "legislation" and (told or "jurisdiction" in fields)


_PRINTED = re.compile(r"\b(?:BT|BR|LT)-Dr(?:s|ucks)|[Dd]rucksache\s(?:Nr\.\s)?\d|\bDr(?:s|ucks)\.\s\d")


def read_printed(seen: Seen, stretch: Stretch) -> Reading | None:
    """The entry of a paper that a German parliament has printed, read as in a note; ``None`` where it is none.

    >>> from citator.parsing.cutting.seen import look_at
    >>> entry = "Entwurf eines Gesetzes zur Hafenordnung, BT-Drs. 19/7730"
    >>> read_printed(look_at(entry, lambda text: ()), Stretch(0, len(entry))).record.text("number")
    '19/7730'
    """
    if not ("Dr" in seen.text or "rucksache" in seen.text) or not _PRINTED.search(seen.text, stretch.start, stretch.end):
        return None
    reading = read_stretch(seen, stretch)
    return reading if {"genre", "number"} <= set(reading.record.fields) else None
