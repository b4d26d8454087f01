"""Courts, committees and organs, whose acts are cited under their name: the authority of these, and no author."""

from __future__ import annotations

import re

from citator.text.names import names_work

__all__ = ["SHORTENED_BODY", "is_authority"]

_AUTHORITY = re.compile(
    r"\b(?:Court|Tribunal|Human Rights Committee|Committee (?:on|against|for the)|Commission (?:on Human|of Human)|"
    r"Inter-American Commission|African Commission|European Commission of|AC(?:om)?mHPR|ACHPR|AfCHPR|ACtHPR|IACtHR|IACHR|ECtHR|"
    r"Security Council|General Assembly|Human Rights Council|Economic and Social Council|Parliamentary Assembly|"
    r"Committee of Ministers|Permanent Council|Ministerial Council|"
    r"Supreme|Chamber|Cour|Corte|Gericht|gerichtshof|Tribunale?|Working Group on|WGAD|Groupe de travail sur|"
    r"Grupo de Trabajo sobre|Special Rapporteur|"
    r"Sub-?[Cc]ommission (?:on|de|des|para|for)|Sous-[Cc]ommission (?:de|des|pour)|"
    r"Comité (?:des|de los?) (?:[Dd]roits|[Dd]erechos)|Comité de [Dd]erechos|"
    r"Comité (?:contre la torture|contra la [Tt]ortura)|"
    r"Comité (?:pour l[’']élimination|para la [Ee]liminación)|Ausschuss (?:für die|gegen) |Menschenrechtsausschuss|"
    r"Asamblea General|Consejo de (?:Seguridad|Derechos Humanos)|Consejo Económico y Social|Assemblée générale|"
    r"Conseil (?:de sécurité|des droits de l[’']homme|économique et social)|Generalversammlung|Sicherheitsrat|Генеральн\w+ Ассамбле\w|"
    r"Совета? (?:Безопасности|по правам человека)|"
    r"Council of the Conference|Cassazione|Conseil d[’']État|House of Lords|Privy Council)"
)
SHORTENED_BODY = re.compile(
    r"(?:U\.\s?N\.\s)?(?:Hum\.\s(?:Rts|R)\.\s(?:Comm\.|Council)|Comm\.\s(?:on|[Aa]gainst|for)\s(?:[^,;()]|,\s(?=Soc|Cult|&|and\s))+)(?=,\s)"
)
"""An organ of the United Nations as American law reviews shorten it, before what it issued: "Comm. on Econ., Soc. & Cultural Rts."."""


def is_authority(words: str) -> bool:
    """Whether the words name a court, a committee or an organ, whose acts are cited under its name."""
    return bool(_AUTHORITY.search(words)) and not names_work(words)
