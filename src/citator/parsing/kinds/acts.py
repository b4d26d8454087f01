"""Acts by name, year and number, and as the courts of the Commonwealth cite them: volume of the statutes and chapter, or number.

Marine Act, RSC 1985, c M-3, s 4; Ferries Act, SBC 2003, c 14; Civil Code of Québec, CQLR c CCQ-1991, art 1457
Ferry Boats Regulations, SOR/2007-121; Merchant Shipping Act 1894, 57 & 58 Vict c 60; the Ferries Act, 1878, s. 3

McGill Guide (Canadian Guide to Uniform Legal Citation), OSCOLA, New Zealand Law Style Guide.
"""

from __future__ import annotations

import re

from citator.model import PartialDate
from citator.parsing.cutting.called import act_called
from citator.parsing.kinds.draft import Draft
from citator.text.dates import YEAR, first_date
from citator.text.telling import Telling, Worded, told_in

__all__ = ["ANY_LAW", "read_commonwealth_act", "read_law"]

_ABROAD = (  # as the acts of the European Union are called in other languages
    r"(?:(?:Delegierte|Durchführungs)\s?)?(?:Richtlinie|[Vv]erordnung)|Rahmenbeschluss|[Rr]èglement|Directiva|Reglamento|Direttiva|Regolamento|Diretiva|"
    r"Regulamento|Richtlijn|Verordening"
)
_LAW = Telling(
    re.compile(
        rf"(?:\b(?:[Dd]irective|[Rr]egulation|(?P<abroad>{_ABROAD}))\s(?:\((?:EC|EU|EEC|EG|EWG|CE|UE|CEE)\)\s)?"
        rf"(?:(?:[Nn][or]\.?|n[°º.]|núm\.)\s)?(?P<eu>\d{{1,4}}/\d{{1,4}}(?:/[A-Z]{{2,7}})?)|\b(?:Act|Code|Ordinance|Bill|Law|Decree|"
        rf"Order|Statute|Offences\))\s(?P<year>{YEAR})\b|"
        r"\b(?:Act|Law|Decree|Federal Law|Law Decree|Order|Ordinance|loi|Ley|Decreto|Gesetz)\s(?:[Nn]o\.?|[Nn]r\.?|"
        r"n[°º])\s?(?P<number>[\dA-Z][\w./–-]*)|\bAct of\s(?P<act>\d)|"
        rf"\b(?:[Ff]ramework\s[Dd]ecision|[Cc]ommon\s(?:[Pp]osition|[Aa]ction))\s(?P<union>\d{{1,4}}/\d{{1,4}}/[A-Z]{{2,7}})|"
        rf"\b(?:Regulations|Rules)\s(?P<rules>{YEAR})(?=\s\([A-Z]\w{{1,8}}\)(?:,?\s|$))|"
        r"^(?:The\s)?Constitution of\s(?!the (?:World|United Nations|International)))"
    ),
    *("directive", "regulation", "act ", "code ", "ordinance ", "bill ", "law ", "decree ", "order ", "statute ", "offences) ", "loi "),
    *("richtlinie ", "verordnung ", "rahmenbeschluss ", "règlement ", "directiva ", "reglamento ", "direttiva ", "regolamento "),
    *("diretiva ", "regulamento ", "richtlijn ", "verordening "),
    *("ley ", "decreto ", "gesetz ", "framework decision", "common position", "common action", "rules ", "constitution of "),
)
_CODE = re.compile(r"(?:\bCode|U\.\s?C\.\s?C\.|U\.\s?S\.\s?C\.|C\.\s?F\.\s?R\.|Stat\.|Const\.|Rev\. Stat|Laws)(?:\sAnn\.)?\s*$")
_JURISDICTION = re.compile(r"\s?\((?P<place>[A-Z][A-Za-z. ]{1,24})\)\s*$")

_STATUTES = (
    r"(?:(?:R\.?\s?)?S\.?\s?(?:C|O|B\.?\s?C|A|S|M|Q|N\.?\s?S|N\.?\s?B|P\.?\s?E\.?\s?I|N\.?\s?L|Y|N\.?\s?W\.?\s?T|Nu)\.?|C\.?\s?C\.?\s?S\.?\s?M\.?|"
    r"C\.?\s?Q\.?\s?L\.?\s?R\.?|L\.?\s?R\.?\s?[CQ]\.?|L\.?\s?C\.?)"
)
_CHAPTER = r"(?:c|ch|chap)\.?\s(?P<chapter>[A-Z]{0,5}[-.]?\d[\w.-]*(?:\s\(\d{1,2}\w{2}\sSupp\.?\))?|[A-Z]{1,4}-\d[\w.-]*)"
_NAME = r"(?:(?:the|The)\s(?=[A-Z]))?(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;“”\"]{3,160}?)"
_IN_STATUTES = Telling(
    re.compile(rf"{_NAME},?\s(?:in\s)?{_STATUTES}(?:,?\s(?P<year>{YEAR})(?:[-–]\d{{2,4}})?)?,?\s{_CHAPTER}$"),
    *(" c ", " c. ", " ch ", " ch. ", " chap ", " chap. "),
)
_REGNAL = Telling(
    re.compile(
        rf"{_NAME}(?:,?\s(?P<year>{YEAR}))?,?\s\(?\d{{1,2}}(?:\s?(?:&|and)\s?\d{{1,2}})?\s(?:Vict|Geo|Will|Edw|Eliz|Car|Hen|Anne|Jac|Ann)\.?"
        r"(?:\s?(?:\d|[IVX]{1,4}))?,?\s(?:c|ch|cap)\.?\s?\d{1,3}\)?$"
    ),
    "vict", "geo", "will", "edw", "eliz", "car", "hen", "ann", "jac",
)  # fmt: skip
_REGULATION = Worded(
    re.compile(
        rf"{_NAME}(?:\s(?P<year>{YEAR}))?,?\s\(?(?P<number>(?:SOR|SI|S\.I\.|TR)/(?:\d{{2}}|\d{{4}})-\d{{1,4}}|"
        r"C\.?R\.?C\.?,?\s(?:c|ch)\.?\s\d{1,4}|R\.?R\.?O\.?\s\d{4},\sReg\.?\s\d{1,4}|(?:O|B\.?C|Alta|Man|Sask|NS|N\.S|NB|N\.B|Nfld|NL)\.?\sReg\.?\s"
        r"\d{1,4}/\d{2,4}|(?:SR|LI|L\.I\.|SLI|GN)\s(?:No\.?\s)?\d{4}/\d{1,4})\)?$"
    ),
    "sor", "si", "s", "tr", "crc", "cr", "c", "reg", "sr", "li", "l", "sli", "gn",
)  # fmt: skip
# "Human Rights Act 1998 c 42", "the Ferries Act, 1878"; the statutes of India have "(Act 17 of 1878)" or "No. 44 of 1958" behind it.
_BY_YEAR = Telling(
    re.compile(
        rf"{_NAME.replace('[^;', '[^,;').replace('{3,160}', '{3,110}')}\s(?:Act|Ordinance|Proclamation|Code)(?P<comma>,)?\s(?P<year>{YEAR})"
        r"(?P<rest>,?\s\(?(?:c|ch|cap)\.?\s\d{1,3}\)?|,?\s\(?(?:Act\s)?(?:No\.?\s)?(?P<number>\d{1,4}(?:/\d{4}|\sof\s\d{4})|(?<=Act\s)\d{1,4})\)?)?"
        r"(?:\s\((?P<place>[A-Z][A-Za-z. ]{1,24})\))?$"
    ),
    "act", "ordinance", "proclamation", "code",
)  # fmt: skip
# "Ferries Act, No. 14 of 2013 (Kenya)"; the land may stand first: "Republic of Kenya, Ferries Act, No. 14 of 2013"
_BY_NUMBER = Telling(
    re.compile(
        rf"(?:(?:Republic|Government|State|Kingdom)\sof\s(?:the\s)?(?P<land>[A-Z][^,;()\d]{{2,30}}),\s)?"
        rf"{_NAME.replace('[^;', '[^,;').replace('{3,160}', '{3,110}')}"
        rf"\s(?P<act>Act|Ordinance|Proclamation|Code|Law),\s\(?(?:Act\s)?[Nn]o\.\s(?P<number>\d{{1,4}})(?:/|\sof\s)(?P<year>{YEAR})\)?"
        r"(?:,?\s\((?P<place>[A-Z][A-Za-z. ]{1,24})\))?$"
    ),
    *("act,", "ordinance,", "proclamation,", "code,", "law,"),
)
# "Employment Act, Chapter 226, Laws of Kenya", "Penal Code (Cap 224, 2008 Rev Ed)": a chapter of the collected laws of a country.
_COLLECTED = Telling(
    re.compile(
        rf"{_NAME.replace('[^;', '[^,;()').replace('{3,160}', '{3,110}')},?\s\(?"
        r"(?P<number>(?:CAP|Cap|Chapter|cap|c|ch)\.?\s[A-Z]?\d{1,3}[A-Z]?)\)?"
        rf"(?:,?\s(?:of\s)?(?:the\s)?(?P<collection>(?:Revised\s)?(?:Laws?|Statutes)\sof\s(?:the\s)?[A-Z][^,;()\d]{{2,60}}?|(?:(?P<edition>{YEAR})\s)?Rev\.?\sEd\.?))"
        rf"(?:,?\s(?:of\s)?\(?(?P<year>{YEAR})(?:\s[Ee]d(?:ition|n\.?)|\sRev\.?\sEd\.?)?\)?)?\)?$"
    ),
    "laws of", "law of", "statutes of", "rev ed", "rev. ed",
)  # fmt: skip
# South Africa's "Harbours Act 3 of 2000"
_OF_NUMBER = Telling(
    re.compile(rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;“”\"\d]{{3,160}}?\sAct),?\s(?:No\.?\s)?(?P<number>\d{{1,3}}\sof\s(?P<year>{YEAR}))"
        r"(?:\s\((?P<place>[A-Z][A-Za-z. ]{1,24})\))?$"
    ),
    "act",
)  # fmt: skip
_BILL = Telling(
    re.compile(
        rf"Bill\s(?P<number>[CS]-\d{{1,4}}),\s(?P<title>An Act\s[^,;“”]{{5,200}})"
        rf"(?:,\s\d{{1,2}}\w{{2}}\s(?:Sess|Parl|Leg)\.?){{0,2}}(?:,\s(?:Canada,\s)?(?P<year>{YEAR}))?"
        r"(?:\s\([^()]{3,80}\))?$"
    ),
    "act",
)
_EXECUTIVE = Telling(
    re.compile(
        r"(?P<title>(?:Exec(?:utive|\.)\sOrder|(?:Presidential\s)?Proclamation)\sNo\.\s(?P<number>\d[\d,]*))(?:,\s(?P<volume>\d{1,3})\s"
        rf"(?P<code>C\.\s?F\.\s?R\.|Fed\. Reg\.)\s(?P<page>\d[\d,]*))?(?:,\s\d[\d,]*)?(?:\s\((?P<date>[^()]{{0,60}}{YEAR})\))?$"
    ),
    "exec", "proclamation",
)  # fmt: skip
_LAWLIKE = re.compile(
    r"\b(?:Act|Code|Law|Charter|Ordinance|Statute|Loi|Regulations?|Rules|Order|Bill|Constitution|Règlement|Règles|Décret)\b"
)
ANY_LAW = Telling(
    _LAWLIKE,
    *("act", "code", "law", "charter", "ordinance", "statute", "loi", "regulation", "rules", "order", "bill", "constitution", "règle"),
    *("décret", "proclamation"),
)
"""A word for a law, without which none is cited by its name."""


def read_commonwealth_act(draft: Draft) -> bool:
    """Read the draft as an act or a regulation of the Commonwealth; False where it is none.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Marine Act, RSC 1985, c M-3"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_commonwealth_act(draft), draft.record().light()
    (True, {'title': 'Marine Act', 'issued': '1985'})
    """
    if not ANY_LAW.may_match(draft.text, draft.start, draft.end):  # most are none: seen at once
        return False
    if _executive(draft):
        return True
    _with_chapter(draft)
    told = told_in(draft.text)
    for pattern in (_BILL, _IN_STATUTES, _REGNAL, _REGULATION, _COLLECTED, _BY_NUMBER, _OF_NUMBER, _BY_YEAR):
        stands = pattern in told and pattern.may_match(draft.text, draft.start, draft.end)
        found = pattern.match(draft.text, draft.start, draft.end) if stands else None
        if found and (pattern in (_BY_YEAR, _BY_NUMBER) or _LAWLIKE.search(found["title"])):
            break
    else:
        return False
    parts = found.groupdict()
    if pattern is _BY_YEAR and not (parts["comma"] or parts["rest"]):
        return False
    end = found.end("act") if pattern is _BY_NUMBER else found.start("year") if pattern is _BY_YEAR else found.end("title")
    draft.title(found.start("title"), len(draft.text[:end].rstrip(" ,")))
    if parts["year"]:
        draft.put("issued", PartialDate(int(parts["year"])), *found.span("year"))
    if parts.get("edition"):
        draft.put("issued", PartialDate(int(parts["edition"])), *found.span("edition"))
    elif parts.get("collection"):
        draft.take("container-title", *found.span("collection"))
    for name, group in (("number", "number"), ("jurisdiction", "place"), ("jurisdiction", "land")):
        if parts.get(group):
            draft.take(name, *found.span(group))
    return draft.done("bill" if pattern is _BILL else "legislation")


def _executive(draft: Draft) -> bool:
    """Such as "Exec. Order No. 12,345, 3 C.F.R. 45 (1982)"."""
    ahead = _EXECUTIVE.may_match(draft.text, draft.start, min(draft.end, draft.start + 40))
    found = _EXECUTIVE.match(draft.text, draft.start, draft.end) if ahead else None
    if not found:
        return False
    draft.take("title", *found.span("title"))
    for name, group in (("number", "number"), ("volume", "volume"), ("container-title", "code"), ("page", "page")):
        if found[group]:
            draft.take(name, found.start(group), found.start(group) + len(found[group].rstrip(",")))
    if found["date"]:
        draft.date(*found.span("date"))
    draft.kind = "legislation"
    draft.start = draft.end
    return True


def _with_chapter(draft: Draft) -> None:
    """Put back the chapter of Ontario's statutes that was taken for a leaf: "RSO 1990, c L.8, s 4"."""
    place = draft.fields.get("locator")
    if place is None or place.start is None or place.end is None or not _CHAPTER_AHEAD.search(draft.text, draft.start, draft.end):
        return
    found = _LETTERED.match(draft.text, place.start, place.end)
    if not found or draft.text[draft.end : place.start].strip():
        return
    draft.fields.pop("locator")
    draft.pinpoint = None
    draft.end = found.end("chapter")
    if found["place"]:
        draft.pinpoint = found["place"].strip()
        draft.put("locator", draft.pinpoint, *found.span("place"))


_CHAPTER_AHEAD = re.compile(rf"\s{_STATUTES}\s{YEAR},?\s(?:c|ch|chap)\.?$")
_LETTERED = re.compile(r"(?P<chapter>[A-Z]\.\d{1,3})(?:,\s(?P<place>.+))?")


def read_law(draft: Draft) -> bool:
    """Acts, regulations, directives: the whole is the title, with its number and date."""
    text = draft.text
    if draft.pinpoint and draft.pinpoint.startswith("§") and _CODE.search(text, draft.start, draft.end) and "“" not in draft.rest:
        draft.kind = "legislation"
        draft.title(draft.start, draft.end)
        draft.start = draft.end
        return True
    found = _LAW.search(text, draft.start, draft.end)
    if (
        not found
        or any(one.start < found.start() < one.end for one in draft.nesting.quoted)
        or re.search(r"\(\w[^()]*,[^()]*\d{4}\)$", draft.rest)
    ):
        return False
    if found["abroad"] and not _is_of_union(draft, found):
        return False
    if found.start() - draft.start > 120 or (found["year"] is None and re.search(r"“|\"", draft.rest[: found.start() - draft.start])):
        return False
    draft.kind = "legislation"
    place = _JURISDICTION.search(text, found.end(), draft.end)
    end = place.start() if place else draft.end
    if place:
        draft.take("jurisdiction", *place.span("place"))
    for name in ("eu", "number", "union"):
        if found[name]:
            draft.put("number", found[name].rstrip("."), *found.span(name))
    if found["act"] and (year := _ACT_OF.search(text, draft.start, end)):
        draft.date(*year.span("year"))
        draft.title(draft.start, year.start())
    elif found["year"] or found["rules"]:
        year_at, year_end = found.span("year" if found["year"] else "rules")
        draft.date(year_at, year_end)
        rule = _RULE_BEHIND.match(text, found.end(), end) if found["rules"] and not draft.pinpoint else None
        if rule:
            called = act_called(text, draft.start, rule.end("short") + 1)  # "(NSW)" is where they are in force
            draft.take("title-short" if called else "jurisdiction", *rule.span("short"))
            draft.pinpoint = rule["pin"]
            draft.put("locator", rule["pin"], *rule.span("pin"))
        draft.title(draft.start, year_at if rule or not text[found.end() : end].strip() else end)
    else:
        date = first_date(text, found.end(), end)
        if date:
            draft.put("issued", date.date, date.start, date.end)
        stop = _without_comment(text, draft.start, end)
        if date and date.date.day and date.end == stop and text.endswith(", ", draft.start, date.start):
            stop = date.start - 2  # "Law No. 12/2004 on Ferries (Norway), May 3, 2004"
            if of := _JURISDICTION.search(text, found.end(), stop):
                draft.take("jurisdiction", *of.span("place"))
                stop = of.start()
        dated = _YEAR_BEHIND.search(text, draft.start, stop) if found.group().endswith("Constitution of ") else None
        draft.title(draft.start, dated.start() if dated else stop)
    draft.start = draft.end
    return True


_RULE_BEHIND = re.compile(r"\s\((?P<short>[A-Z]\w{1,8})\),?\s(?P<pin>(?:rr?|Pt|PD)\s\d[\w.()–-]*)$")  # "Harbour Rules 1998 (HRP), r 31.6"
_YEAR_BEHIND = re.compile(rf"(?:,\s|\s\(){YEAR}\)?$")
_ACT_OF = re.compile(rf"\sof\s(?P<year>{YEAR})$")


def _is_of_union(draft: Draft, found: re.Match[str]) -> bool:
    """Whether an act is one of the Union by its number, and stands first: in "Brook, Die Richtlinie 97/67/EG, München 1999" it doesn't."""
    numbered = "(" in found.group() or found["eu"][-1].isalpha()
    return (
        numbered
        and _OPENS_ACT.fullmatch(draft.text, draft.start, found.start()) is not None
        and not _OF_BOOK.match(draft.text, found.end())
    )


# "… in der Praxis, München 2018": the title of a book goes on so. "In der durch die Richtlinie 97/66/EG geänderten Fassung", "in Verbindung
# mit der Richtlinie", "in Zivilsachen", "in Zivilsachen vom 22. Dezember 2000" and "in Zivilsachen, ABl. L 12" belong to the act.
_OF_BOOK = re.compile(
    r"\s(?:in|im|als|dans|nel|nella|na)\s(?=[^;()]{3,200}(?:,|\s\())"
    r"(?!(?:Kraft|Sinne|Verbindung|Folgenden|Bezug|Hinblick|Internet|Art|Erwägungsgr[uü]nde?n?)\b)"
    r"(?![^;]{0,120}\b(?:Fassung|[Vv]ersione?|versão|reda[cç]?[cç]ão|rédaction|testo|formulazione)\b)"
    r"(?![^,;()]{3,90}\s(?:vom|du|del|de)\s\d)(?![^;()]{3,120},\s(?:ABl|JO[A-Z]*|GU[A-Z]*|DO[A-Z]*)\b)"
)
_OPENS_ACT = re.compile(r"(?:(?:[Dd]ie|[Dd]er|[Ll]a|[Ii]l|[Ee]l|[Ll]e|[Aa]|[Oo]|[Dd]e)\s)?")


def _without_comment(text: str, start: int, end: int) -> int:
    comment = re.compile(
        r"(?<=\w),\s(?:Act|Law|Decree|Federal Law|Law Decree|Order|Ordinance|loi|Ley|Decreto)\s(?:[Nn]o\.?|[Nn]r\.?|n[°º])\s?[\dA-Z]|"
        r",\s(?:notably|in particular|especially|as amended|OJ|O\.J|Official (?:Journal|Gazette)|Journal officiel|BGBl|"
        r"ABl|DOUE|JOUE|GUUE|DOCE|GUCE)\b|"
        r",\s\d+\s(?:Stat|Fed)\."
    ).search(text, start, end)
    return comment.start() if comment else end
