"""Treaties, declarations and texts like them: their names, the day of their adoption, the series in which they were printed."""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import PLACES
from citator.facts.sales_numbers import SOLD_AS
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.houses import publication_words
from citator.text.dates import MONTH, YEAR, find_dates
from citator.text.names import is_body
from citator.text.pinpoints import label_kind
from citator.text.telling import Telling

__all__ = ["SOFT_LAW", "TREATY", "read_series_alone", "read_treaty", "read_with_its_life"]

TREATY: Final = re.compile(
    r"\b(?:Conventions?|Covenants?|Treaty|Treaties|Protocols?|Charter|Statute of|Rome Statute|Agreements?|Accords?|Pact|"
    r"Constitution of the (?:World|United Nations|International)|"
    r"Convenci[óo]n(?:es)?|Convenios?|Pactos?|Protocolos?|Acuerdos?\s(?=[A-Za-zÀ-ÿ])|"
    r"Tratados?\s(?:sobre|entre|relativo|constitutivo|de\s(?:la\sUnión|[Pp]az))|"
    r"Protocoles?|Pacte (?:international|de)|Charte (?:des|de|africaine|sociale)|"
    r"Traité (?:sur|entre|relatif|concernant|instituant)|Carta (?:de|Africana|Democrática|Social))\b"
)
"""A word by which a text calls itself a treaty."""

SOFT_LAW: Final = re.compile(
    r"\b(?:Declaration|Principles|Minimum Rules|Mandela Rules|Rules for|Rules of|Guidelines|Plan of Action|"
    r"Programme of Action|Code of Conduct|Agenda|Platform for Action|Compact|"
    r"Manual on|Standards on|Model Law)\b"
)
"""A word by which a text that binds nobody calls itself: a declaration, principles, a plan of action."""

_UNDER = re.compile(
    r"(?:(?:Under|In|Pursuant to|Per|By|see)\s)?(?P<pin>(?:[Aa]rticles?|[Aa]rts?\.?|[Ss]ections?|[Rr]ules?|[Cc]lauses?)\s"
    r"\d[\w().,\s-]{0,30}?)\sof\s"
    r"(?:the\s)?(?=[A-Z])"
)
_NAMED = (
    r"(?P<title>(?=[A-Z])[^,;()“”\"]{0,200}?"
    r"\b(?:Conventions?|Covenant|Treaty|Protocol|Charter|Statute|Agreement|Declaration|Principles|Rules)\b"
    r"(?:[^;()“”\"]|\s\((?:[IVX]{1,4}|(?<=\d\s\()No\.\s(?P<number>\d{1,4}))\)){0,240}?(?:\s\([A-Z][a-zA-Z -]{2,40}\)(?=\s\())??)"
    r"(?:\s\((?P<short>[A-Z][A-Za-z]{0,7}[A-Z]|"
    r"(?:[A-Z][A-Za-z -]{2,50}\s)?(?:Convention|Covenant|Treaty|Protocol|Charter|Statute|Agreement|Declaration|Principles|Rules|Pact)"
    r"(?:\s[IVX]{1,4})?)\))?"
)
_BY_WHOM = r"(?:(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\"\d]{1,80}(?:\s\([A-Z]{2,8}\))?),\s)??"
_WITH_ITS_LIFE = Telling(
    re.compile(
        rf"{_BY_WHOM}{_NAMED}(?:,\s|\s\()"
        rf"(?:adopted|opened for signature|done|signed|concluded|proclaimed)(?:\sat\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()]{{2,40}}?)?,?\s(?:on\s)?"
        rf"(?=\d|{MONTH}\s\d)"
    ),
    *("adopted", "opened for signature", "done", "signed", "concluded", "proclaimed"),
)
_BEFORE_FORCE = re.compile(
    rf"{_BY_WHOM}{_NAMED},\s"
    rf"(?=(?:(?:[A-Z]\.?){{1,6}}\s[Dd]oc\.|[A-Z]+[./][A-Z\d]|\d|{MONTH}\s\d)[^;]{{0,240}}\b(?:entered|entry) into force\b)"
)
_OF_EUROPE = re.compile(r"\b(?P<series>C?ETS)\s(?:[Nn]o\.?\s)?(?P<digits>\d{1,3})\b")
_SYMBOL = re.compile(r"[A-Z]{1,5}/[A-Z\d][\w./-]*\w")
_OF_YEAR = re.compile(rf",\s(?P<year>{YEAR})\s\(No\.\s\d{{1,4}}\)$")  # of the International Labour Organization


def read_with_its_life(draft: Draft) -> bool:
    """Read the draft as a treaty or declaration with the day of its adoption, and where it was printed, behind its name.

    "Convention on …, adopted November 20, 1989, G.A. Res. 44/25, 44 U.N. GAOR Supp. (No. 49), U.N. Doc. A/44/49 (1989), entered into …":
    the resolutions and documents are no sources of their own. The body that made it may stand first.
    """
    adopted = _WITH_ITS_LIFE.may_match(draft.text, draft.start, draft.end)
    found = _WITH_ITS_LIFE.match(draft.text, draft.start, draft.end) if adopted else None
    if not found and draft.text.find(" into force", draft.start, draft.end) > 0:
        found = _BEFORE_FORCE.match(draft.text, draft.start, draft.end)
    if not found or (found["body"] and not is_body(found["body"])):
        return False
    draft.kind = "treaty" if TREATY.search(found["title"]) else "un-document"
    year = _OF_YEAR.search(draft.text, *found.span("title")) if found["number"] else None
    draft.title(found.start("title"), year.start() if year else found.end("title"))
    if found["body"]:
        draft.body("authority", *found.span("body"))
    for name, group in (("title-short", "short"), ("number", "number")):
        if found[group]:
            draft.take(name, *found.span(group))
    if symbol := _SYMBOL.match(draft.text, found.end(), draft.end):  # "Statute of …, A/CONF.183/9, July 17, 1998, entered into force …"
        draft.take("number", *symbol.span())
    dates = list(find_dates(draft.text, found.end(), min(draft.end, found.end() + 60)))
    date = next((one for one in dates if one.date.month), dates[0] if dates else None)
    if date and not draft.text.endswith(("into force ", "into force on "), found.end(), date.start):
        draft.put("issued", date.date, date.start, date.end)
        behind = (
            _SYMBOL.match(draft.text, date.end + 2, draft.end)
            if not draft.has("number") and draft.text.startswith(", ", date.end)
            else None
        )
        if behind:  # "…, July 17, 1998, A/CONF.183/9, entered into force …"
            draft.take("number", *behind.span())
    series = _SERIES.search(draft.text, found.end(), draft.end) or _AT_HOME.search(draft.text, found.end(), draft.end)
    if series:
        _in_series(draft, series)
    elif not draft.has("number") and (of_europe := _OF_EUROPE.search(draft.text, found.end(), draft.end)):
        draft.put("number", f"{of_europe['series']} No. {of_europe['digits']:0>3}", *of_europe.span())
    draft.start = draft.end
    return True


def read_treaty(draft: Draft) -> bool:
    """Treaties and texts like them, known by name; series and date may follow."""
    text, start, end = draft.text, draft.start, draft.end
    under = _UNDER.match(text, start, end)
    if under and draft.pinpoint is None and TREATY.search(text, under.end(), min(end, under.end() + 90)):
        draft.pinpoint = " ".join(under["pin"].split())
        draft.put("locator", draft.pinpoint, *under.span("pin"))
        draft.start = start = under.end()
    head = text[start:end]
    if _ACRONYM.fullmatch(head) and label_kind(draft.pinpoint) == "article":  # "ICCPR, art. 9"
        draft.kind = "treaty"
        draft.take("title", start, end)
        draft.start = end
        return True
    found = min((one for one in (TREATY.search(head), SOFT_LAW.search(head)) if one), key=lambda one: one.start(), default=None)
    if not found or head[:1] in '“"‘«' or found.start() > 90 or _COMMA.search(head, 0, found.start()):
        return False
    treaty = found.re is TREATY
    if _IN_IMPRINT.search(head) or (not treaty and _is_printed(head, found.start())):  # an imprint: a book about it
        return False
    start += 4 if text.startswith("the ", start) else 0
    stop = _TITLE_ENDS.search(text, start, end)
    title_end = stop.start() if stop else end
    provision = _PROVISION.search(text, start, title_end) if stop and draft.pinpoint is None else None
    if provision:  # "Convention on the Harbours art. 21, Dec. 10, 1982", as American notes have it
        draft.pinpoint = provision["pin"]
        draft.put("locator", draft.pinpoint, *provision.span("pin"))
        title_end = provision.start()
    draft.kind = "treaty" if treaty else "un-document"
    signed = _SIGNED_AT.search(text, start, title_end) if stop and text[stop.end() : stop.end() + 1].isdigit() else None
    # One word before a day is where it was signed, though no town that is known: "…, Escazú, 4 de marzo de 2018".
    if signed and stop and (signed["place"] in PLACES or (" " not in signed["place"] and _DAY.match(text, stop.end()))):
        title_end = signed.start()
    if site := _ON_SITE.search(text, start, title_end):
        draft.take("container-title", *site.span("site"))
        title_end = site.start()
    if short := _LETTERS.search(text, start, title_end):
        draft.take("title-short", *short.span("short"))
        title_end = short.start()
    if not treaty and not stop:
        title_end = _adopted_by(draft, start, end)
    draft.title(start, title_end)
    numbered = _NUMBERED.match(text, stop.end(), end) if stop and treaty else None
    if numbered:
        draft.take("number", *numbered.span("number"))
    series = _SERIES.search(text, title_end, end) or _AT_HOME.search(text, title_end, end)
    if draft.date(title_end, series.start() if series else end) is None and series:  # "1465 U.N.T.S. 85 (Dec. 10, 1984)"
        draft.date(series.end(), end)
    sales = _SOLD_AS.search(text, title_end, end)
    if sales:
        draft.take("number", *sales.span("number"))
    if series:
        _in_series(draft, series)
    draft.start = draft.end
    return True


_ACRONYM = re.compile(r"[A-Z]{3,8}")
_COMMA = re.compile(r",\s")
_IN_IMPRINT = re.compile(rf"\((?!{MONTH}\s\d{{1,2}},\s\d{{4}}\)$)(?:[^()]{{3,80}},\s)+\d{{4}}\)$")  # and no day, "(Dec. 10, 1984)"
_TITLE_ENDS = re.compile(
    rf",\s(?=\d+\s(?:U\.?N\.?T\.?S|L\.?N\.?T\.?S|C\.?T\.?S|I\.?L\.?M)|(?:United|League of) Nations,? Treaty|adopted|opened|signed|done|"
    rf"(?:\d{{1,2}}\s)?{MONTH}|\d{{4}}|vol\.|annex|notably|Treaty Series|"
    rf"(?:suscrit|adoptad|abiert|firmad|hech|aprobad)[ao]s?\s|(?:adopté|signé|conclu|ouvert|fait)e?s?\s|"
    rf"(?:el|le)\s\d{{1,2}}(?:er)?\s|\d{{1,2}}[-–]\d{{1,2}}\s{MONTH}|\d{{1,2}}\sde\s)|,\s(?=[A-Z][\w ]{{3,40}}\sSeries\b)|"
    rf"\s\((?=United Nations publication)|\s\((?=\d{{4}}\)|adopted|opened|signed|"
    rf"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){{0,2}},\s)?(?:\d{{1,2}}\s(?:de\s)?)?{MONTH}|\d)"
)
_IMPRINT = re.compile(rf"\((?P<words>[^()]{{2,80}}?),?\s{YEAR}\)(?P<page>\s\d{{1,4}}(?:[-–]\d{{1,4}})?)?$")
_PRINTS = re.compile(
    r"\b(?:Press|Publish(?:ing|ers)|Stationery Office|HMSO|[OCM]UP|Verlag|Books|Law International|\d(?:st|nd|rd|th)\sedn?)\b"
)


def _is_printed(head: str, named: int) -> bool:
    """Whether a house stands in the last brackets, "Rules of Evidence (Stationery Office 1999) 12".

    Without a page a body there is the one that adopted the text, "Guidelines on Lamps (Harbour Council 2011)"; "(March 1999)" is a date.
    What has a body before its noun, at ``named``, is the body's: "OECD Guidelines for Harbours (OECD Publishing 2011)".
    """
    imprint = _IMPRINT.search(head)
    if imprint is None or is_body(head[:named].strip()):
        return False
    parts = re.split(r"[,:]\s", imprint["words"])
    return any(_PRINTS.search(part) or (publication_words(part) and (imprint["page"] or not is_body(part))) for part in parts)


def _adopted_by(draft: Draft, start: int, end: int) -> int:
    """Take body or house and year in the last brackets, "Guidelines on Lamps (Harbour Council 2011)"; where the title ends."""
    found = _IMPRINT.search(draft.text, start, end)
    by = found["words"].partition(",")[0] if found else ""
    printed = _PRINTS.search(by) is not None
    if found is None or not (printed or is_body(by)):
        return end
    begin = found.start("words")
    draft.body("publisher" if printed else "authority", begin, begin + len(by))
    draft.date(begin + len(by), end)
    if found["page"]:
        draft.pinpoint = found["page"].strip()
        draft.put("locator", draft.pinpoint, found.start("page") + 1, found.end("page"))
    return found.start()


_SOLD_AS = re.compile(SOLD_AS)
_PROVISION = re.compile(r"\s(?P<pin>(?:arts?\.|§§?|annex)\s(?:\d[\w.()–-]*|[IVX]{1,6}\b))$")
_LETTERS = re.compile(r"\s\((?P<short>[A-Z][A-Za-z]{0,7}[A-Z])\)$")
_ON_SITE = re.compile(r"(?<=[A-Z]\)),\s(?P<site>[A-Z][A-Z.’& -]{5,60})$")  # whose name the Bluebook has in capitals
_DAY = re.compile(rf"\d{{1,2}}(?:[-–]\d{{1,2}})?\s(?:de\s)?{MONTH}")
_SIGNED_AT = re.compile(r",\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){0,2})$")
_NUMBERED = re.compile(r"\d{4}\s\((?:No\.|Nr\.|n[°º])\s(?P<number>\d{1,4})\)")  # of the International Labour Organization
_SERIES = re.compile(
    r"(?P<volume>\d+)\s(?P<series>U\.?\s?N\.?\s?T\.?\s?S\.?|L\.?\s?N\.?\s?T\.?\s?S\.?|C\.?T\.?S\.?|I\.?L\.?M\.?)\s(?P<page>\d+)|"
    r"(?P<long>(?:(?:United|League of) Nations,?\s)?Treaty Series|"
    r"Recueil des [Tt]raités(?:\sdes Nations Unies)?|RTNU),?\s(?:vol\.|volume)\s(?P<vol>\d+)"
    r"(?:,\s(?:[Nn]o\.|registration\sNo\.|I-)\s?(?P<number>(?:I-)?\d+))?(?:,\sp\.\s(?P<first>\d{1,4})(?=$|[,;.]))?"
)


# Where the United States print their treaties; the series of the United Nations goes before these.
_AT_HOME = re.compile(r",\s(?P<volume>\d{1,3})\s(?P<series>U\.\s?S\.\s?T\.|UST|Stat\.)\s(?P<page>\d{1,4})(?=$|[,;)]|\s\()")


def _in_series(draft: Draft, series: re.Match[str]) -> None:
    """Volume, registration number and page in a series of treaties; a page behind the volume is where the treaty begins."""
    parts = series.groupdict()
    draft.take("volume", *series.span("volume" if series["volume"] else "vol"))
    draft.take("container-title", *series.span("series" if series["series"] else "long"))
    for name, group in (("number", "number"), ("page", "page"), ("page", "first")):
        if parts.get(group):
            draft.take(name, *series.span(group))
    first = re.fullmatch(r"p\.\s?(?P<page>\d+)", draft.pinpoint or "")
    if first and not draft.has("page"):
        draft.put("page", first["page"], *draft.place("locator"))
        del draft.fields["locator"]
        draft.pinpoint = None


def read_series_alone(draft: Draft) -> bool:
    """Such as "United Nations, Treaty Series, vol. 1833, No. 31363": the treaty was named in the text that the note belongs to."""
    series = _SERIES.match(draft.text, draft.start, draft.end)
    if not series:
        return False
    draft.kind = "treaty"
    _in_series(draft, series)
    draft.start = draft.end
    return True
