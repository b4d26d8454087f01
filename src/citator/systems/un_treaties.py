"""Treaty series of the United Nations and the League of Nations, and the treaty collection at treaties.un.org.

A treaty is named by the number of its registration (``I-1021``), which stays the same in all languages, or by the volume of the *Treaty
Series* and the page it begins on ("78 UNTS 277"); volumes of the French text can differ from those of the English one. Here the
registration number goes first: ``UNTS No. 1021``, with ``78 UNTS 277`` as its equivalent where both are printed. The League's series
has ``LNTS`` in its place.

In prose: "United Nations, *Treaty Series*, vol. 78, No. 1021, p. 277", "Nations Unies, *Recueil des Traités*, vol. 1577, nº 27531",
"联合国，《条约汇编》，第1577卷，第27531号", "78 UNTS 277", "League of Nations, *Treaty Series*, vol. XCIV, No. 2138".

Official sources
    how the series is cited: the United Nations Editorial Manual, https://www.un.org/dgacm/en/content/editorial-manual (footnotes:
    treaties); OSCOLA 2006, section on international law, https://www.law.ox.ac.uk/oscola; the series:
    https://treaties.un.org/Pages/AdvanceSearch.aspx?tab=UNTS; treaties deposited with the Secretary-General, by chapter:
    https://treaties.un.org/Pages/ParticipationStatus.aspx.

Addresses read: ``treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-16&chapter=4`` (also ``ViewDetailsIII``, ``IV``, ``V``),
``…/doc/Publication/MTDSG/Volume I/Chapter IV/IV-16.en.pdf``, ``…/doc/Publication/UNTS/Volume 78/volume-78-I-1021-English.pdf``,
``…/Pages/showDetails.aspx?objid=…``.

>>> [match.identifier.value for match in find("United Nations, Treaty Series, vol. 78, No. 1021, p. 277; 999 UNTS 171")]
['UNTS No. 1021', '999 UNTS 171']
>>> url(Identifier("mtdsg", "IV-16"))
'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-16&chapter=4'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from citator.facts.general_assembly import roman
from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "un_treaties"
SCHEMES = ("unts", "lnts", "mtdsg", "un_treaty")
PRIORITY = 70
TRIGGERS = (
    "treaty series", "treaties series", "unts", "u.n.t.s", "u. n. t. s", "lnts", "l.n.t.s", "rtnu", "rtsdn",
    "recueil des trait", "条约汇编", "條約彙編",
    "مجموعة المعاهدات", "сборник договоров", "treaties.un.org", "c.n.",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # General Assembly notes (UNxml/GAresolutions), in the languages of the Organization
    ("United Nations, Treaty Series, vol. 1577, No. 27531.", "UNTS No. 27531"),
    ("United Nations, Treaty Series, vol. 75, Nos. 970–973.", "UNTS Nos. 970–973"),
    ("United Nations, Treaty Series, vols. 1155, 1833 and 1834, No. 18232", "UNTS No. 18232"),
    ("Nations Unies, Recueil des Traités, vol. 1771, no 30822.", "UNTS No. 30822"),
    ("Recueil des Traités des Nations Unies, vol. 189, p. 137", "189 UNTS 137"),
    ("Recueil des Traités de la Société des Nations, vol. CLXV, p. 19", "165 LNTS 19"),
    ("RTNU, vol. 1155, p. 331", "1155 UNTS 331"),
    ("Nations Unies, Recueil des Traités, vol. 2187, n° 38544", "UNTS No. 38544"),
    ("Naciones Unidas, Treaty Series, vol. 1409, núm. 23583.", "UNTS No. 23583"),
    ("联合国，《条约汇编》，第1833卷，第31363号。", "UNTS No. 31363"),
    ("الأمم المتحدة، مجموعة المعاهدات، المجلد 1577، الرقم 27531", "UNTS No. 27531"),
    ("Организация Объединенных Наций, Сборник договоров, том 1249, № 20378", "UNTS No. 20378"),
    # the Editorial Manual and OSCOLA
    ("United Nations, Treaty Series, vol. 78, No. 1021, p. 277", "UNTS No. 1021"),
    ("United Nations, Treaty Series, vol. 999, p. 171", "999 UNTS 171"),
    ("(adopted 28 July 1951, entered into force 22 April 1954) 189 UNTS 137 (Refugee Convention) art 33", "189 UNTS 137"),
    ("Dec. 9, 1948, 102 Stat. 3045, 78 U.N.T.S. 277", "78 UNTS 277"),
    ("UNTS vol. 1155, p. 331", "1155 UNTS 331"),
    ("24 October 1945, 1 UNTS XVI", "1 UNTS XVI"),
    ("59 Stat. 1031, 1 U.N.T.S. xvi", "1 UNTS XVI"),
    ("UNTS vol. 1522 no. 26369", "UNTS No. 26369"),
    ("UNTS I-14668", "UNTS No. 14668"),
    ("League of Nations, Treaty Series, vol. XCIV, No. 2138", "LNTS No. 2138"),
    ("League of Nations Treaty Series, vol. 60, No. 1414, p. 253", "LNTS No. 1414"),
    ("94 L.N.T.S. 65", "94 LNTS 65"),
    ("19 LNTS 247", "19 LNTS 247"),
    ("Depositary notification C.N.571.2006.TREATIES-1", "C.N.571.2006.TREATIES-1"),
    # addresses
    ("https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-16&chapter=4&clang=_en", "IV-16"),
    ("https://treaties.un.org/pages/ViewDetailsIII.aspx?src=TREATY&mtdsg_no=XXIII-1&chapter=23&clang=_en", "XXIII-1"),
    ("https://treaties.un.org/pages/ViewDetails.aspx?chapter=27&clang=_en&mtdsg_no=XXVII-7-d&src=treaty", "XXVII-7-d"),
    ("https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-9.en.pdf", "IV-9"),
    ("https://treaties.un.org/doc/Publication/UNTS/Volume%2078/volume-78-I-1021-English.pdf", "UNTS No. 1021"),
    ("https://treaties.un.org/Pages/showDetails.aspx?objid=0800000280033e4b", "0800000280033e4b"),
    # look-alikes: other treaty series, other numbers, the collection's own pages
    ("European Treaty Series, No. 5", None),
    ("United Kingdom Treaty Series No. 58 (1969)", None),
    ("UKTS 58 (1969) Cmnd 4119", None),
    ("Council of Europe Treaty Series - No. 213", None),
    ("155 Consol. T.S. 17; 1 Bevans 631; 6 I.L.M. 368", None),
    ("O.A.S. Treaty Series No. 36, 1144 pages", None),
    ("the lighthouse counts 78 of 277", None),
    ("78 Untsen 277", None),
    ("RTNU, 1155 pages", None),
    ("United Nations, Treaty Series", None),
    ("United Nations Treaty Series, published in 1946", None),
    ("the Treaty Series of the harbour board, vol. 78, No. 12", None),
    ("amounts: 78 counts 277", None),
    ("https://treaties.un.org/Pages/ParticipationStatus.aspx", None),
    ("https://treaties.un.org/Pages/Overview.aspx?path=overview/glossary/page1_en.xml", None),
]

_DASH: Final = r"\s?[-–—]\s?"
_VOLUME: Final = r"(?P<volume>\d{1,4}|[IVXLC]{1,10})"
_NO: Final = r"(?:registration\s+)?(?:[Nn]os?[.°º]?|[Nn][°ºo]s?|núms?\.|№№?|n\.º)"
_SERIES: Final = (
    r"(?:(?P<body>United\s+Nations|UN|U\.N\.|League\s+of\s+Nations|Nations\s+Unies|Société\s+des\s+[Nn]ations|Naciones\s+Unidas|"
    r"Sociedad\s+de\s+las\s+Naciones|Организация\s+Объединенных\s+Наций|Лига\s+Наций)(?:[’']s)?,?\s+(?:the\s+)?[*_]{0,2}"
    r"(?:Treat(?:y|ies)\s+Series|Recueil\s+des\s+[Tt]raités|Сборник\s+договоров)[*_]{0,2}(?:\s+\((?:UNTS|LNTS)\))?|"
    r"(?P<french>Recueil\s+des\s+[Tt]raités\s+(?:des\s+Nations\s+Unies|de\s+la\s+Société\s+des\s+[Nn]ations)|RTNU|RTSDN))"
)
_PLACE: Final = (
    rf"(?:vols?\.|volumes?|tom[oe]s?|том[аы]?|т\.)\s*{_VOLUME}(?:\s?[-–,&]\s?\d{{1,4}}|\s+(?:and|et|y|и)\s+\d{{1,4}}){{0,12}}"
    rf"(?:[,;]?\s+(?:{_NO}\s*)(?:I{{1,2}}-)?(?P<number>\d{{1,6}})(?:{_DASH}(?P<last>\d{{1,6}}))?(?:\s+\(\d{{4}}\))?)?"
    rf"(?:[,;]?\s+(?:at\s+)?(?:pp?\.|page|pág\.|с\.|стр\.)\s*(?P<page>\d{{1,4}}))?(?![\w/])"
)
_LONG: Final = re.compile(rf"(?<!\w){_SERIES}[,;]?\s+{_PLACE}")
# A further treaty of the series just named: "; ibid., vol. 596, No. 8638".
_FURTHER: Final = re.compile(rf"(?:[;,]\s+(?:and\s+|et\s+|y\s+|и\s+)?|\s+(?:and|et|y|и)\s+)(?P<item>(?:[Ii]b[ií]d\.?,\s+)?{_PLACE})")
# And one with its title before it: "Second Protocol to the Convention (The Hague, 26 March 1999), ibid., vol. 2253, No. 3511".
_IBID: Final = re.compile(rf"(?<=\W)(?P<item>[Ii]b[ií]d\.?[*_]{{0,2}},\s+{_PLACE})")
_SHORT: Final = re.compile(
    r"(?<![\w./-])(?P<volume>\d{1,4})\s+(?P<series>U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?\s?N\.?\s?T\.?\s?S\.?|RTNU|RTSDN),?\s+(?:p\.\s*|[Nn]o\.\s*(?P<number>))?"
    r"(?P<page>\d{1,5}|[XVI]{1,5}|[xvi]{1,5})(?![\w/]|\.\d)"
)
_AFTER: Final = re.compile(
    r"(?<![\w./-])(?P<series>U\.?N\.?T\.?S\.?|L\.?N\.?T\.?S\.?),?\s+(?:(?:vol\.|volume)\s*(?P<volume>\d{1,4})(?:,?\s*[Nn]o\.\s*(?:I-)?(?P<number>\d{1,6}))?"
    r"(?:,?\s*p\.\s*(?P<page>\d{1,4}))?|(?:(?:registration\s+)?[Nn]o\.\s*(?:I-)?|I-)(?P<alone>\d{1,6}))(?![\w/])"
)
_CHINESE: Final = re.compile(
    r"(?P<body>联合国|聯合國|国际联盟|國際聯盟)[，,]?\s?《?(?:条约汇编|條約彙編)》?[，,]\s?第(?P<volume>\d{1,4})卷(?:[，,]\s?第(?P<number>\d{1,6})号)?(?:[，,]\s?第(?P<page>\d{1,4})页)?"
)
_ARABIC: Final = re.compile(
    r"(?P<body>الأمم المتحدة|عصبة الأمم)،\s?مجموعة المعاهدات،\s?المجلد\s(?P<volume>\d{1,4})"
    r"(?:،\s?(?:الرقم|رقم)\s(?P<number>\d{1,6}))?(?:،\s?(?:الصفحة|ص\.?)\s(?P<page>\d{1,4}))?"
)
_DEPOSITARY: Final = re.compile(r"(?<![\w.])C\.N\.\s?(?P<number>\d{1,4})\.(?P<year>(?:19|20)\d\d)\.TREATIES[-–](?P<treaty>[\w.()-]*\w)")
_CHAPTER: Final = re.compile(
    r"(?P<chapter>[IVX]{1,6})[-~_.](?P<number>\d{1,3})(?:[-~_.](?P<part>[A-Za-z]|\d{1,2}))?(?:[-~_.](?P<more>\w{1,2}))?"
)
_MTDSG_FILE: Final = re.compile(r"/MTDSG/.*/(?P<number>[IVX]{1,6}-\d{1,3}(?:-[a-z0-9]{1,2}){0,2})(?:\.[a-z]{2})?\.pdf", re.IGNORECASE)
_VOLUME_FILE: Final = re.compile(r"/volume-(?P<volume>\d{1,4})-(?:I{1,2}-)?(?P<number>\d{1,6})(?:-[A-Za-z]+)?\.pdf", re.IGNORECASE)
_LEAGUE: Final = re.compile(r"League|LNTS|L\.?\s?N\b|RTSDN|Société|Sociedad|Лига|国际联盟|國際聯盟|عصبة")


def find(text: str) -> Iterator[Match]:
    """Treaties by volume, number and page of their series, depositary notifications, and addresses of the treaty collection."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        identifier = _in_address(address.url)
        if identifier:
            yield Match(address.start, address.end, NAME, identifier, _record(identifier), address=True)
    yield from _series(text)
    for pattern in (_CHINESE, _ARABIC):
        for found in pattern.finditer(text):
            if (found["number"] or found["page"]) and outside(text, found.start()):
                yield _match(found, bool(_LEAGUE.search(found["body"])), found["number"], found["page"])
    for found in _SHORT.finditer(text):
        number, page = (found["page"], None) if found["number"] is not None else (None, found["page"])
        if outside(text, found.start()) and (page or (number and number.isdigit())):
            yield _match(found, bool(_LEAGUE.match(found["series"])), number, page)
    for found in _AFTER.finditer(text):
        number = found["number"] or found["alone"]
        if (number or found["page"]) and outside(text, found.start()):
            yield _match(found, bool(_LEAGUE.match(found["series"])), number, found["page"])
    for found in _DEPOSITARY.finditer(text):
        if outside(text, found.start()):
            value = f"C.N.{found['number']}.{found['year']}.TREATIES-{found['treaty']}"
            identifier = Identifier("un_treaty", value)
            yield Match(found.start(), found.end(), NAME, identifier, Record("document", FrozenMap({"number": Field(value)})))


def _series(text: str) -> Iterator[Match]:
    """Treaties of a series named in full, and further ones of which only volume, number and page are printed."""
    read: list[re.Match[str]] = []
    series = list(_LONG.finditer(text))
    for at, found in enumerate(series):
        league = bool(_LEAGUE.search(found["body"] or found["french"]))
        item: re.Match[str] | None = found
        while item and (item["number"] or item["page"]) and outside(text, found.start()):
            read.append(item)
            yield _match(item, league, item["number"], item["page"], item["last"])
            item = _FURTHER.match(text, item.end())
        for later in _IBID.finditer(text, found.end(), series[at + 1].start() if at + 1 < len(series) else len(text)):
            if later["number"] and later.end() > read[-1].end():
                yield _match(later, league, later["number"], later["page"], later["last"])


def url(identifier: Identifier) -> str | None:
    """The page of a treaty deposited with the Secretary-General; a volume and number of the series lead to no address of their own.

    >>> url(Identifier("unts", "UNTS No. 1021")) is None
    True
    """
    if identifier.scheme == "un_treaty" and re.fullmatch(r"[0-9a-f]{16}", identifier.value):
        return f"https://treaties.un.org/Pages/showDetails.aspx?objid={identifier.value}"
    chapter = roman(identifier.value.partition("-")[0]) if identifier.scheme == "mtdsg" else None
    return f"https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no={identifier.value}&chapter={chapter}" if chapter else None


def moved(url_: str) -> str | None:
    """The page for an address of the older form with a tilde (``mtdsg_no=IV~4``); ``None`` for all else.

    >>> moved("http://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV~4&chapter=4&lang=en")
    'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-4&chapter=4'
    """
    identifier = _in_address(url_) if "~" in url_ or "%7E" in url_.upper() else None
    return url(identifier) if identifier else None


def _in_address(address: str) -> Identifier | None:
    """What an address of the collection names."""
    if host_of(address) != "treaties.un.org":
        return None
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    path = unquote(parts.path)
    query = {name.lower(): values[0] for name, values in parse_qs(parts.query).items()}
    file = _MTDSG_FILE.search(path)
    chapter = _CHAPTER.fullmatch(query.get("mtdsg_no", file["number"] if file else ""))
    if chapter and roman(chapter["chapter"]):
        return Identifier("mtdsg", "-".join(part for part in chapter.groups() if part))
    volume = _VOLUME_FILE.search(path)
    if volume:
        return Identifier("unts", f"UNTS No. {int(volume['number'])}")
    objid = query.get("objid", "").lower()
    return Identifier("un_treaty", objid) if re.fullmatch(r"[0-9a-f]{16}", objid) else None


def _match(found: re.Match[str], league: bool, number: str | None, page: str | None, last: str | None = None) -> Match:
    """The identifier of a treaty in a series: by number, else by volume and page."""
    series = "LNTS" if league else "UNTS"
    printed = found["volume"]
    volume = str(roman(printed) or printed) if printed and not printed.isdigit() else printed
    paged = f"{volume} {series} {int(page) if page.isdigit() else page.upper()}" if page and volume else ""
    if number:
        span = f"Nos. {int(number)}–{int(last)}" if last and int(last) > int(number) else f"No. {int(number)}"
        identifier = Identifier(series.lower(), f"{series} {span}", (paged,) if paged else ())
    else:
        identifier = Identifier(series.lower(), paged)
    start = found.start("item") if "item" in found.re.groupindex else found.start()
    return Match(start, found.end(), NAME, identifier, _record(identifier, volume, number, page))


def _record(identifier: Identifier, volume: str | None = None, number: str | None = None, page: str | None = None) -> Record:
    fields: dict[str, Field] = {}
    if identifier.scheme in ("unts", "lnts"):
        league = identifier.scheme == "lnts"
        fields["container-title"] = Field("League of Nations Treaty Series" if league else "United Nations Treaty Series")
    for name, value in (("volume", volume), ("number", number), ("page", page)):
        if value:
            fields[name] = Field(value)
    return Record("treaty", FrozenMap(fields))
