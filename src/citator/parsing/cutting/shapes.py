"""What speaks of a citation by its shape alone, without author or title: archives, courts and laws of the continent."""

from __future__ import annotations

import re
from typing import Final

from citator.text.dates import YEAR
from citator.text.telling import Spelled

__all__ = [
    "ARTICLE_OF_CODE",
    "COURTS",
    "COURT_HEADS",
    "COURT_PAPERS",
    "FAMILIES",
    "GERMAN_COURTS_SPELLED_OUT",
    "GERMAN_NUMBER",
    "HOLDING",
    "HOUSE",
    "LAW_JOURNALS",
    "OF_COURT_OF_SAN_JOSE",
    "OF_DAY",
    "OF_SAN_JOSE",
    "OPINION_OF_SAN_JOSE",
    "PHASES_OF_SAN_JOSE",
    "SECTION",
    "SHAPED",
    "SIGNATURE",
    "STANDARD",
    "STARRED",
    "STROKES",
    "WHOLE_OF_SAN_JOSE",
]

COURTS: Final = (
    r"BVerf(?:G|GE)|BVerwG|BGH|BAG|BSG|BFH|BPatG|BayObLG|(?:Arb|LArb)G(?:\s[A-ZÄÖÜ][\w-]+)?|EuGH|EuG|EGMR|OGH|VfGH|VwGH|BGer|RG|(?:OLG|LG|AG|VG|OVG|VGH|FG|LSG|LAG|KG)(?:\s[A-ZÄÖÜ][\w-]+)?|"
    r"TC|CJCE|"
    r"Cass\.(?:\s(?:civ|pén|pen|com|soc|crim|ass\. plén|ch\. mixte|lav|trib)\.)?|Cour de cassation|Conseil d[’']État|CE|Cons\. const\.|CC|"
    r"CA(?:A)?\s(?:de\s)?[A-Z][\w-]+|T[AGC]I?\s(?:de\s)?[A-Z][\w-]+|CJ(?:CE|UE)|CEDH|Trib\. conf\.|"
    r"Corte cost\.|Corte costituzionale|Corte di cassazione|Cons\. Stato|Cons\. St\.|"
    r"Corte conti|C\. conti|Consiglio di Stato|C\. cost\.|TAR\s[A-Z]\w+|Trib\.\s[A-Z]\w+|"
    r"App\.\s[A-Z]\w+"
)
"""Courts as they are abbreviated, as a pattern."""

COURT_HEADS: Final = frozenset(
    "BV BG BA BS BF BP Ba Ar Eu EG OG Vf Vw RG OL LG AG VG OV FG LS LA KG TC CJ Ca Co CE CC CA TA TG TI Tr C. TA Ap EC".split()
)
"""The first two letters of all these courts, and of the European Court's English name: most citations begin with others."""

GERMAN_COURTS_SPELLED_OUT: Final = (
    r"Bundes(?:verfassungs|verwaltungs|arbeits|sozial|patent)gericht|Bundesgerichtshof|Bundesfinanzhof|Europäischer Gerichtshof|"
    r"(?:(?:Ober)?(?:[Vv]erwaltungs|[Ll]andes)gericht|Landgericht|Amtsgericht|Verwaltungsgerichtshof|(?:Landes)?(?:[Ss]ozial|[Aa]rbeits)gericht|Finanzgericht)"
    r"(?:\s[A-ZÄÖÜ][\w-]+){1,2}"
)
"""German courts by their whole names, with the town of those that are many, as a pattern."""

GERMAN_NUMBER: Final = (
    r"[CT]-\d{1,4}/\d\d|\d{1,3}\s[A-Z]{1,3}(?:-\d)?\s\d{1,5}\.\d\d(?!\d)|"
    r"[A-Z\d][\w .]{0,14}?[\dA-Z]/\d{2,4}[a-z]?(?:\s[RBA](?![\w.]))?"
)
"""The number of a case before a German court or one of the Union, as a pattern: "1 BvR 123/10", "4 C 19.07", "C-131/12"."""

OF_DAY: Final = re.compile(rf"(?:{COURTS}|CJEU|ECJ)\s(?:\d{{1,2}}\s\w+\s|\d{{1,2}}\.\s?\d{{1,2}}\.\s?)(?:19|20)\d\d,\s")
"""A court with the day of its decision right behind it: "BGH 23 October 1956, …"."""

LAW_JOURNALS: Final = (
    r"NJW(?:-RR)?|JZ|NVwZ(?:-RR)?|NStZ(?:-RR)?|MDR|DVBl\.?|DÖV|EuZW|EuGRZ|EuR|EWS|GRUR(?:-RR|-Prax|\sInt\.?|\sPatent)?|NZA(?:-RR)?|NZG|NWVBl\.?|"
    r"NdsVBl\.?|BayVBl\.?|VBlBW|NZS|NZI|NZM|NZKart|NZBau|WRP|ZUM(?:-RD)?|BauR|ZfBR|InfAuslR|ZIP|WM|StV|FamRZ|VersR|JuS|JURA|Jura|JA|NuR|ZUR|DB|"
    r"BB|AcP|AöR|ZRP|RabelsZ|MMR|K&R|CR|ZD|ZHR|ZGR|ZZP|ZStW|GA|wistra|NJOZ|BeckRS|IPRax|RIW|ZaöRV|DuD|RDV|ZEuP|GPR|RdA|AuR|JR|JW|DStR|"
    r"JBl|ÖJZ|ecolex|ÖBl|EvBl|RdW|wbl|SJZ|ZSR|AJP|ZBl|ZBJV|sic!|recht|medialex"
)
"""Journals of German, Austrian and Swiss law, as a pattern: decisions are printed in them, and articles cited by year and page alone."""

_FAMILY: Final = (
    r"(?:(?:[Vv](?:on|\.)(?:\s(?:der|dem))?|[Dd]i|[Dd]e(?:\sla)?|[Vv]an(?:\sde[rn])?|Le|La|Graf(?:\sv(?:on|\.))?|Freiherr\svon|Frhr\.\sv\.)\s)?"
    r"[A-ZÄÖÜ][\wäöüß’'-]+"
)
FAMILIES: Final = rf"{_FAMILY}(?:/{_FAMILY}){{0,6}}"
"""Family names with strokes between them, as German lawyers write them, as a pattern."""

HOUSE: Final = (
    r"(?:[A-ZÄÖÜ][\wäöüß-]*archiv|Archiv|A(?:GI|HN|GS|GN|CA)|AS(?:V|F|Mi|To|Ge|Na|Ve|Fi|Bo|Rm)|ACS)(?:\s(?:der|des|für|von|[A-ZÄÖÜ][\wäöüß.-]+)){0,4}|"
    r"Archives?\s(?:départementales|municipales|nationales|diplomatiques|de|du|des)\b[^,;“”\d(]{0,40}(?<!\s)|(?:AD|AM|A\.\s?D\.|A\.\s?M\.)\s(?:de\s(?:la\s|l’)?|du\s|des\s|d’)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|"
    r"Arch\.\s(?:dép|départ|mun|nat|com|dip|dipl)\.(?:\s(?:de\s(?:la\s|l’)?|du\s|des\s|d’)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:et\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,2})?|"
    r"(?:Arch(?:ivio|ivo|iu)|Arquivo)\s(?:di|del|della|de|da|do|Geral|Distrital|Público|Centrale|General|Histórico|Nacional|Municipal|Storico|centrale|segreto)\b[^,;“”\d(]{0,50}(?<!\s)"
)
"""The name of an archive of the continent, as a pattern."""

SIGNATURE: Final = (
    r"(?:FO|CO|WO|CAB|PREM|ADM|HO|DO|FCO|KV|AIR|BT|MT|T|PC|SP|IOR|INF|LAB|PRO)\s?\d+/\d+(?:/\d+)*|RG\s\d+|Record Group\s\d+|"
    r"[A-Z]{1,2}\s?\d{1,3}/[IVXLC]{1,4}/\d+|F/?\d+[ABab]?(?:/|\s)\d+|\d{1,4}\s?AP\s?\d+|MSS?\.?(?:\s[A-Z][\w.]*){0,3}\s\d+|"
    r"Add\.? MSS?\.? \d[\d,]*|mss?\.\s\d[\d/]*(?=,|$)|mss?\.\s(?:fr|lat|gr|ital|nouv\. acq\. (?:fr|lat))\.\s\d+|"
    r"[Bb]ox\s\d+|[Ff]olders?\s[\dA-Z]+|[Cc]arton\s\d+|[Bb]undle\s\d+|[Rr]eg\.\s\d+|[Bb]usta\s\d+|b\.\s\d+|fasc\.\s\d+(?!\d|,\s(?:19|20)\d\d(?:$|,(?:$|\s(?:pp?|S)\.)))|leg(?:ajo|\.)\s\d+|exp(?:ediente|\.)\s\d+|[Cc]aja\s\d+|"
    r"pièce\s\d+|liasse\s\d+|Abt\.\s\d[\d.]*(?=,\sNr\.|$)|(?:Best\.|Bestand|Rep\.)\s\d[\d.]*(?=,\s)|"
    r"fols?\.\s?\d+\s?[rv]?(?:[-–]\d*[rv]?)?|ff?\.\s?\d+[rv](?:[-–]\d*[rv]?)?|Bl\.\s\d+(?:\s?[-–]\s?\d+|\sff?\.?)?|"
    r"(?!The\sPapers)[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?\sPapers|Nachlass\s[A-Z]\w+"
)
"""The number under which an archive keeps a paper, or a step of it (box, folder, leaf), as a pattern."""

HOLDING: Final = Spelled(
    re.compile(
        rf"\b(?:(?:{SIGNATURE})(?=[,.;)\s]|$)|(?:PA AA|BArch|PRO|TNA),|[А-ЯЁа-яё]{{2,20}}[.,]?\sФ\.\s?[РP]?-?\d)"
        rf"|^(?:{HOUSE})(?:\s\([^()]{{2,40}}\))?(?:,\s[^,;“”]{{1,40}}){{0,3}},\s[^,;“”]{{0,12}}\d"
    ),
    *("/", "RG", "Record Group", "AP", "MS", "ox", "older", "arton", "undle", "eg.", "usta", "b.", "fasc", "leg.", "legajo", "fol", "f."),
    *("Bl.", "Papers", "Nachlass", "PA AA", "BArch", "PRO,", "TNA,", "Ф.", "rchiv", "rchiu", "Arch.", "AD", "AM", "A.", "ms.", "mss."),
    *("AG", "AHN", "AC", "AS", "exp", "aja", "pièce", "iasse", "Abt.", "Best", "Rep."),
    *(f"F{figure}" for figure in range(10)),
)
"""What speaks of an archive in the words of a note."""

COURT_PAPERS: Final = re.compile(
    r"(?P<title>Record|Tr\.(?:\sof\sOral\sArg\.)?|App\.(?:\sto\sPet\.\sfor\sCert\.)?|Joint App\.|Brief\sfor\s(?:the\s)?"
    r"(?:Petitioner|Respondent|Appell(?:ant|ee)|United States)s?)(?:,?\spp?\.)?\s(?:at\s)?"
    r"(?P<pin>(?:EX)?\d{1,5}a?(?:[-–]\d{1,5}a?)?"
    r"(?:,\s(?:EX)?\d{1,5}a?(?:[-–]\d{1,5}a?)?){0,6})"
)
"""The papers of a case before an American court, cited by page: "Tr. 45", "Record 123"."""

STANDARD: Final = (
    r"(?:ISO(?:/IEC|/TS|/TR|/IEC/IEEE)?|IEC|DIN(?:\sEN)?(?:\sISO)?|BS(?:\sEN)?(?:\sISO)?|ANSI(?:/\w+)?|ASTM|IEEE(?:\sStd)?|"
    r"ГОСТ(?:\sР)?|NF(?:\sEN)?|"
    r"UNE|UNI|ITU-[TR])\s[A-Z]?\d[\d.-]*(?::\d{4}(?:-\d\d)?)?"
)
"""The number of a technical standard, as a pattern."""

SECTION: Final = (
    r"(?P<place>(?:§§?|Art(?:ikel|\.))\s?\d+[a-z]?(?:\s(?:Abs\.|S\.|Satz|Nr\.|lit\.|Alt\.|Hs\.|UAbs\.|i\.\s?V\.\s?m\.|ff?\.|bis|und|"
    r"u\.|§§?|Art\.)"
    r"(?:\s\d+[a-z]?|\s[a-z]\b\)?)?|,\s\d+[a-z]?|\s?[-–]\s?\d+[a-z]?){0,8})\s(?P<law>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]*[A-ZÄÖÜ](?:\s[A-Z]{2,4})?)"
)
"""A section of a German, Austrian or Swiss act and the act's abbreviation, which ends in a capital: "§ 823 Abs. 1 BGB"."""

STARRED: Final = re.compile(
    r"(?:(?P<volume>\d{1,2})\s)?(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,()§¶\d*]{3,80}),\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()§¶“”\"*]{2,160}?),?\s"
    rf"(?:at\s)?(?P<pin>\*\d[\d–—*-]*(?:,\s\*?\d[\d–—*-]*)*)(?:\s\((?P<imprint>[^()]{{0,60}}{YEAR})\))?$"
)
"""A page of the first edition, which later ones note in the margin, behind author and title: "2 Ann Brook, Commentaries *320"."""

OF_COURT_OF_SAN_JOSE: Final = (
    r"(?P<court>Corte\s(?:IDH|I\.?D\.?H\.|Interamericana(?:\sde\sDerechos\sHumanos)?)|"
    r"I/A\sCourt\sH\.?\s?R\.?|IACtHR|Inter-American\sCourt\sof\sHuman\sRights)"
)
"""The name of the Inter-American Court of Human Rights, as a pattern."""
OF_SAN_JOSE: Final = re.compile(
    rf"(?:{OF_COURT_OF_SAN_JOSE}[.,]+\s)?"
    r"(?P<title>(?:(?:Caso|Asunto)\s|Case\sof\s)[^;]{3,160}?)(?<!\s[vV]s)(?<!\s[vcV])\.\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;]{3,90}\.\s){0,3}"
    r"(?:Sentencia|Sentença|Resolución|Resolução|Judge?ment|Order)(?:\s(?:d[ea](?:\s(?:la\s)?Corte)?|of(?:\sthe\sCourt)?)[^.;\d]{0,60})?"
    r"\s(?P<date>[^.;]{4,30}\d{4})[.,]\s"
    r"S[eé]r(?:ie|ies)?\.?\s[AC],?\s(?:[Nn]o\.?|[Nn]úm\.|n\.?[°º])\s?(?P<number>\d{1,4})"
)
"""A judgment of the Inter-American Court of Human Rights, whose parts are divided by full stops; many notes leave the court out."""
PHASES_OF_SAN_JOSE: Final = (
    r"(?:Fondo|Méritos?|Excepci[óo]n(?:es)?\sPreliminar(?:es)?|Exceç(?:ão|ões)\sPreliminar(?:es)?|Reparacion(?:es)?|Reparações|Interpretación\sde|"
    r"Supervisión\sde|Competencia|Merits|Preliminary\sObjections?|Reparations|Interpretation\sof|Monitoring|Competence|Jurisdiction)\b"
)
"""The words with which the phase of a case before that court begins, behind the parties."""
_AGAIN_OF_SAN_JOSE: Final = re.compile(
    rf"(?:{OF_COURT_OF_SAN_JOSE}[.,]+\s)?(?:(?:Caso|Asunto)\s|Case\sof\s)[^;.]{{3,120}}?\s(?:[Vv]s|v|c)\.\s[^.;]{{3,60}}\.\s{PHASES_OF_SAN_JOSE}[^.;]{{0,90}}?"
    r",\s(?:supra|[Cc]it(?:ado|\.)|cited\sabove)"
)
"""A judgment of that court that is called again with its phase: "Caso Weir Vs. Ostlandia. Fondo, supra, párr. 12"."""
OPINION_OF_SAN_JOSE: Final = re.compile(
    rf"{OF_COURT_OF_SAN_JOSE}[.,]+\s(?P<title>[^.;]{{3,300}}?)\.\s(?:Opinión\sConsultiva|Opinião\sConsultiva|Parecer\sConsultivo|Advisory\sOpinion)\s(?P<number>OC-\d{{1,2}}/\d{{2}})"
    r"(?:\s(?:del?|of)|,)\s(?P<date>[^.;]{4,30}\d{4})(?:[.,]\sS[eé]r(?:ie|ies)?\.?\sA,?\s(?:[Nn]o\.?|[Nn]úm\.|n[°º])\s?\d{1,3})?"
)
"""An advisory opinion of that court."""
WHOLE_OF_SAN_JOSE: Final = (
    (OF_SAN_JOSE, "Seri"),
    (OF_SAN_JOSE, "Séri"),
    (OPINION_OF_SAN_JOSE, "OC-"),
    *((_AGAIN_OF_SAN_JOSE, f". {phase}") for phase in ("Fondo", "Excep", "Exceç", "Repara", "Merits", "Prelim", "Mérito")),
)
"""What that court cites with full stops in it, and letters that such a citation has."""

STROKES: Final = r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?:(?:19|20)\d\d|\d\d)"
"""A day as American offices write it: month, day and year, the year often of two figures."""

ARTICLE_OF_CODE: Final = (
    r"(?P<place>[Aa]rt(?:\.|icles?|ículos?|icol[oi]|igos?)\s(?:[LRDA]\.?\s?)?\d[\w.-]*[º°]?(?:(?:,|\set|\sà|\sy|\se)\s(?:[LRDA]\.?\s?)?\d[\w.-]*[º°]?){0,5}),?\s"
    r"(?:d[ue]\s(?:la\s)?|de\sl[’']|del(?:la)?\s|d[ao]\s)"
    r"(?P<law>(?:[Cc]ode|[Cc]ódigo|[Cc]odice)\s(?:[Cc]ivile?|[Pp][eé]nale?|[Cc]omercial|(?:de|di)\s(?:[Pp]roc[eé]d(?:ure|ura)|[Pp]rocess?o)\s(?:[Cc]ivile?|[Pp][eé]nale?)|"
    r"de\s[Cc]om(?:merce|ercio)|d[uo]\s(?:travail|Trabalho)|de\sl[’'](?:environnement|urbanisme|éducation|organisation\sjudiciaire)|"
    r"de\sla\s(?:santé\spublique|consommation|propriété\sintellectuelle|route|sécurité\s(?:sociale|intérieure))|de\sjustice\sadministrative|"
    r"général\sdes\s(?:impôts|collectivités\sterritoriales)|monétaire\set\sfinancier|rural|forestier|électoral)|"
    r"C(?:onstitution|onstitución|ostituzione|onstituição)(?:\s(?:[Ee]spañola|Federal|italiana|da\sRepública\sPortuguesa))?)(?=$|[.,;)])"
)
"""An article and the code, or the constitution, that it is of, in the Romance languages: "art. L. 110-1 du code de l’environnement"."""
_OF_CODE = ARTICLE_OF_CODE.replace("<place>", "<at>").replace("<law>", "<of>")
_SERIES = r"(?:BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|BGE|ATF|DTF)\s\d+"
SHAPED: Final = re.compile(
    rf"(?:{STANDARD})(?:$|[,:;.\s])|{_SERIES}|(?:{COURTS})(?:,|\s)[^;“”]{{0,80}}\b(?:n[°ºo]?\.?\s?\d|\d{{4}}\s[–-])|{SECTION}|{_OF_CODE}"
    rf"|(?:{COURTS}),?\s(?:{LAW_JOURNALS})\s(?:19|20)\d\d,\s(?:S\.\s)?\d"
    rf"|{FAMILIES},\s(?:{LAW_JOURNALS})\s(?:\d{{1,3}}\s\(|\d{{4}},\s(?:S\.\s)?\d)"
    r"|[А-ЯЁ«][^.;]{2,50}\.\s(?:1[7-9]|20)\d\d\.\s(?:№|\d{1,2}\s[а-я]{3,8})"
    rf"|{STROKES}\s[A-Z][\w-]+(?:\s[A-Z]\w+)?,\s[A-Z]|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){{0,2}}\s{STROKES}\s(?:302\b|Tr\.|Transcript)"
    r"|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”()\d]{2,50},\s(?:[a-z-]+\s){0,2}interview(?:\s(?:by|with)\b|,|$)|"
    r"(?:Интервью|Беседа|Письмо|Entrevista|Carta|Correo|Intervista|Lettera|Comunicación personal)\s[^;]{4,160}\b\d{4}"
    r"|SAP\s(?:de\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]+\s(?:\([^()]{2,60}\)\s)?de\s\d|ST(?:EDH|J[CU]E)\sde\s\d|ST[FJ],\s[A-Z][A-Za-z]{1,3}\s(?:n[.º°]{0,2}\s)?\d|"
    r"(?:Ac\.|Acórdão)\s(?:d[oa]\s)?(?:ST[JA]|TC|TR[LPCEG]|Tribunal|Supremo|Relação)\s"
    r"|ST[CS]\s\d+/\d{4}|STSJ?\s(?:\([^()]{3,60}\)\s)?de\s\d|[Aa]rtt?\.\s\d[^;]{0,40}\s(?:c\.c|c\.p|c\.p\.c|c\.p\.p|[Cc]ost)\b\.?|"
    r"(?:HC|HL) Deb\s\d|B[TR]-Dr(?:s|ucks)\.\s\d"
    r"|(?:Lei|Decreto(?:-Lei)?|Portaria)(?:\s[A-Z]\w+)?\s[Nn]\.?\s?[º°]\.?\s\d|(?:L|[Rr]\.\s?[Dd])\.\s\d{1,2}\s[a-z]+\s\d{4},\sn\."
    r"|(?:[Ll]oi|[Dd]écret(?:-loi)?|[Oo]rdonnance|[Aa]rrêté|L\.|Ord\.|Décr\.)\s(?:organique\s)?n[°ºo]\.?\s\d|"
    r"(?:[Ll]egge|[Dd]ecreto(?:\s(?:legislativo|legge|ministeriale))?)\s\d{1,2}\s[a-z]+\s\d{4},\sn\.|"
    r"(?:Ley|Real Decreto)(?:[- ][A-Z]\w+)?\s\d{1,4}/\d{4}"
    r"|(?:1[5-9]|20)\d\d\s(?:Act|Regulations|Order|Rules|Convention|Protocol),?\s(?:ss?|regs?|arts?|schs?)\.?\s\d"
)
"""What a citation of one of these habits begins with."""
