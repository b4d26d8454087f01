"""International Court of Justice and its predecessor, the Permanent Court (PCIJ): cases, reports and addresses.

A decision is cited by its place in the Reports ("I.C.J. Reports 1986, p. 14"; the Permanent Court's by series and number, "P.C.I.J.,
Series A,
No. 9"): ``icj_report``. The pages of one year's volumes are numbered through, so "2004 (I), p. 136" is the same as "2004, p. 136". A case
has the number under which the Court's site and its General List keep it: ``icj_case``. It is read from an address, from "General
List No.", or from the name with its parties ("Corfu Channel (United Kingdom v. Albania)") where the facts table knows it; one case
can have several decisions.

Official sources
    how to cite: https://www.icj-cij.org/how-to-cite; reports: https://www.icj-cij.org/publications;
    cases: https://www.icj-cij.org/list-of-all-cases; Permanent Court: https://www.icj-cij.org/pcij-series-a.

Addresses read: ``icj-cij.org/case/70[/…]``, ``/en/case/70``, ``/fr/affaire/70``, ``…/files/case-related/70/…``, ``/docket/files/70/…``,
``/docket/index.php?…case=70``, ``…/permanent-court-of-international-justice/serie_A/A_10/…``, ``/pcij/serie_A/A_10/…``.

>>> [match.identifier.value for match in find("Corfu Channel (United Kingdom v. Albania), Merits, Judgment, I.C.J. Reports 1949, p. 4")]
['1', 'I.C.J. Reports 1949, p. 4']
>>> url(Identifier("icj_case", "70"))
'https://www.icj-cij.org/case/70'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from citator.facts.icj_cases import Known, cases, same_parties
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import parts_of
from citator.systems._reference import around
from citator.text.case import lower

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "icj"
SCHEMES = ("icj_case", "icj_report")
PRIORITY = 73
TRIGGERS = (
    "i.c.j", "icj", "c.i.j.", "cij recueil", "p.c.i.j", "pcij", "c.p.j.i", "international court of justice",
    "permanent court of international justice", "general list no", "i. c. j", "p. c. i. j", "c.i.j", "cij, rec", "cij rec",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # the Court's own way to cite, and its "how to cite" page
    (
        "Military and Paramilitary Activities in and against Nicaragua (Nicaragua v. United States of America), I.C.J. Reports 1986, p. 14",
        "70",
    ),
    ("Merits, Judgment, I.C.J. Reports 1986, p. 14, para. 190", "I.C.J. Reports 1986, p. 14"),
    ("Corfu Channel (United Kingdom v. Albania), I.C.J. Reports 1949, p. 4", "1"),
    ("North Sea Continental Shelf (Federal Republic of Germany/Netherlands), Judgment, I.C.J. Reports 1969, p. 3", "52"),
    ("Western Sahara, Advisory Opinion, I.C.J. Reports 1975, p. 12", "61"),
    ("Legal Consequences of the Construction of a Wall, Advisory Opinion, I.C.J. Reports 2004 (I), p. 136", "I.C.J. Reports 2004, p. 136"),
    ("C.I.J. Recueil 1986, p. 14", "I.C.J. Reports 1986, p. 14"),
    ("Whaling in the Antarctic (Australia v. Japan: New Zealand intervening), Judgment, I.C.J. Reports 2014, p. 226", "148"),
    # OSCOLA and the New Zealand Law Style Guide, 10.2.1; Bluebook, rule 21.5
    ("(Merits) [1986] ICJ Rep 14 at 55", "I.C.J. Reports 1986, p. 14"),
    ("Factory at Chorzów (Germany v Poland) (Merits) (1928) PCIJ (series A) No 13 at 47", "P.C.I.J., Series A, No. 13"),
    ("1986 I.C.J. 14 (June 27)", "I.C.J. Reports 1986, p. 14"),
    ("International Court of Justice, ICJ Reports 1949, pp. 4 and 22", "I.C.J. Reports 1949, p. 4"),
    ("Mavrommatis Palestine Concessions, Judgment No. 2, 1924, P.C.I.J., Series A, No. 2, p. 12", "P.C.I.J., Series A, No. 2"),
    ("P.C.I.J., Series A/B, No. 53", "P.C.I.J., Series A/B, No. 53"),
    ("PCIJ Ser B No 4", "P.C.I.J., Series B, No. 4"),
    ("P.C.I.J., Series A, Nos. 20/21", "P.C.I.J., Series A, No. 20/21"),
    ("International Court of Justice, General List No. 178", "178"),
    # the Court's site, of several generations
    ("https://www.icj-cij.org/case/70", "70"),
    ("https://www.icj-cij.org/en/case/70/judgments", "70"),
    ("https://www.icj-cij.org/fr/affaire/131", "131"),
    ("https://www.icj-cij.org/sites/default/files/case-related/131/131-20040709-ADV-01-00-EN.pdf", "131"),
    ("https://www.icj-cij.org/public/files/case-related/70/070-19860627-JUD-01-00-EN.pdf", "70"),
    ("http://www.icj-cij.org/docket/files/70/6503.pdf", "70"),
    ("http://www.icj-cij.org/docket/index.php?p1=3&p2=3&code=nus&case=70&k=66", "70"),
    ("http://www.icj-cij.org/pcij/serie_A/A_10/30_Lotus_Arret.pdf", "P.C.I.J., Series A, No. 10"),
    # law reviews: the Bluebook (rule 21.5.1, countries by table T10), OSCOLA 2006, and short forms of both courts
    ("Corfu Channel Case (UK v Albania) (Merits) [1949] ICJ Rep 4", "1"),
    ("Military and Paramilitary Activities in and Against Nicaragua (Nicar. v. U.S.), 1986 I.C.J. Rep. 14, ¶ 190 (June 27)", "70"),
    ("2004 ICJ 136", "I.C.J. Reports 2004, p. 136"),
    ("1996 ICJ REP. 226", "I.C.J. Reports 1996, p. 226"),
    ("CIJ, Rec. 1986, p. 14, § 190", "I.C.J. Reports 1986, p. 14"),
    ("C.I.J., Recueil 1970, p. 32", "I.C.J. Reports 1970, p. 32"),
    ("ICJ Reports (1970) 3, at 32", "I.C.J. Reports 1970, p. 3"),
    ("I. C. J. Reports 1951, p. 15", "I.C.J. Reports 1951, p. 15"),
    ("The Case of the SS Lotus (France v Turkey) PCIJ Rep Series A No 10", "P.C.I.J., Series A, No. 10"),
    ("P.C.I.J. Reports, Series A, No. 17, p. 47", "P.C.I.J., Series A, No. 17"),
    ("Permanent Court of International Justice, Series B, No. 6", "P.C.I.J., Series B, No. 6"),
    ("PCIJ, S.S. Lotus, 1927, Series A, No. 10", "P.C.I.J., Series A, No. 10"),
    ("https://www.icj-cij.org/index.php/case/192", "192"),
    # look-alikes
    ("the 1986 ICJ 14-member bench", None),
    ("ICJ, in western Sahara", None),
    ("PCIJ; Series A, No. 10", None),
    ("Western Sahara", None),
    ("the ICJ", None),
    ("Asylum (Colombia v. Peru)", None),
    ("Tyrer v. the United Kingdom, Series A no. 26", None),
    ("General List No. 12 of lighthouses", None),
    ("I.C.J. Reports, various volumes", None),
    ("ICJ Pleadings", None),
    ("Nuclear Tests (Borduria v. Syldavia), I.C.J. Pleadings", None),
    ("https://www.icj-cij.org/home", None),
    ("https://www.icj-cij.org/list-of-all-cases", None),
    ("International Commission of Jurists (ICJ), Annual Report 1986, p. 14", None),
    ("Reports 1986, p. 14", None),
]

_YEAR: Final = r"(?:19[4-9]\d|20[0-4]\d)"
_SERIES: Final = r"(?:I\.\s?C\.\s?J\.|ICJ|C\.\s?I\.\s?J\.|CIJ)"
_PART: Final = r"(?:\s?\(?(?:I{1,3}|IV)\)?|,?\s[Vv]ol\.\s(?:I{1,3}|IV))?"
_REPORTS: Final = re.compile(
    rf"(?=[IC\[(12])(?:(?<!\w){_SERIES},?\s+(?:Reports|Rep\.?|Recueil|Rec\.),?\s+\(?(?P<year>{_YEAR})\)?{_PART},?\s+(?:(?:pp?\.|at(?:\sp\.)?|page)\s?)?(?P<page>\d{{1,4}})(?!\d|\s(?:{_YEAR}))"
    rf"|[\[(](?P<before>{_YEAR})[\])]\s+{_SERIES}\s+(?:Reports|R(?:ep|EP)\.?)\s+(?P<there>\d{{1,4}})(?!\d)"
    rf"|(?<![\w/])(?P<american>{_YEAR})\s+{_SERIES}\s+(?:(?:Reports|R(?:ep|EP)\.?)\s+)?(?P<at>\d{{1,4}})(?![\w/-]))"
)
# The Court and its series; between them "Rep.", the year, or the name of the case, but never another reference.
_PERMANENT: Final = re.compile(
    r"(?:P\.\s?C\.\s?I\.\s?J\.|PCIJ|C\.\s?P\.\s?J\.\s?I\.|CPJI|Permanent\s+Court\s+of\s+International\s+Justice(?:\s+\(PCIJ\))?)"
    r"(?:,?\s+(?:Reports?|Rep\.?|Publ\.?|Publications|Recueil)|,\s+[^;\n()\[\]]{3,50}?(?=,\s+\d{4},?\s))?,?\s+(?:\d{4},?\s+)?"
    r"\(?(?:[Ss]er(?:ies|\.)?|[Ss]érie)\s+(?P<series>A/B|[A-F])\)?,?\s+(?:[Nn]os?\.?|n[°º])\s?(?P<number>\d{1,3}(?:/\d{1,2})?)(?![\w/])"
)
_LIST: Final = re.compile(r"\bGeneral\s+List,?\s+[Nn]o\.?\s?(?P<number>\d{1,3})(?![\d/])")
_COURT: Final = re.compile(
    rf"(?<!\w){_SERIES}(?:\s+(?:Reports|Rep\b|Recueil))|International\s+Court\s+of\s+Justice|\bICJ\b(?!\))|(?<!\w)I\.C\.J\."
)
_NOT_COURT: Final = re.compile(r"Commission\s+of\s+Jurists", re.IGNORECASE)
_PARTIES: Final = re.compile(r",?\s*\((?P<parties>[^()]{3,160})\)")
_PATH: Final = re.compile(
    r"(?:/index\.php)?/(?:(?:en|fr)/)?(?:case|affaire)/(?P<case>\d{1,3})(?:/.*)?|.*/case-related/(?P<file>\d{1,3})/.*|/docket/files/(?P<docket>\d{1,3})/.*",
    re.IGNORECASE,
)
_PCIJ_PATH: Final = re.compile(r"/serie_(?P<series>AB|[A-F])/(?:AB|[A-F])_0*(?P<number>\d{1,3})/", re.IGNORECASE)
_NAME: Final = "International Court of Justice"
_OLD_NAME: Final = "Permanent Court of International Justice"


def find(text: str) -> Iterator[Match]:
    """Cases by name, list number and address; decisions by their place in the Reports."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield Match(address.start, address.end, NAME, identifier, Record("case"), address=True)
    for report in _REPORTS.finditer(text):
        if outside(text, report.start()):
            yield _of_report(report)
    for found in _PERMANENT.finditer(text):
        value = f"P.C.I.J., Series {found['series']}, No. {found['number']}"
        fields = {
            "authority": Field(_OLD_NAME),
            "container-title": Field(f"P.C.I.J., Series {found['series']}"),
            "volume": Field(found["number"]),
        }
        yield Match(found.start(), found.end(), NAME, Identifier("icj_report", value), Record("case", FrozenMap(fields)))
    for listed in _LIST.finditer(text):
        if _court_near(text, listed.start(), listed.end()):
            fields = {"authority": Field(_NAME), "number": Field(listed["number"])}
            yield Match(
                listed.start(), listed.end(), NAME, Identifier("icj_case", str(int(listed["number"]))), Record("case", FrozenMap(fields))
            )
    yield from _by_name(text)


def url(identifier: Identifier) -> str | None:
    """The page of a case; a place in the Reports has none."""
    return f"https://www.icj-cij.org/case/{identifier.value}" if identifier.scheme == "icj_case" else None


def moved(url: str) -> str | None:
    """The docket of the site before 2017, and ``/en/case/…`` before 2023, lead to the page of the case.

    >>> moved("http://www.icj-cij.org/docket/index.php?p1=3&p2=3&case=70"), moved("https://www.icj-cij.org/en/case/70")
    ('https://www.icj-cij.org/case/70', 'https://www.icj-cij.org/case/70')
    """
    identifier = _in_address(url) if re.search(r"/docket/index|/(?:en|fr)/(?:case|affaire)/\d+/?$", url) else None
    return globals()["url"](identifier) if identifier else None


def _of_report(found: re.Match[str]) -> Match:
    year = found["year"] or found["before"] or found["american"]
    page = found["page"] or found["there"] or found["at"]
    fields = {
        "authority": Field(_NAME),
        "container-title": Field("I.C.J. Reports"),
        "issued": Field(PartialDate(int(year))),
        "page": Field(page),
    }
    identifier = Identifier("icj_report", f"I.C.J. Reports {year}, p. {int(page)}")
    return Match(found.start(), found.end(), NAME, identifier, Record("case", FrozenMap(fields)))


@cache
def _names() -> tuple[re.Pattern[str], dict[str, tuple[Known, ...]]]:
    """The names of all cases as one pattern, and the cases of each."""
    by_title: dict[str, tuple[Known, ...]] = {}
    for known in cases():
        key = _plain(known.title)
        by_title[key] = (*by_title.get(key, ()), known)
    longest = sorted({known.title for known in cases()}, key=len, reverse=True)
    rests: dict[str, list[str]] = {}  # by the first letter, which is asked once for all that have it
    for title in longest:
        rests.setdefault(title[0], []).append(re.escape(title[1:]).replace(r"\ ", r"\s+"))
    either = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return re.compile(rf"\b(?P<title>{either})(?:\s+[Cc]ase)?(?!\w)", re.IGNORECASE), by_title


def _by_name(text: str) -> Iterator[Match]:
    pattern, by_title = _names()
    if not _COURT.search(text):
        return
    for found in pattern.finditer(text):
        parties = _PARTIES.match(text, found.end())
        for known in by_title.get(_plain(lower(found["title"])), ()):
            end = found.end("title")
            if not _as_a_name(known.title, found["title"]):
                continue
            if known.sides:
                if not parties or not same_parties(known, parties["parties"]):
                    continue
                end = parties.end()
            if _court_near(text, found.start(), end):
                fields = {"authority": Field(_NAME), "title": Field(re.sub(r"\s+", " ", text[found.start() : end]))}
                yield Match(found.start(), end, NAME, Identifier("icj_case", str(known.number)), Record("case", FrozenMap(fields)))
                break


def _plain(title: str) -> str:
    return re.sub(r"\s+", " ", title).casefold()


def _as_a_name(title: str, written: str) -> bool:
    """Whether every capital of the title is one as written: law reviews write more of them ("in and Against"), never fewer."""
    return all(b[0].isupper() or not a[0].isupper() for a, b in zip(title.split(), written.split(), strict=True))


def _court_near(text: str, start: int, end: int) -> bool:
    before, after = around(text, start, end, 120, 120)
    return bool(_COURT.search(before) or _COURT.search(after)) and not _NOT_COURT.search(before + after)


def _in_address(address: str) -> Identifier | None:
    parts = parts_of(address)
    if parts.host not in ("icj-cij.org", "icj-cij.com"):
        return None
    old = _PCIJ_PATH.search(parts.path)
    if old:
        series = {"AB": "A/B"}.get(old["series"].upper(), old["series"].upper())
        return Identifier("icj_report", f"P.C.I.J., Series {series}, No. {old['number']}")
    case = _PATH.fullmatch(parts.path)
    number = (case["case"] or case["file"] or case["docket"]) if case else parts.query.get("case", "")
    return Identifier("icj_case", str(int(number))) if number.isdecimal() and len(number) < 4 else None
