"""Decisions of courts of the European continent, which are known by court, day and number and have no parties.

BVerfG, Beschluss vom 3. Mai 2011 – 1 BvR 123/10, Rn. 45        German
BVerfGE 45, 187 (229); BGE 123 II 45                             German and Swiss series
Cass. civ. 1re, 3 mai 2011, n° 10-12.345; CE, 12 avril 2002, Papon, n° 238689      French
Cass. civ., Sez. Un., 3 maggio 2011, n. 1234; Corte cost., sent. n. 12/2011         Italian
STC 149/1991, de 4 de julio, FJ 2                                Spanish
"""

from __future__ import annotations

import re
from itertools import pairwise

from citator.model import PartialDate
from citator.parsing.cutting.shapes import (
    COURT_HEADS,
    COURTS,
    GERMAN_COURTS_SPELLED_OUT,
    GERMAN_NUMBER,
    LAW_JOURNALS,
    OF_SAN_JOSE,
    OPINION_OF_SAN_JOSE,
)
from citator.parsing.kinds.draft import Draft, Readers
from citator.parsing.kinds.publication import tells_of_publication
from citator.parsing.kinds.san_jose import read_of_san_jose
from citator.text.dates import YEAR, DateSpan, find_dates, first_date, parse_date
from citator.text.telling import Signs

__all__ = ["DECISIONS"]

_PRINTED = rf"BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|RGZ|RGSt|BAGE|BSGE|BFHE|SZ|{LAW_JOURNALS}"
"""Series and journals in which German decisions are printed, as a pattern."""
_CITED = r"\d{1,5}(?:\s?ff?\.?)?"
_PLACE = (
    rf"(?P<series>{_PRINTED}),?\s(?P<volume>\d{{1,4}}),\s(?:S\.\s)?(?P<page>\d{{1,5}})"
    rf"(?:\s?ff?\.?(?!\w))?(?:\s\((?P<pin>{_CITED}(?:,\s{_CITED})?)\)|(?:,\s|,?\s(?=(?:R[nz]|Tz)\.\s))(?P<pin2>(?:(?:R[nz]|Tz)\.\s)?{_CITED}))?"
)
_PRINTED_BEHIND = re.compile(rf"(?:\s[–—-])?(?:,|\s=|\s[–—-])\s{_PLACE}")
_REPRINTED = re.compile(rf"(?:\s\((?P<name>[A-ZÄÖÜ][^()]{{2,60}})\))?\s\[(?P<volume>{YEAR})\]\s(?P<series>{_PRINTED})\s(?P<page>\d{{1,5}})")
_CALLED = re.compile(
    r"\)?(?:,?\s?[–—-]\s?|\s\(|,\s)(?P<name>[A-ZÄÖÜ][^,;()\d][^,;()]{1,60}?)(?:\)|\s[–—-](?:\s(?:juris\s)?(?P<pin>Rn\.\s?\d+(?:\sff?\.)?))?)?$"
)
_PAPER = re.compile(r"(?:SZ|VfSlg|VwSlg|EvBl|MietSlg)\s\d|(?:[A-Z]+-)?(?:Drs|Drucks)\.|\w*[Dd]rucksache\b")
_GERMAN = re.compile(
    rf"(?P<court>(?:{COURTS}|{GERMAN_COURTS_SPELLED_OUT})(?:\s\([^()]{{2,30}}\))?),?\s(?:(?P<kind>Beschluss|Beschluß|Beschl\.|Urteil|Urt\.|Entscheidung|Entsch\.|Gutachten|"
    rf"Vorlagebeschluss)"
    rf"\s(?:vom|v\.)\s)?(?P<date>[^–—(]{{2,24}}?{YEAR})(?:\s?[–—-]\s|,?\s\(?)(?:Az\.:?\s|Rs\.\s|"
    rf"Nr\.\s)?(?P<number>{GERMAN_NUMBER})"
)
_WRITTEN_OUT = r"[A-ZÄÖÜ][a-zäöü]+(?:gericht(?:shof)?|finanzhof)(?:\s[A-ZÄÖÜ][\w-]+)?"
_GERMAN_HEADS = COURT_HEADS.union("Bu Eu Ob Ve ve La la Am So so Ar ar Fi".split())
_VERSUS = re.compile(r"\s(?:c|v|vs)\.?\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|\s\./\.\s")
_GERMAN_PARTIES = re.compile(r"(?:,|\s[–—-])\s(?P<name>[A-ZÄÖÜ][^,;()]{0,60}?\s(?:\./\.|gegen)\s[^,;()]{2,60}?)(?=$|,|\s[–—-]\s)")
_DOTTED = re.compile(r"\d{1,5}\.\d\d")
_SERIES = re.compile(
    r"(?P<series>BVerfGE|BVerfGK|BVerwGE|BGHZ|BGHSt|BAGE|BSGE|BFHE|RGZ|RGSt|"
    r"BGE|ATF|DTF)\s(?P<volume>\d{1,3}(?:\s[IVX]{1,3}[a-z]?)?),?\s(?P<page>\d{1,4})(?:\sff?\.(?=\s\())?"
    r"(?:,?\s[(f]?(?!(?:19|20)\d\d\))(?P<pin>\d{1,4}(?:\s?(?:ff?\.?|[-–]\s?\d{1,4}))?)\)?|\s?/\s?(?P<pin2>\d{1,4})|"
    r",?\s(?P<pin3>(?:E\.|c\.|consid\.|Erw\.)\s?\d[\d.]*[a-z]{0,2}))?(?=$|[\s,;.–—])"
)
# In its series, or in a journal by the year: "BVerfG, Urt. v. 15.7.1981, BVerfGE 58, 300 (Nassauskiesung)", "BGH, NJW 1994, 2011 (2013)".
_REPORTED = re.compile(
    rf"(?P<court>{COURTS}|{_WRITTEN_OUT})(?:,?\s(?P<kind>Beschluss|Beschl\.|Urteil|Urt\.|Entscheidung|Entsch\.)\s(?:vom|v\.)\s(?P<date>[^–—(]{{2,24}}?{YEAR}))?"
    rf"(?:,|\s[–—-])?\s{_PLACE}(?:,?\s?[(–—-]\s?(?P<name>[^\W\d][^()]{{2,60}}?)(?:\)|\s[–—-])?)?$"
)
_DATED = re.compile(
    rf"(?P<court>{COURTS})(?P<part>(?:,?\s[^,\d]{{2,30}}|\s\d\w{{1,3}}|,\s[Ss]ez\.\s[^,]{{1,12}}){{0,3}}?)(?:,\s(?=[^,;]{{0,30}}\d)|\s(?=\d{{1,2}}(?:er)?\s[a-zéû]{{3,9}}\.?\s{YEAR},\s))"
)
_NUMBER = re.compile(
    r"\b(?:n[°ºo]s?\.?|nn?\.|aff\.|req\.|requête|pourvoi)\s?(?P<number>\d\d[A-Z]{2}\d{4,6}|[A-Z]{0,2}-?\d[\d./-]*\d(?:\s(?:DC|QPC))?|\d+)"
)
# "Bull. civ. I, n° 214", "Rec. p. 118": where French decisions are printed; the first page is no place in them.
_FRENCH_SERIES = re.compile(
    r"(?:,|\s:)\s(?P<series>Bull(?:\.|etin)"
    r"(?:\s(?:des arrêts|civ(?:\.|ils?)?|crim(?:\.|inel)?|soc\.?|com\.?|ass\. plén\.?|ch\. mixte|AP))?"
    r"(?:\s[IVX]{1,3})?|Rec\.(?:\s(?:Lebon|CE|T\.))?|"
    r"Lebon|Gaz\. Pal\.|RTD\s(?:civ|com|eur)\.|AJDA|RFDA|RDP|JCP(?:\s[A-Z]{1,2})?)(?=$|[\s,])"
    r"(?:\s(?:19|20)\d\d)?(?:,?\s(?:p\.\s?)?(?P<page>\d{1,4})(?=$|[,.;]))?"
)
_FIRST_PAGE = re.compile(r"p\.\s?(?P<page>\d{1,4})")
_BEFORE_NUMBER = r"(?:(?:[Rr]eq|[Aa]ff|[Pp]ourv)\.\s|(?:[Rr]equête|[Aa]ffaire|[Pp]ourvoi|[Aa]rrêt)\s)?$"
_SPANISH = re.compile(
    r"(?:(?P<organ>(?:el\s|El\s)?Tribunal\s(?:Constitucional|Supremo)|Audiencia\sNacional|T[CS])(?:\s\([^()]{3,40}\))?,\s)?(?P<court>S(?:TC|TS|TSJ|AN|AP|TJUE|TEDH)|ATC|ATS)(?:\s\([^()]{3,60}\))?\s(?:[Nn](?:úm|[º°])\.?\s)?(?P<number>\d{1,5}/\d{4})"
    r"(?:,\sde\s(?P<day>\d{1,2}\sde\s[a-z]{4,10})(?:\sde\s\d{4})?)?"
)


def _of_germany(draft: Draft) -> bool:
    text, start = draft.text, draft.start
    two = text[start : start + 2]
    if two in _GERMAN_HEADS and _german(draft):
        return True
    head = text[start : start + _LONGEST_NAME]
    return (two in COURT_HEADS or "gericht" in head or "finanzhof" in head) and _reported(draft)


def _german(draft: Draft) -> bool:
    place = draft.fields.get("locator")
    numbered = place is not None and place.end and _DOTTED.fullmatch(draft.pinpoint or "")  # the end of "4 C 19.07" is no page
    found = _GERMAN.match(draft.text, draft.start, place.end if numbered and place and place.end else draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    if found.end() > draft.end:
        draft.pinpoint = None
        del draft.fields["locator"]
    if (end := _end_of_page(draft)) > draft.end:
        draft.end, draft.pinpoint = end, None
        del draft.fields["locator"]
    draft.body("authority", *found.span("court"))
    if found["kind"]:
        draft.put("genre", found["kind"].rstrip("."), *found.span("kind"))
    draft.take("number", *found.span("number"))
    parties = _GERMAN_PARTIES.match(draft.text, found.end(), draft.end)
    if parties:
        draft.title(*parties.span("name"))
    at = parties.end() if parties else found.end()
    printed = _PRINTED_BEHIND.match(draft.text, at, draft.end)
    again = None if printed else _REPRINTED.match(draft.text, at, draft.end)
    if printed:
        _printed(draft, printed)
    elif again:  # "I ZR 61/92 (Weir) [1994] GRUR 363"
        draft.put("issued", PartialDate(int(again["volume"])), *again.span("volume"))
        for name, group in (("container-title", "series"), ("page", "page")):
            draft.take(name, *again.span(group))
        if again["name"]:
            draft.title(*again.span("name"))
    called = _CALLED.match(draft.text, printed.end() if printed else at, draft.end)
    named = called and not again and not draft.has("title") and not _PAPER.match(called["name"])  # and no "BT-Drs. 14/6040"
    if called and named and not tells_of_publication(called["name"]):  # "GRUR 1957, 128 – Weir"
        draft.title(*called.span("name"))
        if called["pin"] and not draft.pinpoint:
            draft.pinpoint = called["pin"]
            draft.put("locator", called["pin"], *called.span("pin"))
    return draft.done("case")


_LONGEST_NAME = 40  # characters of a court that is written out
_OF_YEAR = re.compile(rf"[\s,](?:{LAW_JOURNALS})\s{YEAR},?$")
_LONGEST_JOURNAL = 24  # characters of a journal and its year
_PAGE_OF_JOURNAL = re.compile(r"S\.\s\d{1,5}(?:\s?ff?\.?)?(?:\s\([^()]{1,12}\)|,?\s(?:R[nz]\.\s)?\d{1,5}(?:\s?ff?\.?)?)?")


def _end_of_page(draft: Draft) -> int:
    """Where "NJW 1990, S. 123 (125)" ends, of which the pages have been taken for the place cited; else the end of the draft."""
    place = draft.fields.get("locator")
    if place is None or not place.end or not _PAGE_OF_JOURNAL.fullmatch(draft.pinpoint or ""):
        return draft.end
    cut = draft.text[max(draft.start, draft.end - _LONGEST_JOURNAL) : draft.end].rstrip()
    return max(draft.end, place.end) if _OF_YEAR.search(cut) else draft.end


def _printed(draft: Draft, found: re.Match[str]) -> None:
    """The series or the journal, with its volume or its year, and the pages."""
    draft.take("container-title", *found.span("series"))
    if len(found["volume"]) == 4:  # a journal is cited by its year
        if not draft.has("issued"):
            draft.put("issued", PartialDate(int(found["volume"])), *found.span("volume"))
    else:
        draft.take("volume", *found.span("volume"))
    draft.take("page", *found.span("page"))
    for group in ("pin", "pin2"):
        if found[group] and not draft.pinpoint:
            draft.pinpoint = found[group]
            draft.put("locator", found[group], *found.span(group))


def _reported(draft: Draft) -> bool:
    end = _end_of_page(draft)
    found = _REPORTED.match(draft.text, draft.start, end)
    if not found:
        return False
    if end > draft.end:
        draft.end, draft.pinpoint = end, None
        del draft.fields["locator"]
    draft.body("authority", *found.span("court"))
    if found["date"]:
        draft.date(*found.span("date"))
    _printed(draft, found)
    if found["name"] and not _SAYS_OF_IT.match(found["name"]):
        draft.title(*found.span("name"))
    return draft.done("case")


def _series(draft: Draft) -> bool:
    found = _SERIES.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    for name, group in (("container-title", "series"), ("volume", "volume"), ("page", "page")):
        draft.take(name, *found.span(group))
    pin = next((group for group in ("pin", "pin2", "pin3") if found[group]), None)
    if pin and not draft.pinpoint:
        draft.pinpoint = found[pin]
        draft.put("locator", found[pin], *found.span(pin))
    called = _CALLED_IN_SERIES.match(draft.text, found.end(), draft.end)
    group = "name" if called and called["name"] else "bracketed"
    if called and not _SAYS_OF_IT.match(called[group]) and not tells_of_publication(called[group]):
        draft.title(*called.span(group))
    return draft.done("case")


# "BVerfGE 7, 198 (205) – Lüth", "BGHZ 12, 34 (Weir)"; what is said of the decision or of the place in it is no name.
_CALLED_IN_SERIES = re.compile(
    r"\s?(?:[–—-]\s[„“]?(?P<name>[A-ZÄÖÜ][^,;:()\[\]\d“”]{2,60})[“”]?|[(\[](?P<bracketed>[A-ZÄÖÜ][^,;:()\[\]\d]{2,60})[)\]])$"
)
_SAYS_OF_IT = re.compile(
    r"(?:[Ss]t(?:ändige|\.)\s|Sondervot|Abw(?:\.|eichende)|Leits[aä.]|LS\b|Ls\b|R[nz]\b|Hervorh|Minder(?:heitsv|heitenv|meinung)|"
    r"Kammer(?:$|beschl|entsch|urt)|Plenum|GSZ|GS\b|"
    r"Dort|Hier\b|Zu[mr]?\s|So\s|Vgl|Siehe\b|Urteil|Beschluss|[Nn]icht(?:\b|annahme)|Kein|Gro(?:ß|ss)er\sSenat|Senat$|"
    r"(?:Bestätigung|Änderung|Abgrenzung)(?=$|\s(?:von|zu[mr]?|gegenüber|der\s(?:[\w.]+\s){0,2}(?:Rspr|Rechtsprechung))\b))"
)


def _of_supreme_court(draft: Draft) -> bool:
    """Such as "STS de 3 de mayo de 2011 (rec. 1234/2010)": by its day, with the number of the appeal."""
    found = _SUPREME.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.body("authority", *found.span("court"))
    if found["number"]:
        draft.take("number", *found.span("number"))
    return draft.done("case")


_SUPREME = re.compile(
    rf"(?P<court>STSJ?|STS)(?:\s\([^()]{{3,60}}\))?\sde\s(?P<date>\d{{1,2}}\sde\s[a-z]{{4,10}}\sde\s{YEAR})"
    r"(?:,?\s\(?(?:rec(?:urso)?\.?|RJ|ROJ|núm\.)(?:\s(?:de casación|núm\.|n[°º]))?\s(?P<number>[\d./]+\d)\)?)?"
)


def _spanish(draft: Draft) -> bool:
    if draft.text.startswith("STS", draft.start) and _of_supreme_court(draft):
        return True
    found = _SPANISH.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.body("authority", *found.span("organ" if found["organ"] else "court"))
    draft.take("number", *found.span("number"))
    year = found["number"][-4:]
    day = parse_date(f"{found['day']} de {year}") if found["day"] else PartialDate(int(year))
    draft.put("issued", day, *found.span("day" if found["day"] else "number"))
    return draft.done("case")


def _french_series(draft: Draft, start: int) -> None:
    printed = _FRENCH_SERIES.search(draft.text, start, draft.end)
    if not printed:
        return
    draft.take("container-title", *printed.span("series"))
    place = draft.fields.get("locator")
    if printed["page"]:
        draft.take("page", *printed.span("page"))
    elif place and place.start is not None and place.end is not None and not draft.text[printed.end() : place.start].strip(" ,"):
        first = _FIRST_PAGE.fullmatch(draft.text, place.start, place.end)
        if first:
            draft.fields.pop("locator")
            draft.pinpoint = None
            draft.take("page", *first.span("page"))


_NAMED_BEHIND = re.compile(r",\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.\d]{2,80})(?:,\s(?:inédite?|(?:non\s)?publiée?)\b[^,]{0,40})?")
_NAMES = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][^,\d]{1,80}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,\d]{1,60}){0,5}"  # "Canal, Robin et Godot"
_FORMATION = r"(?:,\s(?:Ass(?:emblée|\.)?(?:\s[Pp]lén(?:ière|\.))?|Sect(?:ion|\.)?|[Cc]h\.\s?réun(?:ies|\.)|Plén(?:ière|\.)))?"
_NAMED_BETWEEN = re.compile(  # "CE, 3 mai 1990, n° 12345, Commune de Weir, Rec. p. 406"
    rf"(?:\s(?:et|à)\s(?:n[°º]\s?)?\d[\d.-]*\d)?{_FORMATION},\s(?P<name>(?!(?:Concl|Note|Obs|Rapp|Section|Sect|Assemblée|Ass|Plén)\b){_NAMES})$"
)
_PARTIES = re.compile(rf"{_FORMATION},\s(?P<name>{_NAMES})$")


_PARTIES_BEFORE_NUMBER = re.compile(rf"{_FORMATION},\s(?P<name>{_NAMES}),\s{_BEFORE_NUMBER}")
_LAST_BEFORE_NUMBER = re.compile(rf",\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,\d]{{2,80}}),\s{_BEFORE_NUMBER}")


def _only_printed(draft: Draft, court: re.Match[str], date: DateSpan, number: re.Match[str] | None) -> bool:
    """A decision that is known by the place where it was printed: "CE, 29 mai 1903, Compagnie des bateaux, Rec. p. 415"."""
    printed = _FRENCH_SERIES.search(draft.text, date.end, draft.end)
    if not printed or date.start > court.end() + 40 or (number and number.start() < printed.start()):
        return False
    name = _PARTIES.match(draft.text, date.end, printed.start())
    if not name and draft.text[date.end : printed.start()].strip(" ,"):
        return False
    draft.body("authority", court.start(), court.end("part"))
    draft.put("issued", date.date, date.start, date.end)
    if name:
        _party(draft, name)
    _french_series(draft, date.end)
    return True


def _party(draft: Draft, found: re.Match[str]) -> None:
    """The name of the decision, without what is said in the midst of it of its printing: "Weir, inédit"."""
    start, end = found.span("name")
    cuts = [start, *(cut.end() for cut in _COMMAS.finditer(draft.text, start, end)), end + 1]
    for begin, after in pairwise(cuts):
        if tells_of_publication(draft.text[begin:after].strip(" ,")):
            if begin > start:
                draft.title(start, begin)
            return
    draft.title(start, end)


_COMMAS = re.compile(r",\s")


def _by_day(draft: Draft) -> bool:
    return draft.text[draft.start : draft.start + 2] in COURT_HEADS and (_dated(draft) or _italian(draft))


def _dated(draft: Draft) -> bool:
    found = _DATED.match(draft.text, draft.start, draft.end)
    date = first_date(draft.text, found.end(), draft.end) if found else None
    number = _NUMBER.search(draft.text, found.end(), draft.end) if found else None
    if found and date and date.date.day and _only_printed(draft, found, date, number):
        return draft.done("case")
    if found and _VERSUS.search(draft.text, *found.span("part")):  # "CEDH, Brook c. France, n° 123/04, …"
        return False
    if not found or not number or (date is None and not re.search(r"/\d{4}", number["number"])):
        return False
    if date and (date.date.day is None or date.start > found.end() + 40):
        return False
    draft.body("authority", found.start(), found.end("part"))
    draft.take("number", *number.span("number"))
    if date:
        draft.put("issued", date.date, date.start, date.end)
        name = _PARTIES_BEFORE_NUMBER.match(draft.text, date.end, number.start())
        name = name or _LAST_BEFORE_NUMBER.search(draft.text, date.end, number.start())
        name = name or _NAMED_BEHIND.fullmatch(draft.text, number.end(), draft.end)
        printed = None if name else _FRENCH_SERIES.search(draft.text, number.end(), draft.end)
        name = name or (_NAMED_BETWEEN.match(draft.text, number.end(), printed.start()) if printed else None)
        if name:
            _party(draft, name)
        _french_series(draft, number.end())
    else:
        dates = list(find_dates(draft.text, number.start(), draft.end))
        year = PartialDate(int(number["number"][-4:])) if not dates else dates[0].date
        draft.put("issued", year, *number.span("number"))
    return draft.done("case")


_SERIES_C = ("ser", "sér", "serie", "série", "series", "séries")
_OF_ITALY = re.compile(  # without a number: "Trib. Milano, 14 aprile 2004, in Corr. giur., 2004", "App. Roma, 6 dicembre 2001"
    r"(?P<court>(?:Trib|App|Pret|Cass|Cons\.\sSt)\.(?:\s(?:min\.\s)?[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)?(?:,\s[Ss]ez\.\s[^,\d]{1,16})?),\s"
    rf"(?P<date>\d{{1,2}}\s[a-z]{{4,9}}\s{YEAR})(?:,\s(?:in\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,\d]{{2,40}},\s{YEAR}(?:,\s[IVX]{{1,4}})?)?$"
)


def _italian(draft: Draft) -> bool:
    found = _OF_ITALY.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.body("authority", *found.span("court"))
    return draft.done("case")


DECISIONS: Readers = (
    (
        Signs(
            (OF_SAN_JOSE, OPINION_OF_SAN_JOSE), "oc-",
            *(f"{series}{stop} {letter}" for series in _SERIES_C for stop in ("", ".") for letter in "ac"),
        ),
        read_of_san_jose,
    ),
    (None, _of_germany),
    (
        Signs(
            (_SERIES,), "bverfge ", "bverfgk ", "bverwge ", "bghz ", "bghst ", "bage ", "bsge ", "bfhe ", "rgz ", "rgst ", "bge ",
            "atf ", "dtf ",
        ),
        _series,
    ),
    (Signs((_SPANISH, _SUPREME), "stc ", "sts ", "stsj ", "san ", "sap ", "stjue ", "stedh ", "atc ", "ats "), _spanish),
    (None, _by_day),
)  # fmt: skip
"""Who reads decisions of courts of the continent, each with the signs without which it takes none."""
