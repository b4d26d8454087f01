"""English."""

from __future__ import annotations

from citator.systems.un_documents.languages.table import Words
from citator.systems.un_documents.namesakes import OWNED

__all__ = ["ENGLISH"]

ENGLISH = Words(
    code="en",
    stems=("resolution", r"res(?<!\wres)[.\s]", "decision", "unsc", "unga", "unhrc", "scr "),
    bodies={
        "Security Council": r"Security\s+Council|UNSC\b|S(?<![\w.].)\.?C\.?(?=\s+[Rr]es(?:\b|olution))|U\.N\.S\.C\.(?=\s+Res\b)",
        "General Assembly": (
            rf"General\s+Assembly(?!{OWNED})|UNGA\b|"
            r"G(?<![\w.].)\.?A\.?(?=\s+[Rr]es(?:\b|olution))|U\.N\.G\.A\.(?=\s+Res\b)"
        ),
        "Economic and Social Council": (
            r"Economic\s+and\s+Social\s+Council(?!\s+of\s+(?!the\s+U)(?!U)[A-Z][a-z]+\b(?!\s\d))|ECOSOC\b|"
            r"E(?<![\w.].)\.S\.C\.(?=\s+Res\b)"
        ),
        "Human Rights Council": r"(?:Human\s+)?Rights\s+Council|UNHRC\b|HRC\b|H(?<![\w.].)\.R\.C\.(?=\s+Res\b)",
        "Commission on Human Rights": (
            rf"(?:Commission(?<!ub-Commission)\s+on\s+Human\s+Rights|Human\s+Rights\s+Commission)(?!{OWNED})|UNCHR\b|"
            r"C(?<![\w.].)\.H\.R\.(?=\s+Res\b)"
        ),
        "Sub-Commission on the Promotion and Protection of Human Rights": r"Sub-?Commission(?:\s+on\s+[A-Z][\w\s]{0,90}?)?",
        "United Nations Environment Assembly": r"Environment\s+Assembly|UNEA\b",
    },
    short={name: rf"(?<![\w-]){name}" for name in ("Assembly", "Council", "Commission")},
    kinds=r"\b(?:[Rr]esolutions?|RESOLUTIONS?|[Rr]es(?:\.|\b)|[Dd]ecisions?|DECISIONS?)",
    initials="dr",
    decision=r"dec",
    draft=r"\b[Dd]raft\s+",
    between=r"\s+(?:(?:of|adopted\s+by|issued\s+by|passed\s+by)\s+(?:the\s+)?)?",
    number=r"(?:Nos?|nos?)\.?\s*|[Nn]umbers?\s+|\#\s?",
    joint=r",\s*(?:and|or|&)\s*|and|or|&|to|through|as\s+well\s+as",
    dated=r"(?:of|dated?s?|(?:which\s+was\s+)?adopted(?:\s+on)?|passed(?:\s+on)?|on|from)\s+",
    by=r"\s*,?\s*(?:\(?(?:of|by|(?:as\s+)?(?:adopted|issued|passed|approved)\s+by|from)\s+)(?:the\s+)?",
    other=(
        r"(?:[A-Z][\w’'.-]*\s+){0,4}?[A-Z]\w+|"
        r"(?:city|town|county|village|parish|municipal|local|student|university|board|senate|ministry|company|court|party|club)\b"
    ),
    pinpoint=r"(?:sect|para|chap|annex|part|art|section|paragraph|article)(?:e?s)?\.?",
    foreign=(
        r"Parliamentary\s+Assembl(?:y|ies)|PACE|Council\s+of\s+Europe|Committee\s+of\s+Ministers|European\s+(?:Parliament|Council|Union|"
        r"Commission)|House|Senate|Congress|Legislature|National\s+Assembly|State\s+Assembly|Parliament|Knesset|Bundestag|Duma|"
        r"Federal\s+Assembly|Health\s+Assembly|Executive\s+Board|Islamic|OIC|OSCE|CSCE|NATO|African\s+Union|"
        r"Organi[sz]ation\s+of\s+American\s+States|ILO|ICAO|IMO|IAEA|UNESCO|Inter-Parliamentary|Conference\s+of\s+the\s+Parties|Committee|"
        r"Board|Conference|City\s+Council|County|Senators?|Assemblym[ae]n"
    ),
    rivals=(
        r"Commission\b|Environment\s+Assembly|Health\s+Assembly|Executive\s+Board|Islamic|O(?<!\w.)IC\b|Conference\s+of\s+the\s+Parties|House\s+of|"
        r"Senate\b|senate\b|Interpol\b|O(?<!\w.)AS\b|UNWTO\b|WIPO\b|IAEA\b|ICAO\b|ESCAP\b|Legislature|Inter-Parliamentary|Governing\s+Council|"
        rf"General\s+Assembly{OWNED}"
    ),
    within=r"(?:\b(?:chaps?|annex(?:es)?|sect|part|appendix)\b\.?[^;,()]{0,20},|\b[Ii]bid\.,(?:\s+[^;()]{0,30},)?)\s*",
    whose=r"\b(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Tt]he\s+(?:present|same))(?:\s+(?:own|previous|earlier|related|relevant))*\s+$",
    records=r"Official\s+Records\s+of\s+the\s+[A-Z][a-z]+(?:\s+(?:and\s+)?[A-Z][a-z]+){0,3}",
    abbreviated={
        "UNSCR": "Security Council", "UNSC": "Security Council", "SCR": "Security Council", "UNGAR": "General Assembly",
        "UNGA": "General Assembly", "UNHRC": "Human Rights Council",
    },
    united_nations=(
        r"(?:(?:United\s+Nations|UN|U\.N\.)(?:[’']s)?\s+)?", r"(?:\s+of\s+the\s+(?:United\s+Nations|UN\b|U\.N\.))?",
    ),
)  # fmt: skip
