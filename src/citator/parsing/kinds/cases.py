"""Decisions of courts and committees: parties, court, numbers, date, and where they are reported.

Shapes: UN editorial manual (courts before the parties), OSCOLA ("[1994] 1 All ER 819"), Bluebook ("664 F. Supp. 3d 981
(N.D. Cal. 2023)"), I.C.J. Reports.
"""

from __future__ import annotations

import re

from citator.parsing.cutting.evidence import CASE_NAME
from citator.parsing.cutting.shapes import COURTS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.organs import is_authority
from citator.parsing.kinds.reports import COURT_WORD, read_report, read_report_alone, read_shortened, read_trailing_court
from citator.parsing.kinds.strasbourg import read_of_strasbourg
from citator.parsing.kinds.the_hague import BY_YEAR_OF_WORLD_COURT, ICJ, PERMANENT, RIAA, read_award, read_icj, read_permanent
from citator.text.dates import YEAR, find_dates
from citator.text.telling import Signs, Telling, told_in

__all__ = ["read_case"]

_VERSUS = re.compile(  # "hrsg. v. Hans Weber": von
    r"\s(?=[vcg.])(?:(?<!rsg\.\s)(?<!\b[Hh]g\.\s)(?<!bers\.\s)(?:v|vs|c)\.?\s(?=(?:the\s|la\s|l[’'])?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я])|"
    r"vs?\.(?=[A-Z][a-z]{2})|(?:gegen|\./\.)\s(?=(?:die\s|den\s|das\s)?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]))"
)
_AGAINST = Signs((_VERSUS,), " v ", " v.", " vs ", " vs.", " c ", " c. ", " gegen ", " ./. ")
_SINGLE = re.compile(r"(?:In re|Re|Ex parte|In the Matter of|Matter of)\s(?=[A-Z])")
_NEXT = r"(?:,\s|\s(?:and|et|und|y|e)\s|\s?&\s?)"
_NO_VOLUME = r"(?!(?:199[6-9]|20[01]\d)-[IVX]{1,4}\b)"  # of Strasbourg: "App. No. 36022/97, 2003-VIII Eur. Ct. H.R. 189"
_NUMBER = re.compile(
    r"(?=[AaCcPpsBRr])\b(?:[Aa]pplications?|[Aa]ppl?\.|[Aa]pp(?=\s[Nn]o)|[Cc]ases?|[Cc]ommunications?|Comm\.?(?=\s[Nn]o)|[Pp]etitions?|[Cc]omplaint|sentenza|arrêt|Beschwerde|"
    r"[Rr]equêtes?)\s?(?:[Nn]os?\.?\s?|[Nn]rn?\.?\s?|n[°º.]s?\s?)?(?P<number>(?:[A-Z]{1,4}-)?(?:ARB(?:\(AF\))?/|[A-Z]{0,4})[\d][\w./-]*(?:"
    rf"{_NEXT}{_NO_VOLUME}\d+[/.-][\w./-]+){{0,6}})"
)
# OSCOLA gives the number of a case of the European Union before its name: "Case C-131/12 Google Spain SL v AEPD".
_NUMBER_FIRST = re.compile(
    r"(?:Joined\s)?Cases?\s(?:Nos?\.?\s)?(?:[CTF][-\u2011–])?\d{1,4}/\d\d"
    r"(?:(?:\sP)?(?:,\s|\sand\s|\sto\s)(?:[CTF][-\u2011–])?\d{1,4}/\d\d){0,9}(?:\sP(?:PU)?)?,?\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_EUROPEAN = re.compile(r"\b(?:ECLI:)?EU:[CTF]:\d{4}:\d|\[\d{4}\]\sE\.?C\.?R\.?\s")
# The paragraph before the report, "§ 71, ECHR 2004-XII", or in square brackets behind a neutral citation, "[22] (Hale LJ)".
_PARAGRAPH = re.compile(
    r",\s(?P<pin>(?:§§?|paras?\.?|pars?\.)\s?\d+(?:\s?[-–]\s?\d+|(?:,|\sand)\s\d+)*)(?=,\s(?:(?:\d{1,2}\s)?[A-Z]|\d{1,2}(?:er)?\s(?:de\s)?[a-zéû]{3,10}\.?\s))|"
    r"\s(?P<pin3>at\sparas?\.?\s\d{1,4}(?:[-–]\d{1,4})?)(?=,\s\d|\s\([^()]{2,20}\)$)|"
    r"\s(?P<pin2>\[\d{1,4}\](?:(?:\s?[-–]\s?|,\s|\sand\s)\[\d{1,4}\]){0,4})(?:\s\([^()]{2,60}\))?$|"
    r",\s(?P<pin4>¶¶?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4}|,\s\d{1,4}){0,6})(?=\s\([^()]{3,80}\)$)"
)
_APPLICATION = re.compile(r"(?:GK|GC|Grande [Cc]hambre|Große Kammer|Plenum)|\d{1,5}/\d\d")  # between court and parties
_CASE_NUMBER = re.compile(r"(?:Joined\s)?Cases?\s(?:Nos?\.?\s)?")
_DOCKET = re.compile(r"(?<![\w/-])(?P<number>[A-Z]{2,6}-\d{2,4}[-/]\d[\w/.-]*\w)")  # "ICC-01/04-01/06", "IT-95-5/18-T"
_BARE_NUMBER = re.compile(
    rf"(?<!Series\s\w\s)\b(?:(?:[Nn]os?\.\s|[Nn]os?\s(?=\d{{1,5}}/\d\d\b))(?P<number>[A-Z]{{0,4}}-?\d[\w./-]*(?:{_NEXT}{_NO_VOLUME}\d+[/.-][\w./-]+){{0,6}})|"
    rf"(?:Nrn?\.|n[°º]|Rs\.)\s?(?P<number2>(?:[CTF]-)?\d{{1,5}}/\d\d(?:{_NEXT}(?:[CTF]-)?\d{{1,5}}/\d\d){{0,6}})\b)"
)
_FILE = re.compile(r",\s(?:Az\.:?\s)?(?P<number>(?:\d{1,3}|[IVX]{1,4})\s[A-Z][A-Za-z]{0,3}\s\d{1,5}/\d\d)(?=$|[,.;])")
"""The number that a German court keeps a case under: "6 U 12/10"."""
_GERMAN_COURT = re.compile(COURTS)
_GERMAN_DECISION = re.compile(
    r"\b(?:Urteil|Urt\.|Beschl(?:uss|\.)|Entscheidung|Bericht vom|Nr\.\s?\d|Beschwerde|Rs\.|EGMR|EKMR|EuGH|EuG|BVerfG|BGH|OLG|LG|AG)(?!\w)"
)


def read_case(draft: Draft) -> bool:
    """Read the draft as a case; False where it has neither parties nor a court with its decision."""
    if read_shortened(draft):
        return True
    told = told_in(draft.text)
    versus = _VERSUS.search(draft.text, draft.start, draft.end) if _AGAINST in told else None
    span = _parties(draft, versus)
    quoted = _in_quotation(draft, versus)
    reports = ICJ.search(draft.text, draft.start, draft.end) if ICJ in told else None
    by_year = None
    if BY_YEAR_OF_WORLD_COURT in told and not (span or reports):
        by_year = BY_YEAR_OF_WORLD_COURT.search(draft.text, draft.start, draft.end)
    if quoted and not reports:
        return False
    award = RIAA.search(draft.text, draft.start, draft.end) if RIAA in told and not (reports or by_year) else None
    permanent = PERMANENT.search(draft.text, draft.start, draft.end) if PERMANENT in told and not reports else None
    if permanent and span is None and not by_year and (permanent["american"] or _PHASE_OF_CASE.search(draft.text, draft.start, draft.end)):
        by_year = permanent
    if span is None and not (reports or by_year or award) and not _decision_of_court(draft):
        return read_report_alone(draft)
    draft.kind = "case"
    if span is None:
        _without_parties(draft, reports or by_year or award)
    else:
        _court_before(draft, draft.start, span[0])
        draft.title(*_merits_off(draft, *span))
    if award:
        read_award(draft, award)
    _particulars(draft, span[1] if span else draft.start, reports)
    if permanent:
        read_permanent(draft, permanent)
    read_of_strasbourg(draft, span[1] if span else draft.start)
    by = None if draft.has("authority") else _BY_COURT.search(draft.text, draft.start, draft.end)
    if by:
        draft.body("authority", *by.span("court"))
    return True


_BY_COURT = re.compile(
    r"\b(?:Order|Judge?ment|Advisory\sOpinion)\s(?:of|by)\sthe\s(?P<court>(?:International\s|European\s|Inter-American\s|African\s|Permanent\s)"
    r"(?:Court|Tribunal)\sof\s(?:International\s)?(?:Justice|Human\sRights)|International\sTribunal\sfor\sthe\sLaw\sof\sthe\sSea)\b"
)


def _in_quotation(draft: Draft, versus: re.Match[str] | None) -> bool:
    """Whether the first "v.", ``versus``, stands in the quoted title of an article, with a journal or a book after it."""
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start < draft.end), None)
    if quoted is None:
        return False
    if versus is None or not quoted.start < versus.start() < quoted.end:
        return versus is None or (versus.start() > quoted.end and not _of_ship_or_place(draft, quoted.start, quoted.end, versus.start()))
    inside = draft.text[quoted.inner_start : quoted.inner_end]
    whole = CASE_NAME.match(inside) is not None and ":" not in inside
    return not (
        whole
        and (
            is_authority(draft.text[draft.start : quoted.start])
            or re.search(r"\b(?:case|communication|report)\s(?:No\.\s)?\d", draft.text[draft.start : quoted.start])
        )
    )


_PARTIES_BEHIND = re.compile(r"(?:\s\(No\.?\s\d{1,2}\))?\s\((?P<parties>[^()]{3,120})\)")
_NAMED_CASE = re.compile(
    r"(?:(?:the\s|The\s)?(?:[Cc]ase\s(?:of|concerning)\s)?(?:the\s|The\s)?(?:S\.?\s?S\.?|M/?[VTS]|[Ss]teamship|[Ss]hip|[Vv]essel)\s|(?:the\s|The\s)?[Cc]ase\s)"
)
_WORLD_COURT = re.compile(r"(?<!\w)(?:P\.\s?C\.\s?I\.\s?J\.|PCIJ|I\.\s?C\.\s?J\.|ICJ|C\.?I\.?J\.?|ITLOS|R\.?I\.?A\.?A\.?)(?!\w)")


def _of_ship_or_place(draft: Draft, start: int, end: int, versus: int) -> bool:
    """Whether the words in quotation marks name a case whose parties stand in brackets behind: "S.S. “Lotus” (France v. Turkey)"."""
    behind = _PARTIES_BEHIND.match(draft.text, end, draft.end)
    if not behind or not behind.start("parties") < versus < behind.end("parties"):
        return False
    head = draft.text[draft.start : start].strip()
    if "," in head and not is_authority(head.rpartition(",")[0]) and not COURT_WORD.search(head.rpartition(",")[0]):
        return False
    called = _NAMED_CASE.match(f"{head.rpartition(', ')[2]} ")
    return called is not None or _WORLD_COURT.search(draft.text, behind.end(), draft.end) is not None


def _parties(draft: Draft, versus: re.Match[str] | None) -> tuple[int, int] | None:
    """The name of the case: the words round "v.", which is ``versus``, or the words before brackets that hold the parties."""
    text, start, end = draft.text, draft.start, draft.end
    if versus and versus.group() == " gegen " and not _of_german_court(draft):
        versus = None  # "Der Kampf gegen Piraten"
    single = _SINGLE.match(text, start, end)
    if versus is None:
        numbered = None if single else _NUMBER_FIRST.match(text, start, end)
        if numbered and _EUROPEAN.search(text, numbered.end(), end):  # "Case C-131/12 Harbour Spain EU:C:2014:317"
            return numbered.end(), _title_end(draft, numbered.end(), end)
        return (start, _title_end(draft, single.end(), end)) if single else None
    at = versus.start()
    for begin, stop in draft.nesting.brackets:
        if begin < at < stop and begin > start:  # "Corfu Channel (United Kingdom v. Albania)"
            return _after_court(draft, start, begin), min(stop, end)
    quoted = next((one for one in draft.nesting.quoted if one.start < at < one.end), None)
    if quoted:
        return quoted.inner_start, min(quoted.inner_end, end)
    stop = _title_end(draft, versus.end(), end)
    more = _CO_ACCUSED.match(text, stop, end) if text[max(start, at - 9) : at] == "rosecutor" else None
    return _after_court(draft, start, at), more.end() if more else stop


def _of_german_court(draft: Draft) -> bool:
    """Whether the draft names a court or its decision, or a paragraph as only decisions have them."""
    return _GERMAN_DECISION.search(draft.text, draft.start, draft.end) is not None or (draft.pinpoint or "").startswith(
        ("Rn.", "Rdn", "Rz.", "§")
    )


_CASE_OF = re.compile(r"(?:the\s)?(?:case of\s|Case of\s(?=the)|see\s)")


def _after_court(draft: Draft, start: int, at: int) -> int:
    """Where the parties begin: after the last comma before ``at`` that has a court, a number or a date before it."""
    text = draft.text
    begin = start
    for comma in _COMMA.finditer(text[start:at]):
        head = text[begin : start + comma.start()]
        if (
            is_authority(head)
            or COURT_WORD.search(head)
            or _NUMBER.search(head)
            or any(find_dates(head))
            or head[:1].islower()
            or _between(head)
        ):
            begin = start + comma.end()
    first = _NUMBER_FIRST.match(text, begin, at)
    begin = first.end() if first else begin
    case = _CASE_OF.match(text[begin:at])
    return begin + (case.end() if case else 0)


def _between(words: str) -> bool:
    """Whether the words before the parties are a court by its letters, one of its chambers, or the number of the case."""
    return _GERMAN_COURT.fullmatch(words) is not None or _APPLICATION.fullmatch(words) is not None


_NAME = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,2}"
_CO_ACCUSED = re.compile(rf"(?:,\s{_NAME}){{0,8}},?\s(?:and|&)\s{_NAME}(?=,|\s\(|$)")  # "Prosecutor v. Brook, Weir and Hale"


_BEHIND_TITLE = re.compile(
    r",\s(?!(?:Inc|Ltd|LLC|Co|L\.P|S\.A|et al|[Ee]x\s(?:p|parte))\b)|\s[\[(]|\s(?=(?:ECLI:)?EU:[CTF]:\d)|\s\d{1,4}\s(?=[A-Z])|;\s|"
    r"\s(?:[Aa]pp(?:l|lication)?|Comm(?:unication)?)\.?\s[Nn]os?\b|\s(?:19|20)\d\d\s(?=\(?\d{1,2}\)?\s[A-Z])|\s(?=(?:ECHR|AIR)\s(?:19|20)\d\d)|"
    r"\s(?=(?:[Jj]udge?ment|[Dd]ecision)\sof\s\d)"
)
_BEHIND_BRACKET = re.compile(r",\s|\s[\[(]|\s\d{1,4}\s(?=[A-Z])|\s(?:19|20)\d\d\s(?=\(?\d{1,2}\)?\s[A-Z])")
_COMMA = re.compile(r",\s")


def _title_end(draft: Draft, start: int, end: int) -> int:
    text = draft.text
    stop = _BEHIND_TITLE.search(text, start, end)
    while stop and stop.group() == " (" and text[stop.end() :].startswith(("Pty", "No.", "No ", "Nos ", "UK)", "Proprietary")):
        stop = _BEHIND_BRACKET.search(text, stop.end(), end)
    return stop.start() if stop else end


_PHASE = re.compile(r",\s(?:Merits|Judge?ment|Admissibility|Views|Decision|Order|Preliminary)\b")


def _merits_off(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """Without ", Merits, 11 March 2004" that stands inside the marks."""
    inner = _PHASE.search(draft.text, start, end)
    if inner:
        draft.date(inner.end(), end)
        return start, inner.start()
    return start, end


_OF_THE_COUNCIL = re.compile(r"(?:Cultural|Social)\b")


def _court_before(draft: Draft, start: int, end: int) -> None:
    """The court or committee, and the numbers between it and the parties."""
    head = draft.text[start:end]
    comma = _COMMA.search(head)
    while comma and head.startswith(("Cultural", "Social"), comma.end()) and _OF_THE_COUNCIL.match(head, comma.end()):
        comma = _COMMA.search(head, comma.end())
    stop = start + (comma.start() if comma else len(head.rstrip(" ,")))
    words = draft.text[start:stop].strip()
    if words and (is_authority(words) or COURT_WORD.search(words) or _GERMAN_COURT.fullmatch(words)) and not _NUMBER.match(words):
        draft.body("authority", start, stop)


def _decision_of_court(draft: Draft) -> bool:
    comma = draft.text.find(", ", draft.start, draft.end)
    if comma < 0 or comma - draft.start > 120 or not _DECISION_BEHIND.match(draft.text, comma + 2, draft.end):
        return False
    head = draft.text[draft.start : comma]
    return COURT_WORD.search(head) is not None or is_authority(head)


_DECISION_BEHIND = re.compile(
    r"(?:Judge?ment|Advisory Opinion|decision on|sentenza|arrêt|Urteil|sentencia|[Cc]ase\b|"
    r"communications?\sNos?\.|[Aa]pplication|report No|Order of|[Pp]etition)"
)


_PHASE_OF_CASE = re.compile(
    r",\s(?:Advisory|Judge?ment|Order|Merits|Provisional|Preliminary|(?:Final\s|Partial\s|Arbitral\s)?Award|Decision)|"
    r"\s\((?:Advisory|Judge?ment|Order|Merits|Provisional|Preliminary|Application|Request|Jurisdiction|Admissibility|Decision)\b"
)
_LONGEST_COURT = 14  # words in the name of a court with its chamber


_YEAR_AT_END = re.compile(rf"\s\({YEAR}\)\s$")


def _without_parties(draft: Draft, reports: re.Match[str] | None) -> None:
    """Such as "Legal Consequences of …, Advisory Opinion, I.C.J. Reports 2004", or a decision known by its court, number and date."""
    text, start, end = draft.text, draft.start, draft.end
    comma = _COMMA.search(text, start, reports.start() if reports else end)
    named = (
        comma is not None and text.count(" ", start, comma.start()) < _LONGEST_COURT
    )  # "Consequences for States of … resolution 276 (1970)"
    if comma and named and (is_authority(text[start : comma.start()]) or COURT_WORD.search(text[start : comma.start()])):
        draft.body("authority", start, comma.start())
        start = comma.end()
    if reports:
        decided = _PHASE_OF_CASE.search(text, start, reports.start())
        stop = decided.start() if decided else reports.start()
        award = stop == reports.start() and "awards" in reports.groupdict()  # "Lantern Arbitration (1941) 3 RIAA 1905"
        year = _YEAR_AT_END.search(text, max(start, stop - 10), stop) if award else None
        draft.title(start, year.start() if year else stop)
    elif re.match(r"decision|Judge?ment of [A-Z]", text[start:end]):
        dates = list(find_dates(text, start, end))
        tail = dates[-1] if dates and not text[dates[-1].end : end].strip(" .,") else None
        draft.title(start, tail.start if tail else end)


_FIGURES = re.compile(r"(?:(?:pp?\.|at)\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?")
"""A page, which may look like a year: "3 R.I.A.A. 1905"."""
_REACH = 500  # pages of a decision in a report
_DECIDED = Telling(
    re.compile(
        r"(?=[jdovars])(?:Judge?ment|Decision|Order|Views|Award|Ruling|Opinion|sentenza\s\d+)s?,?\s(?:of\s|adopted\s(?:on\s)?|dated\s)?",
        re.IGNORECASE,
    ),
    *"judgement judgment decision order views award ruling opinion sentenza".split(),
)


def _pages(draft: Draft) -> list[tuple[int, int]]:
    """Where the page of a report, and one cited in it, stand that look like years: "3 R.I.A.A. 1905, 1965".

    Far behind the first page a year is none that is cited: "3 Lamp Rep. 12, 1990".
    """
    page, cited = (draft.place(name) if draft.has(name) else (0, 0) for name in ("page", "locator"))
    found = [one for one in (page, cited) if _FIGURES.fullmatch(draft.text, *one)]
    if len(found) > 1 and (first := draft.text[slice(*page)]).isdecimal() and (last := draft.text[slice(*cited)]).isdecimal():
        return found[:1] if int(last) - int(first) > _REACH else found
    return found


def _particulars(draft: Draft, after: int, reports: re.Match[str] | None) -> None:
    """Numbers, dates, reports and courts that stand about the parties."""
    text, start, end = draft.text, draft.start, draft.end
    parts = draft.fields.get("title")
    own = (parts.start or 0, parts.end or 0) if parts else (start, start)
    numbers = [one for one in _NUMBER.finditer(text, start, end) if not own[0] <= one.start() < own[1]]
    file = _FILE.search(text, after, end)
    bare = _DOCKET.search(text, after, end) or _BARE_NUMBER.search(text, after, end) or file
    best = next((one for one in reversed(numbers)), bare)
    first = _NUMBER_FIRST.match(text, start, end)
    if first and first.end() <= own[0]:
        case = _CASE_NUMBER.match(text, start, first.end())
        if case:  # of joined cases all, with what they are: "C-402/05 P and C-415/05 P"
            draft.take("number", case.end(), case.end() + len(text[case.end() : first.end()].rstrip(" ,")))
    elif best:
        group = "number" if best["number"] else "number2"
        draft.take("number", best.start(group), best.start(group) + len(best[group].rstrip(".")))
    inside = None if draft.pinpoint else _PARAGRAPH.search(text, after, end)
    if inside:
        key = next(name for name in ("pin", "pin2", "pin3", "pin4") if inside[name])
        draft.pinpoint = " ".join(inside[key].split()).removeprefix("at ")
        draft.put("locator", draft.pinpoint, *inside.span(key))
    for word in _DECIDED.finditer(text, start, end):
        date = next(find_dates(text, word.end(), end), None)
        if date and date.start - word.end() < 3:
            draft.put("issued", date.date, date.start, date.end)
            break
    if reports:
        read_icj(draft, reports)
    elif not file:
        read_report(draft, after, end)
    read_trailing_court(draft, after, end)
    if not draft.has("issued"):
        taken = [*(one.span("number") for one in numbers), *_pages(draft)]
        dates = [one for one in find_dates(text, after, end) if not any(begin <= one.start < stop for begin, stop in taken)]
        if dates:
            best_date = max(dates, key=lambda one: (one.date.day is not None, one.date.month is not None))
            draft.put("issued", best_date.date, best_date.start, best_date.end)
        elif day := next((one for one in find_dates(text, start, own[0]) if one.date.day), None):
            draft.put("issued", day.date, day.start, day.end)  # "Cour EDH, 7 juillet 2011, Brook c. France"
