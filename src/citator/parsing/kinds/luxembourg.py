"""Decisions of the courts of the European Union, and of all courts by their identifier (ECLI), in whatever order the parts stand.

CJEU, judgment of 4 May 2017, Case C-13/16, Harbour Lights (EU:C:2017:336), para. 28
Judgment of 13 May 2014, Harbour Spain, C-131/12, EU:C:2014:317, paragraph 80
Case C-345/06 Weir EU:C:2009:140, para 44
CJEU 16 July 1998, Case C-210/96, ECR 1998, p. I-4657 (Weir)
CJUE, 8 avril 2014, Harbour Rights, aff. C-293/12, pt 34
Hoge Raad 30 May 2008, ECLI:NL:HR:2008:BC2153 (Weir)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import PartialDate
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.publication import tells_of_publication
from citator.text.dates import MONTH, YEAR, first_date
from citator.text.telling import Signs

__all__ = ["LUXEMBOURG", "read_of_luxembourg"]

_ONE = r"[CTF][-\u2010\u2011–]\d{1,4}/\d\d(?:\s(?:P|R|PPU|RX)\b(?:\([A-Z]\))?)?"
_NUMBERED = re.compile(_ONE)
_OLD = r"\d{1,3}/\d\d(?!\d)"  # before 1989 all were of one court: "Case 26/62"
_IDENTIFIER = r"\b(?:ECLI:[A-Z]{2}:[A-Z\d]{1,10}:\d{4}:[\w.]{2,30}|EU:[CTF]:\d{4}:\d{1,5})"
_ECLI = re.compile(_IDENTIFIER)
_ECLI_YEAR = re.compile(r":(\d{4}):")
_EU_COURT = (
    r"(?:the\s)?(?:CJEU|CJUE|CJCE|CJEC|ECJ|EuGH|EuG|TJUE|TJCE|CGUE|HvJ(?:\s?E[UG])?|Court\sof\sJustice(?:\sof\sthe\s(?:European\s(?:Union|Communities)|EU))?|"
    r"(?:European\s)?Court\sof\sJustice|General\sCourt(?:\sof\sthe\sEuropean\sUnion)?|Court\sof\sFirst\sInstance|"
    r"Cour\sde\sjustice(?:\s(?:de\sl[’']Union\seuropéenne|UE))?|Corte\sdi\sgiustizia(?:\s(?:dell[’']Unione\seuropea|UE))?|"
    r"Tribunal\sde\sJusticia(?:\sde\sla\sUnión\sEuropea)?|Gerichtshof\sder\sEuropäischen\sUnion|Europäischer\sGerichtshof)"
    r"(?:\s\([^()\d]{2,30}\))?"
)
_COURT = re.compile(_EU_COURT)
_ANY_COURT = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*|of|for|the|de|van|du|des|der|di|la|d’appel|van\sberoep)){0,6}"
)
_CHAMBER = re.compile(
    r"\(?(?:(?:Grand|Full|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s(?:Chamber|Court)|GC|Große\sKammer|"
    r"[Gg]r(?:an)?de\s(?:[Cc]h(?:ambre|\.)|[Ss]ezione)|[Gg]de\sch\.|Gran\sSala)\)?"
)
_KIND = (
    r"(?P<kind>[Jj]udge?ments?|[Oo]rder|[Rr]uling|Urteil|Urt\.|Beschluss|Beschl\.|[Aa]rrêts?|[Oo]rdonnance|[Ss]entenza|[Oo]rdinanza|[Ss]entencia|"
    r"[Aa]uto|[Aa]rrest|[Aa]córdão)(?:\s\([^()\d]{2,30}\))?(?:\sof\sthe\s(?:Court|General\sCourt)(?:\sof\sJustice)?(?:\s\([^()\d]{2,30}\))?)?"
)
_DATED = re.compile(
    rf"(?:{_KIND},?\s(?:(?:of|dated|delivered\son|given\son|vom|v\.|du|del|de|van)\s)?)?(?P<date>[^,;()]{{4,26}}|{MONTH}\s\d{{1,2}},\s{YEAR})"
)
_DAY_AND_NAME = re.compile(rf"[Jj]udge?ment\sof\s[^,;()]{{4,60}}?\s{YEAR}\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž].{{1,120}})")
_NUMBER = re.compile(
    r"\(?(?P<word>(?:[Jj]oined\s)?[Cc]ases?|[Aa]ff(?:aires?|\.)?(?:\sjointes)?|(?:[Vv]erb\.\s)?Rs\.|(?:[Vv]erbundene\s)?Rechtssachen?|"
    r"[Cc]aus[ae](?:\sriunite)?|[Aa]suntos?(?:\sacumulados)?|[Zz]aak|[Pp]roc(?:esso|\.))?\s?(?:[Nn]os?\.?\s)?"
    rf"(?P<number>{_ONE}(?:(?:,\s|\s(?:and|et|und|e|y|to|to\s|&)\s){_ONE}){{0,8}})\)?(?:[,:]?\s(?P<name>[^\W\d_“‘\"].{{1,200}}))?"
)
_OLD_NUMBER = re.compile(
    r"(?P<word>(?:[Jj]oined\s)?[Cc]ases?|[Aa]ff(?:aires?|\.)?(?:\sjointes)?|(?:[Vv]erb\.\s)?Rs\.|[Cc]aus[ae]|[Aa]suntos?|[Zz]aak)\s(?:[Nn]os?\.?\s|n°\s)?"
    rf"(?P<number>{_OLD}(?:(?:,\s|\s(?:and|et|und|e|y|to|&)\s){_OLD}){{0,8}})(?:[,:]?\s(?P<name>[^\W\d_“‘\"].{{1,200}}))?"
)
_REPORTED = re.compile(
    rf"(?:\[(?P<year>{YEAR})\]\s|(?P<volume>{YEAR})\s(?=E))?(?P<series>E\.?C\.?R\.?|Slg\.?|Rec\.|Racc\.)(?:\s(?P<year2>{YEAR}))?,?\s?(?:(?:pp?\.|S\.)\s?)?"
    r"(?P<page>(?:I{1,2}(?:-[AB])?[-‑–])?\d{1,5})(?:\s\(\s?(?P<name>[^\W\d_][^()]{1,90})\))?"
)
_CITED = re.compile(r"(?:at\s)?(?:I{1,2}(?:-[AB])?[-‑–])?\d{1,5}(?:[-–]\d{1,5})?")
_COMMA = 2  # characters of a comma and the blank behind it
_IN_REPORTS = re.compile(rf"\s\[{YEAR}\]\s(?:(?:E\.?C\.?R\.?|Slg\.?|Rec\.|Racc\.)\s|OJ\s[CL])|,?\s(?=(?:ECLI:)?EU:[CTF]:\d{{4}}:)")
_PAGE_ALONE = re.compile(r"(?:pp?\.|S\.)?\s?(?P<page>(?:I{1,2}(?:-[AB])?[-‑–])?\d{1,5})(?:\s\(\s?(?P<name>[^\W\d_][^()]{1,90})\))?")
_SERIES_ALONE = re.compile(rf"(?P<series>E\.?C\.?R\.?|Slg\.?|Rec\.|Racc\.)(?:\s(?P<year>{YEAR}))?")
_ECLI_PIECE = re.compile(rf"\(?(?:{_IDENTIFIER})\)?(?:\s\(\s?(?P<name>[^\W\d_][^()]{{1,90}})\))?")
_BEHIND = re.compile(
    rf"\s\(?(?:{_IDENTIFIER})\)?$|\s\[(?P<year>{YEAR})\]$|\s\((?P<day>(?:{MONTH}\s\d{{1,2}},\s|\d{{1,2}}\s{MONTH}\s)?{YEAR})\)$"
)
_NO_NAME = re.compile(r"(?:[Oo]pinion|[Cc]onclusions|Schlussanträge|View)\b|.*\b(?:that|which|concerning the question)\b")
_DASHED = re.compile(r",?\s[-–—]\s(?:-\s)?|,\s|\s(?=\([CTF][-\u2010\u2011–]\d)")
_PLACE = re.compile(r"(?:Rn\.|Rdn\.|Rdnr\.|Rz\.|points?|pts?|paras?\.?|§§?|cons\.|punto|n\.)\s?\d[\d\s,–—-]*(?:\s?ff?\.)?")
_HOST = re.compile(r"[a-z][\w-]*(?:\.[a-z][\w-]*)+")
LUXEMBOURG = Signs(
    (_NUMBERED, _ECLI), "ecli:", "eu:c:", "eu:t:", "eu:f:", *(f"{court}{dash}" for court in "ctf" for dash in "-\u2010\u2011–")
)
"""What the number or the identifier of every such decision has."""


def read_of_luxembourg(draft: Draft) -> bool:
    """Read the draft as such a decision; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
        >>> text = "CJEU, judgment of 4 May 2017, Case C-13/16, Harbour Lights"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_of_luxembourg(draft), draft.record().light()
    (True, {'issued': '2017-05-04', 'authority': 'CJEU', 'title': 'Harbour Lights', 'number': 'C-13/16'})
    """
    text, start = draft.text, draft.start
    numbered = "/" in text[start : draft.end] and _NUMBERED.search(text, start, draft.end)
    ecli = _ECLI.search(text, start, draft.end + 48) if text.find(":", start, draft.end + 8) >= 0 else None
    old = ecli and not numbered and "/" in text[start : draft.end] and _OLD_NUMBER.search(text, start, draft.end)
    if not numbered and not old and not (ecli and ecli.group().startswith("ECLI:")):
        return False
    found = _parts(draft, ecli is not None)
    if found is None:
        return False
    if "authority" in found:
        draft.body("authority", *found.pop("authority"))
    year = found.pop("year", None) or (_ECLI_YEAR.search(text, *ecli.span()) if ecli else None)
    if year:
        draft.date(*(year if isinstance(year, tuple) else year.span(1)))
    if "title" in found:
        begin, stop = found.pop("title")
        reported = _IN_REPORTS.search(draft.text, begin, stop)  # "Case 6/64 Costa v ENEL [1964] ECR 585, 593"
        draft.title(begin, reported.start() if reported else stop)
        if reported and not draft.has("issued"):
            draft.date(*reported.span())
    for name, span in found.items():
        draft.take(name, *span)
    _first_page(draft)
    return draft.done("case")


def _first_page(draft: Draft) -> None:
    """The page right behind the reports of the court, "Rec. p. I-4657", is where the decision begins."""
    place = draft.fields.get("locator")
    if place is None or place.start is None or place.end is None or draft.has("page") or not draft.has("container-title"):
        return
    page = _PAGE_ALONE.fullmatch(draft.text, place.start, place.end)
    if page and not draft.text[draft.place("container-title")[1] : place.start].strip(" ,"):
        del draft.fields["locator"]
        draft.pinpoint = None
        draft.take("page", *page.span("page"))


_Spans = dict[str, tuple[int, int]]


def _parts(draft: Draft, identified: bool) -> _Spans | None:
    """Where the parts stand; ``None`` where a part is none of a decision's, or nothing says that it is one."""
    read = _Read(draft, identified)
    for begin, stop in _pieces(draft):
        if read.is_passed(begin, stop) or read.is_court(begin, stop) or read.is_day(begin, stop) or read.is_number(begin, stop):
            continue
        if read.is_report(begin, stop) or read.is_other_court(begin, stop):
            continue
        if not read.is_name(begin, stop):
            return None
    found = read.found
    if not read.sure or not ("number" in found or (identified and "authority" in found)):
        return None
    if read.named and not _as_title(draft, read.named, found):
        return None
    if read.day:
        draft.put("issued", *read.day)
    return found


class _Read:
    """What the pieces of a draft were read as so far: each method says whether a piece is of its kind, and keeps what it says."""

    def __init__(self, draft: Draft, identified: bool) -> None:
        self.draft = draft
        self.identified = identified
        self.sure = identified
        self.found: _Spans = {}
        self.day: tuple[PartialDate, int, int] | None = None
        self.named: tuple[int, int] | None = None

    def is_passed(self, begin: int, stop: int) -> bool:
        """A chamber, a host or "not yet reported", which are passed over, or a place, which is the pinpoint."""
        words = self.draft.text[begin:stop]
        if _PLACE.fullmatch(words):
            if not self.draft.pinpoint:
                self.draft.pinpoint = tidy(words)
                self.draft.put("locator", self.draft.pinpoint, begin, stop)
            return True
        if tells_of_publication(words):
            return True
        return _CHAMBER.fullmatch(words) is not None or _HOST.fullmatch(words) is not None

    def is_court(self, begin: int, stop: int) -> bool:
        """A court of the Union, alone or with the day of the decision."""
        court = None if self.named or "authority" in self.found else _COURT.match(self.draft.text, begin, stop)
        return court is not None and self._court(court, stop)

    def is_other_court(self, begin: int, stop: int) -> bool:
        """A court of a member state, which stands first and has the identifier behind it."""
        first = self.identified and not (self.named or self.found or self.day)
        court = _ANY_COURT.match(self.draft.text, begin, stop) if first else None
        return court is not None and self._court(court, stop)

    def _court(self, court: re.Match[str], stop: int) -> bool:
        day = None
        if self.draft.text[court.end() : stop].strip(" ,") and (day := _day(self.draft, court.end(), stop)) is None:
            return False
        self.found["authority"], self.sure, self.day = court.span(), True, day or self.day
        return True

    def is_day(self, begin: int, stop: int) -> bool:
        """The day of the decision, with or without what kind it is of."""
        day = None if self.day else _day(self.draft, begin, stop)
        if day is None:
            return not (self.day or self.named) and self._day_and_name(begin, stop)
        self.day, self.sure = day, self.sure or not self.draft.text[begin].isdigit()
        return True

    def _day_and_name(self, begin: int, stop: int) -> bool:
        """Such as "Judgment of the Court of 4 July 2023 Weir and Others"."""
        both = _DAY_AND_NAME.fullmatch(self.draft.text, begin, stop)
        day = _day(self.draft, begin, both.start("name") - 1) if both else None
        if both is None or day is None:
            return False
        self.day, self.named = day, both.span("name")
        return True

    def is_number(self, begin: int, stop: int) -> bool:
        """The number of the case, or several, with or without the name behind it."""
        number = None if "number" in self.found else _NUMBER.fullmatch(self.draft.text, begin, stop)
        if number is None and self.identified and "number" not in self.found:
            number = _OLD_NUMBER.fullmatch(self.draft.text, begin, stop)
        if number is None:
            return False
        self.found["number"], self.sure = number.span("number"), self.sure or number["word"] is not None
        self.named = number.span("name") if number["name"] else self.named
        return True

    def is_report(self, begin: int, stop: int) -> bool:
        """A place in the reports of the court or one half of it, or the identifier; the name may stand in brackets behind either."""
        words = self.draft.text[begin:stop]
        place = _at_report(begin, words, self.found) or _ECLI_PIECE.fullmatch(words)
        if place is None:
            return self._is_page_cited(begin, stop)
        name = place.groupdict().get("name")
        if name and not self.day and (day := _day(self.draft, begin + place.start("name"), begin + place.end("name"))):
            self.sure, self.day = True, day
            return True
        self.sure, self.named = True, (begin + place.start("name"), begin + place.end("name")) if name and not self.named else self.named
        return True

    def _is_page_cited(self, begin: int, stop: int) -> bool:
        """A page right behind the first one: "2008 E.C.R. I-6351, I-6400"."""
        first = self.found.get("page")
        if first is None or begin - first[1] > _COMMA or not _CITED.fullmatch(self.draft.text, begin, stop):
            return False
        if not self.draft.pinpoint:
            self.draft.pinpoint = tidy(self.draft.text[begin:stop])
            self.draft.put("locator", self.draft.pinpoint, begin, stop)
        return True

    def is_name(self, begin: int, stop: int) -> bool:
        """The name of the case, or what follows a comma in it: "Weir, a.s. v Brook"."""
        if self.named and begin - self.named[1] > 3:
            return False
        self.named = (self.named[0] if self.named else begin, stop)
        return True


def _pieces(draft: Draft) -> Iterator[tuple[int, int]]:
    """The draft, cut at its commas and dashes that stand in the open."""
    at = draft.start
    for cut in [*_DASHED.finditer(draft.text, draft.start, draft.end), None]:
        if cut is None or draft.nesting.open(cut.start()):
            stop = at + len(draft.text[at : cut.start() if cut else draft.end].rstrip(" -–"))
            if stop > at:
                yield at, stop
            at = cut.end() if cut else stop


def _day(draft: Draft, begin: int, stop: int) -> tuple[PartialDate, int, int] | None:
    """The day of the decision, with what kind it is of before it; ``None`` where other words stand there."""
    while begin < stop and draft.text[begin] in " ,":
        begin += 1
    whole = _DATED.fullmatch(draft.text, begin, stop)
    day = first_date(draft.text, *whole.span("date")) if whole else None
    if whole is None or day is None or day.date.month is None or (day.start, day.end) != whole.span("date"):
        return None
    if whole["kind"] and whole["kind"][0] in "UB":
        draft.put("genre", whole["kind"].rstrip("."), *whole.span("kind"))
    return day.date, day.start, day.end


_REPORT_PARTS = (
    ("container-title", "series"),
    ("page", "page"),
    ("year", "year"),
    ("year", "year2"),
    ("volume", "volume"),
    ("year", "volume"),
)


def _at_report(begin: int, words: str, found: _Spans) -> re.Match[str] | None:
    """The place in the reports of the court, or one half of it, whose parts are kept in ``found``."""
    place = (_SERIES_ALONE.fullmatch(words) if "container-title" not in found else None) or _REPORTED.fullmatch(words)
    place = place or (_PAGE_ALONE.fullmatch(words) if "container-title" in found and "page" not in found else None)
    for name, group in _REPORT_PARTS if place else ():
        if place and place.groupdict().get(group):
            found.setdefault(name, (begin + place.start(group), begin + place.end(group)))
    return place


def _as_title(draft: Draft, name: tuple[int, int], found: _Spans) -> bool:
    """Take the name of the case, without the identifier behind it; False where the words are no name."""
    begin, stop = name
    while behind := _BEHIND.search(draft.text, begin, stop):
        stop = behind.start()
        if behind["year"]:
            found.setdefault("year", behind.span("year"))
        if behind["day"]:
            draft.date(*behind.span("day"))
    words = tidy(draft.text[begin:stop])
    if not words or len(words) > 220 or not words[0].isupper() or _NO_NAME.match(words) or _NUMBERED.search(words):
        return False
    report = re.compile(rf"\s(?={_REPORTED.pattern}$)").search(draft.text, begin, stop)
    if report:
        _at_report(report.end(), draft.text[report.end() : stop], found)
        stop = report.start()
    found["title"] = (begin, stop)
    return True
