"""American decisions in a note, each from the name of the case to the court and the year: found by the place where they are reported.

In law reviews and briefs several stand in one sentence, within brackets, or behind the author's own words; the names are full of stops
and commas. So the place in the reports is found first ("455 A.2d 793", "799 N. Y. S. 2d, at 797", "---- U.S. ----", "Fed. Sec. L. Rep.
(CCH) ¶ 99,123", "No. 12-345, slip op."), then the parallel ones beside it, what follows it (pages, court, year), and the name before it.

Forms: The Indigo Book, rules 10 to 15, https://law.resource.org/pub/us/code/blue/IndigoBook.html; the California Style Manual (the year
before the report).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from citator.facts.reporters import plain, reporters
from citator.model import Match
from citator.parsing.cutting.called import called_from_here
from citator.parsing.cutting.dockets import FILED, docket_numbers, file_entry, kept_under, paper_before
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.parties import full_name, short_name, short_names
from citator.text.dates import MONTH, YEAR
from citator.text.telling import Spelled, Worded, told_in

__all__ = ["OPINIONS", "Decision", "decisions"]

OPINIONS = re.compile(r"(?:^|(?<=\d\s))Ops?\.\s|\bOp\.\s(?:Att|O\.?L\.?C|Comp|Off|Sol)")
"""Opinions of legal counsel and of attorneys general: a series with titles in it, and none of courts."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decision:
    """A citation of a decision and the places of its parts. ``report`` is the first report that a source system recognised.

    ``bracketed`` says that it stands in the parenthetical of another source, ``history`` that it is what became of the case before it.
    """

    start: int
    end: int
    signal: str | None = None
    title: Span | None = None
    volume: Span | None = None
    series: Span | None = None
    page: Span | None = None
    pin: Span | None = None
    court: Span | None = None
    date: Span | None = None
    number: Span | None = None
    country: Span | None = None
    called: Span | None = None
    report: Match | None = None
    short: bool = False
    bracketed: bool = False
    history: bool = False


_SERIES = r"(?P<series>[A-Z][\w.’'&]*(?:\s(?:[A-Z(][\w.’'&)]*|\d(?:d|th)|of|&)){0,6})"
_AT = Worded(re.compile(r"[,\s](?:(?<!,)\s?|(?<=,)\s{1,2})at\s(?=(?:pp?\.\s)?\*?\d)"), "at")
_BEFORE_AT = re.compile(rf"(?<![\w./-])(?P<volume>[1-9]\d{{0,3}})\s{_SERIES}$")
_UNPAGED = Spelled(re.compile(r"__|--|[—–]\s[A-Z]"), "__", "--", "—", "–")
_NO_PAGE = re.compile(
    rf"(?<![\w./-])(?P<volume>[1-9]\d{{0,3}}|_{{2,}}|-{{2,}}|[—–]+)\s{_SERIES}\s(?P<page>_{{2,}}|-{{2,}}|[—–]+)(?![\w–—-])"
)
_LOOSELEAF = re.compile(
    r"(?:\[\d{4}[^\[\]]{0,30}\]\s)?(?:(?<![\w.])(?P<volume>\d{1,4})\s)?"
    r"(?P<series>(?:[A-Z][\w.’']*\s(?:&\s)?){1,6}\((?:CCH|BNA|P-H|RIA|Law\. Co-op\.)\))"
    r"\s(?:¶¶?|P|par\.|at)?\s?(?P<page>\d{1,3},\d{3}|\d[\d.:-]{0,9}\d)(?!\w)"
)
_BESIDE = re.compile(r"(?:,?\s(?:at\s)?(?:[\d*][\d–—*-]{0,12}|_{2,4})(?:,?\s(?:&\s)?nn?\.\s?\d{1,3})?(?=,|\s[\[(])){0,4},?\s{1,2}[\[(]?")
_COURT_BESIDE = re.compile(rf"{_BESIDE.pattern}|\s\(La\.[^()]{{1,40}}\),\s")  # Louisiana's own number, its court and day; then the reports
_ONE_PIN = (
    r"(?:(?:pp?\.|¶¶?|paras?\.|§§?)\s?)?\*?\d[\d*]*(?!\d|,\d{3}\b)(?:\s?[–—-]\s?\*?\d+)?"
    r"(?:,?\s(?:(?:&|and)\s)?nn?\.\s?(?:\d+(?:[–—-]\d+)?|\*{1,3}))?"
)
_PIN = re.compile(
    rf"(?P<lead>,?\s(?:slip\sop\.\s)?at\s|,\s(?:slip\sop\.\sat\s)?)(?P<pin>{_ONE_PIN}(?:(?:,\s|\s(?:&|and)\s){_ONE_PIN}(?!\s?[A-Z]\w*\.)(?![\w(]|-\w)){{0,30}})"
    r"(?![\w]|\s?[A-Z]\w{0,6}\.\s?(?:\d|[A-Z]))"
)
_BRACKET = re.compile(
    rf"[\s,]{{0,2}}[(\[](?P<court>(?:[A-Z]|\d{{1,2}}(?:st|nd|rd|d|th)\s)[^()\[\]“”]{{0,60}}?)??{FILED},?\s?"
    rf"(?P<date>(?:{MONTH}\s\d{{1,2}},\s|{MONTH},?\s)?{YEAR}(?:[–-]\d{{2,4}})?|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})[)\]]"
)
_COURT = re.compile(r"\s\((?P<court>(?:\d{1,2}(?:st|nd|rd|d|th)|D\.C\.|Fed\.|[A-Z]\.(?:[A-Z]\.)?)\s(?:Cir\.|[A-Z][a-z]{1,5}\.))\)")
_COUNTRY = re.compile(r"\s\((?P<country>USA?|U\.S\.A?\.|United States)\)")
_DEEPEST = 40  # brackets that are looked through for those about a place
_DATABASE = Spelled(
    re.compile(
        r"\b(?P<volume>(?:19|20)\d\d)\s(?P<series>WL|(?:U\.S\.\s(?:Dist\.|App\.)|[A-Z][\w.]+\s(?:App\.\s)?)\s?LEXIS)\s(?P<page>\d{3,9})\b"
    ),
    *("WL", "LEXIS"),
)
_SERIES_TELLS = re.compile(r"\d(?:d|st|nd|rd|th)\b|Supp|LEXIS|^WL$|App(?:'x|x|’x)|Slip Op")
_HISTORY = (
    r"(?:(?:and\s|as\s)?(?:aff[’']d|aff[’']g|affirmed|rev[’']d|rev[’']g|reversed|vacated|remanded|modified|amended|superseded|abrogated by|"
    r"overruled by|cert\.\s(?:denied|granted|dismissed)|certiorari denied|reh[’']g (?:denied|granted)|appeal (?:dismissed|denied|docketed)|"
    r"leave (?:to appeal )?denied|perm\.\s(?:app\.|appeal) denied|review denied|enforced|mandamus denied|prob\.\sjuris\.\snoted)"
    r"(?:\s(?:(?:and\s)?(?:remanded|en banc|in part|as modified|mem\.|per curiam|sub nom\.|by)|"
    r"on (?:other|reh[’']g|remand)(?: grounds)?))*)"
)
_SIGNAL = re.compile(
    rf"(?P<history>(?<![\w’]){_HISTORY})(?:,)?\s*$|"
    r"(?<![\w’-])(?:(?:but|and)\s)?(?:see(?:,?\s(?:also|generally|e\.\s?g\.|for example|for instance|too))*|cf\.(?:,?\se\.g\.)?|compare|"
    r"with|contra|accord|e\.\s?g\.|citing(?:\sto)?|quoting|quoted in|cited in|cited with approval in|"
    r"discussing|following|overruling|applying)[,:]?\s*$",
    re.IGNORECASE,
)
# "Canton, supra, at 391, 109 S. Ct. 1197": the reports behind the page of a short form are beside the one that it leaves out.
_SUPRA = re.compile(r",\s(?P<supra>supra,?\s(?:note\s\d{1,4},?\s)?at\s(?P<pin>\d[\d–-]{0,12}(?:,?\snn?\.\s?\d{1,3})?),\s)$")
_LATER = re.compile(r"\sat\s(?:pp?\.\s)?(?P<pin>\*?\d{1,5}(?:[–—-]\*?\d{1,5})?)(?![\w%:]|\s?(?:[ap]\.m\.|percent|per cent))")


def decisions(text: str, nesting: Nesting, matches: Sequence[Match]) -> list[Decision]:
    """The decisions that are cited in ``text``, in order; none within a quotation.

    >>> from citator.parsing.cutting.nesting import nest
    >>> note = "See Foo v. Bar Co., No. 12-345, slip op. at 3 (D. Mass. June 3, 2015); Lamp, 799 N. Y. S. 2d, at 797."
    >>> [(note[one.start:one.end], one.signal) for one in decisions(note, nest(note), ())]
    [('Foo v. Bar Co., No. 12-345, slip op. at 3 (D. Mass. June 3, 2015)', 'See'), ('Lamp, 799 N. Y. S. 2d, at 797', None)]
    """
    found: list[Decision] = []
    places = [one for one in sorted(_places(text, matches), key=_order) if not nesting.depth[one.start] & 5]
    if not places:
        return found
    taken = 0
    for group in _groups(text, places):
        if group[0].start < taken:
            continue
        one = _whole(text, nesting, group, taken, found)
        if one:
            found.append(one)
            taken = one.end
    named = _named_again(text, nesting, found)
    return sorted([*found, *named], key=_order) if named else found


def _order(one: Decision) -> Span:
    return one.start, -one.end


def _places(text: str, matches: Sequence[Match]) -> Iterator[Decision]:
    """Each place in a report, by itself."""
    reported = [one for one in matches if one.identifier and one.identifier.scheme == "reporter" and not one.address]
    for match in reported:
        if not re.search(r"\[\d{4}\]\s$", text[max(0, match.start - 7) : match.start]):  # "[1994] 1 A.C. 180" is none of America's
            spans = {name: _span(match, name) for name in ("volume", "container-title", "page")}
            if spans["container-title"] and OPINIONS.search(text[slice(*spans["container-title"])]):
                continue
            yield Decision(
                match.start, match.end, volume=spans["volume"], series=spans["container-title"], page=spans["page"], report=match
            )
    told = told_in(text)
    for entry in _DATABASE.finditer(text) if _DATABASE in told else ():
        yield Decision(entry.start(), entry.end(), volume=entry.span("volume"), series=entry.span("series"), page=entry.span("page"))
    for at in _AT.finditer(text) if _AT in told else ():
        found = _BEFORE_AT.search(text, max(0, at.start() - 48), at.start())
        if found and _is_series(found["series"]) and not OPINIONS.search(found["series"]):
            yield Decision(found.start(), found.end(), volume=found.span("volume"), series=found.span("series"), short=True)
    if _UNPAGED in told and _UNPAGED.search(text):
        for found in _NO_PAGE.finditer(text):
            if _is_series(found["series"]) or (not found["volume"].isdigit() and plain(found["series"]) in reporters()):
                volume = found.span("volume") if found["volume"].isdigit() else None
                yield Decision(found.start(), found.end(), volume=volume, series=found.span("series"))
    if "(CCH)" in text or "(BNA)" in text or "(P-H)" in text or "(RIA)" in text:
        for found in _LOOSELEAF.finditer(text):
            volume = found.span("volume") if found["volume"] else None
            yield Decision(found.start(), found.end(), volume=volume, series=found.span("series"), page=found.span("page"))
    for begin, found in docket_numbers(text):
        pin = found.span("pin") if found["pin"] else None
        yield Decision(begin, found.end(), number=found.span("number"), pin=pin)


def _span(match: Match, name: str) -> Span | None:
    field = match.record.fields.get(name)
    return None if field is None or field.start is None or field.end is None else (field.start, field.end)


def _is_series(name: str) -> bool:
    """Whether the name is that of a series of reports and can be taken for nothing else."""
    return plain(name) in reporters() and (name.count(".") > 1 or bool(_SERIES_TELLS.search(name)) or name == "WL")


def _groups(text: str, places: Sequence[Decision]) -> Iterator[list[Decision]]:
    """The places, those that stand beside each other as one: parallel reports of one case."""
    group: list[Decision] = []
    for place in places:
        if group and place.start < group[-1].end:
            continue
        beside = group and not place.short and (_COURT_BESIDE if group[-1].number else _BESIDE).fullmatch(text, group[-1].end, place.start)
        if group and not beside:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _whole(text: str, nesting: Nesting, group: Sequence[Decision], taken: int, before: Sequence[Decision]) -> Decision | None:
    """The citation that a group of places belongs to; ``None`` where it can't be told from other words."""
    first, last = group[0], group[-1]
    limit = max(taken, _opened(nesting, first.start))
    name = full_name(text, limit, first.start)
    docket = next((one for one in group if one.number), None)
    best = next((one for one in group if one.report), None) or next((one for one in group if not one.number), first)
    best = first if first.short else best  # "489 U.S., at 395, 109 S. Ct. 1197": the others are beside it
    short = best.short
    supra = _SUPRA.search(text, max(limit, first.start - 60), first.start) if name is None and best.report else None
    if supra and (name := short_name(text, limit, supra.start("supra"))):
        best, short = replace(best, volume=None, series=None, page=None, report=None, pin=supra.span("pin"), short=True), True
    elif name is None:
        if docket is best:
            return None
        name = short_name(text, limit, first.start)
        written = text[slice(*best.series)] if best.series else ""
        if name and not short and not _opens(text, limit, name[0]):
            name = None
        tells = written.count(".") > 1 or _SERIES_TELLS.search(written) or "-" in text[first.start : first.end]
        if not short and best.report and not tells and not _opens(text, limit, name[0] if name else first.start):
            return None  # "31 Day 5" is a report only behind the name of a case, or where a citation begins
    begin = name[0] if name else first.start
    paper = paper_before(text, limit, begin) if name and not short else None
    begin = paper.start("paper") if paper else begin
    signal, history = _signal(text, limit, begin)
    if history and name is None and not before:
        history = False
    one = replace(
        best, start=begin, title=name, signal=signal, number=docket.number if docket else None, history=history,
        bracketed=bool(nesting.depth[begin] & 2),
    )  # fmt: skip
    pin = paper.span("pin") if paper and paper["pin"] else docket.pin if docket else best.pin
    one = _tail(text, group, replace(one, end=last.end, pin=pin))
    dated = re.search(rf"\((?P<date>{YEAR})\)\s$", text[name[1] : first.start] + "" if name else "")
    if dated and name:
        one = replace(one, date=(name[1] + dated.start("date"), name[1] + dated.end("date")))
    closing = text[one.end : one.end + 1]
    opening = next((at for at in range(begin, first.start + 1) if text[at : at + 1] in "([" and nesting.depth[at] & 2), None)
    if closing and closing in ")]" and name and opening is not None and "(" in text[name[1] : first.start + 1]:
        one = replace(one, end=one.end + 1, bracketed=bool(nesting.depth[begin] & 2))
    return one


def _opened(nesting: Nesting, at: int) -> int:
    """Where the innermost brackets about ``at`` begin to have words in them, unless only the report stands in them."""
    if not nesting.depth[at] & 2:
        return 0
    last = bisect_left(nesting.brackets, (at - 1, 0))
    inside = [begin + 1 for begin, stop in nesting.brackets[max(0, last - _DEEPEST) : last] if at < stop]
    return max(inside, default=0)


def _opens(text: str, limit: int, at: int) -> bool:
    """Whether a short name stands where a citation begins: at the head of the note, behind a full stop, a semicolon or a signal."""
    lead = text[limit:at].rstrip()
    return not lead or lead[-1] in ".;(:" or bool(_SIGNAL.search(text, max(limit, at - 40), at)) or bool(re.search(r"\b[Ii]n$", lead))


def _signal(text: str, limit: int, at: int) -> tuple[str | None, bool]:
    """The signal before a citation at ``at``, and whether it tells of the later history of the case before it."""
    found = _SIGNAL.search(text, max(limit, at - 60), at)
    if not found:
        return None, False
    words = " ".join(found.group().split()).rstrip(" ,:")
    return words, found["history"] is not None


def _tail(text: str, group: Sequence[Decision], one: Decision) -> Decision:
    """With the pages, the court and the year that follow."""
    for place, following in pairwise(group):  # the page of the first report that has one
        found = None if place.number or one.pin else _PIN.match(text, place.end)
        if found and found.end() < following.start:
            one = replace(one, pin=found.span("pin"))
        court = _BRACKET.match(text, place.end, following.start) if place.number else None
        if court and court["court"]:
            one = replace(one, court=court.span("court"), date=court.span("date"))
    at = one.end
    found = _PIN.match(text, at)
    if found:
        at = found.end()
        one = replace(one, pin=one.pin or found.span("pin"))
    if text[at : at + 1] == "]":
        at += 1
    court = _BRACKET.match(text, at) or _COURT.match(text, at)
    if court:
        at = court.end()
        named = court["court"] and re.search(r"\.|Cir|Ct|Div|CA\d", court["court"])
        one = replace(one, court=court.span("court") if named else None)
        if "date" in court.re.groupindex:
            one = replace(one, date=court.span("date"))
    if not one.short and text[at : at + 2] in (" [", " (") and (name := called_from_here(text, one.start, at)):
        return replace(one, end=name.end(), called=name.span("name"))
    if kept := None if one.number else kept_under(text, at):
        return replace(one, end=kept.end(), number=kept.span("number"), pin=one.pin or (kept.span("pin") if kept["pin"] else None))
    country = _COUNTRY.match(text, at)
    if country:
        return replace(one, end=country.end(), country=country.span("country"))
    if one.number and any(place.number for place in group[-1:]):  # the page of the paper that is kept there
        at = file_entry(text, at)
        found = _PIN.match(text, at)
        if found and (found["pin"][0] in "p¶§*" or " at " in found["lead"]):
            return replace(one, end=found.end(), pin=one.pin or found.span("pin"))
    return replace(one, end=at)


def _named_again(text: str, nesting: Nesting, found: Sequence[Decision]) -> list[Decision]:
    """Such as "Mancari at 665", once the case was given in full."""
    out: list[Decision] = []
    full = [one for one in found if one.title and not one.short and not one.history]
    if not full or " at " not in text[full[0].end :]:
        return out
    names = {name: None for one in full[:50] if one.title for name in short_names(text[slice(*one.title)])}
    if not names:
        return out
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    starts = [one.start for one in found]
    for again in re.compile(rf"(?<![\w.’'-])(?P<name>{words}){_LATER.pattern}").finditer(text, full[0].end):
        before = bisect_left(starts, again.end())
        inside = before > 0 and again.start() < found[before - 1].end
        if not inside and not nesting.depth[again.start()] & 5:
            signal, _ = _signal(text, max(0, again.start() - 40), again.start())
            out.append(
                Decision(
                    again.start(),
                    again.end(),
                    signal,
                    title=again.span("name"),
                    pin=again.span("pin"),
                    short=True,
                    bracketed=bool(nesting.depth[again.start()] & 2),
                )
            )
    return out
