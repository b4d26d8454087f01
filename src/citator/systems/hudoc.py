"""European Court of Human Rights and the former Commission: application numbers, reports, and the database HUDOC.

An application has a number of up to six figures and the last two of its year ("no. 25803/94"). So do communications, complaints and files
of many others: here the Court must be named in the same reference ("European Court of Human Rights", "ECtHR",
"ECHR 2005-VI"), or the number
follow the name of a case against a State of the Convention, as the Court itself cites ("Selmouni v. France [GC], no. 25803/94, ECHR
1999-V"). The letters "ECHR" are those of the Convention too, so a word right before "No." ("Law No. 40/98") is what is numbered.
In German, Dutch, French, Spanish, Italian, Portuguese, Polish, Turkish and Russian the Court must be named,
since the names of States are known in English and French only.
Each number of joined applications is a match of its own. One application can have a decision and a judgment.

Reports: "Series A no. 26" (to 1996) has one case to a number and is an identifier, ``echr_report``; "Reports 1998-VIII",
"ECHR 2005-VI" and the
Commission's "Decisions and Reports" (DR) name a volume of many cases and are only fields. In HUDOC each text is an item (``001-94162``
judgments and decisions, ``002-`` legal summaries, ``003-`` press releases, ``004-`` to ``006-`` execution and others).

Official sources
    citation: "Note explaining the mode of citation", https://www.echr.coe.int/documents/d/echr/note_citation_eng;
    database: HUDOC user manual, https://www.echr.coe.int/documents/d/echr/hudoc_manual_eng.

Addresses read: ``hudoc.echr.coe.int/eng?i=ID``, ``…/eng#{"itemid":["ID"]}`` (plain or percent-encoded),
``…/sites/eng/pages/search.aspx?i=ID``,
``…/webservices/content/pdf/ID``, ``…/app/conversion/…?id=ID``, ``…#{"appno":["NUMBER"]}``, and HUDOC-EXEC.

>>> [match.identifier.value for match in find("European Court of Human Rights, Selmouni v. France (application No. 25803/94)")]
['25803/94']
>>> url(Identifier("hudoc_item", "001-94162"))
'https://hudoc.echr.coe.int/eng?i=001-94162'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from citator.facts.council_of_europe import RESPONDENTS
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._reference import around
from citator.text.telling import Spelled, Telling
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "hudoc"
SCHEMES = ("echr_application", "hudoc_item", "echr_report")
PRIORITY = 72
TRIGGERS = (
    "echr", "ecthr", "e.c.h.r", "eur. ct", "eur. court", "cedh", "court of human rights", "cour européenne", "commission of human rights",
    "echr.coe.int", "exec.coe.int", "series a", "application no", "applications no", "app. no", "appl. no", "app no", "appl no",
    "application n", "applications n",
    "requête", "reports of judgments", "reports 199", "recueil",
    "nos. ", "no. ", "nos ", "n° ", "n°", *(f"no {digit}" for digit in range(1, 10)),
    "app.no", "appl.no", *(f"{versus} {state.lower()}" for versus in ("v.", "v", "v. the", "v the", "c.") for state in RESPONDENTS),
    # the Court in other languages: German, Dutch, Spanish, Italian, Portuguese, Polish, Turkish, Russian, French
    "egmr", "europäische", "ehrm", "tedh", "europeo de derechos", "corte edu", "corte europea", "tribunal europeu", "etpc",
    "aihm", "ai\u0307hm", "европейск", "еспч", "cour edh", "cour eur.", "ser. a",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # HUDOC translator of Zotero, tests
    ("https://hudoc.echr.coe.int/eng#{%22fulltext%22:[%22varnava%22],%22itemid%22:[%22001-94162%22]}", "001-94162"),
    ("https://hudoc.echr.coe.int/eng?i=001-94162", "001-94162"),
    ("https://hudoc.echr.coe.int/eng#{%22itemid%22:[%22001-194320%22]}", "001-194320"),
    ("Varnava and Others v. Turkey [GC], nos. 16064/90, 16065/90 and 16066/90, ECHR 2009", "16064/90"),
    ("Romeo Castaño c. Belgique, no 8351/17, 9 juillet 2019", "8351/17"),
    ("Moreira Ferreira c. Portugal (n° 2) [GC], no 19867/12, 11 juillet 2017", "19867/12"),
    # HUDOC user manual and its older addresses
    ('http://hudoc.echr.coe.int/eng#{"itemid":["001-57619"]}', "001-57619"),
    ("http://hudoc.echr.coe.int/sites/eng/pages/search.aspx?i=001-57619", "001-57619"),
    ("http://hudoc.echr.coe.int/webservices/content/pdf/001-57619?TID=thkbhnilzk", "001-57619"),
    ("http://hudoc.echr.coe.int/app/conversion/pdf/?library=ECHR&id=001-57619&filename=x.pdf", "001-57619"),
    ("https://hudoc.echr.coe.int/fre?i=002-12345", "002-12345"),
    ("http://hudoc.echr.coe.int/eng-press?i=003-6543210-8621111", "003-6543210-8621111"),
    ("https://hudoc.exec.coe.int/eng?i=004-12345", "004-12345"),
    # note on the mode of citation
    ("Selmouni v. France [GC], no. 25803/94, § 96, ECHR 1999-V", "25803/94"),
    ("Hatton and Others v. the United Kingdom [GC], no. 36022/97, ECHR 2003-VIII", "36022/97"),
    ("Tyrer v. the United Kingdom, 25 April 1978, Series A no. 26", "Series A no. 26"),
    ("X. v. Germany, no. 8741/79, Commission decision of 10 March 1981, Decisions and Reports (DR) 24, p. 138", "8741/79"),
    ("Banković and Others v. Belgium and Others (dec.) [GC], no. 52207/99, ECHR 2001-XII", "52207/99"),
    # OSCOLA, and the United Nations Editorial Manual
    ("Animal Defenders International v United Kingdom App no 48876/08 (ECtHR, 22 April 2013)", "48876/08"),
    ("European Court of Human Rights, Cestaro v. Italy (application No. 6884/11), Judgment of 7 April 2015", "6884/11"),
    ("ECtHR, applications nos. 1234/05 and 5678/06", "1234/05"),
    ("Eur. Ct. H.R., App. No. 30210/96", "30210/96"),
    ("Kudła v. Poland [GC], no. 30210/96, § 94, ECHR 2000-XI", "30210/96"),
    ("Soering v. United Kingdom, 161 Eur. Ct. H.R. (ser. A) (1989)", "Series A no. 161"),
    ("Commission’s report of 25 January 1976, Ireland v. the United Kingdom, Series B no. 23-I", "Series B no. 23-I"),
    # what the Court itself puts between State and number, and the name of the case behind the number
    ("Georgia v. Russia (II) [GC], no. 38263/08, 21 January 2021", "38263/08"),
    ("Ilgar Mammadov v. Azerbaijan (infringement proceedings) [GC], no. 15172/13, 29 May 2019", "15172/13"),
    ("application no. 15318/89, Loizidou v. Turkey (preliminary objections), 23 March 1995", "15318/89"),
    ("M.S.S. c/ Belgique, n° 30696/09", "30696/09"),
    # the Bluebook's older form, numbers without "no.", and without spaces
    ("Kampanis v. Greece, 318 Eur. Ct. H.R. 29, 35 (1995)", "Series A no. 318"),
    ("Series A no. 310 (Loizidou v. Turkey)", "Series A no. 310"),
    ("Isayeva v. Russia (57950/00), 24 February 2005", "57950/00"),
    ("Isayeva v. Russia, 57950/00, § 3", "57950/00"),
    ("Y. v. Netherlands, App.No.7245/76, 32 Eur.Comm’n H.R.Dec. & Rep.345", "7245/76"),
    ("TEDH (Grande Secção), Lopes de Sousa Fernandes c. Portugal, queixa n.º 56080/13", "56080/13"),
    # other languages, with the Court named
    ("EGMR (GK), Urt. v. 21.1.2011, Beschwerde Nr. 30696/09 (M.S.S./Belgien und Griechenland)", "30696/09"),
    ("EGMR, Urt. v. 21.1.2011, 30696/09, M.S.S. ./. Belgien", "30696/09"),
    ("Cour EDH, G.C. 21 janvier 2011, M.S.S. c. Belgique et Grèce, req. n° 30696/09", "30696/09"),
    ("STEDH de 13 de febrero de 2020, caso N.D. y N.T. c. España, demandas nos 8675/15 y 8697/15", "8697/15"),
    ("Corte EDU, Grande Camera, Scoppola c. Italia (n. 2), ricorso n. 10249/03", "10249/03"),
    ("EHRM 21 januari 2011, nr. 30696/09 (M.S.S./België en Griekenland)", "30696/09"),
    ("Европейский Суд по правам человека, «Хирси Джамаа и др. против Италии», жалоба № 27765/09", "27765/09"),
    ("ETPC, Hirsi Jamaa i inni przeciwko Włochom, skarga nr 27765/09", "27765/09"),
    ("AİHM, Hirsi Jamaa ve Diğerleri / İtalya, B. No: 27765/09, 23/2/2012", "27765/09"),
    # look-alikes
    ("Ireland v. the Netherlands, 12/05", None),
    ("CE, 12 mai 2004, n° 2345/03, CEDH art. 6", None),
    ("Italy v. France, 2009/10", None),
    ("Contract no. 1234/05 between Malta and Cyprus", None),
    ("no. 1234/05", None),
    ("the ECHR (Article 8) and Law No. 40/98 on harbours", None),
    ("ECtHR judgments are cited in Decree no. 1212/05", None),
    ("EGMR, Verordnung Nr. 1206/01", None),
    ("application no. 1234/05, Harbour Ltd v. Lighthouse Board", None),
    ("Human Rights Committee, Lovelace v. Canada, communication No. 24/1977", None),
    ("Communication No. 1234/05 of the Committee", None),
    ("African Court on Human and Peoples’ Rights, application No. 006/2012", None),
    ("patent application No. 12/345,678", None),
    ("application no. 1234/05 for a mooring", None),
    ("MFHR v. Greece, Complaint No. 30/2005", None),
    ("A v. Italy, communication No. 12/05, Human Rights Committee", None),
    ("P.C.I.J., Series A, No. 9", None),
    ("Inter-American Commission, Petition no. 12/05", None),
    ("Lighthouse Board v. Harbour Company, no. 1234/05", None),
    ("https://hudoc.echr.coe.int/eng", None),
    ("the journal Series A no. 26 (Royal Society)", None),
    ("Article 6 ECHR", None),
]

_STATES: Final = "|".join(sorted(map(re.escape, RESPONDENTS), key=len, reverse=True)).replace(r"\ ", r"\s+")
_NUMBER: Final = r"\d{1,6}/(?:5[4-9]|[6-9]\d|[0-4]\d)"
_MAY_BE_NUMBER: Final = re.compile(r"/(?<=\d/)\d\d(?![\d/-])")
_NEXT: Final = re.compile(
    rf"\s*(?:,\s*(?:(?:and|et|und|y|e|en|и)\s+)?|(?:and|et|und|y|e|en|и)\s+|&\s*)(?P<number>{_NUMBER})(?![\d/-])(?!,\d)"
)
_NO: Final = r"(?:[Nn]os?[.:]?|[Nn]rs?\.?|[Nn]\s?(?:\.?[°º]|\.)s?|[Nn]n\.|[Nn][°º]s?|[Nn]úms?\.|№№?)"
_APPLICATION: Final = (
    r"[Aa]pplications?|[Aa]ppl?s?\.?|[Rr]equêtes?|[Rr]eq\.|[Bb]eschwerden?|[Dd]emandas?|[Rr]icors[oi]|[Kk]lachten?|[Qq]ueixas?|[Ss]karg[ai]"
    r"|[Bb]aşvuru|B\.(?=\s[Nn]o)|[Жж]алоб[аы]"
)
# A word right before "No." says what is numbered: only that of an application, the Court or a State may stand there.
_FIRST: Final = re.compile(
    rf"(?=[AaRrBbDdKkQqSsЖжNn№])(?<!\w)(?P<label>\b(?P<application>{_APPLICATION})(?:\s+|(?<=\.)(?=[Nn]o))(?:{_NO}\s{{0,3}})?|(?<!\w){_NO}\s{{0,3}})(?P<number>{_NUMBER})(?![\d/-])(?!,\d)"
)
# German, Dutch and French practice: court, day, number ("EGMR, Urt. v. 21.1.2011, 30696/09").
_DATED: Final = re.compile(
    rf"\b(?P<application>EGMR|EHRM|CEDH|ECt?HR|Cour\s+EDH)\b[^;\n]{{3,60}}?(?:19|20)\d\d\s?[,–-]\s+(?P<label>)(?P<number>(?=\d{{3}}){_NUMBER})(?![\d/-])"
)
# The end of "… v. the United Kingdom (no. 2) (dec.) [GC] and Others," before the number.
_VERSUS: Final = r"\s(?:v\.?|c\.|c/|vs\.?|c(?=\s)|contre)\s+(?:the\s+|la\s+|le\s+|l[’'])?"
_AGAINST: Final = re.compile(
    rf"{_VERSUS}(?:{_STATES})(?:(?:,|\s+and|\s+et)\s+(?:the\s+)?(?:{_STATES}|\d{{1,2}}\s+Others|Others|autres))*"
    rf"(?:\s+\((?:(?:[Nn]o\.?|n\s?°)\s?\d{{1,2}}|[IVX]{{1,4}})\))?"
    rf"(?:\s*[\[(](?:GC|dec\.|déc\.|[a-z][a-z ]{{4,28}})[\])])*,?\s*[(\[]?$"
)
# A number without "no." stands behind the State only: "Isayeva v. Russia (57950/00)".
_BARE: Final = re.compile(
    rf"{_VERSUS}(?:{_STATES})(?:\s+\[GC\])?(?:,\s|\s\()(?P<application>)(?P<label>)(?P<number>(?=\d{{3}}){_NUMBER})(?![\d/-])"
)
_IN_NAME: Final = re.compile(rf"{_VERSUS}(?:{_STATES})(?!\w)")
_CASE_BEHIND: Final = re.compile(rf"[,:]?\s[(\[]?[A-Z][^;()\n\d]{{1,80}}?{_VERSUS}(?:{_STATES})(?!\w)")
_COURT: Final = re.compile(
    r"European\s+Court\s+of\s+Human\s+Rights|European\s+Commission\s+of\s+Human\s+Rights|\bECt?HR\b|\bEComHR\b|\bE\.?\s?C\.?\s?H\.?\s?R\.?\b|\bECtHR\b|\bCEDH\b(?!,?\s[Aa]rt)|\bEHRR\b"
    r"|\bEur\.\s?(?:Ct|Court|Comm(?:’n|'n)?)\.?\s?(?:of\s+)?H(?:um)?\.?\s?R(?:ts)?|Cour\s+européenne\s+des\s+droits|Strasbourg\s+Court|Grand\s+Chamber|Decisions\s+and\s+Reports"
    r"|\bEGMR\b|Europäische[nr]?\s+Gerichtshofe?s?\s+für\s+Menschenrechte|\bEHRM\b|Europees\s+Hof|\bS?TEDH\b|Tribunal\s+Europeo\s+de\s+Derechos"
    r"|Cour\s?EDH|Cour\s+eur\.|\bCorte\s+(?:EDU|europea\s+dei\s+diritti)|Tribunal\s+Europeu\s+dos\s+Direitos|\bETPCz?\b"
    r"|Europejski\w*\s+Trybunał|\bAİHM\b|Avrupa\s+İnsan\s+Hakları|Европейск\w+\s+[Сс]уд\w*\s+по\s+правам|\bЕСПЧ\b"
)
_NAMED_BEFORE: Final = re.compile(rf"(?:(?:{_COURT.pattern})\)?|\s(?:v|c)\.?(?:\s+[A-Z]\w+){{1,3}})\s+$")
_OTHERS: Final = re.compile(
    r"Human\s+Rights\s+Committee|African\s+(?:Court|Commission)|Inter-American|Committee\s+(?:against|on)|[Cc]ommunications?\s*$|[Cc]omplaints?\s*$|[Pp]etitions?\s*$"
    r"|[Pp]atent\s*$|[Tt]rade\s?mark\s*$|\bC\.?J\.?E\.?U|\b[Cc]ases?\s*$"
)
_VOLUME: Final = Spelled(
    re.compile(
        r"(?P<name>ECHR|CEDH|Reports(?:\s+of\s+Judgments\s+and\s+Decisions)?|Recueil(?:\s+des\s+arrêts\s+et\s+décisions)?)\s+"
        r"(?P<volume>(?P<year>199[6-9]|200\d|201[0-6])(?:-(?P<part>[IVX]{1,5}))?)(?![\w-])(?:,?\s+p\.\s?(?P<page>\d{1,4}))?"
        r"|(?<![\w/-])(?P<american>(?:199[6-9]|200\d|201[0-6])-[IVX]{1,5})\s+(?P<words>Eur\.\s?(?:Ct|Court)\.?\s?H\.\s?R\.)(?:\s?(?P<at>\d{1,4}))?"
    ),
    "ECHR",
    "CEDH",
    "Reports",
    "Recueil",
    "Eur.",
)
_SERIES: Final = Telling(
    re.compile(
        r"\b[Ss][ée]r(?:ies|ie|\.)\s+(?P<series>[AB])\)?,?\s+(?:[Nn]o\.?|n[°º])\s?(?P<number>\d{1,3}(?:-[A-Z]{1,3})?)(?![\w/])"
        r"|(?<![\w/-])(?P<numbered>[1-9]\d{0,2}(?:-[A-C])?)\s+Eur\.\s?(?:Ct|Court)\.?\s?H\.\s?R\.(?:\s?\([Ss]er\.\s(?P<american>[AB])\)|(?=\s?\d))"
    ),
    "series",
    "série",
    "serie",
    "ser.",
    "sér.",
    "séries",
    "eur.",
)
_PERMANENT: Final = re.compile(r"P\.?\s?C\.?\s?I\.?\s?J|Permanent\s+Court|Royal\s+Society|C\.?P\.?J\.?I", re.IGNORECASE)
_ITEM: Final = re.compile(r"00[1-9]-\d{1,9}(?:-\d{1,9})?")
_ITEMID: Final = re.compile(r"itemid[\"']?\s*:\s*\[?\s*[\"'](?P<item>00[1-9]-\d{1,9}(?:-\d{1,9})?)", re.IGNORECASE)
_APPNO: Final = re.compile(rf"appno[\"']?\s*:\s*\[?\s*[\"'](?P<number>{_NUMBER})[\"']", re.IGNORECASE)
_HOSTS: Final = ("hudoc.echr.coe.int", "hudoc.exec.coe.int", "cmiskp.echr.coe.int")
_NAME: Final = "European Court of Human Rights"


def find(text: str) -> Iterator[Match]:
    """Applications, reports and items of HUDOC."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield Match(address.start, address.end, NAME, identifier, Record("case"), address=True)
    end = 0
    numbered = (*_FIRST.finditer(text), *_DATED.finditer(text), *_BARE.finditer(text)) if _MAY_BE_NUMBER.search(text) else ()
    for first in sorted(numbered, key=lambda one: one.start("number")):
        if first.start("number") >= end and outside(text, first.start("number")) and _of_the_court(text, first):
            numbers = list(_numbers(text, first))
            end = numbers[-1][1]
            for start, stop, number in numbers:
                fields = {"number": Field(number), "authority": Field(_NAME)}
                yield Match(start, stop, NAME, Identifier("echr_application", number), Record("case", FrozenMap(fields)))
    for series in _SERIES.finditer(text):
        american = series["numbered"] is not None  # names the Court itself
        if american or (not _PERMANENT.search(text, max(0, series.start() - 60), series.end() + 40) and _european(text, *series.span())):
            letter, number = series["american"] or series["series"] or "A", series["numbered"] or series["number"]
            fields = {"container-title": Field(f"Series {letter}"), "volume": Field(number), "authority": Field(_NAME)}
            identifier = Identifier("echr_report", f"Series {letter} no. {number}")
            yield Match(series.start(), series.end(), NAME, identifier, Record("case", FrozenMap(fields)))
    for volume in _VOLUME.finditer(text):
        if volume["american"] or volume["name"] in ("ECHR", "CEDH") or (volume["part"] and _european(text, volume.start(), volume.end())):
            yield _of_volume(volume)


def url(identifier: Identifier) -> str | None:
    """The address of an item, or of the list of what an application led to, in HUDOC."""
    if identifier.scheme == "hudoc_item":
        return f"https://hudoc.e{'xec' if identifier.value.startswith('004-') else 'chr'}.coe.int/eng?i={identifier.value}"
    if identifier.scheme == "echr_application":
        return f"https://hudoc.echr.coe.int/eng#{{%22appno%22:[%22{identifier.value}%22]}}"
    return None


def moved(url: str) -> str | None:
    """Older addresses of an item lead to the short one.

    >>> moved("http://hudoc.echr.coe.int/sites/eng/pages/search.aspx?i=001-57619")
    'https://hudoc.echr.coe.int/eng?i=001-57619'
    """
    old = re.search(r"/sites/|/webservices/|cmiskp\.|itemid", url)
    identifier = _in_address(url) if old else None
    return globals()["url"](identifier) if identifier and identifier.scheme == "hudoc_item" else None


def _of_the_court(text: str, first: re.Match[str]) -> bool:
    """Whether a number is one of the Court: it is named beside it, or the case is against a State of the Convention."""
    if first.re is _BARE and len(first["number"]) < 8:  # "Italy v. France, 2009/10" is a season
        return bool(_COURT.search(" ".join(around(text, first.start(), first.end(), 200, 120))))
    if first.re is not _FIRST:
        return not _OTHERS.search(first.group())
    lead, behind = around(text, first.start(), first.end(), 200, 120)
    case = re.search(r"\b(?:[Cc]ases?|[Aa]ffaires?)\s+$", lead) if len(first["number"]) > 6 else None
    other = _OTHERS.search(lead[-80:] if case is None else lead[-80 - len(case.group()) : case.start()])
    if other or _OTHERS.search(behind[:60]):
        return False
    if _AGAINST.search(lead[-160:]):
        return True
    if first["application"] and _CASE_BEHIND.match(text, first.end()):
        return True
    before = re.split(r"[;\n]\s", lead)[-1]
    after = re.split(r"[;\n]|\.\s(?=[A-Z])", behind)[0]
    if not (_COURT.search(before) or _COURT.search(after)):
        return False
    if first["application"] or case:
        return True
    if re.search(r"\w\s+$", before) and not _NAMED_BEFORE.search(before):
        return False  # "Law No.": what is numbered is something else
    return bool(re.search(r"\s(?:v|c)\.?\s|\sc/|\s\./\.\s", before) or _COURT.search(before[-60:]) or _COURT.match(after.lstrip(" ,(")))


def _european(text: str, start: int, end: int) -> bool:
    before, behind = around(text, start, end, 160, 80)
    return bool(_COURT.search(before) or _COURT.search(behind[:60]) or _IN_NAME.search(before) or _IN_NAME.search(behind))


def _numbers(text: str, first: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    yield first.start() if first.re is _FIRST else first.start("number"), first.end(), first["number"]
    at = first.end()
    while more := _NEXT.match(text, at):
        yield more.start("number"), more.end(), more["number"]
        at = more.end()


def _of_volume(found: re.Match[str]) -> Match:
    volume, page = found["volume"] or found["american"], found["page"] or found["at"]
    fields = {"container-title": Field(re.sub(r"\s+", " ", found["name"] or found["words"])), "volume": Field(volume)}
    fields |= {"issued": Field(PartialDate(int(volume[:4]))), "authority": Field(_NAME)}
    if page:
        fields["page"] = Field(page)
    return Match(found.start(), found.end(), NAME, None, Record("case", FrozenMap(fields)))


def _in_address(address: str) -> Identifier | None:
    if host_of(address) not in _HOSTS:
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    state = unquote(f"{parts.query}#{parts.fragment}")
    found = _ITEMID.search(state) or re.search(r"(?:^|&)(?:i|id|item)=(?P<item>00[1-9]-\d{1,9}(?:-\d{1,9})?)", state)
    if found:
        return Identifier("hudoc_item", found["item"])
    inside = _ITEM.search(parts.path)
    if inside:
        return Identifier("hudoc_item", inside.group())
    number = _APPNO.search(state)
    return Identifier("echr_application", number["number"]) if number else None
