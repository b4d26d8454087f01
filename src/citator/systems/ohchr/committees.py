"""The committees of the human rights treaties: their names in the six languages of the Organization, and how they are shortened.

Source: https://www.ohchr.org/en/treaty-bodies, in each of its languages. Russian names are matched in every case.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BODY", "NAMES"]

NAMES: Final = {
    "CCPR": "Human Rights Committee", "CAT": "Committee against Torture", "CRC": "Committee on the Rights of the Child",
    "CEDAW": "Committee on the Elimination of Discrimination against Women",
    "CERD": "Committee on the Elimination of Racial Discrimination", "CESCR": "Committee on Economic, Social and Cultural Rights",
    "CRPD": "Committee on the Rights of Persons with Disabilities", "CMW": "Committee on Migrant Workers",
    "CED": "Committee on Enforced Disappearances",
}  # fmt: skip
"""Code of a committee: its name."""

_OF_ANOTHER: Final = r"(?!\s+of\s+the\s+(?!UN\b|U\.N|United)[A-Z])"  # "of the Bar"
_RU: Final = r"Комитет\w{0,2}\s+"

_BODIES: Final = {
    "CCPR": (
        rf"Human\s+Rights\s+Committee{_OF_ANOTHER}", r"\bHRC(?:ttee|omm)?\b(?=,?\s+[Gg]eneral\s+[Cc]omment)", r"\bI?CCPR\b",
        r"Hum\.\s+(?:Rts|R)\.\s+Comm\.", r"Comité\s+des\s+droits\s+de\s+l[’']homme", r"Comité\s+de\s+Derechos\s+Humanos",
        rf"{_RU}по\s+правам\s+человека", r"المعنية\s+بحقوق\s+الإنسان", r"人权事务委员会",
    ),
    "CAT": (
        r"(?:Committee|Comm\.)\s+[Aa]gainst\s+Torture", r"\bU?N?CAT\b", r"Comité\s+contre\s+la\s+torture",
        r"Comité\s+contra\s+la\s+Tortura",
        rf"{_RU}против\s+пыток", r"لجنة\s+مناهضة\s+التعذيب", r"禁止酷刑委员会",
    ),
    "CEDAW": (
        r"Committee\s+on\s+the\s+Elimination\s+of\s+(?:All\s+Forms\s+of\s+)?Discrimination\s+[Aa]gainst\s+Women", r"\bCEDAW\b",
        r"Comité\s+pour\s+l[’']élimination\s+de\s+la\s+discrimination\s+à\s+l[’']égard\s+des\s+femmes",
        r"Comité\s+para\s+la\s+Eliminación\s+de\s+la\s+Discriminación\s+contra\s+la\s+Mujer",
        rf"{_RU}по\s+ликвидации\s+дискриминации\s+в\s+отношении\s+женщин", r"بالقضاء\s+على\s+التمييز\s+ضد\s+المرأة",
        r"消除对妇女(?:一切形式)?歧视委员会",
    ),
    "CERD": (
        r"Committee\s+on\s+the\s+Elimination\s+of\s+(?:All\s+Forms\s+of\s+)?Racial\s+Discrimination", r"\bI?CERD\b",
        r"Comité\s+pour\s+l[’']élimination\s+de\s+la\s+discrimination\s+raciale",
        r"Comité\s+para\s+la\s+Eliminación\s+de\s+la\s+Discriminación\s+Racial",
        rf"{_RU}по\s+ликвидации\s+расовой\s+дискриминации", r"لجنة\s+القضاء\s+على\s+التمييز\s+العنصري", r"消除种族歧视委员会",
    ),
    "CESCR": (
        r"Committee\s+on\s+Economic,?\s+Social,?\s+and\s+Cultural\s+Rights", r"\bU?N?I?CESCR\b", r"\bE/C\.12/",
        r"Comm\.\s+on\s+Econ\.,\s+Soc\.,?\s+(?:&|and)\s+Cultural\s+R(?:ts\.|ights)",
        r"Comité\s+des\s+droits\s+économiques,\s+sociaux\s+et\s+culturels",
        r"Comité\s+de\s+Derechos\s+Económicos,\s+Sociales\s+y\s+Culturales",
        rf"{_RU}по\s+экономическим,\s+социальным\s+и\s+культурным\s+правам", r"المعنية\s+بالحقوق\s+الاقتصادية\s+والاجتماعية\s+والثقافية",
        r"经济、社会(?:及|和)文化权利委员会",
    ),
    "CRC": (
        r"(?:Committee|Comm\.)\s+on\s+the\s+R(?:ights|ts\.)\s+of\s+the\s+Child", r"\bU?N?CRC\b", r"\bCRC/",
        r"Comité\s+des\s+droits\s+de\s+l[’']enfant",
        r"Comité\s+de\s+los\s+Derechos\s+del\s+Niño", rf"{_RU}по\s+правам\s+реб[её]нка", r"لجنة\s+حقوق\s+الطفل", r"儿童权利委员会",
    ),
    "CRPD": (
        r"Committee\s+on\s+the\s+Rights\s+of\s+Persons\s+with\s+Disabilities", r"\bCRPD\b",
        r"Comité\s+des\s+droits\s+des\s+personnes\s+handicapées",
        r"Comité\s+sobre\s+los\s+Derechos\s+de\s+las\s+Personas\s+con\s+Discapacidad", rf"{_RU}по\s+правам\s+инвалидов",
        r"المعنية\s+بحقوق\s+الأشخاص\s+ذوي\s+الإعاقة", r"残疾人权利委员会",
    ),
    "CMW": (
        r"Committee\s+on\s+(?:the\s+Protection\s+of\s+the\s+Rights\s+of\s+All\s+)?Migrant\s+Workers", r"\bCMW\b",
        r"Comité\s+(?:pour\s+la\s+protection\s+des\s+droits\s+de\s+tous\s+les|des)\s+travailleurs\s+migrants",
        r"Comité\s+de\s+Protección\s+de\s+los\s+Derechos\s+de\s+Todos\s+los\s+Trabajadores\s+Migratorios",
        rf"{_RU}по\s+(?:защите\s+прав\s+всех\s+)?(?:трудящихся|трудящимся)-мигрант\w{{1,2}}",
        r"المعنية\s+بحماية\s+حقوق\s+جميع\s+العمال\s+المهاجرين",
        r"(?:保护所有)?移徙工人(?:及其家庭成员权利)?委员会",
    ),
    "CED": (
        r"Committee\s+on\s+Enforced\s+Disappearances", r"\bCED\b", r"Comité\s+des\s+disparitions\s+forcées",
        r"Comité\s+contra\s+la\s+Desaparición\s+Forzada", rf"{_RU}по\s+насильственным\s+исчезновениям",
        r"المعنية\s+بحالات\s+الاختفاء\s+القسري", r"强迫失踪问题委员会",
    ),
}  # fmt: skip

BODY: Final = re.compile("|".join(f"(?P<{code}>{'|'.join(names)})" for code, names in _BODIES.items()))
"""The name of a committee; the group that matched is its code."""
