"""Which body a number belongs to: the one named with it, or the only one that facts, date and passage leave.

The number alone tells little: 1416 is a resolution of the Security Council of 2002, one of the Parliamentary Assembly of the Council of
Europe of 2005, and a bill somewhere. Where no body is named, the form of the number decides with the tables of facts (who numbers so, and
has come so far), then its date (session 55 is 2000 for the General Assembly and 2024 for the Human Rights Council), then what the passage
speaks of. Of session and number, what names nobody and speaks of no other body is the General Assembly's, as its documents print it. Else
nothing is said.
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts import human_rights_council
from citator.facts.general_assembly import fits_session, roman, session_opens
from citator.facts.security_council import last_number, possible_years, year_of
from citator.model import PartialDate
from citator.systems.un_documents.languages import LANGUAGES
from citator.systems.un_documents.numbers import Number
from citator.systems.un_documents.passages import Passage

__all__ = ["body_named", "by_form", "completed", "in_passage"]

ASSEMBLY: Final = "General Assembly"
COUNCIL: Final = "Security Council"
ECONOMIC: Final = "Economic and Social Council"
RIGHTS: Final = "Human Rights Council"
COMMISSION: Final = "Commission on Human Rights"


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))  # not in groups: alternatives that all begin with a letter are looked for by it


_NAMED: Final = {name: _any([words.bodies[name] for words in LANGUAGES]) for name in LANGUAGES[0].bodies}
_SHORT: Final = {name: _any([words.short[name] for words in LANGUAGES if name in words.short]) for name in LANGUAGES[0].short}
_RIVALS_BY_SESSION: Final = _any([words.rivals for words in LANGUAGES])
_FOREIGN: Final = _any([rf"\b(?:{words.foreign})" for words in LANGUAGES])
_LOCAL: Final = (
    "city town county municipal village parish borough district City Town County Municipal Village Parish Borough District".split()
)
_RIVALS_BY_YEAR: Final = re.compile(
    r"Parliamentary\s+Assembl|P(?<!\w.)ACE\b|Council\s+of\s+Europe|Committee\s+of\s+Ministers|Local\s+and\s+Regional|Assemblée\s+parlementaire|"
    r"Conseil\s+de\s+l[’']Europe|Asamblea\s+Parlamentaria|Consejo\s+de\s+Europa|Парламентск\w+\s+[Аа]ссамбле|Совет\w{0,2}\s+Европы|"
    r"الجمعية\s+البرلمانية|مجلس\s+أوروبا|议会大会|欧洲委员会|"
    r"Board\s+of\s+[A-Z]|upervisors\b|ldermen\b|onseil\s+(?:municipal|communal|régional|départemental)|oncejo\b|yuntamiento|"
    r"городск\w+|муниципальн\w+|المجلس\s+البلدي|市议会|" + "|".join(rf"{one[0]}(?<!\w.){one[1:]}\s+[Cc]ouncil" for one in _LOCAL)
)
_RIVALS_BY_YEAR_AND_NUMBER: Final = re.compile(
    r"European|Social\s+Council\s+of\s+(?!the\s+U)(?!U)[A-Z][a-z]+\b(?!\s\d)|\bEU\b|Executive\s+Board|Commission\s+on\s+(?!Human)|\bECE\b|\bOSCE\b|Parliament|\bBoard\b|europ[ée]en|Europea|"
    r"Conseil\s+d[’']administration|Junta|Исполнительн|Европейск|المجلس\s+التنفيذي|الأوروبي|执行局|欧洲|欧盟"
)
_OTHER_ASSEMBLIES: Final = re.compile(r"(?:Environment|Health|Parliamentary)\s+Assembly")
_COUNCIL: Final = re.compile(
    r"(?<!Security )(?<!Security\n)(?<!Rights )(?<!Governing )\bCouncil\b(?!\s+of\s)|"
    r"\bConseil\b(?!\s+(?:de|des|d[’'])\b)|\bConsejo\b(?!\s+de\b)"
)
_RIGHTS: Final = re.compile(
    r"\b[Hh]uman\s+[Rr]ights\b|droits\s+(?:de\s+l[’']homme|humains)|[Dd]erechos\s+[Hh]umanos|прав\w*\s+человека|حقوق\s+الإنسان|人权"
)
_RIGHTS_REPORT: Final = re.compile(r"\bA/\d\d/53\b|(?:No\.|№|núm\.|no|رقم|第)\s?53\s?(?:A\b|\b|号)")
"""The report of the Human Rights Council is Supplement No. 53 of the Official Records of the General Assembly since 2006."""


def body_named(words: str) -> str:
    """The full name of the body that ``words`` name: the short names "Assembly", "Council", "Commission" as they are; "" for none.

    >>> body_named("UN Security Council"), body_named("the Council"), body_named("Sub-Commission"), body_named("House")
    ('Security Council', 'Council', 'Sub-Commission on the Promotion and Protection of Human Rights', '')
    >>> body_named("Генеральной Ассамблеи"), body_named("安全理事会"), body_named("l’Assemblée")
    ('General Assembly', 'Security Council', 'Assembly')
    """
    for name, pattern in reversed(_NAMED.items()):
        if pattern.search(words):
            return name
    return next((name for name, pattern in _SHORT.items() if pattern.search(words)), "")


def in_passage(passage: Passage) -> set[str]:
    """The full names of the bodies that a passage names; those of the sentence itself, where it names one only."""
    inner = {name for name, pattern in _NAMED.items() if passage.sentence.has(pattern)}
    return inner if len(inner) == 1 else {name for name, pattern in _NAMED.items() if passage.has(pattern)}


def completed(named: str, number: Number, passage: Passage, date: PartialDate | None, *, decision: bool, home: str = "") -> str:
    """The full name for a short one ("the Council"), from the number, the passage and the body whose document it stands in (``home``); ""
    where it can't be told.
    """
    if named == "Assembly":
        others = passage.has(_OTHER_ASSEMBLIES) or passage.has(_RIVALS_BY_YEAR)
        return ASSEMBLY if not others and not number.year and not number.by_year and not number.bare else ""
    if named == "Council" and home == RIGHTS and number.second and not number.by_year:
        return RIGHTS
    if named == "Council":
        if number.by_year:
            return "" if passage.has(_FOREIGN) and ECONOMIC not in in_passage(passage) else ECONOMIC
        if number.second:
            return RIGHTS if RIGHTS in in_passage(passage) or passage.has(_RIGHTS) else ""
        return by_form(number, passage, date, decision=decision, home=home)
    if named == "Commission":
        return COMMISSION if COMMISSION in in_passage(passage) else ""
    return named


def by_form(
    number: Number, passage: Passage, date: PartialDate | None = None, *, decision: bool = False, possessed: bool = False, home: str = ""
) -> str:
    """The body that ``number`` points at by its form, given its ``date`` and the ``passage`` around it; "" for none, or two.

    ``possessed``: it is somebody's ("its resolution"), and who that is does not follow from custom. ``home``: the body whose document the
    words stand in; in its own documents a body is not named.

    >>> from citator.systems.un_documents.passages import NOTHING
    >>> by_form(Number("1373", year="2001"), NOTHING), by_form(Number("2200", session="XXI"), NOTHING)
    ('Security Council', 'General Assembly')
    >>> by_form(Number("55", "7"), NOTHING), by_form(Number("55", "7"), NOTHING, home="Human Rights Council")
    ('General Assembly', 'Human Rights Council')
    >>> by_form(Number("55", "7"), NOTHING, PartialDate(2024, 4, 3)), by_form(Number("2024", "15"), NOTHING, decision=True)
    ('Human Rights Council', '')
    """
    named = in_passage(passage)
    if number.year:
        return _by_year(number, named, passage) if not decision else ""
    if number.session:
        return _by_numeral(number, named, passage)
    if number.by_year:
        if home:
            return home if home == ECONOMIC else ""
        return _by_year_and_number(number, named, passage, date, decision=decision)
    if number.second:
        found = _by_session(number, named, passage, date, decision=decision, possessed=possessed and home != ASSEMBLY)
        return found if date or named else _at_home(number, found, home, decision=decision)
    only = named == {COUNCIL} and not passage.has(_FOREIGN) and len(number.first) > 2 and not number.letter
    return COUNCIL if only and not decision and int(number.first) <= last_number() else ""


def _at_home(number: Number, found: str, home: str, *, decision: bool) -> str:
    """What custom says of session and number, put right by the body whose document it is, where nothing else is named."""
    session, count = int(number.first.rpartition("-")[2]), int(number.second.rpartition("/")[2])
    facts = number.first.startswith("ES-") or count > human_rights_council.MOST_IN_A_SESSION or (session > 66 and count > 20)
    if not home or facts or home == ASSEMBLY:
        return found
    if home == RIGHTS:
        return RIGHTS if session <= 66 else found
    return found if home in (COUNCIL, ECONOMIC) and not decision else ""


def _by_numeral(number: Number, named: set[str], passage: Passage) -> str:
    session = roman(number.session.rpartition("-")[2]) or 0
    if fits_session(int(number.first), session) or "-" in number.session:
        return ASSEMBLY if session > 2 or int(number.first) > 20 or ASSEMBLY in named else ""
    economic = ECONOMIC in named or (not named and passage.has(_COUNCIL))
    return ECONOMIC if economic and session else ""


def _by_year(number: Number, named: set[str], passage: Passage) -> str:
    if number.stroke:
        return ""  # ministries and courts everywhere write so
    year, count = int(number.year), int(number.first)
    years = possible_years(count)
    later = years is None and count > last_number() and year > (year_of(last_number()) or 0)
    agrees = later or (years is not None and years[0] <= year <= years[1])
    # The Parliamentary Assembly of the Council of Europe stood at the same numbers from 1996 to 1998.
    rival = (1996 <= year <= 1998 or passage.has(_RIVALS_BY_YEAR)) and COUNCIL not in named
    return COUNCIL if agrees and not rival and not number.letter else ""


def _by_year_and_number(number: Number, named: set[str], passage: Passage, date: PartialDate | None, *, decision: bool) -> str:
    """Year and number: so count the Council since 1978, the Commission on Human Rights until 2005, executive boards their decisions."""
    by_years = named & {ECONOMIC, COMMISSION}
    if passage.has(_RIVALS_BY_YEAR_AND_NUMBER) or len(by_years) > 1:
        return ""
    if by_years or passage.has(_COUNCIL):
        return next(iter(by_years), ECONOMIC)
    year, count = int(number.first), int(number.second) if number.second.isdigit() else 0
    if decision:  # the Council's decisions begin with 201 in every year, those of boards and commissions end far below
        return ECONOMIC if count > 200 and year > 1978 else ""
    if count >= 100:
        return ""
    if year > 2005:  # since then the Commission on Population and Development alone numbers resolutions so, one to three a year
        return ECONOMIC if count > 3 or not passage.has(_RIVALS_BY_SESSION) else ""
    return ECONOMIC if date is not None and date.year == year and (date.month or 0) > 5 else ""


def _by_session(number: Number, named: set[str], passage: Passage, date: PartialDate | None, *, decision: bool, possessed: bool) -> str:
    session, count = int(number.first.rpartition("-")[2]), int(number.second.rpartition("/")[2])
    if number.first.startswith("ES-"):
        return ASSEMBLY
    if number.first.startswith("S-"):
        if count > 1 and RIGHTS not in named:  # its special sessions adopt one resolution each
            return ASSEMBLY
        if len(named & {ASSEMBLY, RIGHTS}) == 1:
            return next(iter(named & {ASSEMBLY, RIGHTS}))
        return ASSEMBLY if not named and not possessed and not passage.has(_RIGHTS) else ""
    if session > 120:
        return ""
    if date and date.month:
        return _by_date(session, count, date)
    if passage.has(_RIGHTS_REPORT):
        return RIGHTS if count <= human_rights_council.MOST_IN_A_SESSION else ASSEMBLY
    if session <= 30:
        return _early(count, named, passage, decision=decision)
    if decision and count <= 300:  # the Assembly's decisions begin with 301 (31st session) or 401
        return RIGHTS if named == {RIGHTS} else ""
    # Nobody else has come so far: the Human Rights Council is in its sixty-third session in 2026 and has had no sixty resolutions
    # in one; commissions that count sessions are near their seventieth and adopt less than twenty in each.
    if count > human_rights_council.MOST_IN_A_SESSION or (session > 66 and count > 20):
        return ASSEMBLY
    if RIGHTS in named and session <= 66:
        return RIGHTS if not named - {RIGHTS, COUNCIL} else ""
    if ASSEMBLY in named:
        return ASSEMBLY
    return ASSEMBLY if not passage.has(_RIVALS_BY_SESSION) and not (possessed and session <= 66) else ""


def _early(count: int, named: set[str], passage: Passage, *, decision: bool) -> str:
    """Sessions to the thirtieth: the General Assembly's were in Roman numerals then; no commission adopts twenty resolutions in one."""
    if RIGHTS in named:
        return RIGHTS if not named - {RIGHTS, COUNCIL, ASSEMBLY} else ""
    free = not decision and not named - {COUNCIL, ASSEMBLY} and not passage.has(_RIVALS_BY_SESSION)
    return RIGHTS if free and (count > 25 or passage.has(_RIGHTS)) else ""


def _by_date(session: int, count: int, date: PartialDate) -> str:
    opens = session_opens(session)
    if session > 30 and (opens, 9) <= (date.year or 0, date.month or 0) <= (opens + 1, 9):
        return ASSEMBLY
    in_council = human_rights_council.session_year(session) == date.year and count <= human_rights_council.MOST_IN_A_SESSION
    return RIGHTS if in_council else ""
