"""Decisions of the continent and of San José that are called again: by court, day, number or name, before "préc.", "cit." or "supra".

BGH, Urteil vom 3. Mai 2011 – I ZR 12/10, a.a.O., Rn. 4; BVerfG, Lampen, a.a.O.
CE, Ass., 20 octobre 1989, Weir, préc.; CEDH, Weir c. Ostlande, préc., § 3; STC 11/1981, cit., FJ 8; Cass. n. 500/1999, cit.
Caso Weir Vs. Ostlandia. Fondo, supra, párr. 12; Corte IDH, Caso Weir, cit.
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.shapes import (
    COURT_HEADS,
    COURTS,
    GERMAN_COURTS_SPELLED_OUT,
    GERMAN_NUMBER,
    OF_COURT_OF_SAN_JOSE,
    PHASES_OF_SAN_JOSE,
)
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, parse_date

__all__ = ["read_decision_again"]

_FORMATION = (
    r"(?:,?\s(?:\d(?:re|ère|e)\s)?(?:[Aa]ss(?:emblée)?|[Ss]ect(?:ion)?|[Ss]ez(?:ione)?|[Pp]lén|"
    r"[Gg]de\sch|Gr(?:ande|\.)\s[Cc]h(?:ambre)?|GC|civ|com|soc|crim|"
    r"pén|pen|ch|Ad)\b\.?(?:\s(?:\d(?:re|ère|e)|[IVX]+|[Uu]n(?:ite)?|plén|plen|réun|mixte)\b\.?)?){0,2}"
)
_CONTINENTAL = re.compile(
    rf"(?P<court>(?:{COURTS}){_FORMATION})(?:,?\s(?P<date>\d{{1,2}}(?:er)?\s[a-zéûà]{{3,10}}\.?\s{YEAR}))?"
    r"(?:,?\s(?:(?:sent|ord)\.\s)?(?:n[°ºo]?\.?|req\.\sn°|aff\.)\s(?P<number>[\w./-]*\d)(?:\sdel\s(?P<year>\d{4}))?)?"
    r"(?:,\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;\d]{2,90}))?$"
)
_GERMAN = re.compile(
    rf"(?P<court>{COURTS}|{GERMAN_COURTS_SPELLED_OUT})"
    r"(?:,?\s(?:(?P<genre>Beschluss|Beschluß|Beschl\.|Urteil|Urt\.|Entscheidung|Entsch\.|Gutachten)\s(?:vom|v\.)\s)?"
    rf"(?P<date>\d{{1,2}}\.\s?(?:\d{{1,2}}\.|[A-ZÄ][a-zä]{{2,8}}\.?)\s?{YEAR}))?"
    rf"(?:(?:,|\s?[–—-])?\s(?:Az\.:?\s|Rs\.\s)?(?P<number>{GERMAN_NUMBER}))?(?:(?:,|\s?[–—-])\s(?P<name>[A-ZÄÖÜ][^,;()\d]{{2,60}}))?$"
)
_GERMAN_HEADS = frozenset("Bu Eu Ob La Am Ve So Ar Fi".split())
_NUMBERED = re.compile(r"(?P<court>ST[CS]|ATC|ATS|STSJ|SAN)\s(?P<number>\d{1,4}/(?P<year>\d{4}))$")
_OF_SAN_JOSE = re.compile(
    rf"(?:{OF_COURT_OF_SAN_JOSE}[.,]+\s)?(?P<title>(?:Caso|Asunto|Case\sof)\s.{{3,160}}?)(?:\.\s{PHASES_OF_SAN_JOSE}.*)?$"
)

_OPUS = re.compile(r",?\s[Oo][pb]\.")  # "CC, Les ports, op. cit.": no decision is a work
_WITH_INITIALS = re.compile(r"(?:CAA?|T[AGC]I?)\s[A-Z]")  # "CA Brook, Lamps (n 3)" may be a person; a court of a town has its day


def read_decision_again(draft: Draft, start: int, words: str) -> bool:
    """Take court, day, number and name from the words of a short form that begin at ``start``; False where they name no decision."""
    if words[:2] not in COURT_HEADS and words[:2] not in _GERMAN_HEADS and words[:2] not in ("ST", "AT", "SA", "As", "I/", "IA", "In"):
        return False
    found = _OF_SAN_JOSE.match(words)
    if found:
        draft.title(start + found.start("title"), start + found.end("title"))
        draft.kind = "case"
        return True
    found = _NUMBERED.match(words) or _CONTINENTAL.match(words) or _GERMAN.match(words)
    told = {name: value for name, value in found.groupdict().items() if value} if found else {}
    if not found or not {"date", "number", "name"} & set(told) or _OPUS.match(draft.text, start + len(words)):
        return False
    if told.keys() <= {"court", "name"} and _WITH_INITIALS.match(words):
        return False
    draft.body("authority", start + found.start("court"), start + found.end("court"))
    if "number" in told:
        draft.take("number", start + found.start("number"), start + found.end("number"))
    if "genre" in told:
        draft.put("genre", told["genre"].rstrip("."), start + found.start("genre"), start + found.end("genre"))
    if "name" in told:
        draft.title(start + found.start("name"), start + found.end("name"))
    if "date" in told and (day := parse_date(told["date"])):
        draft.put("issued", day, start + found.start("date"), start + found.end("date"))
    elif "year" in told:
        draft.put("issued", PartialDate(int(told["year"])), start + found.start("year"), start + found.end("year"))
    draft.kind = "case"
    return True
