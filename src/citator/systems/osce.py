"""Organization for Security and Co-operation in Europe, and the Conference (CSCE) that it was until 1994.

Documents are named by a code of body, kind, number and year (``MC.DEC/4/13``, ``PC.DEC/1117``, ``PC.JOUR/948``, ``FSC.DEC/16/11``,
``CIO.GAL/1/20``, ``ODIHR.GAL/23/09``, ``MC(9).DEC/1``), decisions and journals in words too ("Permanent Council Decision No. 1117"), the
CSCE's
communications by number, place and date ("CSCE Communication No. 284, Prague, 26 October 1993"), and the documents of its meetings by
place and year ("Copenhagen Document (1990)", "Vienna Document 2011", "Helsinki Final Act"). Where the name could be anybody's, the
Organization or the Conference must stand beside it.

Addresses hold a number of the site's own (``osce_file``), which no code leads to.

Official sources: https://www.osce.org/resources/documents; the codes are those of the Conference Services' document lists,
https://www.osce.org/resources/csce-osce-key-documents; OSCE Style Manual, SEC.DOC/2/00/Rev.1. Addresses read:
``osce.org/files/f/documents/H/H/ID.pdf``, ``osce.org/BODY/ID`` and ``osce.org/BODY/SUBJECT/ID`` (older), with ``?download=true``.

>>> [match.identifier.value for match in find("CSCE, Communication No. 12, Prague, 3 May 1993; OSCE Copenhagen Document (1990)")]
['CSCE Communication No. 12 (1993)', 'CSCE Copenhagen Document (1990)']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.text.dates import first_date
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "osce"
SCHEMES = ("osce_document", "osce_file")
PRIORITY = 65
TRIGGERS = (
    "osce", "csce", "обсе", "security and co", ".fsc/", ".dec/", ".jour/", ".gal/",
    ".del/", ".doc/", ".inf/", ".stat/", ".fr/", ".ngo/", ".emi/",
    "helsinki final act",
    "charter of paris", "vienna document",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the CSCE's communications, as United Nations documents cite them
    (
        "Council of the Conference on Security and Cooperation in Europe, Communication No. 284, Prague, 26 October 1993",
        "CSCE Communication No. 284 (1993)",
    ),
    ("CSCE Communication No. 301, Prague, 19 November 1993", "CSCE Communication No. 301 (1993)"),
    # codes: journals of the Permanent Council, OSCE Style Manual, and the lists of documents
    ("OSCE Permanent Council Decision No. 1117", "PC.DEC/1117"),
    ("Decision No. 1325 (PC.DEC/1325) on the Scales of Contributions for 2019", "PC.DEC/1325"),
    ("PC.JOUR/1225", "PC.JOUR/1225"),
    ("OSCE Permanent Council, Journal No. 948, Agenda item 1", "PC.JOUR/948"),
    ("Decision No. 1325 of the OSCE Permanent Council", "PC.DEC/1325"),
    ("OSCE, Ministerial Council Decision No. 4/13", "MC.DEC/4/13"),
    ("MC.DEC/4/13/Corr.1", "MC.DEC/4/13/Corr.1"),
    ("MC(9).DEC/1", "MC(9).DEC/1"),
    ("MC.DOC/1/11/Corr.1", "MC.DOC/1/11/Corr.1"),
    ("FSC.DEC/16/11", "FSC.DEC/16/11"),
    ("OSCE Forum for Security Co-operation Decision No. 16/11", "FSC.DEC/16/11"),
    ("CIO.GAL/1/20", "CIO.GAL/1/20"),
    ("ODIHR.GAL/23/09", "ODIHR.GAL/23/09"),
    ("SEC.GAL/116/19/Rev.1", "SEC.GAL/116/19/Rev.1"),
    ("SEC.DOC/2/00/Rev.1", "SEC.DOC/2/00/Rev.1"),
    ("HCNM.GAL/4/06", "HCNM.GAL/4/06"),
    ("PC.DEL/123/14/Corr.1", "PC.DEL/123/14/Corr.1"),
    ("PC.SHDM.GAL/5/13", "PC.SHDM.GAL/5/13"),
    # documents of meetings: https://www.osce.org/resources/csce-osce-key-documents
    ("OSCE Copenhagen Document (1990), para. 32", "CSCE Copenhagen Document (1990)"),
    ("Document of the Copenhagen Meeting of the Conference on the Human Dimension of the CSCE", "CSCE Copenhagen Document (1990)"),
    ("CSCE, Moscow Document (1991)", "CSCE Moscow Document (1991)"),
    ("the 1990 CSCE Charter of Paris for a New Europe", "CSCE Charter of Paris (1990)"),
    ("the Helsinki Final Act", "CSCE Helsinki Final Act (1975)"),
    ("OSCE, Istanbul Document 1999", "OSCE Istanbul Document (1999)"),
    ("Vienna Document 2011 on Confidence- and Security-Building Measures", "OSCE Vienna Document (2011)"),
    ("Vienna Document 1999", "OSCE Vienna Document (1999)"),
    ("https://www.osce.org/odihr/elections/14304", "14304"),
    ("https://www.osce.org/files/f/documents/9/c/14304.pdf", "14304"),
    ("http://www.osce.org/mc/39501?download=true", "39501"),
    ("Code of Conduct on Politico-Military Aspects of Security, DOC.FSC/1/95", "DOC.FSC/1/95"),
    ("HDIM.NGO/0123/14", "HDIM.NGO/0123/14"),
    ("MC.DEC/\n3/11", "MC.DEC/3/11"),
    ("OSCE MC Decision 3/11", "MC.DEC/3/11"),
    ("OSCE Decision No. 1117 of the Permanent Council", "PC.DEC/1117"),
    ("Décision n° 3/11 du Conseil ministériel de l’OSCE", "MC.DEC/3/11"),
    ("Final Act of the Conference on Security and Co-operation in Europe, Helsinki, 1 August 1975", "CSCE Helsinki Final Act (1975)"),
    (
        "Concluding Document of the Vienna Meeting 1986 of Representatives of the Participating States of the CSCE",
        "CSCE Vienna Concluding Document (1989)",
    ),
    # look-alikes
    ("The OSCE was there. The Ministerial Council Decision No. 3/11 of the Gulf Cooperation Council", None),
    ("Communication No. 45/2012 of the Committee", None),
    ("the OSCE Minsk Conference", None),
    ("the Copenhagen Document of the harbour board", None),
    ("the Moscow Document Centre", None),
    ("Permanent Council Decision No. 12 of the Organization of American States", None),
    ("Journal No. 948", None),
    ("Vienna document archive 2011", None),
    ("PA.DEC/1", None),
    ("MC.DEC/", None),
    ("OSCE Parliamentary Assembly Resolution 12 (2005)", None),
    ("https://www.osce.org/", None),
    ("https://www.osce.org/odihr", None),
]

_CODE: Final = re.compile(
    r"(?<![\w./])(?P<code>(?:DOC\.FSC|(?:MC|PC|FSC|CIO|SEC|CSO|HCNM|ODIHR|EF|EEF|HDIM|CTC|SUM|RC|RFOM|FOM|AIAM|FSC-PC|JCG|OSCC)(?:\(\d{1,2}\))?(?:\.[A-Z]{2,6}){0,2}"
    r"\.(?:DEC|JOUR|GAL|DEL|DOC|INF|STAT|FR|SHDM|NGO|EMI|AGG|JOUR))/\n?\d{1,5}(?:/\d{2,4})?(?:/(?:Add|Corr|Rev)\.\d{1,2}){0,2})(?![\w/])"
)
_CONFERENCE: Final = (
    r"(?:Council\s+of\s+the\s+)?(?:Conference\s+on\s+Security\s+and\s+Co-?operation\s+in\s+Europe(?:\s+\(CSCE\))?|CSCE)(?:\s+Council)?"
)
_COMMUNICATION: Final = re.compile(rf"{_CONFERENCE}(?:[’']s)?,?\s+Communication\s+(?:No\.?|number)\s*(?P<number>\d{{1,4}})(?![\d/])")
_PLACE: Final = re.compile(r",?\s+(?:[A-Z][a-zé]{2,15},?\s+)?(?:of\s+|on\s+)?(?=\d|[A-Z])")
_DECISION: Final = re.compile(
    r"(?:OSCE(?:[’']s)?,?\s+)?(?P<body>Permanent\s+Council|Ministerial\s+Council|Forum\s+for\s+Security\s+Co-?operation"
    r"|(?<=OSCE\s)(?:PC|MC|FSC)(?=\s))(?:\s+of\s+the\s+OSCE)?,?"
    r"\s+[Dd]ecision\s+(?:[Nn]o\.?\s*)?(?P<number>\d{1,4}(?:/\d{2})?)(?![\d/(])(?!\s?\()"
)
_DECIDED: Final = re.compile(
    r"\b[Dd]ecision\s+[Nn]o\.?\s*(?P<number>\d{1,4}(?:/\d{2})?)\s+of\s+the\s+(?:OSCE(?:[’']s)?\s+)?(?P<body>Permanent\s+Council|Ministerial\s+Council|Forum\s+for\s+Security)"
)
_FRENCH: Final = re.compile(
    r"\b[Dd]écision\s+(?:[Nn][°o.º]{1,2}\s*)?(?P<number>\d{1,4}(?:/\d{2})?)\s+du\s+(?P<body>Conseil\s+(?:permanent|ministériel)|Forum\s+pour\s+la\s+coopération)"
)
_JOURNAL: Final = re.compile(
    r"(?:OSCE\s+)?Permanent\s+Council(?:\s+of\s+the\s+OSCE)?,?\s+(?:PC\s+)?Journal\s+[Nn]o\.?\s?(?P<number>\d{1,4})(?![\d/])"
)
_BODIES: Final = (("ermanent", "PC"), ("inist", "MC"), ("Forum", "FSC"))
# Other organisations have a ministerial or a permanent council too
_OTHERS: Final = re.compile(
    r"Gulf|\bGCC\b|American\s+States|\bOAS\b|African|ECOWAS|\bU?E?MOA\b|Arab|Islamic|Mercosur|Energy\s+Community|\bOECD\b|\bWTO\b"
)
# What the meetings of the Conference and the Organization adopted: words that name it, its name, its year; and whether the words are
# its own or could be anybody's. https://www.osce.org/resources/csce-osce-key-documents
_DIMENSION: Final = r"(?:\s+of\s+the\s+Conference\s+on\s+the\s+Human\s+Dimension(?:\s+of\s+the\s+CSCE)?)?"
_MEETINGS: Final = (
    (
        (r"(?:Helsinki\s+Final\s+Act|Final\s+Act\s+of\s+the\s+(?:Conference\s+on\s+Security\s+and\s+Co-?operation\s+in\s+Europe|CSCE)"
        r"|(?:Conference\s+on\s+Security\s+and\s+Co-?operation\s+in\s+Europe|CSCE)(?:\s+\(CSCE\))?,?\s+Final\s+Act)"),
        "CSCE Helsinki Final Act", 1975, True,
    ),
    (r"Charter\s+of\s+Paris(?:\s+for\s+a\s+New\s+Europe)?", "CSCE Charter of Paris", 1990, True),
    (rf"Document\s+of\s+the\s+Copenhagen\s+Meeting{_DIMENSION}", "CSCE Copenhagen Document", 1990, False),
    (rf"Document\s+of\s+the\s+Moscow\s+Meeting{_DIMENSION}", "CSCE Moscow Document", 1991, False),
    (r"Stockholm\s+Document", "CSCE Stockholm Document", 1986, False),
    (
        r"(?:Vienna\s+Concluding\s+Document|Concluding\s+Document\s+of\s+(?:the\s+)?Vienna(?:\s+Meeting(?:\s+1986)?)?)",
        "CSCE Vienna Concluding Document", 1989, False,
    ),
    (r"Copenhagen\s+(?:Concluding\s+)?Document", "CSCE Copenhagen Document", 1990, False),
    (r"Moscow\s+(?:Concluding\s+)?Document", "CSCE Moscow Document", 1991, False),
    (r"Helsinki\s+Document", "CSCE Helsinki Document", 1992, False),
    (r"Budapest\s+Document", "CSCE Budapest Document", 1994, False),
    (r"Lisbon\s+Document", "OSCE Lisbon Document", 1996, False),
    (r"Istanbul\s+Document", "OSCE Istanbul Document", 1999, False),
    (r"Charter\s+for\s+European\s+Security", "OSCE Charter for European Security", 1999, False),
    (r"Astana\s+Commemorative\s+Declaration", "OSCE Astana Commemorative Declaration", 2010, True),
)  # fmt: skip
_MEETING: Final = tuple(
    (re.compile(rf"\b{words}(?!\s+(?:Centre|Center))(?:\s+\({year}\)|,?\s+{year}|\s+of\s+{year})?(?!\w)"), name, year, own)
    for words, name, year, own in _MEETINGS
)
_VIENNA: Final = re.compile(r"\bVienna\s+Document\s+(?:of\s+)?\(?(?P<year>1990|1992|1994|1999|2011)(?:\))?")
_NAMED: Final = re.compile(r"[OC]SCE|Security\s+and\s+Co-?operation\s+in\s+Europe")
_PATH: Final = re.compile(r"/(?:[a-z]{2}/)?(?:files/f/documents/\w/\w/|(?:[a-z][a-z0-9-]{1,40}/){1,3})(?P<id>\d{3,7})(?:_\d)?(?:\.pdf)?/?")
_NAMES: Final = {"PC": "Permanent Council", "MC": "Ministerial Council", "FSC": "Forum for Security Co-operation"}


def find(text: str) -> Iterator[Match]:
    """Codes, decisions in words, and communications of the CSCE."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        number = _in_address(address.url)
        if number:
            record = Record("document", FrozenMap({"publisher": Field("Organization for Security and Co-operation in Europe", "address")}))
            yield Match(address.start, address.end, NAME, Identifier("osce_file", number), record, address=True)
    for code in _CODE.finditer(text):
        # "HDIM.NGO/0123/14" has the look of an address, whose host ends in ".ngo"
        if outside(text, code.start()) or any(code.start() == address.start for address in addresses(text)):
            yield _match(code.start(), code.end(), code["code"].replace("\n", ""))
    for found in _COMMUNICATION.finditer(text) if "Communication" in text else ():
        yield _communication(text, found)
    if "OSCE" in text:
        for found in (*_DECISION.finditer(text), *_DECIDED.finditer(text), *_FRENCH.finditer(text)):
            if not _named_near(text, found.start(), found.end()) or _OTHERS.search(text, max(0, found.start() - 40), found.end() + 60):
                continue
            body = next((code for stem, code in _BODIES if stem in found["body"]), found["body"])
            yield _match(found.start(), found.end(), f"{body}.DEC/{found['number']}")
        for found in _JOURNAL.finditer(text):
            if _named_near(text, found.start(), found.end()):
                yield _match(found.start(), found.end(), f"PC.JOUR/{found['number']}")
    yield from _of_meetings(text)


def url(identifier: Identifier) -> str | None:  # noqa: ARG001 - addresses at osce.org hold a number of their own
    """A code does not lead to an address, nor a file's number to its folder: always ``None``."""
    return None


def _named_near(text: str, start: int, end: int) -> bool:
    return bool(_NAMED.search(text, max(0, start - 150), min(len(text), end + 100)))


def _of_meetings(text: str) -> Iterator[Match]:
    taken: list[tuple[int, int]] = []
    for pattern, name, year, own in _MEETING:
        if not any(word in text for word in name.split()[1:3] if len(word) > 2):
            continue
        for found in pattern.finditer(text):
            start, end = found.span()
            if (own or _named_near(text, start, end)) and outside(text, start) and not any(a < end and start < b for a, b in taken[-8:]):
                taken.append((start, end))
                yield _match(start, end, f"{name} ({year})", name.partition(" ")[0], PartialDate(year))
    for found in _VIENNA.finditer(text):
        name = "OSCE" if int(found["year"]) > 1994 else "CSCE"
        end = found.end() if found.group().count("(") == found.group().count(")") else found.end("year")
        yield _match(found.start(), end, f"{name} Vienna Document ({found['year']})", name, PartialDate(int(found["year"])))


def _in_address(address: str) -> str:
    """The site's own number of a document; "" for its other pages."""
    if host_of(address) != "osce.org":
        return ""
    try:
        found = _PATH.fullmatch(urlsplit(address if "://" in address else f"http://{address}").path.lower())
    except ValueError:
        return ""
    return found["id"] if found else ""


def _communication(text: str, found: re.Match[str]) -> Match:
    end = found.end()
    lead = _PLACE.match(text, end)
    dated = first_date(text, lead.end(), lead.end() + 30) if lead else None
    issued: PartialDate | None = None
    if lead and dated and dated.start == lead.end():
        issued, end = dated.date, dated.end
    value = f"CSCE Communication No. {found['number']}" + (f" ({issued.year})" if issued else "")
    return _match(found.start(), end, value, "Council of the Conference on Security and Cooperation in Europe", issued)


def _match(start: int, end: int, value: str, authority: str = "", issued: PartialDate | None = None) -> Match:
    fields = {"number": Field(value)}
    authority = authority or _NAMES.get(value.partition(".")[0], "")
    if authority:
        fields["authority"] = Field(authority)
    if issued:
        fields["issued"] = Field(issued)
    return Match(start, end, NAME, Identifier("osce_document", value), Record("document", FrozenMap(fields)))
