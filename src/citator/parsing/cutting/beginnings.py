"""Where a citation begins in its clause: past "and", past the author's words that lead to a name, an act or a symbol."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from citator.facts.given_names import GIVEN_NAMES
from citator.parsing.cutting.evidence import AUTHOR_YEAR, INSTRUMENT, SHORT_FORM
from citator.parsing.cutting.parties import full_name, short_name
from citator.parsing.cutting.seen import Seen, Stretch, is_section
from citator.parsing.cutting.signals import DISPUTED, signal_at
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person
from citator.text.pinpoints import pinpoint_at
from citator.text.telling import Worded

__all__ = [
    "ANNOUNCED",
    "FILLED",
    "FILLER",
    "beginning",
    "behind_address",
    "id_behind_quotation",
    "short_ahead",
    "without_words",
    "work_ahead",
    "work_at",
]

FILLER: Final = re.compile(
    r"(?:(?:and|or|in|the|also|both|und|et|by|as well as|notably|contained in|documents?|doc\.|United Nations documents?|"
    r"inter alia|again|[Aa]s noted in|under|of|to|[Ii]n its|[Ii]n)\s)+",
)
FILLED: Final = frozenset("aoitbuencdUAI")
"""The letters with which such a word begins."""
_LEADS_TO_NAME = Worded(
    re.compile(r"[^\d,;“\"‘(]{3,100}\s(?:bei|von|durch|by|zeigt|so|auch|chez|par|in)\s"),
    *"bei von durch by zeigt so auch chez par in".split(),
)
_LEADS_TO_QUOTED = re.compile(
    r"(?P<lead>[A-ZÀ-ÞĀ-ŒŔ-Ž][^“”\"«;:()\d]{3,240}?)\s(?:in|en|dans|bei|ver|voir|see)\s"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:de|del|la|von|van|den|der|di|da|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)){1,6}),?\s"
)
_SAID_IN = re.compile(
    r":\s(?=(?:[a-z]+\s){0,2}"
    r"(?:press conference|press briefing|interview|speech|testimony|statement|letter|e-?mail)\s(?:of|by|with|from|to)\s)"
)
_ARTICLE_OF_ACT = re.compile(
    r"(?:(?:la|le|les|los|las|el|il|i|dalla|dal|della|del)\s|(?:dall|dell|l)[’'])(?=(?:loi|décret(?:-loi)?|ordonnance|arrêté)\s(?:organique\s)?n|"
    r"(?:legge|decreto(?:\s[a-z]+)?)\s\d|(?:Ley|Real Decreto|Decreto)\b[^,;.\d]{0,20}\s\d)"
)
"""The article before an act by its number: "voir la loi n° 86-2 du …", "si veda la legge 5 gennaio 1994, n. 36"."""
_CONJOINS = frozenset("aouey")
_CONJUNCTION = re.compile(r"(?:and|or|und|et)\s|(?:ed?|y)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«“])")
# "“A harbour of last resort”: Ann Brook, Ports (Leeds: …), 34", as books without note numbers have it: which words of the text are meant.
_CATCH = re.compile(
    r":\s(?:(?:[Qq]uoted\sin|[Cc]ited\sin|[Qq]td\.\sin|[Ss]ee(?:\salso)?)\s)?"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*(?:\s(?:(?:de|van|von|der|la)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*){1,3})"
    r"(?:(?:,\s|\sand\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'. -]{3,30})?,\s(?=[“‘\"A-ZÀ-ÞĀ-ŒŔ-Ž])|"
    r":\s(?=(?:[Aa]uthor(?:[’']s)?\s)?[Ii]nterviews?\swith\s[A-Z](?![^“”]*\d\s\(\d{4}\))|[Ii]bid\b|Id\.|"
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24},\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘\"][^,;()“”\"]{3,60}(?:,\s|,?[”’\"],?\s)(?:pp?\.\s)?"
    r"(?!(?:1[4-9]|20)\d\d\.?$)\d{1,4}(?:[-–]\d{1,4})?\.?$)"
)
_MONTH = re.compile(MONTH)
_SENTENCE = re.compile(r"\b(?:on|under|by|in|with|from|to|than|that|and|violates?|violated|amended|amending|through|via)\s$")


def _is_name(lead: str) -> bool:
    """Whether a few words in capitals stand before "in Ann Brook, “…”", as a family name of two words does."""
    words = lead.split()
    return 1 < len(words) < 4 and all(word[0].isupper() for word in words)


def _spoken_of(lead: str) -> bool:
    """Whether words before "in Ann Brook, “…”" are the author's own: most of them small, and no source by themselves."""
    words = lead.split()
    return len(words) > 4 and sum(word[0].islower() for word in words) * 2 > len(words) and not INSTRUMENT.match(lead)


def _is_cited(text: str, phrase: re.Match[str], end: int) -> bool:
    """Whether a person is named behind words of the text, and what he wrote: a subtitle can have the shape of a name too."""
    if not is_person(phrase["name"]):
        return False
    return phrase["name"].split()[0] in GIVEN_NAMES or text[phrase.end()] in '“‘"' or _IMPRINT.search(text, phrase.end(), end) is not None


_IMPRINT = re.compile(r"\s\([^():]{2,60}:\s[^()]{2,80},\s\d{4}\)")


def beginning(seen: Seen, start: int, end: int) -> int:
    """Where the citation begins: past "and", and past "documents" and its like before a match."""
    text = seen.text
    also, at = signal_at(text, start, end)
    start = at if also else start
    conjunction = _CONJUNCTION.match(text, start, end) if text[start : start + 1] in _CONJOINS else None
    conjunction = conjunction or (DISPUTED.match(text, start, end) if text.find(":", start, end) > 0 else None)
    start = conjunction.end() if conjunction else start
    if start >= end:
        return end  # "… See also,": a signal that nothing follows
    led_to = _LEADS_TO_NAME.match(text, start, end) if _LEADS_TO_NAME.may_match(text, start, end) else None
    dated = AUTHOR_YEAR.search(text, start, min(end, start + 120)) if led_to else None
    # "The port bought lamps in October 2016": a month is nobody's name there.
    if dated and _LEADS_TO_NAME.pattern.fullmatch(text, start, dated.start()) and not _MONTH.fullmatch(dated["names"]):
        return dated.start()
    said = seen.nesting.first_quoted(start, start + 1)
    spoken = _SAID_IN.match(text, said.end, end) if said else None
    if spoken:  # "“We ask only that …”: press conference of the Minister": what is said is no title
        return spoken.end()
    phrase = _CATCH.match(text, said.end, end) if said and text[said.end : said.end + 2] == ": " else None
    if phrase and (phrase["name"] is None or _is_cited(text, phrase, end)):
        return phrase.start("name") if phrase["name"] else phrase.end()
    quoted = seen.nesting.first_quoted(start + 1, end)
    led = _LEADS_TO_QUOTED.fullmatch(text, start, quoted.start) if quoted else None
    if led and is_person(led["name"]) and (is_person(led["lead"]) or _is_name(led["lead"]) or _spoken_of(led["lead"])):
        return led.start("name")
    filler = FILLER.match(text, start, end) if text[start : start + 1] in FILLED else None
    if filler and any(match.start == filler.end() for match in seen.matches):
        return filler.end()
    if text[start].islower() and (name := _name_before_short(text, start, end)):
        return name
    if text[start].islower() and (announced := ANNOUNCED.match(text, start, end)):
        return announced.end()
    act = _ARTICLE_OF_ACT.match(text, start, end) if text[start : start + 1] in ("l", "i", "e", "d") else None
    if act:
        return act.end()
    section = next((match for match in seen.matches if start < match.start < end), None) if seen.matches else None
    if section and is_section(section) and _SENTENCE.search(text, start, section.start):
        return section.start  # "The claim rests on 42 U.S.C. § 1983", where an act has its name before a comma
    return start


# "one finds it again in Brook, Lamps, op. cit., p. 212": the author's words in small letters lead to a name.
_LEADS_TO_SHORT = re.compile(
    r"[a-zà-ÿ][^,;:()“”«»\d]{3,120}?\s(?:bei|nach|von|durch|chez|par|selon|d[’']après|dans|in|of|by|with|from|da|secondo|presso|según|por|en|segundo)\s"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){0,3})(?=,\s|\s\()"
)


def _name_before_short(text: str, start: int, end: int) -> int | None:
    """Where the name begins that words in small letters lead to, where it stands before "op. cit." or "(n 3)"."""
    led = _LEADS_TO_SHORT.match(text, start, end) if SHORT_FORM.search(text, start, end) else None
    back = SHORT_FORM.search(text, led.end(), min(end, led.end() + 90)) if led else None
    return led.start("name") if led and back and is_person(led["name"], surname=True) else None


ANNOUNCED: Final = re.compile(r"[a-zà-ÿ][^,;.:«»“”‘\"()]{3,70}\s?:\s(?=[«“‘])")
"""The author's words in small letters that announce a title in marks: "and in the press of the day: “Lamps Out,” …"."""
_SHORT_AHEAD = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}(?:\s(?:and|und|et|y|e)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24})?,\s(?:[“‘«][^“”‘«»;]{2,60}[”’»],?\s|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{2,50},?\s)?(?:pp?\.\s|S\.\s)?"
    r"\d{1,4}(?:[-–]\d{1,4})?(?=$|[.,;])"
)
_BARE_PAGE = re.compile(r"[^\W\d_][,.]?[”’»]?,?\s(?!(?:1[4-9]|20)\d\d$)\d{1,4}(?:[-–]\d{1,4})?$")


def short_ahead(text: str, left: int, right: int, end: int) -> bool:
    """Whether a bare page ends at ``left`` and a name with a page follows at ``right``: "Brook, “Notes,” 150, and Weir, 88"."""
    if not (text[left - 1].isdecimal() or text[left - 1] == "\n"):  # a word or a bracket mostly ends there
        return False
    return _BARE_PAGE.search(text, max(0, left - 16), left) is not None and _SHORT_AHEAD.match(text, right, end) is not None


# "J Weir, ‘Lamps’ (1993) 109 LQR 263 and B Hale, ‘Quays’ (1993) 20 JLS 56": a page behind a year in brackets, then names and a title.
_PAGED = re.compile(
    rf"{YEAR}[)\]][,:]?\s(?:[^;()\[\]]{{0,60}}\s)?(?:\d{{1,4}}(?:[-–]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[-–]\d{{1,4}})?)*|[ivxlc]{{1,7}})$|"
    r"\b(?:[Ss]upra|[Aa]bove|[Ii]bid|[Ii]d|cit|notes?|nn?|Fn|Anm)\b[^;“”]{0,60}\d$|,\sat\s[A-Z]?\d[\d, –-]*$|(?:https?://|www\.)\S+$"
)
_LONGEST_ADDRESS = 240
_WORK_AHEAD = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:de|van|von|der|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)){1,3})(?:\s(?:and|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){1,3})?,\s"
    rf"(?:[‘“][A-ZÀ-ÞĀ-ŒŔ-Ž]|[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()“”‘’]{{3,120}}?\s\([^()]{{0,60}}{YEAR}\))"
)


# "Brook, supra note 5, at 3 and Weir, supra note 6, at 4": what follows leads to a note of its own.
_SHORT_FORM_AHEAD = re.compile(
    r"(?!(?:Tables?|Figures?|Parts?|Appendix|Annex|Chapters?|Sections?)\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*"
    r"(?:\s(?:and|&|et al\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)){0,5}"
    r"(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘][^;()]{2,60}?)?,?\s(?:supra|above)?,?\s?\(?(?:notes?|nn?\.?|fn\.?)\s\d"
)


def work_ahead(text: str, start: int, left: int, right: int, end: int) -> bool:
    """Whether a work with its year and page, a short form or an address ends at ``left``, and at ``right`` another begins with who wrote
    it, and its title or the note that has it.

    >>> note = "Brook, supra note 6, at 12, and Jo Weir, Rivers (Leeds: Quay, 1994)"
    >>> work_ahead(note, 0, 26, 32, len(note))
    True
    """
    if not text[right : right + 1].isupper() or not (_SHORT_FORM_AHEAD.match(text, right, end) or work_at(text, right, end)):
        return False
    return _PAGED.search(text, max(start, left - _LONGEST_ADDRESS), left) is not None


_JOINED = re.compile(r",?\s(?:and|und|et|y|e)\s")


def behind_address(seen: Seen, start: int, end: int) -> tuple[int, int]:
    """Where "Available at https://…" ends, and where the work begins that "and" joins to it: ``end`` twice where there is none."""
    for one in seen.addresses:
        joint = _JOINED.match(seen.text, one.end, end) if start <= one.start and one.end < end else None
        if joint and work_at(seen.text, joint.end(), end):
            return one.end, joint.end()
    return end, end


def work_at(text: str, start: int, end: int) -> bool:
    """Whether a work begins at ``start`` with who wrote it, in the order of speech, and its title."""
    work = _WORK_AHEAD.match(text, start, end) if text[start : start + 1].isupper() else None
    return work is not None and is_person(work["name"])


_ID_OF_QUOTATION = re.compile(r"(?<=[”\"’]\s)id\.(?:\sat\s\*?\d[\d–—-]*(?:,\s\d[\d–—-]*)*)?$")


# Names, and no words that lead to one, "In Brook, …", "Under Brook, …", nor an office: "Chief Justice Weir, …" says it.
_TITLED = re.compile(
    r"(?!(?:In|On|At|As|To|For|Of|By|Per|But|And|Yet|So|Under|After|Before|From|With|Since|Until|Then|Here|Like|Unlike|The|Chief|Justice|"
    r"Judge|President|Senator|Representative|Secretary|Attorney|Professor|Dean|Mr|Mrs|Ms|Dr)\b\.?\s)"
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^“”\"‘,]{2,80}),\s(?:“(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d])[^”]*”|\"(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d])[^\"]*\"|‘(?=[A-ZÀ-ÞĀ-ŒŔ-Ž\d])[^‘]*’)\s"
)
_NAMES_PARTED = re.compile(r"\s(?:&|and)\s")


def id_behind_quotation(text: str, start: int, end: int) -> int | None:
    """Where "id." begins that ends the stretch behind a quotation, which is no title of it; behind names it is one, of a work in the same
    book.

    >>> note = "as “too narrow,” id. at 72"
    >>> note[id_behind_quotation(note, 0, len(note)) :], id_behind_quotation("Id. at 72", 0, 9)
    ('id. at 72', None)
    >>> id_behind_quotation("Kim Weir, “Lamps,” id. at 72", 0, 28)
    """
    found = _ID_OF_QUOTATION.search(text, start, end)
    titled = _TITLED.fullmatch(text, start, found.start()) if found else None
    if titled and all(map(is_person, _NAMES_PARTED.split(titled["names"]))):
        return None
    return found.start() if found else None


_SUPRA = re.compile(r",?\s(?P<supra>supra)\b(?:,?\s(?:note|n\.)\s\d+)?(?:,?\sat\s\*?\d[\d–—-]*)?")
_ID = re.compile(
    r"[Ii](?:d|bid)\.(?:(?:,?\sat|\s(?=[¶§]))\s?(?:pp?\.\s|[¶§]+\s?)?\*?\d[\d.–—-]*(?:\s(?:&\s)?nn?\.\s?\d+)?(?:,\s(?:¶+\s)?\d[\d–—-]*)*"
    r"(?<!\.))?(?=\.?\s+[a-z][^\d(]*$)"
)


def without_words(text: str, one: Stretch) -> Stretch:
    """An "Id. at 123" or "Foo, supra" without the author's words round it, nor the quotation before it."""
    if text.find(" id.", one.start, one.end) >= 0 and (quoted := id_behind_quotation(text, one.start, one.end)) is not None:
        return replace(one, start=quoted)
    supra = _SUPRA.search(text, one.start, one.end) if "supra" in text else None
    if supra and text[one.start].islower():
        name = full_name(text, one.start, supra.start()) or short_name(text, one.start, supra.start("supra"))
        end = supra.end() if re.match(r"[.,]?\s[a-z]{2,}\s[^\d]*$", text[supra.end() : one.end]) else one.end
        return replace(one, start=name[0], end=end) if name else one
    found = _ID.match(text, one.start, one.end) if text[one.start] in "Ii" else None
    return replace(one, end=found.end()) if found and not pinpoint_at(text, found.end() + 1, one.end) else one
