"""Spanish: the body stands behind the number ("resolución 62/243 de la Asamblea General")."""

from __future__ import annotations

from citator.systems.un_documents.languages.table import Words

__all__ = ["SPANISH"]

SPANISH = Words(
    code="es",
    stems=("resolución", "resoluciones", "decisión", "decisiones"),
    bodies={
        "Security Council": r"Consejo\s+de\s+Seguridad",
        "General Assembly": r"Asamblea\s+General",
        "Economic and Social Council": r"Consejo\s+Económico\s+y\s+Social",
        "Human Rights Council": r"Consejo\s+de\s+Derechos\s+Humanos",
        "Commission on Human Rights": r"Comisión\s+de\s+Derechos\s+Humanos",
        "Sub-Commission on the Promotion and Protection of Human Rights": r"Subcomisión(?:\s+de\s+[\w\s]{0,90}?Humanos)?",
        "United Nations Environment Assembly": r"Asamblea(?:\s+de\s+las\s+Naciones\s+Unidas)?\s+sobre\s+el\s+Medio\s+Ambiente",
    },
    short={"Assembly": r"Asamblea", "Council": r"Consejo", "Commission": r"(?<![\w-])Comisión"},
    kinds=r"\b(?:[Rr]esolución|[Rr]esoluciones|RESOLUCI(?:ÓN|ONES)|[Dd]ecisión|[Dd]ecisiones|DECISI(?:ÓN|ONES))",
    initials="dpr",
    decision=r"dec",
    draft=r"\b[Pp]royectos?\s+de\s+",
    between=r"\s+(?:aprobadas?\s+por\s+|del?\s+)(?:la\s+|el\s+)?",
    number=r"(?:[Nn]úms?|[Nn]os?|[Nn]ros?)\.?[ºo°]?\s*|[Nn]úmeros?\s+|[Nn][º°]\s*",
    joint=r"(?:,\s*)?(?:y|e|o|u|así\s+como|a)(?:\s+(?:las?))?(?:\s+(?:resoluci(?:ón|ones)|decisi(?:ón|ones)))?",
    dated=r"(?:de(?:\s+fecha)?|del|aprobadas?\s+el)\s+(?:\(?(?:el\s+)?)?",
    by=r"\s*,?\s*\(?(?:(?:aprobadas?\s+por|de)\s+(?:la\s+|el\s+|las\s+|los\s+)|del\s+|de\s+)",
    other=r"[A-ZÁ]\w+(?:\s+[\w’'-]+){0,4}|(?:consejo|concejo|comité|ministerio|tribunal|parlamento|senado|congreso|partido)\b",
    pinpoint=r"(?:secc|párr|cap|anexo|parte|art|sección|párrafo|artículo)s?\.?",
    foreign=(
        r"Asamblea\s+(?:Parlamentaria|Nacional|Mundial|Legislativa|Federal)|Consejo\s+(?:de\s+Europa|de\s+Administración|Ejecutivo|Europeo|"
        r"Directivo|Nacional)|Junta|Parlamento|Senado|Comité|Conferencia|Congreso|Unión\s+Europea|OSCE|CSCE|UNESCO|OMS|OIT|OMI|OIEA|OEA"
    ),
    rivals=(
        r"Comisión\b|sobre\s+el\s+Medio\s+Ambiente|Mundial\s+de\s+la\s+Salud|Junta\s+Ejecutiva|Consejo\s+(?:Ejecutivo|de\s+Administración)|"
        r"Conferencia\s+de\s+las\s+Partes|Senado|Parlamento|OIEA|OACI|Unión\s+Interparlamentaria"
    ),
    within=r"(?:\b(?:cap|anexos?|secc|parte|apéndice)\b\.?[^;,()]{0,20},|\b[Ii]b[ií]d\.,(?:\s+[^;()]{0,30},)?)\s*(?:la\s+)?",
    whose=r"\b(?:[Ss]us?|[Nn]uestras?|presente|misma)\s+$",
    records=r"Documentos\s+Oficiales\s+de\s+la\s+Asamblea\s+General",
    united_nations=("", r"(?:\s+de\s+las\s+Naciones\s+Unidas)?"),
)
