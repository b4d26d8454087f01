"""Journals with volume, issue and year between commas, as notes in French, German, Italian and Spanish have them.

« Le quai long », Revue des ports, 12, 1994, p. 5-9
Il molo lungo, «Rivista dei porti», XXII, 1951, n. 1, pp. 79-86
Die lange Mole, in: Zeitschrift für Häfen 12/3, 1994, S. 5–9, hier S. 7
"""

from __future__ import annotations

import re

from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.numbered_issues import PERIODICAL_NAME
from citator.text.dates import MONTH, YEAR

__all__ = ["read_serial", "serial_behind", "take_serial"]

_NO_JOURNAL = (
    rf"(?!(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter|No|Nos|Nr|Vol|Vols|Bd|Band|Issue|Number|Heft|Series|Jg|Tome|Tomo|Ders|Dies|Art)\b)"
)
_MARKED = r"[«“„\"](?P<marked>[^«»“”„\"]{3,100})[»”“\"]"
_NAMED = rf"(?P<journal>{_NO_JOURNAL}[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()«»“”„\"\d]{{1,90}}?)"
_LABEL = r"(?P<label>[Vv]ol(?:ume|\.)?|[Tt](?:om[eo]|\.)|Bd\.|Band|Jg\.|Jahrgang|[Aa]nn(?:o|ée|\.)|[Aa]ño|[Aa]no|[Vv]\.|a\.)"
_COUNTED = (
    r"(?P<volume>\d{1,3}|[IVXLC]{1,8})\b(?:\s?[/.:]\s?(?P<part>\d{1,3}(?:[-–/]\d{1,2})?)|-(?P<dashed>1[0-2]|[1-9])\b|"
    r"\s?\((?P<inner>\d{1,3}(?:[-–/]\d{1,3})?)\))?"
)
_VOLUME = rf"(?:{_LABEL}\s?)?{_COUNTED}"
_ISSUE = (
    r"(?:[Nn](?:[o°º]s?|os)?\.?[°º]?|[Nn]úm(?:ero|s?\.)?|[Nn]um(?:éro|ero|\.)|[Nn]r\.?|H(?:eft|\.)|[Ff]asc(?:icule|icolo|\.))\s?"
    r"(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)"
)
_DATE = rf"(?P<date>(?:(?:\d{{1,2}}\s)?(?:{MONTH})(?:\s?[-–/]\s?(?:{MONTH}))?\s(?:de\s)?)?{YEAR}(?:[-–/]\d{{2,4}})?)"
_PAGES = (
    r"(?:,\s(?P<single>(?:pp?|S|págs?|pagg?)\.\s?\d{1,5}(?:\sff?\.)?)|[,:]\s?(?:(?:pp?|S|págs?|pagg?|Sp)\.\s?)?(?P<pages>\d{1,5}(?:\s?[-–—]\s?|\s(?:to|bis|à|al?|até)\s)\d{1,5})"
    r"(?:(?:,\s(?:hier|ici|qui|aquí|here|esp\.|spéc\.|bes\.)\s(?P<pin>(?:(?:S|pp?|págs?)\.\s?)?\d{1,5}(?:\s?[-–]\s?\d{1,5}|\s?ff?\.)?)|"
    r"\s\((?P<pin2>(?:(?:S|pp?)\.\s?)?\d{1,5}(?:\s?[-–]\s?\d{1,5}|\s?ff?\.)?)\)))?)?$"
)
_ORDERS = (
    rf"{_VOLUME}(?:,\s{_ISSUE}|,\s(?P<bare>\d{{1,3}})(?=,\s(?:\w+\s)?{YEAR},?\s[pS]))?,\s{_DATE}",
    rf"{_VOLUME},\s{_DATE},\s(?:{_ISSUE}|(?P<bare>\d{{1,3}})(?=,\s[pS]))",
    rf"{_VOLUME}(?:,\s(?P<before>\d{{1,2}}))?\s\({_DATE}\)(?:,?\s(?:{_ISSUE}|(?P<bare>\d{{1,2}})(?=[,:]\s[pS]?)))?",
    (
        rf"(?P<volume>\d{{1,3}})\.\s(?:Jg\.|Jahrgang)(?:,?\s{_ISSUE})?,?\s(?:{_DATE}|"
        rf"\({_DATE.replace('<date>', '<date2>')}\))(?:,\s{_ISSUE.replace('<issue>', '<part>')})?"
    ),
    rf"{_ISSUE}(?:,\s{_DATE}|\s\({_DATE.replace('<date>', '<date2>')}\))",
    rf"{_DATE},\s{_LABEL}\s?{_COUNTED}(?:,\s{_ISSUE})?",
)
_BEHIND = rf"[\s,.]*(?:(?:in|dans|en):?\s)?(?:{_MARKED}|{_NAMED}),?\s"
_BEHIND_TITLE = tuple(re.compile(rf"{_BEHIND}{order}{_PAGES}") for order in _ORDERS)
_WITHIN = rf"(?:(?:,|\.)\s[Ii]n:?\s(?:{_MARKED}|{_NAMED})|,\s[«“„](?P<alone>[^«»“”„\"]{{3,100}})[»”“]),?\s"
_IN = tuple(re.compile(rf"{_WITHIN}{order}{_PAGES}") for order in _ORDERS)
# How each of the orders begins: with the volume, the issue or the date. Behind most names and titles stands nothing of the kind.
_BEGINS = rf"(?:(?:{_LABEL}\s?)?(?:\d{{1,3}}|[IVXLC]{{1,8}})\b|{_ISSUE}|{_DATE},\s{_LABEL})"
_MAY_STAND_BEHIND, _MAY_STAND_WITHIN = (re.compile(re.sub(r"\(\?P<\w+>", "(?:", before + _BEGINS)) for before in (_BEHIND, _WITHIN))
_LED = re.compile(r"[,.]\s(?:[Ii]n:?\s|[«“„])")  # what all of these begin with, but for one of them
_DATED = re.compile(rf"(?:,\s|\()(?:[^,()\d]{{1,25}}+(?<=\s))?{YEAR}")
_ENDS = ")f.IVXLC\n"  # or a figure
_NO_PERIODICAL = re.compile(
    r"[Ll]exikon|[Hh]andbuch|[Hh]andwörterbuch|[Ee]n[cz][iy]clop|[Ww]örterbuch|[Dd]i[cz]+ion|[Dd]ictionary|[Gg]esammelte|[Ss]ämtliche|"
    r"[Ww]erke\b|[ŒO]uvres|[Oo]bras\b|[Oo]pere\b|[Ff]estschrift|[Ss]chriften\b|[Hh]andbook|"
    r"[Hh]istory of|[Gg]eschichte d|[Hh]istoire d|[Ss]toria d"
)
_OF_SEVERAL_VOLUMES = re.compile(
    r"(?:M[ée]langes(?!\sd)|M[ée]langes\b.*\b(?:offerts?|dédiés|honneur)|Hommages?|Studi\b.*\bonore|"
    r"Estudios\b.*\bhomenaje|[ÉE]tudes\b.*\bhonneur|Scritti|Liber [Aa]micorum|"
    r"Commentario|Kommentar|Comentarios?|Trattato|Tratado|Traité|Digesto|Novissimo|"
    r"(?:Atti|Actes|Actas|Proceedings)\b.*\b(?:[CcKk]on(?:feren[cz]|gr[eè]s|ve[gn])|[Cc]ollo|[Cc]oloqui|[Ss][iy]mpos|[Jj]orn|[Gg]iornat|"
    r"[Ss]emin|[Ww]orkshop|[Ii]ncontr|[Ee]ncuentr|[Mm]eeting|[Tt]able ronde)\w*|"
    r"Festgabe|Gedächtnisschrift|Homenaje|Répertoire|Manuale?)\b|(?:EI²?|DBI|LThK|NDB|ADB|RGG|TRE|RAC|RLA|HWPh|HRG)$"
)
"""Books of several volumes, of which some are known by their letters."""
_OF_ACADEMIES = re.compile(r"(?:Proceedings|Transactions|Atti|Actes|Actas|M[ée]langes)\b")  # journals too, where no gathering is named
# "in Le strade, vol. 2, 2006, pp. 3-12": behind "in" a volume may be that of a book, where no issue and no name speak for a journal.
_IN_BOOK = re.compile(r"[\s,.]*(?:[Ii]n|[Dd]ans|[Ee]n)\b")
_OF_A_BOOK = re.compile(r"(?i:vol|v\.|t)")
_FEW_VOLUMES = re.compile(r"\d|[IVX]{1,4}")
_VOLUMES = re.compile(r"\d|1[0-2]|[IVX]{1,4}")
_NO_NAME = re.compile(r"^[IVXLC]+$|\s(?:[Nn]os?|[Nn]|[Nn]r|[Nn]u?ú?m|[Vv]ols?|Bd|Jg|t|H|Heft|TR|Reports?|Papers?|Memo|Bericht)\.?$")
_OF_BOOKS = frozenset(["Bd.", "Band"])


def _whole(draft: Draft) -> int:
    """Where the citation ends, with the place that was taken off its end."""
    place = draft.fields.get("locator")
    if place is None or place.end is None or place.start is None or draft.text[draft.end : place.start].strip(" ,:"):
        return draft.end
    return max(draft.end, place.end)


def read_serial(draft: Draft) -> bool:
    """Read what stands behind a title as a journal with its volume and year between commas; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = ", Revue des ports, vol. 12, n. 3, 1994, p. 5-9"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_serial(draft), [draft.record().text(name) for name in ("container-title", "volume", "issue", "page")]
    (True, ['Revue des ports', '12', '3', '5-9'])
    """
    end = _whole(draft)
    if not _may_end(draft.text[end - 1 : end]) or not _DATED.search(draft.text, draft.start, end):
        return False
    if not _MAY_STAND_BEHIND.match(draft.text, draft.start, end):
        return False
    for pattern in _BEHIND_TITLE:
        found = pattern.match(draft.text, draft.start, end)
        if found and _is_periodical(found):
            take_serial(draft, found)
            return True
    return False


def serial_behind(draft: Draft) -> re.Match[str] | None:
    """The journal behind "in", or in marks, that a title without marks stands in; to be given to :func:`take_serial`."""
    end = _whole(draft)
    led = _LED.search(draft.text, draft.start, end) if _may_end(draft.text[end - 1 : end]) else None
    if led is None or not _DATED.search(draft.text, led.start(), end) or not _MAY_STAND_WITHIN.search(draft.text, led.start(), end):
        return None
    for pattern in _IN:
        found = pattern.search(draft.text, led.start(), end)
        if (
            found
            and draft.nesting.open(found.start())
            and _is_periodical(found)
            and (found["marked"] or found["alone"] or _is_plain(found))
        ):
            return found
    return None


def _may_end(letter: str) -> bool:
    """Whether a volume, a date or pages can end so; most titles do not."""
    return letter.isdecimal() or letter in _ENDS


def _is_periodical(found: re.Match[str]) -> bool:
    name = found["marked"] or found["journal"] or found.groupdict().get("alone") or ""
    return not _NO_PERIODICAL.search(name) and not _NO_NAME.search(name)


def _is_plain(found: re.Match[str]) -> bool:
    """Whether nothing but an issue, a year of publication or a bare number counts the volumes: "Bd. 2, 1994" is of a book."""
    groups = found.groupdict()
    return groups.get("label") not in _OF_BOOKS or bool(groups.get("issue"))


def _is_of_a_book(found: re.Match[str], name: str) -> bool:
    groups = found.groupdict()
    if groups.get("issue") or groups.get("part") or PERIODICAL_NAME.search(name):
        return False
    volume = groups.get("volume") or ""
    if _OF_SEVERAL_VOLUMES.match(name):
        return _VOLUMES.fullmatch(volume) is not None
    led = _IN_BOOK.match(found.group()) is not None and _OF_ACADEMIES.match(name) is None and _FEW_VOLUMES.fullmatch(volume) is not None
    return led and _OF_A_BOOK.match(groups.get("label") or "") is not None


def take_serial(draft: Draft, found: re.Match[str]) -> None:
    """Keep what :func:`serial_behind` found: journal or book of several volumes, volume, issue, date, pages and the place cited."""
    groups = found.groupdict()
    name = next(key for key in ("marked", "journal", "alone") if groups.get(key))
    draft.kind = "chapter" if _is_of_a_book(found, found[name]) else "article-journal"
    draft.title(*found.span(name), "container-title")
    for field, keys in (("volume", ("volume",)), ("issue", ("part", "dashed", "inner", "issue", "before", "bare"))):
        for key in keys:
            if groups.get(key):
                draft.take(field, *found.span(key))
    draft.date(*found.span("date" if groups["date"] else "date2"))
    pin = next((key for key in ("pin", "pin2", "single") if groups.get(key)), None)
    if draft.has("locator") and draft.place("locator")[0] < found.end():
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    if found["pages"]:
        draft.take("page", *found.span("pages"))
    if pin:
        draft.pinpoint = found[pin]
        draft.put("locator", found[pin], *found.span(pin))
    draft.end = max(draft.end, found.end())
    draft.start = draft.end
