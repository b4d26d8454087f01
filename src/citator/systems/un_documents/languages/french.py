"""French: the body stands behind the number ("résolution 62/243 de l’Assemblée générale")."""

from __future__ import annotations

from citator.systems.un_documents.languages.table import Words

__all__ = ["FRENCH"]

FRENCH = Words(
    code="fr",
    stems=("résolution", r"rés\.", "décision", r"déc\."),
    bodies={
        "Security Council": r"Conseil\s+de\s+sécurité|CSNU\b",
        "General Assembly": r"Assemblée\s+générale|AGNU\b",
        "Economic and Social Council": r"Conseil\s+économique\s+et\s+social",
        "Human Rights Council": r"Conseil\s+des\s+droits\s+de\s+l[’']homme",
        "Commission on Human Rights": r"Commission\s+des\s+droits\s+de\s+l[’']homme",
        "Sub-Commission on the Promotion and Protection of Human Rights": r"Sous-Commission(?:\s+de\s+la\s+[\w\s’']{0,90}?homme)?",
        "United Nations Environment Assembly": r"Assemblée(?:\s+des\s+Nations\s+Unies)?\s+pour\s+l[’']environnement",
    },
    short={"Assembly": r"Assemblée", "Council": r"Conseil", "Commission": r"(?<![\w-])Commission"},
    kinds=r"\b(?:[Rr]ésolutions?|RÉSOLUTIONS?|[Rr]és\.|[Dd]écisions?|DÉCISIONS?|[Dd]éc\.)",
    initials="dpr",
    decision=r"déc",
    draft=r"\b[Pp]rojets?\s+de\s+",
    between=r"\s+(?:adoptées?\s+par\s+|de\s+|du\s+(?=Conseil))(?:la\s+|l[’']|le\s+)?",
    number=r"(?:n[o°º]s?|N[o°º]s?)\.?\s*|numéros?\s+",
    joint=r"(?:,\s*)?(?:et|ou|ainsi\s+que|à)(?:\s+(?:les?|la))?(?:\s+(?:résolutions?|décisions?))?",
    dated=r"(?:du|en\s+date\s+du|adoptées?\s+le|datées?\s+du)\s+",
    by=r"\s*,?\s*\(?(?:(?:adoptées?\s+par|de)\s+(?:la\s+|l[’']|le\s+)|du\s+|des\s+|de\s+)",
    other=r"[A-ZÉ]\w+(?:\s+[\w’'-]+){0,4}|(?:conseil|comité|ministère|tribunal|parlement|sénat|syndicat|congrès|parti)\b",
    pinpoint=r"(?:sect|par|chap|annexe|partie|art|section|paragraphe|article)s?\.?",
    foreign=(
        r"Assemblée\s+(?:parlementaire|nationale|mondiale|fédérale)|Conseil\s+(?:de\s+l[’']Europe|d[’']administration|exécutif|européen|"
        r"national|municipal)|Parlement|Sénat|Comité|Conférence|Congrès|Union\s+européenne|OSCE|CSCE|UNESCO|OMS|OIT|OMI|AIEA|OACI"
    ),
    rivals=(
        r"Commission\b|pour\s+l[’']environnement|mondiale\s+de\s+la\s+[Ss]anté|Conseil\s+(?:d[’']administration|exécutif)|"
        r"Conférence\s+des\s+[Pp]arties|Sénat|Parlement|AIEA|OACI|Union\s+interparlementaire"
    ),
    within=r"(?:\b(?:chap|annexes?|sect|partie|appendice)\b\.?[^;,()]{0,20},|\b[Ii]bid\.,(?:\s+[^;()]{0,30},)?)\s*(?:la\s+)?",
    whose=r"\b(?:[Ss]es|[Ss]a|[Ll]eurs?|[Nn]otre|[Nn]os|présente|même)\s+$",
    records=r"Documents\s+officiels\s+de\s+l[’']Assemblée\s+générale",
    united_nations=("", r"(?:\s+(?:des\s+Nations\s+Unies|de\s+l[’']ONU\b))?"),
)
