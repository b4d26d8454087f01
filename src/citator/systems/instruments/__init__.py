"""Named international instruments: treaties, declarations and final acts that are cited by name.

A name is enough where it is nobody else's: full ("Convention on the Prevention and Punishment of the Crime of Genocide"), short ("Genocide
Convention", "Fourth Geneva Convention") or abbreviated ("ICCPR"), in English and, for many, in the other languages of the United Nations.
"The Convention", "the Charter", "the 1951 Convention" alone are never one. Letters that stand for a committee or a court too (CAT, CEDAW,
ECHR) count beside an article only ("art. 6 ECHR"). A year that is none of the instrument's ("the 1929 Geneva Convention"), a protocol or
an amendment to it and a draft of it are other things; a full name with another year behind it is a treaty of which nothing more is told.
An article that the instrument has not is no place in it: often the marker of a note is glued to its number.

The identifier is a short English name; its names in other systems (``78 UNTS 277``, ``UNTS No. 1021``, ``IV-1`` among the treaties
deposited with the Secretary-General, ``ihl-treaties/gciv-1949``) are its equivalents. Facts: ``citator/facts/instruments.toml``.

Official sources: https://treaties.un.org/Pages/ParticipationStatus.aspx (multilateral treaties deposited with the Secretary-General),
https://ihl-databases.icrc.org/en/ihl-treaties, https://www.coe.int/en/web/conventions; short names as in the Editorial Manual of the
United Nations, https://www.un.org/dgacm/en/content/editorial-manual, and OSCOLA, https://www.law.ox.ac.uk/oscola.

>>> [match.identifier.value for match in find("Article 51 of the UN Charter; the Fourth Geneva Convention, art. 49; art. 6 ECHR")]
['UN Charter', 'Geneva Convention IV', 'ECHR']
>>> url(Identifier("instrument", "Genocide Convention"))
'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-1&chapter=4'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from citator.facts.general_assembly import roman
from citator.facts.instruments import Instrument, instrument, instruments
from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems.instruments.examples import EXAMPLES as _EXAMPLES
from citator.systems.instruments.names import Named, names
from citator.text.dates import MONTH

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "instruments"
SCHEMES = ("instrument",)
PRIORITY = 57  # a numbered document that bears such a name goes first
TRIGGERS = (
    "charter", "convention", "covenant", "protocol", "statut",
    "declaration of human", "treaty", "final act", "paris agreement", "iccpr", "icescr",
    "udhr", "icerd", "cerd", "cedaw", "art. ", "arts. ", "article ", "articles ",
    "opcat", "uncrc", "icrmw", "icpped", "vclt", "vcdr", "vccr", "unclos",
    "ctbt", "untoc", "uncac", "uncat", "tfeu", "pact of", "charte", "tpnw", "undrip", "cisg", "unccd", "briand", "agreement governing",
    "declaration on the righ", "rio declaration", "vienna declaration",
    "déclaration des nations", "déclaration sur le droit", "déclaration de rio", "déclaration et programme",
    "declaración de las naciones", "declaración sobre el derecho", "declaración de río", "declaración y programa",
    "carta", "pacte", "pacto", "convenio", "convención", "traité", "tratado", "protocole",
    "protocolo", "accord de", "acuerdo de", "acte final", "acta final", "déclaration universelle", "declaración universal", "estatuto",
    "устав", "конвенци", "пакт", "декларац", "статут", "договор",
    "протокол", "соглашени", "заключительн", "ميثاق", "العهد", "اتفاق", "الإعلان",
    "معاهدة", "نظام روما", "公约", "宪章", "宣言", "规约", "条约", "议定书", "协定",
    "treatynum=", "un.org/en/about-us", "icj-cij.org/statute",
    "au.int/en/treaties", "oas.org/dil", "osce.org/helsinki", "osce.org/mc/", "eli/treaty",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = _EXAMPLES

_ARTICLE: Final = r"(?:[Aa]rticles?|[Aa]rts?\.?|[Aa]rtículos?|[Сс]тать[а-я]{1,3}|[Сс]т\.|المادة|المادتين|المواد)"
_PARAGRAPH: Final = r"(?:(?:[Pp]aragraphs?|paras?\.)\s\d{1,3}(?:\s?\([a-z]\))?(?:\s(?:and|to)\s\d{1,3})?,?\s(?:of\s)?)?"
_NUMBERS: Final = (
    r"(?P<article>\d{1,3}|[IVXLC]{1,7}\b)\s?(?:bis|ter)?(?:\s?\(\w{1,4}\)){0,3}(?:\.\d)?(?:(?:,\s|,?\s(?:and|or|to|et|y|и|–)\s|\s?[-–]\s?)(?:\d{1,3}|[IVXLC]{1,7}\b)(?:\s?\(\w{1,4}\)){0,3}){0,12}"
    r"(?:,\s(?:paragraphs?|paras?\.)\s\d{1,3}(?:\s?\([a-z]\))?,?)?"
)
_OF: Final = r"(?:\s(?:thereof|of|to|in|de|du|des|del|de\sla|de\sl|of\sthe\sannexed)(?:\sthe|\sla)?)?"
_BEFORE: Final = re.compile(rf"(?<!\w)(?P<pinpoint>(?:[Cc]ommon\s)?{_PARAGRAPH}{_ARTICLE}\s{_NUMBERS}){_OF}[\s’'](?:[Tt]he\s|\d{{4}}\s)?$")
_AFTER: Final = re.compile(rf",?\s\(?(?:in\sparticular\s|especially\s)?{_ARTICLE}\s{_NUMBERS}")
_OTHER: Final = re.compile(
    r"(?:\b[Dd]raft(?:\s\w+)?|\b[Pp]rotocols?(?:\s\(?[IVX]+\)?|\s[Nn]os?\.\s?\d+)?(?:\s[Aa]dditional)?\s(?:to|of)|\b[Aa]mendments?\s(?:to|of)|"
    r"\b[Cc]ommentar(?:y|ies)\s(?:on|to|of)|\b[Aa]ccession\s[Pp]rotocol\sto|\bOAU|\bInter-American|\bEuropean|\bCouncil\sof\sEurope|\bAfrican|\bASEAN|\bArab)"
    r"(?:\s(?:the|a|an|its|their|new))?\s$"
)
_PROTOCOL: Final = re.compile(r"\b(?:[Aa]dditional\s)?Protocol\s[Nn]o\.?\s?(?P<number>\d{1,2})\s(?:to|of)\s(?:the\s)?$")
_YEAR_BEFORE: Final = re.compile(r"(?<![\w/.-])(?P<year>(?:1[89]|20)\d\d)\s$")
_YEAR_AFTER: Final = re.compile(rf"\s?\((?P<year>(?:1[89]|20)\d\d)\)|,?\sof\s(?:\d{{1,2}}\s{MONTH}\s)?(?P<of>(?:1[89]|20)\d\d)(?!\w)")
_ITSELF: Final = re.compile(r"\s\((?:the\s)?(?:hereinafter,?\s(?:the\s)?)?[“\"‘']?(?P<name>[A-Z][^()\n]{1,40}?)[”\"’']?\)")
_CODE: Final = re.compile(r"[-/][\w.()/-]*\d")
_ABOUT: Final = re.compile(r"\s(?:on|for|concerning|No\.|of\slimitations?)\s")
_FEW_PROTOCOLS: Final = frozenset(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"])


def find(text: str) -> Iterator[Match]:
    """Instruments by name, with the article that stands before it, and the addresses of the table."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        known = _addressed().get(_bare(address.url))
        if known:
            yield Match(address.start, address.end, NAME, _identifier(known), Record(known.kind), address=True)
    skip = 0
    for named in names(text):
        if named.start >= skip and outside(text, named.start):
            match = _match(text, named)
            if match:
                yield match
                skip = match.end


def url(identifier: Identifier) -> str | None:
    """The page of the treaty with its depositary, in the ICRC's database, or with the organisation that keeps it."""
    known = instrument(identifier.value) if identifier.scheme in SCHEMES else None
    if known is None:
        return None
    if known.mtdsg:
        chapter = roman(known.mtdsg.partition("-")[0])
        return f"https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no={known.mtdsg}&chapter={chapter}"
    if known.icrc:
        return f"https://ihl-databases.icrc.org/en/ihl-treaties/{known.icrc}"
    return known.url or None


@cache
def _addressed() -> dict[str, Instrument]:
    return {_bare(one.url): one for one in instruments() if one.url}


_ENDS_OF_ADDRESS = re.compile(r"^https?://(?:www\.)?|/$")


def _bare(address: str) -> str:
    return _ENDS_OF_ADDRESS.sub("", address)


def _identifier(known: Instrument) -> Identifier:
    return Identifier("instrument", known.key, known.elsewhere)


def _match(text: str, named: Named) -> Match | None:
    known, start, end = named.instrument, named.start, named.end
    if not named.full and (_CODE.match(text, end) or (text[start - 1 : start] == "/" and text[end : end + 1] == "/")):
        return None  # part of a symbol: "ST/CTBT/PTS/…", "CTBT-Art.XIV/2019/6"
    before = text[max(0, start - 100) : start]
    before = re.sub(r"\s", " ", before.rpartition("\n\n")[2])
    protocol = _PROTOCOL.search(before) if known.key == "ECHR" else None
    if protocol:
        return _protocol(text, named, before, protocol)
    if _OTHER.search(before) or (not named.full and _ABOUT.match(text, end)):
        return None
    called, behind = _YEAR_BEFORE.search(before), _YEAR_AFTER.match(text, end)
    year = called["year"] if called else (behind["year"] or behind["of"]) if behind else None
    if year and int(year) not in known.years:
        return _namesake(text, named, int(year), behind) if behind else None
    if called:
        start, before = start - 5, before[:-5]
    if behind:
        end = behind.end()
    pinpoint, after = _BEFORE.search(before), _AFTER.match(text, end)
    if not named.sure and not pinpoint and not after:
        return None
    itself = _ITSELF.match(text, end)
    if itself and _same(itself["name"], known):
        end = itself.end()
    if pinpoint:
        start -= len(before) - pinpoint.start()
    fields = {"title": Field(" ".join(text[named.start : named.end].split()))}
    if year:
        fields["issued"] = Field(PartialDate(int(year)))
    if pinpoint and _number(pinpoint["article"]) <= (known.articles or 999):
        # "Article 252 of the Charter" has been seen for article 25 and the marker of note 2: no such article is no fault of the author's.
        fields["locator"] = Field(pinpoint["pinpoint"])
    return Match(start, end, NAME, _identifier(known), Record(known.kind, FrozenMap(fields)))


_ENDS: Final = re.compile(r"$|[,.;:)\]\n]|\s[(\[]")  # "UDHR of 1949 and Its Readers" is a title


def _namesake(text: str, named: Named, year: int, behind: re.Match[str]) -> Match | None:
    """A full name with another year behind it: a slip, or another instrument of that name. A treaty, but not told which.

    Of declarations nobody else has the name, and none has a second year: there an abbreviation is enough, and "of 1949" too.
    """
    title = " ".join(text[named.start : named.end].split())
    of_treaty = named.instrument.kind == "treaty"
    if (
        (behind["of"] and (of_treaty or not _ENDS.match(text, behind.end())))
        or (not named.full and (of_treaty or not named.sure))
        or (named.full and title.count(" ") < 4)
    ):
        return None
    fields = FrozenMap({"title": Field(title), "issued": Field(PartialDate(year))})
    return Match(named.start, behind.end(), NAME, None, Record(named.instrument.kind, fields))


def _protocol(text: str, named: Named, before: str, protocol: re.Match[str]) -> Match | None:
    """A numbered protocol to the European Convention: an instrument of its own."""
    if protocol["number"] not in _FEW_PROTOCOLS:
        return None
    start = named.start - (len(before) - protocol.start())
    pinpoint = _BEFORE.search(before[: protocol.start()])
    if pinpoint:
        start = named.start - (len(before) - pinpoint.start())
    fields = {"title": Field(" ".join(text[named.start - (len(before) - protocol.start()) : named.end].split()))}
    if pinpoint:
        fields["locator"] = Field(pinpoint["pinpoint"])
    identifier = Identifier("instrument", f"ECHR Protocol No. {protocol['number']}")
    return Match(start, named.end, NAME, identifier, Record("treaty", FrozenMap(fields)))


def _number(article: str) -> int:
    """The number of an article, also of a Roman one; a high one for what is none."""
    return int(article) if article.isdigit() else roman(article) or 1000


def _same(name: str, known: Instrument) -> bool:
    """Whether what stands in brackets behind a name names the same thing: "(ICCPR)", "(“Genocide Convention”)"."""
    own = (known.key, *known.full, *known.short, *known.abbreviations, *known.cited)
    return name.casefold() in {one.casefold() for one in own}
