"""Law of the European Union: CELEX numbers, ELI, the Official Journal, acts, Commission documents and cases in words.

Each document of EUR-Lex has a CELEX number of sector, year, descriptor and number: ``32016R0679`` is legislation (3) of 2016, a regulation
(R), number 679. An act in words makes one: "Directive 95/46/EC" is ``31995L0046``, "Regulation (EU) No 1025/2012" ``32012R1025`` and, since
2015 with the year first, "Regulation (EU) 2016/679" ``32016R0679``. An act is recognised with its community ("EC", "EU", "CFSP") or its
institution ("Council Directive 93/13"); a number alone ("Regulation 1/2003") is anybody's.

Cases are named by their numbers ("C-131/12", of joined cases by the first): ``eu_case``. One case has several documents, so a CELEX number
(``62012CJ0131``) is given only where the words say judgment, order or opinion. Before 1989 the numbers bear no letter ("Case 6/64"), and
the Court or its reports must stand beside them. Commission documents (``COM(2020) 823``) are ``eu_document``, since proposals and
communications
have one series of numbers and two descriptors; articles of the Treaties are ``eu_treaty``; places in the Official Journal ``oj``.

Official sources
    CELEX: https://eur-lex.europa.eu/content/help/eurlex-content/celex-number.html and
    https://eur-lex.europa.eu/content/tools/TableOfSectors/types_of_documents_in_eurlex.html;
    ELI: https://eur-lex.europa.eu/eli-register/about.html;
    numbers of acts, and the Official Journal: Interinstitutional style guide, https://publications.europa.eu/code/en/en-110000.htm;
    addresses: https://eur-lex.europa.eu/content/help/data-reuse/linking.html;
    cases: https://curia.europa.eu/jcms/jcms/P_126035/en/.

Addresses read: ``eur-lex.europa.eu/legal-content/…?uri=CELEX:…`` (``OJ:…``, ``COM:…``), ``LexUriServ.do?uri=…``,
``eur-lex.europa.eu/eli/…``,
``data.europa.eu/eli/…``, ``publications.europa.eu/resource/celex/…``, ``curia.europa.eu/juris/liste.jsf?num=…``.

>>> [match.identifier.value for match in find("Regulation (EU) No 1025/2012, Regulation (EU) 2016/679, OJ 2016 L 119/1")]
['32012R1025', '32016R0679', 'OJ L 119, 2016, p. 1']
>>> url(Identifier("celex", "32016R0679"))
'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems.eurlex.acts import Act, acts
from citator.systems.eurlex.cases import Case, cases, celex_of
from citator.systems.eurlex.celex import BARE, LABELLED, MAY_BE_BARE, identified, record_of
from citator.systems.eurlex.examples import EXAMPLES
from citator.systems.eurlex.journal import Issue, address_of, issues
from citator.systems.eurlex.links import CASE_LIST, EUR_LEX, named_by
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "eurlex"
SCHEMES = ("celex", "eli", "oj", "eu_case", "eu_document", "eu_treaty")
PRIORITY = 75
TRIGGERS = (
    "europa.eu", "celex", "(eu", "(ec", "(cfsp", "(eec", "(ewg", "(euratom", "(ue",
    "(ce", "/eu", "/ec", "/ce", "/ue", "/eg", "/ewg", "/jha", "/jai",
    "/cfsp",
    "council directive", "council regulation", "council decision", "council framework", "commission directive", "commission regulation",
    "commission decision", "of the european parliament", "oj l", "oj c", "o.j.", "] oj", "oj 19", "oj 20", "official journal", "abl.",
    "jo l", "jo c", "gu l ", "gu c ", "do l ", "do c ",
    "com(", "com (", "swd(", "swd (", "sec(", "sec (", "join(", "join (", "rechtssache", "affaire", "rs. c", "rs. t", "aff. c",
    "aff. t", "com/", "swd/", "join/", "euv", "tfue", "dyrektyw", "rozporz", "joue", "joce", "doue", "guue",
    "opinion 1", "opinion 2", "tfeu",
    " teu",
    "treaty on european union", "functioning of the european union", "charter of fundamental rights",
    "r0", "r1", "r2", "r3", "l0", "d0", "d1", "cj0", "tj0", "cc0", "co0", "pc0", "dc0", "sc0", "jc0",
    *(f"{court}{hyphen}{digit}" for court in "ctf" for hyphen in "-\u2010\u2011\u2013" for digit in range(1, 10)),
    *(f"{word} {digit}" for word in ("case", "cases") for digit in range(1, 10)),
)  # fmt: skip

_DOCUMENT: Final = re.compile(
    r"(?<![\w./])(?P<series>COM|SEC|SWD|JOIN)(?:\s?[(\[](?P<year>(?:19|20)?\d\d)[)\]]\s?(?P<number>\d{1,4})(?![\d/])"
    # the form in the titles of EUR-Lex: "COM/2020/823 final"
    r"|/(?P<full>(?:19|20)\d\d)/0{0,3}(?P<digits>\d{1,4})(?=\s?final))(?P<final>(?:/\d)?\s?final(?:/\d)?|\s?fin\.)?"
)
_TREATY: Final = re.compile(
    r"\b(?P<word>[Aa]rt(?:icles?|ikels?|ículos?|icol[oi]|s?\.|\s))\s?(?P<articles>(?:\d{1,3}(?:,\s|\sand\s|\sto\s)){0,4})(?P<article>\d{1,3})(?:\s?\(\d{1,2}\)){0,2}(?:\s?\([a-z]\))?,?\s+(?:of\s+the\s+)?"
    r"(?P<treaty>TFEU|TEU|TFUE|TUE|AEUV|EUV|Treaty\s+on\s+(?:the\s+Functioning\s+of\s+the\s+)?European\s+Union"
    r"|(?:EU\s+)?Charter\s+of\s+Fundamental\s+Rights(?:\s+of\s+the\s+(?:European\s+Union|EU))?)"
    r"(?!\w|\s+and\s+(?:Basic\s+)?Freedoms)"  # the Czech Republic's and Slovakia's
)
# The Bluebook's way round: "Treaty on European Union art. 6, 2012 O.J. (C 326) 13"
_TREATY_FIRST: Final = re.compile(
    r"\b(?P<treaty>(?:TFEU|TEU)|Treaty\s+on\s+(?:the\s+Functioning\s+of\s+the\s+)?European\s+Union|Charter\s+of\s+Fundamental\s+Rights\s+of"
    r"\s+the\s+European\s+Union),?\s+(?P<articles>)art\.\s(?P<article>\d{1,3})(?!\w)"
)
_COMMISSION: Final = {"COM": "European Commission", "SEC": "European Commission", "SWD": "European Commission"}
_COURTS: Final = {
    "C": "Court of Justice of the European Union",
    "T": "General Court of the European Union",
    "F": "European Union Civil Service Tribunal",
}


def find(text: str) -> Iterator[Match]:
    """What the Union's law is named by in ``text``."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = named_by(address.url)
        if identifier:
            record = record_of(identifier.value) if identifier.scheme == "celex" else Record(_KINDS[identifier.scheme])
            yield Match(address.start, address.end, NAME, identifier, record, address=True)
    for celex in (*LABELLED.finditer(text), *(BARE.finditer(text) if MAY_BE_BARE.search(text) else ())):
        if outside(text, celex.start("celex")):
            value = celex["celex"].upper()
            yield Match(celex.start(), celex.end(), NAME, identified(value), record_of(value))
    for act in acts(text):
        if outside(text, act.start):
            yield _of_act(act)
    for issue in issues(text):
        if outside(text, issue.start):
            yield _of_issue(issue)
    for case in cases(text):
        if outside(text, case.start):
            yield _of_case(case)
    yield from _documents(text)


def _documents(text: str) -> Iterator[Match]:
    if "COM" in text or "SEC" in text or "SWD" in text or "JOIN" in text:
        for document in _DOCUMENT.finditer(text):
            if outside(text, document.start()):
                yield _of_document(document)
    if not ("EU" in text or "UE" in text or "Union" in text or "Charter" in text):  # of the treaties' names
        return
    for pattern in (_TREATY, _TREATY_FIRST):
        for article in pattern.finditer(text):
            yield from _of_treaty(article)


_KINDS: Final = {"eli": "legislation", "oj": "document", "eu_case": "case", "eu_document": "document", "eu_treaty": "treaty"}


def url(identifier: Identifier) -> str | None:
    """The address at EUR-Lex; of a case the list of its documents at the Court.

    >>> url(Identifier("eu_case", "C-131/12")), url(Identifier("eu_document", "COM(2020) 823"))
    ('https://curia.europa.eu/juris/liste.jsf?num=C-131/12', 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2020:823:FIN')
    """
    value = identifier.value
    if identifier.scheme == "celex":
        return EUR_LEX + "CELEX:" + value
    if identifier.scheme == "eli":
        return re.sub(r"^https?://data\.europa\.eu/", "https://eur-lex.europa.eu/", value)
    if identifier.scheme == "oj":
        return address_of(value)
    if identifier.scheme == "eu_case":
        return CASE_LIST + value
    if identifier.scheme == "eu_document":
        found = re.fullmatch(r"(COM|SEC|SWD|JOIN)\((\d{4})\) (\d+)", value)
        return f"{EUR_LEX}{found[1]}:{found[2]}:{found[3]}:FIN" if found else None
    if identifier.scheme == "eu_treaty":
        found = re.fullmatch(r"(TFEU|TEU|CFR) art\. (\d+)", value)
        name = {"TFEU": "tfeu_2016", "TEU": "teu_2016", "CFR": "char_2016"}[found[1]] if found else ""
        return f"https://eur-lex.europa.eu/eli/treaty/{name}/art_{found[2]}/oj" if found else None
    return None


def moved(url: str) -> str | None:
    """Addresses of EUR-Lex before 2014 (``LexUriServ``, ``europa.eu.int``, ``smartapi``) lead to those of today.

    >>> moved("http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=CELEX:31995L0046:en:HTML")
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046'
    """
    old = host_of(url) == "europa.eu.int" or re.search(r"/LexUriServ/|/smartapi/|/Notice\.do|/Result\.do", url)
    identifier = named_by(url) if old else None
    return globals()["url"](identifier) if identifier else None


def _of_act(act: Act) -> Match:
    fields = {"number": Field(act.number)}
    if act.body:
        fields["authority"] = Field(act.body)
    if act.issued:
        fields["issued"] = Field(act.issued)
    problem = ("identifier-invalid", act.problem) if act.problem else None
    return Match(act.start, act.end, NAME, Identifier("celex", act.celex), Record("legislation", FrozenMap(fields)), problem=problem)


def _of_issue(issue: Issue) -> Match:
    fields = {"container-title": Field(f"OJ {issue.series}"), "volume": Field(issue.number)}
    if issue.page:
        fields["page"] = Field(issue.page)
    if issue.issued:
        fields["issued"] = Field(issue.issued)
    identifier = Identifier("oj", issue.value) if issue.value else None
    return Match(issue.start, issue.end, NAME, identifier, Record("legislation", FrozenMap(fields)))


def _of_case(case: Case) -> Match:
    first, *more = case.numbers
    celex = celex_of(first, case.kind)
    identifier = Identifier("celex", celex) if celex else Identifier("eu_case", first, tuple(more))
    fields = {"number": Field(", ".join(case.numbers))}
    if first[0] in _COURTS and first[1] == "-":
        fields["authority"] = Field(_COURTS[first[0]])
    return Match(case.start, case.end, NAME, identifier, Record("case", FrozenMap(fields)))


def _of_document(found: re.Match[str]) -> Match:
    year = int(found["year"] or found["full"])
    full = year if year > 99 else 1900 + year if year > 50 else 2000 + year
    value = f"{found['series']}({full}) {int(found['number'] or found['digits'])}"
    fields = {"number": Field(value), "issued": Field(PartialDate(full))}
    if found["series"] in _COMMISSION:
        fields["authority"] = Field(_COMMISSION[found["series"]])
    return Match(found.start(), found.end(), NAME, Identifier("eu_document", value), Record("report", FrozenMap(fields)))


def _of_treaty(found: re.Match[str]) -> Iterator[Match]:
    words = re.sub(r"\s+", " ", found["treaty"])
    short = "TFEU" if "Functioning" in words or words in ("TFEU", "TFUE", "AEUV") else "CFR" if "Charter" in words else "TEU"
    several = [(found.start("articles") + one.start(), one.group()) for one in re.finditer(r"\d+", found["articles"])]
    several.append((found.start("article"), found["article"]))
    for index, (start, article) in enumerate(several):
        begin, end = start if index else found.start(), found.end() if index == len(several) - 1 else start + len(article)
        fields = {"title": Field(words), "locator": Field(f"Article {article}")}
        yield Match(begin, end, NAME, Identifier("eu_treaty", f"{short} art. {article}"), Record("treaty", FrozenMap(fields)))
