"""Things cited by a name of their kind: entries of dictionaries, prefaces, standards, debates and papers of parliaments.

Encyclopaedia Britannica, 11th ed. (1911), s.v. “lighthouse”
Sam Hale, preface to Rivers and Their Names, by Ann Brook (Leeds: Weir Press, 1994), xi–xii
ISO 9001:2015, Quality management systems
HC Deb 3 May 2011, vol 527, col 455; BT-Drs. 17/1234, S. 5
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.shapes import STANDARD
from citator.parsing.kinds.authors import read_authors
from citator.parsing.kinds.containers import PARAGRAPHS, read_container
from citator.parsing.kinds.draft import Draft, Readers
from citator.parsing.kinds.tails import EDITION, imprint
from citator.text.dates import YEAR, find_dates
from citator.text.names import is_person, parse_names
from citator.text.telling import Signs

__all__ = ["PARTS"]

_UNDER = re.compile(
    r"(?:,?\s|(?<!\S))(?:(?:s\.\s?vv?\.?|sub v(?:oce|erbo)|[Vv]oce|Artikel|Stichwort|Lemma|Art\.)[,:]?\s(?=[“\"‘«„'])|"
    r"s\.\s?v\.?[,:]?\s(?=[^\W\d_]))"
)
_INITIALS = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}")  # "Bach, A."
_IN = re.compile(r"[.,]?\s(?:[Ii]n:|in)\s")
_DICTIONARY = re.compile(
    r"[Dd]ictionar|[Ww]örterbuch|[Dd]ictionnaire|[Dd]iccionario|[Dd]izionario|[Ll]exicon|Duden|Thesaurus|Webster|\bOED\b"
)
_FOREWORD = re.compile(
    r",\s(?:“|\")?(?P<what>[Pp]reface|[Ff]oreword|[Ii]ntroduction|[Aa]fterword|[Pp]rologue|[Ee]pilogue|[Pp]réface|[Vv]orwort|[Ee]inleitung|[Pp]rólogo|[Pp]refazione)(?:,?”|,?\")?"
    r"\s(?:to|in|zu|à|de|a)\s(?P<book>[^()]{3,160}?)(?:,\s(?:by|(?P<edited>eds?\.|edited by)|von|par|de|"
    r"di)\s(?P<by>[^(),]{3,60}(?:(?:,\s[^(),]{3,60}){1,5},\sand\s[^(),]{3,60})?))?\s\((?P<imprint>[^()]*(?:1[4-9]|20)\d\d)\)"
    r"(?:,\s(?P<pages>[ivxlc]+(?:[-–][ivxlc]+)?|\d+(?:[-–]\d+)?))?$"
)
_STANDARD = re.compile(
    rf"(?P<number>{STANDARD})(?:,|:|\s[–—-])\s(?P<title>[“‘\"„]?[A-Z][^()]{{5,200}}?)(?:\s\((?P<imprint>[^()]*{YEAR})\)|,\s(?P<year>{YEAR}))?$"
)
_STANDARD_ALONE = re.compile(rf"(?P<number>{STANDARD})$")
_PATENT = re.compile(
    r"(?P<number>(?:U\.?S\.?|EP|WO|GB|DE|FR|JP|European|British)?\s?(?:Patent|Pat\.|Patentschrift)(?:\sApplication)?\s"
    r"(?:Nos?\.?\s|Pub\.\sNo\.\s|Nr\.\s)?(?P<digits>[A-Z]{0,2}[\d,/ ]*\d)(?:\s?[A-C]\d)?)"
    r"(?P<rest>[\s,(].*)?$"
)
_SPEAKER = r"(?:(?P<speaker>(?!Hansard\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{3,50}?)(?:\s(?:MP|MSP|TD|QC|KC))?,\s(?=H\.?[CL]\.? Deb|Dáil|Seanad))?"
_DEBATE = re.compile(
    rf"{_SPEAKER}(?P<name>HC Deb|HL Deb|HC|HL|Hansard(?:,?\s(?:HC|HL)(?:\sDeb)?)?|JORF|BT-PlPr\.|"
    r"(?:Dáil|Seanad|SC|GC|PBC|(?:[A-Z][\w’-]+\s){1,6}Bill)\sDeb(?:\s\([A-Z]\))?|"
    rf"Plenarprotokoll),?\s(?P<date>\d{{1,2}}\s\w+\s{YEAR})(?:,?\s[Vv]ol\.?\s(?P<volume>\d+))?"
    r"(?:,?\s(?P<pin>(?:cols?\.?|cc?\.?)\s?[\dWHS]+(?:[-–]\d+)?[WHS]*))?$"
)
# The debates of Westminster by series, volume and column: "HC Debs, 5th series, vol. 123, col. 45, 3 May 1923".
_DEBATE_IN_SERIES = re.compile(
    rf"{_SPEAKER}"
    r"(?P<name>(?:H\.?[CL]\.? Deb(?:s|ates)?\.?|Hansard(?:,? (?:Commons|Lords|H\.?[CL]\.?)(?: Deb(?:s|ates)?\.?)?)?|"
    r"Parl(?:iamentary|\.) Deb(?:ates|s)?\.?"
    r"(?:,? (?:Commons|Lords|\((?:Commons|Lords)\)|H\.?[CL]\.?))?))"
    r"(?:,?\s\(?(?:\d\w{1,2}\s[Ss]er(?:ies|\.)?|[Ss]er(?:ies|\.)\s\w{1,4})\)?)?"
    rf"(?:,?\s\(?(?P<date>\d{{1,2}}\s\w+\s{YEAR})\)?)?,?\s[Vv]ol\.?\s(?P<volume>\d{{1,4}}|[IVXLCD]{{1,9}})"
    rf"(?:,?\s\(?(?P<date2>\d{{1,2}}\s\w+\s{YEAR})\)?)?(?:,?\s(?P<pin>(?:cols?\.?|cc?\.?)\s?[\dWHS]+(?:[-–]\d+)?[WHS]*))?"
    rf"(?:,?\s\(?(?P<date3>\d{{1,2}}\s\w+\s{YEAR})\)?)?$"
)
_PRINTED = re.compile(
    r"(?P<kind>BT-Drs\.|BR-Drs\.|BT-Drucks\.|BT-Drucksache|LT-Drs\.|Bundestagsdrucksache|BT-PlPr\.|"
    r"Plenarprotokoll)\s(?P<number>\d{1,2}/\d{1,5})(?P<rest>.*)$"
)


_DEBATE_ABROAD = re.compile(  # AGLC, McGill
    r"(?:(?P<state>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{3,30}),\s)?"
    r"(?P<name>(?:Parliamentary Debates|House of Commons Debates|Senate Debates|Debates of the Senate|Hansard)),\s"
    rf"(?:(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{{3,40}}),\s)?(?:[^,;]{{1,40}},\s){{0,2}}(?:[^,;()]{{1,20}}\s(?=\())?"
    rf"\(?(?P<date>(?:\d{{1,2}}\s\w+\s|\w+\s\d{{1,2}},\s){YEAR})\)?(?:,?\s(?:at\s)?(?P<pin>\d{{1,5}}(?:[-–]\d{{1,5}})?))?"
    r"(?:\s\((?P<speaker>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{3,50})\))?$"
)
_WTO_NUMBER = r"(?P<number>WT/DS\d+(?:/[A-Z\d]+)*(?:,?\s(?:and\s)?WT/DS\d+(?:/[A-Z\d]+)*){0,6})"
_DAY = rf"\d{{1,2}}\s\w+\s{YEAR}"
# Oxford's "WTO, Norland: Lamps—Report of the Appellate Body (29 April 1996) WT/DS2/AB/R", Australia's "WTO Doc WT/DS2/AB/R (29 April 1996)"
_WTO_BY_OXFORD = re.compile(
    rf"WTO,\s(?P<title>[A-Z][^;“”]{{4,200}}?)\s?[—–-]\s?(?P<genre>Reports? of the (?:Appellate Body|Panel))"
    rf"\s\((?P<date>{_DAY})\)\s{_WTO_NUMBER}(?:\s(?P<pin>{PARAGRAPHS}))?$"
)
_WTO_DOCUMENT = re.compile(
    rf"(?:WTO\s)?(?P<genre>Appellate Body Reports?|Panel Reports?),\s(?P<title>[^;“”]{{4,200}}?),\s(?:WTO\sDoc\s)?{_WTO_NUMBER}"
    rf"(?:\s\((?P<date>{_DAY})\))?(?:\s(?P<pin>{PARAGRAPHS}))?$"
)
_WTO_ALONE = re.compile(
    rf"(?P<genre>)(?P<title>[A-Z][^;“”]{{4,200}}?),\s{_WTO_NUMBER}"
    rf"(?:,\s(?:adopted|circulated|issued)(?:\s[a-z]+){{0,4}}\s(?P<date>{_DAY}))?$"
)
_OF_THE_WTO_AGAIN = (_WTO_BY_OXFORD, _WTO_DOCUMENT, _WTO_ALONE)
_OF_NEW_ZEALAND = re.compile(rf"\((?P<date>{_DAY})\)\s(?P<volume>\d{{1,4}})\s(?P<name>NZPD)\s(?P<pin>\d{{1,6}}(?:[-–]\d{{1,6}})?)$")
_OF_THE_WTO = re.compile(
    r"(?P<genre>Appellate Body Reports?|Panel Reports?|(?:Award|Decision) (?:of|by) the Arbitrators?),\s(?P<title>[^;“”]{4,160}?),\s"
    r"(?P<number>WT/DS\d+(?:/[A-Z\d]+)*(?:,?\s(?:and\s)?WT/DS\d+(?:/[A-Z\d]+)*){0,6})(?:,\s(?!adopted|circulated|issued)[^;]{0,40}?)?"
    rf"(?:,\s(?:adopted|circulated|issued)(?:\s[a-z]+){{0,4}}\s(?P<date>\d{{1,2}}\s\w+\s{YEAR}))?$"
)


def _abroad(draft: Draft) -> bool:
    """Debates as Australia and Canada cite them, and reports of the WTO."""
    text = draft.text
    wto = _OF_THE_WTO.match(text, draft.start, draft.end) or next(
        (one for pattern in _OF_THE_WTO_AGAIN if (one := pattern.match(text, draft.start, draft.end))), None
    )
    found = wto or _DEBATE_ABROAD.match(text, draft.start, draft.end)
    if not found:
        return False
    if found["date"]:
        draft.date(*found.span("date"))
    if wto:
        draft.kind = "case"
        for name in ("genre", "title", "number"):
            draft.take(name, *wto.span(name))
        if wto.groupdict().get("pin") and not draft.pinpoint:
            draft.pinpoint = wto["pin"]
            draft.put("locator", wto["pin"], *wto.span("pin"))
    else:
        draft.kind = "speech"
        draft.take("container-title", *found.span("name"))
        if found["speaker"]:
            draft.people("author", *found.span("speaker"))
        if found["pin"] and not draft.pinpoint:
            draft.pinpoint = found["pin"]
            draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True


def _patent(draft: Draft) -> bool:
    """Such as "U.S. Patent No. 4,123,456 (filed Mar. 3, 1977) (issued Oct. 31, 1978)": the day of issue is the last."""
    found = _PATENT.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "patent"
    draft.take("number", *found.span("digits"))
    dates = list(find_dates(draft.text, found.end("number"), draft.end))
    if dates:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    draft.start = draft.end
    return True


def _entry(draft: Draft) -> bool:
    """An entry of a dictionary or an encyclopaedia: the work first, "s.v." and the entry in marks behind it."""
    text = draft.text
    under = _UNDER.search(text, draft.start, draft.end)
    quoted = next((one for one in draft.nesting.quoted if under and under.end() - 1 <= one.start <= under.end()), None)
    if under and not quoted:
        return _entry_without_marks(draft, under)
    if not under or not quoted:
        return False
    end = under.start()
    inside = _IN.match(text, quoted.end, draft.end)
    if inside and (
        end <= draft.start or is_person(text[draft.start : end]) or _INITIALS.fullmatch(text, draft.start, end)
    ):  # "Anna Bach, Art. „Fähre“, in: Lexikon der Häfen, Bd. 2, Köln 1999"
        if end > draft.start:
            draft.people("author", draft.start, end)
        draft.title(quoted.start, quoted.end)
        draft.start = inside.end()
        read_container(draft)
        draft.kind = "entry-encyclopedia"
        return True
    bracket = next((one for one in draft.nesting.brackets if draft.start < one[0] and one[1] == end), None)
    if bracket:
        imprint(draft, bracket[0] + 1, bracket[1] - 1)
        end = bracket[0]
    else:
        dates = list(find_dates(text, draft.start, end))
        if dates and dates[-1].end == end:
            draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
            end = dates[-1].start
    edition = EDITION.search(text, draft.start, end)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
        end = edition.start()
    draft.title(draft.start, draft.start + len(text[draft.start : end].rstrip(" ,(")), "container-title")
    draft.title(quoted.start, quoted.end)
    draft.kind = "entry-dictionary" if _DICTIONARY.search(text, draft.start, end) else "entry-encyclopedia"
    draft.start = draft.end
    return True


_PLAIN_ENTRY = re.compile(r"(?:,\s|\s)(?:s\.\s?v\.?|sub v(?:oce|erbo))[,:]?\s(?P<entry>[A-ZÀ-ÞĀ-ŒŔ-Ža-zà-ÿ][^;:“”«»()\d]{2,60})$")


def _entry_without_marks(draft: Draft, under: re.Match[str]) -> bool:
    found = _PLAIN_ENTRY.match(draft.text, under.start(), draft.end)
    if not found:
        return False
    draft.title(draft.start, under.start(), "container-title")
    draft.title(*found.span("entry"))
    return draft.done("entry-encyclopedia")


def _foreword(draft: Draft) -> bool:
    found = _FOREWORD.search(draft.text, draft.start, draft.end)
    if not found:
        return False
    imprint(draft, *found.span("imprint"))
    end, draft.end = draft.end, found.start()
    read_authors(draft, required_comma=False)
    draft.end = end
    draft.take("title", *found.span("what"))
    draft.title(*found.span("book"), "container-title")
    if found["by"]:
        draft.put("editor" if found["edited"] else "container-author", parse_names(found["by"]), *found.span("by"))
    if found["pages"]:
        draft.take("page", *found.span("pages"))
    draft.kind = "chapter"
    draft.start = draft.end
    return True


def _standard(draft: Draft) -> bool:
    found = _STANDARD.match(draft.text, draft.start, draft.end) or _STANDARD_ALONE.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "standard"
    draft.take("number", *found.span("number"))
    if found.re is _STANDARD:
        draft.title(*found.span("title"))
        if found["imprint"]:
            imprint(draft, *found.span("imprint"))
        elif found["year"]:
            draft.date(*found.span("year"))
    year = re.search(rf":({YEAR})", found["number"])
    if year:
        draft.put("issued", PartialDate(int(year[1])), *found.span("number"))
    draft.start = draft.end
    return True


def _debate(draft: Draft) -> bool:
    found = _DEBATE.match(draft.text, draft.start, draft.end) or _DEBATE_IN_SERIES.match(draft.text, draft.start, draft.end)
    found = found or _OF_NEW_ZEALAND.match(draft.text, draft.start, draft.end)
    day = next((key for key in ("date", "date2", "date3") if found.groupdict().get(key)), None) if found else None
    if not found or day is None or draft.date(*found.span(day)) is None:
        return False
    draft.kind = "document" if found["name"] == "JORF" else "speech"
    if found.groupdict().get("speaker"):
        draft.people("author", *found.span("speaker"))
    draft.take("container-title", *found.span("name"))
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    draft.start = draft.end
    return True


def _printed(draft: Draft) -> bool:
    found = _PRINTED.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.kind = "document"
    draft.take("genre", *found.span("kind"))
    draft.take("number", *found.span("number"))
    draft.date(*found.span("rest"))
    draft.start = draft.end
    return True


PARTS: Readers = (
    (Signs((_PATENT,), "patent", "pat."), _patent),
    (Signs((_UNDER,), " s.v", " s. v", " sub v", "voce", "artikel", "stichwort", "lemma", "art."), _entry),
    (
        Signs(
            (_FOREWORD,), "preface", "foreword", "introduction", "afterword", "prologue", "epilogue", "préface", "vorwort", "einleitung",
            "prólogo", "prefazione",
        ),
        _foreword,
    ),
    (
        Signs(
            (_STANDARD, _STANDARD_ALONE), "iso ", "iso/", "iec ", "ieee ", "din ", "bs ", "en ", "ansi", "astm ", "std ", "гост",
            "nf ", "une ", "uni ", "itu-",
        ),
        _standard,
    ),
    (
        Signs(
            (_DEBATE, _DEBATE_IN_SERIES, _OF_NEW_ZEALAND), " deb", "nzpd", "hc deb", "hl deb", "hc. deb", "hl. deb", "h.c", "h.l",
            "hc ", "hl ",
            "hc,", "hl,", "hansard",
            "jorf", "bt-plpr.", "plenarprotokoll", "parliamentary deb", "parl. deb",
        ),
        _debate,
    ),
    (
        Signs((_PRINTED,), "bt-dr", "br-drs.", "lt-drs.", "bundestagsdrucksache ", "bt-plpr.", "plenarprotokoll "),
        _printed,
    ),
    (Signs((_DEBATE_ABROAD, _OF_THE_WTO, *_OF_THE_WTO_AGAIN), "debates, ", "debates of the senate, ", "hansard, ", "wt/ds"), _abroad),
)  # fmt: skip
"""Who reads these things, each with the signs without which it takes none."""
